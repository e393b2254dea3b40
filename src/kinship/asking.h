#pragma once

#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kinship/acts.h"

/// A form of kinship care as a page, shown and answered.
namespace kith::kinship {

template <class T>
struct Asking {
    const Form<T>& form;
    T start;
    std::string action;
    std::string back;
    Html above = {};
    Choices choices = {};
    bool changes = false;                ///< something that stands: whoever was second sees both texts
    std::optional<PersonId> draft = {};  ///< the words are kept as they are typed

    FormPage page(const FormInfo& info, Fields typed) const {
        return {.form = info,
                .action = Url{action},
                .typed = std::move(typed),
                .above = above,
                .back = back,
                .about = draft};
    }
};

template <class T>
Result<Response> ask(const Context& context, const Asking<T>& asking) {
    const auto info = asking.form.info(asking.choices);
    auto page = asking.page(info, asking.changes ? asking.form.shown(asking.start) : asking.form.started(asking.start));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

/// Reads the answers and writes by `write(change, answers, by)`, which gives the entry. What it refuses comes back with
/// the words kept.
template <class T, class Write>
Result<Response> answered(const Context& context, const Asking<T>& asking, std::string_view done, Write write) {
    const auto info = asking.form.info(asking.choices);
    auto page = asking.page(info, TRY(context.typed(info)));
    const auto answers = asking.form.read(page.typed, asking.start, context.today, asking.choices);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    const Result<EntryNumber> entry = write(change, *answers, By{*context.reader, context.today, context.shown_at()});
    if (!entry) {
        const bool stale = asking.changes && entry.error().fault == Fault::conflict;
        return refused(context, std::move(page), entry.error(),
                       stale ? std::optional{asking.form.shown(asking.start)} : std::nullopt);
    }
    if (asking.draft) TRY(end_draft(change.transaction(), *context.reader, info.name, *asking.draft));
    TRY(change.commit());
    return saved(context, *entry, asking.back, done);
}

}  // namespace kith::kinship
