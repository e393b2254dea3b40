#pragma once

#include <algorithm>

#include "homes/lists.h"
#include "homes/pages.h"
#include "homes/recordings.h"

/// Correcting what was recorded about a home: the same questions, filled in, and why; or taking it off the record. The
/// old text stays readable. One template gives the pages of every form that records one fact.
namespace kith::homes {

/// What else the record says when one fact is being corrected: that fact cannot contradict itself.
template <class T>
HomeFile without(HomeFile file, FactId fact) {
    check(for_each_list(Depth::for_rules,
                        [&]<class Listed>(ListOf<Listed> list) -> Result<void> {
                            if constexpr (std::is_same_v<Listed, T>)
                                std::erase_if(file.*list, [&](const auto& one) { return one.id == fact; });
                            return {};
                        })
              .has_value(),
          "Taking a fact out of a list cannot fail.");
    return file;
}

/// The fact meant by the address. Fails: not_found, if it is no longer held true.
template <class T>
Result<Fact<T>> fact_meant(const Context& context, const Leave& home) {
    const FactId id{TRY(context.captures.number("fact"))};
    for (auto& fact : TRY(facts<T>(context.store, home, Known::now())))
        if (fact.id == id) return std::move(fact);
    return fail(Fault::not_found, "What you meant to correct is no longer held true, or was never on this record.");
}

/// A hold is not the carer's to lift. Fails: not_allowed.
template <class T>
Result<void> may_correct(const Context& context, PersonId home, const T& fact) {
    if constexpr (std::is_same_v<T, NotAvailable>)
        if (fact.why == WhyNot::allegation && !TRY(may(context, May::record_carer_support, home)))
            return fail(Fault::not_allowed, "Places on hold are released by the fostering service. Ask them.");
    return {};
}

/// Beside the form: that what was never so can be taken off the record.
Html removal_link(const std::string& path);
/// What was alleged is followed to its end; the rest is put right.
FormInfo correction_form(FormInfo form);
FormInfo removal_form();

template <auto what, May may>
Result<Response> show_correction_of(const Asked<may>& asked) {
    using T = details::FactOf<what>;
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto fact = TRY(fact_meant<T>(context, asked.allowed));
    TRY(may_correct(context, file.home, fact.value));
    const auto info = correction_form(what->form.info(details::choices_of<what>(file)));
    return form_page(context, {.form = info,
                               .action = Url{context.request.path},
                               .typed = what->form.shown(fact.value),
                               .above = home_bar(context, file) + removal_link(context.request.path),
                               .back = address_of(file.home),
                               .shown_at = TRY(shown_now(context))});
}

template <auto what, May may>
Result<Response> save_correction_of(const Asked<may>& asked) {
    using T = details::FactOf<what>;
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto fact = TRY(fact_meant<T>(context, asked.allowed));
    TRY(may_correct(context, file.home, fact.value));
    const auto offered = details::choices_of<what>(file);
    const auto info = correction_form(what->form.info(offered));
    FormPage page{.form = info,
                  .action = Url{context.request.path},
                  .typed = TRY(context.typed(info)),
                  .above = home_bar(context, file) + removal_link(context.request.path),
                  .back = address_of(file.home),
                  .shown_at = context.shown_at()};
    const auto right = what->form.read(page.typed, fact.value, context.today, offered);
    if (!right) return refused(context, std::move(page), right.error());
    // What was alleged is followed to its end, not put right: no reason is asked.
    const auto reason = std::is_same_v<T, Allegation> ? Result<std::string>{std::string{}} : reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    const auto rest = without<T>(file, fact.id);
    if (what->contradicts)
        if (auto wrong = what->contradicts(rest, *right, context.today))
            return refused(context, std::move(page), Error{Fault::invalid, wrong->message, {*wrong}});
    auto change = TRY(context.change());
    const auto entry =
        TRY(change.open(asked.allowed, {what->kind, "Correction: " + what->sentence(file, *right), *reason}));
    if (const auto done = change.correct(asked.allowed, fact.id, context.shown_at(), *right); !done)
        return refused(context, std::move(page), done.error(), what->form.shown(fact.value));
    TRY(change.commit());
    return saved(context, entry, address_of(file.home), "Correction saved");
}

template <auto what, May may>
Result<Response> show_removal_of(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto fact = TRY(fact_meant<details::FactOf<what>>(context, asked.allowed));
    TRY(may_correct(context, file.home, fact.value));
    return form_page(context, {.form = removal_form(),
                               .action = Url{context.request.path},
                               .typed = {},
                               .above = home_bar(context, file) + ui::inset_text(what->sentence(file, fact.value)),
                               .back = address_of(file.home),
                               .shown_at = TRY(shown_now(context))});
}

template <auto what, May may>
Result<Response> remove_by(const Asked<may>& asked) {
    using T = details::FactOf<what>;
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto fact = TRY(fact_meant<T>(context, asked.allowed));
    TRY(may_correct(context, file.home, fact.value));
    const auto info = removal_form();
    FormPage page{.form = info,
                  .action = Url{context.request.path},
                  .typed = TRY(context.typed(info)),
                  .above = home_bar(context, file) + ui::inset_text(what->sentence(file, fact.value)),
                  .back = address_of(file.home),
                  .shown_at = context.shown_at()};
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    auto change = TRY(context.change());
    const auto entry =
        TRY(change.open(asked.allowed, {what->kind, "Taken off: " + what->sentence(file, fact.value), *reason}));
    if (const auto done = change.template retire<T>(asked.allowed, fact.id, context.shown_at()); !done)
        return refused(context, std::move(page), done.error());
    TRY(change.commit());
    return saved(context, entry, address_of(file.home), "Taken off the record of today");
}

/// The pages that correct and take off what was recorded at `address`.
template <auto what, May may>
std::array<Page, 4> correction_pages(std::string_view address) {
    // Addresses are kept for the life of the program, as those that are written out in the source are.
    static const std::string of_fact = std::string{address} + "/{fact}";
    static const std::string remove = of_fact + "/remove";
    return {page<show_correction_of<what, may>>(Method::get, of_fact),
            page<save_correction_of<what, may>>(Method::post, of_fact),
            page<show_removal_of<what, may>>(Method::get, remove), page<remove_by<what, may>>(Method::post, remove)};
}

}  // namespace kith::homes
