#pragma once

#include "family_network/acts.h"

/// What the acts share.
namespace kith::family_network {

inline tl::unexpected<Error> wrong_at(std::string_view question, std::string_view words) {
    return tl::unexpected(Error{Fault::invalid, std::string{words}, {{std::string{question}, std::string{words}}}});
}

/// Someone takes part from today, as a fact about them; their own page comes from it. Whoever has no role that has such
/// a page is given one.
Result<void> begin_part(Change& change, PersonId person, const NetworkFile& child, Date today);
/// Nothing more is told to them from this moment on.
Result<void> end_part(Change& change, PersonId person, const NetworkFile& child, Date today);

}  // namespace kith::family_network
