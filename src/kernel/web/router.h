#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kernel/core/result.h"
#include "kernel/web/http.h"

namespace kith {

/// The parts of a path that stood where its pattern has {names}.
class Captures {
public:
    /// Whether the pattern has this name.
    bool has(std::string_view name) const;

    /// As the path had it: decoded, not empty, without "/". Requires: the pattern has this name.
    const std::string& text(std::string_view name) const;

    /// Fails: not_found if it is not a positive integer written in the one way: digits, no sign, no leading zero.
    Result<std::int64_t> number(std::string_view name) const;

private:
    friend class Router;
    std::vector<std::pair<std::string, std::string>> all_;
};

using RouteHandler = std::function<Response(const Request&, const Captures&)>;

struct Route {
    Method method;
    std::string pattern;
};

/// Which handler answers which address. Filled before the server starts, then read by all workers at once; it is itself
/// a Handler. Cost of a look-up: by the number of segments of the path, whatever the number of routes.
class Router {
public:
    /// A pattern is "/" or segments of text or of one {name}: "/children/{child}/visits/new". A segment of text beats
    /// a {name} at the same place. HEAD is answered by the GET handler.
    /// Requires: get or post; a pattern well formed, and not there yet for this method.
    void add(Method method, std::string_view pattern, RouteHandler handler);

    /// Makes the page for an address that is not there (404) or not for that method (405); a plain one by default.
    void otherwise(std::function<Response(const Request&, int status)> page) { otherwise_ = std::move(page); }

    Response operator()(const Request& request) const;

    /// The pattern that answers this path; empty where none does.
    std::string_view pattern_of(Method method, std::string_view path) const;

    /// Order: as added. For listing.
    std::vector<Route> routes() const;

private:
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;  // so that a look-up needs no copy of the segment
    };
    struct Node {
        std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>
            text;                            ///< of the nodes below, by segment
        std::size_t capture = 0;             ///< the node below for any segment; 0: none
        std::array<std::size_t, 2> entry{};  ///< for get and post: place in entries_ plus 1; 0: none
        bool ends() const { return entry[0] != 0 || entry[1] != 0; }
    };
    struct Entry {
        Route route;
        std::vector<std::string> names;
        RouteHandler handler;
    };

    std::size_t below(std::size_t node, std::string_view segment);
    const Node* find(const Node& node, std::string_view rest, std::vector<std::string_view>& captured) const;
    Response refuse(const Request& request, const Node* node) const;

    std::vector<Node> nodes_{1};
    std::vector<Entry> entries_;
    std::function<Response(const Request&, int status)> otherwise_;
};

}  // namespace kith
