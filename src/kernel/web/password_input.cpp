#include "kernel/web/field_parts.h"

namespace kith::ui {

Html password_input(const PasswordInput& i) {
    auto rest = part::described_by(i.name, i.hint, i.error);
    rest.add("autocomplete", i.autocomplete);
    const auto field = html(
        "<div class=\"govuk-input__wrapper govuk-password-input__wrapper\">"
        "<input class=\"govuk-input govuk-password-input__input govuk-js-password-input-input{}\" id=\"{}\" "
        "name=\"{}\" "
        "type=\"password\" spellcheck=\"false\" autocapitalize=\"none\"{}>"
        "<button type=\"button\" class=\"govuk-button govuk-button--secondary govuk-password-input__toggle "
        "govuk-js-password-input-toggle\" data-module=\"govuk-button\" aria-controls=\"{}\" "
        "aria-label=\"Show password\" hidden>Show</button></div>",
        i.error.empty() ? "" : " govuk-input--error", i.name, i.name, rest, i.name);
    return html(
        "<div class=\"govuk-form-group govuk-password-input{}\" data-module=\"govuk-password-input\">{}</div>",
        i.error.empty() ? "" : " govuk-form-group--error",
        part::label(i.name, i.label, i.label_as) + part::hint(i.name, i.hint) + part::error(i.name, i.error) + field);
}

}  // namespace kith::ui
