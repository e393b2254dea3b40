// What workers, advisers and managers do.
#include "leaving_care/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "leaving_care/acts_shared.h"

namespace kith::leaving_care {

Result<EntryNumber> assess(Change& change, const Record& person, const LeavingFile& file, const NewAssessment& typed,
                           By by) {
    TRY(not_before_fifteen(file, "on", typed.on));
    const auto entry = TRY(
        change.open(person, {assessment_kind, fmt::format("What {} needs to leave care was assessed", file.given)}));
    TRY(change.enter(person, Assessment{typed.on, typed.needs, typed.their_view, by.reader.person}));
    return entry;
}

Result<EntryNumber> write_as_adviser(Change& change, const Record& person, const LeavingFile& file, Section section,
                                     const NewWords& typed, By by) {
    return write_words(change, person, file,
                       PlanWords{section, Voice::adviser, typed.words, by.today, by.reader.person}, by.shown_at);
}

Result<EntryNumber> make_plan(Change& change, const Record& person, const LeavingFile& file, const NewPlan& typed,
                              By by) {
    TRY(not_before_fifteen(file, "on", typed.on));
    for (const auto& part : words_of<Section>)
        if (!file.words_of(part.value, Voice::adviser) && !file.words_of(part.value, Voice::young_person))
            return fail(Fault::conflict,
                        fmt::format("Nobody has written in “{}” yet. Write there first: a plan has all of its parts.",
                                    part.words));
    const auto entry =
        TRY(change.open(person, {plan_kind, fmt::format("The pathway plan of {} was made", file.given)}));
    TRY(change.enter(person, PlanMade{typed.on, typed.their_view, by.reader.person}));
    return entry;
}

Result<EntryNumber> review(Change& change, const Record& person, const LeavingFile& file, const NewReview& typed,
                           By by) {
    if (file.made.empty()) return fail(Fault::conflict, "There is no plan to review yet. Make the plan first.");
    TRY(not_before_fifteen(file, "on", typed.on));
    const auto entry =
        TRY(change.open(person, {review_kind, fmt::format("The pathway plan of {} was reviewed", file.given)}));
    TRY(change.enter(person, Review{typed.on, typed.their_view, typed.decisions, by.reader.person}));
    return entry;
}

Result<EntryNumber> ask_review(Change& change, const Record& person, const LeavingFile& file, const NewWords& typed,
                               By by) {
    return ask_for_review(change, person, file, typed.words, by);
}

Result<EntryNumber> in_touch(Change& change, const Record& person, const LeavingFile& file, const NewTouch& typed,
                             By by) {
    TRY(not_before_fifteen(file, "on", typed.on));
    const bool tried = typed.how == Reached::no_answer;
    const auto entry =
        TRY(change.open(person, {touch_kind, fmt::format("{} {} on {}", tried ? "Tried to reach" : "In touch with",
                                                         file.given, typed.on.in_words())}));
    TRY(change.enter(person, InTouch{typed.on, typed.how, typed.said, typed.next, by.reader.person}));
    return entry;
}

Result<EntryNumber> moved(Change& change, const Record& person, const LeavingFile& file, const NewHome& typed, By by) {
    if (file.care.period_on(by.today) && by.today < file.birthday(18).value_or(by.today))
        return fail(Fault::conflict, "They are in care. Record where they live as a move of home in care.");
    TRY(not_before_fifteen(file, "starts", typed.starts));
    const auto entry =
        TRY(change.open(person, {home_kind, fmt::format("{} lives in another home from {}: {}", file.given,
                                                        typed.starts.in_words(), lower(in_words(typed.kind)))}));
    for (const auto& fact : file.homes)
        if (fact.value.starts == typed.starts) TRY(change.retire<Lives>(person, fact.id, change.last_entry()));
    TRY(change.enter(person, Lives{typed.starts, typed.kind, typed.where, by.reader.person}));
    return entry;
}

Result<EntryNumber> plan_staying(Change& change, const Record& person, const LeavingFile& file, const NewStaying& typed,
                                 By by) {
    if (typed.offer == Offer::staying_put && !may_stay_put(file))
        return wrong_at("offer", "They do not live with foster carers as they come to 18. Plan to stay close");
    const auto entry = TRY(
        change.open(person, {staying_kind, fmt::format("{} was planned with {}", in_words(typed.offer), file.given)}));
    TRY(change.enter(person, StayingPlan{typed.offer, by.today, typed.plan, by.reader.person}));
    return entry;
}

Result<EntryNumber> offer_support(Change& change, const Record& person, const LeavingFile& file, const NewOffer& typed,
                                  By by) {
    TRY(not_before_fifteen(file, "on", typed.on));
    const auto entry =
        TRY(change.open(person, {offer_kind, fmt::format("Support for the year was offered to {}", file.given)}));
    TRY(change.enter(person, YearlyOffer{typed.on, typed.answer, typed.said, by.reader.person}));
    return entry;
}

Result<EntryNumber> confirm(Change& change, const Record& person, const LeavingFile& file, FactId named,
                            const NewConfirmation& typed, By by) {
    const auto* loving = TRY(named_by(file, named));
    if (typed.on < loving->value.on)
        return wrong_at(
            "on", fmt::format("Enter {} or a later day: {} named them then", loving->value.on.in_words(), file.given));
    const auto entry = TRY(change.open(
        person,
        {confirmed_kind, fmt::format("{} was asked whether they are there for {}", loving->value.name, file.given)}));
    TRY(change.enter(person, Confirmed{named, typed.answer, typed.on, typed.said, by.reader.person}));
    return entry;
}

Result<EntryNumber> give_adviser(Change& change, const Decide& person, const LeavingFile& file, PersonId worker,
                                 By by) {
    const auto roles = TRY(roles_of(change.store(), change.authority(), worker, by.today));
    if (std::ranges::find(roles, Role::personal_adviser, &HeldRole::role) == roles.end())
        return wrong_at("worker", "Choose someone who is a personal adviser today");
    if (file.adviser(by.today) == worker)
        return fail(Fault::conflict, "They are their adviser already. Nothing was changed.");
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(person), {worker}));
    const auto entry =
        TRY(change.open(person, {adviser_kind, fmt::format("{} is {} personal adviser from {}", names.at(worker),
                                                           possessive(file.given), by.today.in_words())}));
    for (const auto& fact : file.care.allocations) {
        if (fact.value.as != Role::personal_adviser || (fact.value.ends && *fact.value.ends < by.today)) continue;
        auto ended = fact.value;
        ended.ends = by.today.plus_days(-1);
        if (ended.starts >= by.today)
            TRY(change.retire<Allocation>(person, fact.id, change.last_entry()));
        else
            TRY(change.correct(person, fact.id, change.last_entry(), ended));
    }
    TRY(change.enter(person, Allocation{worker, Role::personal_adviser, by.today, {}}));
    return entry;
}

Result<EntryNumber> plan_people(Change& change, const Decide& person, const LeavingFile& file,
                                const NewPeoplePlan& typed, By by) {
    if (file.loving_and_confirmed() >= loving_relationships_needed)
        return fail(Fault::conflict, "Two people have said that they are there. No plan is needed.");
    const bool works = std::ranges::any_of(file.care.allocations, [&](const auto& fact) {
        return fact.value.worker == typed.owner && (!fact.value.ends || *fact.value.ends >= by.today);
    });
    if (!works) return wrong_at("owner", "Choose someone who works with them today");
    if (typed.by_day <= by.today) return wrong_at("by_day", "Enter a day after today");
    const auto entry =
        TRY(change.open(person, {people_kind, fmt::format("A plan for two loving relationships of {}, by {}",
                                                          file.given, typed.by_day.in_words())}));
    TRY(change.enter(person, PeoplePlan{by.today, typed.plan, typed.owner, typed.by_day, by.reader.person}));
    return entry;
}

}  // namespace kith::leaving_care
