#include <doctest/doctest.h>

#include <unordered_set>

#include "kernel/core/id.h"
#include "kernel/core/result.h"
#include "kernel/core/words.h"

using namespace kith;

enum class Weather { sun, rain };

template <>
inline constexpr std::array kith::words_of<Weather>{Word{Weather::sun, "S", "Sunshine"},
                                                    Word{Weather::rain, "R", "Rain"}};

TEST_CASE("a value of a code set has a code and words, and is found by its code") {
    static_assert(CodeSet<Weather>);
    CHECK(code(Weather::rain) == "R");
    CHECK(in_words(Weather::sun) == "Sunshine");
    CHECK(from_code<Weather>("S") == Weather::sun);
    CHECK_FALSE(from_code<Weather>("s"));
    CHECK_FALSE(from_code<Weather>(""));
}

TEST_CASE("ids of different kinds do not mix, and those of one kind order and hash") {
    static_assert(!std::is_convertible_v<PersonId, AuthorityId>);
    static_assert(!std::is_convertible_v<std::int64_t, PersonId>);
    static_assert(!std::is_default_constructible_v<PersonId>);
    CHECK(PersonId{1} < PersonId{2});
    const std::unordered_set<PersonId> people{PersonId{1}, PersonId{1}, PersonId{2}};
    CHECK(people.size() == 2);
}

static Result<int> half_of(int number) {
    if (number % 2 != 0) return fail(Fault::invalid, "An odd number has no half.");
    return number / 2;
}

static Result<int> quarter_of(int number) {
    const int half = TRY(half_of(number));
    return TRY(half_of(half));
}

static Result<void> check_quarter(int number) {
    TRY(quarter_of(number));
    return {};
}

TEST_CASE("TRY gives the value, or returns the error from the function it stands in") {
    CHECK(quarter_of(8) == 2);
    CHECK(quarter_of(6).error().fault == Fault::invalid);
    CHECK(quarter_of(6).error().what == "An odd number has no half.");
    CHECK(check_quarter(8));
    CHECK_FALSE(check_quarter(7));
}

TEST_CASE("a check that fails throws a bug with its sentence") {
    CHECK_NOTHROW(check(true, "never"));
    try {
        check(false, "This cannot be.");
        FAIL("the check let a falsehood pass");
    } catch (const Bug& bug) {
        CHECK(bug.what == "This cannot be.");
    }
}
