#pragma once

#include <fmt/format.h>

#include "commissioning/acts.h"
#include "kernel/site/saving.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

/// What is recorded of the co-operative as a whole is put right, or taken off, with the reason; the old text stays.
namespace kith::commissioning {

/// One kind of fact about the co-operative, as it is put right. Declared once; its four pages come from it.
template <class T>
struct AboutUs {
    EntryKind kind;
    const Form<T>& form;
    std::string_view back;        ///< the page that shows it
    std::string_view right, off;  ///< the titles of the two forms: "Put this motion right", "Withdraw this motion"
    std::string (*sentence)(const T&);
    /// Why it may not be put right or not be taken off any more. Fails: conflict, saying what can be done.
    Result<void> (*may_right)(const Store&, AuthorityId, const Fact<T>&, Date today) = nullptr;
    Result<void> (*may_take_off)(const Store&, AuthorityId, const Fact<T>&, Date today) = nullptr;
    Wrong (*contradicts)(const T& was, const T& is, Date today) = nullptr;
    Result<Choices> (*choices)(const Context&, AuthorityId) = nullptr;
};

namespace righting {

template <class T>
T about_us_type(const AboutUs<T>&);
template <auto what>
using AboutUsOf = decltype(about_us_type(*what));

template <class T>
Result<Fact<T>> meant_of_us(const Context& context, const Store& store, AuthorityId us) {
    const FactId id{TRY(context.captures.number("fact"))};
    for (auto& fact : TRY(facts<T>(store, Gate::machine(us, the_authority), Known::now())))
        if (fact.id == id) return std::move(fact);
    return fail(Fault::not_found, "What you meant is no longer held true, or was never on this record.");
}

template <auto what>
FormPage righting_page(const Context& context, const FormInfo& form, Fields typed, const AboutUsOf<what>& was) {
    return {.form = form,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = ui::inset_text(what->sentence(was) + "."),
            .back = std::string{what->back}};
}

template <auto what>
Result<Choices> righting_choices(const Context& context, AuthorityId us) {
    if (!what->choices) return Choices{};
    return what->choices(context, us);
}

inline std::string name_of_removal(std::string_view form) { return fmt::format("{}-off", form); }

}  // namespace righting

template <auto what, May may>
Result<Response> show_righting(const AskedAll<may>& asked) {
    const auto& context = asked.context;
    const auto us = asked.allowed.authority();
    const auto fact = TRY(righting::meant_of_us<righting::AboutUsOf<what>>(context, context.store, us));
    if (what->may_right) TRY(what->may_right(context.store, us, fact, context.today));
    const auto form = to_correct(what->form.info(TRY(righting::righting_choices<what>(context, us))), what->right);
    auto page = righting::righting_page<what>(context, form, what->form.shown(fact.value), fact.value);
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <auto what, May may>
Result<Response> save_righting(const AskedAll<may>& asked) {
    const auto& context = asked.context;
    const auto us = asked.allowed.authority();
    const auto fact = TRY(righting::meant_of_us<righting::AboutUsOf<what>>(context, context.store, us));
    const auto offered = TRY(righting::righting_choices<what>(context, us));
    const auto form = to_correct(what->form.info(offered), what->right);
    auto page = righting::righting_page<what>(context, form, TRY(context.typed(form)), fact.value);
    page.shown_at = context.shown_at();
    const auto right = what->form.read(page.typed, fact.value, context.today, offered);
    if (!right) return refused(context, std::move(page), right.error());
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    if (what->contradicts)
        if (const auto found = what->contradicts(fact.value, *right, context.today))
            return refused(context, std::move(page), {Fault::invalid, found->message, {*found}});
    auto change = TRY(context.change());
    if (what->may_right) TRY(what->may_right(change.store(), us, fact, context.today));
    const auto itself = Gate::machine(us, the_authority);
    const auto entry = TRY(change.open(itself, {what->kind, "Correction: " + what->sentence(*right), *reason}));
    if (const auto done = change.correct(itself, fact.id, context.shown_at(), *right); !done)
        return refused(context, std::move(page), done.error(), what->form.shown(fact.value));
    TRY(change.commit());
    return saved(context, entry, std::string{what->back}, "Put right. The old text is kept, with your reason");
}

template <auto what, May may>
Result<Response> show_taking_off(const AskedAll<may>& asked) {
    const auto& context = asked.context;
    const auto us = asked.allowed.authority();
    const auto fact = TRY(righting::meant_of_us<righting::AboutUsOf<what>>(context, context.store, us));
    if (what->may_take_off) TRY(what->may_take_off(context.store, us, fact, context.today));
    const auto name = righting::name_of_removal(what->form.info().name);
    const auto form = only_why(name, what->off, "Why?", "Take it off");
    auto page = righting::righting_page<what>(context, form, {}, fact.value);
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <auto what, May may>
Result<Response> save_taking_off(const AskedAll<may>& asked) {
    using T = righting::AboutUsOf<what>;
    const auto& context = asked.context;
    const auto us = asked.allowed.authority();
    const auto fact = TRY(righting::meant_of_us<T>(context, context.store, us));
    const auto name = righting::name_of_removal(what->form.info().name);
    const auto form = only_why(name, what->off, "Why?", "Take it off");
    auto page = righting::righting_page<what>(context, form, TRY(context.typed(form)), fact.value);
    page.shown_at = context.shown_at();
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    auto change = TRY(context.change());
    if (what->may_take_off) TRY(what->may_take_off(change.store(), us, fact, context.today));
    const auto itself = Gate::machine(us, the_authority);
    const auto entry = TRY(change.open(itself, {what->kind, "Taken off: " + what->sentence(fact.value), *reason}));
    if (const auto done = change.template retire<T>(itself, fact.id, context.shown_at()); !done)
        return refused(context, std::move(page), done.error());
    TRY(change.commit());
    return saved(context, entry, std::string{what->back}, "Taken off. What was recorded is kept, with your reason");
}

/// The four pages at "ADDRESS/{fact}": putting right, and taking off.
template <auto what, May may>
std::array<Page, 4> righting_pages(std::string_view address, std::string_view off) {
    return {page<show_righting<what, may>>(Method::get, address), page<save_righting<what, may>>(Method::post, address),
            page<show_taking_off<what, may>>(Method::get, off), page<save_taking_off<what, may>>(Method::post, off)};
}

extern const AboutUs<Motion> motion_righted;
extern const AboutUs<Delegated> delegated_righted;
extern const AboutUs<VotingRules> voting_rules_righted;
extern const AboutUs<CountingRule> counting_righted;
extern const AboutUs<SharedCost> shared_cost_righted;

/// The motions that carried, by whose words something may be left to somebody.
Result<Choices> motions_carried(const Context& context, AuthorityId us);

/// Links to put one fact right and to take it off, below where it is shown.
Html righting_links(std::string_view address, FactId fact, std::string_view what);

/// What is recorded of one kind, each with its links: for a page where more of it is said. Nothing where there is none.
template <auto what>
Result<Html> recorded_with_links(const Context& context, AuthorityId us, std::string_view address) {
    using T = righting::AboutUsOf<what>;
    std::vector<ui::Content> lines;
    for (const auto& fact : TRY(facts<T>(context.store, Gate::machine(us, the_authority), Known::now()))) {
        const auto words = what->sentence(fact.value);
        lines.emplace_back(html("{}. {}", words, righting_links(address, fact.id, words)));
    }
    if (lines.empty()) return Html{};
    return ui::heading({.text = "Recorded so far"}) + ui::bullets(lines);
}

}  // namespace kith::commissioning
