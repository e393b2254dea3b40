// An invoice held against the stays and the prices that were agreed, worked out by hand.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "commissioning/checking.h"
#include "commissioning/invoice_file.h"

using namespace kith;
using namespace kith::commissioning;

namespace {

constexpr AuthorityId thistleshire{2};

Money pounds(std::string_view text) { return *Money::parse(text); }

/// Somebody stays at Larkfield House from 1 March 2026 on, for £700.00 a week.
AgreedStay stay(std::string reference = "2-10", Date came = "2026-03-01"_day, std::optional<Date> left = {}) {
    return {std::move(reference),
            thistleshire,
            "Bramblewood Homes",
            "SC900001",
            "FW-1",
            "Larkfield House",
            "SC100001",
            HomeKind::childrens_home,
            NeedBand::standard,
            pounds("700.00"),
            came,
            left,
            {}};
}

CheckAgainst against(std::vector<AgreedStay> stays) {
    return {std::move(stays), {}, {}, {}, "Bramblewood Homes", "SC900001", "2026-06-01"_day};
}

InvoiceLine line(Date from, Date to, int nights, std::string_view amount, std::string reference = "2-10") {
    return {FactId{1}, 2, std::move(reference), from, to, nights, pounds(amount)};
}

std::vector<Finding> found(const Checked& checked) {
    std::vector<Finding> all;
    for (const auto& one : checked.found) all.push_back(one.what);
    return all;
}

Checked check_one(const CheckAgainst& with, const InvoiceLine& asked) {
    return check_lines(with, {asked}, "INV-1").front();
}

std::string words(const Checked& checked, Finding what) {
    for (const auto& one : checked.found)
        if (one.what == what) return one.words;
    return {};
}

}  // namespace

TEST_CASE("A line agrees that asks for the nights that were stayed, at the price that was agreed") {
    const auto with = against({stay()});
    const auto checked = check_one(with, line("2026-03-01"_day, "2026-03-31"_day, 31, "3,100.00"));
    CHECK(checked.agrees());
    CHECK(checked.nights == 31);
    CHECK(checked.expected == pounds("3,100.00"));
    CHECK(checked.stay->home == "Larkfield House");
}

TEST_CASE("The last day of a line may be the day of leaving, where its nights say so") {
    const auto with = against({stay("2-10", "2026-03-01"_day, "2026-03-08"_day)});
    CHECK(check_one(with, line("2026-03-01"_day, "2026-03-07"_day, 7, "700.00")).agrees());
    CHECK(check_one(with, line("2026-03-01"_day, "2026-03-08"_day, 7, "700.00")).agrees());
}

TEST_CASE("The day of leaving is paid only where the rule says so") {
    auto with = against({stay("2-10", "2026-03-01"_day, "2026-03-08"_day)});
    const auto asked = line("2026-03-01"_day, "2026-03-08"_day, 8, "800.00");
    const auto slept = check_one(with, asked);
    CHECK(found(slept) == std::vector{Finding::too_many_nights});
    CHECK(words(slept, Finding::too_many_nights) == "The child did not stay, or it was not agreed, on 8 March 2026");
    CHECK(slept.expected == pounds("700.00"));
    with.rules = {{DayRule::first_and_last, "2026-01-01"_day}};
    CHECK(check_one(with, asked).agrees());
    with.rules.push_back({DayRule::first_not_last, "2026-03-08"_day});
    CHECK_FALSE(check_one(with, asked).agrees());
}

TEST_CASE("Nights before the child came, after they left and in days to come are named") {
    const auto with = against({stay("2-10", "2026-03-10"_day, "2026-03-20"_day)});
    const auto checked = check_one(with, line("2026-03-08"_day, "2026-03-21"_day, 14, "1,400.00"));
    CHECK(found(checked) == std::vector{Finding::too_many_nights});
    CHECK(words(checked, Finding::too_many_nights) ==
          "The child did not stay, or it was not agreed, on 8 to 9 March 2026 and 20 to 21 March 2026");
    CHECK(checked.nights == 10);
    const auto still_there = against({stay()});
    const auto early = check_one(still_there, line("2026-05-31"_day, "2026-06-03"_day, 4, "400.00"));
    CHECK(found(early) == std::vector{Finding::too_many_nights});
    CHECK(words(early, Finding::too_many_nights) == "Not stayed yet: 2 to 3 June 2026");
}

TEST_CASE("A wrong price is named with the right one, to the penny") {
    const auto with = against({stay()});
    const auto checked = check_one(with, line("2026-03-01"_day, "2026-03-07"_day, 7, "700.01"));
    CHECK(found(checked) == std::vector{Finding::wrong_price});
    CHECK(words(checked, Finding::wrong_price) == "£700.01 is invoiced; 7 nights at the agreed price is £700.00");
    auto odd = stay();
    odd.weekly = pounds("1,000.00");
    // 1,000 / 7 = 142.857
    CHECK(check_one(against({odd}), line("2026-03-01"_day, "2026-03-01"_day, 1, "142.86")).agrees());
}

TEST_CASE("An agreement with another provider, or with none, is no agreement") {
    auto with = against({stay()});
    CHECK(found(check_one(with, line("2026-03-01"_day, "2026-03-07"_day, 7, "700.00", "2-11"))) ==
          std::vector{Finding::no_such_agreement});
    with.provider = "Hawthorn Care", with.provider_urn = "SC900002";
    CHECK(found(check_one(with, line("2026-03-01"_day, "2026-03-07"_day, 7, "700.00"))) ==
          std::vector{Finding::no_such_agreement});
    with.provider = "bramblewood homes", with.provider_urn.reset();
    CHECK(check_one(with, line("2026-03-01"_day, "2026-03-07"_day, 7, "700.00")).agrees());
}

TEST_CASE("No night is paid twice, on another invoice or on the same") {
    auto with = against({stay()});
    const auto lines = std::vector{line("2026-03-01"_day, "2026-03-07"_day, 7, "700.00"),
                                   line("2026-03-07"_day, "2026-03-13"_day, 7, "700.00")};
    const auto same = check_lines(with, lines, "INV-1");
    CHECK(same[0].agrees());
    CHECK(found(same[1]) == std::vector{Finding::already_invoiced});
    CHECK(words(same[1], Finding::already_invoiced) == "7 March 2026 is already on line 2 of invoice INV-1");
    CHECK(same[1].nights == 6);
    with.claimed = {{"2-10", {"2026-02-20"_day, "2026-03-03"_day}, "INV-0", 4}};
    const auto before = check_one(with, lines[0]);
    CHECK(found(before) == std::vector{Finding::already_invoiced});
    CHECK(words(before, Finding::already_invoiced) == "1 to 2 March 2026 are already on line 4 of invoice INV-0");
    CHECK(before.expected == pounds("500.00"));
}

TEST_CASE("Nights that are not those between the days of the line are told") {
    const auto checked = check_one(against({stay()}), line("2026-03-01"_day, "2026-03-07"_day, 9, "700.00"));
    CHECK(found(checked) == std::vector{Finding::does_not_add_up});
}

TEST_CASE("An agreement that ends before the stay ends what is paid") {
    auto ended = stay();
    ended.agreed = "2026-03-04"_day;
    const auto checked = check_one(against({ended}), line("2026-03-01"_day, "2026-03-07"_day, 7, "700.00"));
    CHECK(found(checked) == std::vector{Finding::too_many_nights});
    CHECK(checked.nights == 4);
}

TEST_CASE("An uplift of the contract raises the price of agreements that began before it, from its day on") {
    auto with = against({stay()});
    with.uplifts["FW-1"] = {{FactId{5}, 355, "By the index", "2026-04-06"_day}};
    CHECK(check_one(with, line("2026-03-30"_day, "2026-04-05"_day, 7, "700.00")).agrees());
    CHECK(check_one(with, line("2026-04-06"_day, "2026-04-12"_day, 7, "724.85")).agrees());
    // Five nights at 100.00 and two at 103.55.
    CHECK(check_one(with, line("2026-04-01"_day, "2026-04-07"_day, 7, "707.10")).agrees());
}

TEST_CASE("Prices are rounded to the nearest penny after each uplift") {
    CHECK(uplifted(pounds("1,234.56"), 355) == pounds("1,278.39"));  // 1278.38688
    CHECK(uplifted(pounds("1,000.00"), -50) == pounds("995.00"));
    CHECK(uplifted(Money::pence(1), 5'000) == Money::pence(2));  // a penny and a half
    const auto steps = price_steps(pounds("1,000.00"), "2026-01-01"_day,
                                   {{FactId{1}, 200, "", "2027-04-06"_day}, {FactId{1}, 300, "", "2026-04-06"_day}});
    REQUIRE(steps.size() == 3);
    CHECK(steps[1] == PriceStep{"2026-04-06"_day, pounds("1,030.00")});
    CHECK(steps[2] == PriceStep{"2027-04-06"_day, pounds("1,050.60")});
    CHECK(per_cent(355) == "3.55%");
    CHECK(per_cent(-5) == "-0.05%");
}

TEST_CASE("A contract's price is the last to begin for that kind of home and band, with the uplifts since") {
    const std::vector<Price> prices{
        {FactId{1}, HomeKind::childrens_home, NeedBand::standard, pounds("5,000.00"), "2026-01-01"_day},
        {FactId{1}, HomeKind::childrens_home, NeedBand::standard, pounds("6,000.00"), "2026-06-01"_day},
        {FactId{1}, HomeKind::foster, NeedBand::standard, pounds("900.00"), "2026-01-01"_day}};
    const std::vector<Uplift> uplifts{{FactId{1}, 1000, "", "2026-04-01"_day}};
    const auto on = [&](Date day) {
        return price_on(prices, uplifts, HomeKind::childrens_home, NeedBand::standard, day);
    };
    CHECK_FALSE(on("2025-12-31"_day));
    CHECK(on("2026-03-31"_day) == pounds("5,000.00"));
    CHECK(on("2026-04-01"_day) == pounds("5,500.00"));
    CHECK(on("2026-06-01"_day) == pounds("6,000.00"));
    CHECK_FALSE(price_on(prices, uplifts, HomeKind::secure_home, NeedBand::standard, "2026-06-01"_day));
}

TEST_CASE("Whole weeks cost exactly their price, and a stay cut anywhere costs the same to a penny for each cut") {
    CHECK(rc::check("weeks", [] {
        const auto weekly = Money::pence(*rc::gen::inRange<std::int64_t>(1, 2'000'000));
        const int weeks = *rc::gen::inRange(1, 60);
        const auto from = "2026-01-05"_day;
        const std::vector<PriceStep> steps{{from, weekly}};
        RC_ASSERT(cost_of(steps, {{from, from.plus_days(7 * weeks)}}) == weekly * weeks);
        const int cut = *rc::gen::inRange(1, 7 * weeks);
        const auto first = cost_of(steps, {{from, from.plus_days(cut)}});
        const auto second = cost_of(steps, {{from.plus_days(cut), from.plus_days(7 * weeks)}});
        const auto off = (first + second - weekly * weeks).in_pence();
        RC_ASSERT(off >= -1 && off <= 1);
    }));
}

TEST_CASE("However an invoice is cut up, no more nights are due than were stayed, and no night twice") {
    CHECK(rc::check("no night twice", [] {
        const auto came = "2026-03-01"_day;
        const int stayed = *rc::gen::inRange(1, 60);
        const auto with = against({stay("2-10", came, came.plus_days(stayed))});
        const auto count = *rc::gen::inRange(1, 12);
        std::vector<InvoiceLine> lines;
        for (int i = 0; i < count; ++i) {
            const auto from = came.plus_days(*rc::gen::inRange(-10, 70));
            const int nights = *rc::gen::inRange(1, 30);
            lines.push_back({FactId{1}, i + 2, "2-10", from, from.plus_days(nights - 1), nights, pounds("1.00")});
        }
        int due = 0;
        for (const auto& checked : check_lines(with, lines, "INV-1")) due += checked.nights;
        RC_ASSERT(due <= stayed);
    }));
}

TEST_CASE("What is agreed, disputed and waiting adds up to what is invoiced") {
    CHECK(rc::check("totals", [] {
        const auto count = *rc::gen::inRange(0, 30);
        std::vector<InvoiceLine> lines;
        std::vector<LineAnswer> given;
        given.reserve(30);
        std::vector<const LineAnswer*> answers;
        for (int i = 0; i < count; ++i) {
            const auto amount = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
            lines.push_back({FactId{1}, i, "2-10", "2026-03-01"_day, "2026-03-07"_day, 7, Money::pence(amount)});
            const int answer = *rc::gen::inRange(0, 3);
            if (answer == 0) {
                answers.push_back(nullptr);
                continue;
            }
            const auto paid = answer == 1 ? amount : *rc::gen::inRange<std::int64_t>(0, amount + 1);
            given.push_back({FactId{i + 1}, answer == 1 ? Answer::agreed : Answer::disputed, Money::pence(paid), "",
                             "2026-04-01"_day, PersonId{1}});
            answers.push_back(&given.back());
        }
        const auto totals = totals_of(lines, answers);
        RC_ASSERT(totals.agreed + totals.disputed + totals.waiting == totals.invoiced);
        RC_ASSERT(totals.lines_agreed + totals.lines_disputed + totals.lines_waiting() == totals.lines);
    }));
}

TEST_CASE("An invoice's file is read line by line, whatever the order of its columns, and bad rows are told with why") {
    const auto file = read_invoice(
        "Amount,Nights,Reference,To,From,Note\r\n"
        "\"3,100.00\",31,2-10,31/3/2026,1/3/2026,\r\n"
        "700.00,7,,2026-03-07,2026-03-01,\r\n"
        "700.00,seven,2-11,2026-03-07,2026-03-01,\r\n"
        "700.0,7,2-11,2026-03-07,2026-03-01,\r\n"
        "700.00,7,2-11,2026-02-07,2026-03-01,\r\n"
        "700.00,7,2-11,31/2/2026,2026-03-01,\r\n");
    REQUIRE(file);
    REQUIRE(file->lines.size() == 1);
    CHECK(file->lines[0].line == 2);
    CHECK(file->lines[0].reference == "2-10");
    CHECK(file->lines[0].from == "2026-03-01"_day);
    CHECK(file->lines[0].nights == 31);
    CHECK(file->lines[0].amount == pounds("3,100.00"));
    REQUIRE(file->wrong.size() == 5);
    CHECK(file->wrong[0].line == 3);
    CHECK(file->wrong[0].what == "It has no reference. Write that of the placement agreement");
    CHECK(file->wrong[1].what == "\"seven\" is no number of nights");
    CHECK(file->wrong[2].what == "\"700.0\" is no amount. Write it like 5,714.29");
    CHECK(file->wrong[3].what == "It ends on 7 February 2026, before it begins");
    CHECK(file->wrong[4].what == "\"31/2/2026\" is no day. Write it like 31/3/2026 under \"to\"");
    const auto other = read_invoice("a,b\n1,2\n");
    REQUIRE_FALSE(other);
    CHECK(other.error().what ==
          "The first row must name the columns. There is none named reference, from, to, nights and amount.");
}
