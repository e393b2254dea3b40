#include "care/occupants.h"

#include <fmt/format.h>

#include "kernel/record/several.h"

namespace kith::care {

static constexpr std::string_view columns =
    "select p.about, p.household, p.kind, p.to_eighteen, p.starts, p.ends from care_placement p"
    " where p.authority = $1 and p.retired_by is null";

static Occupant read(const Row& row) {
    return {row.id<PersonId>(0),
            row.id<HouseholdId>(1),
            Cell<PlaceKind>::read(row, 2),
            row.yes(3),
            row.date(4),
            Cell<std::optional<Date>>::read(row, 5)};
}

Result<std::vector<Occupant>> occupants(const Store& store, AuthorityId authority, HouseholdId household) {
    return store.all(std::string{columns} + " and p.household = $2 order by p.starts, p.about", {authority, household},
                     read);
}

Result<void> each_occupant(const Store& store, const LeaveOfAll& leave, Date from,
                           const std::function<void(const Occupant&)>& visit) {
    return store.each(std::string{columns} +
                          " and p.household is not null and (p.ends is null or p.ends >= $2)"
                          " order by p.household, p.starts, p.about",
                      {leave.authority(), from}, [&](const Row& row) { visit(read(row)); });
}

Result<void> each_occupant_of(const Store& store, const LeaveOfAll& leave, const std::vector<PersonId>& homes,
                              Date from, const std::function<void(const Occupant&)>& visit) {
    // A home's number is its household's.
    const auto asked = fmt::format(
        "{} and p.household in ({}) and (p.ends is null or p.ends >= ${})"
        " order by p.household, p.starts, p.about",
        columns, places_for_people(), people_at_once + 2);
    for (std::size_t first = 0; first < homes.size(); first += people_at_once) {
        auto params = params_for_people(leave.authority(), homes, first);
        params.emplace_back(from);
        TRY(store.each(asked, params, [&](const Row& row) { visit(read(row)); }));
    }
    return {};
}

}  // namespace kith::care
