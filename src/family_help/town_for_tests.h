#pragma once

#include "family_help/family.h"
#include "kernel/site/visitor_for_tests.h"

/// For the tests of Family Help and of what reads it: Ana (10) and Ben (7) Fernley with their mum Ida and their gran
/// Una, who takes part in the plan; Cleo Alder elsewhere. Fay leads Family Help with the Fernleys, Robin is the
/// children's social worker, Moss the team's manager. Friday 20 November 2026.
namespace kith::family_help {

struct Town {
    static constexpr TeamId team{7};

    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        ana = child("Ana", "Fernley", "2016-02-03"_day, HouseholdId{6'001});
        ben = child("Ben", "Fernley", "2019-05-06"_day, HouseholdId{6'001});
        cleo = child("Cleo", "Alder", "2014-01-01"_day, HouseholdId{6'002});
        ida = grown("Ida", "Fernley", Tie::parent, true);
        una = grown("Una", "Larch", Tie::grandparent, false);
        const auto practitioner = authority.reader_with(Role::family_help_practitioner, team, "Fay");
        const auto worker = authority.reader_with(Role::social_worker, team, "Robin");
        fay = practitioner.person, robin = worker.person;
        moss = authority.reader_with(Role::manager, team, "Moss").person;
        for (const auto one : {ana, ben}) {
            authority.allocate(one, practitioner, Role::family_help_practitioner);
            authority.allocate(one, worker, Role::social_worker);
            authority.fact(one, InFamily{fernleys, "2026-09-01"_day, {}});
        }
        authority.fact(fernleys, Family{"The Fernley family", "2026-09-01"_day});
        authority.fact(una, RoleFact{Role::family_member, {}, "2026-09-01"_day, {}});
        authority.fact(una, TakesPart{fernleys, "2026-09-01"_day, {}});
    }

    PersonId child(const std::string& given, const std::string& family, Date born, HouseholdId household) {
        const auto person = authority.person(given, family, born);
        authority.fact(person, Residence{household, "5 Alder Way", "ZZ99 3AB", false, "2020-01-01"_day, {}});
        return person;
    }
    PersonId grown(const std::string& given, const std::string& family, Tie tie, bool parental_responsibility) {
        const auto person = authority.person(given, family, "1990-01-01"_day);
        for (const auto one : {ana, ben})
            authority.fact(one, Relationship{person, tie, parental_responsibility, {}, {}});
        return person;
    }
    /// Someone of another agency who works with Ana and Ben in this role.
    PersonId partner(Role role, const std::string& given) {
        const auto reader = authority.reader_with(role, {}, given);
        for (const auto one : {ana, ben}) authority.allocate(one, reader, role);
        return reader.person;
    }

    testing::TestAuthority authority;
    PersonId fernleys{7'000'001};
    PersonId ana{1}, ben{1}, cleo{1}, ida{1}, una{1}, fay{1}, robin{1}, moss{1};
};

}  // namespace kith::family_help
