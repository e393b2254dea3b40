#pragma once

#include <string>
#include <vector>

#include "advocacy/file.h"
#include "advocacy/kinds.h"
#include "advocacy/model.h"
#include "kernel/forms/form.h"

/// What is done in advocacy, each in one entry of the journal. The file is read in the same change.
namespace kith::advocacy {

struct NewMatch {
    PersonId worker{1};
};
struct NewContact {
    Date on;
    Reached how;
};
struct NewNo {
    care::OfferKind offer;
    Date on;
    std::string words;
};
struct NewWay {
    Way way;
    std::string why;
};
struct NewIssue {
    Topic topic;
    std::string words;
    bool urgent = false;
    bool agreed = false;
};
struct NewAnswer {
    std::string words;
};
struct NewEscalation {
    EscalatedTo to;
    std::string why;
    Date child_told;
};
struct NewTold {
    Outcome outcome;
    Date on;
    std::string said;
};
struct NewSharing {
    std::vector<SharedPart> parts;
};
struct NewVisit {
    Date on;
    std::string did;
    std::string childs_view;
};
struct NewRoom {
    int children = 20;
};
struct NewModel {
    Model model;
    Date starts;
    std::string because;
};
struct NewWords {
    std::string words;
};

extern const Form<NewMatch> match_form, visitor_form;
extern const Form<NewContact> contact_form;
extern const Form<NewNo> no_form;  ///< written down by the advocate
extern const Form<NewWords> my_no_form, my_visitor_no_form, note_form, to_child_form, to_advocate_form;
extern const Form<NewWay> way_form;
extern const Form<NewIssue> issue_form;
extern const Form<NewAnswer> answer_form;
extern const Form<NewEscalation> escalate_form;
extern const Form<NewTold> told_form;
extern const Form<NewSharing> sharing_form, my_sharing_form;
extern const Form<NewVisit> visit_form;
extern const Form<NewRoom> room_form;
extern const Form<NewModel> model_form;

/// Who writes, and on what day.
struct By {
    const Reader& reader;
    Date today;
};

/// The child has this advocate, or visitor, from today; the one before until yesterday. Fails: invalid if they do not
/// hold the role today; conflict if they are the child's already.
Result<EntryNumber> give(Change& change, const Allowed<May::run_advocacy>& child, const AdvocacyFile& file,
                         PersonId worker, Role as, Date today);
Result<EntryNumber> set_room(Change& change, const AllowedAll<May::run_advocacy>& leave, PersonId advocate,
                             const NewRoom& room, By by);

Result<EntryNumber> record_contact(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                                   const NewContact& typed, By by);
Result<EntryNumber> set_way(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                            const NewWay& typed, By by);
/// Fails: invalid, unless the child agreed: what a child does not want told stays with the advocate.
Result<EntryNumber> raise(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                          const NewIssue& typed, By by);
/// By the child's worker or their manager; by the director alone once it was taken to the director.
/// Fails: not_found; not_allowed; conflict if it has ended.
Result<EntryNumber> answer(Change& change, const Allowed<May::see_advocacy>& child, const AdvocacyFile& file,
                           FactId issue, const NewAnswer& typed, By by);
Result<EntryNumber> take_further(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                                 FactId issue, const NewEscalation& typed, By by);
/// Fails: conflict if nobody has answered and it was not taken further, or it has ended.
Result<EntryNumber> tell_back(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                              FactId issue, const NewTold& typed, By by);

/// In the child's words, and none without. Whoever was the child's advocate or visitor is so until the end of today.
Result<EntryNumber> say_no(Change& change, const Allowed<May::use_own_pages>& me, const AdvocacyFile& file,
                           care::OfferKind offer, const std::string& words, By by);
Result<EntryNumber> write_no(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                             const NewNo& typed, By by);
/// Fails: conflict if they said no to nothing of the kind.
Result<EntryNumber> say_yes(Change& change, const Allowed<May::use_own_pages>& me, const AdvocacyFile& file,
                            care::OfferKind offer, By by);
/// What is ticked is shared from now on, and nothing else. Fails: conflict if nothing changes.
Result<EntryNumber> share(Change& change, const Allowed<May::use_own_pages>& me, const AdvocacyFile& file,
                          const NewSharing& typed, By by);
Result<EntryNumber> write_sharing(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                                  const NewSharing& typed, By by);

Result<EntryNumber> record_visit(Change& change, const Allowed<May::visit_independently>& child,
                                 const AdvocacyFile& file, const NewVisit& typed, By by);

/// Whether this reader may answer it now.
bool may_answer(const AdvocacyFile& file, const Fact<Issue>& issue, const Reader& reader);

}  // namespace kith::advocacy
