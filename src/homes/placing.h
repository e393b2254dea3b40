#pragma once

#include <optional>
#include <string>
#include <vector>

#include "homes/file.h"
#include "kernel/core/law.h"
#include "matching/model.h"

/// Whether a child may be placed in a home on a day, and what stands against it. People decide; the law forbids some of
/// it, and for the rest the reason for deciding otherwise is kept.
namespace kith::homes {

/// With whom, and near where, the child's own record says they must not live.
struct KeptApart {
    struct Zone {
        std::string place;  ///< in words
        matching::ExclusionZone zone;
    };
    const Postcodes* postcodes = nullptr;  ///< where the zones and homes are; null only where there is no zone
    std::vector<matching::Risk> risks = {};
    std::vector<Zone> zones = {};
};

struct ChildToPlace {
    PersonId child;
    std::string given;
    std::optional<Date> born;
    std::vector<PersonId> siblings = {};  ///< brothers and sisters, half and step
    KeptApart apart = {};
};

/// How heavily something weighs against a placement.
enum class Weight {
    forbidden,     ///< the law or the terms of approval do not allow it
    needs_reason,  ///< it can be decided, with the reason
};

struct Objection {
    Weight weight;
    std::string words;  ///< "Ana is 4: these carers are approved for children from 8 to 17"
    const Law* law;
};

/// Everything against it, the heaviest first; empty: nothing. An emergency placement (reg. 23: six working days at
/// most) may go beyond the terms of approval of a family, not beyond the usual limit.
std::vector<Objection> objections(const HomeFile& home, const ChildToPlace& child, Date on, care::Basis basis);

/// The first that the law or the terms forbid; null: none does.
const Objection* first_forbidden(const std::vector<Objection>& objections);
inline bool forbidden(const std::vector<Objection>& objections) { return first_forbidden(objections) != nullptr; }

/// What kind of placement it is to live in such a home.
care::PlaceKind place_kind(HomeKind kind, bool to_eighteen);

}  // namespace kith::homes
