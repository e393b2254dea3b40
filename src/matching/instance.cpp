#include "matching/instance.h"

#include <algorithm>
#include <bit>
#include <optional>

#include <fmt/format.h>

namespace kith::matching {

std::int64_t Instance::cost(int c, const Edge& edge) const {
    const auto& child = children[static_cast<std::size_t>(c)];
    return edge.home == child.previous ? std::max<std::int64_t>(0, edge.cost - keep_bonus) : edge.cost;
}

const Instance::Edge* Instance::Child::edge_to(int home) const {
    const auto found = std::ranges::find(edges, home, &Edge::home);
    return found == edges.end() ? nullptr : &*found;
}

namespace {

constexpr std::size_t largest_set = 16;

bool within(int number, std::size_t count) { return number >= 0 && static_cast<std::size_t>(number) < count; }

using Problems = std::vector<std::string>;

void check_child(const Instance& of, int c, Problems& found) {
    const auto& child = of.children[static_cast<std::size_t>(c)];
    if (!within(child.authority, static_cast<std::size_t>(of.authorities)))
        found.push_back(fmt::format("Child {} is of authority {}, which is not there.", c, child.authority));
    if (child.set != -1 && !within(child.set, of.sets.size()))
        found.push_back(fmt::format("Child {} is of set {}, which is not there.", c, child.set));
    if (child.unplaced < 0) found.push_back(fmt::format("Child {} has a cost of no home below nought.", c));
    std::vector<int> homes;
    for (const auto& edge : child.edges) {
        if (!within(edge.home, of.homes.size()))
            found.push_back(fmt::format("Child {} may live in home {}, which is not there.", c, edge.home));
        if (edge.cost < 0) found.push_back(fmt::format("Child {} in home {} has a cost below nought.", c, edge.home));
        homes.push_back(edge.home);
    }
    std::ranges::sort(homes);
    if (std::ranges::adjacent_find(homes) != homes.end())
        found.push_back(fmt::format("Child {} has one home twice.", c));
}

void check_joint(const Instance& of, const Instance::Joint& joint, Problems& found) {
    if (!within(joint.set, of.sets.size()) || !within(joint.home, of.homes.size()))
        return found.push_back(
            fmt::format("A joint names set {} and home {}: one is not there.", joint.set, joint.home));
    const auto& children = of.sets[static_cast<std::size_t>(joint.set)].children;
    if (std::popcount(joint.members) < 2 || (joint.members >> children.size()) != 0 || joint.places < 1)
        return found.push_back(
            fmt::format("A joint of set {} in home {} needs two of its children or more.", joint.set, joint.home));
    for (std::size_t i = 0; i < children.size(); ++i)
        if ((joint.members >> i & 1U) != 0 && !of.children[static_cast<std::size_t>(children[i])].edge_to(joint.home))
            found.push_back(fmt::format("A joint of set {} puts child {} in home {}, where they may not live.",
                                        joint.set, children[i], joint.home));
}

}  // namespace

std::vector<std::string> problems(const Instance& of) {
    Problems found;
    for (int c = 0; c < static_cast<int>(of.children.size()); ++c) check_child(of, c, found);
    for (const auto& home : of.homes)
        if (home.places < 0 || !within(home.area, static_cast<std::size_t>(of.areas)))
            found.emplace_back("A home has places below nought, or an area that is not there.");
    for (std::size_t s = 0; s < of.sets.size(); ++s) {
        const auto& children = of.sets[s].children;
        if (children.empty() || children.size() > largest_set)
            found.push_back(fmt::format("Set {} has {} children: 1 to {} can be.", s, children.size(), largest_set));
        for (const int c : children)
            if (!within(c, of.children.size()) || of.children[static_cast<std::size_t>(c)].set != static_cast<int>(s))
                found.push_back(fmt::format("Set {} names child {}, who is not of it.", s, c));
    }
    for (const auto& joint : of.joints) check_joint(of, joint, found);
    for (const auto& [a, b] : of.conflicts)
        if (!within(a, of.children.size()) || !within(b, of.children.size()) || a == b)
            found.push_back(fmt::format("A conflict is between {} and {}.", a, b));
    if (of.reserve.size() != static_cast<std::size_t>(of.areas)) found.emplace_back("Each area needs its reserve.");
    if (std::ranges::any_of(of.reserve, [](int places) { return places < 0; }))
        found.emplace_back("A reserve is below nought.");
    if (of.apart_price < 0 || of.keep_bonus < 0 || of.room_price < 0 || of.fairness < 0)
        found.emplace_back("The prices, the bonus and the fairness are nought or more.");
    return found;
}

namespace {

/// How many places a set's children take in a home, or nothing if they may not be there together.
std::optional<int> places_together(const Instance& of, int set, int home, std::uint32_t members) {
    if (std::popcount(members) == 1) return 1;
    for (const auto& joint : of.joints)
        if (joint.set == set && joint.home == home && joint.members == members) return joint.places;
    return {};
}

/// Places that a set's children take, by home; told is what is broken.
void add_set(const Instance& of, int s, const std::vector<int>& home_of, std::vector<int>& taken, Problems& found,
             std::vector<int>& by_area) {
    const auto& set = of.sets[static_cast<std::size_t>(s)];
    std::uint32_t done = 0;
    bool all_in_one = true;
    for (std::size_t i = 0; i < set.children.size(); ++i) {
        const int home = home_of[static_cast<std::size_t>(set.children[i])];
        all_in_one = all_in_one && home == home_of[static_cast<std::size_t>(set.children[0])];
        if (home < 0 || (done >> i & 1U) != 0) continue;
        std::uint32_t members = 0;
        bool emergency = true;
        for (std::size_t j = 0; j < set.children.size(); ++j)
            if (home_of[static_cast<std::size_t>(set.children[j])] == home) {
                members |= 1U << j;
                emergency = emergency && of.children[static_cast<std::size_t>(set.children[j])].emergency;
            }
        done |= members;
        const auto places = places_together(of, s, home, members);
        if (!places) found.push_back(fmt::format("Children of set {} share home {} and may not.", s, home));
        taken[static_cast<std::size_t>(home)] += places.value_or(std::popcount(members));
        if (!emergency)
            by_area[static_cast<std::size_t>(of.homes[static_cast<std::size_t>(home)].area)] +=
                places.value_or(std::popcount(members));
    }
    if (set.keep == Keep::together && !all_in_one)
        found.push_back(fmt::format("Set {} is to stay together and does not.", s));
}

}  // namespace

std::vector<std::string> broken(const Instance& of, const std::vector<int>& home_of) {
    Problems found;
    std::vector<int> taken(of.homes.size(), 0), by_area(static_cast<std::size_t>(of.areas), 0);
    for (std::size_t c = 0; c < of.children.size(); ++c) {
        const auto& child = of.children[c];
        if (home_of[c] < 0) continue;
        if (!child.edge_to(home_of[c]))
            found.push_back(fmt::format("Child {} may not live in home {}.", c, home_of[c]));
        if (child.set >= 0) continue;
        ++taken[static_cast<std::size_t>(home_of[c])];
        if (!child.emergency) ++by_area[static_cast<std::size_t>(of.homes[static_cast<std::size_t>(home_of[c])].area)];
    }
    for (int s = 0; s < static_cast<int>(of.sets.size()); ++s) add_set(of, s, home_of, taken, found, by_area);
    std::vector<int> in_area(static_cast<std::size_t>(of.areas), 0);
    for (std::size_t h = 0; h < of.homes.size(); ++h) {
        in_area[static_cast<std::size_t>(of.homes[h].area)] += of.homes[h].places;
        if (taken[h] > of.homes[h].places) found.push_back(fmt::format("Home {} has more children than places.", h));
    }
    for (std::size_t a = 0; a < in_area.size(); ++a)
        if (by_area[a] > std::max(0, in_area[a] - of.reserve[a]))
            found.push_back(fmt::format("Area {} has fewer places left for emergencies than are reserved.", a));
    for (const auto& [a, b] : of.conflicts)
        if (home_of[static_cast<std::size_t>(a)] >= 0 &&
            home_of[static_cast<std::size_t>(a)] == home_of[static_cast<std::size_t>(b)])
            found.push_back(fmt::format("Children {} and {} share a home and must not.", a, b));
    return found;
}

int pairs_apart(const Instance&, const Instance::Set& set, const std::vector<int>& home_of) {
    int apart = 0;
    for (std::size_t i = 0; i < set.children.size(); ++i)
        for (std::size_t j = i + 1; j < set.children.size(); ++j) {
            const int a = home_of[static_cast<std::size_t>(set.children[i])];
            apart += a < 0 || a != home_of[static_cast<std::size_t>(set.children[j])];
        }
    return apart;
}

/// Whether a child lives with a brother or sister of their set.
static bool with_sibling(const Instance& of, std::size_t c, const std::vector<int>& home_of) {
    const int set = of.children[c].set;
    if (set < 0) return false;
    return std::ranges::any_of(of.sets[static_cast<std::size_t>(set)].children, [&](int other) {
        return static_cast<std::size_t>(other) != c && home_of[static_cast<std::size_t>(other)] == home_of[c];
    });
}

double value(const Instance& of, const std::vector<int>& home_of) {
    std::int64_t sum = 0;
    std::vector<double> by_authority(static_cast<std::size_t>(of.authorities), 0), children = by_authority;
    for (std::size_t c = 0; c < of.children.size(); ++c) {
        const auto& child = of.children[c];
        const auto* edge = home_of[c] < 0 ? nullptr : child.edge_to(home_of[c]);
        const auto cost = edge ? of.cost(static_cast<int>(c), *edge) : child.unplaced;
        sum += cost;
        if (edge && !with_sibling(of, c, home_of)) sum += of.room_price_of(edge->home);
        by_authority[static_cast<std::size_t>(child.authority)] += static_cast<double>(cost);
        ++children[static_cast<std::size_t>(child.authority)];
    }
    for (const auto& set : of.sets)
        if (set.keep != Keep::apart) sum += of.apart_price * pairs_apart(of, set, home_of);
    double worst = 0;
    for (std::size_t a = 0; a < children.size(); ++a)
        if (children[a] > 0) worst = std::max(worst, by_authority[a] / children[a]);
    return static_cast<double>(sum) + of.fairness / 1000.0 * static_cast<double>(of.children.size()) * worst;
}

}  // namespace kith::matching
