// Parts of one report, each written under its author's own name.
#include <doctest/doctest.h>

#include "family_help/assessment_facts.h"
#include "papers/town_for_tests.h"

using namespace kith;
using namespace kith::papers;
using namespace kith::testing;

TEST_CASE("A part is written for the agency of its author's role, which nobody types") {
    in_a_town([](Town& town) {
        struct Writes {
            PersonId who;
            Agency agency;
        };
        for (const auto& one : {Writes{town.rowan, Agency::police}, Writes{town.linnet, Agency::education},
                                Writes{town.heather, Agency::health}, Writes{town.robin, Agency::local_authority},
                                Writes{town.fay, Agency::local_authority}, Writes{town.pat, Agency::local_authority}}) {
            auto typed = Town::part_typed("Shouting at night.");
            typed.emplace_back("agency", "voluntary");
            CHECK(town.post(one.who, "part", typed).status == 303);
            const auto part = town.part_of(one.who);
            CHECK(part.value.agency == one.agency);
            CHECK(part.value.submitted == town.authority.today());
        }
        CHECK(town.parts().size() == 6);
    });
}

TEST_CASE("What is kept is read by its author alone; what is submitted is part of the report") {
    in_a_town([](Town& town) {
        REQUIRE(town.post(town.rowan, "part", Town::part_typed("A half-written worry", "keep")).status == 303);
        CHECK(holds(town.get(town.rowan, "/papers/part"), "A half-written worry"));
        CHECK(holds(town.get(town.rowan, "/papers"), "A half-written worry"));
        for (const auto other : {town.robin, town.moss, town.chris, town.pat}) {
            const auto page = town.get(other, "/report");
            CHECK(page.status == 200);
            CHECK_FALSE(holds(page, "A half-written worry"));
            CHECK(holds(page, "Begun, not submitted"));
        }
        town.submitted(town.rowan, "Shouting at night.");
        for (const auto other : {town.robin, town.moss, town.chris, town.pat}) {
            const auto page = town.get(other, "/report");
            CHECK(holds(page, "Police: Rowan Ashdown, police officer"));
            CHECK(holds(page, "Shouting at night."));
        }
    });
}

TEST_CASE("A part that lacks something is kept, and not submitted") {
    in_a_town([](Town& town) {
        auto typed = Town::part_typed("");
        const auto refused = town.post(town.rowan, "part", typed);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "Enter what worries you, or that nothing does"));
        CHECK(holds(refused, "Look in every Friday."));
        CHECK(town.parts().empty());
        typed.back().second = "keep";
        CHECK(town.post(town.rowan, "part", typed).status == 303);
    });
}

TEST_CASE("One agency changes nothing of another's: each author has one part, and changes that") {
    in_a_town([](Town& town) {
        const auto police = town.submitted(town.rowan, "Shouting at night.");
        town.submitted(town.heather, "Missed appointments.");
        auto typed = Town::part_typed("Nothing at all.");
        typed.emplace_back("part", std::to_string(police.number()));
        CHECK(town.post(town.heather, "part", typed).status == 303);
        CHECK(town.part_of(town.rowan).value.worries == "Shouting at night.");
        CHECK(town.part_of(town.heather).value.worries == "Nothing at all.");
        CHECK(town.parts().size() == 2);
    });
}

TEST_CASE("A submitted part that is changed stays submitted, and both versions stay on the record") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        town.authority.move_to("2026-11-24"_day);
        CHECK(town.post(town.rowan, "part", Town::part_typed("Shouting, and a broken door.", "keep")).status == 303);
        CHECK(town.part_of(town.rowan).value.submitted == "2026-11-20"_day);
        const auto all = must(versions<Part>(town.authority.store(), town.authority.leave(town.fernleys), part));
        REQUIRE(all.size() == 2);
        CHECK(all[0].value.worries == "Shouting at night.");
        CHECK(all[1].value.worries == "Shouting, and a broken door.");
    });
}

TEST_CASE("An author who changed their part elsewhere meanwhile sees both texts, and nothing is lost") {
    in_a_town([](Town& town) {
        town.submitted(town.rowan, "Shouting at night.");
        const auto before = town.now();
        REQUIRE(town.post(town.rowan, "part", Town::part_typed("Written at the station.")).status == 303);
        auto typed = Town::part_typed("Written in the car.");
        typed.emplace_back("shown_at", before);
        const auto both = town.post(town.rowan, "part", typed);
        CHECK(both.status == 409);
        CHECK(holds(both, "Written at the station."));
        CHECK(holds(both, "Written in the car."));
        CHECK(town.part_of(town.rowan).value.worries == "Written at the station.");
    });
}

TEST_CASE("A part is due five working days before the conference unless an authority sets another span; late is said") {
    in_a_town([](Town& town) {
        CHECK(holds(town.get(town.rowan, "/papers/part"), "27 November 2026"));
        town.authority.move_to("2026-11-30"_day);
        CHECK(holds(town.get(town.robin, "/report"), "Late"));
        town.submitted(town.rowan, "Shouting at night.");
        CHECK(holds(town.get(town.robin, "/report"), "Submitted late"));
    });
}

TEST_CASE("Who works with no child of the family writes no part, nor does a family member, a chair or a manager") {
    in_a_town([](Town& town) {
        for (const auto one : {town.stranger, town.una, town.chris, town.moss})
            CHECK(town.post(one, "part", Town::part_typed("Words")).status == 403);
        CHECK(town.parts().empty());
    });
}

TEST_CASE("Once the conference was held its parts are not changed any more") {
    in_a_town([](Town& town) {
        town.submitted(town.rowan, "Shouting at night.");
        town.authority.move_to(Town::planned);
        town.authority.fact(town.fernleys, protection::ConferenceHeld{town.called,
                                                                      Town::planned,
                                                                      "la,police,health",
                                                                      {},
                                                                      protection::Parents::all_came,
                                                                      protection::Representation::accepted,
                                                                      "Yes.",
                                                                      {},
                                                                      {},
                                                                      town.chris});
        CHECK(town.post(town.rowan, "part", Town::part_typed("Other words")).status == 404);
        CHECK(town.part_of(town.rowan).value.worries == "Shouting at night.");
    });
}

TEST_CASE("The social worker has the completed assessment beside their part, with its day; no other agency has it") {
    in_a_town([](Town& town) {
        const auto id =
            town.authority.fact(town.fernleys, family_help::Assessment{"2026-09-10"_day, "2026-09-11"_day, town.robin,
                                                                       "2026-10-20"_day, "2026-10-21"_day});
        town.authority.fact(
            town.fernleys,
            family_help::AssessmentPart{
                id, family_help::Section::risks, {}, "The cooker is not safe.", "2026-10-10"_day, town.robin});
        const auto page = town.get(town.robin, "/papers/part");
        CHECK(holds(page, "What the assessment of 21 October 2026 says (30 days old)"));
        CHECK(holds(page, "The cooker is not safe."));
        for (const auto other : {town.rowan, town.linnet, town.heather})
            CHECK_FALSE(holds(town.get(other, "/papers/part"), "The cooker is not safe."));
    });
}

TEST_CASE("Words that look like a page's own code are shown as words") {
    in_a_town([](Town& town) {
        town.submitted(town.rowan, "<script>alert(1)</script>\n\n\" onmouseover=\"x");
        const auto page = town.get(town.robin, "/report");
        CHECK_FALSE(holds(page, "<script>alert"));
        CHECK(holds(page, "&lt;script&gt;"));
        CHECK(town.post(town.rowan, "part", {{"then", "submit<b>"}, {"know", "x"}}).status == 422);
        CHECK(town.post(town.rowan, "part", Town::part_typed(std::string(20'001, 'a'))).status == 422);
    });
}
