// Radios and checkboxes: the same question, answered once or many times.
#include <algorithm>

#include "kernel/web/field_parts.h"

namespace kith::ui {

namespace {

/// What differs between radios and checkboxes in the markup.
struct Sort {
    std::string_view type;   ///< of the input: "radio"
    std::string_view block;  ///< of its classes: "govuk-radios"
};
constexpr Sort radio{"radio", "govuk-radios"};
constexpr Sort checkbox{"checkbox", "govuk-checkboxes"};

constexpr std::string_view modifier(Arrangement arrangement) {
    switch (arrangement) {
        case Arrangement::stacked: return "";
        case Arrangement::inline_: return "--inline";
        case Arrangement::small: return "--small";
    }
    throw "An arrangement has no class.";
}

Html one(const Sort& sort, const std::string& name, const std::string& id, const Choice& choice, bool chosen) {
    Html made;
    if (!choice.divider.empty()) append(made, "<div class=\"{}__divider\">{}</div>", sort.block, choice.divider);
    const bool reveals = !choice.reveals.empty();
    Attributes rest;
    if (chosen) rest.add("checked");
    if (reveals) rest.add("data-aria-controls", "conditional-" + id);
    Html hint;
    if (!choice.hint.empty()) {
        rest.add("aria-describedby", id + "-item-hint");
        append(hint, "<div id=\"{}-item-hint\" class=\"govuk-hint {}__hint\">{}</div>", id, sort.block, choice.hint);
    }
    append(made,
           "<div class=\"{}__item\"><input class=\"{}__input\" id=\"{}\" name=\"{}\" type=\"{}\" value=\"{}\"{}>"
           "<label class=\"govuk-label {}__label\" for=\"{}\">{}</label>{}</div>",
           sort.block, sort.block, id, name, sort.type, choice.value, rest, sort.block, id, choice.text, hint);
    if (reveals)
        append(made, "<div class=\"{}__conditional{}\" id=\"conditional-{}\">{}</div>", sort.block,
               chosen ? std::string{} : " " + std::string{sort.block} + "__conditional--hidden", id, choice.reveals);
    return made;
}

/// Both kinds of question have these members.
template <class Question>
Html question(const Sort& sort, const Question& q, const auto& is_chosen) {
    Html items;
    int number = 1;
    for (const auto& choice : q.choices) {
        const auto id = number == 1 ? q.name : q.name + "-" + std::to_string(number);
        items += one(sort, q.name, id, choice, is_chosen(choice.value));
        ++number;
    }
    const auto change = q.arrangement == Arrangement::stacked
                            ? std::string{}
                            : " " + std::string{sort.block} + std::string{modifier(q.arrangement)};
    auto body = part::legend(q.label, q.label_as) + part::hint(q.name, q.hint) + part::error(q.name, q.error);
    append(body, "<div class=\"{}{}\" data-module=\"{}\">{}</div>", sort.block, change, sort.block, items);
    return part::group(q.error, html("<fieldset class=\"govuk-fieldset\"{}>{}</fieldset>",
                                     part::described_by(q.name, q.hint, q.error), body));
}

}  // namespace

Html radios(const Radios& r) {
    return question(radio, r, [&](const std::string& value) { return !r.value.empty() && value == r.value; });
}

Html checkboxes(const Checkboxes& c) {
    return question(checkbox, c,
                    [&](const std::string& value) { return std::ranges::find(c.values, value) != c.values.end(); });
}

}  // namespace kith::ui
