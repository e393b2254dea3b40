#include "kernel/web/navigation.h"

#include <algorithm>

namespace kith::ui {

namespace {

Html page_item(const Pagination& p, int number) {
    Attributes current;
    if (number == p.current) current.add("aria-current", "page");
    return html(
        "<li class=\"govuk-pagination__item{}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{}\" "
        "aria-label=\"Page {}\"{}>{}</a></li>",
        number == p.current ? " govuk-pagination__item--current" : "", p.base.with("page", std::to_string(number)),
        number, current, number);
}

Html page_items(const Pagination& p) {
    Html items;
    int before = 0;
    for (int number = 1; number <= p.last; ++number) {
        const bool near = number >= p.current - 1 && number <= p.current + 1;
        if (number != 1 && number != p.last && !near) continue;
        if (number > before + 1)
            append(items, "<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">&ctdot;</li>");
        items += page_item(p, number);
        before = number;
    }
    return items;
}

Html previous_page(const Pagination& p) {
    if (p.current <= 1) return {};
    return html(
        "<div class=\"govuk-pagination__prev\"><a class=\"govuk-link govuk-pagination__link\" href=\"{}\" rel=\"prev\">"
        "<svg class=\"govuk-pagination__icon govuk-pagination__icon--prev\" xmlns=\"http://www.w3.org/2000/svg\" "
        "height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\">"
        "<path d=\"m6.6 0-6.7 6.7 6.7 6.4 1.4-1.4-4.2-4h12.9v-2h-13l4.3-4.3z\"></path></svg>"
        "<span class=\"govuk-pagination__link-title\">Previous<span class=\"govuk-visually-hidden\"> page</span></span>"
        "</a></div>",
        p.base.with("page", std::to_string(p.current - 1)));
}

Html next_page(const Pagination& p) {
    if (p.current >= p.last) return {};
    return html(
        "<div class=\"govuk-pagination__next\"><a class=\"govuk-link govuk-pagination__link\" href=\"{}\" rel=\"next\">"
        "<span class=\"govuk-pagination__link-title\">Next<span class=\"govuk-visually-hidden\"> page</span></span>"
        "<svg class=\"govuk-pagination__icon govuk-pagination__icon--next\" xmlns=\"http://www.w3.org/2000/svg\" "
        "height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\">"
        "<path d=\"m8.1 0-1.4 1.4 4.3 4.3h-13v2h12.9l-4.2 4 1.4 1.4 6.7-6.4z\"></path></svg></a></div>",
        p.base.with("page", std::to_string(p.current + 1)));
}

Html chosen_filters(const Filter& f) {
    if (f.categories.empty()) return {};
    Html clear;
    if (f.clear)
        append(clear, "<p><a class=\"govuk-link govuk-link--no-visited-state\" href=\"{}\">Clear filters</a></p>",
               *f.clear);
    Html chosen;
    for (const auto& category : f.categories) {
        Html tags;
        for (const auto& one : category.chosen)
            append(tags,
                   "<li><a class=\"moj-filter__tag\" href=\"{}\"><span class=\"govuk-visually-hidden\">Remove this "
                   "filter</span> {}</a></li>",
                   one.without, one.text);
        append(chosen,
               "<h4 class=\"govuk-heading-s govuk-!-margin-bottom-0\">{}</h4><ul class=\"moj-filter-tags\">{}</ul>",
               category.title, tags);
    }
    return html(
        "<div class=\"moj-filter__selected\"><div class=\"moj-filter__selected-heading\">"
        "<div class=\"moj-filter__heading-title\"><h3 class=\"govuk-heading-s\">Chosen filters</h3></div>"
        "<div class=\"moj-filter__heading-action\">{}</div></div>{}</div>",
        clear, chosen);
}

}  // namespace

Html back_link(const Url& to, const std::string& text) {
    return html("<a href=\"{}\" class=\"govuk-back-link\">{}</a>", to, text);
}

Html breadcrumbs(const std::vector<Crumb>& crumbs) {
    Html items;
    for (const auto& crumb : crumbs)
        append(
            items,
            "<li class=\"govuk-breadcrumbs__list-item\"><a class=\"govuk-breadcrumbs__link\" href=\"{}\">{}</a></li>",
            crumb.to, crumb.text);
    return html(
        "<nav class=\"govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile\" aria-label=\"Breadcrumb\">"
        "<ol class=\"govuk-breadcrumbs__list\">{}</ol></nav>",
        items);
}

Html pagination(const Pagination& p) {
    if (p.last <= 1) return {};
    return html(
        "<nav class=\"govuk-pagination\" aria-label=\"{}\">{}<ul class=\"govuk-pagination__list\">{}</ul>{}</nav>",
        p.label, previous_page(p), page_items(p), next_page(p));
}

Html sub_navigation(const std::vector<NavigationItem>& items, const std::string& label) {
    Html list;
    for (const auto& item : items) {
        Attributes current;
        if (item.here == Here::yes) current.add("aria-current", "page");
        append(list,
               "<li class=\"moj-sub-navigation__item\"><a class=\"moj-sub-navigation__link\" href=\"{}\"{}>{}</a></li>",
               item.to, current, item.text);
    }
    return html(
        "<nav class=\"moj-sub-navigation\" aria-label=\"{}\"><ul class=\"moj-sub-navigation__list\">{}</ul></nav>",
        label, list);
}

Html side_navigation(const SideNavigation& side) {
    Html body;
    for (const auto& section : side.sections) {
        if (!section.title.empty()) append(body, "<h2 class=\"moj-side-navigation__title\">{}</h2>", section.title);
        Html items;
        for (const auto& item : section.items) {
            const bool here = item.here == Here::yes;
            Attributes current;
            if (here) current.add("aria-current", "location");
            append(items, "<li class=\"moj-side-navigation__item{}\"><a href=\"{}\"{}>{}</a></li>",
                   here ? " moj-side-navigation__item--active" : "", item.to, current, item.text);
        }
        append(body, "<ul class=\"moj-side-navigation__list\">{}</ul>", items);
    }
    return html("<nav class=\"moj-side-navigation\" aria-label=\"{}\">{}</nav>", side.label, body);
}

Html identity_bar(const IdentityBar& bar) {
    Html details;
    for (const auto& detail : bar.details) append(details, "<li>{}</li>", detail.html());
    if (!details.empty()) details = html("<ul class=\"kith-identity__details\">{}</ul>", details);
    Html actions;
    if (!bar.actions.empty()) append(actions, "<div class=\"moj-identity-bar__actions\">{}</div>", bar.actions);
    return html(
        "<section class=\"moj-identity-bar\" aria-label=\"Whose file this is\"><div "
        "class=\"moj-identity-bar__container\">"
        "<div class=\"moj-identity-bar__details\"><span "
        "class=\"moj-identity-bar__title\">{}</span>{}</div>{}</div></section>",
        bar.name, details, actions);
}

Html filter(const Filter& f) {
    return html(
        "<div class=\"moj-filter\"><div class=\"moj-filter__header\"><div class=\"moj-filter__header-title\">"
        "<h2 class=\"govuk-heading-m\">{}</h2></div></div><div class=\"moj-filter__content\">{}"
        "<form class=\"moj-filter__options\" method=\"get\" action=\"{}\" data-filter novalidate>{}"
        "<button type=\"submit\" class=\"govuk-button\" data-module=\"govuk-button\">Apply "
        "filters</button></form></div></div>",
        f.title, chosen_filters(f), f.action, f.options);
}

Html filtered(const Filtered& f) {
    return html(
        "<div class=\"kith-filtered\"><div class=\"kith-filtered__filter\">{}</div><div>"
        "<p class=\"govuk-body\" id=\"filtered-count\" role=\"status\">{}</p><div id=\"filtered\">{}</div></div></div>",
        f.filter, f.count, f.list);
}

}  // namespace kith::ui
