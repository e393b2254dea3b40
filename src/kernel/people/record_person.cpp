#include "kernel/people/record_person.h"

#include "kernel/core/text.h"
#include "kernel/people/recording.h"

namespace kith {

tl::unexpected<Error> refuse(std::string name, std::string message) {
    return tl::unexpected(Error{Fault::invalid, message, {{std::move(name), message}}});
}

Result<PersonFile> file_of(Change& change, const Leave& leave) {
    return person_file(change.store(), leave, Known::now());
}

static std::string number_in_words(const Identifier& identifier) {
    return fmt::format("{} {}", in_words(identifier.kind), identifier.value);
}

/// Fails: invalid; conflict if anyone but `but` holds the number.
static Result<void> require_free(Change& change, Identifier& identifier, std::optional<FactId> but = {}) {
    if (const auto why = why_not(identifier.kind, identifier.value)) return refuse("identifier", *why);
    const auto holder = TRY(change.store().first(
        "select fact from people_identifier where authority = $1 and value = $2 and kind = $3 and retired_by is null"
        " and fact <> $4",
        {change.authority(), identifier.value, identifier.kind, but ? but->number() : 0},
        [](const Row& row) { return row.id<FactId>(0); }));
    if (!holder) return {};
    return fail(Fault::conflict,
                fmt::format("{} is on the record already. Check the number, and search for it: the two may be"
                            " one person.",
                            number_in_words(identifier)));
}

static Result<void> require_name(const NewPerson& person) {
    if (trim(person.given).empty() && trim(person.family).empty()) return refuse("name", "Enter a name.");
    return {};
}

static Result<void> require_dates(const Person& person) {
    if (person.born && person.died && *person.died < *person.born)
        return refuse("died", "The date of death cannot be before the date of birth.");
    return {};
}

Result<PersonId> add_person(Change& change, const Leave& leave, const Searched& searched, const NewPerson& person,
                            std::string source) {
    TRY(require_name(person));
    if (!searched.covers(person))
        return fail(
            Fault::conflict,
            "Search for this person first, by their name or a number of theirs: they may be on the record already.");
    check(TRY(facts<Person>(change.store(), leave, Known::now())).empty(),
          "Someone is on the record already under a new person's id.");
    auto identifiers = person.identifiers;
    for (auto& identifier : identifiers) TRY(require_free(change, identifier));
    const auto name = name_of(NameKind::usual, person.given, person.family);
    TRY(change.open(leave,
                    {person_added, fmt::format("{} was added to the record.", name.whole()), {}, std::move(source)}));
    TRY(change.enter(leave, Person{person.born, person.expected, {}, person.sex, {}, person.ethnicity, {}}));
    TRY(change.enter(leave, name));
    for (const auto& identifier : identifiers) TRY(change.enter(leave, identifier));
    return leave.about();
}

Result<void> correct_person(Change& change, const Leave& leave, Shown shown, const Person& right, std::string because) {
    TRY(require_dates(right));
    const auto file = TRY(file_of(change, leave));
    return correct_fact(change, leave, person_details,
                        fmt::format("{} details changed.", possessive(file.given_name())), std::move(because), shown,
                        right);
}

/// As name_of makes it, however it came.
static Result<Name> made_ready(const Name& typed) {
    if (trim(typed.given).empty() && trim(typed.family).empty()) return refuse("name", "Enter a name.");
    if (typed.starts && typed.ends && *typed.ends < *typed.starts)
        return refuse("ends", "A name cannot end before it begins.");
    return name_of(typed.kind, typed.given, typed.family, typed.starts, typed.ends);
}

Result<FactId> add_name(Change& change, const Leave& leave, const Name& typed) {
    const auto name = TRY(made_ready(typed));
    const auto file = TRY(file_of(change, leave));
    return add_fact(change, leave, person_details,
                    fmt::format("{} for {} recorded: {}.", in_words(name.kind), file.name(), name.whole()), name);
}

Result<void> correct_name(Change& change, const Leave& leave, Shown shown, const Name& right, std::string because) {
    const auto name = TRY(made_ready(right));
    const auto file = TRY(file_of(change, leave));
    return correct_fact(change, leave, person_details,
                        fmt::format("{} for {} corrected: {}.", in_words(name.kind), file.name(), name.whole()),
                        std::move(because), shown, name);
}

Result<FactId> add_identifier(Change& change, const Leave& leave, Identifier identifier) {
    TRY(require_free(change, identifier));
    const auto file = TRY(file_of(change, leave));
    return add_fact(change, leave, person_details,
                    fmt::format("{} recorded for {}.", number_in_words(identifier), file.name()), identifier);
}

Result<void> correct_identifier(Change& change, const Leave& leave, Shown shown, Identifier right,
                                std::string because) {
    TRY(require_free(change, right, shown.fact));
    const auto file = TRY(file_of(change, leave));
    return correct_fact(change, leave, person_details,
                        fmt::format("Number corrected for {}: {}.", file.name(), number_in_words(right)),
                        std::move(because), shown, right);
}

Result<void> remove_identifier(Change& change, const Leave& leave, Shown shown, std::string because) {
    const auto was = TRY(shown_value<Identifier>(change, leave, shown));
    const auto file = TRY(file_of(change, leave));
    return remove_fact<Identifier>(
        change, leave, person_details,
        fmt::format("{} removed: it is not {}.", number_in_words(was), possessive(file.given_name())),
        std::move(because), shown);
}

}  // namespace kith
