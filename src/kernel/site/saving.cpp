#include "kernel/site/saving.h"

#include <algorithm>

#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith {

Result<EntryNumber> shown_now(const Context& context) { return last_entry(context.store, context.reader->authority); }

static constexpr int longest_reason = 500;

static QuestionInfo why(std::string_view text) {
    return {.name = "because", .text = text, .hint = {}, .kind = Kind::line, .high = longest_reason};
}

FormInfo to_correct(FormInfo form, std::string_view title) {
    form.questions.push_back(why("Why is it being corrected?"));
    form.title = title;
    form.button = "Save correction";
    return form;
}

FormInfo only_why(std::string_view name, std::string_view title, std::string_view question, std::string_view button) {
    return {name, title, button, {why(question)}};
}

Result<std::string> reason_given(const Fields& typed) {
    std::string reason;
    if (const auto wrong = put_text(reason, trim(field(typed, "because")), longest_reason))
        return tl::unexpected(Error{Fault::invalid, *wrong, {{"because", *wrong}}});
    if (reason.empty()) return tl::unexpected(Error{Fault::invalid, "Say why.", {{"because", "Say why"}}});
    return reason;
}

/// The answers to one question in the words they were chosen by.
static std::string answers(const QuestionInfo& question, const Fields& fields) {
    std::vector<std::string> said;
    for (const auto& [name, value] : fields) {
        if (name != question.name || value.empty()) continue;
        const auto choice = std::ranges::find(question.choices, value, &Choice::value);
        said.push_back(choice == question.choices.end() ? value : choice->words);
    }
    return join(said, ", ");
}

Html both_texts(const FormInfo& form, const Fields& now, const Fields& typed) {
    ui::Table table{.id = "both",
                    .caption = "Someone changed this after you opened it. Nothing of yours is lost.",
                    .columns = {{"Question"}, {"On the record now"}, {"What you typed"}},
                    .rows = {}};
    for (const auto& question : form.questions) {
        const auto theirs = answers(question, now);
        const auto yours = answers(question, typed);
        if (theirs != yours) table.rows.push_back({{std::string{question.text}, {}}, {theirs, {}}, {yours, {}}});
    }
    return ui::table(table) +
           ui::paragraph("The form below holds what you typed. Change it until it is right, and save again.");
}

Result<Response> refused(const Context& context, FormPage page, Error error, std::optional<Fields> now) {
    const bool to_put_right = error.fault == Fault::invalid || error.fault == Fault::conflict;
    if (context.wants_json || !to_put_right) return tl::unexpected(std::move(error));
    const int status = error.fault == Fault::conflict ? 409 : 422;
    if (now) {
        page.above += both_texts(page.form, *now, page.typed);
        page.shown_at = TRY(shown_now(context));
    } else {
        page.wrong = std::move(error.fields);
        if (page.wrong.empty()) page.wrong.push_back({std::string{page.form.questions.front().name}, error.what});
        page.shown_at = context.shown_at();
    }
    auto response = TRY(form_page(context, page));
    response.status = status;
    return response;
}

}  // namespace kith
