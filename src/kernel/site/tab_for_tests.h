#pragma once

#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <string>

#include "kernel/access/accounts.h"
#include "kernel/access/totp.h"
#include "kernel/core/text.h"
#include "kernel/site/draft.h"
#include "kernel/site/site.h"
#include "kernel/testing/fresh.h"

/// For the tests of signing in.
namespace kith::testing {

/// A browser at a site, without a network: keeps cookies as it is told to, follows no redirect, and posts with the
/// token of the form that it was last shown.
class Tab {
public:
    explicit Tab(Site& site) : site_{&site} {}

    void go_to(Site& site) { site_ = &site; }
    std::map<std::string, std::string> cookies;
    Response last;

    const Response& get(const std::string& address) { return ask(request(Method::get, address)); }

    /// `fields` with the token of the page at `address`, which is opened first.
    const Response& post(const std::string& address, const Fields& fields, const std::string& page = {}) {
        get(page.empty() ? address : page);
        return send(address, fields, hidden("csrf"));
    }
    const Response& send(const std::string& address, const Fields& fields, const std::string& csrf) {
        auto asked = request(Method::post, address);
        asked.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
        asked.body = urlencoded(fields) + (fields.empty() ? "" : "&") + "csrf=" + csrf;
        return ask(asked);
    }
    const Response& ask(Request request) {
        last = site_->answer(request);
        for (const auto& [name, value] : last.headers)
            if (name == "Set-Cookie") keep(value);
        return last;
    }
    Request request(Method method, const std::string& address) const {
        const auto mark = address.find('?');
        Request made{.method = method,
                     .path = address.substr(0, mark),
                     .query = mark == std::string::npos ? "" : address.substr(mark + 1),
                     .id = "0123456789abcdef"};
        std::string all;
        for (const auto& [name, value] : cookies) all += (all.empty() ? "" : "; ") + name + "=" + value;
        if (!all.empty()) made.headers.emplace_back("cookie", all);
        made.headers.emplace_back("user-agent",
                                  "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
        return made;
    }

    bool says(std::string_view words) const { return last.body.find(words) != std::string::npos; }
    std::string leads_to() const { return header("Location"); }
    std::string header(std::string_view wanted) const {
        for (const auto& [name, value] : last.headers)
            if (lower(name) == lower(wanted)) return value;
        return {};
    }
    /// The whole of the last answer's Set-Cookie for this name.
    std::string set_cookie(const std::string& wanted) const {
        for (const auto& [name, value] : last.headers)
            if (name == "Set-Cookie" && value.starts_with(wanted + "=")) return value;
        return {};
    }
    std::string hidden(const std::string& name) const { return between("name=\"" + name + "\" value=\"", "\""); }
    std::string between(const std::string& start, const std::string& end) const {
        const auto at = last.body.find(start);
        if (at == std::string::npos) return {};
        return last.body.substr(at + start.size(), last.body.find(end, at + start.size()) - at - start.size());
    }

private:
    void keep(const std::string& set) {
        const auto equals = set.find('=');
        const auto value = set.substr(equals + 1, set.find(';') - equals - 1);
        if (value.empty())
            cookies.erase(set.substr(0, equals));
        else
            cookies[set.substr(0, equals)] = value;
    }

    Site* site_;
};

/// An authority with a site, and one account on it: Robin's, a social worker's unless said otherwise.
struct SignInPlace {
    static constexpr const char* name = "robin@thistleshire.example";
    static constexpr const char* password = "thistle bracken fernley lane";

    explicit SignInPlace(Role role = Role::social_worker, access::Lasts lasts = access::Lasts::until_changed)
        : file{std::vector<Schema>{site_schema()}}, authority{file.database(), "2026-11-20"_day} {
        const auto reader = authority.reader_with(role);
        account(name, reader.person, lasts);
    }

    void account(std::string_view who, PersonId person, access::Lasts lasts) {
        change([&](Transaction& transaction, const access::MayChangeAccounts& may) {
            must(access::create_account(transaction, may, {std::string{who}, person}));
            must(access::reset_password(transaction, may, {who, password, lasts}, authority.at()));
        });
    }

    template <class Do>
    void change(Do act) {
        auto transaction = must(file.database().write());
        act(transaction, Gate::machine_to_all<May::change_accounts>(authority.id()));
        must(transaction.commit());
    }

    Moment later(std::int64_t seconds) const { return Moment{authority.at().milliseconds + seconds * 1000}; }

    /// The site, with its clock standing so many seconds after the authority's.
    Site site(SiteOptions options = {}, std::int64_t seconds = 0) {
        return must(Site::open(file.database(), Clock::fixed(later(seconds)), {}, std::move(options)));
    }

    FreshFile file;
    TestAuthority authority;
};

}  // namespace kith::testing
