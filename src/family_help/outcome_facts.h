#pragma once

#include <optional>
#include <string>

#include "kernel/core/words.h"
#include "kernel/record/facts.h"

/// What is recorded of how a family fares. Facts about the family.
namespace kith::family_help {

/// The ten outcomes of Family Help. Source: the Supporting Families outcomes framework.
enum class FamilyOutcome {
    education,
    early_years,
    health,
    substances,
    relationships,
    safe_from_harm,
    crime,
    domestic_abuse,
    housing,
    money,
};

/// Who looked: the family and its worker measure apart, and neither overwrites the other.
enum class LookedBy { worker, family };

/// Where a family stood in one outcome on a day: 0 to 4, in the words of `outcome_scale()`.
struct OutcomeStep {
    FamilyOutcome outcome;
    int step;
    Date on;
    LookedBy looked;
    PersonId by;

    static constexpr auto table =
        facts_in("family_help_outcome", "Outcome of a family", column("outcome", "Outcome", &OutcomeStep::outcome),
                 column("step", "Step", &OutcomeStep::step), column("on_day", "When", &OutcomeStep::on),
                 column("looked", "Who looked", &OutcomeStep::looked), column("by_person", "By", &OutcomeStep::by));
};

}  // namespace kith::family_help

namespace kith {
template <>
inline constexpr std::array words_of<family_help::FamilyOutcome>{
    Word{family_help::FamilyOutcome::education, "education", "Getting a good education"},
    Word{family_help::FamilyOutcome::early_years, "early_years", "A good start in the early years"},
    Word{family_help::FamilyOutcome::health, "health", "Mental and physical health"},
    Word{family_help::FamilyOutcome::substances, "substances", "Recovery from harm by drugs and alcohol"},
    Word{family_help::FamilyOutcome::relationships, "relationships", "Family relationships"},
    Word{family_help::FamilyOutcome::safe_from_harm, "safe_from_harm", "Children safe from abuse and exploitation"},
    Word{family_help::FamilyOutcome::crime, "crime", "Crime prevented and tackled"},
    Word{family_help::FamilyOutcome::domestic_abuse, "domestic_abuse", "Safe from domestic abuse"},
    Word{family_help::FamilyOutcome::housing, "housing", "A secure home"},
    Word{family_help::FamilyOutcome::money, "money", "Enough money"}};
template <>
inline constexpr std::array words_of<family_help::LookedBy>{
    Word{family_help::LookedBy::worker, "worker", "The worker"},
    Word{family_help::LookedBy::family, "family", "The family"}};
}  // namespace kith
