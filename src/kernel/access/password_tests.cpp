#include <doctest/doctest.h>

#include "kernel/access/password.h"

namespace kith::access {

static constexpr HashCost cheap{.passes = 1, .mebibytes = 8};

TEST_CASE("a password is known again by its hash, and another is not") {
    const auto hash = hash_password("three quiet herons", cheap);
    REQUIRE(hash);
    CHECK(hash->starts_with("$argon2id$v=19$m=8192,t=1,p=1$"));
    CHECK(hash->size() < 128);
    CHECK(verify_password(*hash, "three quiet herons").value());
    CHECK_FALSE(verify_password(*hash, "three quiet heron").value());
    CHECK_FALSE(verify_password(*hash, "Three quiet herons").value());
    CHECK_FALSE(verify_password(*hash, "").value());
}

TEST_CASE("the same password has another hash each time, so equal passwords do not show") {
    CHECK(hash_password("three quiet herons", cheap).value() != hash_password("three quiet herons", cheap).value());
}

TEST_CASE("a damaged or foreign hash matches no password") {
    for (const auto* hash :
         {"", "three quiet herons", "$argon2id$v=19$m=8192,t=1,p=1$", "$2b$12$abcdefghijklmnopqrstuv"})
        CHECK_FALSE(verify_password(hash, "three quiet herons").value());
    CHECK_FALSE(verify_password(std::string(4096, 'a'), "three quiet herons").value());
}

TEST_CASE("a sign-in hash costs 64 MiB and two passes, and a cheaper one wants to be made again") {
    const auto now = hash_password("three quiet herons");
    REQUIRE(now);
    CHECK(now->starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
    CHECK_FALSE(needs_rehash(*now));
    CHECK(needs_rehash(hash_password("three quiet herons", cheap).value()));
    CHECK(needs_rehash("damaged"));
}

TEST_CASE("a sign-in name nobody has is refused only after a real verification") {
    CHECK_FALSE(verify_against_nobody("three quiet herons").value());
}

TEST_CASE("a password has 12 characters or more, counted as people count them") {
    CHECK(password_refusal("elevenchars", "ana") ==
          "Use 12 characters or more. Three words you can remember are good.");
    CHECK_FALSE(password_refusal("twelve chars", "ana"));
    CHECK(password_refusal("żółćżółćżół", "ana"));  // 11 letters, 22 bytes
    CHECK_FALSE(password_refusal("żółć gęślą ja", "ana"));
    CHECK_FALSE(password_refusal(std::string(200, 'a') + "different from all the others at its end", "ana"));
    CHECK(password_refusal(std::string(200, 'a') + std::string(57, 'b'), "ana") == "Use no more than 256 characters.");
}

TEST_CASE("no sort of character is demanded: three lower-case words will do") {
    CHECK_FALSE(password_refusal("herons quiet three", "ana"));
    CHECK_FALSE(password_refusal("correcthorsebatterystaple", "ana"));
}

TEST_CASE("a password is not the sign-in name, nor little more than it") {
    const auto refused = [](std::string_view password, std::string_view name) {
        return password_refusal(password, name) == "Do not use your sign-in name as your password.";
    };
    CHECK(refused("Robin.Ashdown@council.example.org", "robin.ashdown@council.example.org"));
    CHECK(refused("robin.ashdown", "robin.ashdown@council.example.org"));
    CHECK(refused("Robin.Ashdown2024", "robin.ashdown"));
    CHECK_FALSE(refused("robin sees three herons", "robin"));
    CHECK_FALSE(refused("three quiet herons", ""));
}

TEST_CASE("passwords that attackers try first are refused, however they are dressed up") {
    for (const auto* password :
         {"password1234",  "Password2024!", "p@ssw0rd2024",  "passwordpassword", "123456789012", "098765432109",
          "qwertyuiop[]",  "qwertyuiop12",  "1q2w3e4r5t6y",  "aaaaaaaaaaaa",     "abcabcabcabc", "abcdefghijkl",
          "administrator", "Liverpool123",  "iloveyou2023!", "letmeinplease",    "Welcome12345", "1qaz2wsx3edc",
          "changeme1234",  "socialworker1", "198419841984"}) {
        CAPTURE(std::string{password});
        CHECK(is_common_password(password));
        CHECK(password_refusal(password, "ana"));
    }
}

TEST_CASE("an uncommon password that has a common word in it may be used") {
    for (const auto* password : {"dragon feeds quiet herons", "my password is a heron", "welcome to the marsh"})
        CHECK_FALSE(is_common_password(password));
}

}  // namespace kith::access
