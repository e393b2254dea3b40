// What the tests of the demonstration region share.
#include "demo/testing_region.h"

#include "allowances/facts.h"
#include "constellations/file.h"
#include "fostering/delegation.h"
#include "homes/file.h"
#include "memories/acts.h"
#include "messages/thread.h"
#include "recruitment/file.h"
#include "transfers/file.h"

namespace kith::demo {

using testing::must;

std::vector<Schema> schemas() {
    auto all = testing::kernel_schemas();
    all.push_back(messages::messages_schema());
    all.push_back(care::care_schema());
    all.push_back(fostering::fostering_schema());
    all.push_back(memories::memories_schema());
    all.push_back(homes::homes_schema());
    all.push_back(allowances::allowances_schema());
    all.push_back(recruitment::recruitment_schema());
    all.push_back(constellations::constellations_schema());
    all.push_back(transfers::transfers_schema());
    return all;
}

static const std::vector<Schema>& care_alone() {
    static const std::vector<Schema> areas{messages::messages_schema(),
                                           care::care_schema(),
                                           fostering::fostering_schema(),
                                           memories::memories_schema(),
                                           homes::homes_schema(),
                                           allowances::allowances_schema(),
                                           recruitment::recruitment_schema(),
                                           constellations::constellations_schema(),
                                           transfers::transfers_schema()};
    return areas;
}

TestRegion::TestRegion(std::vector<Size> sizes, std::uint64_t seed) : file{care_alone()} {
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
