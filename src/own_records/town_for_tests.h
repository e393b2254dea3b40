#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "care/file.h"
#include "kernel/site/visitor_for_tests.h"
#include "own_records/pages.h"

/// For the tests of own records: Ana (24) left care at 18; Olive, her mother, and Ben, her brother, are in her record.
/// Wren is the records officer, Moss a manager, Linden another. Friday 20 November 2026.
namespace kith::own_records {

Area area();

inline constexpr EntryKind note_kind{"care.visit", "Visit"};

struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        authority.fact(ana, RoleFact{Role::care_experienced, {}, "2020-02-03"_day, {}});
        authority.fact(ana, Relationship{olive, Tie::parent, true, {}, {}});
        authority.fact(ana, Relationship{ben, Tie::sibling, false, {}, {}});
        write("Ana was visited. She and Ben played in the garden.");
        write("Ana likes to bake.");
        write("Olive said that she is ill.");
    }

    PersonId worker(Role role, const std::string& given) {
        const auto person = authority.person(given, "Ashdown");
        authority.fact(person, RoleFact{role, TeamId{1}, "2020-01-02"_day, {}});
        return person;
    }
    void write(const std::string& what) {
        authority.written([&](Change& change) {
            return testing::must(change.open(authority.leave(ana), {note_kind, what})).number();
        });
    }

    Response get(PersonId reader, const std::string& address) {
        return testing::Visitor{authority, pages, reader}.get(address);
    }
    Response post(PersonId reader, const std::string& address, Fields typed = {}) {
        typed.emplace_back("shown_at",
                           std::to_string(testing::must(last_entry(authority.store(), authority.id())).number()));
        return testing::Visitor{authority, pages, reader}.post(address, typed);
    }
    RecordsFile file() { return testing::must(records_file(authority.store(), authority.leave(ana), Known::now())); }

    void asks() {
        CHECK(post(ana, "/me/records/ask", {{"what", "Why we could not stay"}, {"format", "page"}, {"company", "yes"}})
                  .status == 303);
    }
    /// All but the lines.
    void gets_ready() {
        CHECK(post(wren, work_page(ana, "/identity"), {{"how", "account"}}).status == 303);
        CHECK(post(wren, work_page(ana, "/search"), {{"place", "this_system"}, {"outcome", "found"}, {"note", ""}})
                  .status == 303);
        CHECK(post(wren, work_page(ana, "/company"), {{"who", std::to_string(wren.number())}}).status == 303);
    }
    Response decides(PersonId other, const char* choice) {
        return post(wren, work_page(ana, fmt::format("/others/{}", other.number())),
                    {{"choice", choice}, {"why", "They grew up together."}});
    }
    /// The whole way, Olive covered and Ben shown.
    void given() {
        asks();
        gets_ready();
        CHECK(decides(ben, "show").status == 303);
        CHECK(decides(olive, "cover").status == 303);
        CHECK(post(wren, work_page(ana, "/ready")).status == 303);
        CHECK(post(moss, second_page(ana, "/give")).status == 303);
    }
    std::string given_page() { return fmt::format("/me/records/{}", file().released.back().id.number()); }
    Line line(std::string_view words) {
        for (const auto& one :
             testing::must(own_record(authority.store(), authority.leave(ana), Known::now(), {})).lines)
            if (one.words.find(words) != std::string::npos) return one;
        testing::give_up({Fault::not_found, "No such line.", {}});
    }
    Response decides(std::string_view words, Fields typed) {
        const auto one = line(words);
        return post(wren, work_page(ana, fmt::format("/lines/{}/{}", one.entry.number(), one.part)), std::move(typed));
    }

    testing::TestAuthority authority;
    Area pages = area();
    PersonId ana = authority.person("Ana", "Fernley", "2002-02-03"_day);
    PersonId olive = authority.person("Olive", "Fernley", "1980-02-03"_day);
    PersonId ben = authority.person("Ben", "Fernley", "2004-02-03"_day);
    PersonId wren = worker(Role::records_officer, "Wren");
    PersonId moss = worker(Role::manager, "Moss");
    PersonId robin = worker(Role::social_worker, "Robin");
};

inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), care::care_schema(), own_records_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::own_records
