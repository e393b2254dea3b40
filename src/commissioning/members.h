#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/core/id.h"
#include "kernel/core/result.h"
#include "kernel/store/store.h"

/// Whose homes are bought together: a co-operative and its members, or one authority by itself.
namespace kith::commissioning {

struct Member {
    AuthorityId authority;
    std::string name;
    int shares = 1, votes = 1;
    std::optional<Date> since = {};  ///< the first day of the membership that runs; none: an authority by itself
};

struct Us {
    AuthorityId record;  ///< where providers, contracts and invoices are kept: the co-operative's
    std::string name;
    bool co_operative = false;      ///< false: this authority buys by itself
    bool reader_is_member = false;  ///< the reader is of a member authority, and not of the co-operative
    std::vector<Member> members;    ///< in the order of their names

    const Member* member(AuthorityId authority) const;
    std::string name_of(AuthorityId authority) const;
};

/// Those to whom an authority belongs on a day: as a co-operative, as a member of one, or by itself. A member counts
/// only where both records say so.
Result<Us> us_of(const Store& store, AuthorityId ours, Date today);

}  // namespace kith::commissioning
