// A file of contacts from another system, such as the police's: good rows wait at the front door, bad ones are told.
#include <map>
#include <memory>
#include <string>

#include <fmt/core.h>

#include "app/commands.h"
#include "app/record.h"
#include "app/text_file.h"
#include "commissioning/headed_csv.h"
#include "front_door/file_rows.h"
#include "kernel/core/clock.h"
#include "kernel/core/text.h"

namespace kith::app {

using namespace front_door;

namespace {

struct ContactsOptions {
    StoreOption store;
    std::string authority;
    std::string file;
    bool check_only = false;
};

struct ContactsFound {
    std::vector<Worry> worries;
    std::vector<commissioning::RowWrong> wrong;
};

std::vector<commissioning::Heading> headings() {
    std::vector<commissioning::Heading> all;
    for (const auto& column : row_columns) all.push_back({column.name, column.must});
    return all;
}

/// A row is taken once by its sender's reference, so of two contacts under one the second would be lost unseen.
bool another_under_its_reference(const ContactsFound& found, const std::map<std::string, std::size_t>& places,
                                 const Worry& worry) {
    const auto place = places.find(sender_and_reference(worry));
    if (place == places.end()) return false;
    const auto& before = found.worries[place->second];
    return before.who != worry.who || before.worried != worry.worried;
}

Result<ContactsFound> read_rows(std::string_view text, Date today) {
    auto csv = TRY(commissioning::HeadedCsv::open(text, headings()));
    ContactsFound found;
    std::map<std::string, std::size_t> places;
    while (csv.next(found.wrong)) {
        Fields cells;
        for (std::size_t i = 0; i < row_columns.size(); ++i) cells.emplace_back(row_columns[i].name, csv.cell(i));
        auto worry = worry_of_row(std::move(cells), today);
        if (!worry) {
            found.wrong.push_back({csv.line(), worry.error().what});
        } else if (another_under_its_reference(found, places, *worry)) {
            found.wrong.push_back(
                {csv.line(), fmt::format("reference: {} stands above with other words. Give each contact its own",
                                         *worry->source)});
        } else {
            places.emplace(sender_and_reference(*worry), found.worries.size());
            found.worries.push_back(*std::move(worry));
        }
    }
    return found;
}

Result<std::int64_t> take(Change& change, const ContactsFound& found, const std::set<std::string>& before) {
    auto taken = before;
    std::int64_t fresh = 0;
    for (const auto& worry : found.worries) {
        if (!taken.insert(sender_and_reference(worry)).second) continue;
        TRY(tell_worry(change, worry));
        ++fresh;
    }
    return fresh;
}

Result<Exit> run(const ContactsOptions& options) {
    const auto now = Clock::real().now();
    const auto text = TRY(text_of_file(options.file));
    const auto found = read_rows(text, now.day());
    if (!found) return fail(Fault::invalid, fmt::format("{}: {}", options.file, found.error().what));
    for (const auto& row : found->wrong) fmt::print("  line {}: not taken. {}.\n", row.line, row.what);
    const auto database = TRY(open_current(options.store));
    const auto authority = TRY(chosen_authority(TRY(database.read()), options.authority));
    // What was taken is read under the lock, so that two who send the same file take it once.
    auto change = TRY(Change::begin(database, authority.id, {{}, "kith contacts"}, now));
    const auto before = TRY(rows_taken(change.store(), Gate::machine_all(authority.id)));
    const auto fresh = TRY(take(change, *found, before));
    const auto rows = static_cast<std::int64_t>(found->worries.size() + found->wrong.size());
    fmt::print("{} read: {} new, {} taken before, {} not taken.\n", plural(rows, "row"), fresh,
               static_cast<std::int64_t>(found->worries.size()) - fresh, found->wrong.size());
    if (fresh > 0 && !options.check_only) TRY(change.commit());
    return found->wrong.empty() ? Exit::done : Exit::findings;
}

}  // namespace

void add_contacts(Command& root) {
    auto options = std::make_shared<ContactsOptions>();
    auto command = root.sub("contacts", "Read contacts that another system sends, for the front door to look into");
    options->store.add_to(command);
    command
        .argument("FILE", options->file,
                  "A CSV file: reference, received, teller, name, agency, reach, named, who, "
                  "worried, working, family")
        .option("--authority", options->authority, "Whose front door, where the record has several")
        .flag("--check-only", options->check_only, "Read and tell, and record nothing")
        .example("kith contacts police.csv --authority Thistleshire")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
