#pragma once

#include "matching/region.h"

/// From children and homes to numbers: which homes each child and each set may live in, and how far each falls short.
/// For region.cpp alone.
namespace kith::matching {

struct Candidates {
    Instance instance;
    std::vector<int> home;  ///< by home of the instance: which of the homes it is; a place held for a child is one more
};

Result<Candidates> candidates_of(const RegionAsk& ask, const Weights& weights, const Circumstances& circumstances,
                                 const PlanOptions& options);

}  // namespace kith::matching
