#pragma once

#include <string>
#include <vector>

#include "family_network/kinds.h"
#include "family_network/people.h"
#include "family_network/rules.h"
#include "kernel/access/gate.h"
#include "kernel/forms/form.h"

/// What is done in a family network, each in one entry about the child. The file is read in the same change.
namespace kith::family_network {

struct NewOffer {
    MomentKind moment;
    Date on;
    std::string to_whom;
    std::optional<FamilyAnswer> answer = {};  ///< none: they have not answered yet
    std::string words = {};
};
struct NewAnswer {
    FamilyAnswer answer;
    Date on;
    std::string words;
};
struct NewNotOffered {
    MomentKind moment;
    Date on;
    std::string why;
};
struct NewException {
    bool authorised = false;
    std::string words;
};
struct NewCoordinator {
    PersonId worker{1};
};
struct NewAsked {
    PartAnswer answer;
    Date on;
    std::string words;
};
struct NewWords {
    std::string words;
};
struct NewCan {
    std::vector<Can> can;
    std::string words;
};
struct NewMeeting {
    Date on;
    std::string place;
};
struct NewHeld {
    Date on;
    std::vector<PersonId> came;
    bool private_time = false;
    std::string why_not;
};
struct NewNetworkPlan {
    std::string words, contingency;
    Date review_on;
};
struct NewPart {
    PersonId person{1};
    Can what;
    std::string words;
};
struct NewHelp {
    std::string what_for;
    std::optional<Money> weekly, once;
};
struct NewDecision {
    MoneyAnswer answer;
    std::optional<Money> weekly, once;  ///< where it is given in part
    std::string why;
};
struct NewPlanAnswer {
    PlanAnswered answer;
    std::string why;
};
struct NewReview {
    Date on;
    std::string words, decided;
    std::optional<Date> next;
};

extern const Form<NewOffer> offer_form;
extern const Form<NewAnswer> answer_form;
extern const Form<NewNotOffered> not_offered_form;
extern const Form<NewException> exception_form;
extern const Form<NewCoordinator> coordinator_form;
extern const Form<NewAsked> asked_form;
extern const Form<NewWords> not_to_tell_form, safe_again_form, leave_form;
extern const Form<NewCan> can_form, my_can_form;
extern const Form<NewMeeting> meeting_form;
extern const Form<NewHeld> held_form;
extern const Form<NewNetworkPlan> plan_form;
extern const Form<NewPart> part_form;
extern const Form<NewHelp> help_form;
extern const Form<NewDecision> decision_form;
extern const Form<NewPlanAnswer> plan_answer_form;
extern const Form<NewReview> review_form;

/// Who writes, and on what day.
struct By {
    const Reader& reader;
    Date today;
};

using Record = Allowed<May::record_network>;
using Decide = Allowed<May::decide_network_money>;  ///< the manager's: money, exceptions, who coordinates
using Mine = Allowed<May::take_part_in_network>;

// The offer.

/// Fails: invalid if they answered and their words are missing.
Result<EntryNumber> offer(Change&, const Record&, const NetworkFile&, const NewOffer&, By);
/// Fails: not_found; conflict if they answered already; invalid if before the offer.
Result<EntryNumber> answer_offer(Change&, const Record&, const NetworkFile&, FactId offer, const NewAnswer&, By);
Result<EntryNumber> do_not_offer(Change&, const Record&, const NetworkFile&, const NewNotOffered&, By);
/// Fails: not_found; conflict if it is answered, or was asked for by the same person.
Result<EntryNumber> answer_exception(Change&, const Decide&, const NetworkFile&, FactId not_offered,
                                     const NewException&, By);
/// The child's coordinator from today; whoever was, until yesterday. Fails: invalid if they are none today; conflict if
/// they are already.
Result<EntryNumber> name_coordinator(Change&, const Decide&, const NetworkFile&, PersonId worker, By);

// The people.

/// Whoever says yes, and is 16 or over, has the network's own page from today. Fails: conflict if it is not safe to
/// tell them.
Result<EntryNumber> ask_to_take_part(Change&, const Record&, const NetworkFile&, const Found&, const NewAsked&, By);
/// Ends their own page at once. Fails: conflict if it is recorded already.
Result<EntryNumber> keep_from(Change&, const Record&, const NetworkFile&, const Found&, const NewWords&, By);
/// Fails: not_found if this network's own record does not say that it is not safe.
Result<EntryNumber> safe_again(Change&, const Record&, const NetworkFile&, const Found&, const NewWords&, By);
Result<EntryNumber> write_can(Change&, const Record&, const NetworkFile&, const Found&, const NewCan&, By);

// The meeting and the plan.

/// Fails: conflict if the family has not said yes, or a meeting is planned already.
Result<EntryNumber> plan_meeting(Change&, const Record&, const NetworkFile&, const NewMeeting&, By);
/// Fails: conflict if none is planned; invalid without private time and without a reason.
Result<EntryNumber> hold_meeting(Change&, const Record&, const NetworkFile&, const NewHeld&, By);
/// Fails: conflict if the family has not met.
Result<EntryNumber> make_plan(Change&, const Record&, const NetworkFile&, const NewNetworkPlan&, By);
/// Each below fails with conflict if the family has no plan now.
Result<EntryNumber> add_part(Change&, const Record&, const NetworkFile&, const NewPart&, By);
/// Fails: invalid without an amount.
Result<EntryNumber> ask_help(Change&, const Record&, const NetworkFile&, const NewHelp&, By);
/// Fails: conflict by the coordinator, who brings the family together and does not decide.
Result<EntryNumber> answer_plan(Change&, const Record&, const NetworkFile&, const NewPlanAnswer&, By);
Result<EntryNumber> review_plan(Change&, const Record&, const NetworkFile&, const NewReview&, By);
/// Fails: not_found; conflict if it is decided; invalid if a part was given and not said how much, or more than was
/// asked.
Result<EntryNumber> decide_help(Change&, const Decide&, const NetworkFile&, FactId help, const NewDecision&, By);

// Of someone of the network, on their own page.

Result<EntryNumber> write_my_can(Change&, const Mine&, const NetworkFile&, const NewCan&, By);
/// They no longer take part; their page ends.
Result<EntryNumber> leave_network(Change&, const Mine&, const NetworkFile&, const NewWords&, By);

}  // namespace kith::family_network
