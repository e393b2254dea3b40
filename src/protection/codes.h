#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/text.h"
#include "kernel/core/words.h"

/// The code sets in which child protection is recorded.
namespace kith::protection {

/// Who was there, and who owns what must change. The three safeguarding partners first; education beside them.
enum class Agency { local_authority, police, health, education, early_years, probation, housing, voluntary, other };

/// What a strategy discussion decided.
enum class AfterStrategy { single_agency, joint, no_enquiry, other };

/// What an enquiry under section 47 found for one child.
enum class Found { not_substantiated, no_continuing_risk, likely_to_suffer };

/// A manager's answer to what an enquiry found.
enum class Answer { agreed, returned };

/// On what ground someone may lead enquiries. Source: the Review, 3.1.
enum class Ground { early_career_framework, named_by_director };

enum class ConferenceKind { initial, review, transfer_in };

enum class Parents { all_came, some_came, none_came, not_invited };

/// Whether parents were offered someone to represent and support them at the conference. Source: the Review, 3.9.
enum class Representation { accepted, declined, not_offered };

/// How a conference heard a child.
enum class HowHeard { in_person, advocate, own_words, worker, observed, not_given };

/// What a conference decided for one child.
enum class Decided { plan, no_plan, goes_on, ends };

/// Source: the DfE's children in need census, CategoryOfAbuse.
enum class Category { neglect, physical, sexual, emotional, multiple };

/// Why a plan ended without a conference.
enum class WhyEnded { eighteen, moved_area, in_care, died, other };

enum class Where { home, school, relatives, our_office, elsewhere };

/// The steps towards the court, in the order in which they are taken.
/// `extended`: the court gave longer than the 26 weeks.
enum class LegalKind { planning, letter, meeting, review, left, application, extended, final_order };

/// Which way a child on a plan moves between areas.
enum class Direction { to_us, from_us };

enum class OrderKind { emergency_protection, police_protection, child_assessment };

std::string codes_of(const std::vector<Agency>& agencies);  ///< "la,police"
std::vector<Agency> agencies_of(std::string_view codes);

}  // namespace kith::protection

namespace kith {

template <>
inline constexpr std::array words_of<protection::Agency>{
    Word{protection::Agency::local_authority, "la", "Children's social care"},
    Word{protection::Agency::police, "police", "Police"},
    Word{protection::Agency::health, "health", "Health"},
    Word{protection::Agency::education, "education", "School or college"},
    Word{protection::Agency::early_years, "early", "Nursery or childminder"},
    Word{protection::Agency::probation, "probation", "Probation or youth justice"},
    Word{protection::Agency::housing, "housing", "Housing"},
    Word{protection::Agency::voluntary, "voluntary", "Voluntary organisation"},
    Word{protection::Agency::other, "other", "Another agency"}};
template <>
inline constexpr std::array words_of<protection::AfterStrategy>{
    Word{protection::AfterStrategy::single_agency, "single", "Enquiry under section 47 by children's social care"},
    Word{protection::AfterStrategy::joint, "joint", "Enquiry under section 47 jointly with the police"},
    Word{protection::AfterStrategy::no_enquiry, "none", "No enquiry"},
    Word{protection::AfterStrategy::other, "other", "Something else"}};
template <>
inline constexpr std::array words_of<protection::Found>{
    Word{protection::Found::not_substantiated, "no", "Concerns are not substantiated"},
    Word{protection::Found::no_continuing_risk, "past", "Substantiated, and not at continuing risk"},
    Word{protection::Found::likely_to_suffer, "harm",
         "Substantiated, and likely to suffer significant harm: to conference"}};
template <>
inline constexpr std::array words_of<protection::Answer>{
    Word{protection::Answer::agreed, "agreed", "Agreed"},
    Word{protection::Answer::returned, "returned", "Returned, with what to do"}};
template <>
inline constexpr std::array words_of<protection::Ground>{
    Word{protection::Ground::early_career_framework, "ecf", "Completed the early career framework"},
    Word{protection::Ground::named_by_director, "named", "Named by the director of children's services"}};
template <>
inline constexpr std::array words_of<protection::ConferenceKind>{
    Word{protection::ConferenceKind::initial, "initial", "Initial child protection conference"},
    Word{protection::ConferenceKind::review, "review", "Review child protection conference"},
    Word{protection::ConferenceKind::transfer_in, "transfer", "Transfer-in child protection conference"}};
template <>
inline constexpr std::array words_of<protection::Parents>{
    Word{protection::Parents::all_came, "all", "Invited, and all came"},
    Word{protection::Parents::some_came, "some", "Invited, and some came"},
    Word{protection::Parents::none_came, "none", "Invited, and none came"},
    Word{protection::Parents::not_invited, "not", "Not invited"}};
template <>
inline constexpr std::array words_of<protection::Representation>{
    Word{protection::Representation::accepted, "accepted", "Offered, and accepted"},
    Word{protection::Representation::declined, "declined", "Offered, and not wanted"},
    Word{protection::Representation::not_offered, "not", "Not offered"}};
template <>
inline constexpr std::array words_of<protection::HowHeard>{
    Word{protection::HowHeard::in_person, "person", "They were there, and spoke"},
    Word{protection::HowHeard::advocate, "advocate", "Through an advocate"},
    Word{protection::HowHeard::own_words, "own", "In what they wrote, drew or recorded"},
    Word{protection::HowHeard::worker, "worker", "Through a worker who knows them"},
    Word{protection::HowHeard::observed, "observed", "Too young to say: how they are with others"},
    Word{protection::HowHeard::not_given, "not", "They did not want to say"}};
template <>
inline constexpr std::array words_of<protection::Decided>{
    Word{protection::Decided::plan, "plan", "A child protection plan"},
    Word{protection::Decided::no_plan, "no_plan", "No child protection plan"},
    Word{protection::Decided::goes_on, "goes_on", "The plan goes on"},
    Word{protection::Decided::ends, "ends", "The plan ends"}};
template <>
inline constexpr std::array words_of<protection::Category>{
    Word{protection::Category::neglect, "NEG", "Neglect"},
    Word{protection::Category::physical, "PHY", "Physical abuse"},
    Word{protection::Category::sexual, "SAB", "Sexual abuse"},
    Word{protection::Category::emotional, "EMO", "Emotional abuse"},
    Word{protection::Category::multiple, "MUL", "Multiple"}};
template <>
inline constexpr std::array words_of<protection::WhyEnded>{
    Word{protection::WhyEnded::eighteen, "eighteen", "They are 18"},
    Word{protection::WhyEnded::moved_area, "moved", "They live in another area, which has held its conference"},
    Word{protection::WhyEnded::in_care, "care", "They are in care, and the care plan protects them"},
    Word{protection::WhyEnded::died, "died", "They died"},
    Word{protection::WhyEnded::other, "other", "Another reason"}};
template <>
inline constexpr std::array words_of<protection::Where>{
    Word{protection::Where::home, "home", "At home"}, Word{protection::Where::school, "school", "At school or nursery"},
    Word{protection::Where::relatives, "relatives", "At relatives' or friends'"},
    Word{protection::Where::our_office, "office", "At our office"},
    Word{protection::Where::elsewhere, "elsewhere", "Elsewhere"}};
template <>
inline constexpr std::array words_of<protection::LegalKind>{
    Word{protection::LegalKind::planning, "planning", "Legal planning meeting"},
    Word{protection::LegalKind::letter, "letter", "Letter before proceedings"},
    Word{protection::LegalKind::meeting, "meeting", "Pre-proceedings meeting with the parents"},
    Word{protection::LegalKind::review, "review", "Pre-proceedings review"},
    Word{protection::LegalKind::left, "left", "Pre-proceedings ended without the court"},
    Word{protection::LegalKind::application, "application", "Application to the court"},
    Word{protection::LegalKind::extended, "extended", "The court gave longer"},
    Word{protection::LegalKind::final_order, "order", "Final order"}};
template <>
inline constexpr std::array words_of<protection::Direction>{
    Word{protection::Direction::to_us, "in", "They move here, on another area's plan"},
    Word{protection::Direction::from_us, "out", "They move away, on our plan"}};
template <>
inline constexpr std::array words_of<protection::OrderKind>{
    Word{protection::OrderKind::emergency_protection, "epo", "Emergency protection order"},
    Word{protection::OrderKind::police_protection, "police", "Police protection"},
    Word{protection::OrderKind::child_assessment, "cao", "Child assessment order"}};

}  // namespace kith
