// What is recorded of a provider, corrected in one step with the reason; the old text stays.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/recorded.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

using AskedToKeepRight = Asked<May::record_provider>;

/// One fact with the form that it was recorded by.
template <auto what>
struct Corrected {
    using T = kith::details::FactOf<what>;
    ProviderFile file;
    Fact<T> fact;
    Choices offered;
    FormInfo info;

    FormPage page(const Context& context, Fields typed) const {
        return {.form = info,
                .action = Url{context.request.path},
                .typed = std::move(typed),
                .above = provider_bar(file, context.today),
                .back = provider_address(file.provider, "/recorded")};
    }
};

template <auto what>
Result<Corrected<what>> corrected(const Context& context, const Leave& provider) {
    using T = kith::details::FactOf<what>;
    const FactId id{TRY(context.captures.number("fact"))};
    auto file = TRY(provider_file(context.store, provider, context.today));
    const auto all = TRY(facts<T>(context.store, provider, Known::now()));
    const auto at = std::ranges::find(all, id, &Fact<T>::id);
    if (at == all.end())
        return fail(Fault::not_found, "What you meant is no longer held true, or was never on this record.");
    auto offered = kith::details::choices_of<what>(file);
    auto info = to_correct(what->form.info(offered), "Put this right");
    // A contract does not contradict itself.
    if constexpr (std::is_same_v<T, Contract>)
        std::erase_if(file.contracts, [&](const auto& one) { return one.is.id == id; });
    return Corrected<what>{std::move(file), *at, std::move(offered), std::move(info)};
}

template <auto what>
Result<Response> show(const AskedToKeepRight& asked) {
    const auto& context = asked.context;
    const auto found = TRY(corrected<what>(context, asked.allowed));
    auto page = found.page(context, what->form.shown(found.fact.value));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <auto what>
Result<Response> save(const AskedToKeepRight& asked) {
    const auto& context = asked.context;
    const auto found = TRY(corrected<what>(context, asked.allowed));
    auto page = found.page(context, TRY(context.typed(found.info)));
    page.shown_at = context.shown_at();
    const auto right = what->form.read(page.typed, found.fact.value, context.today, found.offered);
    if (!right) return refused(context, std::move(page), right.error());
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    if (const auto wrong = what->contradicts(found.file, *right, context.today))
        return refused(context, std::move(page), {Fault::invalid, wrong->message, {*wrong}});
    auto change = TRY(context.change());
    const auto entry =
        TRY(change.open(asked.allowed, {what->kind, "Correction: " + what->sentence(found.file, *right), *reason}));
    if (const auto done = change.correct(asked.allowed, found.fact.id, context.shown_at(), *right); !done)
        return refused(context, std::move(page), done.error(), what->form.shown(found.fact.value));
    TRY(change.commit());
    return saved(context, entry, provider_address(found.file.provider, "/recorded"),
                 "Put right. The old text is kept, with your reason");
}

/// Calls `f` for the form whose name stands in the address.
template <class F>
Result<Response> at_form(const Context& context, F f) {
    const std::string name{context.captures.text("table")};
    std::optional<Result<Response>> answer;
    TRY(each_recorded([&]<auto what>(std::string_view one)->Result<void> {
        if (one == name) answer.emplace(f.template operator()<what>());
        return {};
    }));
    if (!answer) return fail(Fault::not_found, "Nothing of that name is recorded of a provider.");
    return *std::move(answer);
}

}  // namespace

Result<Response> show_recorded_right(const AskedToKeepRight& asked) {
    return at_form(
        asked.context, [&]<auto what>() { return show<what>(asked); });
}

Result<Response> save_recorded_right(const AskedToKeepRight& asked) {
    return at_form(
        asked.context, [&]<auto what>() { return save<what>(asked); });
}

}  // namespace kith::commissioning
