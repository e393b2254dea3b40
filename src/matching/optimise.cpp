#include "matching/optimise.h"

#include <algorithm>
#include <ctime>
#include <limits>
#include <tuple>

#include "matching/exact.h"
#include "matching/relaxation.h"
#include "matching/search.h"

namespace kith::matching {

namespace {

/// The only clock, and only to stop early.
double now() {
    std::timespec time{};
    std::timespec_get(&time, TIME_UTC);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

bool is_past(const void* deadline) { return now() > *static_cast<const double*>(deadline); }

}  // namespace

namespace {

/// What was advised before, as a whole.
std::vector<int> before(const Instance& instance) {
    std::vector<int> home_of;
    for (const auto& child : instance.children) home_of.push_back(child.previous);
    return home_of;
}

/// With this many children all assignments can often be looked at; with more, hardly ever.
constexpr std::size_t few = 12;

/// Where there are few children, the best there is, with the proof.
Solution of_few(const Instance& instance, Solution found) {
    if (instance.children.size() > few || found.bound >= found.value - 1e-6) return found;
    auto best = exact(instance, found.home_of);
    found.home_of = std::move(best.home_of);
    found.value = value(instance, found.home_of);
    if (best.proven) found.bound = found.value;
    return found;
}

}  // namespace

Solution optimise(const Instance& instance, const Effort& effort) {
    if (instance.children.empty()) return {};
    const double deadline = now() + effort.seconds;
    Problem problem{instance};
    const auto relaxed = relax(problem, is_past, &deadline);
    auto searched = search(problem, relaxed, effort, is_past, &deadline);
    Solution found{std::move(searched.home_of), 0, relaxed.bound, relaxed.cut_short || searched.cut_short};
    found.value = value(instance, found.home_of);
    for (auto& other : {greedy(instance).home_of, before(instance)}) {  // never worse than a desk, or than before
        if (!broken(instance, other).empty()) continue;
        if (const auto its = value(instance, other); its <= found.value) found.home_of = other, found.value = its;
    }
    return of_few(instance, std::move(found));
}

namespace {

/// What a desk sees: the homes with places left.
class Desk {
public:
    explicit Desk(const Instance& of)
        : of_{of}, home_of_(of.children.size(), -1), taken_by_area_(of.reserve.size(), 0) {
        for (const auto& home : of.homes) left_.push_back(home.places);
        room_.assign(of.reserve.size(), 0);
        for (const auto& home : of.homes) room_[at(home.area)] += home.places;
        for (std::size_t a = 0; a < room_.size(); ++a) room_[a] = std::max(0, room_[a] - of.reserve[a]);
        for (const auto& [a, b] : of.conflicts) against_.emplace_back(a, b), against_.emplace_back(b, a);
        std::ranges::sort(against_);
    }

    std::vector<int> all() {
        for (int c = 0; c < static_cast<int>(of_.children.size()); ++c) {
            if (home_of_[at(c)] >= 0) continue;
            const int set = of_.children[at(c)].set;
            if (set < 0)
                alone(c);
            else if (of_.sets[at(set)].children.front() == c)
                together(set);
        }
        return std::move(home_of_);
    }

private:
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }

    bool free(int home, int places, bool emergency) const {
        const int area = of_.homes[at(home)].area;
        return left_[at(home)] >= places && (emergency || taken_by_area_[at(area)] + places <= room_[at(area)]);
    }

    bool enemy_at(int c, int home) const {
        for (auto it = std::ranges::lower_bound(against_, std::pair{c, -1}); it != against_.end() && it->first == c;
             ++it)
            if (home_of_[at(it->second)] == home) return true;
        return false;
    }

    bool sibling_at(int c, int home) const {
        const int set = of_.children[at(c)].set;
        if (set < 0) return false;
        return std::ranges::any_of(of_.sets[at(set)].children, [&](int other) { return home_of_[at(other)] == home; });
    }

    void put(int c, int home) { home_of_[at(c)] = home; }

    void use(int home, int places, bool emergency) {
        left_[at(home)] -= places;
        if (!emergency) taken_by_area_[at(of_.homes[at(home)].area)] += places;
    }

    void alone(int c) {
        const auto& child = of_.children[at(c)];
        const Instance::Edge* best = nullptr;
        for (const auto& edge : child.edges)
            if (free(edge.home, 1, child.emergency) && !enemy_at(c, edge.home) && !sibling_at(c, edge.home) &&
                (!best || of_.cost(c, edge) < of_.cost(c, *best)))
                best = &edge;
        if (!best) return;
        put(c, best->home);
        use(best->home, 1, child.emergency);
    }

    void together(int s) {
        const auto& set = of_.sets[at(s)];
        const auto everyone = (1U << set.children.size()) - 1;
        const bool emergency = std::ranges::all_of(set.children, [&](int c) { return of_.children[at(c)].emergency; });
        const Instance::Joint* best = nullptr;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (const auto& joint : of_.joints) {
            if (joint.set != s || joint.members != everyone || set.keep == Keep::apart) continue;
            if (!free(joint.home, joint.places, emergency)) continue;
            std::int64_t cost = 0;
            bool may = true;
            for (const int c : set.children) {
                const auto& edges = of_.children[at(c)].edges;
                cost += std::ranges::find(edges, joint.home, &Instance::Edge::home)->cost;
                may = may && !enemy_at(c, joint.home) && !enemies_within(set.children);
            }
            if (may && cost < least) least = cost, best = &joint;
        }
        if (best) {
            for (const int c : set.children) put(c, best->home);
            return use(best->home, best->places, emergency);
        }
        if (set.keep == Keep::together && set.children.size() > 1) return;
        for (const int c : set.children) alone(c);
    }

    bool enemies_within(const std::vector<int>& children) const {
        return std::ranges::any_of(against_, [&](const auto& pair) {
            return std::ranges::find(children, pair.first) != children.end() &&
                   std::ranges::find(children, pair.second) != children.end();
        });
    }

    const Instance& of_;
    std::vector<int> home_of_, left_, room_, taken_by_area_;
    std::vector<std::pair<int, int>> against_;
};

}  // namespace

Solution greedy(const Instance& instance) {
    Solution found{Desk{instance}.all(), 0, 0, false};
    found.value = value(instance, found.home_of);
    return found;
}

}  // namespace kith::matching
