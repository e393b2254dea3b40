#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/access/base_encoding.h"

namespace kith::access {

TEST_CASE("RFC 4648, section 10: base64 and base32 of its words") {
    CHECK(base64("") == "");
    CHECK(base64("f") == "Zg==");
    CHECK(base64("foob") == "Zm9vYg==");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base32("") == "");
    CHECK(base32("f") == "MY");
    CHECK(base32("fo") == "MZXQ");
    CHECK(base32("foo") == "MZXW6");
    CHECK(base32("foob") == "MZXW6YQ");
    CHECK(base32("fooba") == "MZXW6YTB");
    CHECK(base32("foobar") == "MZXW6YTBOI");
}

TEST_CASE("bytes of any kind come back from base64url and base32") {
    CHECK(rc::check([](const std::string& bytes) {
        RC_ASSERT(from_base64url(base64url(bytes)) == bytes);
        RC_ASSERT(from_base32(base32(bytes)) == bytes);
    }));
}

TEST_CASE("base64url has one text for one value: whatever is read is written the same again") {
    CHECK(rc::check([] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"AQgwZz09_-=+/ "}));
        if (const auto bytes = from_base64url(text)) RC_ASSERT(base64url(*bytes) == text);
    }));
    CHECK(from_base64url("Zg") == "f");
    for (const auto* wrong : {"Zh", "Zg==", "Z", "Zg ", "Z+", "Z/8", "Zm9v\n"}) CHECK_FALSE(from_base64url(wrong));
}

TEST_CASE("base32 is read as people type it, and refused where it is wrong") {
    CHECK(from_base32("mzxw 6ytb-oi======") == "foobar");
    for (const auto* wrong : {"M", "MZX", "MZ", "M1", "MY=Y", "MZXW6YTBO8"}) {
        CAPTURE(wrong);
        CHECK_FALSE(from_base32(wrong));
    }
}

TEST_CASE("a form's names and values cannot run into each other") {
    CHECK(form_encoded({{"a b", "1&2=3"}, {"ż", "~-._"}}) == "a%20b=1%262%3D3&%C5%BC=~-._");
}

}  // namespace kith::access
