// How a family fares on the ten outcomes: measured by its worker and by the family apart, before and after.
#include <fmt/format.h>

#include "family_help/file.h"
#include "family_help/outcome_file.h"
#include "family_help/outcome_scale.h"
#include "family_help/plan_pages.h"
#include "family_help/plan_shown.h"

namespace kith::family_help {

inline constexpr EntryKind outcome_kind{"family_help.outcomes", "Outcomes of a family"};

namespace {

struct NewOutcomes {
    std::optional<int> education = {}, early_years = {}, health = {}, substances = {}, relationships = {},
                       safe_from_harm = {}, crime = {}, domestic_abuse = {}, housing = {}, money = {};
};

template <FamilyOutcome outcome>
std::vector<Choice> steps_offered() {
    std::vector<Choice> offered;
    for (int step = lowest_step; step <= highest_step; ++step)
        offered.push_back({std::to_string(step), fmt::format("{}: {}", step, step_in_words(outcome, step))});
    return offered;
}

/// One outcome, to be placed on the scale, or left where it does not touch this family.
template <FamilyOutcome outcome, auto member>
constexpr Question<NewOutcomes> ask_step() {
    return {.name = code(outcome),
            .text = in_words(outcome),
            .kind = Kind::one_of,
            .need = Need::optional,
            .low = lowest_step,
            .high = highest_step,
            .choices = steps_offered<outcome>,
            .put =
                [](NewOutcomes& answers, std::string_view typed, std::string_view, int low, int high, Date) {
                    std::int64_t value = 0;
                    auto bad = put_number(value, typed, low, high);
                    if (!bad) answers.*member = static_cast<int>(value);
                    return bad;
                },
            .show = [](const NewOutcomes& answers, std::string_view name) -> Fields {
                if (!(answers.*member)) return {};
                return {{std::string{name}, std::to_string(*(answers.*member))}};
            },
            .clear = [](NewOutcomes& answers) { (answers.*member).reset(); }};
}

using F = FamilyOutcome;
using N = NewOutcomes;
constexpr Question<NewOutcomes> questions[] = {
    ask_step<F::education, &N::education>(),
    ask_step<F::early_years, &N::early_years>(),
    ask_step<F::health, &N::health>(),
    ask_step<F::substances, &N::substances>(),
    ask_step<F::relationships, &N::relationships>(),
    ask_step<F::safe_from_harm, &N::safe_from_harm>(),
    ask_step<F::crime, &N::crime>(),
    ask_step<F::domestic_abuse, &N::domestic_abuse>(),
    ask_step<F::housing, &N::housing>(),
    ask_step<F::money, &N::money>(),
};
constinit const Form<NewOutcomes> outcomes_form{"family-outcomes", "Measure how the family fares", "Save outcomes",
                                                questions};
constinit const Form<NewOutcomes> own_outcomes_form{"own-outcomes", "How are things for your family today?", "Save",
                                                    questions};

std::vector<std::pair<FamilyOutcome, int>> answered(const NewOutcomes& typed) {
    std::vector<std::pair<FamilyOutcome, int>> all;
    const auto add = [&](FamilyOutcome outcome, std::optional<int> step) {
        if (step) all.emplace_back(outcome, *step);
    };
    add(F::education, typed.education), add(F::early_years, typed.early_years), add(F::health, typed.health);
    add(F::substances, typed.substances), add(F::relationships, typed.relationships);
    add(F::safe_from_harm, typed.safe_from_harm), add(F::crime, typed.crime);
    add(F::domestic_abuse, typed.domestic_abuse), add(F::housing, typed.housing), add(F::money, typed.money);
    return all;
}

Result<EntryNumber> measure_outcomes(Change& change, const Leave& family, LookedBy looked, const NewOutcomes& typed,
                                     PlanBy by) {
    const auto all = answered(typed);
    if (all.empty()) return fail_at("education", "Choose a step for at least one");
    const auto entry =
        TRY(change.open(family, {outcome_kind, looked == LookedBy::family ? "The family measured how it fares"
                                                                          : "A worker measured how the family fares"}));
    for (const auto& [outcome, step] : all)
        TRY(change.enter(family, OutcomeStep{outcome, step, by.today, looked, by.person}));
    return entry;
}

/// A bar that needs no script and no style of its own.
Html bar(const std::optional<OutcomeStep>& step, const std::string& what) {
    if (!step) return html("Not looked at");
    const auto words = step_in_words(step->outcome, step->step);
    Attributes said;
    said.add("aria-label", fmt::format("{}: step {} of {}", what, step->step, highest_step));
    return html("<meter min=\"0\" max=\"4\" value=\"{}\"{}></meter> {}: {}<br>{}", step->step, said, step->step, words,
                step->on.in_words());
}

std::string moved(std::optional<int> by) {
    if (!by) return "";
    if (*by == 0) return "No change";
    return fmt::format("{} by {}", *by > 0 ? "Better" : "Worse", std::abs(*by));
}

Html side_table(const OutcomesFile& file, LookedBy looked) {
    const std::string who{in_words(looked)};
    ui::Table table{.id = std::string{code(looked)} + "-outcomes",
                    .caption = looked == LookedBy::worker ? "As the worker sees it" : "As the family sees it",
                    .columns = {{"Outcome"}, {"Before"}, {"Now"}, {"Change"}},
                    .rows = {},
                    .when_empty = looked == LookedBy::worker ? "No worker has measured this family yet."
                                                             : "The family has not measured itself yet."};
    for (const auto& word : words_of<FamilyOutcome>) {
        const auto change = file.change(word.value, looked);
        if (!change.before) continue;
        const std::string name{word.words};
        table.rows.push_back({{name, {}},
                              {bar(change.before, name + ", before"), {}},
                              {change.after ? bar(change.after, name + ", now") : html("Looked at once"), {}},
                              {moved(change.by()), {}}});
    }
    return ui::table(table);
}

Result<Asking<NewOutcomes>> outcomes_asked(const Context& context, const Leave& family, const Form<NewOutcomes>& form,
                                           std::string_view back) {
    const auto who = TRY(who_they_are(context.store, family, context.today));
    return Asking<NewOutcomes>{
        .form = form,
        .family = who.family,
        .start = {},
        .above = plan_bar(context, who) + ui::paragraph("Leave out what does not touch the family."),
        .back = address_of(who.family, back)};
}

struct Moves {
    int families = 0, better = 0, same = 0, worse = 0;
};

Html moves_table(const std::vector<OutcomesFile>& files, LookedBy looked) {
    ui::Table table{.id = std::string{code(looked)} + "-moves",
                    .caption = looked == LookedBy::worker ? "As workers see it" : "As families see it",
                    .columns = {{"Outcome"},
                                {"Measured twice", ui::Align::number},
                                {"Better", ui::Align::number},
                                {"The same", ui::Align::number},
                                {"Worse", ui::Align::number}},
                    .rows = {}};
    for (const auto& word : words_of<FamilyOutcome>) {
        Moves of;
        for (const auto& file : files)
            if (const auto by = file.change(word.value, looked).by()) {
                ++of.families;
                ++(*by > 0 ? of.better : *by < 0 ? of.worse : of.same);
            }
        table.rows.push_back({{std::string{word.words}, {}},
                              {std::to_string(of.families), {}},
                              {std::to_string(of.better), {}},
                              {std::to_string(of.same), {}},
                              {std::to_string(of.worse), {}}});
    }
    return ui::table(table);
}

Html figures_shown(const std::vector<OutcomesFile>& files, const Context& context) {
    ui::Table table{.id = "figures",
                    .caption = "Figures of today",
                    .columns = {{"Figure"},
                                {"Families", ui::Align::number},
                                {"Of", ui::Align::number},
                                {"Per cent", ui::Align::number}},
                    .rows = {}};
    for (const auto* figure : outcome_figures()) {
        const auto shown = for_the_team(measure(*figure, {files}, context.today, context.calendar));
        const auto& terms = figure->terms;
        const auto name = ui::details({.summary = std::string{terms.name},
                                       .text = html("{} {}", terms.definition, law_shown(terms.asked_for_by))});
        table.rows.push_back({{name, {}}, {shown.meets, {}}, {shown.of, {}}, {shown.percent, {}}});
    }
    return ui::table(table);
}

}  // namespace

FormInfo outcomes_info() { return outcomes_form.info(); }
FormInfo own_outcomes_info() { return own_outcomes_form.info(); }

Result<Response> show_outcomes(const Asked<May::see_family>& asked) {
    const auto& context = asked.context;
    const auto who = TRY(who_they_are(context.store, asked.allowed, context.today));
    const auto file = TRY(outcomes_file(context.store, asked.allowed, Known::now()));
    auto body = ui::heading({.text = "How the family fares", .level = 1, .size = ui::Size::large});
    if (TRY(may_about(context, who.family, May::record_family)))
        body += ui::link_button({.text = "Measure", .to = Url{address_of(who.family, "/outcomes/new")}});
    body += side_table(file, LookedBy::worker) + side_table(file, LookedBy::family);
    return page_of(context, {.title = "How the family fares",
                             .main = std::move(body),
                             .above = family_bar(who),
                             .breadth = ui::Breadth::wide});
}

Result<Response> show_new_outcomes(const Asked<May::record_family>& asked) {
    return ask(asked.context, TRY(outcomes_asked(asked.context, asked.allowed, outcomes_form, "/outcomes")));
}
Result<Response> save_new_outcomes(const Asked<May::record_family>& asked) {
    return answer(asked.context, TRY(outcomes_asked(asked.context, asked.allowed, outcomes_form, "/outcomes")),
                  "Saved: the outcomes", [&](Change& change, const NewOutcomes& typed, PlanBy by) {
                      return measure_outcomes(change, asked.allowed, LookedBy::worker, typed, by);
                  });
}

// The family's own look: a partner who takes part is not the family.
static Result<void> one_of_the_family(const Asked<May::take_part_in_plan>& asked) {
    const auto& context = asked.context;
    const auto all = TRY(decide_all<May::take_part_in_plan>(context.store, *context.reader, "whose plan it is"));
    const auto own = TRY(families_taken_part_in(context.store, all, context.reader->person, context.today));
    if (std::ranges::find(own, asked.allowed.about()) != own.end()) return while_helped(context.store, asked.allowed);
    return fail(Fault::not_allowed, "Only someone of the family says how things are as the family sees it.");
}

Result<Response> show_own_outcomes(const Asked<May::take_part_in_plan>& asked) {
    TRY(one_of_the_family(asked));
    return ask(asked.context, TRY(outcomes_asked(asked.context, asked.allowed, own_outcomes_form, "/plan")));
}
Result<Response> save_own_outcomes(const Asked<May::take_part_in_plan>& asked) {
    TRY(one_of_the_family(asked));
    return answer(asked.context, TRY(outcomes_asked(asked.context, asked.allowed, own_outcomes_form, "/plan")),
                  "Saved: how things are", [&](Change& change, const NewOutcomes& typed, PlanBy by) {
                      return measure_outcomes(change, asked.allowed, LookedBy::family, typed, by);
                  });
}

Result<Response> show_outcome_figures(const AskedAll<May::see_family>& asked) {
    const auto& context = asked.context;
    const auto helped = TRY(families_helped(context.store, asked.allowed));
    const auto seen = TRY(Gate::among(context.store, *context.reader, May::see_family, helped));
    const auto files = TRY(outcomes_files(context.store, asked.allowed, seen));
    auto body = ui::heading({.text = "How families fare", .level = 1, .size = ui::Size::large});
    body += ui::paragraph("Of the families you may see, in their last episode of help.");
    body += figures_shown(files, context) + moves_table(files, LookedBy::worker) + moves_table(files, LookedBy::family);
    return page_of(context, {.title = "How families fare", .main = std::move(body), .breadth = ui::Breadth::wide});
}

}  // namespace kith::family_help
