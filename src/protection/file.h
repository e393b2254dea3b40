#pragma once

#include <map>
#include <vector>

#include "family_help/assessment_facts.h"
#include "family_help/facts.h"
#include "family_help/family.h"
#include "family_network/offers.h"
#include "front_door/facts.h"
#include "kernel/access/gate.h"
#include "kernel/duties/local.h"
#include "kernel/people/names.h"
#include "kernel/record/setting.h"
#include "protection/facts.h"

/// All that is recorded to protect the children of a family.
namespace kith::protection {

/// A contact that was decided to lead to a strategy discussion.
struct Called {
    FactId contact;
    PersonId child;
    Date decided;
};

/// A contact that was decided to lead to help, an assessment or a strategy discussion: the child is to be seen.
struct ToSee {
    FactId contact;
    PersonId child;
    Date decided;
    bool at_once;  ///< it leads to a strategy discussion
};

/// The facts, each list in the order of its days. What rules read.
struct Recorded {
    std::vector<Fact<AboutChild>> about;
    std::vector<Fact<StrategyDiscussion>> strategies;
    std::vector<Fact<AlsoAnswers>> answers_too;
    std::vector<Fact<Enquiry>> enquiries;
    std::vector<Fact<EnquiryEnd>> ends;
    std::vector<Fact<SignOff>> answers;
    std::vector<Fact<ConferenceCalled>> called;
    std::vector<Fact<ConferenceChanged>> changes;
    std::vector<Fact<ConferenceHeld>> held;
    std::vector<Fact<ConferenceDecision>> decisions;
    std::vector<Fact<AgencyView>> views;
    std::vector<Fact<PlanEnded>> plans_ended;
    std::vector<Fact<MustChange>> must_change;
    std::vector<Fact<HasChanged>> has_changed;
    std::vector<Fact<CoreGroup>> core_groups;
    std::vector<Fact<CoreGroupAgency>> core_agencies;
    std::vector<Fact<Visit>> visits;
    std::vector<Fact<VisitChild>> seen;
    std::vector<Fact<LegalStep>> legal;
    std::vector<Fact<SafetyOrder>> orders;
    std::vector<Fact<AfterOrder>> after_orders;
    std::vector<Fact<MoveOfPlan>> moves;
    std::vector<Fact<MoveTaken>> moves_taken;
    std::vector<Fact<family_help::ChildSeen>> seen_for_assessment;
    std::vector<Fact<family_help::HelpClosed>> help_closed;
    std::vector<ToSee> to_see;                            ///< contacts after which a child is to be seen
    std::vector<std::pair<PersonId, Date>> seen_in_care;  ///< visits in care at which a child was seen
    std::vector<Called> waiting;                          ///< contacts to which no strategy discussion has answered yet
    std::vector<family_network::OfferMade> offers;        ///< to the children's families, to decide together
    std::optional<Date> offers_since;                     ///< from when an offer is looked for; none: not yet

    bool is_about(FactId of, PersonId child) const;
    std::vector<PersonId> children_of(FactId of) const;
    const Fact<ConferenceHeld>* held_of(FactId called) const;
    /// The last change of a conference that was called; none: it stands as it was called.
    const ConferenceChanged* change_of(FactId called) const;
    bool called_off(FactId called) const;
    /// The day for which a conference is planned now.
    Date planned_for(const Fact<ConferenceCalled>& called) const;
    const Fact<AfterOrder>* after(FactId order) const;
    const Fact<MoveTaken>* taken(FactId move) const;
    const Fact<HasChanged>* changed(FactId must_change) const;
    /// The last thing found that was not returned; none while the enquiry goes on.
    const Fact<EnquiryEnd>* end_of(FactId enquiry) const;
    /// The manager's last answer.
    const SignOff* answer_to(FactId end) const;
    /// Whether a strategy discussion was held for a contact. Of each child apart: a discussion about one does not
    /// answer for a brother or sister of whom the contact told too.
    bool answered(const Called& contact) const;
    bool empty() const {
        return strategies.empty() && called.empty() && orders.empty() && moves.empty() && waiting.empty() &&
               to_see.empty();
    }
};

/// A child protection plan of one child: it begins and ends as conferences decided.
struct Plan {
    PersonId child;
    Date begins;
    std::optional<Date> ends;
    Category first, latest;
    int number;  ///< 1; a second or later plan is counted

    bool on(Date day) const { return begins <= day && (!ends || *ends > day); }
};
/// Oldest first.
std::vector<Plan> plans_of(const Recorded& recorded, PersonId child);
std::optional<Plan> plan_on(const Recorded& recorded, PersonId child, Date day);

/// One child's part of it, with the spans of the authority: what duties are worked out from.
struct ChildProtection {
    PersonId child;
    const Recorded& recorded;
    LocalSpans local;
};

/// Someone who works with the family, or may be chosen for it.
struct Someone {
    PersonId person;
    std::string name;
};

/// A family's record as pages and forms have it.
struct ProtectionFile {
    family_help::WhoTheyAre who;
    Recorded recorded;
    LocalSpans local;
    // The following is filled by file_for().
    Date today;
    PersonId reader{1};
    std::string page = {};  ///< where this reader reads it
    const Calendar* calendar = nullptr;
    std::vector<Someone> family_leads;   ///< who help the family: Family Help practitioners, else social workers
    std::vector<Someone> practitioners;  ///< lead child protection practitioners who work with a child of it
    std::vector<std::pair<PersonId, Eligible>> eligible;  ///< what is recorded of these
    std::vector<Someone> chairs;              ///< those who chair conferences and are independent of the family's work
    NamesById names;                          ///< of all whom the record names
    std::vector<Setting> quorums;             ///< what the authority said makes a conference quorate
    std::optional<Date> family_decides_from;  ///< when section 31ZA came into force; none: it has not
    std::vector<Called> contacts = {};        ///< that were decided to lead to a strategy discussion
    std::map<PersonId, Recorded> moved = {};  ///< of children who were in another family before: all of theirs
    std::multimap<FactId, PersonId> writers = {};  ///< who wrote down what enquiries found, or put it right

    std::string name(PersonId person) const;
    /// A child who came from another family brings what is recorded there.
    ChildProtection of(PersonId child) const;
    std::optional<Plan> plan(PersonId child, Date day) const { return plan_on(of(child).recorded, child, day); }
    int quorum_on(Date day) const;
    /// Whether this person wrote down what was found, in any of its versions.
    bool wrote(PersonId person, const Fact<EnquiryEnd>& end) const;
    bool may_lead(PersonId practitioner, Date on) const;
};

Result<Recorded> recorded_of(const Store& store, const Leave& family, Known known);

/// The same, as if one fact had never been recorded.
void leave_out(Recorded& recorded, FactId fact);

/// Who wrote down what the enquiries found, or put it right.
Result<std::multimap<FactId, PersonId>> writers_of(const Store& store, const Leave& family, const Recorded& recorded);

/// Fails: not_found if there is no such family.
Result<ProtectionFile> protection_file(const Store& store, const Leave& family, Date on);

/// What is recorded of one child, in whichever families they were, as it was known at one moment.
Result<Recorded> recorded_of_child(const Store& store, const Leave& child, Known known);

/// What is recorded of each of these children, in whichever families they were: by a handful of readings for all. The
/// caller has asked the gate for each.
struct RecordedOfChild {
    PersonId child;
    Recorded recorded;
};
Result<std::vector<RecordedOfChild>> recorded_of_children(const Store& store, AuthorityId authority,
                                                          const std::vector<PersonId>& children);

/// What is recorded of each of these families, in their order, by a handful of readings for all. The caller has asked
/// the gate for each.
Result<std::vector<Recorded>> recorded_of_families(const Store& store, const LeaveOfAll& leave,
                                                   const std::vector<PersonId>& families);

/// Who may lead enquiries: every one who is a lead child protection practitioner, with what is recorded of them.
struct Practitioner {
    Someone who;
    std::vector<Fact<Eligible>> eligible;

    bool on(Date day) const;
};
Result<std::vector<Practitioner>> practitioners_of(const Store& store, const LeaveOfAll& leave, Date on);

Schema protection_schema();

}  // namespace kith::protection
