// Branch and bound. What is counted on the way is never more than what value() counts of the whole: a child's own cost,
// and each two of a set that are apart. The rest, and whether anything is broken, is asked of the whole assignment.
#include "matching/exact.h"

#include <algorithm>

namespace kith::matching {

namespace {

class Branches {
public:
    Branches(const Instance& of, const std::vector<int>& known, int steps)
        : of_{of},
          best_{known},
          least_{value(of, known)},
          home_of_(of.children.size(), -1),
          rest_(of.children.size() + 1, 0),
          steps_{steps} {
        for (std::size_t c = 0; c < of.children.size(); ++c) choices_.push_back(choices_of(static_cast<int>(c)));
        for (std::size_t c = of.children.size(); c-- > 0;) rest_[c] = rest_[c + 1] + choices_[c].front().cost;
    }

    Exact all() {
        go(0, 0);
        return {std::move(best_), steps_ >= 0};
    }

private:
    /// A home, or none, and what it costs the child; the least first.
    std::vector<Instance::Edge> choices_of(int c) const {
        const auto& child = of_.children[static_cast<std::size_t>(c)];
        std::vector<Instance::Edge> choices{{-1, child.unplaced}};
        for (const auto& edge : child.edges) choices.push_back({edge.home, of_.cost(c, edge)});
        std::ranges::stable_sort(choices, {}, &Instance::Edge::cost);
        return choices;
    }

    /// What it costs that this child does not share a home with those of the set who were placed before.
    std::int64_t apart(std::size_t c, int home) const {
        const int set = of_.children[c].set;
        if (set < 0 || of_.sets[static_cast<std::size_t>(set)].keep == Keep::apart) return 0;
        std::int64_t price = 0;
        for (const int other : of_.sets[static_cast<std::size_t>(set)].children)
            if (static_cast<std::size_t>(other) < c && (home < 0 || home_of_[static_cast<std::size_t>(other)] != home))
                price += of_.apart_price;
        return price;
    }

    bool hopeless(std::int64_t at_least) const { return static_cast<double>(at_least) >= least_ - 1e-6; }

    void whole() {
        if (const double its = value(of_, home_of_); its < least_ - 1e-6 && broken(of_, home_of_).empty()) {
            least_ = its;
            best_ = home_of_;
        }
    }

    void go(std::size_t c, std::int64_t so_far) {
        if (c == of_.children.size()) return whole();
        for (const auto& choice : choices_[c]) {
            if (hopeless(so_far + choice.cost + rest_[c + 1])) return;  // those that follow cost no less
            if (--steps_ < 0) return;
            const auto cost = so_far + choice.cost + apart(c, choice.home);
            if (hopeless(cost + rest_[c + 1])) continue;
            home_of_[c] = choice.home;
            go(c + 1, cost);
            home_of_[c] = -1;
        }
    }

    const Instance& of_;
    std::vector<int> best_;
    double least_;
    std::vector<int> home_of_;
    std::vector<std::int64_t> rest_;  ///< by child: the least that it and those after it cost
    std::vector<std::vector<Instance::Edge>> choices_;
    int steps_;
};

}  // namespace

Exact exact(const Instance& instance, const std::vector<int>& known, int steps) {
    return Branches{instance, known, steps}.all();
}

}  // namespace kith::matching
