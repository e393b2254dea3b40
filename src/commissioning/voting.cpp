#include "commissioning/voting.h"

#include <map>

namespace kith::commissioning {

static bool carries_it(const Tally& tally, Majority majority) {
    switch (majority) {
        case Majority::simple: return tally.for_it > tally.against;
        case Majority::two_thirds: return tally.for_it > 0 && 3 * tally.for_it >= 2 * (tally.for_it + tally.against);
        case Majority::everyone: return tally.all > 0 && tally.for_it == tally.all;
    }
    return false;
}

Tally tally_of(const Motion& motion, const std::vector<Vote>& votes, const std::vector<Voter>& members,
               const VotingRules& rules, Date today) {
    std::map<AuthorityId, Cast> last;
    for (const auto& vote : votes) last.insert_or_assign(vote.member, vote.cast);
    Tally tally;
    for (const auto& member : members) {
        tally.all += member.votes;
        const auto at = last.find(member.member);
        if (at == last.end()) continue;
        tally.cast += member.votes;
        if (at->second == Cast::for_it) tally.for_it += member.votes;
        if (at->second == Cast::against) tally.against += member.votes;
        if (at->second == Cast::abstains) tally.abstained += member.votes;
    }
    constexpr int whole = 100;
    tally.quorum = (tally.all * rules.quorum + whole - 1) / whole;
    if (today <= motion.closes)
        tally.outcome = Outcome::open;
    else if (tally.cast < tally.quorum)
        tally.outcome = Outcome::no_quorum;
    else
        tally.outcome = carries_it(tally, rules.majority) ? Outcome::carried : Outcome::lost;
    return tally;
}

VotingRules rules_on(const std::vector<VotingRules>& rules, Date day) {
    VotingRules found{50, Majority::simple, day};
    for (const auto& one : rules)
        if (one.starts <= day) found = one;
    return found;
}

}  // namespace kith::commissioning
