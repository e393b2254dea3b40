#pragma once

#include <string>
#include <vector>

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// Who recruits, and who is on the panel. Without any, some are taken on.
struct Recruiters {
    struct One {
        PersonId person;
        std::string name;
    };
    std::vector<One> supporters, panel;
};

/// Those who would foster in one authority, over the last two years: as many as enquire for its children in care, and
/// as many lost on the way as are lost (Ofsted's fostering statistics; one in eight who enquire of a council applies).
/// Taken over from the fostering team's own list on the last day, so that the journal stays in the order of time.
/// Adds one of those who apply to those to sign in as.
Result<void> tell_recruitment(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                              const Recruiters& recruiters, Random random, Made& made);

}  // namespace kith::demo
