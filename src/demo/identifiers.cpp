#include "demo/identifiers.h"

#include <fmt/format.h>

namespace kith::demo {

/// The check digit of nine digits, by the NHS Data Dictionary; 10 where there is none.
static int nhs_check_digit(const std::string& nine) {
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += (nine[i] - '0') * static_cast<int>(10 - i);
    return (11 - sum % 11) % 11;
}

std::string nhs_number(int n) {
    // Ten numbers are taken from each sixteen stems, of which at least ten have a check digit: so no two n share a
    // stem.
    static constexpr int from_each = 10, stems = 16, blocks = 1000000 / stems;
    int left = n % from_each;
    for (int stem = n / from_each % blocks * stems;; ++stem) {
        const auto nine = fmt::format("999{:06}", stem);
        const int digit = nhs_check_digit(nine);
        if (digit != 10 && left-- == 0) return nine + static_cast<char>('0' + digit);
    }
}

std::string upn(int authority, int n, int year) {
    const auto digits =
        fmt::format("{:03}{:04}{:02}{:03}", 800 + authority % 200, 1000 + n / 1000 % 9000, year % 100, n % 1000);
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) sum += (digits[i] - '0') * static_cast<int>(i + 2);
    return std::string{"ABCDEFGHJKLMNPQRTUVWXYZ"[sum % 23]} + digits;
}

std::string postcode(int district, Random& random) {
    return fmt::format("ZZ{} {}{}{}", district, random.between(1, 9), random.one_of(postcode_letters),
                       random.one_of(postcode_letters));
}

}  // namespace kith::demo
