#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/collected.h"
#include "care/facts.h"
#include "kernel/access/work.h"
#include "kernel/duties/local.h"
#include "kernel/people/person.h"

namespace kith::care {

/// All that the rules of care read about one child, as facts held true at one moment of the journal. Each list is
/// oldest first by its first day.
struct CareFile {
    PersonId child{1};
    std::string name;   ///< the name they use
    std::string given;  ///< for sentences
    std::optional<Date> born;
    std::optional<Date> died;

    std::vector<Fact<PeriodOfCare>> periods;
    std::vector<Fact<LegalStatusFact>> legal;
    std::vector<Fact<Placement>> placements;
    std::vector<Fact<CarePlan>> plans;
    std::vector<Fact<PlacementPlan>> placement_plans;
    std::vector<Fact<PlacementNotice>> notices;
    std::vector<Fact<Approval>> approvals;
    std::vector<Fact<Visit>> visits;
    std::vector<Fact<VisitAsked>> visits_asked;
    std::vector<Fact<Review>> reviews;
    std::vector<Fact<ReviewRecord>> review_records;
    std::vector<Fact<EarlyReview>> early_reviews;
    std::vector<Fact<HealthCheck>> health;
    std::vector<Fact<Sdq>> sdqs;
    std::vector<Fact<School>> schools;
    std::vector<Fact<EducationPlan>> education_plans;
    std::vector<Fact<MissingEpisode>> missing;
    std::vector<Fact<ReturnInterview>> interviews;
    std::vector<Fact<Refusal>> refusals;
    std::vector<Fact<CarerSaid>> carer_said;
    std::vector<Fact<KnownRisk>> known_risks;
    std::vector<Fact<ExclusionZone>> exclusion_zones;
    std::vector<Fact<Allocation>> allocations;
    LocalSpans local;  ///< what the authority has set for itself

    /// The time in care that a day falls in; none if not looked after then. The day care ended is still in care.
    const PeriodOfCare* period_on(Date day) const;
    /// The last time in care, running or not; none if never looked after.
    const PeriodOfCare* last_period() const;
    /// Where the child lived on a day; on the day of a move, the new home.
    const Fact<Placement>* placement_on(Date day) const;
    /// The legal status on a day; on the day of a change, the new one.
    const LegalStatusFact* legal_on(Date day) const;
    std::optional<PersonId> allocated(Role as, Date day) const;
    /// Whole years on a day, none if the day of birth is not known.
    std::optional<int> age_on(Date day) const;
    /// The day the child turns 18, after which nothing in care falls due.
    std::optional<Date> eighteen() const;
};

/// Fails: not_found if nobody of that id is known.
Result<CareFile> care_file(const Store& store, const Allowed<May::see_care>& child, Known known);

/// The files of everyone looked after on a day (or on any day, if none is given), by one pass over each table; ordered
/// by child.
Result<std::vector<CareFile>> care_files(const Store& store, const LeaveOfAll& leave, std::optional<Date> on);

/// The files of these children, in their order, by one read of each table for every 25; for a worker's list of tens.
/// Each child once; one of whom nothing is known has an empty file. The caller has asked the gate for each.
Result<std::vector<CareFile>> care_files_of(const Store& store, AuthorityId authority,
                                            const std::vector<PersonId>& allowed);

Schema care_schema();

}  // namespace kith::care
