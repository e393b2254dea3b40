// The edges of the clocks: days that are easily counted wrongly. Each expected day is counted by hand from the law.
#include <doctest/doctest.h>

#include "care/child_for_tests.h"
#include "care/rules.h"

using namespace kith;
using namespace kith::care;

static ChildForTests in_foster_care(Date since, std::optional<Date> born = "2014-05-05"_day) {
    ChildForTests child{born};
    child.comes_into_care(since).moves_to("The Ashdowns", since);
    return child;
}

static std::vector<Occasion> due(const Duty<CareFile>& duty, const ChildForTests& child, Date today) {
    return occasions(duty, child.file, Calendar::england(), today);
}

TEST_CASE("reg 33: a review held in two meetings of one day is one review, and the next is three months on") {
    const auto child = in_foster_care("2025-04-01"_day).reviewed("2025-04-24"_day).reviewed("2025-04-24"_day);
    const auto reviews = due(review_of_the_case, child, "2025-04-25"_day);
    REQUIRE(reviews.size() == 2);
    CHECK(reviews[1].due == "2025-07-24"_day);
}

TEST_CASE("reg 33: three months from 30 November are the last day of February") {
    const auto child = in_foster_care("2023-11-06"_day).reviewed("2023-11-30"_day);
    CHECK(due(review_of_the_case, child, "2023-12-01"_day).back().due == "2024-02-29"_day);
}

TEST_CASE("reg 9: a child who comes back to the same home on the day they left it has a new placement plan") {
    auto child = in_foster_care("2024-01-08"_day);
    child.add(&CareFile::placement_plans, PlacementPlan{child.file.placements[0].id, "2024-01-10"_day, {}, {}});
    child.leaves_care("2024-02-20"_day).comes_into_care("2024-02-20"_day).moves_to("The Ashdowns", "2024-02-20"_day);
    const auto plans = due(placement_plan_made, child, "2024-02-21"_day);
    REQUIRE(plans.size() == 2);
    CHECK(plans[1].due == "2024-02-27"_day);
    CHECK(plans[1].open());
}

TEST_CASE("reg 7(2): an assessment of the three months before counts as the first, and an older one does not") {
    const auto assessed = [](Date on) {
        auto child = in_foster_care("2025-04-01"_day);
        child.checked(HealthKind::initial_assessment, on);
        return !due(first_health_assessment, child, "2025-04-02"_day)[0].open();
    };
    CHECK(assessed("2025-01-01"_day));
    CHECK_FALSE(assessed("2024-12-31"_day));
}

TEST_CASE("reg 23: a child who leaves after the six working days has left late") {
    ChildForTests child{"2019-01-31"_day};
    child.comes_into_care("2025-03-03"_day)
        .moves_to("The Fernleys", "2025-03-03"_day, PlaceKind::foster, Basis::emergency_with_carer)
        .moves_to("The Ashdowns", "2025-03-12"_day);
    const auto ended = due(emergency_placement_ends, child, "2025-04-01"_day);
    REQUIRE(ended.size() == 1);
    CHECK(ended[0].due == "2025-03-11"_day);
    CHECK(ended[0].done == "2025-03-12"_day);
    CHECK(ended[0].late("2025-04-01"_day));
}

TEST_CASE("reg 27C: supported accommodation is to be registered from the 16th birthday, not before") {
    ChildForTests child{"2009-06-01"_day};
    child.comes_into_care("2025-01-06"_day)
        .moves_to("Mill Street", "2025-01-06"_day, PlaceKind::supported_accommodation);
    CHECK(due(registered_accommodation, child, "2025-05-31"_day).empty());
    CHECK(due(registered_accommodation, child, "2025-06-01"_day)[0].due == "2025-06-01"_day);
}

TEST_CASE("reg 27C: living independently at 16 or 17 is no way round it") {
    ChildForTests child{"2008-06-01"_day};
    child.comes_into_care("2025-01-06"_day).moves_to("A flat", "2025-01-06"_day, PlaceKind::independent_living);
    CHECK(due(registered_accommodation, child, "2025-01-07"_day)[0].open());
}

TEST_CASE("reg 28(1A): a visit by video counted from 24 April 2020 to 30 September 2021, and at no other time") {
    const auto counts = [](Date on) {
        const auto child = in_foster_care(on.plus_days(-2)).visited(on, SeenWhere::by_video);
        return !due(visit_to_the_child, child, on.plus_days(1))[0].open();
    };
    CHECK_FALSE(counts("2020-04-23"_day));
    CHECK(counts("2020-04-24"_day));
    CHECK(counts("2021-09-30"_day));
    CHECK_FALSE(counts("2021-10-01"_day));
}

TEST_CASE("reg 47B: on remand alone, and in foster care, the care plan is due in five working days of the remand") {
    ChildForTests child{"2010-05-05"_day};
    child.comes_into_care("2025-04-14"_day, LegalStatus::remand).moves_to("The Ashdowns", "2025-04-15"_day);
    // Good Friday and Easter Monday are in between.
    CHECK(due(care_plan_on_remand, child, "2025-04-16"_day)[0].due == "2025-04-23"_day);
    CHECK(due(care_plan_made, child, "2025-04-16"_day).empty());
}

TEST_CASE("reg 47B: a child looked after before the remand keeps the care plan they have") {
    auto child = in_foster_care("2025-01-06"_day, "2010-05-05"_day);
    child.is_under(LegalStatus::remand, "2025-04-14"_day);
    CHECK(due(care_plan_on_remand, child, "2025-04-16"_day).empty());
    CHECK(due(care_plan_made, child, "2025-04-16"_day).size() == 1);
}

TEST_CASE("reg 47C: remanded to custody, the detention placement plan takes the place of both plans") {
    ChildForTests child{"2010-05-05"_day};
    child.comes_into_care("2025-04-14"_day, LegalStatus::remand)
        .moves_to("Westmoor", "2025-04-14"_day, PlaceKind::custody);
    const auto plans = due(detention_plan_made, child, "2025-04-16"_day);
    REQUIRE(plans.size() == 1);
    CHECK(plans[0].due == "2025-04-30"_day);
    for (const auto* other : {&care_plan_made, &care_plan_on_remand, &placement_plan_made})
        CHECK(due(*other, child, "2025-04-16"_day).empty());
}

TEST_CASE("AAR 36(4): two visits in one day to a child placed for adoption are one") {
    ChildForTests child{"2023-03-19"_day};
    child.comes_into_care("2024-03-04"_day, LegalStatus::placement_order)
        .moves_to("The Meadows", "2024-11-04"_day, PlaceKind::adopters_order)
        .visited("2024-11-08"_day)
        .visited("2024-11-08"_day);
    CHECK(due(visit_before_adoption, child, "2024-11-09"_day).size() == 2);
}

TEST_CASE("AAR 36(1): under a placement order, a review within three months, and then six, until there are adopters") {
    ChildForTests child{"2023-03-19"_day};
    child.comes_into_care("2024-03-04"_day, LegalStatus::care_order)
        .moves_to("The Ashdowns", "2024-03-04"_day)
        .reviewed("2024-08-20"_day)
        .is_under(LegalStatus::placement_order, "2024-08-30"_day);
    CHECK(due(review_awaiting_adopters, child, "2024-09-01"_day).back().due == "2024-11-30"_day);
    child.reviewed("2024-11-20"_day);
    CHECK(due(review_awaiting_adopters, child, "2024-11-21"_day).back().due == "2025-05-20"_day);
    child.moves_to("The Meadows", "2025-03-03"_day, PlaceKind::adopters_order);
    CHECK(due(review_awaiting_adopters, child, "2025-03-04"_day).size() == 1);
}

TEST_CASE("a start of care that is put right moves every clock that hung on it") {
    auto child = in_foster_care("2025-04-01"_day);
    child.file.periods[0].value.starts = child.file.legal[0].value.starts = "2025-04-07"_day;
    CHECK(due(review_of_the_case, child, "2025-04-08"_day)[0].due == "2025-05-08"_day);
    CHECK(due(visit_to_the_child, child, "2025-04-08"_day)[0].due == "2025-04-14"_day);
}
