#pragma once

#include "kernel/access/accounts.h"

namespace kith::access {

/// Machinery of accounts.
Result<std::optional<AccountRow>> account_row(const Store& store, std::string_view name);
Account account_of(const AccountRow& row);

/// Counts a try, and says whether it may be made. Nothing if not: no such account, closed, or waiting.
Result<std::optional<AccountRow>> counted_try(const Database& database, std::string_view name, Moment at);
/// The try succeeded: the count begins anew.
Result<void> forget_failures(Transaction& transaction, std::string_view name);

/// Fails: invalid.
Result<std::string> hashed(std::string_view password, std::string_view name);
Error not_right();

}  // namespace kith::access
