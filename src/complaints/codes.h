#pragma once

#include <array>

#include "kernel/core/words.h"

/// What is chosen from, when somebody complains.
namespace kith::complaints {

/// The stages of the Representations Regulations 2006: talked through nearby, investigated from outside, a panel.
enum class Stage { local, investigation, panel };

enum class Came { own_page, letter, call, in_person };

enum class Outcome { upheld, partly, not_upheld };

constexpr int number_of(Stage stage) { return static_cast<int>(stage) + 1; }

}  // namespace kith::complaints

namespace kith {

template <>
inline constexpr std::array words_of<complaints::Stage>{
    Word{complaints::Stage::local, "local", "Stage 1: put right nearby"},
    Word{complaints::Stage::investigation, "investigation", "Stage 2: looked into from outside"},
    Word{complaints::Stage::panel, "panel", "Stage 3: a panel"}};

template <>
inline constexpr std::array words_of<complaints::Came>{
    Word{complaints::Came::own_page, "own_page", "On their own page"},
    Word{complaints::Came::letter, "letter", "By letter or email"},
    Word{complaints::Came::call, "call", "By telephone"},
    Word{complaints::Came::in_person, "in_person", "Face to face"}};

template <>
inline constexpr std::array words_of<complaints::Outcome>{
    Word{complaints::Outcome::upheld, "upheld", "Yes: it was wrong"},
    Word{complaints::Outcome::partly, "partly", "Partly: some of it was wrong"},
    Word{complaints::Outcome::not_upheld, "not_upheld", "No: it was not found to be wrong"}};

}  // namespace kith
