#pragma once

#include "demo/telling.h"

namespace kith::demo {

/// Constellations among the foster homes of one authority, once the homes are told: who belongs, a year of nights,
/// gatherings and messages, and what is asked for just now. The home whose carer is to be signed in as belongs to the
/// first, whose hub is put first in `Setting::hubs`.
void tell_constellations(Setting& setting, Random random);

}  // namespace kith::demo
