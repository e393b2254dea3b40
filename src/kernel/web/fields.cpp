#include "kernel/web/fields.h"

#include <algorithm>
#include <array>

#include "kernel/web/field_parts.h"

namespace kith::ui {

namespace {

constexpr std::string_view class_of(Width width) {
    switch (width) {
        case Width::full: return "";
        case Width::characters_2: return " govuk-input--width-2";
        case Width::characters_3: return " govuk-input--width-3";
        case Width::characters_4: return " govuk-input--width-4";
        case Width::characters_5: return " govuk-input--width-5";
        case Width::characters_10: return " govuk-input--width-10";
        case Width::characters_20: return " govuk-input--width-20";
        case Width::characters_30: return " govuk-input--width-30";
    }
    throw "A width has no class.";
}

Html with_affixes(const Input& i, Html field) {
    if (i.prefix.empty() && i.suffix.empty()) return field;
    Html inner;
    if (!i.prefix.empty()) append(inner, "<div class=\"govuk-input__prefix\" aria-hidden=\"true\">{}</div>", i.prefix);
    inner += field;
    if (!i.suffix.empty()) append(inner, "<div class=\"govuk-input__suffix\" aria-hidden=\"true\">{}</div>", i.suffix);
    return html("<div class=\"govuk-input__wrapper\">{}</div>", inner);
}

/// One of a date's three fields.
struct DateField {
    DatePart part;
    std::string_view suffix;  ///< of its name and id
    std::string_view label;
    std::string_view autocomplete;
    const std::string& value;
};

bool is_wrong(const DateInput& d, DatePart part) {
    return !d.error.empty() && (d.wrong.empty() || std::ranges::find(d.wrong, part) != d.wrong.end());
}

Html date_field(const DateInput& d, const DateField& field, bool leads) {
    const std::string name = d.name + std::string{field.suffix};
    const std::string& id = leads ? d.name : name;
    Attributes rest;
    if (!d.autocomplete.empty()) rest.add("autocomplete", d.autocomplete + std::string{field.autocomplete});
    rest.add_if_any("value", field.value);
    return html(
        "<div class=\"govuk-date-input__item\"><div class=\"govuk-form-group\">"
        "<label class=\"govuk-label govuk-date-input__label\" for=\"{}\">{}</label>"
        "<input class=\"govuk-input govuk-date-input__input {}{}\" id=\"{}\" name=\"{}\" type=\"text\" "
        "inputmode=\"numeric\"{}></div></div>",
        id, field.label, field.part == DatePart::year ? "govuk-input--width-4" : "govuk-input--width-2",
        is_wrong(d, field.part) ? " govuk-input--error" : "", id, name, rest);
}

Html date_fields(const DateInput& d) {
    const std::array<DateField, 3> fields{DateField{DatePart::day, "-day", "Day", "-day", d.value.day},
                                          DateField{DatePart::month, "-month", "Month", "-month", d.value.month},
                                          DateField{DatePart::year, "-year", "Year", "-year", d.value.year}};
    const auto wrong = std::ranges::find_if(fields, [&](const DateField& f) { return is_wrong(d, f.part); });
    const auto leading = wrong == fields.end() ? DatePart::day : wrong->part;
    Html made;
    for (const auto& field : fields) made += date_field(d, field, field.part == leading);
    return made;
}

}  // namespace

Html error_message(const std::string& id, const std::string& message) {
    return html("<p id=\"{}\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {}</p>",
                id, message);
}

Html input(const Input& i) {
    auto rest = part::described_by(i.name, i.hint, i.error);
    rest.add_if_any("autocomplete", i.autocomplete).add_if_any("inputmode", i.input_mode).add_if_any("value", i.value);
    auto field = html("<input class=\"govuk-input{}{}\" id=\"{}\" name=\"{}\" type=\"{}\"{}>", class_of(i.width),
                      i.error.empty() ? "" : " govuk-input--error", i.name, i.name, i.type, rest);
    return part::group(i.error, part::label(i.name, i.label, i.label_as) + part::hint(i.name, i.hint) +
                                    part::error(i.name, i.error) + with_affixes(i, std::move(field)));
}

Html textarea(const Textarea& t) {
    const auto& limit = t.character_limit;
    const auto described = part::described_by(t.name, t.hint, t.error, limit ? t.name + "-info" : "");
    auto body = part::label(t.name, t.label, t.label_as) + part::hint(t.name, t.hint) + part::error(t.name, t.error);
    // A browser drops the first line break in a textarea: ours goes, and the person's stays.
    append(body, "<textarea class=\"govuk-textarea{}{}\" id=\"{}\" name=\"{}\" rows=\"{}\"{}>\n{}</textarea>",
           t.error.empty() ? "" : " govuk-textarea--error", limit ? " govuk-js-character-count" : "", t.name, t.name,
           t.rows, described, t.value);
    if (!limit) return part::group(t.error, body);
    append(body,
           "<div id=\"{}-info\" class=\"govuk-hint govuk-character-count__message\">You can enter up to {} "
           "characters</div>",
           t.name, *limit);
    return html(
        "<div class=\"govuk-form-group govuk-character-count{}\" data-module=\"govuk-character-count\" "
        "data-maxlength=\"{}\">{}</div>",
        t.error.empty() ? "" : " govuk-form-group--error", *limit, body);
}

TypedDate TypedDate::of(Date date) {
    return {std::to_string(date.day()), std::to_string(date.month()), std::to_string(date.year())};
}

Html date_input(const DateInput& d) {
    auto described = part::described_by(d.name, d.hint, d.error);
    Attributes quick;
    if (d.quick_from) quick.add("data-quick-date", d.quick_from->iso());
    auto body = part::legend(d.label, d.label_as) + part::hint(d.name, d.hint) + part::error(d.name, d.error);
    append(body, "<div class=\"govuk-date-input\"{}>{}</div>", quick, date_fields(d));
    return part::group(d.error,
                       html("<fieldset class=\"govuk-fieldset\" role=\"group\"{}>{}</fieldset>", described, body));
}

Html select(const Select& s) {
    Html options;
    for (const auto& option : s.options) {
        Attributes chosen;
        if (option.value == s.value) chosen.add("selected");
        append(options, "<option value=\"{}\"{}>{}</option>", option.value, chosen, option.text);
    }
    auto body = part::label(s.name, s.label, s.label_as) + part::hint(s.name, s.hint) + part::error(s.name, s.error);
    append(body, "<select class=\"govuk-select{}\" id=\"{}\" name=\"{}\"{}>{}</select>",
           s.error.empty() ? "" : " govuk-select--error", s.name, s.name, part::described_by(s.name, s.hint, s.error),
           options);
    return part::group(s.error, body);
}

Html fieldset(const Fieldset& f) {
    return html("<fieldset class=\"govuk-fieldset\">{}{}</fieldset>", part::legend(f.legend, f.legend_as), f.body);
}

}  // namespace kith::ui
