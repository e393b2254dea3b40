#pragma once

#include "kernel/site/site.h"

/// The handlers of memories' pages.
namespace kith::memories {

Result<Response> show_memories(const Asked<May::see_memories>&);
Result<Response> show_photo(const Asked<May::see_memories>&);
Result<Response> show_keep(const Asked<May::keep_memory>&);
Result<Response> save_keep(const Asked<May::keep_memory>&);
Result<Response> show_take_away(const Asked<May::correct_entry>&);
Result<Response> save_take_away(const Asked<May::correct_entry>&);

FormInfo take_away_info();

}  // namespace kith::memories
