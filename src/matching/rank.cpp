#include "matching/rank.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "matching/emphasis.h"

namespace kith::matching {

namespace {

constexpr int level = 10;  ///< two homes are level on a term when they differ by less
constexpr int speaks_for_from = 60, speaks_against_to = 40;

/// What one term gives one home, over the children, before the board's weight.
struct Part {
    std::int64_t units = 0;   ///< emphasis x value
    std::int64_t hidden = 0;  ///< emphasis of the children of whom it is not known
    int applying = 0;         ///< children to whom it applies
    int sum = 0;              ///< of the values that are known
    int known = 0;
};

struct Scored {
    const Home* home;
    std::array<Part, term_count> parts;
    std::int64_t total = 0;
    int cost = 0;

    std::int64_t without(Term term, const Weights& weights) const {
        return total - weights[term] * parts[static_cast<std::size_t>(term)].units;
    }
};

/// The better home first: by what counts, then by what costs less, then by number so that the order is one.
bool before(std::int64_t total, const Scored& a, std::int64_t other_total, const Scored& b) {
    return std::tuple{-total, -a.cost, a.home->id} < std::tuple{-other_total, -b.cost, b.home->id};
}

class Ranker {
public:
    Ranker(std::span<const Child> children, const Weights& weights, const Circumstances& in)
        : children_{children}, weights_{weights}, in_{in} {
        in_.together = children;
    }

    Scored scored(const Home& home) const {
        Scored found{&home, {}};
        for (std::size_t t = 0; t < term_count; ++t) {
            const auto term = static_cast<Term>(t);
            for (const auto& child : children_)
                add(found.parts[t], measure(term, child, home, in_, Wording::numbers_only), emphasis(child.matters[t]));
            if (term == Term::cost) continue;
            found.total += weights_[term] * found.parts[t].units;
        }
        const auto& cost = found.parts[static_cast<std::size_t>(Term::cost)];
        found.cost = cost.known > 0 ? cost.sum / cost.known : unknown_counts_as;
        return found;
    }

    std::vector<Contribution> contributions(const Scored& of, bool words) const {
        std::vector<Contribution> all;
        all.reserve(term_count);
        for (std::size_t t = 0; t < term_count; ++t) {
            const auto term = static_cast<Term>(t);
            const auto& part = of.parts[t];
            Contribution one{term, side(term, part), mean(part), weights_[term], most_it_matters(t), 0, {}};
            one.adds = weights_[term] * part.units;
            if (words) one.words = in_words(term, *of.home);
            all.push_back(std::move(one));
        }
        return all;
    }

private:
    static void add(Part& part, const TermValue& value, int emphasis) {
        if (value.known == Known::does_not_apply) return;
        ++part.applying;
        part.units += emphasis * value.value;
        if (value.known == Known::no) {
            part.hidden += emphasis;
        } else {
            ++part.known;
            part.sum += value.value;
        }
    }

    static int mean(const Part& part) { return part.known == 0 ? unknown_counts_as : part.sum / part.known; }

    static Side side(Term term, const Part& part) {
        if (part.applying == 0) return Side::does_not_apply;
        if (part.known == 0) return Side::not_known;
        if (term == Term::cost) return Side::neither;
        return mean(part) >= speaks_for_from     ? Side::speaks_for
               : mean(part) <= speaks_against_to ? Side::speaks_against
                                                 : Side::neither;
    }

    Matters most_it_matters(std::size_t term) const {
        auto most = Matters::flexible;
        for (const auto& child : children_) most = std::max(most, child.matters[term]);
        return most;
    }

    /// Once, where it is the same for all the children.
    std::string in_words(Term term, const Home& home) const {
        std::vector<std::string> each;
        for (const auto& child : children_) {
            auto words = measure(term, child, home, in_, Wording::in_words).words;
            if (words.empty()) continue;
            if (std::ranges::find(each, words) == each.end()) each.push_back(std::move(words));
        }
        return join(each, "; ");
    }

    std::span<const Child> children_;
    const Weights& weights_;
    Circumstances in_;
};

const Contribution& of(const std::vector<Contribution>& terms, Term term) {
    return terms[static_cast<std::size_t>(term)];
}

bool known(const Contribution& one) { return one.side != Side::not_known && one.side != Side::does_not_apply; }

/// What is better and what is worse of one home than of another, in the terms' own phrases.
struct Differences {
    std::vector<std::string> better, worse;
};

Differences differences(const std::vector<Contribution>& home, const std::vector<Contribution>& other) {
    Differences found;
    for (const auto& term : terms()) {
        const auto &a = of(home, term.term), &b = of(other, term.term);
        if (!known(a) || !known(b)) continue;
        if (a.value >= b.value + level) found.better.emplace_back(term.better);
        if (b.value >= a.value + level) found.worse.emplace_back(term.worse);
    }
    return found;
}

std::string trade_off(const RankedHome& home, const RankedHome& first) {
    const auto [better, worse] = differences(home.terms, first.terms);
    if (better.empty() && worse.empty()) return "Much the same as " + first.name;
    if (better.empty()) return fmt::format("Against {}: {}", first.name, list_in_words(worse));
    if (worse.empty()) return fmt::format("Against {}: {}", first.name, list_in_words(better));
    return fmt::format("Against {}: {}, but {}", first.name, list_in_words(better), list_in_words(worse));
}

/// The place that a total would have among the others' totals, the best first.
int place_of(std::int64_t total, const std::vector<Scored>& in_order, std::size_t itself) {
    const auto better = std::ranges::partition_point(in_order, [&](const Scored& one) { return one.total > total; });
    const auto ahead = static_cast<std::size_t>(better - in_order.begin());
    return static_cast<int>(ahead - (itself < ahead ? 1 : 0)) + 1;
}

std::optional<int> second_first_at(Term term, const Scored& first, const Scored& second, const Weights& weights) {
    const auto t = static_cast<std::size_t>(term);
    std::optional<int> nearest;
    for (int weight = 0; weight <= 100; ++weight) {
        const auto a = first.without(term, weights) + weight * first.parts[t].units;
        const auto b = second.without(term, weights) + weight * second.parts[t].units;
        if (!before(b, second, a, first)) continue;
        if (!nearest || std::abs(weight - weights[term]) < std::abs(*nearest - weights[term])) nearest = weight;
    }
    return nearest;
}

HangsOn hangs_on(Term term, const std::vector<Scored>& in_order, const Weights& weights) {
    const auto& first = in_order.front();
    const auto first_total = first.without(term, weights);
    const Scored* best = &first;
    auto best_total = first_total;
    int place = 1;
    for (const auto& other : in_order) {
        const auto total = other.without(term, weights);
        place += &other != &first && before(total, other, first_total, first);
        if (before(total, other, best_total, *best)) best = &other, best_total = total;
    }
    return {term, second_first_at(term, first, in_order[1], weights), best->home->id, place};
}

RankedHome ranked(const Ranker& ranker, const std::vector<Scored>& in_order, std::size_t at, const Weights& weights,
                  bool words) {
    const auto& one = in_order[at];
    std::int64_t best = one.total, worst = one.total;
    for (const auto& term : terms()) {
        const auto unknown = weights[term.term] * one.parts[static_cast<std::size_t>(term.term)].hidden;
        best += unknown * (100 - unknown_counts_as);
        worst -= unknown * unknown_counts_as;
    }
    const bool all_known = best == worst;
    const int place = static_cast<int>(at) + 1;
    return {one.home->id,
            one.home->name,
            place,
            ranker.contributions(one, words),
            {},
            {},
            all_known ? place : std::min(place, place_of(best, in_order, at)),
            all_known ? place : std::max(place, place_of(worst, in_order, at))};
}

ExcludedHome excluded(const Home& home, Findings findings) {
    ExcludedHome found{home.id, home.name, std::move(findings.excludes), {}};
    if (found.why.size() == 1 && !found.why[0].change.empty()) found.one_change = found.why[0].change;
    return found;
}

Result<void> usable(std::span<const Child> children, const Weights& weights) {
    if (children.empty()) return fail(Fault::invalid, "Say for which child a home is sought.");
    if (const auto found = problems(weights); !found.empty()) return fail(Fault::invalid, join(found, " "));
    return {};
}

}  // namespace

Result<Ranking> rank(std::span<const Child> children, std::span<const Home> homes, const Weights& weights,
                     const Circumstances& circumstances, const RankOptions& options) {
    TRY(usable(children, weights));
    Ranking ranking{{}, weights, {}, {}, {}};
    for (const auto& child : children) ranking.children.push_back(child.id);
    const Ranker ranker{children, weights, circumstances};
    std::vector<Scored> scored;
    for (const auto& home : homes) {
        if (can_be_offered(children, home, circumstances))
            scored.push_back(ranker.scored(home));
        else
            ranking.excluded.push_back(excluded(home, check(children, home, circumstances)));
    }
    std::ranges::sort(scored, [](const Scored& a, const Scored& b) { return before(a.total, a, b.total, b); });
    std::ranges::sort(ranking.excluded, {}, [](const ExcludedHome& one) {
        return std::tuple{one.why.size(), one.home};
    });
    for (std::size_t i = 0; i < scored.size(); ++i) {
        const bool words = static_cast<int>(i) < options.explained;
        ranking.homes.push_back(ranked(ranker, scored, i, weights, words));
        if (!words) continue;
        ranking.homes[i].needs_reason = check(children, *scored[i].home, circumstances).needs_reason;
        if (i > 0) ranking.homes[i].trade_off = trade_off(ranking.homes[i], ranking.homes[0]);
    }
    if (scored.size() > 1)
        for (const auto& term : terms())
            if (weights[term.term] > 0 && scored[0].parts[static_cast<std::size_t>(term.term)].applying > 0)
                ranking.hangs_on.push_back(hangs_on(term.term, scored, weights));
    return ranking;
}

static std::vector<bool> best_of(const std::vector<Contribution>& row) {
    int best = std::numeric_limits<int>::min(), worst = std::numeric_limits<int>::max();
    for (const auto& one : row)
        if (known(one)) best = std::max(best, one.value), worst = std::min(worst, one.value);
    std::vector<bool> found;
    for (const auto& one : row) found.push_back(known(one) && best >= worst + level && one.value == best);
    return found;
}

static std::string choosing(const std::vector<std::vector<Contribution>>& each, std::size_t at) {
    std::vector<std::string> gains, costs;
    for (const auto& term : terms()) {
        bool best = true, worse = false, differs = false;
        for (std::size_t other = 0; other < each.size(); ++other) {
            const auto &a = of(each[at], term.term), &b = of(each[other], term.term);
            if (other == at || !known(a) || !known(b)) continue;
            best = best && a.value >= b.value;
            differs = differs || a.value >= b.value + level;
            worse = worse || b.value >= a.value + level;
        }
        if (best && differs) gains.emplace_back(term.better);
        if (worse) costs.emplace_back(term.worse);
    }
    if (gains.empty() && costs.empty()) return "Level with the others on all that is known";
    if (costs.empty()) return "For it: " + list_in_words(gains);
    if (gains.empty()) return "Against it: " + list_in_words(costs);
    return fmt::format("For it: {}. Against it: {}", list_in_words(gains), list_in_words(costs));
}

Result<Comparison> compare(std::span<const Child> children, std::span<const Home> homes, const Ranking& ranking,
                           std::span<const RecordId> chosen, const Circumstances& circumstances) {
    if (chosen.size() < 2 || chosen.size() > 3) return fail(Fault::invalid, "Choose two or three homes to compare.");
    const Ranker ranker{children, ranking.weights, circumstances};
    std::vector<std::vector<Contribution>> each;
    for (const auto id : chosen) {
        const auto home = std::ranges::find(homes, id, &Home::id);
        if (home == homes.end() || std::ranges::find(ranking.homes, id, &RankedHome::home) == ranking.homes.end())
            return fail(Fault::not_found, "One of these homes is not among those that may be offered.");
        each.push_back(ranker.contributions(ranker.scored(*home), true));
    }
    Comparison comparison{{chosen.begin(), chosen.end()}, {}, {}};
    for (const auto& term : terms()) {
        ComparedTerm row{term.term, {}, {}};
        for (const auto& home : each) row.of_home.push_back(of(home, term.term));
        if (row.of_home[0].side == Side::does_not_apply) continue;
        row.best = best_of(row.of_home);
        comparison.terms.push_back(std::move(row));
    }
    std::ranges::stable_partition(comparison.terms,
                                  [](const ComparedTerm& row) { return std::ranges::count(row.best, true) > 0; });
    for (std::size_t i = 0; i < each.size(); ++i) comparison.in_words.push_back(choosing(each, i));
    return comparison;
}

}  // namespace kith::matching
