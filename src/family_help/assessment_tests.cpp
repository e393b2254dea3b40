// An assessment, section by section to authorised, through its pages; on both engines.
#include <doctest/doctest.h>

#include "family_help/assessment_acts.h"
#include "family_help/plan_for_tests.h"

using namespace kith;
using namespace kith::family_help;
using namespace kith::testing;

namespace {

struct Assessing : PlanTown {
    using PlanTown::PlanTown;

    int begin() {
        return as(fay)
            .post(at("/assessment/new"),
                  {{"referred", "16/11/2026"}, {"children", number(ana)}, {"children", number(ben)}})
            .status;
    }
    int write(std::string_view section, std::string words, std::string shown_at = "999999") {
        return as(fay)
            .post(at(fmt::format("/assessment/{}", section)),
                  {{"words", std::move(words)}, {"shown_at", std::move(shown_at)}})
            .status;
    }
    int seen(PersonId child, Fields fields) {
        fields.emplace_back("shown_at", now());
        return as(fay).post(at("/assessment/seen/" + number(child)), fields).status;
    }
    int development(std::string anas, std::string bens) {
        return as(fay)
            .post(at("/assessment/development"), {{"children_" + number(ana), std::move(anas)},
                                                  {"children_" + number(ben), std::move(bens)},
                                                  {"shown_at", now()}})
            .status;
    }
    int findings(Fields fields) {
        fields.emplace_back("shown_at", now());
        return as(fay).post(at("/assessment/findings"), fields).status;
    }
    void write_all() {
        for (const auto* section : {"parenting", "environment", "strengths", "risks", "analysis"})
            CHECK(write(section, fmt::format("What we know of {}.", section)) == 303);
        CHECK(development("Ana reads well.", "Ben is small for his age.") == 303);
        CHECK(seen(ana, {{"seen", "alone"}, {"on", "19/11/2026"}, {"words", "I want mum to laugh again."}}) == 303);
        CHECK(seen(ben, {{"seen", "not_seen"}, {"words", "Ill in bed, seen next week."}}) == 303);
        CHECK(findings({{"in_need", number(ben)},
                        {"children", number(ana)},
                        {"children", number(ben)},
                        {"factors", "4B"},
                        {"factors", "16A"}}) == 303);
    }
    int send() { return as(fay).post(at("/assessment/send"), {}).status; }
    int answer(PersonId by, std::string yes_or_no, std::string words, std::string shown_at = {}) {
        return as(by)
            .post(at("/assessment/answer"), {{"authorised", std::move(yes_or_no)},
                                             {"words", std::move(words)},
                                             {"shown_at", shown_at.empty() ? now() : std::move(shown_at)}})
            .status;
    }
};

void in_an_assessment(const std::function<void(Assessing&)>& test) {
    const std::vector<Schema> schemas{site_schema(),
                                      front_door::front_door_schema(),
                                      family_help_schema(),
                                      warnings::warnings_schema(),
                                      {"care", {&table_info<care::School>(), &table_info<care::HealthCheck>()}}};
    for_each_engine(schemas, [&](const Database& database) {
        Assessing town{database};
        test(town);
    });
}

}  // namespace

TEST_CASE("An assessment is begun once, of the children chosen, and its clock runs from when it was asked for") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.as(town.fay)
                  .post(town.at("/assessment/new"),
                        {{"referred", "16/11/2026"}, {"children", PlanTown::number(town.cleo)}})
                  .status == 422);
        CHECK(town.begin() == 303);
        CHECK(town.begin() == 409);
        const auto file = town.assessment();
        REQUIRE(file.open());
        CHECK(file.open()->value.referred == "2026-11-16"_day);
        CHECK(file.children_of(file.open()->id).size() == 2);
        const auto page = town.as(town.fay).get(town.at("/assessment"));
        CHECK(says(page, "due by 21 January 2027"));  // 45 working days, Christmas and New Year left out
        CHECK(says(page, "Being made."));
    });
}

TEST_CASE("It is sent only when every section is written, every child seen or why not, and each decided on") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.send() == 409);  // none is being made
        CHECK(town.begin() == 303);
        CHECK(town.send() == 409);
        CHECK(says(town.as(town.fay).get(town.at("/assessment")), "Before it is sent, write the development of Ana"));
        town.write_all();
        CHECK(town.assessment().missing(town.assessment().open()->id).empty());
        CHECK(town.send() == 303);
        CHECK(town.write("risks", "One more.") == 409);  // with the manager now
        CHECK(town.answer(town.fay, "yes", "Mine.") == 403);
    });
}

TEST_CASE("A manager sends it back with what to change, and later authorises it: both answers stand") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.begin() == 303);
        town.write_all();
        CHECK(town.answer(town.moss, "yes", "Too soon.") == 409);
        CHECK(town.send() == 303);
        CHECK(town.answer(town.moss, "no", "") == 422);  // the reason comes before the decision
        CHECK(town.answer(town.moss, "no", "See Ben first.") == 303);
        CHECK(town.assessment().open() != nullptr);
        CHECK(says(town.as(town.fay).get(town.at("/assessment")), "See Ben first."));
        CHECK(town.seen(town.ben,
                        {{"seen", "with_others"}, {"on", "20/11/2026"}, {"words", "I am hungry at night."}}) == 303);
        CHECK(town.send() == 303);
        CHECK(town.answer(town.moss, "yes", "Thorough, and Ben is heard.") == 303);
        const auto file = town.assessment();
        CHECK(file.open() == nullptr);
        CHECK(file.last_completed()->value.completed == town.authority.today());
        CHECK(file.answers.size() == 2);
        CHECK(file.child_of(file.last_completed()->id, town.ben)->in_need == true);
        CHECK(file.child_of(file.last_completed()->id, town.ana)->in_need == false);
        CHECK(says(town.as(town.fay).get(town.at("/assessment")), "Abuse or neglect") == false);
        CHECK(says(town.as(town.fay).get(town.at("/assessment")), "Neglect (16A)"));
    });
}

TEST_CASE("What was sent back and sent anew is not authorised by a manager who read the one before") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.begin() == 303);
        town.write_all();
        CHECK(town.send() == 303);
        const auto read = town.now();
        CHECK(town.answer(town.moss, "no", "See Ben first.") == 303);
        CHECK(town.write("risks", "There is a second flat.", town.now()) == 303);
        CHECK(town.send() == 303);
        CHECK(town.answer(town.moss, "yes", "As I read it.", read) == 409);
        CHECK(town.assessment().last_completed() == nullptr);
        CHECK(town.answer(town.moss, "yes", "With the second flat.") == 303);
        CHECK(town.assessment().last_completed() != nullptr);
    });
}

TEST_CASE("Nobody authorises an assessment of their own, a manager's neither") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.begin() == 303);
        town.write_all();
        CHECK(town.as(town.moss).post(town.at("/assessment/send"), {}).status == 303);
        CHECK(town.answer(town.moss, "yes", "It is good.") == 403);
        CHECK(town.assessment().open()->value.sent.has_value());
    });
}

TEST_CASE("A section written over an old page is shown beside the newer one, and neither is lost") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.begin() == 303);
        const auto before = town.now();
        CHECK(town.write("risks", "The stairs have no gate.") == 303);
        const auto stale =
            town.as(town.robin).post(town.at("/assessment/risks"), {{"words", "The cooker."}, {"shown_at", before}});
        CHECK(stale.status == 409);
        CHECK(says(stale, "The stairs have no gate."));
        CHECK(says(stale, "The cooker."));
        CHECK(town.write("risks", "The stairs have a gate now.", town.now()) == 303);
        const auto file = town.assessment();
        const auto* part = file.part(file.open()->id, Section::risks);
        CHECK(part->value.words == "The stairs have a gate now.");
        CHECK(must(versions<AssessmentPart>(town.authority.store(), town.authority.leave(town.fernleys), part->id))
                  .size() == 2);
    });
}

TEST_CASE("Each child is seen on a day of their own, with words of their own; or not seen, for a reason") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.seen(town.ana, {{"seen", "alone"}, {"on", "today"}}) == 409);  // none is being made
        CHECK(town.begin() == 303);
        CHECK(town.seen(town.ana, {}) == 422);
        CHECK(town.seen(town.ana, {{"seen", "alone"}}) == 422);  // on which day?
        CHECK(town.seen(town.ana, {{"seen", "not_seen"}, {"on", "today"}, {"words", "Asleep"}}) == 422);
        CHECK(town.seen(town.ana, {{"seen", "not_seen"}}) == 422);
        CHECK(town.seen(town.ana, {{"seen", "alone"}, {"on", "1/1/2030"}}) == 422);
        CHECK(town.seen(town.cleo, {{"seen", "alone"}, {"on", "today"}}) == 404);
        CHECK(town.assessment().seen.empty());
        CHECK(town.seen(town.ana, {{"seen", "alone"}, {"on", "18/11/2026"}, {"words", "I like toast."}}) == 303);
        CHECK(town.seen(town.ben, {{"seen", "with_others"}, {"on", "20/11/2026"}, {"words", "I am cold."}}) == 303);
        const auto page = town.as(town.fay).get(town.at("/assessment"));
        CHECK(says(page, "Seen alone on 18 November 2026. \u201cI like toast.\u201d"));
        CHECK(says(page, "Seen with others on 20 November 2026. \u201cI am cold.\u201d"));
        CHECK(says(town.as(town.fay).get(town.at("/assessment/seen/" + PlanTown::number(town.ana))), "I like toast."));
    });
}

TEST_CASE("How each child does is written apart, one after the other") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.begin() == 303);
        CHECK(town.development("", "") == 422);
        CHECK(town.development("Ana reads well.", "") == 303);
        const auto file = town.assessment();
        CHECK(file.part(file.open()->id, Section::development, town.ana)->value.words == "Ana reads well.");
        CHECK(file.part(file.open()->id, Section::development, town.ben) == nullptr);
    });
}

TEST_CASE("A manager who wrote any of it does not authorise it, though another sends it and wrote over it since") {
    in_an_assessment([](Assessing& town) {
        const auto other = town.authority.reader_with(Role::manager, Town::team, "Lark").person;
        CHECK(town.begin() == 303);
        CHECK(town.as(town.moss)
                  .post(town.at("/assessment/risks"), {{"words", "The stairs have no gate."}, {"shown_at", town.now()}})
                  .status == 303);
        for (const auto* section : {"parenting", "environment", "strengths", "risks", "analysis"})
            CHECK(town.write(section, fmt::format("What we know of {}.", section), town.now()) == 303);
        CHECK(town.development("Ana reads well.", "Ben is small for his age.") == 303);
        for (const auto child : {town.ana, town.ben})
            CHECK(town.seen(child, {{"seen", "alone"}, {"on", "today"}}) == 303);
        CHECK(town.findings({{"children", PlanTown::number(town.ana)},
                             {"children", PlanTown::number(town.ben)},
                             {"factors", "4B"}}) == 303);
        CHECK(town.send() == 303);
        CHECK_FALSE(says(town.as(town.moss).get(town.at("/assessment")), "Answer it"));
        CHECK(town.answer(town.moss, "yes", "As I wrote.") == 403);
        CHECK(says(town.as(other).get(town.at("/assessment")), "Answer it"));
        CHECK(town.answer(other, "yes", "Thorough.") == 303);
    });
}

TEST_CASE("No factor was found, or some were, never both; another child can have others") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.begin() == 303);
        const auto ana = PlanTown::number(town.ana), ben = PlanTown::number(town.ben);
        CHECK(town.findings({{"children", ana}, {"factors", "21"}, {"factors", "3B"}}) == 422);
        CHECK(town.findings({{"children", ana}, {"factors", "18A"}}) == 422);  // no longer in use
        CHECK(town.findings({{"children", ana}, {"children", ben}, {"factors", "3B"}, {"factors", "4A"}}) == 303);
        CHECK(town.findings({{"children", ben}, {"factors", "21"}}) == 303);
        const auto file = town.assessment();
        CHECK(file.factors_of(file.open()->id, town.ana) ==
              std::vector{Factor::domestic_abuse_parent, Factor::mental_health_child});
        CHECK(file.factors_of(file.open()->id, town.ben) == std::vector{Factor::none});
        // The page ticks whom its factors are true of, so that saving it as it stands changes nothing of the others.
        const auto page = town.as(town.fay).get(town.at("/assessment/findings"));
        CHECK(says(page, fmt::format("name=\"children\" type=\"checkbox\" value=\"{}\" checked", ana)));
        CHECK(says(page, fmt::format("name=\"children\" type=\"checkbox\" value=\"{}\"", ben)));
        CHECK_FALSE(says(page, fmt::format("name=\"children\" type=\"checkbox\" value=\"{}\" checked", ben)));
    });
}

TEST_CASE("The next assessment begins with what the last one said, and says how old that is") {
    in_an_assessment([](Assessing& town) {
        CHECK(town.begin() == 303);
        town.write_all();
        CHECK(town.send() == 303);
        CHECK(town.answer(town.moss, "yes", "Thorough.") == 303);
        town.authority.move_to("2027-05-20"_day);
        CHECK(town.begin() == 303);
        const auto page = town.as(town.fay).get(town.at("/assessment/parenting"));
        CHECK(says(page, "What we know of parenting."));
        CHECK(says(page, "Carried from the assessment of 20 November 2026, 6 months ago"));
        CHECK(says(town.as(town.fay).get(town.at("/assessment/development")), "Ben is small for his age."));
        CHECK(town.assessment().part(town.assessment().open()->id, Section::parenting) == nullptr);  // until saved
    });
}

TEST_CASE("What the record knows already stands beside it with source and age, as far as the reader may see") {
    in_an_assessment([](Assessing& town) {
        town.authority.fact(town.ana, front_door::Contact{"2026-11-16"_day,
                                                          front_door::Teller::school,
                                                          "Ida Larch",
                                                          "Larkfield Primary",
                                                          {},
                                                          true,
                                                          "Hungry three days running.",
                                                          {},
                                                          front_door::FamilyKnows::agrees,
                                                          town.robin});
        town.authority.fact(town.ana, care::School{"Larkfield Primary", "2024-09-02"_day, {}});
        const auto fay = town.as(town.fay).get(town.at("/assessment"));
        CHECK(says(fay, "Hungry three days running. (front door, told by"));
        CHECK(says(fay, "4 days ago"));
        CHECK(says(fay, "Ida Fernley, with parental responsibility"));
        CHECK_FALSE(says(fay, "School: Larkfield Primary"));  // the child's care is not hers to see
        CHECK(says(town.as(town.robin).get(town.at("/assessment")), "School: Larkfield Primary"));
        CHECK(says(town.as(town.fay).get(town.at("/assessment/new")), "16/11/2026"));  // asked for on that day
    });
}

TEST_CASE(
    "The day of referral that an assessment begins with is the one from which its clock runs, not a later contact's") {
    in_an_assessment([](Assessing& town) {
        town.authority.fact(town.fernleys, Stepped{town.episode, "2026-11-10"_day, Intensity::in_need, "N1", "2026-11",
                                                   "Meals are missed again.", town.moss});
        town.authority.fact(town.ana, front_door::Contact{"2026-11-16"_day,
                                                          front_door::Teller::school,
                                                          "Ida Larch",
                                                          "Larkfield Primary",
                                                          {},
                                                          true,
                                                          "Hungry three days running.",
                                                          {},
                                                          front_door::FamilyKnows::agrees,
                                                          town.robin});
        const auto page = town.as(town.fay).get(town.at("/assessment/new"));
        CHECK(says(page, "10/11/2026"));
        CHECK_FALSE(says(page, "16/11/2026"));
    });
}

TEST_CASE("Every factor of the census has its own code, and its letter says of whom it is true") {
    CHECK(words_of<Factor>.size() == 42);
    CHECK(factor_of(Factor::alcohol_child) == FactorOf::child);
    CHECK(factor_of(Factor::domestic_abuse_parent) == FactorOf::parent);
    CHECK(factor_of(Factor::physical_disability_other) == FactorOf::other);
    CHECK(factor_of(Factor::young_carer) == FactorOf::nobody_in_particular);
    CHECK(from_code<Factor>("24A") == Factor::criminal_exploitation);
    for (const auto& one : words_of<Factor>) CHECK(from_code<Factor>(one.code) == one.value);
}
