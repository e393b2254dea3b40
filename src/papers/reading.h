#pragma once

#include "kernel/duties/duty.h"
#include "papers/file.h"

/// Who of the family must have read the report before a conference, and since when they have.
namespace kith::papers {

/// The first day on which each part was shared with somebody, by the share; that it was shared again takes none away.
Result<std::map<FactId, Date>> first_days_shared(const Store& store, const Leave& family);

/// Fills in the parents of the family's children, from whichever end their ties were recorded.
Result<void> read_parents(PapersFile& file, const Store& store, const LeaveOfAll& all, Date today);

/// The papers as one child's duties are worked out from them.
struct PapersOfChild {
    PersonId child;
    const PapersFile& papers;
};
/// A11: done on the day on which the last of those who must read it had it.
extern const Duty<PapersOfChild> report_given;

/// Of every family that the child is or was of.
Result<std::vector<Due>> duties_of_child(const Store&, const Leave& child, Known, const Calendar&, Date today);

}  // namespace kith::papers
