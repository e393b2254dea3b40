#pragma once

#include <optional>
#include <span>
#include <string>

#include "care/acts.h"
#include "care/carers_words.h"
#include "kernel/forms/form.h"

/// The forms of care. A fact that stands alone is declared once as a Recording: its form, its permission, its words in
/// the journal and what would contradict the record. Its page, its route, its correction, its API and its burden come
/// from that.
namespace kith::care {

template <class T>
struct Recording {
    EntryKind kind;
    const Form<T>& form;
    std::string (*sentence)(const CareFile&, const T&);  ///< what the journal says
    T (*start)(const CareFile&, Date today);             ///< what the record knows already, so that it is not asked
    /// What the answer contradicts, by question; nothing if it fits.
    std::optional<Error::Field> (*contradicts)(const CareFile&, const T&) = nullptr;
    std::vector<Fact<T>> CareFile::*list;
    /// What the record of the authority knows besides, filled in by itself when this is saved.
    Result<void> (*complete)(const Store&, AuthorityId, T&) = nullptr;
};

extern const Form<NewVisit> visit_form;
extern const Form<IntoCare> into_care_form;
extern const Form<Move> move_form;
extern const Form<NewLegalStatus> legal_status_form;
extern const Form<OutOfCare> out_of_care_form;

extern const Recording<CarePlan> care_plan;
extern const Recording<PlacementPlan> placement_plan;
extern const Recording<PlacementNotice> placement_notice;
extern const Recording<Approval> approval;
extern const Recording<VisitAsked> visit_asked;
extern const Recording<Visit> visit;  ///< for correction; recording goes through record_visit
extern const Recording<Review> review;
extern const Recording<ReviewRecord> review_record;
extern const Recording<EarlyReview> early_review;
extern const Recording<HealthCheck> health_check;
extern const Recording<Sdq> sdq;
extern const Recording<School> school;
extern const Recording<EducationPlan> education_plan;
extern const Recording<MissingEpisode> missing_episode;
extern const Recording<ReturnInterview> return_interview;
extern const Recording<Refusal> refusal;
extern const Recording<Placement> placement;           ///< for correction
extern const Recording<LegalStatusFact> legal_status;  ///< for correction
extern const Recording<PeriodOfCare> period_of_care;   ///< for correction
extern const Recording<KnownRisk> known_risk_said;     ///< for correction; see kept_apart.h
extern const Recording<ExclusionZone> zone_said;       ///< for correction; see kept_apart.h

/// Records a fact that stands alone. Fails: invalid, with the question that contradicts the record.
template <class T>
Result<EntryNumber> record(Change& change, const Recording<T>& what, const CareFile& file, const Leave& child, T fact) {
    if (what.contradicts)
        if (auto wrong = what.contradicts(file, fact))
            return tl::unexpected(Error{Fault::invalid, wrong->message, {*wrong}});
    if constexpr (HearsCarer<T>)
        if (auto wrong = carer_left_out(file, fact.on, heard(fact.carers_view)))
            return tl::unexpected(Error{Fault::invalid, wrong->message, {*wrong}});
    if (what.complete) TRY(what.complete(change.store(), child.authority(), fact));
    const auto entry = TRY(change.open(child, {what.kind, what.sentence(file, fact)}));
    TRY(change.enter(child, fact));
    return entry;
}

}  // namespace kith::care
