#pragma once

#include "kernel/access/accounts.h"
#include "kernel/core/words.h"

namespace kith::access {

/// By what someone showed who they are.
/// A link opens an application to foster, and nothing else.
enum class SignedInBy { password, service, demo, link };

/// What must be done before anything else: a password that somebody else made is changed, or a second step that a role
/// asks for is set up.
enum class Owed { own_password, second_step };

}  // namespace kith::access

namespace kith {

template <>
inline constexpr std::array words_of<access::SignedInBy>{
    Word{access::SignedInBy::password, "password", "Password"},
    Word{access::SignedInBy::service, "service", "Your organisation's service"},
    Word{access::SignedInBy::demo, "demo", "Chosen in the demonstration"},
    Word{access::SignedInBy::link, "link", "A link of their own"}};
template <>
inline constexpr std::array words_of<access::Owed>{
    Word{access::Owed::own_password, "own_password", "A password of their own"},
    Word{access::Owed::second_step, "second_step", "A second step"}};

}  // namespace kith

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
    std::optional<SignedInBy> by;
    std::optional<Owed> owed;
    std::optional<std::string> browser;  ///< "Firefox on Windows"

    static constexpr auto table =
        kept_in("access_session", "Sessions", "token", column("token", "Token, fingerprint", &SessionRow::token),
                column("sign_in_name", "Sign-in name", &SessionRow::sign_in_name),
                column("authority", "Authority", &SessionRow::authority),
                column("person", "Person", &SessionRow::person), column("created", "Signed in", &SessionRow::created),
                column("seen", "Last used", &SessionRow::seen), column("csrf", "Form secret", &SessionRow::csrf),
                column("signed_in_by", "Signed in by", &SessionRow::by).since(2),
                column("owed", "Owed first", &SessionRow::owed).since(2),
                column("browser", "Browser", &SessionRow::browser).since(2));
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
    SignedInBy by;
    std::optional<Owed> owed;
    std::string browser;  ///< "Firefox on Windows", as it says of itself; empty: it did not
};

struct OpenedSession {
    std::string token;  ///< for the cookie, and nowhere else
    Session session;
};
struct SignIn {
    SignedInBy by = SignedInBy::password;
    std::optional<Owed> owed = {};
    std::string browser = {};
};
/// For someone who has just signed in, second step and all.
Result<OpenedSession> open_session(Transaction& transaction, const Account& account, Moment at, const SignIn& how = {});

/// "Mozilla/5.0 (Windows NT 10.0; ...) ... Firefox/128.0" -> "Firefox on Windows": enough for its owner to know it by.
std::string browser_words(std::string_view user_agent);

/// Nothing if there is none of that token, it has been unused too long or has lasted too long, or its account was
/// closed.
Result<std::optional<Session>> find_session(const Store& store, std::string_view token, Moment at,
                                            SessionLimits limits = {});

/// The account's sessions that still run, the last used first.
Result<std::vector<Session>> sessions_of(const Store& store, std::string_view sign_in_name, Moment at,
                                         SessionLimits limits = {});

/// What was owed has been done.
Result<void> settle(Transaction& transaction, const Session& session);

/// What keeps the session from falling idle, to be handed to Audit::keep; nothing if it was used in the last minute.
std::optional<Statement> touch(const Session& session, Moment at);

Result<void> close_session(Transaction& transaction, std::string_view token);
/// Every session of its account but this. Gives how many.
Result<std::int64_t> close_other_sessions(Transaction& transaction, const Session& kept);
Result<void> close_all_sessions(Transaction& transaction, std::string_view sign_in_name);

/// Takes away the sessions that are over. Gives how many.
Result<std::int64_t> sweep_sessions(Transaction& transaction, Moment at, SessionLimits limits = {});

}  // namespace kith::access
