#include <doctest/doctest.h>

#include "kernel/core/calendar.h"
#include "kernel/core/clock.h"
#include "kernel/core/money.h"

using namespace kith;

TEST_CASE("a day is written for the record, for the DfE's files, for letters and for narrow columns") {
    constexpr Date day = "2025-03-05"_day;
    CHECK(day.iso() == "2025-03-05");
    CHECK(day.british() == "05/03/2025");
    CHECK(day.in_words() == "5 March 2025");
    CHECK(day.short_words() == "5 Mar 2025");
}

TEST_CASE("20 working days from 1 April 2025 is 1 May: Easter is not counted") {
    CHECK(Calendar::england().within(20_working_days, "2025-04-01"_day) == "2025-05-01"_day);
}
