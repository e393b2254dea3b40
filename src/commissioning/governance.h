#pragma once

#include <map>
#include <string_view>

#include "commissioning/members.h"
#include "commissioning/voting.h"
#include "kernel/access/gate.h"
#include "region/facts.h"

/// All that is read of how a co-operative is governed.
namespace kith::commissioning {

struct Seat {
    PersonId person;
    std::string name;
};

struct MotionFile {
    Fact<Motion> is;
    std::vector<Vote> votes;  ///< the oldest first
    Tally tally;
};

struct Governance {
    std::vector<VotingRules> rules;
    std::vector<MotionFile> motions;
    std::vector<Fact<Delegated>> delegated;  ///< that hold today
    std::map<AuthorityId, Seat> seats;
    std::map<AuthorityId, std::string> left;       ///< what each member leaves to the co-operative
    std::map<AuthorityId, region::Joined> joined;  ///< what each member lets be shown
    std::optional<AuthorityId> own_seat;           ///< of the reader
};
Result<Governance> governance_of(const Store& store, const Us& us, const Reader& reader);

/// For which member somebody sits on the board on a day. Fails: not_allowed, if for none.
Result<AuthorityId> seat_of(const Store& store, AuthorityId record, PersonId person, Date day);

/// What the types that cross hold, in words: the page and the tests read the same list.
std::vector<std::string_view> shown_before_a_match();
std::vector<std::string_view> shown_of_a_stay();

}  // namespace kith::commissioning
