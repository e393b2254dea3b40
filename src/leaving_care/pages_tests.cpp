// Who sees and does what in leaving care.
#include <doctest/doctest.h>

#include "leaving_care/town_for_tests.h"

using namespace kith;
using namespace kith::leaving_care;
using namespace kith::testing;

TEST_CASE("The adviser sees what the young person is in law and why, what is due, and nobody else's") {
    in_a_town([](Town& town) {
        const auto page = town.get(town.juniper, teams_page(town.ana));
        CHECK(page.status == 200);
        for (const auto words :
             {"Former relevant", "turning 14 on 3 February 2020", "Juniper Ashdown", "Keeping in touch"})
            CHECK(says(page, words));
        CHECK(town.get(town.robin, teams_page(town.ana)).status == 403);
        CHECK(town.get(town.robin, teams_page(town.kit)).status == 200);
        CHECK(town.get(town.moss, teams_page(town.ana)).status == 200);
        CHECK(town.get(town.ana, teams_page(town.ana)).status == 403);
    });
}

TEST_CASE("Young person and adviser each write their own words in the plan, and read the other's") {
    in_a_town([](Town& town) {
        CHECK(town.post(town.ana, "/me/plan/home", {{"words", "My own door."}}).status == 303);
        CHECK(town.post(town.juniper, teams_page(town.ana, "/plan/home"), {{"words", "Settled in."}}).status == 303);
        for (const auto& page :
             {town.get(town.ana, "/me/plan"), town.get(town.juniper, teams_page(town.ana, "/plan"))}) {
            CHECK(says(page, "My own door."));
            CHECK(says(page, "Settled in."));
        }
        CHECK(town.get(town.ana, "/me/plan/nowhere").status == 404);
    });
}

TEST_CASE("A plan edited from an old page overwrites nothing: both texts are shown") {
    in_a_town([](Town& town) {
        const auto address = teams_page(town.ana, "/plan/home");
        CHECK(town.post(town.juniper, address, {{"words", "Settled in."}}).status == 303);
        const auto seen = town.now();
        CHECK(town.post(town.moss, address, {{"words", "Settled, and the heating works."}}).status == 303);
        const auto stale = town.post(town.juniper, address, {{"words", "Moving again."}, {"shown_at", seen}});
        CHECK(stale.status == 409);
        CHECK(says(stale, "Settled, and the heating works."));
        CHECK(says(stale, "Moving again."));
        CHECK(town.file(town.ana).words_of(Section::home, Voice::adviser)->value.words ==
              "Settled, and the heating works.");
    });
}

TEST_CASE("A plan is made when every part has words, and the young person may ask to look at it sooner") {
    in_a_town([](Town& town) {
        const Fields made{{"on", "today"}, {"their_view", "It is mine."}};
        CHECK(town.post(town.juniper, teams_page(town.ana, "/made"), made).status == 409);
        CHECK(town.post(town.ana, "/me/plan-again", {{"words", "I lost my job."}}).status == 409);
        for (const auto& part : words_of<Section>)
            CHECK(town.post(town.juniper, teams_page(town.ana, fmt::format("/plan/{}", part.code)), {{"words", "So."}})
                      .status == 303);
        CHECK(town.post(town.juniper, teams_page(town.ana, "/made"), made).status == 303);
        CHECK(town.post(town.ana, "/me/plan-again", {{"words", "I lost my job."}}).status == 303);
        CHECK(says(town.get(town.juniper, teams_page(town.ana)), "I lost my job."));
    });
}

TEST_CASE("Only the young person says no to staying close, in their own words, and takes it back by one press") {
    in_a_town([](Town& town) {
        CHECK(says(town.get(town.ana, "/me/leaving-care"), "It is yours until 3 February 2029"));
        CHECK(says(town.get(town.ana, "/me/leaving-care"), "The law itself says until 3 February 2031"));
        CHECK(town.post(town.ana, "/me/staying-close/no", {{"words", "  "}}).status == 422);
        CHECK(town.post(town.ana, "/me/staying-close/no", {{"words", "I am fine."}}).status == 303);
        CHECK(says(town.get(town.juniper, teams_page(town.ana)), "“I am fine.”"));
        CHECK(town.post(town.juniper, "/me/staying-close/no", {{"words", "They are fine."}}).status == 403);
        CHECK(town.post(town.ana, "/me/staying-close/yes", {}).status == 303);
        CHECK(town.post(town.ana, "/me/staying-close/yes", {}).status == 409);
    });
}

TEST_CASE("The young person names who loves them; the adviser asks; the manager plans where there are fewer than two") {
    in_a_town([](Town& town) {
        const Fields nan{{"name", "Olive"},
                         {"who", "my nan"},
                         {"closeness", "very"},
                         {"often", "most_weeks"},
                         {"would_call", "yes"}};
        CHECK(town.post(town.ana, "/me/people/new", nan).status == 303);
        const auto id = town.file(town.ana).people.front().id;
        CHECK(says(town.get(town.juniper, teams_page(town.ana)), "fewer than two"));
        CHECK(town.post(town.juniper, teams_page(town.ana, fmt::format("/people/{}", id.number())),
                        {{"answer", "yes"}, {"on", "today"}, {"said", "Always."}})
                  .status == 303);
        CHECK(says(town.get(town.ana, "/me/people"), "Always."));
        const Fields plan{
            {"plan", "Find Mr Rook."}, {"owner", std::to_string(town.juniper.number())}, {"by_day", "20/02/2027"}};
        CHECK(town.post(town.juniper, teams_page(town.ana, "/people-plan"), plan).status == 403);
        CHECK(town.post(town.moss, teams_page(town.ana, "/people-plan"), plan).status == 303);
        CHECK(says(town.get(town.juniper, teams_page(town.ana)), "Juniper Ashdown does this by 20 February 2027"));
        const auto second = town.named(town.ana, "Mr Rook");
        town.authority.fact(town.ana, Confirmed{second, Confirmation::yes, "2026-11-20"_day, "", town.juniper});
        CHECK(town.post(town.moss, teams_page(town.ana, "/people-plan"), plan).status == 409);
        CHECK(town.post(town.ana, fmt::format("/me/people/{}/off", id.number()), {}).status == 303);
        CHECK_FALSE(says(town.get(town.ana, "/me/people"), "Olive"));
        CHECK(town.post(town.kit, fmt::format("/me/people/{}/off", second.number()), {}).status == 404);
    });
}

TEST_CASE("A manager names the adviser, and it is one who is a personal adviser") {
    in_a_town([](Town& town) {
        const auto other = town.worker(Role::personal_adviser, "Wren");
        const auto address = teams_page(town.kit, "/adviser");
        const auto worker = [](PersonId person) { return Fields{{"worker", std::to_string(person.number())}}; };
        CHECK(town.post(town.juniper, address, worker(other)).status == 403);
        CHECK(town.post(town.moss, address, worker(town.robin)).status == 422);
        CHECK(town.post(town.moss, address, worker(other)).status == 303);
        CHECK(town.file(town.kit).adviser(town.authority.today()) == other);
        CHECK(town.get(town.juniper, teams_page(town.kit)).status == 403);
    });
}

TEST_CASE("Where someone lives is recorded after care, and in touch with what they said") {
    in_a_town([](Town& town) {
        const Fields flat{{"starts", "today"}, {"kind", "own_tenancy"}, {"where", "A flat over the bakery"}};
        CHECK(town.post(town.juniper, teams_page(town.kit, "/home"), flat).status == 409);
        CHECK(town.post(town.juniper, teams_page(town.ana, "/home"), flat).status == 303);
        CHECK(town.post(town.juniper, teams_page(town.ana, "/touch"),
                        {{"on", "today"}, {"how", "at_home"}, {"said", "It is cold."}, {"next", ""}})
                  .status == 303);
        const auto page = town.get(town.juniper, teams_page(town.ana));
        for (const auto words : {"A flat over the bakery", "It is cold.", "Review after a move"})
            CHECK(says(page, words));
        CHECK(town.post(town.juniper, teams_page(town.kit, "/staying"),
                        {{"offer", "put"}, {"plan", "Stays with the Beeches."}})
                  .status == 303);
    });
}

TEST_CASE("What is due comes alike from one file and from many") {
    in_a_town([](Town& town) {
        const auto calendar = Calendar::england();
        const auto today = town.authority.today();
        const auto many =
            must(open_duties(town.authority.store(), town.authority.id(), {town.ana, town.kit}, calendar, today));
        std::size_t one_by_one = 0;
        for (const auto person : {town.ana, town.kit})
            one_by_one += open_due(town.file(person), calendar, today).size();
        CHECK(many.size() == one_by_one);
        CHECK(one_by_one > 0);
    });
}
