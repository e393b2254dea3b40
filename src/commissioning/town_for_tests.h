#pragma once

#include <fmt/format.h>

#include "care/file.h"
#include "commissioning/file.h"
#include "commissioning/pages.h"
#include "homes/file.h"
#include "kernel/site/visitor_for_tests.h"
#include "region/file.h"

/// For the tests of commissioning: the Westmarch Care Co-operative, whose member Thistleshire has a child at Larkfield
/// House, which Bramblewood Homes runs.
namespace kith::commissioning {

Area area();

inline std::vector<Schema> town_schemas() {
    return {care::care_schema(), homes::homes_schema(), region::region_schema(), commissioning_schema(), site_schema()};
}

inline constexpr AuthorityId co_operative{1}, thistleshire{2}, fenmarch{3};
inline constexpr Date joined = "2025-01-01"_day;

struct Town {
    explicit Town(const Database& database)
        : us{database, "2026-06-01"_day, co_operative, "Westmarch Care Co-operative"},
          member{database, "2026-06-01"_day, thistleshire, "Thistleshire"} {
        us.fact(the_authority, region::Member{thistleshire, 6'000, 2, "Individual agreements", joined, {}});
        joins(member);
        commissioner = us.reader_with(Role::commissioner, {}, "Cora").person;
        bramblewood = provider("Bramblewood Homes", "SC900001");
        larkfield = home("Larkfield House", "SC100001", bramblewood, 4);
        ana = member.person("Ana", "Fernley", "2012-02-02"_day);
        stay = member.fact(ana, placement("2026-03-01"_day));
        agreement = member.fact(ana, agreed(stay, "2026-03-01"_day));
        reference = fmt::format("2-{}", agreement.number());
    }

    void joins(testing::TestAuthority& authority) {
        authority.fact(the_authority, region::Joined{co_operative, true, true, true, true, joined, {}});
    }

    PersonId provider(std::string name, std::optional<std::string> urn) {
        const auto id = us.written([](Change& change) { return PersonId{change.next_id()}; });
        us.fact(id, Organisation{OrganisationKind::company, std::move(name), std::move(urn), joined, {}});
        return id;
    }

    PersonId home(std::string name, std::string urn, PersonId of, int places, std::string area = "Thistleshire",
                  std::optional<std::string> manager = "Dana Oakes") {
        const auto id = us.written([](Change& change) { return PersonId{change.next_id()}; });
        us.fact(id, Home{HomeKind::childrens_home, std::move(name), joined, {}});
        us.fact(id, homes::RunBy{care::Provider::private_provider, "Bramblewood Homes", urn, std::move(manager),
                                 "ZZ99 1AA", joined});
        us.fact(id,
                homes::Terms{homes::ApprovedHow::registered, places, 8, 17, {}, "", "As it is registered", joined, {}});
        us.fact(id, OfProvider{of, joined, {}});
        us.fact(id, Registered{std::move(urn), std::move(area), joined});
        return id;
    }

    static care::Placement placement(Date from, std::optional<Date> until = {}, std::string urn = "SC100001") {
        return {.kind = care::PlaceKind::childrens_home,
                .provider = care::Provider::private_provider,
                .home = "Larkfield House",
                .household = {},
                .postcode = {},
                .urn = std::move(urn),
                .starts = from,
                .ends = until,
                .why_ended = {},
                .why = {}};
    }

    static Agreement agreed(FactId of, Date from, std::int64_t weekly = 700) {
        return {of,
                "Bramblewood Homes",
                "SC900001",
                "FW-1",
                HomeKind::childrens_home,
                NeedBand::standard,
                Money::pounds(weekly),
                "",
                from,
                {}};
    }

    testing::Visitor as(PersonId reader) { return testing::Visitor{us, pages, reader}; }
    testing::Visitor at_home(PersonId reader) { return testing::Visitor{member, pages, reader}; }

    testing::TestAuthority us, member;
    Area pages = area();
    PersonId commissioner{1}, bramblewood{1}, larkfield{1}, ana{1};
    FactId stay{1}, agreement{1};
    std::string reference;
};

template <class Do>
void in_a_town(Do act) {
    testing::for_each_engine(town_schemas(), [&](const Database& database) {
        Town town{database};
        act(town);
    });
}

/// A line for the whole of March, as it is typed.
inline Fields typed_line(const Town& town, std::string number, std::string nights, std::string amount) {
    return {{"number", std::move(number)}, {"on", "01/04/2026"}, {"reference", town.reference},
            {"from", "01/03/2026"},        {"to", "31/03/2026"}, {"nights", std::move(nights)},
            {"amount", std::move(amount)}};
}

/// Where an answer leads, without what it says there.
inline std::string where(const Response& response) {
    for (const auto& [name, value] : response.headers)
        if (lower(name) == "location") return value.substr(0, value.find('?'));
    return {};
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::commissioning
