#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/access/seal.h"
#include "kernel/access/web_keys.h"
#include "kernel/core/clock.h"
#include "kernel/core/result.h"

namespace kith::access {

/// An organisation's own sign-in service (OpenID Connect Core 1.0), as its administrator registered Kith with it.
struct OidcSettings {
    std::string issuer;  ///< as the service states it, to the letter: "https://login.example.org/tenant"
    std::string client_id;
    std::string client_secret;   ///< sent by HTTP Basic; private_key_jwt, which GOV.UK One Login asks for, is not built
    std::string return_address;  ///< where the service sends people back to us: a whole https address
    std::string signed_out_address;                          ///< where it sends them after signing out, or empty
    std::vector<std::string> scopes = {"profile", "email"};  ///< besides "openid"
    std::vector<Signing> algorithms = {Signing::rs256};      ///< the only ones believed, whatever a token says
    enum class UserInfo {
        not_asked,
        asked
    } user_info = UserInfo::not_asked;  ///< for a name and e-mail not in the token
    int skew_seconds = 60;              ///< how far the two clocks may differ; Range: 0 to 300
    std::string authorities_file;       ///< PEM of the certificate authorities to trust; empty: the machine's
    /// One line for the operator on why a sign-in failed, without personal data or secrets; nothing by default.
    std::function<void(std::string_view line)> log;
};

/// What to do with someone who wants to sign in.
struct SignInStart {
    std::string address;  ///< redirect them here
    std::string cookie;  ///< under 1 KB, to be set for ten minutes: Secure, HttpOnly, SameSite=Lax, for the return path
};

/// The query with which they come back. Values that were absent are empty.
struct SignInReturn {
    std::string code, state, error;
    std::string issuer;  ///< the parameter "iss" (RFC 9207)
};

/// Who the service says they are. Only `issuer` and `subject` together identify; the rest is for show, may change, and
/// gives nobody any right.
struct Identity {
    std::string issuer, subject;
    std::string name, email;  ///< or empty
    bool email_verified = false;
    std::optional<Moment> proved;  ///< when they last proved who they are, if the service says
    std::string session;           ///< the service's name for this sign-in (sid), or empty
};

struct SignedIn {
    Identity identity;
    std::string return_to;  ///< where on our site they were going
    std::string id_token;   ///< for sign_out_address
};

/// `path` if it is one on our own site, else "/": never "//elsewhere", nor "/\elsewhere" or one with a tab in it, which
/// browsers read the same.
std::string own_path(std::string_view path);

/// Signs people in by the authorisation code flow with PKCE (S256). Holds what the service says of itself (an hour)
/// and its keys; safe to use from many threads. At most one thread at a time waits for those, for ten seconds at most.
class OidcClient {
public:
    /// Makes no call. Fails: invalid, with a sentence for the administrator, if a setting cannot be right. An issuer
    /// on plain loopback is accepted, for development, and then its other addresses may be so too.
    static Result<OidcClient> with(OidcSettings settings, Seal seal);

    OidcClient(OidcClient&&) noexcept;
    OidcClient& operator=(OidcClient&&) = delete;
    ~OidcClient();

    /// `return_to` is a path on our own site; anything else becomes "/". Fails: unavailable.
    Result<SignInStart> start(std::string_view return_to, Moment now);

    /// Checks everything, in this order: our cookie, the state, the service's answer, the code, the ID token. The
    /// caller must then remove the cookie, whatever the outcome.
    /// Fails: invalid (start again: too late, another browser, or not begun by us), not_allowed (the service or the
    /// person said no, or its answer cannot be believed), unavailable.
    Result<SignedIn> finish(const SignInReturn& returned, std::string_view cookie, Moment now);

    /// Where to send someone who signs out, so that the service ends its own sign-in too (RP-Initiated Logout 1.0);
    /// nothing if it offers no such address. Fails: unavailable.
    Result<std::optional<std::string>> sign_out_address(std::string_view id_token, Moment now);

    class Machinery;

private:
    explicit OidcClient(std::unique_ptr<Machinery> machinery);
    std::unique_ptr<Machinery> machinery_;
};

}  // namespace kith::access
