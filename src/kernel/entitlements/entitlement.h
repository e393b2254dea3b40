#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kernel/core/calendar.h"
#include "kernel/core/law.h"

namespace kith {

/// A recorded "no, thank you": whose words, on what day. There is no opt-out without both.
struct OptOut {
    Date on;
    std::string in_their_words;
};

struct NotYet {};
struct On {
    Date since;
};
struct Off {
    OptOut said;
    Date ask_again;
};
using Standing = std::variant<NotYet, On, Off>;

/// Something a person is owed without asking, from the day they qualify, unless they say no in their own words; and a
/// "no" wears out.
template <class File>
struct Entitlement {
    std::string_view name;
    std::string_view clock;
    Law law;
    std::optional<Date> (*since)(const File&);
    std::optional<OptOut> (*opted_out)(const File&);  ///< the last "no", if it was not withdrawn
    Span ask_again_after;
    std::string_view offer;  ///< what the person reads
};

/// What is the same for every entitlement, whatever file it reads: for lists and `kith law`.
struct EntitlementTerms {
    std::string_view name;
    std::string_view clock;
    Law law;
    std::string_view offer;
};

template <class File>
EntitlementTerms terms_of(const Entitlement<File>& entitlement) {
    return {entitlement.name, entitlement.clock, entitlement.law, entitlement.offer};
}

template <class File>
Standing standing(const Entitlement<File>& entitlement, const File& file, Date today, const Calendar& calendar) {
    const auto since = entitlement.since(file);
    if (!since || *since > today) return NotYet{};
    if (const auto no = entitlement.opted_out(file)) {
        const auto ask_again = calendar.within(entitlement.ask_again_after, no->on);
        if (today < ask_again) return Off{*no, ask_again};
    }
    return On{*since};
}

}  // namespace kith
