#include "kernel/people/households.h"

namespace kith {

Result<std::vector<PersonId>> lives_with(const Store& store, const Leave& leave, Date on) {
    return store.all(
        "select distinct them.about from people_residence mine join people_residence them"
        " on them.authority = mine.authority and them.household = mine.household and them.retired_by is null"
        " where mine.authority = $1 and mine.about = $2 and mine.retired_by is null and them.about <> $2"
        " and (mine.starts is null or mine.starts <= $3) and (mine.ends is null or mine.ends >= $3)"
        " and (them.starts is null or them.starts <= $3) and (them.ends is null or them.ends >= $3)"
        " order by them.about",
        {leave.authority(), leave.about(), on}, [](const Row& row) { return row.id<PersonId>(0); });
}

}  // namespace kith
