#pragma once

#include <map>
#include <optional>
#include <vector>

#include "advocacy/rules.h"
#include "kernel/access/works_with.h"

/// Who has room, and who waits for an advocate or visitor.
namespace kith::advocacy {

struct Caseload {
    PersonId worker{1};
    std::string name;
    int children = 0;
    int room = 20;  ///< how many they can work with, as the manager said; else 20

    bool full() const { return children >= room; }
};

/// Everyone who holds the role today, those with the most room first; equals by name.
Result<std::vector<Caseload>> caseloads(const Store& store, const LeaveOfAll& leave, Role role, Date today);

/// The one to propose for a child: who was theirs before, if there is room; else the one with the most room. None where
/// nobody has any. Advice: a person gives.
std::optional<PersonId> suggested(const std::vector<Caseload>& loads, const AdvocacyFile& file, Role role);

/// Whether the child is owed an advocate, or visitor, and has none: in care or at a key moment, and has not said no.
bool waits_for(const AdvocacyFile& file, Role role, Date today, const Calendar& calendar);

/// Each child who waits with whom to propose, as if they were given in this order: room runs out as it would.
struct Proposal {
    const AdvocacyFile* file;
    std::optional<PersonId> worker;  ///< none: nobody has room
};
std::vector<Proposal> proposals(const std::vector<AdvocacyFile>& files, std::vector<Caseload> loads, Role role,
                                Date today, const Calendar& calendar);

}  // namespace kith::advocacy
