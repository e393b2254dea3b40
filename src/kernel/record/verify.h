#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "kernel/record/journal.h"

namespace kith {

/// One thing that is not as the journal says. `where` names the entry or row; `what` is a sentence.
struct Finding {
    AuthorityId authority;
    std::string where;  ///< "entry 12", "care_visit 340 as entered by entry 12"
    std::string what;
};

struct Verified {
    std::int64_t entries = 0;
    std::int64_t rows = 0;
    std::vector<Finding> findings;
};

/// Reads one authority's whole journal and every row it vouches for, and says what was altered, is missing, is out
/// of order or was put in from outside. The store's word is not taken for anything but the chain itself.
/// Cost: one pass over the journal and over each table; memory in proportion to the rows of this one authority
/// (about 100 bytes a row).
/// `progress` is called now and then with the rows and entries looked at so far.
Result<Verified> verify(const Store& store, AuthorityId authority, std::span<const Schema> schemas,
                        const std::function<void(std::int64_t)>& progress = {});

}  // namespace kith
