#pragma once

#include "kernel/record/facts.h"

namespace kith {

/// Whom an authority's own decisions are about: the authority itself, as no person has this number.
inline constexpr PersonId the_authority{0};

/// A number that an authority decided for itself, from a day on. One from a later day supersedes it from then; none is
/// changed.
struct Setting {
    std::string name;  ///< "early-review"
    std::int64_t value;
    Date starts;

    static constexpr auto table =
        facts_in("record_setting", "Setting", column("name", "What", &Setting::name),
                 column("value", "Value", &Setting::value), column("starts", "From", &Setting::starts))
            .since(2);
};

}  // namespace kith
