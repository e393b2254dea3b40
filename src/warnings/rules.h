#pragma once

#include <array>
#include <span>

#include "kernel/duties/duty.h"
#include "warnings/file.h"
#include "warnings/forms.h"

/// When a warning is looked at again, and what a new one may not say.
namespace kith::warnings {

/// The longest that any warning stands without anybody having looked at it again.
inline constexpr int most_months = 12;
/// Before it lapses, whoever must look again is reminded.
inline constexpr int reminded_days = 14;

/// How long a warning of this kind stands unless a day is given: the shorter, the more it says of a person.
constexpr int months_of(WarningKind kind) {
    switch (kind) {
        case WarningKind::violence:
        case WarningKind::dangerous_dog: return 12;
        case WarningKind::risk_to_children:
        case WarningKind::safe_address:
        case WarningKind::not_alone: return 6;
        case WarningKind::other: return 3;
    }
    return 3;
}

/// What cannot be the day by which it is looked at again; nothing if it can.
Wrong wrong_day(Date until, Date today);
/// What a new or corrected warning contradicts. `name`: of the person it is about; `home`: whether one is known.
Wrong contradicts(const NewWarning& typed, std::string_view name, bool home, Date from);

extern const Duty<WarningsFile> warning_looked_at;
std::span<const DutyTerms* const> terms();

}  // namespace kith::warnings
