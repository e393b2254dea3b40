#pragma once

#include <optional>
#include <string>

#include "drafting/facts.h"
#include "kernel/access/gate.h"

namespace kith::drafting {

/// How long a key is good for, from when it was made.
inline constexpr int key_minutes = 30;

/// Makes the key by which `service` may put one draft beside this writer's form about the person of `about`, in place
/// of any key it had for that. Gives the key: show it once, keep it nowhere. Requires: `about` is leave to do what the
/// form does.
Result<std::string> make_key(Transaction& transaction, const Reader& writer, const Leave& about, std::string_view form,
                             std::string_view service);

/// None if there is no such key. Whether it was used or has ended, its row says.
Result<std::optional<KeyRow>> find_key(const Store& store, std::string_view key);

/// Uses the key up. False: it was used before.
Result<bool> use_key(Transaction& transaction, const KeyRow& key, Moment at);

}  // namespace kith::drafting
