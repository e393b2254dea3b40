#pragma once

#include <array>

#include "kernel/core/words.h"

/// The code sets in which a serious incident is recorded.
namespace kith::serious_incidents {

/// What happened, as the law tells one from another. Source: Children Act 2004, s. 16C(1); for the last two, Working
/// Together (2023), chapter 5.
enum class Harm { died, seriously_harmed, died_in_care, care_leaver_died };

/// Whether the safeguarding partners hold a local child safeguarding practice review.
enum class Held { review, no_review };

/// The three safeguarding partners of an area. Source: Children Act 2004, s. 16E.
enum class Partner { authority, police, health };

}  // namespace kith::serious_incidents

namespace kith {

template <>
inline constexpr std::array words_of<serious_incidents::Harm>{
    Word{serious_incidents::Harm::died, "died", "A child died, and abuse or neglect is known or suspected"},
    Word{serious_incidents::Harm::seriously_harmed, "seriously_harmed",
         "A child was seriously harmed, and abuse or neglect is known or suspected"},
    Word{serious_incidents::Harm::died_in_care, "died_in_care", "A child in care died, and neither is suspected"},
    Word{serious_incidents::Harm::care_leaver_died, "care_leaver_died", "A care leaver under 25 died"}};

template <>
inline constexpr std::array words_of<serious_incidents::Held>{
    Word{serious_incidents::Held::review, "review", "A local review is held"},
    Word{serious_incidents::Held::no_review, "no_review", "No local review is held"}};

template <>
inline constexpr std::array words_of<serious_incidents::Partner>{
    Word{serious_incidents::Partner::authority, "authority", "The local authority"},
    Word{serious_incidents::Partner::police, "police", "The police"},
    Word{serious_incidents::Partner::health, "health", "The integrated care board (health)"}};

}  // namespace kith
