#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <rapidcheck.h>

#include "kernel/access/base_encoding.h"
#include "kernel/access/id_token.h"
#include "kernel/access/testing.h"

namespace kith::access {

using access_tests::Signer;

static constexpr Moment noon{1'750'000'000'000};
static const std::vector<Signing> all_three = {Signing::rs256, Signing::ps256, Signing::es256};

static const std::string payload =
    R"({"iss":"https://login.example.org","sub":"ana-7","aud":"kith","nonce":"n1","exp":1750000300,"iat":1750000000,)"
    R"("auth_time":1749999990,"sid":"s1","name":"Ana Fictitious","email":"ana@council.example.org","email_verified":true})";

static const Expected expected{
    .issuer = "https://login.example.org", .client_id = "kith", .nonce = "n1", .now = noon, .skew_seconds = 60};

static Claims claims() {
    return {.issuer = "https://login.example.org",
            .subject = "ana-7",
            .audience = {"kith"},
            .authorised_party = {},
            .nonce = "n1",
            .expires = 1'750'000'300,
            .issued = 1'750'000'000,
            .not_before = {},
            .signed_in = {},
            .session = {},
            .name = {},
            .email = {}};
}

static WebKeys keys_of(const Signer& signer) { return WebKeys::parse(signer.web_keys()).value(); }

static TokenFault fault_of(std::string_view token, const WebKeys& keys, const std::vector<Signing>& allowed) {
    const auto read = signed_claims(token, keys, allowed);
    REQUIRE_FALSE(read);
    return read.error();
}

TEST_CASE("RFC 7515, appendices A.2 and A.3: the signatures of its examples hold under its keys") {
    static constexpr std::string_view rsa_keys =
        R"({"keys":[{"kty":"RSA","e":"AQAB","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPC)"
        R"(JrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5re)"
        R"(xMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_)"
        R"(h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"}]})";
    static constexpr std::string_view rsa_token =
        "eyJhbGciOiJSUzI1NiJ9."
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cn"
        "VlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
        "O8W2Fp5jujGbds9uJdbF9"
        "CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_"
        "dO"
        "--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_"
        "I"
        "oypGlUPQGe77Rw";
    static constexpr std::string_view ec_keys =
        R"({"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
        R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})";
    static constexpr std::string_view ec_token =
        "eyJhbGciOiJFUzI1NiJ9."
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cn"
        "VlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    // Their words lack what an ID token must have, which is looked at only once the signature holds.
    CHECK(fault_of(rsa_token, WebKeys::parse(rsa_keys).value(), all_three) == TokenFault::incomplete);
    CHECK(fault_of(ec_token, WebKeys::parse(ec_keys).value(), all_three) == TokenFault::incomplete);
}

TEST_CASE("a token signed in each of the three ways is read, with all that it says") {
    for (const auto algorithm : all_three) {
        const Signer signer{algorithm, "k1"};
        const auto read = signed_claims(signer.token(payload), keys_of(signer), {algorithm});
        REQUIRE(read);
        CHECK(read->subject == "ana-7");
        CHECK(read->audience == std::vector<std::string>{"kith"});
        CHECK(read->signed_in == 1'749'999'990);
        CHECK(read->session == "s1");
        CHECK(read->name == "Ana Fictitious");
        CHECK(read->email_verified);
        CHECK_FALSE(claims_fault(*read, expected));
    }
}

TEST_CASE("a token with any character of its header, words or signature changed is refused") {
    const Signer signer{Signing::es256, "k1"};
    const auto token = signer.token(payload);
    const auto keys = keys_of(signer);
    for (std::size_t i = 0; i < token.size(); ++i) {
        auto changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        CAPTURE(i);
        CHECK_FALSE(signed_claims(changed, keys, all_three));
    }
}

TEST_CASE("an unsigned token (alg none), however spelt, is refused") {
    const Signer signer{Signing::rs256, "k1"};
    for (const auto* name : {"none", "None", "NONE", ""}) {
        const auto token = base64url(R"({"alg":")" + std::string{name} + "\"}") + '.' + base64url(payload) + '.';
        CHECK(fault_of(token, keys_of(signer), all_three) == TokenFault::algorithm);
    }
    const auto good = signer.token(payload);
    CHECK(fault_of(good.substr(0, good.rfind('.') + 1), keys_of(signer), all_three) == TokenFault::forged);
    CHECK(fault_of(good.substr(0, good.rfind('.')), keys_of(signer), all_three) == TokenFault::unreadable);
}

TEST_CASE("a token signed with HS256, the public key taken as the shared secret, is refused") {
    const Signer signer{Signing::rs256, "k1"};
    const auto text = base64url(R"({"alg":"HS256","kid":"k1"})") + '.' + base64url(payload);
    const auto secret = signer.public_pem();
    std::string hash(32, '\0');
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(),
         reinterpret_cast<unsigned char*>(hash.data()), nullptr);
    CHECK(fault_of(text + '.' + base64url(hash), keys_of(signer), all_three) == TokenFault::algorithm);
}

TEST_CASE("only the algorithms of our configuration are believed, whatever the token and the key could do") {
    const Signer rsa{Signing::rs256, "k1"};
    const Signer ec{Signing::es256, "k1"};
    CHECK(fault_of(rsa.token(payload), keys_of(rsa), {Signing::es256}) == TokenFault::algorithm);
    CHECK(fault_of(ec.token(payload), keys_of(ec), {Signing::rs256, Signing::ps256}) == TokenFault::algorithm);
    CHECK(fault_of(rsa.token(payload), keys_of(rsa), {}) == TokenFault::algorithm);
    // Signed as RS256 and called PS256, and the other way about.
    CHECK(fault_of(rsa.token(R"({"alg":"PS256","kid":"k1"})", payload), keys_of(rsa), all_three) == TokenFault::forged);
    CHECK(fault_of(rsa.token(R"({"alg":"ES256","kid":"k1"})", payload), keys_of(rsa), all_three) ==
          TokenFault::unknown_key);
}

TEST_CASE("a key is found by its id, and without an id only if no other fits") {
    const Signer one{Signing::rs256, "k1"};
    const Signer two{Signing::rs256, "k2"};
    const auto both = WebKeys::parse(R"({"keys":[)" + one.web_key() + ',' + two.web_key() + "]}").value();
    CHECK(signed_claims(two.token(payload), both, all_three));
    CHECK(fault_of(two.token(R"({"alg":"RS256","kid":"k1"})", payload), both, all_three) == TokenFault::forged);
    CHECK(fault_of(two.token(R"({"alg":"RS256","kid":"k3"})", payload), both, all_three) == TokenFault::unknown_key);
    CHECK(fault_of(two.token(R"({"alg":"RS256"})", payload), both, all_three) == TokenFault::unknown_key);
    CHECK(signed_claims(two.token(R"({"alg":"RS256"})", payload), keys_of(two), all_three));
}

TEST_CASE("a token cannot bring its own key, nor demand an extension that we do not know") {
    const Signer service{Signing::rs256, "k1"};
    const Signer forger{Signing::rs256, "k9"};
    const auto header = R"({"alg":"RS256","kid":"k9","jwk":)" + forger.web_key() + "}";
    CHECK(fault_of(forger.token(header, payload), keys_of(service), all_three) == TokenFault::unknown_key);
    const auto* critical = R"({"alg":"RS256","kid":"k1","crit":["b64"],"b64":false})";
    CHECK(fault_of(service.token(critical, payload), keys_of(service), all_three) == TokenFault::critical_extension);
}

TEST_CASE("keys that are weak, symmetric, for encryption, off the curve or not keys at all are not used") {
    const Signer signer{Signing::es256, "k1"};
    auto for_encryption = signer.web_keys();
    for_encryption.replace(for_encryption.find("\"sig\""), 5, "\"enc\"");
    auto off_the_curve = signer.web_keys();
    const auto y = off_the_curve.find("\"y\":\"") + 5;
    off_the_curve[y] = off_the_curve[y] == 'A' ? 'B' : 'A';
    for (const std::string& json :
         {for_encryption, off_the_curve, std::string{R"({"keys":[{"kty":"oct","k":"c2VjcmV0","kid":"k1"}]})"},
          std::string{R"({"keys":[{"kty":"RSA","n":"ofgWCuLjybRlzo0t","e":"AQAB"}]})"}, std::string{R"({"keys":[]})"},
          std::string{R"({"keys":{}})"}, std::string{"[]"}, std::string{}}) {
        CAPTURE(json);
        REQUIRE_FALSE(WebKeys::parse(json));
        CHECK(WebKeys::parse(json).error().fault == Fault::unavailable);
    }
}

TEST_CASE("a key that says which algorithm it is for is used for no other") {
    const Signer signer{Signing::ps256, "k1"};
    auto json = signer.web_keys();
    json.insert(json.find("\"kty\""), R"("alg":"RS256",)");
    CHECK(fault_of(signer.token(payload), WebKeys::parse(json).value(), all_three) == TokenFault::unknown_key);
}

TEST_CASE("no text, however odd, is read as a token or stops the program") {
    const Signer signer{Signing::es256, "k1"};
    const auto keys = keys_of(signer);
    CHECK(rc::check([&](const std::string& a, const std::string& b, const std::string& c) {
        RC_ASSERT(!signed_claims(a + '.' + b + '.' + c, keys, all_three));
        RC_ASSERT(!signed_claims(base64url(a) + '.' + base64url(b) + '.' + base64url(c), keys, all_three));
    }));
    CHECK(fault_of(std::string(70'000, 'A'), keys, all_three) == TokenFault::unreadable);
}

TEST_CASE("a claim of the wrong type does not pass as one that is absent") {
    const Signer signer{Signing::es256, "k1"};
    const auto with = [&](std::string_view from, std::string_view to) {
        auto changed = payload;
        changed.replace(changed.find(from), from.size(), to);
        return fault_of(signer.token(changed), keys_of(signer), all_three);
    };
    CHECK(with(R"("sub":"ana-7")", R"("sub":7)") == TokenFault::incomplete);
    CHECK(with(R"("sub":"ana-7",)", "") == TokenFault::incomplete);
    CHECK(with(R"("aud":"kith")", R"("aud":[])") == TokenFault::incomplete);
    CHECK(with(R"("exp":1750000300)", R"("exp":"1750000300")") == TokenFault::incomplete);
    CHECK(with(R"("exp":1750000300)", R"("exp":1e300)") == TokenFault::incomplete);
    CHECK(with(R"("iat":1750000000,)", "") == TokenFault::incomplete);
    CHECK(with(R"("sid":"s1")", R"("azp":["kith"])") == TokenFault::incomplete);
    CHECK(with(R"("sid":"s1")", R"("nbf":"soon")") == TokenFault::incomplete);
}

TEST_CASE("claims from another issuer, even by a slash, are refused") {
    auto wrong = claims();
    wrong.issuer += '/';
    CHECK(claims_fault(wrong, expected) == TokenFault::issuer);
}

TEST_CASE("claims for another audience, or for several without saying that we asked, are refused") {
    auto wrong = claims();
    wrong.audience = {"other"};
    CHECK(claims_fault(wrong, expected) == TokenFault::audience);
    wrong.audience = {"other", "kith"};
    CHECK(claims_fault(wrong, expected) == TokenFault::authorised_party);
    wrong.authorised_party = "other";
    CHECK(claims_fault(wrong, expected) == TokenFault::authorised_party);
    wrong.authorised_party = "kith";
    CHECK_FALSE(claims_fault(wrong, expected));
    wrong.audience = {"kith"};
    wrong.authorised_party = "other";
    CHECK(claims_fault(wrong, expected) == TokenFault::authorised_party);
}

TEST_CASE("claims are good until they expire, give or take the skew of the clocks") {
    auto late = claims();
    late.expires = 1'750'000'000 - 59;
    CHECK_FALSE(claims_fault(late, expected));
    late.expires = 1'750'000'000 - 60;
    CHECK(claims_fault(late, expected) == TokenFault::expired);
}

TEST_CASE("claims not good yet, from the future, or from long before this sign-in are refused") {
    auto odd = claims();
    odd.not_before = 1'750'000'060;
    CHECK_FALSE(claims_fault(odd, expected));
    odd.not_before = 1'750'000'061;
    CHECK(claims_fault(odd, expected) == TokenFault::not_yet);
    odd = claims();
    odd.issued = 1'750'000'060;
    CHECK_FALSE(claims_fault(odd, expected));
    odd.issued = 1'750'000'061;
    CHECK(claims_fault(odd, expected) == TokenFault::issued_at);
    odd.issued = 1'750'000'000 - 661;
    CHECK(claims_fault(odd, expected) == TokenFault::issued_at);
}

TEST_CASE("claims with the nonce of another sign-in, or none, are refused, and no nonce is never expected") {
    auto wrong = claims();
    wrong.nonce = "n2";
    CHECK(claims_fault(wrong, expected) == TokenFault::nonce);
    wrong.nonce.clear();
    CHECK(claims_fault(wrong, expected) == TokenFault::nonce);
    auto careless = expected;
    careless.nonce.clear();
    CHECK(claims_fault(wrong, careless) == TokenFault::nonce);
}

}  // namespace kith::access
