// Coming back to an application by the link that was given for it.
#include "kernel/access/links.h"
#include "kernel/site/sign_in.h"
#include "kernel/web/components.h"
#include "recruitment/own_pages.h"

namespace kith::recruitment {

Result<Response> show_back(const Open& asked) {
    const auto& context = asked.context;
    // A press, not the opening of the page: programs that look at links in messages do not press.
    auto body = ui::heading({.text = "Come back to your application", .level = 1, .size = ui::Size::large}) +
                ui::form({.action = Url{"/foster/back"},
                          .csrf = context.csrf,
                          .body = ui::hidden_field("key", context.captures.text("key")) +
                                  ui::button({.text = "See where things stand"})});
    return page_of(context, {.title = "Come back to your application", .main = std::move(body), .back = "/foster"});
}

Result<Response> show_back_help(const Open& asked) {
    auto body = ui::heading({.text = "Come back to your application", .level = 1, .size = ui::Size::large}) +
                ui::paragraph("Open the link that you were shown when you asked, or that your supporter gave you.") +
                ui::paragraph(
                    "If you have lost it, ring your supporter or your council's fostering team. They make you a "
                    "new one. Nothing that you told us is lost.") +
                ui::paragraph(ui::link("I have a name and password", Url{"/sign-in?then=/my-application"}));
    return page_of(asked.context,
                   {.title = "Come back to your application", .main = std::move(body), .back = "/foster"});
}

Result<Response> come_in(const Open& asked) {
    const auto& context = asked.context;
    const auto fields = context.request.fields();
    auto transaction = TRY(context.database.write());
    const auto account = TRY(access::account_by_link(transaction, field(fields, "key"), context.at));
    TRY(transaction.commit());
    if (!account)
        return fail(Fault::not_allowed,
                    "This link does not work any more. A newer one may have taken its place. Your supporter, or your "
                    "council's fostering team, can make you a new one.");
    return signed_in(context, *account, access::SignedInBy::link, "/my-application");
}

}  // namespace kith::recruitment
