#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/file.h"
#include "leaving_care/facts.h"

/// What the law calls a young person who is leaving care, from the days of their care alone. Children Act 1989, Sch. 2
/// para. 19B, ss. 23A, 23C and 24; Care Planning Regulations 2010, reg. 40; Care Leavers Regulations 2010, reg. 3.
namespace kith::leaving_care {

struct Status {
    Entitled is = Entitled::not_yet;
    std::string why;                     ///< a sentence or two, with the days it rests on
    std::optional<Date> eligible_since;  ///< none: never eligible so far
    std::optional<Date> left_care;       ///< the day care ended, at 18 at the latest; none: in care, or never eligible
    std::optional<Date> ends;            ///< the birthday on which it ends: 18, 21 or 25

    /// Eligible, relevant or former relevant: the authority owes an adviser and a plan.
    bool owed_a_plan() const {
        return is == Entitled::eligible || is == Entitled::relevant || is == Entitled::former_relevant;
    }
};

/// `homes`: where they lived after care, oldest first; six months with a parent end what is owed to a relevant child,
/// and a move away from there begins it again.
Status status_on(const care::CareFile& care, const std::vector<Fact<Lives>>& homes, Date today);

/// How long someone was looked after from their 14th birthday until a day, in nights; short breaks do not count.
int nights_since_fourteen(const care::CareFile& care, Date until);

inline constexpr int nights_of_thirteen_weeks = 91;

}  // namespace kith::leaving_care
