#pragma once

#include <array>

#include "kernel/core/words.h"

/// What is chosen from, in the recordings of leaving care.
namespace kith::leaving_care {

/// What the law calls a young person who is leaving care or has left it. Worked out, never recorded.
enum class Entitled { not_yet, eligible, relevant, former_relevant, qualifying, over };

/// The parts of the pathway plan (Care Leavers (England) Regulations 2010, Schedule 1), and what they are called.
enum class Section { home, money, work, health, people, identity, skills, contingency };

/// Whose words they are. The two are kept apart, and each is written by its owner alone.
enum class Voice { young_person, adviser };

/// How young person and adviser were in touch. Only the first is a visit in law.
enum class Reached { at_home, elsewhere, called, wrote, no_answer };

/// Where someone lives who is no longer in care.
enum class HomeKind { former_carers, supported, own_tenancy, shared, with_family, student, lodgings, custody, none };

/// Outside any inspector's sight, so the plan is reviewed within 28 days of a move there.
constexpr bool is_unregulated(HomeKind kind) {
    return kind != HomeKind::former_carers && kind != HomeKind::supported && kind != HomeKind::with_family &&
           kind != HomeKind::custody;
}

enum class Offer { staying_put, staying_close };

enum class Closeness { very, quite, a_bit };
enum class Often { most_days, most_weeks, most_months, less };

/// What a person whom the young person named said, when asked whether they are there for them.
enum class Confirmation { yes, not_now, not_reached };

enum class Wish { yes, not_now };

}  // namespace kith::leaving_care

namespace kith {

template <>
inline constexpr std::array words_of<leaving_care::Entitled>{
    Word{leaving_care::Entitled::not_yet, "not_yet", "Not yet"},
    Word{leaving_care::Entitled::eligible, "eligible", "Eligible"},
    Word{leaving_care::Entitled::relevant, "relevant", "Relevant"},
    Word{leaving_care::Entitled::former_relevant, "former_relevant", "Former relevant"},
    Word{leaving_care::Entitled::qualifying, "qualifying", "Qualifying"},
    Word{leaving_care::Entitled::over, "over", "Not a care leaver in law"}};

template <>
inline constexpr std::array words_of<leaving_care::Section>{
    Word{leaving_care::Section::home, "home", "Where I live"},
    Word{leaving_care::Section::money, "money", "Money"},
    Word{leaving_care::Section::work, "work", "Education, training and work"},
    Word{leaving_care::Section::health, "health", "My health"},
    Word{leaving_care::Section::people, "people", "My people"},
    Word{leaving_care::Section::identity, "identity", "Who I am"},
    Word{leaving_care::Section::skills, "skills", "Doing things for myself"},
    Word{leaving_care::Section::contingency, "contingency", "If things go wrong"}};

template <>
inline constexpr std::array words_of<leaving_care::Voice>{
    Word{leaving_care::Voice::young_person, "young_person", "The young person's words"},
    Word{leaving_care::Voice::adviser, "adviser", "The adviser's words"}};

template <>
inline constexpr std::array words_of<leaving_care::Reached>{
    Word{leaving_care::Reached::at_home, "at_home", "I visited them where they live"},
    Word{leaving_care::Reached::elsewhere, "elsewhere", "We met somewhere else"},
    Word{leaving_care::Reached::called, "called", "We spoke by telephone or video"},
    Word{leaving_care::Reached::wrote, "wrote", "They answered a message"},
    Word{leaving_care::Reached::no_answer, "no_answer", "I tried, and had no answer"}};

template <>
inline constexpr std::array words_of<leaving_care::HomeKind>{
    Word{leaving_care::HomeKind::former_carers, "former_carers", "With their former foster carers"},
    Word{leaving_care::HomeKind::supported, "supported", "Supported accommodation"},
    Word{leaving_care::HomeKind::own_tenancy, "own_tenancy", "A home of their own"},
    Word{leaving_care::HomeKind::shared, "shared", "A shared house"},
    Word{leaving_care::HomeKind::with_family, "with_family", "With a parent, or whoever has parental responsibility"},
    Word{leaving_care::HomeKind::student, "student", "A student's room"},
    Word{leaving_care::HomeKind::lodgings, "lodgings", "Lodgings, or with friends or other family"},
    Word{leaving_care::HomeKind::custody, "custody", "In custody"},
    Word{leaving_care::HomeKind::none, "none", "Nowhere safe: sofas, a hostel for the night, the street"}};

template <>
inline constexpr std::array words_of<leaving_care::Offer>{
    Word{leaving_care::Offer::staying_put, "put", "Staying Put"},
    Word{leaving_care::Offer::staying_close, "close", "Staying Close"}};

template <>
inline constexpr std::array words_of<leaving_care::Closeness>{
    Word{leaving_care::Closeness::very, "very", "Very close"},
    Word{leaving_care::Closeness::quite, "quite", "Quite close"},
    Word{leaving_care::Closeness::a_bit, "a_bit", "A bit close"}};

template <>
inline constexpr std::array words_of<leaving_care::Often>{
    Word{leaving_care::Often::most_days, "most_days", "Most days"},
    Word{leaving_care::Often::most_weeks, "most_weeks", "Most weeks"},
    Word{leaving_care::Often::most_months, "most_months", "Most months"},
    Word{leaving_care::Often::less, "less", "Less than that"}};

template <>
inline constexpr std::array words_of<leaving_care::Confirmation>{
    Word{leaving_care::Confirmation::yes, "yes", "Yes, they are there for them"},
    Word{leaving_care::Confirmation::not_now, "not_now", "Not now"},
    Word{leaving_care::Confirmation::not_reached, "not_reached", "They could not be reached"}};

template <>
inline constexpr std::array words_of<leaving_care::Wish>{Word{leaving_care::Wish::yes, "yes", "Yes, they want support"},
                                                         Word{leaving_care::Wish::not_now, "not_now", "Not now"}};

}  // namespace kith
