#include "kernel/access/password.h"

#include <cctype>

#include <sodium.h>

#include "kernel/access/random.h"
#include "kernel/access/turnstile.h"

namespace kith::access {

static constexpr std::size_t shortest = 12;  // characters
static constexpr std::size_t longest = 256;  // bytes
static constexpr int hashed_at_once = 4;
static constexpr std::chrono::milliseconds patience{3'000};

static Turnstile& turnstile() {
    static Turnstile one{hashed_at_once, patience};
    return one;
}

static auto too_busy() {
    return fail(Fault::unavailable, "Too many people are signing in at this moment. Wait a minute, then try again.");
}

static unsigned long long passes(HashCost cost) { return static_cast<unsigned long long>(cost.passes); }
static std::size_t bytes(HashCost cost) { return static_cast<std::size_t>(cost.mebibytes) * 1024 * 1024; }

Result<std::string> hash_password(std::string_view password, HashCost cost) {
    check(cost.passes >= 1 && cost.passes <= 10 && cost.mebibytes >= 1 && cost.mebibytes <= 1024,
          "The cost of a password hash is out of range.");
    start_sodium();
    const auto pass = turnstile().enter();
    if (!pass) return too_busy();
    char hash[crypto_pwhash_STRBYTES];
    const int failed = crypto_pwhash_str_alg(hash, password.data(), password.size(), passes(cost), bytes(cost),
                                             crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) return fail(Fault::unavailable, "The machine has too little memory to sign people in.");
    return std::string{hash};
}

Result<bool> verify_password(std::string_view hash, std::string_view password) {
    start_sodium();
    if (hash.size() >= crypto_pwhash_STRBYTES || password.size() > longest) return false;
    const auto pass = turnstile().enter();
    if (!pass) return too_busy();
    // An empty view may hold no address at all, which the library does not allow.
    const auto* typed = password.empty() ? "" : password.data();
    return crypto_pwhash_str_verify(std::string{hash}.c_str(), typed, password.size()) == 0;
}

Result<bool> verify_against_nobody(std::string_view password) {
    static const auto nobody = hash_password(random_token());
    if (!nobody) return tl::unexpected(nobody.error());
    TRY(verify_password(*nobody, password));
    return false;
}

bool needs_rehash(std::string_view hash, HashCost cost) {
    start_sodium();
    if (hash.size() >= crypto_pwhash_STRBYTES) return true;
    return crypto_pwhash_str_needs_rehash(std::string{hash}.c_str(), passes(cost), bytes(cost)) != 0;
}

static std::size_t characters(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

static std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

/// Whether taking the name out leaves little that an attacker would have to guess.
static bool is_little_more_than(std::string_view name, std::string_view password) {
    const auto place = name.size() < 3 ? std::string_view::npos : password.find(name);
    return place != std::string_view::npos && characters(password) - characters(name) < 6;
}

std::optional<std::string> password_refusal(std::string_view password, std::string_view sign_in_name) {
    if (characters(password) < shortest) return "Use 12 characters or more. Three words you can remember are good.";
    if (password.size() > longest) return "Use no more than 256 characters.";
    const Secret kept{lower(password)};
    const std::string_view folded = kept.text();
    const auto name = lower(sign_in_name);
    const auto before_at = std::string_view{name}.substr(0, name.find('@'));
    if (folded == name || is_little_more_than(name, folded) || is_little_more_than(before_at, folded))
        return "Do not use your sign-in name as your password.";
    if (is_common_password(password)) return "This password is one of the first that attackers try. Choose another.";
    return {};
}

}  // namespace kith::access
