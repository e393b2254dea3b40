// Children of one member who live in a home of another.
#include "care/acts.h"
#include "region/advice_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

namespace stays_tests {

/// Ana, of Thistleshire, moves to the Ashdowns, of Sedgeshire.
void moves_in(AdviceTown& town) {
    auto& region = town.region;
    region.offer(region.sedge, region.ashdowns, town.number);
    const auto home = region.offers(region.ana).front();
    must(region.answer(region.ana, home, {Answer::chosen, {}, "Near her gran"}));
    must(region.move(region.ana, home));
}

void leaves_care(AdviceTown& town, Date on) {
    auto change = town.region.thistle.change();
    must(care::leave_care(change, town.region.known(town.region.ana).care, town.region.leave_to_place(town.region.ana),
                          {on}, change.last_entry()));
    must(change.commit());
}

homes::HomeFile ashdowns(AdviceTown& town) {
    return must(
        homes::home_file(town.region.sedge.store(), town.region.sedge.leave(town.region.ashdowns), Known::now()));
}

PersonId manager_of_sedge(AdviceTown& town) {
    return town.region.sedge.reader_with(Role::fostering_manager, {}, "Fay").person;
}

void looks(AdviceTown& town, PersonId manager) {
    REQUIRE(town.as(town.region.sedge, manager).get("/region/requests").status == 200);
}

}  // namespace stays_tests

using namespace stays_tests;

TEST_CASE("A place in a home of another record is kept while the child lives there, and free when the stay has ended") {
    on_each_engine([](AdviceTown& town) {
        moves_in(town);
        const auto fay = manager_of_sedge(town);
        looks(town, fay);
        REQUIRE(ashdowns(town).not_available.size() == 1);  // she lives there
        leaves_care(town, test_day.plus_days(1));
        looks(town, fay);
        CHECK(ashdowns(town).not_available.size() == 1);  // until tomorrow
        town.region.sedge.move_to(test_day.plus_days(1));
        looks(town, fay);
        CHECK(ashdowns(town).not_available.empty());
        const auto last = must(last_entry(town.region.sedge.store(), town.region.sedge.id()));
        looks(town, fay);  // nothing is written twice
        CHECK(must(last_entry(town.region.sedge.store(), town.region.sedge.id())) == last);
        for (const auto& entry : must(entries_about(town.region.sedge.store(),
                                                    town.region.sedge.leave(town.region.ashdowns), Known::now(), 10)))
            for (const auto* word : {"Ana", "Fernley"}) CHECK(entry.what.find(word) == std::string::npos);
    });
}

TEST_CASE("For her own authority the child who lives in a home of another record lives there, and is found there") {
    on_each_engine([](AdviceTown& town) {
        moves_in(town);
        const auto bea = town.region.child("Bea", "2013-03-03"_day);
        town.region.ask_for(bea);
        const auto told_for_bea = [&] {
            return must(told_homes(town.region.thistle.store(), town.region.leave_to_ask(bea), town.telling()));
        };
        const auto homes = told_for_bea();
        const auto& home = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        CHECK(home.reductions.empty());
        REQUIRE(home.residents.size() == 1);
        CHECK(home.residents.front().child == matching::RecordId{AuthorityId{1}, town.region.ana});
        CHECK(home.residents.front().given == "another child");
        leaves_care(town, test_day);
        const auto after = told_for_bea();
        CHECK(home_in(after, AuthorityId{2}, town.region.ashdowns).residents.empty());
        CHECK(home_in(after, AuthorityId{2}, town.region.ashdowns).reductions.empty());
    });
}

TEST_CASE("A risk is found between children of one authority also in a home of another") {
    on_each_engine([](AdviceTown& town) {
        moves_in(town);
        const auto bea = town.region.child("Bea", "2013-03-03"_day);
        town.region.ask_for(bea);
        town.region.thistle.fact(bea, care::KnownRisk{town.region.ana,
                                                      care::LivingTogether::must_not,
                                                      "She hurt her",
                                                      "2026-03-01"_day,
                                                      "2026-09-01"_day,
                                                      {},
                                                      town.region.worker.person});
        const auto advice = must(advice_for(
            town.region.thistle.store(), town.region.thistle.reader_of(town.region.worker.person),
            town.region.leave_to_ask(bea), town.region.known(bea), town.region.requests(bea).front(), town.telling()));
        const auto left_out =
            std::ranges::find(advice.ranking.excluded, matching::RecordId{AuthorityId{2}, town.region.ashdowns},
                              &matching::ExcludedHome::home);
        REQUIRE(left_out != advice.ranking.excluded.end());
        CHECK(left_out->why.front().rule == matching::Rule::risk);
        const auto told = town.told();
        const auto& home = home_in(told.homes, AuthorityId{2}, town.region.ashdowns);
        REQUIRE(home.residents.size() == 1);
        CHECK(home.residents.front().child.record != town.region.ana);
        REQUIRE(told.children.size() == 1);
        REQUIRE(told.children.front().risks.size() == 1);
        CHECK(told.children.front().risks.front().other == home.residents.front().child);
    });
}

TEST_CASE("The home where a child of ours lives in another record is not advised to them again") {
    on_each_engine([](AdviceTown& town) {
        moves_in(town);
        town.number = town.region.ask_for(town.region.ana);
        const auto advice = town.advice();
        CHECK(advice.children.front().lives_at == matching::RecordId{AuthorityId{2}, town.region.ashdowns});
        CHECK_FALSE(advice.home({AuthorityId{2}, town.region.ashdowns}));
    });
}
