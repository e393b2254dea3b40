#pragma once

#include "kernel/access/gate.h"
#include "kernel/core/calendar.h"
#include "recruitment/forms.h"
#include "recruitment/stages.h"

/// What people do about an application. Each opens its own entry in the change it is given and leaves the commit to the
/// caller. Refusals are Fault::invalid with the question they belong to, or Fault::conflict.
namespace kith::recruitment {

inline constexpr EntryKind enquiry_kind{"recruitment.enquiry", "Enquiry about fostering"};
inline constexpr EntryKind contact_kind{"recruitment.contact", "Contact with an applicant"};
inline constexpr EntryKind supporter_kind{"recruitment.supporter", "Supporter"};
inline constexpr EntryKind application_kind{"recruitment.application", "Application to foster"};
inline constexpr EntryKind check_kind{"recruitment.check", "Check of an applicant"};
inline constexpr EntryKind panel_kind{"recruitment.panel", "Fostering panel"};
inline constexpr EntryKind decision_kind{"recruitment.decision", "Decision on approval"};
inline constexpr EntryKind left_kind{"recruitment.left", "Left or came back"};
inline constexpr EntryKind document_kind{"recruitment.document", "Document sent in"};
inline constexpr EntryKind records_kind{"recruitment.records", "Records shared"};

/// Who does it, and when.
struct By {
    const Reader& reader;
    Date today;
    const Calendar& calendar;
};

template <class Answers, May to>
using Doing = Result<EntryNumber> (*)(Change&, const ApplicationFile&, const Allowed<to>&, const Answers&, By);

using MayRecord = Allowed<May::record_application>;
using MayAnswer = Allowed<May::answer_application>;
using MayArrange = Allowed<May::arrange_panel>;
using MayDecide = Allowed<May::decide_approval>;

// ---- By those who work on it ----
Result<EntryNumber> record_contact(Change&, const ApplicationFile&, const MayRecord&, const Contact&, By);
Result<EntryNumber> name_hub(Change&, const ApplicationFile&, const MayRecord&, const Hub&, By);
Result<EntryNumber> say_which_child(Change&, const ApplicationFile&, const MayRecord&, const ChildSaid&, By);
Result<EntryNumber> name_supporter(Change&, const ApplicationFile&, const MayRecord&, const Supporter&, By);
Result<EntryNumber> record_visit(Change&, const ApplicationFile&, const MayRecord&, const Visit&, By);
Result<EntryNumber> record_application(Change&, const ApplicationFile&, const MayRecord&, const Application&, By);
Result<EntryNumber> ask_check(Change&, const ApplicationFile&, const MayRecord&, const NewCheck&, By);
Result<EntryNumber> receive_check(Change&, const ApplicationFile&, const MayRecord&, const CheckBack&, By);
Result<EntryNumber> reuse_check(Change&, const ApplicationFile&, const MayRecord&, const ReusedCheck&, By);
Result<EntryNumber> decide_stage_one(Change&, const ApplicationFile&, const MayRecord&, const StageOneDecision&, By);
Result<EntryNumber> record_report(Change&, const ApplicationFile&, const MayRecord&, const Assessment&, By);
Result<EntryNumber> record_told(Change&, const ApplicationFile&, const MayRecord&, const Told&, By);
Result<EntryNumber> record_agreement(Change&, const ApplicationFile&, const MayRecord&, const Agreement&, By);
Result<EntryNumber> record_left(Change&, const ApplicationFile&, const MayRecord&, const Leaving&, By);
Result<EntryNumber> record_back(Change&, const ApplicationFile&, const MayRecord&, const ComingBack&, By);
Result<EntryNumber> record_records_asked(Change&, const ApplicationFile&, const MayRecord&, const RecordsAsked&, By);
Result<EntryNumber> record_records_shared(Change&, const ApplicationFile&, const MayRecord&, const Shared&, By);
Result<EntryNumber> record_representation(Change&, const ApplicationFile&, const MayRecord&, const OwnRepresentation&,
                                          By);

// ---- By those who work on it, or by the applicant: `applicant` is leave for either ----
Result<EntryNumber> add_household(Change&, const ApplicationFile&, const Leave& applicant, const HouseholdMember&, By);
Result<EntryNumber> add_referee(Change&, const ApplicationFile&, const Leave& applicant, const Referee&, By);
/// Where they live, in the same household if they move. Fails also: as move_house.
Result<EntryNumber> record_home(Change&, const ApplicationFile&, const Leave& applicant, const HomeAddress&, By);

// ---- By the applicant ----
Result<EntryNumber> withdraw(Change&, const ApplicationFile&, const MayAnswer&, const Withdrawing&, By);
Result<EntryNumber> come_back(Change&, const ApplicationFile&, const MayAnswer&, const ComingBack&, By);
Result<EntryNumber> comment(Change&, const ApplicationFile&, const MayAnswer&, const OwnWords&, By);
Result<EntryNumber> represent(Change&, const ApplicationFile&, const MayAnswer&, const OwnRepresentation&, By);

// ---- The panel and the decision ----
Result<EntryNumber> arrange_panel(Change&, const ApplicationFile&, const MayArrange&, const PanelMeeting&, By);
Result<EntryNumber> give_papers(Change&, const ApplicationFile&, const MayArrange&, const Papers&, By);
Result<EntryNumber> record_recommendation(Change&, const ApplicationFile&, const MayArrange&, const Recommendation&,
                                          By);
Result<EntryNumber> say_view(Change&, const ApplicationFile&, const Allowed<May::recommend_approval>&,
                             const MembersView&, By);
Result<EntryNumber> decide_no(Change&, const ApplicationFile&, const MayDecide&, const Decision&, By);
Result<EntryNumber> approve_temporarily(Change&, const ApplicationFile&, const MayDecide&, const TemporaryApproval&,
                                        By);
Result<EntryNumber> extend_temporarily(Change&, const ApplicationFile&, const MayDecide&, const Extending&, By);

/// Nothing if the decision may be made as it stands; else what is wrong with it.
std::optional<Error> contradicts(const ApplicationFile& file, const Decision& decision, Date today);

/// What the page offers of a file: checks to ask for, checks that are waited for.
std::vector<Choice> checks_to_ask(const ApplicationFile& file, Date today);
std::vector<Choice> checks_waited_for(const ApplicationFile& file, Date today);

}  // namespace kith::recruitment
