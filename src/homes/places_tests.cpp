#include <doctest/doctest.h>

#include <rapidcheck.h>

#include "homes/home_for_tests.h"

using namespace kith;
using namespace kith::homes;
using namespace kith::testing;

static PlacesFile with_terms(int places, Date starts = "2026-01-01"_day) {
    return {PersonId{1},
            Home{HomeKind::foster, "The Ashdown family", starts, {}},
            {Terms{ApprovedHow::after_panel, places, 0, 17, {}, "", "", starts, {}}},
            {},
            {}};
}

static care::Occupant child(Date starts, std::optional<Date> ends = {}) {
    return {PersonId{7}, ashdowns, care::PlaceKind::foster, false, starts, ends};
}

static std::vector<int> vacant(const std::vector<Places>& days) {
    std::vector<int> found;
    for (const auto& day : days) found.push_back(day.vacant);
    return found;
}

TEST_CASE("A place is filled from the day a child comes until the day before they leave") {
    auto file = with_terms(2);
    file.occupants = {child("2026-03-02"_day, "2026-03-04"_day)};
    CHECK(vacant(places_by_day(file, "2026-03-01"_day, 5)) == std::vector{2, 1, 1, 2, 2});
}

TEST_CASE("A home has no place before its terms begin, after they end, or once it is closed") {
    auto file = with_terms(2, "2026-03-02"_day);
    file.terms[0].ends = "2026-03-04"_day;
    CHECK(vacant(places_by_day(file, "2026-03-01"_day, 5)) == std::vector{0, 2, 2, 2, 0});
    file.terms[0].ends.reset();
    file.is.closed = "2026-03-03"_day;
    CHECK(vacant(places_by_day(file, "2026-03-01"_day, 5)) == std::vector{0, 2, 0, 0, 0});
}

TEST_CASE("A home has no place from the day on which notice or a decision ends its approval") {
    auto file = with_terms(2);
    file.stops = {stop_of(Resignation{"2026-02-02"_day, "Retiring"})};
    CHECK(vacant(places_by_day(file, "2026-03-01"_day, 3)) == std::vector{2, 0, 0});
    file.stops = {stop_of(Ending{"2026-03-03"_day, "", "", {}, {}})};
    CHECK(vacant(places_by_day(file, "2026-03-01"_day, 3)) == std::vector{2, 2, 0});
    file.terms.push_back({ApprovedHow::after_panel, 1, 0, 17, {}, "", "", "2026-03-05"_day, {}});
    CHECK(vacant(places_by_day(file, "2026-03-03"_day, 3)) == std::vector{0, 0, 1});
}

TEST_CASE("Later terms hold from their day on, and the earlier again when they end") {
    auto file = with_terms(1);
    file.terms.push_back({ApprovedHow::after_panel, 3, 0, 17, {}, "", "", "2026-03-02"_day, "2026-03-03"_day});
    CHECK(vacant(places_by_day(file, "2026-03-01"_day, 4)) == std::vector{1, 3, 3, 1});
}

TEST_CASE("A rest takes vacant places and says why, its last day included") {
    auto file = with_terms(3);
    file.occupants = {child("2026-01-05"_day)};
    file.not_available = {{WhyNot::resting, 3, "", "2026-03-02"_day, "2026-03-03"_day}};
    const auto days = places_by_day(file, "2026-03-01"_day, 4);
    CHECK(vacant(days) == std::vector{2, 0, 0, 2});
    CHECK(days[1].not_available == 2);  // a child who lives there stays
    CHECK(days[1].filled == 1);
    CHECK(days[1].why == WhyNot::resting);
    CHECK_FALSE(days[0].why);
}

TEST_CASE("Where more children live than the terms allow, nothing is vacant and nothing is hidden") {
    auto file = with_terms(1);
    file.occupants = {child("2026-01-05"_day), child("2026-01-06"_day)};
    const auto day = places_by_day(file, "2026-03-01"_day, 1).front();
    CHECK(day.filled == 2);
    CHECK(day.places == 1);
    CHECK(day.vacant == 0);
}

TEST_CASE("Filled, vacant and not available add up to the places, on any day of any home") {
    CHECK(rc::check("they add up", [] {
        const auto some_day = [] { return "2026-01-01"_day.plus_days(*rc::gen::inRange(0, 120)); };
        auto file = with_terms(*rc::gen::inRange(1, 8), some_day());
        for (int i = 0, n = *rc::gen::inRange(0, 6); i < n; ++i) {
            const auto starts = some_day();
            file.occupants.push_back(child(starts, starts.plus_days(*rc::gen::inRange(1, 90))));
        }
        for (int i = 0, n = *rc::gen::inRange(0, 4); i < n; ++i)
            file.not_available.push_back({WhyNot::ill, *rc::gen::inRange(1, 5), "", some_day(), {}});
        for (const auto& day : places_by_day(file, "2026-01-01"_day, 120)) {
            RC_ASSERT(day.vacant >= 0);
            RC_ASSERT(day.not_available >= 0);
            RC_ASSERT(day.filled + day.vacant + day.not_available == std::max(day.places, day.filled));
        }
    }));
}

TEST_CASE("Who lives in a home is read from the children's placements, and from nowhere else") {
    for_each_engine(schemas(), [](const Database& database) {
        TestAuthority authority{database, "2026-06-01"_day};
        FosterFamily family{authority};
        const auto ana = family.child("Ana", "2015-02-02"_day, "2026-02-01"_day);
        family.child("Ben", "2014-02-02"_day, "2025-02-01"_day, "2026-05-01"_day);
        const auto file = family.file();
        REQUIRE(file.living_here("2026-06-01"_day).size() == 1);
        CHECK(file.living_here("2026-06-01"_day)[0]->child == ana);
        CHECK(file.living_here("2026-04-30"_day).size() == 2);
        REQUIRE(file.carers.size() == 1);
        CHECK(file.carers[0].name == "Carla Ashdown");
        CHECK(file.postcode("2026-06-01"_day) == "NE1 1AA");

        const auto all = must(places_files(authority.store(), authority.leave_of_all(), "2026-04-30"_day, 3));
        REQUIRE(all.size() == 1);
        CHECK(vacant(places_by_day(all[0], "2026-04-30"_day, 3)) == std::vector{1, 2, 2});
    });
}

TEST_CASE("A home is called by its name wherever people are named") {
    const auto areas = schemas();
    const FreshFile record{areas};
    TestAuthority authority{record.database(), "2026-06-01"_day};
    const FosterFamily family{authority};
    const auto names = must(names_in(authority.store(), authority.leave_of_all(), {family.home, family.carer}));
    CHECK(names.at(family.home) == "The Ashdown family");
    CHECK(names.at(family.carer) == "Carla Ashdown");
}

TEST_CASE("The postcode of an address that is kept safe is not copied from the home to a child's placement") {
    const FreshFile record{schemas()};
    TestAuthority authority{record.database(), "2026-06-01"_day};
    FosterFamily family{authority};
    CHECK(family.file().postcode("2026-06-01"_day) == "NE1 1AA");
    auto file = family.file();
    file.address->withheld = true;
    CHECK_FALSE(file.postcode("2026-06-01"_day));
}
