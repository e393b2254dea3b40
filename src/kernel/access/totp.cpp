#include "kernel/access/totp.h"

#include <algorithm>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "kernel/access/base_encoding.h"
#include "kernel/access/random.h"
#include "kernel/core/result.h"

namespace kith::access {

static constexpr std::int64_t step_milliseconds = 30'000;
static constexpr std::size_t digits = 6;

std::string new_totp_secret() { return random_bytes(20); }

std::int64_t totp_step(Moment at) { return at.milliseconds / step_milliseconds; }

// RFC 4226, 5.3: "DT(String) // String = String[0]...String[19]. Let OffsetBits be the low-order 4 bits of
// String[19] ... Return the Last 31 bits of P."
static std::uint32_t dynamically_truncated(const unsigned char (&hash)[20]) {
    const std::size_t offset = hash[19] & 0x0F;
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8 | hash[offset + i];
    return number & 0x7FFFFFFF;
}

std::string totp_code(std::string_view secret, std::int64_t step) {
    unsigned char counter[8];
    for (int i = 0; i < 8; ++i) counter[i] = static_cast<unsigned char>(step >> (56 - 8 * i) & 0xFF);
    unsigned char hash[20];
    unsigned size = 0;
    const auto* made =
        HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter, sizeof counter, hash, &size);
    check(made != nullptr && size == sizeof hash, "OpenSSL offers no HMAC-SHA-1.");
    auto code = std::to_string(dynamically_truncated(hash) % 1'000'000);
    return std::string(digits - code.size(), '0') + code;
}

std::optional<std::int64_t> totp_accepts(std::string_view secret, std::string_view typed, Moment now,
                                         std::int64_t last_used_step) {
    std::string code{typed};
    code.erase(std::remove(code.begin(), code.end(), ' '), code.end());
    std::optional<std::int64_t> accepted;
    // Every step is tried whatever was found, so that the time taken tells nothing.
    for (const std::int64_t drift : {1, 0, -1}) {
        const auto step = totp_step(now) + drift;
        if (same_secret(totp_code(secret, step), code) && step > last_used_step) accepted = step;
    }
    return accepted;
}

std::string totp_address(std::string_view secret, std::string_view issuer, std::string_view account) {
    return "otpauth://totp/" + percent_encoded(issuer) + ':' + percent_encoded(account) + "?secret=" + base32(secret) +
           "&issuer=" + percent_encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace kith::access
