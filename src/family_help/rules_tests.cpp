// What is owed to a family that is helped: each clock under its rule.
#include <doctest/doctest.h>

#include "family_help/figures.h"
#include "family_help/rules.h"

using namespace kith;
using namespace kith::family_help;

static const PersonId family{7}, worker{3};

template <class T>
static Fact<T> fact(std::int64_t id, T value) {
    return {FactId{id}, family, EntryNumber{1}, {}, std::move(value)};
}

static FamilyFile helped(Intensity intensity) {
    FamilyFile file;
    file.family = family;
    file.begun.push_back(fact(
        1, HelpBegun{"2026-03-04"_day, "2026-03-02"_day, FactId{90}, PersonId{1}, intensity, "F1", "2026-11", worker}));
    return file;
}
static Consent agreed(Date on, std::optional<Date> until = {}) {
    return {worker, "Ida Fernley", "help", "", ConsentHow::spoken, on, until};
}

static std::optional<Due> open_of(const FamilyFile& file, const Duty<FamilyFile>& duty, Date today) {
    for (const auto& due : open_due(file, Calendar::england(), today))
        if (due.terms == &duty.terms) return due;
    return {};
}

TEST_CASE("An assessment is due 45 working days from the referral (A03), and only of a family in need") {
    auto file = helped(Intensity::in_need);
    const auto due = open_of(file, assessment_completed, "2026-03-10"_day);
    REQUIRE(due);
    CHECK(due->occasion.from == "2026-03-02"_day);  // the day it was asked for, not the day help began
    CHECK(due->occasion.due == Calendar::england().within(45_working_days, "2026-03-02"_day));
    CHECK_FALSE(open_of(helped(Intensity::early_help), assessment_completed, "2026-03-10"_day));
    file.assessed = {"2026-04-01"_day};
    CHECK_FALSE(open_of(file, assessment_completed, "2026-04-02"_day));
}

TEST_CASE("Where a family steps up later, the assessment is due from that day") {
    auto file = helped(Intensity::early_help);
    file.steps.push_back(
        fact(2, Stepped{FactId{1}, "2026-05-05"_day, Intensity::in_need, "N1", "2026-11", "Why", worker}));
    const auto due = open_of(file, assessment_completed, "2026-05-06"_day);
    REQUIRE(due);
    CHECK(due->occasion.from == "2026-05-05"_day);
}

TEST_CASE("A criterion of section 17 that is met entitles to the assessment, though less help was decided") {
    auto file = helped(Intensity::in_need);
    const auto step = [](std::string criteria) {
        return Stepped{FactId{1}, "2026-03-12"_day, Intensity::early_help, std::move(criteria), "2026-11", "Why",
                       worker};
    };
    file.steps.push_back(fact(2, step("F1,N1")));
    const auto due = open_of(file, assessment_completed, "2026-03-20"_day);
    REQUIRE(due);
    CHECK(due->occasion.from == "2026-03-02"_day);  // the step does not set its clock anew
    CHECK(owed_below_section_17(file));
    CHECK(open_of(file, consent_given, "2026-03-20"_day));  // and less help rests on consent
    file.steps = {fact(2, step("F1"))};
    CHECK_FALSE(owed_below_section_17(file));
    CHECK_FALSE(open_of(file, assessment_completed, "2026-03-20"_day));
}

TEST_CASE("What an agency may see goes on without a break from one consent to the next, and no further") {
    auto file = helped(Intensity::early_help);
    const auto agree = [&](std::int64_t id, Date on, std::optional<Date> until) {
        auto consent = agreed(on, until);
        consent.purposes = "share_plan", consent.agencies = "school";
        file.consents.push_back(fact(id, consent));
    };
    agree(3, "2026-03-06"_day, "2026-04-30"_day);
    CHECK(file.agreed_until(Agency::school, "2026-03-10"_day) == "2026-04-30"_day);
    CHECK(file.agreed_until(Agency::health, "2026-03-10"_day) == "2026-03-09"_day);  // nothing lets it in
    agree(4, "2026-05-02"_day, "2026-06-30"_day);                                    // a day is missing
    CHECK(file.agreed_until(Agency::school, "2026-03-10"_day) == "2026-04-30"_day);
    agree(5, "2026-04-20"_day, "2026-05-10"_day);
    CHECK(file.agreed_until(Agency::school, "2026-03-10"_day) == "2026-06-30"_day);
    file.withdrawn.push_back(fact(6, ConsentWithdrawn{FactId{4}, "2026-05-20"_day, "Ida Fernley"}));
    CHECK(file.agreed_until(Agency::school, "2026-03-10"_day) == "2026-05-19"_day);
    agree(7, "2026-05-01"_day, {});
    CHECK_FALSE(file.agreed_until(Agency::school, "2026-03-10"_day));
}

TEST_CASE("Consent is due below section 17 (A04); what was agreed before and is in force holds after a step down") {
    auto file = helped(Intensity::early_help);
    CHECK(open_of(file, consent_given, "2026-03-05"_day));
    file.consents.push_back(fact(3, agreed("2026-03-06"_day)));
    CHECK_FALSE(open_of(file, consent_given, "2026-03-07"_day));
    CHECK_FALSE(open_of(helped(Intensity::in_need), consent_given, "2026-03-05"_day));
    auto down = helped(Intensity::in_need);
    down.consents.push_back(fact(3, agreed("2026-03-06"_day)));
    down.steps.push_back(
        fact(2, Stepped{FactId{1}, "2026-05-05"_day, Intensity::early_help, "", "2026-11", "Why", worker}));
    CHECK_FALSE(open_of(down, consent_given, "2026-05-06"_day));
}

TEST_CASE("A lead, and a plan, are due within the authority's own time (A04)") {
    auto file = helped(Intensity::early_help);
    const auto lead = open_of(file, lead_named, "2026-03-05"_day);
    REQUIRE(lead);
    CHECK(lead->occasion.due == Calendar::england().within(5_working_days, "2026-03-04"_day));
    CHECK(open_of(file, plan_made, "2026-03-05"_day));
    file.leads.push_back(fact(4, Lead{FactId{1}, worker, Discipline::family_support, {}, "2026-03-05"_day, {}, {}}));
    file.planned = {"2026-03-20"_day};
    CHECK_FALSE(open_of(file, lead_named, "2026-03-21"_day));
    CHECK_FALSE(open_of(file, plan_made, "2026-03-21"_day));
}

TEST_CASE("A plan is reviewed every twelve weeks unless the area says otherwise (A13), from the plan and each review") {
    auto file = helped(Intensity::early_help);
    CHECK_FALSE(open_of(file, plan_reviewed, "2026-03-05"_day));  // no plan yet
    file.planned = {"2026-03-20"_day, "2026-04-20"_day};
    const auto first = open_of(file, plan_reviewed, "2026-03-21"_day);
    REQUIRE(first);
    CHECK(first->occasion.due == "2026-06-12"_day);
    file.reviewed = {"2026-06-01"_day};
    const auto next = open_of(file, plan_reviewed, "2026-06-02"_day);
    REQUIRE(next);
    CHECK(next->occasion.due == "2026-08-24"_day);
}

TEST_CASE("Nothing is due once help has ended") {
    auto file = helped(Intensity::in_need);
    file.closed.push_back(fact(9, HelpClosed{FactId{1}, "2026-03-20"_day, WhyClosed::needs_met, "", "", {}, worker}));
    CHECK(open_due(file, Calendar::england(), "2026-04-20"_day).empty());
}

TEST_CASE("Consent that ends within four weeks is said so, unless a later one takes its place") {
    auto file = helped(Intensity::early_help);
    file.consents.push_back(fact(3, agreed("2026-03-06"_day, "2026-06-30"_day)));
    CHECK(consents_ending(file, "2026-06-01"_day).empty());
    CHECK(consents_ending(file, "2026-06-02"_day).size() == 1);
    file.consents.push_back(fact(5, agreed("2026-06-10"_day)));
    CHECK(consents_ending(file, "2026-06-12"_day).empty());
    auto shared = helped(Intensity::in_need);
    for (const auto* agency : {"school", "health"}) {
        auto consent = agreed("2026-03-06"_day);
        consent.purposes = "share_plan", consent.agencies = agency;
        if (shared.consents.empty()) consent.until = "2026-06-30"_day;
        shared.consents.push_back(fact(6 + static_cast<int>(shared.consents.size()), consent));
    }
    CHECK(consents_ending(shared, "2026-06-12"_day).size() == 1);  // what health may see is not what the school may
}

TEST_CASE("Handovers, workers and the days to first help are counted from the record") {
    auto file = helped(Intensity::early_help);
    file.leads.push_back(
        fact(4, Lead{FactId{1}, worker, Discipline::family_support, {}, "2026-03-05"_day, "2026-04-01"_day, {}}));
    file.leads.push_back(
        fact(5, Lead{FactId{1}, PersonId{4}, Discipline::social_work, {}, "2026-04-02"_day, {}, WhyNewLead::left}));
    file.steps.push_back(
        fact(2, Stepped{FactId{1}, "2026-05-05"_day, Intensity::in_need, "N1", "2026-11", "Why", worker}));
    file.helped = {"2026-03-12"_day, "2026-04-30"_day};
    const std::vector files{file};
    const auto counted = count(files, "2026-06-01"_day);
    CHECK(counted.episodes == 1);
    CHECK(counted.changes_of_lead == 1);
    CHECK(counted.workers == 2);
    CHECK(counted.steps_up == 1);
    CHECK(counted.days_to_first_help == 10);
    const auto calendar = Calendar::england();
    CHECK(measure(one_lead, std::span{files}, "2026-06-01"_day, calendar).meets == 0);
    CHECK(measure(helped_soon, std::span{files}, "2026-06-01"_day, calendar).meets == 1);
    CHECK(measure(stepped_without_new_lead, std::span{files}, "2026-06-01"_day, calendar).meets == 1);
    CHECK(measure(one_lead, std::span{files}, "2027-06-01"_day, calendar).of == 0);  // not begun in that year
}
