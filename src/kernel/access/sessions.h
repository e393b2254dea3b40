#pragma once

#include "kernel/access/accounts.h"

namespace kith::access {

/// Someone signed in. The store keeps no token, only its fingerprint: who reads the store cannot use a session.
struct SessionRow {
    std::string token;  ///< its fingerprint
    std::string sign_in_name;
    AuthorityId authority;
    PersonId person;
    Moment created;
    Moment seen;
    std::string csrf;  ///< the secret for csrf_token

    static constexpr auto table =
        kept_in("access_session", "Sessions", "token", column("token", "Token, fingerprint", &SessionRow::token),
                column("sign_in_name", "Sign-in name", &SessionRow::sign_in_name),
                column("authority", "Authority", &SessionRow::authority),
                column("person", "Person", &SessionRow::person), column("created", "Signed in", &SessionRow::created),
                column("seen", "Last used", &SessionRow::seen), column("csrf", "Form secret", &SessionRow::csrf));
};

/// How long a session lasts: unused, and at most.
struct SessionLimits {
    std::int64_t idle_minutes = 30;
    std::int64_t most_minutes = 600;
};

struct Session {
    std::string fingerprint;
    std::string sign_in_name;
    AuthorityId authority;
    PersonId person;
    Moment created, seen;
    std::string csrf_secret;
};

struct OpenedSession {
    std::string token;  ///< for the cookie, and nowhere else
    Session session;
};
/// For someone who has just signed in, second step and all.
Result<OpenedSession> open_session(Transaction& transaction, const Account& account, Moment at);

/// Nothing if there is none of that token, it has been unused too long or has lasted too long, or its account was
/// closed.
Result<std::optional<Session>> find_session(const Store& store, std::string_view token, Moment at,
                                            SessionLimits limits = {});

/// What keeps the session from falling idle, to be handed to Audit::keep; nothing if it was used in the last minute.
std::optional<Statement> touch(const Session& session, Moment at);

Result<void> close_session(Transaction& transaction, std::string_view token);
Result<void> close_all_sessions(Transaction& transaction, std::string_view sign_in_name);

/// Takes away the sessions that are over. Gives how many.
Result<std::int64_t> sweep_sessions(Transaction& transaction, Moment at, SessionLimits limits = {});

}  // namespace kith::access
