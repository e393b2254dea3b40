#pragma once

#include <string>

#include "demo/random.h"

/// Numbers and postcodes that look right, pass every check, and can belong to nobody.
namespace kith::demo {

/// From the range kept for tests, 999 000 0000 to 999 999 9999. The `n`th: no two alike for 0 to 624,999.
std::string nhs_number(int n);
/// With its check letter: of an authority (800 and over), the `n`th in it of those born in a year.
std::string upn(int authority, int n, int year);
/// Those that the last two of a postcode are drawn from.
inline constexpr std::string_view postcode_letters = "ABDEFGHJLNPQRSTUWXYZ";

/// "ZZ12 3AB": in an area that does not exist. `district` 10 to 97.
std::string postcode(int district, Random& random);

}  // namespace kith::demo
