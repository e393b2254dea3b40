#pragma once

#include <optional>
#include <string>
#include <vector>

#include "allowances/rates.h"
#include "care/facts.h"
#include "kernel/access/work.h"
#include "kernel/duties/local.h"
#include "kinship/facts.h"
#include "protection/file.h"

/// All that the rules of kinship care read about one child.
namespace kith::kinship {

struct KinshipFile {
    PersonId child{1};
    std::string name, given;
    std::optional<Date> born, died;
    bool disabled = false;
    std::vector<Fact<care::PeriodOfCare>> periods;   ///< oldest first
    std::vector<protection::Plan> protection_plans;  ///< oldest first
    std::vector<Fact<Allocation>> allocations;
    std::vector<Fact<CaredForBy>> caring;         ///< whose own page of the child is open to them
    std::vector<Fact<Arrangement>> arrangements;  ///< oldest first by the day they begin
    std::vector<Fact<Order>> orders;              ///< oldest first by their day
    std::vector<Fact<GroundFound>> grounds;
    std::vector<Fact<PrivateNotice>> notices;
    std::vector<Fact<PrivateVisit>> visits;
    std::vector<Fact<SupportPlan>> plans;
    std::vector<Fact<PlanWords>> plan_words;
    std::vector<Fact<PlanReview>> reviews;
    std::vector<Fact<CarerAsked>> asked;
    std::vector<Fact<CarerAnswered>> answered;
    std::vector<Fact<SaidNo>> said_no;
    std::vector<Fact<Taken>> taken;
    LocalSpans local;
    allowances::Rates rates;

    std::optional<Date> birthday(int age) const;
    /// Null if the child lives with no family or friends that day.
    const Fact<Arrangement>* on(Date day) const;
    /// Running or not; null if there never was one.
    const Fact<Arrangement>* last() const { return arrangements.empty() ? nullptr : &arrangements.back(); }
    /// The order that counts for an arrangement, from its first day or from before it; null if the arrangement is by
    /// none, or nothing is recorded of it.
    const Order* order_of(const Arrangement& arrangement) const;
    const Fact<GroundFound>* ground(Ground ground) const;
    /// The time in care that ended as an arrangement began, or within the week before; null if there was none.
    const care::PeriodOfCare* care_just_before(const Arrangement& arrangement) const;
    const care::PeriodOfCare* care_on(Date day) const;
    const Fact<CarerAnswered>* answer_to(FactId asked) const;
    const Fact<PlanWords>* words_on(FactId plan) const;
    /// The last "no" that was not taken back; null if there is none.
    const Fact<SaidNo>* last_no(Support what) const;
    std::optional<PersonId> worker(Date day) const;
    /// Whether the carer's own page of the child is open to them: leaving care closes what a placement had opened.
    bool page_open_to(PersonId carer, Date day) const;
};

/// As it was known. `child`: leave for whatever the page does.
Result<KinshipFile> kinship_file(const Store& store, const Leave& child, Known known, Date today);

/// Of these children, those of whom anything of kinship care is on record. The caller has asked the gate for each.
/// Cost: one pass over each table for all.
Result<std::vector<KinshipFile>> kinship_files(const Store& store, AuthorityId authority,
                                               const std::vector<PersonId>& allowed, Date today);

/// Every child of the authority who lives, or lived, with family or friends: for lists, which go through the gate.
Result<std::vector<PersonId>> children_with_kin(const Store& store, const LeaveOfAll& leave);

/// What the authority offers, each part as it stands.
Result<std::vector<Fact<OfferWords>>> offer_of(const Store& store, AuthorityId authority);

Schema kinship_schema();

}  // namespace kith::kinship
