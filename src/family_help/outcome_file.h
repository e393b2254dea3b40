#pragma once

#include <span>
#include <vector>

#include "family_help/outcome_facts.h"
#include "kernel/access/gate.h"
#include "kernel/figures/figure.h"

/// How families fare, before and after.
namespace kith::family_help {

struct OutcomesFile {
    PersonId family{1};
    std::vector<Fact<OutcomeStep>> steps;  ///< in the order of their days
    std::optional<Date> since;             ///< the last episode's first day: what was before it does not count

    /// The first and the last look at one outcome by one side. None: it never looked; `after` alone is none where it
    /// looked once.
    struct Change {
        std::optional<OutcomeStep> before, after;
        std::optional<int> by() const {
            return before && after ? std::optional{after->step - before->step} : std::nullopt;
        }
    };
    Change change(FamilyOutcome outcome, LookedBy looked) const;
    /// Of all that were looked at twice; none: nothing was.
    std::optional<int> change_in_all(LookedBy looked) const;
};

Result<OutcomesFile> outcomes_file(const Store& store, const Leave& family, Known known);

/// Many at once; the caller has asked the gate for each.
Result<std::vector<OutcomesFile>> outcomes_files(const Store& store, const LeaveOfAll& leave,
                                                 const std::vector<PersonId>& families);

std::span<const Figure<OutcomesFile>* const> outcome_figures();
extern const Figure<OutcomesFile> measured_twice, better_by_worker, better_by_family;

}  // namespace kith::family_help
