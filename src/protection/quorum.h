#pragma once

#include "kernel/record/setting.h"
#include "kernel/site/site.h"

/// What an authority says for itself of child protection: how many agencies make a conference quorate, three until it
/// says so; and from which day section 31ZA is in force, as regulations that are still to be made will have it.
namespace kith::protection {

struct NewQuorum {
    int agencies = 3;
    Date starts;
};

Result<int> quorum_on(const Store& store, AuthorityId authority, Date on);
/// Oldest first.
Result<std::vector<Setting>> quorums_of(const Store& store, AuthorityId authority);

/// From which day section 31ZA is in force, as the authority recorded it; none: it is not in force.
Result<std::optional<Date>> family_decides_from(const Store& store, AuthorityId authority);
struct NewInForce {
    std::optional<Date> starts;  ///< none: the regulations were recorded in error, it is not in force
};

/// From a day on, in an entry of its own about the authority; what was set from that very day is corrected.
Result<EntryNumber> set_quorum(Change& change, const AllowedAll<May::record_practitioner>& leave,
                               const NewQuorum& quorum);

FormInfo quorum_info();
Result<Response> show_quorum(const AskedAll<May::record_practitioner>&);
Result<Response> save_quorum(const AskedAll<May::record_practitioner>&);

FormInfo in_force_info();
Result<Response> show_in_force(const AskedAll<May::record_practitioner>&);
Result<Response> save_in_force(const AskedAll<May::record_practitioner>&);

}  // namespace kith::protection
