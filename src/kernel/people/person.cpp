#include "kernel/people/person.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/context_of_harm.h"
#include "kernel/people/family.h"
#include "kernel/people/home.h"
#include "kernel/people/organisation.h"

namespace kith {

std::optional<int> Person::age_on(Date today) const {
    if (!born || *born > today) return {};
    return born->age_on(today);
}

/// The last of several words; nothing if there is but one.
static std::optional<std::string> last_of_several(const std::string& words) {
    const auto space = words.rfind(' ');
    if (space == std::string::npos) return {};
    return words.substr(space + 1);
}

Name name_of(NameKind kind, std::string given, std::string family, std::optional<Date> starts,
             std::optional<Date> ends) {
    Name name{kind, clean(trim(given)), clean(trim(family)), starts, ends, {}, {}, {}, {}, {}, {}};
    name.given_fold = fold(name.given);
    name.family_fold = fold(name.family);
    name.given_sound = sounds_like(name.given);
    name.family_sound = sounds_like(name.family);
    name.given_end = last_of_several(name.given_fold);
    name.family_end = last_of_several(name.family_fold);
    return name;
}

/// 'A' for a letter, '9' for a digit.
static std::string shape_of(std::string_view text) {
    std::string shape;
    for (const char c : text) shape += is_letter(c) ? 'A' : is_digit(c) ? '9' : '?';
    return shape;
}

std::optional<std::string> postcode_of(std::string_view typed) {
    // The six outward shapes of the Post Office, and Girobank's own. ZZ99, for those of no fixed home, has the fifth.
    static constexpr std::array<std::string_view, 6> outward{"A9", "A99", "AA9", "AA99", "A9A", "AA9A"};
    std::string text;
    for (const char c : typed)
        if (!is_space(c)) text += upper(c);
    if (text.size() < 5 || text.size() > 7) return {};
    const auto inward_at = text.size() - 3;
    const auto shape = shape_of(text);
    const bool fits = std::ranges::find(outward, std::string_view{shape}.substr(0, inward_at)) != outward.end();
    if (text != "GIR0AA" && (!fits || shape.substr(inward_at) != "9AA")) return {};
    return text.insert(inward_at, " ");
}

static const Name* best_name(const std::vector<Fact<Name>>& names) {
    // The latest name of the kind comes last, as facts are in the order of their days.
    for (const auto kind :
         {NameKind::usual, NameKind::legal, NameKind::birth, NameKind::also_known_as, NameKind::former})
        for (auto at = names.rbegin(); at != names.rend(); ++at)
            if (at->value.kind == kind && !at->value.ends) return &at->value;
    return names.empty() ? nullptr : &names.back().value;
}

std::string name_used(const std::vector<Fact<Name>>& names) {
    const auto* best = best_name(names);
    return best == nullptr || best->whole().empty() ? "Name not known" : best->whole();
}

std::string PersonFile::given_name() const {
    const auto* best = best_name(names);
    if (best == nullptr) return "this person";
    if (best->given.empty()) return best->family.empty() ? "this person" : best->family;
    return best->given.substr(0, best->given.find(' '));
}

std::optional<Residence> PersonFile::lives_at(Date on) const {
    std::optional<Residence> found;
    for (const auto& residence : residences) {
        const auto& value = residence.value;
        // On the day of a move both run: the later one, which is where they sleep that night, is the answer.
        if ((!value.starts || *value.starts <= on) && (!value.ends || *value.ends >= on)) found = value;
    }
    return found;
}

std::optional<std::string> PersonFile::identifier(IdentifierKind kind) const {
    for (auto at = identifiers.rbegin(); at != identifiers.rend(); ++at)
        if (at->value.kind == kind) return at->value.value;
    return {};
}

Result<PersonFile> person_file(const Store& store, const Leave& leave, Known known) {
    auto persons = TRY(facts<Person>(store, leave, known));
    if (persons.empty()) return fail(Fault::not_found, "There is no such person on the record.");
    return PersonFile{leave.about(),
                      std::move(persons.back()),
                      TRY(facts<Name>(store, leave, known)),
                      TRY(facts<Identifier>(store, leave, known)),
                      TRY(facts<Language>(store, leave, known)),
                      TRY(facts<DisabilityFact>(store, leave, known)),
                      TRY(facts<Residence>(store, leave, known))};
}

Schema people_schema() {
    return {
        "people",
        {&table_info<Person>(), &table_info<Name>(), &table_info<Identifier>(), &table_info<Language>(),
         &table_info<DisabilityFact>(), &table_info<Residence>(), &table_info<Relationship>(), &table_info<Matters>(),
         &table_info<Home>(), &table_info<Organisation>(), &table_info<Family>(), &table_info<ContextOfHarm>()}};
}

std::string age_in_words(std::optional<Date> born, std::optional<Date> died, Date today) {
    if (died) return fmt::format("Died on {}", died->in_words());
    if (!born) return "Date of birth not known";
    if (*born > today) return fmt::format("Expected on {}", born->in_words());
    const auto age = born->age_on(today);
    if (age >= 2) return fmt::format("Aged {}, born {}", age, born->in_words());
    const int months =
        (today.year() - born->year()) * 12 + today.month() - born->month() - (today.day() < born->day() ? 1 : 0);
    return fmt::format("Aged {}, born {}", plural(months, "month"), born->in_words());
}

}  // namespace kith
