#include <doctest/doctest.h>

#include "commissioning/sufficiency_tables.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;

namespace {

constexpr Date today = "2026-06-01"_day;

Us two_members() {
    return {co_operative,
            "Westmarch Care Co-operative",
            true,
            false,
            {{thistleshire, "Thistleshire"}, {fenmarch, "Fenmarch"}}};
}

NeedSeen need(AuthorityId member, Date on, AgeGroup age = AgeGroup::five_to_ten) {
    NeedSeen seen{member, 1, 1, HomeKind::childrens_home, age, false, region::Urgency::planned, on, on, {}, {}, {}, {}};
    seen.age_asked = age;
    return seen;
}

void add(std::vector<NeedSeen>& all, AuthorityId member, Date on, int how_many) {
    for (int i = 0; i < how_many; ++i) all.push_back(need(member, on));
}

/// Three whole years of Thistleshire: 10, 20 and 30 requests.
std::vector<NeedSeen> three_years() {
    std::vector<NeedSeen> all;
    add(all, thistleshire, "2023-06-01"_day, 10);
    add(all, thistleshire, "2025-05-31"_day, 20);
    add(all, thistleshire, "2026-05-31"_day, 30);
    return all;
}

}  // namespace

TEST_CASE("What is expected is the mean of whole years to today, the first and the last day each in one year") {
    const auto found = forecast_of(two_members(), three_years(), today);
    CHECK(found.from == std::vector<Date>{"2023-06-01"_day, "2024-06-01"_day, "2025-06-01"_day});
    CHECK(found.all.years == std::vector<int>{10, 20, 30});
    CHECK(found.all.mean == doctest::Approx(20));
    CHECK(found.by_area.at("Fenmarch").years == std::vector<int>{0, 0, 0});
    CHECK(found.by_kind.at(HomeKind::childrens_home).mean == doctest::Approx(20));
    CHECK(found.by_age.at(AgeGroup::five_to_ten).years == found.all.years);
    // A request of today belongs to the year to come.
    auto more = three_years();
    add(more, thistleshire, today, 5);
    CHECK(forecast_of(two_members(), more, today).all.years == found.all.years);
}

TEST_CASE(
    "Years that differ more than counts do make what is likely wider, more years make it narrower, and it is never "
    "none") {
    const auto steady = expected_of({20, 20, 20}), wild = expected_of({5, 20, 35});
    CHECK(steady.low == 11);
    CHECK(steady.high == 29);
    CHECK(wild.low < steady.low);
    CHECK(wild.high > steady.high);
    CHECK(expected_of({20, 20}).high > steady.high);
    CHECK(expected_of({20, 20}).low < steady.low);
    CHECK(expected_of({0, 0, 0}).high >= 1);
    CHECK(expected_of({0, 0, 0}).low == 0);
    CHECK_FALSE(expected_of({20}).known());
    CHECK_FALSE(expected_of({}).known());
}

TEST_CASE("A member whose record begins later does not look like a rise in need") {
    auto needs = three_years();
    add(needs, fenmarch, "2025-02-01"_day, 40);
    const auto found = forecast_of(two_members(), needs, today);
    CHECK(found.from == std::vector<Date>{"2025-06-01"_day});
    CHECK_FALSE(found.all.known());
    CHECK(forecast_shown(found, For::the_team).markup().find("Two whole years") != std::string::npos);
    CHECK(forecast_of(two_members(), {}, today).from.empty());
}

TEST_CASE("The forecast says how the same method did a year ago") {
    const auto found = forecast_of(two_members(), three_years(), today);
    REQUIRE(found.tried);
    CHECK(found.tried->then.years == std::vector<int>{10, 20});
    CHECK(found.tried->came == 30);
}

TEST_CASE("In what leaves the team a row with a year of five or fewer gives away neither that year nor its mean") {
    std::vector<NeedSeen> needs;
    add(needs, thistleshire, "2024-06-01"_day, 17);
    add(needs, thistleshire, "2025-06-02"_day, 3);
    const auto found = forecast_of(two_members(), needs, today);
    REQUIRE(found.all.mean == doctest::Approx(10));
    CHECK(forecast_shown(found, For::publication).markup().find("Too few to show") != std::string::npos);
    CHECK(forecast_shown(found, For::publication).markup().find(">10<") == std::string::npos);
    CHECK(forecast_shown(found, For::the_team).markup().find("10") != std::string::npos);
}
