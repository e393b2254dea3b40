#pragma once

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// What a co-operative buys, for the homes in which its members' children live now or lived in the last two years: the
/// regulator's register of them, their providers and owners, contracts with prices and an uplift, an agreement for each
/// stay, invoices with what is usually wrong with some, a cost that is shared, and how its board votes. Taken over on
/// the last day, so that the journals stay in the order of time. Providers and homes that are on the co-operative's
/// record already are kept as they are.
Result<void> tell_commissioning(const Database& database, const Plan& plan, AuthorityId co_operative, Random random,
                                Made& made);

}  // namespace kith::demo
