#include <doctest/doctest.h>

#include "allowances/rates.h"

using namespace kith;
using namespace kith::allowances;

TEST_CASE("The national minimum is as it was published, by year, area of the carer's home and age") {
    struct Row {
        Date day;
        RateArea area;
        int pounds[5];
    };
    using enum RateArea;
    const Row rows[] = {{"2022-04-06"_day, london, {159, 162, 181, 206, 240}},
                        {"2022-12-01"_day, south_east, {152, 157, 173, 198, 231}},
                        {"2023-04-05"_day, rest, {137, 141, 156, 177, 207}},
                        {"2023-04-06"_day, london, {179, 182, 203, 232, 270}},
                        {"2023-12-31"_day, south_east, {171, 177, 195, 223, 260}},
                        {"2024-02-29"_day, rest, {154, 159, 175, 199, 233}},
                        {"2024-04-06"_day, london, {191, 195, 217, 248, 289}},
                        {"2025-01-01"_day, south_east, {183, 189, 208, 238, 278}},
                        {"2025-04-05"_day, rest, {165, 170, 187, 213, 249}},
                        {"2025-04-06"_day, london, {198, 201, 225, 257, 299}},
                        {"2025-10-10"_day, south_east, {189, 196, 216, 247, 288}},
                        {"2026-04-05"_day, rest, {170, 176, 194, 220, 258}}};
    for (const auto& row : rows)
        for (const auto& band : words_of<AgeBand>) {
            CAPTURE(row.day.iso());
            CAPTURE(band.code);
            const auto rate = Rates{}.on(row.area, band.value, row.day);
            REQUIRE(rate);
            CHECK(rate->weekly == Money::pounds(row.pounds[static_cast<std::size_t>(band.value)]));
            CHECK(rate->minimum == rate->weekly);
            CHECK(rate->of_this_year);
        }
}

TEST_CASE("The rises of 2023 were 17 to 30 pounds a week, as the department said when it announced them") {
    const auto years = national_minimum();
    for (std::size_t area = 0; area < areas; ++area)
        for (std::size_t band = 0; band < bands; ++band) {
            const int rise = years[1].pounds[area][band] - years[0].pounds[area][band];
            CHECK(rise >= 17);
            CHECK(rise <= 30);
        }
}

TEST_CASE("Years that were not read in a published table are marked") {
    for (const auto& year : national_minimum()) CHECK(year.published() == (year.first_year >= 2024));
}

TEST_CASE("Where a year's minimum is not known yet the last one known holds, and is told so") {
    const auto rate = Rates{}.on(RateArea::rest, AgeBand::eleven_to_fifteen, "2026-04-06"_day);
    REQUIRE(rate);
    CHECK(rate->weekly == Money::pounds(220));
    CHECK_FALSE(rate->of_this_year);
    CHECK(rate->year->first_year == 2025);
    CHECK_FALSE(Rates{}.on(RateArea::rest, AgeBand::eleven_to_fifteen, "2022-04-05"_day));
}

TEST_CASE("The year of allowances begins on 6 April") {
    CHECK(year_start("2026-04-05"_day) == "2025-04-06"_day);
    CHECK(year_start("2026-04-06"_day) == "2026-04-06"_day);
    CHECK(year_start("2026-12-31"_day) == "2026-04-06"_day);
    CHECK(year_in_words("2026-01-01"_day) == "2025 to 2026");
}

TEST_CASE("The band changes on the birthday, and none is left at 18") {
    CHECK(band_of(0) == AgeBand::under_three);
    CHECK(band_of(2) == AgeBand::under_three);
    CHECK(band_of(3) == AgeBand::three_and_four);
    CHECK(band_of(4) == AgeBand::three_and_four);
    CHECK(band_of(5) == AgeBand::five_to_ten);
    CHECK(band_of(10) == AgeBand::five_to_ten);
    CHECK(band_of(11) == AgeBand::eleven_to_fifteen);
    CHECK(band_of(15) == AgeBand::eleven_to_fifteen);
    CHECK(band_of(16) == AgeBand::sixteen_and_seventeen);
    CHECK(band_of(17) == AgeBand::sixteen_and_seventeen);
    CHECK_FALSE(band_of(18));
    CHECK(next_band("2015-06-09"_day, "2026-06-08"_day) == "2026-06-09"_day);
    CHECK(next_band("2015-06-09"_day, "2026-06-09"_day) == "2031-06-09"_day);
    CHECK(next_band("2008-02-29"_day, "2025-01-01"_day) == "2026-03-01"_day);  // the 18th birthday
    CHECK_FALSE(next_band("2008-02-29"_day, "2026-03-01"_day));
}

TEST_CASE("An authority's own rate holds from its day, for its own area and age alone") {
    const Rates rates{{{RateArea::rest, AgeBand::five_to_ten, Money::pounds(210), "2025-09-01"_day}}};
    CHECK(rates.on(RateArea::rest, AgeBand::five_to_ten, "2025-08-31"_day)->weekly == Money::pounds(194));
    CHECK(rates.on(RateArea::rest, AgeBand::five_to_ten, "2025-09-01"_day)->weekly == Money::pounds(210));
    CHECK(rates.on(RateArea::london, AgeBand::five_to_ten, "2025-09-01"_day)->own == nullptr);
    CHECK(rates.on(RateArea::rest, AgeBand::under_three, "2025-09-01"_day)->own == nullptr);
    CHECK(rates.next_change(RateArea::rest, AgeBand::five_to_ten, "2025-08-01"_day) == "2025-09-01"_day);
    CHECK(rates.next_change(RateArea::rest, AgeBand::five_to_ten, "2025-09-01"_day) == "2026-04-06"_day);
}

TEST_CASE("An own rate below the minimum holds in the year for which it was set, and is told as such") {
    const Rates rates{{{RateArea::rest, AgeBand::five_to_ten, Money::pounds(190), "2025-04-06"_day}}};
    const auto rate = rates.on(RateArea::rest, AgeBand::five_to_ten, "2025-06-01"_day);
    CHECK(rate->weekly == Money::pounds(190));
    CHECK(rate->below_minimum());
}

TEST_CASE("An own rate that nobody looked at again gives way to a minimum that has risen above it") {
    const Rates rates{{{RateArea::rest, AgeBand::five_to_ten, Money::pounds(190), "2024-04-06"_day}}};
    CHECK(rates.on(RateArea::rest, AgeBand::five_to_ten, "2025-04-05"_day)->weekly == Money::pounds(190));
    CHECK(rates.on(RateArea::rest, AgeBand::five_to_ten, "2025-04-06"_day)->weekly == Money::pounds(194));
    const Rates higher{{{RateArea::rest, AgeBand::five_to_ten, Money::pounds(200), "2024-04-06"_day}}};
    CHECK(higher.on(RateArea::rest, AgeBand::five_to_ten, "2025-04-06"_day)->weekly == Money::pounds(200));
}
