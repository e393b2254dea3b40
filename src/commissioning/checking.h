#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "commissioning/prices.h"

/// An invoice checked against the nights that children stayed and the price that was agreed: pure.
namespace kith::commissioning {

/// A child's stay under an agreement, as the co-operative may know it: by reference, never by name.
struct AgreedStay {
    std::string reference;  ///< "2-10482": the member and the number of the agreement
    AuthorityId member;
    std::string provider;
    std::optional<std::string> provider_urn;
    std::optional<std::string> contract;
    std::string home;
    std::optional<std::string> home_urn;
    HomeKind kind;
    NeedBand band;
    Money weekly;  ///< as it was agreed, before uplifts
    Date came;
    std::optional<Date> left;    ///< the day the child left; none while they stay
    std::optional<Date> agreed;  ///< the last day of the agreement, where it ends before the stay
};

/// What a check finds of a line. A line that `agrees` has no other finding.
enum class Finding {
    agrees,
    no_such_agreement,
    too_many_nights,
    wrong_price,
    already_invoiced,
    does_not_add_up,  ///< the nights on the line are not those between its days
};

struct Found {
    Finding what;
    std::string words;  ///< which nights, which price: for the provider as much as for us
};

struct Checked {
    std::vector<Found> found;
    Money expected = Money::pence(0);  ///< for the nights that are due, at the agreed price
    int nights = 0;                    ///< that are due
    const AgreedStay* stay = nullptr;  ///< within the stays given to the check; none: no such agreement

    bool agrees() const { return found.size() == 1 && found.front().what == Finding::agrees; }
};

/// Nights that stand on an earlier line, which nobody disputed.
struct Claimed {
    std::string reference;
    Nights nights;
    std::string invoice;
    int line;
};

/// The days that a line claims. Its `to` is the last of them or, where its nights say so, the day of leaving.
Nights claimed_by(const InvoiceLine& line);

/// What every check of one provider turns on.
struct CheckAgainst {
    std::vector<AgreedStay> stays;
    std::unordered_map<std::string, std::vector<Uplift>> uplifts;  ///< of each contract, by its reference
    std::vector<Claimed> claimed;
    std::vector<CountingRule> rules;  ///< in the order in which they begin; none: nights slept
    std::string provider;
    std::optional<std::string> provider_urn;
    Date today;  ///< nights after it have not been stayed
};

/// Each line in its order; nights on an earlier line of the same invoice are invoiced too.
/// Cost: in proportion to the lines, the stays and what is claimed; a line is held against its own reference alone.
std::vector<Checked> check_lines(const CheckAgainst& against, const std::vector<InvoiceLine>& lines,
                                 const std::string& invoice);

DayRule rule_on(const std::vector<CountingRule>& rules, Date day);

/// Parts of `days` that are in none of `others`, and those that are in one.
std::vector<Nights> outside(const Nights& days, const std::vector<Nights>& others);
std::vector<Nights> within(const std::vector<Nights>& days, const std::vector<Nights>& others);

/// What the lines come to: all that a person agreed, disputed, or has yet to look at.
struct Totals {
    Money invoiced = Money::pence(0), agreed = Money::pence(0), disputed = Money::pence(0), waiting = Money::pence(0);
    int lines = 0, lines_agreed = 0, lines_disputed = 0;

    int lines_waiting() const { return lines - lines_agreed - lines_disputed; }
};
Totals totals_of(const std::vector<InvoiceLine>& lines, const std::vector<const LineAnswer*>& answers);

}  // namespace kith::commissioning

namespace kith {

template <>
inline constexpr std::array words_of<commissioning::Finding>{
    Word{commissioning::Finding::agrees, "agrees", "Agrees"},
    Word{commissioning::Finding::no_such_agreement, "no_such_agreement", "No such agreement"},
    Word{commissioning::Finding::too_many_nights, "too_many_nights", "Too many nights"},
    Word{commissioning::Finding::wrong_price, "wrong_price", "Wrong price"},
    Word{commissioning::Finding::already_invoiced, "already_invoiced", "Already invoiced"},
    Word{commissioning::Finding::does_not_add_up, "does_not_add_up", "Does not add up"}};

}  // namespace kith
