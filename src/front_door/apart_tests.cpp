// Words about a child whose record is restricted are read by those alone who may know of that child.
#include <doctest/doctest.h>

#include "front_door/town_for_tests.h"
#include "front_door/worry_for_tests.h"
#include "kernel/access/work.h"

using namespace kith;
using namespace kith::front_door;
using namespace kith::testing;

static Fields about_both(const Town& town) {
    return Town::with(Town::with(Town::typed(), "also", std::to_string(town.ben.number())), "worried",
                      "Ana is hungry. Ben was hit.");
}
static Restriction restricted() { return {"A colleague's family", "2026-11-01"_day, {}}; }

TEST_CASE("Of a contact about a child who is restricted since, another child's readers see no word") {
    in_a_town([](Town& town) {
        CHECK(town.as(town.wren).post(address_of(town.ana, "/new"), about_both(town)).status == 303);
        const auto at = address_of(town.ana, town.file(town.ana).contacts[0].id);
        const auto robin = town.authority.reader_with(Role::social_worker, {}, "Robin");
        town.authority.allocate(town.ana, robin, Role::social_worker);
        // Ben is not Robin's, but is not restricted either: the words are of both.
        CHECK(holds(town.as(robin.person).get(at), "Ben was hit"));
        CHECK(holds(town.as(town.wren).get("/front-door"), "Ben was hit"));
        town.authority.fact(town.ben, restricted());
        for (const auto reader : {robin.person, town.wren})
            for (const auto& page : {at, address_of(town.ana), std::string{"/front-door"}}) {
                const auto shown = town.as(reader).get(page);
                CHECK(shown.status == 200);
                CHECK_FALSE(holds(shown, "Ben"));
                CHECK(holds(shown, "The words are not shown here"));
            }
        CHECK(town.as(town.wren).get(at + "/correct").status == 403);
        town.authority.fact(town.ben, Admitted{town.moss, "Decides what follows"});
        CHECK(holds(town.as(town.moss).get(at), "Ben was hit"));
        CHECK(holds(town.as(town.moss).get("/front-door"), "Ben was hit"));
    });
}

TEST_CASE("A contact about a restricted child and others is refused: each has words of their own") {
    in_a_town([](Town& town) {
        town.authority.fact(town.ben, restricted());
        town.authority.fact(town.ben, Admitted{town.moss, "Decides what follows"});
        const auto moss = town.as(town.moss);
        const auto refused = moss.post(address_of(town.ana, "/new"), about_both(town));
        CHECK(refused.status == 422);
        CHECK(holds(refused, "words about them are kept apart"));
        CHECK(town.file(town.ana).contacts.empty());
        Public{town}.tell(Public::words());
        const auto both = std::to_string(town.ana.number()) + "," + std::to_string(town.ben.number());
        CHECK(moss.post(town.first_worry() + "/tie", {{"about", both}}).status == 422);
        CHECK(town.worries().size() == 1);
        CHECK(moss.post(town.first_worry() + "/tie", {{"about", std::to_string(town.ben.number())}}).status == 303);
        CHECK(moss.post(address_of(town.ana, "/new"), Town::typed()).status == 303);
        CHECK(town.file(town.ana).contacts.size() == 1);
        CHECK(town.queue(town.wren).size() == 1);
        CHECK(town.queue(town.moss).size() == 2);
    });
}
