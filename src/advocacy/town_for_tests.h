#pragma once

#include <fmt/format.h>

#include "advocacy/pages.h"
#include "complaints/file.h"
#include "kernel/site/visitor_for_tests.h"
#include "protection/facts.h"

/// For the tests of advocacy: Ana (12) is in care and lives with the Beeches. Wren and Lark are advocates since
/// 2 November 2026, Cicely manages them, Bryony is a visitor. Robin is Ana's social worker, Moss leads his team, Dana
/// is the director. Friday 20 November 2026.
namespace kith::advocacy {

Area area();

struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        for (const auto who : {wren, lark, bryony}) authority.fact(who, Room{who == lark ? 1 : 20, "2026-11-02"_day});
        comes_into_care(ana, "2025-01-06"_day);
        authority.allocate(ana, authority.reader_of(robin), Role::social_worker);
    }

    void comes_into_care(PersonId child, Date on) {
        authority.fact(child, care::PeriodOfCare{on, care::Need::abuse_or_neglect, {}, {}});
        authority.fact(child, care::LegalStatusFact{care::LegalStatus::care_order, on, {}});
        authority.fact(child, care::Placement{.kind = care::PlaceKind::foster,
                                              .provider = {},
                                              .home = "The Beech family",
                                              .household = beeches,
                                              .postcode = "ZZ99 1AA",
                                              .urn = {},
                                              .starts = on,
                                              .ends = {},
                                              .why_ended = {},
                                              .why = {}});
    }
    /// Away for a night: an urgent moment.
    void comes_back(PersonId child, Date on) {
        authority.fact(child, care::MissingEpisode{care::Absence::missing, on.plus_days(-1), on, "Out with friends."});
    }

    PersonId worker(Role role, const std::string& given, std::optional<TeamId> team = {}) {
        const auto person = authority.person(given, "Ashdown");
        authority.fact(person, RoleFact{role, team, "2026-11-02"_day, {}});
        return person;
    }
    void gives(PersonId child, PersonId who, Role as = Role::advocate) {
        authority.fact(child, Allocation{who, as, authority.today(), {}});
    }

    testing::Visitor as(PersonId reader) { return testing::Visitor{authority, pages, reader}; }
    Response get(PersonId reader, const std::string& address) { return as(reader).get(address); }
    Response post(PersonId reader, const std::string& address, Fields typed) {
        return as(reader).post(address, std::move(typed));
    }
    AdvocacyFile file(PersonId child) {
        return testing::must(advocacy_file(authority.store(), authority.leave(child), Known::now(), Calendar::england(),
                                           authority.today()));
    }
    std::vector<Due> due(PersonId child) { return all_due(file(child), Calendar::england(), authority.today()); }
    FactId raised(Topic topic = Topic::family, bool urgent = false) {
        return authority.fact(ana, Issue{topic, "I want to see my nan.", urgent, authority.today(), wren});
    }

    static constexpr HouseholdId beeches{9'000'001};
    testing::TestAuthority authority;
    Area pages = area();
    PersonId ana = authority.person("Ana", "Fernley", "2014-02-03"_day, Sex::female);
    PersonId wren = worker(Role::advocate, "Wren");
    PersonId lark = worker(Role::advocate, "Lark");
    PersonId cicely = worker(Role::advocacy_manager, "Cicely");
    PersonId bryony = worker(Role::independent_visitor, "Bryony");
    PersonId robin = worker(Role::social_worker, "Robin", TeamId{1});
    PersonId moss = worker(Role::manager, "Moss", TeamId{1});
    PersonId dana = worker(Role::director, "Dana");
};

/// The tables of advocacy and those that it reads.
inline std::vector<Schema> schemas() {
    return {site_schema(),
            care::care_schema(),
            {"protection", {&table_info<protection::AboutChild>(), &table_info<protection::ConferenceCalled>()}},
            complaints::complaints_schema(),
            advocacy_schema()};
}

inline void in_a_town(const std::function<void(Town&)>& test) {
    testing::for_each_engine(schemas(), [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::advocacy
