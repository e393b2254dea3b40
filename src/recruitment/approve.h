#pragma once

#include "recruitment/acts.h"

namespace kith::recruitment {

/// Approves: the decision with its terms, the role of a foster carer from that day, and the household made a home. The
/// role of one who applies runs on for a month, so that they can read how it ended. Everything in one change.
/// Fails: as `contradicts`; conflict, if it is not recorded where they live.
Result<EntryNumber> approve(Change& change, const Reader& reader, const ApplicationFile& file,
                            const MayDecide& applicant, const Decision& decision);

}  // namespace kith::recruitment
