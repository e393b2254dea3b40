#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/record/facts.h"

namespace kith {

/// A role held by a worker or carer. A fact about them.
struct RoleFact {
    Role role;
    std::optional<TeamId> team;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_role", "Role", column("role", "Role", &RoleFact::role),
                 column("team", "Team", &RoleFact::team).indexed(), column("starts", "From", &RoleFact::starts),
                 column("ends", "Until", &RoleFact::ends));
};

/// Who works with a child, and as what. A fact about the child; reach comes from it.
struct Allocation {
    PersonId worker;
    Role as;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_allocation", "Who works with them", column("worker", "Worker", &Allocation::worker).indexed(),
                 column("as_role", "As", &Allocation::as), column("starts", "From", &Allocation::starts),
                 column("ends", "Until", &Allocation::ends));
};

/// A child placed with a carer gives the carer reach. Recorded by the care area with the placement; a fact about the
/// child.
struct CaredForBy {
    PersonId carer;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_cared_for", "Cared for by", column("carer", "Carer", &CaredForBy::carer).indexed(),
                 column("starts", "From", &CaredForBy::starts), column("ends", "Until", &CaredForBy::ends));
};

/// The papers of an application given to a member of the fostering panel, until they are taken back. A fact about the
/// applicant; the member's reach comes from it.
struct PanelPapers {
    PersonId member;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_panel_papers", "Papers for the panel",
                 column("member", "Member", &PanelPapers::member).indexed(),
                 column("starts", "From", &PanelPapers::starts), column("ends", "Until", &PanelPapers::ends))
            .since(3);
};

/// A home that belongs to a constellation, and whose home is its hub. A fact about the home that belongs; its carers'
/// reach to the hub comes from it. The hub's own carers reach it as the home they live in.
struct InConstellation {
    PersonId hub;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_in_constellation", "In a constellation",
                 column("hub", "Hub home", &InConstellation::hub).indexed(),
                 column("starts", "From", &InConstellation::starts), column("ends", "Until", &InConstellation::ends))
            .since(5);
};

/// A provider of homes to which something belongs: a home that it runs, or somebody who works for it. A fact about the
/// home or the worker; a worker's reach to the provider and its homes comes from it.
struct OfProvider {
    PersonId provider;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_of_provider", "Belongs to a provider",
                 column("provider", "Provider", &OfProvider::provider).indexed(),
                 column("starts", "From", &OfProvider::starts), column("ends", "Until", &OfProvider::ends))
            .since(6);
};

/// A child who is helped as one of a family. A fact about the child; whoever reaches the child reaches the family's
/// record by it, and while the child's record is restricted the family's is.
struct InFamily {
    PersonId family;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_in_family", "One of a family", column("family", "Family", &InFamily::family).indexed(),
                 column("starts", "From", &InFamily::starts), column("ends", "Until", &InFamily::ends))
            .since(7);
};

/// Someone of a family who was invited to its plan: a parent, a grandparent, a friend. A fact about them; their own
/// reach to the family's plan comes from it.
struct TakesPart {
    PersonId family;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_takes_part", "Takes part in a family's plan",
                 column("family", "Family", &TakesPart::family).indexed(), column("starts", "From", &TakesPart::starts),
                 column("ends", "Until", &TakesPart::ends))
            .since(7);
};

/// Someone who was asked into a child's network and said yes: a grandmother, a teacher, a friend. A fact about them;
/// their own reach to what the network plans comes from it.
struct InNetwork {
    PersonId child;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_in_network", "In a child's network", column("child", "Child", &InNetwork::child).indexed(),
                 column("starts", "From", &InNetwork::starts), column("ends", "Until", &InNetwork::ends))
            .since(8);
};

/// A party to a plan of contact after adoption: an adopter, a birth relative, the child when old enough. A fact about
/// them; their reach to the letters that are passed on comes from it, and to nobody on the other side.
struct InLetters {
    PersonId plan;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_in_letters", "Party to contact after adoption",
                 column("plan", "Plan of contact", &InLetters::plan).indexed(),
                 column("starts", "From", &InLetters::starts), column("ends", "Until", &InLetters::ends))
            .since(8);
};

/// A record that only those who work with the person, their managers and those named may know of.
struct Restriction {
    std::string why;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("access_restriction", "Restricted record", column("why", "Why", &Restriction::why),
                 column("starts", "From", &Restriction::starts), column("ends", "Until", &Restriction::ends));
};

/// Someone admitted to a restricted record by name.
struct Admitted {
    PersonId reader;
    std::string why;

    static constexpr auto table =
        facts_in("access_admitted", "Admitted by name", column("reader", "Who", &Admitted::reader),
                 column("why", "Why", &Admitted::why));
};

/// A record opened in an emergency. Ends by itself; waits on the managers' list until one has answered for it.
struct Emergency {
    PersonId reader;
    std::string why;
    Moment opened;
    Moment ends;                      ///< four hours later: from this moment on it is closed
    std::optional<PersonId> seen_by;  ///< the manager who has looked at it since
    std::optional<std::string> finding;

    static constexpr auto table =
        facts_in("access_emergency", "Opened in an emergency", column("reader", "Who", &Emergency::reader).indexed(),
                 column("why", "Why", &Emergency::why), column("opened", "Opened", &Emergency::opened),
                 column("ends", "Ends", &Emergency::ends), column("seen_by", "Looked at by", &Emergency::seen_by),
                 column("finding", "What the manager found", &Emergency::finding));
};

/// The worker's teams' names: a short list per authority, not facts about a person.
struct Team {
    AuthorityId authority;
    TeamId team;
    std::string name;

    static constexpr auto table =
        kept_in("access_team", "Teams", "authority, team", column("authority", "Authority", &Team::authority),
                column("team", "Team", &Team::team), column("name", "Name", &Team::name));
};

/// The children to whom a worker is allocated on a day.
Result<std::vector<PersonId>> children_of_worker(const Store& store, const LeaveOfAll& leave, PersonId worker, Date on);
/// The children who live with a carer on a day.
Result<std::vector<PersonId>> children_cared_for(const Store& store, const LeaveOfAll& leave, PersonId carer, Date on);
/// The children allocated on a day to anyone who then holds a role in the team, with the worker of each.
struct ChildOfTeam {
    PersonId child, worker;
};
Result<std::vector<ChildOfTeam>> children_of_team(const Store& store, const LeaveOfAll& leave, TeamId team, Date on);
/// Which of these children, on a day, are helped in which family: a child of two is there twice.
struct ChildOfFamily {
    PersonId child, family;
};
Result<std::vector<ChildOfFamily>> families_of(const Store& store, AuthorityId authority,
                                               std::span<const PersonId> children, Date on);
/// The workers who hold a role in the team on a day.
Result<std::vector<PersonId>> workers_of_team(const Store& store, const LeaveOfAll& leave, TeamId team, Date on);
Result<std::vector<HeldRole>> roles_of(const Store& store, AuthorityId authority, PersonId person, Date on);
Result<std::vector<Team>> teams_of(const Store& store, AuthorityId authority);
/// Those whose work the reader may see: every one for a director, their own for a manager.
Result<std::vector<Team>> teams_seen_by(const Store& store, const Reader& reader);

/// Emergency openings that wait for this reader's answer, oldest first: those by workers of the manager's teams; for
/// the director, anyone's. Never the reader's own.
Result<std::vector<Fact<Emergency>>> emergencies_unanswered(const Store& store, const LeaveOfAll& leave,
                                                            const Reader& manager);

Schema access_schema();

}  // namespace kith
