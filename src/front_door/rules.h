#pragma once

#include <span>

#include "front_door/file.h"
#include "front_door/threshold.h"
#include "kernel/duties/duty.h"

/// What follows from the contacts about a child, and by when. Pure functions.
namespace kith::front_door {

extern const Duty<ContactsFile> contact_answered;

std::span<const DutyTerms* const> terms();

/// When this contact must be decided and whoever told us answered, and whether it was.
Occasion answer_of(const Fact<Contact>& contact, const ContactsFile& file, const Calendar& calendar, Date today);

/// The same for a worry that was told that day, and is not tied to a child yet.
Occasion answer_of(Date told, const Calendar& calendar, Date today);

/// What a decision contradicts, by question of its form; nothing if it may stand. What follows may ask more of us than
/// the criteria that were met, never less; what refuses help says where else the family can turn.
std::optional<Error::Field> does_not_follow(Outcome outcome, const std::vector<Criterion>& met,
                                            const std::optional<std::string>& signpost);

}  // namespace kith::front_door
