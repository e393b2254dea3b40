#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace kith {

/// Says which thing, of one kind, within one authority. Ids of different kinds do not mix: a child's id
/// cannot be passed where a placement's is wanted. They order and compare; they do not add or default.
/// Range: 1 to 2^53 - 1, so that a browser can hold one as a number.
template <class Kind>
class Id {
public:
    constexpr explicit Id(std::int64_t number) : number_{number} {}
    constexpr std::int64_t number() const { return number_; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t number_;
};

using AuthorityId = Id<struct AuthorityKind>;  ///< a local authority, controller of its own record
using PersonId = Id<struct PersonKind>;        ///< anyone on the record: child, relative, carer, worker
using EntryNumber = Id<struct EntryKind>;      ///< one line of the journal: who said what, when, why
using FactId = Id<struct FactKind>;            ///< one fact through all its corrections
using HouseholdId = Id<struct HouseholdKind>;  ///< people who live together at one address
using TeamId = Id<struct TeamKind>;            ///< a team of workers

}  // namespace kith

template <class Kind>
struct std::hash<kith::Id<Kind>> {
    std::size_t operator()(kith::Id<Kind> id) const noexcept { return std::hash<std::int64_t>{}(id.number()); }
};
