#pragma once

#include <array>

#include "kernel/core/words.h"

/// What documents are sorted by.
namespace kith::documents {

/// How much a line of a chronology weighs. What is to be read shows all of one weight and above.
enum class Significance { key, ordinary, housekeeping };

/// For whom whoever wrote a line works, or what they are to the child.
enum class Agency { social_care, school, health, police, carer, family, provider, other };

/// How a document came to whom it is for.
enum class Given { hand, post, secure_message, aloud };

/// Beside what is written for grown-ups stands what the child reads of it.
enum class DocumentKind { chronology, for_the_child, court_statement, court_for_the_child };

constexpr bool is_for_the_child(DocumentKind kind) {
    return kind == DocumentKind::for_the_child || kind == DocumentKind::court_for_the_child;
}

}  // namespace kith::documents

namespace kith {
template <>
inline constexpr std::array words_of<documents::Significance>{
    Word{documents::Significance::key, "key", "Key event"},
    Word{documents::Significance::ordinary, "ordinary", "Ordinary"},
    Word{documents::Significance::housekeeping, "housekeeping", "Housekeeping"}};
template <>
inline constexpr std::array words_of<documents::Agency>{
    Word{documents::Agency::social_care, "social_care", "Children's social care"},
    Word{documents::Agency::school, "school", "School or education"},
    Word{documents::Agency::health, "health", "Health"},
    Word{documents::Agency::police, "police", "Police"},
    Word{documents::Agency::carer, "carer", "Foster carer"},
    Word{documents::Agency::family, "family", "Family"},
    Word{documents::Agency::provider, "provider", "Provider of homes"},
    Word{documents::Agency::other, "other", "Another, or not said"}};
template <>
inline constexpr std::array words_of<documents::Given>{
    Word{documents::Given::hand, "hand", "By hand"}, Word{documents::Given::post, "post", "By post"},
    Word{documents::Given::secure_message, "secure_message", "By a secure message"},
    Word{documents::Given::aloud, "aloud", "Read with them"}};
template <>
inline constexpr std::array words_of<documents::DocumentKind>{
    Word{documents::DocumentKind::chronology, "chronology", "Chronology"},
    Word{documents::DocumentKind::for_the_child, "for_the_child", "What happened, in plain words for the child"},
    Word{documents::DocumentKind::court_statement, "court_statement", "Skeleton of a statement to the court"},
    Word{documents::DocumentKind::court_for_the_child, "court_for_the_child",
         "What the court is told, in plain words for the child"}};
}  // namespace kith
