#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "commissioning/sufficiency.h"
#include "commissioning/sufficiency_tables.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

namespace {

Us two_members() {
    return {co_operative,
            "Westmarch Care Co-operative",
            true,
            false,
            {{fenmarch, "Fenmarch", 1, 1}, {thistleshire, "Thistleshire", 1, 1}}};
}

NeedSeen need(std::int64_t number, Date on, AuthorityId of = thistleshire) {
    return {of,
            number,
            number,
            HomeKind::foster,
            AgeGroup::five_to_ten,
            false,
            region::Urgency::planned,
            on,
            on.plus_days(30),
            {region::CriterionKind::near_school},
            {},
            {},
            {}};
}

NeedSeen ended(NeedSeen one, Date on, region::EndedHow how, std::optional<region::WhyUnable> why = {}) {
    one.ended = on, one.how = how, one.why = why;
    return one;
}

constexpr Date from = "2026-01-01"_day, to = "2026-06-01"_day;

Sufficiency figures(const std::vector<NeedSeen>& needs, const std::vector<PlacesThere>& places = {}) {
    return sufficiency_of(two_members(), needs, {}, places, from, to);
}

region::Request request(Date on, HomeKind kind = HomeKind::childrens_home) {
    return {region::Urgency::planned,
            on,
            PersonId{1},
            on.plus_days(20),
            on,
            kind,
            region::Lasting::not_known,
            "NE4",
            "Needs someone patient",
            {},
            false,
            region::OpenTo::everyone,
            {},
            {},
            {}};
}

}  // namespace

TEST_CASE("A need that was given up is still there: it waits until another request for the child is met") {
    const auto given_up =
        ended(need(1, "2026-02-01"_day), "2026-03-01"_day, region::EndedHow::unable, region::WhyUnable::no_room);
    auto found = figures({given_up});
    CHECK(found.all.asked == 1);
    CHECK(found.all.unable == 1);
    CHECK(found.all.waiting == 1);
    CHECK(found.all.late == 1);
    CHECK(found.why_unable.at(region::WhyUnable::no_room) == 1);
    auto again = ended(need(2, "2026-04-01"_day), "2026-04-20"_day, region::EndedHow::matched);
    again.same = 1;
    found = figures({given_up, again});
    CHECK(found.all.asked == 2);
    CHECK(found.all.matched == 1);
    CHECK(found.all.waiting == 0);
    CHECK(found.by_need.at(region::CriterionKind::near_school).asked == 2);
}

TEST_CASE("A child with two open requests waits once, and a request of a later day does not count yet") {
    auto second = need(2, "2026-05-20"_day);
    second.same = 1;
    const auto found = figures({need(1, "2026-05-01"_day), second, need(3, "2026-07-01"_day)});
    CHECK(found.all.waiting == 1);
    CHECK(found.all.asked == 2);
    CHECK(found.all.late == 0);
}

TEST_CASE("What one area has too much of does not make good what another lacks, nor one kind of home another") {
    const auto found = figures({need(1, "2026-05-01"_day), need(2, "2026-05-01"_day)},
                               {{"Fenmarch", HomeKind::foster, 5, 9, 2, 1},
                                {"Thistleshire", HomeKind::foster, 2, 3, 1, 1},
                                {"Thistleshire", HomeKind::childrens_home, 1, 4, 0, 0}});
    CHECK(found.all.vacant == 6 + 1 + 4);
    CHECK(found.missing.size() == 1);
    CHECK(found.missing.at({"Thistleshire", HomeKind::foster}) == 1);
    CHECK(found.by_area.at("Fenmarch").waiting == 0);
}

TEST_CASE("However requests are ordered, the figures are the same, and what is missing is never more than what waits") {
    CHECK(rc::check("sums", [] {
        std::vector<NeedSeen> needs;
        const int count = *rc::gen::inRange(0, 40);
        for (int i = 0; i < count; ++i) {
            auto one = need(i + 1, from.plus_days(*rc::gen::inRange(-60, 170)),
                            *rc::gen::inRange(0, 2) == 0 ? thistleshire : fenmarch);
            one.same = *rc::gen::inRange<std::int64_t>(1, 20);
            if (*rc::gen::inRange(0, 2) == 0)
                one = ended(one, one.on.plus_days(10),
                            *rc::gen::element(region::EndedHow::matched, region::EndedHow::unable,
                                              region::EndedHow::withdrawn));
            needs.push_back(one);
        }
        const std::vector<PlacesThere> places{{"Fenmarch", HomeKind::foster, 1, *rc::gen::inRange(0, 9), 1, 0}};
        const auto found = figures(needs, places);
        auto backwards = needs;
        std::ranges::reverse(backwards);
        const auto same = figures(backwards, places);
        RC_ASSERT(found.all.waiting == same.all.waiting);
        RC_ASSERT(found.missing == same.missing);
        int by_area = 0, missing = 0;
        for (const auto& [area, counted] : found.by_area) by_area += counted.waiting;
        for (const auto& [where, number] : found.missing) missing += number;
        RC_ASSERT(by_area == found.all.waiting);
        RC_ASSERT(missing <= found.all.waiting);
    }));
}

TEST_CASE("Counts of five or fewer are hidden in what leaves the team") {
    CHECK(shown(5, For::the_team) == "5");
    CHECK(shown(5, For::publication) == "5 or fewer");
    CHECK(shown(0, For::publication) == "0");
    CHECK(shown(6, For::publication) == "6");
}

TEST_CASE("Sufficiency is read from the requests of members, the places of members' homes and those of providers") {
    in_a_town([](Town& town) {
        const auto asked = town.member.fact(town.ana, request("2026-05-01"_day));
        town.member.fact(town.ana, region::Criterion{asked, region::CriterionKind::language,
                                                     region::Importance::essential, "Tigrinya"});
        town.member.fact(town.ana,
                         region::Criterion{asked, region::CriterionKind::no_animals, region::Importance::wanted, ""});
        town.us.fact(town.larkfield, region::Declined{thistleshire, asked.number(), "2026-05-03"_day, town.commissioner,
                                                      region::WhyDeclined::children_here, ""});
        const auto own = town.member.written([](Change& change) { return PersonId{change.next_id()}; });
        town.member.fact(own, Home{HomeKind::foster, "The Ashdown family", joined, {}});
        town.member.fact(own, homes::Terms{homes::ApprovedHow::after_panel, 2, 0, 17, {}, "", "Oak", joined, {}});
        const auto leave = Gate::machine_to_all<May::see_region>(co_operative);
        const auto store = town.us.store();
        const auto needs = must(needs_seen(store, leave, "2025-06-02"_day, town.us.today()));
        REQUIRE(needs.size() == 1);
        CHECK(needs[0].age == AgeGroup::eleven_to_fifteen);
        CHECK(needs[0].essential == std::vector{region::CriterionKind::language});
        const auto places = must(places_there(store, leave, town.us.today()));
        REQUIRE(places.size() == 2);
        CHECK(places[0].kind == HomeKind::foster);
        CHECK(places[0].vacant() == 2);
        // Ana lives at Larkfield House on her own authority's record: three of its four places are vacant.
        CHECK(places[1].area == "Thistleshire");
        CHECK(places[1].vacant() == 3);
        const auto page = town.as(town.commissioner).get("/commissioning/sufficiency");
        CHECK(holds(page, "1 child needs a home"));
        CHECK(holds(page, "Their language is spoken"));
        CHECK(holds(page, "Because of the children who live there"));
        CHECK(holds(page, "kith-map"));
        CHECK_FALSE(holds(page, "Fernley"));
        CHECK_FALSE(holds(page, "NE4"));
        CHECK_FALSE(holds(page, "Tigrinya"));
        const auto document = town.as(town.commissioner).get("/commissioning/sufficiency/document");
        CHECK(holds(document, "5 or fewer"));
        CHECK(holds(document, "s. 22G"));
        CHECK(holds(town.as(town.commissioner).get("/commissioning/sufficiency/csv"), "area,Thistleshire,5 or fewer"));
    });
}

TEST_CASE("A place kept for a child who was chosen is theirs, and is not counted twice when they live there") {
    in_a_town([](Town& town) {
        const auto kept =
            town.us.fact(town.larkfield, homes::NotAvailable{homes::WhyNot::other, 1, "Kept", "2026-05-01"_day, {}});
        const auto leave = Gate::machine_to_all<May::see_region>(co_operative);
        const auto vacant = [&] { return must(places_there(town.us.store(), leave, town.us.today())).at(0).vacant(); };
        CHECK(vacant() == 2);
        town.us.fact(town.larkfield,
                     region::Chosen{FactId{1}, "2026-05-01"_day, "Robin Ashdown, social worker, Thistleshire", kept});
        CHECK(vacant() == 3);
    });
}
