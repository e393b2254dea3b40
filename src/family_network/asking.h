#pragma once

#include "family_network/acts.h"
#include "kernel/site/draft.h"
#include "kernel/site/filled_in.h"
#include "kernel/site/saving.h"

/// A form of a family network as a page, shown and answered.
namespace kith::family_network {

template <class T>
struct Asking {
    const Form<T>& form;
    T start;
    std::string action;
    std::string back;
    Html above = {};
    Choices choices = {};
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

/// What stands in the form already is said to come from there, with how old it is.
template <class T>
void say_source(Asking<T>& asking, std::string_view from, std::optional<Date> of, Date today,
                std::initializer_list<std::string_view> but_not = {}) {
    asking.above +=
        filled_in(asking.form.info(asking.choices), asking.form.started(asking.start), from, of, today, but_not);
}

template <class T>
Result<Response> ask(const Context& context, const Asking<T>& asking) {
    const auto info = asking.form.info(asking.choices);
    auto page = asking.page(info, asking.form.started(asking.start));
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
    const Result<EntryNumber> entry = write(change, *answers, By{*context.reader, context.today});
    if (!entry) return refused(context, std::move(page), entry.error());
    if (asking.draft) TRY(end_draft(change.transaction(), *context.reader, info.name, *asking.draft));
    TRY(change.commit());
    return saved(context, *entry, asking.back, done);
}

}  // namespace kith::family_network
