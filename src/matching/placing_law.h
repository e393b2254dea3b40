#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/core/date.h"
#include "matching/rules.h"

/// What the law and the terms of approval say of any child in any home, said once: for advice (checking.cpp) and for
/// whoever places a child (homes/placing.cpp). Each has its arithmetic, and the words for when it is not kept; which
/// rule it is, how heavy and from what source is in the table of rules.cpp.
namespace kith::matching {

/// Children Act 1989, Sch. 7, para. 2: a person may not foster more than three children.
inline constexpr int usual_limit = 3;

inline constexpr std::string_view no_terms = "No terms of approval or registration are recorded for that day";

/// Reg. 23: a family may take a child beyond its terms in an emergency, for six working days; not beyond what the law
/// itself says of any home.
bool may_go_beyond_in_emergency(Rule rule);

/// None: not known, or not yet born.
std::optional<int> age_on(std::optional<Date> born, Date on);

/// From the first day to the day before it closes.
struct OpenDays {
    std::optional<Date> opens, closes;
    bool include(Date on) const;
    std::string why_not(Date on) const;
};

struct Ages {
    int from, to;
    /// Of a child whose age is not known nothing can be said.
    bool include(std::optional<int> age) const { return !age || (*age >= from && *age <= to); }
    std::string why_not(std::string_view given, int age) const;
};

/// Terms that name children are for them and for their brothers and sisters; terms that name none are for any.
bool terms_name(const auto& named, const auto& child, const auto& siblings) {
    const auto is_named = [&](const auto& who) { return std::ranges::find(named, who) != std::ranges::end(named); };
    return std::ranges::empty(named) || is_named(child) || std::ranges::any_of(siblings, is_named);
}
std::string not_named(std::string_view given);

/// The number in the terms, and who would live there.
struct Number {
    int places, there, coming = 1;
    bool enough() const { return there + coming <= places; }
    std::string why_not() const;
};

/// Sch. 7, paras. 2 to 4: three with foster carers, unless all are brothers and sisters, or the authority of the area
/// exempts the carers for named children.
struct UsualLimit {
    int children;               ///< with those who come
    bool all_siblings;          ///< of each other
    std::optional<int> exempt;  ///< so many children by the exemption of that day
    bool named;                 ///< the exemption names all who come
    bool kept() const;
    std::string why_not(std::string_view given) const;
};

/// Where there is support and no care: reg. 27A, and until 18 what the Review asks. None: nothing stands against it.
std::optional<Rule> without_care(std::optional<int> age);
std::string why_not_without_care(std::string_view given, std::optional<int> age);

}  // namespace kith::matching
