#pragma once

#include <algorithm>

#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"
#include "recruitment/acts.h"

/// A form about an application, its act and its two handlers, from one declaration.
namespace kith::recruitment {

/// "/applications/12" with what follows; "/my-application/12" for the applicant's own.
std::string address_of(PersonId applicant, std::string_view rest = "");
std::string own_address_of(PersonId applicant, std::string_view rest = "");
std::string panel_address_of(PersonId applicant, std::string_view rest = "");

/// Whose application it is and where it stands.
Html applicant_bar(const Context& context, const ApplicationFile& file);

/// Whom the forms of this area offer, by role, on this day.
Result<std::vector<Choice>> people_with(const Context& context, Role role);

template <class Answers_, May to_>
struct Step {
    using Answers = Answers_;
    static constexpr May to = to_;

    const Form<Answers>& form;
    std::string_view rest;  ///< "/visits"
    std::string_view done;  ///< "Visit saved"
    Answers (*blank)(const Context&);
    Doing<Answers, to> act;
    /// What only the page knows: workers, checks that wait.
    Result<Choices> (*choices)(const Context&, const ApplicationFile&) = nullptr;
    /// What is chosen beforehand by the record or by the link that led here.
    Fields (*known)(const Context&, const ApplicationFile&) = nullptr;
    /// Shown above the questions.
    Html (*above)(const Context&, const ApplicationFile&) = nullptr;
};

namespace details {

/// Where the pages of this leave are: the applicant's own, the panel's, or those of whoever works on it.
template <May to>
std::string base_of(PersonId applicant, std::string_view rest) {
    if (to == May::answer_application) return own_address_of(applicant, rest);
    if (to == May::recommend_approval) return panel_address_of(applicant, rest);
    return address_of(applicant, rest);
}

template <class S>
FormPage page_for(const Context& context, const S& step, const FormInfo& form, const ApplicationFile& file,
                  Fields typed) {
    const auto back =
        S::to == May::answer_application ? std::string{"/my-application"} : base_of<S::to>(file.person, "");
    return {.form = form,
            .action = Url{base_of<S::to>(file.person, step.rest)},
            .typed = std::move(typed),
            .above = (S::to == May::answer_application ? Html{} : applicant_bar(context, file)) +
                     (step.above ? step.above(context, file) : Html{}),
            .back = back,
            .about = file.person};
}

/// What a form begins with: days that are most often today, and what the record or the link says.
template <class S>
Fields begun(const Context& context, const S& step, const FormInfo& form, const ApplicationFile& file) {
    auto fields = step.known ? step.known(context, file) : Fields{};
    const auto blank = step.form.started(step.blank(context));
    for (const auto& question : form.questions) {
        const auto day = std::ranges::find(blank, question.name, [](const auto& field) { return field.first; });
        if (question.kind == Kind::date && question.need == Need::required && question.high == 0 && day != blank.end())
            fields.push_back(*day);
    }
    return fields;
}

}  // namespace details

template <const auto& step>
using StepOf = std::decay_t<decltype(step)>;

template <const auto& step>
Result<Response> show_step(const Asked<StepOf<step>::to>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(application_file(context.store, asked.allowed, Known::now()));
    const auto choices = step.choices ? TRY(step.choices(context, file)) : Choices{};
    const auto form = step.form.info(choices);
    return form_page(context, details::page_for(context, step, form, file, details::begun(context, step, form, file)));
}

template <const auto& step>
Result<Response> save_step(const Asked<StepOf<step>::to>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(application_file(context.store, asked.allowed, Known::now()));
    const auto choices = step.choices ? TRY(step.choices(context, file)) : Choices{};
    const auto form = step.form.info(choices);
    auto page = details::page_for(context, step, form, file, TRY(context.typed(form)));
    const auto answers = step.form.read(page.typed, step.blank(context), context.today, choices);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    auto entry = step.act(change, file, asked.allowed, *answers, By{*context.reader, context.today, context.calendar});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.person));
    TRY(change.commit());
    return saved(context, *entry, page.back, step.done);
}

/// Its two routes. `address`: with "{person}".
template <const auto& step>
std::vector<Page> pages_of_step(std::string_view address) {
    constexpr auto info = +[]() -> FormInfo { return step.form.info(); };
    return {page<show_step<step>>(Method::get, address).with(info),
            page<save_step<step>>(Method::post, address).with(info)};
}

}  // namespace kith::recruitment
