// Recording a warning, and putting one right: the old text stays, and where someone else was quicker both are shown.
#include <fmt/format.h>

#include "kernel/site/draft.h"
#include "warnings/pages.h"

namespace kith::warnings {

namespace {

constexpr auto new_address = "/people/{person}/warnings/new";
constexpr auto correct_address = "/people/{person}/warnings/{warning}/correct";

FormInfo new_info() { return warning_form.info(); }
FormInfo correction_info() { return to_correct(warning_form.info(), "Correct a warning"); }

FormPage page_for(const Context& context, const OnPage& at, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = persons::identity_bar(context, at.who),
            .back = address_of(at.who.id)};
}

Result<Response> show_new(const Asked<May::record_warning>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(on_page(context, asked.allowed.implies<May::see_warning>()));
    const auto info = new_info();
    auto page = page_for(context, at, info, {});
    page.about = at.who.id;
    return form_page(context, page);
}

Result<Response> save_new(const Asked<May::record_warning>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(on_page(context, asked.allowed.implies<May::see_warning>()));
    const auto info = new_info();
    auto page = page_for(context, at, info, TRY(context.typed(info)));
    page.about = at.who.id;
    const auto typed = warning_form.read(page.typed, NewWarning{}, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    const auto entry = warn(change, asked.allowed, at.file, *typed, context.reader->person, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, info.name, at.who.id));
    TRY(change.commit());
    return saved(context, *entry, address_of(at.who.id), "Saved: the warning");
}

Result<Fact<Warning>> meant(const Context& context, const WarningsFile& file) {
    const auto* warning = file.warning(FactId{TRY(context.captures.number("warning"))});
    if (!warning) return fail(Fault::not_found, "There is no such warning about this person.");
    return *warning;
}

Result<Response> show_correction(const Asked<May::record_warning>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(on_page(context, asked.allowed.implies<May::see_warning>()));
    const auto warning = TRY(meant(context, at.file));
    const auto info = correction_info();
    auto page = page_for(context, at, info, warning_form.shown(as_typed(warning.value)));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_correction(const Asked<May::record_warning>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(on_page(context, asked.allowed.implies<May::see_warning>()));
    const auto warning = TRY(meant(context, at.file));
    const auto info = correction_info();
    auto page = page_for(context, at, info, TRY(context.typed(info)));
    page.shown_at = context.shown_at();
    const auto now = as_typed(warning.value);
    const auto typed = warning_form.read(page.typed, now, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    const auto why = reason_given(page.typed);
    if (!why) return refused(context, std::move(page), why.error());
    auto change = TRY(context.change());
    // Read anew under the lock: it may have ended since the page was shown.
    auto file = at.file;
    file.ended = TRY(warnings_file(change.store(), asked.allowed.implies<May::see_warning>(), Known::now())).ended;
    const auto entry = correct_warning(change, asked.allowed, file, warning, *typed, *why, context.shown_at());
    if (!entry && entry.error().fault == Fault::conflict)
        return refused(context, std::move(page), entry.error(), warning_form.shown(now));
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(at.who.id), "Saved: the correction");
}

}  // namespace

std::vector<Page> pages_to_record() {
    return {page<show_new>(Method::get, new_address).with(new_info),
            page<save_new>(Method::post, new_address).with(new_info),
            page<show_correction>(Method::get, correct_address).with(correction_info),
            page<save_correction>(Method::post, correct_address).with(correction_info)};
}

}  // namespace kith::warnings
