#pragma once

#include <vector>

#include "care/kept_apart.h"
#include "homes/placing.h"

/// With whom, and near where, a child must not live: what the child's own record says, as it stands against a home.
namespace kith::homes {

/// Where the child must not live, as points and districts. A place that is not known counts by its district.
matching::ExclusionZone zone_of(const Postcodes& postcodes, const care::ExclusionZone& zone, std::string why);

/// The known risks that hold on a day, said by either child's record. Of those that another child's record says, why is
/// told to who may read it.
Result<std::vector<matching::Risk>> risks_of(const Store& store, const Reader& reader, const care::CareFile& child,
                                             Date day);

/// Whether a postcode lies in a zone.
bool lies_in(const matching::ExclusionZone& zone, const Postcodes& postcodes, const std::string& postcode);

/// What stands against a home at a postcode (none: not known) where these children live.
std::vector<Objection> apart_objections(const KeptApart& apart, const std::string& given,
                                        const std::optional<std::string>& postcode,
                                        const std::vector<PersonId>& who_lives_there);

/// All that the child's own record says on a day.
Result<KeptApart> kept_apart_of(const Store& store, const Reader& reader, const Postcodes& postcodes,
                                const care::CareFile& child, Date day);

}  // namespace kith::homes
