#pragma once

#include <array>

#include "kernel/core/words.h"

/// The code sets in which the papers of a conference are recorded.
namespace kith::papers {

/// What becomes of words that an author has written.
enum class Then { keep, submit };

/// How somebody got to read a part.
enum class How { page, paper, aloud };

/// The documents of a conference.
enum class Which { report, record, plan };

/// What one of the family says.
enum class Says { know, wrong };

}  // namespace kith::papers

namespace kith {

template <>
inline constexpr std::array words_of<papers::Then>{
    Word{papers::Then::keep, "keep", "Keep it for now: only I read it"},
    Word{papers::Then::submit, "submit", "Submit it: it is part of the report"}};
template <>
inline constexpr std::array words_of<papers::How>{Word{papers::How::page, "page", "On their own page"},
                                                  Word{papers::How::paper, "paper", "On paper"},
                                                  Word{papers::How::aloud, "aloud", "Read aloud to them"}};
template <>
inline constexpr std::array words_of<papers::Which>{Word{papers::Which::report, "report", "Conference report"},
                                                    Word{papers::Which::record, "record", "Record of the conference"},
                                                    Word{papers::Which::plan, "plan", "Child protection plan"}};
template <>
inline constexpr std::array words_of<papers::Says>{
    Word{papers::Says::know, "know", "What I want the conference to know"},
    Word{papers::Says::wrong, "wrong", "Something in the report is wrong"}};

}  // namespace kith
