#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kith::access {

/// Bytes as URL-safe base64 without padding (RFC 4648, section 5): letters, digits, "-" and "_".
std::string base64url(std::string_view bytes);

/// The bytes that were so written, or nothing if any character or spare bit is wrong: one text for one value.
std::optional<std::string> from_base64url(std::string_view text);

/// Bytes as base64 with padding (RFC 4648, section 4), as HTTP Basic wants it.
std::string base64(std::string_view bytes);

/// Bytes as base32 without padding (RFC 4648, section 6): A to Z and 2 to 7, as authenticator apps take a secret.
std::string base32(std::string_view bytes);

/// The bytes that were so written, in either case, spaces, dashes and trailing padding ignored as people type them;
/// nothing for another character, an impossible length or a spare bit that is set.
std::optional<std::string> from_base32(std::string_view text);

/// All but letters, digits and "-._~" as %XX (RFC 3986).
std::string percent_encoded(std::string_view text);

using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// name=value&name=value, both percent-encoded, in the order given: a query or a form.
std::string form_encoded(Pairs pairs);

}  // namespace kith::access
