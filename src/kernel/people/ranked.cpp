#include "kernel/people/ranked.h"

#include <graphviz/gvc.h>

#include <algorithm>
#include <limits>
#include <map>
#include <mutex>
#include <numeric>
#include <string>

namespace kith::picture {

namespace {

std::mutex& graphviz_turn() {
    static std::mutex turn;
    return turn;
}

/// One context for the life of the process: making one reads the list of plug-ins from disk.
GVC_t* graphviz() {
    static GVC_t* context = [] {
        agseterr(AGMAX);  // it would write to the server's standard error
        return gvContext();
    }();
    return context;
}

/// A graph, freed with its layout.
class Graph {
public:
    Graph() : graph_{agopen(name("g"), Agdirected, nullptr)} {}
    ~Graph() {
        if (laid_out_) gvFreeLayout(graphviz(), graph_);
        agclose(graph_);
    }
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;

    void fill(const Ranked& ranked) {
        for (const auto& [key, value] : {std::pair{"splines", "none"}, {"nslimit", "4"}, {"nslimit1", "4"}})
            set(AGRAPH, key, value);
        set(AGRAPH, "ranksep", "0.2");
        set(AGRAPH, "nodesep", std::to_string(ranked.gap / 72.0));
        for (const auto& [key, value] : {std::pair{"label", ""}, {"shape", "box"}, {"fixedsize", "true"}})
            set(AGNODE, key, value);
        for (const char* key : {"width", "height"}) set(AGNODE, key, "0.1");
        set(AGNODE, "ordering", "out");
        set(AGEDGE, "minlen", "1");
        for (const Ranked::Node& node : ranked.nodes) add(node);
        for (const auto& [from, to] : ranked.down) join(from, to, ranked.nodes[to].row - ranked.nodes[from].row);
    }

    bool lay_out() {
        laid_out_ = gvLayout(graphviz(), graph_, "dot") == 0;
        return laid_out_;
    }

    std::vector<int> middles() const {
        std::vector<int> all;
        for (Agnode_t* node : nodes_) all.push_back(static_cast<int>(ND_coord(node).x));
        return all;
    }

private:
    /// Graphviz takes char* where it means const char*.
    static char* name(const char* text) { return const_cast<char*>(text); }

    void set(int kind, const char* key, const std::string& value) {
        agattr(graph_, kind, name(key), name(value.c_str()));
    }

    void add(const Ranked::Node& node) {
        Agnode_t* made = agnode(graph_, name(std::to_string(nodes_.size()).c_str()), 1);
        agset(made, name("width"), name(std::to_string(node.width / 72.0).c_str()));
        nodes_.push_back(made);
    }

    void join(std::size_t from, std::size_t to, int rows) {
        Agedge_t* edge = agedge(graph_, nodes_[from], nodes_[to], nullptr, 1);
        agset(edge, name("minlen"), name(std::to_string(rows).c_str()));
    }

    Agraph_t* graph_;
    std::vector<Agnode_t*> nodes_;
    bool laid_out_ = false;
};

}  // namespace

void part(const Ranked& ranked, std::vector<int>& middles) {
    std::vector<std::size_t> order(middles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return middles[a] < middles[b]; });
    std::map<int, int> free_from;  // by row
    int left = std::numeric_limits<int>::max();
    for (const std::size_t i : order) {
        const auto& node = ranked.nodes[i];
        const int half = node.width / 2;
        if (const auto before = free_from.find(node.row); before != free_from.end())
            middles[i] = std::max(middles[i], before->second + half);
        free_from[node.row] = middles[i] - half + node.width + ranked.gap;
        left = std::min(left, middles[i] - half);
    }
    for (int& middle : middles) middle -= left;
}

std::vector<int> across(const Ranked& ranked) {
    std::vector<int> middles(ranked.nodes.size());
    if (ranked.nodes.size() > 1) {
        const std::lock_guard turn{graphviz_turn()};
        Graph graph;
        graph.fill(ranked);
        if (graph.lay_out()) middles = graph.middles();
    }
    part(ranked, middles);
    return middles;
}

}  // namespace kith::picture
