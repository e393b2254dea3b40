// What every way of signing in ends with.
#include <algorithm>

#include "kernel/access/account_log.h"
#include "kernel/site/parts.h"
#include "kernel/site/sign_in.h"

namespace kith {

using access::Owed;
using access::SignedInBy;

std::string safe_path(std::string_view then) { return then.starts_with("/sign-") ? "/" : access::own_path(then); }

std::string then_of(const Context& context) {
    const auto fields = context.request.fields();
    const auto typed = field(fields, "then");
    return safe_path(typed.empty() ? context.request.asked("then").value_or("/") : std::string{typed});
}

std::string_view page_of_owed(Owed owed) {
    switch (owed) {
        case Owed::own_password: return "/account/password";
        case Owed::second_step: return "/account/second-step";
    }
    throw "What is owed has no page.";
}

bool needs_second_step(const SiteOptions& options, const Reader& reader) {
    switch (options.second_step) {
        case SecondStep::everyone: return true;
        case SecondStep::nobody: return false;
        case SecondStep::staff: break;
    }
    return std::ranges::any_of(reader.roles, [](const HeldRole& held) { return is_staff(held.role); });
}

static Result<std::optional<Owed>> owed_by(const Context& context, const Store& store, const access::Account& account,
                                           SignedInBy by) {
    if (by != SignedInBy::password) return std::nullopt;
    if (account.password_to_change) return Owed::own_password;
    if (account.has_second_factor) return std::nullopt;
    std::vector<Ask> asks;
    const auto reader = TRY(reader_of(store, account.authority, account.person, context.at, asks));
    if (needs_second_step(context.site.options, reader)) return Owed::second_step;
    return std::nullopt;
}

static Result<Response> begin(const Context& context, Transaction& transaction, const access::Account& account,
                              SignedInBy by, const std::string& then) {
    const auto& options = context.site.options;
    const auto owed = TRY(owed_by(context, transaction, account, by));
    if (context.session) TRY(access::close_session(transaction, context.session_token));
    TRY(access::sweep_sessions(transaction, context.at, options.session_limits));
    const auto browser = access::browser_words(context.request.header("user-agent"));
    const auto opened = TRY(access::open_session(transaction, account, context.at, {by, owed, browser}));
    TRY(transaction.commit());
    return Response::redirect(owed ? page_of_owed(*owed) : then)
        .with("Set-Cookie", cookie(options, "kith_session", opened.token, options.session_limits.most_minutes * 60))
        .with("Set-Cookie", cookie(options, "kith_step", "", 0));
}

Result<Response> begin_session(const Context& context, std::string_view sign_in_name, SignedInBy by,
                               const std::string& then) {
    // Read anew: what changed in this request is not in the request's own view.
    auto transaction = TRY(context.database.write());
    const auto account = TRY(access::account_named(transaction, sign_in_name));
    if (!account || account->closed) return fail(Fault::not_found, "There is no such account.");
    return begin(context, transaction, *account, by, then);
}

static access::AccountEvent event_of(SignedInBy by) {
    switch (by) {
        case SignedInBy::password: return access::AccountEvent::signed_in;
        case SignedInBy::service: return access::AccountEvent::signed_in_by_service;
        case SignedInBy::demo: return access::AccountEvent::signed_in_in_demo;
        case SignedInBy::link: return access::AccountEvent::signed_in_by_link;
    }
    throw "A way of signing in has no event.";
}

Result<Response> signed_in(const Context& context, const access::Account& account, SignedInBy by,
                           const std::string& then) {
    auto transaction = TRY(context.database.write());
    TRY(access::note(transaction, account.sign_in_name, event_of(by), context.at));
    return begin(context, transaction, account, by, then);
}

Result<access::Account> own_account(const Context& context) {
    check(context.session != nullptr, "A page of one's own account was reached without a session.");
    auto account = TRY(access::account_named(context.store, context.session->sign_in_name));
    if (!account || account->closed) return fail(Fault::not_found, "There is no such account.");
    return *std::move(account);
}

}  // namespace kith
