#pragma once

#include <string>
#include <vector>

#include "kernel/forms/form.h"
#include "recruitment/facts.h"
#include "recruitment/facts_stages.h"

/// The forms of recruitment, and what is answered where that is not a fact as it stands.
namespace kith::recruitment {

/// A check to be asked for. `which` is a line of the list of checks: "dbs", "dbs-17", "other".
struct NewCheck {
    std::string which;
    std::optional<std::string> what;  ///< another check: in words
    std::string of_whom;
    Date on;
};
struct CheckBack {
    std::string check;  ///< the number of the fact
    Date on;
    CheckOutcome outcome;
    std::optional<std::string> words;
    std::optional<Date> expires;
};
/// A check that another agency made, passed on with the person's consent.
struct ReusedCheck {
    std::string which;
    std::string made_for;
    Date issued;
    Date agreed;
    CheckOutcome outcome;
    std::optional<std::string> words;
    std::optional<Date> expires;
};
struct Papers {
    std::vector<PersonId> members;
    Date until;
};
struct Extending {
    Extension why;
    std::string words;
};
struct Shared {
    std::string request;
    Date on;
};
struct Leaving {
    DropReason reason;
    bool by_us;
    std::optional<std::string> words;
    Date on;
};
/// What the applicant says on leaving: nothing must be said.
struct Withdrawing {
    std::optional<DropReason> reason;
    std::optional<std::string> words;
};
struct ComingBack {
    std::optional<std::string> words;
};
struct HomeAddress {
    std::string lines;
    std::string postcode;
};
struct OwnWords {
    std::string words;
};
struct OwnRepresentation {
    RepresentationTo to;
    std::string words;
};
/// The regional hub or office that took an enquiry.
struct Hub {
    std::string name;
};
/// What whoever works with the child says of someone who says they know the child.
struct KnowsChild {
    bool it_is;
    std::optional<std::string> words;
};
/// Someone of a child's network who would take the child in.
struct Proposed {
    PersonId who{1};
    std::string to_them;
    ReachBy reach_by;
    std::optional<std::string> telephone;
    std::optional<std::string> email;
    std::optional<std::string> words;
};

extern const Form<Contact> contact_form;
extern const Form<Hub> hub_form;
extern const Form<ChildSaid> which_child_form;
extern const Form<KnowsChild> knows_child_form;
extern const Form<Supporter> supporter_form;
extern const Form<Visit> visit_form;
extern const Form<Application> application_form;
extern const Form<HouseholdMember> household_form, my_household_form;
extern const Form<Referee> referee_form, my_referee_form;
extern const Form<HomeAddress> home_form, my_home_form;
extern const Form<NewCheck> check_form;
extern const Form<CheckBack> received_form;
extern const Form<ReusedCheck> reused_form;
extern const Form<StageOneDecision> stage_one_form;
extern const Form<Assessment> report_form;
extern const Form<PanelMeeting> panel_form;
extern const Form<Papers> papers_form;
extern const Form<Recommendation> recommendation_form;
extern const Form<MembersView> view_form;
extern const Form<Decision> decision_form;
extern const Form<Told> told_form;
extern const Form<OwnRepresentation> representation_form, my_representation_form;
extern const Form<Agreement> agreement_form;
extern const Form<Leaving> leaving_form;
extern const Form<Withdrawing> withdrawing_form;
extern const Form<ComingBack> back_form, my_back_form;
extern const Form<OwnWords> my_comments_form;
extern const Form<TemporaryApproval> temporary_form;
extern const Form<Extending> extension_form;
extern const Form<RecordsAsked> records_asked_form;
extern const Form<Shared> records_shared_form;
extern const Form<Proposed> proposed_form;

}  // namespace kith::recruitment
