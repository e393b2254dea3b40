// What commissioning adds to My day: for the board, the motions that wait for one's vote; for who buys homes, what
// waits for an answer and what ends soon.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/governance.h"
#include "commissioning/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

/// A contract is told as ending for as long as a new one takes to be agreed.
constexpr int days_ahead = 92;

bool voted(const MotionFile& motion, AuthorityId member) {
    return std::ranges::find(motion.votes, member, &Vote::member) != motion.votes.end();
}

Result<Html> votes_asked(const Context& context) {
    if (!context.reader->granted(May::vote_in_region)) return Html{};
    const auto us = TRY(us_of(context.store, context.reader->authority, context.today));
    const auto governance = TRY(governance_of(context.store, us, *context.reader));
    if (!governance.own_seat || !us.member(*governance.own_seat)) return Html{};
    std::vector<ui::Content> lines;
    for (const auto& motion : governance.motions) {
        const auto& is = motion.is.value;
        if (context.today < is.opens || context.today > is.closes || voted(motion, *governance.own_seat)) continue;
        lines.emplace_back(
            html("{}, until {}", ui::link(is.title, Url{"/commissioning/governance"}), is.closes.in_words()));
    }
    const auto heading = ui::heading({.text = fmt::format("Motions that wait for the vote of {} ({})",
                                                          us.name_of(*governance.own_seat), lines.size())});
    if (lines.empty())
        return heading + ui::paragraph(html("None. {}", ui::link("How the co-operative is governed",
                                                                 Url{"/commissioning/governance"})));
    return heading + ui::bullets(lines);
}

Result<Html> invoices_waiting(const Context& context) {
    if (!context.reader->granted(May::check_invoices)) return Html{};
    const auto leave = TRY(decide_all<May::check_invoices>(context.store, *context.reader));
    const auto waiting = TRY(invoices_that_wait(context.store, leave));
    if (waiting == 0) return Html{};
    return ui::heading({.text = fmt::format("Invoices to answer ({})", waiting)}) +
           ui::paragraph(ui::link("Invoices, those that wait first", Url{"/invoices"}));
}

Result<Html> contracts_ending(const Context& context) {
    if (!context.reader->granted(May::record_provider)) return Html{};
    const auto leave = TRY(decide_all<May::record_provider>(context.store, *context.reader));
    auto contracts = TRY(contracts_of(context.store, leave));
    const auto providers = TRY(providers_of(context.store, leave));
    std::erase_if(contracts, [&](const auto& one) {
        const auto& ends = one.is.value.ends;
        return !one.runs(context.today) || !ends || *ends > context.today.plus_days(days_ahead);
    });
    if (contracts.empty()) return Html{};
    std::ranges::sort(contracts, {}, [](const auto& one) { return *one.is.value.ends; });
    std::vector<ui::Content> lines;
    for (const auto& one : contracts)
        lines.emplace_back(
            html("{} with {}, on {}",
                 ui::link(one.is.value.reference, Url{fmt::format("/providers/{}", one.provider.number())}),
                 name_of(providers, one.provider), one.is.value.ends->in_words()));
    return ui::heading({.text = "Contracts that end within three months"}) + ui::bullets(lines);
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    auto shown = TRY(votes_asked(context));
    shown += TRY(invoices_waiting(context));
    shown += TRY(contracts_ending(context));
    return shown;
}

}  // namespace kith::commissioning
