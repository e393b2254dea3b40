#include "kernel/core/text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/core/utf8.h"

using namespace kith;
using namespace std::string_literals;
using namespace std::string_view_literals;

TEST_CASE("white space at the ends is trimmed, within is kept") {
    CHECK(trim("  a b\t\r\n") == "a b");
    CHECK(trim(" \t ").empty());
    CHECK(trim("").empty());
}

TEST_CASE("n separators give n + 1 pieces") {
    CHECK(split("a,,b", ',') == std::vector{"a"sv, ""sv, "b"sv});
    CHECK(split("", ',') == std::vector{""sv});
    CHECK(split(",", ',') == std::vector{""sv, ""sv});
    CHECK(rc::check([](const std::string& text) {
        const auto pieces = split(text, ',');
        RC_ASSERT(join(pieces, ",") == text);
    }));
}

TEST_CASE("upper and lower case change ASCII letters only") {
    CHECK(lower("ÀB-9z") == "Àb-9z");
    CHECK(upper("àb-9z") == "àB-9Z");
}

TEST_CASE("a list is written with commas and an and before the last") {
    CHECK(list_in_words({}).empty());
    CHECK(list_in_words({"Ana"}) == "Ana");
    CHECK(list_in_words({"Ana", "Ben"}) == "Ana and Ben");
    CHECK(list_in_words({"Ana", "Ben", "Cai"}) == "Ana, Ben and Cai");
}

TEST_CASE("a count takes the plural unless it is one") {
    CHECK(plural(1, "visit") == "1 visit");
    CHECK(plural(0, "visit") == "0 visits");
    CHECK(plural(2, "visit") == "2 visits");
    CHECK(plural(3, "child", "children") == "3 children");
    CHECK(plural(12'345, "visit") == "12,345 visits");
    CHECK(with_commas(-1'000) == "-1,000");
    CHECK(with_commas(999) == "999");
    CHECK(with_commas(-100) == "-100");
}

TEST_CASE("a possessive is an apostrophe and an s, for James too") {
    CHECK(possessive("Ana") == "Ana's");
    CHECK(possessive("James") == "James's");
    CHECK(possessive("").empty());
}

TEST_CASE("a name of any script folds to lower-case Latin letters without marks") {
    CHECK(fold("Łukasz") == "lukasz");
    CHECK(fold("Zoë") == "zoe");
    CHECK(fold("Zoe\xCC\x88") == "zoe");  // the mark as a character of its own
    CHECK(fold("Strauß") == "strauss");
    CHECK(fold("Sørensen") == "sorensen");
    CHECK(fold("Siân") == "sian");
    CHECK(fold("Мария") == "maria");
    CHECK(fold("Γιώργος") == "giorgos");
    CHECK(fold("محمد").find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
    CHECK_FALSE(fold("محمد").empty());
    CHECK_FALSE(fold("ਹਰਪ੍ਰੀਤ").empty());
}

TEST_CASE("apostrophes are dropped; hyphens and spaces become one space") {
    CHECK(fold("O'Neill") == "oneill");
    CHECK(fold("O\u2019Neill") == "oneill");
    CHECK(fold("Mary-Jane  Smith") == "mary jane smith");
    CHECK(fold(" Mary\u2013Jane\u00A0Smith ") == "mary jane smith");
    CHECK(fold("St. John") == "st john");
    CHECK(fold("Smith,Ana") == "smith ana");
    CHECK(fold("").empty());
    CHECK(fold("\U0001F600").empty());
}

TEST_CASE("a folded name folds to itself, whatever was typed") {
    CHECK(rc::check([](const std::string& name) {
        const auto folded = fold(name);
        RC_ASSERT(fold(folded) == folded);
        RC_ASSERT(folded.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789 ") == std::string::npos);
        RC_ASSERT(folded.find("  ") == std::string::npos);
    }));
}

TEST_CASE("the register is in order of family name, then given name, word by word") {
    CHECK(sort_key("De", "Zoe") < sort_key("De Silva", "Ana"));
    CHECK(sort_key("O'Neill", "Ana") < sort_key("Oneill", "Ben"));
    CHECK(sort_key("Łuk", "Ana") < sort_key("Lukas", "Ana"));
    CHECK(sort_key("Smith", "Ana") < sort_key("Smith", "Ben"));
    CHECK(sort_key("Smith", "Zed") < sort_key("Smithson", "Ana"));
}

TEST_CASE("names that sound alike share a key") {
    for (const auto* name : {"Mohammed", "Muhammad", "Mohamad", "Mohammad", "Md", "Mohd"})
        CHECK_MESSAGE(sounds_like(name) == "MMD", name);
    for (const auto* name : {"Choudhury", "Chowdhury", "Chaudhry", "Chaudhary", "Choudhry"})
        CHECK_MESSAGE(sounds_like(name) == "CDR", name);
    for (const auto* name : {"Catherine", "Katherine", "Kathryn", "Kathrin"})
        CHECK_MESSAGE(sounds_like(name) == "KTRN", name);
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"Hussain", "Hossein"},  {"Ayesha", "Aisha"},        {"Ahmed", "Ahmad"},      {"Iqbal", "Ikbal"},
        {"Umar", "Omar"},        {"Wasim", "Vaseem"},        {"Siddique", "Sidiki"},  {"Geeta", "Gita"},
        {"Rahman", "Rehman"},    {"Fatima", "Fathima"},      {"Singh", "Sing"},       {"Smith", "Smythe"},
        {"Stephen", "Steven"},   {"Philip", "Fillip"},       {"Wright", "Right"},     {"Leigh", "Lee"},
        {"Thompson", "Thomson"}, {"Geoffrey", "Jeffrey"},    {"Nicholas", "Nicolas"}, {"MacDonald", "McDonald"},
        {"Clark", "Clarke"},     {"Elizabeth", "Elisabeth"}, {"Johnson", "Jonsson"},  {"Christopher", "Kristofer"},
        {"Michael", "Mikael"},   {"Łukasz", "Lucas"},        {"Knight", "Nite"},      {"MacIntyre", "McIntyre"}};
    for (const auto& [one, other] : pairs)
        CHECK_MESSAGE(sounds_like(one) == sounds_like(other), one << " and " << other);
}

TEST_CASE("names that sound apart have keys apart") {
    const std::vector<std::pair<std::string, std::string>> pairs{{"Ana", "Ben"},           {"Smith", "Schmidt"},
                                                                 {"Khan", "Singh"},        {"Emma", "Amma"},
                                                                 {"Stephen", "Stephanie"}, {"Jones", "James"}};
    for (const auto& [one, other] : pairs)
        CHECK_MESSAGE(sounds_like(one) != sounds_like(other), one << " and " << other);
}

TEST_CASE("each word of a name has its own key, and none is longer than eight") {
    CHECK(sounds_like("Mary-Jane Smith") == "MR JN SMT");
    CHECK(sounds_like("Bartholomewstonebridge").size() <= 8);
    CHECK(sounds_like("").empty());
    CHECK(sounds_like("!?").empty());
}

TEST_CASE("typed text is kept as it was typed, but for controls, line ends and marks apart") {
    CHECK(clean("one\r\ntwo\rthree\nfour\tfive") == "one\ntwo\nthree\nfour\tfive");
    CHECK(clean("a\0b\x1B[31m\x7F"s) == "ab[31m");
    CHECK(clean("Zoe\xCC\x88") == "Zoë");
    CHECK(clean("a\u2028b\u2029c") == "a\nb\nc");
    CHECK(clean("\uFEFFa\u0085b") == "ab");
    CHECK(clean("  spaces kept  ") == "  spaces kept  ");
    CHECK(clean("caf\xE9 \xC3") == "caf\uFFFD \uFFFD");
    CHECK(clean("\u202Eevil") == "evil");
    CHECK(clean("👩‍👧") == "👩‍👧");  // the joiner within is not a control
}

TEST_CASE("cleaned text is UTF-8, and cleaning it again changes nothing") {
    CHECK(rc::check([](const std::string& typed) {
        const auto once = clean(typed);
        RC_ASSERT(is_utf8(once));
        RC_ASSERT(clean(once) == once);
    }));
}

TEST_CASE("every character there is goes to UTF-8 and back") {
    std::size_t wrong = 0;
    for (char32_t code = 0; code <= 0x10'FFFF; ++code) {
        if (code == 0xD800) code = 0xE000;
        std::string text;
        append_utf8(text, code);
        const auto [read, bytes] = first_character(text);
        if (read != code || bytes != text.size() || !is_utf8(text)) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("overlong forms, surrogates, codes past the last and cut characters are not UTF-8") {
    for (const auto* text : {"\x80", "\xC3", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80",
                             "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                             "\xF5\x80\x80\x80", "\xFF", "\xE2\x82", "\xE2\x28\xA1", "aaaaaaaaaaaaaaaa\xE9"})
        CHECK_FALSE(is_utf8(text));
    CHECK(is_utf8(""));
    CHECK(is_utf8("aaaaaaaaaé€😀aaaaaaaaaaaaaa"));
}
