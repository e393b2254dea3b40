#include "kernel/record/verify.h"

#include <fmt/core.h>

#include "app/commands.h"
#include "app/progress.h"
#include "app/record.h"

namespace kith::app {

namespace {
struct Options {
    StoreOption store;
    std::string authority;
};
}  // namespace

static Result<Verified> verified(const Store& store, const Authority& authority, std::span<const Schema> schemas) {
    Progress progress{authority.name + ": rows and entries read"};
    return verify(store, authority.id, schemas, [&](std::int64_t done) { progress.at(done); });
}

static Result<Exit> run(const Options& options) {
    const auto database = TRY(open_current(options.store));
    const auto store = TRY(database.read());
    const auto schemas = all_schemas();
    std::vector<Authority> wanted;
    if (options.authority.empty())
        wanted = TRY(authorities(store));
    else
        wanted.push_back(TRY(chosen_authority(store, options.authority)));
    if (wanted.empty()) fmt::print("There is no authority in {} yet, and so no journal.\n", database.describe());
    auto exit = Exit::done;
    for (const auto& authority : wanted) {
        const auto found = TRY(verified(store, authority, schemas));
        if (!found.findings.empty()) exit = Exit::findings;
        for (const auto& finding : found.findings)
            fmt::print("{}: {} {}\n", authority.name, finding.where, finding.what);
        fmt::print("{}: {} entries and {} rows read, {} not as the journal says.\n", authority.name, found.entries,
                   found.rows, found.findings.empty() ? "none" : std::to_string(found.findings.size()));
    }
    return exit;
}

void add_verify(Command& root) {
    auto options = std::make_shared<Options>();
    auto command =
        root.sub("verify", "Read the whole journal and say what was altered, is missing or was put in from outside");
    options->store.add_to(command);
    command.option("--authority", options->authority, "Only this authority's journal; every one if not given")
        .example("kith verify --store sqlite:record.kith")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
