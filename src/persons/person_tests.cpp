#include "persons/town_for_tests.h"

using namespace kith;
using namespace kith::persons;
using namespace kith::testing;

TEST_CASE("A person's page is closed to those who do not work with them, and opens with an allocation") {
    Town town;
    const auto robin = town.visitor(town.robin);
    CHECK(robin.get(Town::page(town.ana)).status == 403);
    town.works_with(town.robin, town.ana);
    const auto page = robin.get(Town::page(town.ana));
    CHECK(page.status == 200);
    CHECK(holds(page, "Aged 12, born 3 February 2014"));
    CHECK(holds(page, "Robin Ashdown"));
    CHECK(holds(page, fmt::format("/children/{}", town.ana.number())));
}

TEST_CASE("A number with a wrong check digit is refused in words, and what was typed is given back") {
    Town town;
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    const auto wrong =
        robin.post(Town::page(town.ana, "/identifiers/new"), {{"kind", "nhs"}, {"identifier", "943 476 5918"}});
    CHECK(wrong.status == 422);
    CHECK(holds(wrong, "943 476 5918"));
    CHECK(holds(wrong, "There is a problem"));
    CHECK(robin.post(Town::page(town.ana, "/identifiers/new"), {{"kind", "nhs"}, {"identifier", "943 476 5919"}})
              .status == 303);
    CHECK(holds(robin.get(Town::page(town.ana)), "9434765919"));
}

TEST_CASE("A number that someone else holds is refused") {
    Town town;
    town.works_with(town.robin, town.ana);
    town.works_with(town.robin, town.ben);
    const auto robin = town.visitor(town.robin);
    const Fields number{{"kind", "nhs"}, {"identifier", "9434765919"}};
    CHECK(robin.post(Town::page(town.ana, "/identifiers/new"), number).status == 303);
    const auto twice = robin.post(Town::page(town.ben, "/identifiers/new"), number);
    CHECK(twice.status == 409);
    CHECK(holds(twice, "is on the record already"));
}

TEST_CASE("A name is added, corrected with a reason, and the page shows the right one") {
    Town town;
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    const auto name = town.only<Name>(town.ana);
    const auto address = Town::page(town.ana, fmt::format("/names/{}/correct", name.id.number()));
    CHECK(holds(robin.get(address), "value=\"Fernley\""));
    const Fields right{{"kind", "usual"}, {"name", "Anna"}, {"family", "Fernley"}, {"shown_at", town.now()}};
    const auto without_reason = robin.post(address, right);
    CHECK(without_reason.status == 422);
    CHECK(holds(without_reason, "Say why"));
    auto with_reason = right;
    with_reason.emplace_back("because", "It has two n's");
    CHECK(robin.post(address, with_reason).status == 303);
    CHECK(holds(robin.get(Town::page(town.ana)), "Anna Fernley"));
}

TEST_CASE("A stale correction writes nothing and shows both texts") {
    Town town;
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    const auto casey = town.visitor(town.someone(Role::manager));
    const auto name = town.only<Name>(town.ana);
    const auto address = Town::page(town.ana, fmt::format("/names/{}/correct", name.id.number()));
    const auto opened_at = town.now();
    const auto correction = [&](const char* given) {
        return Fields{{"kind", "usual"},
                      {"name", given},
                      {"family", "Fernley"},
                      {"because", "Heard it said"},
                      {"shown_at", opened_at}};
    };
    CHECK(robin.post(address, correction("Anna")).status == 303);
    const auto stale = casey.post(address, correction("Anya"));
    CHECK(stale.status == 409);
    CHECK(holds(stale, "Someone changed this after you opened it"));
    CHECK(holds(stale, ">Anna<"));
    CHECK(holds(stale, ">Anya<"));
    CHECK(holds(robin.get(Town::page(town.ana)), "Anna Fernley"));
}

TEST_CASE("What is not theirs is taken away with a reason") {
    Town town;
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    CHECK(robin
              .post(Town::page(town.ana, "/languages/new"),
                    {{"language", "Welsh"}, {"first", "no"}, {"interpreter", "no"}})
              .status == 303);
    const auto welsh = town.only<Language>(town.ana);
    const auto address = Town::page(town.ana, fmt::format("/languages/{}/remove", welsh.id.number()));
    CHECK(robin.get(address).status == 200);
    CHECK(robin.post(address, {{"because", ""}, {"shown_at", town.now()}}).status == 422);
    CHECK(robin.post(address, {{"because", "It is her cousin's"}, {"shown_at", town.now()}}).status == 303);
    CHECK_FALSE(holds(robin.get(Town::page(town.ana)), "Welsh"));
}

TEST_CASE("A whole household moves together, and an address is typed once") {
    Town town;
    town.siblings();
    town.works_with(town.robin, town.ana);
    const HouseholdId household{900};
    for (const auto child : {town.ana, town.ben})
        town.authority.fact(child, Residence{household, "3 Alder Way", "ZZ99 3AB", false, "2020-01-01"_day, {}});
    const auto robin = town.visitor(town.robin);
    const auto form = robin.get(Town::page(town.ana, "/addresses/new"));
    CHECK(holds(form, "Ben Fernley"));
    const auto moved = robin.post(Town::page(town.ana, "/addresses/new"), {{"from", "1/11/2026"},
                                                                           {"address", "9 Rowan Close"},
                                                                           {"postcode", "zz993wz"},
                                                                           {"withheld", "no"},
                                                                           {"with", std::to_string(town.ben.number())},
                                                                           {"shown_at", town.now()}});
    CHECK(moved.status == 303);
    for (const auto child : {town.ana, town.ben}) CHECK(holds(robin.get(Town::page(child)), "9 Rowan Close, ZZ99 3WZ"));
}

TEST_CASE("Nobody moves to no address") {
    Town town;
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    CHECK(robin
              .post(Town::page(town.ana, "/addresses/new"),
                    {{"from", "1/11/2026"}, {"withheld", "no"}, {"shown_at", town.now()}})
              .status == 422);
}

TEST_CASE(
    "Someone who matters is searched for, chosen, tied and rated in the child's words; the same tie twice is refused") {
    Town town;
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    const auto bea = town.authority.person("Bea", "Fernley", "1990-04-01"_day, Sex::female);
    const auto here = Town::page(town.ana, "/relationships/new");
    CHECK(holds(robin.get(here), "Find them first"));
    CHECK(holds(robin.get(here + "?q=bea+fernley"), fmt::format("?other={}", bea.number())));
    CHECK(holds(robin.get(here + "?q=nobody+such"), fmt::format("for={}", town.ana.number())));
    const Fields mother{{"other", std::to_string(bea.number())}, {"tie", "parent"}, {"parental_responsibility", "yes"}};
    const auto with_other = fmt::format("{}?other={}", here, bea.number());
    CHECK(holds(robin.get(with_other), "Bea Fernley"));
    CHECK(robin.post(with_other, mother).status == 303);
    CHECK(robin.post(with_other, mother).status == 409);
    CHECK(holds(robin.get(Town::page(town.ana)), "mother, has parental responsibility"));

    CHECK(holds(robin.get(Town::page(town.ana, "/matters")), "The most"));
    CHECK(robin
              .post(Town::page(town.ana, "/matters"), {{"other", std::to_string(bea.number())},
                                                       {"rating", "5"},
                                                       {"words", "She sings to me"},
                                                       {"on", "today"}})
              .status == 303);
    CHECK(town.only<Matters>(town.ana).value.rating == 5);
}

TEST_CASE("The same form sent twice is saved once, and whoever sent it is told so") {
    Town town;
    town.siblings();
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    Fields form{{"other", std::to_string(town.ben.number())},
                {"rating", "4"},
                {"words", "He makes me laugh"},
                {"on", "today"},
                {"csrf", "of one showing"}};
    CHECK(robin.post(Town::page(town.ana, "/matters"), form).status == 303);
    const auto again = robin.post(Town::page(town.ana, "/matters"), form);
    CHECK(again.status == 409);
    CHECK(holds(again, "You sent this form twice. It was saved the first time and is on the record once."));
    CHECK(town.only<Matters>(town.ana).value.rating == 4);
    form.back().second = "of another showing";
    CHECK(robin.post(Town::page(town.ana, "/matters"), form).status == 303);
}

TEST_CASE("Who is added for someone is tied to them next") {
    Town town;
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    const auto added = robin.post(fmt::format("/people/new?q=dilys+marsh&for={}", town.ana.number()),
                                  {{"name", "Dilys"}, {"family", "Marsh"}});
    CHECK(added.status == 303);
    CHECK(header(added, "location").starts_with(Town::page(town.ana, "/relationships/new?other=")));
}

TEST_CASE("A tie is ended with its last day, and a wrong one corrected") {
    Town town;
    town.siblings();
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    const auto tie = town.only<Relationship>(town.ana);
    const auto address = [&](const char* verb) {
        return Town::page(town.ana, fmt::format("/relationships/{}/{}", tie.id.number(), verb));
    };
    const auto corrected = robin.post(address("correct"), {{"other", std::to_string(town.ben.number())},
                                                           {"tie", "half_sibling"},
                                                           {"parental_responsibility", "no"},
                                                           {"because", "Different fathers"},
                                                           {"shown_at", town.now()}});
    CHECK(corrected.status == 303);
    CHECK(holds(robin.get(Town::page(town.ana)), "half-brother"));
    CHECK(robin.post(address("end"), {{"ends", "1/11/2026"}, {"shown_at", town.now()}}).status == 303);
    CHECK(holds(robin.get(Town::page(town.ana)), "until 1 November 2026"));
}

TEST_CASE("Words are kept for the forms there are, and each is found again where it was begun") {
    Town town;
    SiteParts parts{town.authority.database(), SiteOptions{}, must(access::Seal::with_keys({access::Seal::new_key()}))};
    parts.routes = Routes{town.people.pages};
    const auto matters = place_of_form(parts, "matters", town.ana);
    REQUIRE(matters);
    CHECK(matters->address == Town::page(town.ana, "/matters"));
    CHECK_FALSE(place_of_form(parts, "no-such-form", town.ana));
}
