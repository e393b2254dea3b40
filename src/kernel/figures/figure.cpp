#include "kernel/figures/figure.h"

#include <fmt/format.h>

namespace kith {

static constexpr int few = 5;  // a count this small may be someone

static std::string rounded(Share share) {
    if (share.of == 0) return "z";
    const auto percent = share.percent();
    if (share.meets > 0 && percent < 0.5) return "k";
    return fmt::format("{:.0f}%", percent);
}

ShownShare for_the_team(Share share) { return {std::to_string(share.meets), std::to_string(share.of), rounded(share)}; }

ShownShare for_publication(Share share) {
    if (share.of == 0) return {"z", "0", "z"};
    const auto of = share.of <= few ? std::string{"c"} : std::to_string(share.of);
    const int rest = share.of - share.meets;
    // That everyone meets it says something of nobody in particular; that all but three do gives the three away.
    const bool gives_away = share.meets <= few || (rest > 0 && rest <= few);
    if (gives_away) return {"c", of, "c"};
    return {std::to_string(share.meets), of, rounded(share)};
}

}  // namespace kith
