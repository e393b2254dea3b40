#pragma once

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "allowances/facts.h"
#include "care/file.h"
#include "family_help/file.h"
#include "family_network/file.h"
#include "front_door/file.h"
#include "kernel/site/visitor_for_tests.h"
#include "kinship/pages.h"

/// For the tests of kinship care: Rowan (7) has a grandmother, Hattie, and a family friend, Bron. Robin is Rowan's
/// social worker, Moss leads Robin's team, Penny pays. Friday 20 November 2026.
namespace kith::kinship {

Area area();

struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        authority.fact(hattie, RoleFact{Role::kinship_carer, {}, "2020-01-02"_day, {}});
        authority.fact(bron, RoleFact{Role::kinship_carer, {}, "2020-01-02"_day, {}});
        authority.fact(rowan, Relationship{hattie, Tie::grandparent, false, {}, {}});
        authority.fact(rowan, Relationship{bron, Tie::a_friend, false, {}, {}});
        authority.fact(rowan, Allocation{robin, Role::social_worker, "2024-01-08"_day, {}});
    }

    PersonId worker(Role role, const std::string& given) {
        const auto person = authority.person(given, "Ashdown");
        authority.fact(person, RoleFact{role, TeamId{1}, "2020-01-02"_day, {}});
        return person;
    }
    void in_care(Date from, std::optional<Date> until) {
        authority.fact(rowan, care::PeriodOfCare{from, care::Need::abuse_or_neglect, until, {}});
    }

    Response get(PersonId reader, const std::string& address) {
        return testing::Visitor{authority, pages, reader}.get(address);
    }
    Response post(PersonId reader, const std::string& address, Fields typed) {
        if (field(typed, "shown_at").empty()) typed.emplace_back("shown_at", now());
        return testing::Visitor{authority, pages, reader}.post(address, typed);
    }
    std::string now() { return std::to_string(testing::must(last_entry(authority.store(), authority.id())).number()); }
    KinshipFile file() {
        return testing::must(kinship_file(authority.store(), authority.leave(rowan), Known::now(), authority.today()));
    }
    Fields living(const char* living, PersonId carer, const char* starts = "today") const {
        return {{"living", living},
                {"carer", std::to_string(carer.number())},
                {"also", ""},
                {"area", "london"},
                {"starts", starts}};
    }
    int status(PersonId reader, std::string_view rest, Fields typed) {
        return post(reader, childs_page(rowan, rest), std::move(typed)).status;
    }
    /// As Robin records it: with Hattie since 2025, under special guardianship.
    void under_guardianship() {
        CHECK(status(robin, "/arrangement", living("special_guardianship", hattie, "06/01/2025")) == 303);
        CHECK(
            status(robin, "/order",
                   {{"stage", "made"}, {"proceedings", "private_law"}, {"names_parent", "no"}, {"on", "06/01/2025"}}) ==
            303);
    }

    testing::TestAuthority authority;
    Area pages = area();
    PersonId rowan = authority.person("Rowan", "Marsh", "2019-02-03"_day);
    PersonId hattie = authority.person("Hattie", "Marsh", "1961-05-01"_day);
    PersonId bron = authority.person("Bron", "Teal");
    PersonId robin = worker(Role::social_worker, "Robin");
    PersonId other = worker(Role::social_worker, "Other");
    PersonId moss = worker(Role::manager, "Moss");
    PersonId penny = worker(Role::payments_officer, "Penny");
};

inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(),
                                      care::care_schema(),
                                      allowances::allowances_schema(),
                                      front_door::front_door_schema(),
                                      family_help::family_help_schema(),
                                      protection::protection_schema(),
                                      family_network::family_network_schema(),
                                      kinship_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::kinship
