#pragma once

#include <string>

#include "demo/region.h"
#include "kernel/record/journal.h"

/// What each telling that comes after the children's own stories does alike.
namespace kith::demo {

/// A change after all that was told of the authority so far, at seven in the morning at the earliest.
Result<Change> change_after_all(const Database& database, const Plan& plan, AuthorityId id, std::string author);

/// Somebody whom one may sign in as. `more`: what they show, after their name and role.
Result<void> let_sign_in(const Plan& plan, AuthorityId id, const Size& size, PersonId person, const std::string& name,
                         Role role, std::string_view more, Made& made);

}  // namespace kith::demo
