#pragma once

#include "family_help/act_page.h"
#include "family_help/file.h"
#include "front_door/codes.h"

/// What is done about a family's help: its lead, how much help, consent, its team, money, and its end.
namespace kith::family_help {

inline constexpr EntryKind begun_kind{"family_help.begun", "Family Help begun"};
inline constexpr EntryKind step_kind{"family_help.step", "More or less help"};
inline constexpr EntryKind lead_kind{"family_help.lead", "Lead practitioner"};
inline constexpr EntryKind team_kind{"family_help.team", "Team around the family"};
inline constexpr EntryKind consent_kind{"family_help.consent", "Consent"};
inline constexpr EntryKind closed_kind{"family_help.closed", "Family Help ended"};
inline constexpr EntryKind payment_kind{"family_help.payment", "Payment to a family"};
inline constexpr EntryKind directory_kind{"family_help.directory", "Directory of services"};

struct NewLead {
    PersonId worker{1};
    Discipline discipline = Discipline::family_support;
    std::optional<PersonId> supervised_by = {};
    Date starts;
    std::optional<WhyNewLead> why = {};  ///< asked where somebody leads already
};
struct NewStep {
    Intensity to = Intensity::early_help;
    std::vector<front_door::Criterion> criteria = {};
    std::string why = {};
    Date on;
};
struct NewConsent {
    std::optional<PersonId> person = {};
    std::optional<std::string> name = {};
    std::vector<ConsentFor> purposes = {};
    std::vector<Agency> agencies = {};
    ConsentHow how = ConsentHow::spoken;
    Date on;
    std::optional<Date> until = {};
};
struct NewWithdrawal {
    FactId consent{1};
    std::string by = {};
    Date on;
};
struct NewMember {
    std::optional<PersonId> worker = {};
    std::optional<std::string> name = {};
    Discipline discipline = Discipline::family_support;
    std::optional<Agency> agency = {};
    std::optional<std::string> at = {}, reach = {};
    Date starts;
};
struct LeavingMember {
    FactId member{1};
    Date ends;
};
struct NewClosing {
    WhyClosed why = WhyClosed::needs_met;
    std::string changed = {}, carries_on = {};
    std::optional<std::string> family_view = {};
    Date on;
};
struct NewPayment {
    Fund fund = Fund::section_17;
    Purpose purpose = Purpose::food;
    std::string what_for = {};
    Money amount = Money::pence(0);
    bool ring_fenced = false;
    Date on;
};
struct LeavingChild {
    PersonId child{1};
    Date ends;
    std::string because = {};
};
struct NewTeamOf {
    FactId team{1};
    Date starts;
};

/// Who leads from a day on; they are allocated to each child of the family in the same change, and whoever led is not
/// any more. Fails: invalid if the worker cannot lead, or nobody supervises one who is no social worker.
extern const Act<NewLead, May::begin_family_help> name_lead;
/// More or less help. Fails: invalid without a criterion of section 17 on the way up; without consent on the way down,
/// which is open where a criterion of section 17 is met still: an assessment stays due.
extern const Act<NewStep, May::decide_family_help> step_help;
extern const Act<NewConsent, May::record_family> give_consent;
/// What was agreed to is taken back: in the same change, those of the team whom nothing agreed to lets in any more are
/// let in no longer. Who records it need not be one who shares out work.
extern const Act<NewWithdrawal, May::record_family> withdraw_consent;
/// Fails: invalid if a partner with an account is to join whom no consent lets in, or nobody is named.
extern const Act<NewMember, May::record_family> join_team;
extern const Act<LeavingMember, May::record_family> leave_team;
extern const Act<NewTeamOf, May::record_family> say_team;
/// A child is one of the family no more after a day; who reached the child by leading the family's help, or by a seat
/// in its team, does so no longer. Fails: conflict, of the last child, by whom the family's record is reached.
extern const Act<LeavingChild, May::record_family> leave_family;
extern const Act<NewClosing, May::decide_family_help> close_help;
extern const Act<NewPayment, May::decide_family_help> pay_family;

std::vector<Page> act_pages_of_families();

}  // namespace kith::family_help
