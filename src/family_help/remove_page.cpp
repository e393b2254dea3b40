// What was recorded by mistake is taken off the record of today, with the reason; the journal keeps it.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/acts.h"
#include "family_help/pages.h"
#include "family_help/seats.h"
#include "family_help/words.h"

namespace kith::family_help {

namespace {

FormInfo taking_off_form() {
    return only_why("family-help-removal", "Take it off the record of today", "Why was it never so?", "Take it off");
}

// What each of these is, in the words of the journal; and what speaks against taking it off.
std::string what_it_is(const HelpPayment& one) {
    return fmt::format("{} on {}: {}", one.amount.in_words(), one.on.in_words(), one.what_for);
}
std::string what_it_is(const Consent& one) {
    return fmt::format("Consent by {} on {}: {}", one.given_by, one.on.in_words(), purposes_in_words(one));
}
std::string what_it_is(const Stepped& one) {
    return fmt::format("{} from {}: {}", in_words(one.to), one.on.in_words(), one.why);
}

constexpr EntryKind kind_of(const HelpPayment&) { return payment_kind; }
constexpr EntryKind kind_of(const Consent&) { return consent_kind; }
constexpr EntryKind kind_of(const Stepped&) { return step_kind; }

Result<void> may_go(const FamilyFile&, const Fact<HelpPayment>&, Date) { return {}; }

Result<void> may_go(const FamilyFile& file, const Fact<Consent>& consent, Date today) {
    auto after = file;
    std::erase_if(after.consents, [&](const Fact<Consent>& one) { return one.id == consent.id; });
    for (const auto* member : file.team(today))
        if (member->value.agency && file.may_see_plan(*member->value.agency, today) &&
            !after.may_see_plan(*member->value.agency, today))
            return fail(
                Fault::conflict,
                fmt::format("The seat of {} in the team rests on this consent. Record that it is taken back: then "
                            "the seat ends with it.",
                            member->value.name));
    return {};
}

Result<void> may_go(const FamilyFile& file, const Fact<Stepped>& step, Date) {
    if (file.open() && !file.steps.empty() && file.steps.back().id == step.id) return {};
    return fail(Fault::conflict, "Only the last step of help that goes on can be taken off.");
}

// What follows from it, once it is off.
template <class T>
Result<void> settle_after(Change&, const FamilyFile&) {
    return {};
}
template <>
Result<void> settle_after<Consent>(Change& change, const FamilyFile& file) {
    return settle_reach(change, file, "What the family had agreed to was taken off the record");
}

template <class T>
Result<Fact<T>> meant(const Context& context, const Leave& family) {
    const FactId id{TRY(context.captures.number("fact"))};
    for (auto& fact : TRY(facts<T>(context.store, family, Known::now())))
        if (fact.id == id) return std::move(fact);
    return fail(Fault::not_found, "What you meant is no longer held true, or was never on this record.");
}

template <class T>
Result<FormPage> page_to_remove(const Context& context, const Leave& family, const FormInfo& info, const Fact<T>& fact,
                                Fields typed) {
    return FormPage{.form = info,
                    .action = Url{context.request.path},
                    .typed = std::move(typed),
                    .above = TRY(bar_of(context, family)) + ui::inset_text(what_it_is(fact.value)),
                    .back = address_of(family.about())};
}

template <class T, May may>
Result<Response> show_removal(const Asked<may>& asked) {
    const auto fact = TRY(meant<T>(asked.context, asked.allowed));
    const auto info = taking_off_form();
    auto page = TRY(page_to_remove(asked.context, asked.allowed, info, fact, {}));
    page.shown_at = TRY(shown_now(asked.context));
    return form_page(asked.context, page);
}

template <class T, May may>
Result<Response> save_removal(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto fact = TRY(meant<T>(context, asked.allowed));
    const auto info = taking_off_form();
    auto page = TRY(page_to_remove(context, asked.allowed, info, fact, TRY(context.typed(info))));
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    auto change = TRY(context.change());
    const auto file = TRY(family_file(change.store(), asked.allowed, Known::now()));
    if (const auto goes = may_go(file, fact, context.today); !goes)
        return refused(context, std::move(page), goes.error());
    const auto entry =
        TRY(change.open(asked.allowed, {kind_of(fact.value), "Taken off: " + what_it_is(fact.value), *reason}));
    if (const auto done = change.template retire<T>(asked.allowed, fact.id, context.shown_at()); !done)
        return refused(context, std::move(page), done.error());
    TRY(settle_after<T>(change, file));
    TRY(change.commit());
    return saved(context, entry, address_of(file.family), "Taken off the record of today");
}

template <class T, May may>
void add_pages(std::vector<Page>& pages, std::string_view address) {
    pages.push_back(page<show_removal<T, may>>(Method::get, address).with(taking_off_form));
    pages.push_back(page<save_removal<T, may>>(Method::post, address).with(taking_off_form));
}

}  // namespace

std::vector<Page> removal_pages() {
    std::vector<Page> pages;
    add_pages<HelpPayment, May::decide_family_help>(pages, "/families/{person}/payments/{fact}/remove");
    add_pages<Stepped, May::decide_family_help>(pages, "/families/{person}/step/{fact}/remove");
    add_pages<Consent, May::record_family>(pages, "/families/{person}/consent/{fact}/remove");
    return pages;
}

}  // namespace kith::family_help
