#include "kernel/web/field_parts.h"

namespace kith::ui::part {

namespace {

constexpr std::string_view label_class(Label as) {
    switch (as) {
        case Label::plain: return "";
        case Label::bold: return " govuk-label--s";
        case Label::large: return " govuk-label--m";
        case Label::page_heading: return " govuk-label--l";
    }
    throw "A label has no class.";
}

constexpr std::string_view legend_class(Label as) {
    switch (as) {
        case Label::plain: return "";
        case Label::bold: return " govuk-fieldset__legend--s";
        case Label::large: return " govuk-fieldset__legend--m";
        case Label::page_heading: return " govuk-fieldset__legend--l";
    }
    throw "A legend has no class.";
}

}  // namespace

Html label(const std::string& for_id, const std::string& text, Label as) {
    auto made = html("<label class=\"govuk-label{}\" for=\"{}\">{}</label>", label_class(as), for_id, text);
    if (as != Label::page_heading) return made;
    return html("<h1 class=\"govuk-label-wrapper\">{}</h1>", made);
}

Html legend(const std::string& text, Label as) {
    if (as != Label::page_heading)
        return html("<legend class=\"govuk-fieldset__legend{}\">{}</legend>", legend_class(as), text);
    return html("<legend class=\"govuk-fieldset__legend{}\"><h1 class=\"govuk-fieldset__heading\">{}</h1></legend>",
                legend_class(as), text);
}

Html hint(const std::string& name, const std::string& text) {
    return text.empty() ? Html{} : html("<div id=\"{}-hint\" class=\"govuk-hint\">{}</div>", name, text);
}

Html error(const std::string& name, const std::string& message) {
    return message.empty() ? Html{} : error_message(name + "-error", message);
}

Attributes described_by(const std::string& name, const std::string& hint, const std::string& error,
                        const std::string& also) {
    std::string ids = also;
    const auto add = [&](const std::string& id) { ids += (ids.empty() ? "" : " ") + id; };
    if (!hint.empty()) add(name + "-hint");
    if (!error.empty()) add(name + "-error");
    return Attributes{}.add_if_any("aria-describedby", ids);
}

Html group(const std::string& error, const Html& body) {
    return html("<div class=\"govuk-form-group{}\">{}</div>", error.empty() ? "" : " govuk-form-group--error", body);
}

}  // namespace kith::ui::part
