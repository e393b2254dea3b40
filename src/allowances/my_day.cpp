// What payments add to My day of a payments officer: the last run, and what stands in the way of the next.
#include <fmt/format.h>

#include <set>

#include "allowances/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::allowances {

namespace {

/// How many homes have a child of ours in them today, and neither terms nor an account.
Result<std::size_t> homes_without_an_account(const Context& context, const LeaveOfAll& leave) {
    std::set<PersonId> lacking;
    TRY(each_fact<care::Placement>(context.store, leave, Known::now(), [&](const Fact<care::Placement>& fact) {
        const auto& placement = fact.value;
        if (is_paid_by_us(placement) && placement.household && placement.starts <= context.today &&
            (!placement.ends || context.today < *placement.ends))
            lacking.insert(home_of(*placement.household));
    }));
    TRY(each_fact<PayTerms>(context.store, leave, Known::now(), [&](const Fact<PayTerms>& fact) {
        if (fact.value.account && fact.value.starts <= context.today) lacking.erase(fact.about);
    }));
    return lacking.size();
}

Result<Html> for_officer(const Context& context) {
    const auto leave = TRY(decide_all<May::run_payments>(context.store, *context.reader));
    const auto all = TRY(rules(context.store, leave.authority(), context.today));
    const auto lacking = TRY(homes_without_an_account(context, leave));
    std::vector<ui::Content> lines;
    if (const auto* last = all.last_run())
        lines.emplace_back(fmt::format("The last run paid {} up to {}, on {}.", last->value.total.in_words(),
                                       last->value.to.in_words(), last->value.pay_day.in_words()));
    else
        lines.emplace_back("No payment run has been made here yet.");
    if (lacking > 0)
        lines.emplace_back(fmt::format("{} with children in them cannot be paid: no terms, or no bank details.",
                                       plural(static_cast<std::int64_t>(lacking), "home")));
    lines.emplace_back(ui::link("Payment runs", Url{"/payments"}));
    return ui::heading({.text = "Payments"}) + ui::bullets(lines);
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    if (context.reader->granted(May::run_payments)) return for_officer(context);
    return Html{};
}

}  // namespace kith::allowances
