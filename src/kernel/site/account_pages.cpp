// One's own account: what one is signed in as, the password, and where else one is signed in.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/account_log.h"
#include "kernel/core/text.h"
#include "kernel/site/parts.h"
#include "kernel/site/saving.h"
#include "kernel/site/sign_in.h"
#include "kernel/web/components.h"

namespace kith {

using access::Account;

namespace {

constexpr int events_shown = 20;

std::string roles_in_words(const Reader& reader) {
    std::vector<std::string> roles;
    for (const auto& held : reader.roles)
        if (const std::string words{in_words(held.role)}; std::ranges::find(roles, words) == roles.end())
            roles.push_back(words);
    return roles.empty() ? "None: ask your administrator" : join(roles, ", ");
}

void add_password_rows(const Context& context, const Account& account, std::vector<ui::SummaryList::Row>& rows) {
    if (!account.has_password) {
        rows.push_back({"Password", "None: you sign in without one here"});
        return;
    }
    rows.push_back({"Password", "Known to you alone", {{"Change", Url{"/account/password"}, "your password"}}});
    if (!account.has_second_factor) {
        rows.push_back({"Second step",
                        "Not set up: whoever learns your password can sign in as you",
                        {{"Set up", Url{"/account/second-step"}, "your second step"}}});
        return;
    }
    ui::SummaryList::Row second{"Second step",
                                "A code from your authenticator app",
                                {{"Replace", Url{"/account/second-step"}, "your second step"}}};
    if (!needs_second_step(context.site.options, *context.reader))
        second.actions.push_back({"Remove", Url{"/account/second-step/remove"}, "your second step"});
    rows.push_back(std::move(second));
    rows.push_back({"Recovery codes",
                    fmt::format("{} not yet used", account.recovery_codes),
                    {{"Make new ones", Url{"/account/recovery-codes"}, "in place of your recovery codes"}}});
}

Html who(const Context& context, const Account& account) {
    ui::SummaryList list{.rows = {{"Name", context.reader->name},
                                  {"Sign-in name", account.sign_in_name},
                                  {"Authority", context.frame.authority},
                                  {"Role", roles_in_words(*context.reader)}}};
    add_password_rows(context, account, list.rows);
    return ui::summary_list(list);
}

std::string_view means(access::SignedInBy by) {
    switch (by) {
        case access::SignedInBy::password: return "by password";
        case access::SignedInBy::service: return "by your organisation's service";
        case access::SignedInBy::demo: return "by choice in the demonstration";
        case access::SignedInBy::link: return "by a link of your own";
    }
    throw "A way of signing in has no words.";
}

Result<Html> where(const Context& context) {
    const auto sessions = TRY(access::sessions_of(context.store, context.session->sign_in_name, context.at,
                                                  context.site.options.session_limits));
    ui::Table table{.id = "sessions",
                    .caption = "Where you are signed in",
                    .columns = {{"Browser"}, {"Signed in"}, {"Last used"}},
                    .rows = {}};
    for (const auto& session : sessions) {
        const bool here = session.fingerprint == context.session->fingerprint;
        const auto browser = session.browser.empty() ? std::string{"A browser that does not say"} : session.browser;
        table.rows.push_back({{fmt::format("{}{}, {}", browser, here ? " (this one)" : "", means(session.by)), {}},
                              {session.created.in_words(), {}},
                              {session.seen.in_words(), {}}});
    }
    auto shown = ui::table(table);
    if (sessions.size() > 1)
        shown +=
            ui::form({.action = Url{"/account/sessions/end"},
                      .csrf = context.csrf,
                      .body = ui::button({.text = "Sign out everywhere else", .kind = ui::ButtonKind::secondary})});
    return shown;
}

Result<Html> lately(const Context& context, const Account& account) {
    ui::Table table{.id = "events",
                    .caption = "What happened to your account lately",
                    .columns = {{"When"}, {"What"}},
                    .rows = {},
                    .when_empty = "Nothing yet."};
    for (const auto& event : TRY(access::what_happened(context.store, account, events_shown)))
        table.rows.push_back({{event.at.in_words(), {}}, {in_words(event.what), {}}});
    return ui::table(table) +
           ui::paragraph("If something here was not you, change your password and tell your administrator.");
}

Result<Response> show_own_account(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto account = TRY(own_account(context));
    auto main = ui::heading({.text = "Your account", .level = 1, .size = ui::Size::large}) + who(context, account) +
                TRY(where(context)) + TRY(lately(context, account));
    return page_of(context, {.title = "Your account", .main = std::move(main)});
}

Result<Response> end_other_sessions(const SignedIn& asked) {
    const auto& context = asked.context;
    auto transaction = TRY(context.database.write());
    const auto ended = TRY(access::close_other_sessions(transaction, *context.session));
    TRY(access::note(transaction, context.session->sign_in_name, access::AccountEvent::others_signed_out, context.at));
    TRY(transaction.commit());
    return saved(context, TRY(shown_now(context)), "/account",
                 fmt::format("Signed out of {}", plural(ended, "other browser")));
}

// ---- The password --------------------------------------------------------------------------------------------------

Response password_page(const Context& context, const std::vector<Error::Field>& wrong) {
    const auto error = [&](std::string_view name) {
        const auto at = std::ranges::find(wrong, name, &Error::Field::name);
        return at == wrong.end() ? std::string{} : at->message;
    };
    auto main = ui::heading({.text = "Change your password", .level = 1, .size = ui::Size::large});
    const bool owed = context.session->owed == access::Owed::own_password;
    if (owed)
        main +=
            ui::inset_text("Someone else made your password and knows it. Choose one that only you know; then go on.");
    main += ui::paragraph("A good password is long: three words that come to you, one after another. It must have");
    main += ui::bullets({"12 characters or more; any will do, spaces too", "little in common with your sign-in name",
                         "nothing that attackers try first: no common password, no run of the keyboard"});
    main += ui::form({.action = Url{"/account/password"},
                      .csrf = context.csrf,
                      .body = ui::password_input({.name = "old_password",
                                                  .label = owed ? "The password you were given" : "Your password now",
                                                  .error = error("old_password")}) +
                              ui::password_input({.name = "password",
                                                  .label = "New password",
                                                  .error = error("password"),
                                                  .autocomplete = "new-password"}) +
                              ui::button({.text = "Change password"})});
    main += ui::paragraph("Every browser in which you are signed in is signed out, except this one.");
    return page_of(context, {.title = "Change your password",
                             .main = std::move(main),
                             .back = owed ? "" : "/account",
                             .errors = ui::error_summary(wrong),
                             .status = wrong.empty() ? 200 : 422});
}

Error no_password() {
    return {Fault::not_found, "You sign in without a password, so there is none to change here.", {}};
}

Result<Response> show_password(const SignedIn& asked) {
    if (!TRY(own_account(asked.context)).has_password) return tl::unexpected(no_password());
    return password_page(asked.context, {});
}

Result<Response> save_password(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto account = TRY(own_account(context));
    if (!account.has_password) return tl::unexpected(no_password());
    const auto fields = context.request.fields();
    const auto changed = access::change_password(context.database, account.sign_in_name, field(fields, "old_password"),
                                                 field(fields, "password"), context.at);
    if (!changed) {
        const auto& error = changed.error();
        if (error.fault == Fault::invalid) return password_page(context, error.fields);
        if (error.fault == Fault::not_allowed) return password_page(context, {{"old_password", error.what}});
        return tl::unexpected(error);
    }
    return begin_session(context, account.sign_in_name, context.session->by,
                         address_saying(context, "/account", "Your password was changed"));
}

}  // namespace

std::vector<Page> account_pages() {
    return {page<show_own_account>(Method::get, "/account"), page<show_password>(Method::get, "/account/password"),
            page<save_password>(Method::post, "/account/password"),
            page<end_other_sessions>(Method::post, "/account/sessions/end")};
}

}  // namespace kith
