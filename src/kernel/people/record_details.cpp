#include "kernel/core/text.h"
#include "kernel/people/recording.h"

namespace kith {

static std::string in_words(const Language& language) {
    return fmt::format("{}{}{}", language.language, language.first ? ", first language" : "",
                       language.interpreter ? ", needs an interpreter" : "");
}

static Result<void> require_language(const Language& language) {
    if (trim(language.language).empty()) return refuse("language", "Enter a language.");
    return {};
}

Result<FactId> add_language(Change& change, const Leave& leave, const Language& language) {
    TRY(require_language(language));
    const auto file = TRY(file_of(change, leave));
    return add_fact(change, leave, person_details,
                    fmt::format("{} language recorded: {}.", possessive(file.given_name()), in_words(language)),
                    language);
}

Result<void> correct_language(Change& change, const Leave& leave, Shown shown, const Language& right,
                              std::string because) {
    TRY(require_language(right));
    const auto file = TRY(file_of(change, leave));
    return correct_fact(change, leave, person_details,
                        fmt::format("{} language corrected: {}.", possessive(file.given_name()), in_words(right)),
                        std::move(because), shown, right);
}

Result<void> remove_language(Change& change, const Leave& leave, Shown shown, std::string because) {
    const auto was = TRY(shown_value<Language>(change, leave, shown));
    const auto file = TRY(file_of(change, leave));
    return remove_fact<Language>(
        change, leave, person_details,
        fmt::format("{} removed from {} languages.", was.language, possessive(file.given_name())), std::move(because),
        shown);
}

static std::string in_words(const DisabilityFact& disability) {
    const auto kind = in_words(disability.kind);
    return disability.words.empty() ? std::string{kind} : fmt::format("{}: {}", kind, disability.words);
}

Result<FactId> add_disability(Change& change, const Leave& leave, const DisabilityFact& disability) {
    const auto file = TRY(file_of(change, leave));
    for (const auto& known : file.disabilities)
        if (known.value.kind == disability.kind)
            return fail(Fault::conflict, fmt::format("{} is recorded for {} already. Correct it instead.",
                                                     in_words(disability.kind), file.given_name()));
    return add_fact(change, leave, person_details,
                    fmt::format("{} disability recorded: {}.", possessive(file.given_name()), in_words(disability)),
                    disability);
}

Result<void> correct_disability(Change& change, const Leave& leave, Shown shown, const DisabilityFact& right,
                                std::string because) {
    const auto file = TRY(file_of(change, leave));
    return correct_fact(change, leave, person_details,
                        fmt::format("{} disability corrected: {}.", possessive(file.given_name()), in_words(right)),
                        std::move(because), shown, right);
}

Result<void> remove_disability(Change& change, const Leave& leave, Shown shown, std::string because) {
    const auto was = TRY(shown_value<DisabilityFact>(change, leave, shown));
    const auto file = TRY(file_of(change, leave));
    return remove_fact<DisabilityFact>(
        change, leave, person_details,
        fmt::format("{} removed from {} disabilities.", in_words(was.kind), possessive(file.given_name())),
        std::move(because), shown);
}

/// The address with its postcode in its kept form. Fails: invalid.
static Result<std::string> require_address(std::string_view lines, std::string_view postcode) {
    if (trim(lines).empty() && trim(postcode).empty()) return refuse("address", "Enter an address or a postcode.");
    if (trim(postcode).empty()) return std::string{};
    if (auto kept = postcode_of(postcode)) return std::move(*kept);
    return refuse("postcode", "Enter a full United Kingdom postcode, such as ZZ99 3AB.");
}

static Result<void> leave_home(Change& change, const Leave& leave, const Fact<Residence>& home, Date from,
                               EntryNumber shown_at) {
    auto left = home.value;
    // They slept there until the night before; someone who came and went on one day was there that day.
    left.ends = left.starts && *left.starts >= from ? from : from.plus_days(-1);
    return change.correct(leave, home.id, shown_at, left);
}

static bool left_by(const Residence& home, Date day) { return home.ends && *home.ends < day; }
static bool after(const Residence& home, Date day) { return home.starts && *home.starts > day; }

static Result<void> move_one(Change& change, const Leave& mover, const Residence& to, const std::string& where,
                             EntryNumber shown_at) {
    const auto file = TRY(file_of(change, mover));
    for (const auto& home : file.residences)
        if (after(home.value, *to.starts))
            return fail(Fault::conflict,
                        fmt::format("{} is recorded as moving again on {}. Correct that address first.",
                                    file.given_name(), home.value.starts->in_words()));
    TRY(change.open(
        mover, {home_moved, fmt::format("{} lives {} from {}.", file.given_name(), where, to.starts->in_words())}));
    for (const auto& home : file.residences)
        if (!left_by(home.value, *to.starts)) TRY(leave_home(change, mover, home, *to.starts, shown_at));
    TRY(change.enter(mover, to));
    return {};
}

Result<HouseholdId> move_house(Change& change, std::span<const Leave> movers, const NewHome& home,
                               EntryNumber shown_at) {
    check(!movers.empty(), "Nobody moves.");
    const auto postcode = TRY(require_address(home.lines, home.postcode));
    const auto household = home.joins ? *home.joins : HouseholdId{change.next_id()};
    const Residence to{household, clean(trim(home.lines)), postcode, home.withheld, home.from, {}};
    // The journal is read by more people than may see an address that is kept safe, and a sentence in it cannot be
    // taken back when an address must be kept safe later: the address itself is in the fact alone.
    const std::string where = home.withheld ? "at an address that is kept safe" : "at a new address";
    for (const auto& mover : movers) TRY(move_one(change, mover, to, where, shown_at));
    return household;
}

Result<void> correct_residence(Change& change, const Leave& leave, Shown shown, Residence right, std::string because) {
    right.postcode = TRY(require_address(right.lines, right.postcode));
    if (right.starts && right.ends && *right.ends < *right.starts)
        return refuse("ends", "They cannot leave before they came.");
    const auto file = TRY(file_of(change, leave));
    return correct_fact(change, leave, home_moved, fmt::format("{} address corrected.", possessive(file.given_name())),
                        std::move(because), shown, right);
}

}  // namespace kith
