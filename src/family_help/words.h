#pragma once

#include "family_help/file.h"

/// What is recorded, in the words of pages and the journal.
namespace kith::family_help {

/// "Help, with one plan for the family; These agencies see the plan and take part in it (Health services)"
std::string purposes_in_words(const Consent& consent);

/// "Family support, Mill Lane family hub"
std::string member_in_words(const TeamMember& member);

}  // namespace kith::family_help
