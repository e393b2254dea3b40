#include "matching/solver/flow.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>

namespace kith::matching::solver {

Assigned assign(const std::vector<std::vector<Way>>& ways, const std::vector<std::int64_t>& unplaced,
                const std::vector<int>& places) {
    using Graph = lemon::SmartDigraph;
    Graph graph;
    const auto children = static_cast<int>(ways.size()), homes = static_cast<int>(places.size());
    std::size_t count = ways.size() + places.size();
    for (const auto& each : ways) count += each.size();
    graph.reserveNode(children + homes + 1);
    graph.reserveArc(static_cast<int>(count));
    for (int i = 0; i < children + homes + 1; ++i) graph.addNode();
    const auto sink = graph.nodeFromId(children + homes);
    std::vector<std::int64_t> costs;
    std::vector<int> most;
    const auto add = [&](int from, int to, std::int64_t cost, int capacity) {
        graph.addArc(graph.nodeFromId(from), graph.nodeFromId(to));
        costs.push_back(cost);
        most.push_back(capacity);
    };
    for (int c = 0; c < children; ++c) {
        for (const auto& way : ways[static_cast<std::size_t>(c)]) add(c, children + way.home, way.cost, 1);
        add(c, children + homes, unplaced[static_cast<std::size_t>(c)], 1);
    }
    for (int h = 0; h < homes; ++h) add(children + h, children + homes, 0, places[static_cast<std::size_t>(h)]);

    Graph::ArcMap<std::int64_t> cost(graph), capacity(graph);
    Graph::NodeMap<std::int64_t> supply(graph, 0);
    for (int a = 0; a < graph.arcNum(); ++a) {
        cost[graph.arcFromId(a)] = costs[static_cast<std::size_t>(a)];
        capacity[graph.arcFromId(a)] = most[static_cast<std::size_t>(a)];
    }
    for (int c = 0; c < children; ++c) supply[graph.nodeFromId(c)] = 1;
    supply[sink] = -children;
    lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t> simplex(graph);
    simplex.upperMap(capacity).costMap(cost).supplyMap(supply).run();

    Assigned found{std::vector<int>(ways.size(), -1), std::vector<std::int64_t>(places.size(), 0),
                   simplex.totalCost<std::int64_t>()};
    int arc = 0;
    for (int c = 0; c < children; ++c) {
        for (const auto& way : ways[static_cast<std::size_t>(c)])
            if (simplex.flow(graph.arcFromId(arc++)) > 0) found.home_of[static_cast<std::size_t>(c)] = way.home;
        ++arc;
    }
    const auto at_sink = simplex.potential(sink);
    for (int h = 0; h < homes; ++h)
        found.price[static_cast<std::size_t>(h)] =
            std::max<std::int64_t>(0, at_sink - simplex.potential(graph.nodeFromId(children + h)));
    return found;
}

}  // namespace kith::matching::solver
