#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/access/fetch.h"
#include "kernel/access/web_keys.h"
#include "kernel/core/clock.h"
#include "kernel/core/result.h"

namespace kith::access {

/// What a sign-in service says of itself (OpenID Connect Discovery 1.0). Every address has passed may_call.
struct Endpoints {
    std::string authorisation, token, keys;
    std::string user_info, end_session;   ///< or empty
    bool names_itself_on_return = false;  ///< it always sends "iss" (RFC 9207), so its absence is an attack
};

/// One sign-in service: what it says of itself and the keys it signs with, fetched when first wanted and again when an
/// hour old. If it does not answer then, what was known is used for up to a day, and it is left in peace for five
/// seconds. Safe to use from many threads; they wait for each other while one fetches.
class OidcProvider {
public:
    struct Settings {
        std::string issuer;
        std::string authorities_file;
        std::function<void(std::string_view line)> log;
    };

    explicit OidcProvider(Settings settings) : settings_{std::move(settings)} {}

    /// Fails: unavailable, also if the document names another issuer or an address that is not safe to call.
    Result<Endpoints> endpoints(Moment now);

    /// Fails: unavailable.
    Result<WebKeys> keys(Moment now);

    /// Keys fetched anew, for a token whose key is not among those we have; but at most once a minute, so that forged
    /// tokens cannot make us call without end. Within the minute: those we have. Fails: unavailable.
    Result<WebKeys> newer_keys(Moment now);

    /// A call as the service's settings want it.
    Call call(std::string address) const;

    void log(std::string_view line) const;

private:
    template <class T>
    struct Kept {
        std::optional<T> value;
        std::optional<Moment> fetched, failed;
    };

    template <class T, class Get>
    Result<T> current(Kept<T>& kept, Moment now, Get get);
    template <class T, class Get>
    Result<T> renewed(Kept<T>& kept, Moment now, Get get);
    Result<Endpoints> fetch_endpoints() const;
    Result<Endpoints> known_endpoints(Moment now);
    Result<WebKeys> fetch_keys(const Endpoints& endpoints) const;

    Settings settings_;
    std::mutex lock_;
    Kept<Endpoints> endpoints_;
    Kept<WebKeys> keys_;
    std::optional<Moment> keys_renewed_;
};

}  // namespace kith::access
