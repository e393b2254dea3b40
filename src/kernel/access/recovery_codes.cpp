#include "kernel/access/recovery_codes.h"

#include "kernel/access/random.h"

namespace kith::access {

static constexpr std::size_t codes = 10;
static constexpr std::size_t length = 16;
static constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's: no I, L, O or U

static std::string new_code() {
    std::string code;
    for (const char byte : random_bytes(length)) code += letters[static_cast<unsigned char>(byte) & 31];
    return code;
}

static std::string in_fours(std::string_view code) {
    std::string out;
    for (std::size_t i = 0; i < code.size(); i += 4) {
        if (i > 0) out += '-';
        out += code.substr(i, 4);
    }
    return out;
}

static std::string as_made(std::string_view typed) {
    std::string out;
    for (char c : typed.substr(0, 64)) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        out += c;
    }
    return out;
}

RecoveryCodes new_recovery_codes() {
    RecoveryCodes made;
    for (std::size_t i = 0; i < codes; ++i) {
        const auto code = new_code();
        made.shown.push_back(in_fours(code));
        made.fingerprints.push_back(fingerprint(code));
    }
    return made;
}

std::optional<std::size_t> recovery_code_place(const std::vector<std::string>& fingerprints, std::string_view typed) {
    const auto looked_for = fingerprint(as_made(typed));
    std::optional<std::size_t> place;
    for (std::size_t i = 0; i < fingerprints.size(); ++i)
        if (same_secret(fingerprints[i], looked_for)) place = i;
    return place;
}

}  // namespace kith::access
