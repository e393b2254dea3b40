// One's own second step: a code from an authenticator app besides the password; and the recovery codes.
#include <fmt/format.h>

#include "kernel/access/account_log.h"
#include "kernel/access/base_encoding.h"
#include "kernel/access/random.h"
#include "kernel/access/totp.h"
#include "kernel/site/parts.h"
#include "kernel/site/saving.h"
#include "kernel/site/sign_in.h"
#include "kernel/web/components.h"
#include "kernel/web/qr_code.h"

namespace kith {

using access::Account;

namespace {

constexpr std::int64_t set_up_minutes = 30;  ///< to find the app and type its code

using AllWrong = std::vector<Error::Field>;

std::string error_of(const AllWrong& wrong, std::string_view name) {
    for (const auto& field : wrong)
        if (field.name == name) return field.message;
    return {};
}

/// The account, if it has a password for a second step to stand beside.
Result<Account> account_with_password(const Context& context) {
    auto account = TRY(own_account(context));
    if (!account.has_password)
        return fail(Fault::not_found,
                    "You sign in without a password, so there is no second step here. If your organisation's own "
                    "service signs you in, set up a second step there.");
    return account;
}

/// The page of one question that a password guards: asked again, as the browser may have been left open.
struct Guarded {
    std::string title;
    Html words;
    Url action;
    std::string button;
    ui::ButtonKind kind = ui::ButtonKind::primary;
};

Response guarded_page(const Context& context, const Guarded& page, const AllWrong& wrong) {
    auto main =
        ui::heading({.text = page.title, .level = 1, .size = ui::Size::large}) + page.words +
        ui::form({.action = page.action,
                  .csrf = context.csrf,
                  .body = ui::password_input(
                              {.name = "password", .label = "Your password", .error = error_of(wrong, "password")}) +
                          ui::button({.text = page.button, .kind = page.kind})});
    return page_of(context, {.title = page.title,
                             .main = std::move(main),
                             .back = "/account",
                             .errors = ui::error_summary(wrong),
                             .status = wrong.empty() ? 200 : 422});
}

/// What is wrong with the password typed; nothing if it is right. Fails: unavailable.
Result<AllWrong> wrong_password(const Context& context, const Account& account) {
    const auto fields = context.request.fields();
    const auto right = access::confirm_password(context.database, account, field(fields, "password"), context.at);
    if (right) return AllWrong{};
    if (right.error().fault == Fault::unavailable) return tl::unexpected(right.error());
    return AllWrong{{"password", right.error().what}};
}

Response codes_page(const Context& context, const access::RecoveryCodes& codes, const std::string& title) {
    Html list;
    for (const auto& code : codes.shown) append(list, "<li>{}</li>", code);
    auto main = ui::heading({.text = title, .level = 1, .size = ui::Size::large}) +
                ui::heading({.text = "Your recovery codes"}) +
                ui::paragraph(
                    "If you lose your telephone, each of these lets you in once in place of its code. Print "
                    "them or write them down, and keep them where you keep your passport.") +
                html("<ul class=\"govuk-list kith-key\" id=\"recovery-codes\">{}</ul>", list) +
                ui::warning_text("They are shown this once. Codes you had before no longer work.") +
                ui::link_button({.text = "I have kept them: go on", .to = Url{"/"}});
    return page_of(context, {.title = title, .main = std::move(main)});
}

// ---- Set up or replaced --------------------------------------------------------------------------------------------

std::string seal_purpose(const Account& account) { return "new second step of " + account.sign_in_name; }

std::string in_fours(std::string_view key) {
    std::string out;
    for (std::size_t i = 0; i < key.size(); i += 4) {
        if (i > 0) out += ' ';
        out += key.substr(i, 4);
    }
    return out;
}

Html how_to_set_up(const std::string& secret, const Account& account) {
    return ui::paragraph(
               "Whoever learns your password cannot sign in without this. You need an authenticator app on your "
               "telephone, such as the one your organisation gives you; any that follows the standard (TOTP) will "
               "do.") +
           ui::heading({.text = "1. Show this picture to the app", .size = ui::Size::small}) +
           ui::qr_code(access::totp_address(secret, "Kith", account.sign_in_name),
                       "The key below as a picture for the camera of your telephone") +
           ui::paragraph("Or type this key into the app:") +
           html("<p class=\"govuk-body kith-key\" id=\"key\">{}</p>", in_fours(access::base32(secret))) +
           ui::heading({.text = "2. Type the code that the app shows", .size = ui::Size::small});
}

Response set_up_page(const Context& context, const Account& account, const access::Secret& secret,
                     const AllWrong& wrong) {
    const bool owed = context.session->owed == access::Owed::second_step;
    const std::string title = account.has_second_factor ? "Replace your second step" : "Set up your second step";
    const Moment expires{context.at.milliseconds + set_up_minutes * 60'000};
    auto body = ui::hidden_field("key", context.site.seal.close(seal_purpose(account), secret.text(), expires)) +
                ui::input({.name = "code",
                           .label = "Six-digit code",
                           .error = error_of(wrong, "code"),
                           .label_as = ui::Label::bold,
                           .width = ui::Width::characters_10,
                           .autocomplete = "one-time-code",
                           .input_mode = "numeric"});
    if (account.has_second_factor)
        body +=
            ui::password_input({.name = "password", .label = "Your password", .error = error_of(wrong, "password")});
    body += ui::button({.text = "Check the code"});
    auto main = ui::heading({.text = title, .level = 1, .size = ui::Size::large});
    if (owed)
        main += ui::inset_text("What you may see in Kith asks for more than a password. Set this up; then go on.");
    main += how_to_set_up(secret.text(), account) +
            ui::form({.action = Url{"/account/second-step"}, .csrf = context.csrf, .body = std::move(body)});
    return page_of(context, {.title = title,
                             .main = std::move(main),
                             .back = owed ? "" : "/account",
                             .errors = ui::error_summary(wrong),
                             .status = wrong.empty() ? 200 : 422});
}

Result<Response> show_set_up(const SignedIn& asked) {
    const auto account = TRY(account_with_password(asked.context));
    return set_up_page(asked.context, account, access::Secret{access::new_totp_secret()}, {});
}

Result<Response> set_up(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto account = TRY(account_with_password(context));
    const auto fields = context.request.fields();
    auto opened = context.site.seal.open(seal_purpose(account), field(fields, "key"), context.at);
    if (!opened)
        return set_up_page(context, account, access::Secret{access::new_totp_secret()},
                           {{"code", "That took too long. Show the new picture to your app, and type its code."}});
    const access::Secret secret{std::move(*opened)};
    if (account.has_second_factor)
        if (auto wrong = TRY(wrong_password(context, account)); !wrong.empty())
            return set_up_page(context, account, secret, wrong);
    const auto codes = access::new_recovery_codes();
    auto transaction = TRY(context.database.write());
    const auto set = access::set_second_factor(transaction, context.site.seal, account, secret.text(),
                                               field(fields, "code"), codes, context.at);
    if (!set && set.error().fault == Fault::invalid) return set_up_page(context, account, secret, set.error().fields);
    TRY(set);
    TRY(access::close_other_sessions(transaction, *context.session));
    TRY(access::settle(transaction, *context.session));
    TRY(transaction.commit());
    return codes_page(context, codes, "Your second step is set up");
}

// ---- Removed; new recovery codes -----------------------------------------------------------------------------------

Result<Account> account_with_second_step(const Context& context) {
    auto account = TRY(own_account(context));
    if (!account.has_second_factor) return fail(Fault::not_found, "You have no second step here.");
    return account;
}

Result<Account> account_that_may_go_without(const Context& context) {
    auto account = TRY(account_with_second_step(context));
    if (needs_second_step(context.site.options, *context.reader))
        return fail(Fault::not_allowed, "Your role asks for a second step. You can replace it, but not do without.");
    return account;
}

Guarded removing() {
    return {"Remove your second step", ui::warning_text("Whoever learns your password can then sign in as you."),
            Url{"/account/second-step/remove"}, "Remove the second step", ui::ButtonKind::warning};
}

Result<Response> show_remove(const SignedIn& asked) {
    TRY(account_that_may_go_without(asked.context));
    return guarded_page(asked.context, removing(), {});
}

Result<Response> remove(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto account = TRY(account_that_may_go_without(context));
    if (auto wrong = TRY(wrong_password(context, account)); !wrong.empty())
        return guarded_page(context, removing(), wrong);
    auto transaction = TRY(context.database.write());
    TRY(access::remove_second_factor(transaction, account, context.at));
    TRY(access::close_other_sessions(transaction, *context.session));
    TRY(transaction.commit());
    return saved(context, TRY(shown_now(context)), "/account", "Your second step was removed");
}

Guarded making_codes() {
    return {"Make new recovery codes", ui::paragraph("Ten new codes take the place of those you have, used or not."),
            Url{"/account/recovery-codes"}, "Make new codes"};
}

Result<Response> show_new_codes(const SignedIn& asked) {
    TRY(account_with_second_step(asked.context));
    return guarded_page(asked.context, making_codes(), {});
}

Result<Response> make_new_codes(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto account = TRY(account_with_second_step(context));
    if (auto wrong = TRY(wrong_password(context, account)); !wrong.empty())
        return guarded_page(context, making_codes(), wrong);
    const auto codes = access::new_recovery_codes();
    auto transaction = TRY(context.database.write());
    TRY(access::replace_recovery_codes(transaction, account, codes, context.at));
    TRY(transaction.commit());
    return codes_page(context, codes, "New recovery codes are made");
}

}  // namespace

std::vector<Page> second_step_pages() {
    return {page<show_set_up>(Method::get, "/account/second-step"),
            page<set_up>(Method::post, "/account/second-step"),
            page<show_remove>(Method::get, "/account/second-step/remove"),
            page<remove>(Method::post, "/account/second-step/remove"),
            page<show_new_codes>(Method::get, "/account/recovery-codes"),
            page<make_new_codes>(Method::post, "/account/recovery-codes")};
}

}  // namespace kith
