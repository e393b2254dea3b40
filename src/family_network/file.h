#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/file.h"
#include "family_network/facts.h"
#include "kernel/duties/local.h"

/// All that is known of one child's network.
namespace kith::family_network {

/// A moment at which the family is offered to decide together without asking. Found in what the record holds; nobody
/// records one.
struct KeyMoment {
    MomentKind kind;
    Date on;

    friend bool operator==(const KeyMoment&, const KeyMoment&) = default;
};

struct NetworkFile {
    PersonId person{1};
    std::string name, given;
    care::CareFile care;  ///< the days of care, and who works with the child; nothing of what is written there
    std::vector<KeyMoment> moments;  ///< oldest first, from the day the service began
    std::vector<Fact<Offer>> offers;
    std::vector<Fact<OfferAnswer>> answers;
    std::vector<Fact<NotOffered>> not_offered;
    std::vector<Fact<ExceptionAnswer>> exceptions;
    std::vector<Fact<AskedToTakePart>> asked;
    std::vector<Fact<WhatTheyCan>> can;
    std::vector<Fact<NotToTell>> not_to_tell;
    std::vector<PersonId> kept_from;  ///< whom Family Help recorded as not safe to tell, today
    std::vector<Fact<MeetingPlanned>> meetings;
    std::vector<Fact<MeetingHeld>> held;
    std::vector<Fact<Came>> came;
    std::vector<Fact<NetworkPlan>> plans;
    std::vector<Fact<PlanPart>> parts;
    std::vector<Fact<HelpAsked>> help;
    std::vector<Fact<HelpDecided>> decided;
    std::vector<Fact<PlanAnswer>> plan_answers;
    std::vector<Fact<PlanReview>> reviews;
    LocalSpans local;

    std::optional<PersonId> coordinator(Date day) const { return care.allocated(Role::network_coordinator, day); }
    /// The last each person or thing has; null if there is none.
    const Fact<OfferAnswer>* answer_to(FactId offer) const;
    const Fact<ExceptionAnswer>* exception_to(FactId not_offered) const;
    const Fact<AskedToTakePart>* asked_of(PersonId person) const;
    const Fact<WhatTheyCan>* can_of(PersonId person) const;
    const Fact<MeetingHeld>* held_of(FactId meeting) const;
    const Fact<HelpDecided>* decided_on(FactId help) const;
    const Fact<PlanAnswer>* plan_answer_to(FactId plan) const;
    const Fact<PlanReview>* last_review_of(FactId plan) const;

    /// Not safe to tell, by the network's own record or by that of Family Help.
    bool is_not_to_be_told(PersonId person, Date day) const;
    bool takes_part(PersonId person, Date day) const;
    /// Those who take part on a day, in the order in which they were first asked.
    std::vector<PersonId> taking_part(Date day) const;
    /// The plan that the family has now: the last made, unless it was said at a review that it is no longer needed.
    const Fact<NetworkPlan>* plan() const;
    /// A meeting that is planned and not held; the last.
    const Fact<MeetingPlanned>* meeting_to_come() const;
};

/// One child's, as it was known. `child`: leave for whatever the page does.
Result<NetworkFile> network_file(const Store& store, const Leave& child, Known known, Date today);

/// Those of many. The caller has asked the gate for each.
Result<std::vector<NetworkFile>> network_files(const Store& store, AuthorityId authority,
                                               const std::vector<PersonId>& allowed, Date today);

/// The moments of a child from the day the service began until today, oldest first; none from the 18th birthday on.
/// `helped`: the days on which Family Help began for the child's family.
std::vector<KeyMoment> moments_of(const care::CareFile& care, const std::vector<Date>& helped,
                                  std::optional<Date> service_since, Date today);

Schema family_network_schema();

}  // namespace kith::family_network
