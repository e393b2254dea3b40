#pragma once

#include "kernel/site/saving.h"
#include "protection/practitioners.h"
#include "protection/recordings.h"

/// Putting right what was recorded: the questions of its own form, with what it said before, and why; or withdrawing
/// it, with a reason. The old text stays readable. What later steps stand on is corrected in its place, and withdrawn
/// only after them.
namespace kith::protection {

/// How the answers of a form stand as facts, and are put right. Each has these members:
///   static std::optional<T> said(const File&, FactId);     as its form would show it; none: there is no such fact
///   static Result<void> put_right(Change&, const Leave&, const File&, FactId, const T& right, EntryNumber shown_at);
///   static Result<void> withdraw(Change&, const Leave&, const File&, FactId, EntryNumber shown_at);
///   static std::optional<std::string> correct_first(const File&, FactId);   what must be withdrawn before either
///   static std::optional<std::string> withdraw_first(const File&, FactId);  what must be withdrawn before it
/// Fails: conflict if somebody changed it since `shown_at`.
template <class T>
struct Entered;

/// The file as if this had never been recorded: what its correction may not contradict.
ProtectionFile without(ProtectionFile file, FactId fact);
WorkerFile without(WorkerFile file, FactId fact);

/// What a choice that is offered no more was: a child who left the family, a conference that was held.
std::string chosen_before(const ProtectionFile& file, std::int64_t number);
std::string chosen_before(const WorkerFile& file, std::int64_t number);

namespace correcting {

template <auto what>
using File = kith::details::FileOf<what>;
template <auto what>
using Said = kith::details::FactOf<what>;

/// The fact that an address means, its file, and what it said.
template <auto what>
struct Meant {
    File<what> file;
    FactId fact;
    Said<what> said;
    Choices offered = {};

    File<what> before() const { return without(file, fact); }
};

template <auto what>
Choices choices_now(const Meant<what>& meant) {
    auto offered = kith::details::choices_of<what>(meant.before());
    for (const auto& [name, value] : what->form.shown(meant.said)) {
        const auto choices = offered.find(name);
        if (choices == offered.end() ||
            std::ranges::find(choices->second, value, &Choice::value) != choices->second.end())
            continue;
        std::int64_t number = 0;
        if (!put_number(number, value, 1, 2'147'483'647))
            choices->second.push_back({value, chosen_before(meant.file, number)});
    }
    return offered;
}

/// Fails: not_found, if it is no longer held true.
template <auto what>
Result<Meant<what>> meant(const Context& context, const Leave& leave) {
    auto file = TRY(Subject<File<what>>::read(context, leave));
    const FactId fact{TRY(context.captures.number("fact"))};
    auto said = Entered<Said<what>>::said(file, fact);
    if (!said)
        return fail(Fault::not_found, "What you meant to change is no longer held true, or was never on this record.");
    Meant<what> found{std::move(file), fact, std::move(*said)};
    found.offered = choices_now<what>(found);
    return found;
}

template <auto what>
FormPage page_of(const Context& context, const Meant<what>& meant, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = Subject<File<what>>::bar(context, meant.file),
            .back = Subject<File<what>>::back(meant.file),
            .about = {}};
}

/// What stands in the way, as the answer of a form.
inline Error stands_on(std::string first) { return Error{Fault::invalid, first, {{"because", first}}}; }

template <auto what>
std::optional<Error> contradicted(const Meant<what>& meant, const Said<what>& right, Date today) {
    const auto wrong = what->contradicts ? what->contradicts(meant.before(), right, today) : std::nullopt;
    if (!wrong) return std::nullopt;
    return Error{Fault::invalid, wrong->message, {*wrong}};
}

template <auto what>
FormInfo correction_form(const Meant<what>& meant) {
    return to_correct(what->form.info(meant.offered), what->form.title);
}
template <auto what>
FormInfo withdrawal_form() {
    return only_why(what->form.name, "Withdraw what was recorded", "Why is it withdrawn?", "Withdraw it");
}

template <auto what, May may>
Result<Response> show_correction(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(meant<what>(context, asked.allowed));
    const auto info = correction_form<what>(it);
    auto page = page_of<what>(context, it, info, what->form.shown(it.said));
    page.above +=
        ui::paragraph(html("The old text stays on the record. If it should never have been recorded here, {}.",
                           ui::link("withdraw it", Url{context.request.path + "/withdraw"})));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <auto what, May may>
Result<Response> save_correction(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(meant<what>(context, asked.allowed));
    const auto info = correction_form<what>(it);
    auto page = page_of<what>(context, it, info, TRY(context.typed(info)));
    page.shown_at = context.shown_at();
    const auto right = what->form.read(page.typed, it.said, context.today, it.offered);
    if (!right) return refused(context, std::move(page), right.error());
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    if (const auto first = Entered<Said<what>>::correct_first(it.file, it.fact))
        return refused(context, std::move(page), stands_on(*first));
    if (auto wrong = contradicted<what>(it, *right, context.today))
        return refused(context, std::move(page), std::move(*wrong));
    auto change = TRY(context.change());
    const auto entry =
        TRY(change.open(asked.allowed, {what->kind, "Corrected: " + what->sentence(it.file, *right), *reason}));
    if (const auto done =
            Entered<Said<what>>::put_right(change, asked.allowed, it.file, it.fact, *right, context.shown_at());
        !done)
        return refused(context, std::move(page), done.error(),
                       done.error().fault == Fault::conflict ? std::optional{what->form.shown(it.said)} : std::nullopt);
    TRY(change.commit());
    return saved(context, entry, Subject<File<what>>::back(it.file), "Saved: the correction");
}

template <auto what, May may>
Result<Response> show_withdrawal(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(meant<what>(context, asked.allowed));
    const auto info = withdrawal_form<what>();
    auto page = page_of<what>(context, it, info, {});
    page.above += ui::inset_text(what->sentence(it.file, it.said));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <auto what, May may>
Result<Response> save_withdrawal(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(meant<what>(context, asked.allowed));
    const auto info = withdrawal_form<what>();
    auto page = page_of<what>(context, it, info, TRY(context.typed(info)));
    page.shown_at = context.shown_at();
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    if (const auto first = Entered<Said<what>>::withdraw_first(it.file, it.fact))
        return refused(context, std::move(page), stands_on(*first));
    auto change = TRY(context.change());
    const auto entry =
        TRY(change.open(asked.allowed, {what->kind, "Withdrawn: " + what->sentence(it.file, it.said), *reason}));
    if (const auto done = Entered<Said<what>>::withdraw(change, asked.allowed, it.file, it.fact, context.shown_at());
        !done)
        return refused(context, std::move(page), done.error());
    TRY(change.commit());
    return saved(context, entry, Subject<File<what>>::back(it.file), "Saved: it is withdrawn");
}

}  // namespace correcting

/// The four pages that put right, and withdraw, what was recorded at `address`.
template <auto what, May may>
std::array<Page, 4> correction_pages(std::string_view address) {
    using namespace correcting;
    // Addresses are kept for the life of the program, as those that are written out in the source are.
    static const std::string of_fact = std::string{address} + "/{fact}";
    static const std::string withdrawn = of_fact + "/withdraw";
    return {page<show_correction<what, may>>(Method::get, of_fact),
            page<save_correction<what, may>>(Method::post, of_fact),
            page<show_withdrawal<what, may>>(Method::get, withdrawn),
            page<save_withdrawal<what, may>>(Method::post, withdrawn)};
}

}  // namespace kith::protection
