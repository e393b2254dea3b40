#include "warnings/acts.h"

namespace kith::warnings {

static std::optional<HouseholdId> home_of(const WarningsFile& file) {
    return file.lives_at ? std::optional{file.lives_at->household} : std::nullopt;
}

static Result<void> no_contradiction(const WarningsFile& file, const NewWarning& typed, std::optional<HouseholdId> home,
                                     Date from) {
    if (auto found = contradicts(typed, file.name, home.has_value(), from)) return fail_at(found->name, found->message);
    return {};
}

static Result<void> not_ended(const WarningsFile& file, FactId warning) {
    if (file.end_of(warning))
        return fail(Fault::conflict, "This warning has ended. If there is a risk again, record a new one.");
    return {};
}

/// What the form says, with what it does not ask. `by` and `from` are given.
static Warning fact_of(const NewWarning& typed, std::optional<HouseholdId> home, PersonId by, Date from) {
    return {.kind = typed.kind,
            .home = typed.whose == Whose::home ? home : std::nullopt,
            .what = typed.what,
            .to_do = typed.to_do,
            .source = typed.source,
            .from = from,
            .until = typed.until.value_or(from.plus_months(months_of(typed.kind))),
            .told = typed.told,
            .why_not_told = typed.told == ToldThem::not_to_be_told ? typed.why_not_told : std::nullopt,
            .basis = typed.kind == WarningKind::risk_to_children ? typed.basis : std::nullopt,
            .by = by,
            .corrected_because = {}};
}

Result<EntryNumber> warn(Change& change, const MayRecord& person, const WarningsFile& file, const NewWarning& typed,
                         PersonId by, Date today) {
    const auto home = home_of(file);
    TRY(no_contradiction(file, typed, home, today));
    const auto entry = TRY(change.open(person, {warning_kind, "A warning was recorded"}));
    TRY(change.enter(person, fact_of(typed, home, by, today)));
    return entry;
}

Result<EntryNumber> correct_warning(Change& change, const MayRecord& person, const WarningsFile& file,
                                    const Fact<Warning>& warning, const NewWarning& typed, const std::string& because,
                                    EntryNumber shown_at) {
    TRY(not_ended(file, warning.id));
    // The home it was of, though they may have moved since.
    const auto home = warning.value.home ? warning.value.home : home_of(file);
    TRY(no_contradiction(file, typed, home, warning.value.from));
    auto right = fact_of(typed, home, warning.value.by, warning.value.from);
    right.corrected_because = because;
    const auto entry = TRY(change.open(person, {warning_kind, "A warning was corrected"}));
    TRY(change.correct(person, warning.id, shown_at, right));
    return entry;
}

Result<EntryNumber> look_again(Change& change, const MayRecord& person, const WarningsFile& file,
                               const LookedAgain& look) {
    TRY(not_ended(file, look.warning));
    if (auto found = wrong_day(look.until, look.on)) return fail_at(found->name, found->message);
    const auto entry = TRY(change.open(person, {looked_kind, "A warning was looked at again"}));
    TRY(change.enter(person, look));
    return entry;
}

Result<EntryNumber> end_warning(Change& change, const MayRecord& person, const WarningsFile& file, const Ended& end) {
    TRY(not_ended(file, end.warning));
    const auto entry = TRY(change.open(person, {ended_kind, "A warning ended"}));
    TRY(change.enter(person, end));
    return entry;
}

Result<EntryNumber> tell_of(Change& change, const MayRecord& person, const WarningsFile& file, const Told& told) {
    if (told.on < file.warning(told.warning)->value.from)
        return fail_at("on", "This is before the warning was recorded");
    const auto entry = TRY(change.open(person, {told_kind, "Someone was told of a warning"}));
    TRY(change.enter(person, told));
    return entry;
}

}  // namespace kith::warnings
