#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <string>

#include "kernel/web/http.h"
#include "kernel/web/target.h"

using namespace kith;
using Pairs = std::vector<std::pair<std::string, std::string>>;

static Request form(std::string body, std::string type = "application/x-www-form-urlencoded") {
    return {.headers = {{"content-type", std::move(type)}}, .body = std::move(body)};
}

/// Every byte escaped, so that a decoder has nothing to let through.
static std::string escaped(const std::string& text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return out;
}

TEST_CASE("a header is found by its name in lower case; the first, if it came twice; nothing, if it did not come") {
    const Request request{.headers = {{"a", "1"}, {"b", "2"}, {"a", "3"}}};
    CHECK(request.header("a") == "1");
    CHECK(request.header("c").empty());
}

TEST_CASE("a cookie is found among others, by its whole name") {
    const Request request{.headers = {{"cookie", "session=abc==; theme=dark;xsession=1"}, {"cookie", "late= 7 "}}};
    CHECK(request.cookie("session") == "abc==");
    CHECK(request.cookie("theme") == "dark");
    CHECK(request.cookie("xsession") == "1");
    CHECK(request.cookie("late") == "7");
    CHECK(request.cookie("sess").empty());
    CHECK(request.cookie("").empty());
    CHECK(Request{.headers = {{"cookie", ";;=;a"}}}.cookie("a").empty());
}

TEST_CASE("what the query asks is decoded, name and value, the first of several") {
    const Request request{.query = "name=Robin+Exampleby&from=2025-03-31&from=2&empty=&bare&%6eick=a%26b"};
    CHECK(request.asked("name") == "Robin Exampleby");
    CHECK(request.asked("from") == "2025-03-31");
    CHECK(request.asked("empty") == "");
    CHECK(request.asked("bare") == "");
    CHECK(request.asked("nick") == "a&b");
    CHECK_FALSE(request.asked("nam"));
}

TEST_CASE("a value that does not decode is passed over for the next of its name, in a query as in a form") {
    CHECK(Request{.query = "a=%00&a=2"}.asked("a") == "2");
    CHECK(form("a=%00&a=2").fields() == Pairs{{"a", "2"}});
}

TEST_CASE("fields of a form come decoded, in the order sent, repeated names kept") {
    CHECK(form("a=1&b=%C3%A9t%C3%A9&a=2+3&c==&&d").fields() ==
          Pairs{{"a", "1"}, {"b", "été"}, {"a", "2 3"}, {"c", "="}, {"d", ""}});
    CHECK(form("a=1", "Application/X-WWW-Form-Urlencoded; charset=UTF-8").fields() == Pairs{{"a", "1"}});
    CHECK(form("a=1", "application/json").fields().empty());
    CHECK(form("a=1", "").fields().empty());
    CHECK(form("").fields().empty());
}

TEST_CASE("an escape that is none stands for itself") {
    CHECK(decoded("100%", Plus::is_itself) == "100%");
    CHECK(decoded("%4", Plus::is_itself) == "%4");
    CHECK(decoded("%zz%41", Plus::is_itself) == "%zzA");
    CHECK(decoded("%%41", Plus::is_itself) == "%A");
    CHECK(decoded("a+b", Plus::is_itself) == "a+b");
    CHECK(decoded("a+b%2B", Plus::is_space) == "a b+");
}

TEST_CASE("NUL and what is not UTF-8 do not decode") {
    CHECK_FALSE(decoded("a%00b", Plus::is_itself));
    CHECK_FALSE(decoded(std::string_view{"a\0b", 3}, Plus::is_itself));
    for (const char* text : {"%80", "%c3", "%c3%28", "%c0%80", "%c1%bf", "%e0%80%80", "%e2%82", "%ed%a0%80",
                             "%f0%80%80%80", "%f4%90%80%80", "%f5%80%80%80"})
        CHECK_MESSAGE(!decoded(text, Plus::is_itself), text);
    for (const char* text : {"%c2%80", "%df%bf", "%e0%a0%80", "%ed%9f%bf", "%ee%80%80", "%f0%90%80%80", "%f4%8f%bf%bf"})
        CHECK_MESSAGE(decoded(text, Plus::is_itself).has_value(), text);
}

TEST_CASE("whatever text is escaped decodes to itself") {
    CHECK(rc::check("escape, then decode", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
        RC_ASSERT(decoded(escaped(text), Plus::is_space) == text);
    }));
}

TEST_CASE("whatever the pairs of a form, they come back as they went") {
    CHECK(rc::check("write a form, then read it", [] {
        const auto word = rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
        const auto pairs = *rc::gen::container<Pairs>(rc::gen::pair(rc::gen::nonEmpty(word), word));
        std::string body;
        for (const auto& [name, value] : pairs) body += escaped(name) + "=" + escaped(value) + "&";
        RC_ASSERT(form(body).fields() == pairs);
    }));
}

TEST_CASE("whatever path is accepted begins with a slash, climbs nowhere and holds no control character") {
    CHECK(rc::check("read any target", [] {
        const auto piece = rc::gen::element<std::string>("/", ".", "..", "%2e", "%2f", "%", "a", "%41", "?", "%00",
                                                         "%c3%a9", "%ff", "http://", "\\");
        std::string text = "/";
        for (const auto& part : *rc::gen::container<std::vector<std::string>>(piece)) text += part;
        const auto target = read_target(text);
        if (!target) return;
        RC_ASSERT(target->path.starts_with('/'));
        RC_ASSERT((target->path + "/").find("/../") == std::string::npos);
        RC_ASSERT((target->path + "/").find("/./") == std::string::npos);
        RC_ASSERT(target->path.find('\0') == std::string::npos);
    }));
}

TEST_CASE("a redirect is 303, so that what was posted is not posted again") {
    const auto response = Response::redirect("/children/12");
    CHECK(response.status == 303);
    CHECK(response.headers == Pairs{{"location", "/children/12"}});
}
