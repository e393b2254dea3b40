// The family's meeting, its plan, what the plan is given and how it goes.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/acts_shared.h"
#include "kernel/core/text.h"

namespace kith::family_network {

namespace {

constexpr Money nothing = Money::pence(0);

bool said_yes(const NetworkFile& file) {
    return std::ranges::any_of(file.answers,
                               [](const auto& fact) { return fact.value.answer == FamilyAnswer::accepted; });
}

Result<const Fact<NetworkPlan>*> plan_of(const NetworkFile& file) {
    if (const auto* plan = file.plan()) return plan;
    return fail(Fault::conflict, "The family has no plan now. Write down what they decided first.");
}

}  // namespace

Result<EntryNumber> plan_meeting(Change& change, const Record& child, const NetworkFile& file, const NewMeeting& typed,
                                 By by) {
    if (!said_yes(file))
        return fail(Fault::conflict, "The family has not said yes yet. Record the offer and what they answered first.");
    if (typed.on < by.today) return wrong_at("on", "Enter today or a later day");
    const auto entry = TRY(change.open(
        child, {meeting_kind, fmt::format("The family of {} meets on {}", file.given, typed.on.in_words())}));
    if (const auto* before = file.meeting_to_come())
        TRY(change.correct(child, before->id, before->entered_by,
                           MeetingPlanned{typed.on, typed.place, by.reader.person}));
    else
        TRY(change.enter(child, MeetingPlanned{typed.on, typed.place, by.reader.person}));
    return entry;
}

Result<EntryNumber> hold_meeting(Change& change, const Record& child, const NetworkFile& file, const NewHeld& typed,
                                 By by) {
    const auto* planned = file.meeting_to_come();
    if (!planned) return fail(Fault::conflict, "No meeting is planned. Plan it first.");
    if (!typed.private_time && typed.why_not.empty())
        return wrong_at("why_not", "Say why the family had no time of its own");
    const auto entry = TRY(
        change.open(child, {held_kind, fmt::format("The family of {} met on {}", file.given, typed.on.in_words())}));
    const auto id = TRY(change.enter(child, MeetingHeld{planned->id, typed.on, typed.private_time,
                                                        typed.private_time ? "" : typed.why_not, by.reader.person}));
    for (const auto person : typed.came) TRY(change.enter(child, Came{id, person}));
    return entry;
}

Result<EntryNumber> make_plan(Change& change, const Record& child, const NetworkFile& file, const NewNetworkPlan& typed,
                              By by) {
    if (file.held.empty())
        return fail(Fault::conflict, "The family has not met yet. A plan is what they decide there.");
    if (typed.review_on <= by.today) return wrong_at("review_on", "Enter a day after today");
    const auto entry =
        TRY(change.open(child, {plan_kind, fmt::format("The family of {} made a plan. It is looked at again on {}",
                                                       file.given, typed.review_on.in_words())}));
    TRY(change.enter(child, NetworkPlan{file.held.back().id, by.today, typed.words, typed.contingency, typed.review_on,
                                        by.reader.person}));
    return entry;
}

Result<EntryNumber> add_part(Change& change, const Record& child, const NetworkFile& file, const NewPart& typed,
                             By by) {
    const auto* plan = TRY(plan_of(file));
    if (!file.takes_part(typed.person, by.today)) return wrong_at("person", "Choose someone who takes part");
    const auto entry = TRY(
        change.open(child, {part_kind, fmt::format("Someone has a part in the plan of the family of {}", file.given)}));
    TRY(change.enter(child, PlanPart{plan->id, typed.person, typed.what, typed.words, by.reader.person}));
    return entry;
}

Result<EntryNumber> ask_help(Change& change, const Record& child, const NetworkFile& file, const NewHelp& typed,
                             By by) {
    const auto* plan = TRY(plan_of(file));
    if (!typed.weekly && !typed.once) return wrong_at("weekly", "Enter what it costs, by the week or once");
    const auto entry = TRY(change.open(
        child, {help_kind, fmt::format("The plan of the family of {} needs: {}", file.given, typed.what_for)}));
    TRY(change.enter(child, HelpAsked{plan->id, typed.what_for, typed.weekly.value_or(nothing),
                                      typed.once.value_or(nothing), by.today, by.reader.person}));
    return entry;
}

/// What is given in whole, in part or not at all. Fails: invalid.
static Result<Given> given_by(const HelpAsked& help, const NewDecision& typed) {
    switch (typed.answer) {
        case MoneyAnswer::given: return Given{help.weekly, help.once};
        case MoneyAnswer::not_given: return Given{};
        case MoneyAnswer::given_in_part: break;
    }
    const Given given{typed.weekly.value_or(nothing), typed.once.value_or(nothing)};
    if (given.weekly == nothing && given.once == nothing) return wrong_at("weekly", "Enter what is given");
    if (given.weekly > help.weekly)
        return wrong_at("weekly", fmt::format("They asked for {} a week", help.weekly.in_words()));
    if (given.once > help.once) return wrong_at("once", fmt::format("They asked for {} once", help.once.in_words()));
    return given;
}

Result<EntryNumber> decide_help(Change& change, const Decide& child, const NetworkFile& file, FactId help,
                                const NewDecision& typed, By by) {
    const auto at = std::ranges::find(file.help, help, &Fact<HelpAsked>::id);
    if (at == file.help.end()) return fail(Fault::not_found, "Nothing of that number was asked for.");
    if (file.decided_on(help)) return fail(Fault::conflict, "This is decided already. Nothing was changed.");
    const auto given = TRY(given_by(at->value, typed));
    const auto entry = TRY(change.open(
        child, {help_decided_kind, fmt::format("{}: {}, for the plan of the family of {}", at->value.what_for,
                                               lower(in_words(typed.answer)), file.given)}));
    TRY(change.enter(child,
                     HelpDecided{help, typed.answer, given.weekly, given.once, typed.why, by.today, by.reader.person}));
    return entry;
}

Result<EntryNumber> answer_plan(Change& change, const Record& child, const NetworkFile& file,
                                const NewPlanAnswer& typed, By by) {
    const auto* plan = TRY(plan_of(file));
    if (file.coordinator(by.today) == by.reader.person)
        return fail(Fault::conflict,
                    "Whoever brings the family together does not decide on its plan. The child's social worker or a "
                    "manager answers.");
    const auto entry =
        TRY(change.open(child, {plan_answer_kind, fmt::format("The plan of the family of {}: {}", file.given,
                                                              lower(in_words(typed.answer)))}));
    TRY(change.enter(child, PlanAnswer{plan->id, typed.answer, typed.why, by.today, by.reader.person}));
    return entry;
}

Result<EntryNumber> review_plan(Change& change, const Record& child, const NetworkFile& file, const NewReview& typed,
                                By) {
    const auto* plan = TRY(plan_of(file));
    if (typed.on < plan->value.on)
        return wrong_at("on",
                        fmt::format("Enter {} or a later day: the plan was made then", plan->value.on.in_words()));
    if (typed.next && *typed.next <= typed.on) return wrong_at("next", "Enter a day after the review");
    const auto entry =
        TRY(change.open(child, {review_kind, fmt::format("The plan of the family of {} was looked at again{}",
                                                         file.given, typed.next ? "" : ", and is no longer needed")}));
    TRY(change.enter(child, PlanReview{plan->id, typed.on, typed.words, typed.decided, typed.next}));
    return entry;
}

}  // namespace kith::family_network
