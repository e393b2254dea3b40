#pragma once

#include <doctest/doctest.h>

#include "kernel/access/work.h"
#include "kernel/people/family.h"
#include "kernel/site/visitor_for_tests.h"
#include "warnings/pages.h"

/// For the tests of warnings, 20 November 2026. Ana Fernley lives with her mum Ida at 6001; Robin is her social worker,
/// in Moss's team. Dex Marl lodges there: he is nothing to Ana, and the father of Cleo Marl, who lives elsewhere and
/// whose social worker is Sorrel. Sorrel knows what Dex did.
namespace kith::warnings {

Area area();

struct Town {
    static constexpr TeamId larch{7}, hazel{8};
    static constexpr HouseholdId shared{6'001}, elsewhere{6'002};

    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        ana = lives("Ana", "Fernley", "2016-02-03"_day, shared);
        ida = lives("Ida", "Fernley", "1990-01-01"_day, shared);
        dex = lives("Dex", "Marl", "1985-01-01"_day, shared);
        cleo = lives("Cleo", "Marl", "2014-01-01"_day, elsewhere);
        authority.fact(ana, Relationship{ida, Tie::parent, true, {}, {}});
        authority.fact(cleo, Relationship{dex, Tie::parent, true, {}, {}});
        authority.fact(fernleys, Family{"The Fernley family", "2026-09-01"_day});
        authority.fact(ana, InFamily{fernleys, "2026-09-01"_day, {}});
        robin = works_with(ana, Role::social_worker, larch, "Robin");
        sorrel = works_with(cleo, Role::social_worker, hazel, "Sorrel");
        moss = someone(Role::manager, "Moss", larch);
    }

    PersonId lives(const std::string& given, const std::string& family, Date born, HouseholdId household) {
        const auto person = authority.person(given, family, born);
        authority.fact(person, Residence{household, "5 Alder Way", "ZZ99 3AB", false, "2020-01-01"_day, {}});
        return person;
    }
    PersonId someone(Role role, const std::string& given, std::optional<TeamId> team = {}) {
        return authority.reader_with(role, team, given).person;
    }
    PersonId works_with(PersonId child, Role role, std::optional<TeamId> team, const std::string& given) {
        const auto reader = authority.reader_with(role, team, given);
        authority.allocate(child, reader, role);
        return reader.person;
    }

    static Warning risk_of(PersonId by) {
        return {.kind = WarningKind::risk_to_children,
                .home = {},
                .what = "Hurt Cleo's cousin in the summer.",
                .to_do = "See the child alone.",
                .source = "A neighbour in Mill Lane",
                .from = "2026-11-01"_day,
                .until = "2027-05-01"_day,
                .told = ToldThem::not_to_be_told,
                .why_not_told = "The neighbour would be known.",
                .basis = Basis::protect_child,
                .by = by,
                .corrected_because = {}};
    }
    FactId warn_of_dex() { return authority.fact(dex, risk_of(sorrel)); }
    FactId warn_of_dog() {
        auto dog = risk_of(sorrel);
        dog.kind = WarningKind::dangerous_dog, dog.home = shared, dog.basis = {};
        dog.to_do = "Ring first; the dog is shut away.";
        return authority.fact(dex, dog);
    }
    static Fields typed() {
        return {{"kind", "risk_to_children"},
                {"basis", "protect_child"},
                {"whose", "person"},
                {"what", "Hurt a child in the summer."},
                {"to_do", "See the child alone."},
                {"source", "Police"},
                {"told", "not_yet"}};
    }
    static Fields with(Fields fields, std::string_view name, std::string value) {
        std::erase_if(fields, [&](const auto& field) { return field.first == name; });
        fields.emplace_back(name, std::move(value));
        return fields;
    }

    testing::Visitor as(PersonId reader) { return testing::Visitor{authority, pages, reader}; }
    WarningsFile file(PersonId person) {
        return testing::must(read_warnings(authority.store(), authority.leave(person), Known::now()));
    }
    std::vector<SeenWarning> seen(PersonId reader, PersonId about) {
        return testing::must(warnings_seen(authority.store(), authority.reader_of(reader), about));
    }
    std::string now() { return std::to_string(testing::must(last_entry(authority.store(), authority.id())).number()); }

    testing::TestAuthority authority;
    Area pages = area();
    PersonId fernleys{7'000'001};
    PersonId ana{1}, ida{1}, dex{1}, cleo{1}, robin{1}, sorrel{1}, moss{1};
};

/// On each engine, in a town of its own.
inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), warnings_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::warnings
