#pragma once

#include <array>
#include <span>
#include <string_view>

#include "kernel/core/words.h"

namespace kith {

/// What someone is, in their work or to a child. Source: domain sheet 6.1; current law keeps the reviewing officer.
enum class Role {
    social_worker,
    manager,
    reviewing_officer,
    virtual_school_head,
    health_professional,
    foster_carer,
    director,
    auditor,
    administrator,
    supervising_social_worker,
    fostering_manager,
    panel_member,
    decision_maker,
    payments_officer,
    prospective_carer,
    placements_officer,
    commissioner,
    board_member,
    provider,
    front_door_worker,
    front_door_manager,
    family_help_practitioner,
    child_protection_practitioner,
    conference_chair,
    police_officer,
    school_lead,
    health_practitioner,
    family_member,
    advocate,
    advocacy_manager,
    independent_visitor,
    personal_adviser,
    network_coordinator,
    kinship_carer,
    child,
    care_experienced,
    records_officer,
    complaints_manager,
    adoption_worker,
    adopter,
    birth_relative,
};
template <>
inline constexpr std::array words_of<Role>{
    Word{Role::social_worker, "social_worker", "Social worker"},
    Word{Role::manager, "manager", "Team manager"},
    Word{Role::reviewing_officer, "reviewing_officer", "Independent reviewing officer"},
    Word{Role::virtual_school_head, "virtual_school_head", "Virtual school head"},
    Word{Role::health_professional, "health_professional", "Looked-after children's nurse"},
    Word{Role::foster_carer, "foster_carer", "Foster carer"},
    Word{Role::director, "director", "Director of children's services"},
    Word{Role::auditor, "auditor", "Auditor"},
    Word{Role::administrator, "administrator", "System administrator"},
    Word{Role::supervising_social_worker, "supervising_social_worker", "Supervising social worker"},
    Word{Role::fostering_manager, "fostering_manager", "Fostering manager"},
    Word{Role::panel_member, "panel_member", "Fostering panel member"},
    Word{Role::decision_maker, "decision_maker", "Agency decision maker"},
    Word{Role::payments_officer, "payments_officer", "Payments officer"},
    Word{Role::prospective_carer, "prospective_carer", "Prospective foster carer"},
    Word{Role::placements_officer, "placements_officer", "Placements officer"},
    Word{Role::commissioner, "commissioner", "Commissioning officer"},
    Word{Role::board_member, "board_member", "Board member of the co-operative"},
    Word{Role::provider, "provider", "Provider of homes"},
    Word{Role::front_door_worker, "front_door_worker", "Front door worker"},
    Word{Role::front_door_manager, "front_door_manager", "Front door manager"},
    Word{Role::family_help_practitioner, "family_help_practitioner", "Family Help practitioner"},
    Word{Role::child_protection_practitioner, "child_protection_practitioner", "Lead child protection practitioner"},
    Word{Role::conference_chair, "conference_chair", "Chair of child protection conferences"},
    Word{Role::police_officer, "police_officer", "Police officer"},
    Word{Role::school_lead, "school_lead", "Designated safeguarding lead of a school"},
    Word{Role::health_practitioner, "health_practitioner", "Health practitioner"},
    Word{Role::family_member, "family_member", "Family member"},
    Word{Role::advocate, "advocate", "Independent advocate"},
    Word{Role::advocacy_manager, "advocacy_manager", "Manager of the advocacy service"},
    Word{Role::independent_visitor, "independent_visitor", "Independent visitor"},
    Word{Role::personal_adviser, "personal_adviser", "Personal adviser"},
    Word{Role::network_coordinator, "network_coordinator", "Family network coordinator"},
    Word{Role::kinship_carer, "kinship_carer", "Kinship carer"},
    Word{Role::child, "child", "Child or young person"},
    Word{Role::care_experienced, "care_experienced", "Care-experienced person"},
    Word{Role::records_officer, "records_officer", "Access to records officer"},
    Word{Role::complaints_manager, "complaints_manager", "Complaints manager"},
    Word{Role::adoption_worker, "adoption_worker", "Adoption support worker"},
    Word{Role::adopter, "adopter", "Adopter"},
    Word{Role::birth_relative, "birth_relative", "Birth relative"}};

/// Whether it is their work: carers, those who would be, families, children and volunteers are no staff. Who works for
/// a provider, a school or the police is.
constexpr bool is_staff(Role role) {
    switch (role) {
        case Role::foster_carer:
        case Role::prospective_carer:
        case Role::family_member:
        case Role::independent_visitor:
        case Role::kinship_carer:
        case Role::child:
        case Role::care_experienced:
        case Role::adopter:
        case Role::birth_relative: return false;
        default: return true;
    }
}

/// What may be done. Each is asked for by name wherever a person's record is read or written.
enum class May {
    find_people,
    add_person,
    see_person,
    see_withheld_address,
    change_person,
    see_care,
    see_care_as_carer,
    record_visit,
    record_placement,
    record_legal_status,
    record_plan,
    record_review,
    record_health,
    record_education,
    record_missing,
    record_delegation,
    decide_day_to_day,
    correct_entry,
    allocate_worker,
    restrict_record,
    break_glass,
    see_break_glass,
    see_who_looked,
    see_team,
    see_authority,
    see_accounts,
    change_accounts,
    find_homes,
    see_home,
    record_home,
    record_availability,
    see_carer_record,
    record_carer_support,
    see_allegation,
    record_allegation,
    see_recruitment,
    see_application,
    record_application,
    answer_application,
    arrange_panel,
    see_panel_pack,
    recommend_approval,
    decide_approval,
    see_payments,
    record_payments,
    run_payments,
    write_log,
    exchange_messages,
    see_memories,
    keep_memory,
    see_constellation,
    take_part,
    host_constellation,
    record_constellation,
    ask_to_transfer,
    request_home,
    see_requests,
    offer_home,
    propose_match,
    see_provider,
    record_provider,
    send_invoice,
    check_invoices,
    see_region,
    govern_region,
    vote_in_region,
    see_contacts,
    record_contact,
    decide_contact,
    see_family,
    record_family,
    begin_family_help,
    decide_family_help,
    see_family_plan,
    take_part_in_plan,
    see_protection,
    record_protection,
    lead_enquiry,
    decide_protection,
    chair_conference,
    see_papers,
    write_part,
    record_practitioner,
    see_warning,
    record_warning,
    see_safety,
    record_safety,
    see_network,
    record_network,
    decide_network_money,
    take_part_in_network,
    see_kinship,
    record_kinship,
    see_own_kinship,
    use_own_pages,
    answer_child,
    see_advocacy,
    advocate,
    run_advocacy,
    see_advocacy_figures,
    visit_independently,
    make_complaint,
    handle_complaints,
    see_leaving_care,
    record_leaving_care,
    decide_leaving_care,
    keep_local_offer,
    prepare_records,
    release_records,
    see_adoption,
    record_adoption,
    moderate_letters,
    exchange_letters,
};
template <>
inline constexpr std::array words_of<May>{
    Word{May::find_people, "find_people", "search for people"},
    Word{May::add_person, "add_person", "add a person to the record"},
    Word{May::see_person, "see_person", "see who a person is and who matters to them"},
    Word{May::see_withheld_address, "see_withheld_address", "see an address that is kept safe"},
    Word{May::change_person, "change_person", "record who a person is and who matters to them"},
    Word{May::see_care, "see_care", "see a child's care, plan and timeline"},
    Word{May::see_care_as_carer, "see_care_as_carer", "see what a carer needs to know of a child"},
    Word{May::record_visit, "record_visit", "record a visit"},
    Word{May::record_placement, "record_placement", "record where a child lives"},
    Word{May::record_legal_status, "record_legal_status", "record a legal status"},
    Word{May::record_plan, "record_plan", "record a care plan or placement plan"},
    Word{May::record_review, "record_review", "record a review"},
    Word{May::record_health, "record_health", "record health checks"},
    Word{May::record_education, "record_education", "record education and the personal education plan"},
    Word{May::record_missing, "record_missing", "record that a child is missing or has returned"},
    Word{May::record_delegation, "record_delegation", "say who decides in a child's day"},
    Word{May::decide_day_to_day, "decide_day_to_day", "decide day-to-day matters as the carer, and ask"},
    Word{May::correct_entry, "correct_entry", "correct an entry"},
    Word{May::allocate_worker, "allocate_worker", "say who works with a child"},
    Word{May::restrict_record, "restrict_record", "restrict a record"},
    Word{May::break_glass, "break_glass", "open a record in an emergency, with a reason"},
    Word{May::see_break_glass, "see_break_glass", "see and answer for emergency openings"},
    Word{May::see_who_looked, "see_who_looked", "see who has looked at a record"},
    Word{May::see_team, "see_team", "see a team's work"},
    Word{May::see_authority, "see_authority", "see the whole authority's figures and duties"},
    Word{May::see_accounts, "see_accounts", "see who has an account"},
    Word{May::change_accounts, "change_accounts", "add and close accounts"},
    Word{May::find_homes, "find_homes", "see the homes there are and their places"},
    Word{May::see_home, "see_home", "see a home, its approval and its places"},
    Word{May::record_home, "record_home", "record a home and its terms of approval"},
    Word{May::record_availability, "record_availability", "say when a home has a place"},
    Word{May::see_carer_record, "see_carer_record", "see how carers are supported, trained and reviewed"},
    Word{May::record_carer_support, "record_carer_support", "record how carers are supported, trained and reviewed"},
    Word{May::see_allegation, "see_allegation", "see an allegation about a carer"},
    Word{May::record_allegation, "record_allegation", "record an allegation about a carer"},
    Word{May::see_recruitment, "see_recruitment", "see how recruiting foster carers goes"},
    Word{May::see_application, "see_application", "see an application to foster"},
    Word{May::record_application, "record_application", "record what is done about an application to foster"},
    Word{May::answer_application, "answer_application", "answer one's own application to foster"},
    Word{May::arrange_panel, "arrange_panel", "put an application before the fostering panel"},
    Word{May::see_panel_pack, "see_panel_pack", "read the papers of an application before the panel"},
    Word{May::recommend_approval, "recommend_approval", "recommend whether to approve"},
    Word{May::decide_approval, "decide_approval", "decide whether to approve"},
    Word{May::see_payments, "see_payments", "see what a home is paid, and why"},
    Word{May::record_payments, "record_payments", "record what a home is paid besides the allowance"},
    Word{May::run_payments, "run_payments", "make the payment run"},
    Word{May::write_log, "write_log", "write down a child's day, and tell of an incident"},
    Word{May::exchange_messages, "exchange_messages", "read and write messages between carers and their team"},
    Word{May::see_memories, "see_memories", "see the photos and words that are kept for a child"},
    Word{May::keep_memory, "keep_memory", "keep a photo or words for a child"},
    Word{May::see_constellation, "see_constellation", "see a constellation, its homes and what it plans"},
    Word{May::take_part, "take_part", "take part in a constellation: write to the others, come, ask for a night"},
    Word{May::host_constellation, "host_constellation", "plan what a constellation does, and answer who asks"},
    Word{May::record_constellation, "record_constellation", "found a constellation, and say who belongs to it"},
    Word{May::ask_to_transfer, "ask_to_transfer", "ask to foster for another service, and let it have one's record"},
    Word{May::request_home, "request_home", "ask for a home for a child, and choose among the homes that are offered"},
    Word{May::see_requests, "see_requests", "see which homes are asked for, without who the children are"},
    Word{May::offer_home, "offer_home", "offer a home to a child who needs one, or say why not"},
    Word{May::propose_match, "propose_match", "propose homes for a child who needs one"},
    Word{May::see_provider, "see_provider", "see a provider of homes, its homes and its contracts"},
    Word{May::record_provider, "record_provider", "keep the register of providers, their homes and contracts"},
    Word{May::send_invoice, "send_invoice", "send one's own invoice for the nights stayed"},
    Word{May::check_invoices, "check_invoices", "check a provider's invoices against the nights stayed"},
    Word{May::see_region, "see_region", "see what homes a region needs, has and pays for"},
    Word{May::govern_region, "govern_region", "say who belongs to the co-operative, and what it may decide"},
    Word{May::vote_in_region, "vote_in_region", "vote in the co-operative for one's authority"},
    Word{May::see_contacts, "see_contacts", "see who was worried about a child, and what was decided"},
    Word{May::record_contact, "record_contact", "record a contact about a child, and look into it"},
    Word{May::decide_contact, "decide_contact", "decide what follows from a contact"},
    Word{May::see_family, "see_family", "see how a family is helped"},
    Word{May::record_family, "record_family", "record how a family is helped"},
    Word{May::begin_family_help, "begin_family_help", "begin Family Help with a family"},
    Word{May::decide_family_help, "decide_family_help", "decide how much help a family has, and when it ends"},
    Word{May::see_family_plan, "see_family_plan", "see a family's plan and who is in its team"},
    Word{May::take_part_in_plan, "take_part_in_plan", "take part in a family's plan"},
    Word{May::see_protection, "see_protection", "see how the children of a family are protected"},
    Word{May::record_protection, "record_protection", "record how the children of a family are protected"},
    Word{May::lead_enquiry, "lead_enquiry", "begin and end an enquiry under section 47"},
    Word{May::decide_protection, "decide_protection", "decide what follows to protect a child"},
    Word{May::chair_conference, "chair_conference", "record what a child protection conference decided"},
    Word{May::see_papers, "see_papers", "read the papers of a conference that were shared with one"},
    Word{May::write_part, "write_part", "write one's own part of a report to a conference"},
    Word{May::record_practitioner, "record_practitioner", "say who may lead enquiries under section 47"},
    Word{May::see_warning, "see_warning", "see a warning about a person or their home"},
    Word{May::record_warning, "record_warning", "warn others of a risk, and say when to look again"},
    Word{May::see_safety, "see_safety", "see where children come to harm outside their homes, and who is linked to it"},
    Word{May::record_safety, "record_safety",
         "record where children come to harm outside their homes, and what is done"},
    Word{May::see_network, "see_network", "see who matters to a child, and what their network plans"},
    Word{May::record_network, "record_network",
         "ask a child's network, arrange their meeting and write down what they plan"},
    Word{May::decide_network_money, "decide_network_money", "decide what a network's plan is given"},
    Word{May::take_part_in_network, "take_part_in_network", "take part in a child's network: offer, meet, plan"},
    Word{May::see_kinship, "see_kinship",
         "see how a child lives with family or friends, and what their carers are due"},
    Word{May::record_kinship, "record_kinship", "record how a child lives with family or friends"},
    Word{May::see_own_kinship, "see_own_kinship", "see what one is due as a kinship carer"},
    Word{May::use_own_pages, "use_own_pages", "read one's own pages, and write on them"},
    Word{May::answer_child, "answer_child", "read what a child wrote, and answer them"},
    Word{May::see_advocacy, "see_advocacy", "see whether a child has an advocate, and what the child lets be known"},
    Word{May::advocate, "advocate", "be a child's advocate: keep notes, raise issues"},
    Word{May::run_advocacy, "run_advocacy", "share out the advocates' work"},
    Word{May::see_advocacy_figures, "see_advocacy_figures",
         "see how the advocacy service goes, without who the children are"},
    Word{May::visit_independently, "visit_independently", "visit a child as their independent visitor"},
    Word{May::make_complaint, "make_complaint", "complain, and answer when asked what it is like"},
    Word{May::handle_complaints, "handle_complaints", "handle complaints and ask people what it is like"},
    Word{May::see_leaving_care, "see_leaving_care",
         "see how a young person is prepared to leave care, and supported after"},
    Word{May::record_leaving_care, "record_leaving_care",
         "record how a young person is prepared to leave care, and supported after"},
    Word{May::decide_leaving_care, "decide_leaving_care", "decide what a care leaver is given, and sign their plan"},
    Word{May::keep_local_offer, "keep_local_offer", "keep the local offer for care leavers and the employers' pledges"},
    Word{May::prepare_records, "prepare_records", "prepare someone's own records for them to read"},
    Word{May::release_records, "release_records",
         "check what is kept back from someone's own records, and release them"},
    Word{May::see_adoption, "see_adoption", "see an adoption's contact and support"},
    Word{May::record_adoption, "record_adoption", "record an adoption's contact and support"},
    Word{May::moderate_letters, "moderate_letters",
         "read letters between the sides of an adoption before they are passed on"},
    Word{May::exchange_letters, "exchange_letters", "write to the other side of an adoption, and read what came"}};

/// How far a grant goes. Computed from facts, never set by hand.
enum class Reach {
    own_children,          ///< children to whom the worker is allocated in this role
    own_families,          ///< those children, and everyone tied to one of them
    own_team,              ///< children allocated to anyone in the worker's team
    team_families,         ///< those children, and everyone tied to one of them
    own_home,              ///< children placed with the carer
    own_authority,         ///< anyone on the authority's record
    own_household,         ///< the home that the carer lives in, as a home
    own_record,            ///< oneself
    own_panel,             ///< applicants whose papers one was given, until the day they are taken back
    own_constellation,     ///< the hub home of the constellation to which the home they live in belongs
    fostering,             ///< foster carers, those who would be, and homes
    own_provider,          ///< the provider one works for, and its homes
    families_worked_with,  ///< families of which a child is one to whom the worker is allocated in this role
    families_of_team,      ///< families of which a child is one of the team's
    own_family,            ///< families in whose plan one takes part as one of them
    own_network,           ///< children in whose network one was asked to take part, until one leaves it
    own_letters,           ///< the plans of contact after adoption to which one is a party
};
template <>
inline constexpr std::array words_of<Reach>{
    Word{Reach::own_children, "own_children", "the children they work with"},
    Word{Reach::own_families, "own_families", "the children they work with and those tied to them"},
    Word{Reach::own_team, "own_team", "the children of their team"},
    Word{Reach::team_families, "team_families", "the children of their team and those tied to them"},
    Word{Reach::own_home, "own_home", "the children who live with them"},
    Word{Reach::own_authority, "own_authority", "everyone on the authority's record"},
    Word{Reach::own_household, "own_household", "the home they live in"},
    Word{Reach::own_record, "own_record", "themselves"},
    Word{Reach::own_panel, "own_panel", "those whose papers they were given, until the panel is over"},
    Word{Reach::own_constellation, "own_constellation", "the hub home of the constellation they belong to"},
    Word{Reach::fostering, "fostering", "foster carers, those who would be, and homes"},
    Word{Reach::own_provider, "own_provider", "the provider they work for, and its homes"},
    Word{Reach::families_worked_with, "families_worked_with", "the families of the children they work with"},
    Word{Reach::families_of_team, "families_of_team", "the families of their team's children"},
    Word{Reach::own_family, "own_family", "their own family, where they were invited to its plan"},
    Word{Reach::own_network, "own_network", "the children in whose network they take part"},
    Word{Reach::own_letters, "own_letters", "the contact after adoption to which they are a party"}};

struct Grant {
    Role role;
    May may;
    Reach reach;
    std::string_view because;
};

/// The one table of who may do what. The gate, the manual's page, the tests and the authorisation matrix come from it.
std::span<const Grant> grants();

/// What a leave carries with it: whoever may record a visit may see the child's care, and whoever adds a person may in
/// the same breath say more of them. Nothing else is implied; who shares out work need not see the care.
constexpr bool carries(May held, May wanted) {
    if (held == wanted) return true;
    switch (held) {
        case May::record_visit:
        case May::record_placement:
        case May::record_legal_status:
        case May::record_plan:
        case May::record_review:
        case May::record_health:
        case May::record_education:
        case May::record_missing:
        case May::record_delegation:
        case May::request_home:
        case May::correct_entry:
        case May::restrict_record: return wanted == May::see_care || wanted == May::see_person;
        case May::decide_day_to_day:
        case May::write_log: return wanted == May::see_care_as_carer;
        case May::record_home:
        case May::record_availability:
        case May::see_payments: return wanted == May::see_home;
        case May::record_carer_support: return wanted == May::see_carer_record;
        case May::record_payments: return wanted == May::see_payments || wanted == May::see_home;
        case May::record_allegation: return wanted == May::see_allegation;
        case May::keep_memory: return wanted == May::see_memories;
        case May::take_part:
        case May::host_constellation:
        case May::record_constellation: return wanted == May::see_constellation;
        case May::record_application:
        case May::arrange_panel: return wanted == May::see_application;
        case May::decide_approval: return wanted == May::see_application || wanted == May::see_panel_pack;
        case May::recommend_approval: return wanted == May::see_panel_pack;
        case May::offer_home: return wanted == May::see_home;
        case May::record_contact: return wanted == May::see_contacts;
        case May::decide_contact: return wanted == May::see_contacts || wanted == May::record_contact;
        case May::record_provider:
        case May::send_invoice:
        case May::check_invoices: return wanted == May::see_provider;
        case May::record_family: return wanted == May::see_family;
        case May::decide_family_help: return wanted == May::see_family || wanted == May::record_family;
        case May::take_part_in_plan: return wanted == May::see_family_plan;
        case May::lead_enquiry: return wanted == May::see_protection || wanted == May::record_protection;
        case May::record_protection:
        case May::decide_protection:
        case May::chair_conference: return wanted == May::see_protection;
        case May::write_part: return wanted == May::see_papers;
        case May::record_warning: return wanted == May::see_warning;
        case May::record_safety: return wanted == May::see_safety;
        case May::record_network:
        case May::decide_network_money: return wanted == May::see_network;
        case May::record_kinship: return wanted == May::see_kinship;
        case May::record_leaving_care: return wanted == May::see_leaving_care;
        case May::decide_leaving_care: return wanted == May::see_leaving_care || wanted == May::record_leaving_care;
        case May::record_adoption:
        case May::moderate_letters: return wanted == May::see_adoption;
        case May::add_person: return wanted == May::change_person || wanted == May::see_person;
        case May::see_care:
        case May::change_person: return wanted == May::see_person;
        default: return false;
    }
}

}  // namespace kith
