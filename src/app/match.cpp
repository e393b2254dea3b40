#include <cstdio>

#include <fmt/core.h>

#include "allowances/home_costs.h"
#include "app/commands.h"
#include "app/record.h"
#include "app/serving.h"
#include "commissioning/home_prices.h"
#include "demo/region.h"
#include "kernel/core/clock.h"
#include "kernel/core/json.h"
#include "region/advice.h"
#include "region/told_history.h"

namespace kith::app {

namespace {

struct MatchOptions {
    StoreOption store;
    std::string authority, format = "text", postcodes, travel_times;
    bool evaluate = false, invented_postcodes = false;
};

/// The co-operative on the record: the only one, or that of the authority named.
Result<AuthorityId> whose(const Store& store, const std::string& name, Date today) {
    if (!name.empty()) return TRY(chosen_authority(store, name)).id;
    for (const auto& authority : TRY(authorities(store)))
        if (TRY(region::circle_of(store, authority.id, today)).co_operative) return authority.id;
    return fail(Fault::invalid, "No authority on this record belongs to a co-operative: nothing is pooled.");
}

void print_json(const matching::Evaluation& found) {
    JsonWriter json;
    const auto estimate = [&](std::string_view name, const matching::Estimate& one) {
        json.key(name);
        json.object([&] {
            json.member("known", one.known);
            if (!one.known) return;
            json.member("value", one.value);
            json.member("low", one.low);
            json.member("high", one.high);
        });
    };
    json.object([&] {
        json.member("weeks", found.weeks);
        json.key("results");
        json.array([&] {
            for (const auto& result : found.results)
                for (std::size_t i = 0; i < matching::measured_count; ++i)
                    json.object([&] {
                        json.member("way", matching::in_words(result.policy));
                        json.member("measure", matching::measured_terms()[i].name);
                        estimate("of", result.of[i]);
                        estimate("against_own", result.against_own[i]);
                    });
        });
        json.key("assumptions");
        json.array([&] {
            for (const auto& one : found.assumptions) json.value(one);
        });
    });
    fmt::print("{}\n", json.take());
}

/// What each home costs a week, by the authority's own payments or the provider's contract. A home is priced as of
/// today, for a child of 11 to 15 whose needs are the standard ones: the same child for all, so that homes are
/// compared.
Result<std::string> priced(const Store& store, const region::Circle& circle, Date today,
                           std::vector<matching::Home>& homes) {
    std::map<matching::RecordId, Money> prices;
    for (const auto authority : circle.records()) {
        const auto own = Gate::machine_to_all<May::see_payments>(authority);
        for (const auto& [home, weekly] :
             TRY(allowances::weekly_costs(store, own, allowances::AgeBand::eleven_to_fifteen, today)))
            prices.emplace(matching::RecordId{authority, home}, weekly);
        const auto bought = Gate::machine_to_all<May::see_provider>(authority);
        for (const auto& [home, weekly] :
             TRY(commissioning::weekly_prices(store, bought, commissioning::NeedBand::standard, today)))
            prices.emplace(matching::RecordId{authority, home}, weekly);
    }
    std::size_t known = 0;
    for (auto& home : homes)
        if (const auto price = prices.find(home.id); price != prices.end()) home.price = price->second, ++known;
    return fmt::format(
        "What a week costs is known of {} of {} homes, as of today and for a child of 11 to 15 with "
        "standard needs: the allowance and fees of the authorities' own, the contract of providers'. "
        "Children in other homes are left out of the mean cost.",
        known, homes.size());
}

Result<Exit> evaluated(const MatchOptions& options) {
    const auto today = Clock::real().today();
    const auto database = TRY(open_current(options.store));
    const auto store = TRY(database.read());
    Serving serving;
    serving.postcodes_file = options.postcodes;
    if (options.invented_postcodes) serving.postcodes = demo::invented_postcodes();
    serving.travel_times_file = options.travel_times;
    const auto postcodes = TRY(postcodes_of(serving));
    const auto travel = TRY(travel_times_of(serving));
    const auto us = TRY(whose(store, options.authority, today));
    auto told = TRY(region::told_history(store, Gate::machine_to_all<May::see_region>(us), {today, postcodes}));
    const auto circle = TRY(region::circle_of(store, us, today));
    const auto decided = TRY(region::decided_in(store, circle, today));
    told.assumptions.push_back(TRY(priced(store, circle, today, told.history.homes)));
    auto found =
        TRY(matching::evaluate({&told.history, 1}, decided.weights, {.travel = travel.size() > 0 ? &travel : nullptr}));
    found.assumptions.insert(found.assumptions.begin(), told.assumptions.begin(), told.assumptions.end());
    if (options.format == "json")
        print_json(found);
    else if (options.format == "csv")
        fmt::print("{}", matching::to_csv(found));
    else if (options.format == "svg")
        fmt::print("{}", matching::to_svg(found));
    else
        fmt::print("{}", matching::to_text(found));
    return Exit::done;
}

Result<Exit> run(const MatchOptions& options) {
    if (!options.evaluate)
        return fail(Fault::invalid,
                    "Say what to do: kith match --evaluate. Advice on a child, and the region's plan, are pages.");
    return evaluated(options);
}

}  // namespace

void add_match(Command& root) {
    auto options = std::make_shared<MatchOptions>();
    auto command = root.sub("match", "Ask the record's own history whether finding homes together helps");
    options->store.add_to(command);
    command
        .flag("--evaluate", options->evaluate,
              "Match those who came in the last three years in three ways: within each authority, by turn, together")
        .option("--authority", options->authority, "A co-operative or a member of it; the first there is, if not given")
        .option("--postcodes", options->postcodes,
                "A CSV file that says where postcodes are: the columns postcode, easting and northing")
        .or_environment("KITH_POSTCODES")
        .option("--travel-times", options->travel_times,
                "A CSV file of how long journeys take: the columns origin, destination and minutes")
        .or_environment("KITH_TRAVEL_TIMES")
        .flag("--invented-postcodes", options->invented_postcodes, "Where the postcodes of kith demo are")
        .one_of("--format", options->format, {"text", "csv", "svg", "json"}, "How it is written")
        .example("kith match --evaluate --store sqlite:demo.kith --invented-postcodes")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
