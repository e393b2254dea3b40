// Who can sign in. The administrator opens, closes and mends accounts, and sees nobody's case.
#include <algorithm>
#include <ranges>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "kernel/access/accounts.h"
#include "kernel/access/links.h"
#include "kernel/access/work.h"
#include "kernel/access/works_with.h"
#include "kernel/core/json.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "persons/forms.h"
#include "persons/pages.h"

namespace kith::persons {

using access::Account;
using MayChange = AllowedAll<May::change_accounts>;

namespace {

std::string how_they_sign_in(const Account& account) {
    if (account.closed) return fmt::format("Closed on {}", account.closed->in_words());
    if (!account.has_password) return "No password: by the organisation's own service, if linked";
    if (account.password_to_change) return "A password made for them, not yet changed";
    return account.has_second_factor ? "Password and second step" : "Password; no second step yet";
}

/// The leave to change accounts, with what is done on the audit: accounts are no part of anyone's record.
Result<MayChange> leave_to(const Context& context, const std::string& what) {
    return decide_all<May::change_accounts>(context.store, *context.reader, what);
}

/// A password that is shown once: 80 bits, in letters and figures that are not mistaken for one another.
std::string new_password() { return access::new_recovery_codes().shown.front(); }

/// What the administrator hands over. It is on this page and nowhere else.
Response shown_once(const Context& context, const std::string& name, const std::string& password) {
    if (context.wants_json) {
        JsonWriter json;
        json.object([&] {
            json.member("sign_in_name", name);
            json.member("password", password);
        });
        return Response::json(json.take(), 201).with("cache-control", "no-store");
    }
    auto body = ui::panel({.title = "Password made", .text = ui::Content{html("Sign-in name {}", name)}}) +
                ui::inset_text(password) +
                ui::paragraph(
                    "Give it to them in person. It is shown this once; whoever loses it is given another. When they "
                    "first sign in they must change it.") +
                ui::paragraph(ui::link("Back to accounts", Url{"/accounts"}));
    return page_of(context, {.title = "Password made", .main = std::move(body)}).with("cache-control", "no-store");
}

}  // namespace

Result<Response> show_accounts(const AskedAll<May::see_accounts>& asked) {
    const auto& context = asked.context;
    const auto all = TRY(access::accounts(context.store, asked.allowed));
    std::vector<PersonId> people;
    for (const auto& account : all) people.push_back(account.person);
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(asked.allowed), people));
    const bool changes = context.reader->granted(May::change_accounts);
    ui::Table table{
        .id = "accounts",
        .caption = "By name",
        .columns = {{"Person", ui::Align::words, true}, {"Sign-in name", ui::Align::words, true}, {"Signs in by"}},
        .rows = {},
        .when_empty = "Nobody has an account."};
    for (const auto& account : all) {
        const auto change = Url{"/accounts/change"}.with("sign_in_name", account.sign_in_name);
        const auto& name = names.at(account.person);
        table.rows.push_back(
            {{name, name},
             {changes ? ui::Content{ui::link(account.sign_in_name, change)} : ui::Content{account.sign_in_name},
              account.sign_in_name},
             {how_they_sign_in(account), {}}});
    }
    auto body = ui::heading({.text = "Accounts", .level = 1, .size = ui::Size::large});
    if (changes) body += ui::link_button({.text = "Open an account", .to = Url{"/accounts/new"}});
    return page_of(context, {.title = "Accounts", .main = body + ui::table(table), .breadth = ui::Breadth::wide});
}

namespace {

/// Workers and carers: whoever holds a role.
Result<Choices> who_may_have_one(const Context& context, const LeaveOfAll& leave) {
    Choices choices{{"person", {}}};
    auto& offered = choices["person"];
    for (const auto& worker : TRY(workers(context.store, leave, context.today))) {
        const auto id = std::to_string(worker.person.number());
        if (offered.empty() || offered.back().value != id)
            offered.push_back({id, fmt::format("{}, {}", worker.name, lower(in_words(worker.role)))});
    }
    return choices;
}

/// Whoever holds a role today and has no account to sign in by: a carer who was approved, a worker who began. A link
/// of an applicant is no account. Each once, who came to their role last first: they wait now.
Result<std::vector<Worker>> without_an_account(const Context& context, const LeaveOfAll& leave) {
    std::set<PersonId> have;
    for (const auto& account : TRY(access::accounts(
             context.store, TRY(decide_all<May::see_accounts>(context.store, *context.reader, "my day")))))
        if (!account.closed && !access::opens_by_link_alone(account)) have.insert(account.person);
    std::vector<Worker> found;
    for (auto& worker : TRY(workers(context.store, leave, context.today)))
        if (worker.role != Role::prospective_carer && have.insert(worker.person).second)
            found.push_back(std::move(worker));
    std::unordered_map<PersonId, Date> since;
    TRY(each_fact<RoleFact>(context.store, leave, Known::now(), [&](const Fact<RoleFact>& fact) {
        auto& day = since.try_emplace(fact.about, fact.value.starts).first->second;
        day = std::max(day, fact.value.starts);
    }));
    std::ranges::stable_sort(found, std::greater{}, [&](const Worker& one) { return since.at(one.person); });
    return found;
}

FormPage page_to_open(const FormInfo& form, Fields typed) {
    return {.form = form, .action = Url{"/accounts/new"}, .typed = std::move(typed), .back = "/accounts"};
}

}  // namespace

Result<Response> show_new_account(const AskedAll<May::change_accounts>& asked) {
    const auto choices = TRY(who_may_have_one(asked.context, asked.allowed));
    Fields typed;
    const auto named = asked.context.request.asked("person").value_or("");
    if (std::ranges::find(choices.at("person"), named, &Choice::value) != choices.at("person").end())
        typed.emplace_back("person", named);
    return form_page(asked.context, page_to_open(account_form.info(choices), std::move(typed)));
}

Result<Html> on_my_day(const Context& context) {
    constexpr std::size_t most_shown = 10;
    if (!context.reader->granted(May::change_accounts)) return Html{};
    const auto leave = TRY(decide_all<May::change_accounts>(context.store, *context.reader, "my day"));
    const auto waiting = TRY(without_an_account(context, leave));
    if (waiting.empty()) return Html{};
    ui::Table table{.id = "no-account",
                    .caption = fmt::format("Who cannot sign in yet ({})", waiting.size()),
                    .columns = {{"Person"}, {"As"}, {"What to do"}},
                    .rows = {},
                    .when_empty = ""};
    for (const auto& one : waiting | std::views::take(most_shown))
        table.rows.push_back({{one.name, {}},
                              {std::string{in_words(one.role)}, {}},
                              {ui::link(fmt::format("Open an account for {}", one.name),
                                        Url{"/accounts/new"}.with("person", std::to_string(one.person.number()))),
                               {}}});
    auto shown = ui::table(table);
    if (waiting.size() > most_shown) shown += ui::paragraph(fmt::format("The first {} are shown.", most_shown));
    return shown;
}

Result<Response> save_new_account(const AskedAll<May::change_accounts>& asked) {
    const auto& context = asked.context;
    const auto choices = TRY(who_may_have_one(context, asked.allowed));
    const auto form = account_form.info(choices);
    auto page = page_to_open(form, TRY(context.typed(form)));
    const auto opened = account_form.read(page.typed, {{}, context.reader->person}, context.today, choices);
    if (!opened) return refused(context, std::move(page), opened.error());
    const auto leave = TRY(leave_to(context, fmt::format("open the account {}", opened->sign_in_name)));
    auto transaction = TRY(context.database.write());
    const auto account = access::create_account(transaction, leave, *opened);
    if (!account) return refused(context, std::move(page), account.error());
    const auto password = new_password();
    TRY(access::reset_password(transaction, leave, {account->sign_in_name, password}, context.at));
    TRY(transaction.commit());
    return shown_once(context, account->sign_in_name, password);
}

// Changing one.

namespace {

Html button_to(const Context& context, const Account& account, const char* to, const char* words, ui::ButtonKind kind) {
    return ui::form(
        {.action = Url{to},
         .csrf = context.csrf,
         .body = ui::hidden_field("sign_in_name", account.sign_in_name) + ui::button({.text = words, .kind = kind})});
}

Result<std::string> sign_in_name(const Context& context) {
    const auto typed = TRY(context.typed(named_account_form()));
    return access::sign_in_name_of(field(typed, "sign_in_name"));
}

}  // namespace

FormInfo named_account_form() {
    return {"account",
            "Change an account",
            "Save",
            {{.name = "sign_in_name", .text = "Sign-in name", .hint = {}, .kind = Kind::line, .high = 254}}};
}

Result<Response> show_account(const AskedAll<May::change_accounts>& asked) {
    const auto& context = asked.context;
    const auto all =
        TRY(access::accounts(context.store, TRY(decide_all<May::see_accounts>(context.store, *context.reader))));
    const auto account = std::ranges::find(
        all, access::sign_in_name_of(context.request.asked("sign_in_name").value_or("")), &Account::sign_in_name);
    if (account == all.end()) return fail(Fault::not_found, "There is no such account.");
    auto body = ui::heading({.text = account->sign_in_name, .level = 1, .size = ui::Size::large}) +
                ui::paragraph(how_they_sign_in(*account));
    if (!account->closed) {
        body += button_to(context, *account, "/accounts/password", "Make a new password", ui::ButtonKind::secondary);
        if (account->has_second_factor)
            body += button_to(context, *account, "/accounts/second-step",
                              "Take the second step away: the telephone is lost", ui::ButtonKind::secondary);
        body += button_to(context, *account, "/accounts/close", "Close this account", ui::ButtonKind::warning);
    }
    return page_of(context, {.title = "Change an account", .main = std::move(body), .back = "/accounts"});
}

Result<Response> make_password(const AskedAll<May::change_accounts>& asked) {
    const auto& context = asked.context;
    const auto name = TRY(sign_in_name(context));
    const auto leave = TRY(leave_to(context, fmt::format("make a new password for {}", name)));
    auto transaction = TRY(context.database.write());
    const auto password = new_password();
    TRY(access::reset_password(transaction, leave, {name, password}, context.at));
    TRY(transaction.commit());
    return shown_once(context, name, password);
}

Result<Response> take_second_step(const AskedAll<May::change_accounts>& asked) {
    const auto& context = asked.context;
    const auto name = TRY(sign_in_name(context));
    const auto leave = TRY(leave_to(context, fmt::format("take the second step from {}", name)));
    auto transaction = TRY(context.database.write());
    TRY(access::take_second_factor_away(transaction, leave, name, context.at));
    TRY(transaction.commit());
    return saved(context, TRY(shown_now(context)), "/accounts", "The second step was taken away");
}

Result<Response> close_an_account(const AskedAll<May::change_accounts>& asked) {
    const auto& context = asked.context;
    const auto name = TRY(sign_in_name(context));
    const auto leave = TRY(leave_to(context, fmt::format("close the account {}", name)));
    auto transaction = TRY(context.database.write());
    TRY(access::close_account(transaction, leave, name, context.at));
    TRY(transaction.commit());
    return saved(context, TRY(shown_now(context)), "/accounts", "The account was closed");
}

}  // namespace kith::persons
