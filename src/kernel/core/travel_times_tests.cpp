#include <doctest/doctest.h>

#include <rapidcheck.h>

#include "kernel/core/travel_times.h"

using namespace kith;

TEST_CASE("The first half of a postcode, however it is written") {
    CHECK(postcode_district("NE4 5PL") == "NE4");
    CHECK(postcode_district("ne45pl") == "NE4");
    CHECK(postcode_district("W1A1AA") == "W1A");
    CHECK(postcode_district("NE4") == "NE4");
    CHECK(postcode_district("EC1A") == "EC1A");
    CHECK(postcode_district("").empty());
}

TEST_CASE("A table of travel times: whole postcodes before districts, and back as there unless it says otherwise") {
    const auto read = TravelTimes::read(
        "minutes,Origin,Destination\n"
        "10,NE1 1AA,NE2 2BB\n"
        "30,NE1,NE2\n"
        "35,NE2,NE1\n");
    REQUIRE(read);
    CHECK(read->problems.empty());
    const auto& times = read->times;
    CHECK(times.minutes("NE1 1AA", "NE2 2BB") == 10);
    CHECK(times.minutes("NE2 2BB", "NE1 1AA") == 10);
    CHECK(times.minutes("NE1 9ZZ", "NE2 2BB") == 30);
    CHECK(times.minutes("NE2 9ZZ", "NE1 9ZZ") == 35);
    CHECK_FALSE(times.minutes("NE1 1AA", "NE3 3CC"));
    CHECK_FALSE(times.minutes("", "NE1"));
}

TEST_CASE("Each row of a table that cannot be read is told with its line, and the others stand") {
    const auto read = TravelTimes::read(
        "origin,destination,minutes\n"
        "NE1,NE2,20\n"
        "NE1,somewhere far,20\n"
        "NE1,NE3,soon\n"
        "NE1,NE4,-5\n"
        "NE1,NE2,25\n"
        "NE1,NE5\n"
        "NE1,NE6,1441\n");
    REQUIRE(read);
    CHECK(read->times.size() == 1);
    REQUIRE(read->problems.size() == 6);
    CHECK(read->problems[0].line == 3);
    CHECK(read->problems[0].what == "\"somewhere far\" is not a postcode or the first half of one.");
    CHECK(read->problems[1].what == "\"soon\" is not whole minutes from 0 to 1440.");
    CHECK(read->problems[3].what == "The journey from NE1 to NE2 is given twice: the first is kept.");
    CHECK(read->problems[4].line == 7);
}

TEST_CASE("A file that is not a table of travel times is refused with what to do") {
    CHECK_FALSE(TravelTimes::read(""));
    const auto read = TravelTimes::read("from,to,time\nNE1,NE2,3\n");
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::invalid);
    CHECK(read.error().what ==
          "The first line of the file of travel times must name the columns origin, destination and minutes.");
}

TEST_CASE("Whatever the bytes, reading a table ends, and each row is a journey or a problem") {
    CHECK(rc::check("no bytes break it", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"NE12,\"\n\r 0aé\xff"}));
        const auto read = TravelTimes::read("origin,destination,minutes\n" + bytes);
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->times.size() + read->problems.size() <= bytes.size() + 1);
    }));
}
