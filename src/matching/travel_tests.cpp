#include <doctest/doctest.h>

#include <rapidcheck.h>

#include "matching/travel.h"

using namespace kith;
using namespace kith::matching;

TEST_CASE("Straight lines are by Pythagoras on the National Grid") {
    CHECK(metres_between({400'000, 500'000}, {403'000, 504'000}) == 5'000);
    CHECK(metres_between({0, 0}, {700'000, 1'300'000}) == 1'476'482);
}

TEST_CASE("Miles are said as people say them") {
    CHECK(miles_in_words(500) == "less than a mile");
    CHECK(miles_in_words(1'700) == "1 mile");
    CHECK(miles_in_words(twenty_miles) == "20 miles");
}
