#include "matching/region.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "matching/candidates.h"

namespace kith::matching {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// What is asked, in the order of the record's numbers, so that the order in which it came changes nothing.
struct InOrder {
    explicit InOrder(const RegionAsk& ask)
        : children{ask.children.begin(), ask.children.end()},
          homes{ask.homes.begin(), ask.homes.end()},
          sets{ask.sets.begin(), ask.sets.end()},
          reserves{ask.reserves.begin(), ask.reserves.end()},
          previous{ask.previous.begin(), ask.previous.end()} {
        std::ranges::sort(children, {}, &Child::id);
        std::ranges::sort(homes, {}, &Home::id);
        std::ranges::sort(sets, {}, &SiblingSet::number);
    }
    RegionAsk ask() const { return {children, homes, sets, reserves, previous}; }

    std::vector<Child> children;
    std::vector<Home> homes;
    std::vector<SiblingSet> sets;
    std::vector<Reserve> reserves;
    std::vector<Advised> previous;
};

/// From numbers back to words.
class Telling {
public:
    Telling(const RegionAsk& ask, const Candidates& made, const Solution& solution)
        : ask_{ask}, of_{made.instance}, home_{made.home}, solution_{solution} {
        lives_in_.resize(of_.homes.size());
        for (int c = 0; c < static_cast<int>(of_.children.size()); ++c)
            if (solution_.home_of[at(c)] >= 0) lives_in_[at(solution_.home_of[at(c)])].push_back(c);
    }

    Plan all() const {
        Plan plan{{}, {}, {}, {}, solution_.value, solution_.bound, solution_.cut_short};
        for (int c = 0; c < static_cast<int>(of_.children.size()); ++c) plan.placings.push_back(placing(c));
        for (std::size_t s = 0; s < of_.sets.size(); ++s) plan.sets.push_back(placed(s));
        for (const auto& reserve : ask_.reserves) plan.reserves.push_back(held(reserve));
        plan.authorities = served(plan.placings);
        return plan;
    }

private:
    const Home& home(int h) const { return ask_.homes[at(home_[at(h)])]; }
    const Child& child(int c) const { return ask_.children[at(c)]; }

    std::vector<Instance::Edge> by_choice(int c) const {
        auto edges = of_.children[at(c)].edges;
        std::ranges::sort(edges, {}, [&](const auto& edge) { return std::pair{edge.cost, edge.home}; });
        return edges;
    }

    Placing placing(int c) const {
        const auto choices = by_choice(c);
        const int placed_in = solution_.home_of[at(c)];
        Placing found{child(c).id, {}, of_.children[at(c)].unplaced, 0, {}, {}, {}, false};
        if (!choices.empty()) found.first_choice = home(choices[0].home).id;
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (choices[i].home == placed_in) {
                found.choice = static_cast<int>(i) + 1;
                found.shortfall = choices[i].cost;
                found.home = home(placed_in).id;
            }
        found.as_before = placed_in >= 0 && of_.children[at(c)].previous == placed_in;
        if (found.choice == 1) return found;
        if (choices.empty()) {
            found.why_not_first = "No home may be offered: see what stands against each";
            return found;
        }
        for (const int other : lives_in_[at(choices[0].home)]) found.went_to.push_back(child(other).id);
        found.why_not_first = why_not(c, choices[0]);
        return found;
    }

    std::string why_not(int c, const Instance::Edge& first) const {
        const auto& there = lives_in_[at(first.home)];
        const auto name = home(first.home).name;
        for (const auto& [a, b] : of_.conflicts)
            if ((a == c || b == c) && std::ranges::find(there, a == c ? b : a) != there.end())
                return fmt::format("{} is to live at {}, and the two must not live together",
                                   child(a == c ? b : a).given, name);
        const auto full = static_cast<int>(there.size()) >= of_.homes[at(first.home)].places;
        if (full && !there.empty()) return went_to(first.home, there);
        if (const auto words = for_the_set(c, first.home); !words.empty()) return words;
        if (reserve_binds(first.home) && !of_.children[at(c)].emergency)
            return "The place at " + name + " is kept free for emergencies";
        return "Another home was as good for the region, and " + name + " was left as it is";
    }

    /// Who has it, and what the next best would mean for them.
    std::string went_to(int h, const std::vector<int>& there) const {
        std::vector<std::string> who;
        std::int64_t most = 0;
        for (const int other : there) {
            who.push_back(child(other).given);
            most = std::max(most, loses_without(other, h));
        }
        auto words = fmt::format("{} goes to {}", there.size() == 1 ? "The place at " + home(h).name : home(h).name,
                                 list_in_words(who));
        if (most > 0)
            words += fmt::format(", for whom the next best home falls {} points in a hundred further short",
                                 std::max<std::int64_t>(1, most / 100));
        return words;
    }

    std::int64_t loses_without(int c, int h) const {
        std::int64_t here = 0, next = of_.children[at(c)].unplaced;
        for (const auto& edge : of_.children[at(c)].edges) {
            if (edge.home == h)
                here = edge.cost;
            else
                next = std::min(next, edge.cost);
        }
        return next - here;
    }

    std::string for_the_set(int c, int first) const {
        const int s = of_.children[at(c)].set;
        if (s < 0) return {};
        std::vector<std::string> with;
        for (const int other : of_.sets[at(s)].children)
            if (other != c && solution_.home_of[at(other)] >= 0 &&
                solution_.home_of[at(other)] == solution_.home_of[at(c)])
                with.push_back(child(other).given);
        if (with.empty()) return {};
        return fmt::format("{} stays with {}; {} is not the best home for them together", child(c).given,
                           list_in_words(with), home(first).name);
    }

    int taken_without_emergencies(int area) const {
        int taken = 0;
        for (std::size_t h = 0; h < of_.homes.size(); ++h)
            if (of_.homes[h].area == area)
                for (const int c : lives_in_[h]) taken += !of_.children[at(c)].emergency;
        return taken;
    }

    int places_in(int area) const {
        int places = 0;
        for (const auto& one : of_.homes) places += one.area == area ? one.places : 0;
        return places;
    }

    bool reserve_binds(int h) const {
        const int area = of_.homes[at(h)].area;
        return of_.reserve[at(area)] > 0 && places_in(area) - taken_without_emergencies(area) <= of_.reserve[at(area)];
    }

    SetPlaced placed(std::size_t s) const {
        const auto& set = of_.sets[s];
        const int apart = pairs_apart(of_, set, solution_.home_of);
        const bool priced = set.keep != Keep::apart;
        SetPlaced found{ask_.sets[s].number, apart == 0, apart, priced ? apart * of_.apart_price : 0, {}};
        std::map<int, std::vector<std::string>> by_home;
        for (const int c : set.children) by_home[solution_.home_of[at(c)]].push_back(child(c).given);
        std::vector<std::string> parts;
        for (const auto& [h, who] : by_home)
            parts.push_back(h < 0 ? list_in_words(who) + " without a home"
                                  : fmt::format("{} at {}", list_in_words(who), home(h).name));
        found.words = join(parts, "; ");
        if (!priced) found.words += ". They live apart by decision: " + ask_.sets[s].why;
        if (priced && apart > 0) found.words += ". " + together_instead(static_cast<int>(s));
        return found;
    }

    /// What it would take to keep them together, as far as they themselves are concerned.
    std::string together_instead(int s) const {
        const auto& children = of_.sets[at(s)].children;
        const auto everyone = (1U << children.size()) - 1;
        std::optional<std::int64_t> least;
        int where = -1;
        for (const auto& joint : of_.joints) {
            if (joint.set != s || joint.members != everyone) continue;
            std::int64_t cost = 0;
            for (const int c : children)
                cost += std::ranges::find(of_.children[at(c)].edges, joint.home, &Instance::Edge::home)->cost;
            if (!least || cost < *least) least = cost, where = joint.home;
        }
        if (!least) return "No home that may be offered has room for all of them";
        std::int64_t now = 0;
        for (const int c : children) {
            const auto& edges = of_.children[at(c)].edges;
            const auto edge = std::ranges::find(edges, solution_.home_of[at(c)], &Instance::Edge::home);
            now += edge == edges.end() ? of_.children[at(c)].unplaced : edge->cost;
        }
        return fmt::format(
            "Together at {} they would fall {} points in a hundred further short, all told, before what it "
            "would cost those who have its places",
            home(where).name, std::max<std::int64_t>(0, (*least - now) / 100));
    }

    Held held(const Reserve& reserve) const {
        for (std::size_t h = 0; h < of_.homes.size(); ++h)
            if (home(static_cast<int>(h)).area == reserve.area) {
                const int area = of_.homes[h].area;
                return {reserve.area, reserve.places,
                        std::clamp(places_in(area) - taken_without_emergencies(area), 0, reserve.places)};
            }
        return {reserve.area, reserve.places, 0};
    }

    std::vector<AuthorityServed> served(const std::vector<Placing>& placings) const {
        std::map<AuthorityId, AuthorityServed> by;
        for (const auto& placing : placings) {
            auto& one = by.try_emplace(placing.child.authority, AuthorityServed{placing.child.authority, 0, 0, 0, 0})
                            .first->second;
            ++one.children;
            one.placed += placing.home.has_value();
            one.first_choice += placing.choice == 1;
            one.mean_shortfall += static_cast<double>(placing.shortfall);
        }
        std::vector<AuthorityServed> found;
        for (auto& [authority, one] : by) {
            one.mean_shortfall /= one.children;
            found.push_back(one);
        }
        return found;
    }

    const RegionAsk& ask_;
    const Instance& of_;
    const std::vector<int>& home_;
    const Solution& solution_;
    std::vector<std::vector<int>> lives_in_;
};

void into_the_order_asked(Plan& plan, std::span<const Child> children) {
    std::map<RecordId, std::size_t> place;
    for (std::size_t i = 0; i < children.size(); ++i) place[children[i].id] = i;
    std::ranges::sort(plan.placings, {}, [&](const Placing& one) { return place[one.child]; });
}

}  // namespace

Result<Plan> plan(const RegionAsk& ask, const Weights& weights, const Circumstances& circumstances,
                  const PlanOptions& options) {
    const InOrder in_order{ask};
    const auto sorted = in_order.ask();
    const auto made = TRY(candidates_of(sorted, weights, circumstances, options));
    const auto solution = optimise(made.instance, options.effort);
    auto found = Telling{sorted, made, solution}.all();
    into_the_order_asked(found, ask.children);
    return found;
}

Result<Instance> instance_of(const RegionAsk& ask, const Weights& weights, const Circumstances& circumstances,
                             const PlanOptions& options) {
    const InOrder in_order{ask};
    return TRY(candidates_of(in_order.ask(), weights, circumstances, options)).instance;
}

}  // namespace kith::matching
