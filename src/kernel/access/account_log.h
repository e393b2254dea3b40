#pragma once

#include "kernel/access/accounts.h"
#include "kernel/core/words.h"

namespace kith::access {

/// What happens to an account. `words` stand in the list that its owner and the administrator read.
enum class AccountEvent {
    signed_in,
    signed_in_by_service,
    signed_in_in_demo,
    signed_in_by_link,
    refused,
    recovery_code_used,
    signed_out,
    others_signed_out,
    password_changed,
    password_given,
    second_step_set,
    second_step_removed,
    second_step_taken_away,
    recovery_codes_made,
    service_linked,
    closed,
};

}  // namespace kith::access

namespace kith {

template <>
inline constexpr std::array words_of<access::AccountEvent>{
    Word{access::AccountEvent::signed_in, "signed_in", "Signed in"},
    Word{access::AccountEvent::signed_in_by_service, "signed_in_by_service", "Signed in by the organisation's service"},
    Word{access::AccountEvent::signed_in_in_demo, "signed_in_in_demo", "Signed in, in the demonstration"},
    Word{access::AccountEvent::signed_in_by_link, "signed_in_by_link", "Signed in by a link of their own"},
    Word{access::AccountEvent::refused, "refused", "A wrong password or code was refused"},
    Word{access::AccountEvent::recovery_code_used, "recovery_code_used", "A recovery code was used up"},
    Word{access::AccountEvent::signed_out, "signed_out", "Signed out"},
    Word{access::AccountEvent::others_signed_out, "others_signed_out", "Signed out everywhere else"},
    Word{access::AccountEvent::password_changed, "password_changed", "The password was changed"},
    Word{access::AccountEvent::password_given, "password_given", "An administrator made a new password"},
    Word{access::AccountEvent::second_step_set, "second_step_set", "The second step was set up"},
    Word{access::AccountEvent::second_step_removed, "second_step_removed", "The second step was removed"},
    Word{access::AccountEvent::second_step_taken_away, "second_step_taken_away",
         "An administrator took the second step away"},
    Word{access::AccountEvent::recovery_codes_made, "recovery_codes_made",
         "New recovery codes took the place of the old"},
    Word{access::AccountEvent::service_linked, "service_linked", "An administrator linked the organisation's service"},
    Word{access::AccountEvent::closed, "closed", "An administrator closed the account"}};

}  // namespace kith

namespace kith::access {

/// The account's own journal: never changed, never shortened. The same thing twice within a millisecond is once.
struct AccountEventRow {
    std::string sign_in_name;
    Moment at;
    AccountEvent what;

    static constexpr auto table =
        kept_in("access_account_event", "What happened to accounts", "sign_in_name, at, what",
                column("sign_in_name", "Sign-in name", &AccountEventRow::sign_in_name),
                column("at", "At", &AccountEventRow::at), column("what", "What", &AccountEventRow::what))
            .append_only()
            .since(2);
};

Result<void> note(Transaction& transaction, std::string_view sign_in_name, AccountEvent what, Moment at);

/// Newest first, at most `limit`.
Result<std::vector<AccountEventRow>> what_happened(const Store& store, const Account& account, int limit);

}  // namespace kith::access
