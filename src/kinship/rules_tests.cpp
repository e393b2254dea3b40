// When each thing is due.
#include "kinship/rowan_for_tests.h"

using namespace kith;
using namespace kith::kinship;

TEST_CASE("A25: whoever fosters privately tells the authority by the day the child comes") {
    Rowan rowan{"2026-06-01"_day};
    rowan.lives(Living::private_fostering, "2026-03-02"_day);
    CHECK(rowan.next(private_told) == "2026-03-02"_day);
    rowan.told("2026-03-10"_day);
    CHECK(rowan.of(private_told).back().late("2026-06-01"_day));
    Rowan early{"2026-06-01"_day};
    early.told("2026-01-05"_day).lives(Living::private_fostering, "2026-03-02"_day);
    CHECK_FALSE(early.of(private_told).back().late("2026-06-01"_day));
    Rowan other{"2026-06-01"_day};
    other.lives(Living::by_agreement, "2026-03-02"_day);
    CHECK(other.of(private_told).empty());
}

TEST_CASE("A26: seven working days from being told, over Easter, before the child has come too") {
    Rowan rowan{"2026-04-01"_day};
    rowan.told("2026-04-01"_day);  // Good Friday is 3 April, Easter Monday 6 April
    CHECK(rowan.next(private_first_visit) == "2026-04-14"_day);
    rowan.visited("2026-04-14"_day);
    CHECK_FALSE(rowan.of(private_first_visit).back().late("2026-05-01"_day));
}

TEST_CASE("A27: every six weeks in the first year from when the authority knows, every twelve after it") {
    Rowan rowan{"2027-03-20"_day};
    rowan.lives(Living::private_fostering, "2026-02-02"_day).told("2026-03-02"_day);
    CHECK(rowan.next(private_visited) == "2026-04-13"_day);
    rowan.visited("2026-04-10"_day);
    CHECK(rowan.next(private_visited) == "2026-05-22"_day);
    rowan.visited("2027-03-01"_day);
    CHECK(rowan.next(private_visited) == "2027-04-12"_day);
    rowan.visited("2027-03-02"_day);
    CHECK(rowan.next(private_visited) == "2027-05-25"_day);
}

TEST_CASE("A27: until 16, and until 18 for a disabled child; and not once the child has left") {
    Rowan rowan{"2026-11-20"_day, "2010-12-01"_day};
    rowan.lives(Living::private_fostering, "2026-11-02"_day).told("2026-11-02"_day);
    CHECK_FALSE(rowan.next(private_visited));
    rowan.file.disabled = true;
    CHECK(rowan.next(private_visited) == "2026-12-14"_day);
    Rowan left{"2026-11-20"_day};
    left.lives(Living::private_fostering, "2026-02-02"_day).told("2026-02-02"_day);
    left.file.arrangements.back().value.ends = "2026-04-30"_day;
    CHECK(left.of(private_visited).back().lapsed == "2026-04-30"_day);
}

TEST_CASE("P10: a special guardian has a support plan within 28 days of the order, and 28 days to speak of it") {
    Rowan rowan{"2026-04-20"_day};
    rowan.lives(Living::special_guardianship, "2026-01-05"_day).court(Stage::heard, "2026-02-02"_day);
    CHECK(rowan.of(support_planned).empty());
    rowan.court(Stage::made, "2026-04-01"_day);
    CHECK(rowan.next(support_planned) == "2026-04-29"_day);
    const auto plan = rowan.add(&KinshipFile::plans, SupportPlan{"2026-04-10"_day, "A group", robin});
    CHECK_FALSE(rowan.next(support_planned));
    CHECK(rowan.next(plan_spoken_of) == "2026-05-08"_day);
    Rowan silent = rowan;
    CHECK(occasions(plan_spoken_of, silent.file, Calendar::england(), "2026-05-09"_day).back().lapsed ==
          "2026-05-08"_day);
    rowan.add(&KinshipFile::plan_words, PlanWords{plan, "It is good", "2026-04-12"_day, hattie});
    CHECK(rowan.of(plan_spoken_of).back().done == "2026-04-12"_day);
}

TEST_CASE("P11: the support is reviewed within a year of the plan, and a year after each review, until 18") {
    Rowan rowan{"2028-03-01"_day, "2011-02-03"_day};
    rowan.lives(Living::special_guardianship, "2026-01-05"_day).court(Stage::made, "2026-01-05"_day);
    rowan.add(&KinshipFile::plans, SupportPlan{"2026-01-12"_day, "A group", robin});
    CHECK(rowan.next(plan_reviewed) == "2027-01-12"_day);
    rowan.add(&KinshipFile::reviews, PlanReview{"2027-02-28"_day, "Good", "Goes on", robin});
    CHECK(rowan.next(plan_reviewed) == "2028-02-28"_day);
    rowan.add(&KinshipFile::reviews, PlanReview{"2028-02-28"_day, "Good", "Goes on", robin});
    CHECK_FALSE(rowan.next(plan_reviewed));
}

TEST_CASE("A carer who asks is answered within ten working days, or what the authority set for itself") {
    Rowan rowan{"2026-11-20"_day};
    rowan.lives(Living::by_agreement, "2026-01-05"_day);
    const auto id = rowan.add(&KinshipFile::asked, CarerAsked{Wish::money, "A bed", "2026-11-02"_day, hattie});
    CHECK(rowan.next(carer_answered) == "2026-11-16"_day);
    rowan.add(&KinshipFile::answered, CarerAnswered{id, "Yes", "2026-11-19"_day, robin});
    CHECK(rowan.of(carer_answered).back().late("2026-11-20"_day));
    rowan.file.local = LocalSpans{{{"kinship-answer", 20, "2026-01-01"_day}}};
    CHECK_FALSE(rowan.of(carer_answered).back().late("2026-11-20"_day));
}

TEST_CASE("Whether the allowance is due is settled within ten working days, by answering its questions") {
    Rowan rowan{"2026-03-20"_day};
    rowan.lives(Living::child_arrangements, "2026-03-02"_day).court(Stage::made, "2026-03-02"_day);
    CHECK(rowan.next(allowance_settled) == "2026-03-16"_day);
    rowan.found(Ground::network_decided, true, "2026-03-09"_day);
    CHECK(rowan.of(allowance_settled).back().done == "2026-03-09"_day);
    Rowan other{"2026-03-20"_day};
    other.lives(Living::by_agreement, "2026-03-02"_day);
    CHECK(other.of(allowance_settled).empty());
}

TEST_CASE("Training, a group and legal advice are on by default; a no holds for six months") {
    Rowan rowan{"2026-11-20"_day};
    const auto calendar = Calendar::england();
    for (const auto& word : words_of<Support>)
        CHECK(std::holds_alternative<NotYet>(
            standing(entitlement_to(word.value), rowan.file, "2026-11-20"_day, calendar)));
    rowan.lives(Living::by_agreement, "2026-01-05"_day);
    for (const auto& word : words_of<Support>) {
        const auto& entitlement = entitlement_to(word.value);
        CHECK(std::holds_alternative<On>(standing(entitlement, rowan.file, "2026-11-20"_day, calendar)));
        rowan.add(&KinshipFile::said_no, SaidNo{word.value, "2026-05-20"_day, "Not now", {}, hattie});
        CHECK(std::holds_alternative<Off>(standing(entitlement, rowan.file, "2026-11-19"_day, calendar)));
        CHECK(std::holds_alternative<On>(standing(entitlement, rowan.file, "2026-11-20"_day, calendar)));
    }
}
