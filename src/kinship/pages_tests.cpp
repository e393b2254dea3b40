// Who sees and does what in kinship care.
#include "kinship/town_for_tests.h"

using namespace kith;
using namespace kith::kinship;
using namespace kith::testing;

TEST_CASE("The worker records how a child lives; the carer's own page opens, to that carer alone") {
    in_a_town([](Town& town) {
        CHECK(town.get(town.hattie, own_page(town.rowan)).status == 403);
        CHECK(town.status(town.hattie, "/arrangement", town.living("by_agreement", town.hattie)) == 403);
        CHECK(town.status(town.other, "/arrangement", town.living("by_agreement", town.hattie)) == 403);
        town.under_guardianship();
        const auto mine = town.get(town.hattie, "/kinship");
        CHECK(mine.status == 200);
        for (const auto words : {"You are Rowan’s special guardian.", "£225.00 a week", "Robin Ashdown", "Training"})
            CHECK(says(mine, words));
        CHECK(town.get(town.hattie, own_page(town.rowan)).status == 200);
        CHECK(town.get(town.bron, own_page(town.rowan)).status == 403);
        CHECK(says(town.get(town.bron, "/kinship"), "Nobody has recorded"));
        CHECK(town.get(town.hattie, childs_page(town.rowan)).status == 403);
        CHECK(town.get(town.moss, childs_page(town.rowan)).status == 200);
        CHECK(town.get(town.other, childs_page(town.rowan)).status == 403);
        CHECK(town.get(town.penny, childs_page(town.rowan)).status == 200);
        CHECK(town.status(town.penny, "/arrangement", town.living("by_agreement", town.hattie)) == 403);
    });
}

TEST_CASE("With another carer the first one's page closes; when it ends, the last one's does") {
    in_a_town([](Town& town) {
        CHECK(town.status(town.robin, "/arrangement", town.living("by_agreement", town.hattie, "02/03/2026")) == 303);
        CHECK(town.status(town.robin, "/arrangement", town.living("private_fostering", town.bron, "02/11/2026")) ==
              303);
        CHECK(town.get(town.hattie, own_page(town.rowan)).status == 403);
        CHECK(town.get(town.bron, own_page(town.rowan)).status == 200);
        CHECK(town.file().arrangements.front().value.ends == "2026-11-01"_day);
        CHECK(town.status(town.robin, "/end", {{"ends", "01/11/2026"}, {"why", "Home again"}}) == 422);
        CHECK(town.status(town.robin, "/end", {{"ends", "19/11/2026"}, {"why", "Home again"}}) == 303);
        CHECK(town.get(town.bron, own_page(town.rowan)).status == 403);
        CHECK(town.status(town.robin, "/end", {{"ends", "today"}, {"why", "Home again"}}) == 409);
        CHECK(says(town.get(town.robin, childs_page(town.rowan)), "Home again"));
    });
}

TEST_CASE("A slip of the day or the carer is put right by recording the same day again") {
    in_a_town([](Town& town) {
        CHECK(town.status(town.robin, "/arrangement", town.living("by_agreement", town.bron, "02/03/2026")) == 303);
        CHECK(town.status(town.robin, "/arrangement", town.living("by_agreement", town.hattie, "02/03/2026")) == 303);
        CHECK(town.file().arrangements.size() == 1);
        CHECK(town.get(town.bron, own_page(town.rowan)).status == 403);
        CHECK(town.get(town.hattie, own_page(town.rowan)).status == 200);
    });
}

TEST_CASE("What cannot be so is refused at its question, in plain words") {
    in_a_town([](Town& town) {
        const auto refused = [&](Fields typed, std::string_view words) {
            const auto page = town.post(town.robin, childs_page(town.rowan, "/arrangement"), std::move(typed));
            CHECK(page.status == 422);
            CHECK(says(page, words));
        };
        refused(town.living("approved_foster", town.hattie), "was in care that day");
        refused(town.living("private_fostering", town.hattie), "This carer is a close relative");
        refused(town.living("by_agreement", town.hattie, "01/02/2019"), "Rowan was born then");
        auto twice = town.living("by_agreement", town.hattie);
        twice[2].second = std::to_string(town.hattie.number());
        refused(twice, "Choose someone else, or nobody");
        refused({{"living", ""}, {"carer", ""}, {"also", ""}, {"area", ""}, {"starts", ""}}, "There is a problem");
        CHECK(town.file().arrangements.empty());
        CHECK(town.status(
                  town.robin, "/order",
                  {{"stage", "made"}, {"proceedings", "private_law"}, {"names_parent", "no"}, {"on", "today"}}) == 409);
        CHECK(town.status(town.robin, "/visit",
                          {{"on", "today"}, {"alone", "yes"}, {"child_said", "Hi"}, {"report", "Well"}}) == 409);
        CHECK(town.status(town.robin, "/review", {{"on", "today"}, {"carer_said", "a"}, {"decided", "b"}}) == 409);
        CHECK(town.status(town.robin, "/plan", {{"on", "today"}, {"plan", "a"}}) == 409);
        CHECK(town.status(town.robin, "/taken", {{"what", "training"}, {"on", "today"}, {"about", "a"}}) == 409);
        CHECK(town.status(town.robin, "/ground/nothing", {{"there", "yes"}, {"shown_by", "a"}}) == 404);
        town.in_care("2026-01-05"_day, {});
        CHECK(town.status(town.robin, "/arrangement", town.living("approved_foster", town.hattie)) == 303);
    });
}

TEST_CASE("Each question of the allowance is answered with what shows it, and both sides read the same") {
    in_a_town([](Town& town) {
        CHECK(town.status(town.robin, "/arrangement", town.living("child_arrangements", town.hattie, "06/01/2025")) ==
              303);
        CHECK(
            town.status(
                town.robin, "/order",
                {{"stage", "interim"}, {"proceedings", "private_law"}, {"names_parent", "no"}, {"on", "03/02/2025"}}) ==
            303);
        CHECK(says(town.get(town.hattie, "/kinship"), "not every question is answered"));
        CHECK_FALSE(says(town.get(town.robin, childs_page(town.rowan, "/ground/court_concern")), "checked"));
        CHECK(town.status(town.robin, "/ground/court_concern", {{"there", "yes"}, {"shown_by", ""}}) == 422);
        CHECK(town.status(town.robin, "/ground/court_concern",
                          {{"there", "yes"}, {"shown_by", "Report of Ms Quill, 3 February 2025"}}) == 303);
        for (const auto& page : {town.get(town.hattie, "/kinship"), town.get(town.robin, childs_page(town.rowan))}) {
            CHECK(says(page, "Report of Ms Quill, 3 February 2025"));
            CHECK(says(page, "£225.00 a week"));
            CHECK(says(page, "The allowance is yours."));
        }
        const auto seen = town.now();
        CHECK(town.status(town.robin, "/ground/court_concern", {{"there", "no"}, {"shown_by", "Read again"}}) == 303);
        CHECK(town.status(town.moss, "/ground/court_concern",
                          {{"there", "yes"}, {"shown_by", "Another letter"}, {"shown_at", seen}}) == 409);
    });
}

TEST_CASE("Private fostering: who told, the visits and their days, and what the carer reads") {
    in_a_town([](Town& town) {
        CHECK(town.status(town.robin, "/notice",
                          {{"on", "09/11/2026"}, {"by_whom", "carer"}, {"said", "From Monday, for a year"}}) == 303);
        CHECK(says(town.get(town.robin, childs_page(town.rowan)), "First visit, private fostering"));
        CHECK(town.status(town.robin, "/arrangement", town.living("private_fostering", town.bron, "10/11/2026")) ==
              303);
        CHECK(says(town.get(town.bron, "/kinship"), "Who pays"));
        CHECK(town.status(
                  town.robin, "/visit",
                  {{"on", "17/11/2026"}, {"alone", "yes"}, {"child_said", "I like the dog"}, {"report", "Settled"}}) ==
              303);
        const auto page = town.get(town.robin, childs_page(town.rowan));
        CHECK(says(page, "I like the dog"));
        CHECK_FALSE(says(page, "First visit, private fostering"));
        CHECK(says(page, "By 29 December 2026"));
    });
}

TEST_CASE("A plan, the carer's say on it once, and its review") {
    in_a_town([](Town& town) {
        town.under_guardianship();
        CHECK(town.post(town.hattie, own_page(town.rowan, "/plan"), {{"words", "Good"}}).status == 409);
        CHECK(town.status(town.robin, "/plan", {{"on", "05/01/2025"}, {"plan", "Too early"}}) == 422);
        CHECK(town.status(town.robin, "/plan", {{"on", "02/11/2026"}, {"plan", "A weekly group"}}) == 303);
        CHECK(says(town.get(town.hattie, "/kinship"), "Say what you think of it"));
        CHECK(town.post(town.hattie, own_page(town.rowan, "/plan"), {{"words", ""}}).status == 422);
        CHECK(town.post(town.hattie, own_page(town.rowan, "/plan"), {{"words", "And a bed"}}).status == 303);
        CHECK(town.post(town.hattie, own_page(town.rowan, "/plan"), {{"words", "Again"}}).status == 409);
        CHECK(town.status(town.robin, "/review",
                          {{"on", "19/11/2026"}, {"carer_said", "It helps"}, {"decided", "Goes on"}}) == 303);
        const auto page = town.get(town.robin, childs_page(town.rowan));
        for (const auto words : {"And a bed", "It helps", "By 19 November 2027"}) CHECK(says(page, words));
    });
}

TEST_CASE("The carer asks, the worker answers, once; the carer reads it") {
    in_a_town([](Town& town) {
        town.under_guardianship();
        const auto ask = own_page(town.rowan, "/ask");
        CHECK(town.post(town.bron, ask, {{"what", "money"}, {"words", "A bed"}}).status == 403);
        CHECK(town.post(town.hattie, ask, {{"what", "money"}, {"words", " "}}).status == 422);
        CHECK(town.post(town.hattie, ask, {{"what", "money"}, {"words", "A bed"}}).status == 303);
        const auto id = town.file().asked.front().id.number();
        CHECK(says(town.get(town.robin, childs_page(town.rowan)), "Answer to a kinship carer"));
        const auto answer = fmt::format("/answer/{}", id);
        CHECK(town.status(town.hattie, answer, {{"words", "Yes"}}) == 403);
        CHECK(town.status(town.robin, answer, {{"words", "It comes on Monday"}}) == 303);
        CHECK(town.status(town.robin, answer, {{"words", "Or Tuesday"}}) == 409);
        CHECK(town.status(town.robin, "/answer/99999", {{"words", "Or Tuesday"}}) == 404);
        CHECK(says(town.get(town.hattie, "/kinship"), "It comes on Monday"));
    });
}

TEST_CASE("Only the carer says no to what is on by default, in their words, and takes it back by one press") {
    in_a_town([](Town& town) {
        town.under_guardianship();
        const auto no = own_page(town.rowan, "/training/no");
        const auto yes = own_page(town.rowan, "/training/yes");
        CHECK(town.post(town.robin, no, {{"words", "She is busy"}}).status == 403);
        CHECK(town.post(town.hattie, no, {{"words", ""}}).status == 422);
        CHECK(town.post(town.hattie, no, {{"words", "I am busy"}}).status == 303);
        CHECK(says(town.get(town.robin, childs_page(town.rowan)), "“I am busy”"));
        CHECK(town.post(town.hattie, yes, {}).status == 303);
        CHECK(town.post(town.hattie, yes, {}).status == 409);
        CHECK(town.post(town.hattie, own_page(town.rowan, "/nothing/no"), {{"words", "a"}}).status == 404);
        CHECK(town.status(town.robin, "/taken",
                          {{"what", "training"}, {"on", "today"}, {"about", "Children and loss"}}) == 303);
        CHECK(says(town.get(town.hattie, "/kinship"), "Children and loss"));
    });
}

TEST_CASE("The list shows each reader those they may see, with the sum of what is due") {
    in_a_town([](Town& town) {
        town.under_guardianship();
        for (const auto reader : {town.robin, town.moss, town.penny}) {
            const auto page = town.get(reader, std::string{list_page});
            CHECK(says(page, "Rowan Marsh"));
            CHECK(says(page, "Allowances due come to £225.00 a week."));
        }
        CHECK_FALSE(says(town.get(town.other, std::string{list_page}), "Rowan Marsh"));
        CHECK(town.get(town.hattie, std::string{list_page}).status == 403);
    });
}

TEST_CASE("A manager keeps the offer; carers and workers read it, and an old page overwrites nothing") {
    in_a_town([](Town& town) {
        const std::string money = "/kinship/offer/money";
        CHECK(says(town.get(town.hattie, "/kinship/offer"), "Not written yet"));
        CHECK(town.post(town.robin, money, {{"words", "Money each week"}}).status == 403);
        CHECK(town.post(town.moss, money, {{"words", "Money each week"}}).status == 303);
        CHECK(says(town.get(town.hattie, "/kinship/offer"), "Money each week"));
        const auto seen = town.now();
        CHECK(town.post(town.moss, money, {{"words", "Money each week, and a bed"}}).status == 303);
        CHECK(town.post(town.moss, money, {{"words", "Nothing"}, {"shown_at", seen}}).status == 409);
        CHECK(town.post(town.moss, "/kinship/offer/nothing", {{"words", "a"}}).status == 404);
    });
}

TEST_CASE("A page that a time in care closed is shown as closed, and opens again") {
    in_a_town([](Town& town) {
        town.under_guardianship();
        for (auto& fact : town.file().caring) {
            auto ended = fact.value;
            ended.ends = "2026-11-01"_day;
            town.authority.written([&](Change& change) {
                const auto leave = town.authority.leave(town.rowan);
                must(change.open(leave, {{"test.fact", "Fact"}, "Left care."}));
                must(change.correct(leave, fact.id, change.last_entry(), ended));
            });
        }
        CHECK(says(town.get(town.robin, childs_page(town.rowan)), "closed to them"));
        CHECK(town.status(town.robin, "/arrangement", town.living("special_guardianship", town.hattie, "06/01/2025")) ==
              303);
        CHECK_FALSE(says(town.get(town.robin, childs_page(town.rowan)), "closed to them"));
        CHECK(town.get(town.hattie, own_page(town.rowan)).status == 200);
    });
}

TEST_CASE("What is due comes alike from one file and from many") {
    in_a_town([](Town& town) {
        town.under_guardianship();
        CHECK(town.post(town.hattie, own_page(town.rowan, "/ask"), {{"what", "money"}, {"words", "A bed"}}).status ==
              303);
        const auto calendar = Calendar::england();
        const auto today = town.authority.today();
        const auto many =
            must(open_duties(town.authority.store(), town.authority.id(), {town.rowan, town.hattie}, calendar, today));
        const auto one = open_due(town.file(), calendar, today);
        CHECK(many.size() == one.size());
        CHECK(one.size() == 2);
    });
}
