#pragma once

#include "demo/region.h"
#include "demo/telling.h"

namespace kith::demo {

/// One worker or carer of each kind, with what they would see first.
std::vector<SignIn> people_to_sign_in_as(const Setting& setting, const std::string& authority_name);

}  // namespace kith::demo
