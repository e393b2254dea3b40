#include "kernel/record/hash.h"

#include <array>
#include <cstring>

#include <sodium.h>

#include "kernel/core/result.h"

namespace kith {

static_assert(sizeof(crypto_generichash_state) <= 384);

static crypto_generichash_state* state_in(unsigned char* bytes) {
    return reinterpret_cast<crypto_generichash_state*>(bytes);
}

Hash::Hash() { crypto_generichash_init(state_in(state_), nullptr, 0, 32); }

Hash& Hash::add(std::string_view field) {
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < 8; ++i) length[i] = static_cast<unsigned char>(field.size() >> (8 * i));
    crypto_generichash_update(state_in(state_), length.data(), length.size());
    crypto_generichash_update(state_in(state_), reinterpret_cast<const unsigned char*>(field.data()), field.size());
    return *this;
}

Hash& Hash::add(std::int64_t field) { return add(std::string_view{std::to_string(field)}); }

static std::string final_hex(unsigned char* state, std::size_t bytes) {
    std::array<unsigned char, 32> digest{};
    crypto_generichash_final(state_in(state), digest.data(), digest.size());
    std::string text(bytes * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), bytes);
    text.pop_back();
    return text;
}

std::string Hash::hex(std::size_t bytes) {
    check(bytes >= 16 && bytes <= 32, "A hash is 16 to 32 bytes.");
    return final_hex(state_, bytes);
}

Digest::Digest() { crypto_generichash_init(state_in(state_), nullptr, 0, 32); }

Digest& Digest::add(std::string_view bytes) {
    crypto_generichash_update(state_in(state_), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return *this;
}

std::string Digest::hex() { return final_hex(state_, 32); }

}  // namespace kith
