#pragma once

#include "kernel/core/words.h"

/// The code sets of a family's plan.
namespace kith::family_help {

/// How an action goes, as whoever marks it says.
enum class Standing { on_the_way, done, stuck };

/// Why a goal is no longer worked towards.
enum class GoalEnd { reached, changed, dropped };

}  // namespace kith::family_help

namespace kith {
template <>
inline constexpr std::array words_of<family_help::Standing>{
    Word{family_help::Standing::on_the_way, "on_the_way", "On the way"},
    Word{family_help::Standing::done, "done", "Done"}, Word{family_help::Standing::stuck, "stuck", "Stuck"}};
template <>
inline constexpr std::array words_of<family_help::GoalEnd>{
    Word{family_help::GoalEnd::reached, "reached", "Reached"},
    Word{family_help::GoalEnd::changed, "changed", "Another goal took its place"},
    Word{family_help::GoalEnd::dropped, "dropped", "The family wants it no more"}};
}  // namespace kith
