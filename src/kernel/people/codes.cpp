#include "kernel/people/codes.h"

#include <optional>

#include "kernel/core/text.h"

namespace kith {

static std::string without_spaces(std::string_view typed) {
    std::string kept;
    for (const char c : typed)
        if (!is_space(c) && c != '-') kept += upper(c);
    return kept;
}

static bool all_digits(std::string_view text) {
    for (const char c : text)
        if (!is_digit(c)) return false;
    return !text.empty();
}

static int digit(char c) { return c - '0'; }

// NHS Data Dictionary, NHS NUMBER: the first nine digits by the weights 10 to 2, modulo 11, from 11; 11 counts as 0,
// and a number that comes to 10 is never given out.
static bool nhs_check_holds(std::string_view number) {
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += digit(number[i]) * static_cast<int>(10 - i);
    return (11 - sum % 11) % 11 == digit(number[9]);
}

static std::optional<std::string> why_not_nhs(const std::string& number) {
    if (number.size() != 10 || !all_digits(number)) return "An NHS number has ten digits.";
    if (!nhs_check_holds(number))
        return "This is not an NHS number: a digit is wrong or two are swapped. Check it again.";
    return {};
}

static constexpr std::string_view upn_letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

// DfE, Unique Pupil Numbers guide: the digits by the weights 2 to 13, modulo 23, name the letter in the first place. A
// temporary number, which ends in a letter, is taken as the school gave it.
static std::optional<std::string> why_not_upn(const std::string& upn) {
    const std::string form = "A unique pupil number has a letter, then eleven digits, then a digit or a letter.";
    if (upn.size() != 13 || upn_letters.find(upn.front()) == upn_letters.npos) return form;
    if (!all_digits(std::string_view{upn}.substr(1, 11))) return form;
    if (!is_digit(upn.back()))
        return upn_letters.find(upn.back()) == upn_letters.npos ? std::optional{form} : std::nullopt;
    int sum = 0;
    for (std::size_t i = 1; i < 13; ++i) sum += digit(upn[i]) * static_cast<int>(i + 1);
    if (upn_letters[static_cast<std::size_t>(sum % 23)] != upn.front())
        return "This is not a unique pupil number: its first letter does not agree with its digits. Check it again.";
    return {};
}

std::optional<std::string> why_not(IdentifierKind kind, std::string& value) {
    switch (kind) {
        case IdentifierKind::nhs_number: value = without_spaces(value); return why_not_nhs(value);
        case IdentifierKind::upn:
        case IdentifierKind::former_upn: value = without_spaces(value); return why_not_upn(value);
        case IdentifierKind::learner_number:
        case IdentifierKind::worker_number:
        case IdentifierKind::national_insurance: value = without_spaces(value); break;
        case IdentifierKind::child_id:
        case IdentifierKind::home_office: value = std::string{trim(value)}; break;
    }
    if (value.empty()) return "Enter the number.";
    return {};
}

}  // namespace kith
