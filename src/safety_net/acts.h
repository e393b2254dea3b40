#pragma once

#include "kernel/forms/form.h"
#include "leaving_care/acts.h"
#include "safety_net/file.h"

/// What is done for money and home, each in one entry of the journal. The file is read in the same change.
namespace kith::safety_net {

using leaving_care::By;
using leaving_care::Decide;
using leaving_care::Record;

inline constexpr EntryKind grant_kind{"safety_net.grant", "Money to set up home"};
inline constexpr EntryKind begun_kind{"safety_net.begun", "Course or apprenticeship begun"};
inline constexpr EntryKind bursary_kind{"safety_net.bursary", "Bursary paid"};
inline constexpr EntryKind guarantor_kind{"safety_net.guarantor", "Rent guaranteed"};
inline constexpr EntryKind housing_kind{"safety_net.housing", "Housing decision"};
inline constexpr EntryKind challenge_kind{"safety_net.challenge", "Refusal of a home challenged"};
inline constexpr EntryKind off_kind{"safety_net.off", "Taken off what was recorded of money and home"};
inline constexpr EntryKind offer_kind{"safety_net.offer", "Local offer"};

struct NewGrant {
    Date on;
    std::optional<Money> amount;
    Item item;
    std::optional<std::string> words;
};
struct NewBeginning {
    Beginning what;
    Date starts;
    std::string place;
};
struct NewBursary {
    Date on;
};
struct NewGuarantor {
    std::string landlord;
    std::optional<Money> rent;
    Date starts;
    Date ends;
};
struct NewHousing {
    Date on;
    HousingOutcome outcome;
    std::string council;
    std::string words;
};
struct NewChallenge {
    Date on;
    std::string words;
};
struct NewLine {
    leaving_care::Section section;
    std::string title, words, how;
    int from_age = 16, to_age = 25;
};
struct NewAmount {
    std::optional<Money> amount;
    Date starts;
};

extern const Form<NewGrant> grant_form;
extern const Form<NewBeginning> begun_form;
extern const Form<NewBursary> bursary_form;
extern const Form<NewGuarantor> guarantor_form;
extern const Form<NewHousing> housing_form;
extern const Form<NewChallenge> challenge_form;
extern const Form<NewLine> line_form, line_change_form;
extern const Form<NewAmount> amount_form;

/// Fails: conflict for someone who was never eligible; invalid for a day before their 16th birthday. More than the
/// allowance may be paid: it is the least.
Result<EntryNumber> pay_grant(Change&, const Record&, const SafetyFile&, const NewGrant&, By);
/// Fails: invalid from the 25th birthday on.
Result<EntryNumber> begins(Change&, const Record&, const SafetyFile&, const NewBeginning&, By);
/// The amount follows from what began and when. Fails: not_found; conflict, if a bursary of the kind was paid before.
Result<EntryNumber> pay_bursary(Change&, const Record&, const SafetyFile&, FactId begun, const NewBursary&, By);
/// A manager's. Fails: invalid if it ends before it begins; conflict if another runs on one of its days.
Result<EntryNumber> guarantee(Change&, const Decide&, const SafetyFile&, const NewGuarantor&, By);
/// Fails: invalid if the words say what is not said of someone who was in care.
Result<EntryNumber> decided(Change&, const Record&, const SafetyFile&, const NewHousing&, By);
/// Fails: not_found; conflict if it was challenged before, or was no refusal.
Result<EntryNumber> challenge(Change&, const Record&, const SafetyFile&, FactId decision, const NewChallenge&, By);
/// What was recorded by mistake, of whatever kind, with the reason. What hangs on it goes first. Fails: not_found;
/// conflict if something hangs on it.
Result<EntryNumber> take_off(Change&, const Record&, const SafetyFile&, FactId fact, const std::string& because);

// The authority's own. The leave is its keeper's.

using Keeper = AllowedAll<May::keep_local_offer>;
Result<EntryNumber> add_line(Change&, const Keeper&, const NewLine&, By);
/// Fails: not_found; conflict if it was changed after the page was shown.
Result<EntryNumber> change_line(Change&, const Keeper&, FactId line, const NewLine&, By);
/// Somebody looked, and it is right as it is.
Result<EntryNumber> line_is_right(Change&, const Keeper&, FactId line, By);
Result<EntryNumber> remove_line(Change&, const Keeper&, FactId line, const std::string& because);
/// Fails: invalid if it is less than guidance allows on that day.
Result<EntryNumber> set_amount(Change&, const Keeper&, const NewAmount&);

/// The words of a finding that nobody who was in care should hear; nothing if there are none.
std::optional<std::string> not_to_be_said(std::string_view words);

}  // namespace kith::safety_net
