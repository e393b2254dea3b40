// Agencies by their own links: what they are asked, what they read, and when a link opens nothing.
#include <doctest/doctest.h>

#include "front_door/town_for_tests.h"
#include "front_door/worry_for_tests.h"

using namespace kith;
using namespace kith::front_door;
using namespace kith::testing;

TEST_CASE("By its link an agency tells with fewer questions, and reads what was decided of its own") {
    in_a_town([](Town& town) {
        Public school{town};
        const auto key = school.given_link("Larkfield Primary, safeguarding lead");
        school.partner(key);
        CHECK(school.tab.says("Larkfield Primary, safeguarding lead"));
        CHECK_FALSE(school.tab.says("Where do you work?"));
        const Fields typed{{"key", key},          {"who", "Ana and Ben Fernley"}, {"worried", "Both hungry."},
                           {"name", "Ida Larch"}, {"reach", "01632 960200"},      {"family_knows", "agrees"}};
        school.tell(Town::with(typed, "reach", ""), "/worry/partner/tell");
        CHECK(school.tab.last.status == 422);
        school.tell(typed, "/worry/partner/tell");
        CHECK(school.tab.says("We have it."));
        REQUIRE(town.worries().size() == 1);
        CHECK(town.worries()[0].worry.value.teller == Teller::school);
        CHECK(town.worries()[0].worry.value.agency == "Larkfield Primary, safeguarding lead");
        CHECK(town.as(town.wren)
                  .post(town.first_worry() + "/tie", {{"about", std::to_string(town.ana.number())}})
                  .status == 303);
        const auto at = address_of(town.ana, town.file(town.ana).contacts[0].id);
        CHECK(town.as(town.moss).post(at, Town::decision("N1", "s17", "by_link")).status == 303);
        school.partner(key);
        CHECK(school.tab.says("value=\"01632 960200\""));  // as the last time
        CHECK(school.tab.says("We look into it further"));
        CHECK_FALSE(school.tab.says("nobody at home"));  // the reason stays with us
        const auto other = Public{town}.given_link("Mill Lane clinic, health visitor");
        school.partner(other);
        CHECK_FALSE(school.tab.says("Ana and Ben Fernley"));  // another agency's
        CHECK_FALSE(school.tab.says("01632 960200"));
    });
}

TEST_CASE("A partner's link that was withdrawn, replaced or has ended opens nothing") {
    in_a_town([](Town& town) {
        Public school{town};
        const auto first = school.given_link("Larkfield Primary, safeguarding lead");
        const auto moss = town.as(town.moss);
        const auto link = town.partner_number();
        CHECK(town.as(town.wren).get("/front-door/partners").status == 403);
        const auto again = moss.post(fmt::format("/front-door/partners/{}/new-link", link), {});
        const auto second = between(again.body, "/worry/partner/", "\"");
        REQUIRE(second.size() == 43);
        school.partner(first);
        CHECK(school.tab.last.status == 403);
        school.partner(second);
        CHECK(school.tab.last.status == 200);
        CHECK(moss.post(fmt::format("/front-door/partners/{}/withdraw", link), {}).status == 303);
        school.partner(second);
        CHECK(school.tab.last.status == 403);
        school.tell({{"key", second}, {"who", "Ana"}, {"worried", "Cold"}, {"name", "Ida"}, {"reach", "1"}},
                    "/worry/partner/tell");
        CHECK(school.tab.last.status == 403);
        CHECK(town.worries().empty());
        CHECK(moss.post(fmt::format("/front-door/partners/{}/withdraw", link), {}).status == 409);
        CHECK(moss.post(fmt::format("/front-door/partners/{}/new-link", link), {}).status == 409);
        const auto ends = school.given_link("Mill Lane clinic, health visitor", "30/11/2026");
        town.authority.move_to("2026-12-01"_day);
        Public later{town};
        later.partner(ends);
        CHECK(later.tab.last.status == 403);
    });
}

TEST_CASE("No number of a person opens the pages of a worry or of a partner's link") {
    in_a_town([](Town& town) {
        const auto moss = town.as(town.moss);
        const auto ana = town.ana.number();
        CHECK(moss.get(fmt::format("/front-door/worries/{}", ana)).status == 404);
        CHECK(moss.post(fmt::format("/front-door/worries/{}/tie", ana), {{"about", std::to_string(ana)}}).status ==
              404);
        CHECK(moss.post(fmt::format("/front-door/partners/{}/withdraw", ana), {}).status == 404);
        CHECK(moss.post(fmt::format("/front-door/partners/{}/new-link", ana), {}).status == 404);
    });
}

TEST_CASE("An agency's page tells no strategy discussion from an assessment, and nothing older than half a year") {
    in_a_town([](Town& town) {
        Public school{town};
        const auto key = school.given_link("Larkfield Primary, safeguarding lead");
        school.tell({{"key", key}, {"who", "Ana"}, {"worried", "Hurt."}, {"name", "Ida Larch"}, {"reach", "1"}},
                    "/worry/partner/tell");
        REQUIRE(town.worries().size() == 1);
        const auto reference = "W-" + std::to_string(town.worries()[0].worry.about.number());
        const auto ana = std::to_string(town.ana.number());
        CHECK(town.as(town.wren).post(town.first_worry() + "/tie", {{"about", ana}}).status == 303);
        const auto at = address_of(town.ana, town.file(town.ana).contacts[0].id);
        CHECK(town.as(town.moss).post(at, Town::decision("H1", "strategy", "by_link")).status == 303);
        school.partner(key);
        CHECK(school.tab.says("We look into it further"));
        CHECK_FALSE(school.tab.says("trategy"));
        CHECK(school.tab.says(reference));
        town.authority.move_to(town.authority.today().plus_days(days_to_read + 1));
        Public later{town};
        later.partner(key);
        CHECK(later.tab.last.status == 200);
        CHECK(later.tab.says("Nothing yet."));
        CHECK_FALSE(later.tab.says(reference));
    });
}

TEST_CASE("A link runs for a year at most, and the same form sent twice is told so with its reference") {
    in_a_town([](Town& town) {
        Public school{town};
        CHECK(school.given_link("Larkfield Primary, safeguarding lead", "21/11/2027").empty());
        const auto key = school.given_link("Larkfield Primary, safeguarding lead", "20/11/2027");
        REQUIRE(key.size() == 43);
        school.partner(key);
        const auto token = school.tab.hidden("csrf");
        const Fields typed{
            {"key", key}, {"who", "Ana"}, {"worried", "Cold."}, {"name", "Ida Larch"}, {"reach", "01632 960200"}};
        for (int i = 0; i < 2; ++i) CHECK(school.tab.send("/worry/partner/tell", typed, token).status == 200);
        REQUIRE(town.worries().size() == 1);
        CHECK(school.tab.says("We have this already"));
        CHECK(school.tab.says(reference_of(town.worries()[0].worry.about)));
    });
}
