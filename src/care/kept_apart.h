#pragma once

#include <array>
#include <vector>

#include "care/file.h"
#include "kernel/site/page.h"

/// Children who must not live together, and places a child must not live near: said by the child's worker, with why and
/// until when somebody looks at it again. For those who may read the child's care; carers are not among them.
namespace kith::care {

inline constexpr EntryKind risk_kind{"care.known_risk", "Known risk between children"};
inline constexpr EntryKind zone_kind{"care.exclusion_zone", "Place the child must not live near"};

/// It holds until somebody says that it does not: that the day to look at it again has gone by changes nothing.
template <class T>
bool holds_on(const T& said, Date day) {
    return said.starts <= day && (!said.ends || day < *said.ends);
}

/// What the records of other children say of this one: a risk counts in both directions. `about` of each is the other
/// child, whose own record it is: who may not read that is told that there is a risk, and neither of whom nor why.
Result<std::vector<Fact<KnownRisk>>> risks_said_of(const Store& store, const Leave& child);

/// "NE4 1AA, and 3 miles around it"; "All of NE4"
std::string zone_in_words(const ExclusionZone& zone);

/// The district alone, and "NE4 1AA" as it is written; nothing if it is neither.
std::optional<std::string> place_typed(std::string_view typed);

/// The pages on which it is recorded, looked at again, and read.
std::vector<Page> kept_apart_pages();
std::array<Page, 2> known_risk_pages();
std::array<Page, 2> exclusion_zone_pages();
FormInfo known_risk_info();
FormInfo exclusion_zone_info();

}  // namespace kith::care
