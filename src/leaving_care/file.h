#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/duties/local.h"
#include "leaving_care/status.h"

/// All that the rules of leaving care read about one young person.
namespace kith::leaving_care {

struct LeavingFile {
    PersonId person{1};
    std::string name, given;
    care::CareFile care;  ///< the days of care, and who works with them; nothing of what is written there
    Status status;
    std::vector<Fact<Assessment>> assessments;
    std::vector<Fact<PlanWords>> words;
    std::vector<Fact<PlanMade>> made;
    std::vector<Fact<Review>> reviews;
    std::vector<Fact<ReviewAsked>> reviews_asked;
    std::vector<Fact<InTouch>> touches;
    std::vector<Fact<Lives>> homes;  ///< oldest first by the day they moved in
    std::vector<Fact<SaidNo>> said_no;
    std::vector<Fact<StayingPlan>> staying;
    std::vector<Fact<YearlyOffer>> offers;
    std::vector<Fact<LovingPerson>> people;
    std::vector<Fact<Confirmed>> confirmed;
    std::vector<Fact<PeoplePlan>> people_plans;
    LocalSpans local;

    std::optional<Date> birthday(int age) const;
    std::optional<PersonId> adviser(Date day) const { return care.allocated(Role::personal_adviser, day); }
    const Fact<PlanWords>* words_of(Section section, Voice voice) const;
    /// The last "no" that was not taken back; null if there is none.
    const Fact<SaidNo>* last_no(Offer offer) const;
    const Fact<LovingPerson>* loving(FactId id) const;
    /// What that person said when last asked; null if nobody asked.
    const Fact<Confirmed>* confirmation(FactId person) const;
    /// Those named by the young person who count and have said yes.
    int loving_and_confirmed() const;
};

/// One young person's, as it was known. `person`: leave for whatever the page does.
Result<LeavingFile> leaving_file(const Store& store, const Leave& person, Known known, Date today);

/// Those of many. The caller has asked the gate for each.
Result<std::vector<LeavingFile>> leaving_files(const Store& store, AuthorityId authority,
                                               const std::vector<PersonId>& allowed, Date today);

Schema leaving_care_schema();

}  // namespace kith::leaving_care
