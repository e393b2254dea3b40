// How a worry that was told becomes a contact, and what whoever told it learns.
#include <doctest/doctest.h>

#include "front_door/town_for_tests.h"
#include "front_door/worry_for_tests.h"

using namespace kith;
using namespace kith::front_door;
using namespace kith::testing;

TEST_CASE("Saying who it is about makes it a contact in one step, with its words and its day unchanged") {
    in_a_town([](Town& town) {
        Public{town}.tell(Public::words());
        town.authority.move_to("2026-11-23"_day);
        const auto worry = town.first_worry();
        const auto number = worry.substr(worry.rfind('/') + 1);
        const auto wren = town.as(town.wren);
        CHECK(holds(wren.get(worry), "Say who it is about"));
        const auto ana = std::to_string(town.ana.number()), ben = std::to_string(town.ben.number());
        const auto chosen = "/front-door/new?worry=" + number + "&about=" + ana;
        CHECK(holds(wren.get(chosen), "Make it a contact, in the words it was told"));
        CHECK(holds(wren.get(chosen), "Hungry three days running"));
        CHECK(wren.post(worry + "/tie", {}).status == 422);
        CHECK(wren.post(worry + "/tie", {{"about", ana + "," + ben}}).status == 303);
        const auto file = town.file(town.ana);
        REQUIRE(file.contacts.size() == 1);
        const auto& contact = file.contacts[0].value;
        CHECK(contact.worried == "Hungry three days running.");
        CHECK(contact.name == "Ida Larch");
        CHECK(contact.on == "2026-11-20"_day);
        CHECK(contact.taken_by == town.wren);
        REQUIRE(contact.came_as);
        CHECK(town.file(town.ben).elsewhere.size() == 1);
        CHECK(town.worries().empty());
        CHECK(holds(wren.get(address_of(town.ana, file.contacts[0].id)), "Whom they named, as they said it"));
        CHECK(wren.get(worry).status == 409);
        CHECK(wren.post(worry + "/tie", {{"about", ben}}).status == 409);
        CHECK(town.file(town.ben).contacts.empty());
    });
}

TEST_CASE("A worry cannot be tied to a child of whom the worker may not know") {
    in_a_town([](Town& town) {
        Public{town}.tell(Public::words());
        town.authority.fact(town.ana, Restriction{"A colleague's family", "2026-11-01"_day, {}});
        const auto about = std::to_string(town.ana.number());
        CHECK(town.as(town.wren).post(town.first_worry() + "/tie", {{"about", about}}).status == 404);
        CHECK(town.worries().size() == 1);
    });
}

TEST_CASE("A worry told twice meets the contact that is open, of any child of the family") {
    in_a_town([](Town& town) {
        const auto open = town.contact(town.ben, "2026-11-19"_day);
        Public neighbour{town};
        neighbour.tell(Public::words());
        const auto token = neighbour.token();
        const auto worry = town.first_worry();
        const auto number = worry.substr(worry.rfind('/') + 1);
        const auto wren = town.as(town.wren);
        const auto ana = std::to_string(town.ana.number()), ben = std::to_string(town.ben.number());
        const auto page = wren.get("/front-door/new?worry=" + number + "&about=" + ana);
        CHECK(holds(page, "Or is it one of these, told again?"));
        CHECK(holds(page, "Received 19 November 2026, about Ben Fernley"));
        const Fields join{{"about", ben}, {"contact", std::to_string(open.number())}};
        CHECK(wren.post(worry + "/join", Town::with(join, "about", ana)).status == 404);  // not hers
        CHECK(wren.post(worry + "/join", join).status == 303);
        CHECK(town.file(town.ana).contacts.empty());
        CHECK(town.file(town.ben).contacts.size() == 1);
        CHECK(town.queue(town.wren).size() == 1);
        CHECK(holds(wren.get(address_of(town.ben, open)), "Told again on 20 November 2026"));
        // Ida Larch rang: the neighbour's link is no answer to her.
        CHECK(town.as(town.moss).post(address_of(town.ben, open), Town::decision("N1", "s17", "by_link")).status ==
              422);
        CHECK(town.as(town.moss).post(address_of(town.ben, open), Town::decision("N1", "s17")).status == 303);
        neighbour.open(token);
        CHECK(neighbour.tab.says("Thank you. We decided what to do."));
        CHECK_FALSE(neighbour.tab.says("Not yet"));
        Public{town}.tell(Public::words());
        CHECK(wren.post(town.first_worry() + "/join", join).status == 409);  // decided
    });
}

TEST_CASE("A member of the public learns that it was looked at, and not what was decided") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        neighbour.tell(Public::words());
        const auto token = neighbour.token();
        CHECK(town.as(town.wren)
                  .post(town.first_worry() + "/tie", {{"about", std::to_string(town.ana.number())}})
                  .status == 303);
        const auto at = address_of(town.ana, town.file(town.ana).contacts[0].id);
        CHECK(holds(town.as(town.moss).get(at), "it stands at the link they were given"));
        CHECK(town.as(town.moss).post(at, Town::decision("N1", "s17", "by_link")).status == 303);
        CHECK(town.queue(town.wren).empty());
        neighbour.open(token);
        CHECK(neighbour.tab.says("20 November 2026"));
        CHECK_FALSE(neighbour.tab.says("Not yet"));
        CHECK_FALSE(neighbour.tab.says("section 17"));
        CHECK_FALSE(neighbour.tab.says("nobody at home"));
    });
}

TEST_CASE("Who rang was given no link, so their answer cannot stand at one") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        const auto moss = town.as(town.moss);
        CHECK_FALSE(holds(moss.get(address_of(town.ana, id)), "at the link they were given"));
        CHECK(moss.post(address_of(town.ana, id), Town::decision("N1", "s17", "by_link")).status == 422);
    });
}

TEST_CASE("A manager closes a worry about nobody whom we can find, and says what was looked for") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        neighbour.tell(Public::words());
        const auto token = neighbour.token();
        const auto close = town.first_worry() + "/close";
        CHECK(town.as(town.wren).post(close, {{"because", "A joke"}}).status == 403);
        const auto moss = town.as(town.moss);
        CHECK(moss.post(close, {{"because", ""}}).status == 422);
        CHECK(moss.post(close, {{"because", "No such family in three streets. Passed to Fenmarch."}}).status == 303);
        CHECK(town.worries().empty());
        CHECK(moss.post(close, {{"because", "Again"}}).status == 409);
        neighbour.open(token);
        CHECK_FALSE(neighbour.tab.says("Not yet"));
        CHECK_FALSE(neighbour.tab.says("Fenmarch"));
    });
}

TEST_CASE("By the reference that they say on the telephone a worker finds what they told, and what it became") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        neighbour.tell(Public::words());
        const auto worry = town.worries()[0].worry.about;
        const auto wren = town.as(town.wren);
        const auto find = [&](const std::string& typed) {
            return wren.get("/front-door/reference?reference=" + typed);
        };
        const auto leads_to = [](const Response& response) {
            for (const auto& [name, value] : response.headers)
                if (name == "Location" || name == "location") return value;
            return std::string{};
        };
        for (const auto* typed : {"W-{}", "w{}", "w+{}", "{}"})
            CHECK(leads_to(find(fmt::format(fmt::runtime(typed), worry.number()))) == town.first_worry());
        for (const auto* typed : {"", "W-", "X-1", "W-1e9", "W-99999999999"}) CHECK(find(typed).status == 404);
        CHECK(find(fmt::format("W-{}", town.ana.number())).status == 404);
        CHECK(wren.post(town.first_worry() + "/tie", {{"about", std::to_string(town.ana.number())}}).status == 303);
        const auto contact = town.file(town.ana).contacts[0].id;
        CHECK(leads_to(find(reference_of(worry))) == address_of(town.ana, contact));
        const auto other = town.authority.reader_with(Role::social_worker, {}, "Sedge").person;
        CHECK(town.as(other).get("/front-door/reference?reference=" + reference_of(worry)).status == 403);
        town.authority.fact(town.ana, Restriction{"A colleague's family", "2026-11-01"_day, {}});
        CHECK(find(reference_of(worry)).status == 404);
        CHECK(leads_to(find(reference_of(worry))).empty());
        CHECK_FALSE(holds(find(reference_of(worry)), fmt::format("/children/{}", town.ana.number())));
    });
}
