#pragma once

#include <span>
#include <string>
#include <vector>

#include "adoption/file.h"
#include "kernel/duties/duty.h"
#include "kernel/entitlements/entitlement.h"

/// What follows from a plan of contact and a day. Pure functions; nothing here is stored.
namespace kith::adoption {

namespace local {
extern const LocalSpan letter_read, others_told, asked_again, support_assessed;
}  // namespace local

extern const Duty<AdoptionFile> letter_due, letter_read, others_told, asked_again, support_assessed, support_reviewed;

/// One party's place in a plan: contact is theirs without asking, unless they say no.
struct PlaceInPlan {
    const AdoptionFile& file;
    const Fact<Party>& party;
};
extern const Entitlement<PlaceInPlan> contact_for_each;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();
std::span<const LawToDo> to_do();

/// What is open, the first due first.
std::vector<Due> open_due(const AdoptionFile& file, const Calendar& calendar, Date today);

/// The months of a term: "03 11" is March and November.
std::vector<Month> months_of(const Term& term);
/// "A letter in March and November"
std::string said_in_words(const Term& term);
/// Each time that a term falls due from its first month on, and whether it was done. The last is the next to come.
std::vector<Occasion> occasions_of_term(const AdoptionFile& file, const Fact<Term>& term, Date today);
/// When this party is to write next, and that time's month: none where they have stopped or the plan asks nothing.
std::optional<Occasion> next_of(const AdoptionFile& file, FactId party, Date today);

}  // namespace kith::adoption
