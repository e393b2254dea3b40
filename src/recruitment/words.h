#pragma once

#include "kernel/core/words.h"

/// The codes of recruitment, each with what people read.
namespace kith::recruitment {

enum class Route { mainstream, connected, transfer };
enum class Source { website, social_media, word_of_mouth, foster_carer, event, press, poster, work, network, other };
enum class ReachBy { telephone, email };
enum class ContactHow { telephone, visit, message, email, video, meeting };
enum class HouseholdTie { co_applicant, partner, child, grown_child, parent, relative, lodger, other };

/// What is asked about an applicant or someone of their household, and of whom.
enum class CheckKind { identity, dbs, medical, local_authority, reference, provider_reference, other };
enum class CheckOutcome { clear, to_discuss, not_suitable };

enum class GoOn { go_on, stop };
enum class ReportKind { full, brief };
enum class PanelView { approve, not_approve, more_needed };
/// A proposal not to approve is the qualifying determination: representations or a review may follow it.
enum class Outcome { approved, proposed_refusal, refused };
enum class HowTold { orally, in_writing };
enum class RepresentationTo { decision_maker, review_mechanism };

enum class DropReason {
    no_answer,
    circumstances,
    health,
    no_spare_room,
    work_or_money,
    not_right_time,
    another_agency,
    found_slow,
    not_what_expected,
    process_intrusive,
    agency_advised,
    other
};
enum class Extension { not_assessed, review_mechanism };
enum class DocumentKind { identity, right_to_work, insurance, pet, home_safety, training, other };

}  // namespace kith::recruitment

namespace kith {

template <>
inline constexpr std::array words_of<recruitment::Route>{
    Word{recruitment::Route::mainstream, "mainstream", "Any child who needs a home"},
    Word{recruitment::Route::connected, "connected", "A child they know"},
    Word{recruitment::Route::transfer, "transfer", "They foster for another service already"}};
template <>
inline constexpr std::array words_of<recruitment::Source>{
    Word{recruitment::Source::website, "website", "A website or a search"},
    Word{recruitment::Source::social_media, "social_media", "Social media"},
    Word{recruitment::Source::word_of_mouth, "word_of_mouth", "A friend or relative"},
    Word{recruitment::Source::foster_carer, "foster_carer", "A foster carer"},
    Word{recruitment::Source::event, "event", "An event"},
    Word{recruitment::Source::press, "press", "Newspaper, radio or television"},
    Word{recruitment::Source::poster, "poster", "A poster or leaflet"},
    Word{recruitment::Source::work, "work", "At work"},
    Word{recruitment::Source::network, "network", "The child's own network"},
    Word{recruitment::Source::other, "other", "Somewhere else"}};
template <>
inline constexpr std::array words_of<recruitment::ReachBy>{
    Word{recruitment::ReachBy::telephone, "telephone", "By telephone"},
    Word{recruitment::ReachBy::email, "email", "By email"}};
template <>
inline constexpr std::array words_of<recruitment::ContactHow>{
    Word{recruitment::ContactHow::telephone, "telephone", "Telephone call"},
    Word{recruitment::ContactHow::visit, "visit", "Visit"},
    Word{recruitment::ContactHow::message, "message", "Text message"},
    Word{recruitment::ContactHow::email, "email", "Email or letter"},
    Word{recruitment::ContactHow::video, "video", "Video call"},
    Word{recruitment::ContactHow::meeting, "meeting", "Meeting or event"}};
template <>
inline constexpr std::array words_of<recruitment::HouseholdTie>{
    Word{recruitment::HouseholdTie::co_applicant, "co_applicant", "Partner, applying together"},
    Word{recruitment::HouseholdTie::partner, "partner", "Partner, not applying"},
    Word{recruitment::HouseholdTie::child, "child", "Child"},
    Word{recruitment::HouseholdTie::grown_child, "grown_child", "Grown-up son or daughter"},
    Word{recruitment::HouseholdTie::parent, "parent", "Parent or parent-in-law"},
    Word{recruitment::HouseholdTie::relative, "relative", "Another relative"},
    Word{recruitment::HouseholdTie::lodger, "lodger", "Lodger or friend"},
    Word{recruitment::HouseholdTie::other, "other", "Someone else"}};
template <>
inline constexpr std::array words_of<recruitment::CheckKind>{
    Word{recruitment::CheckKind::identity, "identity", "Identity"},
    Word{recruitment::CheckKind::dbs, "dbs", "Enhanced criminal records check (DBS)"},
    Word{recruitment::CheckKind::medical, "medical", "Medical report"},
    Word{recruitment::CheckKind::local_authority, "local_authority", "Views of the council where they live or lived"},
    Word{recruitment::CheckKind::reference, "reference", "Personal reference, by interview"},
    Word{recruitment::CheckKind::provider_reference, "provider_reference", "Reference of their last fostering service"},
    Word{recruitment::CheckKind::other, "other", "Another check"}};
template <>
inline constexpr std::array words_of<recruitment::CheckOutcome>{
    Word{recruitment::CheckOutcome::clear, "clear", "Nothing that stands against it"},
    Word{recruitment::CheckOutcome::to_discuss, "to_discuss", "Something to talk about"},
    Word{recruitment::CheckOutcome::not_suitable, "not_suitable", "Stands against it"}};
template <>
inline constexpr std::array words_of<recruitment::GoOn>{
    Word{recruitment::GoOn::go_on, "go_on", "They go on to stage 2"},
    Word{recruitment::GoOn::stop, "stop", "The application stops here"}};
template <>
inline constexpr std::array words_of<recruitment::ReportKind>{
    Word{recruitment::ReportKind::full, "full", "Full report of the assessment"},
    Word{recruitment::ReportKind::brief, "brief", "Brief report: unlikely to be suitable"}};
template <>
inline constexpr std::array words_of<recruitment::PanelView>{
    Word{recruitment::PanelView::approve, "approve", "Approve"},
    Word{recruitment::PanelView::not_approve, "not_approve", "Do not approve"},
    Word{recruitment::PanelView::more_needed, "more_needed", "More needs to be known first"}};
template <>
inline constexpr std::array words_of<recruitment::Outcome>{
    Word{recruitment::Outcome::approved, "approved", "Approve"},
    Word{recruitment::Outcome::proposed_refusal, "proposed_refusal",
         "Propose not to approve: they may ask for this to be looked at again"},
    Word{recruitment::Outcome::refused, "refused", "Do not approve, after the time for representations"}};
template <>
inline constexpr std::array words_of<recruitment::HowTold>{
    Word{recruitment::HowTold::orally, "orally", "In words: by telephone or in person"},
    Word{recruitment::HowTold::in_writing, "in_writing", "In writing"}};
template <>
inline constexpr std::array words_of<recruitment::RepresentationTo>{
    Word{recruitment::RepresentationTo::decision_maker, "decision_maker", "To the decision maker"},
    Word{recruitment::RepresentationTo::review_mechanism, "review_mechanism", "To the Independent Review Mechanism"}};
template <>
inline constexpr std::array words_of<recruitment::DropReason>{
    Word{recruitment::DropReason::no_answer, "no_answer", "They could not be reached"},
    Word{recruitment::DropReason::circumstances, "circumstances", "A change in their life"},
    Word{recruitment::DropReason::health, "health", "Health"},
    Word{recruitment::DropReason::no_spare_room, "no_spare_room", "No spare room"},
    Word{recruitment::DropReason::work_or_money, "work_or_money", "Work or money"},
    Word{recruitment::DropReason::not_right_time, "not_right_time", "Not the right time"},
    Word{recruitment::DropReason::another_agency, "another_agency", "Went to another fostering service"},
    Word{recruitment::DropReason::found_slow, "found_slow", "It took too long"},
    Word{recruitment::DropReason::not_what_expected, "not_what_expected", "Fostering is not what they expected"},
    Word{recruitment::DropReason::process_intrusive, "process_intrusive", "Too much was asked of them"},
    Word{recruitment::DropReason::agency_advised, "agency_advised", "We advised against going on"},
    Word{recruitment::DropReason::other, "other", "Another reason"}};
template <>
inline constexpr std::array words_of<recruitment::Extension>{
    Word{recruitment::Extension::not_assessed, "not_assessed", "The full assessment is not finished"},
    Word{recruitment::Extension::review_mechanism, "review_mechanism",
         "They asked the Independent Review Mechanism to look at it"}};
template <>
inline constexpr std::array words_of<recruitment::DocumentKind>{
    Word{recruitment::DocumentKind::identity, "identity", "Passport, driving licence or birth certificate"},
    Word{recruitment::DocumentKind::right_to_work, "right_to_work", "Right to live and work here"},
    Word{recruitment::DocumentKind::insurance, "insurance", "Home or car insurance"},
    Word{recruitment::DocumentKind::pet, "pet", "About a pet"},
    Word{recruitment::DocumentKind::home_safety, "home_safety", "About the home"},
    Word{recruitment::DocumentKind::training, "training", "Training and work"},
    Word{recruitment::DocumentKind::other, "other", "Something else"}};

}  // namespace kith
