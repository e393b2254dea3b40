// Every rule asked of some children and one home. What the law says of any home is in placing_law.h.
#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "matching/placing_law.h"

namespace kith::matching {

namespace {

constexpr int days_looked_ahead = 28;

std::string names(std::span<const Child> children) {
    std::vector<std::string> given;
    for (const auto& child : children) given.push_back(child.given);
    return list_in_words(given);
}

bool one_of_them(std::span<const Child> children, RecordId id) {
    return std::ranges::any_of(children, [&](const auto& child) { return child.id == id; });
}

bool lives_there(const Resident& resident, std::span<const Child> children, Date on) {
    return !(resident.leaves && *resident.leaves <= on) && !one_of_them(children, resident.child);
}

int residents_on(const Home& home, std::span<const Child> children, Date on) {
    return static_cast<int>(
        std::ranges::count_if(home.residents, [&](const auto& one) { return lives_there(one, children, on); }));
}

/// Places taken away on a day, those held for these children not counted.
int taken_on(const Home& home, std::span<const Child> children, Date on) {
    int taken = 0;
    for (const auto& one : home.reductions)
        if (one.from <= on && (!one.until || *one.until >= on) &&
            !(one.held_for && one_of_them(children, *one.held_for)))
            taken += one.places;
    return taken;
}

/// The most places taken away on any of the first days.
int most_taken(const Home& home, std::span<const Child> children, Date from) {
    int most = taken_on(home, children, from);
    for (const auto& one : home.reductions)
        if (one.from > from && one.from - from < days_looked_ahead)
            most = std::max(most, taken_on(home, children, one.from));
    return most;
}

bool in_zone(const ExclusionZone& zone, const Place& at) {
    if (zone.around && metres_between(*zone.around, at.at) <= zone.radius_metres) return true;
    return !zone.district.empty() && !at.postcode.empty() &&
           postcode_district(at.postcode) == postcode_district(zone.district);
}

class Checking {
public:
    Checking(std::span<const Child> children, const Home& home, const Circumstances& in, Wording wording)
        : children_{children},
          home_{home},
          in_{in},
          words_{wording == Wording::in_words},
          emergency_{home.kind == KindOfHome::family &&
                     std::ranges::all_of(children, [](const auto& c) { return c.kind == RequestKind::emergency; })},
          from_{children[0].needed_from} {
        in_.together = children;
    }

    Findings all() {
        open_and_registered();
        within_terms();
        if (go_on()) within_numbers();
        for (const auto& child : children_)
            if (go_on()) of_child(child);
        return std::move(found_);
    }

private:
    /// Without words, the first rule that excludes is enough.
    bool go_on() const { return words_ || found_.excludes.empty(); }

    template <class Say>
    void against(Rule rule, const Say& say) {
        const bool beyond = emergency_ && may_go_beyond_in_emergency(rule);
        if (beyond) rule = Rule::beyond_terms_in_emergency;
        auto& list = terms_of(rule).force == Force::excludes ? found_.excludes : found_.needs_reason;
        if (!words_) {
            list.push_back({rule, {}, {}});
            return;
        }
        auto [words, change] = say();
        if (beyond) words += ". In an emergency this is allowed for six working days", change = {};
        list.push_back({rule, std::move(words), std::move(change)});
    }
    struct Said {
        std::string words, change = {};
    };

    void open_and_registered() {
        if (const OpenDays days{home_.opens, home_.closes}; !days.include(from_))
            against(Rule::open, [&] {
                return Said{days.why_not(from_),
                            home_.opens && *home_.opens > from_ ? "If the child could wait until it opens" : ""};
            });
        if (!home_.registered)
            against(Rule::registered, [&] {
                return Said{
                    home_.kind == KindOfHome::family ? "These carers are not approved" : "Not registered with Ofsted",
                    "If it were registered"};
            });
        if (home_.restricted)
            against(Rule::restricted, [&] {
                return Said{"A notice of Ofsted's restricts whom it takes in", "If Ofsted lifted the notice"};
            });
    }

    void within_terms() {
        if (!home_.terms)
            return against(Rule::terms_recorded, [&] {
                return Said{std::string{no_terms}, "If the terms were recorded"};
            });
        for (const auto& child : children_)
            if (go_on()) within_terms(child, *home_.terms);
    }

    void within_terms(const Child& child, const Terms& terms) {
        const auto age = age_on(child.born, from_);
        if (const Ages ages{terms.from_age, terms.to_age}; !ages.include(age))
            against(Rule::ages, [&] {
                return Said{ages.why_not(child.given, *age),
                            fmt::format("If the terms were changed to take a child of {}", *age)};
            });
        if (terms.only && child.sex && *terms.only != *child.sex)
            against(Rule::sex, [&] {
                return Said{*terms.only == Sex::female ? "Approved for girls only" : "Approved for boys only",
                            "If the terms were changed to take both"};
            });
        if (!terms_name(terms.only_for, child.id, child.siblings | std::views::transform(&Sibling::child)))
            against(Rule::named_children, [&] { return Said{not_named(child.given)}; });
        if (!terms.kinds.empty() && std::ranges::find(terms.kinds, child.kind) == terms.kinds.end())
            against(Rule::kind_of_stay, [&] {
                return Said{fmt::format("Not approved for this kind of stay ({})", lower(in_words(child.kind))),
                            "If the terms were changed to allow it"};
            });
        if (terms.longest == Length::short_term && child.intention == Length::long_term)
            against(Rule::length_of_stay, [&] {
                return Said{fmt::format("Approved for short stays; {} needs a home until 18", child.given),
                            "If the terms were changed to long-term"};
            });
    }

    void within_numbers() {
        if (!home_.terms) return;
        const int set = static_cast<int>(children_.size());
        const int there = residents_on(home_, children_, from_);
        const int places = home_.terms->places, taken = most_taken(home_, children_, from_);
        if (const Number number{places, there, set}; !number.enough())
            against(Rule::number, [&] {
                return Said{number.why_not(),
                            fmt::format("If the terms were changed to {}", plural(there + set, "child", "children"))};
            });
        if (taken > 0 && there + set + taken > places)
            against(Rule::room, [&] { return Said{why_no_room(places - there), "If that place could be used"}; });
        if (home_.kind == KindOfHome::family) within_usual_limit(there + set);
    }

    std::string why_no_room(int places) const {
        for (const auto& one : home_.reductions)
            if (!(one.held_for && one_of_them(children_, *one.held_for)) && (!one.until || *one.until >= from_) &&
                one.from - from_ < days_looked_ahead)
                return fmt::format("{} of {} not to be used: {}{}", one.places, plural(places, "free place"), one.why,
                                   one.until ? ", until " + one.until->in_words() : "");
        return "No place is free";
    }

    bool all_siblings() const {
        const auto is_sibling = [](const Child& child, RecordId other) {
            return child.id == other ||
                   std::ranges::find(child.siblings, other, &Sibling::child) != child.siblings.end();
        };
        return std::ranges::all_of(children_, [&](const Child& child) {
            return std::ranges::all_of(children_, [&](const Child& other) { return is_sibling(child, other.id); }) &&
                   std::ranges::all_of(home_.residents, [&](const Resident& one) {
                       return !lives_there(one, children_, from_) || is_sibling(child, one.child);
                   });
        });
    }

    void within_usual_limit(int with_them) {
        if (with_them <= usual_limit) return;
        const auto& exemption = home_.exemption;
        const bool named = exemption && std::ranges::all_of(children_, [&](const Child& child) {
                               return std::ranges::find(exemption->children, child.id) != exemption->children.end();
                           });
        const UsualLimit limit{with_them, all_siblings(), exemption ? std::optional{exemption->places} : std::nullopt,
                               named};
        if (limit.kept()) return;
        against(Rule::usual_limit, [&] {
            return Said{limit.why_not(names(children_)),
                        fmt::format("If the authority of the area gave an exemption for {} that names {}",
                                    plural(with_them, "child", "children"), names(children_))};
        });
    }

    void of_child(const Child& child) {
        care(child);
        zones(child);
        with_residents(child);
        with_each_other(child);
        said(child);
        essentials(child);
        if (words_ && home_.area != child.id.authority)
            against(Rule::out_of_area, [&] {
                return Said{
                    "Outside the authority's area: it needs the approval of a nominated officer, or of the "
                    "director where it is at a distance"};
            });
    }

    void care(const Child& child) {
        if (home_.kind == KindOfHome::supported_accommodation) {
            const auto age = age_on(child.born, from_);
            if (const auto rule = without_care(age))
                against(*rule, [&] { return Said{why_not_without_care(child.given, age)}; });
        }
        if (home_.kind == KindOfHome::secure_home && !child.secure_order)
            against(Rule::secure, [&] { return Said{"No court has allowed a secure home for " + child.given}; });
        if (!child.kinds.empty() && std::ranges::find(child.kinds, home_.kind) == child.kinds.end())
            against(Rule::kind_of_home, [&] {
                return Said{fmt::format("{} plan does not ask for this kind of home ({})", possessive(child.given),
                                        lower(in_words(home_.kind))),
                            "If the plan were changed"};
            });
    }

    void zones(const Child& child) {
        for (const auto& zone : child.keep_away_from) {
            if (!home_.at)
                against(Rule::zone_not_known, [&] {
                    return Said{fmt::format("{} must not live in some places, and where this home is is not known here",
                                            child.given)};
                });
            else if (in_zone(zone, *home_.at))
                against(Rule::exclusion_zone, [&] {
                    return Said{fmt::format("It lies where {} must not live: {}", child.given, zone.reason)};
                });
        }
    }

    void risk_between(const Child& child, const std::string& other, const Risk& risk) {
        against(risk.decisive ? Rule::risk : Rule::risk_to_weigh, [&] {
            return Said{fmt::format("{} between {} and {}: {}", risk.decisive ? "A danger" : "A risk to be weighed",
                                    child.given, other, risk.words)};
        });
    }

    void with_residents(const Child& child) {
        for (const auto& resident : home_.residents) {
            if (!lives_there(resident, children_, from_)) continue;
            for (const auto& risk : child.risks)
                if (risk.other == resident.child) risk_between(child, resident.given, risk);
            for (const auto& risk : resident.risks)
                if (risk.other == child.id) risk_between(child, resident.given, risk);
            if (std::ranges::find(resident.considerations, Consideration::no_one_else) != resident.considerations.end())
                against(Rule::resident_alone,
                        [&] { return Said{possessive(resident.given) + " plan asks for no other child"}; });
            const auto sibling = std::ranges::find(child.siblings, resident.child, &Sibling::child);
            if (sibling != child.siblings.end() && sibling->apart) live_apart(child, *sibling);
        }
    }

    void live_apart(const Child& child, const Sibling& sibling) {
        against(Rule::apart, [&] {
            return Said{
                fmt::format("{} and {} live apart by decision: {}", child.given, sibling.given, sibling.why_apart)};
        });
    }

    void with_each_other(const Child& child) {
        if (children_.size() < 2) return;
        for (const auto& risk : child.risks)
            for (const auto& other : children_)
                if (risk.other == other.id && other.id != child.id) risk_between(child, other.given, risk);
        for (const auto& sibling : child.siblings)
            if (sibling.apart && one_of_them(children_, sibling.child)) live_apart(child, sibling);
    }

    void said(const Child& child) {
        for (const auto& says : child.of_homes)
            if (says.home == home_.id && !says.wants && says.decisive)
                against(Rule::refused, [&] {
                    return Said{fmt::format("{} will not live there: \u201c{}\u201d", child.given, says.words)};
                });
    }

    void essentials(const Child& child) {
        if (home_.skills && !(child.essential_needs - *home_.skills).empty())
            against(Rule::essential_needs, [&] {
                std::vector<std::string> missing;
                for (const auto& need : words_of<Need>)
                    if ((child.essential_needs - *home_.skills).has(need.value)) missing.emplace_back(need.words);
                return Said{fmt::format("{} cannot do without {}", child.given, list_in_words(missing)),
                            "If the carers were trained and supported for it"};
            });
        for (const auto& term : terms()) {
            if (child.matters[static_cast<std::size_t>(term.term)] != Matters::essential || term.essential_from == 0)
                continue;
            const auto value = measure(term.term, child, home_, in_, Wording::numbers_only);
            if (value.known != Known::yes || value.value >= term.essential_from) continue;
            against(Rule::essential, [&] {
                return Said{fmt::format("\"{}\" is essential to {}: {}", term.name, child.given,
                                        measure(term.term, child, home_, in_, Wording::in_words).words),
                            fmt::format("If \"{}\" were wanted and not essential", term.name)};
            });
        }
    }

    std::span<const Child> children_;
    const Home& home_;
    Circumstances in_;
    bool words_;
    bool emergency_;
    Date from_;
    Findings found_;
};

}  // namespace

Findings check(std::span<const Child> children, const Home& home, const Circumstances& circumstances) {
    return Checking{children, home, circumstances, Wording::in_words}.all();
}

bool can_be_offered(std::span<const Child> children, const Home& home, const Circumstances& circumstances) {
    return Checking{children, home, circumstances, Wording::numbers_only}.all().can_be_offered();
}

int places_free(const Home& home, std::span<const Child> children, Date from) {
    if (!home.terms) return 0;
    return std::max(0, home.terms->places - residents_on(home, children, from) - most_taken(home, children, from));
}

}  // namespace kith::matching
