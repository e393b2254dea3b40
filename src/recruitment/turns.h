#pragma once

#include "recruitment/stages.h"

/// Which of the facts belong to the application that is under way, where someone applies again or a panel meets again.
namespace kith::recruitment {

/// The first day that counts for where they stand: that of the last application, if it is not the first.
Date this_time_from(const ApplicationFile& file, Date day);

/// The report that waits for the applicant's words: sent in this application, and newer than what the panel last said.
const Assessment* report_to_comment(const ApplicationFile& file, Date day);

/// The last representation against the decision that stands; none: nobody has asked for it to be looked at again.
const Representation* last_representation(const ApplicationFile& file);

/// What the panel, or that of the review mechanism, has made of it since: the decision maker waits for it.
const Recommendation* fresh_advice(const ApplicationFile& file);

/// Whether a panel is to meet about it: for the first time, or once more after representations.
bool before_a_panel(const ApplicationFile& file, Date day);

}  // namespace kith::recruitment
