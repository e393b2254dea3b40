#include <doctest/doctest.h>

#include <brotli/decode.h>
#include <zlib.h>

#include <cstdint>
#include <string>

#include "kernel/web/compress.h"

using namespace kith;

static std::string gunzipped(const std::string& bytes) {
    z_stream stream{};
    constexpr int gzip_header = 16;
    REQUIRE(inflateInit2(&stream, 15 + gzip_header) == Z_OK);
    std::string out(1'000'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

static std::string unbrotlied(const std::string& bytes) {
    std::string out(1'000'000, '\0');
    std::size_t size = out.size();
    CHECK(BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                  reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_DECODER_RESULT_SUCCESS);
    out.resize(size);
    return out;
}

static Response compressed(Response response, std::string accepts) {
    Request request;
    request.headers.emplace_back("accept-encoding", std::move(accepts));
    compress(request, response);
    return response;
}

static std::string_view header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

static std::string page() {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "<p>Visit " + std::to_string(i) + " to Robin Exampleby</p>\n";
    return text;
}

TEST_CASE("the coding is the one the client likes best, brotli before gzip where it does not mind") {
    CHECK(best_coding("") == Coding::identity);
    CHECK(best_coding("gzip, deflate, br") == Coding::brotli);
    CHECK(best_coding("gzip, deflate") == Coding::gzip);
    CHECK(best_coding("deflate") == Coding::identity);
    CHECK(best_coding("br;q=0.5, gzip;q=0.8") == Coding::gzip);
    CHECK(best_coding("br;q=0.800,gzip ; q=0.8") == Coding::brotli);
    CHECK(best_coding("BR") == Coding::brotli);
    CHECK(best_coding("*") == Coding::brotli);
    CHECK(best_coding("br;q=0, *") == Coding::gzip);
    CHECK(best_coding("gzip;q=0.5, identity") == Coding::identity);
    CHECK(best_coding("identity;q=0.5, gzip") == Coding::gzip);
}

TEST_CASE("a coding refused with q=0, or with a q-value that is none, is not used") {
    CHECK(best_coding("gzip;q=0") == Coding::identity);
    CHECK(best_coding("gzip;q=0.000, br;q=0") == Coding::identity);
    for (const char* header :
         {"gzip;q=", "gzip;q=2", "gzip;q=1.001", "gzip;q=0.1234", "gzip;q=.5", "gzip;x=1", "gzip;q=-1"})
        CHECK_MESSAGE(best_coding(header) == Coding::identity, header);
}

TEST_CASE("a compressed page is the page, and smaller") {
    const auto brotli = compressed(Response::html(page()), "br");
    CHECK(header(brotli, "content-encoding") == "br");
    CHECK(unbrotlied(brotli.body) == page());
    CHECK(brotli.body.size() < page().size() / 4);
    const auto gzip = compressed(Response::html(page()), "gzip");
    CHECK(header(gzip, "content-encoding") == "gzip");
    CHECK(gunzipped(gzip.body) == page());
    CHECK(gunzipped(compressed(Response::html(page() + "!"), "gzip").body) == page() + "!");
}

TEST_CASE("an asset can be squeezed once, smaller than a page is in a hurry") {
    constexpr const char* words[] = {"visit",  "review",   "Robin", "Exampleby", "plan",
                                     "school", "Saturday", "carer", "asked",     "and"};
    std::string asset;
    for (unsigned i = 0, random = 1; i < 5000; ++i, random = random * 1664525 + 1013904223)
        asset.append(words[(random >> 16) % 10]).append(random % 7 == 0 ? ".\n" : " ");
    for (const auto coding : {Coding::gzip, Coding::brotli})
        CHECK(squeezed(asset, coding, Effort::small).size() < squeezed(asset, coding, Effort::quick).size());
    CHECK(squeezed("as it is", Coding::identity, Effort::small) == "as it is");
    CHECK(gunzipped(squeezed("", Coding::gzip, Effort::quick)).empty());
}

TEST_CASE("whether compressed or not, caches are told that the coding was negotiated") {
    CHECK(header(compressed(Response::html(page()), ""), "vary") == "Accept-Encoding");
    CHECK(header(compressed(Response::html(page()), "br"), "vary") == "Accept-Encoding");
    CHECK(header(compressed(Response::html("short"), "br"), "vary").empty());
}

TEST_CASE("what is short, not text, already coded, partial or marked plain is left alone") {
    const auto left_alone = [](Response response) {
        const auto before = response.body;
        const auto after = compressed(std::move(response), "br, gzip");
        return after.body == before;
    };
    CHECK(left_alone(Response::html(std::string(1023, 'a'))));
    CHECK_FALSE(left_alone(Response::html(std::string(1024, 'a'))));
    CHECK_FALSE(left_alone(Response::json(page())));
    CHECK_FALSE(left_alone(Response::html(page(), 404)));
    CHECK(left_alone(Response::html(page(), 206)));
    CHECK(left_alone(Response::html(page()).with("x-kith-plain", "1")));
    CHECK(left_alone(Response::html(page()).with("Content-Encoding", "gzip")));
    Response picture{.body = page()};
    CHECK(left_alone(picture));
    CHECK(left_alone(picture.with("content-type", "image/png")));
}

TEST_CASE("a strong entity tag becomes weak, for the bytes are no longer the same") {
    CHECK(header(compressed(Response::html(page()).with("etag", "\"7\""), "br"), "etag") == "W/\"7\"");
    CHECK(header(compressed(Response::html(page()).with("etag", "W/\"7\""), "br"), "etag") == "W/\"7\"");
    CHECK(header(compressed(Response::html(page()).with("etag", "\"7\""), ""), "etag") == "\"7\"");
}
