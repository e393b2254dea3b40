// What the tests of the demonstration region share.
#include "demo/testing_region.h"

namespace kith::demo {

using testing::must;

std::vector<Schema> schemas() {
    auto all = testing::kernel_schemas();
    for (auto& area : schemas_told_of()) all.push_back(std::move(area));
    return all;
}

TestRegion::TestRegion(std::vector<Size> sizes, std::uint64_t seed) : file{schemas_told_of()} {
    made = must(make_region(file.database(), {.seed = seed, .today = test_day, .authorities = std::move(sizes)}, {}));
}

std::vector<care::CareFile> TestRegion::files(std::optional<Date> on) const {
    return must(care::care_files(store(), all(), on));
}

const TestRegion& five_hundred() {
    static const TestRegion region{{{"Thistleshire", 500}}};
    return region;
}

}  // namespace kith::demo
