#include "kernel/access/restriction.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith {

static constexpr EntryKind restriction{"access.restriction", "Restricted record"};

static Result<std::string> reason(std::string why) {
    why = clean(trim(why));
    if (why.empty()) return tl::unexpected(Error{Fault::invalid, "Say why.", {{"why", "Say why"}}});
    return why;
}

static bool runs(const Restriction& restricted, Date on) {
    return restricted.starts <= on && (!restricted.ends || *restricted.ends >= on);
}

Result<FactId> restrict_record(Change& change, const MayRestrict& person, Date from, std::string why) {
    why = TRY(reason(std::move(why)));
    for (const auto& known : TRY(facts<Restriction>(change.store(), person, Known::now())))
        if (runs(known.value, from)) return fail(Fault::conflict, "This record is restricted already.");
    TRY(change.open(person, {restriction, fmt::format("This record was restricted from {}.", from.in_words()), why}));
    return change.enter(person, Restriction{why, from, {}});
}

Result<void> lift_restriction(Change& change, const MayRestrict& person, EntryNumber shown_at, Date today,
                              std::string because) {
    const auto known = TRY(facts<Restriction>(change.store(), person, Known::now()));
    const auto at = std::ranges::find_if(known, [&](const auto& fact) { return runs(fact.value, today); });
    if (at == known.end()) return fail(Fault::not_found, "This record is not restricted.");
    TRY(change.open(person, {restriction, "The restriction of this record was lifted.", std::move(because)}));
    // The last day counts; one that began today is taken back whole.
    if (at->value.starts >= today) return change.retire<Restriction>(person, at->id, shown_at);
    auto lifted = at->value;
    lifted.ends = today.plus_days(-1);
    return change.correct(person, at->id, shown_at, lifted);
}

Result<FactId> admit(Change& change, const MayRestrict& person, PersonId reader, std::string why) {
    why = TRY(reason(std::move(why)));
    for (const auto& known : TRY(facts<Admitted>(change.store(), person, Known::now())))
        if (known.value.reader == reader) return fail(Fault::conflict, "They are admitted already.");
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(person), {reader}));
    TRY(change.open(person,
                    {restriction, fmt::format("{} was admitted to this record by name.", names.at(reader)), why}));
    return change.enter(person, Admitted{reader, why});
}

Result<void> end_admission(Change& change, const MayRestrict& person, FactId admission, EntryNumber shown_at,
                           std::string because) {
    const auto known = TRY(facts<Admitted>(change.store(), person, Known::now()));
    const auto at = std::ranges::find(known, admission, &Fact<Admitted>::id);
    if (at == known.end()) return fail(Fault::not_found, "They are not admitted by name.");
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(person), {at->value.reader}));
    TRY(change.open(
        person,
        {restriction, fmt::format("{} is no longer admitted to this record by name.", names.at(at->value.reader)),
         std::move(because)}));
    return change.retire<Admitted>(person, admission, shown_at);
}

}  // namespace kith
