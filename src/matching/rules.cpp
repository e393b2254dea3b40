#include "matching/rules.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "matching/law.h"

namespace kith::matching {

namespace {

constexpr auto excludes = Force::excludes;
constexpr auto needs_reason = Force::needs_reason;

constexpr std::array all{
    RuleTerms{Rule::open, excludes, "open", "The home is open",
              "A child cannot live where nobody may yet, or may still, be placed.", law::approval},
    RuleTerms{Rule::registered, excludes, "registered", "Approved, or registered where care is given",
              "Care may be given only by approved carers or in a registered home.", law::registration},
    RuleTerms{Rule::restricted, excludes, "restricted", "No notice against new children",
              "Ofsted may restrict whom a home takes in.", law::restriction},
    RuleTerms{Rule::care_under_sixteen, excludes, "care_under_sixteen", "Care for everyone under 16",
              "Nobody under 16 may be placed where there is no care.", law::under_sixteen},
    RuleTerms{Rule::secure, excludes, "secure", "A secure home only by a court's leave",
              "A child may be locked in only as a court allows.", law::secure},
    RuleTerms{Rule::kind_of_home, excludes, "kind_of_home", "The kind of home that the plan asks for",
              "The child's plan says in what kind of home they are to live.", law::welfare},
    RuleTerms{Rule::terms_recorded, excludes, "terms_recorded", "Terms of approval or registration",
              "Without terms nobody can say whom the home may take.", law::approval},
    RuleTerms{Rule::ages, excludes, "ages", "Ages in the terms", "Children are placed within the terms of approval.",
              law::approval},
    RuleTerms{Rule::sex, excludes, "sex", "Girls or boys in the terms",
              "Children are placed within the terms of approval.", law::approval},
    RuleTerms{Rule::named_children, excludes, "named_children", "Only for children whom the terms name",
              "Carers approved for a child they know are approved for that child.", law::approval},
    RuleTerms{Rule::kind_of_stay, excludes, "kind_of_stay", "Kind of stay in the terms",
              "Children are placed within the terms of approval.", law::approval},
    RuleTerms{Rule::length_of_stay, excludes, "length_of_stay", "Length of stay in the terms",
              "Children are placed within the terms of approval.", law::approval},
    RuleTerms{Rule::number, excludes, "number", "Number of children in the terms",
              "Children are placed within the terms of approval.", law::approval},
    RuleTerms{Rule::usual_limit, excludes, "usual_limit", "Three children at most with foster carers",
              "A fourth child is fostered only with brothers and sisters, or by an exemption that names them.",
              law::usual_limit},
    RuleTerms{Rule::room, excludes, "room", "A place free",
              "Places that are held or cannot be used for a while are not there to be offered.", law::approval},
    RuleTerms{Rule::exclusion_zone, excludes, "exclusion_zone", "Where the child must not live",
              "Somebody decided, with the reason, that the child is not safe there.", law::practice},
    RuleTerms{Rule::risk, excludes, "risk", "Children who must not live together",
              "Somebody decided, with the reason, that one is a danger to the other.", law::care_planning_standard},
    RuleTerms{Rule::resident_alone, excludes, "resident_alone", "A child there who needs to be the only one",
              "The plan of the child who lives there asks for it.", law::care_planning_standard},
    RuleTerms{Rule::apart, excludes, "apart", "Brothers and sisters who live apart by decision",
              "Somebody decided, with the reason, that they live apart.", law::practice},
    RuleTerms{Rule::refused, excludes, "refused", "A home the child will not live in",
              "Somebody decided that what the child says settles it.", law::wishes},
    RuleTerms{Rule::essential_needs, excludes, "essential_needs", "Needs without which no home will do",
              "The request says so.", law::disability},
    RuleTerms{Rule::essential, excludes, "essential", "What the request marks essential", "The request says so.",
              law::practice},
    RuleTerms{Rule::beyond_terms_in_emergency, needs_reason, "beyond_terms_in_emergency",
              "Beyond the terms, in an emergency", "For six working days at most.", law::emergency},
    RuleTerms{Rule::care_to_eighteen, needs_reason, "care_to_eighteen", "Support and no care at 16 or 17",
              "The Review asks for care until 18.", law::care_to_eighteen},
    RuleTerms{Rule::out_of_area, needs_reason, "out_of_area", "Outside the authority's area",
              "A nominated officer approves it; the director, where it is at a distance.", law::out_of_area},
    RuleTerms{Rule::zone_not_known, needs_reason, "zone_not_known", "Where the home is is not known",
              "Nobody can say whether it lies where the child must not live.", law::practice},
    RuleTerms{Rule::risk_to_weigh, needs_reason, "risk_to_weigh", "A risk between children, to be weighed",
              "Whoever decides says how it was weighed.", law::care_planning_standard},
};
static_assert(all.size() == static_cast<std::size_t>(Rule::risk_to_weigh) + 1);

/// Children Act 1989, Sch. 7, para. 2.
constexpr int usual_limit = 3;
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
        auto& list = terms_of(rule).force == excludes ? found_.excludes : found_.needs_reason;
        if (!words_) {
            list.push_back({rule, {}, {}});
            return;
        }
        auto [words, change] = say();
        list.push_back({rule, std::move(words), std::move(change)});
    }
    struct Said {
        std::string words, change = {};
    };

    bool emergency() const {
        return home_.kind == KindOfHome::family &&
               std::ranges::all_of(children_, [](const auto& c) { return c.kind == RequestKind::emergency; });
    }

    /// Reg. 23: with any approved carer, beyond the terms, for six working days.
    template <class Say>
    void beyond_terms(Rule rule, const Say& say) {
        if (!emergency()) return against(rule, say);
        against(Rule::beyond_terms_in_emergency,
                [&] { return Said{say().words + ". In an emergency this is allowed for six working days"}; });
    }

    void open_and_registered() {
        if (home_.opens && *home_.opens > from_)
            against(Rule::open, [&] {
                return Said{"Opens on " + home_.opens->in_words(), "If the child could wait until it opens"};
            });
        if (home_.closes && *home_.closes <= from_)
            against(Rule::open, [&] { return Said{"Open no more from " + home_.closes->in_words()}; });
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
                return Said{"No terms of approval or registration are recorded", "If the terms were recorded"};
            });
        for (const auto& child : children_)
            if (go_on()) within_terms(child, *home_.terms);
    }

    void within_terms(const Child& child, const Terms& terms) {
        const int age = child.born ? child.born->age_on(from_) : -1;
        if (age >= 0 && (age < terms.from_age || age > terms.to_age))
            beyond_terms(Rule::ages, [&] {
                return Said{fmt::format("{} is {}: the home is approved for children from {} to {}", child.given, age,
                                        terms.from_age, terms.to_age),
                            fmt::format("If the terms were changed to take a child of {}", age)};
            });
        if (terms.only && child.sex && *terms.only != *child.sex)
            beyond_terms(Rule::sex, [&] {
                return Said{*terms.only == Sex::female ? "Approved for girls only" : "Approved for boys only",
                            "If the terms were changed to take both"};
            });
        if (!terms.only_for.empty() && std::ranges::find(terms.only_for, child.id) == terms.only_for.end())
            against(Rule::named_children, [&] {
                return Said{
                    fmt::format("Approved only for children whom the terms name, and {} is not one", child.given)};
            });
        if (!terms.kinds.empty() && std::ranges::find(terms.kinds, child.kind) == terms.kinds.end())
            beyond_terms(Rule::kind_of_stay, [&] {
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
        if (there + set > places)
            beyond_terms(Rule::number, [&] {
                return Said{fmt::format("Approved for {}, and {} there", plural(places, "child", "children"),
                                        plural(there, "child lives", "children live")),
                            fmt::format("If the terms were changed to {}", plural(there + set, "child", "children"))};
            });
        if (taken > 0 && there + set + taken > places)
            against(Rule::room, [&] { return Said{why_no_room(places - there), "If that place could be used"}; });
        if (home_.kind == KindOfHome::family && there + set > usual_limit) within_usual_limit(there + set);
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
        if (all_siblings()) return;
        const auto& exemption = home_.exemption;
        const bool enough = exemption && with_them <= exemption->places;
        const bool named = exemption && std::ranges::all_of(children_, [&](const Child& child) {
                               return std::ranges::find(exemption->children, child.id) != exemption->children.end();
                           });
        if (enough && named) return;
        against(Rule::usual_limit, [&] {
            return Said{fmt::format("There would be {} children; the usual limit is three", with_them),
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
            if (!child.born || child.born->age_on(from_) < 16)
                against(Rule::care_under_sixteen, [&] {
                    return Said{child.born ? fmt::format("{} is {}: nobody under 16 may live where there is no care",
                                                         child.given, child.born->age_on(from_))
                                           : fmt::format("How old {} is is not known: nobody under 16 may live where "
                                                         "there is no care",
                                                         child.given)};
                });
            else if (child.born->age_on(from_) < 18)
                against(Rule::care_to_eighteen, [&] {
                    return Said{fmt::format("{} is {}, and there is support here but no care", child.given,
                                            child.born->age_on(from_))};
                });
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
    Date from_;
    Findings found_;
};

}  // namespace

std::span<const RuleTerms> rules() { return all; }

const RuleTerms& terms_of(Rule rule) { return all[static_cast<std::size_t>(rule)]; }

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
