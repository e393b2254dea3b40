#include <doctest/doctest.h>

#include "kernel/people/likeness.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;

static std::vector<std::string> names(const Searched& searched) {
    std::vector<std::string> found;
    for (const auto& hit : searched.hits()) found.push_back(hit.name);
    return found;
}

static std::string reasons(const Searched& searched) {
    REQUIRE_FALSE(searched.hits().empty());
    std::string text;
    for (const auto& reason : searched.hits().front().reasons) text += (text.empty() ? "" : "; ") + reason;
    return text;
}

static Searched search(const TestAuthority& authority, std::string_view typed) {
    return must(search_people(authority.store(), authority.leave_of_all(), wanted_from(typed), 20));
}

TEST_CASE("Each part of what was typed is recognised by its shape") {
    const auto wanted = wanted_from("  Ana-Mar\u00eda O'Fernley 3/2/2014, zz99 3ab 943 476 5919");
    CHECK(wanted.names == std::vector<std::string>{"ana", "maria", "ofernley"});
    CHECK(wanted.born == "2014-02-03"_day);
    CHECK(wanted.postcode == "ZZ99 3AB");
    CHECK(wanted.identifier == "9434765919");
    CHECK(wanted_from("2014-02-03").born == "2014-02-03"_day);
    CHECK(wanted_from("03.02.2014").born == "2014-02-03"_day);
    CHECK(wanted_from("ZZ993AB").postcode == "ZZ99 3AB");
    CHECK(wanted_from("A123456789012").identifier == "A123456789012");
    CHECK(wanted_from("31/2/2014").identifier == std::optional<std::string>{"31/2/2014"});
    CHECK(wanted_from("   ").empty());
}

TEST_CASE("Someone is found by names begun, misspelt, by sound and in either order, and told why") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        authority.person("Catherine", "Fernley", "2014-02-03"_day);
        authority.person("Omar", "Choudhury", "2013-01-09"_day);
        authority.person("Delia", "Brackenbury Marsh", "1990-12-11"_day);

        CHECK(reasons(search(authority, "Catherine Fernley")) == "Given name Catherine; Family name Fernley");
        CHECK(reasons(search(authority, "fernley cath")) ==
              "Family name Fernley; Given name Catherine begins with Cath");
        CHECK(reasons(search(authority, "Kathryn Fernley")) ==
              "Given name Catherine sounds like Kathryn; Family name Fernley");
        CHECK(reasons(search(authority, "Catherine Ferlney")) ==
              "Given name Catherine; Family name Fernley is nearly Ferlney");
        CHECK(names(search(authority, "umar chowdhury")) == std::vector<std::string>{"Omar Choudhury"});
        CHECK(names(search(authority, "marsh")) == std::vector<std::string>{"Delia Brackenbury Marsh"});
        CHECK(names(search(authority, "delia marsh")) == std::vector<std::string>{"Delia Brackenbury Marsh"});
        CHECK(names(search(authority, "Fernly")) == std::vector<std::string>{"Catherine Fernley"});
        CHECK(names(search(authority, "Catherine Marsh")).empty());
        CHECK(names(search(authority, "Nobody")).empty());
    });
}

TEST_CASE("Of two whose names are each other's the other way round, the one in the order typed comes first") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        authority.person("Marsh", "Fernley", "2014-02-03"_day);
        authority.person("Fernley", "Marsh", "2014-02-03"_day);
        CHECK(names(search(authority, "fernley marsh")) == std::vector<std::string>{"Fernley Marsh", "Marsh Fernley"});
        CHECK(names(search(authority, "marsh fernley")) == std::vector<std::string>{"Marsh Fernley", "Fernley Marsh"});
    });
}

TEST_CASE("A misspelt name with the right day of birth is first, and those of exactly the name typed are shown too") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        authority.person("Ana", "Fernley", "2014-02-03"_day);
        authority.person("Ana", "Ferlney", "1988-05-05"_day);
        CHECK(names(search(authority, "ana ferlney 3/2/2014")) ==
              std::vector<std::string>{"Ana Fernley", "Ana Ferlney"});
    });
}

TEST_CASE("A date of birth with day and month swapped, or one digit wrong, still finds, and says so") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        authority.person("Ana", "Fernley", "2014-02-03"_day);
        authority.person("Ana", "Fernleigh", "1988-05-05"_day);
        CHECK(names(search(authority, "ana fernley 3/2/2014")).front() == "Ana Fernley");
        CHECK(reasons(search(authority, "2/3/2014")) == "Born 3 February 2014: day and month are the other way round");
        CHECK(reasons(search(authority, "fernley 3/2/2015")) ==
              "Family name Fernley; Born 3 February 2014: one digit differs");
        CHECK(reasons(search(authority, "Ana Marsh 3/2/2014")) == "Given name Ana; Born 3 February 2014");
    });
}

TEST_CASE("A number finds its holder first, and a former name finds the person as they are called now") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley", "2014-02-03"_day);
        authority.fact(ana, name_of(NameKind::former, "Ash", "Thorne", "2014-02-03"_day, "2020-01-01"_day));
        authority.fact(ana, Identifier{IdentifierKind::nhs_number, "9434765919"});
        authority.person("Ash", "Thornton");
        CHECK(reasons(search(authority, "943 476 5919")) == "NHS number 9434765919");
        CHECK(names(search(authority, "ash thornton 9434765919")) ==
              std::vector<std::string>{"Ana Fernley", "Ash Thornton"});
        const auto former = search(authority, "ash thorne");
        CHECK(former.hits().front().name == "Ana Fernley");
        CHECK(former.hits().front().reasons.front() == "Was called Ash Thorne");
    });
}

TEST_CASE("A postcode finds who lives there, but never at an address that is kept safe") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto ben = authority.person("Ben", "Marsh");
        authority.fact(ana, Residence{HouseholdId{90}, "1 Thistle Lane", "ZZ99 3AB", true, {}, {}});
        authority.fact(ben, Residence{HouseholdId{91}, "2 Thistle Lane", "ZZ99 3AB", false, {}, {}});
        CHECK(names(search(authority, "ZZ99 3AB")) == std::vector<std::string>{"Ben Marsh"});
        CHECK(reasons(search(authority, "ZZ993AB")) == "Lives at ZZ99 3AB");
    });
}

TEST_CASE("A search stays in its authority") {
    for_each_engine([](const Database& database) {
        TestAuthority here{database, "2025-06-02"_day};
        TestAuthority there{database, "2025-06-02"_day, AuthorityId{2}, "Brackenshire"};
        there.person("Ana", "Fernley", "2014-02-03"_day);
        CHECK(search(here, "Ana Fernley 3/2/2014").hits().empty());
        CHECK(search(there, "Ana Fernley").hits().size() == 1);
    });
}

TEST_CASE("Mistakes of typing are counted by letters put in, left out, changed and swapped") {
    CHECK(typing_mistakes("fernley", "fernley", 2) == 0);
    CHECK(typing_mistakes("fernley", "ferlney", 2) == 1);
    CHECK(typing_mistakes("fernley", "fenley", 2) == 1);
    CHECK(typing_mistakes("fernley", "fernlleys", 2) == 2);
    CHECK(typing_mistakes("fernley", "marsh", 2) == 3);
    CHECK(typing_mistakes("", "ab", 2) == 2);
}
