#include "homes/placing.h"

#include <algorithm>

#include <fmt/format.h>

#include "homes/law.h"
#include "homes/places.h"
#include "kernel/core/text.h"

namespace kith::homes {

namespace {

/// Children Act 1989, Sch. 7, para. 2: a person may not foster more than three children.
constexpr int usual_limit = 3;

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
        : home_{home}, child_{child}, on_{on}, emergency_{basis == care::Basis::emergency_with_carer && home.family()} {
        for (const auto* occupant : home.living_here(on))
            if (occupant->child != child.child) others_.push_back(occupant->child);
        if (child.born && *child.born <= on) age_ = child.born->age_on(on);
    }

    std::vector<Objection> all() {
        open_and_approved();
        without_care();
        within_terms();
        within_usual_limit();
        room();
        judged();
        std::ranges::stable_sort(found_, {}, &Objection::weight);
        return std::move(found_);
    }

private:
    void against(Weight weight, const Law& law, std::string words) {
        found_.push_back({weight, std::move(words), &law});
    }

    void open_and_approved() {
        const auto& is = home_.is.value;
        if (is.opened > on_ || (is.closed && *is.closed <= on_))
            return against(Weight::forbidden, law::approval, fmt::format("{} is not open then", is.name));
        if (const auto ends = home_.ended(on_); ends && *ends <= on_)
            return against(Weight::forbidden, law::approval,
                           fmt::format("Approval of {} ended on {}", is.name, ends->in_words()));
        if (!home_.terms_on(on_))
            against(Weight::forbidden, law::approval,
                    fmt::format("No approval or registration of {} is recorded for that day", is.name));
    }

    // Reg. 27A and 27C of the Care Planning Regulations; and the Review, which asks for care until 18.
    void without_care() {
        const auto kind = home_.is.value.kind;
        const auto* by = home_.run_by_on(on_);
        const bool registered = by && by->value.urn;
        if (kind == HomeKind::supported_accommodation) {
            if (!age_ || *age_ < 16)
                return against(Weight::forbidden, law::under_sixteen,
                               fmt::format("{} is {}: nobody under 16 may be placed where there is no care",
                                           child_.given, age_ ? std::to_string(*age_) : "of unknown age"));
            if (!registered)
                return against(Weight::forbidden, law::supported,
                               "No Ofsted number is recorded: supported accommodation must be registered");
            if (*age_ < 18)
                against(Weight::needs_reason, law::care_to_eighteen,
                        fmt::format("{} is {}, and there is support here but no care", child_.given, *age_));
        } else if (!home_.family() && !registered && kind != HomeKind::other) {
            against(Weight::needs_reason, law::quality_review, "No Ofsted number is recorded for this home");
        }
    }

    void within_terms() {
        const auto* fact = home_.terms_on(on_);
        if (!fact || emergency_) return;
        const auto& terms = fact->value;
        if (age_ && (*age_ < terms.from_age || *age_ > terms.to_age))
            against(Weight::forbidden, law::approval,
                    fmt::format("{} is {}: this home is approved for children from {} to {}", child_.given, *age_,
                                terms.from_age, terms.to_age));
        if (terms.only_for && *terms.only_for != child_.child &&
            std::ranges::find(child_.siblings, *terms.only_for) == child_.siblings.end())
            against(Weight::forbidden, law::approval,
                    fmt::format("{} is approved only for one child they know, and that child's brothers and sisters",
                                home_.name()));
        const auto with_this = static_cast<int>(others_.size()) + 1;
        if (with_this > terms.places)
            against(Weight::forbidden, law::approval,
                    fmt::format("{} is approved for {}, and {} there", home_.name(),
                                plural(terms.places, "child", "children"),
                                plural(with_this - 1, "child lives", "children live")));
    }

    // Children Act 1989, Sch. 7, paras. 2 to 4: three, unless all are brothers and sisters, or the authority of the
    // area exempts the person for named children.
    void within_usual_limit() {
        const auto with_this = static_cast<int>(others_.size()) + 1;
        if (!home_.family() || with_this <= usual_limit) return;
        const bool all_siblings = std::ranges::all_of(others_, [&](PersonId other) {
            return std::ranges::find(child_.siblings, other) != child_.siblings.end();
        });
        const auto* exemption = home_.exemption_on(on_);
        if (all_siblings) return;
        if (exemption && with_this <= exemption->value.places) {
            if (exempts(home_, *exemption, child_)) return;
            return against(
                Weight::forbidden, law::usual_limit,
                fmt::format("{} would be more than the third child here, and the exemption does not name {}. "
                            "The fostering manager can record one that does",
                            child_.given, child_.given));
        }
        against(Weight::forbidden, law::usual_limit,
                fmt::format("{} would be the {} child here. The usual limit is three, unless all are brothers and "
                            "sisters or the authority of the area has given an exemption",
                            child_.given,
                            with_this == 4   ? "fourth"
                            : with_this == 5 ? "fifth"
                                             : "sixth or later"));
    }

    void room() {
        for (const auto& fact : home_.not_available) {
            const auto& rest = fact.value;
            if (rest.starts > on_ || (rest.ends && *rest.ends < on_)) continue;
            const auto* terms = home_.terms_on(on_);
            const int left = (terms ? terms->value.places : 0) - rest.places - static_cast<int>(others_.size());
            if (left > 0) continue;
            against(
                Weight::needs_reason, law::approval,
                fmt::format("{} is not available{}", home_.name(), rest.ends ? " until " + rest.ends->in_words() : ""));
            return;
        }
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

bool forbidden(const std::vector<Objection>& objections) {
    return std::ranges::any_of(objections, [](const auto& one) { return one.weight == Weight::forbidden; });
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
