// The panel's papers: what is in them, what is not, and until when.
#include <doctest/doctest.h>

#include "kernel/access/work.h"
#include "recruitment/pack.h"
#include "recruitment/published.h"
#include "recruitment/town_for_tests.h"

using namespace kith;
using namespace kith::recruitment;
using namespace kith::testing;

namespace {

std::string panel(PersonId applicant, std::string_view rest = "") {
    return fmt::format("/panel/{}{}", applicant.number(), rest);
}

}  // namespace

TEST_CASE("names of others are put out of a text as whole words, in any case, and the applicants' stay") {
    Redaction redaction{{"Hazel Beech", "Bryn Beech"}};
    redaction.hide("Ida Larch", "Referee 1");
    redaction.hide("Cai Beech", "Their child");
    redaction.hide("Jo", "Referee 2");
    CHECK(redaction.of("IDA LARCH met Hazel Beech; Ida's dog and Larch Lane.") ==
          "Referee 1 met Hazel Beech; Referee 1's dog and Referee 1 Lane.");
    CHECK(redaction.of("Cai Beech, Cai, cairn, Beech") == "Their child, Their child, cairn, Beech");
    CHECK(redaction.of("José and Idaé stay; ida.") == "José and Idaé stay; Referee 1.");
    CHECK(redaction.of("Jolly") == "Jolly");
    CHECK(redaction.of("").empty());
}

TEST_CASE("a member reads the papers they were given, without referees' and children's names, until the day they end") {
    in_a_town([](Town& town) {
        town.to_panel();
        town.authority.fact(town.hazel, HouseholdMember{"Cai Beech", HouseholdTie::child, "2016-03-01"_day});
        CHECK(town.as(town.fern).get(panel(town.hazel)).status == 403);
        CHECK(holds(town.as(town.fern).get("/panel"), "No papers were given to you"));
        town.authority.fact(town.hazel, PanelPapers{town.fern, "2027-01-12"_day, "2027-01-20"_day});
        const auto fern = town.as(town.fern);
        CHECK(holds(fern.get("/panel"), "Hazel Beech"));
        const auto papers = fern.get(panel(town.hazel));
        CHECK(papers.status == 200);
        CHECK(holds(papers, "Referee 1 says that Hazel is patient. Referee 2 agrees."));
        CHECK(holds(papers, "aged 10"));
        for (const auto* name : {"Larch", "Rowan", "Cai", "01632", "Someone"}) {
            CAPTURE(name);
            CHECK_FALSE(holds(papers, name));
        }
        CHECK(fern.post(panel(town.hazel, "/view"), {{"view", "approve"}, {"words", "Patient"}}).status == 303);
        CHECK(fern.post(panel(town.hazel, "/view"), {{"view", "more_needed"}, {"words", "On reflection"}}).status ==
              303);
        CHECK(town.file().views.size() == 1);
        CHECK(holds(town.as(town.oak).get(panel(town.hazel)), "On reflection"));
        const auto wren = town.applicant("Wren", "Moss");
        CHECK(fern.get(panel(wren)).status == 403);
        CHECK(fern.post(panel(wren, "/view"), {{"view", "approve"}, {"words", "x"}}).status == 403);
        CHECK(fern.get(town.at()).status == 403);
        town.authority.move_to("2027-01-21"_day);
        const auto late = town.as(town.fern).get(panel(town.hazel));
        CHECK(late.status == 403);
        CHECK_FALSE(holds(late, "Hazel"));
        CHECK_FALSE(holds(town.as(town.fern).get("/panel"), "Hazel"));
    });
}

TEST_CASE("someone of a child's network is proposed from the child's record, and fostering has the application") {
    in_a_town([](Town& town) {
        const auto ana = town.authority.person("Ana", "Fernley", "2016-02-03"_day);
        const auto tutor = town.authority.person("Tom", "Rush", "1985-02-03"_day);
        const auto brother = town.authority.person("Ted", "Fernley", "2012-02-03"_day);
        town.authority.fact(ana, Relationship{tutor, Tie::other_relative, false, {}, {}});
        town.authority.fact(ana, Relationship{brother, Tie::sibling, false, {}, {}});
        const auto sal = town.authority.reader_with(Role::social_worker, TeamId{1}, "Sal");
        town.authority.allocate(ana, sal, Role::social_worker);
        const auto address = fmt::format("/children/{}/propose-carer", ana.number());
        const auto form = town.as(sal.person).get(address);
        CHECK(holds(form, "Tom Rush"));
        CHECK_FALSE(holds(form, "Ted Fernley"));
        const Fields proposed{{"who", std::to_string(tutor.number())},
                              {"to_them", "Her form tutor"},
                              {"reach_by", "telephone"},
                              {"telephone", "01632 960 333"}};
        CHECK(town.as(sal.person).post(address, proposed).status == 303);
        CHECK(town.as(sal.person).post(address, proposed).status == 409);
        auto child = proposed;
        child[0].second = std::to_string(brother.number());
        CHECK(town.as(sal.person).post(address, child).status == 422);
        CHECK(holds(town.as(town.robin).get("/recruitment"), "Tom Rush"));
        CHECK(town.file(tutor).enquiries.at(0).value.child == ana);
        CHECK(town.as(town.robin).get(address).status == 403);
    });
}

TEST_CASE("the board counts what came of enquiries, and tells the region only what was published") {
    in_a_town([](Town& town) {
        town.to_decision();
        const auto wren = town.applicant("Wren", "Moss");
        town.authority.fact(wren, DroppedOut{"2026-12-01"_day, DropReason::no_spare_room, false, {}});
        const auto board = town.as(town.ivy).get("/recruitment/board");
        CHECK(board.status == 200);
        CHECK(holds(board, "data-chart=\"bars\""));
        CHECK(holds(board, "No spare room"));
        CHECK(holds(board, "50%"));
        CHECK(holds(board, "Nobody has published figures yet"));
        CHECK(town.as(town.robin).post("/recruitment/publish", {}).status == 403);
        CHECK(town.as(town.ivy).post("/recruitment/publish", {}).status == 303);
        const auto rows = must(published(town.authority.store()));
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].second.until == "2026-12-31"_day);
        CHECK(rows[0].second.enquiries == 2);
        CHECK(rows[0].second.applications == 1);
        CHECK(holds(town.as(town.ivy).get("/recruitment/board"), "fewer than 6"));
        const auto director = town.authority.reader_with(Role::director, {}, "Dee").person;
        const auto seen = town.as(director).get("/recruitment/board");
        CHECK(seen.status == 200);
        CHECK_FALSE(holds(seen, "Hazel"));
    });
}

TEST_CASE("the target is the authority's share of 3,000 a year, and months add up") {
    CHECK(yearly_target(8'177) == doctest::Approx(300));
    const auto months = months_of(
        {{"2026-02-03"_day, {}}, {"2026-11-01"_day, {}}, {"2020-01-01"_day, "2026-06-30"_day}}, "2026-11-20"_day, 12);
    REQUIRE(months.size() == 12);
    CHECK(months.front().ends == "2025-12-31"_day);
    CHECK(months.back().ends == "2026-11-20"_day);
    CHECK(months.back().in_all == 1);
    CHECK(months.back().target_by == 12);
    CHECK(months[6].ended == 1);
}
