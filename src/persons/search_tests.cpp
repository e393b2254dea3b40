#include "persons/town_for_tests.h"

using namespace kith;
using namespace kith::persons;
using namespace kith::testing;

TEST_CASE("A search shows each hit with the reasons for it, its age, and who works with those the reader may see") {
    Town town;
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    const auto page = robin.get("/people?q=anna+fernly");
    CHECK(page.status == 200);
    CHECK(holds(page, "Ana Fernley, aged 12"));
    CHECK(holds(page, "Given name Ana"));
    CHECK(holds(page, "Robin Ashdown (social worker)"));
    CHECK(holds(page, "Add a person"));
}

TEST_CASE("Adding is offered only after a search") {
    Town town;
    const auto robin = town.visitor(town.robin);
    CHECK_FALSE(holds(robin.get("/people"), "Add a person"));
    const auto without = robin.get("/people/new");
    CHECK(without.status == 303);
    CHECK(header(without, "location") == "/people");
}

TEST_CASE("Someone beyond the reader is found by name and age, without a way in but an emergency") {
    Town town;
    const auto robin = town.visitor(town.robin);
    const auto page = robin.get("/people?q=ana+fernley");
    CHECK(holds(page, "Ana Fernley, aged 12"));
    CHECK(holds(page, "Not among those you work with"));
    CHECK_FALSE(holds(page, "href=\"/people/" + std::to_string(town.ana.number()) + "\""));
    CHECK(holds(page, "/people/" + std::to_string(town.ana.number()) + "/emergency"));
}

TEST_CASE("A restricted record beyond the reader is absent from search, from JSON and from the near hits of adding") {
    Town town;
    town.authority.fact(town.ana, Restriction{"A relative works here", "2026-01-01"_day, {}});
    const auto robin = town.visitor(town.robin);
    CHECK_FALSE(holds(robin.get("/people?q=ana+fernley"), "Fernley, aged"));
    CHECK(holds(robin.get("/people?q=ana+fernley"), "Nobody like this is on the record"));
    CHECK_FALSE(holds(robin.get("/people/new?q=ana+fernley"), "Is it one of these?"));
}

TEST_CASE("Adding carries over what was searched for, and shows whoever is like them once") {
    Town town;
    const auto robin = town.visitor(town.robin);
    const auto shown = robin.get("/people/new?q=Anna+Fernley+3/2/2014");
    CHECK(holds(shown, "Is it one of these?"));
    CHECK(holds(shown, "value=\"Anna\""));
    CHECK(holds(shown, "value=\"Fernley\""));
    CHECK(holds(shown, "value=\"03/02/2014\""));

    const Fields anna{{"name", "Anna"}, {"family", "Fernley"}, {"born", "3/2/2014"}};
    const auto asked_again = robin.post("/people/new?q=somebody+else", anna);
    CHECK(holds(asked_again, "Is it one of these?"));
    const auto added = robin.post("/people/new?q=anna+fernley&seen=" + std::to_string(town.ana.number()), anna);
    CHECK(added.status == 303);
    const auto both = robin.get("/people?q=anna+fernley");
    CHECK(holds(both, "Ana Fernley"));
    CHECK(holds(both, "Anna Fernley"));
}

TEST_CASE("The API is told who may be meant already, and adds when told that none of them is") {
    Town town;
    const auto robin = town.visitor(town.robin);
    const std::string anna = R"({"name": "Anna", "family": "Fernley", "born": "2014-02-03"})";
    const auto refused = robin.post_json("/people/new", anna);
    CHECK(refused.status == 409);
    CHECK(holds(refused, "Ana Fernley"));
    const auto added = robin.post_json("/people/new?seen=" + std::to_string(town.ana.number()), anna);
    CHECK(added.status == 201);
}

TEST_CASE("Nobody is added with both a date of birth and an expected one, nor without a name") {
    Town town;
    const auto robin = town.visitor(town.robin);
    const auto both = robin.post("/people/new?q=bo", {{"name", "Bo"}, {"born", "1/1/2020"}, {"expected", "1/1/2027"}});
    CHECK(both.status == 422);
    CHECK(holds(both, "not both"));
    const auto nameless = robin.post("/people/new?q=bo", {{"born", "1/1/2020"}});
    CHECK(nameless.status == 422);
    CHECK(holds(nameless, "Enter a name."));
}

TEST_CASE("An auditor may search, and may not add") {
    Town town;
    const auto auditor = town.visitor(town.someone(Role::auditor));
    CHECK_FALSE(holds(auditor.get("/people?q=ana"), "Add a person"));
    CHECK(auditor.get("/people/new?q=ana").status == 403);
    CHECK(auditor.post("/people/new?q=zed", {{"name", "Zed"}}).status == 403);
}
