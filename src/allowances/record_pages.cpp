// For those who agree what a home is paid: terms, fees, extras, retainers and overpayments.
#include <algorithm>

#include <fmt/format.h>

#include "allowances/pages.h"
#include "kernel/core/text.h"
#include "kernel/people/home.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/filled_in.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::allowances {

namespace {

using AskedToRecord = Asked<May::record_payments>;

Result<FormPage> page_for(const Context& context, const PaymentFile& file, const FormInfo& form, std::string_view rest,
                          Fields typed) {
    return FormPage{.form = form,
                    .action = Url{address_of(file.home, rest)},
                    .typed = std::move(typed),
                    .above = ui::identity_bar({.name = file.name}),
                    .back = address_of(file.home),
                    .about = file.home,
                    .shown_at = TRY(shown_now(context))};
}

Choices children_of(const PaymentFile& file) {
    Choices choices;
    auto& offered = choices["child"];
    for (const auto& [id, child] : file.children) offered.push_back({std::to_string(id.number()), file.given(id)});
    return choices;
}

template <class T>
Result<Response> show(const AskedToRecord& asked, const Form<T>& form, std::string_view rest, const T& known,
                      const PaymentFile& file, const Choices& choices = {}) {
    const auto info = form.info(choices);
    return form_page(asked.context, TRY(page_for(asked.context, file, info, rest, form.started(known))));
}

/// Reads the form over `blank`, lets `act` record it in a change, and goes back to the statement. What was refused
/// comes back with the words kept.
template <class T, class Act>
Result<Response> save(const AskedToRecord& asked, const Form<T>& form, std::string_view rest, T blank,
                      const PaymentFile& file, std::string_view done, Act act, const Choices& choices = {}) {
    const auto& context = asked.context;
    const auto info = form.info(choices);
    auto page = TRY(page_for(context, file, info, rest, TRY(context.typed(info))));
    const auto given = form.read(page.typed, std::move(blank), context.today, choices);
    if (!given) return refused(context, std::move(page), given.error());
    auto change = TRY(context.change());
    const Result<EntryNumber> entry = act(change, *given);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, info.name, file.home));
    TRY(change.commit());
    return saved(context, *entry, address_of(file.home), done);
}

Result<PaymentFile> file_of(const AskedToRecord& asked) { return payment_file(asked.context.store, asked.allowed); }

constexpr auto nothing = Money::pence(0);

/// Whose account it is likely to be: the carers who live there.
Result<std::string> carers_there(const AskedToRecord& asked, const PaymentFile& file) {
    const auto& context = asked.context;
    const Leave& leave = asked.allowed;
    const auto carers = TRY(context.store.all(
        "select distinct r.about from people_residence r join access_role a"
        " on a.authority = r.authority and a.about = r.about and a.retired_by is null and a.role = $3"
        " where r.authority = $1 and r.household = $2 and r.retired_by is null and r.ends is null order by r.about",
        {leave.authority(), household_of(file.home), Role::foster_carer},
        [](const Row& row) { return row.id<PersonId>(0); }));
    std::vector<std::string> names;
    for (const auto& [carer, name] : TRY(names_in(context.store, leave, carers))) names.push_back(name);
    std::ranges::sort(names);
    return list_in_words(names);
}

/// The area in which every home is that has terms, if it is the same for all: an authority's homes seldom lie apart.
Result<std::optional<RateArea>> area_of_all(const Context& context) {
    std::optional<RateArea> area;
    bool same = true;
    const auto leave = TRY(decide_all<May::record_payments>(context.store, *context.reader, "the area of every home"));
    TRY(each_fact<PayTerms>(context.store, leave, Known::now(), [&](const Fact<PayTerms>& fact) {
        same = same && (!area || *area == fact.value.area);
        area = fact.value.area;
    }));
    return same ? area : std::nullopt;
}

/// The terms that hold now without the account, which nobody need see to change something else.
PayTerms blank_terms(const PaymentFile& file, Date today) {
    PayTerms blank{RateArea::rest, "", {}, {}, {}, today, {}};
    if (const auto* now = file.payee_on(today)) {
        blank.area = now->area;
        blank.payee = now->payee;
        blank.level = now->level;
    }
    return blank;
}
Fee blank_fee(Date today) { return {nothing, FeeFor::each_child, "", today, {}}; }
Extra blank_extra(Date today) { return {ExtraKind::other, {}, today, nothing, {}, ""}; }
Retainer blank_retainer(Date today) { return {nothing, {}, "", today, {}}; }
Overpayment blank_overpayment(Date today) { return {nothing, nothing, "", today}; }

Choices which_of(const PaymentFile& file) { return {{"which", what_to_put_right(file)}}; }

/// As `started`, without the amounts of nothing that a blank must hold.
template <class T>
Fields without_amounts(const Form<T>& form, const T& blank) {
    auto fields = form.started(blank);
    std::erase_if(fields, [](const auto& field) { return field.second == nothing.in_words(); });
    return fields;
}

template <class T>
Result<Response> show_amounts(const AskedToRecord& asked, const Form<T>& form, std::string_view rest, const T& blank,
                              const PaymentFile& file, const Choices& choices = {}) {
    const auto info = form.info(choices);
    return form_page(asked.context, TRY(page_for(asked.context, file, info, rest, without_amounts(form, blank))));
}

}  // namespace

Result<Response> show_terms(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    const auto info = terms_form.info();
    auto blank = blank_terms(file, asked.context.today);
    const auto area = file.terms.empty() ? TRY(area_of_all(asked.context)) : std::optional{blank.area};
    if (area) blank.area = *area;
    if (blank.payee.empty()) blank.payee = TRY(carers_there(asked, file));
    auto typed = terms_form.started(blank);
    // Where homes lie in several areas, it is known only once it was said.
    if (!area) std::erase_if(typed, [](const auto& field) { return field.first == "area"; });
    auto page = TRY(page_for(asked.context, file, info, "/terms", std::move(typed)));
    const auto& today = asked.context.today;
    const auto* now = file.payee_on(today);
    page.above +=
        now ? filled_in(info, page.typed, "the terms now", now->starts, today, {"starts"})
            : filled_in(info, page.typed,
                        {{"area", "the terms of your other homes", {}}, {"payee", "the carers who live there", {}}},
                        today);
    return form_page(asked.context, page);
}

Result<Response> save_terms(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    auto blank = blank_terms(file, asked.context.today);
    return save(asked, terms_form, "/terms", blank, file, "Saved: how this home is paid",
                [&](Change& change, const PayTerms& terms) {
                    return set_terms(change, file, asked.allowed, terms, asked.context.shown_at());
                });
}

Result<Response> show_fee(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    return show_amounts(asked, fee_form, "/fee", blank_fee(asked.context.today), file);
}

Result<Response> save_fee(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    return save(asked, fee_form, "/fee", blank_fee(asked.context.today), file, "Saved: the fee",
                [&](Change& change, const Fee& fee) { return add_fee(change, asked.allowed, fee); });
}

Result<Response> show_extra(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    return show_amounts(asked, extra_form, "/extra", blank_extra(asked.context.today), file, children_of(file));
}

Result<Response> save_extra(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    const auto all = TRY(rules(asked.context.store, asked.allowed.authority(), asked.context.today));
    return save(
        asked, extra_form, "/extra", blank_extra(asked.context.today), file, "Saved: the extra payment",
        [&](Change& change, const Extra& extra) { return add_extra(change, file, asked.allowed, extra, all.how); },
        children_of(file));
}

Result<Response> show_retainer(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    return show_amounts(asked, retainer_form, "/retainer", blank_retainer(asked.context.today), file,
                        children_of(file));
}

Result<Response> save_retainer(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    return save(
        asked, retainer_form, "/retainer", blank_retainer(asked.context.today), file, "Saved: the retainer",
        [&](Change& change, const Retainer& kept) { return add_retainer(change, file, asked.allowed, kept); },
        children_of(file));
}

Result<Response> show_overpayment(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    return show_amounts(asked, overpayment_form, "/overpayment", blank_overpayment(asked.context.today), file);
}

Result<Response> save_overpayment(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    return save(asked, overpayment_form, "/overpayment", blank_overpayment(asked.context.today), file,
                "Saved: the overpayment",
                [&](Change& change, const Overpayment& over) { return add_overpayment(change, asked.allowed, over); });
}

Result<Response> show_put_right(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    const auto choices = which_of(file);
    if (choices.at("which").empty()) return Response::redirect(address_of(file.home));
    return show(asked, put_right_form, "/put-right", PutRight{.which = "", .last = {}, .because = ""}, file, choices);
}

Result<Response> save_put_right(const AskedToRecord& asked) {
    const auto file = TRY(file_of(asked));
    return save(
        asked, put_right_form, "/put-right", PutRight{.which = "", .last = {}, .because = ""}, file, "Saved",
        [&](Change& change, const PutRight& right) {
            return put_right(change, file, asked.allowed, right, asked.context.shown_at());
        },
        which_of(file));
}

}  // namespace kith::allowances
