#include <doctest/doctest.h>

#include <fmt/format.h>

#include "constellations/pages.h"
#include "constellations/town_for_tests.h"
#include "kernel/core/text.h"
#include "kernel/site/visitor_for_tests.h"

using namespace kith;
using namespace kith::constellations;
using namespace kith::testing;

namespace kith::constellations {
Area area();
}

namespace {

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }
bool leads_to(const Response& response, std::string_view address) {
    for (const auto& [name, value] : response.headers)
        if (lower(name) == "location" && value.starts_with(address)) return true;
    return false;
}

/// The same town, with those who open its pages.
struct Pages {
    Pages() : record{areas}, town{record.database()} {}
    Visitor as(PersonId person) { return {town.authority, its_area, person}; }
    Visitor as(Role role) { return as(town.authority.reader_with(role).person); }
    std::string hub(std::string_view rest = {}) const { return address_of(town.hub.home, rest); }
    std::string ask(std::string_view rest) const {
        return hub(fmt::format("/nights/{}{}", town.last_ask().number(), rest));
    }

    const std::vector<Schema> areas = schemas();
    const FreshFile record;
    const Area its_area = area();
    Town town;
};

const std::string why = "A wedding. She sleeps with a light on.";

/// The Birches' carer asks for Ana, through the page.
Response asks_for_ana(Pages& pages) {
    return pages.as(pages.town.birch.carer)
        .post(pages.hub("/nights/new"), {{"children", std::to_string(pages.town.ana.number())},
                                         {"first", "5/6/2026"},
                                         {"nights", "2"},
                                         {"why", why}});
}

Result<Response> show_my_day(const SignedIn& asked) {
    return Response::html(TRY(on_my_day(asked.context)).markup(), 200);
}

}  // namespace

TEST_CASE("A carer asks for nights in four answers, of which a carer of one child is given two") {
    Pages pages;
    const auto carer = pages.as(pages.town.birch.carer);
    const auto page = carer.get(pages.hub("/nights/new"));
    CHECK(page.status == 200);
    CHECK(says(page, fmt::format("value=\"{}\" checked", pages.town.ana.number())));
    CHECK_FALSE(says(page, "Ben"));
    CHECK(burden(ask_form.info()).inputs == 4);
    CHECK(carer
              .post(pages.hub("/nights/new"), {{"children", std::to_string(pages.town.ben.number())},
                                               {"first", "5/6/2026"},
                                               {"nights", "1"},
                                               {"why", "x"}})
              .status == 422);
    CHECK(asks_for_ana(pages).status == 303);
    CHECK(says(carer.get(pages.hub()), "Ana, 2 nights from 5 June 2026"));
    CHECK(says(carer.get(pages.hub()), "Waiting for an answer"));
}

TEST_CASE(
    "The hub carer sees a first name and what was written for the night, and nothing by which to find the child") {
    Pages pages;
    CHECK(asks_for_ana(pages).status == 303);
    const auto hub = pages.as(pages.town.hub.carer);
    const auto number = std::to_string(pages.town.ana.number());
    for (const auto& address : {pages.hub(), pages.ask("/answer"), pages.ask("/stayed"), pages.ask("/cancel")}) {
        const auto page = hub.get(address);
        CHECK(page.status == 200);
        CHECK(says(page, "Ana, 2 nights from 5 June 2026"));
        CHECK(says(page, why));
        CHECK_FALSE(says(page, "Fernley"));
        CHECK_FALSE(says(page, "/children/"));
        CHECK_FALSE(says(page, ">" + number + "<"));
        CHECK_FALSE(says(page, "\"" + number + "\""));
    }
    CHECK(hub.get(fmt::format("/children/{}/nights-away", number)).status == 403);
    CHECK(hub.post(pages.ask("/answer"), {{"yes", "no"}}).status == 422);
    CHECK(hub.post(pages.ask("/answer"), {{"yes", "yes"}, {"words", "With pleasure."}}).status == 303);
    CHECK(burden(answer_form.info()).inputs == 2);
    CHECK(says(hub.get(pages.hub()), "1 of 2"));
    pages.town.authority.move_to("2026-06-08"_day);
    CHECK(says(hub.get(pages.hub()), "They stayed all 2 nights"));
    CHECK(hub.post(pages.ask("/stayed"), {}).status == 303);
    CHECK(pages.town.file().stayed_of(pages.town.last_ask())->value.nights == 2);
}

TEST_CASE("A home whose nights were refused reads why, and afterwards what was") {
    Pages pages;
    CHECK(asks_for_ana(pages).status == 303);
    const auto hub = pages.as(pages.town.hub.carer);
    CHECK(hub.post(pages.ask("/answer"), {{"yes", "no"}, {"words", "We are away. The week after?"}}).status == 303);
    const auto carer = pages.as(pages.town.birch.carer);
    CHECK(says(carer.get(pages.hub()), "We are away. The week after?"));
    CHECK(says(carer.get(pages.hub()), "Not this time"));
    CHECK_FALSE(says(carer.get(pages.hub()), "/cancel"));
    pages.town.authority.move_to("2026-06-10"_day);
    CHECK(says(carer.get(pages.hub()), "Nights before"));
}

TEST_CASE("A home that belongs sees the hub's page, and nothing of what another home asked") {
    Pages pages;
    CHECK(asks_for_ana(pages).status == 303);
    const auto cedar = pages.as(pages.town.cedar.carer);
    const auto page = cedar.get(pages.hub());
    CHECK(page.status == 200);
    CHECK(says(page, "The Larkfield constellation"));
    CHECK(says(page, "07700 900123"));
    CHECK(says(page, "The Birch family"));
    CHECK_FALSE(says(page, "Ana"));
    CHECK_FALSE(says(page, why));
    CHECK_FALSE(says(cedar.get(pages.hub("/nights/new")), "Ana"));
    CHECK(cedar.get(pages.ask("/cancel")).status == 404);
    CHECK(cedar.post(pages.ask("/cancel"), {{"why", "x"}}).status == 404);
    CHECK(cedar.get(pages.ask("/answer")).status == 403);
    CHECK(cedar.post(pages.ask("/answer"), {{"yes", "yes"}}).status == 403);
    CHECK(cedar.get(pages.hub("/members/new")).status == 403);
    CHECK(cedar.get(pages.hub("/gatherings/new")).status == 403);
    CHECK(leads_to(cedar.get(address_of(pages.town.cedar.home)), pages.hub()));
}

TEST_CASE("Who belongs to none, or did once, sees nothing of a constellation") {
    Pages pages;
    CHECK(asks_for_ana(pages).status == 303);
    const auto dale = pages.as(pages.town.dale.carer);
    CHECK(dale.get(pages.hub()).status == 403);
    CHECK(dale.get(pages.hub("/nights/new")).status == 403);
    CHECK(dale.post(pages.hub("/messages"), {{"words", "Hello"}}).status == 403);
    CHECK(says(dale.get(address_of(pages.town.dale.home)), "belongs to no constellation"));
    CHECK(says(dale.get("/constellations"), "Your home belongs to no constellation"));
    CHECK_FALSE(says(dale.get("/constellations"), "Larkfield"));
    const auto manager = pages.as(Role::fostering_manager);
    const auto leave = pages.hub(fmt::format("/members/{}/leave", pages.town.birch.home.number()));
    CHECK(manager.get(leave).status == 200);
    CHECK(manager.post(leave, {{"last", "1/6/2026"}, {"why", "They move away."}}).status == 303);
    const auto birch = pages.as(pages.town.birch.carer);
    CHECK(birch.get(pages.hub()).status == 200);  // the last day is still theirs
    pages.town.authority.move_to("2026-06-02"_day);
    CHECK(birch.get(pages.hub()).status == 403);
    CHECK(birch.get(pages.ask("/cancel")).status == 403);
    CHECK_FALSE(says(birch.get("/constellations"), "Larkfield"));
}

TEST_CASE("Messages are written once, read by the homes and those who support them, and by nobody else") {
    Pages pages;
    const auto birch = pages.as(pages.town.birch.carer);
    CHECK(birch.post(pages.hub("/messages"), {{"words", "  "}}).status == 422);
    CHECK(birch.post(pages.hub("/messages"), {{"words", "Has anyone a cot to lend?"}}).status == 303);
    const auto hub = pages.as(pages.town.hub.carer);
    CHECK(hub.post(pages.hub("/messages"), {{"words", "We have one in the loft."}}).status == 303);
    const auto page = pages.as(pages.town.cedar.carer).get(pages.hub());
    CHECK(says(page, "Do not name children"));
    CHECK(page.body.find("Has anyone a cot") < page.body.find("We have one in the loft"));
    CHECK(says(page, "Bela Birch"));
    CHECK(says(pages.as(Role::supervising_social_worker).get(pages.hub()), "Has anyone a cot"));
    const auto worker = pages.as(Role::social_worker).get(pages.hub());
    CHECK(worker.status == 200);
    CHECK_FALSE(says(worker, "Has anyone a cot"));
    for (const auto* rest : {"/messages", "/hosting/messages"})
        CHECK(pages.as(Role::social_worker).post(pages.hub(rest), {{"words", "x"}}).status == 403);
}

TEST_CASE("The hub plans, homes say in one press whether they come, and who came is said afterwards") {
    Pages pages;
    const auto hub = pages.as(pages.town.hub.carer);
    CHECK(hub.get(pages.hub("/gatherings/new")).status == 200);
    CHECK(burden(gathering_form.info()).inputs == 4);
    CHECK(hub.post(pages.hub("/gatherings/new"), {{"kind", "get_together"},
                                                  {"on", "12/6/2026"},
                                                  {"where", "2 pm, the village hall"},
                                                  {"words", "Tea, and a talk about sleep."}})
              .status == 303);
    const auto id = pages.town.file().gatherings.back().id.number();
    const auto birch = pages.as(pages.town.birch.carer);
    CHECK(says(birch.get(pages.hub()), "Next: a get-together, 12 June 2026, 2 pm, the village hall."));
    CHECK(birch.post(pages.hub(fmt::format("/gatherings/{}/coming", id)), {{"comes", "yes"}}).status == 303);
    CHECK(birch.post(pages.hub("/gatherings/77/coming"), {{"comes", "yes"}}).status == 404);
    CHECK(says(hub.get(pages.hub()), "The Birch family"));
    CHECK(says(birch.get(pages.hub()), "You said that you come."));
    pages.town.authority.move_to("2026-06-13"_day);
    const auto came = pages.hub(fmt::format("/gatherings/{}/came", id));
    CHECK(says(hub.get(came), fmt::format("value=\"{}\" checked", pages.town.birch.home.number())));
    CHECK(hub.post(came, {{"homes", std::to_string(pages.town.birch.home.number())}}).status == 303);
    CHECK(says(birch.get(pages.hub()), "A get-together, 12 June 2026: The Birch family"));
    CHECK(hub.get(pages.hub("/gatherings/77/came")).status == 404);
    CHECK(birch.get(came).status == 403);
}

TEST_CASE("The fostering manager founds a constellation, adds a home and ends it; a refusal says why") {
    Pages pages;
    const auto manager = pages.as(Role::fostering_manager);
    const auto dale = address_of(pages.town.dale.home);
    CHECK(says(manager.get(dale), "Found a constellation with this home as its hub"));
    CHECK(says(manager.get(dale + "/found"), "The Dale constellation"));
    Fields typed{{"name", "The Dale constellation"},
                 {"serves", "Families of deaf children"},
                 {"beds", "2"},
                 {"reach", "07700 900456"},
                 {"most", "8"},
                 {"starts", "1/6/2026"}};
    CHECK(manager.post(dale + "/found", typed).status == 303);
    CHECK(says(manager.get("/constellations"), "The Dale constellation"));
    const TestHome elm{pages.town.authority, 9'000'005, "Edie", "Elm"};
    const auto add = manager.get(dale + "/members/new");
    CHECK(says(add, "The Elm family, NE1"));
    CHECK_FALSE(says(add, "The Birch family"));  // belongs elsewhere, so that it is not offered
    CHECK(manager
              .post(dale + "/members/new",
                    {{"home", std::to_string(pages.town.birch.home.number())}, {"from", "1/6/2026"}})
              .status == 422);
    CHECK(manager.post(dale + "/members/new", {{"home", std::to_string(elm.home.number())}, {"from", "1/6/2026"}})
              .status == 303);
    CHECK(says(pages.as(elm.carer).get(dale), "The Dale constellation"));
    CHECK(manager.post(dale + "/end", {{"last", "1/6/2026"}, {"why", "The hub carer retires."}}).status == 303);
    pages.town.authority.move_to("2026-06-02"_day);
    CHECK(pages.as(elm.carer).get(dale).status == 403);
    CHECK(says(manager.get(dale), "It ended on 1 June 2026."));
    CHECK_FALSE(says(manager.get("/constellations"), "The Dale constellation"));
    CHECK(pages.as(Role::supervising_social_worker).get(dale + "/found").status == 403);
}

TEST_CASE("Staff see which homes are in none, and figures with their numbers; carers see neither") {
    Pages pages;
    const auto manager = pages.as(Role::fostering_manager);
    const auto list = manager.get("/constellations");
    CHECK(says(list, "3 of 4 approved family homes are in a constellation."));
    CHECK(says(list, "The Dale family"));
    CHECK(says(list, "2 of 10"));
    const auto figures = manager.get("/constellations/figures");
    CHECK(figures.status == 200);
    CHECK(says(figures, "3 of 4 approved family homes are in a constellation: 75%."));
    CHECK(says(figures, "no random sample"));
    CHECK(pages.as(pages.town.birch.carer).get("/constellations/figures").status == 403);
    CHECK(leads_to(pages.as(pages.town.birch.carer).get("/constellations"), pages.hub()));
    CHECK(pages.as(Role::social_worker).get("/constellations").status == 200);
}

TEST_CASE("The child's own worker sees the nights on the child's record; another's worker does not") {
    Pages pages;
    CHECK(asks_for_ana(pages).status == 303);
    const auto worker = pages.town.authority.reader_with(Role::social_worker);
    pages.town.authority.allocate(pages.town.ana, worker, Role::social_worker);
    const auto address = fmt::format("/children/{}/nights-away", pages.town.ana.number());
    const auto page = pages.as(worker.person).get(address);
    CHECK(page.status == 200);
    CHECK(says(page, "2 nights from 5 June 2026"));
    CHECK(says(page, why));
    CHECK(says(page, "The Ashdown family"));
    CHECK(pages.as(Role::social_worker).get(address).status == 403);
}

TEST_CASE("My day shows a carer their constellation, the hub who waits, and the service what is due") {
    Pages pages;
    CHECK(asks_for_ana(pages).status == 303);
    const auto shown_to = [&](PersonId person) {
        Area with = pages.its_area;
        with.pages.push_back(page<show_my_day>(Method::get, "/shown"));
        return Visitor{pages.town.authority, with, person}.get("/shown").body;
    };
    const auto has = [](const std::string& body, std::string_view words) {
        return body.find(words) != std::string::npos;
    };
    CHECK(has(shown_to(pages.town.birch.carer), "Ana, 2 nights from 5 June 2026"));
    CHECK(has(shown_to(pages.town.birch.carer), "Ask for a night"));
    CHECK(has(shown_to(pages.town.hub.carer), "1, the first by 3 June 2026"));
    CHECK_FALSE(has(shown_to(pages.town.cedar.carer), "Ana"));
    CHECK(shown_to(pages.town.dale.carer).empty());
    CHECK(has(shown_to(pages.town.authority.reader_with(Role::fostering_manager).person),
              "Answer to a home that asks for nights"));
    const auto supporter = pages.town.authority.reader_with(Role::supervising_social_worker);
    CHECK(shown_to(supporter.person).empty());
    pages.town.authority.fact(pages.town.cedar.home,
                              Allocation{supporter.person, Role::supervising_social_worker, "2026-01-01"_day, {}});
    CHECK(has(shown_to(supporter.person), "The Larkfield constellation"));
}

TEST_CASE("Whoever hosts writes to the homes and calls off nights and gatherings, and speaks for no home") {
    Pages pages;
    REQUIRE(asks_for_ana(pages).status == 303);
    for (const auto role : {Role::supervising_social_worker, Role::fostering_manager}) {
        const auto reader = pages.town.authority.reader_with(role, {}, "Sol");
        const auto host = pages.as(reader.person);
        const auto shown = host.get(pages.hub());
        CHECK(says(shown, "name=\"words\""));
        CHECK_FALSE(says(shown, "Ask the hub for a night"));
        CHECK(says(shown, "/hosting/messages"));
        CHECK(host.post(pages.hub("/messages"), {{"words", "x"}}).status == 403);  // they speak for no home
        CHECK(host.post(pages.hub("/hosting/messages"), {{"words", "The course on sleep is on Tuesday."}}).status ==
              303);
        CHECK(pages.town.file().messages.back().value.by == reader.person);
        CHECK(
            host.post(pages.hub("/gatherings/new"),
                      {{"on", "20/6/2026"}, {"kind", "get_together"}, {"where", "10 am, the park"}, {"words", "Cake"}})
                .status == 303);
        const auto gathering = fmt::format("/gatherings/{}", pages.town.file().gatherings.back().id.number());
        CHECK(host.post(pages.hub(gathering + "/coming"), {{"comes", "yes"}}).status == 403);
        CHECK(host.post(pages.hub(gathering + "/call-off"), {{"why", "Rain."}}).status == 303);
    }
    const auto host = pages.as(Role::supervising_social_worker);
    const auto off = pages.hub(fmt::format("/hosting/nights/{}/cancel", pages.town.last_ask().number()));
    CHECK(host.get(off).status == 200);
    CHECK(host.post(off, {{"why", "The hub carer is ill."}}).status == 303);
    CHECK(pages.town.file().cancelled.size() == 1);
    CHECK(pages.as(Role::social_worker).get(pages.ask("/cancel")).status == 403);
    CHECK(pages.as(Role::social_worker).get(off).status == 403);
    CHECK(pages.as(pages.town.dale.carer).post(pages.hub("/messages"), {{"words", "x"}}).status == 403);
}

TEST_CASE("Whoever seeks respite for a child sees which hubs have a bed, first that of the child's own home") {
    Pages pages;
    const auto worker = pages.town.authority.reader_with(Role::social_worker, {}, "Robin");
    pages.town.authority.allocate(pages.town.ana, worker, Role::social_worker);
    const auto address = fmt::format("/children/{}/nights-free", pages.town.ana.number());
    const auto shown = pages.as(worker.person).get(address);
    CHECK(shown.status == 200);
    for (const auto* words : {"The Larkfield constellation", "Their home belongs", "28 of the next 28 nights"})
        CHECK(says(shown, words));
    CHECK(pages.as(pages.town.birch.carer).get(address).status == 403);
}
