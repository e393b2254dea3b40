#include "recruitment/approve.h"

#include "kernel/access/work.h"
#include "kernel/people/home.h"
#include "kernel/people/person.h"
#include "recruitment/act_parts.h"

namespace kith::recruitment {

static Result<std::optional<HouseholdId>> household(Change& change, const Leave& applicant, Date today) {
    std::optional<HouseholdId> found;
    for (const auto& fact : TRY(facts<Residence>(change.store(), applicant, Known::now())))
        if ((!fact.value.starts || *fact.value.starts <= today) && (!fact.value.ends || *fact.value.ends >= today))
            found = fact.value.household;
    return found;
}

/// The household becomes a home, unless it is one. The terms of approval belong to it, and are entered here and nowhere
/// else, by whichever area keeps them.
static Result<void> open_home(Change& change, const Reader& reader, const ApplicationFile& file, HouseholdId where,
                              const Decision& decision) {
    const auto home = TRY(Gate::decide_new_home(reader, where, "approval"));
    for (const auto& fact : TRY(facts<Home>(change.store(), home, Known::now())))
        if (!fact.value.closed) return {};
    const auto kind = file.route() == Route::connected ? HomeKind::kinship : HomeKind::foster;
    const auto family = file.name.substr(file.name.rfind(' ') + 1);
    TRY(change.open(home, {decision_kind, fmt::format("The {} family is approved as a home", family)}));
    TRY(change.enter(home, Home{kind, fmt::format("The {} family", family), decision.on, {}}));
    return {};
}

Result<EntryNumber> approve(Change& change, const Reader& reader, const ApplicationFile& file,
                            const MayDecide& applicant, const Decision& decision) {
    check(decision.outcome == Outcome::approved, "What was not approved was to make a home.");
    if (auto no = contradicts(file, decision, reader.today)) return tl::unexpected(*std::move(no));
    const auto where = TRY(household(change, applicant, reader.today));
    if (!where)
        return fail(
            Fault::conflict,
            fmt::format("It is not recorded where {} lives. Their supporter records the address first.", file.name));
    const auto entry =
        TRY(change.open(applicant, {decision_kind, fmt::format("{} was approved as a foster carer", file.name)}));
    TRY(change.enter(applicant, decision));
    TRY(change.enter(applicant, RoleFact{Role::foster_carer, {}, decision.on, {}}));
    constexpr int to_read_it = 28;
    for (const auto& fact : TRY(facts<RoleFact>(change.store(), applicant, Known::now())))
        if (fact.value.role == Role::prospective_carer && !fact.value.ends) {
            auto ending = fact.value;
            ending.ends = std::max(ending.starts, decision.on.plus_days(to_read_it));
            TRY(change.correct(applicant, fact.id, fact.entered_by, ending));
        }
    for (const auto& fact : file.temporary)
        if (!fact.value.ended) {
            auto ended = fact.value;
            ended.ended = std::max(ended.starts, decision.on);
            TRY(change.correct(applicant, fact.id, fact.entered_by, ended));
        }
    TRY(open_home(change, reader, file, *where, decision));
    return entry;
}

}  // namespace kith::recruitment
