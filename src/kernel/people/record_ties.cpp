#include <algorithm>
#include <array>

#include "kernel/core/text.h"
#include "kernel/people/recording.h"

namespace kith {

namespace {

/// Ties whose other person was born before this one, and after.
constexpr std::array older{Tie::parent, Tie::adoptive_parent, Tie::grandparent};
constexpr std::array younger{Tie::child, Tie::adopted_child, Tie::grandchild};

/// Ties whose other person is in this one's care or charge, and so cannot have parental responsibility for them.
constexpr std::array in_charge{
    Tie::child,      Tie::adopted_child,   Tie::step_child, Tie::fostered_child, Tie::special_guardian_child,
    Tie::grandchild, Tie::niece_or_nephew, Tie::godchild,   Tie::pupil,          Tie::mentored,
    Tie::visited};

bool among(std::span<const Tie> some, Tie tie) { return std::ranges::find(some, tie) != some.end(); }

Result<void> require_sense(const Relationship& tie, const PersonFile& file, const Other& other) {
    if (tie.other == file.id) return refuse("other", "Choose someone else: nobody is tied to themselves.");
    if (tie.parental_responsibility && among(in_charge, tie.tie))
        return refuse("parental_responsibility",
                      fmt::format("Record this from the page of {}, if {} has parental responsibility.", other.name,
                                  file.given_name()));
    if (tie.starts && tie.ends && *tie.ends < *tie.starts) return refuse("ends", "A tie cannot end before it begins.");
    const auto& own = file.person.value.born;
    const auto& theirs = other.person.born;
    const bool younger_parent = among(older, tie.tie) && own && theirs && *theirs >= *own;
    const bool older_child = among(younger, tie.tie) && own && theirs && *theirs <= *own;
    if (younger_parent || older_child)
        return refuse("tie", fmt::format("{} was born on {} and {} on {}: check which of them is the child.",
                                         other.name, theirs->in_words(), file.given_name(), own->in_words()));
    return {};
}

Result<void> require_new(Change& change, PersonId about, const Relationship& tie, std::optional<FactId> but = {}) {
    const auto same = TRY(change.store().first(
        "select fact from people_relationship where authority = $1 and retired_by is null and ends is null and fact <> "
        "$6"
        " and ((about = $2 and other = $3 and tie = $4) or (about = $3 and other = $2 and tie = $5))",
        {change.authority(), about, tie.other, tie.tie, inverse(tie.tie), but ? but->number() : 0},
        [](const Row& row) { return row.id<FactId>(0); }));
    if (same) return fail(Fault::conflict, "This tie is on the record already.");
    return {};
}

std::string sentence(std::string_view before, const Other& other, const Relationship& tie, const PersonFile& file) {
    return fmt::format("{}{} {} {} {}{}.", before, other.name, tie.ends ? "was" : "is", possessive(file.given_name()),
                       in_words(tie.tie, other.person.sex),
                       tie.parental_responsibility ? ", with parental responsibility" : "");
}

}  // namespace

Result<Other> other_of(Change& change, PersonId other) {
    // Who the other is, by name and birth, belongs to this person's record: no leave of theirs is asked for it.
    const auto person = TRY(change.store().first(
        table_info<Person>().select + " where authority = $1 and about = $2 and retired_by is null",
        {change.authority(), other}, [](const Row& row) { return read_fact<Person>(row).value; }));
    if (!person) return fail(Fault::not_found, "The other person is not on the record. Add them first.");
    const auto names = TRY(change.store().all(table_info<Name>().select +
                                                  " where authority = $1 and about = $2 and retired_by is null" +
                                                  table_info<Name>().order,
                                              {change.authority(), other}, read_fact<Name>));
    return Other{name_used(names), *person};
}

Result<FactId> record_relationship(Change& change, const Leave& leave, const Relationship& tie) {
    const auto file = TRY(file_of(change, leave));
    const auto other = TRY(other_of(change, tie.other));
    TRY(require_sense(tie, file, other));
    if (!tie.ends) TRY(require_new(change, leave.about(), tie));
    TRY(change.open(leave, {relationship_recorded, sentence("Relationship recorded: ", other, tie, file)}));
    TRY(change.also_about(tie.other));
    return change.enter(leave, tie);
}

Result<void> end_relationship(Change& change, const Leave& leave, Shown shown, Date ends, std::string because) {
    auto tie = TRY(shown_value<Relationship>(change, leave, shown));
    if (tie.starts && ends < *tie.starts) return refuse("ends", "A tie cannot end before it begins.");
    tie.ends = ends;
    const auto file = TRY(file_of(change, leave));
    const auto other = TRY(other_of(change, tie.other));
    TRY(change.open(leave,
                    {relationship_recorded, sentence("Relationship ended: ", other, tie, file), std::move(because)}));
    TRY(change.also_about(tie.other));
    return change.correct(leave, shown.fact, shown.at, tie);
}

Result<void> correct_relationship(Change& change, const Leave& leave, Shown shown, const Relationship& right,
                                  std::string because) {
    const auto was = TRY(shown_value<Relationship>(change, leave, shown));
    const auto file = TRY(file_of(change, leave));
    const auto other = TRY(other_of(change, right.other));
    TRY(require_sense(right, file, other));
    if (!right.ends) TRY(require_new(change, leave.about(), right, shown.fact));
    TRY(change.open(
        leave, {relationship_recorded, sentence("Relationship corrected: ", other, right, file), std::move(because)}));
    TRY(change.also_about(right.other));
    if (was.other != right.other) TRY(change.also_about(was.other));
    return change.correct(leave, shown.fact, shown.at, right);
}

Result<FactId> record_matters(Change& change, const Leave& leave, const Matters& said) {
    if (said.rating < 1 || said.rating > 5) return refuse("rating", "Choose from 1, a little, to 5, the most.");
    const auto file = TRY(file_of(change, leave));
    const auto other = TRY(other_of(change, said.other));
    const auto tied = TRY(related(change.store(), leave, Known::now()));
    if (std::ranges::find(tied, said.other, &Related::id) == tied.end())
        return refuse("other", fmt::format("First record who {} is to {}.", other.name, file.given_name()));
    return add_fact(change, leave, matters_said,
                    fmt::format("{} said how much {} matters: {} of 5.", file.given_name(), other.name, said.rating),
                    said);
}

}  // namespace kith
