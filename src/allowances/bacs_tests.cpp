#include <doctest/doctest.h>

#include "allowances/bacs.h"
#include "kernel/core/text.h"

using namespace kith;
using namespace kith::allowances;

namespace {

HowWePay thistleshire() {
    return {.name = "Thistleshire Council", .sort_code = "601613", .account = "12345678", .user_number = "123456"};
}

const std::vector<Credit> two{{"204512", "12345678", "Hazel Ashdown", "Kith 7", Money::pence(250'000)},
                              {"601613", "87654321", "Björn O'Neill-Łęcki & Son", "Kith 8", Money::pence(182'150)}};

std::string file_of(const std::vector<Credit>& credits) {
    return *standard_18(thistleshire(), credits, 7, "2026-08-14"_day, "2026-08-21"_day);
}

}  // namespace

TEST_CASE("A Bacs file is, line by line, as Standard 18 lays it out") {
    CHECK(file_of(two) ==
          "VOL1000007                               123456                                1\r\n"
          "HDR1A123456S  112345600000700010001       26226 26247 000000                    \r\n"
          "HDR2F0200000100                                   00                            \r\n"
          "UHL1 26233999999    000000001 DAILY  001                                        \r\n"
          "2045121234567809960161312345678    00000250000THISTLESHIRE COUNCKITH 7            HAZEL ASHDOWN     \r\n"
          "6016138765432109960161312345678    00000182150THISTLESHIRE COUNCKITH 8            BJORN ONEILL-LECKI\r\n"
          "6016131234567801760161312345678    00000432150THISTLESHIRE COUNCCONTRA            THISTLESHIRE COUNC\r\n"
          "EOF1A123456S  112345600000700010001       26226 26247 000000                    \r\n"
          "EOF2F0200000100                                   00                            \r\n"
          "UTL10000000432150000000043215000000010000002                                    \r\n");
}

TEST_CASE("Labels have 80 characters and entries 100, whatever is in them") {
    const auto file = file_of({{"204512", "12345678", "A name that is much longer than Bacs has room for",
                                "And a reference that is as well", Money::pence(99'999'999'999)}});
    for (const auto line : split(std::string_view{file}.substr(0, file.size() - 2), '\n')) {
        const auto width = trim(line).empty() ? 0 : line.substr(0, line.find('\r')).size();
        CHECK(width == (is_digit(line.front()) ? 100 : 80));
    }
}

TEST_CASE("A name is written in the letters that Bacs takes") {
    CHECK(bacs_name("Zoë O'Brien") == "ZOE OBRIEN");
    CHECK(bacs_name("R & J Smith-Jones") == "R & J SMITH-JONES");
    CHECK(bacs_name("Ashdown (joint) £1") == "ASHDOWN JOINT 1");
    CHECK(bacs_name("").empty());
}

TEST_CASE("Sort codes and accounts are digits, with the spaces and dashes that people type") {
    CHECK(digits("20-04-15", 6) == "200415");
    CHECK(digits(" 20 04 15", 6) == "200415");
    CHECK(digits("00123456", 8) == "00123456");
    CHECK_FALSE(digits("2004155", 6));
    CHECK_FALSE(digits("20O415", 6));
    CHECK_FALSE(digits("", 6));
}

TEST_CASE("No file is made without the authority's own account, without payments, or with an amount that is none") {
    HowWePay unset;
    CHECK_FALSE(standard_18(unset, two, 1, "2026-08-14"_day, "2026-08-21"_day));
    CHECK_FALSE(standard_18(thistleshire(), {}, 1, "2026-08-14"_day, "2026-08-21"_day));
    auto wrong = two;
    wrong[0].amount = Money::pence(0);
    CHECK_FALSE(standard_18(thistleshire(), wrong, 1, "2026-08-14"_day, "2026-08-21"_day));
    wrong[0].amount = Money::pence(100'000'000'000);
    CHECK_FALSE(standard_18(thistleshire(), wrong, 1, "2026-08-14"_day, "2026-08-21"_day));
}

TEST_CASE("The file is processed on the working day before the money arrives") {
    CHECK(processing_day(Calendar::england(), "2026-11-27"_day) == "2026-11-26"_day);
    CHECK(processing_day(Calendar::england(), "2026-11-30"_day) == "2026-11-27"_day);  // a Monday
    CHECK(processing_day(Calendar::england(), "2026-12-29"_day) == "2026-12-24"_day);  // after Christmas
}
