#include <algorithm>
#include <cstdio>
#include <memory>

#include <fmt/core.h>

#include "app/commands.h"
#include "app/progress.h"
#include "app/record.h"
#include "kernel/core/clock.h"
#include "kernel/core/csv.h"
#include "kernel/record/estimates.h"
#include "returns/ssda903_import.h"

namespace kith::app {

using namespace returns;

namespace {
struct Options {
    StoreOption store;
    std::string authority;
    std::vector<std::string> folders;
    std::string findings_file;
    bool check_only = false;
};
}  // namespace

static std::string_view in_words(Weight weight) {
    switch (weight) {
        case Weight::note: return "note";
        case Weight::left_out: return "value left out";
        case Weight::repeated: return "repeated";
        case Weight::refused: return "refused";
    }
    return "";
}

static const std::string& file_of(const Collection& collection, const Finding& finding) {
    return collection.files[finding.source.file].name;
}

static void print_finding(const Collection& collection, const Finding& finding) {
    fmt::print("  {} line {}{}{}: {} ({})\n", file_of(collection, finding), finding.source.line,
               finding.column.empty() ? "" : ", ", finding.column, finding.sentence, in_words(finding.weight));
}

static bool any_is(const Collection& collection, FileState state) {
    return std::ranges::find(collection.files, state, &FileReport::state) != collection.files.end();
}

/// Whether something was refused, a row or a whole file, or there was nothing to read.
static bool wants_attention(const Collection& collection) {
    return collection.summary.total().refused > 0 || any_is(collection, FileState::refused) ||
           !any_is(collection, FileState::read);
}

static void print_read(const Collection& collection, std::size_t most) {
    const auto total = collection.summary.total();
    fmt::print("{}: {}; {} rows read, {} accepted, {} repeated, {} refused; {} values left out.\n", collection.folder,
               collection.year ? fmt::format("the year to 31 March {}", *collection.year) : "no year can be told",
               total.read, total.accepted, total.repeated, total.refused, total.left_out);
    for (const auto& file : collection.files)
        if (!file.sentence.empty()) fmt::print("  {}: {}\n", file.name, file.sentence);
    if (!any_is(collection, FileState::read)) fmt::print("  There is no file of a return that could be read here.\n");
    std::size_t shown = 0;
    std::size_t grave = 0;
    for (const auto& finding : collection.findings) {
        if (finding.weight != Weight::refused && finding.weight != Weight::left_out) continue;
        if (++grave <= most) {
            print_finding(collection, finding);
            ++shown;
        }
    }
    if (grave > shown) fmt::print("  and {} more; --findings FILE.csv writes every one of them.\n", grave - shown);
}

static Result<void> write_findings(const std::vector<Collection>& collections, const std::string& name) {
    CsvWriter csv{CsvFor::people};
    using Cells = std::vector<std::string>;
    csv.row(Cells{"folder", "file", "line", "column", "value", "weight", "sentence"});
    for (const auto& collection : collections)
        for (const auto& finding : collection.findings)
            csv.row(Cells{collection.folder, file_of(collection, finding), std::to_string(finding.source.line),
                          std::string{finding.column}, finding.value, std::string{in_words(finding.weight)},
                          finding.sentence});
    const auto text = csv.take();
    std::FILE* file = std::fopen(name.c_str(), "wbe");
    const bool kept = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (file == nullptr || std::fclose(file) != 0 || !kept)
        return fail(Fault::invalid, fmt::format("{} could not be written.", name));
    return {};
}

static Result<void> record(const Database& database, const Authority& authority, const Collection& collection) {
    std::unique_ptr<Progress> progress;
    const auto done = import_collection(database, authority.id, collection, Clock::real().now(),
                                        [&](std::int64_t at, std::int64_t of) {
                                            if (!progress) progress = std::make_unique<Progress>(collection.folder, of);
                                            progress->at(at);
                                        });
    progress.reset();
    const auto total = collection.summary.total();
    if (!done)
        return fail(
            done.error().fault,
            done.error().what + " The children recorded before this are kept: run the same command again to go on.");
    TRY(gather_estimates(database));
    fmt::print(
        "  {} children ({} new, {} unchanged), {} episodes: {} facts recorded, {} of them corrections, {} rows "
        "refused, "
        "in {:.1f} seconds ({:.0f} rows a second).\n",
        done->children, done->new_children, done->unchanged, done->episodes, done->facts, done->corrected,
        total.refused, done->seconds, static_cast<double>(total.read) / std::max(done->seconds, 0.001));
    return {};
}

static Result<Exit> run(const Options& options) {
    const auto database = TRY(open_current(options.store));
    const auto authority = TRY(chosen_authority(TRY(database.read()), options.authority));
    std::vector<FolderOfYear> folders;
    for (const auto& folder : options.folders) folders.push_back({folder});
    auto read = read_collections(folders, Clock::real().today());
    if (!read) return fail(Fault::invalid, read.error().what);
    bool attention = false;
    for (const auto& collection : *read) {
        print_read(collection, 20);
        attention = attention || wants_attention(collection);
        if (!options.check_only && any_is(collection, FileState::read)) TRY(record(database, authority, collection));
    }
    if (!options.findings_file.empty()) TRY(write_findings(*read, options.findings_file));
    return attention ? Exit::findings : Exit::done;
}

void add_import(Command& root) {
    auto importing = root.sub("import", "Bring records in from elsewhere");
    auto options = std::make_shared<Options>();
    auto command =
        importing.sub("ssda903", "Read the yearly returns of looked-after children, and record what they say");
    options->store.add_to(command);
    command.arguments("FOLDER", options->folders, "One folder of CSV files for each year's return, in any order")
        .option("--authority", options->authority, "Whose return it is, where the record has several")
        .option("--findings", options->findings_file, "Write every finding to this CSV file")
        .flag("--check-only", options->check_only, "Read and tell, and record nothing")
        .example("kith import ssda903 returns/2023 returns/2024 returns/2025 --authority Thistleshire")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
