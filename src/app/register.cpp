// The regulator's register of homes, taken over by night: what is new and changed is recorded, what is gone is told.
#include <memory>
#include <string>

#include <fmt/core.h>

#include "app/commands.h"
#include "app/record.h"
#include "app/text_file.h"
#include "commissioning/acts.h"
#include "commissioning/members.h"
#include "kernel/core/clock.h"
#include "kernel/core/text.h"

namespace kith::app {

using namespace commissioning;

namespace {

struct RegisterOptions {
    StoreOption store;
    std::string authority;
    std::string file;
    bool check_only = false;
};

void print_difference(const RegisterFile& file, const RegisterDifference& found) {
    for (const auto& row : file.wrong) fmt::print("  line {}: not taken. {}.\n", row.line, row.what);
    for (const auto* row : found.added) fmt::print("  new: {} ({}), of {}\n", row->name, row->urn, row->provider);
    for (const auto& one : found.changed)
        fmt::print("  changed: {} ({}). {}\n", one.row->name, one.row->urn, join(one.words, ". "));
    for (const auto* home : found.gone)
        fmt::print("  gone: {} ({}), of {}. If it has closed, record why on the page of the home.\n", home->name,
                   home->urn, home->provider);
    fmt::print("{} read: {} the same, {} new, {} changed, {} gone, {} not taken.\n",
               plural(static_cast<std::int64_t>(file.rows.size() + file.wrong.size()), "row"), found.same,
               found.added.size(), found.changed.size(), found.gone.size(), file.wrong.size());
}

/// Only whoever buys homes keeps a register of them: a co-operative, or an authority that belongs to none.
Result<void> keeps_register(const Store& store, const Authority& authority, Date today) {
    const auto us = TRY(us_of(store, authority.id, today));
    if (us.record == authority.id) return {};
    return fail(Fault::invalid, fmt::format("The register of {} is kept by {}. Say --authority '{}'.", authority.name,
                                            us.name, us.name));
}

Result<void> take(Change& change, const RegisterDifference& found, Date today) {
    const auto taken = TRY(take_register_by_machine(change, found, today));
    if (taken.homes + taken.changed == 0) return {};
    TRY(change.commit());
    fmt::print("Taken over: {} new, {} changed, {} new.\n", plural(taken.homes, "home"), taken.changed,
               plural(taken.providers, "provider"));
    return {};
}

Result<Exit> run(const RegisterOptions& options) {
    const auto today = Clock::real().today();
    const auto text = TRY(text_of_file(options.file));
    const auto file = read_register(text);
    if (!file) return fail(Fault::invalid, fmt::format("{}: {}", options.file, file.error().what));
    const auto database = TRY(open_current(options.store));
    const auto authority = TRY(chosen_authority(TRY(database.read()), options.authority));
    TRY(keeps_register(TRY(database.read()), authority, today));
    // What is recorded is read under the lock, so that two who take the same register over record it once.
    auto change = TRY(Change::begin(database, authority.id, {{}, "kith register"}, Clock::real().now()));
    const auto recorded = TRY(recorded_homes(change.store(), Gate::machine_all(authority.id), today));
    const auto found = difference(*file, recorded, today);
    print_difference(*file, found);
    if (!options.check_only) TRY(take(change, found, today));
    return file->wrong.empty() && found.gone.empty() ? Exit::done : Exit::findings;
}

}  // namespace

void add_register(Command& root) {
    auto options = std::make_shared<RegisterOptions>();
    auto command = root.sub("register", "Read the regulator's register of homes, and record what is new and changed");
    options->store.add_to(command);
    command.argument("FILE", options->file, "The register as a CSV file whose first row names its columns")
        .option("--authority", options->authority, "Who keeps the register, where the record has several")
        .flag("--check-only", options->check_only, "Read and tell, and record nothing")
        .example("kith register homes.csv --authority 'Westmarch Care Co-operative'")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
