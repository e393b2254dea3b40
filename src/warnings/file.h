#pragma once

#include <string>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"
#include "warnings/facts.h"

/// All the warnings that stand with one person.
namespace kith::warnings {

enum class Standing { in_force, lapsed, ended };

struct WarningsFile {
    PersonId person{1};
    std::vector<Fact<Warning>> warnings;
    std::vector<Fact<LookedAgain>> looked;
    std::vector<Fact<Ended>> ended;
    std::vector<Fact<Told>> told;
    // The following is filled by file_for().
    std::string name;
    std::optional<Residence> lives_at;
    NamesById names;  ///< of those who wrote

    const Fact<Warning>* warning(FactId id) const;
    const Fact<Ended>* end_of(FactId warning) const;
    /// The last day on which it is shown.
    Date until(const Fact<Warning>& warning) const;
    Standing standing(const Fact<Warning>& warning, Date today) const;
    std::vector<const Fact<Warning>*> that_are(Standing standing, Date today) const;
    /// Whether the person is known to have been told.
    bool they_know(const Fact<Warning>& warning) const;
};

/// For whoever may see the person's warnings, in full.
Result<WarningsFile> warnings_file(const Store& store, const Allowed<May::see_warning>& person, Known known);
/// The same for what is derived without a reader: duties, and what linked.h takes a part of.
Result<WarningsFile> read_warnings(const Store& store, const Leave& person, Known known);
/// Of everyone who has one, by person: for lists, which go through the gate before they are shown.
Result<std::vector<WarningsFile>> all_warnings(const Store& store, const AllowedAll<May::see_warning>& leave);

Schema warnings_schema();

}  // namespace kith::warnings
