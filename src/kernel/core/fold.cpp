#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "kernel/core/result.h"
#include "kernel/core/text.h"
#include "kernel/core/utf8.h"

namespace kith {

static icu::UnicodeString from_utf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
}

/// Any script to Latin, without marks. Made once: that takes milliseconds. ICU allows many threads to use one.
static const icu::Transliterator& to_latin() {
    static const auto transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made{icu::Transliterator::createInstance(
            "Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII", UTRANS_FORWARD, status)};
        check(U_SUCCESS(status) && made, "ICU has no transliteration to Latin.");
        return made;
    }();
    return *transliterator;
}

static bool parts_words(char c) { return is_space(c) || c == '-' || c == '_' || c == '/' || c == ',' || c == '.'; }

/// Folds what is already Latin; what is not ASCII by now has no Latin letters and is dropped.
static std::string fold_latin(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    bool word_ended = false;
    for (const char c : text) {
        if (is_letter(c) || is_digit(c)) {
            if (word_ended && !folded.empty()) folded += ' ';
            word_ended = false;
            folded += lower(c);
        } else if (parts_words(c)) {
            word_ended = true;
        }
    }
    return folded;
}

std::string fold(std::string_view name) {
    if (ascii_length(name) == name.size()) return fold_latin(name);
    auto wide = from_utf8(name);
    to_latin().transliterate(wide);
    std::string latin;
    wide.toUTF8String(latin);
    return fold_latin(latin);
}

std::string sort_key(std::string_view family, std::string_view given) {
    // Two spaces sort before the one space inside a family name of two words, and a fold has no two together.
    return fold(family) + "  " + fold(given);
}

static bool turns_direction(char32_t code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
}

static bool is_control(char32_t code) {
    return (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code <= 0x9F) || code == 0xFEFF;
}

static std::string without_controls(std::string_view typed) {
    std::string kept;
    kept.reserve(typed.size());
    while (!typed.empty()) {
        const auto [code, bytes] = first_character(typed);
        const bool ends_line = code == '\r' || code == 0x2028 || code == 0x2029;
        if (code == not_utf8)
            append_utf8(kept, replacement_character);
        else if (ends_line)
            kept += typed.starts_with("\r\n") ? "" : "\n";
        else if (!is_control(code) && !turns_direction(code))
            kept += typed.substr(0, bytes);
        typed.remove_prefix(bytes);
    }
    return kept;
}

std::string clean(std::string_view typed) {
    const auto kept = without_controls(typed);
    if (ascii_length(kept) == kept.size()) return kept;
    UErrorCode status = U_ZERO_ERROR;
    const auto* const nfc = icu::Normalizer2::getNFCInstance(status);
    check(U_SUCCESS(status), "ICU has no normaliser.");
    const auto composed = nfc->normalize(from_utf8(kept), status);
    check(U_SUCCESS(status), "ICU could not compose a text.");
    std::string result;
    composed.toUTF8String(result);
    return result;
}

}  // namespace kith
