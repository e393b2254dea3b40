#include "matching/evaluate.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "matching/candidates.h"
#include "matching/draw.h"

namespace kith::matching {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// What was counted in one week: how much, of how many.
struct Counted {
    std::array<double, measured_count> sum{}, of{};

    void add(Measured what, double much) {
        sum[static_cast<std::size_t>(what)] += much;
        of[static_cast<std::size_t>(what)] += 1;
    }
};

/// A child who waits.
struct Waiting {
    Child child;
    int days;
    Date came;
    int family;
};

class Simulation {
public:
    Simulation(const History& history, Policy policy, const Weights& weights, const EvaluateOptions& options)
        : history_{history},
          homes_{history.homes},
          policy_{policy},
          weights_{weights},
          options_{options},
          day_{history.arrivals.front().on} {
        for (std::size_t h = 0; h < homes_.size(); ++h) home_of_id_[homes_[h].id] = static_cast<int>(h);
    }

    std::vector<Counted> run() {
        std::vector<Counted> weeks;
        while (next_ < history_.arrivals.size()) {
            day_ = day_.plus_days(7);
            counted_ = {};
            leave();
            arrive();
            if (!waiting_.empty()) place_all();
            weeks.push_back(counted_);
        }
        return weeks;
    }

    int children() const { return children_; }
    int left_waiting() const { return static_cast<int>(waiting_.size()); }

private:
    Circumstances in() const { return {.today = day_, .travel = options_.travel}; }

    void leave() {
        for (auto& home : homes_)
            std::erase_if(home.residents, [&](const Resident& one) { return one.leaves && *one.leaves <= day_; });
    }

    void arrive() {
        for (; next_ < history_.arrivals.size() && history_.arrivals[next_].on < day_; ++next_) {
            const auto& arrival = history_.arrivals[next_];
            for (std::size_t i = 0; i < arrival.children.size(); ++i)
                waiting_.push_back({arrival.children[i], arrival.days[i], arrival.on, static_cast<int>(next_)});
            children_ += static_cast<int>(arrival.children.size());
        }
        for (auto& one : waiting_) {
            one.child.needed_from = day_;
            one.child.set.reset();
            if (history_.arrivals[at(one.family)].children.size() > 1) one.child.set = one.family;
        }
    }

    std::vector<Child> who_waits() const {
        std::vector<Child> found;
        for (const auto& one : waiting_) found.push_back(one.child);
        return found;
    }

    static std::vector<SiblingSet> sets_of(const std::vector<Child>& children) {
        std::vector<SiblingSet> sets;
        for (const auto& child : children)
            if (child.set && (sets.empty() || sets.back().number != *child.set))
                sets.push_back({*child.set, Keep::together_if_it_can_be, ""});
        return sets;
    }

    Candidates candidates(const std::vector<Child>& children, const std::vector<Home>& homes) const {
        const auto sets = sets_of(children);
        auto found = candidates_of({children, homes, sets}, weights_, in(), options_.plan);
        kith::check(found.has_value(), "an evaluation's weights and sets were looked at before");
        return std::move(*found);
    }

    void place_all() {
        const auto children = who_waits();
        const auto region = candidates(children, homes_);
        note_first_choices(children, region);
        switch (policy_) {
            case Policy::own_authority: own_then_agencies(children); break;
            case Policy::by_turn: live(children, homes_, region, greedy(region.instance)); break;
            case Policy::optimiser:
                live(children, homes_, region, optimise(region.instance, options_.plan.effort));
                break;
        }
        count_those_placed();
    }

    void note_first_choices(const std::vector<Child>& children, const Candidates& region) {
        first_choice_.clear();
        for (std::size_t c = 0; c < children.size(); ++c) {
            const auto& edges = region.instance.children[c].edges;
            const auto least = std::ranges::min_element(edges, {}, &Instance::Edge::cost);
            if (least != edges.end()) first_choice_[children[c].id] = least->cost;
        }
    }

    void own_then_agencies(const std::vector<Child>& children) {
        std::map<AuthorityId, std::vector<Child>> by_authority;
        for (const auto& child : children) by_authority[child.id.authority].push_back(child);
        for (const auto& [authority, own] : by_authority)
            by_turn_in(own, [&](const Home& home) { return home.area == authority; });
        std::vector<Child> left;
        for (const auto& child : children)
            if (!placed_.contains(child.id)) left.push_back(child);
        if (!left.empty()) by_turn_in(left, [](const Home& home) { return !home.in_house; });
    }

    void by_turn_in(const std::vector<Child>& children, const auto& which) {
        std::vector<Home> homes;
        for (const auto& home : homes_)
            if (which(home)) homes.push_back(home);
        const auto some = candidates(children, homes);
        live(children, homes, some, greedy(some.instance));
    }

    void live(const std::vector<Child>& children, const std::vector<Home>& homes, const Candidates& made,
              const Solution& solution) {
        std::vector<std::pair<std::size_t, int>> moves;
        for (std::size_t c = 0; c < children.size(); ++c)
            if (const int home = solution.home_of[c]; home >= 0) {
                const int h = home_of_id_.at(homes[at(made.home[at(home)])].id);
                moves.emplace_back(c, h);
                placed_[children[c].id] = {h, shortfall(children[c], homes_[at(h)], weights_, in())};
            }
        for (const auto& [c, h] : moves) {
            const auto waits =
                std::ranges::find(waiting_, children[c].id, [](const Waiting& one) { return one.child.id; });
            homes_[at(h)].residents.push_back({.child = children[c].id,
                                               .given = children[c].given,
                                               .born = children[c].born,
                                               .sex = children[c].sex,
                                               .leaves = day_.plus_days(waits->days)});
        }
    }

    void count_those_placed() {
        std::map<int, std::vector<const Waiting*>> families;
        for (const auto& one : waiting_) {
            if (day_ - one.came <= 7) counted_.add(Measured::placed_in_the_week, placed_.contains(one.child.id));
            if (placed_.contains(one.child.id)) families[one.family].push_back(&one);
        }
        for (const auto& [family, placed] : families) count_family(family, placed);
        std::erase_if(waiting_, [&](const Waiting& one) { return placed_.contains(one.child.id); });
        placed_.clear();
    }

    void count_family(int family, const std::vector<const Waiting*>& placed) {
        const auto all = history_.arrivals[at(family)].children.size();
        bool together = placed.size() == all;
        for (const auto* one : placed)
            together = together && placed_.at(one->child.id).home == placed_.at(placed[0]->child.id).home;
        if (all > 1) counted_.add(Measured::siblings_together, together);
        for (std::size_t i = 0; i < placed.size(); ++i)
            for (std::size_t j = i + 1; j < placed.size(); ++j)
                counted_.add(Measured::pairs_together,
                             placed_.at(placed[i]->child.id).home == placed_.at(placed[j]->child.id).home);
        for (const auto* one : placed) count_child(one->child, all > 1 && !together);
    }

    void count_child(const Child& child, bool apart) {
        const auto& placed = placed_.at(child.id);
        const auto& home = homes_[at(placed.home)];
        double chance = options_.moves.base + (apart ? options_.moves.sibling_apart : 0);
        if (child.home && home.at) {
            const bool near = metres_between(child.home->at, home.at->at) <= twenty_miles;
            counted_.add(Measured::within_20_miles, near);
            if (!near) chance += options_.moves.beyond_20_miles;
            const auto& to = child.school && child.school->stays ? child.school->at : *child.home;
            const int minutes = journey(*home.at, to, options_.travel).minutes;
            counted_.add(Measured::within_20_minutes, minutes <= 20);
            if (child.school && minutes > 45) chance += options_.moves.school_beyond_45_minutes;
        }
        if (!child.needs.empty() && home.skills)
            chance += options_.moves.needs_not_met * (child.needs - *home.skills).size() / child.needs.size();
        counted_.add(Measured::unplanned_moves, std::min(0.9, chance));
        if (const auto first = first_choice_.find(child.id); first != first_choice_.end())
            counted_.add(Measured::first_choice, placed.shortfall <= first->second);
        if (home.price) counted_.add(Measured::weekly_cost, static_cast<double>(home.price->in_pence()) / 100);
    }

    struct Placed {
        int home;
        std::int64_t shortfall;
    };

    const History& history_;
    std::vector<Home> homes_;
    Policy policy_;
    const Weights& weights_;
    const EvaluateOptions& options_;
    Date day_;
    std::size_t next_ = 0;
    int children_ = 0;
    std::vector<Waiting> waiting_;
    std::map<RecordId, int> home_of_id_;
    std::map<RecordId, Placed> placed_;
    std::map<RecordId, std::int64_t> first_choice_;
    Counted counted_;
};

using Weeks = std::vector<Counted>;

double ratio(const Weeks& weeks, std::size_t what, const std::vector<int>& which) {
    double sum = 0, of = 0;
    for (const int w : which) sum += weeks[at(w)].sum[what], of += weeks[at(w)].of[what];
    return of > 0 ? sum / of : 0;
}

Estimate between(double value, std::vector<double>& resampled) {
    if (resampled.empty()) return {value, value, value, true};
    std::ranges::sort(resampled);
    const auto place = [&](double share) {
        return resampled[static_cast<std::size_t>(std::lround(share * static_cast<double>(resampled.size() - 1)))];
    };
    return {value, place(0.025), place(0.975), true};
}

/// The same resampled weeks for every way, so that differences are of the same weeks.
std::vector<std::vector<int>> resampled_weeks(int weeks, const EvaluateOptions& options) {
    Draw draw{options.seed};
    std::vector<std::vector<int>> all(at(options.resamplings));
    for (auto& sample : all)
        for (int w = 0; w < weeks; ++w) sample.push_back(draw.below(weeks));
    return all;
}

void estimate(PolicyResult& result, const Weeks& weeks, const Weeks& own,
              const std::vector<std::vector<int>>& samples) {
    std::vector<int> all;
    for (int w = 0; w < static_cast<int>(weeks.size()); ++w) all.push_back(w);
    const auto none = [&](const Weeks& some, std::size_t what) {
        return std::ranges::none_of(some, [&](const Counted& week) { return week.of[what] > 0; });
    };
    for (std::size_t what = 0; what < measured_count; ++what) {
        if (none(weeks, what) || none(own, what)) continue;
        std::vector<double> values, differences;
        for (const auto& sample : samples) {
            values.push_back(ratio(weeks, what, sample));
            differences.push_back(values.back() - ratio(own, what, sample));
        }
        const double value = ratio(weeks, what, all);
        result.of[what] = between(value, values);
        result.against_own[what] = between(value - ratio(own, what, all), differences);
    }
}

std::vector<std::string> assumptions(const EvaluateOptions& options) {
    const auto& moves = options.moves;
    return {
        "The same children in the order they came and the same homes, for each way of matching; how long a child stays "
        "does "
        "not depend on the match.",
        "Children who came in a week are placed at its end, in every way; who could not be placed waits for the next.",
        "Within an authority: homes in its own area, by turn; who is left, in any agency's home of the region.",
        options.travel
            ? "Minutes are of the table of travel times that was loaded; of journeys that are not in it they "
              "are estimated from straight lines: 1.3 times as far, at 40 kilometres an hour."
            : "Minutes are estimated from straight lines: 1.3 times as far, at 40 kilometres an hour.",
        fmt::format(
            "Unplanned moves are an assumption, not a finding: a chance of {:.2f} in the first year, and {:.2f} more "
            "beyond 20 miles, {:.2f} with more than 45 minutes to school, {:.2f} apart from a brother or sister, up "
            "to {:.2f} with needs not met.",
            moves.base, moves.beyond_20_miles, moves.school_beyond_45_minutes, moves.sibling_apart,
            moves.needs_not_met),
        fmt::format("Intervals: 95 of {} resamplings of the weeks (bootstrap); the first {} weeks are not counted.",
                    options.resamplings, options.warm_up_weeks)};
}

Result<void> usable(std::span<const History> histories, const Weights& weights) {
    if (const auto found = problems(weights); !found.empty()) return fail(Fault::invalid, join(found, " "));
    if (histories.empty()) return fail(Fault::invalid, "Give a history to evaluate.");
    for (const auto& history : histories) {
        if (history.arrivals.empty() || history.homes.empty())
            return fail(Fault::invalid, "A history needs homes, and children who came.");
        for (const auto& arrival : history.arrivals)
            if (arrival.children.empty() || arrival.children.size() > 16 ||
                arrival.children.size() != arrival.days.size())
                return fail(Fault::invalid, "Each arrival is 1 to 16 children, and of each how long they stay.");
    }
    return {};
}

}  // namespace

Result<Evaluation> evaluate(std::span<const History> histories, const Weights& weights,
                            const EvaluateOptions& options) {
    TRY(usable(histories, weights));
    Evaluation found{0, static_cast<int>(histories.size()), {}, assumptions(options)};
    Weeks own;
    std::vector<std::vector<int>> samples;
    for (const auto policy : {Policy::own_authority, Policy::by_turn, Policy::optimiser}) {
        PolicyResult result{policy, 0, 0, {}, {}};
        Weeks weeks;
        for (const auto& history : histories) {
            Simulation simulation{history, policy, weights, options};
            const auto all = simulation.run();
            const auto skipped = std::min<std::size_t>(all.size() - 1, at(std::max(0, options.warm_up_weeks)));
            weeks.insert(weeks.end(), all.begin() + static_cast<std::ptrdiff_t>(skipped), all.end());
            result.children += simulation.children();
            result.never_placed += simulation.left_waiting();
        }
        if (policy == Policy::own_authority) {
            own = weeks;
            found.weeks = static_cast<int>(weeks.size());
            samples = resampled_weeks(found.weeks, options);
        }
        estimate(result, weeks, own, samples);
        found.results.push_back(result);
    }
    return found;
}

}  // namespace kith::matching
