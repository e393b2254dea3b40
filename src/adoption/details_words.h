#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "adoption/details.h"

/// The words of a letter, one by one, and what is said by some of them. Machinery of the finder.
namespace kith::adoption {

struct LetterWord {
    std::size_t at, size;
    std::string folded;  ///< "oak", "st", "07700"; a final 's is left off
    bool capital;        ///< begins with a capital letter
    bool digits;         ///< of digits alone

    std::size_t end() const { return at + size; }
};

/// Letters, digits, apostrophes and hyphens that stand together.
std::vector<LetterWord> words_of_letter(std::string_view text);

bool is_street_word(std::string_view folded);
bool is_school_word(std::string_view folded);
bool is_social_media(std::string_view folded);
bool is_number_word(std::string_view folded);
/// After these a capital letter mostly begins a place or a person: "in", "near".
bool is_leading_word(std::string_view folded);
/// Has a capital letter and says nothing of who or where: a day, a month, "Dear", "Mummy", the first word of a
/// sentence.
bool is_harmless(std::string_view folded);

/// E-mail addresses, web pages, postcodes and telephone numbers: what is known by its shape.
void find_shapes(std::string_view text, const std::vector<LetterWord>& words, std::vector<Detail>& found);

}  // namespace kith::adoption
