#include "kernel/web/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "kernel/core/result.h"
#include "kernel/core/text.h"

namespace kith {

static void describe(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
    fmt::format_to(std::back_inserter(out), "# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

static void number(std::string& out, std::string_view name, std::string_view type, std::string_view help, auto value) {
    describe(out, name, type, help);
    fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
}

static void answers(std::string& out, const ServerCounts& counts) {
    describe(out, "kith_http_answers_total", "counter", "Answers sent, by class of status.");
    for (int i = 1; i < 6; ++i)
        fmt::format_to(std::back_inserter(out), "kith_http_answers_total{{class=\"{}xx\"}} {}\n", i,
                       counts.by_status[i]);
}

static void latency(std::string& out, const ServerCounts& counts) {
    describe(out, "kith_http_request_seconds", "histogram", "From the whole request read to the whole answer written.");
    for (std::size_t i = 0; i < std::size(ServerCounts::bounds); ++i)
        fmt::format_to(std::back_inserter(out), "kith_http_request_seconds_bucket{{le=\"{}\"}} {}\n",
                       ServerCounts::bounds[i], counts.latency_buckets[i]);
    fmt::format_to(std::back_inserter(out),
                   "kith_http_request_seconds_bucket{{le=\"+Inf\"}} {0}\nkith_http_request_seconds_sum {1}\n"
                   "kith_http_request_seconds_count {0}\n",
                   counts.requests_total, counts.latency_seconds_sum);
}

static bool is_metric_name(std::string_view name) {
    const auto fits = [](char c) { return is_letter(c) || is_digit(c) || c == '_'; };
    return !name.empty() && !is_digit(name[0]) && std::ranges::all_of(name, fits);
}

std::string prometheus_text(const ServerCounts& counts, const std::vector<Gauge>& gauges) {
    std::string out;
    number(out, "kith_http_connections_open", "gauge", "Connections open now.", counts.connections_open);
    number(out, "kith_http_connections_total", "counter", "Connections accepted.", counts.connections_total);
    number(out, "kith_http_requests_in_flight", "gauge", "Requests waiting for a worker or with one.",
           counts.requests_in_flight);
    number(out, "kith_http_refused_total", "counter",
           "Requests answered without a handler: malformed, too large, too slow, or too many.", counts.refused_total);
    answers(out, counts);
    latency(out, counts);
    for (const auto& gauge : gauges) {
        check(is_metric_name(gauge.name) && gauge.help.find('\n') == gauge.help.npos,
              "a gauge whose name or help cannot be written");
        number(out, gauge.name, "gauge", gauge.help, gauge.value);
    }
    return out;
}

}  // namespace kith
