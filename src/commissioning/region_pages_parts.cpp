#include "commissioning/region_pages_parts.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::commissioning {

Html region_tabs(const Context& context, std::string_view here) {
    struct One {
        const char* words;
        const char* address;
    };
    static constexpr One all[] = {{"Overview", "/commissioning"},
                                  {"Sufficiency", "/commissioning/sufficiency"},
                                  {"Market", "/commissioning/market"},
                                  {"Cost and outcome", "/commissioning/outcomes"},
                                  {"Shared costs", "/commissioning/shared-costs"},
                                  {"Governance", "/commissioning/governance"}};
    std::vector<ui::NavigationItem> items;
    for (const auto& one : all)
        items.push_back({one.words, Url{one.address}, here == one.address ? ui::Here::yes : ui::Here::no});
    if (context.reader->granted(May::see_provider)) items.push_back({"Providers", Url{"/providers"}, ui::Here::no});
    return ui::sub_navigation(items, "Commissioning");
}

std::string whose(const Us& us) {
    if (!us.co_operative) return us.name;
    return fmt::format("{}, {}", us.name, plural(static_cast<std::int64_t>(us.members.size()), "member"));
}

Result<Us> ours(const Context& context, AuthorityId authority) {
    auto us = TRY(us_of(context.store, authority, context.today));
    if (!us.co_operative || us.record != authority)
        return fail(Fault::not_found, "This is decided on the record of the co-operative.");
    return us;
}

Days days_asked(const Context& context) {
    const auto day = [&](std::string_view name) {
        return typed_date(context.request.asked(name).value_or(""), context.today);
    };
    const auto to = day("to").value_or(context.today);
    const auto from = day("from").value_or(to.plus_months(-12).plus_days(1));
    return from <= to ? Days{from, to} : Days{to, from};
}

Html days_filter(const Context& context, const Days& days) {
    const auto options =
        ui::input({.name = "from", .label = "From", .value = days.from.british(), .width = ui::Width::characters_10}) +
        ui::input({.name = "to", .label = "To", .value = days.to.british(), .width = ui::Width::characters_10});
    return ui::details({.summary = fmt::format("{} to {}. Choose other days", days.from.in_words(), days.to.in_words()),
                        .text = html("<form action=\"{}\" method=\"get\">{}{}</form>", Url{context.request.path},
                                     options, ui::button({.text = "Show", .kind = ui::ButtonKind::secondary}))});
}

}  // namespace kith::commissioning
