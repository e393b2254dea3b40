// A form's declaration as a page: each question becomes the component that suits its kind.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/draft_in_place.h"
#include "kernel/site/site.h"
#include "kernel/site/suggestion.h"
#include "kernel/web/components.h"

namespace kith {

namespace {

/// More answers than these are chosen from a list, not from radios.
constexpr std::size_t most_radios = 9;

class Rendering {
public:
    Rendering(const FormInfo& form, const Fields& typed, const std::vector<Error::Field>& wrong)
        : form_{form}, typed_{typed}, wrong_{wrong} {}

    Html all() const {
        Html html;
        for (const auto& q : form_.questions)
            if (q.only_if.empty() && !(q.kind == Kind::each_said && q.choices.empty())) html += question(q, q.need);
        return html;
    }

private:
    std::string error(std::string_view name) const {
        const auto at = std::ranges::find(wrong_, name, &Error::Field::name);
        return at == wrong_.end() ? std::string{} : at->message;
    }

    std::string label(const QuestionInfo& q, Need need) const {
        return need == Need::optional && q.kind != Kind::each_said ? fmt::format("{} (optional)", q.text)
                                                                   : std::string{q.text};
    }

    std::vector<std::string> values(std::string_view name) const {
        std::vector<std::string> found;
        for (const auto& [key, value] : typed_)
            if (key == name) found.push_back(value);
        return found;
    }

    std::string value(std::string_view name) const { return std::string{field(typed_, name)}; }

    // Questions asked only after this answer stand below it.
    Html revealed_by(std::string_view name, std::string_view answer) const {
        Html html;
        for (const auto& q : form_.questions)
            if (q.only_if == name && q.only_if_value == answer) html += question(q, q.need);
        return html;
    }

    std::vector<ui::Choice> choices(const QuestionInfo& q) const {
        std::vector<ui::Choice> made;
        for (const auto& choice : q.choices)
            made.push_back({.value = choice.value,
                            .text = choice.words,
                            .hint = choice.hint,
                            .reveals = revealed_by(q.name, choice.value)});
        return made;
    }

    Html question(const QuestionInfo& q, Need need) const {
        const std::string name{q.name};
        const std::string hint{q.hint};
        switch (q.kind) {
            case Kind::date:
                return ui::input({.name = name,
                                  .label = label(q, need),
                                  .hint = hint,
                                  .error = error(name),
                                  .value = value(name),
                                  .label_as = ui::Label::bold,
                                  .width = ui::Width::characters_20});
            case Kind::line:
                return ui::input({.name = name,
                                  .label = label(q, need),
                                  .hint = hint,
                                  .error = error(name),
                                  .value = value(name),
                                  .label_as = ui::Label::bold,
                                  .width = q.high <= 20 ? ui::Width::characters_10 : ui::Width::full});
            case Kind::number:
                return ui::input({.name = name,
                                  .label = label(q, need),
                                  .hint = hint,
                                  .error = error(name),
                                  .value = value(name),
                                  .label_as = ui::Label::bold,
                                  .width = ui::Width::characters_4,
                                  .input_mode = "numeric"});
            case Kind::words:
                return ui::textarea({.name = name,
                                     .label = label(q, need),
                                     .hint = hint,
                                     .error = error(name),
                                     .value = value(name),
                                     .label_as = ui::Label::bold,
                                     .rows = 4});
            case Kind::yes_no:
                return ui::radios({.name = name,
                                   .label = label(q, need),
                                   .choices = {{.value = "yes", .text = "Yes", .reveals = revealed_by(name, "yes")},
                                               {.value = "no", .text = "No", .reveals = revealed_by(name, "no")}},
                                   .hint = hint,
                                   .error = error(name),
                                   .value = value(name),
                                   .label_as = ui::Label::bold,
                                   .arrangement = ui::Arrangement::small});
            case Kind::one_of: return one_of(q, need);
            case Kind::some_of:
                return ui::checkboxes({.name = name,
                                       .label = label(q, need),
                                       .choices = choices(q),
                                       .hint = hint,
                                       .error = error(name),
                                       .values = values(name),
                                       .label_as = ui::Label::bold,
                                       .arrangement = ui::Arrangement::small});
            case Kind::each_said: return each_said(q);
        }
        return {};
    }

    Html one_of(const QuestionInfo& q, Need need) const {
        const std::string name{q.name};
        if (q.choices.size() <= most_radios)
            return ui::radios({.name = name,
                               .label = label(q, need),
                               .choices = choices(q),
                               .hint = std::string{q.hint},
                               .error = error(name),
                               .value = value(name),
                               .label_as = ui::Label::bold,
                               .arrangement = ui::Arrangement::small});
        std::vector<ui::Select::Option> options{{"", "Choose"}};
        for (const auto& choice : q.choices) options.push_back({choice.value, choice.words});
        return ui::select({.name = name,
                           .label = label(q, need),
                           .options = std::move(options),
                           .hint = std::string{q.hint},
                           .error = error(name),
                           .value = value(name),
                           .label_as = ui::Label::bold});
    }

    Html each_said(const QuestionInfo& q) const {
        std::vector<ui::Choice> made;
        for (const auto& choice : q.choices) {
            const auto box = fmt::format("{}_{}", q.name, choice.value);
            made.push_back(
                {.value = choice.value,
                 .text = choice.words,
                 .reveals = ui::textarea({.name = box,
                                          .label = fmt::format("What did {} say or show you? (optional)", choice.words),
                                          .value = value(box),
                                          .rows = 3})});
        }
        return ui::checkboxes({.name = std::string{q.name},
                               .label = std::string{q.text},
                               .choices = std::move(made),
                               .hint = std::string{q.hint},
                               .error = error(q.name),
                               .values = values(q.name),
                               .label_as = ui::Label::bold});
    }

    const FormInfo& form_;
    const Fields& typed_;
    const std::vector<Error::Field>& wrong_;
};

}  // namespace

Html questions_of(const FormInfo& form, const Fields& typed, const std::vector<Error::Field>& wrong) {
    return Rendering{form, typed, wrong}.all();
}

Result<Response> form_page(const Context& context, const FormPage& page) {
    Fields typed = page.typed;
    Html note;
    std::optional<Url> draft_address;
    std::string kept;
    Beside suggested;
    std::optional<Draft> draft;
    if (context.reader && !page.sealed && !page.about) {
        draft_address = draft_address_of(context.site, page.action);
        if (draft_address) draft = TRY(find_draft_at(context.store, *context.reader, page.action.address()));
    }
    if (page.about && context.reader && !page.sealed) {
        suggested = TRY(beside_form(context, page.form, *page.about));
        draft_address = Url{fmt::format("/people/{}/drafts/{}", page.about->number(), page.form.name)};
        draft = TRY(find_draft(context.store, *context.reader, page.form.name, *page.about));
    }
    if (draft && page.wrong.empty()) {
        typed = draft->fields;
        kept = draft->kept.in_words();
        note =
            ui::notification_banner({.text = fmt::format("You had not finished. Your words from {} are back.", kept)});
    }
    auto body = questions_of(page.form, typed, page.wrong);
    body += ui::hidden_field("shown_at", std::to_string(page.shown_at.number()));
    auto buttons = ui::button({.text = std::string{page.form.button}});
    if (!note.empty())
        buttons += ui::button({.text = "Throw these words away",
                               .kind = ui::ButtonKind::secondary,
                               .name = "draft",
                               .value = "discard",
                               .sends_to = draft_address});
    body += ui::button_group(buttons) + suggested.shown;
    if (suggested.waiting > 0)
        note += ui::paragraph(html("A drafting service has suggested {}. {}", plural(suggested.waiting, "answer"),
                                   ui::link("Read what it suggests", Url{"#suggested"})));
    auto main = note + page.above +
                ui::heading({.text = std::string{page.form.title}, .level = 1, .size = ui::Size::large}) +
                ui::form({.action = page.action,
                          .csrf = context.csrf,
                          .body = std::move(body),
                          .draft = draft_address,
                          .draft_kept = kept});
    return page_of(context, {.title = std::string{page.form.title},
                             .main = std::move(main),
                             .back = page.back,
                             .errors = ui::error_summary(page.wrong),
                             .status = page.wrong.empty() ? 200 : 422});
}

}  // namespace kith
