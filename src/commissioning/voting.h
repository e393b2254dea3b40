#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "commissioning/facts.h"

/// How a motion stands: derived from the rules, the members and the votes. Nobody writes a result down.
namespace kith::commissioning {

struct Voter {
    AuthorityId member;
    int votes;
};

enum class Outcome {
    open,  ///< members may still vote
    carried,
    lost,
    no_quorum,  ///< it is over, and too few voted
};

struct Tally {
    int all = 0;  ///< votes of every member
    int cast = 0, for_it = 0, against = 0, abstained = 0;
    int quorum = 0;  ///< votes that must be cast
    Outcome outcome = Outcome::open;
};

/// `members`: those of the day the motion opened, with their votes of that day. Of a member's votes the last counts.
/// It is open until its last day is over, whatever the votes so far.
Tally tally_of(const Motion& motion, const std::vector<Vote>& votes, const std::vector<Voter>& members,
               const VotingRules& rules, Date today);

/// The rules on a day; none declared: half of the votes cast, and more for it than against.
VotingRules rules_on(const std::vector<VotingRules>& rules, Date day);

}  // namespace kith::commissioning

namespace kith {

template <>
inline constexpr std::array words_of<commissioning::Outcome>{
    Word{commissioning::Outcome::open, "open", "Open"}, Word{commissioning::Outcome::carried, "carried", "Carried"},
    Word{commissioning::Outcome::lost, "lost", "Lost"},
    Word{commissioning::Outcome::no_quorum, "no_quorum", "Not decided: too few voted"}};

}  // namespace kith
