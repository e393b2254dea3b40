#pragma once

#include <string>
#include <vector>

#include "kernel/web/http.h"

namespace kith {

/// A number of the moment that another part of the program offers.
struct Gauge {
    std::string name;  ///< letters, digits and "_" alone, with the unit last: "kith_database_bytes"
    std::string help;  ///< one line
    double value;
};

/// The counts and gauges in Prometheus's text format 0.0.4. To be sent as "text/plain; version=0.0.4".
std::string prometheus_text(const ServerCounts& counts, const std::vector<Gauge>& gauges = {});

}  // namespace kith
