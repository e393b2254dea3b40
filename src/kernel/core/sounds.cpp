#include <algorithm>
#include <array>

#include "kernel/core/text.h"

namespace kith {

static constexpr std::size_t longest_key = 8;
static constexpr std::string_view vowels = "aeiouy";

enum class Where { anywhere, start, end, after_vowel };

/// `letters`, there and followed by one of `then` (any letter if empty; a full stop is the end of the word), sound as
/// `sound`: its letters are of the key, X for "sh" and C for "ch".
struct Spelling {
    std::string_view letters;
    std::string_view sound;
    Where where = Where::anywhere;
    std::string_view then = {};
};

/// The first that fits is taken, so longer and narrower spellings come first.
static constexpr std::array spellings{
    // Letters silent or turned at the start of a name
    Spelling{"kn", "N", Where::start},
    Spelling{"gn", "N", Where::start},
    Spelling{"pn", "N", Where::start},
    Spelling{"wr", "R", Where::start},
    Spelling{"ps", "S", Where::start},
    Spelling{"x", "S", Where::start},
    Spelling{"mc", "MK", Where::start},           // McDonald, MacDonald
    Spelling{"mac", "MK", Where::start, "i"},     // MacIntyre
    Spelling{"steph", "STV", Where::start, "e"},  // Stephen, Steven
    Spelling{"gee", "G", Where::start},           // Geeta, Gita
    Spelling{"ge", "J", Where::start},            // Geoffrey, Jeffrey; Gemma
    // More than one letter to a sound
    Spelling{"dge", "J", Where::end},
    Spelling{"ge", "J", Where::end},               // George
    Spelling{"gh", "", Where::after_vowel, "t."},  // Wright, Leigh
    Spelling{"gh", "G"},                           // Singh, Ghulam
    Spelling{"tch", "C"},
    Spelling{"sch", "X"},
    Spelling{"ch", "K", Where::anywhere, "rl"},  // Christopher, Chloe
    Spelling{"chae", "K"},                       // Michael
    Spelling{"chol", "KL"},                      // Nicholas
    Spelling{"ch", "C"},
    Spelling{"ck", "K"},
    Spelling{"c", "S", Where::anywhere, "eiy"},
    Spelling{"c", "K"},
    Spelling{"sh", "X"},
    Spelling{"ph", "F"},
    Spelling{"th", "T"},
    Spelling{"bh", "B"},
    Spelling{"dh", "D"},  // Choudhury, Chowdury
    Spelling{"jh", "J"},
    Spelling{"kh", "K"},  // Khan
    Spelling{"zh", "S"},
    Spelling{"rh", "R"},
    Spelling{"wh", "V"},
    Spelling{"mp", "M", Where::anywhere, "st"},  // Thompson, Thomson
    Spelling{"qu", "K"},                         // Siddique, Siddiki
    Spelling{"q", "K"},                          // Iqbal, Ikbal
    Spelling{"x", "KS"},
    Spelling{"z", "S"},  // Elizabeth, Elisabeth
    // Letters that sound only somewhere
    Spelling{"w", "V", Where::anywhere, vowels},  // Wasim, Vasim
    Spelling{"w", ""},                            // Chowdhury, Choudhury
    Spelling{"h", "H", Where::start},
    Spelling{"h", ""},  // Ahmed, Mohammed
    Spelling{"y", "Y", Where::start, "aeiou"},
    // Vowels count only at the start
    Spelling{"a", "A", Where::start},
    Spelling{"e", "I", Where::start},  // Emran, Imran
    Spelling{"i", "I", Where::start},
    Spelling{"y", "I", Where::start},
    Spelling{"o", "U", Where::start},  // Omar, Umar
    Spelling{"u", "U", Where::start},
};

/// Ways to write Mohammed short, as many families from Bangladesh and Malaysia do.
static constexpr std::array<std::string_view, 4> short_mohammeds{"md", "mohd", "muhd", "mhd"};

static bool is_vowel(char c) { return vowels.find(c) != vowels.npos; }

static bool fits(const Spelling& spelling, std::string_view word, std::size_t at) {
    if (word[at] != spelling.letters.front() || !word.substr(at).starts_with(spelling.letters)) return false;
    const auto after = at + spelling.letters.size();
    if (spelling.where == Where::start && at != 0) return false;
    if (spelling.where == Where::end && after != word.size()) return false;
    if (spelling.where == Where::after_vowel && (at == 0 || !is_vowel(word[at - 1]))) return false;
    const char next = after == word.size() ? '.' : word[after];
    return spelling.then.empty() || spelling.then.find(next) != spelling.then.npos;
}

/// The spelling at this place, or the letter as itself: a vowel is then silent.
static Spelling spelling_at(std::string_view word, std::size_t at, char& own_sound) {
    for (const auto& spelling : spellings)
        if (fits(spelling, word, at)) return spelling;
    own_sound = upper(word[at]);
    return {word.substr(at, 1), is_vowel(word[at]) ? std::string_view{} : std::string_view{&own_sound, 1}};
}

static std::string key_of_word(std::string_view word) {
    if (std::ranges::find(short_mohammeds, word) != short_mohammeds.end()) word = "mohammed";
    std::string key;
    bool vowel_between = true;
    for (std::size_t at = 0; at < word.size() && key.size() < longest_key;) {
        char own_sound = 0;
        const auto spelling = spelling_at(word, at, own_sound);
        const bool doubled = !vowel_between && !key.empty() && spelling.sound.starts_with(key.back());
        key += spelling.sound.substr(doubled ? 1 : 0);
        at += spelling.letters.size();
        if (!spelling.sound.empty()) vowel_between = false;
        if (is_vowel(spelling.letters.back())) vowel_between = true;
    }
    return key.substr(0, longest_key);
}

std::string sounds_like(std::string_view name) {
    const auto folded = fold(name);
    std::string keys;
    for (const auto word : split(folded, ' ')) {
        const auto key = key_of_word(word);
        if (!keys.empty() && !key.empty()) keys += ' ';
        keys += key;
    }
    return keys;
}

}  // namespace kith
