// The family's meeting, its plan, and what the plan is given.
#include <doctest/doctest.h>

#include "family_network/town_for_tests.h"

using namespace kith;
using namespace kith::family_network;
using namespace kith::testing;

TEST_CASE("A meeting is planned once the family said yes, moved by planning it again, and held with time of its own") {
    in_a_town([](Town& town) {
        const auto meeting = teams_page(town.ana, "/meeting");
        CHECK(town.post(town.juniper, meeting, {{"on", "04/12/2026"}, {"place", "The hall"}}).status == 409);
        town.said_yes();
        town.una_takes_part();
        CHECK(town.post(town.juniper, meeting, {{"on", "19/11/2026"}, {"place", "The hall"}}).status == 422);
        CHECK(town.post(town.juniper, meeting, {{"on", "04/12/2026"}, {"place", "The hall"}}).status == 303);
        CHECK(town.post(town.juniper, meeting, {{"on", "05/12/2026"}, {"place", "Una’s kitchen"}}).status == 303);
        CHECK(town.file(town.ana).meetings.size() == 1);
        CHECK(says(town.get(town.una, my_network_page(town.ana)), "Una’s kitchen"));
        const auto held = teams_page(town.ana, "/held");
        CHECK(town.post(town.juniper, held, {{"on", "today"}, {"private_time", "no"}}).status == 422);
        CHECK(town.post(town.juniper, held,
                        {{"on", "today"}, {"came", std::to_string(town.cleo.number())}, {"private_time", "yes"}})
                  .status == 422);  // who takes no part
        CHECK(town.post(town.juniper, held,
                        {{"on", "today"}, {"came", std::to_string(town.una.number())}, {"private_time", "yes"}})
                  .status == 303);
        CHECK(says(town.get(town.robin, teams_page(town.ana)), "Came: Una Larch."));
        CHECK(town.post(town.juniper, held, {{"on", "today"}, {"private_time", "yes"}}).status == 409);
    });
}

TEST_CASE("The plan is in the family's words; the social worker answers it, the coordinator does not") {
    in_a_town([](Town& town) {
        const Fields plan{{"words", "Fridays."}, {"contingency", "May."}, {"review_on", "20/02/2027"}};
        CHECK(town.post(town.juniper, teams_page(town.ana, "/plan"), plan).status == 409);
        town.planned();
        const Fields part{{"person", std::to_string(town.una.number())},
                          {"what", "short_stays"},
                          {"words", "Friday until Saturday."}};
        CHECK(town.post(town.juniper, teams_page(town.ana, "/part"), part).status == 303);
        const auto answer = teams_page(town.ana, "/plan-answer");
        const Fields agreed{{"answer", "agreed"}, {"why", "It keeps them together."}};
        CHECK(town.post(town.juniper, answer, agreed).status == 409);
        CHECK(town.post(town.robin, answer, agreed).status == 303);
        for (const auto& page :
             {town.get(town.robin, teams_page(town.ana)), town.get(town.una, my_network_page(town.ana))})
            for (const auto words : {"Nan has them on Fridays.", "Aunt May steps in.", "Friday until Saturday.",
                                     "It keeps them together."})
                CHECK(says(page, words));
    });
}

TEST_CASE("A part of someone whom it is not safe to tell is not shown to the family") {
    in_a_town([](Town& town) {
        town.planned();
        const auto may = town.grown("May", "Larch", Tie::aunt_or_uncle, false);
        const auto may_named = fmt::format("/people/{}", may.number());
        const Fields yes{{"answer", "takes_part"}, {"on", "today"}};
        CHECK(town.post(town.juniper, teams_page(town.ana, may_named + "/asked"), yes).status == 303);
        CHECK(town.post(town.juniper, teams_page(town.ana, "/part"),
                        {{"person", std::to_string(may.number())}, {"what", "keep_safe"}, {"words", "Her sofa."}})
                  .status == 303);
        CHECK(says(town.get(town.una, my_network_page(town.ana)), "Her sofa."));
        CHECK(town.post(town.robin, teams_page(town.ana, may_named + "/not-safe"), {{"words", "He lives there."}})
                  .status == 303);
        const auto page = town.get(town.una, my_network_page(town.ana));
        for (const auto words : {"Her sofa.", "May Larch", "He lives there."}) CHECK_FALSE(says(page, words));
        CHECK(says(town.get(town.robin, teams_page(town.ana)), "Her sofa."));
    });
}

TEST_CASE("Only the manager decides what a plan is given: all, none, or a part that is no more than was asked") {
    in_a_town([](Town& town) {
        town.planned();
        const auto ask = teams_page(town.ana, "/help");
        CHECK(town.post(town.juniper, ask, {{"what_for", "A bed"}}).status == 422);
        CHECK(town.post(town.juniper, ask, {{"what_for", "A bed"}, {"once", "180"}}).status == 303);
        CHECK(town.post(town.juniper, ask, {{"what_for", "Fares"}, {"weekly", "20"}}).status == 303);
        const auto help = town.file(town.ana).help;
        const auto decide = [&](PersonId who, std::size_t which, Fields typed) {
            typed.emplace_back("why", "It makes Fridays possible.");
            return town.post(who, teams_page(town.ana, fmt::format("/help/{}", help[which].id.number())), typed).status;
        };
        CHECK(decide(town.robin, 0, {{"answer", "given"}}) == 403);
        CHECK(decide(town.moss, 0, {{"answer", "in_part"}}) == 422);
        CHECK(decide(town.moss, 0, {{"answer", "in_part"}, {"once", "181"}}) == 422);
        CHECK(decide(town.moss, 0, {{"answer", "in_part"}, {"once", "150"}}) == 303);
        CHECK(decide(town.moss, 0, {{"answer", "given"}}) == 409);
        CHECK(decide(town.moss, 1, {{"answer", "given"}}) == 303);
        const auto page = town.get(town.moss, teams_page(town.ana));
        CHECK(says(page, "£20.00 a week and £150.00 once"));
        CHECK(says(town.get(town.una, my_network_page(town.ana)), "It makes Fridays possible."));
    });
}

TEST_CASE("What a plan costs stands beside what care costs in the middle of the homes there are") {
    in_a_town([](Town& town) {
        town.planned();
        CHECK(says(town.get(town.moss, teams_page(town.ana)), "No price is known here"));
        for (const auto number : {9'000'001, 9'000'002, 9'000'003})
            town.authority.fact(
                home_of(HouseholdId{number}),
                allowances::PayTerms{allowances::RateArea::rest, "The Beeches", {}, {}, {}, "2026-01-01"_day, {}});
        const auto page = town.get(town.moss, teams_page(town.ana));
        CHECK(says(page, "A foster home of ours"));
        CHECK_FALSE(says(page, "A home of a provider"));
        CHECK_FALSE(says(town.get(town.una, my_network_page(town.ana)), "A foster home of ours"));
    });
}

TEST_CASE("A plan is reviewed in the family's words, and ends where no next day is set") {
    in_a_town([](Town& town) {
        const auto address = teams_page(town.ana, "/review");
        const Fields goes_on{{"on", "today"}, {"words", "It works."}, {"decided", "Goes on."}, {"next", "20/05/2027"}};
        CHECK(town.post(town.juniper, address, goes_on).status == 409);
        town.planned();
        CHECK(town.post(town.juniper, address, {{"on", "19/11/2026"}, {"words", "It works."}, {"decided", "Goes on."}})
                  .status == 422);
        CHECK(town.post(town.juniper, address, goes_on).status == 303);
        CHECK(says(town.get(town.una, my_network_page(town.ana)), "20 May 2027"));
        CHECK(town.post(town.juniper, address, {{"on", "today"}, {"words", "We are fine."}, {"decided", "Ends."}})
                  .status == 303);
        CHECK(says(town.get(town.robin, teams_page(town.ana)), "The family has no plan now."));
    });
}
