#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "kernel/site/visitor_for_tests.h"
#include "region/advice_forms.h"
#include "region/plan.h"
#include "region/region_for_tests.h"

/// For the tests of advice: the region of two with its officer and its board, and where a few postcodes are.
namespace kith::region {

Area area();

namespace advice_tests {

using namespace kith::testing;

struct AdviceTown {
    explicit AdviceTown(const Database& database) : region{database} {
        number = region.ask_for(region.ana);
        officer = region.river.reader_with(Role::placements_officer, {}, "Dana").person;
        board = region.river.reader_with(Role::board_member, {}, "Bo").person;
    }

    Telling telling() const { return {test_day, postcodes, &travel_times}; }
    AllowedAll<May::propose_match> to_propose() const {
        return Gate::machine_to_all<May::propose_match>(region.river.id());
    }
    Advice advice() {
        return must(advice_for(region.thistle.store(), region.thistle.reader_of(region.worker.person),
                               region.leave_to_ask(region.ana), region.known(region.ana),
                               region.requests(region.ana).front(), telling()));
    }
    std::vector<matching::Home> homes() {
        return must(told_homes(region.thistle.store(), region.leave_to_ask(region.ana), telling()));
    }
    ToldRegion told() { return must(told_region(region.river.store(), to_propose(), telling())); }
    Planned planned() { return must(plan_of(region.river.store(), to_propose(), telling())); }
    Visitor as(TestAuthority& authority, PersonId reader) { return {authority, its_area, reader}; }

    TestRegionOfTwo region;
    Postcodes postcodes = Postcodes::of(
        {{"NE4 1AA", {420'000, 565'000}}, {"NE4 2BB", {421'000, 566'000}}, {"SE1 1AA", {430'000, 575'000}}});
    TravelTimes travel_times = {};  ///< none: journeys are estimated
    RequestNumber number{AuthorityId{1}, 0};
    PersonId officer{1}, board{1};
    Area its_area = area();
};

inline const matching::Home& home_in(const std::vector<matching::Home>& homes, AuthorityId record, PersonId home) {
    const auto at = std::ranges::find(homes, matching::RecordId{record, home}, &matching::Home::id);
    REQUIRE(at != homes.end());
    return *at;
}

inline bool page_says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

inline void lives_in(TestAuthority& in, PersonId home, const std::string& postcode, bool withheld) {
    const auto carer = in.person("Casey", "Ashdown", "1980-01-01"_day, Sex::female);
    in.fact(carer, Residence{household_of(home), "1 Mill Row", postcode, withheld, "2020-01-01"_day, {}});
    in.fact(carer, RoleFact{Role::foster_carer, {}, "2023-01-02"_day, {}});
    in.fact(carer, Language{"Tigrinya", true, false});
}

inline PersonId placed_in(TestAuthority& in, PersonId home) {
    const auto child = in.person("Zebedee", "Quillfeather", "2014-03-03"_day, Sex::male);
    in.fact(child, care::PeriodOfCare{"2026-01-05"_day, care::Need::abuse_or_neglect, {}, {}});
    in.fact(child, care::Placement{.kind = care::PlaceKind::foster,
                                   .provider = care::Provider::own_authority,
                                   .home = "The Ashdown family",
                                   .household = household_of(home),
                                   .postcode = {},
                                   .urn = {},
                                   .starts = "2026-02-05"_day,
                                   .ends = {},
                                   .why_ended = {},
                                   .why = {}});
    return child;
}

using AdviceCase = void (*)(AdviceTown&);
inline void on_each_engine(AdviceCase run) {
    const auto areas = schemas();
    for_each_engine(areas, [&](const Database& database) {
        AdviceTown town{database};
        run(town);
    });
}

}  // namespace advice_tests

}  // namespace kith::region
