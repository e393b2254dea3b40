// Who sees what of the places where children come to harm: the heart of this area.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "safety/town_for_tests.h"

using namespace kith;
using namespace kith::safety;
using namespace kith::testing;

namespace {

/// What a role may open: the list and one context, a new context, the family's page.
struct Row {
    Role role;
    int context, add, family;
};
/// Someone of the role who works with nobody here: what they reach, they reach by the authority alone.
constexpr Row far[]{
    {Role::child_protection_practitioner, 200, 303, 403},
    {Role::police_officer, 200, 303, 403},
    {Role::manager, 200, 403, 403},
    {Role::director, 200, 403, 200},
    {Role::auditor, 200, 403, 200},
    {Role::front_door_manager, 403, 403, 200},
    {Role::conference_chair, 403, 403, 200},
    {Role::front_door_worker, 403, 403, 403},
    {Role::social_worker, 403, 403, 403},
    {Role::family_help_practitioner, 403, 403, 403},
    {Role::reviewing_officer, 403, 403, 403},
    {Role::virtual_school_head, 403, 403, 403},
    {Role::health_professional, 403, 403, 403},
    {Role::supervising_social_worker, 403, 403, 403},
    {Role::fostering_manager, 403, 403, 403},
    {Role::foster_carer, 403, 403, 403},
    {Role::administrator, 403, 403, 403},
    {Role::school_lead, 403, 403, 403},
    {Role::health_practitioner, 403, 403, 403},
    {Role::family_member, 403, 403, 403},
};
/// The same, by those who work with Ana and Ben.
constexpr Row near[]{{Role::social_worker, 403, 403, 200},
                     {Role::family_help_practitioner, 403, 403, 200},
                     {Role::police_officer, 200, 303, 403},
                     {Role::school_lead, 403, 403, 403},
                     {Role::health_practitioner, 403, 403, 403}};

void opens(Town& town, PersonId reader, const Row& row) {
    const auto visitor = town.as(reader);
    CHECK(visitor.get("/safety").status == row.context);
    CHECK(visitor.get(address_of(town.station)).status == row.context);
    CHECK(visitor.get("/safety/new").status == (row.add == 303 ? 200 : 403));
    CHECK(visitor.post("/safety/new", Town::new_place()).status == row.add);
    CHECK(visitor.get(address_of_family(town.fernleys)).status == row.family);
}

}  // namespace

TEST_CASE("Who sees a place whole, who adds one, and who sees a family's part: by role, as a table") {
    FreshFile file{
        std::vector<Schema>{site_schema(),
                            safety_schema(),
                            {"care", {&table_info<care::MissingEpisode>(), &table_info<care::ReturnInterview>()}}}};
    Town town{file.database()};
    for (const auto& row : far) {
        INFO("far from the family, a ", in_words(row.role));
        opens(town, town.authority.reader_with(row.role, {}, "Far").person, row);
    }
    for (const auto& row : near) {
        INFO("working with the family, a ", in_words(row.role));
        opens(town, town.partner(row.role, "Near"), row);
    }
}

TEST_CASE("A child's own worker sees where their child is found and how safe it is, and never who else is") {
    in_a_town([](Town& town) {
        const auto page = town.as(town.robin).get(address_of_family(town.fernleys));
        REQUIRE(page.status == 200);
        for (const auto* words : {"The bus station", "The Mill Lane group", "Given a phone by the ticket hall.",
                                  "child criminal exploitation", "Harm now"})
            CHECK_MESSAGE(holds(page, words), words);
        for (const auto* words : {"Cleo", "Alder", "Seen with a phone"}) CHECK_MESSAGE(!holds(page, words), words);
        CHECK(town.as(town.robin).get(address_of(town.station)).status == 403);
    });
}

TEST_CASE("Those who answer for a place see who shares it: in the list, the picture, its table and the place's page") {
    in_a_town([](Town& town) {
        const auto hazel = town.as(town.hazel);
        const auto list = hazel.get("/safety");
        CHECK(holds(list, "<svg"));
        CHECK(holds(list, "Ana Fernley: The bus station (confirmed) and The Mill Lane group (likely)"));
        CHECK(holds(list, "Cleo Alder: The bus station (possible)"));
        const auto place = hazel.get(address_of(town.station));
        CHECK(holds(place, "Ana Fernley"));
        CHECK(holds(place, "Cleo Alder"));
        CHECK_FALSE(holds(place, "Ben Fernley"));
    });
}

TEST_CASE("A child whose record is restricted is left out without a trace: no name, no count, no line, no form") {
    in_a_town([](Town& town) {
        town.authority.fact(town.cleo, Restriction{"A worker's niece", "2026-11-01"_day, {}});
        const auto hazel = town.as(town.hazel);
        const auto cleo = std::to_string(town.cleo_there.number());
        for (const auto& address :
             {std::string{"/safety"}, address_of(town.station), address_of(town.station, "/link-end")}) {
            const auto page = hazel.get(address);
            REQUIRE(page.status == 200);
            CHECK_FALSE(holds(page, "Cleo"));
            CHECK_FALSE(holds(page, "Alder"));
        }
        CHECK(
            hazel
                .post(address_of(town.station, "/link-end"), {{"link", cleo}, {"on", "today"}, {"words", "She moved."}})
                .status == 422);
        const auto link = address_of(town.station, fmt::format("/link/{}", town.cleo.number()));
        CHECK(hazel.get(link).status == 404);
        CHECK(hazel.post(link, {{"how", "seen_there"}}).status == 404);
        CHECK_FALSE(holds(hazel.get(address_of(town.station, "/who?q=Cleo+Alder")), "Choose Cleo"));
        const auto director = town.authority.reader_with(Role::director, {}, "Dara").person;
        CHECK(holds(town.as(director).get(address_of(town.station)), "Cleo Alder"));
    });
}

TEST_CASE(
    "A lead child protection practitioner reads and records the part of a child they work with, and of no other") {
    in_a_town([](Town& town) {
        const auto petra = town.as(town.partner(Role::child_protection_practitioner, "Petra"));
        CHECK(holds(petra.get(address_of_family(town.fernleys)), "Given a phone by the ticket hall."));
        CHECK(petra.post(address_of_family(town.fernleys, "/plan"), town.plan_typed(town.ana)).status == 303);
        CHECK(town.family().plan_of(town.ana));
        CHECK(town.as(town.hazel).get(address_of_family(town.fernleys)).status == 403);
        CHECK(town.as(town.rowan).get(address_of_family(town.fernleys)).status == 403);
    });
}

TEST_CASE("A restricted child's own worker still sees the child's part; nobody far from them does") {
    in_a_town([](Town& town) {
        town.authority.fact(town.ana, Restriction{"A colleague's child", "2026-11-01"_day, {}});
        CHECK(holds(town.as(town.robin).get(address_of_family(town.fernleys)), "The bus station"));
        const auto chair = town.authority.reader_with(Role::conference_chair, {}, "Cai").person;
        CHECK(town.as(chair).get(address_of_family(town.fernleys)).status == 404);
        CHECK_FALSE(holds(town.as(town.rowan).get("/safety"), "Ana"));
    });
}

TEST_CASE("The number of a child, a family or nothing at all opens no place; a place's number opens no family") {
    in_a_town([](Town& town) {
        const auto hazel = town.as(town.hazel);
        CHECK(hazel.get(address_of(town.ana)).status == 404);
        CHECK(hazel.get(address_of(town.fernleys)).status == 404);
        CHECK(hazel.get(address_of(PersonId{9'999'999})).status == 404);
        CHECK(hazel.get(address_of(town.ana, "/known")).status == 404);
        CHECK(hazel.post(address_of(town.ana, "/assess"), {}).status == 404);
        const auto director = town.authority.reader_with(Role::director, {}, "Dara").person;
        CHECK(town.as(director).get(address_of_family(town.station)).status == 404);
    });
}

TEST_CASE("The journal of a place names no child and says nothing of what is known") {
    in_a_town([](Town& town) {
        const auto hazel = town.as(town.hazel);
        CHECK(hazel
                  .post(address_of(town.group, fmt::format("/link/{}", town.cleo.number())),
                        {{"how", "child_says"},
                         {"strength", "confirmed"},
                         {"since", "today"},
                         {"agency", "school"},
                         {"words", "Asked to keep a bag."}})
                  .status == 303);
        CHECK(hazel
                  .post(address_of(town.group, "/known"), {{"agency", "police"},
                                                           {"words", "They meet behind the shops."},
                                                           {"source", "A patrol"},
                                                           {"on", "today"}})
                  .status == 303);
        for (const auto& entry :
             must(entries_about(town.authority.store(), town.authority.leave(town.group), Known::now(), 50)))
            for (const auto* words : {"Cleo", "Alder", "Ana", "bag", "behind the shops", "Mill Lane"})
                CHECK_MESSAGE(entry.what.find(words) == std::string::npos, entry.what);
        CHECK(must(entries_about(town.authority.store(), town.authority.leave(town.cleo), Known::now(), 50)).size() ==
              2);  // who she is, and where she lives: the link is no entry of hers
    });
}
