#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/law.h"
#include "matching/model.h"
#include "matching/travel.h"
#include "matching/weights.h"

/// What makes a good match: terms, each with a name, a meaning, a unit and bounds, declared once in terms.cpp.
///
/// A term gives a whole number from 0 (as bad as it gets) to 100 (as good as it gets), or says that what it rests on is
/// not known, or that it does not apply to this child. Not known is never bad: it counts as `unknown_counts_as`, 50 for
/// every term, and the advice says "not known" and how far the home could rise or fall once it is known.
namespace kith::matching {

struct TermTerms {
    Term term;
    std::string_view code;
    std::string_view name;     ///< "Near home"
    std::string_view meaning;  ///< in one or two sentences, for a panel member
    std::string_view unit;     ///< how a fact becomes a number
    Law source;
    int starting_weight;           ///< 0 to 100
    std::string_view weight_from;  ///< who set it, when
    int essential_from;  ///< marked essential, a home known to give less is excluded; 0: cannot be marked essential
    std::string_view missing;  ///< what is said when it is not known
    bool law_names_it;         ///< its weight may not be 0
    std::string_view better;   ///< than another home: "nearer home"
    std::string_view worse;    ///< "further from home"
};

inline constexpr int unknown_counts_as = 50;

std::span<const TermTerms> terms();
const TermTerms& terms_of(Term term);

enum class Known { yes, no, does_not_apply };

/// What a term says of one child and one home.
struct TermValue {
    Known known = Known::does_not_apply;
    int value = unknown_counts_as;  ///< 0 to 100; `unknown_counts_as` unless known
    std::string words;              ///< empty unless asked for
};

/// What a need band justifies paying by the week. A price at or under it all count alike but for ties; the part above
/// it is never used.
struct PriceBands {
    std::array<Money, 5> up_to;
};
const PriceBands& starting_price_bands();

/// What the terms read besides the child and the home.
struct Circumstances {
    Date today;
    const TravelTimes* travel = nullptr;  ///< none: journeys are estimated
    PriceBands bands = starting_price_bands();
    std::span<const Child> together = {};  ///< the children to be placed in the same home, this one among them
};

enum class Wording { numbers_only, in_words };

TermValue measure(Term term, const Child& child, const Home& home, const Circumstances& circumstances,
                  Wording wording = Wording::in_words);

}  // namespace kith::matching
