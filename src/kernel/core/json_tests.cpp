#include "kernel/core/json.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>
#include <vector>

#include "kernel/core/result.h"
#include "kernel/core/utf8.h"

using namespace kith;

static std::string json_of(const auto& value) {
    JsonWriter json;
    json.value(value);
    return json.take();
}

TEST_CASE("an object within an array within an object, with commas where they belong") {
    JsonWriter json;
    json.object([&] {
        json.member("name", "Ana");
        json.member("born", "2012-02-29"_day);
        json.key("visits");
        json.array([&] {
            json.value("2025-04-01"_day);
            json.object([] {});
            json.array([] {});
            json.object([&] {
                json.member("seen", true);
                json.member("alone", false);
            });
        });
        json.member("school", nullptr);
        json.member("reviews", 3);
    });
    CHECK(json.take() ==
          R"({"name":"Ana","born":"2012-02-29","visits":["2025-04-01",{},[],{"seen":true,"alone":false}],)"
          R"("school":null,"reviews":3})");
}

TEST_CASE("a writer can be used again after its text is taken") {
    JsonWriter json;
    json.array([&] { json.value(1); });
    CHECK(json.take() == "[1]");
    json.array([&] { json.value(2); });
    CHECK(json.take() == "[2]");
}

TEST_CASE("numbers are written to their last digit, and nothing is null") {
    CHECK(json_of(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    CHECK(json_of(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");
    CHECK(json_of(0.1) == "0.1");
    CHECK(json_of(2.0F) == "2");
    CHECK(json_of(std::optional<int>{}) == "null");
    CHECK(json_of(std::optional<int>{7}) == "7");
    CHECK(json_of(std::optional<std::string>{"a"}) == "\"a\"");
}

TEST_CASE("text is escaped for JSON and for a script element") {
    CHECK(json_of("say \"no\"\\\n\r\t\b\x01\x7F") == R"("say \"no\"\\\n\r\t\u0008\u0001\u007f")");
    CHECK(json_of("</script><!-- & -->") == R"("\u003c/script\u003e\u003c!-- \u0026 --\u003e")");
    CHECK(json_of("a\u2028b\u2029c") == R"("a\u2028b\u2029c")");
    CHECK(json_of("Łukasz 😀") == "\"Łukasz 😀\"");
    CHECK(json_of(std::string("a\0b", 3)) == R"("a\u0000b")");
}

TEST_CASE("bytes that are not UTF-8 are replaced, so the whole is always UTF-8") {
    CHECK(json_of("caf\xE9!") == "\"caf\uFFFD!\"");
    CHECK(rc::check([](const std::string& text) { RC_ASSERT(is_utf8(json_of(text))); }));
}

TEST_CASE("JSON that could not be read is a bug where it is written") {
    CHECK_THROWS_AS(JsonWriter{}.take(), Bug);
    CHECK_THROWS_AS(JsonWriter{}.key("a"), Bug);
    JsonWriter two;
    two.value(1);
    CHECK_THROWS_AS(two.value(2), Bug);
    JsonWriter no_key;
    CHECK_THROWS_AS(no_key.object([&] { no_key.value(1); }), Bug);
    JsonWriter no_value;
    CHECK_THROWS_AS(no_value.object([&] { no_value.key("a"); }), Bug);
    JsonWriter infinite;
    CHECK_THROWS_AS(infinite.value(std::numeric_limits<double>::infinity()), Bug);
}
