#include "kernel/web/assets.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "kernel/core/result.h"
#include "kernel/web/components.h"

using namespace kith;

namespace {

Request asking(std::string accepted) {
    Request request;
    request.headers = {{"accept-encoding", std::move(accepted)}};
    return request;
}

std::string header(const Response& response, std::string_view name) {
    for (const auto& [each, value] : response.headers)
        if (each == name) return value;
    return "";
}

}  // namespace

TEST_CASE("an asset's address has a fingerprint and leads to it") {
    const auto& address = asset("kith.css").address();
    CHECK(address.starts_with("/assets/kith-"));
    const auto* found = find_asset(address);
    REQUIRE(found);
    CHECK(found->type == "text/css; charset=utf-8");
    CHECK(found->bytes->find("govuk-button") != std::string::npos);
    CHECK(found->brotli->size() < found->bytes->size() / 5);
}

TEST_CASE("a path that is no asset's finds none, and a name that there is not is a bug") {
    CHECK(find_asset("/assets/kith.css") == nullptr);
    CHECK(find_asset("/assets/../kith.css") == nullptr);
    CHECK_THROWS_AS(asset("kith.exe"), Bug);
}

TEST_CASE("an asset goes out in the smallest form the browser takes, to be kept for ever") {
    const auto& style = *find_asset(asset("kith.css").address());
    const auto brotli = asset_response(asking("gzip, deflate, br"), style);
    CHECK(header(brotli, "Content-Encoding") == "br");
    CHECK(brotli.shared_body == style.brotli);
    CHECK(header(brotli, "Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(header(brotli, "Vary") == "Accept-Encoding");
    CHECK(header(asset_response(asking("gzip;q=0.5, br;q=0"), style), "Content-Encoding") == "gzip");
    const auto plain = asset_response(Request{}, style);
    CHECK(header(plain, "Content-Encoding").empty());
    CHECK(plain.shared_body == style.bytes);
}

TEST_CASE("the style and script carry nothing that only GOV.UK may use, and load nothing from elsewhere") {
    const auto& style = *find_asset(asset("kith.css").address())->bytes;
    for (const std::string_view word :
         {"GDS Transport", "govuk-crest", "crown", "url(http", "url(\"http", "url(//", "@import"})
        CHECK_MESSAGE(style.find(word) == std::string::npos, word);
}

TEST_CASE("a page has no inline script or style, and says whose it is") {
    const auto page = ui::shell({.title = "My <day>",
                                 .body = ui::paragraph("Nothing is due."),
                                 .person = "Tess Marlow",
                                 .csrf = "t0k3n",
                                 .navigation = {{"My day", Url{"/my-day"}, ui::Here::yes}}})
                          .markup();
    CHECK(page.starts_with("<!doctype html><html lang=\"en-GB\""));
    CHECK(page.find("<title>My &lt;day&gt; - Kith</title>") != std::string::npos);
    CHECK(page.find(" style=") == std::string::npos);
    CHECK(page.find("<script type=\"module\" src=\"/assets/kith-") != std::string::npos);
    CHECK(page.find("Tess Marlow") != std::string::npos);
    CHECK(page.find("<a href=\"#main-content\" class=\"govuk-skip-link\"") != std::string::npos);
    CHECK(page.find("id=\"main-content\"") != std::string::npos);
}

TEST_CASE("the title of a page with errors says so first") {
    const auto page = ui::shell(
        {.title = "Record a visit", .body = {}, .errors = ui::error_summary({{"seen", "Say if the child was seen"}})});
    CHECK(page.markup().find("<title>Error: Record a visit - Kith</title>") != std::string::npos);
}
