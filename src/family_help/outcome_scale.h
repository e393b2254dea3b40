#pragma once

#include <array>
#include <string_view>

#include "family_help/outcome_facts.h"

/// The one scale on which every outcome is measured, before and after, by the worker and by the family apart.
namespace kith::family_help {

inline constexpr int lowest_step = 0, highest_step = 4;

/// What each step means for one outcome. Data: the steps are the same for all, the words are for an authority to put
/// as its families say it. The words are ours; the ten outcomes are the framework's.
struct OutcomeWords {
    FamilyOutcome outcome;
    std::array<std::string_view, highest_step + 1> steps;
};

inline constexpr std::array<OutcomeWords, 10> outcome_scale{{
    {FamilyOutcome::education,
     {"No child is in school or nursery", "Often away, or about to lose the place",
      "There most days, and falling behind", "There and mostly keeping up", "There and doing well"}},
    {FamilyOutcome::early_years,
     {"Growth or safety is in danger", "Far behind, and checks are missed", "Behind, with help beginning",
      "Mostly on track", "On track, with play and stories every day"}},
    {FamilyOutcome::health,
     {"In crisis, with no help", "Unwell most days, with little help", "Some help, good and bad days",
      "Managing, with help when needed", "Well"}},
    {FamilyOutcome::substances,
     {"Use is out of hand and nobody helps", "Use harms the family most weeks", "Trying to stop, with help",
      "Mostly free of it", "No harm from drugs or alcohol"}},
    {FamilyOutcome::relationships,
     {"Home is frightening or has broken up", "Arguments every day", "Some good days together",
      "We mostly get on and make up", "We get on and look after each other"}},
    {FamilyOutcome::safe_from_harm,
     {"A child is being harmed", "A child is likely to be harmed", "Risks are known, and a plan is beginning",
      "Mostly safe, the plan works", "Safe"}},
    {FamilyOutcome::crime,
     {"Serious crime, or a child drawn into it", "Trouble with the police most months", "Trouble now and then",
      "No trouble for some months", "No crime or trouble"}},
    {FamilyOutcome::domestic_abuse,
     {"Abuse goes on, nobody is safe", "Abuse likely, some protection", "Apart or protected, and still afraid",
      "Mostly safe, with support", "Safe and recovering, or never a worry"}},
    {FamilyOutcome::housing,
     {"Nowhere to live", "About to lose the home, or it is unfit", "A home for now, with problems",
      "A steady home with small problems", "A safe and steady home"}},
    {FamilyOutcome::money,
     {"No money for food or heating", "Debts grow every month", "Getting by, some debts", "Bills are paid",
      "Enough, and a little put by"}},
}};

constexpr std::string_view step_in_words(FamilyOutcome outcome, int step) {
    for (const auto& one : outcome_scale)
        if (one.outcome == outcome && step >= lowest_step && step <= highest_step)
            return one.steps[static_cast<std::size_t>(step)];
    return "Not on the scale";
}

}  // namespace kith::family_help
