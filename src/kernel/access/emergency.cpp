#include "kernel/access/emergency.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith {

static constexpr EntryKind opened_in_emergency{"access.emergency", "Opened in an emergency"};
static constexpr std::size_t fewest_words = 3;

static std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    bool in_word = false;
    for (const char c : text) {
        if (!is_space(c) && !in_word) ++words;
        in_word = !is_space(c);
    }
    return words;
}

Result<FactId> break_glass(Change& change, const Reader& reader, const Allowed<May::break_glass>& about,
                           std::string why) {
    why = clean(trim(why));
    if (words_in(why) < fewest_words) {
        const std::string message = "Say in a few words why you must see this record now.";
        return tl::unexpected(Error{Fault::invalid, message, {{"why", message}}});
    }
    for (const auto& known : TRY(facts<Emergency>(change.store(), about, Known::now())))
        if (known.value.reader == reader.person && known.value.ends > reader.at) return known.id;
    const Moment ends{reader.at.milliseconds + emergency_hours * 3'600'000};
    TRY(change.open(
        about, {opened_in_emergency,
                fmt::format("{} opened this record in an emergency, until {}.", reader.name, ends.in_words()), why}));
    return change.enter(about, Emergency{reader.person, why, reader.at, ends, {}, {}});
}

/// The workers whose openings this reader answers for; nothing: anyone's.
static Result<std::optional<std::unordered_set<PersonId>>> answers_for(const Store& store, const LeaveOfAll& leave,
                                                                       const Reader& reader) {
    if (reader.holds(Role::director)) return std::nullopt;
    std::unordered_set<PersonId> workers;
    for (const auto& held : reader.roles)
        if (held.role == Role::manager && held.team)
            for (const auto worker : TRY(workers_of_team(store, leave, *held.team, reader.today)))
                workers.insert(worker);
    workers.erase(reader.person);
    return workers;
}

Result<void> answer_for(Change& change, const Reader& manager, const Allowed<May::see_break_glass>& about,
                        FactId emergency, EntryNumber shown_at, std::string finding) {
    finding = clean(trim(finding));
    if (finding.empty()) {
        const std::string message = "Say what you found.";
        return tl::unexpected(Error{Fault::invalid, message, {{"finding", message}}});
    }
    const auto known = TRY(facts<Emergency>(change.store(), about, Known::now()));
    const auto opening = std::ranges::find(known, emergency, &Fact<Emergency>::id);
    if (opening == known.end()) return fail(Fault::not_found, "There is no such emergency opening.");
    const auto workers = TRY(answers_for(change.store(), Gate::machine_all(about.authority()), manager));
    if (opening->value.reader == manager.person)
        return fail(Fault::not_allowed, "Nobody answers for their own opening. Ask your director.");
    if (workers && !workers->contains(opening->value.reader))
        return fail(Fault::not_allowed, "This was opened by someone of another team. Their manager answers for it.");
    auto answered = opening->value;
    answered.seen_by = manager.person;
    answered.finding = finding;
    TRY(change.open(about, {opened_in_emergency,
                            fmt::format("{} looked at an emergency opening of this record.", manager.name), finding}));
    return change.correct(about, emergency, shown_at, answered);
}

Result<std::vector<Fact<Emergency>>> emergencies_unanswered(const Store& store, const LeaveOfAll& leave,
                                                            const Reader& manager) {
    const auto workers = TRY(answers_for(store, leave, manager));
    auto waiting =
        TRY(store.all(table_info<Emergency>().select +
                          " where authority = $1 and retired_by is null and seen_by is null order by opened, fact",
                      {leave.authority()}, read_fact<Emergency>));
    std::erase_if(waiting, [&](const Fact<Emergency>& opening) {
        return opening.value.reader == manager.person || (workers && !workers->contains(opening.value.reader));
    });
    return waiting;
}

}  // namespace kith
