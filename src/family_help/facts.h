#pragma once

#include <optional>
#include <string>

#include "family_help/codes.h"
#include "kernel/core/money.h"
#include "kernel/record/facts.h"

/// What is recorded of a family that is helped. Each struct is one table of facts about the family.
namespace kith::family_help {

/// An episode: help begins, from a contact that the front door decided. What was told and why it was decided stand with
/// the contact.
struct HelpBegun {
    Date on;
    Date asked_on;         ///< the day the contact was received
    FactId contact;        ///< at the front door
    PersonId first_child;  ///< with whom the contact stands
    Intensity intensity;
    std::string criteria;   ///< "F1,N2", of the threshold document
    std::string threshold;  ///< its version
    PersonId decided_by;

    static constexpr auto table =
        facts_in("family_help_begun", "Family Help begun", column("on_day", "From", &HelpBegun::on),
                 column("asked_on", "Asked for", &HelpBegun::asked_on),
                 column("contact", "Contact", &HelpBegun::contact).indexed(),
                 column("first_child", "The contact stands with", &HelpBegun::first_child),
                 column("intensity", "How much help", &HelpBegun::intensity),
                 column("criteria", "Criteria met", &HelpBegun::criteria),
                 column("threshold", "Threshold document", &HelpBegun::threshold),
                 column("decided_by", "Decided by", &HelpBegun::decided_by));
};

/// A later contact about a family that is helped already: it joins the episode.
struct ContactJoined {
    Date on;
    FactId contact;
    PersonId first_child;

    static constexpr auto table =
        facts_in("family_help_contact", "A contact joins the help", column("on_day", "When", &ContactJoined::on),
                 column("contact", "Contact", &ContactJoined::contact).indexed(),
                 column("first_child", "The contact stands with", &ContactJoined::first_child));
};

/// From a day on the family has more help, or less: the same episode, lead and plan.
struct Stepped {
    FactId episode;
    Date on;
    Intensity to;
    std::string criteria;  ///< of the threshold document; may be empty on the way down
    std::string threshold;
    std::string why;
    PersonId decided_by;

    static constexpr auto table =
        facts_in("family_help_step", "More or less help", column("episode", "Episode", &Stepped::episode),
                 column("on_day", "From", &Stepped::on), column("intensity", "How much help", &Stepped::to),
                 column("criteria", "Criteria met", &Stepped::criteria),
                 column("threshold", "Threshold document", &Stepped::threshold), column("why", "Why", &Stepped::why),
                 column("decided_by", "Decided by", &Stepped::decided_by));
};

/// Who leads the help. Of any discipline; who is no social worker is supervised by one, or by a manager.
struct Lead {
    FactId episode;
    PersonId worker;
    Discipline discipline;
    std::optional<PersonId> supervised_by;
    Date starts;
    std::optional<Date> ends;
    std::optional<WhyNewLead> why;  ///< none: the first of the episode

    static constexpr auto table = facts_in(
        "family_help_lead", "Lead practitioner", column("episode", "Episode", &Lead::episode),
        column("worker", "Who", &Lead::worker).indexed(), column("discipline", "Discipline", &Lead::discipline),
        column("supervised_by", "Supervised by", &Lead::supervised_by), column("starts", "From", &Lead::starts),
        column("ends", "Until", &Lead::ends), column("why", "Why another leads", &Lead::why));
};

/// Someone else of the team around the family.
struct TeamMember {
    std::optional<PersonId> worker;  ///< who has an account and so reaches the plan
    std::string name;
    Discipline discipline;
    std::optional<Agency> agency;      ///< none: this authority's Family Help
    std::optional<std::string> at;     ///< "Larkfield Primary"
    std::optional<std::string> reach;  ///< telephone or email
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table = facts_in(
        "family_help_member", "In the team around the family",
        column("worker", "On the record as", &TeamMember::worker).indexed(), column("name", "Name", &TeamMember::name),
        column("discipline", "Discipline", &TeamMember::discipline), column("agency", "Agency", &TeamMember::agency),
        column("at_place", "Where", &TeamMember::at), column("reach", "How to reach them", &TeamMember::reach),
        column("starts", "From", &TeamMember::starts), column("ends", "Until", &TeamMember::ends));
};

/// The reach to one child that came with leading the help of this family, or with a seat in its team: the allocation
/// that gave it. About the child. What a worker had before, or has for another reason, has none, and is never taken
/// back.
struct GivenReach {
    PersonId family;
    FactId allocation;

    static constexpr auto table =
        facts_in("family_help_reach", "Reach that comes with a family's help",
                 column("family", "Family", &GivenReach::family).indexed(),
                 column("allocation", "Who works with them", &GivenReach::allocation).indexed())
            .since(2);
};

/// Someone of the family's network to whom nothing of the help may be told: to tell them is not safe for another. It
/// can change at any time, either way; the reasons stay with the family and never on the person's own record.
struct KeptFrom {
    PersonId person;
    std::string why;
    Date starts;
    std::optional<Date> ends;  ///< the last day; none: it is so still
    std::optional<std::string> safe_because;

    static constexpr auto table =
        facts_in("family_help_kept_from", "Not safe to be told", column("person", "Who", &KeptFrom::person).indexed(),
                 column("why", "Why it is not safe", &KeptFrom::why), column("starts", "From", &KeptFrom::starts),
                 column("ends", "Until", &KeptFrom::ends),
                 column("safe_because", "Why it is safe again", &KeptFrom::safe_because))
            .since(2);
};

/// The team of Family Help that the family belongs to, from a day on.
struct OfHelpTeam {
    FactId team;
    Date starts;

    static constexpr auto table =
        facts_in("family_help_of_team", "The family's team", column("team", "Team", &OfHelpTeam::team).indexed(),
                 column("starts", "From", &OfHelpTeam::starts));
};

/// What someone of the family agreed to: for what, which agencies, until when.
struct Consent {
    std::optional<PersonId> person;  ///< who gave it, where they are on the record
    std::string given_by;            ///< their name
    std::string purposes;            ///< codes of ConsentFor: "help,share_plan"
    std::string agencies;            ///< codes of Agency: "school,health"; may be empty
    ConsentHow how;
    Date on;
    std::optional<Date> until;

    static constexpr auto table = facts_in(
        "family_help_consent", "Consent", column("person", "On the record as", &Consent::person),
        column("given_by", "Given by", &Consent::given_by), column("purposes", "For what", &Consent::purposes),
        column("agencies", "Which agencies", &Consent::agencies), column("how", "How it was given", &Consent::how),
        column("on_day", "When", &Consent::on), column("until", "Until", &Consent::until));
};

struct ConsentWithdrawn {
    FactId consent;
    Date on;
    std::string by;

    static constexpr auto table =
        facts_in("family_help_withdrawn", "Consent withdrawn",
                 column("consent", "Consent", &ConsentWithdrawn::consent).indexed(),
                 column("on_day", "When", &ConsentWithdrawn::on), column("by_name", "By", &ConsentWithdrawn::by));
};

/// Help ends. Who asks for it again within twelve months is counted as coming back.
struct HelpClosed {
    FactId episode;
    Date on;
    WhyClosed why;
    std::string changed;
    std::string carries_on;
    std::optional<std::string> family_view;
    PersonId decided_by;

    static constexpr auto table =
        facts_in("family_help_closed", "Family Help ended", column("episode", "Episode", &HelpClosed::episode),
                 column("on_day", "When", &HelpClosed::on), column("why", "Why", &HelpClosed::why),
                 column("changed", "What changed", &HelpClosed::changed),
                 column("carries_on", "Who carries on", &HelpClosed::carries_on),
                 column("family_view", "What the family says", &HelpClosed::family_view),
                 column("decided_by", "Decided by", &HelpClosed::decided_by));
};

/// Money for a family, beside the plan.
struct HelpPayment {
    Date on;
    Fund fund;
    Purpose purpose;
    std::string what_for;
    Money amount;
    bool ring_fenced;  ///< from money that may be spent on nothing else
    PersonId decided_by;

    static constexpr auto table = facts_in(
        "family_help_payment", "Payment to a family", column("on_day", "When", &HelpPayment::on),
        column("fund", "Fund", &HelpPayment::fund), column("purpose", "Purpose", &HelpPayment::purpose),
        column("what_for", "What for", &HelpPayment::what_for), column("amount", "Amount", &HelpPayment::amount),
        column("ring_fenced", "Ring-fenced", &HelpPayment::ring_fenced),
        column("decided_by", "Decided by", &HelpPayment::decided_by));
};

}  // namespace kith::family_help
