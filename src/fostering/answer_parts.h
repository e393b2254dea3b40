#pragma once

#include "fostering/delegation.h"

/// Machinery of answers: what is usual under a standing, and what may be given beyond it.
namespace kith::fostering {

Answer answer(Decider decider, const DelegationFile& file, std::string because, const Law* law);

/// How much a decider leaves to those who live with the matter: to give a matter to a higher one is to widen it.
int room(Decider decider);

/// What holds for a child who stands so, if nothing was said for this one.
Answer as_usual(const Matter& matter, const DelegationFile& file, Date today, bool agreed);

/// Whether the parents agreed to all but something that this matter is. Words that speak of no matter we know may mean
/// any: each waits.
bool excepted(const Matter& matter, const DelegationFile& file, Date today);

bool consents_themselves(const Matter& matter, const DelegationFile& file, Date today);

/// Whether nothing that anyone says for one child can change it.
bool settled(const Matter& matter, const DelegationFile& file, Date today);

/// More than the standing gives, were the parents to agree to all that they are asked.
bool widens(Decider decider, const Matter& matter, const DelegationFile& file, Date today);

/// Whether the authority may give more than usual: of what it shares by an order, or what the parents agreed to.
bool may_widen(const Matter& matter, const DelegationFile& file, Date today);

}  // namespace kith::fostering
