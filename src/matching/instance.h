#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/core/result.h"
#include "matching/codes.h"

/// A region as numbers alone: what an optimiser is given. Written to and read from a text file so that another program
/// can be run on the same.
namespace kith::matching {

struct Instance {
    /// That a child may live in a home, and how far it falls short.
    struct Edge {
        int home;
        std::int64_t cost;  ///< 0 to 10,000
    };
    struct Child {
        int authority = 0;
        bool emergency = false;
        int set = -1;               ///< -1: none
        int previous = -1;          ///< the home advised before; -1: none
        std::int64_t unplaced = 0;  ///< cost of no home
        std::vector<Edge> edges;    ///< each home once

        const Edge* edge_to(int home) const;  ///< null: they may not live there
    };
    struct Home {
        int places = 0;
        int area = 0;
    };
    struct Set {
        Keep keep = Keep::together_if_it_can_be;
        std::vector<int> children;  ///< at most 16
    };
    /// That some children of a set may live in one home together. They may share a home in no other way.
    struct Joint {
        int set = 0;
        int home = 0;
        std::uint32_t members = 0;  ///< bit i: the set's child i; at least two
        int places = 0;             ///< that they take
    };

    int authorities = 0;
    int areas = 0;
    std::vector<Child> children;
    std::vector<Home> homes;
    std::vector<Set> sets;
    std::vector<Joint> joints;
    std::vector<std::pair<int, int>> conflicts;  ///< children who must not share a home
    std::vector<int> reserve;                    ///< by area: places that only an emergency may take
    std::int64_t apart_price = 0;
    std::int64_t keep_bonus = 0;
    std::int64_t room_price = 0;  ///< of a child alone in a home where brothers and sisters could live together
    int fairness = 0;             ///< thousandths

    /// What it costs child `c` to live in `home`, less the bonus where it is as before; none: they may not.
    std::int64_t cost(int c, const Edge& edge) const;

    /// What is counted on top, where they live there without a brother or sister of their set: the home has places for
    /// two, and those who come later may need them.
    std::int64_t room_price_of(int home) const {
        return homes[static_cast<std::size_t>(home)].places >= 2 ? room_price : 0;
    }
};

/// What is wrong with an instance, in sentences; empty: it can be solved.
std::vector<std::string> problems(const Instance& instance);

/// Whether children are where they may be: edges, places, joints, conflicts, decisions about sets and reserves; in
/// sentences what is broken. `home_of`: by child, -1 for none.
std::vector<std::string> broken(const Instance& instance, const std::vector<int>& home_of);

/// What an assignment costs: homes, no homes, brothers and sisters apart, room taken by one, and the fairness penalty:
/// `fairness` thousandths of the number of children, times the mean cost of a child of the authority that is served
/// worst.
double value(const Instance& instance, const std::vector<int>& home_of);

/// Pairs of a set's children that do not share a home.
int pairs_apart(const Instance& instance, const Instance::Set& set, const std::vector<int>& home_of);

std::string to_text(const Instance& instance);
Result<Instance> instance_from_text(std::string_view text);

/// A made-up region, the same for the same seed on every machine.
struct MadeUp {
    int children = 5'000;
    int homes = 6'000;
    int candidates = 50;
    int authorities = 12;
    double in_sets = 0.2;  ///< of the children
    std::uint64_t seed = 1;
};
Instance make_up(const MadeUp& size);

}  // namespace kith::matching
