#pragma once

#include <string>

#include "kernel/access/accounts.h"
#include "kernel/access/gate.h"

namespace kith::access {

/// A link by which someone who has no account comes back to their own application to foster. The store keeps no token,
/// only its fingerprint.
struct LinkRow {
    std::string token;  ///< its fingerprint
    std::string sign_in_name;
    AuthorityId authority;
    PersonId person;
    Moment created;
    Moment ends;  ///< put off each time it is used

    static constexpr auto table =
        kept_in("access_link", "Links of applicants", "token", column("token", "Token, fingerprint", &LinkRow::token),
                column("sign_in_name", "Sign-in name", &LinkRow::sign_in_name).indexed(),
                column("authority", "Authority", &LinkRow::authority), column("person", "Person", &LinkRow::person),
                column("created", "Made", &LinkRow::created), column("ends", "Ends", &LinkRow::ends))
            .since(4);
};

/// A link that is not used for so long ends.
inline constexpr int link_days = 180;

/// Whether an account is opened by a link alone: nobody chose its name, and it lets in to an application only.
bool opens_by_link_alone(const Account& account);

/// Makes the link of this applicant, in place of any they had, and the account without a password that it opens.
/// Gives the token: show it once, keep it nowhere.
/// Fails: conflict, unless they apply, and are nothing besides but a foster carer: who works here signs in.
Result<std::string> make_link(Transaction& transaction, const Allowed<May::answer_application>& applicant, Moment at);
Result<std::string> make_link(Transaction& transaction, const Allowed<May::record_application>& applicant, Moment at);

/// The account that the link opens, and puts its end off; nothing if there is no such link, it has ended, or its owner
/// has come to hold another role than that of a foster carer.
Result<std::optional<Account>> account_by_link(Transaction& transaction, std::string_view token, Moment at);

/// Who came in by a link is one who applies and nothing more, whatever else they have become: a link may be found by
/// someone else, and a carer's own sign-in opens a child's record.
void limit_to_link(Reader& reader);

}  // namespace kith::access
