#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "own_records/file.h"

/// A person's record as it was written, line by line, with everybody else who is in it found: so that what must be
/// weighed is known before anyone reads.
namespace kith::own_records {

/// Somebody else of whom the record tells, and who is not there because it is their work.
struct Other {
    PersonId person;
    std::string name;
    std::vector<std::string> looked_for;  ///< the whole name, and the given name where it is not the person's own
};

/// One sentence, or one answer of a form, as it stands in the journal of the person.
struct Line {
    EntryNumber entry;
    int part;  ///< 0: the sentence of the entry; then each answer
    Date day;  ///< on which it was written
    std::string kind;
    std::string label;  ///< "What they said"; empty for the sentence
    std::string words;
    std::string by;
    bool office = false;                ///< it only keeps the record in order
    std::vector<PersonId> others = {};  ///< whom it names or is by, or in whose record it stands too
    std::string look_at = {};           ///< why it wants a decision of its own; empty: it does not
    std::optional<FactId> photo = {};   ///< of the memory whose photo it is
};

struct OwnRecord {
    std::vector<Line> lines;                 ///< in the order in which they were written
    std::map<PersonId, Other> others;        ///< those found in at least one line
    std::map<PersonId, int> lines_of_other;  ///< in how many
};

/// Everything that stands about the person, as it was known; of this area's own decisions only that they were taken.
/// Cost: one question for the entries and one for each table; nothing for each line.
Result<OwnRecord> own_record(const Store& store, const Leave& person, Known known, std::span<const Schema> schemas);

/// Where one of these names stands in the words, whole and with its capital: first position and length; none: nowhere.
std::optional<std::pair<std::size_t, std::size_t>> found_in(std::string_view words,
                                                            const std::vector<std::string>& names,
                                                            std::size_t from = 0);

}  // namespace kith::own_records
