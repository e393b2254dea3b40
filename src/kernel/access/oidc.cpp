#include "kernel/access/oidc.h"

#include <algorithm>

#include <sodium.h>

#include "kernel/access/base_encoding.h"
#include "kernel/access/id_token.h"
#include "kernel/access/json_object.h"
#include "kernel/access/oidc_provider.h"

namespace kith::access {

static constexpr std::int64_t sign_in_milliseconds = 600'000;
static constexpr std::size_t longest_return_to = 512;

/// What one sign-in must still know when the person comes back: kept by their browser, sealed.
struct Begun {
    std::string state, nonce, verifier, return_to;
};

class OidcClient::Machinery {
public:
    Machinery(OidcSettings settings, Seal seal)
        : settings_{std::move(settings)},
          seal_{std::move(seal)},
          provider_{{settings_.issuer, settings_.authorities_file, settings_.log}} {}
    Machinery(const Machinery&) = delete;
    Machinery& operator=(const Machinery&) = delete;
    ~Machinery() { wipe(settings_.client_secret); }

    Result<SignInStart> start(std::string_view return_to, Moment now);
    Result<SignedIn> finish(const SignInReturn& returned, std::string_view cookie, Moment now);
    Result<std::optional<std::string>> sign_out_address(std::string_view id_token, Moment now);

private:
    std::string purpose() const { return "sign-in by " + settings_.issuer; }
    std::optional<Begun> begun(std::string_view cookie, Moment now) const;
    Result<void> check_return(const SignInReturn& returned, const Endpoints& endpoints) const;
    Result<JsonObject> exchange(const std::string& code, const Begun& begun, const Endpoints& endpoints) const;
    Result<Claims> believed(const std::string& id_token, const Begun& begun, Moment now);
    Result<void> add_user_info(Claims& claims, const std::string& access_token, const Endpoints& endpoints) const;

    OidcSettings settings_;
    Seal seal_;
    OidcProvider provider_;
};

static auto start_again() {
    return fail(Fault::invalid, "Your sign-in took too long, or was begun in another window. Start again.");
}

static auto not_completed() {
    return fail(Fault::not_allowed, "Your sign-in could not be completed. Start again, or ask your administrator.");
}

static auto no_answer() {
    return fail(Fault::unavailable, "Your organisation's sign-in service did not answer. Try again in a few minutes.");
}

static std::string sha256(std::string_view text) {
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size());
    return hash;
}

/// Printable ASCII without spaces: nothing that could end a header or a line.
static bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

std::string own_path(std::string_view path) {
    const bool own = is_plain(path) && path.starts_with('/') && !path.starts_with("//") &&
                     path.find('\\') == std::string_view::npos && path.size() <= longest_return_to;
    return own ? std::string{path} : "/";
}

static std::string with_query(std::string address, const std::string& query) {
    return address + (address.find('?') == std::string::npos ? '?' : '&') + query;
}

Result<SignInStart> OidcClient::Machinery::start(std::string_view return_to, Moment now) {
    const auto endpoints = TRY(provider_.endpoints(now));
    const Begun begun{random_token(), random_token(), random_token(), own_path(return_to)};
    std::string scope = "openid";
    for (const auto& wanted : settings_.scopes) scope += ' ' + wanted;
    const auto query = form_encoded({
        {"response_type", "code"},
        {"client_id", settings_.client_id},
        {"redirect_uri", settings_.return_address},
        {"scope", scope},
        {"state", begun.state},
        {"nonce", begun.nonce},
        {"code_challenge", base64url(sha256(begun.verifier))},
        {"code_challenge_method", "S256"},
    });
    const auto kept = begun.state + '\n' + begun.nonce + '\n' + begun.verifier + '\n' + begun.return_to;
    return SignInStart{with_query(endpoints.authorisation, query),
                       seal_.close(purpose(), kept, Moment{now.milliseconds + sign_in_milliseconds})};
}

std::optional<Begun> OidcClient::Machinery::begun(std::string_view cookie, Moment now) const {
    const auto kept = seal_.open(purpose(), cookie, now);
    if (!kept) return {};
    std::vector<std::string> lines(1);
    for (const char c : *kept) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    check(lines.size() == 4, "A sealed sign-in has another form than the one we gave it.");
    return Begun{lines[0], lines[1], lines[2], lines[3]};
}

/// Letters and underscores of a standard error code, so that a stranger cannot write what they like in the log.
static std::string code_word(std::string_view sent) {
    std::string word;
    for (const char c : sent.substr(0, 40))
        if ((c >= 'a' && c <= 'z') || c == '_') word += c;
    return word;
}

Result<void> OidcClient::Machinery::check_return(const SignInReturn& returned, const Endpoints& endpoints) const {
    const bool issuer_missing = returned.issuer.empty() && endpoints.names_itself_on_return;
    if (issuer_missing || (!returned.issuer.empty() && returned.issuer != settings_.issuer)) {
        provider_.log("return: not from the issuer in the settings");
        return not_completed();
    }
    if (returned.error == "access_denied")
        return fail(Fault::not_allowed, "Your organisation's sign-in service did not let you in, or you turned back.");
    if (!returned.error.empty() || returned.code.empty()) {
        provider_.log("return: the service answered " + code_word(returned.error));
        return not_completed();
    }
    return {};
}

Result<JsonObject> OidcClient::Machinery::exchange(const std::string& code, const Begun& begun,
                                                   const Endpoints& endpoints) const {
    auto call = provider_.call(endpoints.token);
    call.form = form_encoded({
        {"grant_type", "authorization_code"},
        {"code", code},
        {"redirect_uri", settings_.return_address},
        {"code_verifier", begun.verifier},
    });
    // RFC 6749, 2.3.1: both are form-encoded first, so that a colon or an odd letter in either is safe.
    const auto identity = percent_encoded(settings_.client_id) + ':' + percent_encoded(settings_.client_secret);
    call.headers = {"Authorization: Basic " + base64(identity), "Accept: application/json"};
    const auto answer = fetch(call);
    if (!answer || answer->status >= 500) {
        provider_.log("token: no answer");
        return no_answer();
    }
    const auto json = JsonObject::parse(answer->body);
    if (answer->status != 200 || !json || json->text("id_token").empty()) {
        provider_.log("token: the service answered " + (json ? code_word(json->text("error")) : std::string{}));
        return not_completed();
    }
    return *json;
}

Result<Claims> OidcClient::Machinery::believed(const std::string& id_token, const Begun& begun, Moment now) {
    auto claims = signed_claims(id_token, TRY(provider_.keys(now)), settings_.algorithms);
    if (!claims && claims.error() == TokenFault::unknown_key)
        claims = signed_claims(id_token, TRY(provider_.newer_keys(now)), settings_.algorithms);
    const Expected expected{settings_.issuer, settings_.client_id, begun.nonce, now, settings_.skew_seconds};
    const auto fault = claims ? claims_fault(*claims, expected) : std::optional{claims.error()};
    if (fault) {
        provider_.log("ID token: " + std::string{in_words(*fault)});
        return not_completed();
    }
    return std::move(*claims);
}

Result<void> OidcClient::Machinery::add_user_info(Claims& claims, const std::string& access_token,
                                                  const Endpoints& endpoints) const {
    if (settings_.user_info == OidcSettings::UserInfo::not_asked || endpoints.user_info.empty()) return {};
    auto call = provider_.call(endpoints.user_info);
    call.headers = {"Authorization: Bearer " + access_token, "Accept: application/json"};
    const auto answer = is_plain(access_token) ? fetch(call) : no_answer();
    const auto json = answer && answer->status == 200 ? JsonObject::parse(answer->body) : std::nullopt;
    if (!json) {
        provider_.log("user information: no answer that can be read");
        return no_answer();
    }
    if (json->text("sub") != claims.subject) {  // OpenID Connect Core 5.3.2: MUST match, or the values MUST NOT be used
        provider_.log("user information: it is of someone else");
        return not_completed();
    }
    if (json->has("name")) claims.name = json->text("name");
    if (json->has("email")) {
        claims.email = json->text("email");
        claims.email_verified = json->is_true("email_verified");
    }
    return {};
}

static Identity identity_of(Claims claims) {
    std::optional<Moment> proved;
    if (claims.signed_in) proved = Moment{*claims.signed_in * 1000};
    return {std::move(claims.issuer), std::move(claims.subject), std::move(claims.name),
            std::move(claims.email),  claims.email_verified,     proved,
            std::move(claims.session)};
}

Result<SignedIn> OidcClient::Machinery::finish(const SignInReturn& returned, std::string_view cookie, Moment now) {
    const auto begun = this->begun(cookie, now);
    if (!begun || !same_secret(begun->state, returned.state)) return start_again();
    const auto endpoints = TRY(provider_.endpoints(now));
    TRY(check_return(returned, endpoints));
    const auto tokens = TRY(exchange(returned.code, *begun, endpoints));
    auto claims = TRY(believed(tokens.text("id_token"), *begun, now));
    TRY(add_user_info(claims, tokens.text("access_token"), endpoints));
    return SignedIn{identity_of(std::move(claims)), begun->return_to, tokens.text("id_token")};
}

Result<std::optional<std::string>> OidcClient::Machinery::sign_out_address(std::string_view id_token, Moment now) {
    const auto endpoints = TRY(provider_.endpoints(now));
    if (endpoints.end_session.empty()) return std::nullopt;
    auto query = form_encoded({{"client_id", settings_.client_id}});
    if (!id_token.empty()) query += '&' + form_encoded({{"id_token_hint", id_token}});
    if (!settings_.signed_out_address.empty())
        query += '&' + form_encoded({{"post_logout_redirect_uri", settings_.signed_out_address}});
    return with_query(endpoints.end_session, query);
}

Result<OidcClient> OidcClient::with(OidcSettings settings, Seal seal) {
    start_sodium();
    const auto wrong = [](std::string what) { return fail(Fault::invalid, std::move(what)); };
    const auto safe = [](const std::string& address) { return may_call(address, Transport::https_or_loopback); };
    if (!safe(settings.issuer) || settings.issuer.find_first_of("?#") != std::string::npos)
        return wrong("The issuer of the sign-in service must be an https address without a query.");
    if (settings.client_id.empty()) return wrong("The sign-in service needs the client id it gave to Kith.");
    if (settings.client_secret.empty()) return wrong("The sign-in service needs the client secret it gave to Kith.");
    if (!safe(settings.return_address)) return wrong("The return address of the sign-in service must be https.");
    if (settings.algorithms.empty()) return wrong("The sign-in service needs at least one signing algorithm.");
    if (settings.skew_seconds < 0 || settings.skew_seconds > 300)
        return wrong("The clocks of Kith and the sign-in service may differ by 0 to 300 seconds.");
    return OidcClient{std::make_unique<Machinery>(std::move(settings), std::move(seal))};
}

OidcClient::OidcClient(std::unique_ptr<Machinery> machinery) : machinery_{std::move(machinery)} {}
OidcClient::OidcClient(OidcClient&&) noexcept = default;
OidcClient::~OidcClient() = default;

Result<SignInStart> OidcClient::start(std::string_view return_to, Moment now) {
    return machinery_->start(return_to, now);
}
Result<SignedIn> OidcClient::finish(const SignInReturn& returned, std::string_view cookie, Moment now) {
    return machinery_->finish(returned, cookie, now);
}
Result<std::optional<std::string>> OidcClient::sign_out_address(std::string_view id_token, Moment now) {
    return machinery_->sign_out_address(id_token, now);
}

}  // namespace kith::access
