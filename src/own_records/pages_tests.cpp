// Who asks, prepares, looks again, gives and reads.
#include "own_records/town_for_tests.h"

using namespace kith;
using namespace kith::own_records;
using namespace kith::testing;

TEST_CASE("A care-experienced person of 24 asks on their own page, and follows it; nobody asks for them there") {
    in_a_town([](Town& town) {
        CHECK(says(town.get(town.ana, "/me/records"), "Ask for my records"));
        CHECK(says(town.post(town.ana, "/me/records/ask", {{"what", ""}, {"format", ""}, {"company", "yes"}}),
                   "There is a problem"));
        town.asks();
        const auto page = town.get(town.ana, "/me/records");
        CHECK(says(page, "By 20 December 2026"));
        CHECK(says(page, "We make sure that it is you"));
        CHECK(town.post(town.ana, "/me/records/ask", {{"what", ""}, {"format", "page"}, {"company", "no"}}).status ==
              409);
        CHECK(town.get(town.robin, "/me/records").status == 403);
        CHECK(town.post(town.ana, "/me/records/stop").status == 303);
        CHECK(says(town.get(town.ana, "/me/records"), "Ask for my records"));
    });
}

TEST_CASE("The record is opened to the officer only while somebody’s request is open, and to no other worker here") {
    in_a_town([](Town& town) {
        CHECK(town.get(town.wren, work_page(town.ana, "/lines")).status == 409);
        town.asks();
        CHECK(town.get(town.wren, work_page(town.ana, "/lines")).status == 200);
        CHECK(town.get(town.robin, work_page(town.ana, "/lines")).status == 403);
        CHECK(town.get(town.moss, work_page(town.ana)).status == 403);
        CHECK(town.get(town.ana, work_page(town.ana)).status == 403);
    });
}

TEST_CASE("Others who are in a line are found before anybody reads, and each is decided before it is ready") {
    in_a_town([](Town& town) {
        town.asks();
        const auto lines = town.get(town.wren, work_page(town.ana, "/lines"));
        CHECK(says(lines, "Olive Fernley"));
        CHECK(says(lines, "Ben Fernley"));
        CHECK_FALSE(says(lines, "Ana likes to bake."));  // nobody else is in it
        CHECK(says(town.get(town.wren, work_page(town.ana, "/lines?all=yes")), "Ana likes to bake."));
        CHECK(town.post(town.wren, work_page(town.ana, "/ready")).status == 409);
        town.gets_ready();
        CHECK(town.post(town.wren, work_page(town.ana, "/ready")).status == 409);
        CHECK(town.decides(town.ben, "show").status == 303);
        CHECK(town.post(town.wren, work_page(town.ana, "/ready")).status == 409);
        CHECK(town.decides(town.olive, "cover").status == 303);
        CHECK(town.post(town.wren, work_page(town.ana, "/ready")).status == 303);
        CHECK(town.decides(town.olive, "show").status == 409);  // a second person has it now
    });
}

TEST_CASE("Nothing is covered without a declared reason and a why, and only words that stand in the line") {
    in_a_town([](Town& town) {
        town.asks();
        const auto bake = "likes to bake";
        const auto cover = [](const char* reason, const char* words, const char* why) {
            return Fields{{"choice", "cover"}, {"reason", reason}, {"words", words}, {"why", why}};
        };
        CHECK(says(town.decides(bake, cover("", "", "So.")), "Choose a reason"));
        CHECK(says(town.decides(bake, cover("serious_harm", "", "")), "Write why"));
        CHECK(says(town.decides(bake, cover("serious_harm", "to cook", "So.")), "Copy the words"));
        CHECK(town.decides(bake, cover("boredom", "", "So.")).status == 422);
        CHECK(town.decides(bake, cover("serious_harm", "to bake", "The doctor says so.")).status == 303);
        CHECK(says(town.get(town.wren, work_page(town.ana, "/lines")), "Some words covered"));
    });
}

TEST_CASE("A second person gives it, never who prepared it; they see each covered line with its reason") {
    in_a_town([](Town& town) {
        town.asks();
        town.gets_ready();
        CHECK(town.get(town.moss, second_page(town.ana)).status == 409);
        CHECK(town.decides(town.ben, "show").status == 303);
        CHECK(town.decides(town.olive, "cover").status == 303);
        CHECK(town.post(town.wren, work_page(town.ana, "/ready")).status == 303);
        CHECK(town.post(town.wren, second_page(town.ana, "/give")).status == 403);
        const auto second = town.get(town.moss, second_page(town.ana));
        CHECK(says(second, "Olive said that she is ill."));
        CHECK(says(second, "[covered: about somebody else] said that she is ill."));
        CHECK(town.post(town.moss, second_page(town.ana, "/back"), {{"why", ""}}).status == 422);
        CHECK(town.post(town.moss, second_page(town.ana, "/back"), {{"why", "Ana knows her mother."}}).status == 303);
        CHECK(says(town.get(town.wren, work_page(town.ana)), "Ana knows her mother."));
        // Who prepares it and manages too does not give it either.
        town.authority.fact(town.wren, RoleFact{Role::manager, TeamId{1}, "2020-01-02"_day, {}});
        CHECK(town.post(town.wren, work_page(town.ana, "/ready")).status == 303);
        CHECK(town.post(town.wren, second_page(town.ana, "/give")).status == 403);
        CHECK(town.post(town.moss, second_page(town.ana, "/give")).status == 303);
        CHECK(town.post(town.moss, second_page(town.ana, "/give")).status == 409);
    });
}

TEST_CASE("What is given is fixed, in order, with what is covered explained; what is written later is not in it") {
    in_a_town([](Town& town) {
        town.given();
        town.write("Written after it was given.");
        const auto page = town.get(town.ana, town.given_page());
        CHECK(page.status == 200);
        CHECK(says(page, "She and Ben played in the garden."));
        CHECK(says(page, "Ana likes to bake."));
        CHECK(says(page, "[covered: about somebody else] said that she is ill."));
        CHECK_FALSE(says(page, "Olive"));
        CHECK_FALSE(says(page, "Written after it was given."));
        CHECK(says(page, "Sch. 2, para. 16"));
        CHECK(says(page, "Wren Ashdown reads it with you"));
        CHECK(page.body.find("played in the garden") < page.body.find("likes to bake"));
        const auto given = town.file().released.back();
        CHECK(must(lines_given(town.authority.store(), town.authority.leave(town.ana), given)).size() ==
              static_cast<std::size_t>(given.value.lines));
        CHECK(given.value.fingerprint.size() == 64);
        const auto csv = town.get(town.ana, town.given_page() + "/lines");
        CHECK(says(csv, "number,entry,day"));
        CHECK_FALSE(says(csv, "Olive"));
        CHECK(town.get(town.ana, town.given_page() + "/document").status == 200);
        CHECK(town.get(town.wren, town.given_page()).status == 403);
    });
}

TEST_CASE("The person writes beside a line; a comment stands, and what asks for an answer gets one within a month") {
    in_a_town([](Town& town) {
        town.given();
        const auto lines =
            must(lines_given(town.authority.store(), town.authority.leave(town.ana), town.file().released.back()));
        int bake = 0, ill = 0;
        for (const auto& line : lines) {
            if (line.words == "Ana likes to bake.") bake = line.number;
            if (line.words.find("is ill") != std::string::npos) ill = line.number;
        }
        const auto at = [&](int line) { return town.given_page() + fmt::format("/lines/{}", line); };
        CHECK(town.get(town.ana, at(bake)).status == 200);
        CHECK(town.get(town.ana, at(9'999)).status == 404);
        CHECK(town.post(town.ana, at(bake), {{"says", "comment"}, {"words", " "}}).status == 422);
        CHECK(says(town.post(town.ana, at(bake), {{"says", "look_again"}, {"words", "Why?"}}),
                   "Nothing is covered here"));
        CHECK(town.post(town.ana, at(bake), {{"says", "comment"}, {"words", "I still do."}}).status == 303);
        CHECK(town.post(town.ana, at(ill), {{"says", "look_again"}, {"words", "I know that it was my mum."}}).status ==
              303);
        CHECK(says(town.get(town.ana, town.given_page()), "I still do."));
        const auto work = town.get(town.wren, work_page(town.ana));
        CHECK(says(work, "I know that it was my mum."));
        const auto answer = work_page(town.ana, fmt::format("/words/{}", town.file().words.back().id.number()));
        CHECK(town.post(town.wren, answer, {{"words", "You are right. Ask again and you have it."}}).status == 303);
        CHECK(town.post(town.wren, answer, {{"words", "Twice."}}).status == 409);
        CHECK(says(town.get(town.ana, town.given_page()), "Ask again and you have it."));
        // It stands in the journal, beside the record, in their words.
        const auto entries = must(entries_about(town.authority.store(), town.authority.leave(town.ana), Known::now(), 9,
                                                {}, words_kind.code));
        REQUIRE(entries.size() == 2);
        CHECK(entries.back().what.find("“I still do.”") != std::string::npos);
    });
}

TEST_CASE("They are told within the first month, with the reason, when it takes longer") {
    in_a_town([](Town& town) {
        town.asks();
        CHECK(town.post(town.wren, work_page(town.ana, "/longer"), {{"why", ""}}).status == 422);
        CHECK(
            town.post(town.wren, work_page(town.ana, "/longer"), {{"why", "Two boxes are in another town."}}).status ==
            303);
        const auto page = town.get(town.ana, "/me/records");
        CHECK(says(page, "Two boxes are in another town."));
        CHECK(says(page, "By 20 February 2027"));
        CHECK(town.post(town.wren, work_page(town.ana, "/longer"), {{"why", "More boxes."}}).status == 409);
    });
}

TEST_CASE("After the first month it cannot be made longer any more") {
    in_a_town([](Town& town) {
        town.asks();
        town.authority.move_to("2026-12-21"_day);
        CHECK(town.post(town.wren, work_page(town.ana, "/longer"), {{"why", "Late."}}).status == 409);
    });
}

TEST_CASE("A letter is written down with its own day, and the officer’s list shows who waits") {
    in_a_town([](Town& town) {
        CHECK(town.post(town.wren, work_page(town.ben, "/letter"),
                        {{"on", "02/11/2026"}, {"what", ""}, {"format", "paper"}, {"company", "no"}})
                  .status == 303);
        const auto list = town.get(town.wren, "/records");
        CHECK(says(list, "Ben Fernley"));
        CHECK(says(list, "By 2 December 2026"));
        CHECK(says(town.get(town.moss, "/records/second-look"), "Nothing waits."));
        CHECK(says(town.get(town.ana, "/records/kept"), "100 years from the order"));
    });
}

TEST_CASE("A restricted record is not opened to the officer until they are admitted; that a request waits is said") {
    in_a_town([](Town& town) {
        town.asks();
        town.authority.fact(town.ana, Restriction{"A worker is related to the family", "2026-11-20"_day, {}});
        const auto list = town.get(town.wren, "/records");
        CHECK_FALSE(says(list, "Ana Fernley"));
        CHECK(says(list, "One request is not open to you"));
        CHECK(town.get(town.wren, work_page(town.ana)).status == 404);
        CHECK(says(town.get(town.ana, "/me/records"), "By 20 December 2026"));
        town.authority.fact(town.ana, Admitted{town.wren, "Prepares the records"});
        CHECK(says(town.get(town.wren, "/records"), "Ana Fernley"));
    });
}

TEST_CASE("Who waits is whoever asked and has no answer yet, and whoever wrote and has none") {
    in_a_town([](Town& town) {
        const auto waits = [&] { return must(who_waits(town.authority.store(), town.authority.id())); };
        CHECK(waits().empty());
        town.asks();
        CHECK(waits() == std::vector{town.ana});
        CHECK(town.post(town.ana, "/me/records/stop").status == 303);
        CHECK(waits().empty());
        town.given();
        CHECK(waits().empty());
        const auto address = town.given_page() + "/lines/1";
        CHECK(town.post(town.ana, address, {{"says", "comment"}, {"words", "So it was."}}).status == 303);
        CHECK(waits().empty());
        CHECK(town.post(town.ana, address, {{"says", "wrong"}, {"words", "It was a Tuesday."}}).status == 303);
        CHECK(waits() == std::vector{town.ana});
        const auto answer = work_page(town.ana, fmt::format("/words/{}", town.file().words.back().id.number()));
        CHECK(town.post(town.wren, answer, {{"words", "Put right."}}).status == 303);
        CHECK(waits().empty());
    });
}
