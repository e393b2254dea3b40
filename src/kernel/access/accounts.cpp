#include "kernel/access/accounts.h"

#include <algorithm>

#include "kernel/access/account_log.h"
#include "kernel/access/account_rows.h"
#include "kernel/access/password.h"
#include "kernel/access/sessions.h"
#include "kernel/core/text.h"

namespace kith::access {

static constexpr std::size_t longest_name = 200;

std::string sign_in_name_of(std::string_view typed) { return lower(clean(trim(typed))); }

Account account_of(const AccountRow& row) {
    const auto spaces = std::ranges::count(row.recovery, ' ');
    return {row.sign_in_name,
            row.authority,
            row.person,
            row.password.has_value(),
            row.totp_secret.has_value(),
            row.closed,
            row.password_to_change.value_or(false),
            row.recovery.empty() ? 0 : static_cast<int>(spaces) + 1};
}

Result<std::optional<AccountRow>> account_row(const Store& store, std::string_view name) {
    return store.first(table_info<AccountRow>().select + " where sign_in_name = $1", {sign_in_name_of(name)},
                       [](const Row& row) { return read_values<AccountRow>(row, 0); });
}

static Error field(std::string name, std::string message) {
    return {Fault::invalid, message, {{std::move(name), message}}};
}

Result<std::string> hashed(std::string_view password, std::string_view name) {
    if (const auto why = password_refusal(password, name)) return tl::unexpected(field("password", *why));
    return hash_password(password);
}

Result<Account> create_account(Transaction& transaction, const MayChangeAccounts& may, const NewAccount& account) {
    const auto name = sign_in_name_of(account.sign_in_name);
    if (name.empty() || name.size() > longest_name)
        return tl::unexpected(field("sign_in_name", "Enter a sign-in name, such as their e-mail address at work."));
    if (TRY(account_row(transaction, name))) return fail(Fault::conflict, "Someone has this sign-in name already.");
    const AccountRow row{name, may.authority(), account.person, {}, {}, -1, {}, 0, {}, {}, {}};
    std::vector<Param> params;
    add_values(params, row);
    TRY(transaction.execute(table_info<AccountRow>().insert, params));
    return account_of(row);
}

static Result<AccountRow> row_of(const Store& store, const MayChangeAccounts& may, std::string_view name) {
    auto row = TRY(account_row(store, name));
    if (!row || row->authority != may.authority()) return fail(Fault::not_found, "There is no such account.");
    return std::move(*row);
}

Result<void> close_account(Transaction& transaction, const MayChangeAccounts& may, std::string_view name, Moment at) {
    const auto row = TRY(row_of(transaction, may, name));
    TRY(transaction.execute("update access_account set closed = $1 where sign_in_name = $2", {at, row.sign_in_name}));
    TRY(note(transaction, row.sign_in_name, AccountEvent::closed, at));
    return close_all_sessions(transaction, row.sign_in_name);
}

static Result<void> keep_password(Transaction& transaction, const std::string& name, const std::string& hash,
                                  Lasts lasts) {
    TRY(
        transaction.execute("update access_account set password = $1, password_to_change = $2, failures = 0,"
                            " locked_until = null where sign_in_name = $3",
                            {hash, lasts == Lasts::until_first_sign_in, name}));
    return close_all_sessions(transaction, name);
}

Result<void> reset_password(Transaction& transaction, const MayChangeAccounts& may, const PasswordFor& made,
                            Moment at) {
    const auto row = TRY(row_of(transaction, may, made.name));
    const auto hash = TRY(hashed(made.password, row.sign_in_name));
    TRY(keep_password(transaction, row.sign_in_name, hash, made.lasts));
    return note(transaction, row.sign_in_name, AccountEvent::password_given, at);
}

Result<void> change_password(const Database& database, std::string_view name, std::string_view old_password,
                             std::string_view new_password, Moment at) {
    // What is wrong with the new one is said first: it costs no try at the old.
    if (const auto why = password_refusal(new_password, name)) return tl::unexpected(field("password", *why));
    if (new_password == old_password)
        return tl::unexpected(field("password", "This is the password you have now. Choose another."));
    const auto account = TRY(check_password(database, name, old_password, at));
    const auto hash = TRY(hashed(new_password, account.sign_in_name));
    auto transaction = TRY(database.write());
    TRY(keep_password(transaction, account.sign_in_name, hash, Lasts::until_changed));
    TRY(note(transaction, account.sign_in_name, AccountEvent::password_changed, at));
    return transaction.commit();
}

Result<void> link_oidc(Transaction& transaction, const MayChangeAccounts& may, const Link& link, Moment at) {
    const auto row = TRY(row_of(transaction, may, link.name));
    TRY(transaction.execute(table_info<OidcSubjectRow>().insert, {link.issuer, link.subject, row.sign_in_name}));
    return note(transaction, row.sign_in_name, AccountEvent::service_linked, at);
}

Result<std::vector<Account>> accounts(const Store& store, const AllowedAll<May::see_accounts>& may) {
    return store.all(table_info<AccountRow>().select + " where authority = $1 order by sign_in_name", {may.authority()},
                     [](const Row& row) { return account_of(read_values<AccountRow>(row, 0)); });
}

Result<std::optional<Account>> account_named(const Store& store, std::string_view name) {
    const auto row = TRY(account_row(store, sign_in_name_of(name)));
    if (!row) return std::nullopt;
    return account_of(*row);
}

Result<std::optional<Account>> account_by_oidc(const Store& store, std::string_view issuer, std::string_view subject) {
    const auto name = TRY(store.first("select sign_in_name from access_oidc_subject where issuer = $1 and subject = $2",
                                      {issuer, subject}, [](const Row& row) { return row.string(0); }));
    if (!name) return std::nullopt;
    const auto row = TRY(account_row(store, *name));
    if (!row || row->closed) return std::nullopt;
    return account_of(*row);
}

}  // namespace kith::access
