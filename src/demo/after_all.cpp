#include "demo/after_all.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/workforce.h"
#include "kernel/core/text.h"

namespace kith::demo {

Result<Change> change_after_all(const Database& database, const Plan& plan, AuthorityId id, std::string author) {
    const auto last = TRY(
        TRY(database.read()).first("select max(at) from record_entry where authority = $1", {id}, [](const Row& row) {
            return row.null(0) ? 0 : row.integer(0);
        }));
    const Moment when{std::max(last.value_or(0), at(plan.today, 7 * 60).milliseconds)};
    return Change::begin(database, id, {{}, std::move(author)}, when);
}

Result<void> let_sign_in(const Plan& plan, AuthorityId id, const Size& size, PersonId person, const std::string& name,
                         Role role, std::string_view more, Made& made) {
    SignIn one{id,
               size.name,
               fmt::format("{}.{}@{}.example", lower(join(split(fold(name), ' '), ".")), person.number(),
                           lower(join(split(fold(size.name), ' '), ""))),
               person,
               name,
               role,
               fmt::format("{}, {}, {}", name, lower(in_words(role)), more)};
    if (plan.account) TRY(plan.account(one));
    made.people_to_sign_in_as.push_back(std::move(one));
    return {};
}

}  // namespace kith::demo
