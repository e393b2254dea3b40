#pragma once

#include "kernel/core/law.h"

/// What transfers rest on, each source once.
namespace kith::transfers::law {

inline constexpr Law sharing{"Fostering Services (England) Regulations 2011", "reg. 32(6)",
                             "https://www.legislation.gov.uk/uksi/2011/581/regulation/32"};
inline constexpr Law notice{"Fostering Services (England) Regulations 2011", "reg. 28(13)",
                            "https://www.legislation.gov.uk/uksi/2011/581/regulation/28"};
/// The transfer protocol of the fostering organisations is practice: no regulation has the meeting or its time.
inline constexpr Law meeting{"Transfer of foster carers: protocol of the fostering organisations",
                             "the meeting about children in placement", "", Certainty::local};

}  // namespace kith::transfers::law
