// How a statement's text is made ready for SQLite, and which text can be kept.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/store/connection.h"
#include "kernel/store/sqlite.h"

namespace kith {

TEST_CASE("Only a dollar with a digit after it, outside quotes and comments, becomes SQLite's own numbered sign") {
    CHECK(sqlite::numbered("select $1, $12 from t") == "select ?1, ?12 from t");
    CHECK(sqlite::numbered("select '$1', \"$2\", $3") == "select '$1', \"$2\", ?3");
    CHECK(sqlite::numbered("select 'it''s $1', $2") == "select 'it''s $1', ?2");
    CHECK(sqlite::numbered("select $1 -- not $2\n, $3") == "select ?1 -- not $2\n, ?3");
    CHECK(sqlite::numbered("select $1 /* not $2 */, $3") == "select ?1 /* not $2 */, ?3");
    CHECK(sqlite::numbered("select $name, $") == "select $name, $");
    CHECK(sqlite::numbered("select 'never closed $1") == "select 'never closed $1");
    CHECK(sqlite::numbered("").empty());
}

TEST_CASE("Making a text ready changes nothing but dollars, whatever the text") {
    CHECK(rc::check("numbered", [] {
        const auto letters = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"$1'\"-/* \na"}));
        const auto made = sqlite::numbered(letters);
        RC_ASSERT(made.size() == letters.size());
        for (std::size_t i = 0; i < made.size(); ++i)
            RC_ASSERT(made[i] == letters[i] || (letters[i] == '$' && made[i] == '?'));
    }));
}

/// The character written in UTF-8, by the plain rule.
static std::string utf8(int point) {
    const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
    if (point < 0x80) return {static_cast<char>(point)};
    if (point < 0x800) return {static_cast<char>(0xC0 | (point >> 6)), tail(0)};
    if (point < 0x10000) return {static_cast<char>(0xE0 | (point >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | (point >> 18)), tail(12), tail(6), tail(0)};
}

TEST_CASE("Every character but zero and the halves of pairs can be kept, and none of them cut short") {
    int wrong = 0;
    for (int point = 0; point < 0x110000; ++point) {
        const bool may = point != 0 && (point < 0xD800 || point > 0xDFFF);
        const auto written = utf8(point);
        if (keepable(written) != may) ++wrong;
        if (written.size() > 1 && keepable(std::string_view{written}.substr(0, written.size() - 1))) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK_FALSE(keepable(utf8(0x110000)));
    CHECK_FALSE(keepable("\x80"));
    CHECK_FALSE(keepable("\xE0\x80\xAF"));
    CHECK(keepable(""));
}

}  // namespace kith
