#include "kernel/web/content.h"

#include <array>

#include "kernel/core/result.h"

namespace kith::ui {

namespace {

constexpr std::string_view letter(Size size) {
    switch (size) {
        case Size::small: return "s";
        case Size::medium: return "m";
        case Size::large: return "l";
        case Size::extra_large: return "xl";
    }
    throw "A size has no letter.";
}

constexpr std::string_view class_of(Tone tone) {
    switch (tone) {
        case Tone::neutral: return "govuk-tag--grey";
        case Tone::good: return "govuk-tag--green";
        case Tone::doing: return "govuk-tag--blue";
        case Tone::waiting: return "govuk-tag--purple";
        case Tone::soon: return "govuk-tag--yellow";
        case Tone::late: return "govuk-tag--red";
        case Tone::quiet: return "govuk-tag--teal";
    }
    throw "A tone has no colour.";
}

constexpr std::string_view class_of(ButtonKind kind) {
    switch (kind) {
        case ButtonKind::primary: return "";
        case ButtonKind::secondary: return " govuk-button--secondary";
        case ButtonKind::warning: return " govuk-button--warning";
        case ButtonKind::inverse: return " govuk-button--inverse";
    }
    throw "A kind of button has no class.";
}

Html visually_hidden(const std::string& text) {
    return text.empty() ? Html{} : html("<span class=\"govuk-visually-hidden\"> {}</span>", text);
}

}  // namespace

Html heading(const Heading& h) {
    check(h.level >= 1 && h.level <= 4, "A heading has a level of 1 to 4.");
    const auto size = letter(h.size);
    const auto id = Attributes{}.add_if_any("id", h.id);
    Html caption;
    if (!h.caption.empty()) append(caption, "<span class=\"govuk-caption-{}\">{}</span> ", size, h.caption);
    switch (h.level) {
        case 1: return html("<h1 class=\"govuk-heading-{}\"{}>{}{}</h1>", size, id, caption, h.text.html());
        case 2: return html("<h2 class=\"govuk-heading-{}\"{}>{}{}</h2>", size, id, caption, h.text.html());
        case 3: return html("<h3 class=\"govuk-heading-{}\"{}>{}{}</h3>", size, id, caption, h.text.html());
        default: return html("<h4 class=\"govuk-heading-{}\"{}>{}{}</h4>", size, id, caption, h.text.html());
    }
}

Html paragraph(const Content& text) { return html("<p class=\"govuk-body\">{}</p>", text.html()); }

static Html list_items(const std::vector<Content>& items) {
    Html list;
    for (const auto& item : items) append(list, "<li>{}</li>", item.html());
    return list;
}

Html bullets(const std::vector<Content>& items) {
    return html("<ul class=\"govuk-list govuk-list--bullet\">{}</ul>", list_items(items));
}

Html plain_list(const std::vector<Content>& items) {
    return html("<ul class=\"govuk-list\">{}</ul>", list_items(items));
}

Html beside(const Html& main, const Html& aside) {
    return html("<div class=\"kith-beside\"><div class=\"kith-beside__main\">{}</div><div>{}</div></div>", main, aside);
}

Html link(const std::string& text, const Url& to) {
    return html("<a class=\"govuk-link\" href=\"{}\">{}</a>", to, text);
}

Html tag(const Tag& t) {
    check(!t.text.empty(), "A tag says in words what its colour means.");
    return html("<strong class=\"govuk-tag {}\">{}</strong>", class_of(t.tone), t.text);
}

Html inset_text(const Content& text) { return html("<div class=\"govuk-inset-text\">{}</div>", text.html()); }

Html warning_text(const Content& text) {
    return html(
        "<div class=\"govuk-warning-text\"><span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span>"
        "<strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">Warning</span> "
        "{}</strong></div>",
        text.html());
}

Html notification_banner(const NotificationBanner& banner) {
    const bool success = banner.kind == BannerKind::success;
    const std::string title = !banner.title.empty() ? banner.title : success ? "Success" : "Important";
    return html(
        "<div class=\"govuk-notification-banner{}\" role=\"{}\" aria-labelledby=\"{}-title\" "
        "data-module=\"govuk-notification-banner\"><div class=\"govuk-notification-banner__header\">"
        "<h2 class=\"govuk-notification-banner__title\" id=\"{}-title\">{}</h2></div>"
        "<div class=\"govuk-notification-banner__content\">"
        "<div class=\"govuk-notification-banner__heading\">{}</div></div></div>",
        success ? " govuk-notification-banner--success" : "", success ? "alert" : "region", banner.id, banner.id, title,
        banner.text.html());
}

Html details(const Details& d) {
    return html(
        "<details class=\"govuk-details\"{}><summary class=\"govuk-details__summary\">"
        "<span class=\"govuk-details__summary-text\">{}</span></summary><div "
        "class=\"govuk-details__text\">{}</div></details>",
        Attributes{}.add_if_any("id", d.id), d.summary, d.text.html());
}

Html panel(const Panel& p) {
    Html text;
    if (!p.text.empty()) append(text, "<div class=\"govuk-panel__body\">{}</div>", p.text.html());
    return html("<div class=\"govuk-panel govuk-panel--confirmation\"><h1 class=\"govuk-panel__title\">{}</h1>{}</div>",
                p.title, text);
}

Html tabs(const Tabs& t) {
    Html list;
    Html panels;
    bool first = true;
    for (const auto& item : t.items) {
        append(list, "<li class=\"govuk-tabs__list-item{}\"><a class=\"govuk-tabs__tab\" href=\"{}\">{}</a></li>",
               first ? " govuk-tabs__list-item--selected" : "", Url{"#" + item.id}, item.label);
        append(panels, "<div class=\"govuk-tabs__panel{}\" id=\"{}\">{}</div>",
               first ? "" : " govuk-tabs__panel--hidden", item.id, item.panel);
        first = false;
    }
    return html(
        "<div class=\"govuk-tabs\" data-module=\"govuk-tabs\"><h2 class=\"govuk-tabs__title\">{}</h2>"
        "<ul class=\"govuk-tabs__list\">{}</ul>{}</div>",
        t.title, list, panels);
}

Html button(const Button& b) {
    auto attributes = Attributes{}.add_if_any("name", b.name).add_if_any("value", b.value);
    const auto hidden = visually_hidden(b.hidden_text);
    if (b.sends_to)
        return html(
            "<button type=\"submit\" class=\"govuk-button{}\" data-module=\"govuk-button\" "
            "data-prevent-double-click=\"true\" formaction=\"{}\"{}>{}{}</button>",
            class_of(b.kind), *b.sends_to, attributes, b.text, hidden);
    return html(
        "<button type=\"submit\" class=\"govuk-button{}\" data-module=\"govuk-button\" "
        "data-prevent-double-click=\"true\"{}>{}{}</button>",
        class_of(b.kind), attributes, b.text, hidden);
}

Html link_button(const LinkButton& b) {
    return html(
        "<a href=\"{}\" role=\"button\" draggable=\"false\" class=\"govuk-button{}\" "
        "data-module=\"govuk-button\">{}</a>",
        b.to, class_of(b.kind), b.text);
}

Html start_button(const std::string& text, const Url& to) {
    return html(
        "<a href=\"{}\" role=\"button\" draggable=\"false\" class=\"govuk-button govuk-button--start\" "
        "data-module=\"govuk-button\">{}<svg class=\"govuk-button__start-icon\" xmlns=\"http://www.w3.org/2000/svg\" "
        "width=\"17.5\" height=\"19\" viewBox=\"0 0 33 40\" aria-hidden=\"true\" focusable=\"false\">"
        "<path fill=\"currentColor\" d=\"M0 0h13l20 20-20 20H0l20-20z\"/></svg></a>",
        to, text);
}

Html button_group(const Html& buttons) { return html("<div class=\"govuk-button-group\">{}</div>", buttons); }

}  // namespace kith::ui
