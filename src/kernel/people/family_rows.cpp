#include "kernel/people/family_rows.h"

#include <algorithm>

#include "kernel/people/ranked.h"

namespace kith::picture {

namespace {

constexpr int passing_width = 16;

Stroke stroke_of(Descent descent) {
    switch (descent) {
        case Descent::birth: return Stroke::birth;
        case Descent::adoption: return Stroke::adoption;
        case Descent::fostering: return Stroke::fostering;
        case Descent::not_recorded: return Stroke::not_recorded;
    }
    return Stroke::birth;
}

Stroke stroke_of(Couple couple) {
    switch (couple) {
        case Couple::together: return Stroke::couple;
        case Couple::former: return Stroke::former;
        case Couple::not_said: return Stroke::parents;
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
        turn_couples();
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

    /// The nodes of a part, the man of a couple first: where nothing else decides, who is asked about first stands on
    /// the left, as is the custom.
    std::vector<std::size_t> in_asking_order(int part) const {
        std::vector<std::size_t> order;
        const auto add = [&](std::size_t node) {
            if (made_.nodes[node].part == part && std::find(order.begin(), order.end(), node) == order.end())
                order.push_back(node);
        };
        for (const Union& u : kin_.unions)
            for (const std::size_t parent : u.parents) add(parent);
        for (std::size_t node = 0; node < made_.nodes.size(); ++node) add(node);
        return order;
    }

    void lay_out(int part) {
        Ranked ranked;
        ranked.gap = sizes_.gap;
        const auto nodes = in_asking_order(part);
        std::vector<std::size_t> asked(made_.nodes.size());  // where each node is in the question
        for (const std::size_t node : nodes) {
            asked[node] = ranked.nodes.size();
            ranked.nodes.push_back({made_.nodes[node].row * 2, node < people_ ? sizes_.width : passing_width});
        }
        for (std::size_t c = 0; c < made_.channels.size(); ++c)
            for (const Net& net : made_.channels[c].nets) {
                const std::size_t any = net.upper.empty() ? net.lower.front().node : net.upper.front().node;
                if (made_.nodes[any].part != part) continue;
                const std::size_t knot = ranked.nodes.size();
                ranked.nodes.push_back({static_cast<int>(c) * 2 - 1, 2});
                // Said twice, a line is crossed half as willingly: couples stay together before anyone else does.
                for (std::size_t said = 0; said < net.upper.size(); ++said)
                    for (const Pin& pin : net.upper) ranked.down.emplace_back(asked[pin.node], knot);
                for (const Pin& pin : net.lower) ranked.down.emplace_back(knot, asked[pin.node]);
            }
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

    /// Puts the man of a couple on the left, as is the custom, where nothing hangs on it: neither has any other line.
    void turn_couples() {
        std::vector<int> lines(people_);
        for (const Union& u : kin_.unions) {
            for (const std::size_t parent : u.parents) ++lines[parent];
            for (const Child& child : u.children) ++lines[child.place];
        }
        for (const Union& u : kin_.unions) {
            if (u.parents.size() != 2 || lines[u.parents[0]] > 1 || lines[u.parents[1]] > 1) continue;
            FamilyRows::Node& left = made_.nodes[u.parents[0]];
            FamilyRows::Node& right = made_.nodes[u.parents[1]];
            if (left.row == right.row && left.x > right.x) std::swap(left.x, right.x);
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
            straighten(channel);
        }
    }

    /// A line that would step aside by less than the width of a symbol goes straight down into it instead, if it is the
    /// only one that does.
    void straighten(Channel& channel) const {
        std::vector<int> ends(made_.nodes.size());
        for (const Net& net : channel.nets)
            for (const Pin& pin : net.lower) ++ends[pin.node];
        for (Net& net : channel.nets) {
            if (net.upper.size() != 1 || net.lower.size() != 1) continue;
            Pin& lower = net.lower.front();
            const bool near = std::abs(lower.x - net.upper.front().x) <= 16;
            if (near && lower.node < people_ && ends[lower.node] == 1) lower.x = net.upper.front().x;
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

}  // namespace

FamilyRows family_rows(const Kin& kin, std::size_t people, BoxSizes sizes) { return Laying{kin, people, sizes}.rows(); }

}  // namespace kith::picture
