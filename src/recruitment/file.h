#pragma once

#include <string>
#include <vector>

#include "kernel/duties/local.h"
#include "recruitment/facts.h"
#include "recruitment/facts_stages.h"

/// One person's way to fostering, as far as they have come.
namespace kith::recruitment {

/// Facts held true; each list in the order of its days.
struct ApplicationFile {
    PersonId person{1};
    std::string name, given;
    std::vector<Fact<Enquiry>> enquiries;
    std::vector<Fact<ChildSaid>> children_said;
    std::vector<Fact<ChildAnswered>> children_answered;
    std::vector<Fact<Supporter>> supporters;
    std::vector<Fact<Contact>> contacts;
    std::vector<Fact<Visit>> visits;
    std::vector<Fact<Application>> applications;
    std::vector<Fact<HouseholdMember>> household;
    std::vector<Fact<Referee>> referees;
    std::vector<Fact<CheckAsked>> asked;
    std::vector<Fact<CheckReceived>> received;
    std::vector<Fact<StageOneDecision>> stage_one;
    std::vector<Fact<Assessment>> reports;
    std::vector<Fact<ApplicantsComments>> comments;
    std::vector<Fact<PanelMeeting>> panels;
    std::vector<Fact<MembersView>> views;
    std::vector<Fact<Recommendation>> recommendations;
    std::vector<Fact<Decision>> decisions;
    std::vector<Fact<Told>> told;
    std::vector<Fact<Representation>> representations;
    std::vector<Fact<Agreement>> agreements;
    std::vector<Fact<DroppedOut>> left;
    std::vector<Fact<CameBack>> back;
    std::vector<Fact<TemporaryApproval>> temporary;
    std::vector<Fact<TemporaryExtension>> extensions;
    std::vector<Fact<RecordsAsked>> records_asked;
    std::vector<Fact<RecordsShared>> records_shared;
    std::vector<Fact<Document>> documents;
    std::optional<Date> no_carer_from = {};  ///< of whoever was approved: the day on which approval ended or will end
    LocalSpans local;

    Route route() const;
    const Supporter* supporter_on(Date day) const;
    const CheckReceived* answer_to(FactId check) const;
    const HouseholdMember* member(FactId id) const;
    const Referee* referee(FactId id) const;
};

/// Every list of the file, for reading them all in one way.
template <class Each>
void for_each_list(Each each) {
    using F = ApplicationFile;
    each(&F::enquiries), each(&F::children_said), each(&F::children_answered), each(&F::supporters), each(&F::contacts),
        each(&F::visits), each(&F::applications);
    each(&F::household), each(&F::referees), each(&F::asked), each(&F::received), each(&F::stage_one);
    each(&F::reports), each(&F::comments), each(&F::panels), each(&F::views), each(&F::recommendations);
    each(&F::decisions), each(&F::told), each(&F::representations), each(&F::agreements), each(&F::left);
    each(&F::back), each(&F::temporary), each(&F::extensions), each(&F::records_asked), each(&F::records_shared);
    each(&F::documents);
}

/// Fails: not_found if nobody of that id is known. The leave is that of whoever works on the application, or of its
/// owner.
Result<ApplicationFile> application_file(const Store& store, const Leave& applicant, Known known);

/// The same for several, without their names, for lists of tens; in the order given. The caller has asked the gate.
Result<std::vector<ApplicationFile>> application_files(const Store& store, const LeaveOfAll& leave,
                                                       const std::vector<PersonId>& applicants);

/// Everyone who ever enquired, by the number they have, with no more of each file than says at which stage they stand
/// and when they came to it. Cost: one pass over a dozen tables.
Result<std::vector<ApplicationFile>> everyone_who_enquired(const Store& store, const LeaveOfAll& leave);

Schema recruitment_schema();

}  // namespace kith::recruitment
