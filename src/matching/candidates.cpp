#include "matching/candidates.h"

#include <algorithm>
#include <bit>
#include <map>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "matching/emphasis.h"

namespace kith::matching {

std::int64_t shortfall(const Child& child, const Home& home, const Weights& weights,
                       const Circumstances& circumstances) {
    std::int64_t sum = 0, of = 0;
    for (std::size_t t = 0; t < term_count; ++t) {
        const auto term = static_cast<Term>(t);
        if (term == Term::cost || weights[term] == 0) continue;
        const auto value = measure(term, child, home, circumstances, Wording::numbers_only);
        if (value.known == Known::does_not_apply) continue;
        const std::int64_t weight = weights[term] * emphasis(child.matters[t]);
        sum += weight * value.value;
        of += weight;
    }
    return of == 0 ? 5'000 : 10'000 - sum * 100 / of;
}

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

constexpr std::int64_t no_home = 20'000, no_home_tonight = 40'000, a_day_sooner = 1'000;
constexpr int days_that_press = 10;
constexpr int usual_limit = 3;

/// Homes looked at before the best are kept: the nearest that may be offered, and the nearest of those that can also
/// meet every need.
constexpr int looked_at_for_each_kept = 3;

class Gathering {
public:
    Gathering(const RegionAsk& ask, const Weights& weights, const Circumstances& in, const PlanOptions& options)
        : ask_{ask}, weights_{weights}, in_{in}, options_{options} {
        in_.together = {};
    }

    Result<Candidates> run() {
        number_areas();
        for (const auto& home : ask_.homes) add_home(home);
        TRY(number_sets());
        for (std::size_t c = 0; c < ask_.children.size(); ++c) add_child(static_cast<int>(c));
        for (std::size_t s = 0; s < made_.sets.size(); ++s) add_set(static_cast<int>(s));
        for (std::size_t c = 0; c < ask_.children.size(); ++c)
            if (made_.children[c].set < 0) add_edges(static_cast<int>(c), options_.candidates);
        add_holds();
        add_conflicts();
        made_.apart_price = options_.apart_price;
        made_.keep_bonus = options_.keep_bonus;
        made_.room_price = options_.room_price;
        made_.fairness = options_.fairness;
        return Candidates{std::move(made_), std::move(home_)};
    }

private:
    const Child& child(int c) const { return ask_.children[at(c)]; }
    const Home& home(int h) const { return ask_.homes[at(h)]; }

    int area_number(AuthorityId authority) {
        return areas_.try_emplace(authority, static_cast<int>(areas_.size())).first->second;
    }

    /// In the order of the authorities' numbers, whatever the order of what is asked.
    void number_areas() {
        std::vector<AuthorityId> all;
        for (const auto& one : ask_.children) all.push_back(one.id.authority);
        for (const auto& one : ask_.homes) all.push_back(one.area);
        for (const auto& one : ask_.reserves) all.push_back(one.area);
        std::ranges::sort(all);
        for (const auto one : all) area_number(one);
        made_.authorities = made_.areas = static_cast<int>(areas_.size());
        made_.reserve.assign(areas_.size(), 0);
        for (const auto& one : ask_.reserves) made_.reserve[at(area_number(one.area))] += std::max(0, one.places);
    }

    void add_home(const Home& of) {
        int free = places_free(of, {}, in_.today);
        const auto there = static_cast<int>(std::ranges::count_if(
            of.residents, [&](const Resident& one) { return !one.leaves || *one.leaves > in_.today; }));
        if (of.kind == KindOfHome::family && there < usual_limit) free = std::min(free, usual_limit - there);
        number_of_home_[of.id] = static_cast<int>(home_.size());
        home_.push_back(static_cast<int>(home_.size()));
        made_.homes.push_back({free, area_number(of.area)});
    }

    Result<void> number_sets() {
        std::map<int, int> number;
        for (const auto& set : ask_.sets) {
            if (!number.try_emplace(set.number, static_cast<int>(made_.sets.size())).second)
                return fail(Fault::invalid, fmt::format("The set {} is given twice.", set.number));
            made_.sets.push_back({set.keep, {}});
        }
        for (std::size_t c = 0; c < ask_.children.size(); ++c) {
            number_of_child_[child(static_cast<int>(c)).id] = static_cast<int>(c);
            if (!child(static_cast<int>(c)).set) continue;
            const auto set = number.find(*child(static_cast<int>(c)).set);
            if (set == number.end())
                return fail(Fault::invalid, fmt::format("{} is of a set of brothers and sisters that is not given.",
                                                        child(static_cast<int>(c)).given));
            made_.sets[at(set->second)].children.push_back(static_cast<int>(c));
            set_of_.emplace(static_cast<int>(c), set->second);
        }
        for (const auto& set : made_.sets)
            if (set.children.empty() || set.children.size() > 16)
                return fail(Fault::invalid,
                            "A set of brothers and sisters needs 1 to 16 children who are asked about.");
        return {};
    }

    /// Who must move sooner counts for more, never for as much as who needs a home tonight.
    std::int64_t without_home(const Child& of) const {
        return no_home + a_day_sooner * std::clamp(days_that_press - (of.needed_by - in_.today), 0, days_that_press);
    }

    void add_child(int c) {
        const auto set = set_of_.find(c);
        const bool tonight = child(c).kind == RequestKind::emergency;
        Instance::Child made{area_number(child(c).id.authority),
                             tonight,
                             set == set_of_.end() ? -1 : set->second,
                             -1,
                             tonight ? no_home_tonight : without_home(child(c)),
                             {}};
        for (const auto& advised : ask_.previous)
            if (advised.child == child(c).id)
                if (const auto before = number_of_home_.find(advised.home); before != number_of_home_.end())
                    made.previous = before->second;
        made_.children.push_back(std::move(made));
    }

    /// Homes with a place, the nearest first; where one of the two is not known, as at twenty miles.
    const std::vector<int>& by_nearness(const Child& of) {
        if (of.home && last_home_ && *last_home_ == of.home->at) return order_;
        last_home_ = of.home ? std::optional{of.home->at} : std::nullopt;
        keyed_.clear();
        for (int h = 0; h < static_cast<int>(ask_.homes.size()); ++h) {
            if (made_.homes[at(h)].places == 0) continue;
            const auto& there = home(h).at;
            keyed_.emplace_back(of.home && there ? metres_between(of.home->at, there->at) : twenty_miles, h);
        }
        std::ranges::sort(keyed_, {}, [&](const auto& one) { return std::pair{one.first, home(one.second).id}; });
        order_.clear();
        for (const auto& [metres, h] : keyed_) order_.push_back(h);
        return order_;
    }

    bool meets_needs(const Child& of, const Home& there) const {
        if (!of.needs.empty() && there.skills && !(of.needs - *there.skills).empty()) return false;
        return !of.speaks || !there.languages ||
               std::ranges::find(*there.languages, *of.speaks) != there.languages->end();
    }

    template <class May>
    std::vector<int> look(const Child& of, int count, int places, const May& may) {
        const bool particular = !of.needs.empty() || of.speaks;
        int any = count * looked_at_for_each_kept, meeting = particular ? count * looked_at_for_each_kept / 2 : 0;
        std::vector<int> found;
        for (const int h : by_nearness(of)) {
            if (any <= 0 && meeting <= 0) break;
            if (made_.homes[at(h)].places < places) continue;
            const bool meets = particular && meets_needs(of, home(h));
            if (any <= 0 && !meets) continue;
            if (!may(h)) continue;
            found.push_back(h);
            --any;
            meeting -= meets;
        }
        return found;
    }

    void add_known_homes(const Child& of, std::vector<int>& homes, const auto& may) const {
        const auto add = [&](RecordId id) {
            const auto known = number_of_home_.find(id);
            if (known == number_of_home_.end() || made_.homes[at(known->second)].places == 0) return;
            if (std::ranges::find(homes, known->second) == homes.end() && may(known->second))
                homes.push_back(known->second);
        };
        if (of.lives_at) add(*of.lives_at);
        for (const auto id : of.stayed_at) add(id);
        for (const auto& says : of.of_homes)
            if (says.wants) add(says.home);
    }

    void keep_best(std::vector<std::pair<std::int64_t, int>>& costs, int count) const {
        std::ranges::sort(costs, {}, [&](const auto& one) { return std::pair{one.first, home(one.second).id}; });
        if (static_cast<int>(costs.size()) > count) costs.resize(at(count));
    }

    void add_edge(int c, int h, std::int64_t cost) {
        auto& edges = made_.children[at(c)].edges;
        if (std::ranges::find(edges, h, &Instance::Edge::home) == edges.end()) edges.push_back({h, cost});
    }

    void add_edges(int c, int count) {
        const auto may = [&](int h) { return can_be_offered(std::span{&child(c), 1}, home(h), in_); };
        auto homes = look(child(c), count, 1, may);
        add_known_homes(child(c), homes, may);
        if (const int before = made_.children[at(c)].previous; before >= 0 && made_.homes[at(before)].places > 0 &&
                                                               std::ranges::find(homes, before) == homes.end() &&
                                                               may(before))
            homes.push_back(before);
        std::vector<std::pair<std::int64_t, int>> costs;
        for (const int h : homes) costs.emplace_back(shortfall(child(c), home(h), weights_, in_), h);
        keep_best(costs, count);
        for (const auto& [cost, h] : costs) add_edge(c, h, cost);
    }

    /// Where brothers and sisters must be together, none is offered a home alone.
    void add_set(int s) {
        auto& set = made_.sets[at(s)];
        for (const int c : set.children)
            if (child(c).matters[static_cast<std::size_t>(Term::siblings)] == Matters::essential &&
                set.keep == Keep::together_if_it_can_be)
                set.keep = Keep::together;
        if (set.keep != Keep::together)
            for (const int c : set.children) add_edges(c, std::max(1, options_.candidates * 3 / 5));
        if (set.children.size() == 1) {
            if (set.keep == Keep::together) add_edges(set.children[0], options_.candidates);
        } else if (set.keep != Keep::apart) {
            add_joints(s);
        }
    }

    void add_joints(int s) {
        const auto& children = made_.sets[at(s)].children;
        const auto everyone = (1U << children.size()) - 1;
        const auto kept = std::max(1, options_.candidates / 4);
        auto homes = best_for(children, everyone, kept);
        if (made_.sets[at(s)].keep != Keep::together && children.size() > 2)
            for (std::uint32_t members = 3; members < everyone; ++members)
                if (std::popcount(members) == 2 || std::popcount(members) + 1 == static_cast<int>(children.size()))
                    for (const int h : best_for(children, members, std::max(1, kept / 3))) homes.push_back(h);
        std::ranges::sort(homes);
        homes.erase(std::ranges::unique(homes).begin(), homes.end());
        for (const int h : homes) add_joints_at(s, h, everyone);
    }

    std::vector<Child> some(const std::vector<int>& children, std::uint32_t members) const {
        std::vector<Child> found;
        for (std::size_t i = 0; i < children.size(); ++i)
            if ((members >> i & 1U) != 0) found.push_back(child(children[i]));
        return found;
    }

    /// The usual limit does not bind brothers and sisters alone, so a set may take more places than others could.
    bool room_for(int h, const std::vector<Child>& together) const {
        return made_.homes[at(h)].places > 0 &&
               places_free(home(h), together, in_.today) >= static_cast<int>(together.size());
    }

    std::vector<int> best_for(const std::vector<int>& children, std::uint32_t members, int count) {
        const auto together = some(children, members);
        const auto homes = look(together[0], count, 1,
                                [&](int h) { return room_for(h, together) && can_be_offered(together, home(h), in_); });
        std::vector<std::pair<std::int64_t, int>> costs;
        for (const int h : homes) {
            std::int64_t sum = 0;
            for (const auto& one : together) sum += shortfall(one, home(h), weights_, in_);
            costs.emplace_back(sum, h);
        }
        keep_best(costs, count);
        std::vector<int> found;
        for (const auto& [cost, h] : costs) found.push_back(h);
        return found;
    }

    void add_joints_at(int s, int h, std::uint32_t everyone) {
        const auto& set = made_.sets[at(s)];
        for (std::uint32_t members = 3; members <= everyone; ++members) {
            const int count = std::popcount(members);
            if (count < 2 || (set.keep == Keep::together && members != everyone)) continue;
            const auto together = some(set.children, members);
            if (!room_for(h, together) || !can_be_offered(together, home(h), in_)) continue;
            made_.joints.push_back({s, h, members, std::min(count, made_.homes[at(h)].places)});
            for (std::size_t i = 0; i < set.children.size(); ++i)
                if ((members >> i & 1U) != 0)
                    add_edge(set.children[i], h, shortfall(child(set.children[i]), home(h), weights_, in_));
        }
    }

    /// A place held for a child who is asked about is a home of its own that only that child may take.
    void add_holds() {
        for (std::size_t h = 0; h < ask_.homes.size(); ++h)
            for (const auto& one : ask_.homes[h].reductions) {
                if (!one.held_for || one.places < 1) continue;
                const auto held = number_of_child_.find(*one.held_for);
                if (held == number_of_child_.end() || made_.children[at(held->second)].set >= 0) continue;
                const auto& whose = child(held->second);
                if (!can_be_offered(std::span{&whose, 1}, ask_.homes[h], in_)) continue;
                add_edge(held->second, static_cast<int>(made_.homes.size()),
                         shortfall(whose, ask_.homes[h], weights_, in_));
                made_.homes.push_back({1, area_number(ask_.homes[h].area)});
                home_.push_back(static_cast<int>(h));
            }
    }

    void add_conflicts() {
        const auto add = [&](int c, RecordId other) {
            const auto found = number_of_child_.find(other);
            if (found == number_of_child_.end() || found->second == c) return;
            made_.conflicts.emplace_back(std::min(c, found->second), std::max(c, found->second));
        };
        for (int c = 0; c < static_cast<int>(ask_.children.size()); ++c) {
            for (const auto& risk : child(c).risks)
                if (risk.decisive) add(c, risk.other);
            for (const auto& sibling : child(c).siblings)
                if (sibling.apart) add(c, sibling.child);
        }
        std::ranges::sort(made_.conflicts);
        made_.conflicts.erase(std::ranges::unique(made_.conflicts).begin(), made_.conflicts.end());
    }

    const RegionAsk& ask_;
    const Weights& weights_;
    Circumstances in_;
    const PlanOptions& options_;
    Instance made_;
    std::vector<int> home_;
    std::map<AuthorityId, int> areas_;
    std::map<RecordId, int> number_of_home_, number_of_child_;
    std::map<int, int> set_of_;
    std::optional<Point> last_home_;
    std::vector<std::pair<int, int>> keyed_;
    std::vector<int> order_;
};

}  // namespace

Result<Candidates> candidates_of(const RegionAsk& ask, const Weights& weights, const Circumstances& circumstances,
                                 const PlanOptions& options) {
    if (const auto found = problems(weights); !found.empty()) return fail(Fault::invalid, join(found, " "));
    return Gathering{ask, weights, circumstances, options}.run();
}

}  // namespace kith::matching
