// The pages of the front door, by those who work there and those who do not, on both engines.
#include <doctest/doctest.h>

#include <algorithm>

#include "front_door/town_for_tests.h"

using namespace kith;
using namespace kith::front_door;
using namespace kith::testing;

TEST_CASE("A telephone call becomes one contact about several children of a family, and waits on the queue") {
    in_a_town([](Town& town) {
        const auto wren = town.as(town.wren);
        const auto page = wren.get(address_of(town.ana, "/new"));
        CHECK(holds(page, "Ben Fernley"));  // of the household
        CHECK_FALSE(holds(page, "Cleo Alder"));
        CHECK(wren.post(address_of(town.ana, "/new"), Town::with(Town::typed(), "worried", "")).status == 422);
        CHECK(town.file(town.ana).contacts.empty());
        const auto fields = Town::with(Town::typed(), "also", std::to_string(town.ben.number()));
        CHECK(wren.post(address_of(town.ana, "/new"), fields).status == 303);
        REQUIRE(town.file(town.ana).contacts.size() == 1);
        CHECK(town.file(town.ben).contacts.empty());  // the words stand once
        REQUIRE(town.file(town.ben).elsewhere.size() == 1);
        CHECK(town.file(town.ben).elsewhere[0].value.first == town.ana);
        CHECK(holds(wren.get("/front-door"), "Ana Fernley and Ben Fernley"));
        CHECK(holds(wren.get(address_of(town.ben)), "Contact of 20 November 2026"));
    });
}

TEST_CASE("Whoever says who they are can be answered: name, agency and how to reach them are asked for") {
    in_a_town([](Town& town) {
        const auto wren = town.as(town.wren);
        const auto refusal = [&](std::string_view question) {
            return wren.post(address_of(town.ana, "/new"), Town::with(Town::typed(), question, "")).status;
        };
        CHECK(refusal("name") == 422);
        CHECK(refusal("agency") == 422);
        CHECK(refusal("reach") == 422);
        auto unnamed = Town::with(Town::with(Town::typed(), "teller", "9"), "name", "");
        unnamed = Town::with(Town::with(std::move(unnamed), "agency", ""), "reach", "");
        CHECK(wren.post(address_of(town.ana, "/new"), unnamed).status == 303);
    });
}

TEST_CASE("Who it is about is found with reasons, added only after looking, and gathered before writing") {
    in_a_town([](Town& town) {
        const auto wren = town.as(town.wren);
        CHECK(holds(wren.get("/front-door/new?q=Ana+Fernly"), "Choose Ana Fernley"));
        const auto ana = std::to_string(town.ana.number());
        CHECK(wren.get("/front-door/new?other=" + ana).status == 303);
        CHECK(holds(wren.get("/front-door/new?about=" + ana), "Write down what they say"));
        CHECK(holds(wren.post("/front-door/new?q=x", {{"name", "Ana"}, {"family", "Fernley"}}), "Is it one of these?"));
        const auto added = wren.post("/front-door/new?about=" + ana, {{"name", "Zebedee"}, {"family", "Quill"}});
        CHECK(added.status == 303);
        CHECK(holds(wren.get("/front-door/new?q=Zebedee+Quill"), "Choose Zebedee Quill"));
    });
}

TEST_CASE("A manager decides in one screen: criteria, what follows, why, and that whoever told us was told") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        const auto at = address_of(town.ana, id);
        const auto moss = town.as(town.moss);
        const auto page = moss.get(at);
        for (const auto* words : {"hungry three days", "Ben Fernley", "Not in care", "Threshold document", "s. 47(1)",
                                  "Which criteria are met?"})
            CHECK_MESSAGE(holds(page, words), words);
        CHECK(moss.post(at, Town::decision("H1", "s17")).status == 422);
        CHECK(moss.post(at, Town::decision("U1", "nfa")).status == 422);            // no signpost
        CHECK(moss.post(at, Town::decision("N1", "s17", "nobody")).status == 422);  // the school can be told
        CHECK(town.file(town.ana).decisions.empty());
        CHECK(moss.post(at, Town::decision("N1", "s17")).status == 303);
        const auto file = town.file(town.ana);
        REQUIRE(file.decision_on(id));
        CHECK(file.decision_on(id)->criteria == "N1");
        CHECK(file.decision_on(id)->threshold == threshold_version);
        CHECK(file.decision_on(id)->by == town.moss);
        CHECK(file.told_of(id)->on == town.authority.today());
        CHECK(town.queue(town.moss).empty());
        CHECK(moss.post(at, Town::decision("N1", "s17")).status == 409);  // decided
        CHECK(holds(moss.get(at), "Assessment under section 17"));
    });
}

TEST_CASE("A decision without an answer leaves the contact on the queue until whoever told us was told") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        const auto wren = town.as(town.wren);
        CHECK(wren.post(address_of(town.ana, id, "/told"), {{"how", "spoken"}}).status == 409);  // nothing decided
        CHECK(town.as(town.moss).post(address_of(town.ana, id), Town::decision("N1", "s17", "not_yet")).status == 303);
        REQUIRE(town.queue(town.wren).size() == 1);
        CHECK(town.queue(town.wren)[0].decided);
        CHECK(wren.post(address_of(town.ana, id, "/told"), {{"how", "not_yet"}}).status == 422);
        CHECK(wren.post(address_of(town.ana, id, "/told"), {{"how", "spoken"}}).status == 303);
        CHECK(town.queue(town.wren).empty());
    });
}

TEST_CASE("The queue is ordered by time left, and contacts about one family stand together") {
    in_a_town([](Town& town) {
        town.contact(town.cleo, "2026-11-19"_day);
        town.contact(town.ben, "2026-11-20"_day);
        town.contact(town.ana, "2026-11-18"_day);
        const auto queue = town.queue(town.wren);
        REQUIRE(queue.size() == 3);
        CHECK(queue[0].child == town.ana);
        CHECK(queue[1].child == town.ben);  // her brother's comes before Cleo's, which is due sooner
        CHECK(queue[2].child == town.cleo);
        CHECK(queue[0].family == queue[1].family);
        CHECK(queue[0].family != queue[2].family);
        CHECK(holds(town.as(town.wren).get("/front-door"), "Same family as above"));
    });
}

TEST_CASE("A worker of the front door records and does not decide; other roles do neither") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        const auto wren = town.as(town.wren);
        CHECK(holds(wren.get(address_of(town.ana, id)), "Waits for a manager of the front door."));
        CHECK(wren.post(address_of(town.ana, id), Town::decision("N1", "s17")).status == 403);
        const auto carer = town.authority.reader_with(Role::foster_carer, {}, "Hazel").person;
        for (const auto& page : {std::string{"/front-door"}, address_of(town.ana), address_of(town.ana, id)})
            CHECK(town.as(carer).get(page).status == 403);
        const auto robin = town.authority.reader_with(Role::social_worker, {}, "Robin");
        CHECK(town.as(robin.person).get(address_of(town.ana, id)).status == 403);
        town.authority.allocate(town.ana, robin, Role::social_worker);
        CHECK(town.as(robin.person).get(address_of(town.ana, id)).status == 200);
        CHECK(town.as(robin.person).post(address_of(town.ana, "/new"), Town::typed()).status == 403);
    });
}

TEST_CASE("A child who is restricted is not on the queue of those who may not know of them") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        town.authority.fact(town.ana, Restriction{"A colleague's family", "2026-11-01"_day, {}});
        CHECK(town.queue(town.wren).empty());
        CHECK(town.as(town.wren).get(address_of(town.ana, id)).status == 404);
    });
}

TEST_CASE("A contact of another child is not opened by that child's address") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        CHECK(town.as(town.moss).get(address_of(town.cleo, id)).status == 404);
        CHECK(town.as(town.moss).post(address_of(town.cleo, id), Town::decision("N1", "s17")).status == 404);
    });
}
