// What was paid, met or owed once stays so: later events do not count it again, nor share it out anew.
#include <doctest/doctest.h>

#include "commissioning/sufficiency.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

static std::string address_in(const Response& response) {
    for (const auto& [name, value] : response.headers)
        if (lower(name) == "location") return value.substr(0, value.find('?'));
    return {};
}

static Fields line_of_march(const Town& town, std::string number) {
    return {{"number", std::move(number)},
            {"on", "01/04/2026"},
            {"reference", town.reference},
            {"from", "01/03/2026"},
            {"to", "31/03/2026"},
            {"nights", "31"},
            {"amount", "3,100"}};
}

TEST_CASE("Nights that were disputed and paid in part do not agree on the next invoice") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        const auto type = provider_address(town.bramblewood, "/invoices/type");
        const auto first = address_in(commissioner.post(type, line_of_march(town, "B-1")));
        const auto line = must(invoices_of(town.us.store(), town.us.leave(town.bramblewood))).back().ids.at(0);
        CHECK(commissioner
                  .post(first + fmt::format("/lines/{}", line.number()),
                        {{"answer", "disputed"}, {"amount", "2,000"}, {"why", "20 nights were agreed"}})
                  .status == 303);
        const auto second = commissioner.get(address_in(commissioner.post(type, line_of_march(town, "B-2"))));
        CHECK(holds(second, "Already invoiced"));
        CHECK_FALSE(holds(second, "Agree the"));
    });
}

TEST_CASE("A need for which no home was found, and then one was, is met") {
    in_a_town([](Town& town) {
        const auto request = town.member.fact(town.ana, region::Request{region::Urgency::planned,
                                                                        "2026-04-01"_day,
                                                                        PersonId{1},
                                                                        "2026-05-01"_day,
                                                                        "2026-04-01"_day,
                                                                        HomeKind::childrens_home,
                                                                        region::Lasting::not_known,
                                                                        "NE4",
                                                                        "Needs someone patient",
                                                                        {},
                                                                        false,
                                                                        region::OpenTo::everyone,
                                                                        {},
                                                                        {},
                                                                        {}});
        const auto ends = [&](region::EndedHow how, Date on) {
            town.member.fact(town.ana, region::RequestEnded{request, on, how, {}, ""});
        };
        const auto seen = [&] {
            return must(needs_seen(town.us.store(), Gate::machine_to_all<May::see_region>(co_operative),
                                   "2026-01-01"_day, town.us.today()));
        };
        ends(region::EndedHow::unable, "2026-05-01"_day);
        REQUIRE(seen().size() == 1);
        CHECK(seen().front().how == region::EndedHow::unable);
        ends(region::EndedHow::matched, "2026-05-20"_day);
        REQUIRE(seen().size() == 1);
        CHECK(seen().front().how == region::EndedHow::matched);
    });
}

TEST_CASE("What each member owes of a cost stays as it was when a member joins, leaves or changes its share") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        CHECK(commissioner
                  .post("/commissioning/shared-costs/new", {{"what", "The placements team"},
                                                            {"amount", "1,000.00"},
                                                            {"from", "01/03/2026"},
                                                            {"to", "31/03/2026"},
                                                            {"by", "use"}})
                  .status == 303);
        CHECK(holds(commissioner.get("/commissioning/shared-costs/csv"), "Thistleshire,31,\"£1,000.00\""));
        TestAuthority late{town.us.database(), town.us.today(), fenmarch, "Fenmarch"};
        town.us.fact(the_authority, region::Member{fenmarch, 4'000, 1, "", "2026-05-01"_day, {}});
        late.fact(the_authority, region::Joined{co_operative, true, true, true, true, "2026-05-01"_day, {}});
        const auto cai = late.person("Cai", "Moss", "2012-02-02"_day);
        late.fact(cai, Town::agreed(late.fact(cai, Town::placement("2026-03-01"_day)), "2026-03-01"_day));
        const auto csv = commissioner.get("/commissioning/shared-costs/csv");
        CHECK(holds(csv, "Thistleshire,31,\"£1,000.00\""));
        CHECK_FALSE(holds(csv, "Fenmarch,"));
    });
}
