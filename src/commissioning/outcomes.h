#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/codes.h"
#include "commissioning/market.h"
#include "kernel/figures/figure.h"

/// What a week costs beside how stays went, for children of similar needs: pure. A price says nothing alone.
namespace kith::commissioning {

/// A stay under an agreement, without the child: what it cost and how it ended.
struct CostedStay {
    HomeKind kind;
    NeedBand band;
    PersonId provider;  ///< on the co-operative's register; 0: not on it
    Money weekly;       ///< agreed at its start
    Date came;
    std::optional<Date> left;
    std::optional<care::ChangeReason> why_left;  ///< none: care ended, or nobody said
};

/// Stays alike in kind of home and band of need.
struct Outcomes {
    HomeKind kind;
    NeedBand band;
    int stays = 0;
    Money lowest = Money::pence(0), median = Money::pence(0), highest = Money::pence(0);
    int ended = 0, unplanned_ends = 0;
    int median_days = 0;                        ///< of those that ended
    std::int64_t days = 0;                      ///< of all stays within the time looked at
    std::map<care::ChangeReason, int> reasons;  ///< of unplanned ends

    /// Unplanned ends for each hundred child-months; none where too little time was lived there.
    std::optional<double> each_hundred_months() const;
};

/// Stays that ran on some day from `from` to `to`, in the order of kind and band.
std::vector<Outcomes> outcomes_of(const std::vector<CostedStay>& stays, Date from, Date to);

/// The fewest stays of which prices and ends are shown: five or fewer could let somebody be known again (as the DfE
/// hides them).
inline constexpr int fewest_shown = 6;

}  // namespace kith::commissioning
