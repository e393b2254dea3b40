#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kith::access {

/// So many bytes from the machine's cryptographic source.
std::string random_bytes(std::size_t count);

/// A secret that cannot be guessed, for a session or a one-time link: 43 letters, digits, "-" and "_" (256 bits).
/// Give it out once; keep only its `fingerprint`.
std::string random_token();

/// What a store keeps instead of a token: 43 characters, from which the token cannot be found (BLAKE2b-256).
/// Only for secrets with 80 bits or more of chance in them; passwords need `hash_password`.
std::string fingerprint(std::string_view token);

/// Whether two secrets are the same, in a time that does not tell where they differ. Their lengths are no secret.
bool same_secret(std::string_view a, std::string_view b);

/// Overwrites the characters so that they do not stay in memory, and empties the text.
void wipe(std::string& secret);

/// Wipes its text when it goes, and the one it was made from at once.
class Secret {
public:
    explicit Secret(std::string&& text) : text_{text} { wipe(text); }
    Secret(Secret&& other) : text_{other.text_} { wipe(other.text_); }
    Secret& operator=(Secret&&) = delete;
    ~Secret() { wipe(text_); }

    const std::string& text() const { return text_; }

private:
    std::string text_;
};

/// Starts libsodium once, safely from any thread. A machine without a source of chance is a bug (check).
void start_sodium();

}  // namespace kith::access
