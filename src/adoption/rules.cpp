#include "adoption/rules.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "adoption/law.h"
#include "kernel/core/text.h"

namespace kith::adoption {

namespace local {
constinit const LocalSpan letter_read{"adoption-letter-read",
                                      "How soon a letter between the sides of an adoption is read and passed on",
                                      "P06",
                                      law::practice,
                                      5_working_days,
                                      1,
                                      20};
constinit const LocalSpan others_told{"adoption-stop-told",
                                      "How soon the others are spoken with when somebody stops letters",
                                      "P06",
                                      law::practice,
                                      5_working_days,
                                      1,
                                      20};
constinit const LocalSpan asked_again{"adoption-asked-again",
                                      "How soon whoever stopped letters is asked how they see it now",
                                      "P06",
                                      law::contact_by_default,
                                      12_months,
                                      3,
                                      36};
constinit const LocalSpan support_assessed{"adoption-support-assessed",
                                           "How soon needs for adoption support are assessed",
                                           "",
                                           law::practice,
                                           30_working_days,
                                           5,
                                           60};
}  // namespace local

namespace {

/// The days on which the party did what the term says.
std::vector<Date> days_done(const AdoptionFile& file, const Term& term) {
    std::vector<Date> days;
    if (term.what == What::meeting) {
        for (const auto& fact : file.met)
            if (fact.value.party == term.party) days.push_back(fact.value.on);
    } else {
        for (const auto& fact : file.letters)
            if (fact.value.from == term.party && (term.what != What::pictures || fact.value.type))
                days.push_back(fact.value.on);
    }
    std::ranges::sort(days);
    return days;
}

/// Where the party stopped, left the plan, or the child turned 18: from that day nothing more is due of them.
std::optional<Date> over_on(const AdoptionFile& file, const Term& term) {
    std::optional<Date> ends = term.ends;
    const auto sooner = [&](std::optional<Date> day) {
        if (day && (!ends || *day < *ends)) ends = day;
    };
    if (const auto* party = file.party(term.party)) sooner(party->value.ends);
    if (const auto* stop = file.stop_of(term.party)) sooner(stop->value.on);
    sooner(file.eighteenth);
    return ends;
}

/// The first days of the months in which a term is done, from its beginning to the first after today.
std::vector<Date> months_from_to(const Fact<Term>& term, Date today) {
    std::vector<Date> all;
    const auto months = months_of(term.value);
    if (months.empty()) return all;
    for (int year = term.value.starts.year(); year <= today.year() + 1; ++year)
        for (const auto month : months) {
            const auto first = *Date::of(year, static_cast<int>(month), 1);
            if (first.plus_months(1) <= term.value.starts) continue;
            all.push_back(first);
            if (first > today) return all;
        }
    return all;
}

std::vector<Occasion> all_terms(const AdoptionFile& file, const Calendar&, Date today) {
    std::vector<Occasion> all;
    for (const auto& term : file.terms)
        for (auto& one : occasions_of_term(file, term, today)) all.push_back(one);
    std::ranges::stable_sort(all, {}, &Occasion::due);
    return all;
}

std::vector<Run> letters_read(const AdoptionFile& file) {
    std::vector<Run> runs;
    for (const auto& fact : file.letters) {
        Run run{fact.value.on, {}, {}};
        if (const auto* read = file.decision(fact.id)) run.done = {read->value.on};
        runs.push_back(run);
    }
    return runs;
}

std::vector<Run> stops_spoken_of(const AdoptionFile& file, SpokeWith with) {
    std::vector<Run> runs;
    for (const auto& stop : file.stops) {
        Run run{stop.value.on, stop.value.withdrawn, {}};
        for (const auto& fact : file.spoken)
            if (fact.value.stop == stop.id && fact.value.with == with) run.done.push_back(fact.value.on);
        runs.push_back(run);
    }
    return runs;
}

std::vector<Run> stops_told(const AdoptionFile& file) { return stops_spoken_of(file, SpokeWith::others); }
std::vector<Run> stops_asked_about(const AdoptionFile& file) { return stops_spoken_of(file, SpokeWith::who_stopped); }

std::vector<Run> support_asked(const AdoptionFile& file) {
    std::vector<Run> runs;
    for (const auto& fact : file.support_asked) {
        Run run{fact.value.on, {}, {}};
        for (const auto& plan : file.support_plans)
            if (plan.value.asked == fact.id) run.done.push_back(plan.value.on);
        runs.push_back(run);
    }
    return runs;
}

/// A plan is reviewed until a review says that it does not go on, or another plan takes its place.
std::vector<Run> support_given(const AdoptionFile& file) {
    std::vector<Run> runs;
    for (const auto& plan : file.support_plans) {
        Run run{plan.value.on, {}, {}};
        for (const auto& review : file.support_reviews)
            if (review.value.plan == plan.id) {
                run.done.push_back(review.value.on);
                if (!review.value.goes_on) run.ends = review.value.on;
            }
        runs.push_back(run);
    }
    return runs;
}

std::optional<Date> in_plan_since(const PlaceInPlan& place) { return place.party.value.starts; }
std::optional<OptOut> said_no(const PlaceInPlan& place) {
    const auto* stop = place.file.stop_of(place.party.id);
    if (!stop) return {};
    return OptOut{stop->value.on, stop->value.in_their_words};
}

}  // namespace

// "Post-adoption contact by default, modernised with technology": recommended by the Review. How often, the plan says.
constinit const Duty<AdoptionFile> letter_due{
    .terms = {"Letter, pictures or meeting of a plan of contact", "P06", law::plan, Role::adoption_worker},
    .work_out = all_terms};

constinit const Duty<AdoptionFile> letter_read{
    .terms = {"Letter to be read before it is passed on", "P06", law::practice, Role::adoption_worker},
    .runs = letters_read,
    .once_within = &local::letter_read,
    .from_what = "the letter"};

constinit const Duty<AdoptionFile> others_told{
    .terms = {"Others to be spoken with when letters were stopped", "P06", law::practice, Role::adoption_worker},
    .runs = stops_told,
    .once_within = &local::others_told,
    .from_what = "the stop"};

constinit const Duty<AdoptionFile> asked_again{
    .terms = {"Who stopped letters to be asked again", "P06", law::contact_by_default, Role::adoption_worker},
    .runs = stops_asked_about,
    .once_within = &local::asked_again,
    .from_what = "the stop"};

// Section 4(1): at the request of an adopted child, those who adopted, a birth parent and others, the authority
// assesses their needs for adoption support.
constinit const Duty<AdoptionFile> support_assessed{
    .terms = {"Assessment of needs for adoption support", "", law::assessment, Role::adoption_worker},
    .runs = support_asked,
    .once_within = &local::support_assessed,
    .from_what = "being asked"};

// Regulation 19: reviewed when circumstances change, when the authority thinks right, and at least once a year.
constinit const Duty<AdoptionFile> support_reviewed{
    .terms = {"Review of adoption support", "", law::support_reviews, Role::adoption_worker},
    .runs = support_given,
    .timetable = first(12_months).thereafter(12_months),
    .from_what = "the support plan",
    .from_last = "the last review"};

// A "no" here does not wear out by itself, as it is about other people's letters: after a year somebody asks, and the
// letters begin when they say so.
constinit const Entitlement<PlaceInPlan> contact_for_each{
    .name = "Contact after adoption",
    .clock = "P06",
    .law = law::contact_by_default,
    .since = in_plan_since,
    .opted_out = said_no,
    .ask_again_after = 12_months,
    .offer = "Letters go on for as long as you want them. You can stop at any time, and begin again."};

std::span<const DutyTerms* const> terms() {
    static constexpr std::array all{&letter_due.terms,  &letter_read.terms,      &others_told.terms,
                                    &asked_again.terms, &support_assessed.terms, &support_reviewed.terms};
    return all;
}

std::span<const LocalSpan* const> spans() {
    static constexpr std::array all{&local::letter_read, &local::others_told, &local::asked_again,
                                    &local::support_assessed};
    return all;
}

std::span<const LawToDo> to_do() {
    static constexpr std::array all{
        LawToDo{law::contact_orders, "",
                "Orders for contact after adoption, or that there be none, are not recorded. Look at the order before "
                "you write what the plan says."},
        LawToDo{law::financial_support, "",
                "Financial support after adoption, and its yearly review, are not kept here. Ask the finance team."},
        LawToDo{law::disclosure, "",
                "What an adopted adult may be told, and their birth records, are not worked out. Ask the adoption "
                "service."},
        LawToDo{law::kept_a_hundred_years, "",
                "Nothing is deleted, so the hundred years are kept; no page shows until when."},
        LawToDo{law::life_story, "P05",
                "Life-story book and later-life letter have no clock yet. Write down their day elsewhere."}};
    return all;
}

std::vector<Due> open_due(const AdoptionFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto* duty :
         {&letter_due, &letter_read, &others_told, &asked_again, &support_assessed, &support_reviewed})
        for (const auto& one : occasions(*duty, file, calendar, today))
            if (one.open()) open.push_back({&duty->terms, file.plan, one});
    std::ranges::stable_sort(open, {}, [](const Due& due) { return due.occasion.due; });
    return open;
}

std::vector<Month> months_of(const Term& term) {
    std::vector<Month> months;
    for (const auto part : split(term.months, ' '))
        if (const auto month = from_code<Month>(part)) months.push_back(*month);
    return months;
}

std::string said_in_words(const Term& term) {
    std::vector<std::string> months;
    for (const auto month : months_of(term)) months.emplace_back(in_words(month));
    return fmt::format("{} in {}", in_words(term.what), list_in_words(months));
}

std::vector<Occasion> occasions_of_term(const AdoptionFile& file, const Fact<Term>& term, Date today) {
    const auto months = months_from_to(term, today);
    const auto done = days_done(file, term.value);
    const auto over = over_on(file, term.value);
    std::vector<Occasion> all;
    auto next_done = done.begin();
    for (std::size_t i = 0; i < months.size(); ++i) {
        const auto due = months[i].plus_months(1).plus_days(-1);
        if (over && months[i] >= *over) break;
        // A month early counts; so does late, until a month before the next. What is sent between is a message.
        const auto until = i + 1 < months.size() ? std::max(due, months[i + 1].plus_months(-1).plus_days(-1)) : due;
        while (next_done != done.end() && *next_done < months[i].plus_months(-1)) ++next_done;
        Occasion one{due, {}, months[i], Span{1, Unit::months}, "the beginning of its month"};
        if (next_done != done.end() && *next_done <= until) one.done = *next_done;
        while (next_done != done.end() && *next_done <= until) ++next_done;
        if (!one.done && today > until) one.lapsed = until;
        if (!one.done && over && today >= *over) one.lapsed = over;
        all.push_back(one);
    }
    return all;
}

std::optional<Occasion> next_of(const AdoptionFile& file, FactId party, Date today) {
    std::optional<Occasion> next;
    for (const auto& term : file.terms)
        if (term.value.party == party && term.value.what != What::meeting)
            for (const auto& one : occasions_of_term(file, term, today))
                if (one.open() && (!next || one.due < next->due)) next = one;
    return next;
}

}  // namespace kith::adoption
