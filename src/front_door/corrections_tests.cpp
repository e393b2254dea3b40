// Putting a contact right, and words of a decision that are kept.
#include <doctest/doctest.h>

#include "front_door/worry_for_tests.h"

using namespace kith;
using namespace kith::front_door;
using namespace kith::testing;

namespace {

Fields corrected(std::string worried, EntryNumber shown_at) {
    auto fields = Town::with(Town::typed(), "worried", std::move(worried));
    fields = Town::with(std::move(fields), "on", "19/11/2026");
    fields.emplace_back("because", "Typed wrongly");
    fields.emplace_back("shown_at", std::to_string(shown_at.number()));
    return fields;
}
EntryNumber newest(Town& town) { return must(last_entry(town.authority.store(), town.authority.id())); }

}  // namespace

TEST_CASE("Whoever took a contact corrects it, with a reason, and the old words stay") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        const auto at = address_of(town.ana, id, "/correct");
        const auto wren = town.as(town.wren);
        CHECK(holds(wren.get(at), "She came in hungry three days running."));
        CHECK(wren.post(at, Town::with(corrected("Cold.", newest(town)), "because", "")).status == 422);
        CHECK(wren.post(at, Town::with(corrected("Cold.", newest(town)), "reach", "")).status == 422);
        CHECK(wren.post(at, corrected("Hungry for four days.", newest(town))).status == 303);
        CHECK(town.file(town.ana).contact(id)->value.worried == "Hungry for four days.");
        CHECK(town.file(town.ana).contact(id)->value.taken_by == town.wren);
        CHECK(must(versions<Contact>(town.authority.store(), town.authority.leave(town.ana), id)).size() == 2);
    });
}

TEST_CASE("A correction over somebody's later words is refused, with both texts") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        const auto at = address_of(town.ana, id, "/correct");
        const auto shown = newest(town);
        CHECK(town.as(town.moss).post(at, corrected("Hungry for four days.", shown)).status == 303);
        const auto late = town.as(town.wren).post(at, corrected("Hungry for five days.", shown));
        CHECK(late.status == 409);
        CHECK(holds(late, "Hungry for four days."));
        CHECK(holds(late, "Hungry for five days."));
        CHECK(town.file(town.ana).contact(id)->value.worried == "Hungry for four days.");
    });
}

TEST_CASE("Another worker of the front door does not put right what they did not take; a manager does") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        const auto reed = town.authority.reader_with(Role::front_door_worker, {}, "Reed").person;
        CHECK(town.as(reed).get(address_of(town.ana, id, "/correct")).status == 403);
        CHECK(town.as(reed).post(address_of(town.ana, id, "/correct"), corrected("Cold.", newest(town))).status == 403);
        CHECK_FALSE(holds(town.as(reed).get(address_of(town.ana, id)), "Correct the contact"));
        CHECK(town.as(town.moss).get(address_of(town.ana, id, "/correct")).status == 200);
        CHECK(town.as(town.wren).get(address_of(town.cleo, id, "/correct")).status == 404);
    });
}

TEST_CASE("A contact tied to the wrong child is taken away, from all its children, and its worry waits again") {
    in_a_town([](Town& town) {
        Public{town}.tell(Public::words());
        const auto both = fmt::format("{},{}", town.ana.number(), town.ben.number());
        const auto wren = town.as(town.wren);
        CHECK(wren.post(town.first_worry() + "/tie", {{"about", both}}).status == 303);
        const auto id = town.file(town.ana).contacts[0].id;
        const auto at = address_of(town.ana, id, "/withdraw");
        const Fields why{{"because", "Another Ana"}, {"shown_at", std::to_string(newest(town).number())}};
        CHECK(wren.post(at, Town::with(why, "because", "")).status == 422);
        CHECK(wren.post(at, why).status == 303);
        CHECK(town.file(town.ana).contacts.empty());
        CHECK(town.file(town.ben).elsewhere.empty());
        CHECK(town.queue(town.wren).empty());
        REQUIRE(town.worries().size() == 1);
        CHECK(wren.post(town.first_worry() + "/tie", {{"about", std::to_string(town.cleo.number())}}).status == 303);
        CHECK(town.file(town.cleo).contacts[0].value.worried == "Hungry three days running.");
    });
}

TEST_CASE("A contact that is decided stays") {
    in_a_town([](Town& town) {
        const auto id = town.contact(town.ana, "2026-11-19"_day);
        CHECK(town.as(town.moss).post(address_of(town.ana, id), Town::decision("N1", "s17")).status == 303);
        const Fields why{{"because", "Another Ana"}, {"shown_at", std::to_string(newest(town).number())}};
        CHECK(town.as(town.moss).post(address_of(town.ana, id, "/withdraw"), why).status == 409);
        CHECK(town.file(town.ana).contacts.size() == 1);
    });
}

TEST_CASE("Words of a decision come back in the contact they were typed for, to their writer alone, until it is made") {
    in_a_town([](Town& town) {
        const auto one = town.contact(town.ana, "2026-11-19"_day), other = town.contact(town.ana, "2026-11-20"_day);
        const auto moss = town.as(town.moss);
        CHECK(town.as(town.wren).post(address_of(town.ana, one, "/draft"), {{"reason", "Mine"}}).status == 403);
        CHECK(moss.post(address_of(town.cleo, one, "/draft"), {{"reason", "Elsewhere"}}).status == 404);
        CHECK(moss.post(address_of(town.ana, one, "/draft"), {{"reason", "Weighed so far"}}).status == 204);
        CHECK(holds(moss.get(address_of(town.ana, one)), "Weighed so far"));
        CHECK_FALSE(holds(moss.get(address_of(town.ana, other)), "Weighed so far"));
        const auto thrift = town.authority.reader_with(Role::front_door_manager, {}, "Thrift").person;
        CHECK_FALSE(holds(town.as(thrift).get(address_of(town.ana, one)), "Weighed so far"));
        CHECK(moss.post(address_of(town.ana, one), Town::decision("N1", "s17")).status == 303);
        const auto left = must(town.authority.store().all("select form from site_draft", {},
                                                          [](const Row& row) { return row.string(0); }));
        CHECK(left.empty());
    });
}
