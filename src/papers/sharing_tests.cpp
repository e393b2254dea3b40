// Who reads what of the report: shared, withheld, in time; and what the family says.
#include <doctest/doctest.h>

#include "papers/town_for_tests.h"

using namespace kith;
using namespace kith::papers;
using namespace kith::testing;

TEST_CASE("Nobody of the family, and of no other agency, reads a part before it is shared with them") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        for (const auto reader : {town.una, town.ida, town.linnet, town.heather}) {
            const auto page = town.get(reader, "/papers");
            CHECK(page.status == 200);
            CHECK_FALSE(holds(page, "Shouting at night."));
        }
        CHECK(holds(town.get(town.una, "/papers"), "There is nothing to read yet."));
        REQUIRE(town.share(town.una, part).status == 303);
        REQUIRE(town.share(town.heather, part).status == 303);
        CHECK(holds(town.get(town.una, "/papers"), "Shouting at night."));
        CHECK(holds(town.get(town.una, "/papers"), "Police: Rowan Ashdown, police officer"));
        CHECK(holds(town.get(town.heather, "/papers"), "Shouting at night."));
        CHECK_FALSE(holds(town.get(town.ida, "/papers"), "Shouting at night."));
        CHECK_FALSE(holds(town.get(town.linnet, "/papers"), "Shouting at night."));
    });
}

TEST_CASE("Each sees of the papers what is theirs, and whoever has no business with the family sees none") {
    in_a_town([](Town& town) {
        const auto police = town.submitted(town.rowan, "POLICE WORDS");
        const auto school = town.submitted(town.linnet, "SCHOOL WORDS");
        town.submitted(town.robin, "WORKER WORDS");
        REQUIRE(town.share(town.una, police).status == 303);
        REQUIRE(town.share(town.heather, school).status == 303);
        REQUIRE(town.withhold(town.ida, police).status == 303);
        REQUIRE(town.post(town.una, "words", {{"says", "know"}, {"words", "GRAN WORDS"}}).status == 303);
        struct Sees {
            const char* who;
            PersonId reader;
            const char* page;
            int status;
            bool police, school, worker, gran, why;
        };
        const Sees table[] = {
            {"social worker", town.robin, "/report", 200, true, true, true, true, true},
            {"lead practitioner", town.pat, "/report", 200, true, true, true, true, true},
            {"Family Help", town.fay, "/report", 200, true, true, true, true, true},
            {"manager", town.moss, "/report", 200, true, true, true, true, true},
            {"chair", town.chris, "/report", 200, true, true, true, true, true},
            {"police officer", town.rowan, "/papers", 200, true, false, false, false, false},
            {"school lead", town.linnet, "/papers", 200, false, true, false, false, false},
            {"health practitioner", town.heather, "/papers", 200, false, true, false, false, false},
            {"gran", town.una, "/papers", 200, true, false, false, true, false},
            {"mum", town.ida, "/papers", 200, false, false, false, false, false},
            {"police officer", town.rowan, "/report", 403, false, false, false, false, false},
            {"school lead", town.linnet, "/report", 403, false, false, false, false, false},
            {"gran", town.una, "/report", 403, false, false, false, false, false},
            {"another officer", town.stranger, "/papers", 403, false, false, false, false, false},
            {"another officer", town.stranger, "/report", 403, false, false, false, false, false},
        };
        for (const auto& row : table) {
            INFO(row.who << " at " << row.page);
            const auto page = town.get(row.reader, row.page);
            CHECK(page.status == row.status);
            CHECK(holds(page, "POLICE WORDS") == row.police);
            CHECK(holds(page, "SCHOOL WORDS") == row.school);
            CHECK(holds(page, "WORKER WORDS") == row.worker);
            CHECK(holds(page, "GRAN WORDS") == row.gran);
            CHECK(holds(page, "It tells where he was seen.") == row.why);
        }
    });
}

TEST_CASE("Those of other agencies and of the family change nothing of who reads what") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        const auto id = std::to_string(part.number());
        for (const auto one : {town.rowan, town.linnet, town.una, town.stranger}) {
            CHECK(town.post(one, "share", {{"with", std::to_string(town.ida.number())}, {"parts", id}, {"how", "page"}})
                      .status == 403);
            CHECK(town.post(one, "withhold", {{"part", id}, {"from", std::to_string(town.ida.number())}, {"why", "x"}})
                      .status == 403);
            CHECK(town.get(one, "/papers/share").status == 403);
        }
    });
}

TEST_CASE("A withheld part is never read, nor that there is one, until somebody says why it is safe now") {
    in_a_town([](Town& town) {
        const auto police = town.submitted(town.rowan, "Where he was seen.");
        const auto health = town.submitted(town.heather, "Missed appointments.");
        REQUIRE(town.share(town.una, health).status == 303);
        REQUIRE(town.share(town.una, police).status == 303);
        REQUIRE(town.withhold(town.una, police).status == 303);
        const auto page = town.get(town.una, "/papers");
        CHECK(holds(page, "Missed appointments."));
        for (const auto words : {"Where he was seen.", "Rowan", "Police", "ithheld"}) CHECK_FALSE(holds(page, words));
        CHECK_FALSE(holds(town.get(town.una, "/papers/words"), "Rowan"));
        CHECK(town.post(town.una, "words",
                        {{"says", "wrong"}, {"part", std::to_string(police.number())}, {"words", "No."}})
                  .status == 422);
        const auto refused = town.share(town.una, police);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "was withheld from them"));
        CHECK(town.share(town.una, police, {{"why_now", "He has moved away."}}).status == 303);
        CHECK(holds(town.get(town.una, "/papers"), "Where he was seen."));
    });
}

TEST_CASE("What somebody was given stays as it was: a later change is shared apart") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        REQUIRE(town.share(town.una, part).status == 303);
        town.submitted(town.rowan, "He was seen at the mill.");
        const auto page = town.get(town.una, "/papers");
        CHECK(holds(page, "Shouting at night."));
        CHECK_FALSE(holds(page, "He was seen at the mill."));
        CHECK(holds(town.get(town.robin, "/report"), "Changed since: share again"));
        REQUIRE(town.share(town.una, part).status == 303);
        CHECK(holds(town.get(town.una, "/papers"), "He was seen at the mill."));
    });
}

TEST_CASE("A part that changed since the worker read it is not shared unread") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        const auto before = town.now();
        town.submitted(town.rowan, "He was seen at the mill.");
        CHECK(town.share(town.una, part, {{"shown_at", before}}).status == 409);
        CHECK_FALSE(holds(town.get(town.una, "/papers"), "He was seen at the mill."));
    });
}

TEST_CASE("A part that holds an address kept safe from somebody is not shared with them, however it is typed") {
    in_a_town([](Town& town) {
        town.authority.fact(
            town.ida,
            Residence{HouseholdId{6'099}, "14 Rookery Close, Thistleton", "ZZ99 7QQ", true, "2026-10-01"_day, {}});
        for (const auto words : {"She is at 14 Rookery Close now.", "Try zz997qq.", "14, ROOKERY-CLOSE", "ZZ99  7QQ"}) {
            const auto part = town.submitted(town.rowan, words);
            const auto refused = town.share(town.una, part);
            CHECK(refused.status == 422);
            CHECK(holds(refused, "holds an address that is kept safe from them"));
            CHECK_FALSE(holds(town.get(town.una, "/papers"), "ookery"));
            // Whoever lives there knows where that is.
            CHECK(town.share(town.ida, part).status == 303);
        }
    });
}

TEST_CASE("A part that is not submitted, of another family, or no part at all is not shared; nor with a stranger") {
    in_a_town([](Town& town) {
        REQUIRE(town.post(town.rowan, "part", Town::part_typed("Half", "keep")).status == 303);
        CHECK(town.share(town.una, town.part_of(town.rowan).id).status == 422);
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        CHECK(town.share(town.una, FactId{999'999}).status == 422);
        CHECK(town.share(town.una, town.called).status == 422);
        for (const auto one : {town.stranger, town.cleo, town.ana, PersonId{999'999}})
            CHECK(town.share(one, part).status == 422);
        CHECK(town.post(town.robin, "share", {{"with", "x"}, {"parts", "-1"}, {"how", "owl"}}).status == 422);
    });
}

TEST_CASE("The family reads the report in time, or it is said that it was late") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        REQUIRE(town.share(town.una, part).status == 303);
        CHECK_FALSE(holds(town.get(town.robin, "/report"), "Shared late"));
        town.authority.move_to("2026-12-02"_day);
        REQUIRE(town.share(town.ida, part, {{"how", "aloud"}}).status == 303);
        CHECK(holds(town.get(town.robin, "/report"), "Shared late"));
    });
}

TEST_CASE("Who was read to says what is wrong; it stands beside the part, and the answer comes to them alone") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        REQUIRE(town.share(town.una, part).status == 303);
        REQUIRE(town.share(town.ida, part).status == 303);
        REQUIRE(town.post(town.una, "words",
                          {{"says", "wrong"}, {"part", std::to_string(part.number())}, {"words", "It was the telly."}})
                    .status == 303);
        const auto said =
            must(facts<FamilyWords>(town.authority.store(), town.authority.leave(town.fernleys), Known::now()))
                .front()
                .id;
        REQUIRE(town.post(town.robin, "answer",
                          {{"of", std::to_string(said.number())}, {"words", "Rowan will say so at the meeting."}})
                    .status == 303);
        CHECK(holds(town.get(town.robin, "/report"), "It was the telly."));
        CHECK(holds(town.get(town.una, "/papers"), "Rowan will say so at the meeting."));
        CHECK_FALSE(holds(town.get(town.ida, "/papers"), "telly"));
        CHECK_FALSE(holds(town.get(town.ida, "/papers"), "Rowan will say"));
        CHECK(town.part_of(town.rowan).value.worries == "Shouting at night.");
    });
}

TEST_CASE("Somebody to represent them is offered to one of the family, who reads how to reach them") {
    in_a_town([](Town& town) {
        REQUIRE(town.post(town.robin, "representation",
                          {{"to", std::to_string(town.ida.number())},
                           {"who", "Wren Dale, Kestrel Advocacy"},
                           {"reach", "01632 960 077"}})
                    .status == 303);
        CHECK(holds(town.get(town.ida, "/papers"), "01632 960 077"));
        CHECK_FALSE(holds(town.get(town.una, "/papers"), "01632 960 077"));
        CHECK(town.post(town.robin, "representation",
                        {{"to", std::to_string(town.stranger.number())}, {"who", "x"}, {"reach", "y"}})
                  .status == 422);
    });
}

TEST_CASE("Who no longer takes part in the plan reads nothing from that day on") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        REQUIRE(town.share(town.una, part).status == 303);
        town.authority.written([&](Change& change) {
            const auto leave = town.authority.leave(town.una);
            const auto taken = must(facts<TakesPart>(town.authority.store(), leave, Known::now()));
            must(change.open(leave, {{"test.fact", "Fact"}, "Takes part no longer."}));
            must(change.correct(leave, taken.front().id, EntryNumber{999'999},
                                TakesPart{town.fernleys, "2026-09-01"_day, "2026-11-19"_day}));
        });
        const auto page = town.get(town.una, "/papers");
        CHECK(page.status == 403);
        CHECK_FALSE(holds(page, "Shouting at night."));
        CHECK(town.post(town.una, "words", {{"says", "know"}, {"words", "x"}}).status == 403);
        CHECK(town.share(town.una, part).status == 422);
    });
}

TEST_CASE(
    "While a child's record is restricted the papers are as if absent to everyone but the family and its workers") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        REQUIRE(town.share(town.una, part).status == 303);
        town.authority.fact(town.ben, Restriction{"A colleague's family", "2026-11-01"_day, {}});
        CHECK(town.get(town.chris, "/report").status == 404);
        CHECK(town.get(town.chris, fmt::format("/report/{}", town.called.number())).status == 404);
        CHECK(town.get(town.stranger, "/papers").status == 404);
        CHECK(town.post(town.stranger, "part", Town::part_typed("Words")).status == 404);
        CHECK(town.get(town.robin, "/report").status == 200);
        CHECK(town.get(town.una, "/papers").status == 200);
    });
}

TEST_CASE("My day shows a partner the conference and until when their part is in, one of the family what to read") {
    in_a_town([](Town& town) {
        const auto day = [&](PersonId reader) { return town.my_day(reader); };
        CHECK(day(town.rowan).find("Conferences that ask for your part") != std::string::npos);
        CHECK(day(town.rowan).find("Ana Fernley") != std::string::npos);
        CHECK(day(town.rowan).find("27 Nov") != std::string::npos);
        CHECK(day(town.stranger).empty());
        CHECK(day(town.una).empty());
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        CHECK(day(town.rowan).find("Submitted") != std::string::npos);
        REQUIRE(town.share(town.una, part).status == 303);
        CHECK(day(town.una).find("/papers") != std::string::npos);
        REQUIRE(town.withhold(town.una, part).status == 303);
        CHECK(day(town.una).empty());
    });
}
