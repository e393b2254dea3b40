#pragma once

#include <map>
#include <string>
#include <vector>

#include "own_records/reading.h"

/// What of a record is given: each line as it was decided, and nothing covered without a reason.
namespace kith::own_records {

/// A line as it is given. What is covered stands as "[covered: about somebody else]" in its place.
struct GivenLine {
    int number = 0;  ///< from 1, as the person reads them
    std::int64_t entry = 0;
    Date day;
    std::string heading;  ///< what happened, in words for the person where there are any
    std::string label;
    std::string words;
    std::string by;
    bool office = false;
    std::vector<Reason> reasons = {};  ///< of what is covered in it
    std::int64_t photo = 0;            ///< the memory whose photo it is; 0: none
};

/// The decisions about one request, ready to be asked of each line.
class Decisions {
public:
    Decisions(const RecordsFile& file, FactId request);

    /// Null: nothing is decided. Not of a passing one: what they give lives as long as this.
    const LineDecided* of(const Line& line) const&;
    const OtherDecided* of(PersonId other) const&;
    const LineDecided* of(const Line& line) && = delete;
    const OtherDecided* of(PersonId other) && = delete;
    /// Somebody else is in it of whom nothing is decided, or it wants a decision of its own.
    bool is_open(const Line& line) const;

private:
    std::map<std::pair<std::int64_t, int>, LineDecided> lines_;
    std::map<PersonId, OtherDecided> others_;
};

/// "[covered: about somebody else]"
std::string covered_words(Reason reason);

GivenLine as_given(const Line& line, const OwnRecord& record, const Decisions& decisions, int number,
                   const std::map<std::string, std::string>& kinds);
std::vector<GivenLine> all_given(const OwnRecord& record, const Decisions& decisions,
                                 const std::map<std::string, std::string>& kinds);

/// The words of each kind of entry, by its code.
std::map<std::string, std::string> words_of_kinds(std::span<const EntryKind> kinds);

/// As the file that is kept, and given: CSV (RFC 4180). The same lines give the same bytes.
std::string file_of(const std::vector<GivenLine>& lines);
std::vector<GivenLine> lines_in(std::string_view file);

}  // namespace kith::own_records
