#include "returns/ssda903_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <list>

#include "kernel/core/encoding.h"
#include "kernel/core/text.h"
#include "returns/ssda903_closing.h"
#include "returns/ssda903_table_reader.h"

namespace kith::returns {

static std::vector<std::string> headings_of(std::string_view text) {
    FileRows lines{text};
    CsvRow first;
    std::vector<std::string> headings;
    if (lines.next(first))
        for (const auto cell : first.cells) headings.push_back(heading(cell));
    return headings;
}

/// The needed columns of the table that the headings lack.
static std::vector<std::string> lacking(Table table, const std::vector<std::string>& headings) {
    std::vector<std::string> names;
    for (const auto& column : specification_of(table).columns)
        if (column.must_be_in_file() && std::ranges::find(headings, column.name) == headings.end())
            names.push_back(fmt::format("{} ({})", column.name, column.meaning));
    return names;
}

static std::optional<std::string> twice_in(Table table, const std::vector<std::string>& headings) {
    for (const auto& column : specification_of(table).columns)
        if (std::ranges::count(headings, column.name) > 1) return std::string{column.name};
    return {};
}

/// The headings that the table does not know, blank ones apart.
static std::vector<std::string> strange(Table table, const std::vector<std::string>& headings) {
    std::vector<std::string> names;
    const auto columns = specification_of(table).columns;
    for (const auto& name : headings)
        if (!name.empty() && std::ranges::find(columns, name, &Column::name) == columns.end())
            names.push_back(name.substr(0, 40));
    return names;
}

static void add_sentence(FileReport& report, std::string_view sentence) {
    if (!report.sentence.empty()) report.sentence += ' ';
    report.sentence += sentence;
}

static bool is_csv_name(std::string_view name) {
    const auto lowered = lower(name);
    return lowered.ends_with(".csv") || lowered.ends_with(".txt");
}

/// Fills in the report's table, state and sentence from the file's name and heading.
static void recognise(FileReport& report, const std::vector<std::string>& headings) {
    const auto by_name = table_by_file_name(report.name);
    const auto by_headings = table_by_headings(headings);
    report.table = by_name;
    if (by_headings && (!by_name || !lacking(*by_name, headings).empty())) report.table = by_headings;
    if (!report.table)
        return add_sentence(report, "Neither its name nor its heading is that of an SSDA903 file, so it was not read.");
    if (by_name && by_name != report.table)
        add_sentence(report, fmt::format("Its name speaks of {}, but its heading is that of {}, so it was read as {}.",
                                         name_of(*by_name), name_of(*report.table), name_of(*report.table)));
    report.state = FileState::refused;
    const auto table = *report.table;
    if (const auto missing = lacking(table, headings); !missing.empty())
        return add_sentence(report,
                            fmt::format("Its heading lacks {}, so the file was not read. Add to the heading what "
                                        "is lacking.",
                                        list_in_words(missing)));
    if (const auto twice = twice_in(table, headings))
        return add_sentence(report,
                            fmt::format("Its heading has {} twice, so the file was not read. Take one out.", *twice));
    report.state = FileState::read;
    if (const auto others = strange(table, headings); !others.empty())
        add_sentence(report, fmt::format("Not columns of {}, so not read: {}.", name_of(table), list_in_words(others)));
}

/// What is to be read, with the texts that had to be converted.
struct Opened {
    std::list<DecodedText> texts;  ///< a list, so that views into one last while others are added
    std::vector<RecognisedFile> files;
};

static void open(Collection& collection, Opened& opened, const NamedBytes& file) {
    FileReport report{.name = file.name};
    if (!is_csv_name(file.name)) {
        report.sentence = "This is not a CSV file, so it was not read.";
        collection.files.push_back(std::move(report));
        return;
    }
    auto text = decode(file.bytes);
    if (!text) {
        report.table = table_by_file_name(file.name);
        report.state = report.table ? FileState::refused : FileState::ignored;
        report.sentence = text.error().what;
        collection.files.push_back(std::move(report));
        return;
    }
    opened.texts.push_back(*std::move(text));
    add_sentence(report, opened.texts.back().note());
    auto headings = headings_of(opened.texts.back().text());
    recognise(report, headings);
    if (report.state == FileState::read)
        opened.files.push_back({static_cast<std::uint32_t>(collection.files.size()), *report.table,
                                opened.texts.back().text(), std::move(headings)});
    collection.files.push_back(std::move(report));
}

/// Says so where two files are of one table: often the file of another year has been left in the folder.
static void tell_of_two_files(Collection& collection, const std::vector<RecognisedFile>& files) {
    for (std::size_t i = 1; i < files.size(); ++i)
        if (files[i].table == files[i - 1].table)
            add_sentence(collection.files[files[i].index],
                         fmt::format("{} is of {} too: both were read as one.",
                                     collection.files[files[i - 1].index].name, name_of(files[i].table)));
}

Collection read_files(std::span<const NamedBytes> files, const Reading& reading) {
    const auto began = std::chrono::steady_clock::now();
    Run run{.collection = {}, .today = reading.today, .children = {}, .dated_codes = {}};
    Opened opened;
    for (const auto& file : files) open(run.collection, opened, file);
    std::ranges::stable_sort(opened.files, {}, &RecognisedFile::table);
    tell_of_two_files(run.collection, opened.files);
    for (const auto& file : opened.files) read_table(run, file);
    close(run, reading.year);
    run.collection.summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return std::move(run.collection);
}

}  // namespace kith::returns
