#include <doctest/doctest.h>

#include "homes/home_for_tests.h"
#include "homes/rules.h"

using namespace kith;
using namespace kith::homes;
using namespace kith::testing;

/// A family approved on a day, as it would be read.
static HomeFile approved(Date on, HomeKind kind = HomeKind::foster) {
    HomeFile file{
        Fact<Home>{FactId{1}, home_of(ashdowns), EntryNumber{1}, {}, Home{kind, "The Ashdown family", on, {}}}};
    file.terms.push_back(
        {FactId{2}, file.home, EntryNumber{1}, {}, Terms{ApprovedHow::after_panel, 2, 0, 17, {}, "", "", on, {}}});
    file.carers.push_back({PersonId{5}, "Carla Ashdown", on, {}});
    return file;
}
static HomeFile childrens_home(care::Provider provider, Date opened) {
    HomeFile file{Fact<Home>{
        FactId{1}, PersonId{1}, EntryNumber{1}, {}, Home{HomeKind::childrens_home, "Larkfield House", opened, {}}}};
    file.run_by.push_back({FactId{2}, file.home, EntryNumber{1}, {}, RunBy{provider, {}, "SC900001", {}, {}, opened}});
    return file;
}
template <class T>
static Fact<T> fact(std::int64_t id, T value) {
    return {FactId{id}, home_of(ashdowns), EntryNumber{id}, {}, std::move(value)};
}
static HomeVisit visit(VisitKind kind, Date on) { return {kind, on, PersonId{3}, "", "", ""}; }

static std::vector<Occasion> of(const Duty<HomeFile>& duty, const HomeFile& file, Date today) {
    return occasions(duty, file, Calendar::england(), today);
}

TEST_CASE("F10: the first review of approval is due within a year; F11: each next one within a year of the last") {
    auto file = approved("2025-01-10"_day);
    auto due = of(approval_reviewed, file, "2025-06-01"_day);
    REQUIRE(due.size() == 1);
    CHECK(due[0].due == "2026-01-10"_day);
    CHECK_FALSE(due[0].late("2026-01-10"_day));
    CHECK(due[0].late("2026-01-11"_day));
    file.reviews.push_back(
        fact(9, ApprovalReview{"2025-12-01"_day, ReviewOutcome::continues, true, "Good", "Happy", "All well"}));
    due = of(approval_reviewed, file, "2026-01-20"_day);
    REQUIRE(due.size() == 2);
    CHECK(due[0].done == "2025-12-01"_day);
    CHECK(due[1].due == "2026-12-01"_day);
}

TEST_CASE("F12: an unannounced visit each year; a visit that was arranged is none") {
    auto file = approved("2025-01-10"_day);
    file.visits.push_back(fact(8, visit(VisitKind::supervision, "2025-03-01"_day)));
    CHECK(of(unannounced_visit, file, "2025-06-01"_day).back().due == "2026-01-10"_day);
    file.visits.push_back(fact(9, visit(VisitKind::unannounced, "2025-05-01"_day)));
    CHECK(of(unannounced_visit, file, "2025-06-01"_day).back().due == "2026-05-01"_day);
}

TEST_CASE("F13: the standards in training are met by each carer within 12 months, 18 for family and friends") {
    auto file = approved("2025-01-10"_day);
    file.carers.push_back({PersonId{6}, "Tom Ashdown", "2025-03-10"_day, {}});
    auto due = of(standards_in_training, file, "2025-06-01"_day);
    REQUIRE(due.size() == 2);
    CHECK(due[0].due == "2026-01-10"_day);
    CHECK(due[1].due == "2026-03-10"_day);
    file.training.push_back(fact(7, Training{PersonId{5}, "First aid", false, "2025-04-01"_day, {}}));
    CHECK_FALSE(of(standards_in_training, file, "2025-06-01"_day)[0].done);
    file.training.push_back(fact(8, Training{PersonId{5}, "Portfolio", true, "2025-05-01"_day, {}}));
    CHECK(of(standards_in_training, file, "2025-06-01"_day)[0].done == "2025-05-01"_day);
    CHECK_FALSE(of(standards_in_training, file, "2025-06-01"_day)[1].done);
    const auto kin = approved("2025-01-10"_day, HomeKind::kinship);
    CHECK(of(standards_in_training, kin, "2025-06-01"_day)[0].due == "2026-07-10"_day);
}

TEST_CASE("F14: a supervision visit within six weeks of the last, or what the authority set at that time") {
    auto file = approved("2025-01-06"_day);
    file.visits.push_back(fact(8, visit(VisitKind::supervision, "2025-02-03"_day)));
    auto due = of(supervision_visit, file, "2025-03-01"_day);
    REQUIRE(due.size() == 2);
    CHECK(due[0].due == "2025-02-17"_day);
    CHECK(due[0].done == "2025-02-03"_day);
    CHECK(due[1].due == "2025-03-17"_day);
    CHECK_FALSE(due[1].own_span);
    file.local = LocalSpans{{Setting{"supervision-visit", 4, "2025-02-01"_day}}};
    due = of(supervision_visit, file, "2025-03-01"_day);
    CHECK(due[0].due == "2025-02-17"_day);  // of its own time
    CHECK(due[1].due == "2025-03-03"_day);
    CHECK(due[1].own_span);
}

TEST_CASE(
    "What is owed to carers ends when their approval does: 28 days after their notice, or at the end of the terms") {
    auto file = approved("2025-01-06"_day);
    file.resignations.push_back(fact(9, Resignation{"2025-02-01"_day, "Moving away"}));
    CHECK(file.ended("2025-02-01"_day) == "2025-03-01"_day);
    CHECK_FALSE(open_due(file, Calendar::england(), "2025-02-20"_day).empty());
    CHECK(open_due(file, Calendar::england(), "2025-03-05"_day).empty());
    auto ran_out = approved("2025-01-06"_day);
    ran_out.terms[0].value.ends = "2025-03-31"_day;
    CHECK(open_due(ran_out, Calendar::england(), "2025-04-02"_day).empty());
}

TEST_CASE(
    "Carers who were approved again, or came back from an agency, begin a new time: what lies between is not owed") {
    auto file = approved("2020-01-10"_day);
    file.endings.push_back(fact(8, Ending{"2021-01-10"_day, "", "", {}, {}}));
    CHECK(of(approval_reviewed, file, "2025-06-01"_day).size() == 1);
    file.terms.push_back(fact(9, Terms{ApprovedHow::after_panel, 2, 0, 17, {}, "", "", "2025-01-10"_day, {}}));
    CHECK(of(approval_reviewed, file, "2025-06-01"_day).back().due == "2026-01-10"_day);
    auto agency = approved("2020-01-10"_day);
    agency.run_by.push_back(fact(3, RunBy{care::Provider::private_provider, {}, {}, {}, {}, "2020-01-10"_day}));
    CHECK(of(approval_reviewed, agency, "2025-06-01"_day).empty());
    agency.run_by.push_back(fact(4, RunBy{care::Provider::own_authority, {}, {}, {}, {}, "2025-03-10"_day}));
    CHECK(of(approval_reviewed, agency, "2025-06-01"_day)[0].due == "2026-03-10"_day);
}

TEST_CASE("Training is due again by the day recorded, until that carer has finished it again") {
    auto file = approved("2025-01-10"_day);
    file.training.push_back(fact(7, Training{PersonId{5}, "First aid", false, "2025-04-01"_day, "2026-04-01"_day}));
    REQUIRE(of(training_again, file, "2025-06-01"_day).size() == 1);
    CHECK(of(training_again, file, "2025-06-01"_day)[0].due == "2026-04-01"_day);
    file.training.push_back(fact(8, Training{PersonId{6}, "First aid", false, "2026-03-01"_day, {}}));  // another carer
    CHECK(of(training_again, file, "2026-03-02"_day)[0].open());
    file.training.push_back(fact(9, Training{PersonId{5}, "first aid", false, "2026-03-01"_day, {}}));
    CHECK(of(training_again, file, "2026-03-02"_day)[0].done == "2026-03-01"_day);
}

TEST_CASE("Carers approved for the time being are not reviewed until they are approved") {
    auto file = approved("2025-01-06"_day, HomeKind::kinship);
    file.terms[0].value.how = ApprovedHow::for_the_time;
    CHECK(of(approval_reviewed, file, "2025-06-01"_day).empty());
    file.terms.push_back(fact(9, Terms{ApprovedHow::after_panel, 2, 0, 17, {}, "", "", "2025-04-01"_day, {}}));
    CHECK(of(approval_reviewed, file, "2025-06-01"_day)[0].due == "2026-04-01"_day);
}

TEST_CASE("H01 and H02: the authority's own children's home is visited monthly and reviewed six-monthly") {
    auto own = childrens_home(care::Provider::own_authority, "2025-01-10"_day);
    CHECK(of(independent_visit, own, "2025-01-20"_day)[0].due == "2025-02-10"_day);
    CHECK(of(quality_reviewed, own, "2025-01-20"_day)[0].due == "2025-07-10"_day);
    own.visits.push_back(fact(9, visit(VisitKind::independent, "2025-02-01"_day)));
    CHECK(of(independent_visit, own, "2025-02-05"_day).back().due == "2025-03-01"_day);
    const auto others = childrens_home(care::Provider::private_provider, "2025-01-10"_day);
    CHECK(of(independent_visit, others, "2025-06-01"_day).empty());
    CHECK(of(approval_reviewed, own, "2025-06-01"_day).empty());
}

TEST_CASE("H02: Ofsted is sent the review of the quality of care within 28 days") {
    auto own = childrens_home(care::Provider::own_authority, "2025-01-10"_day);
    own.quality_reviews.push_back(fact(9, QualityReview{"2025-07-01"_day, "", ""}));
    REQUIRE(own.to_be_sent());
    CHECK(of(quality_review_sent, own, "2025-07-02"_day)[0].due == "2025-07-29"_day);
    own.quality_reviews_sent.push_back(fact(10, QualityReviewSent{FactId{9}, "2025-07-20"_day}));
    CHECK_FALSE(own.to_be_sent());
    CHECK(of(quality_review_sent, own, "2025-07-22"_day)[0].done == "2025-07-20"_day);
}

TEST_CASE("Each standard of care is declared once, in plain words, with where each kind of home has it today") {
    CHECK(standards_of_care().size() == words_of<StandardOfCare>.size());
    for (const auto& word : words_of<StandardOfCare>) {
        const auto& terms = terms_of(word.value);
        CHECK(terms.name == word.words);
        CHECK(terms.the_child.size() > 20);
        CHECK(terms.asks.size() > 40);
        for (const auto* law : {&terms.childrens_homes, &terms.fostering, &terms.supported}) CHECK(!law->place.empty());
    }
}

TEST_CASE("H06, reg. 46: the premises of a children's home are reviewed in each calendar year") {
    auto file = childrens_home(care::Provider::own_authority, "2024-05-01"_day);
    file.premises_reviews.push_back(fact(3, PremisesReview{"2025-03-01"_day, "The police", "Safe"}));
    const auto due = of(premises_reviewed, file, "2026-06-01"_day);
    REQUIRE(due.size() == 3);
    CHECK(due[0].lapsed);  // nobody can review 2024 any more
    CHECK(due[1].done == "2025-03-01"_day);
    CHECK(due[2].due == "2026-12-31"_day);
    CHECK(due[2].open());
    CHECK(of(premises_reviewed, approved("2024-05-01"_day), "2026-06-01"_day).empty());
}

TEST_CASE("H05, reg. 48: Ofsted is told of a manager's absence a month before, or a week into an emergency") {
    auto file = childrens_home(care::Provider::own_authority, "2024-05-01"_day);
    file.managers_away.push_back(fact(3, ManagerAway{"2026-08-01"_day, false, "Ash Elm"}));
    CHECK(of(manager_absence_told, file, "2026-06-01"_day).front().due == "2026-07-01"_day);
    CHECK(of(manager_return_told, file, "2026-06-01"_day).empty());
    file.managers_away[0].value = {"2026-05-30"_day, true, "Ash Elm"};
    CHECK(of(manager_absence_told, file, "2026-06-01"_day).front().due == "2026-06-06"_day);
    file.managers_told.push_back(fact(4, ManagerTold{FactId{3}, false, "2026-06-01"_day}));
    CHECK_FALSE(of(manager_absence_told, file, "2026-06-01"_day).front().open());
    file.managers_back.push_back(fact(5, ManagerBack{FactId{3}, "2026-07-10"_day}));
    CHECK(of(manager_return_told, file, "2026-07-12"_day).front().due == "2026-07-17"_day);
}
