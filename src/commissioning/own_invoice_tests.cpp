#include <doctest/doctest.h>

#include "commissioning/acts.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

namespace {

Visitor wren_of(Town& town) {
    const auto worker = town.us.reader_with(Role::provider, {}, "Wren");
    town.us.fact(worker.person, OfProvider{town.bramblewood, joined, {}});
    return town.as(worker.person);
}

std::string sending(const Town& town) { return provider_address(town.bramblewood, "/invoices/send"); }

Fields line(const Town& town, std::string doing, std::string amount = "3,100") {
    return {{"number", "B-7"},   {"on", "01/04/2026"}, {"reference", town.reference}, {"from", "1/3/2026"},
            {"to", "31/3/2026"}, {"nights", ""},       {"amount", std::move(amount)}, {"doing", std::move(doing)}};
}

std::string lines_of(const Town& town, std::string_view amount = "\"3,100.00\"") {
    return fmt::format("reference,from,to,nights,amount\r\n{},2026-03-01,2026-03-31,31,{}\r\n", town.reference, amount);
}

}  // namespace

TEST_CASE("A provider types a line of its own invoice and reads at once what the check finds and what to do") {
    in_a_town([](Town& town) {
        const auto wren = wren_of(town);
        CHECK(holds(wren.get(provider_address(town.bramblewood)), "Send an invoice"));
        CHECK(holds(wren.get(sending(town)), "01/05/2026"));  // the month that is over
        const auto right = wren.post(sending(town), line(town, "add"));
        CHECK(right.status == 200);
        CHECK(holds(right, "Larkfield House"));
        CHECK(holds(right, "Agrees"));
        CHECK(holds(right, "Send this invoice: £3,100.00 on 1 line"));
        const auto dear = wren.post(sending(town), line(town, "add", "4,000"));
        CHECK(holds(dear, "Wrong price"));
        CHECK(holds(dear, "Write the agreed amount"));
        const auto refused = wren.post(sending(town), line(town, "add", "lots"));
        CHECK(refused.status == 422);
        CHECK(holds(refused, "is no amount. Write it like 5,714.29"));
        CHECK(must(invoices_of(town.us.store(), town.us.leave(town.bramblewood))).empty());
    });
}

TEST_CASE(
    "A provider's invoice comes to the officer's checking as every other, and the provider sees how it is answered") {
    in_a_town([](Town& town) {
        const auto wren = wren_of(town);
        auto fields = line(town, "send");
        CHECK(holds(wren.post(sending(town), fields), "Type a line or choose a file first"));
        fields.emplace_back("lines", lines_of(town));
        CHECK(wren.post(sending(town), fields).status == 303);
        const auto all = must(invoices_of(town.us.store(), town.us.leave(town.bramblewood)));
        REQUIRE(all.size() == 1);
        CHECK(all[0].lines.size() == 1);
        CHECK(all[0].lines[0].line == 1);
        CHECK(all[0].is.value.source == "Sent by the provider, typed");
        const auto invoice = invoice_address(town.bramblewood, all[0].is.id);
        const auto commissioner = town.as(town.commissioner);
        CHECK(holds(commissioner.get("/invoices"), "B-7"));
        CHECK(holds(wren.get(invoice), "Waiting"));
        CHECK(wren.post(invoice + "/agree", {}).status == 403);
        CHECK(commissioner.post(invoice + "/agree", {}).status == 303);
        CHECK(holds(wren.get(invoice), "Agreed: £3,100.00"));
    });
}

TEST_CASE(
    "An invoice with a number that was used is refused with a sentence, before its lines are typed and when it is "
    "sent") {
    in_a_town([](Town& town) {
        const auto wren = wren_of(town);
        auto fields = line(town, "send");
        fields.emplace_back("lines", lines_of(town));
        REQUIRE(wren.post(sending(town), fields).status == 303);
        const auto again =
            "Bramblewood Homes has sent an invoice of this number, dated 1 April 2026. Write another number";
        CHECK(holds(wren.post(sending(town), fields), again));
        CHECK(holds(wren.post(sending(town), line(town, "add")), again));
        // Two who send the same form at once both saw no such number: the second is refused under the lock.
        const auto file = must(provider_file(town.us.store(), town.us.leave(town.bramblewood), town.us.today()));
        auto change = town.us.change();
        const auto second = send_invoice(change, Gate::machine_to<May::send_invoice>(co_operative, town.bramblewood),
                                         file, {"b-7", "2026-04-01"_day, 0, Money::pence(0), "typed"},
                                         must(read_invoice(lines_of(town))).lines);
        REQUIRE_FALSE(second);
        CHECK(second.error().fields.at(0).name == "number");
    });
}

TEST_CASE("Only whoever works for a provider sends its invoice: not another provider, and no officer in its name") {
    in_a_town([](Town& town) {
        const auto other = town.provider("Hawthorn Care", "SC900002");
        const auto wren = wren_of(town);
        CHECK(wren.get(provider_address(other, "/invoices/send")).status == 403);
        const auto officer = town.as(town.us.reader_with(Role::placements_officer, {}, "Pia").person);
        CHECK(officer.get(sending(town)).status == 403);
        auto fields = line(town, "send");
        fields.emplace_back("lines", lines_of(town));
        CHECK(officer.post(sending(town), fields).status == 403);
        CHECK(town.as(town.commissioner).get(sending(town)).status == 403);
    });
}

TEST_CASE("A line is taken off before the invoice is sent, and lines that were tampered with are not taken in") {
    in_a_town([](Town& town) {
        const auto wren = wren_of(town);
        Fields fields{{"doing", "without-0"}, {"lines", lines_of(town)}};
        CHECK_FALSE(holds(wren.post(sending(town), fields), "Send this invoice"));
        fields[1].second = lines_of(town, "x");
        CHECK(holds(wren.post(sending(town), fields), "Begin the invoice again"));
    });
}

TEST_CASE(
    "Nights that are left empty are counted from the first night to the last; lines written as CSV are read again") {
    const auto line =
        must(read_line({{"reference", "2-1"}, {"from", "1/3/2026"}, {"to", "31/3/2026"}, {"amount", "10.00"}}));
    CHECK(line.nights == 31);
    const auto again = must(read_invoice(lines_as_csv({line})));
    REQUIRE(again.lines.size() == 1);
    CHECK(again.lines[0].amount == Money::pounds(10));
    CHECK(again.lines[0].to == "2026-03-31"_day);
    const auto wrong = read_line({{"reference", "2-1"}, {"from", "1/3/2026"}, {"to", "1/2/2026"}, {"amount", "10.00"}});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().fields.at(0).name == "to");
}
