#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "care/child_for_tests.h"
#include "care/rules.h"
#include "kernel/core/text.h"

using namespace kith;
using namespace kith::care;

static ChildForTests in_foster_care(Date since = "2025-04-01"_day, std::optional<Date> born = "2014-05-05"_day) {
    ChildForTests child{born};
    child.comes_into_care(since).moves_to("The Ashdowns", since);
    return child;
}

static std::vector<Occasion> due(const Duty<CareFile>& duty, const ChildForTests& child, Date today) {
    return occasions(duty, child.file, Calendar::england(), today);
}

static std::string clock_number(int number) { return (number < 10 ? "L0" : "L") + std::to_string(number); }

TEST_CASE("every clock from L01 to L38 is a duty, an entitlement, or told as not yet followed") {
    std::string told;
    for (const auto* terms : care::terms()) told += std::string{terms->clock} + " ";
    for (const auto* entitlement : entitlements()) told += std::string{entitlement->clock} + " ";
    for (const auto& undone : to_do()) told += std::string{undone.clock} + " ";
    for (int number = 1; number <= 38; ++number)
        CHECK_MESSAGE(told.find(clock_number(number)) != std::string::npos,
                      "nothing is said of " << clock_number(number));
}

TEST_CASE("every duty has a name of its own, a law, and a way to be worked out") {
    std::set<std::string_view> names;
    for (const auto* duty : duties()) {
        CHECK(names.insert(duty->terms.name).second);
        CHECK_FALSE(duty->terms.law.act.empty());
        CHECK_FALSE(duty->terms.clock.empty());
        CHECK((duty->work_out != nullptr) !=
              (duty->runs && (duty->timetable || duty->once_within) && !duty->from_what.empty()));
        if (duty->timetable && duty->timetable->repeats()) CHECK_FALSE(duty->from_last.empty());
        if (duty->terms.law.certainty == Certainty::statute)
            CHECK(duty->terms.law.link.starts_with("https://www.legislation.gov.uk/"));
    }
    CHECK(terms().size() == duties().size());
}

TEST_CASE(
    "a duty whose source is local practice has a span that the authority may set, and each default is in its range") {
    std::string settable;
    std::set<std::string_view> names;
    for (const auto* span : spans()) {
        CHECK(names.insert(span->name).second);
        CHECK(span->least <= span->by_default.count);
        CHECK(span->by_default.count <= span->most);
        settable += std::string{span->clock} + " ";
    }
    for (const auto* terms : care::terms())
        if (terms->law.certainty == Certainty::local)
            CHECK_MESSAGE(settable.find(terms->clock) != std::string::npos, "nothing sets " << terms->name);
}

TEST_CASE("a review that was asked for follows the span of the authority from its day on") {
    auto child = in_foster_care();
    child.add(&CareFile::early_reviews, EarlyReview{"2025-04-03"_day, {}, "The plan is not working"});
    child.add(&CareFile::early_reviews, EarlyReview{"2025-05-07"_day, {}, "Nor is the other one"});
    child.file.local = LocalSpans{{{"early-review", 5, "2025-05-01"_day}}};
    const auto asked = due(review_brought_forward, child, "2025-05-07"_day);
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].due == "2025-05-06"_day);
    CHECK_FALSE(asked[0].own_span);
    CHECK(asked[1].due == "2025-05-14"_day);
    CHECK(asked[1].own_span);
}

TEST_CASE("what is not yet followed says what people must do themselves") {
    for (const auto& undone : to_do()) CHECK(undone.what.size() > 60);
}

TEST_CASE("a child never in care is owed nothing, and an empty file is no trouble") {
    CHECK(all_due(CareFile{}, Calendar::england(), "2025-06-01"_day).empty());
    CHECK_FALSE(next_due(ChildForTests{"2014-05-05"_day}.file, Calendar::england(), "2025-06-01"_day));
}

TEST_CASE("nothing is owed before the day care begins") {
    CHECK(all_due(in_foster_care().file, Calendar::england(), "2025-03-31"_day).empty());
    CHECK_FALSE(all_due(in_foster_care().file, Calendar::england(), "2025-04-01"_day).empty());
}

TEST_CASE("what is open comes with the first due first, and that is what is due next") {
    const auto child = in_foster_care();
    const auto open = open_due(child.file, Calendar::england(), "2025-04-02"_day);
    CHECK(std::ranges::is_sorted(open, {}, [](const Due& d) { return d.occasion.due; }));
    CHECK(next_due(child.file, Calendar::england(), "2025-04-02"_day) == "2025-04-08"_day);
    for (const auto& one : open) CHECK(one.child == child.file.child);
}

TEST_CASE("once care has ended nothing of its homes, visits and reviews is open, and what was missed is still told") {
    const auto child = in_foster_care().leaves_care("2025-05-30"_day);
    CHECK(open_due(child.file, Calendar::england(), "2025-06-02"_day).empty());
    const auto all = all_due(child.file, Calendar::england(), "2025-06-02"_day);
    CHECK(std::ranges::count_if(all, [](const Due& d) { return d.occasion.lapsed.has_value(); }) >= 5);
}

TEST_CASE("a death stops every clock") {
    auto child = in_foster_care();
    child.file.died = "2025-04-04"_day;
    CHECK(open_due(child.file, Calendar::england(), "2025-04-10"_day).empty());
}

TEST_CASE("reg 33: the first review is due within 20 working days, Easter and the May holiday left out") {
    const auto review = due(review_of_the_case, in_foster_care("2025-04-07"_day), "2025-04-08"_day);
    REQUIRE(review.size() == 1);
    CHECK(review[0].due == "2025-05-08"_day);
}

TEST_CASE("reg 33: a time in care that ends before the review was due owes none") {
    CHECK(due(review_of_the_case, in_foster_care().leaves_care("2025-04-30"_day), "2025-06-01"_day).empty());
    CHECK(due(review_of_the_case, in_foster_care().leaves_care("2025-05-01"_day), "2025-06-01"_day).size() == 1);
}

TEST_CASE("reg 33: a review of an earlier time in care does not count for a new one, nor between the two") {
    auto child = in_foster_care("2024-01-08"_day)
                     .reviewed("2024-01-30"_day)
                     .leaves_care("2024-02-20"_day)
                     .reviewed("2024-03-01"_day);
    child.comes_into_care("2025-04-01"_day).moves_to("The Fernleys", "2025-04-01"_day);
    const auto reviews = due(review_of_the_case, child, "2025-04-02"_day);
    REQUIRE(reviews.size() == 2);
    CHECK(reviews[1].due == "2025-05-01"_day);
    CHECK(reviews[1].open());
}

TEST_CASE("a child who leaves and comes back on one day begins a new time in care") {
    auto child = in_foster_care().leaves_care("2025-04-10"_day).comes_into_care("2025-04-10"_day);
    CHECK(due(review_of_the_case, child, "2025-04-11"_day).back().from == "2025-04-10"_day);
}

TEST_CASE("reg 33(3): a review that must come before an event is late on the day of the event") {
    auto child = in_foster_care();
    child.add(&CareFile::early_reviews, EarlyReview{"2025-04-10"_day, "2025-04-25"_day, "A move is planned"});
    const auto before = due(review_brought_forward, child, "2025-04-11"_day);
    REQUIRE(before.size() == 1);
    CHECK(before[0].due == "2025-04-24"_day);
    CHECK(reason(before[0], "2025-04-11"_day) == "Due by 24 April 2025: before what is planned on 25 April 2025.");
    CHECK(due(review_brought_forward, child.reviewed("2025-04-25"_day), "2025-05-01"_day)[0].late("2025-05-01"_day));
}

TEST_CASE("a reviewing officer who stayed with the child is named before care begins again") {
    auto child = in_foster_care("2024-01-08"_day).leaves_care("2024-02-20"_day);
    child.add(&CareFile::allocations, Allocation{PersonId{3}, Role::reviewing_officer, "2024-01-09"_day, {}});
    child.comes_into_care("2025-04-01"_day);
    const auto named = due(reviewing_officer_named, child, "2025-04-02"_day);
    REQUIRE(named.size() == 2);
    CHECK_FALSE(named[1].open());
}

TEST_CASE("the papers of a review are owed even if care has ended since") {
    const auto child = in_foster_care().reviewed("2025-04-24"_day).leaves_care("2025-04-28"_day);
    CHECK(due(review_record_written, child, "2025-06-01"_day)[0].open());
}

TEST_CASE("a placement plan belongs to its placement: the plan for another home does not count") {
    auto child = in_foster_care();
    child.add(&CareFile::placement_plans, PlacementPlan{child.file.placements[0].id, "2025-04-02"_day, {}, {}});
    child.moves_to("The Fernleys", "2025-04-28"_day);
    const auto plans = due(placement_plan_made, child, "2025-04-29"_day);
    REQUIRE(plans.size() == 2);
    CHECK_FALSE(plans[0].open());
    CHECK(plans[1].due == "2025-05-06"_day);
    CHECK(plans[1].open());
}

TEST_CASE("reg 7: the fifth birthday decides between six months and twelve, and a leap day moves to 1 March") {
    auto child =
        in_foster_care("2024-08-01"_day, "2020-02-29"_day).checked(HealthKind::initial_assessment, "2024-08-20"_day);
    child.checked(HealthKind::review_assessment, "2024-09-01"_day);
    CHECK(due(health_review, child, "2024-09-02"_day).back().due == "2025-03-01"_day);
    CHECK(due(health_review, child.checked(HealthKind::review_assessment, "2024-09-02"_day), "2024-09-03"_day)
              .back()
              .due == "2025-09-02"_day);
}

TEST_CASE("reg 7: nobody knows when the child was born, so twelve months, which bind at any age") {
    const auto child = in_foster_care("2025-01-06"_day, {}).checked(HealthKind::initial_assessment, "2025-01-20"_day);
    CHECK(due(health_review, child, "2025-02-01"_day).back().due == "2026-01-20"_day);
}

TEST_CASE("an assessment before care began does not start the clock of reviews of health") {
    const auto child = in_foster_care().checked(HealthKind::initial_assessment, "2025-03-20"_day);
    CHECK_FALSE(due(first_health_assessment, child, "2025-04-02"_day)[0].open());
    CHECK(due(health_review, child, "2025-04-02"_day).back().from == "2025-04-01"_day);
}

TEST_CASE("the questionnaire is for those of four when the year starts and under 17 when it ends") {
    const auto asked = [](Date born) {
        return due(strengths_and_difficulties, in_foster_care("2024-03-01"_day, born), "2024-06-01"_day).size();
    };
    CHECK(asked("2020-04-01"_day) == 1);
    CHECK(asked("2020-04-02"_day) == 0);
    CHECK(asked("2008-04-01"_day) == 1);
    CHECK(asked("2008-03-31"_day) == 0);
}

TEST_CASE("a personal education plan is owed from the third birthday") {
    const auto child = in_foster_care("2025-04-01"_day, "2022-06-02"_day);
    CHECK(due(first_education_plan, child, "2025-06-01"_day).empty());
    CHECK(due(first_education_plan, child, "2025-06-02"_day)[0].due == "2025-06-16"_day);
}

TEST_CASE("key stage four is years 10 and 11: from the 1 September after the 14th birthday") {
    const auto asked = [](Date born) {
        auto child = in_foster_care("2025-04-01"_day, born);
        child.add(&CareFile::schools, School{"Hollow Lane School", "2024-09-02"_day, "2025-09-01"_day, true});
        return due(key_stage_four_approved, child, "2025-09-02"_day).size();
    };
    CHECK(asked("2011-08-31"_day) == 1);
    CHECK(asked("2011-09-01"_day) == 0);
    CHECK(asked("2009-09-01"_day) == 1);
    CHECK(asked("2009-08-31"_day) == 0);
}

TEST_CASE("reg 25: temporary approval lasts 16 weeks to the day, and eight more if extended in time") {
    ChildForTests child{"2017-05-05"_day};
    child.comes_into_care("2025-01-06"_day)
        .moves_to("Gran", "2025-01-06"_day, PlaceKind::kinship, Basis::connected_person);
    const auto on = [&](Date today) { return due(temporary_approval_ends, child, today)[0]; };
    CHECK(on("2025-01-07"_day).due == "2025-04-28"_day);
    CHECK_FALSE(on("2025-04-28"_day).late("2025-04-28"_day));
    CHECK(on("2025-04-29"_day).late("2025-04-29"_day));
    child.approved(ApprovalKind::extension_of_temporary_approval, "2025-04-28"_day);
    CHECK(on("2025-04-29"_day).due == "2025-06-23"_day);
}

TEST_CASE("a secure home on remand waits for no order under section 25") {
    ChildForTests child{"2010-05-05"_day};
    child.comes_into_care("2025-01-06"_day, LegalStatus::remand)
        .moves_to("Highgate Wood", "2025-01-06"_day, PlaceKind::secure_home);
    CHECK(due(secure_order, child, "2025-01-20"_day).empty());
}

TEST_CASE("reg 27A: a home without care is not allowed the day before 16, and is on the birthday") {
    const auto child = [](Date born) {
        ChildForTests one{born};
        one.comes_into_care("2025-01-06"_day)
            .moves_to("Mill Street", "2025-01-06"_day, PlaceKind::supported_accommodation);
        return one;
    };
    CHECK(due(not_allowed_under_sixteen, child("2009-01-07"_day), "2025-01-06"_day)[0].open());
    CHECK(due(not_allowed_under_sixteen, child("2009-01-07"_day), "2025-01-07"_day)[0].lapsed == "2025-01-06"_day);
    CHECK(due(not_allowed_under_sixteen, child("2009-01-06"_day), "2025-01-06"_day).empty());
}

TEST_CASE("an entitlement ends with care, and a no that was withdrawn is no no") {
    auto child = in_foster_care();
    const auto stands = [&](Date on) { return standing(independent_visitor, child.file, on, Calendar::england()); };
    CHECK(std::holds_alternative<On>(stands("2025-04-01"_day)));
    child.add(&CareFile::refusals, Refusal{OfferKind::independent_visitor, "2025-04-10"_day, "No thanks", {}});
    CHECK(std::get<Off>(stands("2025-04-11"_day)).ask_again == "2025-10-10"_day);
    child.file.refusals.back().value.withdrawn = "2025-04-20"_day;
    CHECK(std::holds_alternative<On>(stands("2025-04-21"_day)));
    child.leaves_care("2025-05-01"_day);
    CHECK(std::holds_alternative<NotYet>(stands("2025-05-02"_day)));
}
