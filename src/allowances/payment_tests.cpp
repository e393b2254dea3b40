// What one run pays one home: corrections, what is taken back, and how much of it at once.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "allowances/home_for_tests.h"

using namespace kith;
using namespace kith::allowances;
using namespace kith::allowances::testing;

namespace {

Money pounds(std::string_view text) { return *Money::parse(text); }

constexpr Days first{"2026-01-05"_day, "2026-01-19"_day}, second{"2026-01-19"_day, "2026-02-02"_day},
    third{"2026-02-02"_day, "2026-02-16"_day};

Payment run(PaymentFile& file, Days days, const HowWePay& how = {}) {
    auto made = payment(file, {}, how, days);
    book(file, made);
    return made;
}

}  // namespace

TEST_CASE("A run pays its own days, line by line, and says why") {
    auto file = home_with_ana("2026-01-05"_day);
    file.fees = {fact(2, Fee{pounds("70.00"), FeeFor::each_child, "Level 2 carers.", "2025-01-01"_day, {}})};
    file.extras = {fact(3, Extra{ExtraKind::uniform, ana, "2026-01-06"_day, pounds("45.50"), {}, "Winter coat."}),
                   fact(4, Extra{ExtraKind::holiday, {}, "2026-02-06"_day, pounds("200.00"), {}, "Half term."})};
    const auto made = run(file, first);
    REQUIRE(made.lines.size() == 3);
    CHECK(made.total == pounds("573.50"));
    CHECK(made.lines[0].amount == pounds("388.00"));
    CHECK(made.lines[0].nights == 14);
    CHECK(made.lines[0].why ==
          "14 nights of Ana living here, at £194.00 a week: the national minimum for ages 5 to 10 in the rest of "
          "England, 2025 to 2026.");
    CHECK(made.lines[1].amount == pounds("140.00"));
    CHECK(made.lines[1].why == "14 days at £70.00 a week. Level 2 carers.");
    CHECK(made.lines[2].why == "Winter coat.");
    CHECK(made.can_be_made());
    CHECK(run(file, second).total == pounds("528.00"));
    CHECK(run(file, third).total == pounds("728.00"));  // with the holiday
}

TEST_CASE("A year whose minimum is not known is told in the line itself") {
    auto file = home_with_ana("2026-06-09"_day);
    const auto made = payment(file, {}, {}, {"2026-06-09"_day, "2026-06-16"_day});
    CHECK(made.lines.at(0).why ==
          "7 nights of Ana living here, at £220.00 a week: the national minimum for ages 11 to 15 in the rest of "
          "England, 2025 to 2026. The national minimum for 2026 to 2027 is not known here yet.");
}

TEST_CASE("A stay that ended earlier than was known is put right in the next runs, a quarter of each at most") {
    auto file = home_with_ana("2026-01-05"_day);
    file.children[ben] = {"Ben", "2018-01-01"_day};
    file.stays.push_back({ben, "2026-01-05"_day, {}});
    CHECK(run(file, first).total == pounds("776.00"));
    file.stays[0].ends = "2026-01-12"_day;  // Ana left a week earlier
    const auto next = run(file, second);
    REQUIRE(next.lines.size() == 2);
    CHECK(next.lines[1].correction);
    CHECK(next.lines[1].amount == pounds("-97.00"));  // a quarter of Ben's £388.00
    CHECK(next.total == pounds("291.00"));
    CHECK(next.left_over == pounds("97.00"));
    CHECK(next.lines[1].why ==
          "For days before 19 January 2026, £388.00 was paid for Ana's allowance and £194.00 is due: Ana lived here "
          "from 5 January 2026 to 12 January 2026. We take £97.00 of it now and the other £97.00 later, so that no "
          "payment becomes too small.");
    CHECK(run(file, third).total == pounds("291.00"));
    CHECK(run(file, {"2026-02-16"_day, "2026-03-02"_day}).total == pounds("388.00"));
}

TEST_CASE("What was due before and not known is paid at once") {
    auto file = home_with_ana("2026-01-12"_day);
    CHECK(run(file, first).total == pounds("194.00"));
    file.stays[0].starts = "2026-01-05"_day;
    const auto next = run(file, second);
    CHECK(next.total == pounds("582.00"));
    CHECK(next.lines.at(1).amount == pounds("194.00"));
}

TEST_CASE("Days recorded for the wrong child move in one run: what one line gives another may take") {
    auto file = home_with_ana("2026-01-05"_day);
    file.children[ben] = {"Ben", "2016-01-01"_day};
    CHECK(run(file, first).total == pounds("388.00"));
    file.stays[0].child = ben;  // in the same band
    const auto next = run(file, second);
    CHECK(next.total == pounds("388.00"));
    CHECK(next.left_over == pounds("0.00"));
    CHECK(next.lines.size() == 3);
}

TEST_CASE("A home without bank details is not paid, and has it all when they are known") {
    auto file = home_with_ana("2026-01-05"_day);
    file.terms[0].value.account.reset();
    const auto made = payment(file, {}, {}, first);
    CHECK_FALSE(made.can_be_made());
    REQUIRE(made.hindrances.size() == 1);
    CHECK(made.hindrances[0].words == "No bank details are recorded.");
    file.terms[0].value.account = "12345678";
    CHECK(run(file, second).total == pounds("776.00"));
}

TEST_CASE("Children in a home without terms are not passed over in silence") {
    auto file = home_with_ana("2026-01-05"_day);
    file.terms.clear();
    const auto made = payment(file, {}, {}, first);
    REQUIRE(made.hindrances.size() == 1);
    CHECK(made.hindrances[0].whole);
    CHECK(made.hindrances[0].words == "No payment terms are recorded.");
}

TEST_CASE("Terms that end while a child lives there are told, from the first day they do not cover") {
    auto file = home_with_ana("2026-01-05"_day);
    file.terms[0].value.ends = "2026-01-11"_day;
    const auto made = payment(file, {}, {}, first);
    CHECK(made.total == pounds("194.00"));
    REQUIRE(made.hindrances.size() == 1);
    CHECK(made.hindrances[0].words == "The payment terms do not cover Ana living here from 12 January 2026.");
}

TEST_CASE("Where nobody lives any more, what was paid too much is told and not forgotten") {
    auto file = home_with_ana("2026-01-05"_day);
    run(file, first);
    file.stays[0].ends = "2026-01-12"_day;
    const auto next = run(file, second);
    CHECK(next.total == pounds("0.00"));
    CHECK(next.left_over == pounds("194.00"));
    REQUIRE(next.hindrances.size() == 1);
    CHECK(next.hindrances[0].words == "£194.00 was paid too much, and nothing is due from which to take it.");
}

TEST_CASE("An extra that comes late is paid under its own name") {
    auto file = home_with_ana("2026-01-05"_day);
    run(file, first);
    file.extras = {
        fact(3, Extra{ExtraKind::mileage, ana, "2026-01-08"_day, pounds("9.00"), 20, "To see her brother."})};
    const auto next = run(file, second);
    REQUIRE(next.lines.size() == 2);
    CHECK(next.lines[1].amount == pounds("9.00"));
    CHECK(next.lines[1].why == "To see her brother.");
    CHECK(next.lines[1].days == Days{"2026-01-08"_day, "2026-01-09"_day});
    CHECK(run(file, third).lines.size() == 1);
}

TEST_CASE("An overpayment is taken back by the week, until nothing is left") {
    auto file = home_with_ana("2026-01-05"_day);
    file.overpayments = {
        fact(5, Overpayment{pounds("50.00"), pounds("15.00"), "Paid twice in May.", "2026-01-05"_day})};
    const auto made = run(file, first);
    CHECK(made.total == pounds("358.00"));
    CHECK(made.left_over == pounds("20.00"));
    CHECK(made.lines.at(1).why ==
          "£50.00 was paid too much: Paid twice in May. £15.00 is taken back a week. After this, £20.00 is left.");
    CHECK(run(file, second).total == pounds("368.00"));
    CHECK(run(file, third).total == pounds("388.00"));
}

TEST_CASE("Where an overpayment was recorded in error, what was taken back is returned") {
    auto file = home_with_ana("2026-01-05"_day);
    file.overpayments = {fact(5, Overpayment{pounds("50.00"), pounds("15.00"), "Paid twice.", "2026-01-05"_day})};
    run(file, first);
    file.overpayments[0].value.amount = pounds("10.00");
    CHECK(payment(file, {}, {}, second).total == pounds("408.00"));
    file.overpayments.clear();
    CHECK(payment(file, {}, {}, second).total == pounds("418.00"));
}

TEST_CASE("The authority may set how much is taken back of one payment") {
    auto file = home_with_ana("2026-01-05"_day);
    file.overpayments = {fact(5, Overpayment{pounds("500.00"), pounds("500.00"), "Paid twice.", "2026-01-05"_day})};
    HowWePay how;
    how.most_recovered = 10;
    CHECK(payment(file, {}, how, first).total == pounds("349.20"));
    how.most_recovered = 0;
    CHECK(payment(file, {}, how, first).total == pounds("388.00"));
}

namespace {

/// A home with two children and what may happen to it, drawn anew.
PaymentFile any_home() {
    auto file = home_with_ana("2026-01-01"_day.plus_days(*rc::gen::inRange(0, 60)));
    file.children[ben] = {"Ben", "2010-01-01"_day.plus_days(*rc::gen::inRange(0, 4000))};
    file.stays.push_back({ben, "2026-01-01"_day.plus_days(*rc::gen::inRange(0, 100)), {}});
    for (auto& stay : file.stays)
        if (*rc::gen::arbitrary<bool>()) stay.ends = stay.starts.plus_days(*rc::gen::inRange(0, 120));
    file.fees = {fact(
        2, Fee{Money::pence(*rc::gen::inRange(0, 20'000)), FeeFor::while_a_child_is_here, "", "2026-01-01"_day, {}})};
    if (*rc::gen::arbitrary<bool>())
        file.overpayments = {fact(5, Overpayment{Money::pence(*rc::gen::inRange(0, 90'000)),
                                                 Money::pence(*rc::gen::inRange(0, 20'000)), "", "2026-02-01"_day})};
    return file;
}

}  // namespace

TEST_CASE("Property: the lines sum to the total, and no more is taken back than the stated share") {
    rc::check([] {
        auto file = any_home();
        for (auto at = "2026-01-01"_day; at < "2026-08-01"_day; at = at.plus_days(14)) {
            const Days days{at, at.plus_days(14)};
            const auto gross = total(file, days);
            const auto made = run(file, days);
            auto sum = Money::pence(0);
            for (const auto& line : made.lines) sum = sum + line.amount;
            RC_ASSERT(sum == made.total);
            RC_ASSERT(made.total >= Money::pence(0));
            RC_ASSERT((gross - made.total).in_pence() <= gross.in_pence() * 25 / 100);
            // The past changes under the next run's feet.
            if (*rc::gen::inRange(0, 3) == 0) {
                auto again = any_home();
                again.paid = file.paid;
                file = again;
            }
        }
    });
}

TEST_CASE("Property: whatever was believed meanwhile, in the end a home has had exactly what it was due") {
    rc::check([] {
        auto file = any_home();
        file.overpayments.clear();
        auto at = "2026-01-01"_day;
        for (int i = 0; i < 6; ++i, at = at.plus_days(14)) {
            run(file, {at, at.plus_days(14)});
            auto again = any_home();
            again.overpayments.clear();
            again.paid = file.paid;
            file = again;
        }
        // From now on nothing changes, and somebody always lives here to take it from.
        file.stays.push_back({PersonId{13}, at, {}});
        file.children[PersonId{13}] = {"Cleo", "2012-01-01"_day};
        Payment last;
        for (int i = 0; i < 60; ++i, at = at.plus_days(14)) last = run(file, {at, at.plus_days(14)});
        auto paid = Money::pence(0);
        for (const auto& [key, amount] : file.paid) paid = paid + amount;
        RC_ASSERT(last.left_over == Money::pence(0));
        RC_ASSERT(paid == total(file, {"2025-01-01"_day, at}));
    });
}
