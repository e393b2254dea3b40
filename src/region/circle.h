#pragma once

#include <optional>
#include <string>
#include <vector>

#include "region/facts.h"

/// Who belongs together: a co-operative, and its members on a day.
namespace kith::region {

/// A member both of whose records say so, with what it lets be shown.
struct Sharing {
    AuthorityId authority;
    std::string name;
    Joined lets;
};

struct Circle {
    std::optional<AuthorityId> co_operative;  ///< none: the authority belongs to none, and asks itself alone
    std::string name;                         ///< the co-operative's, or the authority's own
    std::vector<Sharing> members;             ///< in the order of their numbers

    const Sharing* member(AuthorityId authority) const;
    std::string name_of(AuthorityId authority) const;  ///< of a member or the co-operative; else "Another authority"
    std::vector<AuthorityId> records() const;          ///< of all who may offer: members and the co-operative
};

/// Those with whom an authority finds homes on a day. An authority of no co-operative is a circle of its own, in which
/// everything is shown to itself. Fails: as the store.
Result<Circle> circle_of(const Store& store, AuthorityId ours, Date today);

bool runs_on(Date starts, std::optional<Date> ends, Date day);

}  // namespace kith::region
