#include "recruitment/approve.h"

#include "homes/acts.h"
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

Result<void> open_home(Change& change, const Reader& reader, const ApplicationFile& file, const Leave& applicant,
                       const homes::Terms& terms) {
    const auto where = TRY(household(change, applicant, reader.today));
    if (!where)
        return fail(
            Fault::conflict,
            fmt::format("It is not recorded where {} lives. Their supporter records the address first.", file.name));
    const auto home = TRY(Gate::decide_new_home(reader, *where, "approval"));
    for (const auto& fact : TRY(facts<Home>(change.store(), home, Known::now()))) {
        if (fact.value.closed) continue;
        TRY(change.open(home, {decision_kind, fmt::format("{} has new terms of approval", fact.value.name)}));
        TRY(change.enter(home, terms));
        return {};
    }
    const auto family = file.name.substr(file.name.rfind(' ') + 1);
    TRY(homes::make_home(change, home,
                         {.kind = file.route() == Route::connected ? HomeKind::kinship : HomeKind::foster,
                          .name = fmt::format("The {} family", family),
                          .opened = terms.starts,
                          .provider = care::Provider::own_authority,
                          .terms = terms}));
    return {};
}

static homes::Terms terms_of(const ApplicationFile& file, const Decision& decision, const Reader& reader) {
    return {.how = homes::ApprovedHow::after_panel,
            .places = decision.places.value_or(1),
            .from_age = decision.youngest.value_or(0),
            .to_age = decision.eldest.value_or(17),
            .only_for = file.route() == Route::connected && !file.enquiries.empty() ? file.enquiries.back().value.child
                                                                                    : std::nullopt,
            .words = decision.kinds.value_or(""),
            .decided_by = reader.name,
            .starts = decision.on,
            .ends = {}};
}

Result<EntryNumber> approve(Change& change, const Reader& reader, const ApplicationFile& file,
                            const MayDecide& applicant, const Decision& decision) {
    check(decision.outcome == Outcome::approved, "What was not approved was to make a home.");
    if (auto no = contradicts(file, decision, reader.today)) return tl::unexpected(*std::move(no));
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
    TRY(open_home(change, reader, file, applicant, terms_of(file, decision, reader)));
    return entry;
}

}  // namespace kith::recruitment
