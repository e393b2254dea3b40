#pragma once

#include <vector>

#include "kernel/access/gate.h"
#include "kernel/duties/duty.h"

namespace kith {

/// The duties of an area for the pages that show those of all. More people see a child's care than may see how the
/// child is protected: `may` is asked for each child, or of a family that the child is helped in.
struct OtherDuties {
    DutiesOfChild of_child = nullptr;
    OpenDuties open = nullptr;  ///< none where the area shows them on My day by itself
    May may = May::see_care;
    bool of_family = false;

    /// Those of these children of whose duties the reader may know.
    Result<std::vector<PersonId>> known_to(const Store& store, const Reader& reader,
                                           std::vector<PersonId> children) const;
};

}  // namespace kith
