#include "kernel/access/gate.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/reach.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith {

Author Reader::author() const {
    // The journal says as what they wrote: the roles in the order of the code set, each once.
    std::vector<std::string> words;
    for (const auto& word : words_of<Role>)
        if (holds(word.value)) words.push_back(lower(word.words));
    return {person, words.empty() ? name : name + ", " + list_in_words(words)};
}

bool Reader::holds(Role role) const { return std::ranges::find(roles, role, &HeldRole::role) != roles.end(); }

bool Reader::granted(May may) const {
    return std::ranges::any_of(grants(), [&](const Grant& grant) { return grant.may == may && holds(grant.role); });
}

/// A person, a home, an organisation, a family, or a place, group or online space.
static Result<bool> on_record(const Store& store, AuthorityId authority, PersonId about) {
    return TRY(store.first("select 1 from people_person where authority = $1 and about = $2"
                           " union all select 1 from people_home where authority = $1 and about = $2"
                           " union all select 1 from people_organisation where authority = $1 and about = $2"
                           " union all select 1 from people_family where authority = $1 and about = $2"
                           " union all select 1 from people_context where authority = $1 and about = $2",
                           {authority, about}, [](const Row&) { return true; }))
        .has_value();
}

/// A plan of contact after adoption has a number of its own from the first who takes part in it.
static Result<bool> plan_of_contact(const Store& store, AuthorityId authority, PersonId about) {
    return TRY(store.first("select 1 from access_in_letters where authority = $1 and plan = $2", {authority, about},
                           [](const Row&) { return true; }))
        .has_value();
}

/// What opens such a plan. Whatever else somebody may do with anyone on the record, of a plan they learn nothing.
static bool of_adoption(May may) {
    return may == May::see_adoption || may == May::record_adoption || may == May::moderate_letters ||
           may == May::exchange_letters;
}

Result<Reader> reader_of(const Store& store, AuthorityId authority, PersonId person, Moment at,
                         std::vector<Ask>& asks) {
    if (!TRY(on_record(store, authority, person)))
        return fail(Fault::not_found, "There is no such person on the record.");
    const auto names = TRY(names_in(store, Gate::machine(authority, person), {person}));
    auto roles = TRY(roles_of(store, authority, person, at.day()));
    return Reader{authority, person, names.at(person), std::move(roles), at, at.day(), &asks};
}

namespace {

enum class Verdict { hidden, refused, allowed, allowed_in_emergency };

bool opened_by_emergency(May may) { return may == May::see_person || may == May::see_care; }

void note(const Reader& reader, May may, std::optional<PersonId> about, std::string_view purpose, Verdict verdict) {
    check(reader.asks != nullptr, "A reader without a list for its asks.");
    const bool in_emergency = verdict == Verdict::allowed_in_emergency;
    const Ask ask{may, about, std::string{purpose}, in_emergency || verdict == Verdict::allowed, in_emergency};
    // A page may need the same leave in several places: it is one ask.
    if (std::ranges::find(*reader.asks, ask) == reader.asks->end()) reader.asks->push_back(ask);
}

Result<Verdict> verdict(const Store& store, const Reader& reader, May may, PersonId about) {
    const Reaching reaching{store, reader, about};
    if (!TRY(on_record(store, reader.authority, about))) {
        const bool plan = of_adoption(may) && TRY(plan_of_contact(store, reader.authority, about));
        return plan && TRY(reaching.granted(may)).has(about) ? Verdict::allowed : Verdict::hidden;
    }
    if (TRY(reaching.hidden()).has(about)) return Verdict::hidden;
    if (TRY(reaching.granted(may)).has(about)) return Verdict::allowed;
    if (opened_by_emergency(may) && TRY(reaching.opened()).has(about)) return Verdict::allowed_in_emergency;
    return Verdict::refused;
}

Error refusal(const Reader& reader, May may) {
    auto what = fmt::format("You may not {} here.", in_words(may));
    if (reader.granted(may))
        what = fmt::format("You may not {} here, as it is not among those you work with.", in_words(may));
    what += " Ask your manager.";
    if (opened_by_emergency(may) && reader.granted(May::break_glass))
        what +=
            " If a child may be in danger now, you can open this record in an emergency and say why; a manager will be "
            "told.";
    return {Fault::not_allowed, what, {}};
}

}  // namespace

Result<Leave> Gate::settle(const Store& store, const Reader& reader, May may, PersonId about,
                           std::string_view purpose) {
    const auto answer = TRY(verdict(store, reader, may, about));
    note(reader, may, about, purpose, answer);
    switch (answer) {
        case Verdict::hidden: return fail(Fault::not_found, "There is no such person on the record.");
        case Verdict::refused: return tl::unexpected(refusal(reader, may));
        case Verdict::allowed:
        case Verdict::allowed_in_emergency: break;
    }
    return Leave{reader.authority, about};
}

Result<LeaveOfAll> Gate::settle_all(const Store&, const Reader& reader, May may, std::string_view purpose) {
    const bool allowed = reader.granted(may);
    note(reader, may, {}, purpose, allowed ? Verdict::allowed : Verdict::refused);
    if (!allowed) return fail(Fault::not_allowed, fmt::format("You may not {}. Ask your manager.", in_words(may)));
    return LeaveOfAll{reader.authority};
}

Result<Leave> Gate::settle_new(const Reader& reader, May may, PersonId id, std::string_view purpose) {
    if (!reader.granted(may)) {
        note(reader, may, {}, purpose, Verdict::refused);
        return fail(Fault::not_allowed, fmt::format("You may not {}. Ask your manager.", in_words(may)));
    }
    note(reader, may, id, purpose, Verdict::allowed);
    return Leave{reader.authority, id};
}

Result<Leave> Gate::for_told(const Store& store, AuthorityId authority, PersonId told) {
    if (TRY(on_record(store, authority, told)) || TRY(plan_of_contact(store, authority, told)))
        return fail(Fault::not_found, "Nothing was told under this number.");
    return Leave{authority, told};
}

Result<std::vector<PersonId>> Gate::among(const Store& store, const Reader& reader, May may,
                                          const std::vector<PersonId>& people) {
    // About one person each question is asked by an index, as for a page of theirs.
    const Reaching reaching{store, reader, people.size() == 1 ? std::optional{people.front()} : std::nullopt};
    auto reached = TRY(reaching.granted(may));
    if (!reached.everyone && opened_by_emergency(may)) reached.add(TRY(reaching.opened()));
    const auto hidden = TRY(reaching.hidden());
    std::vector<PersonId> kept;
    for (const auto person : people)
        if (reached.has(person) && !hidden.has(person)) kept.push_back(person);
    return kept;
}

}  // namespace kith
