// The carer's direct say: one box, before each plan and review, whose words stand ready in the worker's form.
#include <algorithm>

#include <fmt/format.h>

#include "care/carers_words.h"
#include "fostering/acts.h"
#include "fostering/pages.h"
#include "kernel/record/facts.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::fostering {

namespace {

using Said = Fact<care::CarerSaid>;

care::CarerSaid blank(const Context& context) { return {context.today, context.reader->person, ""}; }

/// The first plan or review of a kind that was recorded after the carer wrote, with the carer's view in it.
template <class T>
Result<void> note_taken_up(const Context& context, const Leave& child, const Said& said, std::string_view what,
                           std::vector<std::string>& into) {
    for (const auto& fact : TRY(facts<T>(context.store, child, Known::now())))
        if (fact.entered_by > said.entered_by && care::heard(fact.value.carers_view)) {
            into.push_back(fmt::format("{} of {}", what, fact.value.on.in_words()));
            return {};
        }
    return {};
}

/// "Stands in: review of 3 June 2026", or that it waits.
Result<std::string> what_became(const Context& context, const Leave& child, const Said& said) {
    std::vector<std::string> taken;
    TRY(note_taken_up<care::Review>(context, child, said, "review", taken));
    TRY(note_taken_up<care::CarePlan>(context, child, said, "care plan", taken));
    TRY(note_taken_up<care::PlacementPlan>(context, child, said, "placement plan", taken));
    TRY(note_taken_up<care::EducationPlan>(context, child, said, "personal education plan", taken));
    if (taken.empty()) return std::string{"Waits for the next plan and review."};
    return fmt::format("Went into the {}.", fmt::join(taken, ", the "));
}

/// The last that this reader wrote; the box begins empty each time, as what was said stands already.
Result<Html> said_before(const Context& context, const Leave& child) {
    const Said* last = nullptr;
    const auto all = TRY(facts<care::CarerSaid>(context.store, child, Known::now()));
    for (const auto& said : all)
        if (said.value.by == context.reader->person && (!last || said.entered_by > last->entered_by)) last = &said;
    if (!last) return Html{};
    return ui::summary_list({.rows = {{"You wrote", last->value.words},
                                      {"When", last->value.on.in_words()},
                                      {"Since then", TRY(what_became(context, child, *last))}},
                             .card_title = "What you said last"});
}

Result<Response> say_page(const Context& context, const Leave& child, const DelegationFile& file, Fields typed,
                          std::optional<Error> error) {
    const auto form = say_form.info();
    FormPage page{.form = form,
                  .action = Url{address_of(file.child, "/say")},
                  .typed = std::move(typed),
                  .above = child_bar(context, file) + TRY(said_before(context, child)),
                  .back = "/my-day",
                  .about = file.child};
    page.above += ui::paragraph(
        "Whoever records the next plan or review finds your words there with your name, and asks you only if something"
        " has changed.");
    return error ? refused(context, std::move(page), std::move(*error)) : form_page(context, page);
}

}  // namespace

Result<Response> show_say(const Asked<May::see_care_as_carer>& asked) {
    const auto file = TRY(delegation_file(asked.context.store, asked.allowed, Known::now()));
    return say_page(asked.context, asked.allowed, file, say_form.started(blank(asked.context)), {});
}

Result<Response> save_say(const Asked<May::write_log>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = say_form.info();
    auto typed = TRY(context.typed(form));
    const auto said = say_form.read(typed, blank(context), context.today);
    if (!said) return say_page(context, asked.allowed, file, std::move(typed), said.error());
    auto change = TRY(context.change());
    const auto entry = say_as_carer(change, file, asked.allowed, *said);
    if (!entry) return say_page(context, asked.allowed, file, std::move(typed), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.child));
    TRY(change.commit());
    return saved(context, *entry, address_of(file.child, "/say"), "Sent. It stands ready for the next plan and review");
}

}  // namespace kith::fostering
