#include "matching/loose.h"

#include <algorithm>
#include <cmath>
#include <queue>

#include "matching/solver/flow.h"

namespace kith::matching {

namespace {

constexpr int most_expanded = 80;
constexpr double scale = 64;  ///< costs with fairness are fractions; the network simplex takes whole numbers
constexpr double noticeable = 1e-6;
constexpr double trusted = 0.5;  ///< of the programme's prices: a chain is given up only where they leave no doubt

std::size_t at(int i) { return static_cast<std::size_t>(i); }

}  // namespace

Loose::Loose(const Problem& problem, const Relaxed& relaxed, std::vector<int> places, std::vector<int> held)
    : problem_{problem}, places_{std::move(places)}, price_{relaxed.price} {
    const auto& of = problem.of;
    for (auto& price : price_) price *= trusted;
    held_home_.assign(places_.size(), -1);
    for (std::size_t h = 0; h < held.size(); ++h) {
        if (of.reserve[at(of.homes[h].area)] == 0) continue;
        held_home_[h] = static_cast<int>(places_.size());
        whole_.push_back(static_cast<int>(h));
        places_.push_back(held[h]);
        price_.push_back(0);
    }
    back_.resize(places_.size());
    there_.resize(places_.size());
    load_.assign(places_.size(), 0);
    for (std::size_t i = 0; i < problem.loose.size(); ++i) {
        const int c = problem.loose[i];
        const auto& child = of.children[at(c)];
        const double times = relaxed.times[at(child.authority)];
        unplaced_.push_back(static_cast<double>(child.unplaced) * times);
        auto& edges = edges_.emplace_back();
        for (const auto& edge : child.edges) {
            const double cost =
                static_cast<double>(of.cost(c, edge)) * times + static_cast<double>(of.room_price_of(edge.home));
            edges.push_back({edge.home, cost});
            if (child.emergency && held_home_[at(edge.home)] >= 0) edges.push_back({held_home_[at(edge.home)], cost});
        }
        for (const auto& edge : edges) back_[at(edge.home)].push_back({static_cast<int>(i), edge.cost});
    }
    home_.assign(problem.loose.size(), -1);
    dist_.assign(places_.size(), 0);
    seen_.assign(places_.size(), 0);
    from_home_.assign(places_.size(), -1);
    by_child_.assign(places_.size(), -1);
}

void Loose::settle() {
    std::vector<std::vector<solver::Way>> ways(edges_.size());
    std::vector<std::int64_t> unplaced;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
        for (const auto& edge : edges_[i]) ways[i].push_back({edge.home, std::llround(edge.cost * scale)});
        unplaced.push_back(std::llround(unplaced_[i] * scale));
    }
    const auto assigned = solver::assign(ways, unplaced, places_);
    for (std::size_t i = 0; i < edges_.size(); ++i) set(static_cast<int>(i), assigned.home_of[i]);
    log_.clear();
}

void Loose::set(int child, int to) {
    auto& home = home_[at(child)];
    if (home == to) return;
    if (home >= 0) {
        auto& there = there_[at(home)];
        there.erase(std::ranges::find(there, child));
        --load_[at(home)];
    }
    home = to;
    if (to < 0) return;
    there_[at(to)].push_back(child);
    ++load_[at(to)];
}

void Loose::move(int child, int to) {
    log_.push_back({child, home_[at(child)], 0});
    set(child, to);
}

void Loose::undo(std::size_t to) {
    while (log_.size() > to) {
        const auto change = log_.back();
        log_.pop_back();
        if (change.child >= 0)
            set(change.child, change.from);
        else
            places_[at(change.from)] -= change.places;
    }
}

double Loose::cost_at(int child, int home) const {
    if (home < 0) return unplaced_[at(child)];
    return std::ranges::find(edges_[at(child)], home, &Edge::home)->cost;
}

void Loose::give(int home, int places) {
    places_[at(home)] += places;
    log_.push_back({-1, home, places});
}

double Loose::take(int home, int places) {
    double cost = 0;
    for (int i = 0; i < places; ++i) {
        give(home, -1);
        if (load_[at(home)] > places_[at(home)]) cost += evict(home);
    }
    return cost;
}

double Loose::hold_elsewhere(int from, int to) {
    const double cost = take(held_home_[at(from)], 1);
    give(from, 1);
    give(held_home_[at(to)], 1);
    return cost + take(to, 1);
}

void Loose::begin_search(int home) {
    ++stamp_;
    seen_[at(home)] = stamp_;
    dist_[at(home)] = 0;
    from_home_[at(home)] = by_child_[at(home)] = -1;
}

bool Loose::better(int home, double cost) {
    if (seen_[at(home)] == stamp_ && dist_[at(home)] <= cost + noticeable) return false;
    seen_[at(home)] = stamp_;
    dist_[at(home)] = cost;
    return true;
}

/// One child too many lives here: the cheapest chain of moves that ends in a free place, or with one who has no home.
double Loose::evict(int home) {
    begin_search(home);
    std::priority_queue<Node> open;
    open.push({price_[at(home)], home});
    double best = HUGE_VAL;
    int last_home = -1, last_child = -1, end = -1;  // the last move: that child, from there, to `end`
    for (int expanded = 0; !open.empty() && expanded < most_expanded; ++expanded) {
        const auto node = open.top();
        open.pop();
        if (node.reach >= best) break;
        const double here = dist_[at(node.home)];
        if (node.reach > here + price_[at(node.home)] + noticeable) continue;  // reached more cheaply since
        for (const int child : there_[at(node.home)]) {
            const double leaves = here - cost_at(child, node.home);
            if (leaves + unplaced_[at(child)] < best)
                best = leaves + unplaced_[at(child)], last_home = node.home, last_child = child, end = -1;
            for (const auto& edge : edges_[at(child)]) {
                const double cost = leaves + edge.cost;
                if (edge.home == node.home || cost + price_[at(edge.home)] >= best) continue;
                if (slack(edge.home)) {
                    if (cost < best) best = cost, last_home = node.home, last_child = child, end = edge.home;
                } else if (better(edge.home, cost)) {
                    from_home_[at(edge.home)] = node.home;
                    by_child_[at(edge.home)] = child;
                    open.push({cost + price_[at(edge.home)], edge.home});
                }
            }
        }
    }
    double cost = 0;
    for (int steps = 0; last_child >= 0 && steps <= most_expanded; ++steps) {
        if (home_[at(last_child)] != last_home) break;  // the chain would pass one child twice
        cost += cost_at(last_child, end) - cost_at(last_child, last_home);
        move(last_child, end);
        end = last_home;
        last_child = by_child_[at(end)];
        last_home = from_home_[at(end)];
    }
    if (load_[at(home)] <= places_[at(home)]) return cost;
    const int child = there_[at(home)].back();  // a chain that broke: this one has no home until settle()
    cost += unplaced_[at(child)] - cost_at(child, home);
    move(child, -1);
    return cost;
}

/// A place is free here: the chain of moves into it that saves the most.
double Loose::fill(int home) {
    if (price_[at(home)] <= noticeable) return 0;
    begin_search(home);
    std::priority_queue<Node> open;  // by cost less what a place there is worth
    open.push({-price_[at(home)], home});
    double best = -noticeable;
    int into = -1, mover = -1, leaves = -1;
    for (int expanded = 0; !open.empty() && expanded < most_expanded; ++expanded) {
        const auto node = open.top();
        open.pop();
        if (node.reach >= best) break;
        const double here = dist_[at(node.home)];
        for (const auto& [child, cost] : back_[at(node.home)]) {
            const int from = home_[at(child)];
            if (from == node.home) continue;
            const double total = here + cost - cost_at(child, from);
            if (total < best) best = total, into = node.home, mover = child, leaves = from;
            if (from < 0 || slack(from) || total - price_[at(from)] >= best) continue;
            if (better(from, total)) {
                from_home_[at(from)] = node.home;
                by_child_[at(from)] = child;
                open.push({total - price_[at(from)], from});
            }
        }
    }
    double saved = 0;
    const auto mark = log_.size();
    for (int steps = 0; mover >= 0 && steps <= most_expanded; ++steps) {
        if (home_[at(mover)] != leaves) {  // the chain would pass one child twice
            undo(mark);
            return 0;
        }
        saved += cost_at(mover, into) - cost_at(mover, leaves);
        move(mover, into);
        leaves = into;
        mover = by_child_[at(leaves)];
        into = from_home_[at(leaves)];
    }
    return saved;
}

double Loose::improve(int home) {
    double saved = 0;
    while (slack(home)) {
        const auto mark = log_.size();
        const double one = fill(home);
        if (one > -noticeable || load_[at(home)] > places_[at(home)]) {
            undo(mark);
            return saved;
        }
        saved += one;
    }
    return saved;
}

void Loose::write(std::vector<int>& home_of) const {
    const auto homes = static_cast<int>(problem_.of.homes.size());
    for (std::size_t i = 0; i < home_.size(); ++i) {
        const int home = home_[i];
        home_of[at(problem_.loose[i])] = home >= homes ? whole_[at(home - homes)] : home;
    }
}

}  // namespace kith::matching
