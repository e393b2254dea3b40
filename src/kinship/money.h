#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/core/law.h"
#include "kinship/file.h"

/// The allowance of a kinship carer: whether it is due, test by test, and how much.
namespace kith::kinship {

enum class Met { no, yes, not_known };

/// One question that decides, its answer, and the fact and the law behind it.
struct Test {
    std::string question;
    Met met;
    std::string fact;  ///< "The order was made on 3 May 2025."; what is missing, where it is not known
    const Law* law;
    std::optional<Ground> ground = {};  ///< which a worker may record
    bool decides = true;                ///< no: one of several, of which one is enough
};

struct Allowance {
    std::vector<Test> tests;
    Met due;
    std::string because;  ///< the answer in a sentence to the carer
    std::optional<allowances::AgeBand> band = {};
    std::optional<allowances::Rate> rate = {};  ///< what a foster carer is paid; if due, what this carer is
    std::optional<Date> changes = {};           ///< the next birthday or April on which the amount changes
    std::optional<allowances::Rate> rate_then = {};
    std::optional<Date> settled = {};  ///< the day of the last fact that decided it
};

/// For the arrangement that is on today. The age and the area give the rate of a foster carer, from the same tables and
/// by the same function as a foster carer's own: nothing else, and no means, are asked.
Allowance allowance_of(const KinshipFile& file, const Arrangement& arrangement, Date today);

}  // namespace kith::kinship
