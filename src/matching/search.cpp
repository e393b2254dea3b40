#include "matching/search.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

#include "matching/draw.h"
#include "matching/loose.h"

namespace kith::matching {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// A whole group placed: options that part it, with what they ask by the programme's prices.
struct Way {
    std::vector<int> options;
    double priced = 0;
};

constexpr std::size_t beam = 160;
constexpr std::size_t most_ways = 24;
constexpr int most_tries = 8;
constexpr double overlooked = 0.1;  ///< of the ways to place a group, so that not always the same are found

/// Ways to place a group, the least asking first; the last is no home for anyone.
class Ways {
public:
    explicit Ways(const Group& group) : group_{group}, everyone_{(1U << group.children.size()) - 1} {
        const std::size_t each = group.children.size() <= 2 ? 12 : group.children.size() == 3 ? 7 : 4;
        for (int o = 0; o < static_cast<int>(group.options.size()); ++o)
            if (group.options[at(o)].home >= 0) by_members_[group.options[at(o)].members].push_back(o);
        for (auto& [members, options] : by_members_) {
            std::ranges::sort(options, {}, [&](int o) { return std::pair{group_.options[at(o)].priced, o}; });
            if (options.size() > (members == everyone_ ? 12 : each)) options.resize(members == everyone_ ? 12 : each);
        }
        for (int o = 0; o < static_cast<int>(group.options.size()); ++o)
            if (group.options[at(o)].home < 0) by_members_[group.options[at(o)].members].push_back(o);
        for (std::size_t i = 0; i < group.children.size(); ++i) alone_.push_back(least_alone(i));
    }

    std::vector<Way> all() {
        std::vector<State> open{{{}, 0}}, done;
        while (!open.empty()) {
            std::vector<State> next;
            for (const auto& state : open) grow(state, next, done);
            keep_least(next, beam);
            open = std::move(next);
        }
        keep_least(done, most_ways);
        std::vector<Way> found;
        for (auto& state : done) found.push_back(std::move(state.way));
        found.push_back(no_home());
        return found;
    }

private:
    struct State {
        Way way;
        std::uint32_t covered = 0;
    };

    double least_alone(std::size_t child) const {
        double least = HUGE_VAL;
        for (const auto& option : group_.options)
            if ((option.members >> child & 1U) != 0)
                least = std::min(least, option.priced / __builtin_popcount(option.members));
        return least;
    }

    double estimate(const State& state) const {
        double sum = state.way.priced;
        for (std::size_t i = 0; i < alone_.size(); ++i)
            if ((state.covered >> i & 1U) == 0) sum += alone_[i];
        return sum;
    }

    void keep_least(std::vector<State>& states, std::size_t count) const {
        std::ranges::stable_sort(states, {}, [&](const State& state) { return estimate(state); });
        if (states.size() > count) states.resize(count);
    }

    bool uses(const State& state, int home) const {
        return home >= 0 &&
               std::ranges::any_of(state.way.options, [&](int o) { return group_.options[at(o)].home == home; });
    }

    void grow(const State& state, std::vector<State>& next, std::vector<State>& done) const {
        const auto first = ~state.covered & (state.covered + 1);  // the first child not yet placed
        for (const auto& [members, options] : by_members_) {
            if ((members & first) == 0 || (members & state.covered) != 0) continue;
            for (const int o : options) {
                if (uses(state, group_.options[at(o)].home)) continue;
                State grown = state;
                grown.way.options.push_back(o);
                grown.way.priced += group_.options[at(o)].priced;
                grown.covered |= members;
                (grown.covered == everyone_ ? done : next).push_back(std::move(grown));
            }
        }
    }

    Way no_home() const {
        Way way;
        for (int o = 0; o < static_cast<int>(group_.options.size()); ++o)
            if (group_.options[at(o)].home < 0) way.options.push_back(o), way.priced += group_.options[at(o)].priced;
        return way;
    }

    const Group& group_;
    std::uint32_t everyone_;
    std::map<std::uint32_t, std::vector<int>> by_members_;
    std::vector<double> alone_;
};

/// Which places are kept for emergencies: of each area's, those the programme needs least.
std::vector<int> held_places(const Problem& problem, const Relaxed& relaxed) {
    const auto& of = problem.of;
    std::vector<int> held(of.homes.size(), 0);
    for (int area = 0; area < of.areas; ++area) {
        int left = of.reserve[at(area)];
        if (left <= 0) continue;
        std::vector<int> homes;
        for (int h = 0; h < static_cast<int>(of.homes.size()); ++h)
            if (of.homes[at(h)].area == area) homes.push_back(h);
        const auto slack = [&](int h) { return of.homes[at(h)].places - relaxed.used[at(h)]; };
        std::ranges::sort(homes, {}, [&](int h) { return std::tuple{-slack(h), relaxed.price[at(h)], h}; });
        for (const bool whole : {true, false})  // first what nobody would use, then what must be
            for (const int h : homes) {
                const int spare = whole ? static_cast<int>(slack(h) + 1e-6) : of.homes[at(h)].places;
                const int more = std::min(left, std::max(0, spare - held[at(h)]));
                held[at(h)] += more;
                left -= more;
            }
    }
    return held;
}

std::vector<int> less(const Instance& of, const std::vector<int>& held) {
    std::vector<int> places;
    for (std::size_t h = 0; h < of.homes.size(); ++h) places.push_back(of.homes[h].places - held[h]);
    return places;
}

class Search {
public:
    Search(const Problem& problem, const Relaxed& relaxed, const Effort& effort)
        : p_{problem},
          held_{held_places(problem, relaxed)},
          room_{less(problem.of, held_)},
          loose_{problem, relaxed, room_, held_},
          draw_{effort.seed},
          home_of_(problem.of.children.size(), -1),
          against_(problem.of.children.size()) {
        for (const auto& [a, b] : p_.of.conflicts) against_[at(a)].push_back(b), against_[at(b)].push_back(a);
        for (const auto& group : p_.groups) ways_.push_back(Ways{group}.all());
        chosen_.assign(p_.groups.size(), {});
        who_could_.resize(p_.of.homes.size());
        for (int g = 0; g < groups(); ++g) remember_homes(g);
        std::map<int, std::vector<int>> by_area;
        for (int h = 0; h < static_cast<int>(p_.of.homes.size()); ++h)
            if (p_.of.reserve[at(p_.of.homes[at(h)].area)] > 0) by_area[p_.of.homes[at(h)].area].push_back(h);
        for (auto& [area, homes] : by_area) reserved_.push_back(std::move(homes));
    }

    Searched run(const Effort& effort, bool (*out_of_time)(const void*), const void* clock) {
        loose_.settle();
        for (const int g : first_order()) insert(g);
        loose_.forget();
        Searched found;
        const int rounds = std::min(effort.rounds, 2'000 + 60 * groups());
        for (int round = 0; round < rounds && (groups() > 0 || !reserved_.empty()) && !found.cut_short; ++round) {
            improve_some();
            if (round % 16 == 0) found.cut_short = out_of_time(clock);
        }
        loose_.settle();
        loose_.write(home_of_);
        found.home_of = home_of_;
        return found;
    }

private:
    /// How a group is placed, and which of its options are in places kept for emergencies.
    struct Chosen {
        int way = -1;
        std::uint32_t held = 0;
    };

    int groups() const { return static_cast<int>(p_.groups.size()); }
    const Group& group(int g) const { return p_.groups[at(g)]; }

    void remember_homes(int g) {
        for (std::size_t w = 0; w < std::min<std::size_t>(6, ways_[at(g)].size()); ++w)
            for (const int o : ways_[at(g)][w].options)
                if (const int home = group(g).options[at(o)].home; home >= 0) {
                    auto& who = who_could_[at(home)];
                    if (who.empty() || who.back() != g) who.push_back(g);
                }
    }

    /// Those of whom the programme is surest first, the large before the small.
    std::vector<int> first_order() const {
        std::vector<std::pair<double, int>> order;
        for (int g = 0; g < groups(); ++g) {
            double surest = 0;
            for (const auto& option : group(g).options)
                surest = std::max(surest, option.share * __builtin_popcount(option.members));
            order.emplace_back(-surest - (group(g).children.size() > 1 ? 1 : 0), g);
        }
        std::ranges::sort(order);
        std::vector<int> found;
        for (const auto& [surest, g] : order) found.push_back(g);
        return found;
    }

    bool meets_enemy(int c, int home) const {
        return std::ranges::any_of(against_[at(c)], [&](int other) { return home_of_[at(other)] == home; });
    }

    bool fits(int g, const Way& way) {
        for (const int o : way.options) {
            const auto& option = group(g).options[at(o)];
            if (option.home < 0) continue;
            if (room_[at(option.home)] < option.places && !fits_held(option)) return false;
            for (std::size_t i = 0; i < group(g).children.size(); ++i)
                if ((option.members >> i & 1U) != 0) {
                    const int c = group(g).children[i];
                    if (meets_enemy(c, option.home) || enemy_within(g, option.members, c)) return false;
                }
        }
        return true;
    }

    /// An emergency may take what is kept for it, where nothing else is free.
    bool fits_held(const Option& option) const { return option.emergency && held_[at(option.home)] >= option.places; }

    bool enemy_within(int g, std::uint32_t members, int c) const {
        for (std::size_t i = 0; i < group(g).children.size(); ++i)
            if ((members >> i & 1U) != 0 &&
                std::ranges::find(against_[at(c)], group(g).children[i]) != against_[at(c)].end())
                return true;
        return false;
    }

    double apply(int g, int w) {
        double cost = 0;
        chosen_[at(g)] = {w, 0};
        const auto& way = ways_[at(g)][at(w)];
        for (std::size_t i = 0; i < way.options.size(); ++i) {
            const auto& option = group(g).options[at(way.options[i])];
            cost += option.fair;
            if (option.home >= 0) {
                const bool held = room_[at(option.home)] < option.places;
                if (held) chosen_[at(g)].held |= 1U << i;
                count(option, held, -1);
                cost += loose_.take(held ? loose_.held_places_of(option.home) : option.home, option.places);
            }
            live(g, option, option.home);
        }
        return cost;
    }

    void count(const Option& option, bool held, int sign) {
        if (option.home >= 0) (held ? held_ : room_)[at(option.home)] += sign * option.places;
    }

    void live(int g, const Option& option, int home) {
        for (std::size_t i = 0; i < group(g).children.size(); ++i)
            if ((option.members >> i & 1U) != 0) home_of_[at(group(g).children[i])] = home;
    }

    /// Out of its homes; loose children do not move in yet.
    double remove(int g) {
        double cost = 0;
        const auto [w, held] = chosen_[at(g)];
        const auto& way = ways_[at(g)][at(w)];
        for (std::size_t i = 0; i < way.options.size(); ++i) {
            const auto& option = group(g).options[at(way.options[i])];
            cost -= option.fair;
            if (option.home >= 0)
                loose_.give((held >> i & 1U) != 0 ? loose_.held_places_of(option.home) : option.home, option.places);
        }
        forget(g);
        return cost;
    }

    /// As `remove`, but the loose children are put back by the log.
    void forget(int g) {
        const auto [w, held] = chosen_[at(g)];
        const auto& way = ways_[at(g)][at(w)];
        for (std::size_t i = 0; i < way.options.size(); ++i) {
            const auto& option = group(g).options[at(way.options[i])];
            count(option, (held >> i & 1U) != 0, 1);
            live(g, option, -1);
        }
        chosen_[at(g)] = {};
    }

    void put_back(int g, Chosen chosen) {
        chosen_[at(g)] = chosen;
        const auto& way = ways_[at(g)][at(chosen.way)];
        for (std::size_t i = 0; i < way.options.size(); ++i) {
            const auto& option = group(g).options[at(way.options[i])];
            count(option, (chosen.held >> i & 1U) != 0, -1);
            live(g, option, option.home);
        }
    }

    /// Where all together lose least, now and then with a way overlooked.
    double insert(int g) {
        int best = least_costly(g, overlooked);
        if (best < 0) best = least_costly(g, 0);
        return apply(g, best);
    }

    int least_costly(int g, double overlooking) {
        const auto& ways = ways_[at(g)];
        int best = -1, tries = 0;
        double least = HUGE_VAL;
        for (int w = 0; w < static_cast<int>(ways.size()) && tries < most_tries; ++w) {
            if (!fits(g, ways[at(w)]) || (overlooking > 0 && draw_.chance(overlooking))) continue;
            if (best >= 0 && w + 1 == static_cast<int>(ways.size())) break;  // no home for anyone: only for want of any
            ++tries;
            const auto mark = loose_.mark();
            const double cost = apply(g, w);
            forget(g);
            loose_.undo(mark);
            if (cost < least - 1e-6) least = cost, best = w;
        }
        return best;
    }

    std::vector<int> some_groups() {
        if (groups() == 0) return {};
        const int g = draw_.below(groups());
        std::vector<int> found{g};
        const int many = 1 + draw_.below(5);
        for (int tries = 0; tries < 4 * many && static_cast<int>(found.size()) <= many; ++tries) {
            const int from = found[at(draw_.below(static_cast<int>(found.size())))];
            const auto& way = ways_[at(from)][at(draw_.below(std::min(4, static_cast<int>(ways_[at(from)].size()))))];
            const int home =
                group(from).options[at(way.options[at(draw_.below(static_cast<int>(way.options.size())))])].home;
            if (home < 0 || who_could_[at(home)].empty()) continue;
            const auto& who = who_could_[at(home)];
            const int other = who[at(draw_.below(static_cast<int>(who.size())))];
            if (std::ranges::find(found, other) == found.end()) found.push_back(other);
        }
        return found;
    }

    void shift(int from, int to) {
        --held_[at(from)];
        ++held_[at(to)];
        ++room_[at(from)];
        --room_[at(to)];
    }

    /// Now and then, a place kept for emergencies is kept in another home of the area instead: from where, to where.
    std::optional<std::pair<int, int>> shift_a_hold(double& change) {
        if (reserved_.empty() || draw_.chance(0.9)) return {};
        const auto& homes = reserved_[at(draw_.below(static_cast<int>(reserved_.size())))];
        const auto some = [&](const std::vector<int>& places) {
            for (int tries = 0; tries < 40; ++tries)
                if (const int h = homes[at(draw_.below(static_cast<int>(homes.size())))]; places[at(h)] > 0) return h;
            return -1;
        };
        const int from = some(held_), to = some(room_);
        if (from < 0 || to < 0 || from == to) return {};
        change += loose_.hold_elsewhere(from, to);
        shift(from, to);
        return std::pair{from, to};
    }

    void improve_some() {
        auto some = some_groups();
        std::vector<std::pair<int, Chosen>> before;
        std::vector<int> homes;
        for (const int g : some) {
            before.emplace_back(g, chosen_[at(g)]);
            for (const int o : ways_[at(g)][at(chosen_[at(g)].way)].options)
                if (const int home = group(g).options[at(o)].home; home >= 0) homes.push_back(home);
        }
        const auto mark = loose_.mark();
        double change = 0;
        for (const int g : some) change += remove(g);
        const auto shifted = shift_a_hold(change);
        if (shifted) homes.push_back(shifted->first);
        for (std::size_t i = some.size(); i > 1; --i)
            std::swap(some[i - 1], some[at(draw_.below(static_cast<int>(i)))]);
        for (const int g : some) change += insert(g);
        for (const int home : homes) change += loose_.improve(home);
        if (change < 1e-6) return loose_.forget();
        if (shifted) shift(shifted->second, shifted->first);
        for (const int g : some) forget(g);
        loose_.undo(mark);
        for (const auto& [g, chosen] : before) put_back(g, chosen);
    }

    const Problem& p_;
    std::vector<int> held_, room_;  ///< by home: places kept for emergencies, and others, that groups have left
    Loose loose_;
    Draw draw_;
    std::vector<int> home_of_;  ///< by child, of those in groups
    std::vector<std::vector<int>> against_;
    std::vector<std::vector<Way>> ways_;
    std::vector<Chosen> chosen_;
    std::vector<std::vector<int>> who_could_;
    std::vector<std::vector<int>> reserved_;  ///< homes of each area with a reserve
};

}  // namespace

Searched search(const Problem& problem, const Relaxed& relaxed, const Effort& effort, bool (*out_of_time)(const void*),
                const void* clock) {
    return Search{problem, relaxed, effort}.run(effort, out_of_time, clock);
}

}  // namespace kith::matching
