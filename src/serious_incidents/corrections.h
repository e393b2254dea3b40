#pragma once

#include <algorithm>

#include "kernel/site/saving.h"
#include "serious_incidents/pages.h"

/// Putting right what was recorded: the questions of its own form with what it said, and why. The old text stays
/// readable. Or withdrawing it, with a reason: an incident goes with its steps, and their clocks stop; a step goes, and
/// its clock runs again.
namespace kith::serious_incidents::correcting {

template <auto what>
using Typed = kith::details::FactOf<what>;
template <auto what>
using FactOf = std::decay_t<decltype(fact_of(std::declval<Typed<what>>()))>;

inline constexpr auto stands_on_it = "Something else that is recorded stands on it: withdraw that first";

/// The fact that an address means.
template <auto what>
struct Meant {
    IncidentsFile file;
    Fact<FactOf<what>> fact;

    Typed<what> said() const { return typed_of(fact.value); }
    IncidentsFile before() const { return without(file, fact.id); }
    Choices offered() const { return what->choices ? what->choices(before()) : Choices{}; }
};

template <class T>
const Fact<T>* found_in(const IncidentsFile& file, FactId fact) {
    for (const auto& one : file.incidents) {
        if constexpr (std::is_same_v<T, Incident>) {
            if (one.is.id == fact) return &one.is;
        } else {
            for (const auto& step : one.*list_of<T>())
                if (step.id == fact) return &step;
        }
    }
    return nullptr;
}

/// Fails: not_found, if it is no longer held true.
template <auto what>
Result<Meant<what>> meant(const Context& context, const Leave& person) {
    auto file = TRY(file_for(context, person));
    const auto* fact = found_in<FactOf<what>>(file, FactId{TRY(context.captures.number("fact"))});
    if (!fact)
        return fail(Fault::not_found, "What you meant to change is no longer held true, or was never on this record.");
    auto copy = *fact;
    return Meant<what>{std::move(file), std::move(copy)};
}

/// What the right answers contradict: by themselves, and in the order of the incident's other steps.
template <auto what>
Wrong contradicted(const Meant<what>& meant, const Typed<what>& right, Date today) {
    using T = FactOf<what>;
    auto file = meant.file;
    if (auto wrong = what->contradicts(meant.before(), right, today)) return wrong;
    for (auto& one : file.incidents) {
        if constexpr (std::is_same_v<T, Incident>) {
            if (one.is.id != meant.fact.id) continue;
            one.is.value = right;
            if (const auto bad = out_of_order(one)) return Error::Field{"known", *bad};
        } else {
            auto& steps = one.*list_of<T>();
            for (auto& step : steps)
                if (step.id == meant.fact.id) step.value = fact_of(right);
            if (const auto bad = out_of_order(one)) return Error::Field{"on", *bad};
        }
    }
    return {};
}

template <auto what>
FormPage page_of(const Context& context, const Meant<what>& meant, const FormInfo& info, Fields typed) {
    using At = Subject<IncidentsFile>;
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = At::bar(context, meant.file),
            .back = At::back(meant.file),
            .about = {}};
}

template <auto what>
FormInfo correction_form(const Meant<what>& meant) {
    return to_correct(what->form.info(meant.offered()), what->form.title);
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
    auto page = page_of<what>(context, it, info, what->form.shown(it.said()));
    page.above +=
        ui::paragraph(html("The old text stays on the record. If it should never have been recorded here, {}.",
                           ui::link("withdraw it", Url{context.request.path + "/withdraw"})));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <auto what, May may>
Result<Response> save_correction(const Asked<may>& asked) {
    const auto& context = asked.context;
    auto it = TRY(meant<what>(context, asked.allowed));
    const auto info = correction_form<what>(it);
    auto page = page_of<what>(context, it, info, TRY(context.typed(info)));
    page.shown_at = context.shown_at();
    const auto right = what->form.read(page.typed, it.said(), context.today, it.offered());
    if (!right) return refused(context, std::move(page), right.error());
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    auto change = TRY(context.change());
    it.file.incidents = TRY(read_incidents(change.store(), asked.allowed, Known::now())).incidents;
    if (auto wrong = contradicted<what>(it, *right, context.today))
        return refused(context, std::move(page), Error{Fault::invalid, wrong->message, {*wrong}});
    FactOf<what> fact = fact_of(*right);
    fact.corrected_because = *reason;
    const auto entry =
        TRY(change.open(asked.allowed, {what->kind, "What is recorded of a serious incident was corrected"}));
    if (const auto done = change.correct(asked.allowed, it.fact.id, context.shown_at(), fact); !done)
        return refused(
            context, std::move(page), done.error(),
            done.error().fault == Fault::conflict ? std::optional{what->form.shown(it.said())} : std::nullopt);
    TRY(change.commit());
    return saved(context, entry, address_of(it.file.person), "Saved: the correction");
}

template <auto what, May may>
Result<Response> show_withdrawal(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(meant<what>(context, asked.allowed));
    const auto info = withdrawal_form<what>();
    auto page = page_of<what>(context, it, info, {});
    if constexpr (std::is_same_v<FactOf<what>, Incident>)
        page.above += ui::inset_text("What followed is withdrawn with it, and nothing more is due.");
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <auto what, May may>
Result<Response> save_withdrawal(const Asked<may>& asked) {
    const auto& context = asked.context;
    auto it = TRY(meant<what>(context, asked.allowed));
    const auto info = withdrawal_form<what>();
    auto page = page_of<what>(context, it, info, TRY(context.typed(info)));
    page.shown_at = context.shown_at();
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    auto change = TRY(context.change());
    it.file.incidents = TRY(read_incidents(change.store(), asked.allowed, Known::now())).incidents;
    if (!found_in<FactOf<what>>(it.file, it.fact.id))
        return refused(context, std::move(page), Error{Fault::conflict, "Somebody withdrew it meanwhile.", {}});
    if (std::ranges::any_of(it.before().incidents, stands_on_nothing))
        return refused(context, std::move(page), Error{Fault::invalid, stands_on_it, {{"because", stands_on_it}}});
    const auto entry =
        TRY(change.open(asked.allowed, {withdrawn_kind, "What was recorded of a serious incident was withdrawn"}));
    TRY(change.enter(asked.allowed, Withdrawn{it.fact.id, context.today, *reason, context.reader->person}));
    TRY(change.commit());
    return saved(context, entry, address_of(it.file.person), "Saved: it is withdrawn");
}

/// The four pages that put right, and withdraw, what was recorded at `address`.
template <auto what, May may>
std::array<Page, 4> pages(std::string_view address) {
    // Addresses are kept for the life of the program, as those that are written out in the source are.
    static const std::string of_fact = std::string{address} + "/{fact}";
    static const std::string withdrawn = of_fact + "/withdraw";
    return {page<show_correction<what, may>>(Method::get, of_fact),
            page<save_correction<what, may>>(Method::post, of_fact),
            page<show_withdrawal<what, may>>(Method::get, withdrawn),
            page<save_withdrawal<what, may>>(Method::post, withdrawn)};
}

}  // namespace kith::serious_incidents::correcting
