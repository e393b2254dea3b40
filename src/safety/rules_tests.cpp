// What follows from what is recorded of safety outside the home.
#include <doctest/doctest.h>

#include "safety/rules.h"

using namespace kith;
using namespace kith::safety;

namespace {

constexpr PersonId ana{11}, ben{12}, cleo{13}, hazel{14};

ContextFile place(std::int64_t number, std::string name) {
    ContextFile file;
    file.context = PersonId{number};
    file.is = Fact<ContextOfHarm>{
        FactId{number}, file.context, EntryNumber{1}, {}, {ContextKind::place, std::move(name), "2026-10-01"_day, {}}};
    return file;
}

void link(ContextFile& file, std::int64_t fact, PersonId child) {
    file.links.push_back(
        {FactId{fact},
         file.context,
         EntryNumber{1},
         {},
         {child, "2026-10-02"_day, HowLinked::seen_there, Strength::likely, Agency::school, "", hazel}});
}

Fact<CommunityPlan> plan_for(std::int64_t fact, PersonId child) {
    return {FactId{fact},
            PersonId{1},
            EntryNumber{1},
            {},
            {child, "2026-11-02"_day, "cce", "", "", "", "", "", "", "2026-11-30"_day, hazel}};
}

Fact<GroundsDecided> decided(std::int64_t fact, Stage stage, Grounds grounds, Date on) {
    return {
        FactId{fact}, PersonId{1}, EntryNumber{1}, {}, {FactId{50}, stage, grounds, on, DecidedBy::home_office, hazel}};
}

const Fact<Referred> referred{
    FactId{50}, PersonId{1}, EntryNumber{1}, {}, {ana, "2026-11-02"_day, Responder::authority, {}, hazel}};

}  // namespace

TEST_CASE("Each harm is counted under the census's factor where there is one, and under none where there is not") {
    CHECK(factors_of("cce,cse,gangs,trafficking,missing") ==
          std::vector<std::string>{"24A", "11A", "13A", "12A", "10A"});
    CHECK(factors_of("violence,radicalisation,other").empty());
    CHECK(factors_of("").empty());
    CHECK(factors_of("no such code").empty());
}

TEST_CASE("An assessment of a place holds until the day it names, that day included, and not a day longer") {
    auto file = place(1, "The bus station");
    CHECK(file.assessed_on("2026-11-20"_day) == nullptr);
    file.assessed.push_back({FactId{5},
                             file.context,
                             EntryNumber{1},
                             {},
                             {"2026-11-01"_day, "cce", HowSafe::safer, "", "2026-11-29"_day, hazel}});
    CHECK(file.assessed_on("2026-11-29"_day) != nullptr);
    CHECK(file.assessed_on("2026-11-30"_day) == nullptr);
}

TEST_CASE("A plan is due for review when it says, and after a review when that says") {
    FamilySafety file;
    file.plans.push_back(plan_for(7, ana));
    CHECK(review_due(file, file.plans.front()) == "2026-11-30"_day);
    file.reviews.push_back({FactId{8},
                            PersonId{1},
                            EntryNumber{1},
                            {},
                            {FactId{7}, "2026-11-20"_day, "", "", "", "2026-12-20"_day, hazel}});
    file.reviews.push_back({FactId{9},
                            PersonId{1},
                            EntryNumber{1},
                            {},
                            {FactId{99}, "2026-11-20"_day, "", "", "", "2027-01-20"_day, hazel}});
    CHECK(review_due(file, file.plans.front()) == "2026-12-20"_day);
}

TEST_CASE(
    "A child who is found where children come to harm waits for a plan until one is made; and again when it ends") {
    FamilySafety file;
    file.who.children = {{ana, "Ana", {}, "2026-01-01"_day, {}}, {ben, "Ben", {}, "2026-01-01"_day, {}}};
    CHECK(without_plan(file).empty());
    auto station = place(1, "The bus station");
    link(station, 3, ana);
    file.links.push_back({station.links.front(), {}, ContextKind::place, "The bus station", {}});
    CHECK(without_plan(file) == std::vector{ana});
    file.plans.push_back(plan_for(7, ana));
    CHECK(without_plan(file).empty());
    file.ended.push_back(
        {FactId{8}, PersonId{1}, EntryNumber{1}, {}, {FactId{7}, "2026-11-20"_day, WhyEnded::safer, "", hazel}});
    CHECK(without_plan(file) == std::vector{ana});
    file.links.front().ended = "2026-11-21"_day;
    CHECK(without_plan(file).empty());
}

TEST_CASE("Reasonable grounds are hoped for in five working days of the referral; conclusive ones after thirty more") {
    const auto calendar = Calendar::england();
    FamilySafety file;
    auto now = stands(file, referred, calendar, "2026-11-09"_day);  // the referral was on a Monday
    CHECK(now.reasonable_due == "2026-11-09"_day);
    CHECK_FALSE(now.reasonable_late);
    CHECK(stands(file, referred, calendar, "2026-11-10"_day).reasonable_late);
    file.grounds.push_back(decided(51, Stage::reasonable, Grounds::positive, "2026-11-05"_day));
    now = stands(file, referred, calendar, "2026-11-20"_day);
    CHECK(now.to_reasonable == 3);
    CHECK(now.conclusive_from == "2026-12-05"_day);
    CHECK(now.open);
    file.grounds.push_back(decided(52, Stage::conclusive, Grounds::positive, "2026-12-14"_day));
    now = stands(file, referred, calendar, "2026-12-20"_day);
    CHECK(now.to_conclusive == 42);
    CHECK_FALSE(now.open);
}

TEST_CASE("A referral without reasonable grounds is at its end") {
    FamilySafety file;
    file.grounds.push_back(decided(51, Stage::reasonable, Grounds::negative, "2026-11-05"_day));
    const auto now = stands(file, referred, Calendar::england(), "2026-11-20"_day);
    CHECK_FALSE(now.open);
    CHECK_FALSE(now.conclusive_from.has_value());
}

TEST_CASE("What is shared is shown: places of two children, and the others of a child who is found in two") {
    auto station = place(1, "The bus station"), group = place(2, "The Mill Lane group"), park = place(3, "The park");
    link(station, 11, ana), link(station, 12, cleo), link(group, 13, ana), link(park, 14, ben);
    const NamesById names{{ana, "Ana"}, {ben, "Ben"}, {cleo, "Cleo"}};
    auto shared = together({station, group, park}, names);
    CHECK(shared.contexts.size() == 2);
    CHECK(shared.children.size() == 2);
    CHECK(shared.ties.size() == 3);
    station.links_ended.push_back(
        {FactId{20}, station.context, EntryNumber{1}, {}, {FactId{11}, "2026-11-01"_day, "", hazel}});
    shared = together({station, group, park}, names);
    CHECK(shared.ties.empty());  // nobody shares anything any more
}

TEST_CASE("The address of content is known for one, and ordinary words are not") {
    for (const auto* words : {"https://example.org/x", "see www.example.org", "HTTP://EXAMPLE.ORG", "discord.gg/abc"})
        CHECK_MESSAGE(holds_web_address(words), words);
    for (const auto* words : {"A game's open chat", "bays 4 to 9, after school", "wwwhat?"})
        CHECK_MESSAGE(!holds_web_address(words), words);
}
