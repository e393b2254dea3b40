// What payments add to My day of a payments officer: the last run, and what stands in the way of the next.
#include <algorithm>
#include <map>
#include <ranges>

#include <fmt/format.h>

#include "allowances/pages.h"
#include "homes/facts.h"
#include "kernel/web/components.h"

namespace kith::allowances {

namespace {

/// A family home of the authority's own that cannot be paid yet.
struct Lacking {
    PersonId home;
    std::string name;
    bool has_children = false;
    bool has_terms = false;  ///< but no bank details
};

/// Those with a child of ours in them and no account to pay to, and those that were approved and have no terms yet; the
/// first alone would be paid late. By name, those with children first.
Result<std::vector<Lacking>> lacking_terms(const Context& context, const LeaveOfAll& leave) {
    std::map<PersonId, Lacking> lacking;
    TRY(each_fact<Home>(context.store, leave, Known::now(), [&](const Fact<Home>& fact) {
        const auto& home = fact.value;
        if (is_family(home.kind) && home.opened <= context.today && (!home.closed || context.today <= *home.closed))
            lacking.insert_or_assign(fact.about, Lacking{fact.about, home.name});
    }));
    TRY(each_fact<homes::RunBy>(context.store, leave, Known::now(), [&](const Fact<homes::RunBy>& fact) {
        if (fact.value.provider != care::Provider::own_authority) lacking.erase(fact.about);
    }));
    const auto& placements = table_info<care::Placement>();
    TRY(context.store.each(placements.select + " where authority = $1 and retired_by is null and household is not null"
                                               " and starts <= $2 and (ends is null or ends > $2)",
                           {leave.authority(), context.today}, [&](const Row& row) {
                               const auto placement = read_fact<care::Placement>(row).value;
                               const auto home = lacking.find(home_of(*placement.household));
                               if (home != lacking.end() && is_paid_by_us(placement)) home->second.has_children = true;
                           }));
    TRY(each_fact<PayTerms>(context.store, leave, Known::now(), [&](const Fact<PayTerms>& fact) {
        const auto home = lacking.find(fact.about);
        if (home == lacking.end()) return;
        home->second.has_terms = true;
        // Without children in it, terms are enough: the bank details can come with the first child.
        if (fact.value.account || !home->second.has_children) lacking.erase(home);
    }));
    std::vector<Lacking> found;
    for (auto& [home, one] : lacking) found.push_back(std::move(one));
    std::ranges::sort(found, [](const Lacking& a, const Lacking& b) {
        return std::tuple{!a.has_children, std::string_view{a.name}, a.home} <
               std::tuple{!b.has_children, std::string_view{b.name}, b.home};
    });
    return found;
}

Result<Html> lacking_shown(const Context& context) {
    constexpr std::size_t most_shown = 10;
    const auto leave = TRY(decide_all<May::record_payments>(context.store, *context.reader, "my day"));
    const auto all = TRY(lacking_terms(context, leave));
    if (all.empty()) return Html{};
    ui::Table table{.id = "no-terms",
                    .caption = fmt::format("Homes that cannot be paid yet ({})", all.size()),
                    .columns = {{"Home"}, {"Why"}, {"What to do"}},
                    .rows = {},
                    .when_empty = ""};
    for (const auto& one : all | std::views::take(most_shown)) {
        const auto* what = one.has_terms ? "No bank details" : "No payment terms";
        table.rows.push_back(
            {{one.name, {}},
             {one.has_children ? fmt::format("{}, and children live there", what) : what, {}},
             {ui::link(fmt::format("Say how {} are paid", one.name), Url{address_of(one.home, "/terms")}), {}}});
    }
    auto shown = ui::table(table);
    if (all.size() > most_shown)
        shown += ui::paragraph(fmt::format("The first {} are shown; those with children come first.", most_shown));
    return shown;
}

Result<Html> for_officer(const Context& context) {
    const auto leave = TRY(decide_all<May::run_payments>(context.store, *context.reader));
    const auto all = TRY(rules(context.store, leave.authority(), context.today));
    std::vector<ui::Content> lines;
    if (const auto* last = all.last_run())
        lines.emplace_back(fmt::format("The last run paid {} up to {}, on {}.", last->value.total.in_words(),
                                       last->value.to.in_words(), last->value.pay_day.in_words()));
    else
        lines.emplace_back("No payment run has been made here yet.");
    lines.emplace_back(ui::link("Payment runs", Url{"/payments"}));
    return ui::heading({.text = "Payments"}) + ui::bullets(lines);
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    Html shown;
    if (context.reader->granted(May::run_payments)) shown += TRY(for_officer(context));
    if (context.reader->granted(May::record_payments)) shown += TRY(lacking_shown(context));
    return shown;
}

}  // namespace kith::allowances
