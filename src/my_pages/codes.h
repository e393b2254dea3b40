#pragma once

#include <array>

#include "kernel/core/words.h"

/// What is chosen from on the child's own pages, in words for a child.
namespace kith::my_pages {

/// How the pages speak: by age, until the child chooses.
enum class Reading { pictures, plain, full };

enum class Face { great, good, so_so, sad, very_sad };

/// A face that asks for an answer by itself, without a word beside it.
constexpr bool asks_for_answer(Face face) { return face == Face::very_sad; }

/// `visit` asks the worker to come, which the law answers too (Care Planning Regulations 2010, reg. 28(7)).
enum class Topic { good_news, worry, change, question, visit };

/// How often the child would like to see someone.
enum class Often { every_day, every_week, every_month, holidays, not_now };

/// What a decision was about that a child is told of.
enum class About { plan, review, home, other };

}  // namespace kith::my_pages

namespace kith {

template <>
inline constexpr std::array words_of<my_pages::Reading>{
    Word{my_pages::Reading::pictures, "pictures", "Pictures and few words"},
    Word{my_pages::Reading::plain, "plain", "Short words"}, Word{my_pages::Reading::full, "full", "All the words"}};

template <>
inline constexpr std::array words_of<my_pages::Face>{
    Word{my_pages::Face::great, "great", "Really good"}, Word{my_pages::Face::good, "good", "Good"},
    Word{my_pages::Face::so_so, "so_so", "In between"}, Word{my_pages::Face::sad, "sad", "Sad"},
    Word{my_pages::Face::very_sad, "very_sad", "Really sad"}};

template <>
inline constexpr std::array words_of<my_pages::Topic>{
    Word{my_pages::Topic::good_news, "good_news", "Something good"},
    Word{my_pages::Topic::worry, "worry", "Something that worries me"},
    Word{my_pages::Topic::change, "change", "Something I want to change"},
    Word{my_pages::Topic::question, "question", "A question"},
    Word{my_pages::Topic::visit, "visit", "Please come and see me"}};

template <>
inline constexpr std::array words_of<my_pages::Often>{Word{my_pages::Often::every_day, "every_day", "Every day"},
                                                      Word{my_pages::Often::every_week, "every_week", "Every week"},
                                                      Word{my_pages::Often::every_month, "every_month", "Every month"},
                                                      Word{my_pages::Often::holidays, "holidays", "In the holidays"},
                                                      Word{my_pages::Often::not_now, "not_now", "Not now"}};

template <>
inline constexpr std::array words_of<my_pages::About>{
    Word{my_pages::About::plan, "plan", "My plan"}, Word{my_pages::About::review, "review", "My review"},
    Word{my_pages::About::home, "home", "Where I live"}, Word{my_pages::About::other, "other", "Something else"}};

}  // namespace kith
