#pragma once

#include <fmt/format.h>

#include "kernel/site/visitor_for_tests.h"
#include "leaving_care/pages.h"

/// For the tests of leaving care: Ana (20) left care at 18, Kit (17) is in care with foster carers. Juniper is their
/// personal adviser, Robin Kit's social worker; Moss leads the team of both. Friday 20 November 2026.
namespace kith::leaving_care {

Area area();

struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        in_care(ana, "2020-01-06"_day, "2024-02-03"_day);
        in_care(kit, "2024-01-08"_day, {});
        authority.fact(ana, RoleFact{Role::care_experienced, {}, "2024-02-03"_day, {}});
        authority.fact(kit, RoleFact{Role::child, {}, "2024-02-03"_day, {}});
        authority.fact(ana, Allocation{juniper, Role::personal_adviser, "2022-02-10"_day, {}});
        authority.fact(kit, Allocation{juniper, Role::personal_adviser, "2025-02-10"_day, {}});
        authority.fact(kit, Allocation{robin, Role::social_worker, "2024-01-08"_day, {}});
    }

    void in_care(PersonId person, Date from, std::optional<Date> until) {
        authority.fact(
            person, care::PeriodOfCare{from, care::Need::abuse_or_neglect, until,
                                       until ? std::optional{care::EndOfCare::independent_supported} : std::nullopt});
        authority.fact(person, care::LegalStatusFact{care::LegalStatus::care_order, from, until});
        authority.fact(person, care::Placement{.kind = care::PlaceKind::foster,
                                               .provider = {},
                                               .home = "The Beech family",
                                               .household = {},
                                               .postcode = {},
                                               .urn = {},
                                               .starts = from,
                                               .ends = until,
                                               .why_ended = {},
                                               .why = {}});
    }

    PersonId worker(Role role, const std::string& given) {
        const auto person = authority.person(given, "Ashdown");
        authority.fact(person, RoleFact{role, TeamId{1}, "2020-01-02"_day, {}});
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
    LeavingFile file(PersonId person) {
        return testing::must(leaving_file(authority.store(), authority.leave(person), Known::now(), authority.today()));
    }
    FactId named(PersonId person, const char* name) {
        return authority.fact(
            person, LovingPerson{name, "my nan", Closeness::very, Often::most_weeks, true, authority.today(), {}});
    }

    testing::TestAuthority authority;
    Area pages = area();
    PersonId ana = authority.person("Ana", "Fernley", "2006-02-03"_day);
    PersonId kit = authority.person("Kit", "Alder", "2009-02-03"_day);
    PersonId juniper = worker(Role::personal_adviser, "Juniper");
    PersonId robin = worker(Role::social_worker, "Robin");
    PersonId moss = worker(Role::manager, "Moss");
};

inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), care::care_schema(), leaving_care_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::leaving_care
