#include "region/advice.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/gate.h"
#include "kernel/core/text.h"

namespace kith::region {

namespace {

constexpr int homes_explained = 10;

/// In the order of matching::Term.
constexpr std::array<int TermWeights::*, matching::term_count> weight_columns{
    &TermWeights::distance,   &TermWeights::school,         &TermWeights::people,
    &TermWeights::siblings,   &TermWeights::childs_wishes,  &TermWeights::carers_wishes,
    &TermWeights::experience, &TermWeights::health,         &TermWeights::language,
    &TermWeights::culture,    &TermWeights::children_there, &TermWeights::continuity,
    &TermWeights::support,    &TermWeights::length,         &TermWeights::cost};

std::vector<std::string> to_look_at_of(const std::vector<Criterion>& lines, const matching::Child& child) {
    std::vector<std::string> found;
    for (const auto& line : lines)
        for (const auto& meant : criteria_meant())
            if (meant.kind == line.what && !meant.not_told.empty() &&
                !(line.what == CriterionKind::near_school && child.school))
                found.push_back(
                    fmt::format("{} ({}). {}", in_words(line.what), lower(in_words(line.importance)), meant.not_told));
    return found;
}

/// Not where they live now: the request is for another home.
void without_present_home(Advice& advice) {
    std::erase_if(advice.homes, [&](const matching::Home& home) {
        return std::ranges::any_of(advice.children, [&](const auto& child) { return child.lives_at == home.id; });
    });
}

Result<Advice> ranked(Advice advice) {
    without_present_home(advice);
    advice.ranking = TRY(matching::rank(advice.children, advice.homes, advice.decided.weights, advice.in,
                                        {.explained = homes_explained}));
    return advice;
}

}  // namespace

std::array<int, matching::term_count> numbers_of(const TermWeights& weights) {
    std::array<int, matching::term_count> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = weights.*weight_columns[i];
    return numbers;
}

TermWeights weights_from(const std::array<int, matching::term_count>& numbers, Date starts) {
    TermWeights weights{.starts = starts};
    for (std::size_t i = 0; i < numbers.size(); ++i) weights.*weight_columns[i] = numbers[i];
    return weights;
}

Result<Decided> decided_in(const Store& store, const Circle& circle, Date today) {
    Decided decided{matching::starting_weights(), 0, true};
    if (!circle.co_operative) return decided;
    std::optional<Fact<TermWeights>> holds;
    for (auto& fact : TRY(facts<TermWeights>(store, Gate::machine(*circle.co_operative, the_authority), Known::now())))
        if (fact.value.starts <= today &&
            (!holds || fact.value.starts > holds->value.starts ||
             (fact.value.starts == holds->value.starts && fact.entered_by > holds->entered_by)))
            holds = std::move(fact);
    if (!holds) return decided;
    return Decided{
        {circle.name, holds->value.starts, holds->value.by, numbers_of(holds->value)}, holds->value.reserve, false};
}

const matching::Home* Advice::home(matching::RecordId id) const {
    const auto at = std::ranges::find(homes, id, &matching::Home::id);
    return at == homes.end() ? nullptr : &*at;
}

Result<Advice> advice_for(const Store& store, const Reader& reader, const Allowed<May::request_home>& leave,
                          const ChildKnown& child, const RequestFile& request, const Telling& telling) {
    const auto circle = TRY(circle_of(store, leave.authority(), telling.today));
    Advice advice{.decided = TRY(decided_in(store, circle, telling.today)),
                  .children = TRY(told_children(store, reader, leave, child, request, telling)),
                  .homes = TRY(told_homes(store, leave, telling)),
                  .ranking = {{}, matching::starting_weights(), {}, {}, {}},
                  .to_look_at = {},
                  .in = {.today = telling.today, .travel = telling.travel}};
    std::vector<Criterion> lines;
    for (const auto& fact : request.criteria) lines.push_back(fact.value);
    advice.to_look_at = to_look_at_of(lines, advice.children.front());
    // A price is known where one was offered for this child.
    for (const auto& offer : TRY(offers_for(store, leave.implies<May::see_care>(), request, telling.today)))
        for (auto& home : advice.homes)
            if (home.id == matching::RecordId{offer.from, offer.home} && offer.weekly) home.price = offer.weekly;
    return ranked(std::move(advice));
}

Result<Advice> advice_described(const Store& store, const AllowedAll<May::propose_match>& leave, RequestNumber number,
                                const Telling& telling) {
    const auto circle = TRY(circle_of(store, leave.authority(), telling.today));
    auto region = TRY(told_region(store, leave, telling));
    const matching::RecordId id{number.authority, PersonId{number.number}};
    const auto child = std::ranges::find(region.children, id, &matching::Child::id);
    if (child == region.children.end())
        return fail(Fault::not_found, "No such request waits for a home now. It may have been answered or withdrawn.");
    Advice advice{.decided = TRY(decided_in(store, circle, telling.today)),
                  .children = {*child},
                  .homes = std::move(region.homes),
                  .ranking = {{}, matching::starting_weights(), {}, {}, {}},
                  .to_look_at = {},
                  .in = {.today = telling.today, .travel = telling.travel}};
    const auto set =
        std::ranges::find_if(region.sets, [&](const auto& one) { return child->set && one.number == *child->set; });
    if (set != region.sets.end() && set->keep != matching::Keep::apart) {
        for (const auto& other : region.children)
            if (other.set == child->set && other.id != id) advice.children.push_back(other);
    } else {
        advice.children.front().set.reset();
    }
    // That a brother or sister lives in one of the homes is their authority's to say.
    for (auto& one : advice.children) std::erase_if(one.siblings, [](const auto& sibling) { return !sibling.waiting; });
    return ranked(std::move(advice));
}

}  // namespace kith::region
