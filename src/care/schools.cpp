#include "care/schools.h"

#include <set>

#include "kernel/core/text.h"

namespace kith::care {

Result<PostcodesOfSchools> postcodes_of_schools(const Store& store, AuthorityId authority) {
    PostcodesOfSchools found;
    std::set<std::string> at_two_places;
    TRY(
        store.each("select distinct name, postcode from care_school where authority = $1 and postcode is not null"
                   " and retired_by is null",
                   {authority}, [&](const Row& row) {
                       const auto name = fold(row.text(0));
                       const auto [at, first] = found.emplace(name, row.text(1));
                       if (!first && at->second != row.text(1)) at_two_places.insert(name);
                   }));
    for (const auto& name : at_two_places) found.erase(name);
    return found;
}

std::optional<std::string> postcode_where(const School& school, const PostcodesOfSchools& by_name) {
    if (school.postcode) return school.postcode;
    const auto at = by_name.find(fold(school.name));
    return at == by_name.end() ? std::nullopt : std::optional{at->second};
}

Result<std::optional<std::string>> postcode_of_school(const Store& store, AuthorityId authority,
                                                      const std::string& name) {
    const auto all = TRY(postcodes_of_schools(store, authority));
    const auto at = all.find(fold(name));
    return at == all.end() ? std::nullopt : std::optional{at->second};
}

}  // namespace kith::care
