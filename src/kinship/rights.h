#pragma once

#include <string>
#include <vector>

#include "kernel/core/law.h"
#include "kinship/file.h"

/// What each way of living with family or friends gives the carer and the child, in the words that the carer reads.
namespace kith::kinship {

struct Right {
    std::string_view name;
    std::string words;
    const Law* law;
    bool to_ask_for = false;  ///< it may be asked for, and is not there by itself
};

/// The words that say what this way is, to the carer. "You are Rowan's special guardian."
std::string what_it_is(const KinshipFile& file, const Arrangement& arrangement);

/// Money and support on by default stand apart (money.h, rules.h).
std::vector<Right> rights_of(const KinshipFile& file, const Arrangement& arrangement);

/// Whether the child was in care just before: by this authority's record, or as a worker found.
bool was_looked_after(const KinshipFile& file, const Arrangement& arrangement);

}  // namespace kith::kinship
