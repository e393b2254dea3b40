#pragma once

#include <map>

#include "commissioning/file.h"

/// What the homes of providers cost, as their contracts say.
namespace kith::commissioning {

/// By home: the least that a running contract of its provider asks a week for its kind of home, in this band of need,
/// on a day. Homes of providers without such a price are not there. Cost: the register and the contracts, once.
Result<std::map<PersonId, Money>> weekly_prices(const Store& store, const LeaveOfAll& leave, NeedBand band, Date day);

}  // namespace kith::commissioning
