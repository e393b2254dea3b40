#include <doctest/doctest.h>

#include <rapidcheck.h>

#include "kernel/web/multipart.h"

using namespace kith;

namespace {

Request sent(std::string body, std::string type = "multipart/form-data; boundary=AaB03x") {
    return {.method = Method::post, .headers = {{"content-type", std::move(type)}}, .body = std::move(body)};
}

std::string part(const std::string& head, const std::string& bytes) {
    return "--AaB03x\r\n" + head + "\r\n\r\n" + bytes + "\r\n";
}

const std::string csrf = part("Content-Disposition: form-data; name=\"csrf\"", "token");
const std::string photo =
    part("Content-Disposition: form-data; name=\"file\"; filename=\"a;b.png\"\r\nContent-Type: image/png",
         std::string{"\x89PNG\0\r\n--AaB03", 14});

}  // namespace

TEST_CASE("a form with a file is read: its fields as those of any form, its file byte for byte") {
    const auto request = sent(csrf + photo + "--AaB03x--\r\n");
    const auto parts = parts_of(request);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].name == "csrf");
    CHECK_FALSE(parts[0].file_name);
    CHECK(parts[1].file_name == "a;b.png");
    CHECK(parts[1].content_type == "image/png");
    CHECK(parts[1].bytes == std::string_view{"\x89PNG\0\r\n--AaB03", 14});
    CHECK(request.fields() == std::vector<std::pair<std::string, std::string>>{{"csrf", "token"}});
}

TEST_CASE("a body that is not well formed has no parts, and so no token either") {
    const auto whole = csrf + photo + "--AaB03x--\r\n";
    for (std::size_t length = 0; length + 4 < whole.size(); ++length) {
        CAPTURE(length);
        CHECK(sent(whole.substr(0, length)).fields().empty());
    }
    CHECK(parts_of(sent(whole, "multipart/form-data")).empty());
    CHECK(parts_of(sent(whole, "multipart/mixed; boundary=AaB03x")).empty());
    CHECK(parts_of(sent(whole, "multipart/form-data; boundary=" + std::string(71, 'x'))).empty());
    CHECK(parts_of(sent(part("Content-Type: text/plain", "x") + "--AaB03x--")).empty());
    CHECK(parts_of(sent(part("Content-Disposition: form-data; name=\"a\"", std::string{"\0", 1}) + "--AaB03x--"))
              .empty());
    CHECK(parts_of(sent(part("Content-Disposition: form-data; name=\"a\"", "\xFF") + "--AaB03x--")).empty());
    std::string many;
    for (int i = 0; i < 101; ++i) many += csrf;
    CHECK(parts_of(sent(many + "--AaB03x--")).empty());
}

TEST_CASE("any bytes are read without harm") {
    rc::check([](const std::string& bytes) {
        parts_of(sent(bytes));
        parts_of(sent("--AaB03x\r\n" + bytes + "\r\n--AaB03x--"));
        parts_of(sent(csrf + "--AaB03x--", "multipart/form-data;" + bytes));
    });
}
