#include "kernel/access/seal.h"

#include <cstdint>

#include <sodium.h>

#include "kernel/access/base_encoding.h"

namespace kith::access {

static_assert(Seal::key_size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static constexpr std::size_t proof_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static constexpr std::size_t moment_size = 8;
static constexpr char version = 1;  // of the form: version, nonce, then the closed moment and text with their proof

static const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

static std::string written(Moment moment) {
    std::string out;
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(moment.milliseconds >> shift & 0xFF);
    return out;
}

static Moment read_moment(std::string_view text) {
    std::uint64_t number = 0;
    for (const char c : text.substr(0, moment_size)) number = number << 8 | static_cast<unsigned char>(c);
    return Moment{static_cast<std::int64_t>(number)};
}

Result<Seal> Seal::with_keys(const std::vector<std::string>& keys) {
    start_sodium();
    std::vector<Secret> decoded;
    for (const auto& key : keys) {
        auto raw = from_base64url(key);
        if (!raw || raw->size() != key_size)
            return fail(Fault::invalid, "A sealing key must be 32 random bytes as 43 URL-safe base64 characters.");
        decoded.emplace_back(std::move(*raw));
    }
    if (decoded.empty()) return fail(Fault::invalid, "At least one sealing key is needed.");
    return Seal{std::move(decoded)};
}

std::string Seal::new_key() { return base64url(random_bytes(key_size)); }

std::string Seal::close(std::string_view purpose, std::string_view text, Moment expires) const {
    const auto nonce = random_bytes(nonce_size);
    const Secret plain{written(expires) + std::string{text}};
    std::string closed(plain.text().size() + proof_size, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(closed.data()), nullptr,
                                               bytes(plain.text()), plain.text().size(), bytes(purpose), purpose.size(),
                                               nullptr, bytes(nonce), bytes(keys_.front().text()));
    std::string sealed;  // grown step by step: g++ 12 sees an overlap that is not there in a sum of three
    sealed.reserve(1 + nonce.size() + closed.size());
    sealed += version;
    sealed += nonce;
    sealed += closed;
    return base64url(sealed);
}

static std::optional<std::string> opened(std::string_view key, std::string_view purpose, std::string_view nonce,
                                         std::string_view closed) {
    std::string plain(closed.size() - proof_size, '\0');
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, bytes(closed), closed.size(), bytes(purpose),
        purpose.size(), bytes(nonce), bytes(key));
    return failed == 0 ? std::optional{std::move(plain)} : std::nullopt;
}

std::optional<std::string> Seal::open(std::string_view purpose, std::string_view sealed, Moment now) const {
    const auto raw = from_base64url(sealed);
    if (!raw || raw->size() < 1 + nonce_size + moment_size + proof_size || raw->front() != version) return {};
    const std::string_view nonce = std::string_view{*raw}.substr(1, nonce_size);
    const std::string_view closed = std::string_view{*raw}.substr(1 + nonce_size);
    for (const auto& key : keys_) {
        const auto plain = opened(key.text(), purpose, nonce, closed);
        if (!plain) continue;
        if (now >= read_moment(*plain)) return {};
        return plain->substr(moment_size);
    }
    return {};
}

}  // namespace kith::access
