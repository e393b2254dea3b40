#pragma once

#include <algorithm>

#include <fmt/format.h>

#include "care/facts.h"
#include "care/file.h"
#include "documents/facts.h"
#include "documents/pages.h"
#include "family_help/town_for_tests.h"

/// For the tests of documents: the town of Family Help, with the tables of care beside those of documents, and entries
/// written as their areas write them.
namespace kith::documents {

Area area();

/// As the areas have it that record what is said of one child of a family.
struct AboutAChild {
    PersonId child;
    static constexpr auto table =
        facts_in("test_about_a_child", "About a child", column("child", "Child", &AboutAChild::child));
};

struct Town : family_help::Town {
    using family_help::Town::Town;

    static std::vector<Schema> schemas() {
        return {site_schema(), care::care_schema(), documents_schema(), {"test", {&table_info<AboutAChild>()}}};
    }

    /// The pages of documents, where the tables of care are known too, as in the program.
    static Area pages() {
        auto all = area();
        for (const auto& table : care::care_schema().tables) all.schema.tables.push_back(table);
        return all;
    }
    testing::Visitor as(PersonId reader) { return {authority, pages(), reader}; }

    /// An entry of this kind about someone, by an author; with a fact, if one is given.
    EntryNumber entry(PersonId about, EntryKind kind, const std::string& what,
                      const std::string& by = "Robin Ashdown, social worker") {
        return written(about, kind, what, by, [](Change&) {});
    }
    template <class T>
    EntryNumber entry_of(PersonId about, EntryKind kind, const std::string& what, const T& fact) {
        return written(about, kind, what, "Robin Ashdown, social worker",
                       [&](Change& change) { testing::must(change.enter(authority.leave(about), fact)); });
    }
    template <class Write>
    EntryNumber written(PersonId about, EntryKind kind, const std::string& what, const std::string& by, Write write) {
        auto change = testing::must(
            Change::begin(authority.database(), authority.id(), Author{std::nullopt, by}, authority.at()));
        const auto number = testing::must(change.open(authority.leave(about), {kind, what}));
        write(change);
        testing::must(change.commit());
        return number;
    }

    static care::Visit visit(Date on, PersonId by) {
        return {on, by, care::Seen::alone, care::SeenWhere::home, "I like my room.", "", "All well."};
    }

    Subject family(PersonId reader) {
        const auto by = authority.reader_of(reader);
        const auto store = authority.store();
        return testing::must(subject_of(store, by, testing::must(decide<May::see_family>(store, by, fernleys))));
    }
    Subject child(PersonId reader, PersonId of) {
        const auto by = authority.reader_of(reader);
        const auto store = authority.store();
        return testing::must(subject_of(store, by, testing::must(decide<May::see_person>(store, by, of))));
    }
    std::vector<ChronologyLine> lines(const Subject& whose, Known known = Known::now()) {
        const auto all = schemas();
        return testing::must(chronology(authority.store(), authority.leave(whose.id), whose, known, all));
    }
    std::vector<std::string> what(const Subject& whose) {
        std::vector<std::string> all;
        for (auto& line : lines(whose)) all.push_back(line.what);
        return all;
    }
};

inline void in_a_town(const std::function<void(Town&)>& test) {
    const auto schemas = Town::schemas();
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}
inline bool holds(const std::vector<std::string>& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

inline constexpr EntryKind visit_entry{"care.visit", "Visit"}, move_entry{"care.move", "Moved home"},
    contact_entry{"front_door.contact", "Contact"}, help_entry{"family_help.begun", "Family Help begun"},
    strategy_entry{"protection.strategy", "Strategy discussion"}, message_entry{"messages.message", "Message"};

}  // namespace kith::documents
