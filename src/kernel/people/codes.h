#pragma once

#include <array>
#include <string>

#include "kernel/core/words.h"

namespace kith {

/// SSDA903 and CIN census, SEX: M, F, U from 2024/25.
enum class Sex { male, female, not_known };
template <>
inline constexpr std::array words_of<Sex>{Word{Sex::male, "M", "Male"}, Word{Sex::female, "F", "Female"},
                                          Word{Sex::not_known, "U", "Not known"}};

/// SSDA903 and CIN census, ETHNIC.
enum class Ethnicity {
    white_british,
    white_irish,
    irish_traveller,
    roma,
    white_other,
    white_and_black_caribbean,
    white_and_black_african,
    white_and_asian,
    mixed_other,
    indian,
    pakistani,
    bangladeshi,
    chinese,
    asian_other,
    black_caribbean,
    black_african,
    black_other,
    other,
    refused,
    not_yet_obtained,
};
template <>
inline constexpr std::array words_of<Ethnicity>{
    Word{Ethnicity::white_british, "WBRI", "White British"},
    Word{Ethnicity::white_irish, "WIRI", "White Irish"},
    Word{Ethnicity::irish_traveller, "WIRT", "Traveller of Irish heritage"},
    Word{Ethnicity::roma, "WROM", "Gypsy or Roma"},
    Word{Ethnicity::white_other, "WOTH", "Any other White background"},
    Word{Ethnicity::white_and_black_caribbean, "MWBC", "White and Black Caribbean"},
    Word{Ethnicity::white_and_black_african, "MWBA", "White and Black African"},
    Word{Ethnicity::white_and_asian, "MWAS", "White and Asian"},
    Word{Ethnicity::mixed_other, "MOTH", "Any other mixed background"},
    Word{Ethnicity::indian, "AIND", "Indian"},
    Word{Ethnicity::pakistani, "APKN", "Pakistani"},
    Word{Ethnicity::bangladeshi, "ABAN", "Bangladeshi"},
    Word{Ethnicity::chinese, "CHNE", "Chinese"},
    Word{Ethnicity::asian_other, "AOTH", "Any other Asian background"},
    Word{Ethnicity::black_caribbean, "BCRB", "Caribbean"},
    Word{Ethnicity::black_african, "BAFR", "African"},
    Word{Ethnicity::black_other, "BOTH", "Any other Black background"},
    Word{Ethnicity::other, "OOTH", "Any other ethnic group"},
    Word{Ethnicity::refused, "REFU", "Did not wish to say"},
    Word{Ethnicity::not_yet_obtained, "NOBT", "Not yet obtained"},
};

enum class NameKind { usual, legal, birth, former, also_known_as };
template <>
inline constexpr std::array words_of<NameKind>{
    Word{NameKind::usual, "usual", "Name they use"}, Word{NameKind::legal, "legal", "Legal name"},
    Word{NameKind::birth, "birth", "Name at birth"}, Word{NameKind::former, "former", "Former name"},
    Word{NameKind::also_known_as, "alias", "Also known as"}};

enum class IdentifierKind {
    nhs_number,
    upn,
    former_upn,
    child_id,
    learner_number,
    home_office,
    national_insurance,
    worker_number
};
template <>
inline constexpr std::array words_of<IdentifierKind>{
    Word{IdentifierKind::nhs_number, "nhs", "NHS number"},
    Word{IdentifierKind::upn, "upn", "Unique pupil number"},
    Word{IdentifierKind::former_upn, "former_upn", "Former unique pupil number"},
    Word{IdentifierKind::child_id, "child_id", "Local authority child id"},
    Word{IdentifierKind::learner_number, "uln", "Unique learner number"},
    Word{IdentifierKind::home_office, "home_office", "Home Office reference"},
    Word{IdentifierKind::national_insurance, "ni", "National Insurance number"},
    Word{IdentifierKind::worker_number, "worker", "Social worker's number"}};

/// CIN census, Disabilities.
enum class Disability {
    mobility,
    hand,
    personal_care,
    incontinence,
    communication,
    learning,
    hearing,
    vision,
    behaviour,
    consciousness,
    autism,
    other
};
template <>
inline constexpr std::array words_of<Disability>{
    Word{Disability::mobility, "MOB", "Mobility"},
    Word{Disability::hand, "HAND", "Hand function"},
    Word{Disability::personal_care, "PC", "Personal care"},
    Word{Disability::incontinence, "INC", "Incontinence"},
    Word{Disability::communication, "COMM", "Communication"},
    Word{Disability::learning, "LD", "Learning"},
    Word{Disability::hearing, "HEAR", "Hearing"},
    Word{Disability::vision, "VIS", "Vision"},
    Word{Disability::behaviour, "BEH", "Behaviour"},
    Word{Disability::consciousness, "CON", "Consciousness"},
    Word{Disability::autism, "AUT", "Autism or Asperger syndrome"},
    Word{Disability::other, "DDA", "Another disability under the Equality Act 2010"}};

/// What the other person is to this one. Each has its inverse, so a tie is recorded once and read from both ends.
enum class Tie {
    parent,
    child,
    adoptive_parent,
    adopted_child,
    step_parent,
    step_child,
    foster_carer,
    fostered_child,
    special_guardian,
    special_guardian_child,
    sibling,
    half_sibling,
    step_sibling,
    grandparent,
    grandchild,
    aunt_or_uncle,
    niece_or_nephew,
    cousin,
    partner,
    former_partner,
    other_relative,
    a_friend,
    godparent,
    godchild,
    neighbour,
    teacher,
    pupil,
    mentor,
    mentored,
    independent_visitor,
    visited,
    other,
};

struct TieWords {
    Tie tie;
    Tie inverse;
    std::string_view code, words, female, male;
};
/// One line for each tie: what the record writes, and what people read, by the other person's sex.
inline constexpr std::array ties{
    TieWords{Tie::parent, Tie::child, "parent", "parent", "mother", "father"},
    TieWords{Tie::child, Tie::parent, "child", "child", "daughter", "son"},
    TieWords{Tie::adoptive_parent, Tie::adopted_child, "adoptive_parent", "adoptive parent", "adoptive mother",
             "adoptive father"},
    TieWords{Tie::adopted_child, Tie::adoptive_parent, "adopted_child", "adopted child", "adopted daughter",
             "adopted son"},
    TieWords{Tie::step_parent, Tie::step_child, "step_parent", "step-parent", "stepmother", "stepfather"},
    TieWords{Tie::step_child, Tie::step_parent, "step_child", "step-child", "stepdaughter", "stepson"},
    TieWords{Tie::foster_carer, Tie::fostered_child, "foster_carer", "foster carer", "foster carer", "foster carer"},
    TieWords{Tie::fostered_child, Tie::foster_carer, "fostered_child", "child they foster", "girl they foster",
             "boy they foster"},
    TieWords{Tie::special_guardian, Tie::special_guardian_child, "special_guardian", "special guardian",
             "special guardian", "special guardian"},
    TieWords{Tie::special_guardian_child, Tie::special_guardian, "special_guardian_child",
             "child under special guardianship", "child under special guardianship",
             "child under special guardianship"},
    TieWords{Tie::sibling, Tie::sibling, "sibling", "brother or sister", "sister", "brother"},
    TieWords{Tie::half_sibling, Tie::half_sibling, "half_sibling", "half-brother or half-sister", "half-sister",
             "half-brother"},
    TieWords{Tie::step_sibling, Tie::step_sibling, "step_sibling", "stepbrother or stepsister", "stepsister",
             "stepbrother"},
    TieWords{Tie::grandparent, Tie::grandchild, "grandparent", "grandparent", "grandmother", "grandfather"},
    TieWords{Tie::grandchild, Tie::grandparent, "grandchild", "grandchild", "granddaughter", "grandson"},
    TieWords{Tie::aunt_or_uncle, Tie::niece_or_nephew, "aunt_or_uncle", "aunt or uncle", "aunt", "uncle"},
    TieWords{Tie::niece_or_nephew, Tie::aunt_or_uncle, "niece_or_nephew", "niece or nephew", "niece", "nephew"},
    TieWords{Tie::cousin, Tie::cousin, "cousin", "cousin", "cousin", "cousin"},
    TieWords{Tie::partner, Tie::partner, "partner", "partner", "partner", "partner"},
    TieWords{Tie::former_partner, Tie::former_partner, "former_partner", "former partner", "former partner",
             "former partner"},
    TieWords{Tie::other_relative, Tie::other_relative, "other_relative", "relative", "relative", "relative"},
    TieWords{Tie::a_friend, Tie::a_friend, "friend", "friend", "friend", "friend"},
    TieWords{Tie::godparent, Tie::godchild, "godparent", "godparent", "godmother", "godfather"},
    TieWords{Tie::godchild, Tie::godparent, "godchild", "godchild", "goddaughter", "godson"},
    TieWords{Tie::neighbour, Tie::neighbour, "neighbour", "neighbour", "neighbour", "neighbour"},
    TieWords{Tie::teacher, Tie::pupil, "teacher", "teacher", "teacher", "teacher"},
    TieWords{Tie::pupil, Tie::teacher, "pupil", "pupil", "pupil", "pupil"},
    TieWords{Tie::mentor, Tie::mentored, "mentor", "mentor", "mentor", "mentor"},
    TieWords{Tie::mentored, Tie::mentor, "mentored", "person they mentor", "person they mentor", "person they mentor"},
    TieWords{Tie::independent_visitor, Tie::visited, "independent_visitor", "independent visitor",
             "independent visitor", "independent visitor"},
    TieWords{Tie::visited, Tie::independent_visitor, "visited", "child they visit", "child they visit",
             "child they visit"},
    TieWords{Tie::other, Tie::other, "other", "someone who matters", "someone who matters", "someone who matters"},
};
template <>
inline constexpr auto words_of<Tie> = [] {
    std::array<Word<Tie>, ties.size()> words{};
    for (std::size_t i = 0; i < ties.size(); ++i) words[i] = {ties[i].tie, ties[i].code, ties[i].words};
    return words;
}();

constexpr const TieWords& tie_words(Tie tie) { return ties[static_cast<std::size_t>(tie)]; }
constexpr Tie inverse(Tie tie) { return tie_words(tie).inverse; }
constexpr std::string_view in_words(Tie tie, std::optional<Sex> sex) {
    const auto& words = tie_words(tie);
    if (sex == Sex::female) return words.female;
    if (sex == Sex::male) return words.male;
    return words.words;
}

/// Why an identifier is refused, in words for the person who typed it; nothing if it is good. NHS numbers: ten digits
/// with the modulus 11 check digit (NHS Data Dictionary). UPN: the DfE's check letter; temporary numbers (letter in
/// the last place) are taken as they are. Others: trimmed and not empty. `value` is put in its kept form: "9434765919".
std::optional<std::string> why_not(IdentifierKind kind, std::string& value);

}  // namespace kith
