#include "adoption/details.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "adoption/details_words.h"
#include "kernel/core/text.h"

namespace kith::adoption {

namespace {

/// Shorter words are too often ordinary ones.
constexpr std::size_t shortest_known = 3;

bool holds(const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

void add_words(std::vector<std::string>& to, std::string_view words) {
    for (const auto& word : words_of_letter(words))
        if (word.folded.size() >= shortest_known && !word.digits && !holds(to, word.folded)) to.push_back(word.folded);
}

/// "the Hollowells"
std::string without_plural(const std::string& word) {
    return word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}

using Words = std::vector<LetterWord>;

/// The two stand in one line with one space between, or are "St. Mary".
bool side_by_side(std::string_view text, const LetterWord& one, const LetterWord& next) {
    const auto between = text.substr(one.end(), next.at - one.end());
    return between == " " || (between == ". " && one.folded == "st");
}

class Finder {
public:
    Finder(std::string_view text, const KnownDetails& known)
        : text_{text}, known_{known}, words_{words_of_letter(text)} {}

    std::vector<Detail> all() {
        find_shapes(text_, words_, found_);
        find_known();
        find_spelt();
        find_streets_and_schools();
        find_names_and_places();
        return apart();
    }

private:
    void add(DetailKind kind, std::size_t first, std::size_t last) {
        found_.push_back({kind, words_[first].at, words_[last].end() - words_[first].at});
    }

    /// Says something of who or where: it has a capital letter, is none that everybody writes, and is not agreed.
    bool telling(std::size_t i) const {
        const auto& word = words_[i];
        return word.capital && word.folded.size() > 1 && !is_harmless(word.folded) && !known_.is_agreed(word.folded);
    }

    void find_known() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const auto& word = words_[i].folded;
            if (known_.is_agreed(word)) continue;
            // "will", "mark", "house": without a capital, a short word is mostly an ordinary one.
            const bool capital = words_[i].capital;
            if ((known_.is_name(word) && (capital || word.size() >= 5)) || (capital && known_.sounds_like_name(word)))
                add(DetailKind::name, i, i);
            if (known_.is_place(word) && (capital || word.size() >= 7)) add(DetailKind::place, i, i);
        }
    }

    /// "H a w t h o r n": four letters or more, each by itself.
    void find_spelt() {
        constexpr std::size_t fewest = 4;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            auto last = i;
            while (last < words_.size() && words_[last].size == 1 && !words_[last].digits &&
                   (last == i || words_[last].at <= words_[last - 1].end() + 2))
                ++last;
            if (last - i >= fewest) add(DetailKind::name, i, last - 1);
            i = std::max(i, last > i ? last - 1 : i);
        }
    }

    /// The first of the words with a capital that lead up to `i`, at most `most` of them; `i` if there is none.
    std::size_t led_by(std::size_t i, std::size_t most) const {
        auto first = i;
        while (first > 0 && i - first < most && words_[first - 1].capital && !is_harmless(words_[first - 1].folded) &&
               side_by_side(text_, words_[first - 1], words_[first]))
            --first;
        return first;
    }

    void find_streets_and_schools() {
        for (std::size_t i = 1; i < words_.size(); ++i) {
            const auto& word = words_[i];
            if (is_street_word(word.folded) && side_by_side(text_, words_[i - 1], word)) {
                const auto first = led_by(i, 3);
                // "12 elm street": with a number, small letters will do.
                const bool numbered = i >= 2 && words_[i - 2].digits;
                if (first < i && word.capital)
                    add(DetailKind::street, first > 0 && words_[first - 1].digits ? first - 1 : first, i);
                else if (numbered)
                    add(DetailKind::street, i - 2, i);
            }
            if (is_school_word(word.folded)) {
                const auto first = led_by(i, 4);
                if (first < i) add(DetailKind::school, first, i);
            }
        }
    }

    /// A name of two words, and a word with a capital after "in", "near", "from".
    void find_names_and_places() {
        for (std::size_t i = 1; i < words_.size(); ++i) {
            if (!telling(i) || !side_by_side(text_, words_[i - 1], words_[i])) continue;
            const auto& before = words_[i - 1];
            if (before.capital && before.folded.size() > 1 && !is_harmless(before.folded)) {
                const bool agreed = known_.is_agreed(before.folded);
                const bool led = !agreed && i >= 2 && is_leading_word(words_[i - 2].folded);
                add(led ? DetailKind::place : DetailKind::name, agreed ? i : i - 1, i);
            } else if (is_leading_word(before.folded))
                add(DetailKind::place, i, i);
        }
    }

    /// One where several found the same: the longest, and what was found first.
    std::vector<Detail> apart() {
        std::ranges::stable_sort(found_, [](const Detail& a, const Detail& b) {
            return std::tuple{a.at, b.size} < std::tuple{b.at, a.size};
        });
        std::vector<Detail> kept;
        for (const auto& one : found_) {
            if (kept.empty() || one.at >= kept.back().at + kept.back().size) {
                kept.push_back(one);
                continue;
            }
            auto& last = kept.back();
            last.size = std::max(last.at + last.size, one.at + one.size) - last.at;
        }
        return kept;
    }

    std::string_view text_;
    const KnownDetails& known_;
    Words words_;
    std::vector<Detail> found_;
};

}  // namespace

void KnownDetails::name(std::string_view words) {
    add_words(names_, words);
    constexpr std::size_t shortest_sound = 4;
    for (const auto& word : words_of_letter(words))
        if (auto sound = sounds_like(word.folded); sound.size() >= shortest_sound && !holds(sounds_, sound))
            sounds_.push_back(std::move(sound));
}
void KnownDetails::place(std::string_view words) { add_words(places_, words); }
void KnownDetails::agreed(std::string_view words) { add_words(agreed_, words); }

bool KnownDetails::is_agreed(const std::string& folded) const { return holds(agreed_, folded); }
bool KnownDetails::is_name(const std::string& folded) const {
    return holds(names_, folded) || holds(names_, without_plural(folded));
}
bool KnownDetails::sounds_like_name(const std::string& folded) const {
    return !sounds_.empty() && folded.size() >= 4 &&
           (holds(sounds_, sounds_like(folded)) || holds(sounds_, sounds_like(without_plural(folded))));
}
bool KnownDetails::is_place(const std::string& folded) const {
    return holds(places_, folded) && !is_street_word(folded) && !is_harmless(folded);
}

std::vector<Detail> identifying_details(std::string_view text, const KnownDetails& known) {
    return Finder{text, known}.all();
}

std::string without(std::string_view text, const std::vector<Detail>& details) {
    std::string kept;
    std::size_t from = 0;
    for (const auto& one : details) {
        kept += text.substr(from, one.at - from);
        kept += left_out;
        from = one.at + one.size;
    }
    return kept + std::string{text.substr(from)};
}

std::vector<std::string> said_of(std::string_view text, const std::vector<Detail>& details) {
    std::vector<std::string> said;
    for (const auto& one : details) {
        auto line = fmt::format("{}: {}", in_words(one.kind), text.substr(one.at, one.size));
        if (!holds(said, line)) said.push_back(std::move(line));
    }
    return said;
}

}  // namespace kith::adoption
