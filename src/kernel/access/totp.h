#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/core/clock.h"

namespace kith::access {

/// A new secret for one account: 20 random bytes, as RFC 4226 asks for SHA-1. Keep it sealed.
std::string new_totp_secret();

/// Which 30 seconds since 1970 a moment is in (RFC 6238).
std::int64_t totp_step(Moment at);

/// The six digits an authenticator app shows for these bytes in that step (RFC 6238, SHA-1).
std::string totp_code(std::string_view secret, std::int64_t step);

/// The step whose code was typed (spaces ignored), to be kept as the account's last used step; or nothing, and then the
/// code is refused. A telephone's clock may be one step fast or slow. A step up to and including `last_used_step` is
/// refused, so that no code works twice, even for someone who watched it typed; give -1 for an account that used none.
/// Guesses are for the caller to limit: each has 3 chances in a million.
std::optional<std::int64_t> totp_accepts(std::string_view secret, std::string_view typed, Moment now,
                                         std::int64_t last_used_step);

/// The otpauth:// address that an authenticator app reads from a QR code. `issuer` and `account` are shown in the app.
std::string totp_address(std::string_view secret, std::string_view issuer, std::string_view account);

}  // namespace kith::access
