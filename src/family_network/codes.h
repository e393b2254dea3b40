#pragma once

#include <array>
#include <string>
#include <vector>

#include "kernel/core/words.h"

/// What is chosen from, in the recordings of family networks.
namespace kith::family_network {

/// When a family is offered to decide together. The first is asked for by the family itself.
enum class MomentKind {
    asked_for,
    family_help,
    strategy,
    conference,
    before_proceedings,
    came_into_care,
    going_home,
    turned_sixteen
};

/// What the family said to the offer. One that waits for their answer has none.
enum class FamilyAnswer { accepted, declined };

/// What someone said when they were asked, by a person and not by a page, to take part.
enum class PartAnswer { takes_part, not_now, not_reached };

/// What someone of the network can do for the child.
enum class Can { live_with, short_stays, every_day, in_touch, keep_safe, at_meetings };

/// What the authority says to the family's plan.
enum class PlanAnswered { agreed, agreed_in_part, not_agreed };

enum class MoneyAnswer { given, given_in_part, not_given };

}  // namespace kith::family_network

namespace kith {

template <>
inline constexpr std::array words_of<family_network::MomentKind>{
    Word{family_network::MomentKind::asked_for, "asked_for", "The family asked for it"},
    Word{family_network::MomentKind::family_help, "family_help", "Family Help begins"},
    Word{family_network::MomentKind::strategy, "strategy", "A strategy discussion was held"},
    Word{family_network::MomentKind::conference, "conference", "A child protection conference was called"},
    Word{family_network::MomentKind::before_proceedings, "before_proceedings", "Before care proceedings"},
    Word{family_network::MomentKind::came_into_care, "came_into_care", "Came into care"},
    Word{family_network::MomentKind::going_home, "going_home", "Going home from care"},
    Word{family_network::MomentKind::turned_sixteen, "turned_sixteen", "Turned 16 in care"}};

template <>
inline constexpr std::array words_of<family_network::FamilyAnswer>{
    Word{family_network::FamilyAnswer::accepted, "accepted", "Yes, they will decide together"},
    Word{family_network::FamilyAnswer::declined, "declined", "No"}};

template <>
inline constexpr std::array words_of<family_network::PartAnswer>{
    Word{family_network::PartAnswer::takes_part, "takes_part", "Yes, takes part"},
    Word{family_network::PartAnswer::not_now, "not_now", "Not now"},
    Word{family_network::PartAnswer::not_reached, "not_reached", "Could not be reached"}};

template <>
inline constexpr std::array words_of<family_network::Can>{
    Word{family_network::Can::live_with, "live_with", "The child can live with me"},
    Word{family_network::Can::short_stays, "short_stays", "The child can stay for a night or a weekend"},
    Word{family_network::Can::every_day, "every_day", "Help on ordinary days: school, meals, lifts"},
    Word{family_network::Can::in_touch, "in_touch", "See them, ring them, write to them"},
    Word{family_network::Can::keep_safe, "keep_safe", "Be there when it is not safe at home"},
    Word{family_network::Can::at_meetings, "at_meetings", "Speak for them, go with them to meetings"}};

template <>
inline constexpr std::array words_of<family_network::PlanAnswered>{
    Word{family_network::PlanAnswered::agreed, "agreed", "Agreed"},
    Word{family_network::PlanAnswered::agreed_in_part, "in_part", "Agreed in part"},
    Word{family_network::PlanAnswered::not_agreed, "not_agreed", "Not agreed"}};

template <>
inline constexpr std::array words_of<family_network::MoneyAnswer>{
    Word{family_network::MoneyAnswer::given, "given", "Given, as asked"},
    Word{family_network::MoneyAnswer::given_in_part, "in_part", "Given in part"},
    Word{family_network::MoneyAnswer::not_given, "not_given", "Not given"}};

}  // namespace kith

namespace kith::family_network {

/// "live_with,in_touch", as it is kept, and back; what is no longer a code is left out.
std::string codes_of(const std::vector<Can>& can);
std::vector<Can> can_from(const std::string& codes);

}  // namespace kith::family_network
