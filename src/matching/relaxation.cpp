#include "matching/relaxation.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

#include "matching/solver/flow.h"
#include "matching/solver/linear.h"

namespace kith::matching {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

double pairs_of(std::uint32_t members) {
    const int n = std::popcount(members);
    return n * (n - 1) / 2.0;
}

constexpr int most_rounds = 120;
constexpr int first_columns = 6, columns_a_round = 3, options_a_round = 8;
constexpr double noticeable = 0.01, worth_cutting = 0.02;
constexpr int most_cut_rounds = 12;

/// Of a home with K places: a joint of t or more leaves too few for as many others as would fill the rest and one more.
///   sum of joints of t places or more + sum of children D there <= |D|, where |D| = K - t + 1
///   sum of joints of t places or more <= K / t, rounded down
/// Neither follows from the places alone once children may be split among homes.
struct HomeCut {
    int home;
    int from_places;            ///< t
    std::vector<int> children;  ///< D; empty: the second kind
    double high;
    double price = 0;
};

/// Which column of the programme stands for what, to read its shares.
struct Ref {
    int group;   ///< -1: nothing in a home; -2 - c: the loose child c
    int option;  ///< of the group, or home of the child
};

class Relaxation {
public:
    explicit Relaxation(Problem& problem)
        : p_{problem},
          of_{problem.of},
          children_{static_cast<int>(of_.children.size())},
          homes_{static_cast<int>(of_.homes.size())} {
        fairness_ = of_.fairness / 1000.0 * children_;
        found_.price.assign(at(homes_), 0);
        found_.area_price.assign(at(of_.areas), 0);
        found_.times.assign(at(of_.authorities), 1);
        found_.used.assign(at(homes_), 0);
        cuts_of_.resize(at(homes_));
        child_dual_.assign(at(children_), 0);
        in_.resize(at(children_));
        for (const auto& group : p_.groups) in_of_group_.emplace_back(group.options.size(), false);
    }

    Relaxed run(bool (*out_of_time)(const void*), const void* clock) {
        first_prices();
        solver::LinearProgram programme{rows()};
        add_fairness(programme);
        begin_columns(programme);
        for (int round = 0; round < most_rounds; ++round) {
            if (!programme.solve()) break;
            take_prices(programme.duals());
            const auto before = refs_.size();
            price_all(programme);
            if (refs_.size() == before && !cut(programme)) break;
            found_.cut_short = out_of_time(clock);
            if (found_.cut_short) break;
        }
        read_shares(programme);
        for (auto& group : p_.groups)
            for (auto& option : group.options) {
                option.fair = fair(group, option);
                option.priced = asks(group, option);
            }
        return std::move(found_);
    }

private:
    int home_row(int home) const { return children_ + home; }
    int area_row(int area) const { return children_ + homes_ + area; }
    int cut_row(int k) const { return children_ + homes_ + of_.areas + of_.authorities + k; }
    int authority_row(int authority) const { return children_ + homes_ + of_.areas + authority; }

    std::vector<solver::LinearProgram::Row> rows() const {
        std::vector<solver::LinearProgram::Row> all(at(children_), {1, 1});
        for (const auto& home : of_.homes) all.push_back({-HUGE_VAL, static_cast<double>(home.places)});
        for (const int room : p_.room) all.push_back({-HUGE_VAL, static_cast<double>(room)});
        for (int a = 0; a < of_.authorities; ++a) all.push_back({-HUGE_VAL, 0});
        return all;
    }

    /// The worst-served mean: at least that of every authority.
    void add_fairness(solver::LinearProgram& programme) {
        if (fairness_ <= 0) return;
        solver::LinearProgram::Column worst{fairness_, {}};
        for (int a = 0; a < of_.authorities; ++a)
            if (p_.children_of[at(a)] > 0) worst.entries.emplace_back(authority_row(a), -1.0);
        programme.add({worst});
        refs_.push_back({-1, -1});
    }

    /// Everyone placed as if nobody had brothers or sisters.
    void first_prices() {
        std::vector<std::vector<solver::Way>> ways(at(children_));
        std::vector<std::int64_t> unplaced;
        std::vector<int> places;
        for (int c = 0; c < children_; ++c) {
            for (const auto& edge : of_.children[at(c)].edges)
                ways[at(c)].push_back({edge.home, of_.cost(c, edge) + of_.room_price_of(edge.home)});
            unplaced.push_back(of_.children[at(c)].unplaced);
        }
        for (const auto& home : of_.homes) places.push_back(home.places);
        const auto assigned = solver::assign(ways, unplaced, places);
        for (int h = 0; h < homes_; ++h) found_.price[at(h)] = static_cast<double>(assigned.price[at(h)]);
    }

    /// How often an option of so many places, with these children, counts in a cut.
    static double counts(const HomeCut& cut, int places, const auto& has) {
        if (places >= cut.from_places) return 1;
        const auto in = static_cast<int>(std::ranges::count_if(cut.children, has));
        return std::min(in, places);
    }

    double counts(const HomeCut& cut, int c) const {
        return counts(cut, 1, [&](int other) { return other == c; });
    }

    double counts(const HomeCut& cut, const Group& group, const Option& option) const {
        return counts(cut, option.places, [&](int other) {
            for (std::size_t i = 0; i < group.children.size(); ++i)
                if ((option.members >> i & 1U) != 0 && group.children[i] == other) return true;
            return false;
        });
    }

    double cut_price(int home, const auto&... who) const {
        double sum = 0;
        for (const int k : cuts_of_[at(home)])
            if (cuts_[at(k)].price > 0) sum += cuts_[at(k)].price * counts(cuts_[at(k)], who...);
        return sum;
    }

    double area_price(bool emergency, int home) const {
        return emergency ? 0 : found_.area_price[at(of_.homes[at(home)].area)];
    }

    double asks(int c, const Instance::Edge& edge) const {
        const auto& child = of_.children[at(c)];
        return static_cast<double>(of_.cost(c, edge)) * found_.times[at(child.authority)] +
               static_cast<double>(of_.room_price_of(edge.home)) + found_.price[at(edge.home)] +
               area_price(child.emergency, edge.home) + cut_price(edge.home, c);
    }

    double fair(const Group& group, const Option& option) const {
        double sum = -option.discount;
        for (std::size_t i = 0; i < group.children.size(); ++i)
            if ((option.members >> i & 1U) != 0)
                sum += cost_of(group.children[i], option.home) * times(group.children[i]);
        return sum;
    }

    double asks(const Group& group, const Option& option) const {
        if (option.home < 0) return fair(group, option);
        return fair(group, option) +
               option.places * (found_.price[at(option.home)] + area_price(option.emergency, option.home)) +
               cut_price(option.home, group, option);
    }

    double times(int c) const { return found_.times[at(of_.children[at(c)].authority)]; }

    double cost_of(int c, int home) const {
        const auto& child = of_.children[at(c)];
        return static_cast<double>(home < 0 ? child.unplaced : of_.cost(c, *child.edge_to(home)));
    }

    double duals_of(const Group& group, std::uint32_t members) const {
        double sum = 0;
        for (std::size_t i = 0; i < group.children.size(); ++i)
            if ((members >> i & 1U) != 0) sum += child_dual_[at(group.children[i])];
        return sum;
    }

    void add_child_entries(solver::LinearProgram::Column& column, int c, double cost) const {
        column.entries.emplace_back(c, 1.0);
        if (fairness_ <= 0 || cost == 0) return;
        const int authority = of_.children[at(c)].authority;
        const double each = cost / p_.children_of[at(authority)];
        for (auto& entry : column.entries)
            if (entry.first == authority_row(authority)) {
                entry.second += each;
                return;
            }
        column.entries.emplace_back(authority_row(authority), each);
    }

    void add_cut_entries(solver::LinearProgram::Column& column, int home, const auto&... who) const {
        if (home < 0) return;
        for (const int k : cuts_of_[at(home)])
            if (const double times = counts(cuts_[at(k)], who...); times > 0)
                column.entries.emplace_back(cut_row(k), times);
    }

    void add_place_entries(solver::LinearProgram::Column& column, int home, int places, bool emergency) const {
        if (home < 0) return;
        column.entries.emplace_back(home_row(home), places);
        if (!emergency && of_.reserve[at(of_.homes[at(home)].area)] > 0)
            column.entries.emplace_back(area_row(of_.homes[at(home)].area), places);
    }

    solver::LinearProgram::Column column_of(int c, const Instance::Edge* edge) const {
        const auto& child = of_.children[at(c)];
        const auto cost = static_cast<double>(edge ? of_.cost(c, *edge) : child.unplaced);
        const auto room = static_cast<double>(edge ? of_.room_price_of(edge->home) : 0);
        solver::LinearProgram::Column column{cost + room, {}};
        add_child_entries(column, c, cost);
        add_place_entries(column, edge ? edge->home : -1, 1, child.emergency);
        add_cut_entries(column, edge ? edge->home : -1, c);
        return column;
    }

    solver::LinearProgram::Column column_of(const Group& group, const Option& option) const {
        solver::LinearProgram::Column column{option.cost - option.discount, {}};
        for (std::size_t i = 0; i < group.children.size(); ++i)
            if ((option.members >> i & 1U) != 0)
                add_child_entries(column, group.children[i], cost_of(group.children[i], option.home));
        add_place_entries(column, option.home, option.places, option.emergency);
        add_cut_entries(column, option.home, group, option);
        return column;
    }

    void begin_columns(solver::LinearProgram& programme) {
        std::vector<solver::LinearProgram::Column> columns;
        for (const int c : p_.loose) {
            columns.push_back(column_of(c, nullptr));
            refs_.push_back({-1, -1});
            add_best(c, first_columns, HUGE_VAL, columns);
        }
        for (int g = 0; g < static_cast<int>(p_.groups.size()); ++g) {
            const auto& group = p_.groups[at(g)];
            for (int o = 0; o < static_cast<int>(group.options.size()); ++o)
                if (group.options[at(o)].home < 0) add_option(g, o, columns);
            add_best_options(g, first_columns * 3, HUGE_VAL, columns);
        }
        programme.add(columns);
    }

    /// The cheapest homes of a child that are not in yet and ask less than `below`.
    void add_best(int c, int count, double below, std::vector<solver::LinearProgram::Column>& columns) {
        const auto& edges = of_.children[at(c)].edges;
        auto& in = in_[at(c)];
        in.resize(edges.size(), false);
        best_.clear();
        for (std::size_t e = 0; e < edges.size(); ++e)
            if (!in[e])
                if (const auto asked = asks(c, edges[e]); asked < below) best_.emplace_back(asked, static_cast<int>(e));
        keep_best(count);
        for (const auto& [asked, e] : best_) {
            in[at(e)] = true;
            columns.push_back(column_of(c, &edges[at(e)]));
            refs_.push_back({-2 - c, edges[at(e)].home});
        }
    }

    void keep_best(int count) {
        std::ranges::sort(best_);
        if (static_cast<int>(best_.size()) > count) best_.resize(at(count));
    }

    void add_option(int g, int o, std::vector<solver::LinearProgram::Column>& columns) {
        in_of_group_[at(g)][at(o)] = true;
        columns.push_back(column_of(p_.groups[at(g)], p_.groups[at(g)].options[at(o)]));
        refs_.push_back({g, o});
    }

    void add_best_options(int g, int count, double below, std::vector<solver::LinearProgram::Column>& columns) {
        const auto& group = p_.groups[at(g)];
        best_.clear();
        for (int o = 0; o < static_cast<int>(group.options.size()); ++o) {
            if (in_of_group_[at(g)][at(o)]) continue;
            const auto& option = group.options[at(o)];
            const auto reduced = asks(group, option) - duals_of(group, option.members);
            if (reduced < below) best_.emplace_back(reduced, o);
        }
        keep_best(count);
        for (const auto& [reduced, o] : std::vector{best_}) add_option(g, o, columns);
    }

    /// Prices from the programme's duals, and the bound that they prove whatever the programme's tolerance.
    void take_prices(const std::vector<double>& duals) {
        for (int c = 0; c < children_; ++c) child_dual_[at(c)] = duals[at(c)];
        for (int h = 0; h < homes_; ++h) found_.price[at(h)] = std::max(0.0, -duals[at(home_row(h))]);
        for (int a = 0; a < of_.areas; ++a) found_.area_price[at(a)] = std::max(0.0, -duals[at(area_row(a))]);
        double sum = 0;
        std::vector<double> weight(at(of_.authorities), 0);
        for (int a = 0; a < of_.authorities; ++a)
            sum += weight[at(a)] = p_.children_of[at(a)] > 0 ? std::max(0.0, -duals[at(authority_row(a))]) : 0;
        for (int a = 0; a < of_.authorities; ++a)
            found_.times[at(a)] =
                weight[at(a)] > 0 ? 1 + weight[at(a)] * std::min(1.0, fairness_ / sum) / p_.children_of[at(a)] : 1;
        for (int k = 0; k < static_cast<int>(cuts_.size()); ++k)
            cuts_[at(k)].price = std::max(0.0, -duals[at(cut_row(k))]);
        found_.bound = std::max(found_.bound, proven());
    }

    /// Lagrange: whatever the prices, no assignment costs less than everyone's cheapest choice at these prices, less
    /// what all the places are worth.
    double proven() const {
        double bound = 0;
        for (const auto& set : of_.sets)
            if (set.keep != Keep::apart)
                bound += static_cast<double>(of_.apart_price) * pairs_of((1U << set.children.size()) - 1);
        for (int h = 0; h < homes_; ++h) bound -= found_.price[at(h)] * of_.homes[at(h)].places;
        for (int a = 0; a < of_.areas; ++a)
            if (of_.reserve[at(a)] > 0) bound -= found_.area_price[at(a)] * p_.room[at(a)];
        for (const auto& cut : cuts_) bound -= cut.price * cut.high;
        for (const int c : p_.loose) {
            double least = static_cast<double>(of_.children[at(c)].unplaced) * times(c);
            for (const auto& edge : of_.children[at(c)].edges) least = std::min(least, asks(c, edge));
            bound += least;
        }
        for (const auto& group : p_.groups) bound += least_of(group);
        return bound;
    }

    /// At most what any way to place the group asks: its children's duals, lowered until no option asks less.
    double least_of(const Group& group) const {
        std::vector<double> lower(group.children.size(), 0);
        for (const auto& option : group.options) {
            const auto reduced = asks(group, option) - duals_of(group, option.members);
            if (reduced >= 0) continue;
            for (std::size_t i = 0; i < lower.size(); ++i)
                if ((option.members >> i & 1U) != 0)
                    lower[i] = std::min(lower[i], reduced / std::popcount(option.members));
        }
        double least = 0;
        for (std::size_t i = 0; i < lower.size(); ++i) least += child_dual_[at(group.children[i])] + lower[i];
        return least;
    }

    void price_all(solver::LinearProgram& programme) {
        std::vector<solver::LinearProgram::Column> columns;
        for (const int c : p_.loose) add_best(c, columns_a_round, child_dual_[at(c)] - noticeable, columns);
        for (int g = 0; g < static_cast<int>(p_.groups.size()); ++g)
            add_best_options(g, options_a_round, -noticeable, columns);
        programme.add(columns);
    }

    /// What the programme has in one home.
    struct There {
        std::vector<std::pair<double, int>> children;  ///< share, child, of those alone
        std::vector<std::pair<int, double>> joints;    ///< places, share
    };

    std::vector<There> who_is_where(const std::vector<double>& values) const {
        std::vector<There> there(at(homes_));
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] < noticeable) continue;
            const auto [group, option] = refs_[i];
            if (group < -1) {
                if (option >= 0) there[at(option)].children.emplace_back(values[i], -2 - group);
            } else if (group >= 0) {
                const auto& of = p_.groups[at(group)].options[at(option)];
                if (of.home < 0) continue;
                if (of.places > 1)
                    there[at(of.home)].joints.emplace_back(of.places, values[i]);
                else if (std::popcount(of.members) == 1)
                    there[at(of.home)].children.emplace_back(
                        values[i], p_.groups[at(group)].children[at(std::countr_zero(of.members))]);
            }
        }
        return there;
    }

    /// Adds the cuts that the programme's answer breaks; whether there were any.
    bool cut(solver::LinearProgram& programme) {
        if (cut_rounds_++ >= most_cut_rounds) return false;
        auto there = who_is_where(programme.values());
        const auto first = static_cast<int>(cuts_.size());
        for (int h = 0; h < homes_; ++h)
            if (!there[at(h)].joints.empty()) find_cuts(h, there[at(h)]);
        std::vector<solver::LinearProgram::Cut> rows;
        for (int k = first; k < static_cast<int>(cuts_.size()); ++k) rows.push_back({cuts_[at(k)].high, {}});
        if (rows.empty()) return false;
        for (std::size_t i = 0; i < refs_.size(); ++i) add_to_cuts(static_cast<int>(i), first, rows);
        programme.add(rows);
        return true;
    }

    void find_cuts(int home, There& there) {
        const int places = of_.homes[at(home)].places;
        std::ranges::sort(there.children, std::greater{});
        for (int t = 2; t <= places; ++t) {
            double joints = 0;
            for (const auto& [size, share] : there.joints) joints += size >= t ? share : 0;
            if (joints < noticeable) continue;
            HomeCut alone{home, t, {}, static_cast<double>(places / t)}, with{home, t, {}, 0};
            double sum = joints;
            for (const auto& [share, c] : there.children) {
                if (static_cast<int>(with.children.size()) == places - t + 1) break;
                if (std::ranges::find(with.children, c) != with.children.end()) continue;
                with.children.push_back(c);
                sum += share;
            }
            with.high = places - t + 1;
            if (joints > alone.high + worth_cutting) keep(std::move(alone));
            if (sum > with.high + worth_cutting) keep(std::move(with));
        }
    }

    void keep(HomeCut cut) {
        for (const int k : cuts_of_[at(cut.home)])
            if (cuts_[at(k)].from_places == cut.from_places && cuts_[at(k)].children == cut.children) return;
        cuts_of_[at(cut.home)].push_back(static_cast<int>(cuts_.size()));
        cuts_.push_back(std::move(cut));
    }

    void add_to_cuts(int column, int first, std::vector<solver::LinearProgram::Cut>& rows) const {
        const auto [group, option] = refs_[at(column)];
        const int home = group < -1 ? option : group >= 0 ? p_.groups[at(group)].options[at(option)].home : -1;
        if (home < 0) return;
        for (const int k : cuts_of_[at(home)]) {
            if (k < first) continue;
            const double times =
                group < -1 ? counts(cuts_[at(k)], -2 - group)
                           : counts(cuts_[at(k)], p_.groups[at(group)], p_.groups[at(group)].options[at(option)]);
            if (times > 0) rows[at(k - first)].entries.emplace_back(column, times);
        }
    }

    void read_shares(const solver::LinearProgram& programme) {
        const auto values = programme.values();
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto [group, option] = refs_[i];
            if (group >= 0) {
                auto& of = p_.groups[at(group)].options[at(option)];
                of.share = values[i];
                if (of.home >= 0) found_.used[at(of.home)] += values[i] * of.places;
            } else if (option >= 0) {
                found_.used[at(option)] += values[i];
            }
        }
    }

    Problem& p_;
    const Instance& of_;
    int children_, homes_;
    double fairness_ = 0;
    Relaxed found_;
    std::vector<double> child_dual_;
    std::vector<Ref> refs_;
    std::vector<HomeCut> cuts_;
    std::vector<std::vector<int>> cuts_of_;  ///< by home
    int cut_rounds_ = 0;
    std::vector<std::vector<bool>> in_, in_of_group_;
    std::vector<std::pair<double, int>> best_;
};

}  // namespace

Relaxed relax(Problem& problem, bool (*out_of_time)(const void*), const void* clock) {
    return Relaxation{problem}.run(out_of_time, clock);
}

}  // namespace kith::matching
