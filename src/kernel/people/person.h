#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/people/codes.h"
#include "kernel/record/facts.h"

namespace kith {

/// Who someone is. Each person has one, corrected or superseded as more is known.
struct Person {
    std::optional<Date> born;
    std::optional<Date> expected;  ///< for a child not yet born
    std::optional<Date> died;
    std::optional<Sex> sex;
    std::optional<std::string> gender;  ///< in their own words, where they have said
    std::optional<Ethnicity> ethnicity;
    std::optional<std::string> religion;

    /// Whole years on `today`; none if the day of birth is not known or has not come.
    std::optional<int> age_on(Date today) const;

    static constexpr auto table = facts_in(
        "people_person", "Person", column("born", "Date of birth", &Person::born).indexed(),
        column("expected", "Expected date of birth", &Person::expected), column("died", "Date of death", &Person::died),
        column("sex", "Sex", &Person::sex), column("gender", "Gender, in their words", &Person::gender),
        column("ethnicity", "Ethnicity", &Person::ethnicity), column("religion", "Religion", &Person::religion));
};

struct Name {
    NameKind kind = NameKind::usual;
    std::string given;
    std::string family;
    std::optional<Date> starts;
    std::optional<Date> ends;
    // For search; made by name_of(): folded to plain Latin letters, and by sound; and the last of several given names
    // or of a family name of several parts, folded, as people are often known by it alone.
    std::string given_fold, family_fold, given_sound, family_sound;
    std::optional<std::string> given_end, family_end;

    std::string whole() const { return given.empty() ? family : family.empty() ? given : given + " " + family; }

    static constexpr auto table =
        facts_in("people_name", "Name", column("kind", "Kind", &Name::kind),
                 column("given", "Given names", &Name::given), column("family", "Family name", &Name::family),
                 column("starts", "From", &Name::starts), column("ends", "Until", &Name::ends),
                 column("given_fold", "Given, folded", &Name::given_fold).indexed("family_fold"),
                 column("family_fold", "Family, folded", &Name::family_fold).indexed("given_fold"),
                 column("given_sound", "Given, by sound", &Name::given_sound).indexed("family_sound"),
                 column("family_sound", "Family, by sound", &Name::family_sound).indexed("given_sound"),
                 column("given_end", "Last given name, folded", &Name::given_end).indexed("family_fold"),
                 column("family_end", "End of the family name, folded", &Name::family_end).indexed("given_fold"));
};
Name name_of(NameKind kind, std::string given, std::string family, std::optional<Date> starts = {},
             std::optional<Date> ends = {});

/// The name to show someone by: the one they use; else their legal name; else any; "Name not known".
std::string name_used(const std::vector<Fact<Name>>& names);

struct Identifier {
    IdentifierKind kind;
    std::string value;

    static constexpr auto table = facts_in("people_identifier", "Identifier", column("kind", "Kind", &Identifier::kind),
                                           column("value", "Number", &Identifier::value).indexed());
};

struct Language {
    std::string language;
    bool first = false;        ///< their first language
    bool interpreter = false;  ///< needs an interpreter in English

    static constexpr auto table =
        facts_in("people_language", "Language", column("language", "Language", &Language::language),
                 column("first", "First language", &Language::first),
                 column("interpreter", "Needs an interpreter", &Language::interpreter));
};

struct DisabilityFact {
    Disability kind;
    std::string words;  ///< what it means for this person, in plain words; may be empty

    static constexpr auto table =
        facts_in("people_disability", "Disability", column("kind", "Disability", &DisabilityFact::kind),
                 column("words", "What it means for them", &DisabilityFact::words));
};

/// Where a person lives or lived. People with the same household lived together there.
struct Residence {
    HouseholdId household;
    std::string lines;  ///< the address without its postcode, one line
    std::string postcode;
    bool withheld = false;  ///< a safe address: shown only to those who may see withheld addresses
    std::optional<Date> starts;
    std::optional<Date> ends;

    static constexpr auto table = facts_in(
        "people_residence", "Address", column("household", "Household", &Residence::household).indexed(),
        column("lines", "Address", &Residence::lines), column("postcode", "Postcode", &Residence::postcode).indexed(),
        column("withheld", "Kept safe", &Residence::withheld), column("starts", "From", &Residence::starts),
        column("ends", "Until", &Residence::ends));
};
/// "sw1a1aa" -> "SW1A 1AA"; none if it has not the shape of a United Kingdom postcode.
std::optional<std::string> postcode_of(std::string_view typed);

/// A tie between two people, recorded once about one of them; the inverse is read, never recorded.
struct Relationship {
    PersonId other;
    Tie tie;                               ///< what `other` is to the person this is about
    bool parental_responsibility = false;  ///< of `other` for this person (Children Act 1989, s.3)
    std::optional<Date> starts;
    std::optional<Date> ends;

    static constexpr auto table = facts_in(
        "people_relationship", "Relationship", column("other", "With", &Relationship::other).indexed(),
        column("tie", "Is their", &Relationship::tie),
        column("parental_responsibility", "Has parental responsibility", &Relationship::parental_responsibility),
        column("starts", "From", &Relationship::starts), column("ends", "Until", &Relationship::ends));
};

/// How much someone matters to this person, in their own view. Never inferred.
struct Matters {
    PersonId other;
    int rating;         ///< 1 a little to 5 the most
    std::string words;  ///< what they said; may be empty
    Date on;

    static constexpr auto table =
        facts_in("people_matters", "Who matters to me", column("other", "Who", &Matters::other),
                 column("rating", "How much", &Matters::rating), column("words", "In their words", &Matters::words),
                 column("on_day", "Said on", &Matters::on));
};

/// All that is known of who a person is, for identity bars, forms and search results.
struct PersonFile {
    PersonId id;
    Fact<Person> person;
    std::vector<Fact<Name>> names;
    std::vector<Fact<Identifier>> identifiers;
    std::vector<Fact<Language>> languages;
    std::vector<Fact<DisabilityFact>> disabilities;
    std::vector<Fact<Residence>> residences;

    std::string name() const { return name_used(names); }
    std::string given_name() const;  ///< for sentences: "Ana"
    std::optional<Residence> lives_at(Date on) const;
    std::optional<std::string> identifier(IdentifierKind kind) const;
};

/// Fails: not_found if nobody of that id is known (then).
Result<PersonFile> person_file(const Store& store, const Leave& leave, Known known);

/// Another person seen from this one: for the family, the network and the picture.
struct Related {
    PersonId id;
    std::string name;
    std::optional<Sex> sex;
    std::optional<Date> born;
    std::optional<Date> expected;
    std::optional<Date> died;
    Tie tie;  ///< what they are to this person
    bool parental_responsibility = false;
    std::optional<Date> starts;
    std::optional<Date> ends;
    std::optional<int> rating;  ///< how much they matter to this person, by their own word
    std::string rating_words;
    FactId fact;
    PersonId recorded_about;  ///< whose fact it is: this person's, or the other's, seen from its far end
    EntryNumber entered_by;
};

/// Everyone tied to this person, from both ends: ties without an end first, then in the order of `ties`, then the
/// oldest person first. Names of people whose own record is restricted are shown, as they belong to this person's
/// record; their records are not opened by this.
Result<std::vector<Related>> related(const Store& store, const Leave& leave, Known known);

/// The ties among the people of one person's network (not those to the person), to draw who is whose: (a, tie of b to
/// a, b).
struct TieBetween {
    PersonId a;
    Tie tie;
    PersonId b;
    std::optional<Date> ends;
};
Result<std::vector<TieBetween>> ties_among(const Store& store, const Leave& leave, const std::vector<PersonId>& people,
                                           Known known);

/// A person not yet on the record.
struct NewPerson {
    std::string given, family;
    std::optional<Date> born, expected;
    std::optional<Sex> sex;
    std::optional<Ethnicity> ethnicity;
    std::vector<Identifier> identifiers = {};
};

Schema people_schema();

/// "Aged 9, born 20 January 2017", in months under two; "Expected on ..." before birth; "Died on ...".
std::string age_in_words(std::optional<Date> born, std::optional<Date> died, Date today);

}  // namespace kith
