#pragma once

#include "kernel/core/text.h"
#include "kernel/site/parts.h"
#include "safety/lists.h"
#include "safety/recordings.h"

/// Putting right what was recorded: the same questions, filled in, and why. The old text stays readable; where someone
/// else was quicker, both texts are shown.
namespace kith::safety {

/// The fact meant by the address. Fails: not_found, if it is no longer held true.
template <class T>
Result<Fact<T>> fact_meant(const Context& context, const Leave& leave) {
    const FactId id{TRY(context.captures.number("fact"))};
    for (auto& fact : TRY(facts<T>(context.store, leave, Known::now())))
        if (fact.id == id) return std::move(fact);
    return fail(Fault::not_found, "What you meant to change is no longer held true, or was never on this record.");
}

/// Why a context is put right is read by all who read about the place, also by those who may not know of a child who is
/// found there: it names none of the children whom the writer knows there. Of a family everyone reads all.
/// Fails: invalid, with the field "because".
inline Result<void> names_nobody(const ContextFile& file, std::string_view reason) {
    const auto said = fold(reason);
    for (const auto& link : file.links) {
        if (!file.names.contains(link.value.child)) continue;
        const auto name = fold(file.name_of(link.value.child));
        const auto given = name.substr(0, name.find(' '));
        if (given.empty()) continue;
        for (auto at = said.find(given); at != std::string::npos; at = said.find(given, at + 1)) {
            const bool begins = at == 0 || said[at - 1] == ' ';
            const auto end = at + given.size();
            if (begins && (end == said.size() || said[end] < 'a' || said[end] > 'z'))
                return fail_at("because", "Name no child here: this is read by all who read about the place");
        }
    }
    return {};
}
inline Result<void> names_nobody(const FamilySafety&, std::string_view) { return {}; }

template <class File>
FormPage correction_page(const Context& context, const File& file, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = Subject<File>::bar(context, file),
            .back = Subject<File>::back(file)};
}

template <auto what, May may>
Result<Response> show_correction_of(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(Subject<kith::details::FileOf<what>>::read(context, asked.allowed));
    const auto fact = TRY(fact_meant<kith::details::FactOf<what>>(context, asked.allowed));
    const auto info = to_correct(what->form.info(kith::details::choices_of<what>(file)), what->form.title);
    auto page = correction_page(context, file, info, what->form.shown(fact.value));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <auto what, May may>
Result<Response> save_correction_of(const Asked<may>& asked) {
    using File = kith::details::FileOf<what>;
    const auto& context = asked.context;
    const auto file = TRY(Subject<File>::read(context, asked.allowed));
    const auto fact = TRY(fact_meant<kith::details::FactOf<what>>(context, asked.allowed));
    const auto offered = kith::details::choices_of<what>(file);
    const auto info = to_correct(what->form.info(offered), what->form.title);
    auto page = correction_page(context, file, info, TRY(context.typed(info)));
    page.shown_at = context.shown_at();
    const auto right = what->form.read(page.typed, fact.value, context.today, offered);
    if (!right) return refused(context, std::move(page), right.error());
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    if (const auto named = names_nobody(file, *reason); !named) return refused(context, std::move(page), named.error());
    if (what->contradicts)
        if (auto wrong = what->contradicts(without<kith::details::FactOf<what>>(file, fact.id), *right, context.today))
            return refused(context, std::move(page), Error{Fault::invalid, wrong->message, {*wrong}});
    auto change = TRY(context.change());
    const auto entry =
        TRY(change.open(asked.allowed, {what->kind, "Changed: " + what->sentence(file, *right), *reason}));
    if (const auto done = change.correct(asked.allowed, fact.id, context.shown_at(), *right); !done)
        return refused(context, std::move(page), done.error(), what->form.shown(fact.value));
    TRY(change.commit());
    return saved(context, entry, Subject<File>::back(file), "Saved: the change");
}

/// The two pages that put right what was recorded at `address`.
template <auto what, May may>
std::array<Page, 2> correction_pages(std::string_view address) {
    // Addresses are kept for the life of the program, as those that are written out in the source are.
    static const std::string of_fact = std::string{address} + "/{fact}";
    return {page<show_correction_of<what, may>>(Method::get, of_fact),
            page<save_correction_of<what, may>>(Method::post, of_fact)};
}

}  // namespace kith::safety
