#pragma once

#include "care/file.h"
#include "family_help/file.h"
#include "family_help/town_for_tests.h"
#include "family_network/file.h"
#include "front_door/file.h"
#include "protection/pages.h"

/// For the tests of child protection: the Fernleys of Family Help's town, with Pat, who leads enquiries, and Chris, who
/// chairs conferences.
namespace kith::protection {

Area area();

struct Town : family_help::Town {
    explicit Town(const Database& database) : family_help::Town{database} {
        pat = partner(Role::child_protection_practitioner, "Pat");
        chris = authority.reader_with(Role::conference_chair, {}, "Chris").person;
        dana = authority.reader_with(Role::director, {}, "Dana").person;
    }

    void make_eligible(PersonId practitioner) {
        authority.fact(practitioner,
                       Eligible{Ground::early_career_framework, "2024-01-01"_day, {}, "Certificate of 2024"});
    }

    testing::Visitor as(PersonId reader) { return testing::Visitor{authority, pages, reader}; }
    Response post(PersonId reader, std::string_view form, const Fields& typed) {
        return as(reader).post(address_of(fernleys, form), typed);
    }
    Recorded recorded() {
        return testing::must(recorded_of(authority.store(), authority.leave(fernleys), Known::now()));
    }
    static std::string number(PersonId id) { return std::to_string(id.number()); }
    static std::string number(FactId id) { return std::to_string(id.number()); }

    /// A child of the family is on a plan since a day, as an initial conference decided.
    FactId on_plan(PersonId child, Date since, Category category = Category::neglect) {
        const auto called =
            authority.fact(fernleys, ConferenceCalled{ConferenceKind::initial, since, since, chris, moss});
        authority.fact(fernleys, AboutChild{called, child});
        authority.fact(fernleys, ConferenceHeld{called,
                                                since,
                                                "la,police,health",
                                                {},
                                                Parents::all_came,
                                                Representation::accepted,
                                                "Mum asked for the parents' advocate.",
                                                since.plus_days(-5),
                                                {},
                                                chris});
        authority.fact(fernleys, ConferenceDecision{called, child, since, Decided::plan, category,
                                                    "I want mum to get up in the morning.", HowHeard::worker,
                                                    "Breakfast, school, a warm room."});
        return called;
    }

    Area pages = area();
    PersonId pat{1}, chris{1}, dana{1};
};

/// On each engine, in a town of its own.
inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(),
                                      care::care_schema(),
                                      front_door::front_door_schema(),
                                      family_help::family_help_schema(),
                                      family_network::family_network_schema(),
                                      protection_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::protection
