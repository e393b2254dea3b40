#include <fmt/format.h>

#include "allowances/acts.h"
#include "allowances/why.h"
#include "kernel/core/text.h"

namespace kith::allowances {

std::vector<Error::Field> contradicts(const Rules& rules, const RunAsked& asked, const Calendar& calendar, Date today) {
    std::vector<Error::Field> wrong;
    const auto* last = rules.last_run();
    if (!last && !asked.from) wrong.push_back({"from", "Say from which day you pay here"});
    if (!last && asked.from && *asked.from < national_minimum().front().starts())
        wrong.push_back({"from", fmt::format("No rates are known for days before {}",
                                             national_minimum().front().starts().in_words())});
    if (last && asked.to <= last->value.to)
        wrong.push_back(
            {"to", fmt::format("Days up to {} have been paid for: give a later one", last->value.to.in_words())});
    else if (!last && asked.from && asked.to < *asked.from)
        wrong.push_back({"to", "Give a day that is not before the first one"});
    // The file has to be with Bacs on the working day before; two days give someone time to look.
    if (!calendar.is_working_day(asked.pay_day))
        wrong.push_back({"pay_day", "Give a working day: banks pay on no other"});
    else if (calendar.working_days_between(today, asked.pay_day) < 2)
        wrong.push_back({"pay_day", "Give a day at least two working days from now"});
    return wrong;
}

Paid paid(FactId run, const Line& line) {
    return {.run = run,
            .kind = line.key.kind,
            .correction = line.correction,
            .child = line.key.child,
            .source = line.key.source,
            .from = line.days.from,
            .to = line.days.last(),
            .nights = line.nights,
            .weekly = line.weekly,
            .amount = line.amount,
            .why = line.why};
}

Result<FactId> make_run(Change& change, const Rules& known, const MayRun& leave, const WorkedOut& worked_out,
                        Date pay_day, Date today) {
    const auto now = TRY(rules(change.store(), leave.authority(), today));
    if (now.runs.size() != known.runs.size())
        return fail(Fault::conflict, "Someone else made a payment run meanwhile. Work yours out again.");
    const auto us = Gate::machine(leave.authority(), the_authority);
    const Run run{.from = worked_out.days.from,
                  .to = worked_out.days.last(),
                  .on = today,
                  .pay_day = pay_day,
                  .homes = worked_out.payable,
                  .total = worked_out.total};
    TRY(change.open(us, {run_kind, fmt::format("Payment run for {}: {} to {}", days_in_words(worked_out.days),
                                               run.total.in_words(), plural(run.homes, "home"))}));
    const auto id = TRY(change.enter(us, run));
    for (const auto& home : worked_out.homes) {
        if (!home.payment.can_be_made()) continue;
        const auto to = Gate::machine(leave.authority(), home.home);
        TRY(change.open(to, {paid_kind, fmt::format("{} paid for {}, on {}", home.payment.total.in_words(),
                                                    days_in_words(worked_out.days), pay_day.in_words())}));
        for (const auto& line : home.payment.lines) TRY(change.enter(to, paid(id, line)));
    }
    return id;
}

}  // namespace kith::allowances
