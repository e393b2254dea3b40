#pragma once

#include <string_view>

namespace kith {

/// How sure we are of a rule, and so whether an authority may set it for itself.
enum class Certainty {
    statute,   ///< read in the legislation; locked
    guidance,  ///< statutory guidance or national standards; locked, and named as guidance
    local,     ///< practice, or not confirmed; an authority may configure it
};

/// Where a rule comes from. Shown beside every duty and entitlement, and listed by `kith law`.
struct Law {
    std::string_view act;    ///< "Care Planning, Placement and Case Review (England) Regulations 2010"
    std::string_view place;  ///< "reg. 33(1)"
    std::string_view link;   ///< the page on legislation.gov.uk, or empty for practice
    Certainty certainty = Certainty::statute;
};

}  // namespace kith
