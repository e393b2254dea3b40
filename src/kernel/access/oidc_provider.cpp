#include "kernel/access/oidc_provider.h"

#include "kernel/access/json_object.h"

namespace kith::access {

static constexpr std::int64_t fresh = 3'600'000;  // milliseconds, as all below
static constexpr std::int64_t usable = 24 * 3'600'000;
static constexpr std::int64_t peace = 5'000;
static constexpr std::int64_t between_renewals = 60'000;

static bool within(std::optional<Moment> since, std::int64_t milliseconds, Moment now) {
    return since && now.milliseconds - since->milliseconds < milliseconds;
}

static auto no_answer() {
    return fail(Fault::unavailable, "Your organisation's sign-in service did not answer. Try again in a few minutes.");
}

void OidcProvider::log(std::string_view line) const {
    if (settings_.log) settings_.log(line);
}

Call OidcProvider::call(std::string address) const {
    Call call{.address = std::move(address), .authorities_file = settings_.authorities_file};
    if (is_plain_loopback(settings_.issuer)) call.transport = Transport::https_or_loopback;
    return call;
}

template <class T, class Get>
Result<T> OidcProvider::renewed(Kept<T>& kept, Moment now, Get get) {
    Result<T> got = get();
    if (got) {
        kept = {*got, now, {}};
        return got;
    }
    kept.failed = now;
    if (kept.value && within(kept.fetched, usable, now)) return *kept.value;
    return got;
}

template <class T, class Get>
Result<T> OidcProvider::current(Kept<T>& kept, Moment now, Get get) {
    if (kept.value && within(kept.fetched, fresh, now)) return *kept.value;
    if (!within(kept.failed, peace, now)) return renewed(kept, now, get);
    if (kept.value && within(kept.fetched, usable, now)) return *kept.value;
    return no_answer();
}

Result<Endpoints> OidcProvider::fetch_endpoints() const {
    auto base = settings_.issuer;
    if (base.ends_with('/')) base.pop_back();
    const auto how = call(base + "/.well-known/openid-configuration");
    const auto answer = fetch(how);
    const auto json = answer && answer->status == 200 ? JsonObject::parse(answer->body) : std::nullopt;
    if (!json) {
        log("discovery: no configuration could be read");
        return no_answer();
    }
    if (json->text("issuer") != settings_.issuer) {
        log("discovery: the service names another issuer than the settings do");
        return no_answer();
    }
    Endpoints found{json->text("authorization_endpoint"),
                    json->text("token_endpoint"),
                    json->text("jwks_uri"),
                    json->text("userinfo_endpoint"),
                    json->text("end_session_endpoint"),
                    json->is_true("authorization_response_iss_parameter_supported")};
    const auto fit = [&](const std::string& address) { return may_call(address, how.transport); };
    const auto fit_or_absent = [&](const std::string& address) { return address.empty() || fit(address); };
    if (!fit(found.authorisation) || !fit(found.token) || !fit(found.keys) || !fit_or_absent(found.user_info) ||
        !fit_or_absent(found.end_session)) {
        log("discovery: an address is missing or not https");
        return no_answer();
    }
    return found;
}

Result<WebKeys> OidcProvider::fetch_keys(const Endpoints& endpoints) const {
    const auto answer = fetch(call(endpoints.keys));
    if (!answer || answer->status != 200) {
        log("keys: no answer");
        return no_answer();
    }
    auto keys = WebKeys::parse(answer->body);
    if (!keys) log("keys: none that can be used");
    return keys;
}

Result<Endpoints> OidcProvider::known_endpoints(Moment now) {
    return current(endpoints_, now, [&] { return fetch_endpoints(); });
}

Result<Endpoints> OidcProvider::endpoints(Moment now) {
    const std::lock_guard held{lock_};
    return known_endpoints(now);
}

Result<WebKeys> OidcProvider::keys(Moment now) {
    const std::lock_guard held{lock_};
    const auto endpoints = TRY(known_endpoints(now));
    return current(keys_, now, [&] { return fetch_keys(endpoints); });
}

Result<WebKeys> OidcProvider::newer_keys(Moment now) {
    const std::lock_guard held{lock_};
    const auto endpoints = TRY(known_endpoints(now));
    if (within(keys_renewed_, between_renewals, now)) return current(keys_, now, [&] { return fetch_keys(endpoints); });
    keys_renewed_ = now;
    return renewed(keys_, now, [&] { return fetch_keys(endpoints); });
}

}  // namespace kith::access
