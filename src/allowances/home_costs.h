#pragma once

#include <map>

#include "allowances/rates.h"
#include "kernel/access/gate.h"

/// What an authority's own homes cost it, before anybody lives there.
namespace kith::allowances {

/// By home with payment terms on a day: what is paid a week while one child of this age lives there, the allowance and
/// every fee of the home. Cost: one pass over terms, fees and the authority's own rates.
Result<std::map<PersonId, Money>> weekly_costs(const Store& store, const LeaveOfAll& leave, AgeBand band, Date day);

}  // namespace kith::allowances
