#pragma once

#include "kernel/access/audit.h"
#include "kernel/access/recovery_codes.h"
#include "kernel/access/seal.h"

/// Who can sign in, and as whom. An account is of one authority and one person on its record; what they may do there
/// comes from the roles the record gives them, never from the account.
namespace kith::access {

struct AccountRow {
    std::string sign_in_name;  ///< as sign_in_name_of makes it; one in the whole store
    AuthorityId authority;
    PersonId person;
    std::optional<std::string> password;     ///< its hash; none: signs in by the organisation's own service only
    std::optional<std::string> totp_secret;  ///< sealed; none: no second factor
    std::int64_t totp_last_step;             ///< -1 before the first
    std::string recovery;                    ///< fingerprints of the codes not yet used, parted by spaces
    std::int64_t failures;                   ///< tries since the last that succeeded, those under way included
    std::optional<Moment> locked_until;
    std::optional<Moment> closed;
    std::optional<bool> password_to_change;  ///< made by someone else, and known to them

    static constexpr auto table = kept_in(
        "access_account", "Accounts", "sign_in_name", column("sign_in_name", "Sign-in name", &AccountRow::sign_in_name),
        column("authority", "Authority", &AccountRow::authority),
        column("person", "Person", &AccountRow::person).indexed(),
        column("password", "Password, hashed", &AccountRow::password),
        column("totp_secret", "Second factor, sealed", &AccountRow::totp_secret),
        column("totp_last_step", "Second factor last used", &AccountRow::totp_last_step),
        column("recovery", "Recovery codes, fingerprints", &AccountRow::recovery),
        column("failures", "Wrong tries", &AccountRow::failures),
        column("locked_until", "Locked until", &AccountRow::locked_until),
        column("closed", "Closed", &AccountRow::closed),
        column("password_to_change", "Password to be changed", &AccountRow::password_to_change).since(2));
};

/// Whom another organisation's sign-in service means.
struct OidcSubjectRow {
    std::string issuer;
    std::string subject;
    std::string sign_in_name;

    static constexpr auto table = kept_in(
        "access_oidc_subject", "Signing in by another service", "issuer, subject",
        column("issuer", "Issuer", &OidcSubjectRow::issuer), column("subject", "Subject", &OidcSubjectRow::subject),
        column("sign_in_name", "Sign-in name", &OidcSubjectRow::sign_in_name).indexed());
};

/// An account, as far as anyone but this file needs to know it.
struct Account {
    std::string sign_in_name;
    AuthorityId authority;
    PersonId person;
    bool has_password;
    bool has_second_factor;
    std::optional<Moment> closed;
    bool password_to_change = false;  ///< made by someone else: its owner changes it before anything else
    int recovery_codes = 0;           ///< not yet used
};

/// "Robin@Thistleshire.Example " -> "robin@thistleshire.example".
std::string sign_in_name_of(std::string_view typed);

using MayChangeAccounts = AllowedAll<May::change_accounts>;

struct NewAccount {
    std::string sign_in_name;
    PersonId person;
};
/// Without a password: set one, or link a sign-in service. Fails: invalid (no name); conflict (the name is taken).
Result<Account> create_account(Transaction& transaction, const MayChangeAccounts& may, const NewAccount& account);

/// Nobody signs in by it again, and its sessions end. Fails: not_found.
Result<void> close_account(Transaction& transaction, const MayChangeAccounts& may, std::string_view name, Moment at);

/// How long a password set for an account lasts: two people know the one that somebody else made.
enum class Lasts { until_first_sign_in, until_changed };
struct PasswordFor {
    std::string_view name;
    std::string_view password;
    Lasts lasts = Lasts::until_first_sign_in;
};
/// A new password for someone: their sessions end, and the lock-out too.
/// Fails: invalid, with the field "password", if it is too easy; not_found.
Result<void> reset_password(Transaction& transaction, const MayChangeAccounts& may, const PasswordFor& made, Moment at);
/// For a telephone that is lost, and may be signed in: the account's sessions end.
Result<void> take_second_factor_away(Transaction& transaction, const MayChangeAccounts& may, std::string_view name,
                                     Moment at);

/// Whom a sign-in service means by `subject`.
struct Link {
    std::string_view name, issuer, subject;
};
Result<void> link_oidc(Transaction& transaction, const MayChangeAccounts& may, const Link& link, Moment at);

/// By name, in the order of their names. Closed ones too.
Result<std::vector<Account>> accounts(const Store& store, const AllowedAll<May::see_accounts>& may);

/// The account of that name, for the steps between a right password and a session; nothing if there is none.
Result<std::optional<Account>> account_named(const Store& store, std::string_view name);

/// The account that a sign-in service vouched for; nothing if none is linked or it is closed.
Result<std::optional<Account>> account_by_oidc(const Store& store, std::string_view issuer, std::string_view subject);

/// The account, if the password is right. Each try is counted before the password is looked at, so that tries made at
/// once count as tries made one after the other; from the fifth wrong one on, the account waits a minute, then two,
/// doubling to an hour, and no password is right meanwhile. One answer, after the same work, for a name nobody has, a
/// closed or waiting account and a wrong password. If there is a second factor the person is not signed in yet, and the
/// count runs on. Fails: not_allowed; unavailable.
Result<Account> check_password(const Database& database, std::string_view name, std::string_view password, Moment at);

/// The second step: six digits, or a recovery code, each good once. Counted as check_password counts.
/// Fails: not_allowed; unavailable.
Result<void> check_second_factor(const Database& database, const Seal& seal, const Account& account,
                                 std::string_view typed, Moment at);

/// The password again, before something that it guards, by someone signed in with second step and all: if it is right,
/// the count begins anew. Fails: as check_password.
Result<void> confirm_password(const Database& database, const Account& account, std::string_view password, Moment at);

/// By the person themselves; every session ends, the one they do it in too.
/// Fails: as check_password; invalid, as reset_password, and if it is the old one again.
Result<void> change_password(const Database& database, std::string_view name, std::string_view old_password,
                             std::string_view new_password, Moment at);

/// Begins or replaces the second factor, once its owner has shown a code of it. Fails: invalid, with the field "code",
/// if the code is not of this secret now.
Result<void> set_second_factor(Transaction& transaction, const Seal& seal, const Account& account,
                               std::string_view secret, std::string_view typed, const RecoveryCodes& codes, Moment at);

/// By the person themselves, who has just confirmed their password.
Result<void> remove_second_factor(Transaction& transaction, const Account& account, Moment at);
/// In place of those there were. Requires: a second factor.
Result<void> replace_recovery_codes(Transaction& transaction, const Account& account, const RecoveryCodes& codes,
                                    Moment at);

/// How long an account waits after so many wrong tries; nothing before the fifth. In milliseconds.
std::int64_t wait_after(std::int64_t failures);

}  // namespace kith::access
