#pragma once

#include <optional>
#include <vector>

#include "family_network/codes.h"
#include "kernel/core/date.h"
#include "kernel/core/id.h"
#include "kernel/store/store.h"

/// The one place where it stands whether a family was offered to decide together: what child protection asks before a
/// step towards the court.
namespace kith::family_network {

struct OfferMade {
    PersonId child;
    Date on;
    MomentKind moment;
    bool exception = false;  ///< it was not offered, and a manager authorised that on this day

    friend bool operator==(const OfferMade&, const OfferMade&) = default;
};

/// The offers made to the families of these children, and the exceptions that a manager authorised: oldest first. The
/// caller has asked the gate for each. Cost: a look-up of each of three tables for every 25 children.
Result<std::vector<OfferMade>> offers_made(const Store& store, AuthorityId authority,
                                           const std::vector<PersonId>& children);

/// The first day on which anybody held the role of coordinator: no clock runs for moments before it.
Result<std::optional<Date>> service_since(const Store& store, AuthorityId authority);

}  // namespace kith::family_network
