#pragma once

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "kernel/access/allocation.h"
#include "kernel/site/visitor_for_tests.h"
#include "persons/pages.h"

/// What the tests of this area's pages share.
namespace kith::persons {

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

inline std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

/// An authority with a child, Ana, her brother Ben, and Robin, a social worker of Larch team who works with nobody yet.
struct Town {
    testing::FreshFile file{std::vector<Schema>{site_schema()}};
    testing::TestAuthority authority{file.database(), "2026-11-14"_day};
    Area people = area();
    TeamId larch{7};
    PersonId robin = authority.reader_with(Role::social_worker, larch).person;
    PersonId ana = authority.person("Ana", "Fernley", "2014-02-03"_day, Sex::female);
    PersonId ben = authority.person("Ben", "Fernley", "2016-05-09"_day, Sex::male);

    Town() {
        auto transaction = testing::must(authority.database().write());
        testing::must(transaction.execute("insert into access_team (authority, team, name) values ($1, $2, $3)",
                                          {authority.id(), larch, "Larch team"}));
        testing::must(transaction.commit());
    }

    testing::Visitor visitor(PersonId reader) { return testing::Visitor{authority, people, reader}; }
    PersonId someone(Role role) { return authority.reader_with(role, larch, "Casey").person; }
    void works_with(PersonId worker, PersonId child, Role as = Role::social_worker) {
        authority.allocate(child, authority.reader_of(worker), as);
    }
    void siblings() { authority.fact(ana, Relationship{.other = ben, .tie = Tie::sibling, .starts = {}, .ends = {}}); }

    static std::string page(PersonId person, std::string_view rest = "") {
        return fmt::format("/people/{}{}", person.number(), rest);
    }

    /// The number that a page of a form carries, as of now.
    std::string now() {
        return std::to_string(
            testing::must(last_entry_by(authority.store(), authority.id(), authority.today())).value().number());
    }

    /// The one fact of its kind about someone.
    template <Described T>
    Fact<T> only(PersonId person) {
        const auto all = testing::must(facts<T>(authority.store(), authority.leave(person), Known::now()));
        REQUIRE(all.size() == 1);
        return all.front();
    }
};

}  // namespace kith::persons
