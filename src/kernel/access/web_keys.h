#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/result.h"

namespace kith::access {

/// How a sign-in service may sign. Symmetric algorithms and "none" have no value here, so they cannot be allowed.
enum class Signing { rs256, ps256, es256 };

/// The name in a token's header: "RS256".
std::string_view name_of(Signing algorithm);

/// The public keys that a sign-in service signs with (JWKS, RFC 7517). Copies share the keys; they never change.
class WebKeys {
public:
    /// Keys for encryption, of other kinds (symmetric ones above all), RSA under 2048 or over 8192 bits, and points off
    /// the curve are left out. Fails: unavailable, if the text is no key set or nothing in it can be used.
    static Result<WebKeys> parse(std::string_view json);

    enum class Verdict { good, forged, unknown_key };

    /// Whether `signature` (raw bytes) over `text` was made by the key of this id with this algorithm. An empty id
    /// means the only key fit for the algorithm. A key that names another algorithm is unknown.
    /// Cost: 30 us for RSA of 2048 bits, 80 us for P-256.
    Verdict verify(std::string_view key_id, Signing algorithm, std::string_view text, std::string_view signature) const;

    struct Key;

private:
    explicit WebKeys(std::shared_ptr<const std::vector<Key>> keys) : keys_{std::move(keys)} {}
    std::shared_ptr<const std::vector<Key>> keys_;
};

}  // namespace kith::access
