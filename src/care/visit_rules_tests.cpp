#include <doctest/doctest.h>

#include <rapidcheck.h>
#include <algorithm>

#include "care/child_for_tests.h"
#include "care/rules.h"

using namespace kith;
using namespace kith::care;

static std::vector<Occasion> visits(const ChildForTests& child, Date today) {
    return occasions(visit_to_the_child, child.file, Calendar::england(), today);
}

static Date last_due(const ChildForTests& child, Date today) { return visits(child, today).back().due; }

static ChildForTests in_foster_care(Date since = "2024-01-08"_day) {
    ChildForTests child{"2014-05-05"_day};
    child.comes_into_care(since, LegalStatus::care_order).moves_to("The Ashdowns", since);
    return child;
}

TEST_CASE("reg 28(2)(a): a visit on the seventh day is in time, and on the eighth late") {
    CHECK_FALSE(visits(in_foster_care().visited("2024-01-15"_day), "2024-02-01"_day)[0].late("2024-02-01"_day));
    CHECK(visits(in_foster_care().visited("2024-01-16"_day), "2024-02-01"_day)[0].late("2024-02-01"_day));
}

TEST_CASE("reg 28(2)(b): six weeks are days of the calendar, whatever holidays they hold") {
    CHECK(last_due(in_foster_care("2024-11-25"_day).visited("2024-11-29"_day), "2024-12-01"_day) == "2025-01-10"_day);
}

TEST_CASE("reg 28(2)(c): the day the year is over decides the interval, not the day before") {
    CHECK(last_due(in_foster_care().to_eighteen().visited("2025-01-07"_day), "2025-01-09"_day) == "2025-02-18"_day);
    CHECK(last_due(in_foster_care().to_eighteen().visited("2025-01-08"_day), "2025-01-09"_day) == "2025-04-08"_day);
}

TEST_CASE("reg 28(2)(c): three months from 30 November end on the last day of February") {
    CHECK(last_due(in_foster_care("2022-01-10"_day).to_eighteen().visited("2023-11-30"_day), "2023-12-01"_day) ==
          "2024-02-29"_day);
}

TEST_CASE("reg 28(3A): the child's agreement counts only in a long-term foster home") {
    auto child = in_foster_care("2022-01-10"_day).agrees_to_six_monthly().visited("2024-01-15"_day);
    CHECK(last_due(child, "2024-01-16"_day) == "2024-02-26"_day);
    child.file.placements.back().value.kind = PlaceKind::foster_long_term;
    CHECK(last_due(child, "2024-01-16"_day) == "2024-07-15"_day);
    child.file.placements.back().value.six_monthly_agreed = false;
    CHECK(last_due(child, "2024-01-16"_day) == "2024-04-15"_day);
}

TEST_CASE("a visit by video does not count, and a visit at which the child would not be seen does") {
    CHECK(visits(in_foster_care().visited("2024-01-10"_day, SeenWhere::by_video), "2024-01-11"_day)[0].open());
    CHECK_FALSE(visits(in_foster_care().visited("2024-01-10"_day, SeenWhere::home, Seen::not_seen), "2024-01-11"_day)[0]
                    .open());
}

TEST_CASE("two visits in one day are one") {
    CHECK(visits(in_foster_care().visited("2024-01-10"_day).visited("2024-01-10"_day), "2024-01-11"_day).size() == 2);
}

TEST_CASE("a visit before the child moved in does not count for the home") {
    CHECK(visits(in_foster_care().visited("2024-01-05"_day), "2024-01-11"_day)[0].open());
}

TEST_CASE(
    "a home that ended before the visit was due owes none, and one that ended after owes it still, but not to be "
    "done") {
    auto child = in_foster_care().leaves_care("2024-01-14"_day);
    CHECK(visits(child, "2024-02-01"_day).empty());
    auto longer = in_foster_care().leaves_care("2024-01-16"_day);
    const auto due = visits(longer, "2024-02-01"_day);
    REQUIRE(due.size() == 1);
    CHECK(due[0].late("2024-02-01"_day));
    CHECK(due[0].lapsed == "2024-01-16"_day);
    CHECK(visits(longer, "2024-01-16"_day)[0].open());
}

TEST_CASE("a child in care whose home is not on record is visited all the same") {
    ChildForTests child{"2014-05-05"_day};
    child.comes_into_care("2024-01-08"_day);
    CHECK(last_due(child, "2024-01-09"_day) == "2024-01-15"_day);
}

TEST_CASE(
    "reg 28(4): an interim order with a parent is weekly until a review, and the review itself may fall on the seventh "
    "day") {
    ChildForTests child{"2021-05-05"_day};
    child.comes_into_care("2025-06-02"_day, LegalStatus::interim_care_order);
    child.moves_to("Mother", "2025-06-02"_day, PlaceKind::with_parents)
        .visited("2025-06-06"_day)
        .visited("2025-06-13"_day);
    CHECK(last_due(child, "2025-06-14"_day) == "2025-06-20"_day);
    auto reviewed_in_time = child;
    CHECK(last_due(reviewed_in_time.reviewed("2025-06-20"_day), "2025-06-21"_day) == "2025-07-11"_day);
    CHECK(last_due(child.reviewed("2025-06-21"_day), "2025-06-21"_day) == "2025-06-20"_day);
}

TEST_CASE("reg 28(5): a care order made while the child lives with a parent brings a visit within a week of it") {
    ChildForTests child{"2018-05-05"_day};
    child.comes_into_care("2025-01-06"_day, LegalStatus::interim_care_order);
    child.moves_to("Father", "2025-01-06"_day, PlaceKind::with_parents)
        .reviewed("2025-01-08"_day)
        .visited("2025-01-10"_day);
    CHECK(last_due(child, "2025-01-11"_day) == "2025-02-07"_day);
    child.is_under(LegalStatus::care_order, "2025-01-20"_day);
    const auto due = visits(child, "2025-01-21"_day).back();
    CHECK(due.due == "2025-01-27"_day);
    CHECK(due.from_what == "the care order");
    CHECK(last_due(child.visited("2025-01-27"_day), "2025-01-28"_day) == "2025-03-10"_day);
}

TEST_CASE("reg 28(5): a care order does not put off a visit that was due sooner") {
    ChildForTests child{"2018-05-05"_day};
    child.comes_into_care("2025-01-06"_day, LegalStatus::interim_care_order);
    child.moves_to("Father", "2025-01-06"_day, PlaceKind::with_parents)
        .is_under(LegalStatus::care_order, "2025-01-08"_day);
    CHECK(last_due(child, "2025-01-09"_day) == "2025-01-13"_day);
}

TEST_CASE("when family carers are approved the interval becomes six weeks from the last visit") {
    ChildForTests child{"2018-05-05"_day};
    child.comes_into_care("2025-01-06"_day)
        .moves_to("Gran", "2025-01-06"_day, PlaceKind::kinship, Basis::connected_person);
    child.visited("2025-01-10"_day).reviewed("2025-01-15"_day).visited("2025-03-03"_day);
    CHECK(last_due(child, "2025-03-04"_day) == "2025-03-31"_day);
    child.moves_to("Gran", "2025-03-17"_day, PlaceKind::kinship);
    CHECK(last_due(child, "2025-03-18"_day) == "2025-04-14"_day);
}

TEST_CASE(
    "a temporary move that nobody came back from belongs to the home before, and the next home has its own clock") {
    auto child = in_foster_care().visited("2024-01-12"_day);
    child.moves_to("Respite House", "2024-02-01"_day, PlaceKind::temporary_seven_days);
    child.moves_to("Larkfield House", "2024-02-05"_day, PlaceKind::childrens_home);
    const auto due = visits(child, "2024-02-06"_day);
    REQUIRE(due.size() == 2);
    CHECK(due[1].due == "2024-02-12"_day);
}

TEST_CASE("an open placement that the next one follows, as in records read from elsewhere, ends on that day") {
    auto child = in_foster_care().moves_to("Larkfield House", "2024-01-10"_day, PlaceKind::childrens_home);
    child.file.placements[0].value.ends.reset();
    REQUIRE(visits(child, "2024-01-11"_day).size() == 1);
    CHECK(last_due(child, "2024-01-11"_day) == "2024-01-17"_day);
}

TEST_CASE("no visit is due after the 18th birthday, and one due on it is") {
    auto child = in_foster_care().visited("2032-03-24"_day);
    CHECK(last_due(child, "2032-03-25"_day) == "2032-05-05"_day);
    CHECK(visits(in_foster_care().visited("2032-03-25"_day), "2032-03-26"_day).back().done == "2032-03-25"_day);
}

TEST_CASE("whatever the days of visits, each is owed once, in order, and only the last can be open") {
    CHECK(rc::check("occasions are in order", [] {
        auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 2'000));
        std::ranges::sort(days);
        auto child = in_foster_care();
        for (const int day : days) child.visited("2024-01-08"_day.plus_days(day));
        const auto due = visits(child, "2030-01-01"_day);
        days.erase(std::unique(days.begin(), days.end()), days.end());
        RC_ASSERT(due.size() == days.size() + 1);
        for (std::size_t i = 0; i + 1 < due.size(); ++i) {
            RC_ASSERT(due[i].done == "2024-01-08"_day.plus_days(days[i]));
            RC_ASSERT(due[i].due >= due[i].from);
        }
        RC_ASSERT(due.back().open());
    }));
}
