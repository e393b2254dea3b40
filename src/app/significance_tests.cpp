// The tables of documents against what every area of the program declares.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "documents/significance.h"
#include "kernel/site/page.h"

using namespace kith;
using namespace kith::documents;

namespace {

std::vector<EntryKind> kinds_of_areas() {
    std::vector<EntryKind> all;
    for (const auto& area : areas()) all.insert(all.end(), area.kinds.begin(), area.kinds.end());
    return all;
}

std::string_view area_of(std::string_view kind) { return kind.substr(0, kind.find('.')); }

}  // namespace

TEST_CASE(
    "Every area whose entries may stand in a chronology says under which leave they are read, or that none does") {
    for (const auto& kind : kinds_of_areas()) {
        INFO(kind.code);
        CHECK(std::ranges::find(areas_opened(), area_of(kind.code), &OpenedBy::area) != areas_opened().end());
    }
}

TEST_CASE("Every kind that the table of weights names is one that an area records") {
    std::set<std::string_view> declared, of_area;
    for (const auto& kind : kinds_of_areas()) {
        declared.insert(kind.code);
        of_area.insert(area_of(kind.code));
    }
    std::set<std::string_view> named;
    for (const auto& terms : kinds_weighed()) {
        INFO(terms.code);
        CHECK(named.insert(terms.code).second);  // once
        // The kernel's own kinds, and those of an import, are no area's.
        if (of_area.contains(area_of(terms.code))) CHECK(declared.contains(terms.code));
    }
}
