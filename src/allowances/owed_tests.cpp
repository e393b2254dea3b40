// What is owed, worked out by hand.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "allowances/home_for_tests.h"

using namespace kith;
using namespace kith::allowances;
using namespace kith::allowances::testing;

namespace {

Money pounds(std::string_view text) { return *Money::parse(text); }

}  // namespace

TEST_CASE("Whole weeks pay exactly the weekly rate, and one night its seventh to the penny below") {
    const auto file = home_with_ana("2026-01-05"_day);  // ten: £194.00
    CHECK(total(file, {"2026-01-05"_day, "2026-01-12"_day}) == pounds("194.00"));
    CHECK(total(file, {"2026-01-05"_day, "2026-01-19"_day}) == pounds("388.00"));
    CHECK(total(file, {"2026-01-05"_day, "2026-01-06"_day}) == pounds("27.71"));  // 194 / 7 = 27.714
    CHECK(total(file, {"2026-01-06"_day, "2026-01-07"_day}) == pounds("27.71"));  // 55.428 - 27.71
    CHECK(total(file, {"2026-01-07"_day, "2026-01-08"_day}) == pounds("27.72"));  // 83.142 - 55.42
    CHECK(total(file, {"2026-01-05"_day, "2026-01-08"_day}) == pounds("83.14"));
}

TEST_CASE("The day of coming is paid and the day of leaving is not") {
    const auto file = home_with_ana("2026-01-05"_day, "2026-01-08"_day);
    const auto all = spells(file, {}, "2026-02-01"_day);
    REQUIRE(all.size() == 1);
    CHECK(all[0].days == Days{"2026-01-05"_day, "2026-01-08"_day});
    CHECK(total(file, {"2026-01-01"_day, "2026-02-01"_day}) == pounds("83.14"));
    CHECK(total(home_with_ana("2026-01-05"_day, "2026-01-05"_day), {"2026-01-01"_day, "2026-02-01"_day}) ==
          pounds("0.00"));
}

TEST_CASE("The band changes on the birthday") {
    // Eleven on 9 June 2026: until then £194.00 a week, from that day £220.00.
    const auto file = home_with_ana("2026-06-01"_day);
    const auto all = spells(file, {}, "2026-06-15"_day);
    REQUIRE(all.size() == 2);
    CHECK(all[0].days == Days{"2026-06-01"_day, "2026-06-09"_day});
    CHECK(all[0].amount == pounds("194.00"));
    CHECK(all[1].days == Days{"2026-06-09"_day, "2026-06-15"_day});
    CHECK(all[1].amount == pounds("220.00"));
    CHECK(total(file, {"2026-06-01"_day, "2026-06-09"_day}) == pounds("221.71"));  // 8 days: 221.714
    CHECK(total(file, {"2026-06-09"_day, "2026-06-15"_day}) == pounds("188.57"));  // 6 days: 188.571
    CHECK(total(file, {"2026-06-01"_day, "2026-06-15"_day}) == pounds("410.28"));
}

TEST_CASE("A child born on 29 February is a year older on 1 March of a common year") {
    auto file = home_with_ana("2027-02-22"_day);
    file.children[ana].born = "2016-02-29"_day;  // eleven on 1 March 2027
    const auto all = spells(file, {}, "2027-03-08"_day);
    REQUIRE(all.size() == 2);
    CHECK(all[1].days.from == "2027-03-01"_day);
    CHECK(total(file, {"2027-02-22"_day, "2027-03-08"_day}) == pounds("414.00"));
}

TEST_CASE("The year's change on 6 April begins a new spell") {
    // Nine and ten: £187.00 to 5 April 2025, £194.00 from 6 April.
    const auto file = home_with_ana("2025-04-01"_day);
    CHECK(total(file, {"2025-04-01"_day, "2025-04-06"_day}) == pounds("133.57"));  // 5 days of 187.00: 133.571
    CHECK(total(file, {"2025-04-06"_day, "2025-04-13"_day}) == pounds("194.00"));
    CHECK(total(file, {"2025-04-01"_day, "2025-04-13"_day}) == pounds("327.57"));
}

TEST_CASE("Nothing is owed from the 18th birthday on") {
    auto file = home_with_ana("2026-03-02"_day);
    file.children[ana].born = "2008-03-10"_day;
    file.fees = {fact(2, Fee{pounds("70.00"), FeeFor::each_child, "Level 2", "2025-01-01"_day, {}})};
    CHECK(total(file, {"2026-03-02"_day, "2026-04-01"_day}) == pounds("374.85"));  // 8 days: 294.857 and 80.00
    CHECK(total(file, {"2026-03-10"_day, "2027-03-10"_day}) == pounds("0.00"));
}

TEST_CASE("The rate is that of the carers' home, from the day they moved") {
    auto file = home_with_ana("2026-01-05"_day);
    file.terms.push_back(fact(2, terms_from("2026-01-12"_day, RateArea::london)));
    CHECK(total(file, {"2026-01-05"_day, "2026-01-19"_day}) == pounds("419.00"));  // 194 and 225
}

TEST_CASE("A change of bank does not cut a spell: no penny is lost by it") {
    auto file = home_with_ana("2026-01-05"_day);
    file.terms[0].value.ends = "2026-01-06"_day;
    file.terms.push_back(fact(2, terms_from("2026-01-07"_day)));
    CHECK(spells(file, {}, "2026-01-12"_day).size() == 1);
    CHECK(total(file, {"2026-01-05"_day, "2026-01-12"_day}) == pounds("194.00"));
}

TEST_CASE("Nothing is owed for days before the terms begin, or after they end") {
    auto file = home_with_ana("2024-12-01"_day);
    CHECK(total(file, {"2024-01-01"_day, "2025-01-01"_day}) == pounds("0.00"));
    file.terms[0].value.ends = "2025-01-07"_day;
    CHECK(total(file, {"2024-01-01"_day, "2026-01-01"_day}) == pounds("187.00"));
    file.terms.clear();
    CHECK(total(file, {"2024-01-01"_day, "2026-01-01"_day}) == pounds("0.00"));
}

TEST_CASE("A child of unknown age is not paid for by guess, and it is said") {
    auto file = home_with_ana("2026-01-05"_day);
    file.children[ana].born.reset();
    const auto made = payment(file, {}, {}, {"2026-01-05"_day, "2026-01-19"_day});
    CHECK(made.total == pounds("0.00"));
    REQUIRE(made.hindrances.size() == 1);
    CHECK(made.hindrances[0].words == "The date of birth of Ana is not recorded.");
}

TEST_CASE("A fee stands apart from the allowance: for each child, while any is there, or always") {
    auto file = home_with_ana("2026-01-05"_day, "2026-01-19"_day);
    file.children[ben] = {"Ben", "2018-01-01"_day};
    file.stays.push_back({ben, "2026-01-12"_day, {}});
    const Days january{"2026-01-05"_day, "2026-02-02"_day};
    const auto fee = [&](FeeFor whom) {
        file.fees = {fact(2, Fee{pounds("70.00"), whom, "Level 2", "2025-01-01"_day, {}})};
        auto sum = pounds("0.00");
        for (const auto& spell : spells(file, {}, january.until))
            if (spell.key.kind == LineKind::fee) sum = sum + spell.owed(january);
        return sum;
    };
    CHECK(fee(FeeFor::each_child) == pounds("350.00"));             // two weeks and three
    CHECK(fee(FeeFor::while_a_child_is_here) == pounds("280.00"));  // four weeks, two of them shared
    CHECK(fee(FeeFor::always) == pounds("280.00"));
    file.stays.clear();
    CHECK(fee(FeeFor::each_child) == pounds("0.00"));
    CHECK(fee(FeeFor::while_a_child_is_here) == pounds("0.00"));
    CHECK(fee(FeeFor::always) == pounds("280.00"));
}

TEST_CASE("A retainer is paid only while the child it is for is away, or nobody is there") {
    auto file = home_with_ana("2026-01-05"_day, "2026-01-12"_day);
    file.stays.push_back({ana, "2026-01-26"_day, {}});
    file.retainers = {
        fact(2, Retainer{pounds("100.00"), ana, "Ana is in hospital.", "2026-01-01"_day, "2026-02-28"_day})};
    const auto kept = [&] {
        std::vector<Days> days;
        for (const auto& spell : spells(file, {}, "2026-03-31"_day))
            if (spell.key.kind == LineKind::retainer) days.push_back(spell.days);
        return days;
    };
    CHECK(kept() == std::vector{Days{"2026-01-01"_day, "2026-01-05"_day}, Days{"2026-01-12"_day, "2026-01-26"_day}});
    file.retainers[0].value.child.reset();
    file.children[ben] = {"Ben", "2018-01-01"_day};
    file.stays.push_back({ben, "2026-01-10"_day, "2026-01-20"_day});
    CHECK(kept() == std::vector{Days{"2026-01-01"_day, "2026-01-05"_day}, Days{"2026-01-20"_day, "2026-01-26"_day}});
}

TEST_CASE("No place is kept for a child from their 18th birthday on, whether they still live there or not") {
    auto file = home_with_ana("2026-01-05"_day, "2026-01-12"_day);
    file.children[ana] = {"Ana", "2008-02-01"_day};
    file.retainers = {fact(2, Retainer{pounds("100.00"), ana, "Ana is in hospital.", "2026-01-12"_day, {}})};
    const auto kept = [&] {
        std::vector<Days> days;
        for (const auto& spell : spells(file, {}, "2026-06-30"_day))
            if (spell.key.kind == LineKind::retainer) days.push_back(spell.days);
        return days;
    };
    CHECK(kept() == std::vector{Days{"2026-01-12"_day, "2026-02-01"_day}});
    file.stays[0].ends.reset();
    file.retainers[0].value.starts = "2026-02-10"_day;
    CHECK(kept().empty());
}

TEST_CASE("Kinship carers are paid the same rate as foster carers") {
    auto file = home_with_ana("2026-01-05"_day);
    const auto fostered = total(file, {"2026-01-05"_day, "2026-03-05"_day});
    file.stays[0].kinship = true;
    CHECK(total(file, {"2026-01-05"_day, "2026-03-05"_day}) == fostered);
}

TEST_CASE("Property: wherever days are cut, the parts sum to the whole") {
    rc::check([] {
        const auto from = "2025-01-01"_day.plus_days(*rc::gen::inRange(0, 400));
        auto file = home_with_ana(from, from.plus_days(*rc::gen::inRange(0, 900)));
        file.children[ana].born = "2008-01-01"_day.plus_days(*rc::gen::inRange(0, 6000));
        file.fees = {fact(2, Fee{Money::pence(*rc::gen::inRange(1, 50'000)), FeeFor::each_child, "", from, {}})};
        const Rates rates{{{RateArea::rest, AgeBand::five_to_ten, Money::pence(*rc::gen::inRange(15'000, 30'000)),
                            from.plus_days(*rc::gen::inRange(0, 300))}}};
        const auto first = "2025-01-01"_day, last = "2028-01-01"_day;
        auto sum = Money::pence(0);
        for (auto at = first; at < last;) {
            const auto next = std::min(last, at.plus_days(*rc::gen::inRange(1, 60)));
            // Each part is worked out knowing nothing of the days after it, as a run does.
            sum = sum + total(file, {at, next}, rates);
            at = next;
        }
        RC_ASSERT(sum == total(file, {first, last}, rates));
    });
}

TEST_CASE("Property: whole weeks of one rate pay exactly the rate, and more days never pay less") {
    rc::check([] {
        const auto weekly = Money::pence(*rc::gen::inRange<std::int64_t>(0, 100'000));
        const int weeks = *rc::gen::inRange(0, 200);
        RC_ASSERT(for_days(weekly, weeks * 7) == weekly * weeks);
        const int days = *rc::gen::inRange(0, 1'400);
        RC_ASSERT(for_days(weekly, days) <= for_days(weekly, days + 1));
        // Never more than a penny from the exact seventh, whichever day of the spell it is.
        const auto day = (for_days(weekly, days + 1) - for_days(weekly, days)).in_pence();
        RC_ASSERT(day * 7 >= weekly.in_pence() - 7);
        RC_ASSERT(day * 7 <= weekly.in_pence() + 7);
    });
}
