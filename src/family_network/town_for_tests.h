#pragma once

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "allowances/facts.h"
#include "commissioning/file.h"
#include "family_help/file.h"
#include "family_help/town_for_tests.h"
#include "family_network/pages.h"
#include "homes/file.h"
#include "region/file.h"

/// For the tests of family networks: the Fernleys of Family Help's town; Juniper brings families together, and is
/// Ana's coordinator. Friday 20 November 2026.
namespace kith::family_network {

Area area();

struct Town : family_help::Town {
    explicit Town(const Database& database) : family_help::Town{database} {
        const auto coordinator = authority.reader_with(Role::network_coordinator, {}, "Juniper");
        juniper = coordinator.person;
        authority.allocate(ana, coordinator, Role::network_coordinator);
        una_named = fmt::format("/people/{}", una.number());
    }

    Response get(PersonId reader, const std::string& address) {
        return testing::Visitor{authority, pages, reader}.get(address);
    }
    Response post(PersonId reader, const std::string& address, Fields typed) {
        return testing::Visitor{authority, pages, reader}.post(address, typed);
    }
    NetworkFile file(PersonId child) {
        return testing::must(network_file(authority.store(), authority.leave(child), Known::now(), authority.today()));
    }

    /// The family said yes today.
    void said_yes() {
        const auto id = authority.fact(ana, Offer{MomentKind::family_help, authority.today(), "Ida", robin});
        authority.fact(ana, OfferAnswer{id, FamilyAnswer::accepted, authority.today(), "We would like that.", robin});
    }
    /// Una takes part from today, through the form.
    void una_takes_part() {
        const Fields yes{{"answer", "takes_part"}, {"on", "today"}, {"words", "Of course."}};
        CHECK(post(juniper, teams_page(ana, una_named + "/asked"), yes).status == 303);
    }
    /// They met today, and Una came.
    void met() {
        said_yes();
        una_takes_part();
        CHECK(post(juniper, teams_page(ana, "/meeting"), {{"on", "today"}, {"place", "The community hall"}}).status ==
              303);
        CHECK(post(juniper, teams_page(ana, "/held"),
                   {{"on", "today"}, {"came", std::to_string(una.number())}, {"private_time", "yes"}})
                  .status == 303);
    }
    void planned() {
        met();
        CHECK(post(juniper, teams_page(ana, "/plan"),
                   {{"words", "Nan has them on Fridays."},
                    {"contingency", "Aunt May steps in."},
                    {"review_on", "20/02/2027"}})
                  .status == 303);
    }

    Area pages = area();
    PersonId juniper{1};
    std::string una_named;
};

inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(),
                                      care::care_schema(),
                                      homes::homes_schema(),
                                      allowances::allowances_schema(),
                                      region::region_schema(),
                                      commissioning::commissioning_schema(),
                                      family_help::family_help_schema(),
                                      family_network_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::family_network
