#include <cstdio>

#include <fmt/core.h>

#include "app/commands.h"
#include "app/record.h"
#include "kernel/core/clock.h"

namespace kith::app {

namespace {
struct Options {
    StoreOption store;
    std::string serve_as;
};
}  // namespace

static Result<Exit> run(const Options& options) {
    const auto database = TRY(open_any(options.store, Missing::made));
    const auto schemas = all_schemas();
    auto done = migrate(database, schemas, Clock::real().now());
    if (!done) return fail(Fault::unavailable, done.error().what);
    if (*done == 0)
        fmt::print("{} is already as this version of Kith wants it.\n", database.describe());
    else
        fmt::print("{} is ready: {} step{} done.\n", database.describe(), *done, *done == 1 ? "" : "s");
    if (options.serve_as.empty()) return Exit::done;
    TRY(grant_to(database, schemas, options.serve_as));
    fmt::print("The role {} may serve the record, and can neither change nor delete a fact.\n", options.serve_as);
    return Exit::done;
}

void add_migrate(Command& root) {
    auto options = std::make_shared<Options>();
    auto command =
        root.sub("migrate", "Make the tables, or bring an older record up to this version; it loses nothing");
    options->store.add_to(command);
    command
        .option("--serve-as", options->serve_as,
                "PostgreSQL: let this role serve the record, without the right to change or delete facts")
        .example("kith migrate --store sqlite:record.kith")
        .example("kith migrate --store postgresql://kith_owner@localhost/kith --serve-as kith_server")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
