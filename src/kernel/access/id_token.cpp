#include "kernel/access/id_token.h"

#include <algorithm>

#include "kernel/access/base_encoding.h"
#include "kernel/access/json_object.h"
#include "kernel/access/random.h"

namespace kith::access {

static constexpr std::size_t longest = 64 * 1024;
static constexpr std::size_t longest_subject = 255;  // OpenID Connect Core, section 2
// Microsoft's service dates its tokens five minutes back; a token made long before this sign-in is not its answer.
static constexpr std::int64_t oldest_seconds = 600;

std::string_view in_words(TokenFault fault) {
    switch (fault) {
        case TokenFault::unreadable: return "it cannot be read";
        case TokenFault::algorithm: return "its algorithm is not allowed";
        case TokenFault::critical_extension: return "it demands an unknown extension";
        case TokenFault::unknown_key: return "its key is not among the service's keys";
        case TokenFault::forged: return "its signature does not hold";
        case TokenFault::incomplete: return "a required claim is missing";
        case TokenFault::issuer: return "it is from another issuer";
        case TokenFault::audience: return "it is for another audience";
        case TokenFault::authorised_party: return "it is for another authorised party";
        case TokenFault::expired: return "it has expired";
        case TokenFault::not_yet: return "it is not good yet";
        case TokenFault::issued_at: return "it was issued at an impossible time";
        case TokenFault::nonce: return "its nonce is of another sign-in";
    }
    return {};
}

struct Parts {
    std::string_view text;  ///< header and payload as sent: what the signature is over
    std::string header, payload, signature;
};

static std::optional<Parts> parts_of(std::string_view token) {
    if (token.size() > longest || std::count(token.begin(), token.end(), '.') != 2) return {};
    const auto first = token.find('.');
    const auto second = token.find('.', first + 1);
    auto header = from_base64url(token.substr(0, first));
    auto payload = from_base64url(token.substr(first + 1, second - first - 1));
    auto signature = from_base64url(token.substr(second + 1));
    if (!header || !payload || !signature) return {};
    return Parts{token.substr(0, second), std::move(*header), std::move(*payload), std::move(*signature)};
}

static Claims read(const JsonObject& json) {
    return {
        .issuer = json.text("iss"),
        .subject = json.text("sub"),
        .audience = json.texts("aud"),
        .authorised_party = json.text("azp"),
        .nonce = json.text("nonce"),
        .expires = json.number("exp").value_or(0),
        .issued = json.number("iat").value_or(0),
        .not_before = json.number("nbf"),
        .signed_in = json.number("auth_time"),
        .session = json.text("sid"),
        .name = json.text("name"),
        .email = json.text("email"),
        .email_verified = json.is_true("email_verified"),
    };
}

/// A claim of the wrong type must not pass as one that is absent.
static bool has_required_claims(const JsonObject& json, const Claims& claims) {
    const bool azp_reads = !json.has("azp") || !claims.authorised_party.empty();
    const bool nbf_reads = !json.has("nbf") || claims.not_before;
    return !claims.issuer.empty() && !claims.subject.empty() && claims.subject.size() <= longest_subject &&
           !claims.audience.empty() && json.number("exp") && json.number("iat") && azp_reads && nbf_reads;
}

tl::expected<Claims, TokenFault> signed_claims(std::string_view token, const WebKeys& keys,
                                               const std::vector<Signing>& allowed) {
    const auto parts = parts_of(token);
    const auto header = parts ? JsonObject::parse(parts->header) : std::nullopt;
    if (!header) return tl::unexpected(TokenFault::unreadable);

    const auto named = header->text("alg");
    const auto algorithm =
        std::find_if(allowed.begin(), allowed.end(), [&](Signing one) { return name_of(one) == named; });
    if (algorithm == allowed.end()) return tl::unexpected(TokenFault::algorithm);
    if (header->has("crit")) return tl::unexpected(TokenFault::critical_extension);

    switch (keys.verify(header->text("kid"), *algorithm, parts->text, parts->signature)) {
        case WebKeys::Verdict::unknown_key: return tl::unexpected(TokenFault::unknown_key);
        case WebKeys::Verdict::forged: return tl::unexpected(TokenFault::forged);
        case WebKeys::Verdict::good: break;
    }
    const auto payload = JsonObject::parse(parts->payload);
    if (!payload) return tl::unexpected(TokenFault::unreadable);
    auto claims = read(*payload);
    if (!has_required_claims(*payload, claims)) return tl::unexpected(TokenFault::incomplete);
    return claims;
}

std::optional<TokenFault> claims_fault(const Claims& claims, const Expected& expected) {
    const auto now = expected.now.milliseconds / 1000;
    const auto skew = std::int64_t{expected.skew_seconds};
    const auto& audience = claims.audience;
    const auto& party = claims.authorised_party;

    if (claims.issuer != expected.issuer) return TokenFault::issuer;
    if (std::find(audience.begin(), audience.end(), expected.client_id) == audience.end()) return TokenFault::audience;
    if (audience.size() > 1 && party.empty()) return TokenFault::authorised_party;
    if (!party.empty() && party != expected.client_id) return TokenFault::authorised_party;
    if (now >= claims.expires + skew) return TokenFault::expired;
    if (claims.not_before && now < *claims.not_before - skew) return TokenFault::not_yet;
    if (claims.issued > now + skew || claims.issued < now - skew - oldest_seconds) return TokenFault::issued_at;
    if (expected.nonce.empty() || !same_secret(claims.nonce, expected.nonce)) return TokenFault::nonce;
    return {};
}

}  // namespace kith::access
