// The local offer for care-experienced people: published for everyone, and kept by those who answer for it.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/filled_in.h"
#include "kernel/web/components.h"
#include "safety_net/law.h"
#include "safety_net/pages.h"

namespace kith::safety_net {

using leaving_care::answered;
using leaving_care::ask;
using leaving_care::Asking;

namespace {

std::string line_page(FactId line, std::string_view rest) {
    return fmt::format("{}/{}/{}", keeping_page, line.number(), rest);
}

/// Those with something on offer: a co-operative, and an authority that has written nothing, is not listed.
Result<std::vector<Authority>> offering(const Store& store) {
    std::vector<Authority> found;
    for (const auto& one : TRY(authorities(store)))
        if (!TRY(local_offer(store, one.id)).empty()) found.push_back(one);
    return found;
}

Result<Response> published(const Context& context, const Authority& authority, std::string back) {
    auto body = ui::heading({.text = fmt::format("What {} offers to care-experienced people", authority.name),
                             .level = 1,
                             .size = ui::Size::large}) +
                offer_shown(TRY(local_offer(context.store, authority.id)), {}) +
                ui::paragraph(law_shown(law::local_offer));
    return page_of(context, {.title = "Local offer", .main = std::move(body), .back = std::move(back)});
}

Result<Fact<LocalOffer>> line_here(const Context& context, AuthorityId authority) {
    const FactId id{TRY(context.captures.number("line"))};
    for (auto& one : TRY(local_offer(context.store, authority)))
        if (one.id == id) return std::move(one);
    return fail(Fault::not_found, "There is no such line in the local offer.");
}

Asking<NewLine> line_asked() {
    return {line_form,
            {.section = leaving_care::Section::home, .title = {}, .words = {}, .how = {}},
            fmt::format("{}/new", keeping_page),
            std::string{keeping_page}};
}
Asking<NewLine> change_asked(const Fact<LocalOffer>& line) {
    const auto& is = line.value;
    Asking<NewLine> asking{line_change_form,
                           {is.section, is.title, is.words, is.how, is.from_age, is.to_age},
                           line_page(line.id, "change"),
                           std::string{keeping_page}};
    asking.changes = true;
    return asking;
}

Result<Asking<NewAmount>> amount_asked(const AskedKeeper& asked) {
    const auto& context = asked.context;
    const auto own = TRY(own_grants(context.store, asked.allowed.authority()));
    const auto now = grant_on(own, context.today);
    std::optional<Date> since;
    for (const auto& one : own)
        if (one.starts <= context.today) since = one.starts;
    const NewAmount start{now, context.today};
    const auto info = amount_form.info();
    return Asking<NewAmount>{amount_form, start, fmt::format("{}/amount", keeping_page), std::string{keeping_page},
                             ui::paragraph(html("Guidance: at least {}. {}", grant_floor(context.today).in_words(),
                                                law_shown(law::setting_up))) +
                                 filled_in(info, amount_form.started(start), since ? "what you set" : "the guidance",
                                           since, context.today, {"starts"})};
}

FormPage removal_page(const Context& context, const Fact<LocalOffer>& line, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = ui::inset_text(line.value.title),
            .back = std::string{keeping_page}};
}

bool is_old(const Context& context, const LocalSpans& spans, const LocalOffer& line) {
    return context.calendar.within(spans.of(local::offer_looked_at, line.looked).span, line.looked) < context.today;
}

}  // namespace

FormInfo removal_info() {
    return only_why("local-offer-remove", "Offer it no more", "Why is it not offered any more?", "Take it out");
}

Result<Response> show_offer(const Open& asked) {
    const auto& context = asked.context;
    const auto all = TRY(offering(context.store));
    if (all.size() == 1) return published(context, all.front(), "/");
    auto body =
        ui::heading({.text = "What is offered to care-experienced people", .level = 1, .size = ui::Size::large});
    std::vector<ui::Content> links;
    for (const auto& one : all)
        links.emplace_back(ui::link(one.name, Url{fmt::format("{}/{}", offer_page, one.id.number())}));
    body += links.empty() ? ui::paragraph("Nothing is published here yet.")
                          : ui::paragraph("Which council looked after you?") + ui::plain_list(links);
    return page_of(context, {.title = "Local offer", .main = std::move(body)});
}

Result<Response> show_offer_of(const Open& asked) {
    const auto& context = asked.context;
    const AuthorityId id{TRY(context.captures.number("authority"))};
    for (const auto& one : TRY(offering(context.store)))
        if (one.id == id) return published(context, one, std::string{offer_page});
    return fail(Fault::not_found, "No local offer is published there.");
}

Result<Response> show_keeping(const AskedKeeper& asked) {
    const auto& context = asked.context;
    const auto authority = asked.allowed.authority();
    const auto spans = TRY(local_spans(context.store, authority, Known::now()));
    ui::Table table{.id = "offer",
                    .caption = "What is offered now",
                    .columns = {{"What"}, {"Part"}, {"Looked at"}, {"Do"}},
                    .rows = {},
                    .when_empty = "Nothing is published yet. The law asks every authority to publish what it offers."};
    for (const auto& one : TRY(local_offer(context.store, authority))) {
        Html looked = html("{}", one.value.looked.short_words());
        if (is_old(context, spans, one.value)) looked += html(" {}", ui::tag({"Look at it again", ui::Tone::waiting}));
        table.rows.push_back({{one.value.title, {}},
                              {std::string{in_words(one.value.section)}, {}},
                              {std::move(looked), one.value.looked.iso()},
                              {html("{} {} {}", ui::link("Change " + one.value.title, Url{line_page(one.id, "change")}),
                                    ui::link("Take out " + one.value.title, Url{line_page(one.id, "remove")}),
                                    ui::form({.action = Url{line_page(one.id, "right")},
                                              .csrf = context.csrf,
                                              .body = ui::button({.text = "It is right: " + one.value.title,
                                                                  .kind = ui::ButtonKind::secondary})})),
                               {}}});
    }
    const auto amount = grant_on(TRY(own_grants(context.store, authority)), context.today);
    auto body =
        ui::heading({.text = "Local offer", .level = 1, .size = ui::Size::large}) +
        ui::link_button({.text = "Add to the local offer", .to = Url{fmt::format("{}/new", keeping_page)}}) +
        ui::table(table) +
        ui::paragraph(html("To set up a first home there is at least {}. {}", amount.in_words(),
                           ui::link("Change the amount", Url{fmt::format("{}/amount", keeping_page)}))) +
        ui::paragraph(ui::link("As everyone reads it", Url{fmt::format("{}/{}", offer_page, authority.number())})) +
        ui::paragraph(law_shown(law::local_offer));
    return page_of(context, {.title = "Local offer", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Response> show_line(const AskedKeeper& asked) { return ask(asked.context, line_asked()); }
Result<Response> save_line(const AskedKeeper& asked) {
    return answered(asked.context, line_asked(), "Published", [&](Change& change, const NewLine& typed, By by) {
        return add_line(change, asked.allowed, typed, by);
    });
}

Result<Response> show_line_change(const AskedKeeper& asked) {
    return ask(asked.context, change_asked(TRY(line_here(asked.context, asked.allowed.authority()))));
}
Result<Response> save_line_change(const AskedKeeper& asked) {
    const auto line = TRY(line_here(asked.context, asked.allowed.authority()));
    return answered(asked.context, change_asked(line), "Published", [&](Change& change, const NewLine& typed, By by) {
        return change_line(change, asked.allowed, line.id, typed, by);
    });
}

Result<Response> save_line_right(const AskedKeeper& asked) {
    const auto& context = asked.context;
    const auto line = TRY(line_here(context, asked.allowed.authority()));
    auto change = TRY(context.change());
    const auto entry = TRY(line_is_right(change, asked.allowed, line.id, By{*context.reader, context.today}));
    TRY(change.commit());
    return saved(context, entry, keeping_page, "Saved: it is right as it is");
}

Result<Response> show_line_removal(const AskedKeeper& asked) {
    const auto info = removal_info();
    const auto line = TRY(line_here(asked.context, asked.allowed.authority()));
    return form_page(asked.context, removal_page(asked.context, line, info, Fields{}));
}
Result<Response> save_line_removal(const AskedKeeper& asked) {
    const auto& context = asked.context;
    const auto info = removal_info();
    const auto line = TRY(line_here(context, asked.allowed.authority()));
    auto page = removal_page(context, line, info, TRY(context.typed(info)));
    const auto because = reason_given(page.typed);
    if (!because) return refused(context, std::move(page), because.error());
    auto change = TRY(context.change());
    const auto entry = TRY(remove_line(change, asked.allowed, line.id, *because));
    TRY(change.commit());
    return saved(context, entry, keeping_page, "Taken out of the local offer");
}

Result<Response> show_amount(const AskedKeeper& asked) { return ask(asked.context, TRY(amount_asked(asked))); }
Result<Response> save_amount(const AskedKeeper& asked) {
    return answered(
        asked.context, TRY(amount_asked(asked)), "Saved: the amount",
        [&](Change& change, const NewAmount& typed, By) { return set_amount(change, asked.allowed, typed); });
}

/// Who keeps the local offer is told when it is empty, or when a line was not looked at for long.
Result<Html> on_my_day(const Context& context) {
    if (!context.reader->granted(May::keep_local_offer)) return Html{};
    const auto leave = TRY(decide_all<May::keep_local_offer>(context.store, *context.reader, "my day"));
    const auto spans = TRY(local_spans(context.store, leave.authority(), Known::now()));
    const auto offer = TRY(local_offer(context.store, leave.authority()));
    const auto old =
        std::ranges::count_if(offer, [&](const Fact<LocalOffer>& line) { return is_old(context, spans, line.value); });
    if (!offer.empty() && old == 0) return Html{};
    return ui::heading({.text = "Local offer"}) +
           ui::paragraph(ui::link(offer.empty()
                                      ? "Nothing is published for care-experienced people: write the local offer"
                                      : fmt::format("Look again at {} of the local offer", plural(old, "line")),
                                  Url{std::string{keeping_page}}));
}

}  // namespace kith::safety_net
