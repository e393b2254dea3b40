#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "allowances/facts.h"
#include "care/collected.h"
#include "care/facts.h"
#include "constellations/facts.h"
#include "fostering/day_facts.h"
#include "fostering/facts.h"
#include "homes/facts.h"
#include "homes/staffed_facts.h"
#include "homes/support_facts.h"
#include "kernel/access/work.h"
#include "kernel/people/person.h"
#include "kernel/record/journal.h"
#include "memories/facts.h"
#include "messages/facts.h"

namespace kith::demo {

using AnyFact =
    std::variant<Person, Name, Identifier, Language, DisabilityFact, Residence, Relationship, Matters, RoleFact,
                 Allocation, CaredForBy, Restriction, Admitted, Emergency, care::PeriodOfCare, care::LegalStatusFact,
                 care::Placement, care::CarePlan, care::PlacementPlan, care::Visit, care::VisitAsked, care::Review,
                 care::ReviewRecord, care::EarlyReview, care::HealthCheck, care::Sdq, care::School, care::EducationPlan,
                 care::MissingEpisode, care::ReturnInterview, care::PlacementNotice, care::Approval, care::Refusal,
                 care::SeekingAsylum, care::YearOutcomes, care::InTouch, care::Adopters, care::AdoptionDecision,
                 care::PreviousPermanence, care::Mother, fostering::Arranged, fostering::ParentsAgreed,
                 fostering::CarerAsked, fostering::CarerAnswered, fostering::CarerDecided, fostering::DayNote,
                 fostering::Incident, fostering::IncidentRead, fostering::IncidentReadForHome, fostering::OfstedTold,
                 kith::Home, homes::RunBy, homes::Terms, homes::Exemption, homes::NotAvailable, homes::Inspection,
                 homes::HomeVisit, homes::ApprovalReview, homes::Training, homes::Resignation, homes::QualityReview,
                 homes::QualityReviewSent, homes::Evidence, homes::ExemptedChild, homes::Restraint,
                 homes::RestraintSigned, homes::RestraintTalked, homes::PurposeReview, homes::PurposeSent,
                 allowances::PayTerms, allowances::Fee, allowances::Extra, allowances::Overpayment,
                 allowances::HowWePay, allowances::Run, allowances::Paid, messages::Message, messages::NoAnswerNeeded,
                 memories::Memory, InConstellation, constellations::Constellation, constellations::NightsAsked,
                 constellations::NightsAnswered, constellations::NightsStayed, constellations::NightsAway,
                 constellations::Gathering, constellations::Coming, constellations::Came, constellations::Message>;

/// A row that is kept beside a fact: the receipt of a message, the bytes of a photo.
using Beside = std::variant<messages::MessageRead, memories::PhotoBytes>;

/// One of the ledger's authors.
enum class AuthorPlace : std::uint32_t {};

/// What one authority's people did over the years, gathered in any order and written to the record in the order of
/// time, as a journal must be. The ids it gives are its own until then: a fact that names another fact may name it by
/// them.
class Ledger {
public:
    explicit Ledger(AuthorityId authority) : authority_{authority} {}

    AuthorityId authority() const { return authority_; }
    PersonId person();
    HouseholdId household() { return HouseholdId{++numbers_}; }
    AuthorPlace author(Author author);
    const std::string& name_of(AuthorPlace author) const { return authors_[static_cast<std::size_t>(author)].name; }

    /// Opens an act; what follows hangs on it. Acts of one moment stay in the order in which they were opened.
    void open(Moment at, AuthorPlace by, EntryKind kind, PersonId about, std::string what, std::string because = {});
    FactId enter(AnyFact fact);
    /// Requires: `fact` is entered by an act that comes earlier in time.
    void correct(FactId fact, AnyFact right);
    void also_about(PersonId person);
    /// Beside a fact that is entered by this act or an earlier one; the row names it by the ledger's own id.
    void beside(Beside row);

    void add_team(TeamId team, std::string name) { teams_.push_back({authority_, team, std::move(name)}); }

    struct Written {
        std::int64_t entries = 0, facts = 0, people = 0;
    };
    /// Writes it all to the record of an authority that has just been founded. The ledger is empty after it.
    Result<Written> write(const Database& database);

private:
    struct Act {
        Moment at;
        AuthorPlace by;
        EntryKind kind;
        PersonId about;
        std::uint32_t first, count;  ///< its lines
        std::string what, because;
    };
    enum class What : std::uint8_t { enter, correct, also_about, beside };
    struct Line {
        What what;
        FactId fact;  ///< the ledger's own id; for also_about the person's number, for beside its place
                      ///< among those, from 1
        AnyFact value;
    };
    Result<void> write_people_and_teams(const Database& database);
    Result<void> write_act(Change& change, const Act& act);
    Result<void> write_line(Change& change, const Leave& leave, const Line& line);
    Result<void> write_beside(Change& change, const Beside& row);
    FactId true_id(FactId own) const;

    AuthorityId authority_;
    std::int64_t numbers_ = 0;  ///< of people and households; the record's own ids, as its first
    std::int64_t people_ = 0;
    std::int64_t facts_ = 0;
    std::vector<Author> authors_;
    std::vector<Act> acts_;
    std::vector<Line> lines_;
    std::vector<Beside> beside_;
    std::vector<Team> teams_;
    std::vector<std::int64_t> true_ids_;
};

}  // namespace kith::demo
