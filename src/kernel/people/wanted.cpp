#include <algorithm>

#include "kernel/core/text.h"
#include "kernel/people/search.h"

namespace kith {

static std::vector<std::string> words_in(std::string_view typed) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : typed) {
        if (!is_space(c) && c != ',') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

static std::optional<Date> day_in(const std::string& word) {
    if (const auto day = Date::parse(word)) return day;
    auto british = word;
    std::ranges::replace(british, '-', '/');
    std::ranges::replace(british, '.', '/');
    return Date::parse_british(british);
}

static bool digits_only(std::string_view word) { return std::ranges::all_of(word, is_digit); }

/// A number with letters in it or not: "A123456789012", "C100234", "QQ123456C"; not a name.
static bool like_identifier(std::string_view word) {
    const auto plain = [](char c) { return is_digit(c) || is_letter(c) || c == '/' || c == '-'; };
    return std::ranges::count_if(word, is_digit) >= 2 && std::ranges::all_of(word, plain);
}

Wanted wanted_from(std::string_view typed) {
    const auto words = words_in(clean(typed));
    Wanted wanted;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (const auto day = day_in(word)) {
            wanted.born = day;
        } else if (const auto whole = postcode_of(word)) {
            wanted.postcode = whole;
        } else if (const auto parts = i + 1 < words.size() ? postcode_of(word + words[i + 1]) : std::nullopt;
                   parts && !is_letter(words[i + 1].front())) {
            wanted.postcode = parts;
            ++i;
        } else if (digits_only(word)) {
            // "943 476 5919": numbers are read out and copied in groups.
            auto number = word;
            while (i + 1 < words.size() && digits_only(words[i + 1])) number += words[++i];
            wanted.identifier = number;
        } else if (like_identifier(word)) {
            wanted.identifier = word;
        } else {
            const auto folded = fold(word);
            for (const auto part : split(folded, ' '))
                if (!part.empty()) wanted.names.emplace_back(part);
        }
    }
    return wanted;
}

bool Searched::covers(const NewPerson& person) const {
    if (told_apart_) return true;
    const auto name = " " + fold(person.given) + " " + fold(person.family) + " ";
    for (const auto& word : wanted_.names)
        if (name.find(" " + word) != std::string::npos) return true;
    for (auto identifier : person.identifiers) {
        (void)why_not(identifier.kind, identifier.value);
        if (wanted_.identifier && upper(*wanted_.identifier) == upper(identifier.value)) return true;
    }
    return false;
}

}  // namespace kith
