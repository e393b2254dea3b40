#include <doctest/doctest.h>

#include <string>

#include "kernel/core/postcodes.h"

using namespace kith;

static Postcodes read_all(std::string_view csv) {
    auto read = Postcodes::read(csv);
    REQUIRE(read.has_value());
    CHECK(read->problems.empty());
    return std::move(read->postcodes);
}

TEST_CASE("a postcode is found whatever its spaces and case") {
    const auto postcodes = read_all("postcode,easting,northing\nZZ10 1AA,400000,500000\nZZ1 9ZZ,410000,510000\n");
    CHECK(postcodes.find("ZZ10 1AA") == GridPoint{400'000, 500'000});
    CHECK(postcodes.find("zz101aa") == GridPoint{400'000, 500'000});
    CHECK(postcodes.find(" zz1  9zz ") == GridPoint{410'000, 510'000});
    CHECK(!postcodes.find("ZZ10 1AB"));
    CHECK(!postcodes.find("ZZ10"));
    CHECK(!postcodes.find(""));
    CHECK(!postcodes.find("not a postcode at all"));
    CHECK(!Postcodes{}.find("ZZ10 1AA"));
}

TEST_CASE("the columns of a file of postcodes may be in any order, as the Office for National Statistics names them") {
    const auto postcodes = read_all("pcd,osnrth1m,pcds,laua,oseast1m\r\nZZ101AA,500000,ZZ10 1AA,E01,400000\r\n");
    CHECK(postcodes.find("ZZ10 1AA") == GridPoint{400'000, 500'000});
}

TEST_CASE("a file of postcodes without its columns is refused with what they are") {
    for (const std::string_view csv : {"", "ZZ10 1AA,400000,500000\n", "postcode,easting\nZZ10 1AA,400000\n"}) {
        const auto read = Postcodes::read(csv);
        REQUIRE(!read);
        CHECK(read.error().fault == Fault::invalid);
    }
}

TEST_CASE("a row that cannot be right is told with its line and column, and the others go in") {
    const auto read = Postcodes::read(
        "postcode,easting,northing\n"
        "ZZ10 1AA,400000,500000\n"
        "nowhere!,400000,500000\n"
        "ZZ10 1AB,-4,500000\n"
        "ZZ10 1AD,400000,9999999\n"
        "ZZ10 1AE\n"
        "ZZ10 1AF,,\n"
        "ZZ10 1AG,400100,500100\n");
    REQUIRE(read.has_value());
    CHECK(read->postcodes.size() == 2);
    REQUIRE(read->problems.size() == 4);
    CHECK(read->refused == 4);
    CHECK(read->problems[0].line == 3);
    CHECK(read->problems[0].column == 1);
    CHECK(read->problems[1].column == 2);
    CHECK(read->problems[2].column == 3);
    CHECK(read->problems[3].line == 6);
}

TEST_CASE("of a postcode told twice the last holds") {
    CHECK(read_all("postcode,easting,northing\nZZ10 1AA,1,1\nZZ10 1AA,2,2\n").find("ZZ10 1AA") == GridPoint{2, 2});
}

TEST_CASE("the middle of a district is the mean of its postcodes, and of no other's") {
    const auto postcodes = read_all(
        "postcode,easting,northing\n"
        "ZZ1 1AA,100,100\nZZ1 2AA,300,500\nZZ10 1AA,9000,9000\nZZ11 1AA,9000,9000\nZZ2 1AA,7000,7000\n");
    CHECK(postcodes.middle_of_district("ZZ1") == GridPoint{200, 300});
    CHECK(postcodes.middle_of_district("ZZ1 9XX") == GridPoint{200, 300});
    CHECK(postcodes.middle_of_district("zz10") == GridPoint{9'000, 9'000});
    CHECK(!postcodes.middle_of_district("ZZ3"));
    CHECK(!postcodes.middle_of_district("Z"));
}

TEST_CASE("how far it is is measured straight, in metres") {
    CHECK(metres_between({0, 0}, {3'000, 4'000}) == 5'000);
    CHECK(metres_between({10, 10}, {10, 10}) == 0);
}
