#pragma once

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/site/visitor_for_tests.h"
#include "serious_incidents/pages.h"

/// For the tests of serious incidents, Friday 20 November 2026. Ana Fernley is 10: Robin is her social worker, in the
/// team that Moss manages. Dana is the director. Kit Alder is 19 and left care.
namespace kith::serious_incidents {

Area area();

struct Town {
    static constexpr TeamId larch{7}, hazel{8};

    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        ana = authority.person("Ana", "Fernley", "2016-02-03"_day);
        kit = authority.person("Kit", "Alder", "2007-05-06"_day);
        const auto worker = authority.reader_with(Role::social_worker, larch, "Robin");
        authority.allocate(ana, worker, Role::social_worker);
        robin = worker.person;
        moss = someone(Role::manager, "Moss", larch);
        dana = someone(Role::director, "Dana");
    }

    PersonId someone(Role role, const std::string& given, std::optional<TeamId> team = {}) {
        return authority.reader_with(role, team, given).person;
    }

    testing::Visitor as(PersonId reader) { return testing::Visitor{authority, pages, reader}; }
    Response get(PersonId reader, std::string_view rest = {}) { return as(reader).get(address_of(ana, rest)); }
    Response post(PersonId reader, std::string_view rest, const Fields& typed) {
        return as(reader).post(address_of(ana, rest), typed);
    }
    IncidentsFile file(PersonId person) {
        return testing::must(read_incidents(authority.store(), authority.leave(person), Known::now()));
    }
    std::string now() { return std::to_string(testing::must(last_entry(authority.store(), authority.id())).number()); }

    /// Ana was seriously harmed, known since a day.
    FactId harmed(Date known) {
        return authority.fact(ana, Incident{Harm::seriously_harmed, {}, known, "A fracture in the night.", dana, {}});
    }
    FactId notified_of(FactId harm, Date on) {
        return authority.fact(ana, Notified{harm, on, "SIN-0417", {}, dana, {}});
    }

    testing::TestAuthority authority;
    Area pages = area();
    PersonId ana{1}, kit{1}, robin{1}, moss{1}, dana{1};
};

/// On each engine, in a town of its own.
inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), serious_incidents_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}
inline std::string number(FactId id) { return std::to_string(id.number()); }

}  // namespace kith::serious_incidents
