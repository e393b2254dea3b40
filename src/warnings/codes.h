#pragma once

#include <array>

#include "kernel/core/words.h"

namespace kith::warnings {

/// What the warning is of.
enum class WarningKind { violence, dangerous_dog, risk_to_children, safe_address, not_alone, other };

/// Whose warning it is: theirs wherever they are, or their home's, for whoever lives there.
enum class Whose { person, home };

/// Whether the person knows that others are warned.
enum class ToldThem { told, not_yet, not_to_be_told };

/// On what basis workers of other families are warned of an adult. The law is in law.h.
enum class Basis { protect_child, crime, court, agreed };

enum class WhyEnded { no_longer_so, was_wrong, they_died, other };

/// Who was told of a warning besides those who see it here.
enum class WhoTold { the_person, police, school, health, other };

}  // namespace kith::warnings

namespace kith {

template <>
inline constexpr std::array words_of<warnings::WarningKind>{
    Word{warnings::WarningKind::violence, "violence", "Violence or threats to workers"},
    Word{warnings::WarningKind::dangerous_dog, "dangerous_dog", "Dangerous dog"},
    Word{warnings::WarningKind::risk_to_children, "risk_to_children", "Adult who poses a risk to children"},
    Word{warnings::WarningKind::safe_address, "safe_address", "Address to be kept safe"},
    Word{warnings::WarningKind::not_alone, "not_alone", "Do not visit alone"},
    Word{warnings::WarningKind::other, "other", "Something else"}};

template <>
inline constexpr std::array words_of<warnings::Whose>{
    Word{warnings::Whose::person, "person", "The person, wherever they are"},
    Word{warnings::Whose::home, "home", "Their home, for whoever visits anyone who lives there"}};

template <>
inline constexpr std::array words_of<warnings::ToldThem>{
    Word{warnings::ToldThem::told, "told", "Yes"},
    Word{warnings::ToldThem::not_yet, "not_yet", "Not yet, and they will be"},
    Word{warnings::ToldThem::not_to_be_told, "not_to_be_told", "No, and there is a reason not to"}};

template <>
inline constexpr std::array words_of<warnings::Basis>{
    Word{warnings::Basis::protect_child, "protect_child", "To protect a child from harm"},
    Word{warnings::Basis::crime, "crime", "To prevent a crime"},
    Word{warnings::Basis::court, "court", "A court's order or finding"},
    Word{warnings::Basis::agreed, "agreed", "The adult agrees"}};

template <>
inline constexpr std::array words_of<warnings::WhyEnded>{
    Word{warnings::WhyEnded::no_longer_so, "no_longer_so", "It is no longer so"},
    Word{warnings::WhyEnded::was_wrong, "was_wrong", "It was wrong from the start"},
    Word{warnings::WhyEnded::they_died, "they_died", "The person or the animal has died"},
    Word{warnings::WhyEnded::other, "other", "Something else"}};

template <>
inline constexpr std::array words_of<warnings::WhoTold>{
    Word{warnings::WhoTold::the_person, "the_person", "The person themselves"},
    Word{warnings::WhoTold::police, "police", "Police"}, Word{warnings::WhoTold::school, "school", "School"},
    Word{warnings::WhoTold::health, "health", "Health"}, Word{warnings::WhoTold::other, "other", "Someone else"}};

}  // namespace kith
