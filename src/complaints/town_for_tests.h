#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "complaints/pages.h"
#include "kernel/site/visitor_for_tests.h"

/// For the tests of complaints: Kit (15) is a child with pages of their own, Fern a foster carer; Linden is the
/// complaints manager, Moss a team manager, Robin a social worker. Friday 20 November 2026.
namespace kith::complaints {

Area area();

struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        authority.fact(kit, RoleFact{Role::child, {}, "2024-02-03"_day, {}});
    }

    PersonId worker(Role role, const std::string& given) {
        const auto person = authority.person(given, "Ashdown");
        authority.fact(person, RoleFact{role, {}, "2020-01-02"_day, {}});
        return person;
    }

    Response get(PersonId reader, const std::string& address) {
        return testing::Visitor{authority, pages, reader}.get(address);
    }
    Response post(PersonId reader, const std::string& address, Fields typed = {}) {
        typed.emplace_back("shown_at",
                           std::to_string(testing::must(last_entry(authority.store(), authority.id())).number()));
        return testing::Visitor{authority, pages, reader}.post(address, typed);
    }
    ComplaintsFile file(PersonId person) {
        return testing::must(complaints_file(authority.store(), authority.leave(person), Known::now()));
    }
    FactId complains(PersonId person) {
        CHECK(post(person, "/me/complaints/new", {{"words", "Nobody asked me."}, {"wants", "Ask me."}}).status == 303);
        return file(person).complaints.back().id;
    }
    static std::string mine(FactId complaint, std::string_view rest = {}) {
        return fmt::format("/me/complaints/{}{}", complaint.number(), rest);
    }
    Response answers(PersonId person, FactId complaint, Fields more = {}) {
        Fields typed{{"on", "today"}, {"outcome", "partly"}, {"words", "We should have asked you."}};
        typed.insert(typed.end(), more.begin(), more.end());
        for (const auto name : {"remedy", "remedy_by", "learning"})
            if (field(typed, name).empty()) typed.emplace_back(name, "");
        return post(linden, complaint_page(person, complaint, "/answer"), std::move(typed));
    }

    testing::TestAuthority authority;
    Area pages = area();
    PersonId kit = authority.person("Kit", "Alder", "2011-02-03"_day);
    PersonId fern = worker(Role::foster_carer, "Fern");
    PersonId linden = worker(Role::complaints_manager, "Linden");
    PersonId moss = worker(Role::manager, "Moss");
    PersonId robin = worker(Role::social_worker, "Robin");
};

inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), complaints_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::complaints
