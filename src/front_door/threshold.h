#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "front_door/codes.h"
#include "front_door/law.h"

/// The threshold document as data: which need leads to which help. A decision names the criteria that were met and the
/// version that it was made under. Whoever changes a criterion gives the document a new version.
namespace kith::front_door {

inline constexpr std::string_view threshold_version = "2026-11";

/// In the order in which they ask more of us.
enum class Level { open_to_all, family_help, in_need, harm };

struct Threshold {
    Criterion criterion;
    Level level;
    Law source;
};
inline constexpr std::array threshold_document{
    Threshold{Criterion::open_services, Level::open_to_all, law::threshold},
    Threshold{Criterion::worker_already, Level::open_to_all, law::threshold},
    Threshold{Criterion::other_area, Level::open_to_all, law::threshold},
    Threshold{Criterion::more_than_one_service, Level::family_help, law::family_help},
    Threshold{Criterion::worry_grows, Level::family_help, law::family_help},
    Threshold{Criterion::without_services, Level::in_need, law::in_need},
    Threshold{Criterion::impaired, Level::in_need, law::in_need},
    Threshold{Criterion::disabled, Level::in_need, law::in_need},
    Threshold{Criterion::suffering_harm, Level::harm, law::significant_harm},
    Threshold{Criterion::likely_harm, Level::harm, law::significant_harm}};

constexpr std::string_view words_of_level(Level level) {
    switch (level) {
        case Level::open_to_all: return "Help that is open to every family";
        case Level::family_help: return "Family Help";
        case Level::in_need: return "A child in need: assessment under section 17";
        case Level::harm: return "Harm: strategy discussion, section 47";
    }
    return {};
}

/// The level that the gravest of these reaches. Requires: at least one.
constexpr Level level_of(const std::vector<Criterion>& met) {
    auto highest = Level::open_to_all;
    for (const auto& one : threshold_document)
        if (std::ranges::find(met, one.criterion) != met.end()) highest = std::max(highest, one.level);
    return highest;
}

/// As a decision keeps them: "N1,H2".
std::string codes_of(const std::vector<Criterion>& met);
std::vector<Criterion> criteria_of(std::string_view codes);

}  // namespace kith::front_door
