#include "kernel/people/kin.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace kith::picture {

namespace {

using Places = std::vector<std::size_t>;

bool contains(const Places& places, std::size_t place) {
    return std::find(places.begin(), places.end(), place) != places.end();
}

bool meet(const Places& a, const Places& b) {
    return std::any_of(a.begin(), a.end(), [&](std::size_t place) { return contains(b, place); });
}

constexpr std::array descents{Descent::birth, Descent::adoption, Descent::fostering, Descent::not_recorded};

/// Reads the lines of one picture into unions.
class Reading {
public:
    explicit Reading(const Known& known) : known_{known}, parents_(known.size()), above_(known.size()) {}

    Kin kin() {
        read_parents();
        read_step_and_wider();
        make_unions();
        add_childless_couples();
        add_peers();
        sort_unions();
        return std::move(kin_);
    }

private:
    Places& parents(std::size_t child, Descent descent) { return parents_[child][static_cast<std::size_t>(descent)]; }

    /// Mothers and fathers by birth and by adoption.
    Places legal_parents(std::size_t child) {
        Places all = parents(child, Descent::birth);
        const Places& adoptive = parents(child, Descent::adoption);
        all.insert(all.end(), adoptive.begin(), adoptive.end());
        return all;
    }

    std::optional<Couple> couple(std::size_t a, std::size_t b) const {
        std::optional<Couple> found;
        for (const auto& line : known_.lines()) {
            if (std::minmax(line.from, line.to) != std::minmax(a, b)) continue;
            if (line.tie->kind == TieKind::partner && !over(*line.tie)) return Couple::together;
            if (line.tie->kind == TieKind::partner || line.tie->kind == TieKind::former_partner) found = Couple::former;
        }
        return found;
    }

    bool siblings(std::size_t a, std::size_t b) {
        if (meet(legal_parents(a), legal_parents(b))) return true;
        return std::any_of(known_.lines().begin(), known_.lines().end(), [&](const Known::Line& line) {
            return std::minmax(line.from, line.to) == std::minmax(a, b) &&
                   (line.tie->kind == TieKind::sibling || line.tie->kind == TieKind::half_sibling);
        });
    }

    bool descends(std::size_t from, std::size_t ancestor) const {
        Places line{from};
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == ancestor) return true;
            for (const std::size_t parent : above_[line[i]])
                if (!contains(line, parent)) line.push_back(parent);
        }
        return false;
    }

    void add_parent(std::size_t parent, std::size_t child, Descent descent) {
        Places& known = parents(child, descent);
        if (contains(known, parent)) return;
        if (descends(parent, child)) {
            kin_.strays.emplace_back(parent, child);
            return;
        }
        known.push_back(parent);
        if (!contains(above_[child], parent)) above_[child].push_back(parent);
    }

    void read_parents() {
        for (const auto& [from, to, tie] : known_.lines()) {
            if (tie->kind == TieKind::parent) add_parent(from, to, Descent::birth);
            if (tie->kind == TieKind::adoptive_parent) add_parent(from, to, Descent::adoption);
            if (tie->kind == TieKind::foster_carer) add_parent(from, to, Descent::fostering);
        }
    }

    /// Whether the picture already leads from the elder to the child through people who are in it.
    bool explained(const Known::Line& line) {
        const Places middle = legal_parents(line.to);
        const auto any_parent = [&](auto&& holds) { return std::any_of(middle.begin(), middle.end(), holds); };
        switch (line.tie->kind) {
            case TieKind::step_parent:
                return any_parent([&](std::size_t parent) { return couple(line.from, parent).has_value(); });
            case TieKind::guardian: return contains(above_[line.to], line.from);
            case TieKind::grandparent:
                return any_parent([&](std::size_t parent) { return contains(legal_parents(parent), line.from); });
            case TieKind::aunt_uncle: {
                Places near{line.from};
                for (std::size_t place = 0; place < known_.size(); ++place)
                    if (place != line.from && couple(line.from, place)) near.push_back(place);
                return any_parent([&](std::size_t parent) {
                    return std::any_of(near.begin(), near.end(),
                                       [&](std::size_t aunt) { return aunt != parent && siblings(aunt, parent); });
                });
            }
            default: return true;
        }
    }

    void read_step_and_wider() {
        for (const auto& line : known_.lines())
            if (!explained(line)) add_parent(line.from, line.to, Descent::not_recorded);
    }

    /// Parents shared out into couples, then two left over of a birth or an adoption, then those alone.
    std::vector<Places> couples_among(Places people, Descent descent) const {
        std::vector<Places> groups;
        for (std::size_t i = 0; i < people.size(); ++i) {
            const auto partner = std::find_if(people.begin() + static_cast<std::ptrdiff_t>(i) + 1, people.end(),
                                              [&](std::size_t other) { return couple(people[i], other).has_value(); });
            if (partner == people.end()) continue;
            groups.push_back({people[i], *partner});
            people.erase(partner);
            people.erase(people.begin() + static_cast<std::ptrdiff_t>(i--));
        }
        const bool pair = people.size() == 2 && (descent == Descent::birth || descent == Descent::adoption);
        if (pair) groups.push_back(people);
        for (const std::size_t person : people)
            if (!pair) groups.push_back({person});
        return groups;
    }

    Union& union_of(Places parents) {
        std::sort(parents.begin(), parents.end());
        const auto [found, fresh] = by_parents_.try_emplace(parents, kin_.unions.size());
        if (fresh) {
            const auto said = parents.size() == 2 ? couple(parents[0], parents[1]) : std::nullopt;
            kin_.unions.push_back({parents, said.value_or(Couple::not_said), {}});
        }
        return kin_.unions[found->second];
    }

    void make_unions() {
        for (std::size_t child = 0; child < known_.size(); ++child)
            for (const Descent descent : descents)
                for (const Places& group : couples_among(parents(child, descent), descent)) {
                    auto& children = union_of(group).children;
                    if (std::none_of(children.begin(), children.end(),
                                     [&](const Child& c) { return c.place == child; }))
                        children.push_back({child, descent, steps(group, child, descent)});
                }
    }

    int steps(const Places& parents, std::size_t child, Descent descent) const {
        const bool two =
            descent == Descent::not_recorded &&
            std::any_of(known_.lines().begin(), known_.lines().end(), [&](const Known::Line& line) {
                return line.tie->kind == TieKind::grandparent && line.to == child && contains(parents, line.from);
            });
        return two ? 2 : 1;
    }

    void add_childless_couples() {
        for (const auto& [from, to, tie] : known_.lines())
            if (tie->kind == TieKind::partner || tie->kind == TieKind::former_partner) union_of({from, to});
    }

    bool cousins(std::size_t a, std::size_t b) {
        for (const std::size_t parent : legal_parents(a))
            for (const std::size_t other : legal_parents(b))
                if (parent != other && siblings(parent, other)) return true;
        return false;
    }

    bool parents_are_couple(std::size_t a, std::size_t b) {
        for (const std::size_t parent : legal_parents(a))
            for (const std::size_t other : legal_parents(b))
                if (couple(parent, other)) return true;
        return false;
    }

    /// Brothers, sisters and cousins whose parents do not say so: joined from above, without parents.
    void add_peers() {
        std::vector<Places> full;
        for (const auto& [from, to, tie] : known_.lines()) {
            const bool sibling = tie->kind == TieKind::sibling || tie->kind == TieKind::half_sibling;
            if (sibling && meet(legal_parents(from), legal_parents(to))) continue;
            if (tie->kind == TieKind::sibling) full.push_back({from, to});
            if (tie->kind == TieKind::half_sibling || (tie->kind == TieKind::cousin && !cousins(from, to)) ||
                (tie->kind == TieKind::step_sibling && !parents_are_couple(from, to)))
                add_peer_union({from, to}, Descent::not_recorded);
        }
        while (!full.empty()) add_peer_union(take_connected(full), Descent::birth);
    }

    static Places take_connected(std::vector<Places>& pairs) {
        Places group = pairs.front();
        for (bool grew = true; grew;) {
            grew = false;
            for (auto pair = pairs.begin(); pair != pairs.end();) {
                if (!meet(*pair, group)) {
                    ++pair;
                    continue;
                }
                for (const std::size_t place : *pair)
                    if (!contains(group, place)) group.push_back(place);
                pair = pairs.erase(pair);
                grew = true;
            }
        }
        return group;
    }

    void add_peer_union(Places places, Descent descent) {
        std::sort(places.begin(), places.end());
        if (!peers_.insert(places).second) return;
        Union made;
        for (const std::size_t place : places) made.children.push_back({place, descent, 1});
        kin_.unions.push_back(std::move(made));
    }

    void sort_unions() {
        for (Union& u : kin_.unions) {
            std::stable_partition(u.parents.begin(), u.parents.end(),
                                  [&](std::size_t place) { return known_.person(place).shown == Shown::male; });
            std::stable_sort(u.children.begin(), u.children.end(),
                             [&](const Child& a, const Child& b) { return known_.older(a.place, b.place); });
        }
    }

    const Known& known_;
    std::vector<std::array<Places, descents.size()>> parents_;  ///< by child and descent
    std::vector<Places> above_;                                 ///< every parent of each, without circles
    std::map<Places, std::size_t> by_parents_;
    std::set<Places> peers_;
    Kin kin_;
};

/// Splits the people into parts joined by unions; `others` gets those in none.
void split(Kin& kin, const Known& known) {
    std::vector<std::size_t> root(known.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    const auto find = [&](std::size_t place) {
        while (root[place] != place) place = root[place] = root[root[place]];
        return place;
    };
    std::vector<bool> joined(known.size());
    for (const Union& u : kin.unions) {
        Places all = u.parents;
        for (const Child& child : u.children) all.push_back(child.place);
        for (const std::size_t place : all) {
            joined[place] = true;
            root[find(place)] = find(all.front());
        }
    }
    std::map<std::size_t, std::size_t> number;
    for (std::size_t place = 0; place < known.size(); ++place) {
        if (!joined[place]) {
            kin.others.push_back(place);
            continue;
        }
        const auto [found, fresh] = number.try_emplace(find(place), kin.parts.size());
        if (fresh) kin.parts.emplace_back();
        kin.parts[found->second].push_back(place);
    }
    const auto first = std::find_if(kin.parts.begin(), kin.parts.end(), [&](const Part& part) {
        return known.subject() && contains(part, *known.subject());
    });
    if (first != kin.parts.end()) std::rotate(kin.parts.begin(), first, first + 1);
}

}  // namespace

Kin kin_of(const Known& known) {
    Kin kin = Reading{known}.kin();
    split(kin, known);
    kin.generation = generations(kin.unions, kin.parts, known.size());
    return kin;
}

}  // namespace kith::picture
