#pragma once

#include "demo/region.h"
#include "demo/telling.h"

namespace kith::demo {

/// The foster home with which the most children live now; one whom the authority pays itself, if there is any.
std::optional<std::size_t> home_to_show(const Setting& setting);

/// One worker or carer of each kind, with what they would see first.
std::vector<SignIn> people_to_sign_in_as(const Setting& setting, const std::string& authority_name);

}  // namespace kith::demo
