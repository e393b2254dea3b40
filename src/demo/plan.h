#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "care/facts.h"
#include "demo/names.h"
#include "demo/shares.h"
#include "kernel/people/person.h"

/// What is decided of each family and child before anything is written: who they are and the course of their care.
namespace kith::demo {

/// Where a child lives for a while, in care.
struct Stay {
    care::PlaceKind kind;
    std::optional<care::Provider> provider;
    care::Basis basis = care::Basis::ordinary;
    bool outside = false;    ///< the authority's own area
    bool far = false;        ///< over twenty miles from home
    bool same_home = false;  ///< as the stay before: only its kind or standing changed
    Date starts;
    std::optional<Date> ends;
    std::optional<care::ChangeReason> why_ended;
    std::size_t home = 0;  ///< among the authority's homes, once found
};

struct LegalSpan {
    care::LegalStatus status;
    Date starts;
    std::optional<Date> ends;
};

struct ChildPlan {
    PersonId person{1};
    std::size_t family = 0;
    std::uint64_t seed = 0;
    std::string given;
    Sex sex = Sex::male;
    Date born;
    bool seeking_asylum = false;
    bool disabled = false;
    bool half = false;  ///< has another father than the eldest
    care::Need need = care::Need::abuse_or_neglect;
    Date starts;
    std::optional<Date> ends;
    std::optional<care::EndOfCare> why_ended;
    std::vector<LegalSpan> legal;
    std::vector<Stay> stays;
    std::optional<std::size_t> with;  ///< the sibling whose homes they share
    bool late_now = false;            ///< the last visit is overdue today
    bool restricted = false;

    Date last_day(Date today) const { return ends ? *ends : today; }
    Date eighteen() const { return born.birthday(18); }
    const LegalSpan& legal_on(Date day) const;
    const Stay& stay_on(Date day) const;
    /// The day of the full care or placement order; none if there is none.
    std::optional<Date> ordered() const;
};

struct FamilyPlan {
    std::uint64_t seed = 0;
    Tradition tradition = Tradition::british;
    Ethnicity ethnicity = Ethnicity::white_british;
    std::string name;
    std::string town;
    std::vector<std::size_t> children;  ///< eldest first
    // The people round the children, once they are on the record.
    std::optional<PersonId> mother, father, second_father, grandmother, aunt;
    std::string mother_name, father_name, second_father_name, grandmother_name, aunt_name;
    std::optional<HouseholdId> home;
    std::optional<std::size_t> kinship_home;  ///< among the authority's homes: the relatives who care for them
    std::size_t court_post = 0, care_post = 0, young_post = 0, reviewing_post = 0;
};

/// The children in care now, then those who have left, with their families: `in_care` of the first and about as many of
/// the second.
struct Drawn {
    std::vector<ChildPlan> children;
    std::vector<FamilyPlan> families;
};
Drawn draw(int in_care, Date today, Random random);

/// The legal statuses and homes of one child, from the day care began to its end or today. Gives the kind of home now,
/// or the last. Requires: born, starts, ends, why_ended and seeking_asylum are set.
struct Outcome {
    care::LegalStatus legal;
    shares::HomeNow home;
};
void set_course(ChildPlan& child, Outcome outcome, Date today, Random& random);
/// The homes of the sibling they live with, from the later start on.
void share_course(ChildPlan& child, const ChildPlan& elder, Date today);

/// The row of the tables by age in shares.h.
std::size_t age_row(int age);

}  // namespace kith::demo
