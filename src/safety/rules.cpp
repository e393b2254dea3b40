#include "safety/rules.h"

#include <algorithm>
#include <map>

namespace kith::safety {

Date review_due(const FamilySafety& file, const Fact<CommunityPlan>& plan) {
    auto due = plan.value.review_by;
    for (const auto& review : file.reviews)
        if (review.value.plan == plan.id) due = review.value.next_by;
    return due;
}

std::vector<PersonId> without_plan(const FamilySafety& file) {
    std::vector<PersonId> found;
    for (const auto& child : file.who.children)
        if (!file.links_of(child.child).empty() && !file.plan_of(child.child)) found.push_back(child.child);
    return found;
}

std::vector<std::string> factors_of(std::string_view harms) {
    std::vector<std::string> factors;
    for (const auto harm : harms_of(harms))
        if (const auto factor = factor_of(harm); !factor.empty()) factors.emplace_back(factor);
    return factors;
}

// "This decision should be made within 5 working days of referral, where possible." The next has no target: it comes
// "as soon as possible after at least 30 calendar days" of the first.
ReferralStands stands(const FamilySafety& file, const Fact<Referred>& referral, const Calendar& calendar, Date today) {
    const auto* reasonable = file.decision_on(referral.id, Stage::reasonable);
    const auto* conclusive = file.decision_on(referral.id, Stage::conclusive);
    const auto due = calendar.within(5_working_days, referral.value.on);
    ReferralStands found{due, (reasonable ? reasonable->value.on : today) > due, {}, {}, {}, true};
    if (reasonable) {
        found.to_reasonable = calendar.working_days_between(referral.value.on, reasonable->value.on);
        if (reasonable->value.grounds == Grounds::positive)
            found.conclusive_from = reasonable->value.on.plus_days(30);
        else
            found.open = false;
    }
    if (conclusive) {
        found.to_conclusive = conclusive->value.on - referral.value.on;
        found.open = false;
    }
    return found;
}

Together together(const std::vector<ContextFile>& files, const NamesById& names) {
    std::map<PersonId, int> times;
    for (const auto& file : files)
        for (const auto* link : file.linked_now()) ++times[link->value.child];
    Together found;
    std::map<PersonId, std::size_t> place;
    for (const auto& file : files) {
        const auto links = file.linked_now();
        const bool shared = links.size() > 1 ||
                            std::ranges::any_of(links, [&](const auto* link) { return times[link->value.child] > 1; });
        if (!shared) continue;
        const auto context = found.contexts.size();
        found.contexts.emplace_back(file.context, file.name());
        for (const auto* link : links) {
            const auto [at, is_new] = place.emplace(link->value.child, found.children.size());
            if (is_new) found.children.emplace_back(link->value.child, names.at(link->value.child));
            found.ties.push_back({context, at->second, link->value.strength});
        }
    }
    return found;
}

bool holds_web_address(std::string_view words) {
    const auto folded = lower(words);
    for (const auto* sign : {"://", "www.", ".onion", "t.me/", "discord.gg"})
        if (folded.find(sign) != folded.npos) return true;
    return false;
}

}  // namespace kith::safety
