// The plan, legal steps and orders through the pages.
#include "protection/typed_for_tests.h"

using namespace kith;
using namespace kith::protection;
using namespace kith::testing;

TEST_CASE("A visit is six inputs, one entry for several children, with their words apart") {
    in_a_town([](Town& town) {
        CHECK(visit.form.questions.size() == 6);
        town.on_plan(town.ana, "2026-11-10"_day);
        town.on_plan(town.ben, "2026-11-10"_day);
        const auto ana = Town::number(town.ana), ben = Town::number(town.ben);
        const Fields typed{{"on", "today"},
                           {"seen", ana},
                           {"seen_" + ana, "It was quiet."},
                           {"seen", ben},
                           {"seen_" + ben, "I drew the cat."},
                           {"alone", ana},
                           {"where", "home"}};
        CHECK(town.post(town.robin, "visit", with(typed, "alone", Town::number(town.cleo))).status == 422);
        CHECK(town.post(town.robin, "visit", {{"on", "today"}, {"where", "home"}}).status ==
              422);  // nobody, and no why
        CHECK(town.post(town.robin, "visit", typed).status == 303);
        const auto recorded = town.recorded();
        REQUIRE(recorded.visits.size() == 1);
        REQUIRE(recorded.seen.size() == 2);
        for (const auto& one : recorded.seen) {
            CHECK(one.value.alone == (one.value.child == town.ana));
            CHECK(one.value.said == (one.value.child == town.ana ? "It was quiet." : "I drew the cat."));
        }
        CHECK(town.post(town.fay, "visit", typed).status == 403);
    });
}

TEST_CASE("A core group keeps who was there and what each brought, and a late one says why") {
    in_a_town([](Town& town) {
        const Fields typed{{"on", "today"},
                           {"there", "1"},
                           {"there", "4"},
                           {"there_4", "In school each day."},
                           {"words", "He is up in the mornings."}};
        CHECK(town.post(town.robin, "core-group", typed).status == 422);  // no plan
        town.on_plan(town.ana, "2026-11-03"_day);
        const auto late = town.post(town.robin, "core-group", typed);
        CHECK(late.status == 422);
        CHECK(holds(late, "It was due by 17 November 2026"));
        CHECK(town.post(town.robin, "core-group", with(typed, "why_late", "Half term.")).status == 303);
        const auto recorded = town.recorded();
        REQUIRE(recorded.core_agencies.size() == 2);
        CHECK(recorded.core_agencies[1].value.agency == Agency::education);
        CHECK(recorded.core_agencies[1].value.brought == "In school each day.");
    });
}

TEST_CASE("A plan says what must change, by when and how we will know, and ends at a review") {
    in_a_town([](Town& town) {
        town.on_plan(town.ana, "2026-11-10"_day);
        const Fields typed{{"what", "Somebody is up in the mornings."},
                           {"children", Town::number(town.ana)},
                           {"by_when", "1/2/2027"},
                           {"how_we_know", "On time at school."},
                           {"owner", "education"}};
        CHECK(town.post(town.robin, "must-change", typed).status == 303);
        const auto id = town.recorded().must_change.at(0).id;
        CHECK(town.post(town.robin, "has-changed",
                        {{"of", Town::number(id)}, {"on", "today"}, {"how_we_know", "Three weeks on time."}})
                  .status == 303);
        const Fields call{{"kind", "review"},
                          {"called", "today"},
                          {"planned", "today"},
                          {"children", Town::number(town.ana)},
                          {"chair", Town::number(town.chris)}};
        CHECK(town.post(town.robin, "conference", call).status == 303);
        const auto it = town.recorded().called.back().id;
        CHECK(town.post(town.chris, "conference-held", held_typed(it)).status == 303);
        CHECK(town.post(town.chris, "conference-decision", decision_typed(it, town.ana, "ends")).status == 303);
        CHECK_FALSE(plan_on(town.recorded(), town.ana, town.authority.today()));
        CHECK(holds(town.as(town.robin).get(address_of(town.fernleys)), "1 plan before"));
    });
}

TEST_CASE("A plan that has gone on for 18 months is on the page, and a second plan is counted") {
    in_a_town([](Town& town) {
        const auto first = town.on_plan(town.ana, "2022-01-10"_day);
        town.authority.fact(
            town.fernleys,
            ConferenceDecision{first, town.ana, "2022-09-10"_day, Decided::ends, {}, "", HowHeard::worker, {}});
        town.on_plan(town.ana, "2025-05-10"_day);
        const auto page = town.as(town.moss).get(address_of(town.fernleys));
        CHECK(holds(page, "Over 18 months"));
        CHECK(holds(page, "Number 2"));
    });
}

TEST_CASE(
    "A letter before proceedings waits for its offer to decide together; police protection is not beyond 72 hours") {
    in_a_town([](Town& town) {
        const Fields letter{{"kind", "letter"},
                            {"on", "today"},
                            {"children", Town::number(town.ana)},
                            {"words", "What must change before we go to court."}};
        CHECK(town.post(town.moss, "legal", with(letter, "kind", "left")).status == 422);  // no letter yet
        CHECK(town.post(town.moss, "legal", letter).status == 303);
        const auto waits = "Not recorded yet for Ana Fernley";
        CHECK(holds(town.as(town.moss).get(address_of(town.fernleys)), waits));
        town.authority.fact(town.ana, family_network::Offer{family_network::MomentKind::before_proceedings,
                                                            "2026-11-20"_day, "Ida, in the letter", town.robin});
        CHECK_FALSE(holds(town.as(town.moss).get(address_of(town.fernleys)), waits));
        CHECK(town.post(town.robin, "legal", letter).status == 403);
        const Fields order{{"kind", "police"},
                           {"starts", "today"},
                           {"ends", "24/11/2026"},
                           {"children", Town::number(town.ana)},
                           {"why", "Found alone; at her gran's."}};
        CHECK(town.post(town.robin, "order", order).status == 422);
        CHECK(town.post(town.robin, "order", with(order, "ends", "23/11/2026")).status == 303);
    });
}

TEST_CASE("An order is each child's own; one for eight days is extended once, and ends on no Sunday") {
    in_a_town([](Town& town) {
        const auto order = [&](std::string kind, PersonId child, std::string from, std::string until) {
            return town
                .post(town.robin, "order",
                      {{"kind", std::move(kind)},
                       {"starts", std::move(from)},
                       {"ends", std::move(until)},
                       {"children", Town::number(child)},
                       {"why", "Found alone; at her gran's."}})
                .status;
        };
        CHECK(order("police", town.ana, "17/11/2026", "19/11/2026") == 303);
        CHECK(order("police", town.ben, "18/11/2026", "20/11/2026") == 303);  // a brother's extends nothing
        CHECK(order("police", town.ana, "20/11/2026", "22/11/2026") == 422);  // her own does
        CHECK(order("epo", town.ben, "14/11/2026", "24/11/2026") == 422);
        CHECK(order("epo", town.ben, "14/11/2026", "23/11/2026") == 303);  // the eighth day on is a Sunday
        CHECK(order("epo", town.ana, "1/11/2026", "9/11/2026") == 303);
        CHECK(order("epo", town.ana, "10/11/2026", "18/11/2026") == 422);  // by seven days at most
        CHECK(order("epo", town.ana, "10/11/2026", "17/11/2026") == 303);
        CHECK(order("epo", town.ana, "18/11/2026", "20/11/2026") == 422);  // once
        CHECK(town.recorded().orders.size() == 5);
    });
}
