#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "kernel/access/web_keys.h"
#include "kernel/core/clock.h"

namespace kith::access {

/// Why an ID token was not believed. For the operator's log and for tests; the person signing in is told only that it
/// did not work.
enum class TokenFault {
    unreadable,          ///< not three parts of base64url with JSON in the first two, or over 64 KiB
    algorithm,           ///< signed in a way that our configuration does not allow, "none" among them
    critical_extension,  ///< it demands an extension that we do not know (RFC 7515, 4.1.11)
    unknown_key,         ///< no key of the service has its key id: fetch the keys anew, once
    forged,              ///< the signature is not by that key over these words
    incomplete,          ///< a required claim is missing or of the wrong type
    issuer,              ///< from another service
    audience,            ///< not for us
    authorised_party,    ///< for us and others, and asked for by someone else, or nobody says by whom
    expired,             ///< its end has come
    not_yet,             ///< it is not good before a later moment
    issued_at,           ///< made in the future, or long before this sign-in
    nonce,               ///< for another sign-in
};

/// In a few plain words, for a log.
std::string_view in_words(TokenFault fault);

/// What a token says. Times are seconds since 1970.
struct Claims {
    std::string issuer;
    std::string subject;  ///< who, for good, within the issuer
    std::vector<std::string> audience;
    std::string authorised_party;
    std::string nonce;
    std::int64_t expires = 0;
    std::int64_t issued = 0;
    std::optional<std::int64_t> not_before;
    std::optional<std::int64_t> signed_in;  ///< when the person last proved who they are (auth_time)
    std::string session;                    ///< the service's name for this sign-in (sid), or empty
    std::string name;
    std::string email;
    bool email_verified = false;
};

/// What a token must say to be believed.
struct Expected {
    std::string issuer;
    std::string client_id;
    std::string nonce;
    Moment now;
    int skew_seconds = 60;  ///< how far the two clocks may differ; Range: 0 to 300
};

/// The words of a token whose signature holds, by one of these algorithms and keys. It says nothing yet of whether they
/// are meant for us: see claims_fault. The token's own wish (alg, jwk, jku, x5c) chooses no algorithm and no key.
tl::expected<Claims, TokenFault> signed_claims(std::string_view token, const WebKeys& keys,
                                               const std::vector<Signing>& allowed);

/// The first reason, in the order of OpenID Connect Core 3.1.3.7, not to believe these claims, or nothing.
std::optional<TokenFault> claims_fault(const Claims& claims, const Expected& expected);

}  // namespace kith::access
