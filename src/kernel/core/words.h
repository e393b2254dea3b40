#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace kith {

/// One value of a code set: what the record and the DfE's files write, and what people read.
template <class Enum>
struct Word {
    Enum value;
    std::string_view code;   ///< "C1": kept in the record and sent in returns; never shown alone
    std::string_view words;  ///< "Interim care order"
};

/// Specialise for each code set, once, beside the enum: every other place derives from it (storage, forms,
/// JSON, pages, returns).
///   template <> inline constexpr std::array words_of<LegalStatus>{Word{LegalStatus::..., "C1", "Interim care order"},
///   ...};
template <class Enum>
inline constexpr std::array<Word<Enum>, 0> words_of{};

template <class Enum>
concept CodeSet = words_of<Enum>
.size() > 0;

template <CodeSet Enum>
constexpr const Word<Enum>& word_for(Enum value) {
    for (const auto& word : words_of<Enum>)
        if (word.value == value) return word;
    throw "A value without a word: its code set is not complete.";
}

template <CodeSet Enum>
constexpr std::string_view code(Enum value) {
    return word_for(value).code;
}

template <CodeSet Enum>
constexpr std::string_view in_words(Enum value) {
    return word_for(value).words;
}

/// The value with that code, or nothing.
template <CodeSet Enum>
constexpr std::optional<Enum> from_code(std::string_view code) {
    for (const auto& word : words_of<Enum>)
        if (word.code == code) return word.value;
    return {};
}

}  // namespace kith
