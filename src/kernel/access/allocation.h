#pragma once

#include <string>
#include <vector>

#include "kernel/access/work.h"

namespace kith {

/// The roles as which someone can be said to work with a person; the rest reach people by what they are.
inline constexpr std::array allocated_as{Role::social_worker,
                                         Role::manager,
                                         Role::reviewing_officer,
                                         Role::virtual_school_head,
                                         Role::health_professional,
                                         Role::family_help_practitioner,
                                         Role::child_protection_practitioner,
                                         Role::police_officer,
                                         Role::school_lead,
                                         Role::health_practitioner};

/// Who begins to work with someone, and who stops the day before.
struct NewAllocation {
    PersonId worker;
    std::optional<Role> as;  ///< none: the one role of `allocated_as` that the worker holds
    Date starts;
    std::vector<PersonId> stops = {};  ///< workers who work with them until then
};

/// Records it in one entry. Fails: invalid if the worker does not hold the role on that day, or holds several and none
/// is named; conflict if they work with the person in that role already, or what is shown has changed since.
Result<FactId> allocate(Change& change, const Allowed<May::allocate_worker>& person, const NewAllocation& work,
                        EntryNumber shown_at);

/// `ends`: the last day. Fails: not_found; invalid if it ends before it began; conflict.
Result<void> end_allocation(Change& change, const Allowed<May::allocate_worker>& person, FactId allocation,
                            EntryNumber shown_at, Date ends, std::string because);

}  // namespace kith
