#include "demo/region.h"

#include <algorithm>
#include <chrono>

#include "demo/authority.h"
#include "demo/names.h"
#include "demo/random.h"
#include "demo/telling_commissioning.h"
#include "demo/telling_region.h"

namespace kith::demo {

/// Children looked after on 31 March 2025 by the twelve authorities of the North East of England (DfE), whose shape the
/// region has under other names.
static constexpr std::array region_in_care{1183, 654, 564, 510, 503, 493, 456, 397, 385, 332, 295, 266};

/// England's authorities: from 32 children to 2,317, the quarter points 303, 458 and 647, the mean 542 (DfE, 2025).
static int drawn_size(Random& random) {
    static constexpr std::array<double, 5> quarters{60, 303, 458, 647, 1500};
    const double at = random.unit() * 4;
    const auto quarter = std::min(3, static_cast<int>(at));
    const double low = quarters[static_cast<std::size_t>(quarter)],
                 high = quarters[static_cast<std::size_t>(quarter) + 1];
    const double within = at - quarter;
    return static_cast<int>(low + (high - low) * (quarter == 3 ? within * within : within));
}

std::vector<Size> sizes(Scale scale, std::uint64_t seed) {
    switch (scale) {
        case Scale::tiny: return {{authority_name(0), 20}, {"Withyshire", 6}};
        case Scale::small: return {{authority_name(0), 560}, {authority_name(1), 500}, {authority_name(2), 440}};
        case Scale::region: {
            std::vector<Size> all;
            for (const int in_care : region_in_care)
                all.push_back({authority_name(static_cast<int>(all.size())), in_care});
            return all;
        }
        case Scale::england: {
            std::vector<Size> all;
            auto random = Random{seed}.apart(0);
            for (int i = 0; i < 153; ++i) all.push_back({authority_name(i), drawn_size(random)});
            return all;
        }
    }
    return {};
}

Result<Made> make_region(const Database& database, const Plan& plan, const Progress& progress) {
    const auto began = std::chrono::steady_clock::now();
    Made made;
    std::int64_t number = 0;
    const auto all = plan.authorities.value_or(sizes(plan.scale, plan.seed));
    for (const auto& size : all) TRY(make_authority(database, plan, AuthorityId{++number}, size, progress, made));
    if (!plan.authorities) {
        TRY(tell_region(database, plan, all, Random{plan.seed}.apart(1'000'003), made));
        TRY(tell_commissioning(database, plan, AuthorityId{number + 1}, Random{plan.seed}.apart(1'000'004), made));
    }
    made.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return made;
}

}  // namespace kith::demo
