#include <doctest/doctest.h>

#include "kernel/duties/duty.h"

using namespace kith;

static const Calendar easter_2025{{"2025-04-18"_day, "2025-04-21"_day, "2025-05-05"_day, "2025-05-26"_day}};
static constexpr auto reviews = first(20_working_days).then(3_months).thereafter(6_months);

static std::vector<Occasion> reviewed(std::vector<Date> done, std::optional<Date> ends = {}) {
    return reviews.occasions("2025-04-01"_day, ends, done, easter_2025, "becoming looked after", "the last review");
}

TEST_CASE("the first occasion counts from the start, bank holidays left out") {
    const auto due = reviewed({});
    REQUIRE(due.size() == 1);
    CHECK(due[0].due == "2025-05-01"_day);
    CHECK_FALSE(due[0].late("2025-05-01"_day));
    CHECK(due[0].late("2025-05-02"_day));
}

TEST_CASE("each next occasion counts from the day the one before was done") {
    const auto due = reviewed({"2025-04-24"_day, "2025-08-01"_day});
    REQUIRE(due.size() == 3);
    CHECK(due[1].due == "2025-07-24"_day);
    CHECK(due[1].late("2025-12-01"_day));
    CHECK(due[2].due == "2026-02-01"_day);
    CHECK(due[2].open());
}

TEST_CASE("nothing falls due after the end, and what was due by the end stays") {
    CHECK(reviewed({"2025-04-24"_day}, "2025-07-23"_day).size() == 1);
    CHECK(reviewed({"2025-04-24"_day}, "2025-07-24"_day).size() == 2);
    CHECK(reviewed({}, "2025-04-30"_day).empty());
}

TEST_CASE("a thing owed once may be done before its clock starts") {
    const auto plan = once(10_working_days);
    const auto due = plan.occasions("2025-04-01"_day, {}, {"2025-03-20"_day}, easter_2025, "coming", "");
    REQUIRE(due.size() == 1);
    CHECK_FALSE(due[0].late("2025-06-01"_day));
    CHECK(plan.occasions("2025-04-01"_day, "2025-04-03"_day, {}, easter_2025, "coming", "").empty());
}

TEST_CASE("twice in one day is once, on the first day of the clock too") {
    CHECK(reviewed({"2025-04-01"_day, "2025-04-01"_day}).back().due == "2025-07-01"_day);
    CHECK(reviewed({"2025-04-24"_day, "2025-04-24"_day}).size() == 2);
}

TEST_CASE("the reason says what started the clock and what the law gives") {
    const auto due = reviewed({});
    CHECK(reason(due[0], "2025-04-02"_day) ==
          "Due by 1 May 2025: within 20 working days of becoming looked after on 1 April 2025.");
    CHECK(reason(due[0], "2025-05-02"_day).starts_with("Was due by 1 May 2025"));
}

TEST_CASE("the standing is said in working days, and late is said even over a weekend") {
    const auto due = reviewed({})[0];
    CHECK(standing(due, "2025-04-30"_day, easter_2025) == "1 working day left");
    CHECK(standing(due, "2025-05-01"_day, easter_2025) == "Due today");
    CHECK(standing(due, "2025-05-02"_day, easter_2025) == "1 working day late");
    Occasion friday{"2025-05-02"_day, {}, "2025-04-25"_day, 1_weeks, "the start"};
    CHECK(standing(friday, "2025-05-03"_day, easter_2025) == "1 day late");
    friday.done = "2025-05-06"_day;
    CHECK(standing(friday, "2025-06-01"_day, easter_2025) == "Done 1 working day late");
}

TEST_CASE("each run of a clock has its own occasions, and what nobody can do any more lapses") {
    const std::vector<Run> runs{{"2024-01-02"_day, "2024-02-29"_day, {}},
                                {"2025-04-01"_day, {}, {"2025-04-24"_day}},
                                {"2025-12-01"_day, {}, {}}};
    const auto due =
        occasions_of(reviews, runs, easter_2025, "2025-06-01"_day, "becoming looked after", "the last review");
    REQUIRE(due.size() == 3);
    CHECK(due[0].lapsed == "2024-02-29"_day);
    CHECK_FALSE(due[0].open());
    CHECK(due[0].late("2025-06-01"_day));
    CHECK(standing(due[0], "2025-06-01"_day, easter_2025) == "Not done");
    CHECK(due[2].open());
}

TEST_CASE("a clock that stops today can still be met today") {
    const std::vector<Run> runs{{"2025-04-01"_day, "2025-06-01"_day, {}}};
    const auto on = [&](Date today) {
        return occasions_of(reviews, runs, easter_2025, today, "the start", "it")[0].open();
    };
    CHECK(on("2025-06-01"_day));
    CHECK_FALSE(on("2025-06-02"_day));
}

TEST_CASE("what must be done by an event says so") {
    const Occasion before{"2025-05-01"_day, {}, "2025-05-01"_day, 0_days, "the move"};
    CHECK(reason(before, "2025-04-02"_day) == "Due by 1 May 2025: by the move.");
    const Occasion earlier{"2025-04-30"_day, {}, "2025-05-01"_day, {-1, Unit::days}, "the move"};
    CHECK(reason(earlier, "2025-04-02"_day) == "Due by 30 April 2025: before the move on 1 May 2025.");
}
