#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "demo/random.h"
#include "kernel/people/codes.h"

/// Invented names of people, places, homes and schools: nature words, and names of many traditions put together at
/// random.
namespace kith::demo {

/// Where a name comes from; each family has one.
enum class Tradition {
    british,
    caribbean,
    west_african,
    south_asian,
    chinese,
    east_african,
    middle_eastern,
    eastern_european
};

Tradition tradition_of(Ethnicity ethnicity, Random& random);

std::string family_name(Tradition tradition, Random& random);
/// Not one of `taken`, and added to them, so that no two siblings share a name.
std::string given_name(Tradition tradition, Sex sex, std::vector<std::string>& taken, Random& random);
/// "English", "Tigrinya": the first language of a family of this tradition, if it is not English; else empty.
std::string_view other_language(Tradition tradition, Random& random);

/// "Thistleshire": the `n`th of a region's authorities. No two alike below 200.
std::string authority_name(int n);
std::string town_name(Random& random);
std::string street(Random& random);     ///< "14 Sedge Lane"
std::string home_name(Random& random);  ///< "Larkfield House"
std::string school_name(std::string_view town, std::string_view kind, Random& random);
std::string team_word(int n);  ///< "Willow": the `n`th team's

}  // namespace kith::demo
