#pragma once

#include <array>

#include "kernel/core/words.h"

/// What people at the front door choose among.
namespace kith::front_door {

/// Who tells, as the DfE's children in need census lists the sources of a referral.
enum class Teller {
    family,
    acquaintance,
    self,
    other_person,
    school,
    education,
    gp,
    health_visitor,
    school_nurse,
    other_primary_health,
    emergency_department,
    other_health,
    housing,
    adult_social_care,
    own_authority,
    other_authority,
    police,
    other_legal,
    other,
    anonymous
};
/// Whether the teller speaks for a service that works with children, and so is told what was decided.
constexpr bool professional(Teller teller) {
    return teller != Teller::family && teller != Teller::acquaintance && teller != Teller::self &&
           teller != Teller::other_person && teller != Teller::anonymous;
}

enum class FamilyKnows { agrees, disagrees, not_asked, not_safe, not_known };

enum class Outcome { no_further_action, information, family_help, assessment, strategy_discussion };

enum class ToldHow { spoken, written, by_link, nobody, not_yet };

/// Who says on the public page that they are worried: what they are to the child, in their own words.
enum class TellerIs { family, acquaintance, self, other_person, professional };

/// What the link of someone without an account opens.
enum class Opens { unfinished, worry, partner };

/// The criteria of the threshold document that is in force: threshold.h has each with its level and its source.
enum class Criterion {
    open_services,
    worker_already,
    other_area,
    more_than_one_service,
    worry_grows,
    without_services,
    impaired,
    disabled,
    suffering_harm,
    likely_harm
};

}  // namespace kith::front_door

namespace kith {
template <>
inline constexpr std::array words_of<front_door::Teller>{
    Word{front_door::Teller::family, "1A", "Someone of the family, or who cares for the child"},
    Word{front_door::Teller::acquaintance, "1B", "A neighbour, childminder or someone they know"},
    Word{front_door::Teller::self, "1C", "The child"},
    Word{front_door::Teller::other_person, "1D", "Another person"},
    Word{front_door::Teller::school, "2A", "School"},
    Word{front_door::Teller::education, "2B", "Another service for education"},
    Word{front_door::Teller::gp, "3A", "GP"},
    Word{front_door::Teller::health_visitor, "3B", "Health visitor"},
    Word{front_door::Teller::school_nurse, "3C", "School nurse"},
    Word{front_door::Teller::other_primary_health, "3D", "Other primary health service"},
    Word{front_door::Teller::emergency_department, "3E", "Emergency department"},
    Word{front_door::Teller::other_health, "3F", "Other health service"},
    Word{front_door::Teller::housing, "4", "Housing"},
    Word{front_door::Teller::adult_social_care, "5A", "Adult social care of this authority"},
    Word{front_door::Teller::own_authority, "5B", "Another service of this authority"},
    Word{front_door::Teller::other_authority, "5C", "Another authority"},
    Word{front_door::Teller::police, "6", "Police"},
    Word{front_door::Teller::other_legal, "7", "Court, probation, immigration or prison"},
    Word{front_door::Teller::other, "8", "Another organisation, such as a charity"},
    Word{front_door::Teller::anonymous, "9", "Someone who does not say who they are"}};
template <>
inline constexpr std::array words_of<front_door::FamilyKnows>{
    Word{front_door::FamilyKnows::agrees, "agrees", "Yes, and they agree"},
    Word{front_door::FamilyKnows::disagrees, "disagrees", "Yes, and they do not agree"},
    Word{front_door::FamilyKnows::not_asked, "not_asked", "No, they have not been asked"},
    Word{front_door::FamilyKnows::not_safe, "not_safe", "No, asking them could put a child at risk"},
    Word{front_door::FamilyKnows::not_known, "not_known", "Not known"}};
template <>
inline constexpr std::array words_of<front_door::Outcome>{
    Word{front_door::Outcome::no_further_action, "nfa", "No further action, with a signpost"},
    Word{front_door::Outcome::information, "advice", "Information and advice"},
    Word{front_door::Outcome::family_help, "family_help", "Family Help"},
    Word{front_door::Outcome::assessment, "s17", "Assessment under section 17"},
    Word{front_door::Outcome::strategy_discussion, "strategy", "Strategy discussion"}};
template <>
inline constexpr std::array words_of<front_door::ToldHow>{
    Word{front_door::ToldHow::spoken, "spoken", "Yes, we spoke"},
    Word{front_door::ToldHow::written, "written", "Yes, in writing"},
    Word{front_door::ToldHow::by_link, "by_link", "Yes, it stands at the link they were given"},
    Word{front_door::ToldHow::nobody, "nobody", "Nobody to tell: they did not say who they are"},
    Word{front_door::ToldHow::not_yet, "not_yet", "Not yet"}};
template <>
inline constexpr std::array words_of<front_door::TellerIs>{
    Word{front_door::TellerIs::family, "family", "I am of the family, or care for the child"},
    Word{front_door::TellerIs::acquaintance, "acquaintance", "I am a neighbour, a friend, or someone they know"},
    Word{front_door::TellerIs::self, "self", "It is about me: I am under 18"},
    Word{front_door::TellerIs::other_person, "other", "Somebody else"},
    Word{front_door::TellerIs::professional, "professional", "I work with children or families"}};
template <>
inline constexpr std::array words_of<front_door::Opens>{
    Word{front_door::Opens::unfinished, "unfinished", "Words that are not sent yet"},
    Word{front_door::Opens::worry, "worry", "What became of a worry"},
    Word{front_door::Opens::partner, "partner", "An agency's page"}};
template <>
inline constexpr std::array words_of<front_door::Criterion>{
    Word{front_door::Criterion::open_services, "U1", "Services open to every family meet the need"},
    Word{front_door::Criterion::worker_already, "U2", "A worker is with the family already, and has been told"},
    Word{front_door::Criterion::other_area, "U3", "The child lives in another area, which has been told"},
    Word{front_door::Criterion::more_than_one_service, "F1", "The family needs help from more than one service"},
    Word{front_door::Criterion::worry_grows, "F2",
         "The worry has grown, or comes again, despite help from one service"},
    Word{front_door::Criterion::without_services, "N1",
         "Health or development unlikely to be reasonable without services"},
    Word{front_door::Criterion::impaired, "N2",
         "Health or development likely to be significantly impaired without services"},
    Word{front_door::Criterion::disabled, "N3", "The child is disabled"},
    Word{front_door::Criterion::suffering_harm, "H1",
         "Reasonable cause to suspect that a child is suffering significant harm"},
    Word{front_door::Criterion::likely_harm, "H2",
         "Reasonable cause to suspect that a child is likely to suffer significant harm"}};
}  // namespace kith
