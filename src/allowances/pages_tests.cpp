// Terms are recorded, a run is made, and the carer reads what they were paid and why: the pages, as each meets them.
#include <doctest/doctest.h>

#include "allowances/town_for_tests.h"
#include "kernel/core/csv.h"
#include "kernel/core/text.h"

using namespace kith;
using namespace kith::allowances;
using namespace kith::allowances::testing;
using kith::testing::for_each_engine;
using kith::testing::must;

namespace {

struct FileTown : FreshFile, Town {
    FileTown() : FreshFile{schemas()}, Town{database()} {}
};

Fields run_to(std::string_view to, std::string_view pay_day) {
    return {{"from", "5/1/2026"}, {"to", std::string{to}}, {"pay_day", std::string{pay_day}}};
}

/// Works a run out and makes it, as it was shown. Gives the address it leads to.
std::string make(Town& town, Fields asked) {
    const auto penny = town.visitor(town.penny);
    const auto checked = penny.post("/payments/new", asked);
    REQUIRE(checked.status == 200);
    asked.emplace_back("total", hidden(checked, "total"));
    const auto made = penny.post("/payments/new", asked);
    REQUIRE(made.status == 303);
    for (const auto& [name, value] : made.headers)
        if (lower(name) == "location") return value.substr(0, value.find('?'));
    return {};
}

}  // namespace

TEST_CASE("From terms to a run to the carer's statement, on each engine") {
    const auto areas = schemas();
    for_each_engine(areas, [](const Database& database) {
        Town town{database};
        const auto penny = town.visitor(town.penny);
        CHECK(penny.post(Town::page(town.ashdown, "/terms"), Town::terms()).status == 303);
        CHECK(penny.post("/payments/how", Town::how_we_pay()).status == 303);
        const auto checked = penny.post("/payments/new", run_to("18/1/2026", "23/1/2026"));
        CHECK(checked.status == 200);
        CHECK(holds(checked, "<strong>£388.00</strong> to 1 home"));
        CHECK(holds(penny.get("/payments"), "None yet."));  // nothing is paid by looking
        const auto run = make(town, run_to("18/1/2026", "23/1/2026"));
        CHECK(holds(penny.get("/payments"), "£388.00"));
        const auto made = penny.get(run);
        CHECK(holds(made, "Hazel Ashdown, account ending 678"));
        CHECK_FALSE(holds(made, "12345678"));

        const auto bacs = penny.get(run + "/bacs.txt");
        CHECK(bacs.status == 200);
        CHECK(holds(bacs, "UHL1 26022999999"));  // processed on 22 January, the day before
        CHECK(holds(bacs,
                    "2004151234567809960161387654321    00000038800THISTLESHIRE COUNCFOSTERING 9001    HAZEL ASHDOWN   "
                    "  \r\n"));
        CHECK(holds(bacs,
                    "UTL1000000003880000000000388000000001"
                    "0000001"));
        const auto payments = penny.get(run + "/payments.csv");
        CHECK(holds(payments, "9001,Hazel Ashdown,200415,12345678,388.00,2026-01-23,2026-01-05,2026-01-18\r\n"));
        CHECK(holds(penny.get(run + "/lines.csv"), "Ana Beech,2026-01-05,2026-01-18,14,194.00,388.00,"));

        const auto hazel = town.visitor(town.hazel).get(Town::page(town.ashdown));
        CHECK(hazel.status == 200);
        CHECK(holds(hazel, "£388.00 arrives on 23 January 2026."));
        CHECK(holds(hazel,
                    "14 nights of Ana living here, at £194.00 a week: the national minimum for ages 5 to 10 in the "
                    "rest of England, 2025 to 2026."));
        CHECK(holds(hazel, "For 19 January 2026 to 1 February 2026, as the record stands today: £388.00."));
        CHECK_FALSE(holds(hazel, "12345678"));
        CHECK_FALSE(holds(hazel, "200415"));
    });
}

TEST_CASE("A carer sees what their own home is paid and no other's; a social worker sees none") {
    FileTown town;
    const auto hazel = town.visitor(town.hazel);
    CHECK(hazel.get(Town::page(town.ashdown)).status == 200);
    CHECK_FALSE(holds(hazel.get(Town::page(town.ashdown)), "Add a fee"));
    const auto refused = hazel.get(Town::page(town.fernley));
    CHECK(refused.status == 403);
    CHECK_FALSE(holds(refused, "Fernley"));
    CHECK(town.visitor(town.dilys).get(Town::page(town.ashdown)).status == 403);
    CHECK(town.visitor(town.robin).get(Town::page(town.ashdown)).status == 403);
    for (const auto* rest : {"/terms", "/fee", "/extra", "/retainer", "/overpayment", "/put-right"}) {
        CAPTURE(rest);
        CHECK(hazel.get(Town::page(town.ashdown, rest)).status == 403);
        CHECK(hazel.post(Town::page(town.ashdown, rest), Town::terms()).status == 403);
        CHECK(town.visitor(town.robin).post(Town::page(town.ashdown, rest), Town::terms()).status == 403);
    }
    for (const auto* address : {"/payments", "/payments/new", "/payments/rates", "/payments/rates/new", "/payments/how",
                                "/payments/runs/1", "/payments/runs/1/bacs.txt", "/payments/runs/1/lines.csv"}) {
        CAPTURE(address);
        CHECK(hazel.get(address).status == 403);
        CHECK(town.visitor(town.robin).get(address).status == 403);
        const auto auditor = town.authority.reader_with(Role::auditor, std::nullopt, "Casey").person;
        CHECK(town.visitor(auditor).get(address).status == 403);
    }
    CHECK(town.visitor(town.penny).get(Town::page(PersonId{4711})).status == 404);
    CHECK(town.visitor(town.penny).get(Town::page(town.ana)).status == 404);  // a child is no home
}

TEST_CASE("An auditor follows each pound, and changes nothing") {
    FileTown town;
    const auto auditor = town.visitor(town.authority.reader_with(Role::auditor, std::nullopt, "Casey").person);
    CHECK(auditor.get(Town::page(town.ashdown)).status == 200);
    CHECK(auditor.get(Town::page(town.ashdown, "/terms")).status == 403);
}

TEST_CASE("Bank details are digits, both or none, and left empty they stay as they are") {
    FileTown town;
    const auto penny = town.visitor(town.penny);
    const auto address = Town::page(town.ashdown, "/terms");
    auto wrong = Town::terms("Hazel Ashdown", "1234567");
    CHECK(holds(penny.post(address, wrong), "Write eight digits, such as 12345678"));
    wrong = Town::terms();
    wrong[3].second = "20-04-1X";
    CHECK(holds(penny.post(address, wrong), "Write six digits, such as 20-04-15"));
    wrong[3].second = "";
    CHECK(holds(penny.post(address, wrong), "Write both the sort code and the account number"));
    CHECK(penny.post(address, Town::terms("=SUM(A1)")).status == 422);
    CHECK(penny.post(address, Town::terms()).status == 303);
    CHECK_FALSE(holds(penny.get(address), "12345678"));
    const Fields later{{"starts", "12/1/2026"}, {"area", "london"}, {"payee", "Hazel Ashdown"}};
    CHECK(penny.post(address, later).status == 303);
    const auto file = must(payment_file(town.authority.store(), town.authority.leave(town.ashdown)));
    REQUIRE(file.terms.size() == 2);
    CHECK(file.terms[1].value.account == "12345678");
    CHECK(file.terms[1].value.area == RateArea::london);
}

TEST_CASE("Terms from the very day of others put them right, but not under someone else's hands") {
    FileTown town;
    const auto penny = town.visitor(town.penny);
    const auto address = Town::page(town.ashdown, "/terms");
    CHECK(penny.post(address, Town::terms()).status == 303);
    const auto shown = penny.get(address);
    CHECK(penny.post(address, as_shown(shown, Town::terms("Alder Ashdown"))).status == 303);
    CHECK(penny.post(address, as_shown(shown, Town::terms("Rowan Ashdown"))).status == 409);
    const auto file = must(payment_file(town.authority.store(), town.authority.leave(town.ashdown)));
    REQUIRE(file.terms.size() == 1);
    CHECK(file.terms[0].value.payee == "Alder Ashdown");
}

TEST_CASE("Fees, extras, retainers and overpayments are agreed, shown with their reasons, ended and put right") {
    FileTown town;
    const auto penny = town.visitor(town.penny);
    CHECK(penny
              .post(Town::page(town.ashdown, "/extra"),
                    {{"what", "uniform"}, {"on", "6/1/2026"}, {"amount", "45.50"}, {"why", "Winter coat."}})
              .status == 422);  // no terms yet
    REQUIRE(penny.post(Town::page(town.ashdown, "/terms"), Town::terms()).status == 303);
    const auto child = std::to_string(town.ana.number());
    CHECK(penny
              .post(Town::page(town.ashdown, "/fee"),
                    {{"weekly", "£70"}, {"paid_for", "each_child"}, {"why", "Level 2."}, {"starts", "5/1/2026"}})
              .status == 303);
    CHECK(penny
              .post(Town::page(town.ashdown, "/extra"), {{"what", "mileage"},
                                                         {"child", child},
                                                         {"on", "6/1/2026"},
                                                         {"miles", "20"},
                                                         {"why", "To her brother."}})
              .status == 303);
    CHECK(penny
              .post(Town::page(town.ashdown, "/retainer"),
                    {{"weekly", "50"}, {"why", "Kept open."}, {"starts", "1/2/2026"}, {"ends", "30/6/2026"}})
              .status == 303);
    const auto for_ever =
        penny.post(Town::page(town.ashdown, "/retainer"), {{"weekly", "50"}, {"why", "Kept."}, {"starts", "1/2/2026"}});
    CHECK(for_ever.status == 422);
    CHECK(penny
              .post(Town::page(town.ashdown, "/overpayment"),
                    {{"amount", "30"}, {"weekly", "10"}, {"why", "Paid twice."}, {"starts", "5/1/2026"}})
              .status == 303);
    const auto nonsense =
        penny.post(Town::page(town.ashdown, "/fee"),
                   {{"weekly", "lots"}, {"paid_for", "each_child"}, {"why", ""}, {"starts", "5/1/2026"}});
    CHECK(nonsense.status == 422);
    CHECK(holds(nonsense, "Write an amount in pounds, such as 4,500 or 45.50"));
    CHECK(penny
              .post(Town::page(town.ashdown, "/extra"),
                    {{"what", "mileage"}, {"on", "6/1/2026"}, {"why", "To her brother."}})
              .status == 422);

    const auto statement = town.visitor(town.hazel).get(Town::page(town.ashdown));
    CHECK(holds(statement, "£517.00"));  // 388 and 140 and 9, less 20
    CHECK(holds(statement, "To her brother."));
    CHECK(holds(statement, "£10.00 is taken back a week. After this, £10.00 is left."));

    auto file = must(payment_file(town.authority.store(), town.authority.leave(town.ashdown)));
    const auto form = penny.get(Town::page(town.ashdown, "/put-right"));
    const auto fee = std::to_string(file.fees.at(0).id.number());
    const auto extra = std::to_string(file.extras.at(0).id.number());
    const auto put = [&](Fields fields) {
        return penny.post(Town::page(town.ashdown, "/put-right"), as_shown(form, std::move(fields))).status;
    };
    CHECK(put({{"which", extra}, {"how", "ended"}, {"last", "7/1/2026"}, {"because", "No"}}) == 422);
    CHECK(put({{"which", extra}, {"how", "mistake"}, {"because", "Another home's"}}) == 303);
    CHECK(put({{"which", fee}, {"how", "ended"}, {"because", "Level 1 now"}}) == 422);
    CHECK(put({{"which", fee}, {"how", "ended"}, {"last", "11/1/2026"}, {"because", "Level 1 now"}}) == 303);
    CHECK(put({{"which", "4711"}, {"how", "mistake"}, {"because", "?"}}) == 422);
    file = must(payment_file(town.authority.store(), town.authority.leave(town.ashdown)));
    CHECK(file.extras.empty());
    CHECK(file.fees.at(0).value.ends == "2026-01-11"_day);
}

TEST_CASE("Runs follow each other without a gap, and none pays a day twice") {
    FileTown town;
    const auto penny = town.visitor(town.penny);
    REQUIRE(penny.post(Town::page(town.ashdown, "/terms"), Town::terms()).status == 303);
    CHECK(holds(penny.post("/payments/new", {{"to", "18/1/2026"}, {"pay_day", "23/1/2026"}}),
                "Say from which day you pay here"));
    CHECK(holds(penny.post("/payments/new", run_to("18/1/2026", "25/1/2026")), "banks pay on no other"));
    CHECK(holds(penny.post("/payments/new", run_to("18/1/2026", "21/1/2026")), "at least two working days from now"));
    make(town, run_to("18/1/2026", "23/1/2026"));
    CHECK(holds(penny.post("/payments/new", run_to("18/1/2026", "23/1/2026")),
                "Days up to 18 January 2026 have been paid for"));
    CHECK_FALSE(holds(penny.get("/payments/new"), "From which day do you pay here?"));
    make(town, {{"to", "25/1/2026"}, {"pay_day", "30/1/2026"}});
    const auto all = must(rules(town.authority.store(), town.authority.id(), town.authority.today()));
    REQUIRE(all.runs.size() == 2);
    CHECK(all.runs[1].value.from == "2026-01-19"_day);
    CHECK(all.runs[1].value.total == Money::pounds(194));
}

TEST_CASE("A run is made as it was seen, or shown again") {
    FileTown town;
    const auto penny = town.visitor(town.penny);
    REQUIRE(penny.post(Town::page(town.ashdown, "/terms"), Town::terms()).status == 303);
    auto asked = run_to("18/1/2026", "23/1/2026");
    asked.emplace_back("total", "1");
    const auto again = penny.post("/payments/new", asked);
    CHECK(again.status == 200);
    CHECK(holds(again, "The record changed since you looked"));
    CHECK(must(rules(town.authority.store(), town.authority.id(), town.authority.today())).runs.empty());
}

TEST_CASE("What is learned after a run is put right in the next, and the carer is told why") {
    FileTown town;
    const auto penny = town.visitor(town.penny);
    REQUIRE(penny.post(Town::page(town.ashdown, "/terms"), Town::terms()).status == 303);
    const auto first = make(town, run_to("18/1/2026", "23/1/2026"));
    town.authority.written([&](Change& change) {
        const auto leave = town.authority.leave(town.ana);
        must(change.open(leave, {{"test.fact", "Fact"}, "She left."}));
        must(change.correct(leave, town.placed, change.last_entry(),
                            placement(town.ashdown, "2026-01-05"_day, "2026-01-12"_day)));
    });
    const auto ben = town.authority.person("Ben", "Beech", "2012-01-01"_day);
    town.authority.fact(ben, placement(town.ashdown, "2026-01-19"_day, {}, care::PlaceKind::kinship));
    make(town, {{"to", "25/1/2026"}, {"pay_day", "30/1/2026"}});
    const auto statement = town.visitor(town.hazel).get(Town::page(town.ashdown));
    CHECK(holds(statement, "-£55.00"));  // a quarter of Ben's £220.00
    CHECK(holds(statement,
                "For days before 19 January 2026, £388.00 was paid for Ana&#39;s allowance and £194.00 is due: Ana "
                "lived here from 5 January 2026 to 12 January 2026."));
    const auto run = first.substr(first.rfind('/') + 1);
    CHECK(
        holds(town.visitor(town.hazel).get(Town::page(town.ashdown) + "?run=" + run), "£388.00 arrives on 23 January"));
}

TEST_CASE("Homes without terms and children without a home on the record are listed, not passed over") {
    FileTown town;
    const auto cleo = town.authority.person("Cleo", "Beech", "2012-01-01"_day);
    auto nowhere = placement(town.ashdown, "2026-01-01"_day);
    nowhere.household.reset();
    town.authority.fact(cleo, nowhere);
    const auto dan = town.authority.person("Dan", "Beech", "2012-01-01"_day);
    auto agency = placement(town.fernley, "2026-01-01"_day);
    agency.provider = care::Provider::private_provider;
    town.authority.fact(dan, agency);  // the agency pays its own carers
    const auto checked = town.visitor(town.penny).post("/payments/new", run_to("18/1/2026", "23/1/2026"));
    CHECK(holds(checked, "No payment terms are recorded."));
    CHECK(holds(checked, "1 child lives with carers of ours whose home is not on the record"));
    CHECK_FALSE(holds(checked, "Fernley"));
    CHECK_FALSE(holds(checked, "name=\"total\""));  // nothing to pay, so no button
}

static Result<Response> my_day_alone(const SignedIn& asked) {
    return page_of(asked.context, {.title = "My day", .main = TRY(on_my_day(asked.context))});
}

TEST_CASE("Homes that cannot be paid yet stand on My day, those with children first; the form knows what it can") {
    FileTown town;
    town.pages.pages.push_back(page<my_day_alone>(Method::get, "/my-day"));
    const auto penny = town.visitor(town.penny);
    const auto before = penny.get("/my-day");
    CHECK(holds(before, "Homes that cannot be paid yet (2)"));
    CHECK(before.body.find("Ashdown") < before.body.find("Fernley"));
    CHECK(holds(before, "No payment terms, and children live there"));
    const auto form = penny.get(Town::page(town.ashdown, "/terms"));
    CHECK(holds(form, "Hazel"));  // who lives there and fosters is whom it is likely paid to
    CHECK(penny.post(Town::page(town.ashdown, "/terms"), as_shown(form, Town::terms())).status == 303);
    CHECK(holds(penny.get("/my-day"), "Homes that cannot be paid yet (1)"));
    CHECK_FALSE(holds(town.visitor(town.hazel).get("/my-day"), "cannot be paid"));
    town.authority.fact(town.fernley,
                        homes::RunBy{care::Provider::private_provider, "An agency", {}, {}, {}, "2020-01-01"_day});
    CHECK_FALSE(holds(penny.get("/my-day"), "Fernley"));  // the agency pays its own carers
}

TEST_CASE("The rates in force are shown with their sources, and an authority sets its own") {
    FileTown town;
    const auto penny = town.visitor(town.penny);
    const auto rates = penny.get("/payments/rates");
    CHECK(holds(rates, "£194.00"));
    CHECK(holds(rates, "https://www.gov.uk/support-for-foster-parents/help-with-the-cost-of-fostering"));
    CHECK(holds(rates, "Not read in a table: it may be a pound out."));
    const Fields lower{{"area", "rest"}, {"band", "5_10"}, {"weekly", "190"}, {"starts", "12/1/2026"}};
    CHECK(penny.post("/payments/rates/new", lower).status == 303);
    CHECK(holds(penny.get("/payments/rates"), "below the minimum of £194.00"));
    REQUIRE(penny.post(Town::page(town.ashdown, "/terms"), Town::terms()).status == 303);
    CHECK(holds(town.visitor(town.hazel).get(Town::page(town.ashdown)),
                "This is below the national minimum of £194.00."));
    make(town, run_to("25/1/2026", "30/1/2026"));
    CHECK(holds(penny.post("/payments/rates/new",
                           {{"area", "rest"}, {"band", "5_10"}, {"weekly", "180"}, {"starts", "20/1/2026"}}),
                "Days up to 25 January 2026 have been paid for"));
    // A rise for days already paid is owed, and comes with the next run.
    CHECK(penny
              .post("/payments/rates/new",
                    {{"area", "rest"}, {"band", "5_10"}, {"weekly", "201"}, {"starts", "19/1/2026"}})
              .status == 303);
    CHECK(holds(town.visitor(town.hazel).get(Town::page(town.ashdown)), "£11.00"));
    town.authority.move_to("2026-05-01"_day);
    CHECK(holds(penny.get("/payments/rates"), "The national minimum for 2026 to 2027 is not known here yet."));
}

TEST_CASE("Without the authority's own account no file for the bank is made, and it is said where to put it right") {
    FileTown town;
    const auto penny = town.visitor(town.penny);
    REQUIRE(penny.post(Town::page(town.ashdown, "/terms"), Town::terms()).status == 303);
    const auto run = make(town, run_to("18/1/2026", "23/1/2026"));
    CHECK(holds(penny.get(run), "No file for Bacs yet"));
    CHECK(penny.get(run + "/bacs.txt").status == 422);
    CHECK(penny.get("/payments/runs/4711").status == 404);
    auto wrong = Town::how_we_pay();
    wrong[3].second = "12345";
    CHECK(holds(penny.post("/payments/how", wrong), "Write six digits, such as 123456"));
    CHECK(penny.post("/payments/how", Town::how_we_pay()).status == 303);
    CHECK(penny.get(run + "/bacs.txt").status == 200);
}

TEST_CASE("The files of a run stay what they were when a bank account changes later") {
    FileTown town;
    const auto penny = town.visitor(town.penny);
    REQUIRE(penny.post(Town::page(town.ashdown, "/terms"), Town::terms()).status == 303);
    REQUIRE(penny.post("/payments/how", Town::how_we_pay()).status == 303);
    const auto run = make(town, run_to("18/1/2026", "23/1/2026"));
    const auto before = penny.get(run + "/bacs.txt").body;
    const auto address = Town::page(town.ashdown, "/terms");
    CHECK(penny.post(address, as_shown(penny.get(address), Town::terms("Alder Ashdown", "99999999"))).status == 303);
    CHECK(penny.get(run + "/bacs.txt").body == before);
}
