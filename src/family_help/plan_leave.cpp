#include "family_help/plan_leave.h"

#include <algorithm>

#include "family_help/family.h"
#include "family_help/file.h"

namespace kith::family_help {

/// For which agency a partner reads.
static std::optional<Agency> agency_of(const Reader& reader) {
    if (reader.holds(Role::school_lead)) return Agency::school;
    if (reader.holds(Role::health_practitioner)) return Agency::health;
    return {};
}

Result<void> agreed_to_see(const Context& context, const Leave& family) {
    const auto& reader = *context.reader;
    for (const auto may : {May::see_family, May::record_family})
        if (reader.granted(may) && !TRY(Gate::among(context.store, reader, may, {family.about()})).empty()) return {};
    const auto all = TRY(decide_all<May::see_family_plan>(context.store, reader, "whose plan it is"));
    const auto own = TRY(families_taken_part_in(context.store, all, reader.person, context.today));
    if (std::ranges::find(own, family.about()) != own.end()) return {};
    const auto agency = agency_of(reader);
    const auto file = TRY(family_file(context.store, family, Known::now()));
    if (agency && file.may_see_plan(*agency, context.today)) return {};
    return fail(Fault::not_allowed,
                "The family has not agreed to share their plan with you, or no longer does. Ask whoever leads their "
                "help.");
}

}  // namespace kith::family_help
