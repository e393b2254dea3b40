#include "kernel/record/several.h"

#include <doctest/doctest.h>

#include <map>

#include "kernel/record/testing.h"

using namespace kith;
using namespace kith::record_tests;

namespace {

/// An entry with one note about each of these people in turn, by this author.
void note_about(TestAuthority& authority, const std::vector<PersonId>& people, Author author) {
    auto change = must(Change::begin(authority.database(), authority.id(), std::move(author), authority.at()));
    for (const auto person : people) {
        must(change.open(authority.leave(person), {noted, "A note."}));
        must(change.enter(authority.leave(person), Note{"words", {}, 1, false}));
    }
    must(change.commit());
}

}  // namespace

TEST_CASE("The facts of sixty people read at once are those that are read of each alone, in the same order") {
    for_each_engine(area, [](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        std::vector<PersonId> people;
        for (int i = 0; i < 60; ++i) {
            const auto person = people.emplace_back(authority.person("Ana", "Fernley"));
            if (i % 7 == 3) continue;  // of whom there is no note
            authority.fact(person, Note{"later", "2025-02-01"_day, i, false});
            authority.fact(person, Note{"earlier", "2025-01-01"_day, i, true});
        }
        const auto nobody = authority.person("Bo", "Fernley");
        authority.fact(nobody, Note{"not asked for", {}, 1, false});

        std::map<PersonId, std::vector<Note>> at_once;
        must(each_fact_of<Note>(authority.store(), authority.leave_of_all(), people,
                                [&](const Fact<Note>& fact) { at_once[fact.about].push_back(fact.value); }));
        CHECK_FALSE(at_once.contains(nobody));
        for (const auto person : people) {
            std::vector<Note> alone;
            for (const auto& fact : must(facts<Note>(authority.store(), authority.leave(person), Known::now())))
                alone.push_back(fact.value);
            CHECK(at_once[person] == alone);
        }
    });
}

TEST_CASE("What others wrote after a moment is found in several journals, the newest first, without one's own") {
    for_each_engine(area, [](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto bo = authority.person("Bo", "Fernley");
        const auto other_child = authority.person("Cy", "Marsh");
        const auto robin = authority.person("Robin", "Ashdown");
        const Author myself{robin, "Robin Ashdown"};
        const Author machine{{}, "An import"};
        const Author someone{other_child, "Someone else"};
        note_about(authority, {ana, bo}, someone);
        const auto read_until = authority.at();
        const auto news = [&](int limit) {
            return must(
                entries_of_others(authority.store(), authority.leave_of_all(), {ana, bo}, read_until, robin, limit));
        };
        CHECK(news(10).empty());

        authority.move_to("2025-06-03"_day);
        note_about(authority, {ana, other_child, bo}, someone);
        note_about(authority, {ana}, myself);
        note_about(authority, {ana}, machine);
        const auto found = news(10);
        REQUIRE(found.size() == 3);
        CHECK(found[0].first == ana);
        CHECK(found[0].second.by_name == "An import");
        CHECK(found[1].first == bo);
        CHECK(found[2].first == ana);
        CHECK(found[2].second.what == "A note.");
        REQUIRE(news(1).size() == 1);
        CHECK(news(1)[0].second.number == found[0].second.number);
    });
}
