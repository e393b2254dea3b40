#pragma once

#include <cstdint>
#include <vector>

#include "matching/relaxation.h"

/// The children who are placed each for themselves, kept at least cost while places are taken from under them and given
/// back. Chains of moves, each child to the next one's place, are found by the programme's prices. For search.cpp
/// alone.
namespace kith::matching {

class Loose {
public:
    /// `places`: by home. A home's held places are a home of their own after the others, which only emergencies may
    /// take.
    Loose(const Problem& problem, const Relaxed& relaxed, std::vector<int> places, std::vector<int> held);

    /// Everyone anew, exactly.
    void settle();

    /// So many places of a home taken from the children, or given back; what that costs, children moved included.
    double take(int home, int places);
    void give(int home, int places);

    /// One place less kept for emergencies in one home and one more in another of the same area; what that costs.
    double hold_elsewhere(int from, int to);

    /// Lets children move into places that were given back, while that saves; what it costs, nought or less.
    double improve(int home);

    /// The number under which a home's held places go. Requires: its area has a reserve.
    int held_places_of(int home) const { return held_home_[static_cast<std::size_t>(home)]; }

    int places(int home) const { return places_[static_cast<std::size_t>(home)]; }

    /// Moves since a mark can be undone.
    std::size_t mark() const { return log_.size(); }
    void undo(std::size_t to);
    void forget() { log_.clear(); }

    /// By child of the instance: homes of the loose ones; others as they were.
    void write(std::vector<int>& home_of) const;

private:
    struct Edge {
        int home;
        double cost;
    };
    struct Back {
        int child;
        double cost;
    };
    struct Change {
        int child, from;  ///< child -1: places of `from`
        int places;
    };
    struct Node {
        double reach;  ///< what it costs to come here, and what a place here is worth
        int home;
        friend bool operator<(const Node& a, const Node& b) { return a.reach > b.reach; }
    };

    void move(int child, int to);
    void set(int child, int to);
    double cost_at(int child, int home) const;
    double evict(int home);
    double fill(int home);
    bool slack(int home) const {
        return load_[static_cast<std::size_t>(home)] < places_[static_cast<std::size_t>(home)];
    }
    void begin_search(int home);
    bool better(int home, double cost);

    const Problem& problem_;
    std::vector<std::vector<Edge>> edges_;  ///< by loose child
    std::vector<double> unplaced_;
    std::vector<std::vector<Back>> back_;  ///< by home: who may live there
    std::vector<std::vector<int>> there_;  ///< by home: who lives there
    std::vector<int> home_, places_, load_;
    std::vector<int> held_home_;  ///< by home: the number of its held places, or -1
    std::vector<int> whole_;      ///< of held places: the home
    std::vector<double> price_;
    std::vector<Change> log_;
    // of one search
    std::vector<double> dist_;
    std::vector<int> seen_, from_home_, by_child_;
    int stamp_ = 0;
};

}  // namespace kith::matching
