#include <algorithm>

#include "demo/plan.h"

namespace kith::demo {

using namespace care;
using shares::HomeNow;

const LegalSpan& ChildPlan::legal_on(Date day) const {
    const auto* found = &legal.front();
    for (const auto& span : legal)
        if (span.starts <= day) found = &span;
    return *found;
}

const Stay& ChildPlan::stay_on(Date day) const {
    const auto* found = &stays.front();
    for (const auto& stay : stays)
        if (stay.starts <= day) found = &stay;
    return *found;
}

std::optional<Date> ChildPlan::ordered() const {
    for (const auto& span : legal)
        if (span.status == LegalStatus::care_order || span.status == LegalStatus::placement_order) return span.starts;
    return {};
}

std::size_t age_row(int age) { return age < 1 ? 0 : age < 5 ? 1 : age < 10 ? 2 : age < 16 ? 3 : 4; }

/// How many days came before the first order or agreement that lasted, and under what.
static std::optional<std::pair<LegalStatus, int>> opening(LegalStatus lasting, Random& random) {
    const bool agreed = lasting == LegalStatus::accommodated;
    if (random.chance(agreed ? 0.06 : shares::began_with_police_protection))
        return {{LegalStatus::police_protection, random.between(1, 3)}};
    if (agreed) return {};
    if (random.chance(shares::began_with_emergency_order))
        return {{LegalStatus::emergency_protection, random.between(4, 8)}};
    if (random.chance(shares::began_accommodated_then_ordered))
        return {{LegalStatus::accommodated, random.between(14, 80)}};
    return {};
}

static void set_legal(ChildPlan& child, LegalStatus last, Date today, Random& random) {
    const int days = child.last_day(today) - child.starts;
    auto at = child.starts;
    const auto begin = [&](LegalStatus status, Date from) {
        if (!child.legal.empty()) child.legal.back().ends = from;
        child.legal.push_back({status, from, {}});
    };
    if (const auto first = child.seeking_asylum ? std::nullopt : opening(last, random);
        first && days / 4 >= first->second) {
        begin(first->first, at);
        at = at.plus_days(first->second);
    }
    if (last == LegalStatus::care_order || last == LegalStatus::placement_order) {
        begin(LegalStatus::interim_care_order, at);
        at = at.plus_days(std::clamp(random.between(120, 290), 1, std::max(1, (child.last_day(today) - at) * 2 / 3)));
    }
    begin(last, at);
    child.legal.back().ends = child.ends;
}

static PlaceKind place_kind(HomeNow home, int age, Date on, EndOfCare why, Random& random) {
    switch (home) {
        case HomeNow::foster: return PlaceKind::foster;
        case HomeNow::kinship: return PlaceKind::kinship;
        case HomeNow::childrens_home:
            return age >= 11 && random.chance(0.01) ? PlaceKind::secure_home : PlaceKind::childrens_home;
        // Registered homes of this kind have their own code since they must be registered.
        case HomeNow::supported:
            return on >= "2023-10-28"_day ? PlaceKind::supported_accommodation : PlaceKind::semi_independent;
        case HomeNow::parents: return PlaceKind::with_parents;
        case HomeNow::adopters:
            return why == EndOfCare::adopted ? PlaceKind::adopters_consent : PlaceKind::adopters_order;
        case HomeNow::other: return on >= "2026-04-01"_day ? PlaceKind::other_11 : PlaceKind::other;
        case HomeNow::other_residential:
            if (age < 2) return PlaceKind::family_centre;
            return random.chance(0.15) ? PlaceKind::residential_school : PlaceKind::residential_care_home;
    }
    return PlaceKind::foster;
}

static std::optional<Provider> provider_of(HomeNow home, Random& random) {
    switch (home) {
        case HomeNow::foster: return by_share(random, shares::foster_provider);
        case HomeNow::kinship: return Provider::own_authority;
        case HomeNow::childrens_home:
        case HomeNow::other_residential: return by_share(random, shares::home_provider);
        case HomeNow::supported: return by_share(random, shares::supported_provider);
        case HomeNow::parents: return Provider::parents;
        case HomeNow::adopters: return by_share(random, shares::adopter_provider);
        case HomeNow::other: return {};
    }
    return {};
}

static double outside_share(HomeNow home) {
    switch (home) {
        case HomeNow::foster: return shares::outside_foster;
        case HomeNow::childrens_home:
        case HomeNow::adopters:
        case HomeNow::other_residential: return shares::outside_home;
        case HomeNow::parents: return 0.12;
        case HomeNow::kinship:
        case HomeNow::supported:
        case HomeNow::other: return shares::outside_other;
    }
    return shares::outside_other;
}

static HomeNow earlier_home(int age, Random& random) {
    if (age >= 16)
        return random.chance(0.45)  ? HomeNow::foster
               : random.chance(0.6) ? HomeNow::supported
                                    : HomeNow::childrens_home;
    if (age >= 10)
        return random.chance(0.70) ? HomeNow::foster : random.chance(0.7) ? HomeNow::childrens_home : HomeNow::kinship;
    return random.chance(0.86) ? HomeNow::foster : HomeNow::kinship;
}

static Stay stay_from(const ChildPlan& child, HomeNow home, Date on, Random& random) {
    Stay stay{.kind = place_kind(home, child.born.age_on(on), on, child.why_ended.value_or(EndOfCare::other), random),
              .provider = provider_of(home, random),
              .starts = on,
              .ends = {},
              .why_ended = {}};
    stay.outside = random.chance(outside_share(home));
    stay.far = stay.outside && random.chance(shares::far_when_outside);
    return stay;
}

/// The first day on which a child may live in such a home.
static Date earliest(const ChildPlan& child, HomeNow home) {
    switch (home) {
        case HomeNow::supported: return std::max(child.starts, child.born.birthday(16));
        case HomeNow::adopters: return child.ordered().value_or(child.starts).plus_days(45);
        case HomeNow::parents:
            return std::max(child.starts.plus_days(20), child.ordered().value_or(child.legal.back().starts));
        default: return child.starts;
    }
}

/// The days of moves, the last of them into the home of now: most moves come in the first months.
static std::vector<Date> moves(const ChildPlan& child, HomeNow home, Date today, Random& random) {
    const int days = child.last_day(today) - child.starts;
    const auto first = earliest(child, home);
    const bool residential = home == HomeNow::childrens_home || home == HomeNow::other || home == HomeNow::supported;
    int count = random.few(0.35 + 0.0009 * days + (residential ? 1.0 : 0));
    if (child.seeking_asylum) count = std::min(count, 2);
    if (first > child.starts) count = std::max(count, 1);
    std::vector<Date> on;
    for (int i = 0; i < count && days > 4; ++i) {
        const double early = random.unit();
        on.push_back(child.starts.plus_days(2 + static_cast<int>(early * early * (days - 3))));
    }
    std::ranges::sort(on);
    if (!on.empty() && on.back() < first)
        on.back() = first.plus_days(random.between(0, std::max(0, (child.last_day(today) - first) / 3)));
    const auto too_near = [](Date a, Date b) { return b - a < 2; };
    const auto repeats = std::ranges::unique(on, too_near);
    on.erase(repeats.begin(), repeats.end());
    if (!on.empty()) on.back() = std::max(on.back(), first);
    return on;
}

/// Splits the last stay: the same home, under another standing.
static void change_standing(ChildPlan& child, Date on, PlaceKind kind, Basis basis) {
    auto next = child.stays.back();
    child.stays.back().ends = on;
    child.stays.back().why_ended = ChangeReason::care_plan;
    next.starts = on;
    next.kind = kind;
    next.basis = basis;
    next.same_home = true;
    child.stays.push_back(next);
}

static void settle(ChildPlan& child, HomeNow home, Date today, Random& random) {
    auto& last = child.stays.back();
    const auto end = child.last_day(today);
    if (home == HomeNow::kinship && last.starts <= child.starts.plus_days(2) && random.chance(0.6)) {
        // Family or friends take a child in at once, and are assessed and approved within sixteen weeks.
        last.basis = Basis::connected_person;
        if (const auto approved = last.starts.plus_days(random.between(84, 112)); approved < end.plus_days(-5))
            change_standing(child, approved, PlaceKind::kinship, Basis::ordinary);
    }
    const auto order = child.ordered();
    const bool lasting = home == HomeNow::kinship || home == HomeNow::foster;
    if (!lasting || !order || child.legal.back().status != LegalStatus::care_order || !random.chance(0.65)) return;
    const auto decided = std::max(*order, child.stays.back().starts).plus_days(random.between(60, 240));
    if (decided < end.plus_days(-20))
        change_standing(child, decided,
                        home == HomeNow::kinship ? PlaceKind::kinship_long_term : PlaceKind::foster_long_term,
                        Basis::ordinary);
}

void set_course(ChildPlan& child, Outcome outcome, Date today, Random& random) {
    set_legal(child, outcome.legal, today, random);
    auto home = outcome.home;
    const auto end = child.last_day(today);
    if (earliest(child, home) > end.plus_days(-4)) home = HomeNow::foster;
    const auto on = moves(child, home, today, random);
    for (std::size_t i = 0; i <= on.size(); ++i) {
        const auto starts = i == 0 ? child.starts : on[i - 1];
        const auto where = i == on.size() ? home : earlier_home(child.born.age_on(starts), random);
        if (i > 0) {
            child.stays.back().ends = starts;
            child.stays.back().why_ended = by_share(random, shares::change_reason);
        }
        child.stays.push_back(stay_from(child, where, starts, random));
    }
    settle(child, home, today, random);
    child.stays.back().ends = child.ends;
}

void share_course(ChildPlan& child, const ChildPlan& elder, Date today) {
    const auto end = child.last_day(today);
    child.stays.clear();
    if (child.starts == elder.starts) child.legal = elder.legal;  // one court hears of them together
    for (auto stay : elder.stays) {
        if ((stay.ends && *stay.ends <= child.starts) || stay.starts >= end) continue;
        stay.starts = std::max(stay.starts, child.starts);
        if (stay.ends && *stay.ends >= end) stay.why_ended.reset();
        if (!stay.ends || *stay.ends > end) stay.ends = child.ends;
        if (child.stays.empty()) stay.same_home = false;
        child.stays.push_back(stay);
    }
    child.stays.back().ends = child.ends;
}

}  // namespace kith::demo
