#include <algorithm>

#include "kernel/access/account_log.h"
#include "kernel/access/account_rows.h"
#include "kernel/access/password.h"
#include "kernel/access/random.h"
#include "kernel/access/sessions.h"
#include "kernel/access/totp.h"
#include "kernel/core/text.h"

namespace kith::access {

static constexpr std::int64_t tries_before_waiting = 5;
static constexpr std::int64_t minute = 60'000;

std::int64_t wait_after(std::int64_t failures) {
    if (failures < tries_before_waiting) return 0;
    const auto doublings = std::min<std::int64_t>(failures - tries_before_waiting, 6);
    return std::min(minute << doublings, 60 * minute);
}

Error not_right() {
    return {
        Fault::not_allowed,
        "What you entered is not right. Check it and try again; after five wrong tries an account waits for a while.",
        {}};
}

Result<std::optional<AccountRow>> counted_try(const Database& database, std::string_view name, Moment at) {
    auto transaction = TRY(database.write());
    const auto now = at.milliseconds;
    // One statement counts and reads, so that of tries made at once each finds the others counted.
    const auto failures =
        TRY(transaction.first("update access_account set failures = failures + 1 where sign_in_name = $1 and"
                              " closed is null and (locked_until is null or locked_until <= $2) returning failures",
                              {sign_in_name_of(name), now}, [](const Row& row) { return row.integer(0); }));
    if (!failures) return std::nullopt;
    if (const auto wait = wait_after(*failures); wait > 0)
        TRY(transaction.execute("update access_account set locked_until = $1 where sign_in_name = $2",
                                {now + wait, sign_in_name_of(name)}));
    auto row = TRY(account_row(transaction, name));
    TRY(transaction.commit());
    return row;
}

Result<void> forget_failures(Transaction& transaction, std::string_view name) {
    TRY(transaction.execute("update access_account set failures = 0, locked_until = null where sign_in_name = $1",
                            {name}));
    return {};
}

/// On the account's journal, if there is such an account and it was not waiting.
static Result<void> note_refusal(const Database& database, const std::optional<AccountRow>& row, Moment at) {
    if (!row) return {};
    auto transaction = TRY(database.write());
    TRY(note(transaction, row->sign_in_name, AccountEvent::refused, at));
    return transaction.commit();
}

Result<Account> check_password(const Database& database, std::string_view name, std::string_view password, Moment at) {
    const auto row = TRY(counted_try(database, name, at));
    const bool right =
        row && row->password ? TRY(verify_password(*row->password, password)) : TRY(verify_against_nobody(password));
    if (!right) {
        TRY(note_refusal(database, row, at));
        return tl::unexpected(not_right());
    }
    const auto again = needs_rehash(*row->password) ? std::optional{TRY(hash_password(password))} : std::nullopt;
    auto transaction = TRY(database.write());
    if (again)
        TRY(transaction.execute("update access_account set password = $1 where sign_in_name = $2 and password = $3",
                                {*again, row->sign_in_name, *row->password}));
    if (!row->totp_secret) TRY(forget_failures(transaction, row->sign_in_name));
    TRY(transaction.commit());
    return account_of(*row);
}

Result<void> confirm_password(const Database& database, const Account& account, std::string_view password, Moment at) {
    TRY(check_password(database, account.sign_in_name, password, at));
    auto transaction = TRY(database.write());
    TRY(forget_failures(transaction, account.sign_in_name));
    return transaction.commit();
}

/// Strikes out the recovery code that was typed. Whether there was one, and nobody else used it in the same moment.
static Result<bool> use_recovery_code(Transaction& transaction, const AccountRow& row, std::string_view typed,
                                      Moment at) {
    std::vector<std::string> codes;
    for (const auto code : split(row.recovery, ' '))
        if (!code.empty()) codes.emplace_back(code);
    const auto place = recovery_code_place(codes, typed);
    if (!place) return false;
    codes.erase(codes.begin() + static_cast<std::ptrdiff_t>(*place));
    TRY(note(transaction, row.sign_in_name, AccountEvent::recovery_code_used, at));
    return TRY(transaction.execute("update access_account set recovery = $1 where sign_in_name = $2 and recovery = $3",
                                   {join(codes, " "), row.sign_in_name, row.recovery})) == 1;
}

static Result<bool> use_totp(Transaction& transaction, const Seal& seal, const AccountRow& row, std::string_view typed,
                             Moment at) {
    auto opened = seal.open("second factor " + row.sign_in_name, *row.totp_secret, at);
    if (!opened)
        return fail(Fault::unavailable,
                    "The second step cannot be checked: the key it was kept under has gone. Ask an administrator.");
    const Secret secret{std::move(*opened)};
    const auto step = totp_accepts(secret.text(), typed, at, row.totp_last_step);
    if (!step) return false;
    return TRY(transaction.execute(
               "update access_account set totp_last_step = $1 where sign_in_name = $2 and totp_last_step < $1",
               {*step, row.sign_in_name})) == 1;
}

Result<void> check_second_factor(const Database& database, const Seal& seal, const Account& account,
                                 std::string_view typed, Moment at) {
    const auto row = TRY(counted_try(database, account.sign_in_name, at));
    if (!row || !row->totp_secret) return tl::unexpected(not_right());
    auto transaction = TRY(database.write());
    const bool right =
        TRY(use_totp(transaction, seal, *row, typed, at)) || TRY(use_recovery_code(transaction, *row, typed, at));
    if (!right) {
        TRY(note(transaction, row->sign_in_name, AccountEvent::refused, at));
        TRY(transaction.commit());
        return tl::unexpected(not_right());
    }
    TRY(forget_failures(transaction, row->sign_in_name));
    return transaction.commit();
}

Result<void> set_second_factor(Transaction& transaction, const Seal& seal, const Account& account,
                               std::string_view secret, std::string_view typed, const RecoveryCodes& codes, Moment at) {
    const auto step = totp_accepts(secret, typed, at, -1);
    if (!step) {
        const std::string message = "This is not the code that your app shows now. Enter the six digits it shows.";
        return tl::unexpected(Error{Fault::invalid, message, {{"code", message}}});
    }
    // Sealed for as long as the account: the seal's own end of life is for what a browser holds.
    constexpr Moment never{std::int64_t{1} << 52};
    TRY(transaction.execute(
        "update access_account set totp_secret = $1, totp_last_step = $2, recovery = $3 where sign_in_name = $4",
        {seal.close("second factor " + account.sign_in_name, secret, never), *step, join(codes.fingerprints, " "),
         account.sign_in_name}));
    return note(transaction, account.sign_in_name, AccountEvent::second_step_set, at);
}

static Result<std::int64_t> clear_second_factor(Transaction& transaction, std::string_view name, AuthorityId of) {
    return transaction.execute(
        "update access_account set totp_secret = null, totp_last_step = -1, recovery = ''"
        " where sign_in_name = $1 and authority = $2",
        {name, of});
}

Result<void> take_second_factor_away(Transaction& transaction, const MayChangeAccounts& may, std::string_view name,
                                     Moment at) {
    const auto whose = sign_in_name_of(name);
    if (TRY(clear_second_factor(transaction, whose, may.authority())) == 0)
        return fail(Fault::not_found, "There is no such account.");
    TRY(note(transaction, whose, AccountEvent::second_step_taken_away, at));
    return close_all_sessions(transaction, whose);
}

Result<void> remove_second_factor(Transaction& transaction, const Account& account, Moment at) {
    TRY(clear_second_factor(transaction, account.sign_in_name, account.authority));
    return note(transaction, account.sign_in_name, AccountEvent::second_step_removed, at);
}

Result<void> replace_recovery_codes(Transaction& transaction, const Account& account, const RecoveryCodes& codes,
                                    Moment at) {
    check(account.has_second_factor, "Recovery codes were made for an account without a second factor.");
    TRY(transaction.execute("update access_account set recovery = $1 where sign_in_name = $2",
                            {join(codes.fingerprints, " "), account.sign_in_name}));
    return note(transaction, account.sign_in_name, AccountEvent::recovery_codes_made, at);
}

}  // namespace kith::access
