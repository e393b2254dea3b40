#include "kernel/people/routes.h"

#include <algorithm>
#include <numeric>

namespace kith::picture {

namespace {

constexpr int pitch = 12;
constexpr int margin = 12;

struct Extent {
    int from;
    int to;
    int length() const { return to - from; }
    bool near(const Extent& other) const { return from <= other.to + pitch && other.from <= to + pitch; }
};

Extent extent(const std::vector<Pin>& pins, int trunk) {
    Extent all{trunk, trunk};
    for (const Pin& pin : pins) all = {std::min(all.from, pin.x), std::max(all.to, pin.x)};
    return all;
}

int mean(const std::vector<Pin>& pins) {
    int sum = 0;
    for (const Pin& pin : pins) sum += pin.x;
    return sum / static_cast<int>(pins.size());
}

/// Where a net's trunk would best stand: over an only child if that is between the parents, else in the middle.
int wanted_trunk(const Net& net) {
    if (net.upper.empty()) return mean(net.lower);
    if (net.upper.size() == 1) return net.upper.front().x;
    const Extent parents = extent(net.upper, net.upper.front().x);
    if (!net.lower.empty()) {
        const int children = net.lower.size() == 1 ? net.lower.front().x : mean(net.lower);
        if (children > parents.from + pitch && children < parents.to - pitch) return children;
    }
    return (parents.from + parents.to) / 2;
}

void choose_trunk(const Channel& channel, std::size_t which, Net& net) {
    const int wanted = wanted_trunk(net);
    net.trunk = wanted;
    if (net.upper.size() < 2 || net.lower.empty()) return;
    const Extent parents = extent(net.upper, wanted);
    const auto taken = [&](int x) {
        for (std::size_t i = 0; i < channel.nets.size(); ++i) {
            const Net& other = channel.nets[i];
            if (i == which) continue;
            const auto close = [&](int other_x) { return std::abs(other_x - x) < 6; };
            if (i < which && close(other.trunk)) return true;
            for (const auto* pins : {&other.upper, &other.lower})
                if (std::any_of(pins->begin(), pins->end(), [&](const Pin& pin) { return close(pin.x); })) return true;
        }
        return false;
    };
    for (int away = 0; away <= parents.length() / 2; away += 8)
        for (const int x : {wanted + away, wanted - away})
            if (x >= parents.from && x <= parents.to && !taken(x)) {
                net.trunk = x;
                return;
            }
}

/// Shortest first, each in the first lane where nothing is near.
int share_lanes(const std::vector<std::pair<Extent, int*>>& lines) {
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return lines[a].first.length() < lines[b].first.length(); });
    std::vector<std::vector<Extent>> lanes;
    for (const std::size_t i : order) {
        const Extent& line = lines[i].first;
        auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const std::vector<Extent>& there) {
            return std::none_of(there.begin(), there.end(), [&](const Extent& other) { return line.near(other); });
        });
        if (lane == lanes.end()) lane = lanes.emplace(lanes.end());
        lane->push_back(line);
        *lines[i].second = static_cast<int>(lane - lanes.begin());
    }
    return static_cast<int>(lanes.size());
}

/// In the longer part of a former couple's line, clear of the trunk to their children.
std::optional<Point> cut(const Net& net, const Pin& a, const Pin& b, int y) {
    if (net.joined != Stroke::former) return {};
    if (net.lower.empty()) return Point{(a.x + b.x) / 2, y};
    const Pin& far = std::abs(a.x - net.trunk) > std::abs(b.x - net.trunk) ? a : b;
    return Point{(far.x + net.trunk) / 2, y};
}

/// One line of a net, from its trunk to one child.
Path to_child(const Net& net, const Pin& pin, int from_y, int lane_y) {
    if (pin.x == net.trunk) return {pin.stroke, {{net.trunk, from_y}, {pin.x, pin.y}}};
    return {pin.stroke, {{net.trunk, from_y}, {net.trunk, lane_y}, {pin.x, lane_y}, {pin.x, pin.y}}};
}

}  // namespace

int Channel::height() const {
    if (nets.empty()) return 2 * margin;
    return 2 * margin + (upper_lanes + lower_lanes) * pitch + (upper_lanes > 0 && lower_lanes > 0 ? pitch / 2 : 0);
}

void choose_lanes(Channel& channel) {
    std::vector<std::pair<Extent, int*>> upper;
    std::vector<std::pair<Extent, int*>> lower;
    for (std::size_t i = 0; i < channel.nets.size(); ++i) {
        Net& net = channel.nets[i];
        choose_trunk(channel, i, net);
        if (net.upper.size() > 1) upper.emplace_back(extent(net.upper, net.trunk), &net.upper_lane);
        if (const Extent line = extent(net.lower, net.trunk); line.length() > 0)
            lower.emplace_back(line, &net.lower_lane);
    }
    channel.upper_lanes = share_lanes(upper);
    channel.lower_lanes = share_lanes(lower);
}

std::vector<Path> paths(const Channel& channel, int top) {
    std::vector<Path> all;
    const int bottom = top + channel.height();
    for (const Net& net : channel.nets) {
        const int lower_y = bottom - margin - net.lower_lane * pitch;
        int trunk_y = net.upper.empty() ? lower_y : net.upper.front().y;
        if (net.upper.size() > 1) {
            trunk_y = top + margin + net.upper_lane * pitch;
            const Pin& first = net.upper.front();
            for (std::size_t i = 1; i < net.upper.size(); ++i) {
                const Pin& next = net.upper[i];
                all.push_back({net.joined,
                               {{first.x, first.y}, {first.x, trunk_y}, {next.x, trunk_y}, {next.x, next.y}},
                               cut(net, first, next, trunk_y)});
            }
        }
        for (const Pin& pin : net.lower) all.push_back(to_child(net, pin, trunk_y, lower_y));
    }
    return all;
}

}  // namespace kith::picture
