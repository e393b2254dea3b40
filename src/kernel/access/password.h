#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/core/result.h"

namespace kith::access {

/// What one guess at a password costs whoever makes it, us or a thief of the database (argon2id, RFC 9106).
struct HashCost {
    int passes;     ///< Range: 1 to 10
    int mebibytes;  ///< memory; Range: 1 to 1024

    /// For people signing in: about 100 ms and 64 MiB on one 2024 server core, above what OWASP asks at the least
    /// (2 passes, 19 MiB). The numbers stand in each hash, so a later rise needs no migration: see needs_rehash.
    static constexpr HashCost sign_in() { return {.passes = 2, .mebibytes = 64}; }
};

/// The text to keep for a password: argon2id with its salt and cost in it, at most 128 ASCII characters.
/// At most four are hashed at a time in the whole program (256 MiB), so that a flood of sign-ins cannot eat its memory.
/// Fails: unavailable, if no turn came within three seconds.
Result<std::string> hash_password(std::string_view password, HashCost cost = HashCost::sign_in());

/// Whether `password` is the one that `hash` was made from. A hash that is damaged matches nothing.
/// Fails: as hash_password.
Result<bool> verify_password(std::string_view hash, std::string_view password);

/// Always false, after as long as verify_password takes: for a sign-in name nobody has, so that the time of the
/// answer does not tell which names exist. Fails: as hash_password.
Result<bool> verify_against_nobody(std::string_view password);

/// Whether the hash was made more cheaply, or dearly, than we now want: then hash again at the next good sign-in.
bool needs_rehash(std::string_view hash, HashCost cost = HashCost::sign_in());

/// Why this may not become a password, as a sentence for the person choosing it, or nothing if it may.
/// As the National Cyber Security Centre advises: long (12 characters or more), not a common one, not the
/// sign-in name; and no rule about which sorts of character, which make passwords worse. At most 256 bytes.
std::optional<std::string> password_refusal(std::string_view password, std::string_view sign_in_name);

/// Whether it is one that attackers try first: a common password of 12 characters or more, a common word or
/// a short pattern repeated, a run of the keyboard or alphabet, or a common word with digits and signs around it.
bool is_common_password(std::string_view password);

}  // namespace kith::access
