#include <doctest/doctest.h>

#include "commissioning/payments.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

namespace {

PayableLine payable(std::int64_t provider, std::int64_t line, std::int64_t agreed, std::int64_t paid = 0) {
    return {PersonId{provider},    FactId{line},       "B-1", "2026-04-01"_day, FactId{line}, 1, "2-1",
            Money::pounds(agreed), Money::pounds(paid)};
}

/// An invoice of one line, and its answer.
FactId invoice_of(Town& town, std::string number, std::int64_t pounds) {
    const auto id =
        town.us.fact(town.bramblewood, Invoice{std::move(number), "2026-04-01"_day, 1, Money::pounds(pounds), "typed"});
    return town.us.fact(town.bramblewood, InvoiceLine{id, 1, town.reference, "2026-03-01"_day, "2026-03-31"_day, 31,
                                                      Money::pounds(pounds)});
}

LineAnswer answer(Town& town, FactId line, Answer how, std::int64_t pounds) {
    return {line, how, Money::pounds(pounds), "", town.us.today(), town.commissioner};
}

std::vector<RunSeen> runs(Town& town) {
    return must(payment_runs(town.us.store(), Gate::machine_to_all<May::check_invoices>(co_operative)));
}

}  // namespace

TEST_CASE("A line that is paid as agreed is not paid again, and what is due adds up") {
    const auto due = to_pay({payable(7, 1, 100), payable(7, 2, 50, 50), payable(8, 3, 20)});
    REQUIRE(due.lines.size() == 2);
    CHECK(due.total == Money::pounds(120));
    CHECK(due.waiting.empty());
}

TEST_CASE(
    "What was paid too much is set off against what is due to the same provider, and nobody is paid less than "
    "nothing") {
    const auto due = to_pay({payable(7, 1, 60, 100), payable(7, 2, 100), payable(8, 3, 0, 30), payable(8, 4, 10)});
    CHECK(due.total == Money::pounds(60));
    REQUIRE(due.lines.size() == 2);
    CHECK(due.lines[0].due() == Money::pounds(-40));
    CHECK(due.waiting.size() == 2);
}

TEST_CASE("What is agreed is paid once: the total is shown before, and a second run pays nothing") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        const auto first = invoice_of(town, "B-1", 3'100);
        const auto second = invoice_of(town, "B-2", 700);
        invoice_of(town, "B-3", 55);  // nobody answered it
        town.us.fact(town.bramblewood, answer(town, first, Answer::agreed, 3'100));
        const auto partly = town.us.fact(town.bramblewood, answer(town, second, Answer::disputed, 500));
        CHECK(holds(commissioner.get("/invoices/payments"), "Make the payment run: £3,600.00 for 2 lines"));
        CHECK(commissioner.post("/invoices/payments", {{"total", "£3,100.00"}}).status == 409);
        CHECK(runs(town).empty());
        CHECK(commissioner.post("/invoices/payments", {{"total", "£3,600.00"}}).status == 303);
        REQUIRE(runs(town).size() == 1);
        CHECK(runs(town)[0].lines.size() == 2);
        const auto csv = commissioner.get(fmt::format("/invoices/payments/{}/csv", runs(town)[0].is.id.number()));
        CHECK(holds(csv, "Bramblewood Homes,SC900001,B-1,2026-04-01,1," + town.reference));
        CHECK(holds(csv, ",500.00"));
        CHECK_FALSE(holds(csv, "B-3"));
        CHECK_FALSE(holds(csv, "Fernley"));
        CHECK(commissioner.post("/invoices/payments", {{"total", "£3,600.00"}}).status == 422);
        CHECK(holds(commissioner.get("/invoices/payments"), "Nothing is agreed that is not paid yet"));
        CHECK(runs(town).size() == 1);
        // An answer that is changed after it was paid: the difference is due.
        town.us.written([&](Change& change) {
            const auto leave = town.us.leave(town.bramblewood);
            const auto entry = must(change.open(leave, {{"test.answer", "Answer"}, "Answered again"}));
            must(change.correct(leave, partly, entry, answer(town, second, Answer::agreed, 700)));
        });
        CHECK(holds(commissioner.get("/invoices/payments"), "Make the payment run: £200.00 for 1 line"));
        const auto worker = town.us.reader_with(Role::provider, {}, "Wren");
        town.us.fact(worker.person, OfProvider{town.bramblewood, joined, {}});
        CHECK(town.as(worker.person).get("/invoices/payments").status == 403);
    });
}
