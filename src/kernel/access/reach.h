#pragma once

#include <optional>
#include <unordered_set>

#include "kernel/access/gate.h"

namespace kith {

/// Machinery: the condition that a row of the table or alias `of` is held true and runs on the day that is the
/// parameter numbered `place`, beginning " and ". The first day and the last count.
std::string running(std::string_view of, int place = 3);

/// Machinery of the gate: some people, or everyone on the authority's record.
struct People {
    bool everyone = false;
    std::unordered_set<PersonId> some = {};

    bool has(PersonId person) const { return everyone || some.contains(person); }
    void add(People more);
};

/// Machinery of the gate: whom a reader reaches today, by the facts. With `only`, the same questions are asked about
/// that one person, each by an index; without, about everyone at once. There is one text for both, so that a list and a
/// page cannot answer differently.
class Reaching {
public:
    Reaching(const Store& store, const Reader& reader, std::optional<PersonId> only)
        : store_{store}, reader_{reader}, only_{only} {}

    /// Those about whom the table of grants lets the reader do this.
    Result<People> granted(May may) const;
    /// Those of whose record the reader may not even know: it is restricted, and they are not close to it. A family is
    /// as closed as each of its children: what is written of all of them tells of that one.
    Result<People> hidden() const;
    /// Those whose record the reader has opened in an emergency that still runs.
    Result<People> opened() const;

private:
    Result<People> restricted() const;
    /// Those whose record the reader may know of though it is restricted.
    Result<People> close() const;
    Result<void> hide_families(People& hidden) const;
    Result<People> within(Reach reach, const HeldRole& held) const;
    Result<People> own_children(std::optional<Role> as, bool families) const;
    Result<People> of_team(TeamId team, bool families) const;
    Result<People> families_worked_with(std::optional<Role> as) const;
    Result<People> families_of_team(TeamId team) const;
    Result<People> own_family() const;
    Result<People> own_network() const;
    Result<People> own_letters() const;
    Result<People> own_home() const;
    Result<People> own_household() const;
    Result<People> own_panel() const;
    Result<People> own_constellation() const;
    Result<People> own_provider() const;
    Result<People> fostering() const;
    Result<People> found(std::string sql, std::string_view person, std::vector<Param> params) const;
    Result<People> and_families(const std::string& from, const std::string& where, std::vector<Param> params) const;

    const Store& store_;
    const Reader& reader_;
    std::optional<PersonId> only_;
};

}  // namespace kith
