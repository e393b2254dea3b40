// What those who work with the child answer and tell.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "my_pages/acts.h"

namespace kith::my_pages {

namespace {

/// As what somebody acts: a manager's act is a manager's, whatever else they are.
Role acts_as(const Reader& reader) {
    for (const auto role : {Role::manager, Role::social_worker, Role::personal_adviser})
        if (reader.holds(role)) return role;
    return Role::social_worker;
}

Result<void> said_not_safe(const MyFile& file, FactId id) {
    if (!file.unsafe(id)) return fail(Fault::not_found, "The child said nothing of that number.");
    return {};
}

}  // namespace

Result<EntryNumber> answer(Change& change, const AnswersChild& child, const MyFile& file, FactId to,
                           const NewWords& typed, By by) {
    const auto asks = file.asks();
    if (std::ranges::find(asks, to, &MyFile::Asks::id) == asks.end())
        return fail(Fault::not_found, "The child wrote nothing of that number that asks for an answer.");
    const auto entry = TRY(change.open(child, {answer_kind, fmt::format("{} was answered", file.given)}));
    TRY(change.enter(child, Answer{to, typed.words, by.today, by.reader.person}));
    return entry;
}

Result<EntryNumber> act_on(Change& change, const AnswersChild& child, const MyFile& file, FactId id,
                           const NewActedOn& typed, By by) {
    TRY(said_not_safe(file, id));
    if (file.is_acted_on(id)) return fail(Fault::conflict, "Somebody has told the child already what was done.");
    const auto entry = TRY(change.open(
        child,
        {acted_kind, fmt::format("What was done, as {} did not feel safe, and told {}", file.given, file.given)}));
    TRY(change.enter(child, ActedOn{id, typed.done, typed.told, acts_as(by.reader), by.today, by.reader.person}));
    return entry;
}

Result<EntryNumber> look_at(Change& change, const AnswersChild& child, const MyFile& file, FactId id,
                            const NewWords& typed, By by) {
    TRY(said_not_safe(file, id));
    if (!by.reader.holds(Role::manager)) return fail(Fault::not_allowed, "A manager looks at it, and says so here.");
    if (file.is_seen_by_manager(id)) return fail(Fault::conflict, "A manager has looked at it already.");
    const auto entry =
        TRY(change.open(child, {acted_kind, fmt::format("A manager looked: {} did not feel safe", file.given)}));
    TRY(change.enter(child, ActedOn{id, typed.words, "", Role::manager, by.today, by.reader.person}));
    return entry;
}

Result<EntryNumber> tell(Change& change, const AnswersChild& child, const MyFile& file, About about,
                         std::optional<FactId> of, const NewDecided& typed, By by) {
    if (of && std::ranges::none_of(file.views, [&](const auto& view) { return view.id == *of && view.about == about; }))
        return fail(Fault::not_found, "There is no plan or review of that number.");
    const auto entry =
        TRY(change.open(child, {decided_kind, fmt::format("{} was told what was decided, and why", file.given)}));
    TRY(change.enter(child, Decided{about, typed.what, typed.why, of, by.today, by.reader.person}));
    return entry;
}

}  // namespace kith::my_pages
