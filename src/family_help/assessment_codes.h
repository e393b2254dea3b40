#pragma once

#include "kernel/core/words.h"

/// The code sets of an assessment.
namespace kith::family_help {

/// What an assessment says, part by part: the three sides of the assessment triangle, what is strong, what is risky,
/// and what it all means.
enum class Section { development, parenting, environment, strengths, risks, analysis };

/// Of whom a factor is true.
enum class FactorOf { child, parent, other, nobody_in_particular };

/// What an assessment found to matter, at its end: the children in need census's own codes. 18A and 19A are no longer
/// used and are not offered.
enum class Factor {
    alcohol_child,
    alcohol_parent,
    alcohol_other,
    drugs_child,
    drugs_parent,
    drugs_other,
    domestic_abuse_child,
    domestic_abuse_parent,
    domestic_abuse_other,
    mental_health_child,
    mental_health_parent,
    mental_health_other,
    learning_disability_child,
    learning_disability_parent,
    learning_disability_other,
    physical_disability_child,
    physical_disability_parent,
    physical_disability_other,
    young_carer,
    fostered_overseas_return,
    fostered_overseas_stay,
    fostered_education,
    fostered_family,
    fostered_other,
    unaccompanied,
    missing,
    sexual_exploitation,
    trafficking,
    gangs,
    behaviour,
    self_harm,
    neglect,
    emotional_abuse,
    physical_by_child,
    physical_by_adult,
    sexual_by_child,
    sexual_by_adult,
    other,
    none,
    mutilation,
    faith,
    criminal_exploitation,
};

/// Whether a child was seen for it.
enum class Seen { alone, with_others, not_seen };

}  // namespace kith::family_help

namespace kith {

template <>
inline constexpr std::array words_of<family_help::Section>{
    Word{family_help::Section::development, "development", "The child's development"},
    Word{family_help::Section::parenting, "parenting", "Parenting"},
    Word{family_help::Section::environment, "environment", "Family and environment"},
    Word{family_help::Section::strengths, "strengths", "What is strong"},
    Word{family_help::Section::risks, "risks", "What is risky"},
    Word{family_help::Section::analysis, "analysis", "What it means"}};

template <>
inline constexpr std::array words_of<family_help::Factor>{
    Word{family_help::Factor::alcohol_child, "1A", "Alcohol: the child"},
    Word{family_help::Factor::alcohol_parent, "1B", "Alcohol: a parent or carer"},
    Word{family_help::Factor::alcohol_other, "1C", "Alcohol: someone else at home"},
    Word{family_help::Factor::drugs_child, "2A", "Drugs: the child"},
    Word{family_help::Factor::drugs_parent, "2B", "Drugs: a parent or carer"},
    Word{family_help::Factor::drugs_other, "2C", "Drugs: someone else at home"},
    Word{family_help::Factor::domestic_abuse_child, "3A", "Domestic abuse: the child is subject to it"},
    Word{family_help::Factor::domestic_abuse_parent, "3B", "Domestic abuse: a parent or carer is subject to it"},
    Word{family_help::Factor::domestic_abuse_other, "3C", "Domestic abuse: someone else at home is subject to it"},
    Word{family_help::Factor::mental_health_child, "4A", "Mental health: the child"},
    Word{family_help::Factor::mental_health_parent, "4B", "Mental health: a parent or carer"},
    Word{family_help::Factor::mental_health_other, "4C", "Mental health: someone else at home"},
    Word{family_help::Factor::learning_disability_child, "5A", "Learning disability: the child"},
    Word{family_help::Factor::learning_disability_parent, "5B", "Learning disability: a parent or carer"},
    Word{family_help::Factor::learning_disability_other, "5C", "Learning disability: someone else at home"},
    Word{family_help::Factor::physical_disability_child, "6A", "Physical disability or illness: the child"},
    Word{family_help::Factor::physical_disability_parent, "6B", "Physical disability or illness: a parent or carer"},
    Word{family_help::Factor::physical_disability_other, "6C", "Physical disability or illness: someone else at home"},
    Word{family_help::Factor::young_carer, "7A", "Young carer"},
    Word{family_help::Factor::fostered_overseas_return, "8B", "Privately fostered: from overseas, means to return"},
    Word{family_help::Factor::fostered_overseas_stay, "8C", "Privately fostered: from overseas, means to stay"},
    Word{family_help::Factor::fostered_education, "8D", "Privately fostered: of the United Kingdom, for education"},
    Word{family_help::Factor::fostered_family, "8E",
         "Privately fostered: of the United Kingdom, arranged by the family"},
    Word{family_help::Factor::fostered_other, "8F", "Privately fostered: other"},
    Word{family_help::Factor::unaccompanied, "9A", "Unaccompanied child seeking asylum"},
    Word{family_help::Factor::missing, "10A", "Going missing"},
    Word{family_help::Factor::sexual_exploitation, "11A", "Child sexual exploitation"},
    Word{family_help::Factor::trafficking, "12A", "Trafficking"},
    Word{family_help::Factor::gangs, "13A", "Gangs"},
    Word{family_help::Factor::behaviour, "14A", "Behaviour that others do not accept"},
    Word{family_help::Factor::self_harm, "15A", "Self-harm"},
    Word{family_help::Factor::neglect, "16A", "Neglect"},
    Word{family_help::Factor::emotional_abuse, "17A", "Emotional abuse"},
    Word{family_help::Factor::physical_by_child, "18B", "Physical abuse by another child"},
    Word{family_help::Factor::physical_by_adult, "18C", "Physical abuse by an adult"},
    Word{family_help::Factor::sexual_by_child, "19B", "Sexual abuse by another child"},
    Word{family_help::Factor::sexual_by_adult, "19C", "Sexual abuse by an adult"},
    Word{family_help::Factor::other, "20", "Another factor"},
    Word{family_help::Factor::none, "21", "No factor was found"},
    Word{family_help::Factor::mutilation, "22A", "Female genital mutilation"},
    Word{family_help::Factor::faith, "23A", "Abuse linked to faith or belief"},
    Word{family_help::Factor::criminal_exploitation, "24A", "Child criminal exploitation"}};

template <>
inline constexpr std::array words_of<family_help::Seen>{
    Word{family_help::Seen::alone, "alone", "Seen alone"},
    Word{family_help::Seen::with_others, "with_others", "Seen with others"},
    Word{family_help::Seen::not_seen, "not_seen", "Not seen"}};

}  // namespace kith

namespace kith::family_help {

/// The letter of its code: A the child, B a parent or carer, C someone else at home. Of the codes without such a
/// choice, nobody in particular.
constexpr FactorOf factor_of(Factor factor) {
    if (factor > Factor::physical_disability_other) return FactorOf::nobody_in_particular;
    switch (code(factor).back()) {
        case 'A': return FactorOf::child;
        case 'B': return FactorOf::parent;
        default: return FactorOf::other;
    }
}

}  // namespace kith::family_help
