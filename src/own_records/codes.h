#pragma once

#include <array>

#include "kernel/core/law.h"
#include "kernel/core/words.h"

/// What is chosen from, when somebody's records are prepared for them.
namespace kith::own_records {

/// How the person wants to have them. They are always on their own page too.
enum class Format { page, paper, together };

enum class Identity { account, worker, document };

enum class Place { this_system, earlier_system, archive, provider, other_authority };
enum class Outcome { found, nothing, asked };

/// What is done with a line, or with the name of somebody else.
enum class Choice { show, cover };

/// Why something is not shown. There is no other reason, and each has its law.
enum class Reason { somebody_else, serious_harm, legal_advice, court, adoption, crime };

/// What the person writes beside a line that they were given.
enum class Says { comment, wrong, look_again };

/// What the law lets be kept back, and what the person is told of it.
struct ReasonTerms {
    Reason reason;
    const char* shown;  ///< stands in the place of the words: "about somebody else"
    const char* told;   ///< what it means, in plain words
    Law law;
};

}  // namespace kith::own_records

namespace kith {

template <>
inline constexpr std::array words_of<own_records::Format>{
    Word{own_records::Format::page, "page", "On my page here, to read and keep"},
    Word{own_records::Format::paper, "paper", "On paper too"},
    Word{own_records::Format::together, "together", "On paper, when we meet to read it"}};

template <>
inline constexpr std::array words_of<own_records::Identity>{
    Word{own_records::Identity::account, "account",
         "They asked on their own page, and their account was given to them in person"},
    Word{own_records::Identity::worker, "worker", "A worker who knows them says that it is them"},
    Word{own_records::Identity::document, "document", "They showed a document with their name, or a photo"}};

template <>
inline constexpr std::array words_of<own_records::Place>{
    Word{own_records::Place::this_system, "this_system", "Kith"},
    Word{own_records::Place::earlier_system, "earlier_system", "An earlier system"},
    Word{own_records::Place::archive, "archive", "The archive of paper files"},
    Word{own_records::Place::provider, "provider", "A children’s home or fostering agency"},
    Word{own_records::Place::other_authority, "other_authority", "Another authority"}};

template <>
inline constexpr std::array words_of<own_records::Outcome>{
    Word{own_records::Outcome::found, "found", "Found something"},
    Word{own_records::Outcome::nothing, "nothing", "Found nothing"},
    Word{own_records::Outcome::asked, "asked", "Asked, no answer yet"}};

template <>
inline constexpr std::array words_of<own_records::Choice>{Word{own_records::Choice::show, "show", "Show it"},
                                                          Word{own_records::Choice::cover, "cover", "Cover it"}};

template <>
inline constexpr std::array words_of<own_records::Reason>{
    Word{own_records::Reason::somebody_else, "somebody_else",
         "It is about somebody else, who did not agree, and it is not reasonable without"},
    Word{own_records::Reason::serious_harm, "serious_harm",
         "It would be likely to cause serious harm to somebody’s health"},
    Word{own_records::Reason::legal_advice, "legal_advice", "It is advice between a lawyer and the authority"},
    Word{own_records::Reason::court, "court", "A court keeps it: only the court may give it"},
    Word{own_records::Reason::adoption, "adoption", "It is of an adoption: the adoption agency gives it, with support"},
    Word{own_records::Reason::crime, "crime", "It would hinder finding or stopping a crime"}};

template <>
inline constexpr std::array words_of<own_records::Says>{
    Word{own_records::Says::comment, "comment", "I want to add my own words"},
    Word{own_records::Says::wrong, "wrong", "This is wrong: put it right"},
    Word{own_records::Says::look_again, "look_again", "Something is covered: look at it again"}};

}  // namespace kith
