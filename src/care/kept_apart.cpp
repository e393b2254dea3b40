#include "care/kept_apart.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::care {

Result<std::vector<Fact<KnownRisk>>> risks_said_of(const Store& store, const Leave& child) {
    const auto& table = table_info<KnownRisk>();
    return store.all(
        table.select + " where authority = $1 and other = $2 and about <> $2 and retired_by is null order by fact",
        {child.authority(), child.about()}, [](const Row& row) { return read_fact<KnownRisk>(row); });
}

std::string zone_in_words(const ExclusionZone& zone) {
    const auto place = place_typed(zone.place).value_or(zone.place);
    if (!zone.miles) return "All of " + place.substr(0, place.find(' '));
    return fmt::format("{}, and {} around it", place, plural(*zone.miles, "mile"));
}

std::optional<std::string> place_typed(std::string_view typed) {
    if (auto whole = postcode_of(typed)) return whole;
    auto district = upper(trim(typed));
    if (district.find(' ') == std::string::npos && postcode_of(district + " 1AA")) return district;
    return {};
}

}  // namespace kith::care
