// What each form asks. What the record knows is not asked: who writes, about whom, today.
#include "family_network/acts.h"

namespace kith::family_network {

constexpr int longest_words = 4'000;
constexpr int half_a_year = 183;
constexpr int a_year = 366;

static constexpr Question<NewOffer> offer_questions[] = {
    ask_one_of<&NewOffer::moment>("moment", "Why now?").from_record(),
    ask_date<&NewOffer::on>("on", "When was it offered?", "For example, today"),
    ask_line<&NewOffer::to_whom>("to_whom", "To whom?", "For example, both parents, in the letter"),
    ask_one_of<&NewOffer::answer>("answer", "What did they answer?", "Leave this if they are still thinking.")
        .optional(),
    ask_words<&NewOffer::words>("words", "In their own words", "Why, or why not.", longest_words).optional()};
constinit const Form<NewOffer> offer_form{"network-offer", "Offer to decide together", "Save the offer",
                                          offer_questions};

static constexpr Question<NewAnswer> answer_questions[] = {
    ask_one_of<&NewAnswer::answer>("answer", "What did they answer?"),
    ask_date<&NewAnswer::on>("on", "When?", "For example, today"),
    ask_words<&NewAnswer::words>("words", "In their own words", "Why, or why not.", longest_words)};
constinit const Form<NewAnswer> answer_form{"network-offer-answer", "What the family answered", "Save",
                                            answer_questions};

static constexpr Question<NewNotOffered> not_offered_questions[] = {
    ask_one_of<&NewNotOffered::moment>("moment", "At which moment?").from_record(),
    ask_date<&NewNotOffered::on>("on", "When was this thought?", "For example, today"),
    ask_words<&NewNotOffered::why>("why", "Why would it not be in the child's best interests?",
                                   "A manager reads this, and decides.", longest_words)};
constinit const Form<NewNotOffered> not_offered_form{"network-not-offered", "Ask not to offer it", "Send to a manager",
                                                     not_offered_questions};

static constexpr Question<NewException> exception_questions[] = {
    ask_yes_no<&NewException::authorised>("authorised", "Do you authorise that it is not offered?",
                                          "If not, the family is offered to decide together."),
    ask_words<&NewException::words>("words", "Why?", "Weigh what the child would lose.", longest_words)};
constinit const Form<NewException> exception_form{"network-exception", "Decide whether it is an exception", "Decide",
                                                  exception_questions};

static constexpr Question<NewCoordinator> coordinator_questions[] = {ask_which<&NewCoordinator::worker>(
    "worker", "Who brings the family together?", "Somebody who decides nothing about the child.")};
constinit const Form<NewCoordinator> coordinator_form{"network-coordinator", "Family network coordinator", "Save",
                                                      coordinator_questions};

static constexpr Question<NewAsked> asked_questions[] = {
    ask_one_of<&NewAsked::answer>("answer", "What did they say?", "Speak with them yourself before you answer."),
    ask_date<&NewAsked::on>("on", "When?", "For example, today"),
    ask_words<&NewAsked::words>("words", "In their own words", {}, longest_words).optional()};
constinit const Form<NewAsked> asked_form{"network-asked", "Asked to take part", "Save", asked_questions};

static constexpr Question<NewWords> not_to_tell_questions[] = {ask_words<&NewWords::words>(
    "words", "Why is it not safe?",
    "It stands on the child's record and never on theirs. They can see nothing from now on.", longest_words)};
constinit const Form<NewWords> not_to_tell_form{"network-not-safe", "Not safe to tell", "Save", not_to_tell_questions};

static constexpr Question<NewWords> safe_again_questions[] = {
    ask_words<&NewWords::words>("words", "Why is it safe again?", {}, longest_words)};
constinit const Form<NewWords> safe_again_form{"network-safe-again", "Safe to tell again", "Save",
                                               safe_again_questions};

static constexpr Question<NewWords> leave_questions[] = {ask_words<&NewWords::words>(
    "words", "What shall we know?", "A few words are enough. You can ask to come back.", longest_words)};
constinit const Form<NewWords> leave_form{"my-network-leave", "I no longer take part", "Send", leave_questions};

static constexpr Question<NewCan> can_questions[] = {
    ask_some_of<&NewCan::can>("can", "What can they do?").optional(),
    ask_words<&NewCan::words>("words", "In their own words", "How often, and what they need for it.", longest_words)};
constinit const Form<NewCan> can_form{"network-can", "What they can do", "Save", can_questions};

static constexpr Question<NewCan> my_can_questions[] = {
    ask_some_of<&NewCan::can>("can", "What can you do?", "Tick what you can. Nothing is fine too.").optional(),
    ask_words<&NewCan::words>("words", "Say it your way", "How often, and what you would need for it.", longest_words)};
constinit const Form<NewCan> my_can_form{"my-network-can", "What I can do", "Save", my_can_questions};

static constexpr Question<NewMeeting> meeting_questions[] = {
    ask_date<&NewMeeting::on>("on", "When does the family meet?", "For example, 14/12/2026", half_a_year),
    ask_line<&NewMeeting::place>("place", "Where?", "A place the family chose. Those who take part read it.")};
constinit const Form<NewMeeting> meeting_form{"network-meeting", "Plan the family's meeting", "Save",
                                              meeting_questions};

static constexpr Question<NewHeld> held_questions[] = {
    ask_date<&NewHeld::on>("on", "When did they meet?", "For example, today"),
    ask_people<&NewHeld::came>("came", "Who came?").optional(),
    ask_yes_no<&NewHeld::private_time>("private_time", "Did the family have time of its own?",
                                       "Without you, and without any worker."),
    ask_line<&NewHeld::why_not>("why_not", "Why not?").only_if("private_time", "no").optional()};
constinit const Form<NewHeld> held_form{"network-held", "The family met", "Save", held_questions};

static constexpr Question<NewNetworkPlan> plan_questions[] = {
    ask_words<&NewNetworkPlan::words>("words", "What did the family decide?", "In their words. Read it back to them.",
                                      longest_words),
    ask_words<&NewNetworkPlan::contingency>("contingency", "What happens if it does not work?",
                                            "Who steps in, and who says so.", longest_words),
    ask_date<&NewNetworkPlan::review_on>("review_on", "When do they look at it again?", "Within a year", a_year)};
constinit const Form<NewNetworkPlan> plan_form{"network-plan", "The family's plan", "Save the plan", plan_questions};

static constexpr Question<NewPart> part_questions[] = {
    ask_which<&NewPart::person>("person", "Who?"), ask_one_of<&NewPart::what>("what", "What do they do?"),
    ask_words<&NewPart::words>("words", "How, and how often?", "A line is enough.", longest_words)};
constinit const Form<NewPart> part_form{"network-part", "Who does what in the plan", "Save", part_questions};

constexpr int most_pounds = 100'000;
static constexpr Question<NewHelp> help_questions[] = {
    ask_line<&NewHelp::what_for>("what_for", "For what?", "For example, a bed, fares, childcare on Fridays"),
    ask_money<&NewHelp::weekly, most_pounds>("weekly", "How much a week?", "In pounds").optional(),
    ask_money<&NewHelp::once, most_pounds>("once", "How much once?", "In pounds").optional()};
constinit const Form<NewHelp> help_form{"network-help", "Help that the plan needs", "Ask for it", help_questions};

static constexpr Question<NewDecision> decision_questions[] = {
    ask_one_of<&NewDecision::answer>("answer", "What do you decide?"),
    ask_money<&NewDecision::weekly, most_pounds>("weekly", "How much a week?", "In pounds")
        .only_if("answer", "in_part")
        .optional(),
    ask_money<&NewDecision::once, most_pounds>("once", "How much once?", "In pounds")
        .only_if("answer", "in_part")
        .optional(),
    ask_words<&NewDecision::why>("why", "Why?", "The family reads it.", longest_words)};
constinit const Form<NewDecision> decision_form{"network-help-decided", "Decide on help for the plan", "Decide",
                                                decision_questions};

static constexpr Question<NewPlanAnswer> plan_answer_questions[] = {
    ask_one_of<&NewPlanAnswer::answer>("answer", "What does the authority say to the plan?",
                                       "It is agreed unless it would not keep the child safe."),
    ask_words<&NewPlanAnswer::why>("why", "To the family: why?", "They read it as you write it.", longest_words)};
constinit const Form<NewPlanAnswer> plan_answer_form{"network-plan-answer", "Answer the family's plan",
                                                     "Send the answer", plan_answer_questions};

static constexpr Question<NewReview> review_questions[] = {
    ask_date<&NewReview::on>("on", "When did you look at it together?", "For example, today"),
    ask_words<&NewReview::words>("words", "How does it go?", "In the family's words.", longest_words),
    ask_words<&NewReview::decided>("decided", "What was decided?", "A line is enough.", longest_words),
    ask_date<&NewReview::next>("next", "When is it looked at again?", "Leave this if the plan is no longer needed.",
                               a_year)
        .optional()};
constinit const Form<NewReview> review_form{"network-review", "Look at the plan again", "Save the review",
                                            review_questions};

}  // namespace kith::family_network
