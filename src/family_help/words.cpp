#include "family_help/words.h"

#include <fmt/format.h>

namespace kith::family_help {

std::string purposes_in_words(const Consent& consent) {
    std::vector<std::string> purposes, agencies;
    for (const auto one : of_codes<ConsentFor>(consent.purposes)) purposes.emplace_back(in_words(one));
    for (const auto one : of_codes<Agency>(consent.agencies)) agencies.push_back(lower(in_words(one)));
    auto words = join(purposes, "; ");
    if (!agencies.empty()) words += fmt::format(" ({})", list_in_words(agencies));
    return words;
}

std::string member_in_words(const TeamMember& member) {
    std::string words{in_words(member.discipline)};
    if (member.at)
        words += ", " + *member.at;
    else if (member.agency)
        words += ", " + lower(in_words(*member.agency));
    return words;
}

}  // namespace kith::family_help
