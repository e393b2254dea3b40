#include "care/occupants.h"

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

}  // namespace kith::care
