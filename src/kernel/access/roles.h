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
    Word{Role::provider, "provider", "Provider of homes"}};

/// Whether it is their work: carers and those who would be are no staff. Who works for a provider is.
constexpr bool is_staff(Role role) { return role != Role::foster_carer && role != Role::prospective_carer; }

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
    check_invoices,
    see_region,
    govern_region,
    vote_in_region,
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
    Word{May::check_invoices, "check_invoices", "check a provider's invoices against the nights stayed"},
    Word{May::see_region, "see_region", "see what homes a region needs, has and pays for"},
    Word{May::govern_region, "govern_region", "say who belongs to the co-operative, and what it may decide"},
    Word{May::vote_in_region, "vote_in_region", "vote in the co-operative for one's authority"}};

/// How far a grant goes. Computed from facts, never set by hand.
enum class Reach {
    own_children,       ///< children to whom the worker is allocated in this role
    own_families,       ///< those children, and everyone tied to one of them
    own_team,           ///< children allocated to anyone in the worker's team
    team_families,      ///< those children, and everyone tied to one of them
    own_home,           ///< children placed with the carer
    own_authority,      ///< anyone on the authority's record
    own_household,      ///< the home that the carer lives in, as a home
    own_record,         ///< oneself
    own_panel,          ///< applicants whose papers one was given, until the day they are taken back
    own_constellation,  ///< the hub home of the constellation to which the home they live in belongs
    fostering,          ///< foster carers, those who would be, and homes
    own_provider,       ///< the provider one works for, and its homes
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
    Word{Reach::own_provider, "own_provider", "the provider they work for, and its homes"}};

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
        case May::record_provider:
        case May::check_invoices: return wanted == May::see_provider;
        case May::add_person: return wanted == May::change_person || wanted == May::see_person;
        case May::see_care:
        case May::change_person: return wanted == May::see_person;
        default: return false;
    }
}

}  // namespace kith
