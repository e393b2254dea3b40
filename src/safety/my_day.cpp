// What waits for this reader: places, groups and online spaces to look at again, plans to review, actions that are
// late.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/allocation.h"
#include "safety/pages.h"

namespace kith::safety {

namespace {

constexpr std::size_t most_lines = 20;
constexpr int soon = 7;  // days

struct Waits {
    Date by;
    Html words;
};

Html waiting_list(std::vector<Waits> all, std::string_view heading) {
    if (all.empty()) return {};
    std::ranges::stable_sort(all, {}, &Waits::by);
    std::vector<ui::Content> lines;
    for (std::size_t i = 0; i < std::min(all.size(), most_lines); ++i) lines.emplace_back(all[i].words);
    auto shown = ui::heading({.text = heading}) + ui::bullets(lines);
    if (all.size() > most_lines)
        shown += ui::paragraph(plural(static_cast<std::int64_t>(all.size() - most_lines), "more line") +
                               " are not shown here.");
    return shown;
}

std::string by_words(Date by, Date today) {
    return by < today ? plural(today - by, "day") + " late" : "by " + by.short_words();
}

void add_late_actions(std::vector<Waits>& all, const Actions& actions, PersonId reader, Date today, const Url& to) {
    for (const auto* action : actions.late(today))
        if (action->value.worker == reader)
            all.push_back({action->value.by_when,
                           html("{}, {}", ui::link(action->value.what, to), by_words(action->value.by_when, today))});
}

/// Those who record what is known of contexts look at them again.
Result<Html> contexts_waiting(const Context& context) {
    const auto leave = TRY(decide_all<May::see_safety>(context.store, *context.reader, "my day"));
    std::vector<Waits> all;
    for (const auto& file : TRY(context_files(context.store, leave))) {
        if (file.is->value.ends && *file.is->value.ends <= context.today) continue;
        const Url to{address_of(file.context)};
        const auto by = file.assessed.empty() ? file.is->value.since : file.assessed.back().value.review_by;
        if (by <= context.today.plus_days(soon))
            all.push_back(
                {by, html("{}: say how safe it is, {}", ui::link(file.name(), to), by_words(by, context.today))});
        add_late_actions(all, file.actions, context.reader->person, context.today, to);
    }
    return waiting_list(std::move(all), "Places, groups and online spaces");
}

Result<std::vector<PersonId>> families_of_reader(const Context& context, const LeaveOfAll& leave) {
    auto children = TRY(children_of_worker(context.store, leave, context.reader->person, context.today));
    for (const auto& held : context.reader->roles)
        if (held.role == Role::manager && held.team)
            for (const auto& one : TRY(children_of_team(context.store, leave, *held.team, context.today)))
                children.push_back(one.child);
    if (children.empty()) return std::vector<PersonId>{};
    const auto families = TRY(family_help::families_of_children(context.store, leave, children, context.today));
    return Gate::among(context.store, *context.reader, May::record_protection, families);
}

/// For whoever works with children of families: plans to review, and children who are found in harm without a plan.
Result<Html> families_waiting(const Context& context) {
    const auto everyone = TRY(Gate::settle_all(context.store, *context.reader, May::record_protection, "my day"));
    const auto families = TRY(families_of_reader(context, everyone));
    const auto files = TRY(families_safety(context.store, everyone, families, context.today));
    std::vector<PersonId> children;
    for (const auto& file : files)
        for (const auto& child : file.who.children) children.push_back(child.child);
    const auto names = TRY(names_in(context.store, everyone, children));
    std::vector<Waits> all;
    for (const auto& file : files) {
        const Url to{address_of_family(file.who.family)};
        for (const auto child : without_plan(file)) {
            const auto since = file.links_of(child).front()->link.value.since;
            all.push_back({since, html("{} is found where children come to harm, and has no plan yet",
                                       ui::link(names.at(child), to))});
        }
        for (const auto* made : file.open_plans()) {
            const auto name = names.find(made->value.child);
            const auto due = review_due(file, *made);
            if (name != names.end() && due <= context.today.plus_days(soon))
                all.push_back({due, html("{}: review the plan for safety outside the home, {}",
                                         ui::link(name->second, to), by_words(due, context.today))});
        }
        add_late_actions(all, file.actions, context.reader->person, context.today, to);
    }
    return waiting_list(std::move(all), "Safety outside the home");
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    Html shown;
    if (context.reader->granted(May::record_safety)) shown += TRY(contexts_waiting(context));
    if (context.reader->granted(May::record_protection)) shown += TRY(families_waiting(context));
    return shown;
}

}  // namespace kith::safety
