#pragma once

#include <array>

#include "kernel/core/words.h"
#include "matching/codes.h"

/// The code sets in which a home is asked for, offered and chosen.
namespace kith::region {

/// How soon a child needs a home: by a plan, or tonight.
enum class Urgency { planned, emergency };

/// For how long a home is meant. Source: the kinds of fostering in Ofsted's data, in plain words.
enum class Lasting { short_term, long_term, bridging, respite, not_known };

/// Who may see a request besides the authorities of the co-operative.
enum class OpenTo { members, agencies, homes, everyone };

/// Brothers and sisters who need a home at the same time. Children Act 1989, s. 22C(8)(c): together, so far as it can
/// be.
enum class Together { together, apart };

/// What a home should be or have. Each is one line of a request.
enum class CriterionKind {
    near_school,
    near_family,
    language,
    religion,
    disability,
    health,
    experience,
    only_child,
    no_younger,
    two_carers,
    no_animals,
    away_from_area,
};

/// How much hangs on it.
using Importance = matching::Matters;

/// How a request ended. One for which no home was found stays on the board: the need is still there.
enum class EndedHow { matched, withdrawn, unable, replaced };

/// Why no home was found.
enum class WhyUnable {
    no_room,
    too_far,
    needs,
    siblings,
    age,
    risk,
    not_right,
    other,
};

/// Why a home was not offered.
enum class WhyDeclined {
    no_room,
    terms,
    children_here,
    needs,
    too_far,
    carers_said_no,
    timing,
    other,
};

enum class Answer { chosen, not_chosen };

/// Why an offer was not taken.
enum class WhyNotChosen {
    another_home,
    too_far,
    needs,
    children_there,
    child_said_no,
    family,
    price,
    came_too_late,
    other
};

/// What was shown to someone outside the child's authority.
enum class Shown {
    on_the_board,  ///< the request, described, to everyone to whom it is open
    described,     ///< someone opened it: no name
    named,         ///< to the one home that was chosen
};

}  // namespace kith::region

namespace kith {

template <>
inline constexpr std::array words_of<region::Urgency>{Word{region::Urgency::planned, "planned", "Planned"},
                                                      Word{region::Urgency::emergency, "emergency", "Emergency"}};

template <>
inline constexpr std::array words_of<region::Lasting>{
    Word{region::Lasting::short_term, "short", "For now, until it is known what will last"},
    Word{region::Lasting::long_term, "long", "To stay, until they are grown up"},
    Word{region::Lasting::bridging, "bridging", "Until they move to adopters or to family"},
    Word{region::Lasting::respite, "respite", "Some nights, and then back"},
    Word{region::Lasting::not_known, "not_known", "Not known yet"}};

template <>
inline constexpr std::array words_of<region::OpenTo>{
    Word{region::OpenTo::members, "members", "The authorities of the co-operative only"},
    Word{region::OpenTo::agencies, "agencies", "They, and independent fostering agencies"},
    Word{region::OpenTo::homes, "homes", "They, and those who run homes with staff"},
    Word{region::OpenTo::everyone, "everyone", "They, and every provider on the register"}};

template <>
inline constexpr std::array words_of<region::Together>{Word{region::Together::together, "together", "Together"},
                                                       Word{region::Together::apart, "apart", "Apart, and we say why"}};

template <>
inline constexpr std::array words_of<region::CriterionKind>{
    Word{region::CriterionKind::near_school, "near_school", "Near enough to stay at their school"},
    Word{region::CriterionKind::near_family, "near_family", "Near family and friends"},
    Word{region::CriterionKind::language, "language", "Their language is spoken"},
    Word{region::CriterionKind::religion, "religion", "Religion and culture kept as they want it"},
    Word{region::CriterionKind::disability, "disability",
         "A home in which they can do everything despite a disability"},
    Word{region::CriterionKind::health, "health", "Carers trained for their health"},
    Word{region::CriterionKind::experience, "experience", "Carers who know what such children have been through"},
    Word{region::CriterionKind::only_child, "only_child", "No other child in the home"},
    Word{region::CriterionKind::no_younger, "no_younger", "No younger child in the home"},
    Word{region::CriterionKind::two_carers, "two_carers", "Two carers"},
    Word{region::CriterionKind::no_animals, "no_animals", "No animals"},
    Word{region::CriterionKind::away_from_area, "away", "Away from where they lived, to be safe"}};

template <>
inline constexpr std::array words_of<region::EndedHow>{
    Word{region::EndedHow::matched, "matched", "A home was found"},
    Word{region::EndedHow::withdrawn, "withdrawn", "No longer needed"},
    Word{region::EndedHow::unable, "unable", "No home was found"},
    Word{region::EndedHow::replaced, "replaced", "Replaced by another request"}};

template <>
inline constexpr std::array words_of<region::WhyUnable>{
    Word{region::WhyUnable::no_room, "no_room", "No home of this kind has room"},
    Word{region::WhyUnable::too_far, "too_far", "Homes with room are too far away"},
    Word{region::WhyUnable::needs, "needs", "No home can meet the child's needs"},
    Word{region::WhyUnable::siblings, "siblings", "No home can take brothers and sisters together"},
    Word{region::WhyUnable::age, "age", "No home is approved for this age"},
    Word{region::WhyUnable::risk, "risk", "Risk to or from children who live there"},
    Word{region::WhyUnable::not_right, "not_right", "Homes were offered, and none was right"},
    Word{region::WhyUnable::other, "other", "Another reason"}};

template <>
inline constexpr std::array words_of<region::WhyDeclined>{
    Word{region::WhyDeclined::no_room, "no_room", "No room on that day"},
    Word{region::WhyDeclined::terms, "terms", "Outside the terms of approval or registration"},
    Word{region::WhyDeclined::children_here, "children_here", "Because of the children who live there"},
    Word{region::WhyDeclined::needs, "needs", "Cannot meet the child's needs"},
    Word{region::WhyDeclined::too_far, "too_far", "Too far from school or family"},
    Word{region::WhyDeclined::carers_said_no, "carers_said_no", "The carers said no"},
    Word{region::WhyDeclined::timing, "timing", "Cannot be ready in time"},
    Word{region::WhyDeclined::other, "other", "Another reason"}};

template <>
inline constexpr std::array words_of<region::Answer>{
    Word{region::Answer::chosen, "chosen", "Choose this home"},
    Word{region::Answer::not_chosen, "not_chosen", "Do not choose it"}};

template <>
inline constexpr std::array words_of<region::WhyNotChosen>{
    Word{region::WhyNotChosen::another_home, "another_home", "Another home is better for the child"},
    Word{region::WhyNotChosen::too_far, "too_far", "Too far from school or family"},
    Word{region::WhyNotChosen::needs, "needs", "Does not meet what is essential"},
    Word{region::WhyNotChosen::children_there, "children_there", "Because of the children who live there"},
    Word{region::WhyNotChosen::child_said_no, "child_said_no", "The child does not want to live there"},
    Word{region::WhyNotChosen::family, "family", "The child stays with family, or goes home"},
    Word{region::WhyNotChosen::price, "price", "Price, where the needs do not ask for it"},
    Word{region::WhyNotChosen::came_too_late, "late", "It came too late"},
    Word{region::WhyNotChosen::other, "other", "Another reason"}};

template <>
inline constexpr std::array words_of<region::Shown>{
    Word{region::Shown::on_the_board, "board", "Put on the board, without who the child is"},
    Word{region::Shown::described, "described", "Opened the request, without who the child is"},
    Word{region::Shown::named, "named", "Was told who the child is"}};

}  // namespace kith
