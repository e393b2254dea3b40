// Conferences through the pages: called, held, and what each decided.
#include "protection/typed_for_tests.h"

using namespace kith;
using namespace kith::protection;
using namespace kith::testing;

TEST_CASE("A conference says whether parents were offered representation, and is held by someone independent") {
    in_a_town([](Town& town) {
        enquire(town);
        find_harm(town);
        const auto held_on = [&] {
            const Fields call{{"kind", "initial"},
                              {"called", "today"},
                              {"planned", "today"},
                              {"children", Town::number(town.ana)},
                              {"chair", Town::number(town.chris)}};
            CHECK(town.post(town.robin, "conference", with(call, "kind", "review")).status == 422);  // no plan
            CHECK(town.post(town.robin, "conference", call).status == 303);
            return town.recorded().called.at(0).id;
        }();
        const auto typed = held_typed(held_on);
        CHECK(town.post(town.chris, "conference-held", without(typed, "representation")).status == 422);
        CHECK(town.post(town.chris, "conference-held", without(typed, "said_of_it")).status == 422);
        CHECK(town.post(town.chris, "conference-held", without(typed, "there", "police")).status == 422);  // quorum
        CHECK(town.post(town.robin, "conference-held", typed).status == 403);
        town.authority.allocate(town.ana, town.authority.reader_of(town.chris), Role::conference_chair);
        const auto own = town.post(town.chris, "conference-held", typed);
        CHECK(own.status == 422);
        CHECK(holds(own, "someone independent"));
    });
}

TEST_CASE("An authority says from when how many agencies make a conference quorate; three until then") {
    in_a_town([](Town& town) {
        const auto authority = town.authority.id();
        const auto quorum = [&](Date on) { return must(quorum_on(town.authority.store(), authority, on)); };
        CHECK(quorum("2026-11-20"_day) == 3);
        CHECK(town.as(town.robin).get("/protection/quorum").status == 403);
        CHECK(town.as(town.dana).post("/protection/quorum", {{"agencies", "1"}, {"starts", "today"}}).status == 422);
        CHECK(town.as(town.dana).post("/protection/quorum", {{"agencies", "4"}, {"starts", "1/12/2026"}}).status ==
              303);
        CHECK(quorum("2026-11-30"_day) == 3);
        CHECK(quorum("2026-12-01"_day) == 4);
    });
}

TEST_CASE("An initial conference is held on what the enquiry found, and not before") {
    in_a_town([](Town& town) {
        enquire(town);
        const Fields call{{"kind", "initial"},
                          {"called", "today"},
                          {"planned", "today"},
                          {"children", Town::number(town.ana)},
                          {"chair", Town::number(town.chris)}};
        CHECK(town.post(town.robin, "conference", call).status == 303);
        const auto typed = held_typed(town.recorded().called.at(0).id);
        CHECK(holds(town.post(town.chris, "conference-held", typed), "The enquiry about Ana Fernley has not ended"));
        find_harm(town);
        CHECK(town.post(town.chris, "conference-held", typed).status == 303);
    });
}

TEST_CASE("A conference that is late says why") {
    in_a_town([](Town& town) {
        enquire(town);
        find_harm(town);
        town.authority.move_to("2026-12-14"_day);  // due by 11 December
        const Fields call{{"kind", "initial"},
                          {"called", "today"},
                          {"planned", "today"},
                          {"children", Town::number(town.ana)},
                          {"chair", Town::number(town.chris)}};
        CHECK(town.post(town.robin, "conference", call).status == 303);
        const auto typed = held_typed(town.recorded().called.at(0).id);
        const auto refused = town.post(town.chris, "conference-held", typed);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "It was due by 11 December 2026. Say why it is late"));
        CHECK(town.post(town.chris, "conference-held", with(typed, "why_late", "The advocate was ill.")).status == 303);
    });
}

TEST_CASE("A conference decides for each child, with the child's own words and each agency's view; dissent is kept") {
    in_a_town([](Town& town) {
        enquire(town);
        find_harm(town);
        const auto it = hold(town);
        const auto ana = decision_typed(it, town.ana, "plan");
        CHECK(town.post(town.chris, "conference-decision", with(ana, "decided", "ends")).status == 422);
        CHECK(town.post(town.chris, "conference-decision", without(ana, "category")).status == 422);
        CHECK(town.post(town.chris, "conference-decision", without(ana, "children_" + Town::number(town.ana))).status ==
              422);
        auto dissent = ana;
        dissent.emplace_back("disagreed", "2");                                      // the police
        CHECK(town.post(town.chris, "conference-decision", dissent).status == 422);  // in which words?
        dissent.emplace_back("disagreed_2", "Physical abuse is the graver.");
        CHECK(town.post(town.chris, "conference-decision", dissent).status == 303);
        CHECK(town.post(town.chris, "conference-decision", ana).status == 422);  // decided
        CHECK(town.post(town.chris, "conference-decision", decision_typed(it, town.ben, "no_plan")).status == 303);
        const auto recorded = town.recorded();
        const auto today = town.authority.today();
        REQUIRE(plan_on(recorded, town.ana, today));
        CHECK(plan_on(recorded, town.ana, today)->latest == Category::emotional);
        CHECK_FALSE(plan_on(recorded, town.ben, today));
        CHECK(recorded.views.size() == 6);
        CHECK(std::ranges::count_if(recorded.views, [](const auto& one) { return !one.value.agrees; }) == 1);
        const auto page = town.as(town.robin).get(address_of(town.fernleys));
        for (const auto* words : {"Police did not agree", "Physical abuse is the graver.", "through an advocate"})
            CHECK_MESSAGE(holds(page, words), words);
    });
}

TEST_CASE("Where a plan ended before its review, the review has nothing to decide; nor does an end precede one") {
    in_a_town([](Town& town) {
        town.on_plan(town.ana, "2026-11-02"_day);
        town.on_plan(town.ben, "2026-11-02"_day);
        const Fields call{{"kind", "review"},
                          {"called", "today"},
                          {"planned", "today"},
                          {"children", Town::number(town.ana)},
                          {"children", Town::number(town.ben)},
                          {"chair", Town::number(town.chris)}};
        REQUIRE(town.post(town.robin, "conference", call).status == 303);
        const auto it = town.recorded().called.back().id;
        Fields ended{{"child", Town::number(town.ana)},
                     {"on", "19/11/2026"},
                     {"why", "care"},
                     {"words", "She lives with her gran under an order."}};
        CHECK(town.post(town.moss, "plan-ended", ended).status == 303);
        REQUIRE(town.post(town.chris, "conference-held", held_typed(it)).status == 303);
        CHECK(town.post(town.chris, "conference-decision", decision_typed(it, town.ana, "goes_on")).status == 422);
        CHECK(town.post(town.chris, "conference-decision", decision_typed(it, town.ben, "goes_on")).status == 303);
        CHECK_FALSE(conference_to_decide(must(
            protection_file(town.authority.store(), town.authority.leave(town.fernleys), town.authority.today()))));
        const auto late = town.post(town.moss, "plan-ended", with(ended, "child", Town::number(town.ben)));
        CHECK(late.status == 422);
        CHECK(holds(late, "A conference decided about Ben Fernley after that, on 20 November 2026"));
    });
}
