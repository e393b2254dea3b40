#include "region/plan.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/gate.h"
#include "kernel/access/random.h"
#include "kernel/core/text.h"
#include "region/advice_pages.h"

namespace kith::region {

namespace {

/// The lines of the plan that is kept.
Result<std::vector<PlanLine>> last_plan(const Store& store, AuthorityId co_operative) {
    std::vector<PlanLine> lines;
    for (auto& fact : TRY(facts<PlanLine>(store, Gate::machine(co_operative, the_authority), Known::now())))
        lines.push_back(std::move(fact.value));
    return lines;
}

}  // namespace

std::string Planned::mark() const {
    std::string lines;
    for (const auto& one : plan.placings)
        if (one.home)
            lines += fmt::format("{}-{} {}-{}\n", one.child.authority.number(), one.child.record.number(),
                                 one.home->authority.number(), one.home->record.number());
    return access::fingerprint(lines);
}

const matching::Child* Planned::child(matching::RecordId id) const {
    const auto at = std::ranges::find(told.children, id, &matching::Child::id);
    return at == told.children.end() ? nullptr : &*at;
}

std::string Planned::home(std::optional<matching::RecordId> id) const {
    if (!id) return "No home in this plan";
    const auto at = std::ranges::find(told.homes, *id, &matching::Home::id);
    return at == told.homes.end() ? "Another home" : at->name;
}

Result<Planned> plan_of(const Store& store, const AllowedAll<May::propose_match>& leave, const Telling& telling) {
    auto circle = TRY(circle_of(store, leave.authority(), telling.today));
    if (circle.co_operative != leave.authority())
        return fail(Fault::not_found, "The region's plan is made on the record of a co-operative.");
    Planned it{.circle = circle,
               .decided = TRY(decided_in(store, circle, telling.today)),
               .told = TRY(told_region(store, leave, telling)),
               .previous = {}};
    for (const auto& line : TRY(last_plan(store, leave.authority()))) {
        it.previous.push_back({{line.authority, PersonId{line.request}}, {line.home_authority, PersonId{line.home}}});
        it.kept_on = line.on;
    }
    std::vector<matching::Reserve> reserves;
    if (it.decided.reserve > 0)
        for (const auto& member : circle.members) reserves.push_back({member.authority, it.decided.reserve});
    const matching::RegionAsk ask{it.told.children, it.told.homes, it.told.sets, reserves, it.previous};
    it.plan = TRY(matching::plan(ask, it.decided.weights, {.today = telling.today, .travel = telling.travel}));
    return it;
}

Result<EntryNumber> keep(Change& change, const AllowedAll<May::propose_match>& leave, const Planned& planned,
                         Date today) {
    const auto about = Gate::machine(leave.authority(), the_authority);
    const auto& placings = planned.plan.placings;
    const auto shown = change.last_entry();
    const auto with_home = std::ranges::count_if(placings, [](const auto& one) { return one.home.has_value(); });
    const auto entry = TRY(change.open(
        about, {plan_kind, fmt::format("A plan for {} was kept: a home is advised for {}",
                                       plural(static_cast<std::int64_t>(placings.size()), "request"), with_home)}));
    for (const auto& before : TRY(facts<PlanLine>(change.store(), about, Known::now())))
        TRY(change.retire<PlanLine>(about, before.id, shown));
    for (const auto& one : placings)
        if (one.home)
            TRY(change.enter(about, PlanLine{today, one.child.authority, one.child.record.number(), one.home->authority,
                                             one.home->record.number()}));
    return entry;
}

Result<EntryNumber> decide_weights(Change& change, const AllowedAll<May::govern_region>& leave,
                                   const TermWeights& weights) {
    const matching::Weights told{"the board", weights.starts, weights.by, numbers_of(weights)};
    if (const auto wrong = matching::problems(told); !wrong.empty()) {
        const auto words = kith::join(wrong, " ");
        return tl::unexpected(Error{Fault::invalid, words, {{"starts", words}}});
    }
    const auto about = Gate::machine(leave.authority(), the_authority);
    const auto entry = TRY(change.open(about, {weights_kind, fmt::format("{} decided how much each term counts from {}",
                                                                         weights.by, weights.starts.in_words())}));
    TRY(change.enter(about, weights));
    return entry;
}

}  // namespace kith::region
