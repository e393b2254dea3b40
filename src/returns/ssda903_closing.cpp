#include "returns/ssda903_closing.h"

#include <fmt/core.h>

#include <algorithm>

#include "returns/ssda903_episodes.h"
#include "returns/ssda903_year.h"

namespace kith::returns {

/// "from 2024/25", "up to 2020/21", or both, to follow "used ".
static std::string when(const Years& years) {
    std::string words;
    if (years.first) words = "from " + collection_year_in_words(*years.first);
    if (years.first && years.last) words += ' ';
    if (years.last) words += "up to " + collection_year_in_words(*years.last);
    return words;
}

static void set_year(Collection& collection, std::optional<int> year) {
    collection.year = year ? year : year_by_dates(collection);
    if (!collection.year) return;
    collection.year_from = year ? YearFrom::the_caller : YearFrom::the_dates;
}

static void note_codes_of_other_years(Run& run) {
    if (!run.collection.year) return;
    const auto year = *run.collection.year;
    for (const auto& [table, source, column, word] : run.dated_codes) {
        if (word->years.holds_in(year)) continue;
        run.collection.findings.push_back(
            {Weight::note, table, source, column->name, std::string{word->code},
             fmt::format("{} is {}, a code used {}, and this return is of {}. It is read as \"{}\".", column->name,
                         word->code, when(word->years), collection_year_in_words(year), word->words)});
    }
}

static void note_tables_of_other_years(Collection& collection) {
    if (!collection.year) return;
    for (auto& file : collection.files) {
        if (file.state != FileState::read) continue;
        const auto& table = specification_of(*file.table);
        if (table.years.holds_in(*collection.year)) continue;
        if (!file.sentence.empty()) file.sentence += ' ';
        file.sentence += fmt::format("{} is collected {}, and this return is of {}. Its rows were read.", table.name,
                                     when(table.years), collection_year_in_words(*collection.year));
    }
}

static void note_overlaps(Collection& collection) {
    for (const auto& [earlier, later] : overlaps(collection.rows<EpisodeRow>())) {
        const auto ends = earlier->ended ? "ends on " + earlier->ended->british() : std::string{"has no end"};
        collection.findings.push_back(
            {Weight::note, Table::episodes, later->source, "DECOM", later->started->british(),
             fmt::format("This episode starts on {}, while the one on {} {}. Put right the day that is wrong.",
                         later->started->british(), collection.place(earlier->source), ends)});
    }
}

static bool in_order(const Finding& a, const Finding& b) {
    if (a.source.file != b.source.file) return a.source.file < b.source.file;
    return a.source.line < b.source.line;
}

template <class Row>
static void count_rows(Collection& collection, const RowsOf<Row>& rows) {
    auto& count = collection.summary.by_table[static_cast<std::size_t>(Row::table)];
    count.accepted = static_cast<std::int64_t>(rows.accepted.size());
    count.refused = static_cast<std::int64_t>(rows.refused.size());
}

/// Counts accepted rows with findings, and values left out of them. Requires: the findings are in order.
static void count_findings(Collection& collection) {
    const auto& findings = collection.findings;
    for (std::size_t first = 0, next = 0; first < findings.size(); first = next) {
        std::int64_t left_out = 0;
        bool accepted = true;
        for (; next < findings.size() && !in_order(findings[first], findings[next]); ++next) {
            const auto weight = findings[next].weight;
            if (weight == Weight::refused || weight == Weight::repeated) accepted = false;
            if (weight == Weight::left_out) ++left_out;
        }
        if (!accepted) continue;
        auto& count = collection.summary.by_table[static_cast<std::size_t>(findings[first].table)];
        ++count.noted;
        count.left_out += left_out;
    }
}

void close(Run& run, std::optional<int> year) {
    auto& collection = run.collection;
    put_in_order(collection.table<EpisodeRow>().accepted, run.children);
    set_year(collection, year);
    note_codes_of_other_years(run);
    note_tables_of_other_years(collection);
    note_overlaps(collection);
    std::ranges::stable_sort(collection.findings, in_order);
    std::apply([&](const auto&... rows) { (count_rows(collection, rows), ...); }, collection.rows_by_table);
    count_findings(collection);
}

}  // namespace kith::returns
