#include "kernel/core/money.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/core/result.h"

using namespace kith;

TEST_CASE("money is read with or without pounds sign, commas and pence") {
    CHECK(Money::parse("1,234.50") == Money::pence(123'450));
    CHECK(Money::parse("£12") == Money::pounds(12));
    CHECK(Money::parse(" £1234567.05 ") == Money::pence(123'456'705));
    CHECK(Money::parse("-£2.00") == Money::pence(-200));
    CHECK(Money::parse("0") == Money::pence(0));
    CHECK(Money::parse("1,234,567") == Money::pounds(1'234'567));
}

TEST_CASE("what is not plainly an amount is refused") {
    for (const auto* text : {"",        "£",    "-",      "12.3",     "12.345",          "12.",    ".50",    "1,23",
                             "12,3456", ",123", "1,,234", "1234,567", "1,234,56",        "12 50",  "£-2.00", "--2",
                             "twelve",  "1e3",  "12.a0",  "$5",       "123456789012345", "1.00.00"})
        CHECK_MESSAGE(!Money::parse(text), text);
}

TEST_CASE("money is written in pounds and pence with commas") {
    CHECK(Money::pence(123'450).in_words() == "£1,234.50");
    CHECK(Money::pence(-200).in_words() == "-£2.00");
    CHECK(Money::pence(-5).in_words() == "-£0.05");
    CHECK(Money::pence(0).in_words() == "£0.00");
    CHECK(Money::pounds(1'000'000).in_words() == "£1,000,000.00");
}

TEST_CASE("an amount reads back from its words") {
    CHECK(rc::check([] {
        const auto amount =
            Money::pence(*rc::gen::inRange<std::int64_t>(-9'999'999'999'999'999, 9'999'999'999'999'999));
        RC_ASSERT(Money::parse(amount.in_words()) == amount);
    }));
}

TEST_CASE("ten pounds among three is 3.34, 3.33 and 3.33: no penny lost") {
    CHECK(Money::pounds(10).shared_among(3) == std::vector{Money::pence(334), Money::pence(333), Money::pence(333)});
    CHECK(Money::pence(-5).shared_among(2) == std::vector{Money::pence(-2), Money::pence(-3)});
}

TEST_CASE("shares sum to the whole, differ by a penny at most, and the larger come first") {
    CHECK(rc::check([] {
        const auto whole = Money::pence(*rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000));
        const int parts = *rc::gen::inRange(1, 200);
        const auto shares = whole.shared_among(parts);
        RC_ASSERT(shares.size() == static_cast<std::size_t>(parts));
        auto sum = Money::pence(0);
        for (const auto share : shares) sum = sum + share;
        RC_ASSERT(sum == whole);
        RC_ASSERT((shares.front() - shares.back()).in_pence() <= 1);
        for (std::size_t i = 1; i < shares.size(); ++i) RC_ASSERT(shares[i - 1] >= shares[i]);
    }));
}

TEST_CASE("to share money among nobody is a bug") { CHECK_THROWS_AS(Money::pounds(1).shared_among(0), Bug); }
