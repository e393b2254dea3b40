#include "kernel/web/shell.h"

#include "kernel/web/assets.h"
#include "kernel/web/fields.h"

namespace kith::ui {

namespace {

constexpr std::string_view container(const Shell& s) {
    return s.breadth == Breadth::wide ? "kith-wide" : "govuk-width-container";
}

Html head(const Shell& s) {
    return html(
        "<head><meta charset=\"utf-8\"><title>{}{} - Kith</title>"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">"
        "<meta name=\"theme-color\" content=\"#17495c\"><link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">"
        "<link rel=\"stylesheet\" href=\"{}\"><script type=\"module\" src=\"{}\"></script></head>",
        s.errors.empty() ? "" : "Error: ", s.title, asset("favicon.svg"), asset("kith.css"), asset("kith.js"));
}

Html home_link(const Shell& s) {
    return html(
        "<div class=\"govuk-generic-header__logo\"><a href=\"{}\" class=\"govuk-generic-header__homepage-link "
        "kith-header__home\">"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"30\" viewBox=\"5 5 22 22\" "
        "aria-hidden=\"true\" "
        "focusable=\"false\"><g fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.6\"><circle cx=\"12\" cy=\"13\" "
        "r=\"5.5\">"
        "</circle><circle cx=\"20\" cy=\"13\" r=\"5.5\"></circle><circle cx=\"16\" cy=\"20\" "
        "r=\"5.5\"></circle></g></svg>"
        "<span>Kith</span></a></div>",
        s.home);
}

Html account(const Shell& s) {
    Html parts;
    if (!s.organisation.empty()) append(parts, "<span class=\"kith-header__organisation\">{}</span>", s.organisation);
    if (!s.person.empty())
        append(parts,
               "<a class=\"kith-header__person\" href=\"{}\">{}<span class=\"govuk-visually-hidden\">: your "
               "account</span></a><form method=\"post\" action=\"{}\">{}"
               "<button type=\"submit\" class=\"kith-header__sign-out\">Sign out</button></form>",
               s.account, s.person, s.sign_out, hidden_field("csrf", s.csrf));
    return parts.empty() ? Html{} : html("<div class=\"kith-header__account\">{}</div>", parts);
}

Html menu(const Shell& s) {
    if (s.navigation.empty()) return {};
    Html items;
    for (const auto& item : s.navigation) {
        const bool here = item.here == Here::yes;
        Attributes current;
        if (here) current.add("aria-current", "true");
        const auto text =
            here ? html("<strong class=\"govuk-service-navigation__active-fallback\">{}</strong>", item.text)
                 : escaped(item.text);
        append(items,
               "<li class=\"govuk-service-navigation__item{}\"><a class=\"govuk-service-navigation__link\" "
               "href=\"{}\"{}>{}</a></li>",
               here ? " govuk-service-navigation__item--active" : "", item.to, current, text);
    }
    return html(
        "<div class=\"govuk-service-navigation\" data-module=\"govuk-service-navigation\"><div class=\"{}\">"
        "<div class=\"govuk-service-navigation__container\">"
        "<nav aria-label=\"Menu\" class=\"govuk-service-navigation__wrapper\">"
        "<button type=\"button\" class=\"govuk-service-navigation__toggle govuk-js-service-navigation-toggle\" "
        "aria-controls=\"navigation\" hidden aria-hidden=\"true\">Menu</button>"
        "<ul class=\"govuk-service-navigation__list\" id=\"navigation\">{}</ul></nav></div></div></div>",
        container(s), items);
}

Html header(const Shell& s) {
    return html(
        "<header class=\"govuk-template__header\"><div class=\"govuk-generic-header kith-header\"><div class=\"{}\">"
        "<div class=\"kith-header__container\">{}{}</div></div></div>{}</header>",
        container(s), home_link(s), account(s), menu(s));
}

Html footer(const Shell& s) {
    Html items;
    for (const auto& item : s.footer)
        append(items, "<li><a class=\"govuk-link\" href=\"{}\">{}</a></li>", item.to, item.text);
    append(items, "<li>Kith {}</li>", KITH_VERSION);
    return html(
        "<footer class=\"govuk-template__footer\"><div class=\"kith-footer\"><div class=\"{}\">"
        "<h2 class=\"govuk-visually-hidden\">Support links</h2><ul "
        "class=\"kith-footer__list\">{}</ul></div></div></footer>",
        container(s), items);
}

Html main_part(const Shell& s) {
    Html before;
    if (s.back) append(before, "<nav aria-label=\"Back\">{}</nav>", back_link(*s.back));
    if (!s.crumbs.empty()) before += breadcrumbs(s.crumbs);
    before += s.above;
    Attributes language;
    if (s.language != "en-GB") language.add("lang", s.language);
    return html("<div class=\"{}\">{}<main class=\"govuk-main-wrapper\" id=\"main-content\"{}>{}{}</main></div>",
                container(s), before, language, s.errors, s.body);
}

}  // namespace

Html shell(const Shell& s) {
    return html(
        "<!doctype html><html lang=\"en-GB\" class=\"govuk-template\">{}<body class=\"govuk-template__body\">"
        "<a href=\"#main-content\" class=\"govuk-skip-link\" data-module=\"govuk-skip-link\">Skip to main content</a>"
        "{}{}{}</body></html>\n",
        head(s), header(s), main_part(s), footer(s));
}

}  // namespace kith::ui
