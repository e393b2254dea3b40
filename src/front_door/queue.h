#pragma once

#include <span>
#include <unordered_map>

#include "front_door/rules.h"

/// The contacts that wait: for a decision, or for an answer to whoever told us.
namespace kith::front_door {

struct Waiting {
    PersonId child;
    std::vector<PersonId> also;
    FactId contact;
    bool words_apart;  ///< it is about a restricted child too, whom the reader may not know: its words are not for them
    bool decided;
    Occasion answer;
    std::size_t family;  ///< the same number: the same child, brothers and sisters, or one household
};

/// Families by the contact that has least time left, and within a family the same: those about one family stand
/// together. Only children about whom the reader may see contacts. Cost: half a dozen questions, however many wait.
Result<std::vector<Waiting>> waiting(const Store& store, const Reader& reader, const LeaveOfAll& leave,
                                     const Calendar& calendar);

/// What was told, for each of `shown`: words that are apart are not among it. Cost: a question for every 25.
Result<std::unordered_map<FactId, Contact>> what_was_told(const Store& store, const LeaveOfAll& leave,
                                                          std::span<const Waiting> shown);

}  // namespace kith::front_door
