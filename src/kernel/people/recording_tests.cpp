#include <doctest/doctest.h>

#include "kernel/people/record_person.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;

static Searched searched(const Change& change, std::string_view typed) {
    return must(search_people(change.store(), Gate::machine_all(change.authority()), wanted_from(typed), 10));
}

static Leave new_leave(Change& change) { return Gate::machine(change.authority(), PersonId{change.next_id()}); }

static std::string last_words(const TestAuthority& authority, PersonId about) {
    const auto entries = must(entries_about(authority.store(), authority.leave(about), Known::now(), 1));
    REQUIRE(entries.size() == 1);
    return entries.front().what;
}

static EntryNumber latest(const TestAuthority& authority) {
    return must(last_entry_by(authority.store(), authority.id(), authority.today())).value();
}

TEST_CASE("Nobody is added before someone like them has been searched for") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        auto change = authority.change();
        const NewPerson ana{
            "Ana", "Fernley", "2014-02-03"_day, {}, Sex::female, {}, {{IdentifierKind::nhs_number, "943 476 5919"}}};
        CHECK(fault_of(add_person(change, new_leave(change), searched(change, "Marsh"), ana)) == Fault::conflict);
        const auto id = must(add_person(change, new_leave(change), searched(change, "fernley"), ana));
        must(change.commit());

        const auto file = must(person_file(authority.store(), authority.leave(id), Known::now()));
        CHECK(file.name() == "Ana Fernley");
        CHECK(file.person.value.age_on("2025-06-02"_day) == 11);
        CHECK(file.identifier(IdentifierKind::nhs_number) == "9434765919");
        CHECK(last_words(authority, id) == "Ana Fernley was added to the record.");
    });
}

TEST_CASE("A number that someone holds already is refused, and a wrong one is refused with the question's name") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        authority.fact(ana, Identifier{IdentifierKind::nhs_number, "9434765919"});
        auto change = authority.change();
        const NewPerson ben{"Ben", "Marsh", {}, {}, {}, {}, {{IdentifierKind::nhs_number, "9434765919"}}};
        CHECK(fault_of(add_person(change, new_leave(change), searched(change, "ben"), ben)) == Fault::conflict);
        CHECK(fault_of(add_identifier(change, authority.leave(ana), {IdentifierKind::nhs_number, "9434765919"})) ==
              Fault::conflict);
        const auto wrong = add_identifier(change, authority.leave(ana), {IdentifierKind::nhs_number, "9434765918"});
        REQUIRE(fault_of(wrong) == Fault::invalid);
        CHECK(wrong.error().fields.front().name == "identifier");
    });
}

TEST_CASE("A relationship stands in both journals, in words that name both people") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley", "2014-02-03"_day);
        const auto fern = authority.person("Fern", "Marsh", "1950-01-01"_day, Sex::female);
        const auto tie = authority.written([&](Change& change) {
            return must(record_relationship(change, authority.leave(ana), {fern, Tie::grandparent, true, {}, {}}));
        });
        CHECK(last_words(authority, ana) ==
              "Relationship recorded: Fern Marsh is Ana's grandmother, with parental responsibility.");
        CHECK(last_words(authority, fern) == last_words(authority, ana));

        authority.written([&](Change& change) {
            must(end_relationship(change, authority.leave(ana), {tie, change.last_entry()}, "2025-05-01"_day,
                                  "She has died"));
        });
        CHECK(last_words(authority, fern) ==
              "Relationship ended: Fern Marsh was Ana's grandmother, with parental responsibility.");
        CHECK(must(related(authority.store(), authority.leave(ana), Known::now())).front().ends == "2025-05-01"_day);
    });
}

TEST_CASE("A tie to oneself, a parent younger than the child, and the same tie twice are refused") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley", "2014-02-03"_day);
        const auto ben = authority.person("Ben", "Fernley", "2015-02-03"_day);
        const auto fern = authority.person("Fern", "Marsh", "1985-02-03"_day);
        const auto record = [&](PersonId about, const Relationship& tie) {
            auto change = authority.change();
            const auto made = record_relationship(change, authority.leave(about), tie);
            if (made) must(change.commit());
            return made;
        };
        CHECK(fault_of(record(ana, {ana, Tie::sibling, false, {}, {}})) == Fault::invalid);
        CHECK(fault_of(record(ana, {ben, Tie::parent, false, {}, {}})) == Fault::invalid);
        CHECK(fault_of(record(ben, {ana, Tie::child, false, {}, {}})) == Fault::invalid);
        CHECK(fault_of(record(fern, {ana, Tie::child, true, {}, {}})) == Fault::invalid);
        CHECK(fault_of(record(ana, {PersonId{999}, Tie::sibling, false, {}, {}})) == Fault::not_found);
        CHECK(record(ana, {fern, Tie::parent, true, {}, {}}).has_value());
        CHECK(fault_of(record(ana, {fern, Tie::parent, false, {}, {}})) == Fault::conflict);
        CHECK(fault_of(record(fern, {ana, Tie::child, false, {}, {}})) == Fault::conflict);
        CHECK(record(ana, {fern, Tie::teacher, false, {}, {}}).has_value());
    });
}

TEST_CASE("People who move together share a household, and the homes they leave end the day before") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto ben = authority.person("Ben", "Fernley");
        authority.fact(ana, Residence{HouseholdId{90}, "1 Thistle Lane", "ZZ99 3AB", false, "2020-01-01"_day, {}});
        const std::vector movers{authority.leave(ana), authority.leave(ben)};
        const auto household = authority.written([&](Change& change) {
            return must(move_house(change, movers, {"2 Bracken Row", "zz993wz", false, "2025-06-01"_day, {}},
                                   latest(authority)));
        });
        for (const auto mover : {ana, ben}) {
            const auto file = must(person_file(authority.store(), authority.leave(mover), Known::now()));
            const auto home = file.lives_at("2025-06-02"_day);
            REQUIRE(home.has_value());
            CHECK(home->household == household);
            CHECK(home->postcode == "ZZ99 3WZ");
        }
        const auto file = must(person_file(authority.store(), authority.leave(ana), Known::now()));
        CHECK(file.lives_at("2025-05-31"_day)->lines == "1 Thistle Lane");
        CHECK(file.residences.front().value.ends == "2025-05-31"_day);
        CHECK(last_words(authority, ana) == "Ana lives at a new address from 1 June 2025.");
    });
}

TEST_CASE("The journal never gives away an address that is kept safe") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    authority.written([&](Change& change) {
        const std::vector movers{authority.leave(ana)};
        must(
            move_house(change, movers, {"2 Bracken Row", "ZZ99 3WZ", true, "2025-06-01"_day, {}}, change.last_entry()));
    });
    CHECK(last_words(authority, ana) == "Ana lives at an address that is kept safe from 1 June 2025.");
}

TEST_CASE("A move before one that is recorded already is refused") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    authority.fact(ana, Residence{HouseholdId{90}, "1 Thistle Lane", "ZZ99 3AB", false, "2025-05-01"_day, {}});
    auto change = authority.change();
    const std::vector movers{authority.leave(ana)};
    const NewHome home{"2 Bracken Row", "ZZ99 3WZ", false, "2025-04-01"_day, {}};
    CHECK(fault_of(move_house(change, movers, home, change.last_entry())) == Fault::conflict);
}

TEST_CASE("What someone else corrected since the page was made is not overwritten") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto leave = authority.leave(ana);
        const auto language = authority.written([&](Change& change) {
            return must(add_language(change, leave, {"Portuguese", true, false}));
        });
        const auto seen = latest(authority);
        authority.written([&](Change& change) {
            must(correct_language(change, leave, {language, seen}, {"Portuguese", true, true}, "Asked her"));
        });
        auto change = authority.change();
        CHECK(fault_of(correct_language(change, leave, {language, seen}, {"Spanish", true, false}, "")) ==
              Fault::conflict);
        CHECK(fault_of(remove_language(change, leave, {language, seen}, "")) == Fault::conflict);
    });
}

TEST_CASE("What matters is rated 1 to 5, for someone who is tied to the person") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    const auto fern = authority.person("Fern", "Marsh");
    auto change = authority.change();
    CHECK(fault_of(record_matters(change, authority.leave(ana), {fern, 6, "", "2025-06-02"_day})) == Fault::invalid);
    CHECK(fault_of(record_matters(change, authority.leave(ana), {fern, 0, "", "2025-06-02"_day})) == Fault::invalid);
    CHECK(fault_of(record_matters(change, authority.leave(ana), {fern, 5, "", "2025-06-02"_day})) == Fault::invalid);
}
