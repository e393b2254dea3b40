#include "kernel/access/roles.h"

namespace kith {

using enum May;
using enum Reach;

static constexpr std::array table{
    Grant{Role::social_worker, find_people, own_authority,
          "must learn whether a child or family is known before adding them"},
    Grant{Role::social_worker, add_person, own_authority, "meets people who are not on the record yet"},
    Grant{Role::social_worker, see_person, own_families, "works with the child and those who matter to the child"},
    Grant{Role::social_worker, see_withheld_address, own_children, "visits the child where the child lives"},
    Grant{Role::social_worker, change_person, own_families, "keeps the record of the child and family right"},
    Grant{Role::social_worker, see_care, own_children, "works with the child"},
    Grant{Role::social_worker, record_visit, own_children, "visits the child"},
    Grant{Role::social_worker, record_placement, own_children, "arranges where the child lives"},
    Grant{Role::social_worker, record_legal_status, own_children, "brings the child's case to court"},
    Grant{Role::social_worker, record_plan, own_children, "makes the plan with the child"},
    Grant{Role::social_worker, record_review, own_children, "carries out what the review decided"},
    Grant{Role::social_worker, record_health, own_children, "sees that health checks happen"},
    Grant{Role::social_worker, record_education, own_children, "makes the personal education plan with the school"},
    Grant{Role::social_worker, record_missing, own_children, "is told when the child is missing"},
    Grant{Role::social_worker, record_delegation, own_children, "agrees with the parents what the carer decides"},
    Grant{Role::social_worker, correct_entry, own_children, "puts right what was recorded wrongly"},
    Grant{Role::social_worker, break_glass, own_authority, "may meet any child in danger, on duty or at night"},
    Grant{Role::social_worker, see_who_looked, own_children, "shows the child who has looked, when they ask"},

    Grant{Role::manager, find_people, own_authority, "takes on new children and families"},
    Grant{Role::manager, add_person, own_authority, "takes on new children and families"},
    Grant{Role::manager, see_person, team_families, "answers for the team's work"},
    Grant{Role::manager, see_withheld_address, own_team, "answers for the team's work"},
    Grant{Role::manager, change_person, team_families, "stands in for the team's workers"},
    Grant{Role::manager, see_care, own_team, "answers for the team's work"},
    Grant{Role::manager, record_visit, own_team, "stands in for the team's workers"},
    Grant{Role::manager, record_placement, own_team, "decides where a child lives"},
    Grant{Role::manager, record_legal_status, own_team, "decides whether to go to court"},
    Grant{Role::manager, record_plan, own_team, "agrees the plan"},
    Grant{Role::manager, record_review, own_team, "stands in for the team's workers"},
    Grant{Role::manager, record_health, own_team, "stands in for the team's workers"},
    Grant{Role::manager, record_education, own_team, "stands in for the team's workers"},
    Grant{Role::manager, record_missing, own_team, "decides what is done when a child is missing"},
    Grant{Role::manager, record_delegation, own_team, "answers a carer when the social worker is away"},
    Grant{Role::manager, correct_entry, own_team, "answers for the truth of the team's records"},
    Grant{Role::manager, allocate_worker, own_authority, "a child who is new to the team is in no team yet"},
    Grant{Role::manager, restrict_record, own_team, "decides which records must be kept closer"},
    Grant{Role::manager, break_glass, own_authority, "may meet any child in danger, on duty or at night"},
    Grant{Role::manager, see_break_glass, own_authority,
          "answers for what their workers opened, in whichever team the child is"},
    Grant{Role::manager, see_who_looked, own_team, "answers for who has looked"},
    Grant{Role::manager, see_team, own_team, "shares out the team's work"},

    Grant{Role::reviewing_officer, find_people, own_authority, "reviews any looked-after child"},
    Grant{Role::reviewing_officer, see_person, own_authority, "reviews any looked-after child"},
    Grant{Role::reviewing_officer, see_withheld_address, own_children, "visits the child before the review"},
    Grant{Role::reviewing_officer, see_care, own_authority,
          "reviews any looked-after child, and watches over each plan"},
    Grant{Role::reviewing_officer, record_review, own_authority, "chairs the review and records what it decided"},

    Grant{Role::virtual_school_head, find_people, own_authority,
          "answers for the schooling of every looked-after child"},
    Grant{Role::virtual_school_head, see_person, own_authority,
          "answers for the schooling of every looked-after child"},
    Grant{Role::virtual_school_head, see_care, own_authority, "answers for the schooling of every looked-after child"},
    Grant{Role::virtual_school_head, record_education, own_authority, "keeps the personal education plans good"},

    Grant{Role::health_professional, see_person, own_children, "looks after the child's health"},
    Grant{Role::health_professional, see_care, own_children,
          "needs the child's life about them to look after their health"},
    Grant{Role::health_professional, record_health, own_children, "carries out the health checks"},

    Grant{Role::foster_carer, see_care_as_carer, own_home, "looks after the child day and night"},
    Grant{Role::foster_carer, decide_day_to_day, own_home,
          "decides as any parent would, unless something else was said (the Review, 5.9)"},

    Grant{Role::director, find_people, own_authority, "answers for every child in care (Children Act 2004, s.18)"},
    Grant{Role::director, see_person, own_authority, "answers for every child in care (Children Act 2004, s.18)"},
    Grant{Role::director, see_withheld_address, own_authority,
          "answers for every child in care (Children Act 2004, s.18)"},
    Grant{Role::director, see_care, own_authority, "decides what only the director may, on a named child's case"},
    Grant{Role::director, allocate_worker, own_authority, "no child may be left without a worker"},
    Grant{Role::director, restrict_record, own_authority, "decides which records must be kept closer"},
    Grant{Role::director, see_break_glass, own_authority, "answers for what managers opened"},
    Grant{Role::director, see_who_looked, own_authority, "answers for who has looked"},
    Grant{Role::director, see_team, own_authority, "answers for every team"},
    Grant{Role::director, see_authority, own_authority, "answers for the authority's duties"},

    Grant{Role::auditor, find_people, own_authority, "chooses which cases to read"},
    Grant{Role::auditor, see_person, own_authority, "reads sampled cases, and changes nothing"},
    Grant{Role::auditor, see_care, own_authority, "reads sampled cases, and changes nothing"},
    Grant{Role::auditor, see_who_looked, own_authority, "checks who has looked, and why"},
    Grant{Role::auditor, see_authority, own_authority, "checks how duties are kept"},
    Grant{Role::auditor, see_accounts, own_authority, "checks who can sign in"},

    Grant{Role::administrator, see_accounts, own_authority, "keeps the accounts, and sees nobody's case"},
    Grant{Role::administrator, change_accounts, own_authority, "keeps the accounts, and sees nobody's case"},
};

std::span<const Grant> grants() { return table; }

}  // namespace kith
