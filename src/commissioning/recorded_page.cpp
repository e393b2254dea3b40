// What is recorded of a provider one by one, and taking off what was never so, with the reason; the old text stays.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/recorded.h"
#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

using AskedToRecord = Asked<May::record_provider>;

std::string address_of_fact(PersonId provider, std::string_view name, FactId fact) {
    return provider_address(provider, fmt::format("/recorded/{}/{}", name, fact.number()));
}

FormInfo removal_form() {
    return only_why("provider-removal", "Take it off the record of today", "Why was it never so?", "Take it off");
}

/// What is meant by the address: its sentence, and how it is taken off.
struct Meant {
    std::string sentence;
    EntryKind kind;
    Result<void> (*retire)(Change&, const Leave&, FactId, EntryNumber) = nullptr;
};

Result<Meant> meant(const Context& context, const ProviderFile& file, const Leave& provider) {
    const std::string name{context.captures.text("table")};
    const FactId id{TRY(context.captures.number("fact"))};
    std::optional<Meant> found;
    TRY(each_recorded([&]<auto what>(std::string_view one)->Result<void> {
        using T = details::FactOf<what>;
        if (one != name) return {};
        for (const auto& fact : TRY(facts<T>(context.store, provider, Known::now())))
            if (fact.id == id)
                found = Meant{what->sentence(file, fact.value), what->kind,
                              [](Change& change, const Leave& leave, FactId which, EntryNumber shown) {
                                  return change.retire<T>(leave, which, shown);
                              }};
        return {};
    }));
    if (!found) return fail(Fault::not_found, "What you meant is no longer held true, or was never on this record.");
    return *std::move(found);
}

FormPage removal_page(const Context& context, const ProviderFile& file, const Meant& what, const FormInfo& info,
                      Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = provider_bar(file, context.today) + ui::inset_text(what.sentence + "."),
            .back = provider_address(file.provider, "/recorded")};
}

}  // namespace

Result<Response> show_recorded(const AskedToRecord& asked) {
    const auto& context = asked.context;
    const auto file = TRY(provider_file(context.store, asked.allowed, context.today));
    std::vector<ui::Content> lines;
    TRY(each_recorded([&]<auto what>(std::string_view name)->Result<void> {
        for (const auto& fact : TRY(facts<details::FactOf<what>>(context.store, asked.allowed, Known::now()))) {
            const auto words = what->sentence(file, fact.value);
            lines.emplace_back(
                html("{}. {} {}", words,
                     ui::link("Put it right: " + words, Url{address_of_fact(file.provider, name, fact.id) + "/right"}),
                     ui::link("Take it off: " + words, Url{address_of_fact(file.provider, name, fact.id)})));
        }
        return {};
    }));
    auto body = ui::heading({.text = "What is recorded of this provider", .level = 1, .size = ui::Size::large}) +
                (lines.empty() ? ui::paragraph("Nothing is recorded beyond its name.") : ui::bullets(lines));
    return page_of(context, {.title = "Recorded of " + file.name(),
                             .main = std::move(body),
                             .back = provider_address(file.provider),
                             .above = provider_bar(file, context.today)});
}

Result<Response> show_removal(const AskedToRecord& asked) {
    const auto& context = asked.context;
    const auto file = TRY(provider_file(context.store, asked.allowed, context.today));
    const auto what = TRY(meant(context, file, asked.allowed));
    const auto info = removal_form();
    auto page = removal_page(context, file, what, info, {});
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_removal(const AskedToRecord& asked) {
    const auto& context = asked.context;
    const auto file = TRY(provider_file(context.store, asked.allowed, context.today));
    const auto what = TRY(meant(context, file, asked.allowed));
    const auto info = removal_form();
    auto page = removal_page(context, file, what, info, TRY(context.typed(info)));
    page.shown_at = context.shown_at();
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    auto change = TRY(context.change());
    const auto entry = TRY(change.open(asked.allowed, {what.kind, "Taken off: " + what.sentence, *reason}));
    const FactId id{TRY(context.captures.number("fact"))};
    if (const auto done = what.retire(change, asked.allowed, id, context.shown_at()); !done)
        return refused(context, std::move(page), done.error());
    TRY(change.commit());
    return saved(context, entry, provider_address(file.provider, "/recorded"), "Taken off the record of today");
}

}  // namespace kith::commissioning
