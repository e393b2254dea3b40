#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/calendar.h"
#include "kernel/core/law.h"
#include "kernel/record/setting.h"

/// What the law leaves to each authority: how long it gives itself.
namespace kith {

/// A span that an authority may set for itself. Declared once; commands, duties and `kith law` read it from there.
struct LocalSpan {
    std::string_view name;   ///< as it is set: "early-review"
    std::string_view what;   ///< "How soon a review that was asked for is held"
    std::string_view clock;  ///< its reference in the list of clocks
    Law law;                 ///< what leaves it to the authority
    Span by_default;         ///< as Kith has it; its unit is the unit in which it is set
    int least, most;         ///< Range, in that unit

    std::string range() const;  ///< "1 to 60 working days"
};

/// The spans of one authority, as they were set at one moment of its journal.
class LocalSpans {
public:
    LocalSpans() = default;
    explicit LocalSpans(std::vector<Setting> settings) : settings_{std::move(settings)} {}

    struct InForce {
        Span span;
        bool own;  ///< set by the authority, and not as Kith has it
    };
    /// What holds for a clock that starts on a day: a deadline is judged by the span of its own time.
    InForce of(const LocalSpan& span, Date starts) const;

private:
    std::vector<Setting> settings_;  ///< oldest first by the day they begin
};

Result<LocalSpans> local_spans(const Store& store, AuthorityId authority, Known known);

/// Sets a span from a day on, in an entry of its own about the authority; what was set from that very day is corrected.
/// Fails: invalid if the number is out of range.
Result<EntryNumber> set_local_span(Change& change, const LocalSpan& span, int count, Date starts, std::string because);

}  // namespace kith
