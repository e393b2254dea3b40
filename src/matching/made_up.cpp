#include <algorithm>
#include <cmath>
#include <numeric>

#include "matching/draw.h"
#include "matching/instance.h"

namespace kith::matching {

namespace {

struct Spot {
    double x, y;  ///< kilometres
};

double apart(Spot a, Spot b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Children of one family: where they come from; each child's school and needs differ.
struct Family {
    Spot from;
    int authority;
    int size;
};

constexpr std::int64_t no_home = 20'000, no_home_tonight = 40'000;

class Maker {
public:
    explicit Maker(const MadeUp& size) : size_{size}, draw_{size.seed} {
        made_.authorities = made_.areas = size.authorities;
        made_.apart_price = 3'000;
        made_.keep_bonus = 100;
        made_.room_price = 300;
        made_.fairness = 50;
        for (int a = 0; a < size.authorities; ++a) {
            centres_.push_back({draw_.unit() * 140, draw_.unit() * 140});
            people_.push_back(0.3 + draw_.unit() * draw_.unit() * 3);
        }
    }

    Instance all() {
        homes();
        families();
        for (int c = 0; c + 1 < size_.children; c += 100)
            if (made_.children[static_cast<std::size_t>(c)].set !=
                    made_.children[static_cast<std::size_t>(c + 1)].set ||
                made_.children[static_cast<std::size_t>(c)].set == -1)
                made_.conflicts.emplace_back(c, c + 1);
        return std::move(made_);
    }

private:
    int some_authority() {
        double at = draw_.unit() * std::accumulate(people_.begin(), people_.end(), 0.0);
        for (std::size_t a = 0; a < people_.size(); ++a)
            if ((at -= people_[a]) < 0) return static_cast<int>(a);
        return static_cast<int>(people_.size()) - 1;
    }

    Spot near(Spot centre, double spread) {
        const double angle = draw_.unit() * 6.283185307179586, far = spread * std::sqrt(-std::log(1 - draw_.unit()));
        return {centre.x + far * std::cos(angle), centre.y + far * std::sin(angle)};
    }

    void homes() {
        std::vector<int> in_area(static_cast<std::size_t>(size_.authorities), 0);
        for (int h = 0; h < size_.homes; ++h) {
            const int area = some_authority();
            const double one = draw_.unit();
            const int places = one < 0.70 ? 1 : one < 0.92 ? 2 : one < 0.99 ? 3 : 4;
            made_.homes.push_back({places, area});
            at_.push_back(near(centres_[static_cast<std::size_t>(area)], 12));
            skills_.push_back(draw_.next() & draw_.next() & 0xFF);
            ++in_area[static_cast<std::size_t>(area)];
        }
        for (const int count : in_area) made_.reserve.push_back(count / 100);
    }

    void families() {
        const int in_sets = static_cast<int>(size_.children * size_.in_sets);
        int done = 0;
        while (static_cast<int>(made_.children.size()) < size_.children) {
            const int left = size_.children - static_cast<int>(made_.children.size());
            const double one = draw_.unit();
            int of = done >= in_sets ? 1 : one < 0.68 ? 2 : one < 0.92 ? 3 : 4;
            of = std::min(of, left);
            if (of > 1) done += of;
            const int authority = some_authority();
            family({near(centres_[static_cast<std::size_t>(authority)], 10), authority, of});
        }
    }

    void family(const Family& family) {
        const auto first = static_cast<int>(made_.children.size());
        const int set = family.size > 1 ? static_cast<int>(made_.sets.size()) : -1;
        std::vector<std::vector<std::int64_t>> costs;
        for (int i = 0; i < family.size; ++i) {
            const bool emergency = draw_.chance(0.04);
            made_.children.push_back({family.authority, emergency, set, -1, emergency ? no_home_tonight : no_home, {}});
            costs.push_back(costs_of(family));
        }
        if (set < 0) return best_homes(first, costs[0], size_.candidates);
        const double one = draw_.unit();
        Instance::Set made{one < 0.05 ? Keep::apart : one < 0.10 ? Keep::together : Keep::together_if_it_can_be, {}};
        for (int i = 0; i < family.size; ++i) made.children.push_back(first + i);
        made_.sets.push_back(made);
        for (int i = 0; i < family.size; ++i)
            best_homes(first + i, costs[static_cast<std::size_t>(i)], size_.candidates * 3 / 5);
        if (made.keep != Keep::apart) together(set, costs);
    }

    /// A third nearness, a third what the child needs and the home can do, the rest school and liking.
    std::vector<std::int64_t> costs_of(const Family& family) {
        const auto school = near(family.from, 4);
        const auto needs = draw_.next() & draw_.next() & draw_.next() & 0xFF;
        std::vector<std::int64_t> costs(static_cast<std::size_t>(size_.homes));
        for (std::size_t h = 0; h < costs.size(); ++h) {
            const double home = std::min(1.0, apart(family.from, at_[h]) / 60),
                         to_school = std::min(1.0, apart(school, at_[h]) / 40);
            const double missing = __builtin_popcountll(needs & ~skills_[h]) / 4.0;
            costs[h] = static_cast<std::int64_t>(3'500 * home + 2'000 * to_school + 3'000 * std::min(1.0, missing) +
                                                 1'500 * draw_.unit());
        }
        return costs;
    }

    std::vector<int> cheapest(const std::vector<std::int64_t>& costs, int count, int places) const {
        std::vector<int> order;
        for (int h = 0; h < size_.homes; ++h)
            if (made_.homes[static_cast<std::size_t>(h)].places >= places) order.push_back(h);
        const auto n = std::min<std::size_t>(order.size(), static_cast<std::size_t>(count));
        const auto by_cost = [&](int a, int b) {
            return std::pair{costs[static_cast<std::size_t>(a)], a} < std::pair{costs[static_cast<std::size_t>(b)], b};
        };
        std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(n), by_cost);
        order.resize(n);
        return order;
    }

    void add_edge(int child, int home, std::int64_t cost) {
        auto& edges = made_.children[static_cast<std::size_t>(child)].edges;
        if (std::ranges::find(edges, home, &Instance::Edge::home) == edges.end()) edges.push_back({home, cost});
    }

    void best_homes(int child, const std::vector<std::int64_t>& costs, int count) {
        for (const int home : cheapest(costs, count, 1)) add_edge(child, home, costs[static_cast<std::size_t>(home)]);
    }

    void together(int set, const std::vector<std::vector<std::int64_t>>& costs) {
        std::vector<std::int64_t> sum(costs[0].size(), 0);
        for (const auto& each : costs)
            for (std::size_t h = 0; h < sum.size(); ++h) sum[h] += each[h];
        const auto& children = made_.sets[static_cast<std::size_t>(set)].children;
        const int all = static_cast<int>(children.size());
        auto homes = cheapest(sum, size_.candidates / 4, all);
        const auto for_two = cheapest(sum, size_.candidates * 2 / 5 - size_.candidates / 4, 2);
        homes.insert(homes.end(), for_two.begin(), for_two.end());
        std::ranges::sort(homes);
        homes.erase(std::ranges::unique(homes).begin(), homes.end());
        for (const int home : homes) {
            for (std::size_t i = 0; i < children.size(); ++i)
                add_edge(children[i], home, costs[i][static_cast<std::size_t>(home)]);
            for (std::uint32_t members = 1; members < 1U << all; ++members) {
                const int of = __builtin_popcount(members);
                if (of >= 2 && of <= made_.homes[static_cast<std::size_t>(home)].places)
                    made_.joints.push_back({set, home, members, of});
            }
        }
    }

    MadeUp size_;
    Draw draw_;
    Instance made_;
    std::vector<Spot> centres_, at_;
    std::vector<double> people_;
    std::vector<std::uint64_t> skills_;
};

}  // namespace

Instance make_up(const MadeUp& size) { return Maker{size}.all(); }

}  // namespace kith::matching
