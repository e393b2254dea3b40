#include "demo/telling_recruitment.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/recruiting.h"
#include "demo/workforce.h"
#include "kernel/core/text.h"
#include "recruitment/published.h"

namespace kith::demo {

using namespace recruiting;

namespace {

Result<Moment> after_all(const Database& database, AuthorityId id, Date today) {
    const auto store = TRY(database.read());
    const auto last = TRY(store.first("select max(at) from record_entry where authority = $1", {id},
                                      [](const Row& row) { return row.null(0) ? 0 : row.integer(0); }));
    return Moment{std::max(last.value_or(0), at(today, 6 * 60).milliseconds)};
}

std::optional<PersonId> some_child(const Store& store, AuthorityId id) {
    const auto found =
        store.first("select min(about) from care_period where authority = $1 and retired_by is null and ends is null",
                    {id}, [](const Row& row) { return row.maybe_id<PersonId>(0); });
    return found && *found ? **found : std::nullopt;
}

}  // namespace

Result<void> tell_recruitment(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                              const Recruiters& recruiters, Random random, Made& made) {
    constexpr double enquiries_for_each_child =
        0.77;  // in two years: 150,000 a year in England, a fifth of them of councils
    constexpr int fewest = 30, days = 730;
    const auto when = TRY(after_all(database, id, plan.today));
    auto change = TRY(Change::begin(database, id, {{}, "The fostering team's list"}, when));
    const auto before = change.last_entry().number();
    Recruiting recruiting{change, plan.today, random.apart(1)};
    recruiting.child = some_child(change.store(), id);
    for (const auto& one : recruiters.supporters) recruiting.supporters.push_back({one.person, one.name});
    for (const auto& one : recruiters.panel) recruiting.panel.push_back({one.person, one.name});
    if (recruiting.supporters.empty())
        recruiting.supporters.push_back(TRY(recruiting.hire(Role::supervising_social_worker)));
    if (recruiting.panel.empty()) recruiting.panel.push_back(TRY(recruiting.hire(Role::panel_member)));
    const auto enquiries = std::max(fewest, static_cast<int>(size.in_care * enquiries_for_each_child));
    for (int i = 0; i < enquiries; ++i) TRY(recruiting.enquirer(plan.today.plus_days(-days + (i * days) / enquiries)));
    const auto shows = TRY(recruiting.in_stage_1());
    TRY(recruiting.before_panel());
    made.entries += change.last_entry().number() - before;
    made.people += recruiting.people();
    made.facts += recruiting.facts_entered();
    TRY(change.commit());
    auto publishing = TRY(database.write());
    const auto until = Date::of(plan.today.year(), plan.today.month(), 1)->plus_days(-1);
    TRY(publish(publishing, id,
                board_of(TRY(everyone_who_enquired(publishing, Gate::machine_all(id))),
                         {until.plus_days(1).plus_months(-12), until})));
    TRY(publishing.commit());
    const auto sign_in_name = lower(join(split(fold(shows.name), ' '), "."));
    SignIn one{id,
               size.name,
               fmt::format("{}.{}@{}.example", sign_in_name, shows.person.number(),
                           lower(join(split(fold(size.name), ' '), ""))),
               shows.person,
               shows.name,
               Role::prospective_carer,
               fmt::format("{}, prospective foster carer, in stage 1", shows.name)};
    if (plan.account) TRY(plan.account(one));
    made.people_to_sign_in_as.push_back(std::move(one));
    return {};
}

}  // namespace kith::demo
