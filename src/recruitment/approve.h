#pragma once

#include "homes/facts.h"
#include "recruitment/acts.h"

namespace kith::recruitment {

/// Approves: the decision with its terms, the role of a foster carer from that day, and the household made a home. The
/// role of one who applies runs on for a month, so that they can read how it ended. Everything in one change.
/// Fails: as `contradicts`; conflict, if it is not recorded where they live.
Result<EntryNumber> approve(Change& change, const Reader& reader, const ApplicationFile& file,
                            const MayDecide& applicant, const Decision& decision);

/// The household of the applicant as a home with these terms: the only place at which recruitment writes what the area
/// of homes keeps. A household that is a home already keeps its name and is given the terms.
/// Fails: conflict, if it is not recorded where they live.
Result<void> open_home(Change& change, const Reader& reader, const ApplicationFile& file, const Leave& applicant,
                       const homes::Terms& terms);

}  // namespace kith::recruitment
