#pragma once

#include <string>
#include <vector>

#include "kernel/forms/form.h"
#include "leaving_care/kinds.h"
#include "leaving_care/rules.h"

/// What is done in leaving care, each in one entry of the journal. The file is read in the same change.
namespace kith::leaving_care {

struct NewAssessment {
    Date on;
    std::string needs, their_view;
};
struct NewWords {
    std::string words;
};
struct NewPlan {
    Date on;
    std::string their_view;
};
struct NewReview {
    Date on;
    std::string their_view, decisions;
};
struct NewTouch {
    Date on;
    Reached how;
    std::string said, next;
};
struct NewHome {
    Date starts;
    HomeKind kind;
    std::string where;
};
struct NewStaying {
    Offer offer;
    std::string plan;
};
struct NewOffer {
    Date on;
    Wish answer;
    std::string said;
};
struct NewPerson {
    std::string name, who;
    Closeness closeness;
    Often often;
    bool would_call = false;
};
struct NewConfirmation {
    Confirmation answer;
    Date on;
    std::string said;
};
struct NewPeoplePlan {
    std::string plan;
    PersonId owner{1};
    Date by_day;
};
struct NewAdviser {
    PersonId worker{1};
};

extern const Form<NewAssessment> assessment_form;
extern const Form<NewWords> adviser_words_form, my_words_form, my_no_form, my_review_form, ask_review_form;
extern const Form<NewPlan> plan_form;
extern const Form<NewReview> review_form;
extern const Form<NewTouch> touch_form;
extern const Form<NewHome> home_form;
extern const Form<NewStaying> staying_form;
extern const Form<NewOffer> offer_form;
extern const Form<NewPerson> person_form;
extern const Form<NewConfirmation> confirm_form;
extern const Form<NewPeoplePlan> people_form;
extern const Form<NewAdviser> adviser_form;

/// Who writes, on what day, and the last entry that their page was made from.
struct By {
    const Reader& reader;
    Date today;
    EntryNumber shown_at = EntryNumber{0};
};

using Record = Allowed<May::record_leaving_care>;
using Decide = Allowed<May::decide_leaving_care>;
using Mine = Allowed<May::use_own_pages>;

// The worker's or adviser's.

/// Fails: invalid, as each below, for a day before the young person was 15.
Result<EntryNumber> assess(Change&, const Record&, const LeavingFile&, const NewAssessment&, By);
/// Fails: conflict if somebody wrote there after the page was shown; both texts are kept.
Result<EntryNumber> write_as_adviser(Change&, const Record&, const LeavingFile&, Section, const NewWords&, By);
/// Fails: conflict unless every part has the adviser's words, or the young person's.
Result<EntryNumber> make_plan(Change&, const Record&, const LeavingFile&, const NewPlan&, By);
Result<EntryNumber> review(Change&, const Record&, const LeavingFile&, const NewReview&, By);
Result<EntryNumber> ask_review(Change&, const Record&, const LeavingFile&, const NewWords&, By);
Result<EntryNumber> in_touch(Change&, const Record&, const LeavingFile&, const NewTouch&, By);
/// Fails: conflict while they are in care: care records where they live.
Result<EntryNumber> moved(Change&, const Record&, const LeavingFile&, const NewHome&, By);
Result<EntryNumber> plan_staying(Change&, const Record&, const LeavingFile&, const NewStaying&, By);
Result<EntryNumber> offer_support(Change&, const Record&, const LeavingFile&, const NewOffer&, By);
/// Fails: not_found if the young person named nobody of that number.
Result<EntryNumber> confirm(Change&, const Record&, const LeavingFile&, FactId person, const NewConfirmation&, By);

// The manager's.

/// Theirs from today; whoever was before, until yesterday. Fails: invalid if they are no personal adviser today;
/// conflict if they are theirs already.
Result<EntryNumber> give_adviser(Change&, const Decide&, const LeavingFile&, PersonId worker, By);
/// Fails: conflict if two people have confirmed; invalid if the owner does not work with them.
Result<EntryNumber> plan_people(Change&, const Decide&, const LeavingFile&, const NewPeoplePlan&, By);

// The young person's own.

Result<EntryNumber> write_mine(Change&, const Mine&, const LeavingFile&, Section, const NewWords&, By);
Result<EntryNumber> ask_my_review(Change&, const Mine&, const LeavingFile&, const NewWords&, By);
Result<EntryNumber> name_person(Change&, const Mine&, const LeavingFile&, const NewPerson&, By);
Result<EntryNumber> rate_person(Change&, const Mine&, const LeavingFile&, FactId person, const NewPerson&, By);
Result<EntryNumber> take_off(Change&, const Mine&, const LeavingFile&, FactId person, By);
/// In their own words, and none without. Fails: conflict if it is not theirs, or they said no already.
Result<EntryNumber> say_no(Change&, const Mine&, const LeavingFile&, Offer, const NewWords&, By);
/// Fails: conflict if they have not said no.
Result<EntryNumber> say_yes(Change&, const Mine&, const LeavingFile&, Offer, By);

}  // namespace kith::leaving_care
