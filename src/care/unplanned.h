#pragma once

#include "care/codes.h"

namespace kith::care {

/// Whether a placement that ended for this reason ended otherwise than its plan had it.
constexpr bool unplanned(ChangeReason why) {
    using enum ChangeReason;
    switch (why) {
        case home_closed:
        case allegation:
        case standards:
        case approval_removed:
        case carer_asked_behaviour:
        case carer_asked_other:
        case child_asked:
        case authority_asked: return true;
        case care_plan:
        case by_agreement:
        case custody:
        case other: return false;
    }
    return false;
}

}  // namespace kith::care
