#include "kernel/web/router.h"

#include <algorithm>
#include <charconv>

#include "kernel/core/text.h"
#include "kernel/web/status.h"

namespace kith {

static auto named(const std::vector<std::pair<std::string, std::string>>& all, std::string_view name) {
    return std::ranges::find(
        all, name, [](const auto& capture) -> const auto& { return capture.first; });
}

bool Captures::has(std::string_view name) const { return named(all_, name) != all_.end(); }

const std::string& Captures::text(std::string_view name) const {
    const auto found = named(all_, name);
    check(found != all_.end(), "a capture that the pattern does not have");
    return found->second;
}

Result<std::int64_t> Captures::number(std::string_view name) const {
    const auto& digits = text(name);
    std::int64_t number = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    if (!is_digit(digits[0]) || digits[0] == '0' || error != std::errc{} || stopped != end)
        return fail(Fault::not_found, "There is no page at this address.");
    return number;
}

static std::size_t slot(Method method) { return method == Method::post ? 1 : 0; }

/// The first segment of "/a/b", and takes it off: "a", leaving "/b".
static std::string_view next_segment(std::string_view& rest) {
    rest.remove_prefix(1);
    const auto segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    return segment;
}

static bool is_capture(std::string_view segment) { return segment.starts_with('{'); }

static void check_segment(std::string_view segment) {
    check(!segment.empty(), "a route's pattern with an empty segment");
    const auto name = is_capture(segment) && segment.ends_with('}') ? segment.substr(1, segment.size() - 2) : segment;
    check(!name.empty() && name.find_first_of("{}") == name.npos,
          "a route's pattern with a segment only half a {name}");
}

std::size_t Router::below(std::size_t node, std::string_view segment) {
    const auto next = nodes_.size();
    auto& place = is_capture(segment) ? nodes_[node].capture : nodes_[node].text[std::string{segment}];
    if (place != 0) return place;
    place = next;
    nodes_.emplace_back();
    return next;
}

void Router::add(Method method, std::string_view pattern, RouteHandler handler) {
    check(method != Method::head, "a route for HEAD: it is answered by GET's");
    check(pattern.starts_with('/'), "a route's pattern must begin with /");
    Entry entry{{method, std::string{pattern}}, {}, std::move(handler)};
    std::size_t node = 0;
    for (auto rest = pattern == "/" ? std::string_view{} : pattern; !rest.empty();) {
        const auto segment = next_segment(rest);
        check_segment(segment);
        node = below(node, segment);
        if (!is_capture(segment)) continue;
        const std::string name{segment.substr(1, segment.size() - 2)};
        check(std::ranges::find(entry.names, name) == entry.names.end(), "a route's pattern with a {name} twice");
        entry.names.push_back(name);
    }
    auto& place = nodes_[node].entry[slot(method)];
    check(place == 0, "two routes for one address and method");
    entries_.push_back(std::move(entry));
    place = entries_.size();
}

/// Depth first, text before capture. No deeper than the longest pattern, so at most 2 to the power of its captures.
const Router::Node* Router::find(const Node& node, std::string_view rest,
                                 std::vector<std::string_view>& captured) const {
    if (rest.empty()) return node.ends() ? &node : nullptr;
    const auto segment = next_segment(rest);
    if (segment.empty()) return nullptr;
    if (const auto text = node.text.find(segment); text != node.text.end())
        if (const auto* found = find(nodes_[text->second], rest, captured)) return found;
    if (node.capture == 0) return nullptr;
    captured.push_back(segment);
    const auto* found = find(nodes_[node.capture], rest, captured);
    if (!found) captured.pop_back();
    return found;
}

Response Router::operator()(const Request& request) const {
    std::vector<std::string_view> captured;
    const std::string_view path = request.path;
    const auto* node = find(nodes_[0], path == "/" ? std::string_view{} : path, captured);
    const auto place = node ? node->entry[slot(request.method)] : 0;
    if (place == 0) return refuse(request, node);
    const auto& entry = entries_[place - 1];
    Captures captures;
    for (std::size_t i = 0; i < captured.size(); ++i) captures.all_.emplace_back(entry.names[i], captured[i]);
    auto response = entry.handler(request, captures);
    return std::move(response.with("x-kith-route", entry.route.pattern));
}

std::string_view Router::pattern_of(Method method, std::string_view path) const {
    std::vector<std::string_view> captured;
    if (!path.starts_with('/')) return {};
    const auto* node = find(nodes_[0], path == "/" ? std::string_view{} : path, captured);
    const auto place = node ? node->entry[slot(method)] : 0;
    return place == 0 ? std::string_view{} : std::string_view{entries_[place - 1].route.pattern};
}

Response Router::refuse(const Request& request, const Node* node) const {
    const int status = node ? 405 : 404;
    auto page =
        otherwise_ ? otherwise_(request, status) : Response::text(std::string{sentence_of(status)} + "\n", status);
    if (node) page.with("allow", node->entry[0] == 0 ? "POST" : node->entry[1] == 0 ? "GET, HEAD" : "GET, HEAD, POST");
    return page;
}

std::vector<Route> Router::routes() const {
    std::vector<Route> all;
    all.reserve(entries_.size());
    for (const auto& entry : entries_) all.push_back(entry.route);
    return all;
}

}  // namespace kith
