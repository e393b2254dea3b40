#pragma once

#include <functional>

#include "protection/file.h"

/// What child protection reads of the front door: the contacts that were decided about a child.
namespace kith::protection {

/// The contacts about these children that lead to a strategy discussion, with every child that each is about.
Result<std::vector<Called>> called_by_contacts(const Store& store, AuthorityId authority,
                                               const std::vector<PersonId>& children);

/// Adds, for each of these children, the contacts after which they are to be seen, and the visits in care at which they
/// were: facts about the children, whichever family they are in. `of` gives the place where those of a child go.
Result<void> add_to_see(const Store& store, AuthorityId authority, const std::vector<PersonId>& children,
                        const std::function<Recorded&(PersonId child)>& of);

}  // namespace kith::protection
