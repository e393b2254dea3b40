#include <doctest/doctest.h>

#include "commissioning/acts.h"
#include "commissioning/stays.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

namespace {

std::string provider_page(const Town& town, std::string_view rest = {}) {
    return provider_address(town.bramblewood, rest);
}

FactId line_of(Town& town, std::size_t i = 0) {
    return must(invoices_of(town.us.store(), town.us.leave(town.bramblewood))).back().ids.at(i);
}

}  // namespace

TEST_CASE("Whoever works for a provider sees that provider and no other, and may not check invoices") {
    in_a_town([](Town& town) {
        const auto other = town.provider("Hawthorn Care", "SC900002");
        const auto worker = town.us.reader_with(Role::provider, {}, "Wren");
        town.us.fact(worker.person, OfProvider{town.bramblewood, joined, {}});
        const auto wren = town.as(worker.person);
        CHECK(holds(wren.get("/providers"), "Bramblewood Homes"));
        CHECK_FALSE(holds(wren.get("/providers"), "Hawthorn Care"));
        CHECK(holds(wren.get(provider_page(town)), "Larkfield House"));
        CHECK(wren.get(provider_address(other)).status == 403);
        CHECK(wren.get(provider_page(town, "/invoices/new")).status == 403);
        CHECK(wren.get(provider_page(town, "/contract")).status == 403);
        CHECK(wren.get("/commissioning").status == 403);
    });
}

TEST_CASE("A provider is put on the register once, and owned by whom ownership does not lead back") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        CHECK(commissioner.get("/providers/new").status == 200);
        CHECK(holds(commissioner.post("/providers/new", {{"name", "bramblewood homes"}, {"kind", "company"}}),
                    "is on the register already"));
        CHECK(commissioner.post("/providers/new", {{"name", "Yew Capital"}, {"kind", "company"}}).status == 303);
        const auto yew = town.provider("Yew Holdings", {});
        const auto own = [&](PersonId owned, PersonId owner) {
            return commissioner.post(provider_address(owned, "/owner"),
                                     {{"owner", std::to_string(owner.number())}, {"starts", "01/01/2026"}});
        };
        CHECK(own(town.bramblewood, yew).status == 303);
        CHECK(holds(own(yew, town.bramblewood), "ownership cannot go round"));
        CHECK(holds(commissioner.get(provider_page(town)), "Owned by Yew Holdings"));
        CHECK(holds(commissioner.get("/providers"), "Yew Holdings"));
    });
}

TEST_CASE("Contracts, prices and uplifts are recorded in their order, and today's price follows") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        CHECK(holds(commissioner.post(provider_page(town, "/contract"),
                                      {{"kind", "block"}, {"reference", "FW-1"}, {"starts", "01/01/2026"}}),
                    "Say how many places the block contract pays for"));
        CHECK(commissioner
                  .post(provider_page(town, "/contract"),
                        {{"kind", "framework"}, {"reference", "FW-1"}, {"starts", "01/01/2026"}})
                  .status == 303);
        CHECK(holds(commissioner.post(provider_page(town, "/contract"),
                                      {{"kind", "framework"}, {"reference", "fw-1"}, {"starts", "01/01/2026"}}),
                    "There is a contract of this reference"));
        const auto contract = must(contracts_of(town.us.store(), town.us.leave_of_all())).at(0).is.id.number();
        const Fields price{{"contract", std::to_string(contract)},
                           {"home", "childrens_home"},
                           {"band", "standard"},
                           {"weekly", "5,000"},
                           {"starts", "01/01/2026"}};
        CHECK(commissioner.post(provider_page(town, "/price"), price).status == 303);
        CHECK(holds(commissioner.get(provider_page(town)), "£5,000.00"));
        const Fields uplift{{"contract", std::to_string(contract)},
                            {"per_cent", "3.55%"},
                            {"starts", "06/04/2026"},
                            {"why", "As the contract says"}};
        CHECK(commissioner.post(provider_page(town, "/uplift"), uplift).status == 303);
        CHECK(holds(commissioner.get(provider_page(town)), "£5,177.50"));
        auto early = uplift;
        early[2].second = "31/12/2025";
        CHECK(holds(commissioner.post(provider_page(town, "/uplift"), early), "The contract begins on 1 January 2026"));
    });
}

TEST_CASE("An invoice is checked against the nights stayed and the price, and nothing is paid that nobody agreed") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        CHECK(commissioner.get(provider_page(town, "/invoices/new")).status == 200);
        const auto sent =
            commissioner.post(provider_page(town, "/invoices/type"), typed_line(town, "B-1", "31", "3,100"));
        REQUIRE(sent.status == 303);
        const auto invoice = where(sent);
        CHECK(holds(commissioner.get(invoice), "Agree the line that agrees"));
        CHECK(holds(commissioner.get(invoice), "£0.00 on 0 lines"));
        CHECK(commissioner.post(invoice + "/agree", {}).status == 303);
        CHECK(holds(commissioner.get(invoice), "£3,100.00 on 1 line"));
        CHECK(commissioner.post(invoice + "/agree", {}).status == 422);
        CHECK(holds(commissioner.get("/invoices"), "B-1"));
        const auto csv = commissioner.get(invoice + "/csv");
        CHECK(holds(csv, "Larkfield House"));
        CHECK_FALSE(holds(csv, "Fernley"));
        CHECK(holds(commissioner.post(provider_page(town, "/invoices/type"), typed_line(town, "b-1", "31", "3,100")),
                    "has sent an invoice of this number"));
    });
}

TEST_CASE("The same nights on a second invoice are found, disputed with the reason, and paid in part at most") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        REQUIRE(
            commissioner.post(provider_page(town, "/invoices/type"), typed_line(town, "B-1", "31", "3,100")).status ==
            303);
        const auto second =
            commissioner.post(provider_page(town, "/invoices/type"), typed_line(town, "B-2", "31", "3,100"));
        const auto invoice = where(second);
        const auto shown = commissioner.get(invoice);
        CHECK(holds(shown, "Already invoiced"));
        CHECK(holds(shown, "1 to 31 March 2026 are already on line 1 of invoice B-1"));
        CHECK_FALSE(holds(shown, "Agree the"));
        const auto line = invoice + fmt::format("/lines/{}", line_of(town).number());
        CHECK(holds(commissioner.get(line), "already on line 1 of invoice B-1"));
        CHECK(holds(commissioner.post(line, {{"answer", "disputed"}, {"why", ""}}), "Why"));
        CHECK(holds(commissioner.post(line, {{"answer", "disputed"}, {"amount", "3,100"}, {"why", "Twice"}}),
                    "A line that is paid in full is agreed"));
        CHECK(holds(commissioner.post(line, {{"answer", "agreed"}, {"amount", "3,200"}, {"why", "Twice"}}),
                    "No more than the £3,100.00"));
        CHECK(commissioner.post(line, {{"answer", "disputed"}, {"why", "Twice"}}).status == 303);
        CHECK(holds(commissioner.get(invoice), "£3,100.00, of 1 line"));
        CHECK(holds(commissioner.get("/invoices"), "£3,100.00"));
    });
}

TEST_CASE("Which days are paid is said once for the co-operative, from a day on") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        CHECK(holds(commissioner.get("/invoices"), "the day of leaving is not"));
        CHECK(commissioner.post("/invoices/counting", {{"rule", "first_and_last"}, {"starts", "01/01/2026"}}).status ==
              303);
        CHECK(holds(commissioner.get("/invoices"), "are both paid"));
    });
}

TEST_CASE("What crosses to the co-operative of a stay is its reference and its price, and only of members") {
    in_a_town([](Town& town) {
        TestAuthority outside{town.us.database(), town.us.today(), fenmarch, "Fenmarch"};
        const auto cai = outside.person("Cai", "Moss", "2012-02-02"_day);
        const auto stay = outside.fact(cai, Town::placement("2026-03-01"_day));
        outside.fact(cai, Town::agreed(stay, "2026-03-01"_day));
        const auto stays = [&] {
            return must(agreed_stays(
                town.us.store(), Gate::machine_to<May::see_provider>(co_operative, town.bramblewood), town.us.today()));
        };
        REQUIRE(stays().size() == 1);
        CHECK(stays()[0].reference == town.reference);
        // Said on one side alone, nothing is read; nor from the day on which a member has left.
        town.us.fact(the_authority, region::Member{fenmarch, 4'000, 1, "", joined, {}});
        CHECK(stays().size() == 1);
        const auto said = outside.fact(the_authority, region::Joined{co_operative, true, true, true, true, joined, {}});
        CHECK(stays().size() == 2);
        outside.written([&](Change& change) {
            const auto itself = outside.leave(the_authority);
            const auto entry = must(change.open(itself, {{"test.left", "Left"}, "Left the co-operative"}));
            must(change.correct(itself, said, entry,
                                region::Joined{co_operative, true, true, true, true, joined, "2026-05-31"_day}));
        });
        CHECK(stays().size() == 1);
    });
}

TEST_CASE("A shared cost is owed by use, to the penny, and the file says the same") {
    in_a_town([](Town& town) {
        TestAuthority other{town.us.database(), town.us.today(), fenmarch, "Fenmarch"};
        town.us.fact(the_authority, region::Member{fenmarch, 4'000, 1, "", joined, {}});
        town.joins(other);
        const auto cai = other.person("Cai", "Moss", "2012-02-02"_day);
        other.fact(
            cai, Town::agreed(other.fact(cai, Town::placement("2026-03-11"_day, "2026-03-26"_day)), "2026-03-11"_day));
        const auto commissioner = town.as(town.commissioner);
        const auto page = commissioner.post("/commissioning/shared-costs/new", {{"what", "The placements team"},
                                                                                {"amount", "1,000.00"},
                                                                                {"from", "01/03/2026"},
                                                                                {"to", "31/03/2026"},
                                                                                {"by", "use"}});
        REQUIRE(page.status == 303);
        const auto shown = commissioner.get("/commissioning/shared-costs");
        CHECK(holds(shown, "31 nights"));
        CHECK(holds(shown, "15 nights"));
        CHECK(holds(shown, "£673.91"));  // 31 of 46
        CHECK(holds(shown, "£326.09"));
        CHECK(holds(commissioner.get("/commissioning/shared-costs/csv"), "Fenmarch,15,£326.09"));
    });
}

TEST_CASE("The market shows who owns the places, homes that close and homes without a manager") {
    in_a_town([](Town& town) {
        const auto closing = town.home("Hazel House", "SC100002", town.bramblewood, 2, "Thistleshire", {});
        town.us.fact(closing, homes::Ending{"2026-08-01"_day, "Staff cannot be found", "Bramblewood Homes", {}, {}});
        const auto page = town.as(town.commissioner).get("/commissioning/market");
        CHECK(holds(page, "10,000 of 10,000"));
        CHECK(holds(page, "Highly concentrated"));
        CHECK(holds(page, "Closes on 1 Aug 2026"));
        CHECK(holds(page, "Hazel House"));
    });
}

TEST_CASE("A director sees the figures of the co-operative their authority belongs to; another's director their own") {
    in_a_town([](Town& town) {
        const auto director = town.member.reader_with(Role::director, {}, "Dora");
        const auto dora = town.at_home(director.person);
        CHECK(holds(dora.get("/commissioning"), "Westmarch Care Co-operative, 1 member"));
        CHECK(dora.get("/commissioning/market").status == 200);
        CHECK(dora.get("/commissioning/outcomes").status == 200);
        TestAuthority alone{town.us.database(), town.us.today(), fenmarch, "Fenmarch"};
        const auto ida = alone.reader_with(Role::director, {}, "Ida");
        const Visitor visitor{alone, town.pages, ida.person};
        CHECK(holds(visitor.get("/commissioning"), "belongs to no co-operative"));
        CHECK(visitor.get("/commissioning/sufficiency").status == 200);
        CHECK(visitor.get("/commissioning/governance").status == 200);
        CHECK_FALSE(holds(visitor.get("/commissioning/market"), "Bramblewood"));
    });
}

TEST_CASE("Groups of five stays or fewer are hidden beside their cost") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        CHECK(holds(commissioner.get("/commissioning/outcomes"), "5 or fewer"));
        CHECK_FALSE(holds(commissioner.get("/commissioning/outcomes"), "£700.00"));
        for (int i = 0; i < 5; ++i) {
            const auto child = town.member.person("Wim", "Fernley", "2013-02-02"_day);
            const auto stay = town.member.fact(child, Town::placement("2026-03-01"_day));
            town.member.fact(child, Town::agreed(stay, "2026-03-01"_day, 800));
        }
        CHECK(holds(commissioner.get("/commissioning/outcomes"), "£800.00"));
    });
}

TEST_CASE("Each member votes once by who sits on the board for it, and the result follows from the rules") {
    in_a_town([](Town& town) {
        const auto bo = town.us.reader_with(Role::board_member, {}, "Bo").person;
        const auto board = town.as(bo);
        const auto page = "/commissioning/governance";
        CHECK(holds(board.get(page), "Thistleshire"));
        CHECK(board
                  .post("/commissioning/governance/motion", {{"title", "Open a home for four"},
                                                             {"words", "A home of the co-operative's own"},
                                                             {"opens", "01/06/2026"},
                                                             {"closes", "10/06/2026"}})
                  .status == 303);
        const auto motion =
            must(facts<Motion>(town.us.store(), town.us.leave(the_authority), Known::now())).at(0).id.number();
        const Fields vote{{"motion", std::to_string(motion)}, {"cast", "for"}};
        CHECK(board.post("/commissioning/governance/vote", vote).status == 403);  // no seat
        CHECK(board
                  .post("/commissioning/governance/seat",
                        {{"who", std::to_string(bo.number())}, {"member", "2"}, {"starts", "01/06/2026"}})
                  .status == 303);
        CHECK(holds(board.get(page), "Vote for Thistleshire"));
        CHECK(board.post("/commissioning/governance/vote", vote).status == 303);
        CHECK(holds(board.get(page), "Thistleshire: for"));
        CHECK(holds(board.get(page), "Open"));
        town.us.move_to("2026-06-11"_day);
        CHECK(holds(board.get(page), "Carried"));
        CHECK(board.post("/commissioning/governance/vote", vote).status == 409);
        CHECK(board
                  .post("/commissioning/governance/delegated", {{"what", "Individual agreements"},
                                                                {"to_whom", "Commissioning officer"},
                                                                {"up_to", "5,000"},
                                                                {"motion", std::to_string(motion)},
                                                                {"starts", "11/06/2026"}})
                  .status == 303);
        CHECK(holds(board.get(page), "Commissioning officer"));
        CHECK(town.as(town.commissioner).get("/commissioning/governance/motion").status == 403);
    });
}

TEST_CASE("An uplift that was never so is taken off with the reason, and the price is as it was") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        const auto contract =
            town.us.fact(town.bramblewood, Contract{ContractKind::framework, "FW-1", {}, "", joined, {}});
        town.us.fact(town.bramblewood,
                     Price{contract, HomeKind::childrens_home, NeedBand::standard, Money::pounds(5'000), joined});
        const auto wrong = town.us.fact(town.bramblewood, Uplift{contract, 1'000, "Mistyped", "2026-01-01"_day});
        CHECK(holds(commissioner.get(provider_page(town)), "£5,500.00"));
        const auto page = provider_page(town, fmt::format("/recorded/uplift/{}", wrong.number()));
        CHECK(holds(commissioner.get(provider_page(town, "/recorded")), page));
        CHECK(holds(commissioner.get(page), "change by 10.00%"));
        const auto now = must(last_entry(town.us.store(), co_operative)).number();
        CHECK(commissioner.post(page, {{"because", "Mistyped"}, {"shown_at", std::to_string(now)}}).status == 303);
        CHECK(holds(commissioner.get(provider_page(town)), "£5,000.00"));
        CHECK(commissioner.get(page).status == 404);
    });
}
