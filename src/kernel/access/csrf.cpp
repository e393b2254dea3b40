#include "kernel/access/csrf.h"

#include <sodium.h>

#include "kernel/access/base_encoding.h"
#include "kernel/access/random.h"

namespace kith::access {

static constexpr std::size_t size = 32;

static std::string core_of(std::string_view session_secret) {
    start_sodium();
    static constexpr std::string_view purpose = "kith form token";
    std::string core(size, '\0');
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, size);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(session_secret.data()),
                              session_secret.size());
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(core.data()), size);
    return core;
}

static std::string masked(std::string_view text, std::string_view mask) {
    std::string out{text};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<char>(out[i] ^ mask[i]);
    return out;
}

std::string csrf_token(std::string_view session_secret) {
    const auto mask = random_bytes(size);
    return base64url(mask + masked(core_of(session_secret), mask));
}

bool csrf_matches(std::string_view session_secret, std::string_view posted) {
    const auto bytes = from_base64url(posted.substr(0, 128));
    if (!bytes || bytes->size() != 2 * size) return false;
    const std::string_view whole = *bytes;
    return same_secret(masked(whole.substr(size), whole.substr(0, size)), core_of(session_secret));
}

}  // namespace kith::access
