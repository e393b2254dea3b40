// What waits stands on My day: of the board, of whoever buys homes, and of nobody else.
#include <doctest/doctest.h>

#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

static Result<Response> my_day_alone(const SignedIn& asked) {
    return page_of(asked.context, {.title = "My day", .main = TRY(on_my_day(asked.context))});
}

TEST_CASE("A motion stands on a board member's My day until their authority has voted, or it is over") {
    in_a_town([](Town& town) {
        town.pages.pages.push_back(page<my_day_alone>(Method::get, "/my-day"));
        const auto bo = town.us.reader_with(Role::board_member, {}, "Bo").person;
        const auto board = town.as(bo);
        CHECK_FALSE(holds(board.get("/my-day"), "Motions"));  // sits for nobody yet
        town.us.fact(bo, BoardSeat{thistleshire, "2026-05-01"_day, {}});
        CHECK(holds(board.get("/my-day"), "Motions that wait for the vote of Thistleshire (0)"));
        const auto motion = town.us.fact(
            the_authority, Motion{"Open a home for four", "A home of our own", "2026-06-01"_day, "2026-06-10"_day});
        CHECK(holds(board.get("/my-day"), "Open a home for four"));
        CHECK(holds(board.get("/my-day"), "until 10 June 2026"));
        CHECK_FALSE(holds(town.as(town.commissioner).get("/my-day"), "Open a home for four"));
        CHECK(
            board.post("/commissioning/governance/vote", {{"motion", std::to_string(motion.number())}, {"cast", "for"}})
                .status == 303);
        CHECK_FALSE(holds(board.get("/my-day"), "Open a home for four"));
    });
}

TEST_CASE("Invoices to answer and contracts that end within three months stand on the commissioning officer's My day") {
    in_a_town([](Town& town) {
        town.pages.pages.push_back(page<my_day_alone>(Method::get, "/my-day"));
        const auto commissioner = town.as(town.commissioner);
        CHECK_FALSE(holds(commissioner.get("/my-day"), "Invoices to answer"));
        CHECK_FALSE(holds(commissioner.get("/my-day"), "Contracts that end"));
        const auto contract = [&](std::string reference, Date ends) {
            town.us.fact(town.bramblewood,
                         Contract{ContractKind::framework, std::move(reference), {}, "", "2026-01-01"_day, ends});
        };
        contract("FW-SOON", "2026-08-31"_day);
        contract("FW-LATER", "2026-09-02"_day);
        contract("FW-OVER", "2026-05-31"_day);
        const auto day = commissioner.get("/my-day");
        CHECK(holds(day, "FW-SOON"));
        CHECK(holds(day, "with Bramblewood Homes, on 31 August 2026"));
        CHECK_FALSE(holds(day, "FW-LATER"));
        CHECK_FALSE(holds(day, "FW-OVER"));

        CHECK(commissioner
                  .post(provider_address(town.bramblewood, "/invoices/type"), {{"number", "B-1"},
                                                                               {"on", "01/04/2026"},
                                                                               {"reference", town.reference},
                                                                               {"from", "01/03/2026"},
                                                                               {"to", "31/03/2026"},
                                                                               {"nights", "31"},
                                                                               {"amount", "3,100"}})
                  .status == 303);
        CHECK(holds(commissioner.get("/my-day"), "Invoices to answer (1)"));
        const auto invoice = must(invoices_of(town.us.store(), town.us.leave(town.bramblewood))).back().is.id;
        CHECK(commissioner
                  .post(provider_address(town.bramblewood, fmt::format("/invoices/{}/agree", invoice.number())), {})
                  .status == 303);
        CHECK_FALSE(holds(commissioner.get("/my-day"), "Invoices to answer"));
        const auto worker = town.us.reader_with(Role::provider, {}, "Wren");
        CHECK_FALSE(holds(town.as(worker.person).get("/my-day"), "Contracts that end"));
    });
}
