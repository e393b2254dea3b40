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
                              Random random, Made& made) {
    constexpr double enquiries_for_each_child =
        0.77;  // in two years: 150,000 a year in England, a fifth of them of councils
    constexpr int fewest = 30, days = 730;
    const auto when = TRY(after_all(database, id, plan.today));
    auto change = TRY(Change::begin(database, id, {{}, "The fostering team's list"}, when));
    const auto before = change.last_entry().number();
    Recruiting recruiting{change, plan.today, random.apart(1)};
    recruiting.child = some_child(change.store(), id);
    for (int i = 0; i < std::max(2, size.in_care / 200); ++i)
        recruiting.supporters.push_back(TRY(recruiting.hire(Role::supervising_social_worker)));
    for (int i = 0; i < 3; ++i) recruiting.panel.push_back(TRY(recruiting.hire(Role::panel_member)));
    const auto manager = TRY(recruiting.hire(Role::fostering_manager));
    const auto decides = TRY(recruiting.hire(Role::decision_maker));
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
    const auto add = [&](const Someone& someone, Role role, std::string_view more) -> Result<void> {
        const auto name = fmt::format("{}.{}", fold(someone.name), someone.person.number());
        SignIn one{id,
                   size.name,
                   lower(join(split(name, ' '), ".")) + "@" + fold(size.name) + ".example",
                   someone.person,
                   someone.name,
                   role,
                   fmt::format("{}, {}, {}", someone.name, lower(in_words(role)), more)};
        if (plan.account) TRY(plan.account(one));
        made.people_to_sign_in_as.push_back(std::move(one));
        return {};
    };
    TRY(add(recruiting.supporters.front(), Role::supervising_social_worker, "those who would foster"));
    TRY(add(manager, Role::fostering_manager, "the fostering service"));
    TRY(add(recruiting.panel.front(), Role::panel_member, "papers of the next panel"));
    TRY(add(decides, Role::decision_maker, "decides on approval"));
    TRY(add(shows, Role::prospective_carer, "in stage 1"));
    return {};
}

}  // namespace kith::demo
