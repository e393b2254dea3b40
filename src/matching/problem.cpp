#include <algorithm>
#include <bit>

#include "matching/relaxation.h"

namespace kith::matching {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

double pairs_of(std::uint32_t members) {
    const int n = std::popcount(members);
    return n * (n - 1) / 2.0;
}

std::uint32_t everyone(const Group& group) { return (1U << group.children.size()) - 1; }

void add_single_options(const Instance& of, Group& group) {
    for (std::size_t i = 0; i < group.children.size(); ++i) {
        const auto& child = of.children[at(group.children[i])];
        for (const auto& edge : child.edges)
            group.options.push_back({.members = 1U << i,
                                     .home = edge.home,
                                     .places = 1,
                                     .emergency = child.emergency,
                                     .cost = static_cast<double>(of.cost(group.children[i], edge)),
                                     .discount = -static_cast<double>(of.room_price_of(edge.home))});
        group.options.push_back({.members = 1U << i, .cost = static_cast<double>(child.unplaced)});
    }
}

void add_no_home_together(const Instance& of, Group& group) {
    Option none{.members = everyone(group)};
    for (const int c : group.children) none.cost += static_cast<double>(of.children[at(c)].unplaced);
    group.options.push_back(none);
}

void add_joint(const Instance& of, Group& group, const Instance::Joint& joint) {
    if (group.keep == Keep::apart || (group.keep == Keep::together && joint.members != everyone(group))) return;
    Option option{.members = joint.members, .home = joint.home, .places = joint.places, .emergency = true};
    for (std::size_t i = 0; i < group.children.size(); ++i)
        if ((joint.members >> i & 1U) != 0) {
            const auto& child = of.children[at(group.children[i])];
            option.emergency = option.emergency && child.emergency;
            option.cost += static_cast<double>(of.cost(group.children[i], *child.edge_to(joint.home)));
        }
    option.discount = static_cast<double>(of.apart_price) * pairs_of(joint.members);
    group.options.push_back(option);
}

}  // namespace

Problem::Problem(const Instance& instance) : of{instance} {
    std::vector<bool> bound(of.children.size(), false);
    for (const auto& [a, b] : of.conflicts) bound[at(a)] = bound[at(b)] = true;
    std::vector<int> group_of_set;
    for (const auto& set : of.sets) {
        group_of_set.push_back(static_cast<int>(groups.size()));
        groups.push_back({set.children, set.keep, {}});
    }
    for (int c = 0; c < static_cast<int>(of.children.size()); ++c) {
        if (of.children[at(c)].set >= 0) continue;
        if (bound[at(c)])
            groups.push_back({{c}, Keep::apart, {}});
        else
            loose.push_back(c);
    }
    for (auto& group : groups) {
        if (group.keep == Keep::together && group.children.size() > 1)
            add_no_home_together(of, group);
        else
            add_single_options(of, group);
    }
    for (const auto& joint : of.joints) add_joint(of, groups[at(group_of_set[at(joint.set)])], joint);
    room.assign(at(of.areas), 0);
    for (const auto& home : of.homes) room[at(home.area)] += home.places;
    for (std::size_t a = 0; a < room.size(); ++a) room[a] = std::max(0, room[a] - of.reserve[a]);
    children_of.assign(at(of.authorities), 0);
    for (const auto& child : of.children) ++children_of[at(child.authority)];
}

}  // namespace kith::matching
