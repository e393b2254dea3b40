#include "kernel/core/encoding.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/core/utf8.h"

using namespace kith;
using namespace std::string_literals;

enum class HighByte { first, second };

static std::string in_utf16(std::u16string_view text, HighByte high_byte) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += high_byte == HighByte::first ? high : low;
        bytes += high_byte == HighByte::first ? low : high;
    }
    return bytes;
}

static std::string why_not(std::string_view bytes) {
    const auto decoded = decode(bytes);
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().fault == Fault::invalid);
    return decoded.error().what;
}

TEST_CASE("UTF-8 is read where it stands, its mark left out, and without a note") {
    const auto bytes = "\xEF\xBB\xBFŁukasz,Zoë\n"s;
    const auto decoded = decode(bytes);
    REQUIRE(decoded);
    CHECK(decoded->text() == "Łukasz,Zoë\n");
    CHECK(static_cast<const void*>(decoded->text().data()) == bytes.data() + 3);
    CHECK(decoded->note().empty());
    CHECK(decode("")->text().empty());
}

TEST_CASE("text outlives a move of what holds it") {
    auto first = decode(
        "\xFF\xFE"
        "a\0"s);
    REQUIRE(first);
    const auto second = std::move(*first);
    CHECK(second.text() == "a");
}

TEST_CASE("Windows-1252 is converted, and the sender told") {
    const auto decoded = decode(
        "Zo\xEB,\x80"
        "5,O\x92Neill,\x81\n");
    REQUIRE(decoded);
    CHECK(decoded->text() == "Zoë,€5,O\u2019Neill,\uFFFD\n");
    CHECK(decoded->note().find("Windows-1252") != std::string::npos);
}

TEST_CASE("UTF-16 is converted, by its mark in either order") {
    const auto text = u"\uFEFFŁukasz,😀\r\n"s;
    for (const auto high_byte : {HighByte::first, HighByte::second}) {
        const auto bytes = in_utf16(text, high_byte);
        const auto decoded = decode(bytes);
        REQUIRE(decoded);
        CHECK(decoded->text() == "Łukasz,😀\r\n");
        CHECK(decoded->note() == "This file is in UTF-16; it was converted to UTF-8.");
    }
}

TEST_CASE("UTF-16 without a mark is told by its zero bytes") {
    for (const auto high_byte : {HighByte::first, HighByte::second}) {
        const auto bytes = in_utf16(u"name,born\r\nZoë,2012-02-29\r\n", high_byte);
        const auto decoded = decode(bytes);
        REQUIRE(decoded);
        CHECK(decoded->text() == "name,born\r\nZoë,2012-02-29\r\n");
    }
}

TEST_CASE("damaged UTF-16 is refused") {
    const auto sentence = "This file is in UTF-16 and is damaged or cut short. Save it again as CSV UTF-8.";
    CHECK(why_not("\xFF\xFE"
                  "a\0b"s) == sentence);
    CHECK(why_not("\xFF\xFE\x3D\xD8"s) == sentence);  // half of a pair
    CHECK(why_not("\xFF\xFE\x3D\xD8"
                  "a\0"s) == sentence);               // half of a pair, then a letter
    CHECK(why_not("\xFF\xFE\x00\xDE"s) == sentence);  // the second half alone
    CHECK(why_not("\xFF\xFE"
                  "a\0\0\0"s) == sentence);  // a zero character
}

TEST_CASE("a zero byte is refused with its line") {
    CHECK(why_not("a,b\nc,\0d\n"s) ==
          "Line 2 has a zero byte, which no text has, so the file is damaged or is not a CSV file. Save it again as "
          "CSV UTF-8.");
}

TEST_CASE("workbooks, PDFs and UTF-32 are refused by name") {
    CHECK(why_not("PK\3\4rest"s).starts_with("This is a workbook, not a CSV file."));
    CHECK(why_not("\xD0\xCF\x11\xE0rest"s).starts_with("This is a workbook, not a CSV file."));
    CHECK(why_not("%PDF-1.7\n").starts_with("This is a PDF, not a CSV file."));
    CHECK(why_not("\xFF\xFE\0\0a\0\0\0"s).starts_with("This file is in UTF-32"));
    CHECK(why_not("\0\0\xFE\xFF\0\0\0a"s).starts_with("This file is in UTF-32"));
}

TEST_CASE("whatever the bytes, what is read is UTF-8") {
    CHECK(rc::check([](const std::string& bytes) {
        const auto decoded = decode(bytes);
        // The inner brackets: RapidCheck takes an expression apart, and then both sides of || are asked.
        RC_ASSERT((!decoded || is_utf8(decoded->text())));
    }));
}
