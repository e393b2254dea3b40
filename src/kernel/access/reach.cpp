#include "kernel/access/reach.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/work.h"

namespace kith {

void People::add(People more) {
    everyone = everyone || more.everyone;
    some.merge(more.some);
}

std::string running(std::string_view of, int place) {
    return fmt::format(" and {0}.retired_by is null and {0}.starts <= ${1} and ({0}.ends is null or {0}.ends >= ${1})",
                       of, place);
}

Result<People> Reaching::found(std::string sql, std::string_view person, std::vector<Param> params) const {
    if (only_) {
        params.emplace_back(*only_);
        sql += fmt::format(" and {} = ${}", person, params.size());
    }
    People people;
    TRY(store_.each(sql, params, [&](const Row& row) { people.some.insert(row.id<PersonId>(0)); }));
    return people;
}

/// The children of `a`, and those tied to one of them from either end.
Result<People> Reaching::and_families(const std::string& from, const std::string& where,
                                      std::vector<Param> params) const {
    auto people = TRY(found("select a.about from " + from + where, "a.about", params));
    if (only_ && !people.some.empty()) return people;
    const std::string tied = " join people_relationship r on r.authority = a.authority and r.retired_by is null and ";
    people.add(TRY(found("select r.other from " + from + tied + "r.about = a.about" + where, "r.other", params)));
    people.add(TRY(found("select r.about from " + from + tied + "r.other = a.about" + where, "r.about", params)));
    return people;
}

Result<People> Reaching::own_children(std::optional<Role> as, bool families) const {
    const std::string from = "access_allocation a";
    std::string where = " where a.authority = $1 and a.worker = $2" + running("a");
    std::vector<Param> params{reader_.authority, reader_.person, reader_.today};
    if (as) {
        params.emplace_back(*as);
        where += " and a.as_role = $4";
    }
    if (families) return and_families(from, where, std::move(params));
    return found("select a.about from " + from + where, "a.about", std::move(params));
}

Result<People> Reaching::of_team(TeamId team, bool families) const {
    const std::string from =
        "access_role w join access_allocation a on a.authority = w.authority and a.worker = w.about";
    const std::string where = " where w.authority = $1 and w.team = $2" + running("w") + running("a");
    std::vector<Param> params{reader_.authority, team, reader_.today};
    if (families) return and_families(from, where, std::move(params));
    return found("select a.about from " + from + where, "a.about", std::move(params));
}

/// The families in which children that someone works with are helped.
static constexpr std::string_view in_family =
    " join access_in_family f on f.authority = a.authority and f.about = a.about";

Result<People> Reaching::families_worked_with(std::optional<Role> as) const {
    std::vector<Param> params{reader_.authority, reader_.person, reader_.today};
    if (as) params.emplace_back(*as);
    return found(
        fmt::format("select f.family from access_allocation a{} where a.authority = $1 and a.worker = $2{}{}{}",
                    in_family, running("a"), running("f"), as ? " and a.as_role = $4" : ""),
        "f.family", std::move(params));
}

Result<People> Reaching::families_of_team(TeamId team) const {
    return found(fmt::format("select f.family from access_role w join access_allocation a on a.authority = w.authority"
                             " and a.worker = w.about{} where w.authority = $1 and w.team = $2{}{}{}",
                             in_family, running("w"), running("a"), running("f")),
                 "f.family", {reader_.authority, team, reader_.today});
}

Result<People> Reaching::own_family() const {
    return found("select t.family from access_takes_part t where t.authority = $1 and t.about = $2" + running("t"),
                 "t.family", {reader_.authority, reader_.person, reader_.today});
}

Result<People> Reaching::own_network() const {
    return found("select n.child from access_in_network n where n.authority = $1 and n.about = $2" + running("n"),
                 "n.child", {reader_.authority, reader_.person, reader_.today});
}

Result<People> Reaching::own_letters() const {
    return found("select l.plan from access_in_letters l where l.authority = $1 and l.about = $2" + running("l"),
                 "l.plan", {reader_.authority, reader_.person, reader_.today});
}

Result<People> Reaching::own_home() const {
    return found("select c.about from access_cared_for c where c.authority = $1 and c.carer = $2" + running("c"),
                 "c.about", {reader_.authority, reader_.person, reader_.today});
}

Result<People> Reaching::own_household() const {
    return found(
        "select r.household from people_residence r where r.authority = $1 and r.about = $2 and r.retired_by is null"
        " and (r.starts is null or r.starts <= $3) and (r.ends is null or r.ends >= $3)",
        "r.household", {reader_.authority, reader_.person, reader_.today});
}

Result<People> Reaching::own_panel() const {
    return found("select p.about from access_panel_papers p where p.authority = $1 and p.member = $2" + running("p"),
                 "p.about", {reader_.authority, reader_.person, reader_.today});
}

Result<People> Reaching::own_constellation() const {
    return found(
        "select m.hub from people_residence r join access_in_constellation m"
        " on m.authority = r.authority and m.about = r.household"
        " where r.authority = $1 and r.about = $2 and r.retired_by is null"
        " and (r.starts is null or r.starts <= $3) and (r.ends is null or r.ends >= $3)" +
            running("m"),
        "m.hub", {reader_.authority, reader_.person, reader_.today});
}

Result<People> Reaching::own_provider() const {
    const std::string mine = "access_of_provider m";
    const std::string where = " where m.authority = $1 and m.about = $2" + running("m");
    const std::vector<Param> params{reader_.authority, reader_.person, reader_.today};
    auto people = TRY(found("select m.provider from " + mine + where, "m.provider", params));
    people.add(TRY(found("select h.about from " + mine +
                             " join access_of_provider h on h.authority = m.authority and h.provider = m.provider"
                             " join people_home i on i.authority = h.authority and i.about = h.about" +
                             where + running("h") + " and i.retired_by is null",
                         "h.about", params)));
    return people;
}

/// Whoever fosters or fostered, applies or applied: a carer's record is kept when they have left.
Result<People> Reaching::fostering() const {
    auto people = TRY(found("select h.about from people_home h where h.authority = $1 and h.retired_by is null",
                            "h.about", {reader_.authority}));
    people.add(TRY(found(
        "select f.about from access_role f where f.authority = $1 and f.role in ($2, $3) and f.retired_by is null",
        "f.about", {reader_.authority, Role::foster_carer, Role::prospective_carer})));
    return people;
}

Result<People> Reaching::within(Reach reach, const HeldRole& held) const {
    switch (reach) {
        case Reach::own_children: return own_children(held.role, false);
        case Reach::own_families: return own_children(held.role, true);
        case Reach::own_team: return held.team ? of_team(*held.team, false) : People{};
        case Reach::team_families: return held.team ? of_team(*held.team, true) : People{};
        case Reach::families_worked_with: return families_worked_with(held.role);
        case Reach::families_of_team: return held.team ? families_of_team(*held.team) : People{};
        case Reach::own_family: return own_family();
        case Reach::own_network: return own_network();
        case Reach::own_letters: return own_letters();
        case Reach::own_home: return own_home();
        case Reach::own_authority: return People{.everyone = true};
        case Reach::own_household: return own_household();
        case Reach::own_record: return People{.some = {reader_.person}};
        case Reach::own_panel: return own_panel();
        case Reach::own_constellation: return own_constellation();
        case Reach::fostering: return fostering();
        case Reach::own_provider: return own_provider();
    }
    return People{};
}

Result<People> Reaching::granted(May may) const {
    People people;
    for (const auto& held : reader_.roles)
        for (const auto& grant : grants())
            if (grant.role == held.role && grant.may == may) {
                people.add(TRY(within(grant.reach, held)));
                if (people.everyone || (only_ && people.has(*only_))) return people;
            }
    return people;
}

Result<People> Reaching::restricted() const {
    return found("select s.about from access_restriction s where s.authority = $1" + running("s", 2), "s.about",
                 {reader_.authority, reader_.today});
}

Result<People> Reaching::close() const {
    if (reader_.holds(Role::director)) return People{.everyone = true};
    auto people = TRY(own_children({}, false));
    people.add(TRY(own_home()));
    people.add(TRY(own_network()));
    // One's own record is not kept from oneself; who also works here would reach it by their work, so theirs is.
    if (std::ranges::none_of(reader_.roles, [](const HeldRole& held) { return is_staff(held.role); }))
        people.some.insert(reader_.person);
    for (const auto& held : reader_.roles)
        if (held.role == Role::manager && held.team) people.add(TRY(of_team(*held.team, false)));
    people.add(TRY(
        found("select m.about from access_admitted m where m.authority = $1 and m.reader = $2 and m.retired_by is null",
              "m.about", {reader_.authority, reader_.person})));
    return people;
}

/// The families of restricted children to whom the reader is not close. Who takes part in a family's plan as one of
/// them knows that the child is there.
Result<void> Reaching::hide_families(People& hidden) const {
    std::vector<Param> params{reader_.authority, reader_.today};
    std::string sql =
        "select f.family, f.about from access_restriction s join access_in_family f"
        " on f.authority = s.authority and f.about = s.about where s.authority = $1" +
        running("s", 2) + " and f.retired_by is null";
    if (only_) {
        params.emplace_back(*only_);
        sql += " and f.family = $3";
    }
    std::vector<std::pair<PersonId, PersonId>> rows;
    TRY(store_.each(sql, params, [&](const Row& row) { rows.emplace_back(row.id<PersonId>(0), row.id<PersonId>(1)); }));
    if (rows.empty()) return {};
    const auto own = TRY(own_family());
    const auto near = only_ ? People{} : TRY(close());
    for (const auto& [family, child] : rows) {
        if (own.has(family)) continue;
        const bool knows = only_ ? TRY(Reaching(store_, reader_, child).close()).has(child) : near.has(child);
        if (!knows) hidden.some.insert(family);
    }
    return {};
}

Result<People> Reaching::hidden() const {
    auto hidden = TRY(restricted());
    if (!hidden.some.empty()) {
        const auto near = TRY(close());
        std::erase_if(hidden.some, [&](PersonId person) { return near.has(person); });
    }
    TRY(hide_families(hidden));
    return hidden;
}

Result<People> Reaching::opened() const {
    return found(
        "select e.about from access_emergency e where e.authority = $1 and e.reader = $2 and e.retired_by is null"
        " and e.opened <= $3 and e.ends > $3",
        "e.about", {reader_.authority, reader_.person, reader_.at});
}

}  // namespace kith
