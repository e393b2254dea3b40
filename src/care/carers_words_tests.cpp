#include <doctest/doctest.h>

#include <fmt/format.h>

#include "care/child_for_tests.h"
#include "care/pages.h"
#include "care/recordings.h"
#include "kernel/site/visitor_for_tests.h"

namespace kith::care {
Area area();
}

using namespace kith;
using namespace kith::care;
using namespace kith::testing;

namespace {

constexpr Date today = "2026-11-14"_day;

bool holds(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

/// Ana, who lives with the Thornburys; her social worker records.
struct Town {
    FreshFile file{std::vector<kith::Schema>{site_schema(), care_schema()}};
    TestAuthority authority{file.database(), today};
    Area pages = area();
    PersonId ana = authority.person("Ana", "Fernley", "2014-02-03"_day, Sex::female);
    PersonId carla = authority.person("Carla", "Thornbury");
    PersonId robin = authority.reader_with(Role::social_worker, TeamId{1}, "Robin").person;

    explicit Town(PlaceKind kind = PlaceKind::foster) {
        authority.fact(ana, PeriodOfCare{"2025-01-06"_day, care::Need::abuse_or_neglect, {}, {}});
        Placement placement{.kind = kind,
                            .provider = {},
                            .home = "The Thornbury family",
                            .household = {},
                            .postcode = {},
                            .urn = {},
                            .starts = "2025-01-06"_day,
                            .ends = {},
                            .why_ended = {},
                            .why = {}};
        authority.fact(ana, placement);
        authority.allocate(ana, authority.reader_of(robin), Role::social_worker);
    }
    void carer_says(std::string words, Date on) { authority.fact(ana, CarerSaid{on, carla, std::move(words)}); }
    Response form(std::string_view name) {
        return Visitor{authority, pages, robin}.get(fmt::format("/children/{}/record/{}", ana.number(), name));
    }
    Response send(std::string_view name, Fields typed) {
        return Visitor{authority, pages, robin}.post(fmt::format("/children/{}/record/{}", ana.number(), name),
                                                     std::move(typed));
    }
    std::string plan() {
        return Visitor{authority, pages, robin}.get(fmt::format("/children/{}/plan", ana.number())).body;
    }
};

struct Sent {
    std::string_view form;
    Fields answers;
};
const std::vector<Sent>& all() {
    static const std::vector<Sent> forms{
        {"care-plan", {{"on", "today"}, {"permanence", "foster"}, {"wishes", "To stay."}, {"plan", "Stay."}}},
        {"placement-plan", {{"on", "today"}, {"plan", "She needs a light on at night."}}},
        {"education-plan", {{"on", "today"}, {"progress", "Reads well."}, {"targets", "A club."}}},
        {"review",
         {{"on", "today"}, {"participation", "PN1"}, {"childs_view", "I like it."}, {"decisions", "She stays."}}}};
    return forms;
}

}  // namespace

TEST_CASE("No plan or review of a child who lives with a family is recorded without what the carer says") {
    for (const auto& [form, answers] : all()) {
        CAPTURE(form);
        Town town;
        CHECK(holds(town.form(form), "carer say?"));
        const auto refused = town.send(form, answers);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "It cannot be left out"));
        auto spaces = answers;
        spaces.emplace_back("carers_view", "   ");
        CHECK(town.send(form, spaces).status == 422);
        auto heard = answers;
        heard.emplace_back("carers_view", "Carla says the mornings are calm now.");
        CHECK(town.send(form, heard).status == 303);
        CHECK(holds({.body = town.plan()}, "Carla says the mornings are calm now."));
    }
}

TEST_CASE("Where a child lives with no carer nobody is asked for a carer's view") {
    for (const auto& [form, answers] : all()) {
        CAPTURE(form);
        Town town{PlaceKind::childrens_home};
        CHECK_FALSE(holds(town.form(form), "carer say?"));
        CHECK(town.send(form, answers).status == 303);
    }
}

TEST_CASE("What the carer wrote stands ready in each form, with who wrote it and how long ago, until it is used") {
    Town town;
    town.carer_says("She wants to see more of Bo.", "2026-11-11"_day);
    CHECK(holds({.body = town.plan()}, "What the carer wants the next review to know"));
    for (const auto& [form, answers] : all()) {
        CAPTURE(form);
        const auto shown = town.form(form);
        CHECK(holds(shown, "She wants to see more of Bo."));
        CHECK(holds(shown, "Carla Thornbury wrote this on 11 November 2026, 3 days ago"));
        auto heard = answers;
        heard.emplace_back("carers_view", "She wants to see more of Bo.");
        CHECK(town.send(form, heard).status == 303);
        CHECK_FALSE(holds(town.form(form), "wrote this on"));
    }
    CHECK_FALSE(holds({.body = town.plan()}, "What the carer wants the next review to know"));
}

TEST_CASE("What a carer of an earlier home wrote is not put into the mouth of the next") {
    ChildForTests child{"2014-02-03"_day};
    child.comes_into_care("2025-01-06"_day).moves_to("The Thornbury family", "2025-01-06"_day);
    child.add(&CareFile::carer_said, CarerSaid{"2026-01-05"_day, PersonId{9}, "From the first home."});
    REQUIRE(said_since(child.file, {}, today));
    child.moves_to("The Ashdown family", "2026-03-01"_day);
    CHECK_FALSE(said_since(child.file, {}, today));
    child.add(&CareFile::carer_said, CarerSaid{"2026-03-02"_day, PersonId{8}, "From here."});
    CHECK(said_since(child.file, {}, today)->value.words == "From here.");
}

TEST_CASE("A night in hospital or a carer's holiday does not take the carer's say away") {
    ChildForTests child{"2014-02-03"_day};
    child.comes_into_care("2025-01-06"_day).moves_to("The Thornbury family", "2025-01-06"_day);
    child.moves_to("The infirmary", "2026-11-10"_day, PlaceKind::temporary_hospital);
    CHECK(lives_with_carers(child.file, today));
    CHECK(carer_left_out(child.file, today, false)->name == "carers_view");
    CHECK_FALSE(carer_left_out(child.file, today, true));
    child.moves_to("With their parents", "2026-11-12"_day, PlaceKind::with_parents);
    CHECK_FALSE(lives_with_carers(child.file, today));
}

TEST_CASE("A plan from before carers were asked is corrected without asking them now; a view that is there stays") {
    Town town;
    const auto correct = [&](FactId fact, Fields typed) {
        typed.emplace_back("because", "The day was typed wrongly");
        typed.emplace_back("shown_at",
                           std::to_string(must(last_entry(town.authority.store(), town.authority.id())).number()));
        return Visitor{town.authority, town.pages, town.robin}
            .post(fmt::format("/children/{}/facts/care_plan/{}/correct", town.ana.number(), fact.number()), typed)
            .status;
    };
    const Fields typed{{"on", "13/11/2026"}, {"permanence", "foster"}, {"wishes", "To stay."}, {"plan", "She stays."}};
    const auto old =
        town.authority.fact(town.ana, CarePlan{"2026-11-12"_day, Permanence::long_term_foster, "To stay.", "Stays."});
    CHECK(correct(old, typed) == 303);
    CarePlan said{"2026-11-12"_day, Permanence::long_term_foster, "To stay.", "Stays."};
    said.carers_view = "We hope so.";
    CHECK(correct(town.authority.fact(town.ana, said), typed) == 422);
}

TEST_CASE("A plan asks one question more, and the carer's own page has one") {
    CHECK(burden(care_plan.form.info()).inputs == 5);
    CHECK(burden(placement_plan.form.info()).inputs == 4);
    CHECK(burden(education_plan.form.info()).inputs == 4);
    CHECK(burden(review.form.info()).inputs == 5);
}

TEST_CASE("A care plan that begins from the last says so, with its day and how long ago it was") {
    Town town;
    CHECK_FALSE(holds(town.form("care-plan"), "Filled in from"));
    town.authority.fact(town.ana, CarePlan{"2026-11-10"_day, Permanence::undecided, "To stay.", "Stay.", {}});
    const auto shown = town.form("care-plan");
    CHECK(holds(shown,
                "Filled in from what was recorded last (10 November 2026, 4 days ago): “What do they want and "
                "feel?”, “What will happen, and who will do it?”. Change what has changed."));
    CHECK_FALSE(holds(town.form("placement-plan"), "Filled in from"));
}
