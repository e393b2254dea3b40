// The links that agencies tell us by: made, shown once, made anew, withdrawn.
#include <fmt/format.h>

#include "front_door/pages.h"
#include "front_door/partners.h"
#include "kernel/site/link_given.h"
#include "kernel/site/saving.h"

namespace kith::front_door {

namespace {

constexpr auto list_address = "/front-door/partners";

Html standing_of(const PartnerLink& link, Date today) {
    if (link.withdrawn) return html("Withdrawn on {}", link.withdrawn->in_words());
    if (!link.open(today)) return html("Ended on {}", link.until.in_words());
    return html("Until {}", link.until.in_words());
}

Html press(const Context& context, const Partner& one, std::string_view what, std::string text, ui::ButtonKind kind) {
    return ui::form(
        {.action = Url{fmt::format("{}/{}/{}", list_address, one.link.about.number(), what)},
         .csrf = context.csrf,
         .body = ui::button({.text = std::move(text), .kind = kind, .hidden_text = " for " + one.link.value.agency})});
}

Html list_of(const Context& context, const std::vector<Partner>& all) {
    ui::Table table{.id = "partners",
                    .caption = "Agencies with a link",
                    .columns = {{"Agency and role"}, {"Kind"}, {"Worries told"}, {"Open"}, {"Change"}},
                    .rows = {},
                    .when_empty = "No agency has a link yet."};
    for (const auto& one : all) {
        const auto& link = one.link.value;
        const auto change = link.open(context.today)
                                ? press(context, one, "new-link", "New link", ui::ButtonKind::secondary) +
                                      press(context, one, "withdraw", "Withdraw", ui::ButtonKind::warning)
                                : html("Nothing");
        table.rows.push_back({{link.agency, {}},
                              {in_words(link.teller), {}},
                              {std::to_string(one.told), {}},
                              {standing_of(link, context.today), {}},
                              {change, {}}});
    }
    return ui::table(table);
}

FormInfo form_info() { return partner_form.info({{"teller", services()}}); }

Result<Response> partners_page(const AskedAll<May::decide_contact>& asked, const Fields& typed,
                               std::vector<Error::Field> wrong) {
    const auto& context = asked.context;
    const auto info = form_info();
    auto body = ui::heading({.text = "Partners' links", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "By its link an agency tells us of worries without a password, and reads what we "
                    "decided of its own. Give it to one person, in their hand or to their own mailbox.") +
                list_of(context, TRY(partners(context.store, asked.allowed))) +
                ui::heading({.text = std::string{info.title}, .id = "new"}) +
                ui::form({.action = Url{list_address},
                          .csrf = context.csrf,
                          .body = questions_of(info, typed, wrong) + ui::button({.text = std::string{info.button}})});
    const auto status = wrong.empty() ? 200 : 422;
    return page_of(context, {.title = "Partners' links",
                             .main = std::move(body),
                             .back = "/front-door",
                             .errors = ui::error_summary(wrong),
                             .breadth = ui::Breadth::wide,
                             .status = status});
}

Response given_page(const Context& context, const std::string& token) {
    auto body = ui::panel({.title = "Here is the link"}) +
                ui::paragraph("Copy it now. We show it once; a new one takes its place.") +
                link_given(context, "/worry/partner/" + token) +
                ui::paragraph(ui::link("All partners' links", Url{list_address}));
    return page_of(context, {.title = "Here is the link", .main = std::move(body), .back = list_address});
}

}  // namespace

FormInfo new_partner_info() { return form_info(); }

Result<Response> show_partners(const AskedAll<May::decide_contact>& asked) { return partners_page(asked, {}, {}); }

Result<Response> save_partner(const AskedAll<May::decide_contact>& asked) {
    const auto& context = asked.context;
    const auto typed = TRY(context.typed(form_info()));
    const auto partner = partner_form.read(typed, {.until = context.today}, context.today, {{"teller", services()}});
    if (!partner && context.wants_json) return tl::unexpected(partner.error());
    if (!partner) return partners_page(asked, typed, partner.error().fields);
    if (partner->until < context.today) return partners_page(asked, typed, {{"until", "This day is over"}});
    auto change = TRY(context.change());
    const auto token = TRY(make_partner(change, asked.allowed, *partner, context.reader->person));
    TRY(change.commit());
    return given_page(context, token);
}

Result<Response> save_new_link(const AskedAll<May::decide_contact>& asked) {
    const auto& context = asked.context;
    const PersonId partner{TRY(context.captures.number("link"))};
    auto change = TRY(context.change());
    const auto token = TRY(new_link_of(change, asked.allowed, partner, context.today));
    TRY(change.commit());
    return given_page(context, token);
}

Result<Response> save_withdrawal(const AskedAll<May::decide_contact>& asked) {
    const auto& context = asked.context;
    const PersonId partner{TRY(context.captures.number("link"))};
    auto change = TRY(context.change());
    const auto entry = TRY(withdraw_partner(change, asked.allowed, partner, context.today));
    TRY(change.commit());
    return saved(context, entry, list_address, "The link was withdrawn: it opens nothing any more");
}

}  // namespace kith::front_door
