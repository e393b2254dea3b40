#include "kernel/access/account_log.h"

namespace kith::access {

Result<void> note(Transaction& transaction, std::string_view sign_in_name, AccountEvent what, Moment at) {
    TRY(transaction.execute(
        "insert into access_account_event (sign_in_name, at, what) values ($1, $2, $3) on conflict do nothing",
        {sign_in_name_of(sign_in_name), at, code(what)}));
    return {};
}

Result<std::vector<AccountEventRow>> what_happened(const Store& store, const Account& account, int limit) {
    return store.all(table_info<AccountEventRow>().select + " where sign_in_name = $1 order by at desc, what limit $2",
                     {account.sign_in_name, limit},
                     [](const Row& row) { return read_values<AccountEventRow>(row, 0); });
}

}  // namespace kith::access
