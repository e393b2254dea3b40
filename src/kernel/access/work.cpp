#include "kernel/access/work.h"

#include <algorithm>

#include "kernel/access/account_log.h"
#include "kernel/access/audit.h"
#include "kernel/access/links.h"
#include "kernel/access/reach.h"
#include "kernel/access/sessions.h"
#include "kernel/record/several.h"

namespace kith {

static PersonId first_id(const Row& row) { return row.id<PersonId>(0); }

Result<std::vector<PersonId>> children_of_worker(const Store& store, const LeaveOfAll& leave, PersonId worker,
                                                 Date on) {
    return store.all("select distinct a.about from access_allocation a where a.authority = $1 and a.worker = $2" +
                         running("a") + " order by a.about",
                     {leave.authority(), worker, on}, first_id);
}

Result<std::vector<PersonId>> children_cared_for(const Store& store, const LeaveOfAll& leave, PersonId carer, Date on) {
    return store.all("select distinct c.about from access_cared_for c where c.authority = $1 and c.carer = $2" +
                         running("c") + " order by c.about",
                     {leave.authority(), carer, on}, first_id);
}

Result<std::vector<ChildOfTeam>> children_of_team(const Store& store, const LeaveOfAll& leave, TeamId team, Date on) {
    return store.all(
        "select distinct a.about, a.worker from access_role w"
        " join access_allocation a on a.authority = w.authority and a.worker = w.about"
        " where w.authority = $1 and w.team = $2" +
            running("w") + running("a") + " order by a.about, a.worker",
        {leave.authority(), team, on}, [](const Row& row) {
            return ChildOfTeam{row.id<PersonId>(0), row.id<PersonId>(1)};
        });
}

Result<std::vector<ChildOfFamily>> families_of(const Store& store, AuthorityId authority,
                                               std::span<const PersonId> children, Date on) {
    std::vector<ChildOfFamily> found;
    const std::vector<PersonId> all{children.begin(), children.end()};
    TRY(each_fact_of<InFamily>(store, Gate::machine_all(authority), all, [&](const Fact<InFamily>& fact) {
        const auto& in = fact.value;
        if (in.starts <= on && (!in.ends || *in.ends >= on)) found.push_back({fact.about, in.family});
    }));
    return found;
}

Result<std::vector<PersonId>> workers_of_team(const Store& store, const LeaveOfAll& leave, TeamId team, Date on) {
    return store.all("select distinct w.about from access_role w where w.authority = $1 and w.team = $2" +
                         running("w") + " order by w.about",
                     {leave.authority(), team, on}, first_id);
}

Result<std::vector<HeldRole>> roles_of(const Store& store, AuthorityId authority, PersonId person, Date on) {
    return store.all("select w.role, w.team from access_role w where w.authority = $1 and w.about = $2" + running("w") +
                         " order by w.fact",
                     {authority, person, on}, [](const Row& row) {
                         return HeldRole{Cell<Role>::read(row, 0), row.maybe_id<TeamId>(1)};
                     });
}

Result<std::vector<Team>> teams_of(const Store& store, AuthorityId authority) {
    return store.all(table_info<Team>().select + " where authority = $1 order by name, team", {authority},
                     [](const Row& row) { return read_values<Team>(row, 0); });
}

Result<std::vector<Team>> teams_seen_by(const Store& store, const Reader& reader) {
    if (!reader.granted(May::see_team)) return std::vector<Team>{};
    auto teams = TRY(teams_of(store, reader.authority));
    if (reader.holds(Role::director)) return teams;
    std::erase_if(teams, [&](const Team& team) {
        return std::ranges::none_of(
            reader.roles, [&](const HeldRole& held) { return held.role == Role::manager && held.team == team.team; });
    });
    return teams;
}

Schema access_schema() {
    return {"access",
            {&table_info<RoleFact>(),
             &table_info<Allocation>(),
             &table_info<CaredForBy>(),
             &table_info<PanelPapers>(),
             &table_info<InConstellation>(),
             &table_info<OfProvider>(),
             &table_info<InFamily>(),
             &table_info<TakesPart>(),
             &table_info<InNetwork>(),
             &table_info<InLetters>(),
             &table_info<Restriction>(),
             &table_info<Admitted>(),
             &table_info<Emergency>(),
             &table_info<Team>(),
             &table_info<AskRow>(),
             &table_info<AskHead>(),
             &table_info<access::AccountRow>(),
             &table_info<access::OidcSubjectRow>(),
             &table_info<access::SessionRow>(),
             &table_info<access::AccountEventRow>(),
             &table_info<access::LinkRow>()}};
}

}  // namespace kith
