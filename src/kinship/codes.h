#pragma once

#include <array>

#include "kernel/core/words.h"

/// What is chosen from, in the recordings of kinship care.
namespace kith::kinship {

/// How a child lives with family or friends. It decides what their carer is owed, and nothing else does.
enum class Living {
    by_agreement,
    private_fostering,
    network_plan,
    temporary_foster,
    approved_foster,
    child_arrangements,
    special_guardianship,
    testamentary_guardian,
    adopted,
};

constexpr bool is_foster(Living living) {
    return living == Living::temporary_foster || living == Living::approved_foster;
}
/// Under an order of the family court that says with whom the child lives, or an application for one.
constexpr bool is_by_order(Living living) {
    return living == Living::child_arrangements || living == Living::special_guardianship;
}

/// How far the court has come. The first hearing is where the court's officer has told of any danger to the child.
enum class Stage { applied, heard, interim, made };

/// Whether the authority brought the case to court, or the family did.
enum class Proceedings { public_law, private_law };

/// Why a child would otherwise be in care: one of these, where the family itself went to court.
enum class Ground { looked_after, protection_plan, court_concern, network_decided, parents_died };

/// What every kinship carer has without asking.
enum class Support { training, peer_group, legal_advice };

/// What a carer asks for.
enum class Wish { assessment, money, training, peer_group, legal_advice, school, something_else };

enum class ToldBy { carer, parent, someone_else };

/// The parts of what the authority offers kinship families.
enum class OfferPart { who, money, support, legal, school, contact };

}  // namespace kith::kinship

namespace kith {

template <>
inline constexpr std::array words_of<kinship::Living>{
    Word{kinship::Living::by_agreement, "by_agreement", "With a close relative, as the family agreed"},
    Word{kinship::Living::private_fostering, "private_fostering", "Private fostering"},
    Word{kinship::Living::network_plan, "network_plan", "Under a family network plan"},
    Word{kinship::Living::temporary_foster, "temporary_foster", "Kinship foster care, approved for a short time"},
    Word{kinship::Living::approved_foster, "approved_foster", "Kinship foster care, approved"},
    Word{kinship::Living::child_arrangements, "child_arrangements", "Child arrangements order"},
    Word{kinship::Living::special_guardianship, "special_guardianship", "Special guardianship"},
    Word{kinship::Living::testamentary_guardian, "testamentary_guardian", "Guardian named by a parent who died"},
    Word{kinship::Living::adopted, "adopted", "Adopted by family"}};

template <>
inline constexpr std::array words_of<kinship::Stage>{
    Word{kinship::Stage::applied, "applied", "Applied for"},
    Word{kinship::Stage::heard, "heard", "The court has held the first hearing"},
    Word{kinship::Stage::interim, "interim", "An interim order is made"},
    Word{kinship::Stage::made, "made", "The order is made"}};

template <>
inline constexpr std::array words_of<kinship::Proceedings>{
    Word{kinship::Proceedings::public_law, "public_law", "Care proceedings, brought by the authority"},
    Word{kinship::Proceedings::private_law, "private_law", "The family’s own application"}};

template <>
inline constexpr std::array words_of<kinship::Ground>{
    Word{kinship::Ground::looked_after, "looked_after", "Looked after by an authority just before"},
    Word{kinship::Ground::protection_plan, "protection_plan", "Is, or was, on a child protection plan"},
    Word{kinship::Ground::court_concern, "court_concern", "A welfare report told the court of worries about safety"},
    Word{kinship::Ground::network_decided, "network_decided",
         "The family’s own meeting decided that the child lives with this carer"},
    Word{kinship::Ground::parents_died, "parents_died",
         "Both parents have died, and one of them had cared for the child"}};

template <>
inline constexpr std::array words_of<kinship::Support>{
    Word{kinship::Support::training, "training", "Training"},
    Word{kinship::Support::peer_group, "peer_group", "A group of kinship carers"},
    Word{kinship::Support::legal_advice, "legal_advice", "Legal advice"}};

template <>
inline constexpr std::array words_of<kinship::Wish>{
    Word{kinship::Wish::assessment, "assessment", "An assessment of the help we need"},
    Word{kinship::Wish::money, "money", "Help with money"},
    Word{kinship::Wish::training, "training", "Training"},
    Word{kinship::Wish::peer_group, "peer_group", "A group of kinship carers"},
    Word{kinship::Wish::legal_advice, "legal_advice", "Legal advice"},
    Word{kinship::Wish::school, "school", "Help at school"},
    Word{kinship::Wish::something_else, "something_else", "Something else"}};

template <>
inline constexpr std::array words_of<kinship::ToldBy>{
    Word{kinship::ToldBy::carer, "carer", "The carer"}, Word{kinship::ToldBy::parent, "parent", "A parent"},
    Word{kinship::ToldBy::someone_else, "someone_else", "Someone else, or we found out"}};

template <>
inline constexpr std::array words_of<kinship::OfferPart>{
    Word{kinship::OfferPart::who, "who", "Who is a kinship carer"},
    Word{kinship::OfferPart::money, "money", "Money"},
    Word{kinship::OfferPart::support, "support", "Training, groups and help at home"},
    Word{kinship::OfferPart::legal, "legal", "Legal advice, and the kinds of order"},
    Word{kinship::OfferPart::school, "school", "School"},
    Word{kinship::OfferPart::contact, "contact", "Whom to ask"}};

}  // namespace kith
