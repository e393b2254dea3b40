// Signing in by the organisation's own service (OpenID Connect).
#include <fmt/format.h>

#include "kernel/access/account_log.h"
#include "kernel/site/parts.h"
#include "kernel/site/sign_in.h"
#include "kernel/web/components.h"

namespace kith {

namespace {

/// Whatever went wrong between Kith and the service: what it was, and the way to try again.
Result<Response> not_signed_in(const Context& context, const Error& error) {
    if (context.wants_json) return tl::unexpected(error);
    auto main = ui::heading({.text = "You are not signed in", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(error.what) + ui::link_button({.text = "Go to the sign-in page", .to = Url{"/sign-in"}});
    auto response =
        page_of(context, {.title = "You are not signed in", .main = std::move(main), .status = status_of(error.fault)});
    if (error.fault == Fault::unavailable) response.with("Retry-After", "60");
    return response;
}

Error no_service() { return {Fault::not_found, "No sign-in service is set up here.", {}}; }

Result<Response> start_service(const Open& asked) {
    const auto& context = asked.context;
    if (!context.site.oidc) return not_signed_in(context, no_service());
    const auto start = context.site.oidc->start(then_of(context), context.at);
    if (!start) return not_signed_in(context, start.error());
    return Response::redirect(start->address)
        .with("Set-Cookie", cookie(context.site.options, "kith_oidc", start->cookie, 600));
}

Result<Response> come_back(const Context& context) {
    const auto said = [&](std::string_view name) { return context.request.asked(name).value_or(""); };
    const auto sealed = context.request.cookie(cookie_name(context.site.options, "kith_oidc"));
    const auto proved =
        TRY(context.site.oidc->finish({said("code"), said("state"), said("error"), said("iss")}, sealed, context.at));
    const auto account = TRY(access::account_by_oidc(context.store, proved.identity.issuer, proved.identity.subject));
    if (!account)
        return fail(Fault::not_allowed,
                    fmt::format("Your organisation says who you are, but no open account here is linked to that. Ask "
                                "your administrator to link it, and tell them what the service calls you: {}",
                                proved.identity.subject));
    return signed_in(context, *account, access::SignedInBy::service, safe_path(proved.return_to));
}

Result<Response> return_from_service(const Open& asked) {
    const auto& context = asked.context;
    if (!context.site.oidc) return not_signed_in(context, no_service());
    auto back = come_back(context);
    if (!back) back = not_signed_in(context, back.error());
    // Each sign-in is good for one return, whatever came of it.
    if (back) back->with("Set-Cookie", cookie(context.site.options, "kith_oidc", "", 0));
    return back;
}

/// The service still knows whoever signed out here: the next person at this machine would be let in as them.
Result<Response> show_signed_out(const Open& asked) {
    const auto& context = asked.context;
    if (!context.site.oidc) return Response::redirect("/sign-in");
    auto main =
        ui::heading({.text = "You are signed out of Kith", .level = 1, .size = ui::Size::large}) +
        ui::paragraph(
            "Your organisation's service may still have you signed in. If others use this computer, sign out there "
            "too.");
    const auto address = context.site.oidc->sign_out_address("", context.at);
    if (address && *address)
        main += ui::paragraph(html("<a class=\"govuk-link\" href=\"{}\">Sign out of your organisation's service</a>",
                                   Url{"/sign-in/out-of-service"}));
    main += ui::link_button({.text = "Sign in again", .to = Url{"/sign-in"}});
    return page_of(context, {.title = "You are signed out", .main = std::move(main)});
}

Result<Response> leave_service(const Open& asked) {
    const auto& context = asked.context;
    if (!context.site.oidc) return Response::redirect("/sign-in");
    const auto address = context.site.oidc->sign_out_address("", context.at);
    return Response::redirect(address && *address ? **address : "/sign-in");
}

}  // namespace

std::vector<Page> service_pages() {
    return {page<start_service>(Method::get, "/sign-in/service"),
            page<return_from_service>(Method::get, "/sign-in/return"),
            page<show_signed_out>(Method::get, "/sign-in/signed-out"),
            page<leave_service>(Method::get, "/sign-in/out-of-service")};
}

}  // namespace kith
