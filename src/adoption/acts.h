#pragma once

#include <optional>
#include <string>
#include <vector>

#include "adoption/details.h"
#include "adoption/kinds.h"
#include "adoption/mailbox.h"
#include "kernel/forms/form.h"
#include "kernel/site/sent_file.h"
#include "memories/photo.h"

/// What is done in contact and support after adoption, each in one entry of the journal. The file is read in the same
/// change.
namespace kith::adoption {

struct NewPlan {
    std::string called;
};
struct NewParty {
    PersonId joins{1};  ///< the number of a plan, or of a party who is one person alone
    std::optional<Side> side;
    std::string called, kin, agreed;
};
struct NewTerm {
    FactId party{1};
    What what = What::letter;
    std::vector<Month> months;
};
struct NewDecision {
    Outcome outcome = Outcome::passed_on;
    std::string words;
    std::optional<bool> picture;
    std::string why_left, to_sender;
};
struct NewWords {
    std::string words;
};
struct NewSpoken {
    SpokeWith with = SpokeWith::others;
    Date on;
    std::string said;
};
struct NewMet {
    FactId party{1};
    Date on;
    std::string how;
};
struct NewSupportAsked {
    Date on;
    std::string who, what;
};
struct NewSupportPlan {
    Date on;
    std::string needs, their_view, given;
};
struct NewSupportReview {
    Date on;
    std::string their_view, decided;
    bool goes_on = true;
};
struct NewLetter {
    FactId to{1};
    std::string words;
};

extern const Form<NewPlan> plan_form;
extern const Form<NewParty> party_form;
extern const Form<NewTerm> term_form;
extern const Form<NewDecision> read_form;
extern const Form<NewWords> stop_for_form, wish_for_form, left_form;
extern const Form<NewSpoken> spoken_form;
extern const Form<NewMet> met_form;
extern const Form<NewSupportAsked> support_asked_form;
extern const Form<NewSupportPlan> support_plan_form;
extern const Form<NewSupportReview> support_review_form;
extern const Form<NewLetter> letter_form;
extern const Form<NewWords> my_stop_form, put_by_form, my_wish_form, my_support_form;

struct By {
    const Reader& reader;
    Date today;
};

using Record = Allowed<May::record_adoption>;
using Moderate = Allowed<May::moderate_letters>;
using Exchange = Allowed<May::exchange_letters>;

struct Begun {
    EntryNumber entry;
    PersonId plan;
};
/// A plan is a record of its own, with a number of its own; that the child takes part stands in the child's.
Result<Begun> begin_plan(Change& change, const Record& child, const NewPlan& typed, By by);
/// `person`: who joins. That they take part stands in their own record, and nothing of the others.
Result<EntryNumber> add_party(Change& change, const Record& person, const NewParty& typed, By by);
/// They reach the letters no more. What was passed on stays with the service.
Result<EntryNumber> party_left(Change& change, const Record& plan, FactId party, const NewWords& why, By by);
Result<EntryNumber> add_term(Change& change, const Record& plan, const NewTerm& typed, By by);
Result<EntryNumber> end_term(Change& change, const Record& plan, FactId term, By by);
Result<EntryNumber> stop_for(Change& change, const Record& plan, FactId party, const NewWords& typed, By by);
Result<EntryNumber> again_for(Change& change, const Record& plan, FactId party, By by);
Result<EntryNumber> spoke(Change& change, const Record& plan, FactId stop, const NewSpoken& typed, By by);
Result<EntryNumber> met(Change& change, const Record& plan, const NewMet& typed, By by);
Result<EntryNumber> wish_for(Change& change, const Record& plan, FactId letter, const NewWords& typed, By by);
Result<EntryNumber> ask_support(Change& change, const Record& plan, const NewSupportAsked& typed, By by);
Result<EntryNumber> plan_support(Change& change, const Record& plan, FactId asked, const NewSupportPlan& typed, By by);
Result<EntryNumber> review_support(Change& change, const Record& plan, FactId support, const NewSupportReview& typed,
                                   By by);

/// What must not be in a letter of this plan because the record knows it: names and addresses of all who are in it.
Result<KnownDetails> known_details(const Store& store, AuthorityId authority, const AdoptionFile& file);
/// Nothing that the finder still sees goes on without a reason.
Result<EntryNumber> read_letter(Change& change, const Moderate& plan, FactId letter, const NewDecision& typed, By by);

inline constexpr std::array<std::string_view, 2> picture_types{"image/jpeg", "image/png"};
inline constexpr Takes pictures_taken{picture_types, 5, "a photo as JPEG or PNG", "Send a smaller copy of it",
                                      "Tell the adoption worker"};
struct PictureToSend {
    memories::Photo photo;
    std::string_view type;
    Scanned scan;
};
/// Without what a camera hides in it. Fails: invalid, with the field "file".
Result<PictureToSend> picture_to_send(std::string_view bytes, Scanned scan);

// What the parties do.
Result<EntryNumber> write_letter(Change& change, const Exchange& plan, const NewLetter& typed,
                                 const std::optional<PictureToSend>& picture, By by);
Result<EntryNumber> put_by(Change& change, const Exchange& plan, FactId letter, const NewWords& typed, By by);
Result<EntryNumber> wish(Change& change, const Exchange& plan, FactId letter, const NewWords& typed, By by);
Result<EntryNumber> stop(Change& change, const Exchange& plan, const NewWords& typed, By by);
Result<EntryNumber> again(Change& change, const Exchange& plan, By by);
Result<EntryNumber> ask_my_support(Change& change, const Exchange& plan, const NewWords& typed, By by);

}  // namespace kith::adoption
