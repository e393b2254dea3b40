#pragma once

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "adoption/pages.h"
#include "adoption/sealed.h"
#include "kernel/site/visitor_for_tests.h"

/// For the tests of adoption: Robin (7) was adopted by Sam and Alex Hollowell of Oxbury. Rowan Thornbury of Fenmarch is
/// the birth mother, Olive the grandmother. Juniper of the adoption service looks after the plan. Friday 20 November
/// 2026.
namespace kith::adoption {

Area area();

struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        testing::must(hold_adoption_keys(key_of_invented_adoptions()));
        lives(sam, "14 Quarry Rise\nOxbury", "OX4 7QZ");
        lives(rowan, "3 Larkspur Court\nFenmarch", "FE1 2AB");
        plan = begun();
        adopters = joined(sam, plan.number(), "adopters", "Sam and Alex", "adoptive parents");
        joined(alex, adopters.number(), "", "", "", "I will write in spring.");
        mother = joined(rowan, plan.number(), "birth", "Mummy Rowan", "birth mother");
    }

    PersonId someone(Role role, const std::string& given, const std::string& family) {
        const auto person = authority.person(given, family);
        authority.fact(person, RoleFact{role, {}, "2020-01-02"_day, {}});
        return person;
    }
    void lives(PersonId person, std::string lines, std::string postcode) {
        authority.fact(person,
                       Residence{HouseholdId{person.number()}, std::move(lines), std::move(postcode), false, {}, {}});
    }

    PersonId begun() {
        CHECK(post(juniper, person_page(robin, "/begin"), {{"called", "Robin"}}).status == 303);
        return *testing::must(authority.store().first("select max(about) from adoption_plan where authority = $1",
                                                      {authority.id()},
                                                      [](const Row& row) { return row.id<PersonId>(0); }));
    }
    FactId joined(PersonId person, std::int64_t what, const char* side, const char* called, const char* kin,
                  const char* said = "Yes, I would like that.") {
        CHECK(
            post(juniper, person_page(person, "/join"),
                 {{"joins", std::to_string(what)}, {"side", side}, {"called", called}, {"kin", kin}, {"agreed", said}})
                .status == 303);
        return file().party_of(person)->id;
    }

    Response get(PersonId reader, const std::string& address) {
        return testing::Visitor{authority, pages, reader}.get(address);
    }
    Response post(PersonId reader, const std::string& address, Fields typed) {
        if (field(typed, "shown_at").empty()) typed.emplace_back("shown_at", now());
        return testing::Visitor{authority, pages, reader}.post(address, typed);
    }
    std::string now() { return std::to_string(testing::must(last_entry(authority.store(), authority.id())).number()); }

    AdoptionFile file() {
        return testing::must(
            adoption_file(authority.store(), Gate::machine_to<May::see_adoption>(authority.id(), plan)));
    }

    /// Sends a letter, which waits to be read.
    FactId wrote(PersonId from, FactId to, const std::string& words) {
        CHECK(post(from, mailbox_page(plan), {{"to", std::to_string(to.number())}, {"words", words}}).status == 303);
        return file().letters.back().id;
    }
    Response decided(FactId letter, Fields typed) {
        return post(juniper, plan_page(plan, fmt::format("/letters/{}", letter.number())), std::move(typed));
    }
    /// Sends a letter and has it passed on as it is.
    FactId passed(PersonId from, FactId to, const std::string& words) {
        const auto letter = wrote(from, to, words);
        CHECK(decided(letter, {{"outcome", "passed_on"}, {"words", words}}).status == 303);
        return letter;
    }

    testing::TestAuthority authority;
    Area pages = area();
    PersonId robin = authority.person("Robin", "Hollowell", "2019-02-03"_day);
    PersonId juniper = someone(Role::adoption_worker, "Juniper", "Ashdown");
    PersonId sam = someone(Role::adopter, "Sam", "Hollowell");
    PersonId alex = someone(Role::adopter, "Alex", "Hollowell");
    PersonId rowan = someone(Role::birth_relative, "Rowan", "Thornbury");
    PersonId olive = someone(Role::birth_relative, "Olive", "Thornbury");
    PersonId plan{1};
    FactId adopters{1}, mother{1};
};

inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), adoption_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::adoption
