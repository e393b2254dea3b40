#pragma once

#include "kernel/core/law.h"

/// Every source that this area rests on, each once. Working Together is cited from local procedures that quote it.
namespace kith::serious_incidents::law {

/// Section 16C(1): where the authority knows or suspects that a child has been abused or neglected, it notifies the
/// Panel if the child dies or is seriously harmed. The five working days are Working Together's. So are the death of a
/// child in care, whatever the cause, and that of a care leaver up to and including the age of 24, of which the
/// Secretary of State and Ofsted are told by the same service.
inline constexpr Law notified{"Working together to safeguard children (2023)",
                              "chapter 5, within five working days (Children Act 2004, s. 16C(1))",
                              "https://www.legislation.gov.uk/ukpga/2004/31/section/16C", Certainty::guidance};
/// Counted from the day the incident became known, the earlier of the two readings: some areas count from the
/// notification.
inline constexpr Law rapid_review{"Working together to safeguard children (2023)",
                                  "chapter 5, rapid review within 15 working days", "", Certainty::guidance};
/// Section 16F: the partners publish the report unless that would be inappropriate. The six months are Working
/// Together's, from the day on which a review was decided.
inline constexpr Law published{"Working together to safeguard children (2023)",
                               "chapter 5, published within six months (Children Act 2004, s. 16F)",
                               "https://www.legislation.gov.uk/ukpga/2004/31/section/16F", Certainty::guidance};

}  // namespace kith::serious_incidents::law
