// Correcting what was recorded: the same questions, filled in; the old text stays readable. A stale edit never
// overwrites.
#include <algorithm>

#include <fmt/format.h>

#include "care/facts_shown.h"
#include "care/recordings.h"
#include "kernel/site/draft.h"

namespace kith::care {

namespace {

/// One kind of fact that can be corrected, without its type.
struct Correctable {
    std::string_view table;
    FormInfo (*form)();
    Result<Fields> (*now)(const CareFile& file, FactId fact);
    Result<EntryNumber> (*correct)(Change& change, const CareFile& file, const Allowed<May::correct_entry>& child,
                                   FactId fact, const Fields& typed, Date today, EntryNumber shown_at,
                                   std::string because);
};

template <class T>
const Fact<T>* find(const std::vector<Fact<T>>& list, FactId fact) {
    const auto at = std::ranges::find(list, fact, &Fact<T>::id);
    return at == list.end() ? nullptr : &*at;
}

template <auto what>
constexpr Correctable correctable(std::string_view table) {
    return {table, [] { return what->form.info(); },
            [](const CareFile& file, FactId fact) -> Result<Fields> {
                const auto* found = find(file.*(what->list), fact);
                if (!found)
                    return fail(Fault::not_found,
                                "What you meant to correct is no longer held true, or was never on this record.");
                return what->form.shown(found->value);
            },
            [](Change& change, const CareFile& file, const Allowed<May::correct_entry>& child, FactId fact,
               const Fields& typed, Date today, EntryNumber shown_at, std::string because) -> Result<EntryNumber> {
                const auto* found = find(file.*(what->list), fact);
                if (!found) return fail(Fault::conflict, "Someone changed this after you opened the page.");
                auto right = TRY(what->form.read(typed, found->value, today));
                if (what->contradicts)
                    if (auto wrong = what->contradicts(file, right))
                        return tl::unexpected(Error{Fault::invalid, wrong->message, {*wrong}});
                // What was recorded before carers were asked may be corrected without asking them now.
                if constexpr (HearsCarer<std::remove_cvref_t<decltype(right)>>)
                    if (heard(found->value.carers_view))
                        if (auto wrong = carer_left_out(file, right.on, heard(right.carers_view)))
                            return tl::unexpected(Error{Fault::invalid, wrong->message, {*wrong}});
                if (what->complete) TRY(what->complete(change.store(), child.authority(), right));
                const auto entry = TRY(
                    change.open(child, {what->kind, "Correction: " + what->sentence(file, right), std::move(because)}));
                TRY(change.correct(child, fact, shown_at, right));
                return entry;
            }};
}

constexpr Correctable all[] = {
    correctable<&visit>("care_visit"),
    correctable<&visit_asked>("care_visit_asked"),
    correctable<&placement>("care_placement"),
    correctable<&legal_status>("care_legal_status"),
    correctable<&period_of_care>("care_period"),
    correctable<&care_plan>("care_plan"),
    correctable<&placement_plan>("care_placement_plan"),
    correctable<&placement_notice>("care_placement_notice"),
    correctable<&approval>("care_approval"),
    correctable<&review>("care_review"),
    correctable<&review_record>("care_review_record"),
    correctable<&early_review>("care_early_review"),
    correctable<&health_check>("care_health"),
    correctable<&sdq>("care_sdq"),
    correctable<&school>("care_school"),
    correctable<&education_plan>("care_pep"),
    correctable<&missing_episode>("care_missing"),
    correctable<&return_interview>("care_return_interview"),
    correctable<&refusal>("care_refusal"),
    correctable<&known_risk_said>("care_known_risk"),
    correctable<&zone_said>("care_exclusion_zone"),
};

struct Chosen {
    const Correctable& kind;
    FactId fact;
    std::string address;
};

Result<Chosen> chosen(const Context& context, const CareFile& file) {
    const auto table = context.captures.text("table");
    const auto number = TRY(context.captures.number("fact"));
    const auto at = std::ranges::find(all, table, &Correctable::table);
    if (at == std::end(all)) return fail(Fault::not_found, "There is nothing of that kind to correct.");
    return Chosen{*at, FactId{number}, address_of(file, fmt::format("/facts/{}/{}/correct", table, number))};
}

/// The form of the fact, with one question more: why.
FormInfo with_reason(FormInfo form) {
    form.questions.push_back({.name = "because",
                              .text = "Why is it being corrected?",
                              .hint = "For example, the day was typed wrongly",
                              .kind = Kind::line,
                              .high = 500});
    form.title = "Correct what was recorded";
    form.button = "Save correction";
    return form;
}

Result<Response> page_for(const Context& context, const CareFile& file, const Chosen& what, Fields typed,
                          std::vector<Error::Field> wrong, Html above, EntryNumber shown_at) {
    const auto form = with_reason(what.kind.form());
    auto bar = TRY(identity_bar(context, file, {}));
    bar += above;
    bar += ui::inset_text("The old text stays on the record, marked as corrected.");
    return form_page(context, {.form = form,
                               .action = Url{what.address},
                               .typed = std::move(typed),
                               .wrong = std::move(wrong),
                               .above = std::move(bar),
                               .back = address_of(file, "/timeline"),
                               .about = {},
                               .shown_at = shown_at});
}

/// Both texts of a stale edit, side by side: what stands now, and what was typed.
Html both_texts(const FormInfo& form, const Fields& now, const Fields& typed) {
    ui::Table table{.id = "both",
                    .caption = "Someone changed this after you opened it. Nothing of yours is lost.",
                    .columns = {{"Question"}, {"On the record now"}, {"What you typed"}},
                    .rows = {}};
    for (const auto& q : form.questions) {
        const auto theirs = std::string{field(now, q.name)};
        const auto yours = std::string{field(typed, q.name)};
        if (theirs != yours) table.rows.push_back({{std::string{q.text}, {}}, {theirs, {}}, {yours, {}}});
    }
    return ui::table(table) +
           ui::paragraph("The form below holds what you typed. Change it until it is right, and save again.");
}

}  // namespace

bool is_correctable(std::string_view table) {
    return std::ranges::find(all, table, &Correctable::table) != std::end(all);
}

Result<Response> show_correction(const Asked<May::correct_entry>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.implies<May::see_care>(), Known::now()));
    const auto what = TRY(chosen(context, file));
    auto now = TRY(what.kind.now(file, what.fact));
    return page_for(context, file, what, std::move(now), {}, {},
                    TRY(last_entry(context.store, context.reader->authority)));
}

Result<Response> save_correction(const Asked<May::correct_entry>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.implies<May::see_care>(), Known::now()));
    const auto what = TRY(chosen(context, file));
    const auto form = with_reason(what.kind.form());
    const auto typed = TRY(context.typed(form));
    const std::string because{trim(field(typed, "because"))};
    auto change = TRY(context.change());
    auto entry =
        what.kind.correct(change, file, asked.allowed, what.fact, typed, context.today, context.shown_at(), because);
    if (entry && because.empty())
        entry = tl::unexpected(
            Error{Fault::invalid, "Say why it is being corrected.", {{"because", "Say why it is being corrected"}}});
    if (!entry && !context.wants_json && entry.error().fault == Fault::invalid)
        return page_for(context, file, what, typed, entry.error().fields, {}, context.shown_at());
    if (!entry && !context.wants_json && entry.error().fault == Fault::conflict) {
        const auto now = what.kind.now(file, what.fact).value_or(Fields{});
        auto response = TRY(page_for(context, file, what, typed, {}, both_texts(form, now, typed),
                                     TRY(last_entry(context.store, context.reader->authority))));
        response.status = 409;
        return response;
    }
    if (!entry) return tl::unexpected(entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(file, fmt::format("/entries/{}", entry->number())), "Correction saved");
}

}  // namespace kith::care
