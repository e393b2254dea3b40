// The child's plan as it stands: permanence, wishes, where they live and why, health, education, and the homes before.
#include <fmt/format.h>

#include "care/carers_words.h"
#include "care/pages.h"

namespace kith::care {

static Html correct_link(const Context& context, const CareFile& file, std::string_view table, FactId fact,
                         std::string_view what) {
    if (!context.reader->granted(May::correct_entry)) return {};
    return html("<a href=\"{}\">Correct<span class=\"govuk-visually-hidden\"> {}</span></a>",
                Url{address_of(file, fmt::format("/facts/{}/{}/correct", table, fact.number()))}, what);
}

static Html plan_of(const CareFile& file) {
    if (file.plans.empty()) return ui::inset_text(fmt::format("{} has no care plan on the record.", file.given));
    const auto& plan = file.plans.back().value;
    ui::SummaryList list{.rows = {{"Plan for permanence", std::string{in_words(plan.permanence)}},
                                  {fmt::format("What {} wants and feels", file.given), plan.wishes}},
                         .card_title = "Care plan"};
    if (plan.carers_view) list.rows.push_back({"What the carer says", *plan.carers_view});
    list.rows.push_back({"What will happen", plan.plan});
    list.rows.push_back({"Made on", plan.on.in_words()});
    return ui::summary_list(list);
}

static Html review_of(const CareFile& file) {
    if (file.reviews.empty()) return {};
    const auto& review = file.reviews.back().value;
    ui::SummaryList list{.rows = {}, .card_title = fmt::format("Last review, {}", review.on.in_words())};
    const auto row = [&](std::string key, const std::string& words) {
        if (!words.empty()) list.rows.push_back({std::move(key), words});
    };
    row(fmt::format("What {} said", file.given), review.childs_view);
    row("What the carer said", review.carers_view);
    row("What was decided", review.decisions);
    return list.rows.empty() ? Html{} : ui::summary_list(list);
}

/// What the carer has written for the next plan and review, before any has taken it up.
static Html carer_waits(const CareFile& file, Date today) {
    const auto* said = carers_words(file, file.reviews, today);
    if (!said) return {};
    return ui::summary_list({.rows = {{said->value.on.in_words(), said->value.words}},
                             .card_title = "What the carer wants the next review to know"});
}

static Html placement_plan_of(const CareFile& file, Date today) {
    const auto* placement = file.placement_on(today);
    if (!placement) return {};
    ui::SummaryList list{.rows = {{"Lives", placement->value.home.empty() ? std::string{in_words(placement->value.kind)}
                                                                          : placement->value.home},
                                  {"Kind of home", std::string{in_words(placement->value.kind)}},
                                  {"Since", placement->value.starts.in_words()}},
                         .card_title = "Where they live"};
    if (placement->value.why) list.rows.push_back({"Why this home", *placement->value.why});
    for (const auto& plan : file.placement_plans)
        if (plan.value.placement == placement->id) {
            list.rows.push_back({"What the carer needs to know", plan.value.plan});
            if (plan.value.carers_view) list.rows.push_back({"What the carer says", *plan.value.carers_view});
            list.rows.push_back(
                {"Who decides day to day", plan.value.decides.empty() ? "The carer" : plan.value.decides});
        }
    return ui::summary_list(list);
}

static Html homes_of(const Context& context, const CareFile& file) {
    ui::Table table{.id = "homes",
                    .caption = "Homes",
                    .columns = {{"Home"}, {"From"}, {"Until"}, {"Why it ended"}, {""}},
                    .rows = {},
                    .when_empty = "No home is recorded."};
    for (auto at = file.placements.rbegin(); at != file.placements.rend(); ++at) {
        const auto& home = at->value;
        const auto name = home.home.empty() ? std::string{in_words(home.kind)}
                                            : fmt::format("{}: {}", home.home, in_words(home.kind));
        table.rows.push_back({{name, {}},
                              {home.starts.in_words(), {}},
                              {home.ends ? home.ends->in_words() : "Now", {}},
                              {home.why_ended ? std::string{in_words(*home.why_ended)} : "", {}},
                              {correct_link(context, file, "care_placement", at->id,
                                            fmt::format("home from {}", home.starts.in_words())),
                               {}}});
    }
    return ui::table(table);
}

static Html legal_of(const Context& context, const CareFile& file) {
    ui::Table table{.id = "legal",
                    .caption = "Legal status",
                    .columns = {{"Status"}, {"From"}, {"Until"}, {""}},
                    .rows = {},
                    .when_empty = "No legal status is recorded."};
    for (auto at = file.legal.rbegin(); at != file.legal.rend(); ++at)
        table.rows.push_back({{std::string{in_words(at->value.status)}, {}},
                              {at->value.starts.in_words(), {}},
                              {at->value.ends ? at->value.ends->in_words() : "Now", {}},
                              {correct_link(context, file, "care_legal_status", at->id,
                                            fmt::format("legal status from {}", at->value.starts.in_words())),
                               {}}});
    return ui::table(table);
}

static Html health_and_school(const CareFile& file, Date today) {
    ui::SummaryList list{.rows = {}, .card_title = "Health and education"};
    for (const auto kind : {HealthKind::review_assessment, HealthKind::dental, HealthKind::optician,
                            HealthKind::immunisations_up_to_date})
        for (auto at = file.health.rbegin(); at != file.health.rend(); ++at)
            if (at->value.kind == kind) {
                list.rows.push_back(
                    {std::string{in_words(kind)}, fmt::format("{}. {}", at->value.on.in_words(), at->value.notes)});
                break;
            }
    if (!file.sdqs.empty() && file.sdqs.back().value.score)
        list.rows.push_back({"Strengths and difficulties", fmt::format("{} on {}", *file.sdqs.back().value.score,
                                                                       file.sdqs.back().value.on.in_words())});
    for (const auto& school : file.schools)
        if (school.value.starts <= today && (!school.value.ends || *school.value.ends >= today))
            list.rows.push_back({"School", school.value.postcode
                                               ? fmt::format("{}, {}", school.value.name, *school.value.postcode)
                                               : school.value.name});
    if (!file.education_plans.empty()) {
        const auto& plan = file.education_plans.back().value;
        list.rows.push_back({fmt::format("Personal education plan, {}", plan.on.in_words()), plan.targets});
        if (plan.carers_view) list.rows.push_back({"What the carer says of school", *plan.carers_view});
    }
    return list.rows.empty() ? Html{} : ui::summary_list(list);
}

Result<Response> show_plan(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto [as, file] = TRY(child_view(context, asked.allowed));
    const auto today = as.today(context);
    auto body = ui::heading({.text = "Plan", .level = 1, .size = ui::Size::large}) + plan_of(file) + review_of(file) +
                carer_waits(file, today) + placement_plan_of(file, today) + health_and_school(file, today) +
                homes_of(context, file) + legal_of(context, file);
    return child_page(context, file, as, Part::plan, "Plan", std::move(body));
}

}  // namespace kith::care
