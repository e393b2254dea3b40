#pragma once

#include <span>
#include <vector>

#include "returns/ssda903_children.h"
#include "returns/ssda903_rows.h"

namespace kith::returns {

/// The episodes of each child, as views into `episodes`.
/// Requires: `episodes` are in the order in which a Collection keeps them.
std::vector<std::span<const EpisodeRow>> by_child(std::span<const EpisodeRow> episodes);

/// One unbroken time of being looked after.
struct PeriodOfCare {
    std::span<const EpisodeRow> episodes;  ///< oldest first, at least one
    Date started;
    std::optional<Code> reason_ended;  ///< none: still looked after at the end of the collection year
    std::optional<Date> ended;         ///< none: still looked after, or ended on a day that the file leaves blank
};

/// The periods of care of one child, oldest first: each a chain of episodes up to one whose REC says that care ended
/// (any but X1). The last chain may have no such episode: then the child is still looked after. Requires: `episodes`
/// are of one child, in the order in which a Collection keeps them.
std::vector<PeriodOfCare> periods_of_care(std::span<const EpisodeRow> episodes);

/// Puts the episodes in order of child as Header has them, day of start and day of end, open ones last. Linear where
/// the file has each child's rows together and in order of time, as most have; no row is moved that is in its place.
void put_in_order(std::vector<EpisodeRow>& episodes, Children& children);

/// An episode that starts before an earlier one of the same child is over.
struct Overlap {
    const EpisodeRow* earlier;
    const EpisodeRow* later;
};

/// Order: as the later episodes stand. Requires: put_in_order.
std::vector<Overlap> overlaps(std::span<const EpisodeRow> episodes);

}  // namespace kith::returns
