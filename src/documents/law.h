#pragma once

#include "kernel/core/law.h"

/// What the documents rest on, each source once.
namespace kith::documents::law {

/// What a social work statement holds and in which order, and that its chronology has a serial number, a date, the
/// event in detail, and a reference.
inline constexpr Law court_statement{"Family Procedure Rules 2010, Practice Direction 12A",
                                     "para. 7.1, \"Social Work Statement\" and \"Social Work Chronology\"",
                                     "https://www.justice.gov.uk/courts/procedure-rules/family/practice_directions/"
                                     "pd_part_12a",
                                     Certainty::guidance};

}  // namespace kith::documents::law
