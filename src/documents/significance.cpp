#include "documents/significance.h"

#include <algorithm>

#include "kernel/core/text.h"

namespace kith::documents {

namespace {

using enum Significance;

// What changes where a child lives, with whom, under which power or how safe they are is a key event; what only keeps
// the record or the office in order is housekeeping; all else is ordinary. Practice, not law: a worker raises or lowers
// a line with a reason.
constexpr KindTerms weighed[] = {
    {"care.into_care", key, "You came into care."},
    {"care.out_of_care", key, "You left care."},
    {"care.move", key, "You moved to another home."},
    {"care.legal", key, "Who can decide things for you changed."},
    {"care.missing", key, "You were away, and people did not know where you were."},
    {"care.return_interview", key, "Someone talked with you after you were away."},
    {"care.exclusion_zone", key},
    {"care.known_risk", key},
    {"care.visit", ordinary, "Your social worker visited."},
    {"care.review", ordinary, "There was a review: a meeting about how you are and what happens next."},
    {"care.plan", ordinary, "Your care plan was written."},
    {"care.placement_plan", ordinary, "A plan for your home was written."},
    {"care.school", ordinary, "Something about your school was written down."},
    {"care.pep", ordinary, "There was a meeting about your learning."},
    {"care.health", ordinary, "Someone checked how healthy you are."},
    {"care.sdq", housekeeping},
    {"care.placement_notice", housekeeping},
    {"care.approval", housekeeping},
    {"care.review_record", housekeeping},
    {"care.early_review", housekeeping},
    {"fostering.incident", key},
    {"fostering.incident_read", housekeeping},
    {"fostering.day_note", ordinary},
    {"fostering.who_decides", housekeeping},
    {"fostering.as_usual", housekeeping},
    {"fostering.carer_asked", housekeeping},
    {"fostering.carer_answered", housekeeping},
    {"fostering.carer_decided", housekeeping},
    {"homes.restraint", key},
    {"homes.restraint_signed", housekeeping},
    {"front_door.contact", key},
    {"front_door.decision", key},
    {"front_door.told", housekeeping},
    {"front_door.partner", housekeeping},
    {"family_help.begun", key},
    {"family_help.closed", key},
    {"family_help.step", key},
    {"family_help.assessment", key},
    {"family_help.family", housekeeping},
    {"family_help.takes_part", housekeeping},
    {"family_help.directory", housekeeping},
    {"family_help.payment", housekeeping},
    {"family_help.team", housekeeping},
    {"family_help.consent", housekeeping},
    {"family_network.offer", ordinary, "Your family was asked to decide together."},
    {"family_network.held", ordinary, "Your family met, to decide together."},
    {"family_network.plan", key, "Your family made a plan."},
    {"family_network.plan_answer", key, "The council answered your family's plan."},
    {"family_network.exception", key},
    {"family_network.coordinator", housekeeping},
    {"family_network.help_decided", housekeeping},
    {"protection.strategy", key},
    {"protection.enquiry", key},
    {"protection.enquiry_end", key},
    {"protection.enquiry_answer", housekeeping},
    {"protection.conference", housekeeping},
    {"protection.held", key},
    {"protection.decision", key},
    {"protection.plan_ended", key},
    {"protection.legal", key},
    {"protection.order", key},
    {"protection.practitioner", housekeeping},
    {"serious_incidents.incident", key},
    {"serious_incidents.notified", housekeeping},
    {"serious_incidents.rapid_review", housekeeping},
    {"serious_incidents.withdrawn", housekeeping},
    {"my_pages.not_safe", key, "You said that you did not feel safe."},
    {"my_pages.acted", key, "People acted, as you did not feel safe."},
    {"my_pages.said", ordinary, "You wrote on your own pages."},
    {"my_pages.feeling", ordinary, "You said how you felt."},
    {"my_pages.person", ordinary, "You said who matters to you."},
    {"my_pages.story", ordinary, "You wrote in your story."},
    {"my_pages.answer", ordinary, "You were answered."},
    {"my_pages.decided", ordinary, "You were told what was decided, and why."},
    {"my_pages.reading", housekeeping},
    {"kinship.arrangement", key, "You live with family or friends."},
    {"kinship.ended", key, "You no longer live there."},
    {"kinship.order", key, "A court said with whom you live."},
    {"kinship.visit", ordinary, "Someone visited you where you live."},
    {"kinship.notice", ordinary},
    {"kinship.ground", housekeeping},
    {"kinship.offer", housekeeping},
    {"people.added", housekeeping},
    {"people.details", housekeeping},
    {"people.home", ordinary, "You moved house."},
    {"people.relationship", housekeeping},
    {"people.matters", ordinary, "You said who matters to you."},
    {"access.allocation", housekeeping},
    {"access.restriction", housekeeping},
    {"own_records.asked", housekeeping},
    {"own_records.identity", housekeeping},
    {"own_records.searched", housekeeping},
    {"own_records.longer", housekeeping},
    {"own_records.company", housekeeping},
    {"own_records.decided", housekeeping},
    {"own_records.ready", housekeeping},
    {"own_records.sent_back", housekeeping},
    {"own_records.given", ordinary, "You were given your records."},
    {"own_records.words", ordinary, "You wrote your own words beside your record."},
    {"own_records.answered", housekeeping},
    {"own_records.withdrawn", housekeeping},
    {"returns.ssda903", housekeeping},
};

constexpr OpenedBy opened[] = {
    {"people", May::see_person},
    {"access", May::see_care},
    {"care", May::see_care},
    {"returns", May::see_care},
    {"fostering", May::see_care},
    {"front_door", May::see_contacts},
    {"family_help", May::see_family, true},
    {"protection", May::see_protection, true},
    {"safety", May::see_safety},
    {"warnings", May::see_warning},
    {"serious_incidents", May::see_protection},
    {"homes", May::see_care},
    {"constellations", May::see_care},
    {"region", May::see_care},
    {"commissioning", {}},
    {"allowances", {}},
    {"recruitment", {}},
    {"transfers", {}},
    {"messages", {}},
    {"memories", {}},
    {"documents", {}},
    {"drafting", {}},
    {"papers", {}},
    {"advocacy", {}},
    {"leaving_care", May::see_leaving_care},
    {"safety_net", May::see_leaving_care},
    {"adoption", {}},
    {"own_records", May::see_care},
    {"complaints", {}},
    {"my_pages", May::answer_child},
    {"kinship", May::see_kinship},
    {"family_network", May::see_network},
};

constexpr std::pair<Role, Agency> agencies[] = {
    {Role::police_officer, Agency::police},      {Role::school_lead, Agency::school},
    {Role::virtual_school_head, Agency::school}, {Role::health_practitioner, Agency::health},
    {Role::health_professional, Agency::health}, {Role::foster_carer, Agency::carer},
    {Role::prospective_carer, Agency::carer},    {Role::provider, Agency::provider},
    {Role::family_member, Agency::family},
};

}  // namespace

std::span<const KindTerms> kinds_weighed() { return weighed; }
std::span<const OpenedBy> areas_opened() { return opened; }

KindTerms terms_of(std::string_view kind) {
    const auto* found = std::ranges::find(weighed, kind, &KindTerms::code);
    return found == std::end(weighed) ? KindTerms{kind, ordinary} : *found;
}

OpenedBy opened_by(std::string_view kind) {
    const auto area = kind.substr(0, kind.find('.'));
    const auto* found = std::ranges::find(opened, area, &OpenedBy::area);
    return found == std::end(opened) ? OpenedBy{area, {}} : *found;
}

Agency agency_of(std::string_view author) {
    const auto comma = author.find(", ");
    if (comma == std::string_view::npos) return Agency::other;
    const auto as = author.substr(comma + 2);
    const auto written_as = [&](Role role) { return as.find(lower(in_words(role))) != std::string_view::npos; };
    for (const auto& [role, agency] : agencies)
        if (written_as(role)) return agency;
    for (const auto& word : words_of<Role>)
        if (written_as(word.value)) return Agency::social_care;
    return Agency::other;
}

}  // namespace kith::documents
