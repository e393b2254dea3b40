#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/access/random.h"
#include "kernel/core/clock.h"
#include "kernel/core/result.h"

namespace kith::access {

/// Closes small texts so that a browser can hold them and neither read nor change them: XChaCha20-Poly1305, with the
/// purpose and the end of its life inside the proof. For cookies and links; sizes to 4,000 bytes make sense.
class Seal {
public:
    static constexpr std::size_t key_size = 32;  ///< bytes

    /// `keys`, each 32 random bytes as URL-safe base64 (43 characters): the first closes, any opens, so that a key
    /// can be changed without signing everyone out. Fails: invalid, if there is none or one is of another form.
    static Result<Seal> with_keys(const std::vector<std::string>& keys);

    /// A new key in the form that with_keys takes, for the configuration.
    static std::string new_key();

    /// URL-safe text. `purpose` keeps one kind of sealed text from being handed in as another: "sign-in", "draft".
    std::string close(std::string_view purpose, std::string_view text, Moment expires) const;

    /// The text that was closed for this purpose, or nothing: tampered, of another purpose or key, or expired
    /// (at the moment of expiry it is already too late). The caller cannot tell which, and need not.
    std::optional<std::string> open(std::string_view purpose, std::string_view sealed, Moment now) const;

private:
    explicit Seal(std::vector<Secret> keys) : keys_{std::move(keys)} {}
    std::vector<Secret> keys_;
};

}  // namespace kith::access
