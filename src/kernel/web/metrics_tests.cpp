#include <doctest/doctest.h>

#include <string>

#include "kernel/web/metrics.h"
#include "kernel/web/tally.h"

using namespace kith;
using namespace std::chrono_literals;

TEST_CASE("metrics are in Prometheus's text format, with buckets that only grow") {
    Tally tally;
    tally.connection_opened();
    tally.answered(200, 2ms);
    tally.answered(303, 30ms);
    tally.answered(500, 11s);
    tally.refused();
    const auto text = prometheus_text(tally.counts(), {{"kith_entries", "Entries in the journal.", 12}});
    const auto has = [&](const char* line) { return text.find(std::string{line} + "\n") != text.npos; };
    CHECK(has("# TYPE kith_http_connections_open gauge"));
    CHECK(has("kith_http_connections_open 1"));
    CHECK(has("kith_http_refused_total 1"));
    CHECK(has("kith_http_answers_total{class=\"2xx\"} 1"));
    CHECK(has("kith_http_answers_total{class=\"5xx\"} 1"));
    CHECK(has("kith_http_request_seconds_bucket{le=\"0.001\"} 0"));
    CHECK(has("kith_http_request_seconds_bucket{le=\"0.0025\"} 1"));
    CHECK(has("kith_http_request_seconds_bucket{le=\"0.05\"} 2"));
    CHECK(has("kith_http_request_seconds_bucket{le=\"10\"} 2"));
    CHECK(has("kith_http_request_seconds_bucket{le=\"+Inf\"} 3"));
    CHECK(has("kith_http_request_seconds_count 3"));
    CHECK(has("kith_entries 12"));
}

TEST_CASE("an answer that takes exactly a bound's time counts under that bound") {
    Tally tally;
    tally.answered(200, 1ms);
    CHECK(tally.counts().latency_buckets[0] == 1);
}

TEST_CASE("a gauge with a name that Prometheus would not read is a bug") {
    CHECK_THROWS_AS(prometheus_text({}, {{"kith entries", "Entries.", 1}}), Bug);
    CHECK_THROWS_AS(prometheus_text({}, {{"kith_entries", "Entries\nkith_http_connections_open 7", 1}}), Bug);
}
