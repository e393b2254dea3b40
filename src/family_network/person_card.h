#pragma once

#include "family_network/pages.h"

/// One of those found for a network, as the child's team sees them.
namespace kith::family_network {

/// `records`: with the ways to ask them, and to say that it is not safe to tell them.
Html person_card(const NetworkFile&, const Found&, Date today, bool records);

/// Whom the address names, found on the child's record. Fails: not_found.
Result<Found> other_named(const Context& context, const Leave& child);

}  // namespace kith::family_network
