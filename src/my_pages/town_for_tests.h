#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "allowances/facts.h"
#include "care/file.h"
#include "kernel/people/home.h"
#include "kernel/site/visitor_for_tests.h"
#include "memories/acts.h"
#include "my_pages/pages.h"

/// For the tests of the child's own pages: Ana is 8 and Kit 15, both in care with Hazel, both with pages since
/// 1 September 2026. Robin is their social worker, Moss leads the team; Otto works elsewhere. Friday 20 November 2026.
namespace kith::my_pages {

Area area();

struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        for (const auto child : {ana, kit}) {
            authority.fact(child, RoleFact{Role::child, {}, "2026-09-01"_day, {}});
            authority.fact(child, Allocation{robin, Role::social_worker, "2024-01-08"_day, {}});
            authority.fact(child, CaredForBy{hazel, "2024-01-08"_day, {}});
            authority.fact(child, care::PeriodOfCare{"2024-01-08"_day, care::Need::abuse_or_neglect, {}, {}});
            authority.fact(child, care::LegalStatusFact{care::LegalStatus::care_order, "2024-01-08"_day, {}});
            authority.fact(child, care::Placement{.kind = care::PlaceKind::foster,
                                                  .provider = {},
                                                  .home = "The Beech family",
                                                  .household = household,
                                                  .postcode = "QX7 7HH",
                                                  .urn = {},
                                                  .starts = "2024-01-08"_day,
                                                  .ends = {},
                                                  .why_ended = {},
                                                  .why = "There is room for your drums."});
        }
    }

    PersonId worker(Role role, std::optional<TeamId> team, const std::string& given) {
        const auto person = authority.person(given, "Ashdown");
        authority.fact(person, RoleFact{role, team, "2020-01-02"_day, {}});
        return person;
    }

    Response get(PersonId reader, const std::string& address) {
        return testing::Visitor{authority, pages, reader}.get(address);
    }
    Response post(PersonId reader, const std::string& address, Fields typed) {
        if (field(typed, "shown_at").empty()) typed.emplace_back("shown_at", now());
        return testing::Visitor{authority, pages, reader}.post(address, typed);
    }
    std::string now() { return std::to_string(testing::must(last_entry(authority.store(), authority.id())).number()); }
    MyFile file(PersonId child) {
        return testing::must(my_file(authority.store(), authority.leave(child), Known::now()));
    }
    std::vector<Due> open(PersonId child) {
        return testing::must(
            open_duties(authority.store(), authority.id(), {child}, Calendar::england(), authority.today()));
    }
    Response said(PersonId child, const std::string& words) {
        return post(child, "/me/say", {{"topic", "change"}, {"words", words}});
    }

    testing::TestAuthority authority;
    Area pages = area();
    HouseholdId household{700'001};
    PersonId ana = authority.person("Ana", "Fernley", "2018-02-03"_day);
    PersonId kit = authority.person("Kit", "Alder", "2011-02-03"_day);
    PersonId robin = worker(Role::social_worker, TeamId{1}, "Robin");
    PersonId moss = worker(Role::manager, TeamId{1}, "Moss");
    PersonId otto = worker(Role::social_worker, TeamId{2}, "Otto");
    PersonId hazel = worker(Role::foster_carer, {}, "Hazel");
};

inline std::vector<Schema> schemas() {
    return {site_schema(), memories::memories_schema(), care::care_schema(), allowances::allowances_schema(),
            my_pages_schema()};
}

inline void in_a_town(const std::function<void(Town&)>& test) {
    const auto all = schemas();
    testing::for_each_engine(all, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

/// Every address of a child's own that is read without a number in it.
inline std::vector<std::string> own_addresses() {
    std::vector<std::string> all;
    for (const auto& page : area().pages)
        if (page.method == Method::get && page.address.starts_with("/me") &&
            page.address.find('{') == std::string::npos)
            all.emplace_back(page.address);
    return all;
}

}  // namespace kith::my_pages
