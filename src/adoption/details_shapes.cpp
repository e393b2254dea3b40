// What is known by its shape alone: e-mail addresses, web pages, postcodes, telephone numbers, also as they are said
// aloud to get past a reader.
#include <algorithm>
#include <array>
#include <span>

#include "adoption/details_words.h"
#include "kernel/core/text.h"

namespace kith::adoption {

namespace {

bool of_address(char c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

std::string_view trimmed_dots(std::string_view word) {
    while (!word.empty() && (word.back() == '.' || word.back() == '-')) word.remove_suffix(1);
    return word;
}

/// robin@example.org; or @robin, a name in some social medium.
void find_at_signs(std::string_view text, std::vector<Detail>& found) {
    for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
        auto from = at;
        while (from > 0 && of_address(text[from - 1])) --from;
        auto to = at + 1;
        while (to < text.size() && of_address(text[to])) ++to;
        const auto after = trimmed_dots(text.substr(at + 1, to - at - 1));
        const auto end = at + 1 + after.size();
        if (from < at && after.find('.') != after.npos)
            found.push_back({DetailKind::email, from, end - from});
        else if (after.size() >= 3)
            found.push_back({DetailKind::web, from, end - from});
    }
}

bool is_ending(std::string_view word) {
    static constexpr std::array<std::string_view, 9> all{"com", "org", "net", "uk", "co", "info", "io", "tv", "gg"};
    return std::ranges::find(all, word) != all.end();
}

/// http://..., www..., and "example.org": two words or more with full stops between, the last of them an ending.
void find_web(std::string_view text, const std::vector<LetterWord>& words, std::vector<Detail>& found) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        const auto rest = text.substr(word.at);
        if (word.folded == "http" || word.folded == "https" || word.folded == "www") {
            std::size_t size = 0;
            while (size < rest.size() && !is_space(rest[size])) ++size;
            found.push_back({DetailKind::web, word.at, trimmed_dots(rest.substr(0, size)).size()});
            continue;
        }
        auto last = i;
        while (last + 1 < words.size() && words[last + 1].at == words[last].end() + 1 && text[words[last].end()] == '.')
            ++last;
        if (last > i && is_ending(words[last].folded) && !words[last].capital)
            found.push_back({DetailKind::web, word.at, words[last].end() - word.at});
        i = last;
    }
}

/// "robin at example dot com", and "(at)", "[dot]".
void find_spoken_addresses(const std::vector<LetterWord>& words, std::vector<Detail>& found) {
    for (std::size_t i = 1; i + 2 < words.size(); ++i) {
        if (words[i].folded != "dot" || !is_ending(words[i + 1].folded)) continue;
        auto last = i + 1;
        if (last + 2 < words.size() && words[last + 1].folded == "dot" && is_ending(words[last + 2].folded)) last += 2;
        const bool mail = i >= 3 && words[i - 2].folded == "at";
        const auto first = mail ? i - 3 : i - 1;
        found.push_back(
            {mail ? DetailKind::email : DetailKind::web, words[first].at, words[last].end() - words[first].at});
    }
    // The last words of a letter are not followed by two more.
    if (const auto n = words.size(); n >= 4 && words[n - 2].folded == "dot" && is_ending(words[n - 1].folded)) {
        const bool mail = n >= 5 && words[n - 4].folded == "at";
        const auto first = mail ? n - 5 : n - 3;
        found.push_back(
            {mail ? DetailKind::email : DetailKind::web, words[first].at, words[n - 1].end() - words[first].at});
    }
}

/// One or two letters, a digit, perhaps one letter or digit more.
bool outward(std::string_view word) {
    std::size_t letters = 0;
    while (letters < word.size() && is_letter(word[letters])) ++letters;
    const auto rest = word.substr(letters);
    if (letters < 1 || letters > 2 || rest.empty() || rest.size() > 2 || !is_digit(rest[0])) return false;
    return rest.size() == 1 || is_digit(rest[1]) || is_letter(rest[1]);
}
/// A digit and two letters.
bool inward(std::string_view word) {
    return word.size() == 3 && is_digit(word[0]) && is_letter(word[1]) && is_letter(word[2]);
}

void find_postcodes(std::string_view text, const std::vector<LetterWord>& words, std::vector<Detail>& found) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = text.substr(words[i].at, words[i].size);
        const bool next = i + 1 < words.size() && words[i + 1].at <= words[i].end() + 3;
        if (next && outward(word) && inward(text.substr(words[i + 1].at, words[i + 1].size)))
            found.push_back({DetailKind::postcode, words[i].at, words[i + 1].end() - words[i].at});
        else if (word.size() >= 5 && word.size() <= 7 && outward(word.substr(0, word.size() - 3)) &&
                 inward(word.substr(word.size() - 3)))
            found.push_back({DetailKind::postcode, words[i].at, word.size()});
    }
}

/// How many digits stand here; a number word is one, and so is "double".
int digits_in(const LetterWord& word) {
    if (word.digits) return static_cast<int>(word.size);
    return is_number_word(word.folded) ? 1 : 0;
}

/// "12.03.2027", "1-2-27"
bool is_day(std::span<const LetterWord> words) {
    return words.size() == 3 && words[0].size <= 2 && words[1].size <= 2 && (words[2].size == 2 || words[2].size == 4);
}

bool near_enough(std::string_view text, const LetterWord& one, const LetterWord& next) {
    const auto between = text.substr(one.end(), next.at - one.end());
    return between.size() <= 3 && std::ranges::all_of(between, [](char c) {
               return is_space(c) || c == '-' || c == '.' || c == '(' || c == ')';
           });
}

/// Seven digits or more, in figures or in words, with nothing but spaces and the like between them.
void find_telephones(std::string_view text, const std::vector<LetterWord>& words, std::vector<Detail>& found) {
    constexpr int fewest = 7;
    for (std::size_t i = 0; i < words.size(); ++i) {
        int digits = digits_in(words[i]);
        if (digits == 0) continue;
        auto last = i;
        while (last + 1 < words.size() && digits_in(words[last + 1]) > 0 &&
               near_enough(text, words[last], words[last + 1]))
            digits += digits_in(words[++last]);
        if (digits >= fewest && !is_day(std::span{words}.subspan(i, last - i + 1))) {
            auto from = words[i].at;
            if (from > 0 && text[from - 1] == '+') --from;
            found.push_back({DetailKind::telephone, from, words[last].end() - from});
        }
        i = last;
    }
}

}  // namespace

void find_shapes(std::string_view text, const std::vector<LetterWord>& words, std::vector<Detail>& found) {
    find_at_signs(text, found);
    find_web(text, words, found);
    find_spoken_addresses(words, found);
    find_postcodes(text, words, found);
    find_telephones(text, words, found);
    for (const auto& word : words)
        if (is_social_media(word.folded)) found.push_back({DetailKind::web, word.at, word.size});
}

}  // namespace kith::adoption
