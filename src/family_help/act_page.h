#pragma once

#include "family_help/file.h"
#include "family_help/shown.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"

/// The two pages of something that is done about a family and is more than one fact: declared once as an Act; its form,
/// its pages and its address come from that. What is one fact alone is a RecordingOf.
namespace kith::family_help {

/// What an act needs to know besides what was answered.
struct Doing {
    const Context& context;
    EntryNumber shown_at;
    Date today;
    PersonId by;
};

template <class Answers, May may>
struct Act {
    const Form<Answers>& form;
    Answers (*start)(const FamilyFile&, Date today);  ///< what the record knows already, so that it is not asked
    Result<EntryNumber> (*save)(Change&, const FamilyFile&, const Allowed<may>&, const Answers&, const Doing&);
    /// The choices that only the record knows. A question that has none to offer is not asked.
    Result<Choices> (*choices)(const Context&, const FamilyFile&) = nullptr;
    Result<Html> (*above)(const Context&, const FamilyFile&) = nullptr;  ///< what is read before answering
};

/// The family's bar, above every form of it.
Result<Html> bar_of(const Context& context, const Leave& family);

namespace details {

template <class Answers, May may>
Answers answers_of(const Act<Answers, may>&);
template <class Answers, May may>
std::integral_constant<May, may> may_of(const Act<Answers, may>&);
template <auto act>
using AnswersOf = decltype(answers_of(*act));
template <auto act>
inline constexpr May may_to = decltype(may_of(*act))::value;

inline FormInfo without_empty_choices(FormInfo info) {
    std::erase_if(info.questions, [](const QuestionInfo& question) {
        return (question.kind == Kind::one_of || question.kind == Kind::some_of) && question.choices.empty() &&
               question.need == Need::optional;
    });
    return info;
}

template <auto act>
Result<FormPage> act_page(const Context& context, const FamilyFile& file, const Leave& family, const FormInfo& info,
                          Fields typed) {
    Html above = TRY(bar_of(context, family));
    if (act->above) above += TRY(act->above(context, file));
    return FormPage{.form = info,
                    .action = Url{context.request.path},
                    .typed = std::move(typed),
                    .above = std::move(above),
                    .back = address_of(file.family),
                    .about = file.family};
}

}  // namespace details

template <auto act>
Result<Response> show_act(const Asked<details::may_to<act>>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(family_file(context.store, asked.allowed, Known::now()));
    const auto choices = act->choices ? TRY(act->choices(context, file)) : Choices{};
    const auto info = details::without_empty_choices(act->form.info(choices));
    auto page = TRY(
        details::act_page<act>(context, file, asked.allowed, info, act->form.started(act->start(file, context.today))));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <auto act>
Result<Response> save_act(const Asked<details::may_to<act>>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(family_file(context.store, asked.allowed, Known::now()));
    const auto choices = act->choices ? TRY(act->choices(context, file)) : Choices{};
    const auto info = details::without_empty_choices(act->form.info(choices));
    auto page = TRY(details::act_page<act>(context, file, asked.allowed, info, TRY(context.typed(info))));
    const auto answers = act->form.read(page.typed, act->start(file, context.today), context.today, choices);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    const Doing doing{context, context.shown_at(), context.today, context.reader->person};
    // Read anew: nobody writes between this reading and the commit, as somebody may have since the form was shown.
    const auto now = TRY(family_file(change.store(), asked.allowed, Known::now()));
    const auto entry = act->save(change, now, asked.allowed, *answers, doing);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, info.name, file.family));
    TRY(change.commit());
    return saved(context, *entry, address_of(file.family), "Saved: " + std::string{info.title});
}

template <auto act>
FormInfo info_of_act() {
    return act->form.info();
}

/// "/families/{person}/step": to show its form, and to save it.
template <auto act>
std::array<Page, 2> act_pages(std::string_view address) {
    return {page<show_act<act>>(Method::get, address).with(info_of_act<act>),
            page<save_act<act>>(Method::post, address).with(info_of_act<act>)};
}

}  // namespace kith::family_help
