#include <fmt/core.h>

#include "app/commands.h"
#include "app/record.h"
#include "app/secret.h"
#include "app/user.h"
#include "kernel/access/accounts.h"
#include "kernel/access/work.h"
#include "kernel/core/clock.h"

namespace kith::app {

using access::MayChangeAccounts;

namespace {
struct Options {
    StoreOption store;
    std::string authority;
    std::string name;
    std::string issuer, subject;
    bool mine = false;

    access::Lasts lasts() const { return mine ? access::Lasts::until_changed : access::Lasts::until_first_sign_in; }
};
}  // namespace

/// Does something to the account of this name, in a transaction of its own.
template <class Do>
static Result<Exit> changed(const Options& options, const char* said, Do change) {
    const auto database = TRY(open_current(options.store));
    auto transaction = TRY(database.write());
    const auto authority = TRY(chosen_authority(transaction, options.authority));
    TRY(change(transaction, Gate::machine_to_all<May::change_accounts>(authority.id)));
    TRY(transaction.commit());
    fmt::print("{}: {}\n", access::sign_in_name_of(options.name), said);
    return Exit::done;
}

static Result<Exit> list(const Options& options) {
    const auto database = TRY(open_current(options.store));
    const auto store = TRY(database.read());
    const auto authority = TRY(chosen_authority(store, options.authority));
    const auto today = Clock::real().today();
    for (const auto& account : TRY(access::accounts(store, Gate::machine_to_all<May::see_accounts>(authority.id)))) {
        std::string roles;
        for (const auto& held : TRY(roles_of(store, authority.id, account.person, today)))
            roles += fmt::format("{}{}", roles.empty() ? "" : ", ", in_words(held.role));
        fmt::print("{:40} {}{}{}{}\n", account.sign_in_name, roles.empty() ? "no role" : roles,
                   account.has_second_factor ? "; second factor" : "",
                   account.password_to_change ? "; password to be changed" : "", account.closed ? "; closed" : "");
    }
    return Exit::done;
}

static Result<Exit> close(const Options& options) {
    return changed(options, "closed; nobody signs in by it again.",
                   [&](Transaction& transaction, const MayChangeAccounts& may) {
                       return access::close_account(transaction, may, options.name, Clock::real().now());
                   });
}

static Result<Exit> password(const Options& options) {
    const auto typed = TRY(typed_secret(options.name));
    return changed(options, "has a new password; other sessions have ended.",
                   [&](Transaction& transaction, const MayChangeAccounts& may) {
                       return access::reset_password(transaction, may, {options.name, typed, options.lasts()},
                                                     Clock::real().now());
                   });
}

static Result<Exit> unlock_second_factor(const Options& options) {
    return changed(options, "has no second factor until they set one again.",
                   [&](Transaction& transaction, const MayChangeAccounts& may) {
                       return access::take_second_factor_away(transaction, may, options.name, Clock::real().now());
                   });
}

static Result<Exit> link(const Options& options) {
    return changed(options, "signs in by that service from now on.",
                   [&](Transaction& transaction, const MayChangeAccounts& may) {
                       return access::link_oidc(transaction, may, {options.name, options.issuer, options.subject},
                                                Clock::real().now());
                   });
}

/// A command about one account that needs its name and nothing else.
static Command about_one(Command& user, const char* word, const char* words, const std::shared_ptr<Options>& options) {
    auto command = user.sub(word, words);
    options->store.add_to(command);
    command.option("--authority", options->authority, "Which authority, where the record has several");
    command.argument("NAME", options->name, "The sign-in name");
    return command;
}

void add_user(Command& root) {
    auto user = root.sub("user", "Who can sign in: add, list and close accounts, set passwords");
    add_user_add(user);

    auto listed = std::make_shared<Options>();
    auto listing = user.sub("list", "Every account with its roles today");
    listed->store.add_to(listing);
    listing.option("--authority", listed->authority, "Which authority, where the record has several")
        .example("kith user list")
        .does([listed] { return list(*listed); });

    auto closed = std::make_shared<Options>();
    about_one(user, "close", "End an account and its sessions", closed)
        .example("kith user close robin@thistleshire.example")
        .does([closed] { return close(*closed); });

    auto reset = std::make_shared<Options>();
    about_one(user, "password", "Set a new password, typed on the terminal or read from the standard input", reset)
        .flag("--mine", reset->mine, "It is your own account: the password need not be changed when it is first used")
        .example("kith user password robin@thistleshire.example")
        .does([reset] { return password(*reset); });

    auto lost = std::make_shared<Options>();
    about_one(user, "reset-second-factor", "For someone who has lost their telephone and their recovery codes", lost)
        .example("kith user reset-second-factor robin@thistleshire.example")
        .does([lost] { return unlock_second_factor(*lost); });

    auto linked = std::make_shared<Options>();
    auto linking =
        about_one(user, "link", "Let an account sign in by the organisation's own service (OpenID Connect)", linked);
    linking.required("--issuer", linked->issuer, "The service, as it names itself")
        .required("--subject", linked->subject, "Whom the service means, as it names them (sub)")
        .example(
            "kith user link robin@thistleshire.example --issuer https://login.thistleshire.example --subject 8f14e45f")
        .does([linked] { return link(*linked); });
}

}  // namespace kith::app
