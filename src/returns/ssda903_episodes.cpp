#include "returns/ssda903_episodes.h"

#include <algorithm>

#include "kernel/core/result.h"

namespace kith::returns {

/// Long after any day a file can hold: an open episode ends after all others.
static constexpr auto never = "2199-12-31"_day;

static Date end_of(const EpisodeRow& episode) { return episode.ended.value().value_or(never); }

static bool earlier_of_one_child(const EpisodeRow& a, const EpisodeRow& b) {
    if (*a.started != *b.started) return *a.started < *b.started;
    return end_of(a) < end_of(b);
}

std::vector<std::span<const EpisodeRow>> by_child(std::span<const EpisodeRow> episodes) {
    std::vector<std::span<const EpisodeRow>> children;
    for (std::size_t first = 0, next = 0; first < episodes.size(); first = next) {
        while (next < episodes.size() && *episodes[next].child == *episodes[first].child) ++next;
        children.push_back(episodes.subspan(first, next - first));
    }
    return children;
}

/// A stretch of rows of one child, as the file has them.
struct Stretch {
    std::uint32_t child;  ///< the child's row in Header
    std::size_t first, size;
};

static std::vector<Stretch> stretches(std::span<const EpisodeRow> episodes, Children& children) {
    std::vector<Stretch> found;
    for (const auto& rows : by_child(episodes)) {
        const auto* known = children.find(*rows.front().child);
        check(known && known->row, "An episode was accepted whose child is not in Header.");
        found.push_back({*known->row, static_cast<std::size_t>(rows.data() - episodes.data()), rows.size()});
    }
    return found;
}

void put_in_order(std::vector<EpisodeRow>& episodes, Children& children) {
    auto parts = stretches(episodes, children);
    // Rows are large and stretches small: the stretches are sorted, and each row is copied once.
    if (!std::ranges::is_sorted(parts, {}, &Stretch::child)) {
        std::ranges::stable_sort(parts, {}, &Stretch::child);
        std::vector<EpisodeRow> ordered;
        ordered.reserve(episodes.size());
        for (const auto& part : parts) {
            const auto first = episodes.begin() + static_cast<std::ptrdiff_t>(part.first);
            ordered.insert(ordered.end(), first, first + static_cast<std::ptrdiff_t>(part.size));
        }
        episodes = std::move(ordered);
    }
    for (const auto& of_child : by_child(episodes)) {
        const auto first = episodes.begin() + (of_child.data() - episodes.data());
        const auto last = first + static_cast<std::ptrdiff_t>(of_child.size());
        if (!std::is_sorted(first, last, earlier_of_one_child)) std::stable_sort(first, last, earlier_of_one_child);
    }
}

std::vector<Overlap> overlaps(std::span<const EpisodeRow> episodes) {
    std::vector<Overlap> found;
    for (const auto& of_child : by_child(episodes)) {
        const auto* longest = &of_child.front();
        for (const auto& episode : of_child.subspan(1)) {
            if (*episode.started < end_of(*longest)) found.push_back({longest, &episode});
            if (end_of(episode) > end_of(*longest)) longest = &episode;
        }
    }
    return found;
}

std::vector<PeriodOfCare> periods_of_care(std::span<const EpisodeRow> episodes) {
    std::vector<PeriodOfCare> periods;
    std::size_t first = 0;
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        const auto& reason = episodes[i].reason_ceased;
        const bool care_ended = reason && *reason != std::string_view{"X1"};
        if (!care_ended && i + 1 < episodes.size()) continue;
        periods.push_back({episodes.subspan(first, i + 1 - first), *episodes[first].started, {}, {}});
        if (care_ended) {
            periods.back().ended = episodes[i].ended.value();
            periods.back().reason_ended = *reason;
        }
        first = i + 1;
    }
    return periods;
}

}  // namespace kith::returns
