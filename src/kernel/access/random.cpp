#include "kernel/access/random.h"

#include <sodium.h>

#include "kernel/access/base_encoding.h"
#include "kernel/core/result.h"

namespace kith::access {

void start_sodium() {
    static const bool started = sodium_init() >= 0;
    check(started, "The machine gave no random numbers, so no secret can be made.");
}

std::string random_bytes(std::size_t count) {
    start_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_token() { return base64url(random_bytes(32)); }

std::string fingerprint(std::string_view token) {
    start_sodium();
    std::string hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr, 0);
    return base64url(hash);
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

void wipe(std::string& secret) {
    secret.resize(secret.capacity());  // a longer text may have stood here before
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

}  // namespace kith::access
