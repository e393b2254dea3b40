// Who sees and does what in a family network.
#include <doctest/doctest.h>

#include "family_network/offers.h"
#include "family_network/town_for_tests.h"

using namespace kith;
using namespace kith::family_network;
using namespace kith::testing;

TEST_CASE("The child's own team sees the network, nobody else's; the family sees none of the team's pages") {
    in_a_town([](Town& town) {
        for (const auto reader : {town.robin, town.juniper, town.moss, town.fay}) {
            CHECK(town.get(reader, teams_page(town.ana)).status == 200);
            CHECK(town.get(reader, teams_page(town.cleo)).status == 403);
        }
        CHECK(town.get(town.juniper, teams_page(town.ben)).status == 403);
        town.una_takes_part();
        CHECK(town.get(town.una, teams_page(town.ana)).status == 403);
        CHECK(town.get(town.una, teams_page(town.ana, "/people")).status == 403);
    });
}

TEST_CASE("An offer is recorded with what the family answered, or waits for it; an answer needs their words") {
    in_a_town([](Town& town) {
        const auto address = teams_page(town.ana, "/offer");
        Fields typed{{"moment", "before_proceedings"}, {"on", "today"}, {"to_whom", "Ida, in the letter"}};
        CHECK(town.post(town.robin, address, typed).status == 303);
        const auto id = town.file(town.ana).offers.front().id;
        CHECK(says(town.get(town.robin, teams_page(town.ana)), "No answer yet"));
        const auto answer = teams_page(town.ana, fmt::format("/offers/{}/answer", id.number()));
        CHECK(town.post(town.robin, answer, {{"answer", "declined"}, {"on", "today"}, {"words", ""}}).status == 422);
        CHECK(town.post(town.robin, answer, {{"answer", "declined"}, {"on", "19/11/2026"}, {"words", "No."}}).status ==
              422);
        CHECK(town.post(town.robin, answer, {{"answer", "declined"}, {"on", "today"}, {"words", "Not him there."}})
                  .status == 303);
        CHECK(town.post(town.robin, answer, {{"answer", "accepted"}, {"on", "today"}, {"words", "Yes."}}).status ==
              409);
        CHECK(says(town.get(town.robin, teams_page(town.ana)), "Not him there."));
        typed.emplace_back("answer", "accepted");
        CHECK(town.post(town.robin, address, typed).status == 422);
        typed.emplace_back("words", "Yes please.");
        CHECK(town.post(town.robin, address, typed).status == 303);
        CHECK(town.file(town.ana).answers.size() == 2);
        CHECK(town.post(town.cleo, address, typed).status == 403);
    });
}

TEST_CASE("That it is not offered is an exception only when a manager who did not ask for it says so") {
    in_a_town([](Town& town) {
        const Fields asked{{"moment", "before_proceedings"}, {"on", "today"}, {"why", "It would put Ida in danger."}};
        const auto made = [&] {
            return must(offers_made(town.authority.store(), town.authority.id(), {town.ana, town.ben}));
        };
        CHECK(town.post(town.moss, teams_page(town.ana, "/not-offered"), asked).status == 303);
        CHECK(town.post(town.robin, teams_page(town.ana, "/not-offered"), asked).status == 303);
        CHECK(made().empty());
        const auto file = town.file(town.ana);
        const auto decide = [&](PersonId who, std::size_t which, const char* yes) {
            const auto address =
                teams_page(town.ana, fmt::format("/not-offered/{}", file.not_offered[which].id.number()));
            return town.post(who, address, {{"authorised", yes}, {"words", "Weighed."}}).status;
        };
        CHECK(decide(town.robin, 1, "yes") == 403);
        CHECK(decide(town.moss, 0, "yes") == 409);  // their own
        CHECK(decide(town.moss, 1, "yes") == 303);
        CHECK(decide(town.moss, 1, "no") == 409);
        CHECK(made() == std::vector{OfferMade{town.ana, "2026-11-20"_day, MomentKind::before_proceedings, true}});
    });
}

TEST_CASE("A manager says who brings the family together, and it is a coordinator") {
    in_a_town([](Town& town) {
        const auto address = teams_page(town.ben, "/coordinator");
        const auto worker = [](PersonId person) { return Fields{{"worker", std::to_string(person.number())}}; };
        CHECK(town.post(town.robin, address, worker(town.juniper)).status == 403);
        CHECK(town.post(town.moss, address, worker(town.robin)).status == 422);
        CHECK(town.post(town.moss, address, worker(town.juniper)).status == 303);
        CHECK(town.get(town.juniper, teams_page(town.ben)).status == 200);
        CHECK(town.post(town.moss, address, worker(town.juniper)).status == 409);
    });
}

TEST_CASE("Who could be there is found on the record: relatives by their tie, and who looked after the child before") {
    in_a_town([](Town& town) {
        const auto carer = town.authority.person("Hazel", "Beech");
        town.authority.fact(town.ana, CaredForBy{carer, "2025-01-06"_day, "2025-06-30"_day});
        town.authority.fact(town.ana, Matters{town.una, 5, "She makes me laugh.", "2026-10-01"_day});
        const auto page = town.get(town.juniper, teams_page(town.ana, "/people"));
        for (const auto words : {"Una Larch", "Ida Fernley", "Hazel Beech", "Looked after them until 30 June 2025",
                                 "5 of 5", "She makes me laugh.", "Not asked yet"})
            CHECK(says(page, words));
        CHECK(page.body.find("Una Larch") < page.body.find("Hazel Beech"));
        CHECK(
            town.get(town.juniper, teams_page(town.ana, fmt::format("/people/{}/asked", town.cleo.number()))).status ==
            404);
    });
}

TEST_CASE("The family is a picture whose people are links: to ask them, and to put right how they are tied") {
    in_a_town([](Town& town) {
        const auto people = town.get(town.juniper, teams_page(town.ana, "/people"));
        CHECK(says(people, "<svg"));
        const auto address = teams_page(town.ana, town.una_named);
        CHECK(says(people, "href=\"" + address + "\""));
        const auto page = town.get(town.juniper, address);
        CHECK(page.status == 200);
        for (const auto words : {"grandparent", "Put right", "Add someone who is tied to Una Larch", "Not asked yet"})
            CHECK(says(page, words));
        CHECK(says(page, fmt::format("/people/{}/relationships/", town.ana.number())));
        CHECK(town.get(town.juniper, teams_page(town.ana, fmt::format("/people/{}", town.cleo.number()))).status ==
              404);
        town.una_takes_part();
        CHECK(town.get(town.una, address).status == 403);
    });
}

TEST_CASE("The mobility map has every home in the order of time, with who lived there and no address") {
    in_a_town([](Town& town) {
        const auto carer = town.authority.person("Hazel", "Beech");
        town.authority.fact(town.ana, CaredForBy{carer, "2025-01-06"_day, "2025-06-30"_day});
        town.authority.fact(town.ana, care::School{"Larkfield Primary", "2024-09-02"_day, {}, {}, {}});
        town.authority.fact(town.ana, care::Placement{.kind = care::PlaceKind::foster,
                                                      .provider = {},
                                                      .home = "The Beech family",
                                                      .household = {},
                                                      .postcode = {},
                                                      .urn = {},
                                                      .starts = "2025-01-06"_day,
                                                      .ends = "2025-06-30"_day,
                                                      .why_ended = {},
                                                      .why = {}});
        const auto page = town.get(town.juniper, teams_page(town.ana, "/places"));
        CHECK(page.status == 200);
        for (const auto words : {"At home", "Ben Fernley", "The Beech family", "Hazel Beech", "Larkfield Primary"})
            CHECK(says(page, words));
        CHECK(page.body.find("Ben Fernley") < page.body.find("Hazel Beech"));
        for (const auto words : {"5 Alder Way", "ZZ99"}) CHECK_FALSE(says(page, words));
        CHECK(says(page, "Ask Hazel Beech"));
        town.una_takes_part();
        CHECK(town.get(town.una, teams_page(town.ana, "/places")).status == 403);
    });
}

TEST_CASE("Whoever says yes has a page, answers there what they can do, and leaves when they want") {
    in_a_town([](Town& town) {
        CHECK(town.get(town.una, my_network_page(town.ana)).status == 403);
        town.una_takes_part();
        CHECK(says(town.get(town.una, "/my-network"), "family and friends"));
        CHECK(says(town.get(town.una, my_network_page(town.ana)), "Not said yet"));
        CHECK(town.post(town.una, my_network_page(town.ana, "/can"), {{"can", "short_stays"}, {"words", ""}}).status ==
              422);
        CHECK(town.post(town.una, my_network_page(town.ana, "/can"),
                        {{"can", "short_stays"}, {"can", "in_touch"}, {"words", "Fridays, if I had a bed."}})
                  .status == 303);
        for (const auto& page :
             {town.get(town.una, my_network_page(town.ana)), town.get(town.juniper, teams_page(town.ana, "/people"))})
            CHECK(says(page, "Fridays, if I had a bed."));
        CHECK(says(town.get(town.juniper, teams_page(town.ana, "/people")), "Written by them."));
        CHECK(town.get(town.una, my_network_page(town.ben)).status == 403);
        CHECK(town.post(town.una, my_network_page(town.ana, "/leave"), {{"words", "I am moving away."}}).status == 303);
        CHECK(town.get(town.una, my_network_page(town.ana)).status == 403);
        CHECK(town.file(town.ana).taking_part("2026-11-20"_day).empty());
    });
}

TEST_CASE("A brother of seven takes part, and has no page of his own; nor has someone of unknown age") {
    in_a_town([](Town& town) {
        town.authority.fact(town.ana, Relationship{town.ben, Tie::sibling, false, {}, {}});
        const Fields yes{{"answer", "takes_part"}, {"on", "today"}};
        CHECK(town.post(town.juniper, teams_page(town.ana, fmt::format("/people/{}/asked", town.ben.number())), yes)
                  .status == 303);
        CHECK(town.file(town.ana).takes_part(town.ben, "2026-11-20"_day));
        CHECK(town.get(town.ben, my_network_page(town.ana)).status == 403);
    });
}

TEST_CASE(
    "Whoever is not safe to tell loses their page at once, is asked nothing, and no one of the family reads of "
    "it") {
    in_a_town([](Town& town) {
        town.una_takes_part();
        const auto address = teams_page(town.ana, town.una_named + "/not-safe");
        CHECK(town.post(town.robin, address, {{"words", ""}}).status == 422);
        CHECK(town.post(town.robin, address, {{"words", "She tells his brother where they are."}}).status == 303);
        CHECK(town.get(town.una, my_network_page(town.ana)).status == 403);
        CHECK_FALSE(says(town.get(town.una, "/my-network"), "Ana"));
        const Fields yes{{"answer", "takes_part"}, {"on", "today"}};
        CHECK(town.post(town.juniper, teams_page(town.ana, town.una_named + "/asked"), yes).status == 409);
        CHECK(town.post(town.robin, address, {{"words", "Again."}}).status == 409);
        CHECK(says(town.get(town.juniper, teams_page(town.ana, "/people")), "She tells his brother where they are."));
        const auto safe = teams_page(town.ana, town.una_named + "/safe-again");
        CHECK(town.post(town.robin, safe, {{"words", "He lives abroad now."}}).status == 303);
        CHECK(town.post(town.robin, safe, {{"words", "He lives abroad now."}}).status == 404);
        CHECK(town.get(town.una, my_network_page(town.ana)).status == 403);  // asked anew first
        town.una_takes_part();
        CHECK(town.get(town.una, my_network_page(town.ana)).status == 200);
    });
}

TEST_CASE("Whom Family Help keeps from it is kept from it here too, whatever page they were given before") {
    in_a_town([](Town& town) {
        town.una_takes_part();
        town.authority.fact(town.fernleys,
                            family_help::KeptFrom{town.una, "Not to be written here.", "2026-11-20"_day, {}, {}});
        CHECK(town.get(town.una, my_network_page(town.ana)).status == 404);
        CHECK(town.get(town.una, my_network_page(town.ana, "/can")).status == 404);
        CHECK_FALSE(says(town.get(town.una, "/my-network"), "Ana"));
        const auto page = town.get(town.juniper, teams_page(town.ana, "/people"));
        CHECK(says(page, "Not safe to tell"));
        CHECK_FALSE(says(page, "Not to be written here."));
    });
}

TEST_CASE("What is due comes alike from one file and from many") {
    in_a_town([](Town& town) {
        town.planned();
        const auto calendar = Calendar::england();
        const auto today = town.authority.today();
        const auto many =
            must(open_duties(town.authority.store(), town.authority.id(), {town.ana, town.ben}, calendar, today));
        std::size_t one_by_one = 0;
        for (const auto child : {town.ana, town.ben}) one_by_one += open_due(town.file(child), calendar, today).size();
        CHECK(many.size() == one_by_one);
        CHECK(one_by_one > 0);
    });
}
