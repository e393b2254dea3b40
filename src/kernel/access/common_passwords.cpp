#include <algorithm>
#include <cctype>

#include "kernel/access/password.h"
#include "kernel/access/random.h"

namespace kith::access {

// Only what is 12 characters or longer can be reached here, and most common passwords are shorter; so the list is of
// words from which people make longer ones, and the checks below find what they make.
static constexpr std::string_view common_words =
    " admin administrator april arsenal august autumn baseball batman birmingham changeit changeme charlie chelsea"
    " children chocolate council daniel december default dragon england everton facebook february football"
    " footballer freedom fuckyou georgia guest hello helloworld ihateyou iloveyou iloveyouforever iloveyousomuch"
    " internet january jennifer jessica jordan july june kith letmein letmeinplease liverpool liverpoolfc"
    " liverpoolfootballclub login london love manchester manchestercity manchesterunited march master michael"
    " monday monkey mypassword newcastle nothing november october p@ssw0rd p@ssword pa55word pass passw0rd"
    " password password1password passwort pokemon princess qazwsx qazwsxedc qwerty qwertyuiop rangers samantha"
    " secret september shadow socialcare socialwork socialworker spring starwars summer sunshine superman temp"
    " temporary test testing thisismypassword tottenham trustno1 unicorn user welcome welcomehome whatever winter"
    " zaq12wsx ";

// A run along one of these, in either direction, is as easy to guess as its first key.
static constexpr std::string_view runs[] = {
    "abcdefghijklmnopqrstuvwxyz",           "012345678901234567890123456789", "qwertyuiopasdfghjklzxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p",           "q1w2e3r4t5y6u7i8o9p0",
};

static bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

static bool is_common_word(std::string_view text) {
    const Secret between_spaces{' ' + std::string{text} + ' '};
    return text.find(' ') == std::string_view::npos &&
           common_words.find(between_spaces.text()) != std::string_view::npos;
}

/// "password2024!" is "password"; digits and signs are kept inside: "1q2w3e4r" is no word without them.
static std::string_view without_edges(std::string_view text) {
    while (!text.empty() && !is_letter(text.front())) text.remove_prefix(1);
    while (!text.empty() && !is_letter(text.back())) text.remove_suffix(1);
    return text;
}

/// The letters people write digits and signs for, put back.
static std::string plainly_spelt(std::string_view word) {
    std::string text{word};
    for (char& c : text) {
        static constexpr std::string_view written = "@4301!$57";
        static constexpr std::string_view meant = "aaeoiisst";
        if (const auto place = written.find(c); place != std::string_view::npos) c = meant[place];
    }
    return text;
}

/// "abcabcabcabc" is "abc"; a text that repeats nothing is itself.
static std::string_view repeated_part(std::string_view text) {
    for (std::size_t size = 1; size <= text.size() / 2; ++size) {
        const bool repeats = std::equal(text.begin() + static_cast<std::ptrdiff_t>(size), text.end(), text.begin());
        if (repeats) return text.substr(0, size);
    }
    return text;
}

static bool is_run(std::string_view text) {
    const Secret kept{std::string{text.rbegin(), text.rend()}};
    const std::string_view backwards = kept.text();
    return std::any_of(std::begin(runs), std::end(runs), [&](std::string_view run) {
        return run.find(text) != std::string_view::npos || run.find(backwards) != std::string_view::npos;
    });
}

/// Whether a text is a common word with at most six digits or signs, such as a year, at either end.
static bool is_made_of_common_word(std::string_view text) {
    const auto word = without_edges(text);
    if (word.size() < 3) return false;
    const auto before = static_cast<std::size_t>(word.data() - text.data());
    const auto after = text.size() - before - word.size();
    return before <= 6 && after <= 6 &&
           (is_common_word(word) || is_common_word(Secret{plainly_spelt(word)}.text()) || is_run(word));
}

bool is_common_password(std::string_view password) {
    std::string lower{password};
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const Secret kept{std::move(lower)};
    const auto part = repeated_part(kept.text());
    if (part.size() <= 4 || is_run(part) || is_common_word(part)) return true;
    return is_made_of_common_word(part);
}

}  // namespace kith::access
