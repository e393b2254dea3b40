#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "kernel/access/base_encoding.h"
#include "kernel/access/csrf.h"
#include "kernel/access/random.h"

namespace kith::access {

TEST_CASE("a token is 43 URL-safe characters, and no two are the same") {
    std::set<std::string> tokens;
    for (int i = 0; i < 1'000; ++i) tokens.insert(random_token());
    CHECK(tokens.size() == 1'000);
    CHECK(tokens.begin()->size() == 43);
    CHECK(from_base64url(*tokens.begin())->size() == 32);
}

TEST_CASE("a fingerprint is always the same for a token, and is the published BLAKE2b-256") {
    // The BLAKE2b-256 of "abc" as base64url.
    CHECK(fingerprint("abc") == "vd2BPGNCOXIxce8_7phXm5SWTjuxyz5CcmLIwGjVIxk");
    CHECK(fingerprint("abc") != fingerprint("abd"));
    CHECK(fingerprint("").size() == 43);
}

TEST_CASE("secrets are the same only if every character is") {
    CHECK(rc::check([](const std::string& a, const std::string& b) { RC_ASSERT(same_secret(a, b) == (a == b)); }));
    CHECK(same_secret("", ""));
    CHECK_FALSE(same_secret("abc", "abcd"));
}

TEST_CASE("a wiped secret is gone from where it stood") {
    std::string secret = "short one";
    const char* const stood = secret.data();
    wipe(secret);
    CHECK(secret.empty());
    CHECK(stood[0] == '\0');
    CHECK(stood == secret.data());
}

TEST_CASE("a form's token is never the same twice, and every one of the session's is accepted") {
    const auto session = random_token();
    const auto first = csrf_token(session);
    const auto second = csrf_token(session);
    CHECK(first.size() == 86);
    CHECK(first != second);
    CHECK(csrf_matches(session, first));
    CHECK(csrf_matches(session, second));
}

TEST_CASE("a form's token of another session, changed in any character, cut or empty is refused") {
    const auto session = random_token();
    const auto token = csrf_token(session);
    CHECK_FALSE(csrf_matches(random_token(), token));
    CHECK_FALSE(csrf_matches(session, ""));
    CHECK_FALSE(csrf_matches(session, token.substr(0, 43)));
    CHECK_FALSE(csrf_matches(session, token + "AA"));
    for (std::size_t i = 0; i < token.size(); ++i) {
        auto changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        CHECK_FALSE(csrf_matches(session, changed));
    }
}

}  // namespace kith::access
