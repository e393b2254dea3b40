#pragma once

#include <cstdint>
#include <vector>

#include "kernel/core/money.h"

/// Money parted by weights, so that no penny is lost or made.
namespace kith::commissioning {

/// Parts in proportion to the weights that add up to the whole: each is rounded down to a penny, and the pennies left
/// over go one each to the largest remainders, the earlier first where they are the same (Hare's method, of the largest
/// remainder). If every weight is nought, equal parts. A weight of nought has nothing while any other has some.
/// Requires: at least one weight, none less than nought, and a sum under a thousand million million.
std::vector<Money> share_out(Money whole, const std::vector<std::int64_t>& weights);

}  // namespace kith::commissioning
