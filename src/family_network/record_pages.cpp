// The forms of the offer, of the meeting and of the plan.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/asking.h"
#include "family_network/law.h"
#include "family_network/pages.h"
#include "kernel/access/works_with.h"
#include "kernel/web/components.h"

namespace kith::family_network {

namespace {

/// What is recorded at "/children/12/network/<rest>", and then shown there.
template <class T>
Result<Asking<T>> asking_at(const Context& context, const Leave& child, const Form<T>& form, std::string_view rest,
                            T start = {}) {
    const auto file = TRY(file_of(context, child));
    return Asking<T>{form, std::move(start), teams_page(file.person, rest), teams_page(file.person),
                     ui::identity_bar({.name = file.name})};
}

template <class T>
Asking<T> with_draft(Asking<T> asking, PersonId child) {
    asking.draft = child;
    return asking;
}

/// Saves by an act that takes the child's file, read in the change.
template <class T, class Leave_, class Act>
Result<Response> recorded(const Context& context, const Leave_& child, const Asking<T>& asking, std::string_view done,
                          Act act) {
    return answered(context, asking, done, [&](Change& change, const T& typed, By by) -> Result<EntryNumber> {
        return act(change, child, TRY(file_in(change, child, by.today)), typed, by);
    });
}

/// The moment that waits for an offer, and from when it is; else that the family asked.
KeyMoment moment_now(const NetworkFile& file, Date today) {
    return moment_to_offer(file).value_or(KeyMoment{MomentKind::asked_for, today});
}

template <class T>
void say_moment(Asking<T>& asking, const KeyMoment& moment, Date today) {
    if (moment.kind == MomentKind::asked_for) return;
    asking.above += filled_in(asking.form.info(), asking.form.started(asking.start),
                              {{"moment", "what the record holds", moment.on}}, today);
}

/// Those who take part, to choose from.
Result<std::vector<Choice>> who_takes_part(const Context& context, const Leave& child) {
    const auto people = TRY(file_of(context, child)).taking_part(context.today);
    const auto names = TRY(names_in(context.store, child, people));
    std::vector<Choice> choices;
    for (const auto person : people) choices.push_back({std::to_string(person.number()), names.at(person)});
    return choices;
}

}  // namespace

// ---- The offer ---------------------------------------------------------------------------------------------------

static Result<Asking<NewOffer>> offer_at(const AskedRecord& asked) {
    const auto today = asked.context.today;
    const auto moment = moment_now(TRY(file_of(asked.context, asked.allowed)), today);
    auto asking =
        TRY(asking_at<NewOffer>(asked.context, asked.allowed, offer_form, "/offer", {moment.kind, today, "", {}, ""}));
    say_moment(asking, moment, today);
    return with_draft(std::move(asking), asked.allowed.about());
}
Result<Response> show_offer(const AskedRecord& asked) { return ask(asked.context, TRY(offer_at(asked))); }
Result<Response> save_offer(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(offer_at(asked)), "Saved: the offer", offer);
}

static Result<Asking<NewAnswer>> answer_at(const AskedRecord& asked, FactId offered_as) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto at = std::ranges::find(file.offers, offered_as, &Fact<Offer>::id);
    if (at == file.offers.end()) return fail(Fault::not_found, "No offer of that number was made.");
    auto asking = TRY(asking_at<NewAnswer>(asked.context, asked.allowed, answer_form,
                                           fmt::format("/offers/{}/answer", offered_as.number()),
                                           {FamilyAnswer::accepted, asked.context.today, ""}));
    asking.above += ui::inset_text(fmt::format("Offered on {} to {}.", at->value.on.in_words(), at->value.to_whom));
    return asking;
}
Result<Response> show_answer(const AskedRecord& asked) {
    return ask(asked.context, TRY(answer_at(asked, TRY(fact_named(asked.context)))));
}
Result<Response> save_answer(const AskedRecord& asked) {
    const auto id = TRY(fact_named(asked.context));
    return recorded(asked.context, asked.allowed, TRY(answer_at(asked, id)), "Saved: what the family answered",
                    [&](Change& change, const Record& child, const NetworkFile& file, const NewAnswer& typed, By by) {
                        return answer_offer(change, child, file, id, typed, by);
                    });
}

static Result<Asking<NewNotOffered>> not_offered_at(const AskedRecord& asked) {
    const auto today = asked.context.today;
    const auto moment = moment_now(TRY(file_of(asked.context, asked.allowed)), today);
    auto asking = TRY(asking_at<NewNotOffered>(asked.context, asked.allowed, not_offered_form, "/not-offered",
                                               {moment.kind, today, ""}));
    asking.above += ui::paragraph(law_shown(law::before_proceedings));
    say_moment(asking, moment, today);
    return with_draft(std::move(asking), asked.allowed.about());
}
Result<Response> show_not_offered(const AskedRecord& asked) { return ask(asked.context, TRY(not_offered_at(asked))); }
Result<Response> save_not_offered(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(not_offered_at(asked)), "Sent to a manager", do_not_offer);
}

static Result<Asking<NewException>> exception_at(const AskedManager& asked, FactId what) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto at = std::ranges::find(file.not_offered, what, &Fact<NotOffered>::id);
    if (at == file.not_offered.end()) return fail(Fault::not_found, "Nothing of that number was asked for.");
    auto asking = TRY(asking_at<NewException>(asked.context, asked.allowed, exception_form,
                                              fmt::format("/not-offered/{}", what.number())));
    asking.above += ui::inset_text(at->value.why);
    return asking;
}
Result<Response> show_exception(const AskedManager& asked) {
    return ask(asked.context, TRY(exception_at(asked, TRY(fact_named(asked.context)))));
}
Result<Response> save_exception(const AskedManager& asked) {
    const auto id = TRY(fact_named(asked.context));
    return recorded(asked.context, asked.allowed, TRY(exception_at(asked, id)), "Decided",
                    [&](Change& change, const Decide& child, const NetworkFile& file, const NewException& typed,
                        By by) { return answer_exception(change, child, file, id, typed, by); });
}

static Result<Asking<NewCoordinator>> coordinator_at(const AskedManager& asked) {
    const auto& context = asked.context;
    auto asking = TRY(asking_at<NewCoordinator>(context, asked.allowed, coordinator_form, "/coordinator"));
    std::vector<Choice> choices;
    for (const auto& one : TRY(workers(context.store, Gate::machine_all(context.reader->authority), context.today)))
        if (one.role == Role::network_coordinator) choices.push_back({std::to_string(one.person.number()), one.name});
    asking.choices = {{"worker", std::move(choices)}};
    return asking;
}
Result<Response> show_coordinator(const AskedManager& asked) { return ask(asked.context, TRY(coordinator_at(asked))); }
Result<Response> save_coordinator(const AskedManager& asked) {
    return recorded(asked.context, asked.allowed, TRY(coordinator_at(asked)), "Saved: the coordinator",
                    [](Change& change, const Decide& child, const NetworkFile& file, const NewCoordinator& typed,
                       By by) { return name_coordinator(change, child, file, typed.worker, by); });
}

// ---- The meeting -------------------------------------------------------------------------------------------------

static Result<Asking<NewMeeting>> meeting_at(const AskedRecord& asked) {
    auto asking =
        TRY(asking_at<NewMeeting>(asked.context, asked.allowed, meeting_form, "/meeting", {asked.context.today, ""}));
    const auto file = TRY(file_of(asked.context, asked.allowed));
    if (const auto* coming = file.meeting_to_come()) {
        asking.start = {coming->value.on, coming->value.place};
        say_source(asking, "the meeting as it is planned", std::nullopt, asked.context.today);
    }
    return asking;
}
Result<Response> show_meeting(const AskedRecord& asked) { return ask(asked.context, TRY(meeting_at(asked))); }
Result<Response> save_meeting(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(meeting_at(asked)), "Saved: the meeting", plan_meeting);
}

static Result<Asking<NewHeld>> held_at(const AskedRecord& asked) {
    auto asking =
        TRY(asking_at<NewHeld>(asked.context, asked.allowed, held_form, "/held", {asked.context.today, {}, false, ""}));
    asking.choices = {{"came", TRY(who_takes_part(asked.context, asked.allowed))}};
    return asking;
}
Result<Response> show_held(const AskedRecord& asked) { return ask(asked.context, TRY(held_at(asked))); }
Result<Response> save_held(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(held_at(asked)), "Saved: the family met", hold_meeting);
}

// ---- The plan ----------------------------------------------------------------------------------------------------

static Result<Asking<NewNetworkPlan>> plan_at(const AskedRecord& asked) {
    return with_draft(TRY(asking_at<NewNetworkPlan>(asked.context, asked.allowed, plan_form, "/plan",
                                                    {"", "", asked.context.today.plus_months(3)})),
                      asked.allowed.about());
}
Result<Response> show_plan(const AskedRecord& asked) { return ask(asked.context, TRY(plan_at(asked))); }
Result<Response> save_plan(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(plan_at(asked)), "Saved: the family's plan", make_plan);
}

static Result<Asking<NewPart>> part_at(const AskedRecord& asked) {
    auto asking = TRY(asking_at<NewPart>(asked.context, asked.allowed, part_form, "/part"));
    asking.choices = {{"person", TRY(who_takes_part(asked.context, asked.allowed))}};
    return asking;
}
Result<Response> show_part(const AskedRecord& asked) { return ask(asked.context, TRY(part_at(asked))); }
Result<Response> save_part(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(part_at(asked)), "Saved: who does what", add_part);
}

static Result<Asking<NewHelp>> help_at(const AskedRecord& asked) {
    return asking_at<NewHelp>(asked.context, asked.allowed, help_form, "/help");
}
Result<Response> show_help(const AskedRecord& asked) { return ask(asked.context, TRY(help_at(asked))); }
Result<Response> save_help(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(help_at(asked)), "Asked for: a manager decides", ask_help);
}

static Result<Asking<NewDecision>> decision_at(const AskedManager& asked, FactId help) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto at = std::ranges::find(file.help, help, &Fact<HelpAsked>::id);
    if (at == file.help.end()) return fail(Fault::not_found, "Nothing of that number was asked for.");
    auto asking = TRY(
        asking_at<NewDecision>(asked.context, asked.allowed, decision_form, fmt::format("/help/{}", help.number())));
    asking.above +=
        ui::inset_text(fmt::format("{}: {}", at->value.what_for, money_in_words(at->value.weekly, at->value.once)));
    return asking;
}
Result<Response> show_decision(const AskedManager& asked) {
    return ask(asked.context, TRY(decision_at(asked, TRY(fact_named(asked.context)))));
}
Result<Response> save_decision(const AskedManager& asked) {
    const auto id = TRY(fact_named(asked.context));
    return recorded(asked.context, asked.allowed, TRY(decision_at(asked, id)), "Decided: what the plan is given",
                    [&](Change& change, const Decide& child, const NetworkFile& file, const NewDecision& typed, By by) {
                        return decide_help(change, child, file, id, typed, by);
                    });
}

static Result<Asking<NewPlanAnswer>> plan_answer_at(const AskedRecord& asked) {
    auto asking = TRY(asking_at<NewPlanAnswer>(asked.context, asked.allowed, plan_answer_form, "/plan-answer"));
    const auto file = TRY(file_of(asked.context, asked.allowed));
    if (const auto* plan = file.plan())
        asking.above += ui::inset_text(html("<span class=\"kith-prose\">{}</span>", plan->value.words));
    return asking;
}
Result<Response> show_plan_answer(const AskedRecord& asked) { return ask(asked.context, TRY(plan_answer_at(asked))); }
Result<Response> save_plan_answer(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(plan_answer_at(asked)), "Sent: the answer to the plan",
                    answer_plan);
}

static Result<Asking<NewReview>> review_at(const AskedRecord& asked) {
    return with_draft(TRY(asking_at<NewReview>(asked.context, asked.allowed, review_form, "/review",
                                               {asked.context.today, "", "", asked.context.today.plus_months(6)})),
                      asked.allowed.about());
}
Result<Response> show_review(const AskedRecord& asked) { return ask(asked.context, TRY(review_at(asked))); }
Result<Response> save_review(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(review_at(asked)), "Saved: the review", review_plan);
}

}  // namespace kith::family_network
