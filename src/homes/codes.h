#pragma once

#include <array>

#include "kernel/core/words.h"

/// The code sets in which a home is recorded.
namespace kith::homes {

/// On what the terms rest.
enum class ApprovedHow {
    after_panel,   ///< Fostering Services Regulations 2011, reg. 27
    for_the_time,  ///< Care Planning Regulations 2010, reg. 24: a connected person, before full approval
    registered,    ///< with Ofsted, under the Care Standards Act 2000
};

/// Ofsted's overall judgement.
enum class Rating { outstanding, good, requires_improvement, inadequate };

/// Why places that there are cannot be used. Source: Ofsted's fostering data, places not available.
enum class WhyNot {
    resting,
    own_family,
    ill,
    needs_of_child_here,
    sibling_group,
    allegation,
    building,
    staffing,
    other
};

/// Who looks in at a home, and why.
enum class VisitKind {
    supervision,  ///< of the supervising social worker with the carers
    unannounced,  ///< of the supervising social worker, at least yearly (NMS 21)
    independent,  ///< of the independent person, monthly (Children's Homes Regulations 2015, reg. 44)
};

/// What carers answered to the notice that their approval may end. Fostering Services Regulations 2011, reg. 28.
enum class Answered { nothing, representations, review_mechanism };

/// What was decided of a record that need not be kept any more.
enum class Keeping { longer, may_be_erased };

/// What came of a review.
enum class ReviewOutcome { continues, terms_change, ends };

}  // namespace kith::homes

namespace kith {

template <>
inline constexpr std::array words_of<homes::ApprovedHow>{
    Word{homes::ApprovedHow::after_panel, "panel", "Approved to foster, after the panel"},
    Word{homes::ApprovedHow::for_the_time, "reg24", "Approved for the time being, for a child they know (reg. 24)"},
    Word{homes::ApprovedHow::registered, "registered", "Registered with Ofsted"}};

template <>
inline constexpr std::array words_of<homes::Rating>{
    Word{homes::Rating::outstanding, "outstanding", "Outstanding"}, Word{homes::Rating::good, "good", "Good"},
    Word{homes::Rating::requires_improvement, "requires_improvement", "Requires improvement to be good"},
    Word{homes::Rating::inadequate, "inadequate", "Inadequate"}};

template <>
inline constexpr std::array words_of<homes::WhyNot>{
    Word{homes::WhyNot::resting, "resting", "Taking a rest"},
    Word{homes::WhyNot::own_family, "own_family", "Something in their own family"},
    Word{homes::WhyNot::ill, "ill", "Illness"},
    Word{homes::WhyNot::needs_of_child_here, "needs_of_child_here", "A child who lives here needs the room"},
    Word{homes::WhyNot::sibling_group, "sibling_group", "Kept for brothers and sisters"},
    Word{homes::WhyNot::allegation, "on_hold", "On hold"},
    Word{homes::WhyNot::building, "building", "Building work or a move of house"},
    Word{homes::WhyNot::staffing, "staffing", "Not enough staff"},
    Word{homes::WhyNot::other, "other", "Something else"}};

template <>
inline constexpr std::array words_of<homes::VisitKind>{
    Word{homes::VisitKind::supervision, "supervision", "Supervision visit"},
    Word{homes::VisitKind::unannounced, "unannounced", "Unannounced visit"},
    Word{homes::VisitKind::independent, "independent", "Visit of the independent person (reg. 44)"}};

template <>
inline constexpr std::array words_of<homes::Answered>{
    Word{homes::Answered::nothing, "nothing", "Nothing within the 28 days"},
    Word{homes::Answered::representations, "representations",
         "They made representations, and the panel looked at them"},
    Word{homes::Answered::review_mechanism, "irm",
         "They asked for the Independent Review Mechanism, and it has advised"}};

template <>
inline constexpr std::array words_of<homes::Keeping>{
    Word{homes::Keeping::longer, "longer", "It is kept longer"},
    Word{homes::Keeping::may_be_erased, "may_be_erased", "It may be erased"}};

template <>
inline constexpr std::array words_of<homes::ReviewOutcome>{
    Word{homes::ReviewOutcome::continues, "continues", "Approval goes on as it is"},
    Word{homes::ReviewOutcome::terms_change, "terms_change", "The terms should change"},
    Word{homes::ReviewOutcome::ends, "ends", "Approval should end"}};

}  // namespace kith
