#include "matching/measures.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "matching/emphasis.h"

namespace kith::matching {

namespace {

TermValue known(int value, std::string words = {}) { return {Known::yes, std::clamp(value, 0, 100), std::move(words)}; }
TermValue not_known(std::string words = {}) { return {Known::no, unknown_counts_as, std::move(words)}; }
TermValue does_not_apply(std::string words = {}) {
    return {Known::does_not_apply, unknown_counts_as, std::move(words)};
}

struct At {
    int x, value;
};

/// The value on a line through these points, level before the first and after the last.
template <std::size_t n>
int on_line(const At (&points)[n], int x) {
    if (x <= points[0].x) return points[0].value;
    for (std::size_t i = 1; i < n; ++i) {
        const auto &a = points[i - 1], &b = points[i];
        if (x > b.x) continue;
        const auto rise = static_cast<std::int64_t>(b.value - a.value) * (x - a.x), run = std::int64_t{b.x} - a.x;
        return a.value + static_cast<int>(rise / run - (rise % run < 0 ? 1 : 0));  // down, never towards nought
    }
    return points[n - 1].value;
}

int share(int met, int of) { return met * 100 / of; }

int nearness(int metres) {
    static constexpr At line[]{{0, 100}, {twenty_miles, 40}, {160'934, 0}};
    return on_line(line, metres);
}

TermValue distance(const Asked& asked) {
    const auto& child = asked.child;
    const auto& home = asked.home;
    if (!child.home || !home.at) return not_known();
    const auto metres = metres_between(child.home->at, home.at->at);
    return known(nearness(metres),
                 asked.words() ? miles_in_words(metres) + " from where " + child.given + " comes from" : "");
}

std::string journey_in_words(const Journey& way) {
    return fmt::format("{}{} minutes", way.estimated ? "about " : "", way.minutes);
}

TermValue school(const Asked& asked) {
    const auto& child = asked.child;
    if (!child.school) return does_not_apply();
    if (!child.school->stays) return does_not_apply(asked.words() ? "A new school is planned" : "");
    if (!asked.home.at) return not_known();
    static constexpr At line[]{{15, 100}, {45, 50}, {90, 0}};
    const auto way = journey(*asked.home.at, child.school->at, asked.in.travel);
    return known(on_line(line, way.minutes),
                 asked.words() ? fmt::format("{} to {}", journey_in_words(way), child.school->name) : "");
}

TermValue people(const Asked& asked) {
    if (asked.child.people.empty()) return does_not_apply();
    if (!asked.home.at) return not_known();
    int sum = 0, of = 0;
    std::vector<std::string> each;
    for (const auto& person : asked.child.people) {
        const auto metres = metres_between(person.at.at, asked.home.at->at);
        const int counts = std::clamp(person.counts, 1, 3);
        sum += counts * nearness(metres);
        of += counts;
        if (asked.words()) each.push_back(miles_in_words(metres) + " to " + person.who);
    }
    return known(sum / of, asked.words() ? list_in_words(each) : "");
}

bool lives_there(const Home& home, RecordId child) {
    return std::ranges::any_of(home.residents, [&](const auto& one) { return one.child == child; });
}

bool is_together(const Circumstances& in, RecordId child) {
    return std::ranges::any_of(in.together, [&](const auto& one) { return one.id == child; });
}

TermValue siblings(const Asked& asked) {
    int with = 0, of = 0;
    std::vector<std::string> together, elsewhere;
    for (const auto& sibling : asked.child.siblings) {
        if (sibling.apart) continue;
        ++of;
        const bool here = lives_there(asked.home, sibling.child) || is_together(asked.in, sibling.child);
        with += here;
        if (asked.words()) (here ? together : elsewhere).push_back(sibling.given);
    }
    if (of == 0) return does_not_apply();
    if (!asked.words()) return known(share(with, of));
    std::string words;
    if (!together.empty()) words = "With " + list_in_words(together);
    if (!elsewhere.empty())
        words += fmt::format("{} would live elsewhere", (words.empty() ? "" : "; ") + list_in_words(elsewhere));
    return known(share(with, of), std::move(words));
}

/// Wishes met, not met and not known, as they are gone through.
class Tally {
public:
    explicit Tally(bool words) : words_{words} {}
    void add(bool met, int counts, const std::string& what) {
        (met ? met_ : unmet_) += counts;
        if (words_) (met ? met_words_ : unmet_words_).push_back(what);
    }
    void add_unknown(const std::string& what) {
        if (words_) unknown_words_.push_back(what);
        unknown_ = true;
    }
    TermValue value() const {
        std::string words;
        const auto say = [&](std::string_view lead, const std::vector<std::string>& each) {
            if (!each.empty()) words += (words.empty() ? "" : "; ") + std::string{lead} + list_in_words(each);
        };
        say("Met: ", met_words_);
        say("Not met: ", unmet_words_);
        say("Not known: ", unknown_words_);
        if (met_ + unmet_ > 0) return known(share(met_, met_ + unmet_), std::move(words));
        return unknown_ ? not_known(std::move(words)) : does_not_apply();
    }

private:
    bool words_;
    int met_ = 0, unmet_ = 0;
    bool unknown_ = false;
    std::vector<std::string> met_words_, unmet_words_, unknown_words_;
};

std::string said(const Wish& wish) {
    if (!wish.words.empty()) return "\u201c" + wish.words + "\u201d";
    return (wish.wanted ? "" : "no ") + std::string{in_words(wish.feature)};
}

/// A child who wants one home has that wish met by no other; one who refuses a home has it met by every other.
void add_homes_they_know(const Asked& asked, Tally& tally) {
    bool wants_some = false, wants_this = false, refuses_some = false, refuses_this = false;
    for (const auto& says : asked.child.of_homes) {
        (says.wants ? wants_some : refuses_some) = true;
        if (says.home == asked.home.id) (says.wants ? wants_this : refuses_this) = true;
    }
    if (wants_some) tally.add(wants_this, 8, "the home they ask for");
    if (refuses_some) tally.add(!refuses_this, 8, "not where they asked not to live");
}

TermValue childs_wishes(const Asked& asked) {
    const auto& child = asked.child;
    const auto& home = asked.home;
    Tally tally{asked.words()};
    for (const auto& wish : child.wishes) {
        const auto what = asked.words() ? said(wish) : std::string{};
        if (home.features.has(wish.feature))
            tally.add(wish.wanted, emphasis(wish.matters), what);
        else if (home.not_features.has(wish.feature))
            tally.add(!wish.wanted, emphasis(wish.matters), what);
        else
            tally.add_unknown(what);
    }
    add_homes_they_know(asked, tally);
    return tally.value();
}

void add_age_wish(const Asked& asked, const Offer& offer, Tally& tally) {
    if (!asked.child.born || (!offer.from_age && !offer.to_age)) return;
    const int age = asked.child.born->age_on(asked.child.needed_from);
    const int from = offer.from_age.value_or(0), to = offer.to_age.value_or(20);
    tally.add(age >= from && age <= to, 1,
              asked.words() ? fmt::format("a child of {} to {} ({} is {})", from, to, asked.child.given, age) : "");
}

TermValue carers_wishes(const Asked& asked) {
    if (!asked.home.offer) return not_known();
    const auto& offer = *asked.home.offer;
    const auto& child = asked.child;
    Tally tally{asked.words()};
    add_age_wish(asked, offer, tally);
    if (offer.sex && child.sex)
        tally.add(*offer.sex == *child.sex, 1, asked.words() ? "a " + std::string{in_words(*offer.sex)} : "");
    if (offer.emergencies && child.kind == RequestKind::emergency)
        tally.add(*offer.emergencies, 1, "to be asked in an emergency");
    if (offer.siblings && asked.in.together.size() > 1) tally.add(*offer.siblings, 1, "brothers and sisters");
    for (const auto& need : words_of<Need>)
        if (offer.rather_not.has(need.value) && child.needs.has(need.value))
            tally.add(false, 1, asked.words() ? "not " + std::string{need.words} + " just now" : "");
    const auto found = tally.value();
    return found.known == Known::does_not_apply ? known(100, asked.words() ? "Nothing they ask stands against it" : "")
                                                : found;
}

/// The share of the needs, of health or not, that the home has skills for.
TermValue needs_met(const Asked& asked, bool health) {
    int of = 0, met = 0;
    std::vector<std::string> can, cannot;
    for (const auto& need : words_of<Need>) {
        if (of_health(need.value) != health || !asked.child.needs.has(need.value)) continue;
        ++of;
        if (!asked.home.skills) continue;
        const bool has = asked.home.skills->has(need.value);
        met += has;
        if (asked.words()) (has ? can : cannot).emplace_back(need.words);
    }
    if (of == 0) return does_not_apply();
    if (!asked.home.skills) return not_known();
    std::string words;
    if (!can.empty()) words = "Can offer " + list_in_words(can);
    if (!cannot.empty()) words += (words.empty() ? "Missing: " : "; missing: ") + list_in_words(cannot);
    return known(share(met, of), std::move(words));
}

TermValue experience(const Asked& asked) { return needs_met(asked, false); }
TermValue health(const Asked& asked) { return needs_met(asked, true); }

TermValue language(const Asked& asked) {
    const auto& child = asked.child;
    if (!child.speaks) return does_not_apply();
    if (!asked.home.languages) return not_known();
    const bool spoken = std::ranges::find(*asked.home.languages, *child.speaks) != asked.home.languages->end();
    return known(spoken ? 100 : 0, !asked.words() ? ""
                                   : spoken
                                       ? "Somebody there speaks it"
                                       : fmt::format("Nobody there speaks the language {} wants spoken", child.given));
}

TermValue culture(const Asked& asked) {
    const auto wanted = asked.child.practices;
    if (wanted.empty()) return does_not_apply();
    if (!asked.home.practices) return not_known();
    const auto kept = wanted & *asked.home.practices;
    if (!asked.words()) return known(share(kept.size(), wanted.size()));
    std::vector<std::string> can, cannot;
    for (const auto& practice : words_of<Practice>)
        if (wanted.has(practice.value)) (kept.has(practice.value) ? can : cannot).emplace_back(practice.words);
    std::string words;
    if (!can.empty()) words = "Can keep " + list_in_words(can);
    if (!cannot.empty()) words += (words.empty() ? "Cannot keep " : "; cannot keep ") + list_in_words(cannot);
    if (!asked.child.practices_in_words.empty()) words += ": \u201c" + asked.child.practices_in_words + "\u201d";
    return known(share(kept.size(), wanted.size()), std::move(words));
}

const Risk* risk_about(const std::vector<Risk>& risks, RecordId other) {
    const auto found = std::ranges::find(risks, other, &Risk::other);
    return found == risks.end() || found->decisive ? nullptr : &*found;
}

bool asks_against(Consideration consideration, const Resident& resident, const Child& child) {
    switch (consideration) {
        case Consideration::no_younger: return child.born && resident.born && *child.born > *resident.born;
        case Consideration::no_older: return child.born && resident.born && *child.born < *resident.born;
        case Consideration::no_girls: return child.sex == Sex::female;
        case Consideration::no_boys: return child.sex == Sex::male;
        case Consideration::no_one_else: return false;  // a rule of its own
    }
    return false;
}

std::string resident_in_words(const Resident& resident, Date on) {
    return resident.born ? fmt::format("{}, {}", resident.given, resident.born->age_on(on)) : resident.given;
}

TermValue children_there(const Asked& asked) {
    const auto& child = asked.child;
    int against = 0;
    std::vector<std::string> who, why;
    for (const auto& resident : asked.home.residents) {
        if ((resident.leaves && *resident.leaves <= child.needed_from) || resident.child == child.id) continue;
        if (asked.words()) who.push_back(resident_in_words(resident, child.needed_from));
        for (const auto* risk : {risk_about(child.risks, resident.child), risk_about(resident.risks, child.id)}) {
            if (!risk) continue;
            ++against;
            if (asked.words())
                why.push_back(fmt::format("risk to be weighed with {}: {}", resident.given, risk->words));
        }
        for (const auto consideration : resident.considerations) {
            if (!asks_against(consideration, resident, child)) continue;
            ++against;
            if (asked.words())
                why.push_back(fmt::format("{} plan asks for {}", possessive(resident.given), in_words(consideration)));
        }
    }
    if (!asked.words()) return known(100 - 50 * against);
    if (who.empty()) return known(100, "No other child lives there");
    return known(100 - 50 * against, "With " + join(who, "; ") + (why.empty() ? "" : ". " + join(why, "; ")));
}

TermValue continuity(const Asked& asked) {
    const auto& child = asked.child;
    const auto& home = asked.home;
    if (child.lives_at == home.id) return known(100, asked.words() ? child.given + " lives there now" : "");
    if (std::ranges::find(child.stayed_at, home.id) != child.stayed_at.end())
        return known(100, asked.words() ? child.given + " has lived or stayed there" : "");
    const bool same_area = home.area == child.id.authority;
    if (!child.doctor)
        return known(same_area ? 60 : 0, !asked.words() ? "" : same_area ? "In the same area" : "In another area");
    if (!home.at) return not_known();
    const bool doctor = journey(*home.at, *child.doctor, asked.in.travel).minutes <= 20;
    return known((same_area ? 30 : 0) + (doctor ? 30 : 0),
                 asked.words() ? fmt::format("{}; {}", same_area ? "In the same area" : "In another area",
                                             doctor ? "can keep the same doctor" : "needs a new doctor")
                               : "");
}

TermValue support(const Asked& asked) {
    if (!asked.home.support) return not_known();
    const auto& support = *asked.home.support;
    if (!support.in_constellation) return known(30, asked.words() ? "Belongs to no constellation" : "");
    if (!support.hub_metres) return known(70, asked.words() ? "Belongs to a constellation" : "");
    static constexpr At line[]{{8'047, 100}, {40'234, 50}};
    return known(
        on_line(line, *support.hub_metres),
        asked.words() ? "Belongs to a constellation, " + miles_in_words(*support.hub_metres) + " from its hub" : "");
}

TermValue length(const Asked& asked) {
    const auto& child = asked.child;
    if (!child.intention) return does_not_apply();
    if (!asked.home.offer || !asked.home.offer->length) return not_known();
    const auto offered = *asked.home.offer->length;
    const bool fits = offered == Length::either || child.intention == Length::either || offered == *child.intention;
    return known(fits ? 100 : 0, asked.words() ? "Offered " + lower(in_words(offered)) : "");
}

TermValue cost(const Asked& asked) {
    if (!asked.home.price) return not_known();
    const auto band = static_cast<std::size_t>(std::clamp(asked.child.need_band, 1, 5) - 1);
    const auto justified = asked.in.bands.up_to[band].in_pence();
    const auto price = asked.home.price->in_pence();
    const auto below = justified <= 0 ? 0 : std::clamp<std::int64_t>((justified - price) * 100 / justified, 0, 100);
    return known(static_cast<int>(below), asked.words() ? asked.home.price->in_words() + " a week" : "");
}

}  // namespace

const std::array<Measure, term_count> measures{distance,       school,     people,  siblings, childs_wishes,
                                               carers_wishes,  experience, health,  language, culture,
                                               children_there, continuity, support, length,   cost};

}  // namespace kith::matching
