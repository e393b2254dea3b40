#include "adoption/details_words.h"

#include <algorithm>
#include <array>

#include "kernel/core/text.h"

namespace kith::adoption {

namespace {

template <std::size_t size>
bool among(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool part_of_word(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// An apostrophe within a word, as typed or as a word processor sets it: how many bytes it takes; 0 for none.
std::size_t apostrophe(std::string_view text, std::size_t at) {
    const std::size_t size = text[at] == '\'' ? 1 : text.substr(at).starts_with("’") ? 3 : 0;
    const auto next = at + size;
    return size > 0 && next < text.size() && is_letter(text[next]) ? size : 0;
}

/// Quotation marks and dashes of a word processor are no part of a word.
bool punctuation(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    return std::ranges::any_of(std::array<std::string_view, 7>{"’", "‘", "“", "”", "–", "—", "…"},
                               [&](std::string_view mark) { return rest.starts_with(mark); });
}

std::string_view without_possessive(std::string_view word) {
    for (const std::string_view end : {"'s", "’s", "'S"})
        if (word.ends_with(end)) return word.substr(0, word.size() - end.size());
    return word;
}

}  // namespace

std::vector<LetterWord> words_of_letter(std::string_view text) {
    std::vector<LetterWord> words;
    for (std::size_t i = 0; i < text.size();) {
        if (!part_of_word(text[i]) || punctuation(text, i)) {
            ++i;
            continue;
        }
        const auto start = i;
        while (i < text.size()) {
            if (const auto mark = apostrophe(text, i))
                i += mark;
            else if (part_of_word(text[i]) && !punctuation(text, i))
                ++i;
            else
                break;
        }
        const auto word = text.substr(start, i - start);
        const bool ascii_capital = word.front() >= 'A' && word.front() <= 'Z';
        // A capital beyond ASCII: those of Latin-1 and Latin Extended-A that names in England begin with.
        const bool other_capital = word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) < 0xA0;
        words.push_back({start, word.size(), fold(without_possessive(word)), ascii_capital || other_capital,
                         std::ranges::all_of(word, is_digit)});
    }
    return words;
}

bool is_street_word(std::string_view word) {
    static constexpr std::array<std::string_view, 29> all{
        "street", "st",       "road",  "rd",     "avenue", "ave",     "lane",    "ln",       "close", "drive",
        "dr",     "crescent", "court", "way",    "place",  "terrace", "gardens", "grove",    "hill",  "row",
        "square", "walk",     "mews",  "parade", "view",   "rise",    "green",   "cottages", "flats"};
    return among(all, word);
}

bool is_school_word(std::string_view word) {
    static constexpr std::array<std::string_view, 11> all{"school",    "nursery",   "academy", "college",
                                                          "primary",   "infants",   "juniors", "preschool",
                                                          "playgroup", "secondary", "grammar"};
    return among(all, word);
}

bool is_social_media(std::string_view word) {
    static constexpr std::array<std::string_view, 15> all{"facebook", "fb",       "instagram", "insta",   "snapchat",
                                                          "tiktok",   "whatsapp", "messenger", "discord", "twitter",
                                                          "telegram", "linkedin", "skype",     "roblox",  "snap"};
    return among(all, word);
}

bool is_number_word(std::string_view word) {
    static constexpr std::array<std::string_view, 16> all{"oh",   "zero",   "nought", "one",   "two",   "three",
                                                          "four", "five",   "six",    "seven", "eight", "nine",
                                                          "o",    "double", "treble", "triple"};
    return among(all, word);
}

bool is_leading_word(std::string_view word) {
    static constexpr std::array<std::string_view, 10> all{"in",      "near",   "at", "from",  "to",
                                                          "outside", "around", "by", "visit", "called"};
    return among(all, word);
}

bool is_harmless(std::string_view word) {
    static constexpr std::array<std::string_view, 128> all{
        "i",        "im",        "id",        "ill",      "ive",     "a",        "an",        "the",     "my",
        "your",     "our",       "his",       "her",      "their",   "its",      "it",        "he",      "she",
        "we",       "you",       "they",      "this",     "that",    "these",    "there",     "then",    "when",
        "where",    "what",      "who",       "why",      "how",     "and",      "but",       "so",      "as",
        "if",       "is",        "was",       "are",      "do",      "did",      "have",      "has",     "had",
        "please",   "thank",     "thanks",    "dear",     "love",    "lots",     "best",      "wishes",  "from",
        "to",       "in",        "on",        "at",       "for",     "with",     "by",        "near",    "yes",
        "no",       "not",       "all",       "one",      "every",   "today",    "now",       "last",    "next",
        "monday",   "tuesday",   "wednesday", "thursday", "friday",  "saturday", "sunday",    "january", "february",
        "march",    "april",     "may",       "june",     "july",    "august",   "september", "october", "november",
        "december", "christmas", "easter",    "eid",      "diwali",  "happy",    "merry",     "new",     "year",
        "birthday", "mum",       "mummy",     "mam",      "mama",    "dad",      "daddy",     "nan",     "nana",
        "nanny",    "gran",      "granny",    "grandma",  "grandad", "grandpa",  "auntie",    "aunty",   "uncle",
        "god",      "lego",      "english",   "maths",    "ps",      "xx",       "hope",      "hello"};
    return among(all, word);
}

}  // namespace kith::adoption
