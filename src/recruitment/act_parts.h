#pragma once

#include <fmt/format.h>

#include "recruitment/acts.h"

/// Machinery of the acts.
namespace kith::recruitment {

/// Opens an entry with this sentence and enters the fact under it.
template <Described T>
Result<EntryNumber> entered(Change& change, const Leave& leave, EntryKind kind, std::string what, const T& fact) {
    const auto entry = TRY(change.open(leave, {kind, std::move(what)}));
    TRY(change.enter(leave, fact));
    return entry;
}

/// Fails: conflict, if they have left or it was decided.
inline Result<void> going_on(const ApplicationFile& file, Date today) {
    const auto stage = stage_of(file, today);
    if (stage == Stage::left)
        return fail(Fault::conflict, fmt::format("{} has left. Record first that they came back.", file.name));
    if (over(stage)) return fail(Fault::conflict, fmt::format("This application has ended: {}.", in_words(stage)));
    return {};
}

/// The household and its checks live on for as long as they foster. Fails: as going_on, unless they were approved.
inline Result<void> household_known(const ApplicationFile& file, Date today) {
    if (stage_of(file, today) == Stage::approved) return {};
    return going_on(file, today);
}

/// Fails: invalid, if it lies before the enquiry.
inline Result<void> not_before_enquiry(const ApplicationFile& file, Date on) {
    if (!file.enquiries.empty() && on < file.enquiries.front().value.on)
        return fail_at("on", fmt::format("{} enquired on {}. Give a day from then on", file.name,
                                         file.enquiries.front().value.on.in_words()));
    return {};
}

}  // namespace kith::recruitment
