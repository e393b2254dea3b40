#pragma once

#include <span>

#include "kernel/duties/duty.h"
#include "protection/file.h"
#include "protection/law.h"

/// The clocks of child protection, and what the steps may not contradict. Pure functions.
namespace kith::protection {

namespace local {
inline constexpr LocalSpan strategy{
    "strategy-discussion", "How soon a strategy discussion is held", "A05", law::strategy, 1_working_days, 1, 3};
inline constexpr LocalSpan seen_at_once{"seen-at-once",
                                        "How soon a child is seen after a contact that leads to a strategy discussion",
                                        "A02",
                                        law::first_seen,
                                        0_days,
                                        0,
                                        3};
inline constexpr LocalSpan seen_first{"seen-first",
                                      "How soon a child is seen after a contact that leads to help or an assessment",
                                      "A02",
                                      law::first_seen,
                                      5_working_days,
                                      1,
                                      10};
inline constexpr LocalSpan core_groups{
    "core-groups", "How often a core group meets after the first", "A07", law::core_group_again, 6_weeks, 1, 12};
inline constexpr LocalSpan visits{"protection-visits",
                                  "How often a child on a child protection plan is seen",
                                  "A10",
                                  law::visits,
                                  10_working_days,
                                  1,
                                  30};
inline constexpr LocalSpan report_first{"conference-report",
                                        "How long before a conference the family sees the report",
                                        "A11",
                                        law::report_first,
                                        3_working_days,
                                        1,
                                        10};
inline constexpr LocalSpan transfer_in{"transfer-conference",
                                       "How soon a conference is held for a child on a plan who moves here",
                                       "A12",
                                       law::transfer_in,
                                       15_working_days,
                                       1,
                                       15};
inline constexpr LocalSpan pre_proceedings{"pre-proceedings",
                                           "How soon pre-proceedings are left or lead to an application",
                                           "A23",
                                           law::pre_proceedings,
                                           16_weeks,
                                           12,
                                           16};
inline constexpr LocalSpan family_offered{
    "protection-offer",
    "How soon after a step in child protection the family is offered to decide together",
    "A22",
    law::family_offered,
    5_working_days,
    1,
    20};
}  // namespace local

extern const Duty<ChildProtection> first_seen, strategy_held, conference_held, transfer_conference_held,
    core_group_first, core_group_again, plan_reviewed, child_seen, emergency_order_ends, police_protection_ends,
    assessment_order_ends, pre_proceedings_end, proceedings_end, family_offered;

std::span<const Duty<ChildProtection>* const> duties();
std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();

/// Every occasion so far of every duty to this child, and the next of each.
std::vector<Due> all_due(const ChildProtection& of, const Calendar& calendar, Date today);
/// What is open for the children of the family, the soonest due first.
std::vector<Due> open_due(const ProtectionFile& file, const Calendar& calendar, Date today);

/// What duty to one of these children was due before `on` and is done only then; none if all is in time.
std::optional<Due> late_on(const Duty<ChildProtection>& duty, const ProtectionFile& file,
                           const std::vector<PersonId>& children, Date on);

/// How long a plan has gone on, where that is for others than its workers to know: 15, 18 or 24 months (A14).
std::optional<int> drift(const Plan& plan, Date today);

/// The last day on which care proceedings about this child are to end, as it stood on a day: of the 26 weeks, or of the
/// time that the court last gave. None: no application was open.
std::optional<Date> proceedings_until(const Recorded& recorded, PersonId child, Date on);

/// Whether the family of this child was offered to decide together before proceedings, by a day, or a manager had
/// authorised an exception: both stand with the child's family network.
bool family_was_offered(const Recorded& recorded, PersonId child, Date by);
/// Whether a step is an application that may not be made (s. 31ZA). `binds_from`: when the section came into force, if
/// it has.
bool no_offer(const Recorded& recorded, PersonId child, const LegalStep& step, std::optional<Date> binds_from);

/// Whether a strategy discussion decided on an enquiry under section 47.
bool leads_to_enquiry(const StrategyDiscussion& discussion);

/// Whether another area has told us that it answers for a child who moved there on our plan.
bool other_area_answers(const Recorded& recorded, PersonId child, Date on);

/// Those who must be at a strategy discussion and were not: social care, police, health.
std::vector<Agency> missing_from_strategy(const std::vector<Agency>& there);
/// Whether enough agencies were at a conference, social care among them.
bool quorate(const std::vector<Agency>& there, int quorum);

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today);

}  // namespace kith::protection
