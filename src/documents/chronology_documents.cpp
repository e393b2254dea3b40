// A chronology as a document and as a spreadsheet.
#include <fmt/format.h>

#include "documents/making.h"
#include "kernel/core/csv.h"
#include "kernel/core/text.h"

namespace kith::documents {

std::string whom(const ChronologyLine& line, const NamesThen& names) {
    std::vector<std::string> all;
    for (const auto child : line.children)
        if (const auto name = names.find(child); name != names.end()) all.push_back(name->second);
    return all.empty() ? "The family" : list_in_words(all);
}

std::string narrowed_words(const Asking& asking, const NamesThen& names) {
    std::vector<std::string> words;
    switch (asking.least) {
        case Significance::key: words.push_back("key events alone"); break;
        case Significance::ordinary: words.push_back("without housekeeping"); break;
        case Significance::housekeeping: words.push_back("every weight"); break;
    }
    if (asking.from) words.push_back("from " + asking.from->in_words());
    if (asking.to) words.push_back("until " + asking.to->in_words());
    if (asking.agency) words.push_back("written by: " + std::string{in_words(*asking.agency)});
    std::vector<std::string> children;
    for (const auto child : asking.children)
        if (const auto name = names.find(child); name != names.end()) children.push_back(name->second);
    if (!children.empty()) words.push_back("of " + list_in_words(children));
    return join(words, "; ");
}

static std::string weight_words(const ChronologyLine& line) {
    const auto weight = in_words(line.significance);
    return line.weighed ? fmt::format("{}: {}", weight, line.reason) : std::string{weight};
}

static Rows lines_shown(const MadeOf& of, const std::vector<ChronologyLine>& lines) {
    Rows rows{"What happened", {"Day"}, {}};
    if (of.whose.is_family) rows.columns.push_back("Whom");
    for (const auto* column : {"What", "Who wrote it", "Significance"}) rows.columns.emplace_back(column);
    for (const auto& line : lines) {
        auto& row = rows.rows.emplace_back();
        row.emplace_back(line.day.in_words());
        if (of.whose.is_family) row.emplace_back(whom(line, of.names));
        const auto address = of.whose.address(fmt::format("/{}", line.entry.number()));
        row.emplace_back(line.what, Source{line.entry, address});
        row.emplace_back(fmt::format("{} ({})", line.by, in_words(line.agency)));
        row.emplace_back(weight_words(line));
    }
    return rows;
}

void put_chronology(Document& document, const MadeOf& of, const std::vector<ChronologyLine>& lines) {
    Section section{"Chronology"};
    section.blocks.push_back(Paragraph{
        Line{fmt::format("{} from the record: {}. Each line is as the journal has it, with the number of its entry.",
                         plural(static_cast<std::int64_t>(lines.size()), "line"),
                         narrowed_words(asking_of(of.made.asking), of.names))}});
    if (!lines.empty()) section.blocks.push_back(lines_shown(of, lines));
    document.sections.push_back(std::move(section));
}

std::string csv_of(const MadeOf& of, const std::vector<ChronologyLine>& lines) {
    CsvWriter csv{CsvFor::people};
    csv.row(std::vector<std::string_view>{"Day", "Recorded", "Whom", "What", "Who wrote it", "Agency", "Significance",
                                          "Why this weight", "Entry"});
    for (const auto& line : lines)
        csv.row(std::vector<std::string>{line.day.iso(), line.recorded.iso(), whom(line, of.names), line.what, line.by,
                                         std::string{in_words(line.agency)}, std::string{in_words(line.significance)},
                                         line.reason, std::to_string(line.entry.number())});
    return csv.take();
}

}  // namespace kith::documents
