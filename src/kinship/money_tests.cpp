// Who has the allowance, and how much: each test of it, at its edges.
#include "kinship/rowan_for_tests.h"

using namespace kith;
using namespace kith::kinship;

namespace {

const Test* test_of(const Allowance& allowance, Ground ground) {
    for (const auto& test : allowance.tests)
        if (test.question == in_words(ground)) return &test;
    return nullptr;
}

}  // namespace

TEST_CASE("A special guardian has the allowance once the court has held the first hearing, and not before") {
    Rowan rowan{"2026-11-20"_day};
    rowan.lives(Living::special_guardianship, "2025-01-06"_day);
    CHECK(rowan.allowance().due == Met::not_known);
    rowan.court(Stage::applied, "2025-02-03"_day);
    CHECK(rowan.allowance().due == Met::no);
    rowan.court(Stage::heard, "2025-04-07"_day);
    CHECK(rowan.allowance().due == Met::yes);
    rowan.court(Stage::made, "2025-09-01"_day);
    CHECK(rowan.allowance().due == Met::yes);
}

TEST_CASE("A child arrangements order out of care proceedings is enough; one that is not made yet is not") {
    Rowan rowan{"2026-11-20"_day};
    rowan.lives(Living::child_arrangements, "2025-01-06"_day);
    rowan.court(Stage::heard, "2025-04-07"_day, Proceedings::public_law);
    CHECK(rowan.allowance().due == Met::no);
    rowan.court(Stage::interim, "2025-05-07"_day, Proceedings::public_law);
    CHECK(rowan.allowance().due == Met::yes);
}

TEST_CASE("The family's own child arrangements order needs one of five grounds, and no parent named in it") {
    Rowan rowan{"2026-11-20"_day};
    rowan.lives(Living::child_arrangements, "2025-01-06"_day).court(Stage::made, "2025-04-07"_day);
    CHECK(rowan.allowance().due == Met::not_known);
    for (const auto& word : words_of<Ground>) {
        Rowan one = rowan;
        one.found(word.value, true);
        CHECK(one.allowance().due == Met::yes);
        one.court(Stage::made, "2025-06-02"_day, Proceedings::private_law, true);
        CHECK(one.allowance().due == Met::no);
    }
    for (const auto& word : words_of<Ground>) {
        CHECK(rowan.allowance().due == Met::not_known);
        rowan.found(word.value, false);
    }
    CHECK(rowan.allowance().due == Met::no);
}

TEST_CASE("What the record knows of care and of protection plans is not asked") {
    Rowan rowan{"2026-11-20"_day};
    rowan.lives(Living::child_arrangements, "2025-01-06"_day).court(Stage::made, "2025-04-07"_day);
    rowan.add(&KinshipFile::periods,
              care::PeriodOfCare{"2023-05-01"_day, care::Need::abuse_or_neglect, "2024-12-29"_day, {}});
    CHECK(rowan.allowance().due == Met::not_known);
    rowan.file.periods.back().value.ends = "2024-12-30"_day;
    const auto allowance = rowan.allowance();
    CHECK(allowance.due == Met::yes);
    const auto* looked_after = test_of(allowance, Ground::looked_after);
    REQUIRE(looked_after);
    CHECK(looked_after->fact == "In this authority’s care from 1 May 2023 to 30 December 2024.");
    CHECK_FALSE(looked_after->ground);
    Rowan other{"2026-11-20"_day};
    other.lives(Living::child_arrangements, "2025-01-06"_day).court(Stage::made, "2025-04-07"_day);
    other.file.protection_plans.push_back(
        {PersonId{1}, "2023-05-01"_day, {}, protection::Category::neglect, protection::Category::neglect, 1});
    CHECK(other.allowance().due == Met::yes);
}

TEST_CASE("Without an order there is no allowance, whatever else is so") {
    for (const auto living : {Living::by_agreement, Living::private_fostering, Living::network_plan,
                              Living::testamentary_guardian, Living::adopted}) {
        Rowan rowan{"2026-11-20"_day};
        rowan.lives(living, "2025-01-06"_day).court(Stage::made, "2025-04-07"_day).found(Ground::parents_died, true);
        CHECK(rowan.allowance().due == Met::no);
    }
}

TEST_CASE("A foster carer of the family is paid while the child is in care") {
    for (const auto living : {Living::temporary_foster, Living::approved_foster}) {
        Rowan rowan{"2026-11-20"_day};
        rowan.lives(living, "2026-01-06"_day);
        CHECK(rowan.allowance().due == Met::no);
        rowan.add(&KinshipFile::periods, care::PeriodOfCare{"2026-01-06"_day, care::Need::abuse_or_neglect, {}, {}});
        CHECK(rowan.allowance().due == Met::yes);
    }
}

TEST_CASE("The allowance is what a foster carer is paid: by age and area, at every age, until 18") {
    using allowances::RateArea;
    for (const auto area : {RateArea::london, RateArea::south_east, RateArea::rest})
        for (int age = 0; age < 18; ++age) {
            Rowan rowan{"2025-11-20"_day, "2025-11-20"_day.plus_months(-12 * age)};
            rowan.lives(Living::special_guardianship, "2025-11-20"_day, area).court(Stage::made, "2025-11-20"_day);
            const auto allowance = rowan.allowance();
            CHECK(allowance.due == Met::yes);
            REQUIRE(allowance.rate);
            CHECK(allowance.rate->weekly ==
                  allowances::Rates{}.on(area, *allowances::band_of(age), "2025-11-20"_day)->weekly);
        }
    Rowan adult{"2025-11-20"_day, "2007-11-20"_day};
    adult.lives(Living::special_guardianship, "2020-11-20"_day).court(Stage::made, "2020-11-20"_day);
    CHECK(adult.allowance().due == Met::no);
    CHECK_FALSE(adult.allowance().rate);
}

TEST_CASE("The page says when the amount changes next: on a birthday, or on 6 April") {
    Rowan rowan{"2026-01-20"_day, "2015-02-03"_day};
    rowan.lives(Living::special_guardianship, "2020-11-20"_day).court(Stage::made, "2020-11-20"_day);
    const auto allowance = rowan.allowance();
    CHECK(allowance.rate->weekly == Money::pounds(194));
    CHECK(allowance.changes == "2026-02-03"_day);
    CHECK(allowance.rate_then->weekly == Money::pounds(220));
}

TEST_CASE("Each way of living gives what the law gives it, and each right names its source") {
    for (const auto& word : words_of<Living>) {
        Rowan rowan{"2026-11-20"_day};
        rowan.lives(word.value, "2025-01-06"_day);
        CHECK_FALSE(what_it_is(rowan.file, rowan.file.arrangements.back().value).empty());
        for (const auto& right : rights_of(rowan.file, rowan.file.arrangements.back().value)) {
            CHECK_FALSE(right.words.empty());
            CHECK_FALSE(right.law->act.empty());
        }
    }
    Rowan guardian{"2026-11-20"_day};
    guardian.lives(Living::special_guardianship, "2025-01-06"_day).court(Stage::made, "2025-01-06"_day);
    CHECK(guardian.has("A support plan"));
    CHECK_FALSE(guardian.has("Three years"));
    CHECK_FALSE(guardian.has("School"));
    guardian.found(Ground::looked_after, true);
    CHECK(guardian.has("Three years"));
    CHECK(guardian.has("School"));
}
