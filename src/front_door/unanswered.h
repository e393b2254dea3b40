#pragma once

#include "front_door/worries.h"

/// Those who told us in a file, and whose worry became no contact of its own: it was told again, or is about nobody we
/// could find. No link answers them and no contact waits for it, so a person does, by telephone or post.
namespace kith::front_door {

struct Unanswered {
    Fact<Worry> worry;
    std::optional<PersonId> child;  ///< with whom the contact stands; none: it was closed
    std::optional<FactId> contact;
    std::optional<Outcome> outcome;  ///< none: it was closed
    Occasion answer;                 ///< A01, from the day on which it was told
};

/// What was decided or closed, by the time that is left. Of those that were tied only where the reader may record
/// contacts about the child. Two questions, and the gate's.
Result<std::vector<Unanswered>> unanswered(const Store& store, const Reader& reader,
                                           const AllowedAll<May::record_contact>& leave, const Calendar& calendar);

/// Fails: invalid, with the question "how", unless they were spoken or written to.
Result<EntryNumber> answer_teller(Change& change, const AllowedAll<May::record_contact>& leave, const Unanswered& one,
                                  ToldHow how, PersonId by, Date today);

}  // namespace kith::front_door
