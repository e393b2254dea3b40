#include <doctest/doctest.h>

#include "kernel/access/recovery_codes.h"
#include "kernel/access/totp.h"

namespace kith::access {

static constexpr std::string_view rfc_secret = "12345678901234567890";

static Moment at(std::int64_t seconds) { return Moment{seconds * 1000}; }

TEST_CASE("RFC 6238, appendix B: the codes of its table for SHA-1, by their last six digits") {
    const auto code = [](std::int64_t seconds) { return totp_code(rfc_secret, totp_step(at(seconds))); };
    CHECK(code(59) == "287082");
    CHECK(code(1111111109) == "081804");
    CHECK(code(1111111111) == "050471");
    CHECK(code(1234567890) == "005924");
    CHECK(code(2000000000) == "279037");
    CHECK(code(20000000000) == "353130");
}

TEST_CASE("RFC 4226, appendix D: the first ten codes of the counter") {
    const std::vector<std::string> expected = {"755224", "287082", "359152", "969429", "338314",
                                               "254676", "287922", "162583", "399871", "520489"};
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(totp_code(rfc_secret, static_cast<std::int64_t>(i)) == expected[i]);
}

TEST_CASE("a code is accepted in its own step and one either side, and no further") {
    const auto accepts = [](std::int64_t seconds) { return totp_accepts(rfc_secret, "081804", at(seconds), -1); };
    const std::int64_t step = 1111111109 / 30;
    CHECK(accepts(1111111109) == step);
    CHECK(accepts(step * 30 - 1) == step);
    CHECK(accepts(step * 30 - 30) == step);
    CHECK_FALSE(accepts(step * 30 - 31));
    CHECK(accepts(step * 30 + 59) == step);
    CHECK_FALSE(accepts(step * 30 + 60));
}

TEST_CASE("a code works once, and after it no earlier one does") {
    const auto used = totp_accepts(rfc_secret, "081804", at(1111111109), -1);
    REQUIRE(used);
    CHECK_FALSE(totp_accepts(rfc_secret, "081804", at(1111111109), *used));
    CHECK_FALSE(totp_accepts(rfc_secret, totp_code(rfc_secret, *used - 1), at(1111111109), *used));
    CHECK(totp_accepts(rfc_secret, totp_code(rfc_secret, *used + 1), at(1111111109), *used) == *used + 1);
}

TEST_CASE("a code may be typed with a space, and anything else is refused") {
    CHECK(totp_accepts(rfc_secret, "081 804", at(1111111109), -1));
    for (const auto* typed : {"", "81804", "0818040", "081805", "O81804", "abcdef"})
        CHECK_FALSE(totp_accepts(rfc_secret, typed, at(1111111109), -1));
}

TEST_CASE("an authenticator app reads the secret, the issuer and the account from one address") {
    CHECK(totp_address(rfc_secret, "Kith: Marsh Council", "robin@council.example.org") ==
          "otpauth://totp/Kith%3A%20Marsh%20Council:robin%40council.example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
          "&issuer=Kith%3A%20Marsh%20Council&algorithm=SHA1&digits=6&period=30");
}

TEST_CASE("each account has a secret of its own of 160 bits") {
    CHECK(new_totp_secret().size() == 20);
    CHECK(new_totp_secret() != new_totp_secret());
}

TEST_CASE("ten recovery codes are made, and each is found again by its owner's typing") {
    const auto codes = new_recovery_codes();
    REQUIRE(codes.shown.size() == 10);
    REQUIRE(codes.fingerprints.size() == 10);
    for (std::size_t i = 0; i < 10; ++i) {
        CHECK(codes.shown[i].size() == 19);
        CHECK(recovery_code_place(codes.fingerprints, codes.shown[i]) == i);
        CHECK(codes.fingerprints[i].find(codes.shown[i].substr(0, 4)) == std::string::npos);
    }
}

TEST_CASE("a recovery code copied from paper is read as it was meant: case, dashes, O for 0, I and L for 1") {
    auto made = new_recovery_codes();
    auto& code = made.shown[3];
    std::string typed;
    for (const char c : code) {
        if (c == '-') continue;
        if (c == '0')
            typed += 'o';
        else if (c == '1')
            typed += 'l';
        else
            typed += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    CHECK(recovery_code_place(made.fingerprints, " " + typed + " ") == 3);
}

TEST_CASE("a recovery code that was struck out, is another's, or is empty lets nobody in") {
    auto codes = new_recovery_codes();
    const auto first = codes.shown[0];
    codes.fingerprints.erase(codes.fingerprints.begin());
    CHECK_FALSE(recovery_code_place(codes.fingerprints, first));
    CHECK_FALSE(recovery_code_place(codes.fingerprints, new_recovery_codes().shown[0]));
    CHECK_FALSE(recovery_code_place(codes.fingerprints, ""));
}

}  // namespace kith::access
