#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

#include "commissioning/outcomes.h"
#include "commissioning/stays.h"
#include "commissioning/sufficiency.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in{file};
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::filesystem::path> sources() {
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::directory_iterator{KITH_SOURCE "/src/commissioning"}) {
        const auto name = entry.path().filename().string();
        if (entry.path().extension() == ".cpp" && name.find("tests") == name.npos) all.push_back(entry.path());
    }
    REQUIRE(all.size() > 20);
    return all;
}

/// The tables of a member's record that anything crosses from.
constexpr std::array members_tables{"care_placement",  "region_request", "region_criterion",
                                    "region_declined", "people_person",  "from commissioning_agreement"};

}  // namespace

TEST_CASE("What a member's children need and have crosses in two files alone, as decision 14 lists them") {
    for (const auto& file : sources()) {
        const auto name = file.filename().string();
        if (name == "stays.cpp" || name == "needs.cpp") continue;
        const auto text = text_of(file);
        for (const auto* table : members_tables)
            CHECK_MESSAGE(text.find(table) == text.npos, name << " reads " << table);
    }
    const auto decision = text_of(KITH_SOURCE "/docs/decisions/0014-homes-are-paid-for-by-reference.md");
    for (const auto* file : {"region/crossing.h", "commissioning/stays.h", "needs.cpp"})
        CHECK(decision.find(file) != decision.npos);
}

TEST_CASE("No column that tells who a child is, or what they said, is read where stays and needs cross") {
    for (const auto* name : {"stays.cpp", "needs.cpp"}) {
        const auto text = text_of(std::filesystem::path{KITH_SOURCE "/src/commissioning"} / name);
        for (const auto* column : {"people_name", "people_address", "given", "family", "p.postcode", "district",
                                   ".said", ".detail", "household", "people_relationship", "care_health", "ethnicity"})
            CHECK_MESSAGE(text.find(column) == text.npos, name << " reads " << column);
    }
}

TEST_CASE(
    "The types that cross hold what decision 14 lists and nothing more: a field that is added must be told there") {
    const auto need = [](const NeedSeen& seen) {
        const auto& [member, number, same, kind, age, siblings, urgency, on, needed_by, essential, ended, how, why,
                     age_asked] = seen;
        return std::tie(member, number, same, kind, age, siblings, urgency, on, needed_by, essential, ended, how, why,
                        age_asked);
    };
    const auto decline = [](const DeclineSeen& seen) {
        const auto& [to, request, why, on] = seen;
        return std::tie(to, request, why, on);
    };
    const auto costed = [](const CostedStay& seen) {
        const auto& [kind, band, provider, weekly, came, left, why_left] = seen;
        return std::tie(kind, band, provider, weekly, came, left, why_left);
    };
    static_assert(std::is_invocable_v<decltype(need), NeedSeen>);
    static_assert(std::is_invocable_v<decltype(decline), DeclineSeen>);
    static_assert(std::is_invocable_v<decltype(costed), CostedStay>);
    // Groups of ages, never an age: the type has no room for a day of birth.
    static_assert(std::is_same_v<decltype(NeedSeen::age), AgeGroup>);
    CHECK(age_group(11) == age_group(15));
}

TEST_CASE("Nothing of stays or needs crosses from a member that says so on one record alone, or has left") {
    in_a_town([](Town& town) {
        TestAuthority outside{town.us.database(), town.us.today(), fenmarch, "Fenmarch"};
        const auto cai = outside.person("Cai", "Moss", "2012-02-02"_day);
        outside.fact(cai, region::Request{.urgency = region::Urgency::planned,
                                          .on = "2026-05-01"_day,
                                          .by = cai,
                                          .needed_by = "2026-07-01"_day,
                                          .full_on = {},
                                          .kind = HomeKind::childrens_home,
                                          .lasting = region::Lasting{},
                                          .district = {},
                                          .needs = "",
                                          .said = {},
                                          .show_said = false,
                                          .open_to = region::OpenTo{},
                                          .set = {},
                                          .together = {},
                                          .why_apart = {}});
        const auto needs = [&] {
            const auto leave = Gate::machine_to_all<May::see_region>(co_operative);
            return must(needs_seen(town.us.store(), leave, joined, town.us.today()));
        };
        CHECK(needs().empty());
        town.us.fact(the_authority, region::Member{fenmarch, 4'000, 1, "", joined, {}});
        CHECK(needs().empty());
        town.joins(outside);
        REQUIRE(needs().size() == 1);
        CHECK(needs()[0].age_asked == AgeGroup::eleven_to_fifteen);
    });
}
