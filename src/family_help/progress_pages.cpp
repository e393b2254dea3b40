// How an action is going, and words about the plan: by a worker, or by whoever takes part, of their own.
#include <fmt/format.h>

#include "family_help/file.h"
#include "family_help/plan_leave.h"
#include "family_help/plan_pages.h"
#include "family_help/plan_shown.h"

namespace kith::family_help {

namespace {

Html marks_so_far(const PlanFile& plan, FactId action) {
    std::vector<ui::Content> lines;
    for (auto at = plan.progress.rbegin(); at != plan.progress.rend(); ++at)
        if (at->value.action == action)
            lines.emplace_back(fmt::format("{}, {}: {}. {}", at->value.on.in_words(), plan.name(at->value.by),
                                           in_words(at->value.standing), at->value.words.value_or("")));
    return lines.empty() ? Html{} : ui::details({.summary = "What was said before", .text = ui::bullets(lines)});
}

struct Marking {
    PlanFile plan;
    FactId action;
    Asking<NewProgress> asking;
};
Result<Marking> marking(const Asked<May::take_part_in_plan>& asked) {
    const auto& context = asked.context;
    const auto who = TRY(who_they_are(context.store, asked.allowed, context.today));
    auto plan = TRY(plan_file(context.store, asked.allowed, Known::now()));
    const auto* action = plan.action(FactId{TRY(context.captures.number("action"))});
    if (!action) return fail(Fault::not_found, "There is no such action in this family's plan.");
    auto above = plan_bar(context, who);
    above += ui::inset_text(html("{}<br>{}", action->value.what, plan.owner(action->value)));
    above += marks_so_far(plan, action->id);
    const auto id = action->id;
    return Marking{std::move(plan), id,
                   Asking<NewProgress>{.form = progress_form,
                                       .family = who.family,
                                       .start = {},
                                       .above = std::move(above),
                                       .back = address_of(who.family, "/plan"),
                                       .keeps_draft = false}};
}

/// Only whoever does it, and the family's workers, are shown its form.
Result<bool> marks_any(const Asked<May::take_part_in_plan>& asked) {
    return may_about(asked.context, asked.person(), May::record_family);
}

Result<Asking<NewWords>> words_asked(const Asked<May::take_part_in_plan>& asked) {
    TRY(agreed_to_see(asked.context, asked.allowed));
    TRY(while_helped(asked.context.store, asked.allowed));
    const auto who = TRY(who_they_are(asked.context.store, asked.allowed, asked.context.today));
    return Asking<NewWords>{.form = words_form,
                            .family = who.family,
                            .start = {},
                            .above = plan_bar(asked.context, who),
                            .back = address_of(who.family, "/plan")};
}

}  // namespace

Result<Response> show_progress(const Asked<May::take_part_in_plan>& asked) {
    const auto on = TRY(marking(asked));
    const bool any = TRY(marks_any(asked));
    if (!any) TRY(while_helped(asked.context.store, asked.allowed));
    if (!any && on.plan.action(on.action)->value.who != asked.context.reader->person)
        return fail(Fault::not_allowed,
                    "You can say how your own actions are going. Whoever does this one, or your worker, marks it.");
    return ask(asked.context, on.asking);
}

Result<Response> save_progress(const Asked<May::take_part_in_plan>& asked) {
    const auto on = TRY(marking(asked));
    const auto& context = asked.context;
    const bool any = TRY(marks_any(asked));
    return answer(context, on.asking, "Saved: how it is going",
                  [&](Change& change, const NewProgress& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto plan = TRY(plan_file(change.store(), asked.allowed, Known::now()));
                      if (!any) return mark_own_progress(change, asked.allowed, plan, on.action, typed, by);
                      const auto worker =
                          TRY(decide<May::record_family>(context.store, *context.reader, asked.person()));
                      return mark_progress(change, worker, plan, on.action, typed, by);
                  });
}

Result<Response> show_words(const Asked<May::take_part_in_plan>& asked) {
    return ask(asked.context, TRY(words_asked(asked)));
}
Result<Response> save_words(const Asked<May::take_part_in_plan>& asked) {
    return answer(
        asked.context, TRY(words_asked(asked)), "Saved: what you said",
        [&](Change& change, const NewWords& typed, PlanBy by) { return add_words(change, asked.allowed, typed, by); });
}

}  // namespace kith::family_help
