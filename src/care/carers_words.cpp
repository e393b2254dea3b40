#include "care/carers_words.h"

#include <ranges>

#include <fmt/format.h>

namespace kith::care {

bool lives_with_carers(const CareFile& file, Date day) {
    const auto* now = file.placement_on(day);
    if (!now) return false;
    if (!is_temporary(now->value.kind)) return is_foster(now->value.kind) || is_for_adoption(now->value.kind);
    for (const auto& before : file.placements | std::views::reverse)
        if (before.value.starts <= now->value.starts && !is_temporary(before.value.kind))
            return is_foster(before.value.kind) || is_for_adoption(before.value.kind);
    return false;
}

/// The first day of the home in which the child lives; what was said in another home is not asked of this one.
static std::optional<Date> here_since(const CareFile& file, Date day) {
    const auto* now = file.placement_on(day);
    if (!now) return {};
    auto since = now->value.starts;
    for (const auto& before : file.placements | std::views::reverse)
        if (before.value.starts < since &&
            (is_temporary(now->value.kind) || (!before.value.home.empty() && before.value.home == now->value.home)))
            since = before.value.starts;
    return since;
}

const Fact<CarerSaid>* said_since(const CareFile& file, std::optional<EntryNumber> last, Date today) {
    const auto since = here_since(file, today);
    if (!since || !lives_with_carers(file, today)) return nullptr;
    const Fact<CarerSaid>* found = nullptr;
    for (const auto& said : file.carer_said)
        if (said.value.on >= *since && (!last || said.entered_by > *last) &&
            (!found || said.entered_by > found->entered_by))
            found = &said;
    return found;
}

std::optional<Error::Field> carer_left_out(const CareFile& file, Date on, bool heard) {
    if (heard || !lives_with_carers(file, on)) return {};
    return Error::Field{std::string{carers_question},
                        fmt::format("Write what {}'s carer says. It cannot be left out; if they would not say, write"
                                    " that and when you asked",
                                    file.given)};
}

}  // namespace kith::care
