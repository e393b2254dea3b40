#include <doctest/doctest.h>

#include "constellations/figures.h"
#include "constellations/town_for_tests.h"

using namespace kith;
using namespace kith::constellations;
using namespace kith::testing;

TEST_CASE("Wilson's interval is that of the books: 8 of 10 is 49.0% to 94.3%, none of 10 is 0% to 27.8%") {
    CHECK(wilson(8, 10).low == doctest::Approx(49.02).epsilon(0.0005));
    CHECK(wilson(8, 10).high == doctest::Approx(94.33).epsilon(0.0005));
    CHECK(wilson(0, 10).low == doctest::Approx(0));
    CHECK(wilson(0, 10).high == doctest::Approx(27.75).epsilon(0.0005));
    CHECK(wilson(10, 10).high == doctest::Approx(100));
}

TEST_CASE("Byar's interval is that of the books: around 10 it is 4.79 to 18.39, around none 0 to 3.69") {
    CHECK(counts_around(10).low == doctest::Approx(4.79).epsilon(0.002));
    CHECK(counts_around(10).high == doctest::Approx(18.39).epsilon(0.002));
    CHECK(counts_around(0).low == doctest::Approx(0));
    CHECK(counts_around(0).high == doctest::Approx(3.69).epsilon(0.01));
}

TEST_CASE(
    "Coverage counts homes approved on the day; retention those approved a year before, by whether they belonged "
    "then") {
    const Date on = "2026-06-01"_day;
    const std::optional<Date> open;
    const std::vector<HomeLife> homes{
        {PersonId{1}, {{"2020-01-01"_day, open}}, {{"2025-01-01"_day, open}}},              // member then and now
        {PersonId{2}, {{"2020-01-01"_day, "2026-03-01"_day}}, {{"2025-01-01"_day, open}}},  // member then, ended
        {PersonId{3}, {{"2020-01-01"_day, open}}, {{"2025-06-02"_day, open}}},              // joined the day after
        {PersonId{4}, {{"2020-01-01"_day, "2026-06-01"_day}}, {}},                          // ended that day
        {PersonId{5}, {{"2025-06-02"_day, open}}, {}},                                      // not yet approved then
        {PersonId{6}, {{"2020-01-01"_day, "2025-06-01"_day}}, {{"2020-01-01"_day, open}}},  // gone before
    };
    const auto figures = figures_of(homes, {}, {}, on);
    CHECK(figures.coverage.of == 3);
    CHECK(figures.coverage.meets == 2);
    CHECK(figures.members_kept.of == 2);
    CHECK(figures.members_kept.kept == 1);
    CHECK(figures.others_kept.of == 2);
    CHECK(figures.others_kept.kept == 1);
}

TEST_CASE("Time lived in a home is shared between its days in a constellation and its days in none") {
    const Date on = "2026-06-01"_day;
    const PersonId home{1}, unknown{2};
    const std::vector<HomeLife> homes{{home, {{"2020-01-01"_day, {}}}, {{"2026-01-01"_day, "2026-04-01"_day}}}};
    const std::vector<ChildStay> stays{
        // 2025-06-01 to 2026-02-01: 214 days before 2026, then 31 as a member; ends unplanned as a member.
        {home, {"2024-01-01"_day, "2026-02-01"_day}, true},
        // 2026-03-01 to today: 31 days as a member, 61 after.
        {home, {"2026-03-01"_day, {}}, false},
        // 10 days after it left; ends unplanned in none.
        {home, {"2026-04-01"_day, "2026-04-11"_day}, true},
        // Ended before the year began: counts nowhere.
        {home, {"2025-01-01"_day, "2025-05-31"_day}, true},
        // A home that the authority does not approve.
        {unknown, {"2026-01-01"_day, "2026-02-01"_day}, true},
    };
    const auto figures = figures_of(homes, stays, {}, on);
    CHECK(figures.members.days == 31 + 31);
    CHECK(figures.others.days == 214 + 61 + 10);
    CHECK(figures.members.ended == 1);
    CHECK(figures.others.ended == 1);
    // 62 days are 2.037 months of 30.4375 days: one end is 49.1 in a hundred.
    CHECK(*figures.members.each_hundred_months() == doctest::Approx(49.09).epsilon(0.001));
    CHECK_FALSE(Stability{}.each_hundred_months().has_value());
}

TEST_CASE("Nights are counted by month: beds offered, agreed and stayed, until the day") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        town.authority.move_to("2026-04-01"_day);
        CHECK(town.ask(town.birch, town.ana, "Ana", "2026-04-29"_day, 4).has_value());
        CHECK(town.answer(town.last_ask(), true).has_value());
        town.authority.move_to("2026-05-10"_day);
        CHECK(town.stayed(town.last_ask(), 3).has_value());
        CHECK(town.ask(town.cedar, town.ben, "Ben", "2026-05-20"_day, 2).has_value());
        CHECK(town.answer(town.last_ask(), true).has_value());
        CHECK(town.ask(town.cedar, town.ben, "Ben", "2026-05-25"_day, 2).has_value());
        const auto files =
            must(constellation_files(town.authority.store(), town.authority.leave_of_all(), "2026-06-03"_day));
        REQUIRE(files.size() == 1);
        const auto months = figures_of({}, {}, files, "2026-06-03"_day).months;
        REQUIRE(months.size() == 12);
        CHECK(months[0].starts == "2025-07-01"_day);
        CHECK(months[5].offered == 0);       // December: not founded yet
        CHECK(months[6].offered == 31 * 2);  // January
        CHECK(months[9].agreed == 2);        // 29 and 30 April
        CHECK(months[9].stayed == 2);
        CHECK(months[10].agreed == 2 + 2);   // 1 and 2 May, and Ben's two
        CHECK(months[10].stayed == 1);       // Ana went home after three; nobody has said of Ben
        CHECK(months[11].offered == 2 * 2);  // 1 and 2 June
    });
}

TEST_CASE(
    "Homes' lives are read from the record: approval ends with notice, and an agency's homes are not ours to count") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        town.authority.fact(town.cedar.home, homes::Resignation{"2026-05-01"_day, "They retire."});
        const TestHome agency{town.authority, 9'000'009, "Gill", "Gorse"};
        town.authority.fact(agency.home,
                            homes::RunBy{care::Provider::private_provider, "Fernway", {}, {}, {}, "2023-01-02"_day});
        const TestHome house{town.authority, 9'000'010, "Hal", "Hazel", HomeKind::childrens_home};
        const auto lives = must(home_lives(town.authority.store(), town.authority.leave_of_all()));
        REQUIRE(lives.size() == 4);
        CHECK(lives[0].home == town.hub.home);
        CHECK(lives[0].member_on("2026-01-01"_day));
        CHECK_FALSE(lives[0].member_on("2025-12-31"_day));
        CHECK(lives[2].home == town.cedar.home);
        CHECK(lives[2].approved_on("2026-05-28"_day));
        CHECK_FALSE(lives[2].approved_on("2026-05-29"_day));
        const auto figures = figures_of(lives, {}, {}, test_day);
        CHECK(figures.coverage.of == 3);
        CHECK(figures.coverage.meets == 2);
    });
}

TEST_CASE("A child who stays in the same home under another kind of placement has not left it") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        const auto cal =
            town.birch.child("Cal", "2026-01-01"_day, "2026-03-01"_day, care::ChangeReason::carer_asked_other);
        town.authority.fact(cal, care::Placement{.kind = care::PlaceKind::foster_long_term,
                                                 .provider = {},
                                                 .home = town.birch.name,
                                                 .household = town.birch.household,
                                                 .postcode = {},
                                                 .urn = {},
                                                 .starts = "2026-03-01"_day,
                                                 .ends = {},
                                                 .why_ended = {},
                                                 .why = {}});
        town.birch.child("Dee", "2025-01-01"_day, "2026-02-01"_day, care::ChangeReason::child_asked);
        town.birch.child("Eli", "2025-01-01"_day, "2026-02-01"_day, care::ChangeReason::care_plan);
        town.birch.child("Fin", "2024-01-01"_day, "2025-02-01"_day, care::ChangeReason::allegation);
        const auto stays = must(child_stays(town.authority.store(), town.authority.leave_of_all(), "2025-06-01"_day));
        REQUIRE(stays.size() == 5);  // Ana, Ben, Cal, Dee, Eli
        int broke = 0;
        for (const auto& stay : stays) broke += stay.unplanned;
        CHECK(broke == 1);
        CHECK_FALSE(stays[2].lived.ends.has_value());
    });
}
