#pragma once

#include <array>
#include <span>
#include <string_view>

#include "kernel/core/law.h"
#include "kernel/core/words.h"

/// One set of standards of care for every kind of home, as the Review asks (recommendation 5.1), each with where
/// today's separate standards say it. Which home a child lives in does not change what care is.
namespace kith::homes {

enum class StandardOfCare {
    right_home,
    heard,
    learning,
    enjoyment,
    health,
    relationships,
    safety,
    place_of_ones_own,
    planning,
    leadership
};

enum class Met { met, partly, not_met };

struct StandardTerms {
    StandardOfCare standard;
    std::string_view name;       ///< "Heard"
    std::string_view the_child;  ///< as the child would say it
    std::string_view asks;       ///< what is looked for
    Law childrens_homes, fostering, supported;
};

std::span<const StandardTerms> standards_of_care();
const StandardTerms& terms_of(StandardOfCare standard);

}  // namespace kith::homes

namespace kith {

template <>
inline constexpr std::array words_of<homes::StandardOfCare>{
    Word{homes::StandardOfCare::right_home, "right_home", "The right home"},
    Word{homes::StandardOfCare::heard, "heard", "Heard"},
    Word{homes::StandardOfCare::learning, "learning", "Learning"},
    Word{homes::StandardOfCare::enjoyment, "enjoyment", "Enjoyment and achievement"},
    Word{homes::StandardOfCare::health, "health", "Health and wellbeing"},
    Word{homes::StandardOfCare::relationships, "relationships", "Loving relationships"},
    Word{homes::StandardOfCare::safety, "safety", "Safe"},
    Word{homes::StandardOfCare::place_of_ones_own, "place_of_ones_own", "A place of one's own"},
    Word{homes::StandardOfCare::planning, "planning", "Plans that are carried out"},
    Word{homes::StandardOfCare::leadership, "leadership", "Led with care"}};

template <>
inline constexpr std::array words_of<homes::Met>{Word{homes::Met::met, "met", "Met"},
                                                 Word{homes::Met::partly, "partly", "Partly met"},
                                                 Word{homes::Met::not_met, "not_met", "Not met yet"}};

}  // namespace kith
