// Who complains, who handles it, and what whoever complained is told.
#include "complaints/town_for_tests.h"

using namespace kith;
using namespace kith::complaints;
using namespace kith::testing;

TEST_CASE("A child complains in their own words, is told by when, and has an advocate without asking") {
    in_a_town([](Town& town) {
        CHECK(says(town.get(town.kit, "/me/complaints/new"), "An advocate is on your side"));
        CHECK(town.post(town.kit, "/me/complaints/new", {{"words", " "}, {"wants", ""}}).status == 422);
        const auto one = town.complains(town.kit);
        const auto page = town.get(town.kit, Town::mine(one));
        CHECK(says(page, "Nobody asked me."));
        CHECK(says(page, "You have an answer by 4 December 2026."));
        CHECK(says(page, "My advocate"));
        CHECK_FALSE(says(town.get(town.fern, "/me/complaints/new"), "An advocate is on your side"));
        CHECK(town.complains(town.fern) != one);
        CHECK(town.get(town.fern, Town::mine(one)).status == 404);  // another's
        CHECK(town.get(town.robin, "/me/complaints").status == 403);
    });
}

TEST_CASE("Only the complaints manager handles it: neither the child’s worker nor a team’s manager reads it") {
    in_a_town([](Town& town) {
        const auto one = town.complains(town.kit);
        for (const auto reader : {town.robin, town.moss, town.fern, town.kit}) {
            CHECK(town.get(reader, complaint_page(town.kit, one)).status == 403);
            CHECK(town.get(reader, "/complaints").status == 403);
        }
        CHECK(says(town.get(town.linden, complaint_page(town.kit, one)), "an advocate is there for them"));
        CHECK(says(town.get(town.linden, "/complaints"), "Kit Alder"));
    });
}

TEST_CASE("It is given to somebody who can put it right, whose name whoever complained reads") {
    in_a_town([](Town& town) {
        const auto one = town.complains(town.kit);
        const auto address = complaint_page(town.kit, one, "/given");
        CHECK(town.post(town.linden, address, {{"who", std::to_string(town.robin.number())}}).status == 422);
        CHECK(town.post(town.linden, address, {{"who", std::to_string(town.moss.number())}}).status == 303);
        CHECK(says(town.get(town.kit, Town::mine(one)), "Moss Ashdown"));
    });
}

TEST_CASE("An answer says whether it was wrong; a promise has its day and is owed until it is kept") {
    in_a_town([](Town& town) {
        const auto one = town.complains(town.kit);
        CHECK(says(town.answers(town.kit, one, {{"remedy", "A new meeting, with you."}}), "Enter the day by which"));
        CHECK(says(town.answers(town.kit, one, {{"remedy_by", "01/12/2026"}}), "Write what is put right"));
        CHECK(town.answers(town.kit, one,
                           {{"remedy", "A new meeting, with you."},
                            {"remedy_by", "01/12/2026"},
                            {"learning", "Children are asked before each meeting."}})
                  .status == 303);
        CHECK(town.answers(town.kit, one).status == 409);
        const auto page = town.get(town.kit, Town::mine(one));
        for (const auto words : {"Partly: some of it was wrong", "We should have asked you.", "By 1 December 2026.",
                                 "Children are asked before each meeting.", "have it looked into from outside"})
            CHECK(says(page, words));
        CHECK(says(town.get(town.linden, "/complaints"), "What was promised after a complaint"));
        CHECK(town.post(town.linden, complaint_page(town.kit, one, "/remedy"),
                        {{"on", "today"}, {"words", "They met with Kit."}})
                  .status == 303);
        CHECK(says(town.get(town.kit, Town::mine(one)), "They met with Kit."));
        CHECK(town.post(town.linden, complaint_page(town.kit, one, "/remedy"), {{"on", "today"}, {"words", "Twice."}})
                  .status == 409);
        CHECK(says(town.get(town.linden, "/complaints/figures"), "Children are asked before each meeting."));
    });
}

TEST_CASE("It goes further when whoever complained is not content: from outside, then to a panel") {
    in_a_town([](Town& town) {
        const auto one = town.complains(town.fern);
        CHECK(town.post(town.fern, Town::mine(one, "/further"), {{"why", "No."}}).status ==
              409);  // not late, not answered
        CHECK(town.answers(town.fern, one).status == 303);
        CHECK(town.post(town.fern, Town::mine(one, "/further"), {{"why", "Nothing has changed."}}).status == 303);
        CHECK(town.answers(town.fern, one).status == 409);  // nobody looked into it
        const auto outside = complaint_page(town.fern, one, "/investigator");
        CHECK(town.post(town.linden, outside, {{"officer", "Hazel Quill"}, {"independent", "hazel  quill"}}).status ==
              422);
        CHECK(town.post(town.linden, outside, {{"officer", "Hazel Quill"}, {"independent", "Rowan Stile"}}).status ==
              303);
        CHECK(says(town.get(town.fern, Town::mine(one)),
                   "Hazel Quill looks into it. Rowan Stile is the independent person."));
        CHECK(town.answers(town.fern, one).status == 303);
        CHECK(town.post(town.fern, Town::mine(one, "/further"), {{"why", "Still not."}}).status == 303);
        CHECK(
            town.post(town.linden, complaint_page(town.fern, one, "/report"), {{"on", "today"}, {"recommends", "Pay."}})
                .status == 409);
        CHECK(
            town.post(town.linden, complaint_page(town.fern, one, "/panel"), {{"on", "today"}, {"chair", "Ash Wells"}})
                .status == 303);
        CHECK(town.answers(town.fern, one).status == 409);
        CHECK(
            town.post(town.linden, complaint_page(town.fern, one, "/report"), {{"on", "today"}, {"recommends", "Pay."}})
                .status == 303);
        CHECK(town.answers(town.fern, one).status == 303);
        const auto page = town.get(town.fern, Town::mine(one));
        CHECK(says(page, "Ombudsman"));
        CHECK(town.post(town.fern, Town::mine(one, "/further"), {{"why", "More."}}).status == 409);
    });
}

TEST_CASE("Whoever complained takes it back without saying why, and nothing more is done about it") {
    in_a_town([](Town& town) {
        const auto one = town.complains(town.kit);
        CHECK(town.post(town.kit, Town::mine(one, "/back"), {{"why", ""}}).status == 303);
        CHECK(town.post(town.kit, Town::mine(one, "/back"), {{"why", ""}}).status == 409);
        CHECK(town.answers(town.kit, one).status == 409);
        CHECK(says(town.get(town.kit, Town::mine(one)), "You took it back"));
        CHECK(says(town.get(town.linden, "/complaints"), "Taken back"));
    });
}

TEST_CASE("They are told before it is late that it takes longer, once") {
    in_a_town([](Town& town) {
        const auto one = town.complains(town.kit);
        const auto address = complaint_page(town.kit, one, "/longer");
        CHECK(town.post(town.linden, address, {{"why", "Moss is away until Monday."}}).status == 303);
        CHECK(town.post(town.linden, address, {{"why", "Again."}}).status == 409);
        const auto page = town.get(town.kit, Town::mine(one));
        CHECK(says(page, "Moss is away until Monday."));
        CHECK(says(page, "You have an answer by 18 December 2026."));
        const auto late = town.complains(town.fern);
        town.authority.move_to("2026-12-07"_day);
        CHECK(town.post(town.linden, complaint_page(town.fern, late, "/longer"), {{"why", "Late."}}).status == 409);
    });
}

TEST_CASE("A complaint that came by letter is written down with its own day") {
    in_a_town([](Town& town) {
        const auto address = persons_page(town.kit, "/new");
        CHECK(
            town.post(town.linden, address, {{"on", "21/11/2026"}, {"came", "letter"}, {"words", "So."}, {"wants", ""}})
                .status == 422);
        CHECK(
            town.post(town.linden, address, {{"on", "02/11/2026"}, {"came", "letter"}, {"words", "So."}, {"wants", ""}})
                .status == 303);
        CHECK(
            says(town.get(town.linden, persons_page(town.kit)), "Somebody to answer a complaint: By 4 November 2026"));
        CHECK(town.post(town.moss, address, {{"on", "02/11/2026"}, {"came", "letter"}, {"words", "So."}, {"wants", ""}})
                  .status == 403);
    });
}

TEST_CASE(
    "A complaint by somebody whose record is restricted is told of without a name, until the manager is admitted") {
    in_a_town([](Town& town) {
        const auto one = town.complains(town.kit);
        town.authority.fact(town.kit, Restriction{"A worker is related to the family", "2026-11-20"_day, {}});
        const auto list = town.get(town.linden, "/complaints");
        CHECK_FALSE(says(list, "Kit Alder"));
        CHECK(says(list, "1 person complained whose record is restricted"));
        CHECK(town.get(town.linden, complaint_page(town.kit, one)).status == 404);
        CHECK(town.get(town.kit, Town::mine(one)).status == 200);
        town.authority.fact(town.kit, Admitted{town.linden, "Handles the complaint"});
        CHECK(says(town.get(town.linden, "/complaints"), "Kit Alder"));
    });
}
