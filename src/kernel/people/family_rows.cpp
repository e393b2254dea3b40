#include "kernel/people/family_rows.h"

#include <algorithm>
#include <numeric>

#include "kernel/people/ranked.h"

namespace kith::picture {

namespace {

constexpr int passing_width = 16;

Stroke stroke_of(Descent descent) {
    switch (descent) {
        case Descent::birth:
            return Stroke::birth;
        case Descent::adoption:
            return Stroke::adoption;
        case Descent::fostering:
            return Stroke::fostering;
        case Descent::not_recorded:
            return Stroke::not_recorded;
    }
    return Stroke::birth;
}

Stroke stroke_of(Couple couple) {
    switch (couple) {
        case Couple::together:
            return Stroke::couple;
        case Couple::former:
            return Stroke::former;
        case Couple::not_said:
            return Stroke::parents;
    }
    return Stroke::parents;
}

class Laying {
public:
    Laying(const Kin& kin, std::size_t people, BoxSizes sizes) : kin_{kin}, people_{people}, sizes_{sizes} {}

    FamilyRows rows() {
        made_.nodes.resize(people_);
        for (std::size_t i = 0; i < kin_.parts.size(); ++i)
            for (const std::size_t place : kin_.parts[i]) {
                made_.nodes[place] = {kin_.generation[place], static_cast<int>(i), 0};
                made_.rows = std::max(made_.rows, kin_.generation[place] + 1);
            }
        made_.channels.resize(static_cast<std::size_t>(made_.rows) + 1);
        for (const Union& u : kin_.unions) add(u);
        for (std::size_t i = 0; i < kin_.parts.size(); ++i) lay_out(static_cast<int>(i));
        place_pins();
        for (Channel& channel : made_.channels) choose_lanes(channel);
        return std::move(made_);
    }

private:
    Channel& below(int row) { return made_.channels[static_cast<std::size_t>(row + 1)]; }

    std::size_t passing(int row, int part) {
        made_.nodes.push_back({row, part, 0});
        return made_.nodes.size() - 1;
    }

    /// The node on `row` that a line from `node`, above, arrives at.
    std::size_t lead_down(std::size_t node, int row, Stroke stroke) {
        while (made_.nodes[node].row < row) {
            const int from = made_.nodes[node].row;
            const std::size_t next = passing(from + 1, made_.nodes[node].part);
            below(from).nets.push_back({{{node, 0, 0, stroke}}, {{next, 0, 0, stroke}}});
            node = next;
        }
        return node;
    }

    /// The node on `row` that a line to `node`, below, sets out from.
    std::size_t lead_up(std::size_t node, int row, Stroke stroke) {
        while (made_.nodes[node].row > row) {
            const int to = made_.nodes[node].row;
            const std::size_t next = passing(to - 1, made_.nodes[node].part);
            below(to - 1).nets.push_back({{{next, 0, 0, stroke}}, {{node, 0, 0, stroke}}});
            node = next;
        }
        return node;
    }

    int row_of(const Union& u) const {
        int row = u.parents.empty() ? made_.rows : 0;
        for (const std::size_t parent : u.parents) row = std::max(row, kin_.generation[parent]);
        if (u.parents.empty())
            for (const Child& child : u.children) row = std::min(row, kin_.generation[child.place] - 1);
        return row;
    }

    void add(const Union& u) {
        const int row = row_of(u);
        Net net;
        net.joined = stroke_of(u.couple);
        for (const std::size_t parent : u.parents)
            net.upper.push_back({lead_down(parent, row, net.joined), 0, 0, net.joined});
        for (const Child& child : u.children) {
            const Stroke stroke = stroke_of(child.descent);
            net.lower.push_back({lead_up(child.place, row + 1, stroke), 0, 0, stroke});
        }
        below(row).nets.push_back(std::move(net));
    }

    /// Couples side by side, the man on the left where there is room on both sides: a person has one neighbour each
    /// way.
    void wish_beside(Ranked& ranked, const std::vector<std::size_t>& asked, int part) const;

    void lay_out(int part) {
        Ranked ranked;
        ranked.gap = sizes_.gap;
        std::vector<std::size_t> asked(made_.nodes.size());  // made node -> asked node
        std::vector<std::size_t> nodes;
        for (std::size_t i = 0; i < made_.nodes.size(); ++i) {
            if (made_.nodes[i].part != part) continue;
            asked[i] = ranked.nodes.size();
            nodes.push_back(i);
            ranked.nodes.push_back({made_.nodes[i].row * 2, i < people_ ? sizes_.width : passing_width});
        }
        for (std::size_t c = 0; c < made_.channels.size(); ++c)
            for (const Net& net : made_.channels[c].nets) {
                const std::size_t any = net.upper.empty() ? net.lower.front().node : net.upper.front().node;
                if (made_.nodes[any].part != part) continue;
                const std::size_t knot = ranked.nodes.size();
                ranked.nodes.push_back({static_cast<int>(c) * 2 - 1, 2});
                for (const Pin& pin : net.upper) ranked.down.emplace_back(asked[pin.node], knot);
                for (const Pin& pin : net.lower) ranked.down.emplace_back(knot, asked[pin.node]);
            }
        wish_beside(ranked, asked, part);
        take(across(ranked), nodes);
    }

    void take(const std::vector<int>& middles, const std::vector<std::size_t>& nodes) {
        const int left = made_.width == 0 ? 0 : made_.width + 2 * sizes_.gap;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const bool person = nodes[i] < people_;
            const int half = (person ? sizes_.width : passing_width) / 2;
            made_.nodes[nodes[i]].x = left + middles[i] - (person ? half : 0);
            made_.width = std::max(made_.width, left + middles[i] + half);
        }
    }

    /// Spreads the ends of lines at one symbol, in the order of where they come from, so that they can be told apart.
    void place_pins() {
        for (Channel& channel : made_.channels) {
            for (Net& net : channel.nets)
                for (auto* pins : {&net.upper, &net.lower})
                    for (Pin& pin : *pins) pin.x = middle(pin.node);
            spread(channel, &Net::upper);
            spread(channel, &Net::lower);
        }
    }

    int middle(std::size_t node) const { return made_.nodes[node].x + (node < people_ ? sizes_.symbol_x : 0); }

    void spread(Channel& channel, std::vector<Pin> Net::*side) {
        struct End {
            Pin* pin;
            int towards;
        };
        std::vector<std::vector<End>> ends(people_);
        for (Net& net : channel.nets) {
            int sum = 0;
            for (const auto* pins : {&net.upper, &net.lower})
                for (const Pin& pin : *pins) sum += middle(pin.node);
            const int mean = sum / static_cast<int>(net.upper.size() + net.lower.size());
            for (Pin& pin : net.*side)
                if (pin.node < people_) ends[pin.node].push_back({&pin, mean});
        }
        for (auto& at_one : ends) {
            std::stable_sort(at_one.begin(), at_one.end(),
                             [](const End& a, const End& b) { return a.towards < b.towards; });
            const int count = static_cast<int>(at_one.size());
            const int step = count > 1 ? std::min(12, 36 / (count - 1)) : 0;
            for (int i = 0; i < count; ++i)
                at_one[static_cast<std::size_t>(i)].pin->x += (2 * i - count + 1) * step / 2;
        }
    }

    const Kin& kin_;
    std::size_t people_;
    BoxSizes sizes_;
    FamilyRows made_;
};

void Laying::wish_beside(Ranked& ranked, const std::vector<std::size_t>& asked, int part) const {
    std::vector<bool> has_left(people_);
    std::vector<bool> has_right(people_);
    std::vector<std::size_t> row_of_partners(people_);  // people wished into one line share a number: no rings
    std::iota(row_of_partners.begin(), row_of_partners.end(), std::size_t{0});
    for (const Union& u : kin_.unions) {
        if (u.parents.size() != 2 || made_.nodes[u.parents[0]].part != part) continue;
        std::size_t left = u.parents[0];
        std::size_t right = u.parents[1];
        if (made_.nodes[left].row != made_.nodes[right].row || row_of_partners[left] == row_of_partners[right])
            continue;
        if (has_right[left] || has_left[right]) std::swap(left, right);
        if (has_right[left] || has_left[right]) continue;
        has_right[left] = has_left[right] = true;
        std::replace(row_of_partners.begin(), row_of_partners.end(), row_of_partners[right], row_of_partners[left]);
        ranked.beside.emplace_back(asked[left], asked[right]);
    }
}

}  // namespace

FamilyRows family_rows(const Kin& kin, std::size_t people, BoxSizes sizes) { return Laying{kin, people, sizes}.rows(); }

}  // namespace kith::picture
