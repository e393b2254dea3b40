// The documents of a conference: what is in each, and what never is.
#include <doctest/doctest.h>

#include "papers/made.h"
#include "papers/town_for_tests.h"

using namespace kith;
using namespace kith::papers;
using namespace kith::testing;

namespace {

std::string at(const Town& town, std::string_view which, std::string_view rest = {}) {
    return fmt::format("/{}/{}{}", which, town.called.number(), rest);
}

/// The conference was held and decided on a plan for Ana, whose own words it has; the police did not agree.
void decided(Town& town) {
    using namespace protection;
    town.authority.move_to(Town::planned);
    const auto family = town.fernleys;
    town.authority.fact(family, ConferenceHeld{town.called,
                                               Town::planned,
                                               "la,police,health",
                                               {},
                                               Parents::some_came,
                                               Representation::accepted,
                                               "Mum asked for the advocate.",
                                               "2026-11-27"_day,
                                               {},
                                               town.chris});
    town.authority.fact(family,
                        ConferenceDecision{town.called, town.ana, Town::planned, Decided::plan, Category::neglect,
                                           "I want it quiet at night.", HowHeard::own_words, "Calm evenings."});
    town.authority.fact(family, ConferenceDecision{town.called,
                                                   town.ben,
                                                   Town::planned,
                                                   Decided::no_plan,
                                                   {},
                                                   "He clings to his sister.",
                                                   HowHeard::observed,
                                                   {}});
    town.authority.fact(family,
                        AgencyView{town.called, town.ana, Agency::police, false, "It is not bad enough for a plan."});
    const auto must =
        town.authority.fact(family, MustChange{"Nobody drinks at breakfast.", "2027-03-01"_day, "Visits before school.",
                                               Agency::local_authority, Town::planned});
    town.authority.fact(family, AboutChild{must, town.ana});
}

}  // namespace

TEST_CASE("The report has each submitted part under its author's name, the children and those around them") {
    in_a_town([](Town& town) {
        town.submitted(town.rowan, "Shouting at night.");
        REQUIRE(town.post(town.heather, "part", Town::part_typed("HALF A PART", "keep")).status == 303);
        const auto page = town.get(town.robin, at(town, "report"));
        REQUIRE(page.status == 200);
        for (const auto words :
             {"Shouting at night.", "Police: Rowan Ashdown, police officer", "3 February 2016", "Ida Fernley"}) {
            INFO(words);
            CHECK(holds(page, words));
        }
        CHECK_FALSE(holds(page, "HALF A PART"));
        CHECK_FALSE(holds(page, "5 Alder Way"));
        const auto file = town.get(town.robin, at(town, "report", "/odt"));
        CHECK(field(file.headers, "Content-Type") == documents::odt_type);
        CHECK(file.body.substr(0, 2) == "PK");
        CHECK(field(file.headers, "Content-Disposition").find("Fernley") == std::string_view::npos);
    });
}

TEST_CASE("What is printed for one person holds what was shared with them and nothing else") {
    in_a_town([](Town& town) {
        const auto police = town.submitted(town.rowan, "POLICE WORDS");
        const auto health = town.submitted(town.heather, "HEALTH WORDS");
        REQUIRE(town.share(town.una, health, {}).status == 303);
        REQUIRE(town.withhold(town.una, police).status == 303);
        const auto page = town.get(town.robin, at(town, "report", fmt::format("?reader={}", town.una.number())));
        CHECK(holds(page, "HEALTH WORDS"));
        for (const auto words : {"POLICE WORDS", "Rowan", "Key events", "3 February 2016"})
            CHECK_FALSE(holds(page, words));
    });
}

TEST_CASE("The record of the conference has each decision, and dissent in the agency's own words") {
    in_a_town([](Town& town) {
        decided(town);
        const auto page = town.get(town.chris, at(town, "record"));
        REQUIRE(page.status == 200);
        for (const auto words :
             {"A child protection plan (neglect)", "No child protection plan",
              "Police did not agree: It is not bad enough for a plan.", "I want it quiet at night."}) {
            INFO(words);
            CHECK(holds(page, words));
        }
        const auto plan = town.get(town.chris, at(town, "protection-plan"));
        CHECK(holds(plan, "Nobody drinks at breakfast."));
        CHECK(holds(plan, "Visits before school."));
    });
}

TEST_CASE("A child's version has plain sentences and their own words, and nothing of anybody else") {
    in_a_town([](Town& town) {
        town.submitted(town.rowan, "POLICE WORDS");
        decided(town);
        const auto child = [&](std::string_view which, PersonId who) {
            return town.get(town.robin, at(town, which, fmt::format("?child={}", who.number())));
        };
        CHECK(holds(child("report", town.ana), "the police"));
        CHECK(holds(child("record", town.ana), "You said: I want it quiet at night."));
        CHECK(holds(child("record", town.ana), "The meeting decided to make a plan to keep you safe."));
        CHECK(holds(child("protection-plan", town.ana), "1 thing must still change, the last by 1 March 2027."));
        CHECK(holds(child("record", town.ben), "you do not need a plan of this kind"));
        CHECK(holds(child("protection-plan", town.ben), "You have no plan of this kind today."));
        for (const auto which : {"report", "record", "protection-plan"})
            for (const auto who : {town.ana, town.ben})
                for (const auto words : {"POLICE WORDS", "neglect", "drinks", "not bad enough", "advocate", "clings"})
                    CHECK_FALSE(holds(child(which, who), words));
        CHECK_FALSE(holds(child("record", town.ben), "I want it quiet at night."));
    });
}

TEST_CASE("A child's version does not say that somebody wrote whose part is withheld from one of the family") {
    in_a_town([](Town& town) {
        const auto police = town.submitted(town.rowan, "POLICE WORDS");
        town.submitted(town.linnet, "SCHOOL WORDS");
        const auto page = [&] {
            return town.get(town.robin, at(town, "report", fmt::format("?child={}", town.ana.number())));
        };
        CHECK(holds(page(), "the police"));
        REQUIRE(town.withhold(town.ida, police).status == 303);
        CHECK_FALSE(holds(page(), "the police"));
        CHECK(holds(page(), "your school"));
        CHECK_FALSE(holds(page(), "known at"));
    });
}

TEST_CASE("Documents are made by those who see how the children are protected, and by nobody else") {
    in_a_town([](Town& town) {
        for (const auto which : {"report", "record", "protection-plan"})
            for (const auto rest : {"", "/odt"}) {
                for (const auto one : {town.robin, town.pat, town.fay, town.moss, town.chris})
                    CHECK(town.get(one, at(town, which, rest)).status == 200);
                for (const auto one : {town.rowan, town.linnet, town.heather, town.una, town.ida, town.stranger})
                    CHECK(town.get(one, at(town, which, rest)).status == 403);
            }
        CHECK(town.get(town.robin, "/report/999999").status == 404);
        CHECK(town.get(town.robin, "/report/x").status == 404);
        CHECK(town.get(town.robin, at(town, "report", "?child=999999&reader=%27%20or%201=1")).status == 200);
    });
}
