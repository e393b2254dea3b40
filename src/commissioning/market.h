#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "commissioning/prices.h"

/// Who owns the homes of a region and what they cost: pure.
namespace kith::commissioning {

/// Who owns whom today: each provider that is owned, and its owner.
using Owners = std::unordered_map<PersonId, PersonId>;

/// Whether `owner` is, or is owned by, `provider`: then it cannot own it.
bool would_go_round(const Owners& owners, PersonId provider, PersonId owner);

/// Everyone above a provider, the nearest first; empty for one that nobody owns. Ends where ownership goes round.
std::vector<PersonId> owners_above(const Owners& owners, PersonId provider);

/// Who owns it in the end: itself, if nobody does.
PersonId ultimate_owner(const Owners& owners, PersonId provider);

/// A home as the market has it.
struct MarketHome {
    PersonId home;
    std::string name;
    PersonId provider;
    HomeKind kind;
    int places;
    bool managed;  ///< has a registered manager
    std::optional<Date> closes = {};
};

struct OwnerShare {
    PersonId owner;
    int homes = 0, places = 0;
    double per_cent = 0;  ///< of all places
};

struct Concentration {
    std::vector<OwnerShare> owners;  ///< the largest first
    int places = 0;
    int index = 0;  ///< Herfindahl and Hirschman's: the sum of the squares of the shares in per cent, 0 to 10,000
};
Concentration concentration(const std::vector<MarketHome>& homes, const Owners& owners);

/// What the index means. Source: law::concentration.
enum class Concentrated { no, yes, highly };
Concentrated meaning_of(int index);

/// The middle price, the lower of two in the middle; none without prices.
std::optional<Money> median(std::vector<Money> prices);

/// What one provider asks, beside the region's median for the same.
struct PriceBeside {
    PersonId provider;
    HomeKind home;
    NeedBand band;
    Money weekly;
    Money median;
    int providers;  ///< that the median is of

    /// Above the median, or below it where less than nothing, in whole per cent.
    int above() const;
};
struct AskingPrice {
    PersonId provider;
    HomeKind home;
    NeedBand band;
    Money weekly;
};
/// In the order of kind, band and price, the dearest first.
std::vector<PriceBeside> beside_median(const std::vector<AskingPrice>& prices);

}  // namespace kith::commissioning

namespace kith {

template <>
inline constexpr std::array words_of<commissioning::Concentrated>{
    Word{commissioning::Concentrated::no, "no", "Not concentrated: no owner or few owners stand out"},
    Word{commissioning::Concentrated::yes, "yes", "Concentrated: a few owners have much of the market"},
    Word{commissioning::Concentrated::highly, "highly",
         "Highly concentrated: if one large owner failed or left, many children would need a home at once"}};

}  // namespace kith
