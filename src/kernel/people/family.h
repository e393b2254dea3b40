#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"

namespace kith {

/// A family that is helped: its children, and those who matter to them, worked with as one. It is on the record as a
/// person and a home are: facts hang on it, the gate is asked about it, its journal can be read. Who its children are,
/// each child's own record says (`InFamily`); a family that moves house, or whose children live in two, stays the same.
struct Family {
    std::string name;  ///< "The Fernley family": what they call themselves
    Date since;        ///< when we came to know them as one

    static constexpr auto table = facts_in("people_family", "Family", column("name", "Name", &Family::name),
                                           column("since", "Known since", &Family::since))
                                      .since(4);
};

}  // namespace kith
