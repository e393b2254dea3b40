#pragma once

#include "kernel/record/facts.h"
#include "kernel/record/verify.h"
#include "kernel/testing/fresh.h"

/// What the tests of the record share: a small area of two tables.
namespace kith::record_tests {

using namespace kith::testing;

struct Note {
    std::string words;
    std::optional<Date> on;
    std::int64_t size;
    bool loud;

    static constexpr auto table =
        facts_in("test_note", "Note", column("words", "Words", &Note::words), column("on_day", "On", &Note::on),
                 column("size", "Size", &Note::size).indexed(), column("loud", "Loud", &Note::loud));
    friend bool operator==(const Note&, const Note&) = default;
};

struct Mark {
    std::optional<std::string> words;

    static constexpr auto table = facts_in("test_mark", "Mark", column("words", "Words", &Mark::words));
    friend bool operator==(const Mark&, const Mark&) = default;
};

inline const std::vector<Schema> area{{"test", {&table_info<Note>(), &table_info<Mark>()}}};
inline constexpr EntryKind noted{"test.noted", "Noted"};

/// The findings of verify, one a line: "where what".
inline std::string findings(const Database& database, AuthorityId authority) {
    auto schemas = kernel_schemas();
    schemas.insert(schemas.end(), area.begin(), area.end());
    std::string text;
    for (const auto& finding : must(verify(must(database.read()), authority, schemas)).findings)
        text += finding.where + " " + finding.what + "\n";
    return text;
}

}  // namespace kith::record_tests
