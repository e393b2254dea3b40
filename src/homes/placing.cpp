#include "homes/placing.h"

#include <algorithm>

#include <fmt/format.h>

#include "homes/kept_apart.h"
#include "homes/law.h"
#include "homes/places.h"
#include "kernel/core/text.h"
#include "matching/placing_law.h"

namespace kith::homes {

namespace {

using matching::Rule;

/// Whether an exemption, which is of named children, names this one: the given name as a whole word, however written.
bool names(const Exemption& exemption, std::string_view given) {
    const auto wanted = fold(given);
    return !wanted.empty() && (" " + fold(exemption.children) + " ").find(" " + wanted + " ") != std::string::npos;
}

/// By number where the exemption has them, else by the given name in its words.
bool exempts(const HomeFile& home, const Fact<Exemption>& exemption, const ChildToPlace& child) {
    const auto named = home.named_in(exemption.id);
    return named.empty() ? names(exemption.value, child.given) : std::ranges::find(named, child.child) != named.end();
}

class Weighing {
public:
    Weighing(const HomeFile& home, const ChildToPlace& child, Date on, care::Basis basis)
        : home_{home},
          child_{child},
          on_{on},
          emergency_{basis == care::Basis::emergency_with_carer && home.family()},
          age_{matching::age_on(child.born, on)} {
        for (const auto* occupant : home.living_here(on))
            if (occupant->child != child.child) others_.push_back(occupant->child);
    }

    std::vector<Objection> all() {
        open_and_approved();
        without_care();
        within_terms();
        within_usual_limit();
        room();
        judged();
        kept_apart();
        std::ranges::stable_sort(found_, {}, &Objection::weight);
        return std::move(found_);
    }

private:
    /// What matching's table says of the rule; in an emergency a family may go beyond its terms, which the basis says.
    void against(Rule rule, std::string words) {
        if (emergency_ && matching::may_go_beyond_in_emergency(rule)) return;
        const auto& terms = matching::terms_of(rule);
        against(terms.force == matching::Force::excludes ? Weight::forbidden : Weight::needs_reason, terms.law,
                std::move(words));
    }

    /// What is said of homes alone.
    void against(Weight weight, const Law& law, std::string words) {
        found_.push_back({weight, std::move(words), &law});
    }

    void open_and_approved() {
        const auto& is = home_.is.value;
        if (const matching::OpenDays days{is.opened, is.closed}; !days.include(on_))
            return against(Rule::open, days.why_not(on_));
        if (const auto ends = home_.ended(on_); ends && *ends <= on_)
            return against(Rule::open, fmt::format("Approval of {} ended on {}", is.name, ends->in_words()));
        if (!home_.terms_on(on_)) against(Rule::terms_recorded, std::string{matching::no_terms});
    }

    // Reg. 27A and 27C of the Care Planning Regulations; and the Review, which asks for care until 18.
    void without_care() {
        const auto kind = home_.is.value.kind;
        const auto* by = home_.run_by_on(on_);
        const bool registered = by && by->value.urn;
        if (kind == HomeKind::supported_accommodation) {
            const auto rule = matching::without_care(age_);
            if (rule) against(*rule, matching::why_not_without_care(child_.given, age_));
            if (rule != Rule::care_under_sixteen && !registered)
                against(Weight::forbidden, law::supported,
                        "No Ofsted number is recorded: supported accommodation must be registered");
        } else if (!home_.family() && !registered && kind != HomeKind::other) {
            against(Weight::needs_reason, law::registration, "No Ofsted number is recorded for this home");
        }
    }

    void within_terms() {
        const auto* fact = home_.terms_on(on_);
        if (!fact) return;
        const auto& terms = fact->value;
        if (const matching::Ages ages{terms.from_age, terms.to_age}; !ages.include(age_))
            against(Rule::ages, ages.why_not(child_.given, *age_));
        const auto named = terms.only_for ? std::vector{*terms.only_for} : std::vector<PersonId>{};
        if (!matching::terms_name(named, child_.child, child_.siblings))
            against(Rule::named_children, matching::not_named(child_.given));
        if (const matching::Number number{terms.places, static_cast<int>(others_.size())}; !number.enough())
            against(Rule::number, number.why_not());
    }

    void within_usual_limit() {
        if (!home_.family()) return;
        const bool all_siblings = std::ranges::all_of(others_, [&](PersonId other) {
            return std::ranges::find(child_.siblings, other) != child_.siblings.end();
        });
        const auto* exemption = home_.exemption_on(on_);
        const matching::UsualLimit limit{static_cast<int>(others_.size()) + 1, all_siblings,
                                         exemption ? std::optional{exemption->value.places} : std::nullopt,
                                         exemption && exempts(home_, *exemption, child_)};
        if (!limit.kept()) against(Rule::usual_limit, limit.why_not(child_.given));
    }

    /// Places that rest or are kept are taken away together: two kept places of two leave none.
    void room() {
        int away = 0;
        std::optional<Date> until = on_;  // none: of one of them no end is known
        for (const auto& fact : home_.not_available) {
            const auto& rest = fact.value;
            if (rest.starts > on_ || (rest.ends && *rest.ends < on_)) continue;
            away += rest.places;
            until = until && rest.ends ? std::optional{std::max(*until, *rest.ends)} : std::nullopt;
        }
        const auto* terms = home_.terms_on(on_);
        const int left = (terms ? terms->value.places : 0) - away - static_cast<int>(others_.size());
        if (away == 0 || left > 0) return;
        against(Weight::needs_reason, law::approval,
                fmt::format("{} is not available{}", home_.name(), until ? " until " + until->in_words() : ""));
    }

    void kept_apart() {
        for (auto& one : apart_objections(child_.apart, child_.given, home_.postcode(on_), others_))
            found_.push_back(std::move(one));
    }

    void judged() {
        if (home_.rating() == Rating::inadequate)
            against(Weight::needs_reason, law::quality_review, "Ofsted judged this home inadequate");
    }

    const HomeFile& home_;
    const ChildToPlace& child_;
    Date on_;
    bool emergency_;
    std::optional<int> age_;
    std::vector<PersonId> others_;
    std::vector<Objection> found_;
};

}  // namespace

std::vector<Objection> objections(const HomeFile& home, const ChildToPlace& child, Date on, care::Basis basis) {
    return Weighing{home, child, on, basis}.all();
}

const Objection* first_forbidden(const std::vector<Objection>& objections) {
    const auto found = std::ranges::find(objections, Weight::forbidden, &Objection::weight);
    return found == objections.end() ? nullptr : &*found;
}

care::PlaceKind place_kind(HomeKind kind, bool to_eighteen) {
    using care::PlaceKind;
    switch (kind) {
        case HomeKind::foster: return to_eighteen ? PlaceKind::foster_long_term : PlaceKind::foster;
        case HomeKind::kinship: return to_eighteen ? PlaceKind::kinship_long_term : PlaceKind::kinship;
        case HomeKind::childrens_home: return PlaceKind::childrens_home;
        case HomeKind::secure_home: return PlaceKind::secure_home;
        case HomeKind::supported_accommodation: return PlaceKind::supported_accommodation;
        case HomeKind::residential_school: return PlaceKind::residential_school;
        case HomeKind::other: return PlaceKind::other;
    }
    return PlaceKind::other;
}

}  // namespace kith::homes
