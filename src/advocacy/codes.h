#pragma once

#include <array>

#include "kernel/core/words.h"

/// What is chosen from, in the recordings of advocacy.
namespace kith::advocacy {

/// When an advocate is offered without anybody's asking.
enum class MomentKind {
    came_into_care,
    moved_home,
    review,
    conference,
    back_from_missing,
    secure_home,
    pathway,
    court,
    complaint
};

enum class Reached { met, called, wrote, through_a_helper };

/// Who says what the advocate shall do: the child; or, where a child is too young or has no words that others
/// understand, what is known of them and their rights.
enum class Way { instructed, non_instructed };

enum class Topic { home, family, worker, plan, school, health, safety, money, something_else };

enum class EscalatedTo { director, reviewing_officer, commissioner, court };

enum class Outcome { sorted, partly, not_sorted };

/// What of their record a child lets their advocate see.
enum class SharedPart { address, plan, review, school };

enum class SaidHow { own_page, told_advocate };

}  // namespace kith::advocacy

namespace kith {

template <>
inline constexpr std::array words_of<advocacy::MomentKind>{
    Word{advocacy::MomentKind::came_into_care, "came_into_care", "Came into care"},
    Word{advocacy::MomentKind::moved_home, "moved_home", "Moved to another home"},
    Word{advocacy::MomentKind::review, "review", "A review is coming"},
    Word{advocacy::MomentKind::conference, "conference", "A child protection conference was called"},
    Word{advocacy::MomentKind::back_from_missing, "back_from_missing", "Came back after being missing"},
    Word{advocacy::MomentKind::secure_home, "secure_home", "Lives where they are not free to leave"},
    Word{advocacy::MomentKind::pathway, "pathway", "Turned 16: the pathway plan"},
    Word{advocacy::MomentKind::court, "court", "A court decides about them"},
    Word{advocacy::MomentKind::complaint, "complaint", "Complained that something is wrong"}};

template <>
inline constexpr std::array words_of<advocacy::Reached>{
    Word{advocacy::Reached::met, "met", "We met"}, Word{advocacy::Reached::called, "called", "We spoke by telephone"},
    Word{advocacy::Reached::wrote, "wrote", "They answered a message"},
    Word{advocacy::Reached::through_a_helper, "through_a_helper", "Someone helped them to talk with me"}};

template <>
inline constexpr std::array words_of<advocacy::Way>{
    Word{advocacy::Way::instructed, "instructed", "The child says what I do"},
    Word{advocacy::Way::non_instructed, "non_instructed", "The child cannot say: I speak for their rights"}};

template <>
inline constexpr std::array words_of<advocacy::Topic>{
    Word{advocacy::Topic::home, "home", "Where I live"},
    Word{advocacy::Topic::family, "family", "Seeing my family"},
    Word{advocacy::Topic::worker, "worker", "My social worker"},
    Word{advocacy::Topic::plan, "plan", "My plan"},
    Word{advocacy::Topic::school, "school", "School"},
    Word{advocacy::Topic::health, "health", "My health"},
    Word{advocacy::Topic::safety, "safety", "Feeling safe"},
    Word{advocacy::Topic::money, "money", "Money and things"},
    Word{advocacy::Topic::something_else, "something_else", "Something else"}};

template <>
inline constexpr std::array words_of<advocacy::EscalatedTo>{
    Word{advocacy::EscalatedTo::director, "director", "The director of children's services"},
    Word{advocacy::EscalatedTo::reviewing_officer, "reviewing_officer", "The independent reviewing officer"},
    Word{advocacy::EscalatedTo::commissioner, "commissioner", "The Children's Commissioner"},
    Word{advocacy::EscalatedTo::court, "court", "The court"}};

template <>
inline constexpr std::array words_of<advocacy::Outcome>{
    Word{advocacy::Outcome::sorted, "sorted", "Yes, it is sorted"}, Word{advocacy::Outcome::partly, "partly", "Partly"},
    Word{advocacy::Outcome::not_sorted, "not_sorted", "No, it is not"}};

template <>
inline constexpr std::array words_of<advocacy::SharedPart>{
    Word{advocacy::SharedPart::address, "address", "Where I live"},
    Word{advocacy::SharedPart::plan, "plan", "My care plan"},
    Word{advocacy::SharedPart::review, "review", "What my last review decided"},
    Word{advocacy::SharedPart::school, "school", "My school"}};

template <>
inline constexpr std::array words_of<advocacy::SaidHow>{
    Word{advocacy::SaidHow::own_page, "own_page", "Written on their own page"},
    Word{advocacy::SaidHow::told_advocate, "told_advocate", "Told to the advocate"}};

}  // namespace kith
