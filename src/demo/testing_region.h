#pragma once

#include <memory>
#include <vector>

#include "care/file.h"
#include "demo/region.h"
#include "kernel/testing/fresh.h"

namespace kith::demo {

inline constexpr Date test_day = "2026-11-20"_day;

/// A region on a record of its own, for the tests here.
struct TestRegion {
    testing::FreshFile file;
    Made made;

    explicit TestRegion(std::vector<Size> sizes, std::uint64_t seed = 7);
    Store store() const { return testing::must(file.database().read()); }
    LeaveOfAll all(std::int64_t authority = 1) const { return Gate::machine_all(AuthorityId{authority}); }
    std::vector<care::CareFile> files(std::optional<Date> on = {}) const;
};

/// One authority of 500 children in care, made once for the tests of this program.
const TestRegion& five_hundred();

std::vector<Schema> schemas();

}  // namespace kith::demo
