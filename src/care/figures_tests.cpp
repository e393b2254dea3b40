#include <doctest/doctest.h>

#include "care/child_for_tests.h"
#include "care/figures.h"
#include "care/rules.h"

using namespace kith;
using namespace kith::care;

static const Date year_end = "2025-03-31"_day;

static ChildForTests in_foster_care(Date since = "2023-05-01"_day) {
    ChildForTests child{"2014-05-05"_day};
    child.comes_into_care(since).moves_to("The Ashdowns", since);
    return child;
}

static Share of(const Figure<CareFile>& figure, std::initializer_list<ChildForTests> children) {
    std::vector<CareFile> files;
    for (const auto& child : children) files.push_back(child.file);
    return measure<CareFile>(figure, files, year_end, Calendar::england());
}

TEST_CASE("reviews on time: one late review in the year is enough, and one late before the year is not") {
    auto in_time = in_foster_care().reviewed("2023-06-30"_day).reviewed("2023-09-15"_day).reviewed("2024-03-10"_day);
    in_time.reviewed("2024-09-10"_day).reviewed("2025-03-10"_day);
    auto late = in_foster_care().reviewed("2023-05-30"_day).reviewed("2023-08-20"_day).reviewed("2024-02-20"_day);
    late.reviewed("2024-08-21"_day).reviewed("2025-02-20"_day);
    const auto share = of(reviews_on_time, {in_time, late});
    CHECK(share.of == 2);
    CHECK(share.meets == 1);
}

TEST_CASE("reviews on time: a child not in care on the day is not counted, nor one for whom none fell due") {
    const auto left = in_foster_care().reviewed("2023-05-30"_day).leaves_care("2025-03-30"_day);
    CHECK(of(reviews_on_time, {left, in_foster_care("2025-03-17"_day)}).of == 0);
}

TEST_CASE("visits on time: what was due by the day and done after it was late on the day") {
    const auto visited = in_foster_care("2025-03-24"_day).visited("2025-04-01"_day);
    CHECK(of(visits_on_time, {visited}).of == 1);
    CHECK(of(visits_on_time, {visited}).meets == 0);
    CHECK(of(visits_on_time, {in_foster_care("2025-03-24"_day).visited("2025-03-31"_day)}).meets == 1);
}

TEST_CASE("health: counted after twelve months in care without a break, and met by one assessment in them") {
    const auto checked = in_foster_care("2024-03-31"_day).checked(HealthKind::review_assessment, "2024-04-01"_day);
    const auto too_early = in_foster_care("2023-05-01"_day).checked(HealthKind::review_assessment, "2024-03-31"_day);
    const auto too_new = in_foster_care("2024-04-01"_day).checked(HealthKind::review_assessment, "2024-05-01"_day);
    const auto share = of(health_checked, {checked, too_early, too_new});
    CHECK(share.of == 2);
    CHECK(share.meets == 1);
}

TEST_CASE("three homes in a year count, and hospital or the same carers again do not") {
    auto moved =
        in_foster_care().moves_to("The Fernleys", "2024-06-01"_day).moves_to("Larkfield House", "2024-09-01"_day);
    auto hospital = in_foster_care().moves_to("The Infirmary", "2024-06-01"_day, PlaceKind::temporary_hospital);
    hospital.moves_to("The Ashdowns", "2024-06-20"_day)
        .moves_to("The Ashdowns", "2024-09-01"_day, PlaceKind::foster_long_term);
    const auto share = of(three_or_more_placements, {moved, hospital});
    CHECK(share.of == 2);
    CHECK(share.meets == 1);
}

TEST_CASE("taking part: every review in the year from the age of four, by whatever way views were given") {
    auto by_advocate = in_foster_care().reviewed("2024-06-01"_day, Participation::views_by_advocate);
    auto once_silent =
        in_foster_care().reviewed("2024-06-01"_day).reviewed("2024-12-01"_day, Participation::did_not_speak);
    ChildForTests small{"2022-01-01"_day};
    small.comes_into_care("2024-01-08"_day).reviewed("2024-06-01"_day, Participation::under_four);
    const auto share = of(took_part_in_reviews, {by_advocate, once_silent, small});
    CHECK(share.of == 2);
    CHECK(share.meets == 1);
}

TEST_CASE("children on short breaks are in no figure of care") {
    ChildForTests child{"2014-05-05"_day};
    child.comes_into_care("2023-05-01"_day, LegalStatus::short_breaks_agreed)
        .moves_to("The Ashdowns", "2023-05-01"_day);
    child.reviewed("2024-06-01"_day);
    for (const auto* figure : figures()) CHECK(of(*figure, {child}).of == 0);
}

TEST_CASE("every figure says who is counted, and where it comes from") {
    for (const auto* figure : figures()) {
        CHECK(figure->terms.definition.starts_with("Of the children"));
        CHECK_FALSE(figure->terms.asked_for_by.act.empty());
    }
}
