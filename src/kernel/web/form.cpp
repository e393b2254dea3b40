// The form around the questions, and the list of what is wrong with their answers.
#include "kernel/web/fields.h"

namespace kith::ui {

Html error_summary(const std::vector<Error::Field>& wrong) {
    if (wrong.empty()) return {};
    Html list;
    for (const auto& [name, message] : wrong) append(list, "<li><a href=\"{}\">{}</a></li>", Url{"#" + name}, message);
    return html(
        "<div class=\"govuk-error-summary\" data-module=\"govuk-error-summary\"><div role=\"alert\">"
        "<h2 class=\"govuk-error-summary__title\">There is a problem</h2><div class=\"govuk-error-summary__body\">"
        "<ul class=\"govuk-list govuk-error-summary__list\">{}</ul></div></div></div>",
        list);
}

Html hidden_field(const std::string& name, const std::string& value) {
    return html("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
}

Html form(const Form& f) {
    const auto csrf = hidden_field("csrf", f.csrf);
    // novalidate: the browser's own bubbles are not read well by screen readers; our errors are.
    if (!f.draft) return html("<form method=\"post\" action=\"{}\" novalidate>{}{}</form>", f.action, csrf, f.body);
    const auto kept = f.draft_kept.empty() ? std::string{} : "Saved at " + f.draft_kept;
    return html(
        "<form method=\"post\" action=\"{}\" novalidate data-draft=\"{}\">{}{}"
        "<p class=\"govuk-hint kith-draft\" data-draft-status role=\"status\">{}</p></form>",
        f.action, *f.draft, csrf, f.body, kept);
}

}  // namespace kith::ui
