#pragma once

#include <string>
#include <vector>

#include "kernel/forms/form.h"
#include "kernel/people/person.h"
#include "kinship/kinds.h"
#include "kinship/rules.h"

/// What is done in kinship care, each in one entry of the journal. The file is read in the same change.
namespace kith::kinship {

struct NewArrangement {
    Living living;
    PersonId carer{1};
    std::optional<PersonId> also;
    allowances::RateArea area;
    Date starts;
};
struct NewEnd {
    Date ends;
    std::string why;
};
struct NewOrder {
    Stage stage;
    Proceedings proceedings;
    bool names_parent = false;
    Date on;
};
struct NewGround {
    bool there = false;
    std::string shown_by;
};
struct NewNotice {
    Date on;
    ToldBy by_whom;
    std::string said;
};
struct NewVisit {
    Date on;
    bool alone = true;
    std::string child_said, report;
};
struct NewPlan {
    Date on;
    std::string plan;
};
struct NewReview {
    Date on;
    std::string carer_said, decided;
};
struct NewTaken {
    Support what;
    Date on;
    std::string about;
};
struct NewWords {
    std::string words;
};
struct NewWish {
    Wish what;
    std::string words;
};

extern const Form<NewArrangement> arrangement_form;
extern const Form<NewEnd> end_form;
extern const Form<NewOrder> order_form;
extern const Form<NewGround> ground_form;
extern const Form<NewNotice> notice_form;
extern const Form<NewVisit> visit_form;
extern const Form<NewPlan> plan_form;
extern const Form<NewReview> review_form;
extern const Form<NewTaken> taken_form;
extern const Form<NewWords> answer_form, no_form, plan_words_form, offer_form;
extern const Form<NewWish> ask_form;

/// Who writes, on what day, and the last entry that their page was made from.
struct By {
    const Reader& reader;
    Date today;
    EntryNumber shown_at = EntryNumber{0};
};

using Record = Allowed<May::record_kinship>;
using Own = Allowed<May::see_own_kinship>;

// The worker's.

/// From its day on, in the place of what was until then; its carers see their own page of it. `ties`: those tied to
/// the child. Fails: invalid for foster care of a child who is not in care, for private fostering by a close relative
/// or of a child too old for it, for a day before the running arrangement began or before the child was born.
Result<EntryNumber> arrange(Change&, const Record&, const KinshipFile&, const std::vector<Related>& ties,
                            const NewArrangement&, By);
/// Fails: conflict if none runs, or somebody changed it after the page was shown.
Result<EntryNumber> end_arrangement(Change&, const Record&, const KinshipFile&, const NewEnd&, By);
/// Fails: conflict unless the child lives there by an order, made or asked for.
Result<EntryNumber> record_order(Change&, const Record&, const KinshipFile&, const NewOrder&, By);
Result<EntryNumber> record_ground(Change&, const Record&, const KinshipFile&, Ground, const NewGround&, By);
Result<EntryNumber> record_notice(Change&, const Record&, const KinshipFile&, const NewNotice&, By);
/// Fails: conflict if the child is not fostered privately, and nobody told of it.
Result<EntryNumber> record_visit(Change&, const Record&, const KinshipFile&, const NewVisit&, By);
Result<EntryNumber> make_plan(Change&, const Record&, const KinshipFile&, const NewPlan&, By);
/// Fails: conflict without a plan.
Result<EntryNumber> review_plan(Change&, const Record&, const KinshipFile&, const NewReview&, By);
Result<EntryNumber> record_taken(Change&, const Record&, const KinshipFile&, const NewTaken&, By);
/// Fails: not_found if nobody asked that; conflict if it was answered.
Result<EntryNumber> answer(Change&, const Record&, const KinshipFile&, FactId asked, const NewWords&, By);

// The carer's own. Each fails with not_allowed unless the reader is the carer, or cares for the child beside them.

Result<EntryNumber> ask_for(Change&, const Own&, const KinshipFile&, const NewWish&, By);
/// In their own words, and none without.
Result<EntryNumber> say_no(Change&, const Own&, const KinshipFile&, Support, const NewWords&, By);
/// Fails: conflict if they have not said no.
Result<EntryNumber> say_yes(Change&, const Own&, const KinshipFile&, Support, By);
/// Of the last plan. Fails: conflict without a plan, or if it was said already.
Result<EntryNumber> say_of_plan(Change&, const Own&, const KinshipFile&, const NewWords&, By);

// The authority's.

Result<EntryNumber> write_offer(Change&, const AllowedAll<May::keep_local_offer>&, OfferPart, const NewWords&, By);

}  // namespace kith::kinship
