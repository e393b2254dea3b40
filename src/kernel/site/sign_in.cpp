#include "kernel/site/sign_in.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/account_log.h"
#include "kernel/core/text.h"
#include "kernel/site/parts.h"
#include "kernel/web/components.h"

namespace kith {

namespace {

constexpr std::int64_t step_minutes = 5;  ///< between the password and the second step

// ---- Who is who, in the demo ----------------------------------------------------------------------------------------

struct Invented {
    std::string sign_in_name, name, authority, line;
    Role role;
};

std::string line_about(Role role, const std::string& team, std::int64_t children, bool of_hub) {
    std::string line{in_words(role)};
    if (!team.empty()) line += fmt::format(", {}", team);
    if (children > 0)
        line += role == Role::foster_carer ? fmt::format(", {} living with them", plural(children, "child", "children"))
                                           : fmt::format(", {}", plural(children, "child", "children"));
    if (of_hub && role == Role::foster_carer) line += ", whose home is the hub of a constellation";
    return line;
}

constexpr int most_of_a_role = 6;

/// At most so many of each role in each authority: enough to choose from, few enough to read.
Result<std::vector<Invented>> invented_people(const Context& context) {
    std::vector<Invented> people;
    std::string last;
    int of_kind = 0;
    TRY(context.store.each(
        "select a.sign_in_name, n.given, n.family, u.name, r.role, coalesce(t.name, ''),"
        " (select count(*) from access_allocation l where l.authority = a.authority and l.worker = a.person and "
        "l.retired_by is null and l.ends is null)"
        " + (select count(*) from access_cared_for c where c.authority = a.authority and c.carer = a.person and "
        "c.retired_by is null and c.ends is null),"
        " (select count(*) from people_residence h join access_in_constellation m on m.authority = h.authority and "
        "m.hub = h.household and m.retired_by is null and m.ends is null where h.authority = a.authority and "
        "h.about = a.person and h.retired_by is null and h.ends is null)"
        " from access_account a join record_authority u on u.authority = a.authority"
        " join people_name n on n.authority = a.authority and n.about = a.person and n.retired_by is null and n.kind = "
        "'usual'"
        " join access_role r on r.authority = a.authority and r.about = a.person and r.retired_by is null and r.ends "
        "is null"
        " left join access_team t on t.authority = r.authority and t.team = r.team"
        " where a.closed is null order by u.name, r.role, 7 desc, n.family, n.given",
        {}, [&](const Row& row) {
            const auto key = fmt::format("{}/{}", row.text(3), row.text(4));
            of_kind = key == last ? of_kind + 1 : 1;
            last = key;
            const auto role = from_code<Role>(row.text(4));
            if (of_kind > most_of_a_role || !role) return;
            people.push_back({row.string(0), fmt::format("{} {}", row.text(1), row.text(2)), row.string(3),
                              line_about(*role, row.string(5), row.integer(6), row.integer(7) > 0), *role});
        }));
    // In the order the roles are declared: those who work with children come first.
    std::ranges::stable_sort(people, {}, [](const Invented& p) { return std::pair{p.authority, p.role}; });
    return people;
}

Html choose_who(const Context& context, const std::vector<Invented>& people, const std::string& then) {
    Html shown = ui::heading({.text = "Try it as one of these invented people"});
    std::vector<std::string> places;
    for (const auto& person : people)
        if (places.empty() || places.back() != person.authority) places.push_back(person.authority);
    for (const auto& place : places) {
        std::vector<std::vector<ui::Table::Cell>> rows;
        for (const auto& person : people) {
            if (person.authority != place) continue;
            const auto press = ui::button({.text = "Sign in",
                                           .kind = ui::ButtonKind::secondary,
                                           .name = "who",
                                           .value = person.sign_in_name,
                                           .hidden_text = fmt::format("as {}", person.name)});
            const auto form = ui::form(
                {.action = Url{"/sign-in/as"}, .csrf = context.csrf, .body = ui::hidden_field("then", then) + press});
            rows.push_back({{person.name, {}}, {person.line, {}}, {form, {}}});
        }
        shown += ui::table({.id = fmt::format("people-{}", rows.size() + shown.markup().size()),
                            .caption = place,
                            .columns = {{"Name"}, {"Who they are"}, {"Sign in"}},
                            .rows = std::move(rows)});
    }
    return shown;
}

Result<Response> sign_in_page(const Context& context, std::string name, std::string then, std::string wrong) {
    auto form = ui::input({.name = "name",
                           .label = "Sign-in name",
                           .error = wrong,
                           .value = std::move(name),
                           .label_as = ui::Label::bold,
                           .autocomplete = "username"}) +
                ui::password_input({.name = "password", .label = "Password"}) + ui::hidden_field("then", then) +
                ui::button({.text = "Sign in"});
    auto main = ui::heading({.text = "Sign in to Kith", .level = 1, .size = ui::Size::large});
    if (context.site.oidc)
        main += ui::link_button(
            {.text = "Sign in with your organisation", .to = Url{"/sign-in/service"}.with("then", then)});
    if (context.frame.demo) {
        main += ui::inset_text("This is a demonstration. Everyone in it is invented.");
        main += choose_who(context, TRY(invented_people(context)), then);
        main += ui::details({.summary = "Sign in with a name and password",
                             .text = ui::form({.action = Url{"/sign-in"}, .csrf = context.csrf, .body = form})});
    } else {
        main += ui::form({.action = Url{"/sign-in"}, .csrf = context.csrf, .body = std::move(form)});
    }
    const auto serves = [&](std::string_view address) {
        const auto& pages = context.site.routes.pages();
        return std::ranges::find(pages, address, &Page::address) != pages.end();
    };
    if (serves("/worry"))
        main +=
            ui::paragraph(html("Worried about a child? {}", ui::link("Tell us, without an account", Url{"/worry"})));
    if (serves("/foster"))
        main += ui::paragraph(html("Thinking about fostering? {}", ui::link("Find out more", Url{"/foster"})));
    const std::vector<Error::Field> errors =
        wrong.empty() ? std::vector<Error::Field>{} : std::vector<Error::Field>{{"name", wrong}};
    return page_of(context, {.title = "Sign in",
                             .main = std::move(main),
                             .errors = ui::error_summary(errors),
                             .status = wrong.empty() ? 200 : 422});
}

Result<Response> show_sign_in(const Open& asked) {
    const auto& context = asked.context;
    if (context.reader) return Response::redirect(then_of(context));
    return sign_in_page(context, {}, then_of(context), {});
}

Result<Response> sign_in(const Open& asked) {
    const auto& context = asked.context;
    const auto fields = context.request.fields();
    const std::string name{field(fields, "name")};
    const auto account = access::check_password(context.database, name, field(fields, "password"), context.at);
    if (!account && account.error().fault == Fault::unavailable) return tl::unexpected(account.error());
    if (!account) return sign_in_page(context, name, then_of(context), account.error().what);
    if (!account->has_second_factor)
        return signed_in(context, *account, access::SignedInBy::password, then_of(context));
    const Moment expires{context.at.milliseconds + step_minutes * 60'000};
    const auto sealed = context.site.seal.close("second-step", account->sign_in_name, expires);
    return Response::redirect(Url{"/sign-in/code"}.with("then", then_of(context)).address())
        .with("Set-Cookie", cookie(context.site.options, "kith_step", sealed, step_minutes * 60));
}

// ---- The second step -----------------------------------------------------------------------------------------------

Result<Response> code_page(const Context& context, std::string wrong) {
    const auto body = ui::input({.name = "code",
                                 .label = "Six-digit code",
                                 .hint = "From your authenticator app, or one of your recovery codes",
                                 .error = wrong,
                                 .label_as = ui::Label::bold,
                                 .width = ui::Width::characters_10,
                                 .autocomplete = "one-time-code",
                                 .input_mode = "numeric"}) +
                      ui::hidden_field("then", then_of(context)) + ui::button({.text = "Continue"});
    const std::vector<Error::Field> errors =
        wrong.empty() ? std::vector<Error::Field>{} : std::vector<Error::Field>{{"code", wrong}};
    auto main = ui::heading({.text = "Show it is you", .level = 1, .size = ui::Size::large}) +
                ui::form({.action = Url{"/sign-in/code"}, .csrf = context.csrf, .body = body});
    return page_of(context, {.title = "Show it is you",
                             .main = std::move(main),
                             .back = "/sign-in",
                             .errors = ui::error_summary(errors),
                             .status = wrong.empty() ? 200 : 422});
}

Result<Response> show_code(const Open& asked) { return code_page(asked.context, {}); }

Result<Response> check_code(const Open& asked) {
    const auto& context = asked.context;
    const auto sealed = context.request.cookie(cookie_name(context.site.options, "kith_step"));
    const auto name = context.site.seal.open("second-step", sealed, context.at);
    if (!name) return Response::redirect("/sign-in");
    const auto account = TRY(access::account_named(context.store, *name));
    if (!account) return Response::redirect("/sign-in");
    const auto fields = context.request.fields();
    const auto good =
        access::check_second_factor(context.database, context.site.seal, *account, field(fields, "code"), context.at);
    if (!good && good.error().fault == Fault::unavailable) return tl::unexpected(good.error());
    if (!good) return code_page(context, good.error().what);
    return signed_in(context, *account, access::SignedInBy::password, then_of(context));
}

// ---- In the demo, by one press -------------------------------------------------------------------------------------

Result<Response> sign_in_as(const Open& asked) {
    const auto& context = asked.context;
    if (!context.frame.demo) return fail(Fault::not_found, "There is no such page.");
    const auto fields = context.request.fields();
    const auto account = TRY(access::account_named(context.store, field(fields, "who")));
    if (!account || account->closed)
        return fail(Fault::not_found, "There is nobody of that name in this demonstration.");
    return signed_in(context, *account, access::SignedInBy::demo, then_of(context));
}

Result<Response> sign_out(const SignedIn& asked) {
    const auto& context = asked.context;
    auto transaction = TRY(context.database.write());
    TRY(access::close_session(transaction, context.session_token));
    TRY(access::note(transaction, context.session->sign_in_name, access::AccountEvent::signed_out, context.at));
    TRY(transaction.commit());
    const bool by_service = context.session->by == access::SignedInBy::service;
    return Response::redirect(by_service ? "/sign-in/signed-out" : "/sign-in")
        .with("Set-Cookie", cookie(context.site.options, "kith_session", "", 0))
        .with("Clear-Site-Data", "\"cache\"");
}

}  // namespace

std::vector<Page> sign_in_pages() {
    return {page<show_sign_in>(Method::get, "/sign-in"),   page<sign_in>(Method::post, "/sign-in"),
            page<show_code>(Method::get, "/sign-in/code"), page<check_code>(Method::post, "/sign-in/code"),
            page<sign_in_as>(Method::post, "/sign-in/as"), page<sign_out>(Method::post, "/sign-out")};
}

}  // namespace kith
