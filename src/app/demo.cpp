#include "demo/region.h"

#include <cstdio>
#include <memory>

#include <fmt/core.h>

#include "app/commands.h"
#include "app/progress.h"
#include "app/record.h"
#include "app/serving.h"
#include "kernel/access/accounts.h"
#include "kernel/core/clock.h"
#include "kernel/record/estimates.h"
#include "kernel/record/migrate.h"

namespace kith::app {

namespace {

struct Options {
    StoreOption store;
    std::string scale = "small";
    int seed = 1;
    bool no_serve = false;
    Serving serving;
};

demo::Scale scale_of(const std::string& name) {
    if (name == "tiny") return demo::Scale::tiny;
    if (name == "region") return demo::Scale::region;
    if (name == "england") return demo::Scale::england;
    return demo::Scale::small;
}

/// Whether all that is there was made by this command, or in what it made: people's sign-in names end in ".example",
/// which no real address does (RFC 2606), or are those of links to an application; and each authority has someone
/// without a password, as only this command makes them. On any other record nobody may sign in by choosing a name.
Result<bool> all_invented(const Store& store) {
    const auto someone = [&](const char* sql) -> Result<bool> {
        return TRY(store.first(sql, {}, [](const Row&) { return true; })).has_value();
    };
    if (TRY(someone("select 1 from access_account where not (sign_in_name like '%.example')"
                    " and (password is not null or not (sign_in_name like 'application-%'))")))
        return false;
    return !TRY(
        someone("select 1 from access_account a where not exists (select 1 from access_account b"
                " where b.authority = a.authority and b.password is null and b.sign_in_name like '%.example')"));
}

Result<void> make(const Database& database, const Options& options) {
    demo::Plan plan{.scale = scale_of(options.scale),
                    .seed = static_cast<std::uint64_t>(options.seed),
                    .today = Clock::real().today()};
    plan.account = [&](const demo::SignIn& someone) -> Result<void> {
        auto transaction = TRY(database.write());
        TRY(access::create_account(transaction, Gate::machine_to_all<May::change_accounts>(someone.authority),
                                   {someone.sign_in_name, someone.person}));
        return transaction.commit();
    };
    const auto made =
        TRY(demo::make_region(database, plan, [](const std::string& said) { fmt::print(stderr, "{}\n", said); }));
    TRY(gather_estimates(database));
    fmt::print("{} authorities, {} children ({} in care now), {} people, {} entries, {} facts in {:.1f} seconds.\n",
               made.authorities, made.children, made.in_care, made.people, made.entries, made.facts, made.seconds);
    fmt::print("Everyone in it is invented. Sign in as, for example:\n");
    int shown = 0;
    for (const auto& someone : made.people_to_sign_in_as)
        if (++shown <= 12) fmt::print("  {}\n", someone.about);
    return {};
}

Result<Exit> run(const Options& options) {
    const auto database = TRY(open_any(options.store, Missing::made, options.serving.workers));
    TRY(migrate(database, all_schemas(), Clock::real().now()));
    bool empty = false;
    {  // not held open while the region is made: SQLite could not fold its log into the file, which would grow without
       // end
        const auto store = TRY(database.read());
        if (!TRY(all_invented(store)))
            return fail(
                Fault::invalid,
                "This record was not made by 'kith demo': it has accounts of its own. Nothing was recorded in it. "
                "Give another file with --store.");
        empty = TRY(authorities(store)).empty();
    }
    if (empty) TRY(make(database, options));
    if (options.no_serve) return Exit::done;
    auto serving = options.serving;
    serving.postcodes = demo::invented_postcodes();
    serving.invented_users_sign_in = true;
    fmt::print("Open http://{}:{} and choose who to be. Stop with Ctrl+C.\n", serving.address, serving.port);
    std::fflush(stdout);
    return serve(database, serving);
}

}  // namespace

void add_demo(Command& root) {
    auto options = std::make_shared<Options>();
    options->store.address = "sqlite:demo.kith";
    options->serving.quiet = true;
    auto command = root.sub("demo", "Make a region of invented people, and serve it to look around in");
    options->store.add_to(command);
    command
        .one_of("--scale", options->scale, {"tiny", "small", "region", "england"},
                "tiny: 2 authorities, 26 children in care; small: 3 authorities, 1,500; region: 12, 6,000; england: "
                "153, 80,000")
        .option("--seed", options->seed, 1, 1'000'000, "Another seed makes other people; the same makes the same")
        .flag("--no-serve", options->no_serve, "Only make it")
        .option("--ahead", options->serving.days_ahead, 0, 3650,
                "Serve it as if so many days had passed since: to walk a journey of months to its end");
    options->serving.add_network_to(command);
    command.example("kith demo")
        .example("kith demo --ahead 28")
        .example("kith demo --scale region --store sqlite:region.kith --no-serve")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
