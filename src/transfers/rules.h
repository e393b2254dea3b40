#pragma once

#include <span>
#include <vector>

#include "kernel/duties/duty.h"
#include "transfers/file.h"

/// What the service owes to carers who go to another.
namespace kith::transfers {

namespace local {
extern const LocalSpan meeting;
}

extern const Duty<TransferFile> record_provided;
extern const Duty<TransferFile> children_talked_about;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();

/// What is open, the first due first. `Due::child` is the home.
std::vector<Due> open_due(const TransferFile& file, const Calendar& calendar, Date today);

}  // namespace kith::transfers
