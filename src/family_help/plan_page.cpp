// A family's plan: readable on a phone, printable, as it is now or as it was known on any day.
#include <fmt/format.h>

#include "family_help/file.h"
#include "family_help/plan_pages.h"
#include "family_help/plan_shown.h"
#include "kernel/core/text.h"

namespace kith::family_help {

ui::Tag standing_tag(const Progress* standing) {
    if (!standing) return {"Not begun", ui::Tone::neutral};
    switch (standing->standing) {
        case Standing::done: return {"Done", ui::Tone::good};
        case Standing::on_the_way: return {"On the way", ui::Tone::doing};
        case Standing::stuck: return {"Stuck", ui::Tone::late};
    }
    return {};
}

Html plan_bar(const Context& context, const WhoTheyAre& who) {
    if (context.reader->granted(May::see_family)) return family_bar(who);
    ui::IdentityBar bar{.name = who.name};
    std::vector<std::string> names;
    for (const auto& child : who.children) names.push_back(child.name);
    if (!names.empty()) bar.details.emplace_back(list_in_words(names));
    return ui::identity_bar(bar);
}

namespace {

struct View {
    const Context& context;
    const PlanFile& plan;
    const WhoTheyAre& who;
    bool records;     ///< the reader is one of its workers
    bool takes_part;  ///< or takes part: family, school, health
    bool now;         ///< not an older version
    bool open;        ///< the family is helped now
    Date today;       ///< or the day of that version
    std::string at(std::string_view rest) const { return address_of(plan.family, rest); }
    bool mine(const PlanAction& action) const { return action.who == context.reader->person; }
    bool marks(const Fact<PlanAction>& action) const {
        return now && !plan.end_of(action.value.goal) && (records || (takes_part && open && mine(action.value)));
    }
};

Html words_said(const std::string& words) { return html("<p class=\"govuk-body\">{}</p>", words); }

ui::Tag due_tag(const View& view, const Fact<PlanAction>& action) {
    const auto* standing = view.plan.standing_of(action.id);
    const bool late = action.value.by_when && *action.value.by_when < view.today && view.plan.open(action);
    return late ? ui::Tag{"Late", ui::Tone::late} : standing_tag(standing);
}

/// The service that helps with an action, and what came of it.
Html service_line(const View& view, const PlanAction& action) {
    const auto* service = action.service ? view.plan.service(*action.service) : nullptr;
    if (!service) return {};
    const auto* taken = view.plan.taken_up(*action.service);
    auto words = fmt::format("With the help of {}", service->name);
    if (taken) words += fmt::format(": {}", lower(in_words(taken->take_up)));
    if (taken && taken->words) words += fmt::format(". \u201c{}\u201d", *taken->words);
    auto line = html("<br>{}", words);
    if (view.now && view.records)
        line += html(
            " <a class=\"govuk-link\" href=\"{}\">Say what came of it"
            "<span class=\"govuk-visually-hidden\"> of {}</span></a>",
            Url{view.at("/plan/service")}.with("service", std::to_string(action.service->number())), service->name);
    return line;
}

Html action_line(const View& view, const Fact<PlanAction>& action) {
    const auto* standing = view.plan.standing_of(action.id);
    auto who = view.mine(action.value) ? std::string{"You"} : view.plan.owner(action.value);
    if (action.value.by_when) who += fmt::format(", by {}", action.value.by_when->in_words());
    auto line = html("{} {}<br>{}", action.value.what, ui::tag(due_tag(view, action)), who);
    if (standing && standing->words)
        line += html("<br>{}: \u201c{}\u201d", view.plan.name(standing->by), *standing->words);
    line += service_line(view, action.value);
    const auto at = view.at(fmt::format("/plan/actions/{}", action.id.number()));
    if (view.marks(action))
        line += html(
            "<br><a class=\"govuk-link\" href=\"{}\">Say how it is going"
            "<span class=\"govuk-visually-hidden\"> with {}</span></a>",
            Url{at}, action.value.what);
    if (view.now && view.records && view.plan.open(action))
        line += html(" <a class=\"govuk-link\" href=\"{}\">Change<span class=\"govuk-visually-hidden\"> {}</span></a>",
                     Url{at + "/change"}, action.value.what);
    return line;
}

std::string about_whom(const View& view, FactId goal) {
    std::vector<std::string> names;
    for (const auto& one : view.plan.goals_for)
        if (one.value.goal == goal) names.push_back(view.plan.name(one.value.child));
    return names.empty() ? std::string{} : fmt::format(" It is about {}.", list_in_words(names));
}

Html goal_links(const View& view, const Fact<Goal>& goal) {
    if (!view.now || !view.records || view.plan.end_of(goal.id)) return {};
    const auto at = view.at(fmt::format("/plan/goals/{}", goal.id.number()));
    const auto one = [&](const std::string& words, const Url& where) {
        return html("<a class=\"govuk-link\" href=\"{}\">{}<span class=\"govuk-visually-hidden\"> {}</span></a> ",
                    where, words, goal.value.words);
    };
    return html("<p class=\"govuk-body\">{}{}{}</p>",
                view.open ? one("Add an action",
                                Url{view.at("/plan/actions/new")}.with("goal", std::to_string(goal.id.number())))
                          : Html{},
                one("Change this goal", Url{at + "/change"}), one("End this goal", Url{at + "/end"}));
}

Html goal_shown(const View& view, const Fact<Goal>& goal) {
    auto shown = ui::heading({.text = goal.value.words, .level = 3, .size = ui::Size::small});
    shown += words_said(fmt::format("In the words of {}, on {}.{}", view.plan.name(goal.value.whose),
                                    goal.value.on.in_words(), about_whom(view, goal.id)));
    shown += words_said("Why it matters: " + goal.value.why);
    for (const auto& one : view.plan.goals_for)
        if (one.value.goal == goal.id && !one.value.said.empty())
            shown +=
                words_said(fmt::format("{} says: \u201c{}\u201d", view.plan.name(one.value.child), one.value.said));
    if (const auto* end = view.plan.end_of(goal.id))
        shown += words_said(fmt::format("{} on {}. {}", in_words(end->how), end->on.in_words(), end->words));
    std::vector<ui::Content> lines;
    for (const auto& action : view.plan.actions)
        if (action.value.goal == goal.id) lines.emplace_back(action_line(view, action));
    shown += lines.empty() ? words_said("Nobody has said yet what they will do.") : ui::bullets(lines);
    return shown + goal_links(view, goal);
}

Html my_part(const View& view) {
    std::vector<ui::Content> lines;
    for (const auto& action : view.plan.actions)
        if (view.mine(action.value) && view.plan.open(action)) lines.emplace_back(action_line(view, action));
    if (lines.empty()) return {};
    return ui::heading({.text = "What you said you would do"}) + ui::bullets(lines);
}

Html goals_shown(const View& view) {
    auto shown = ui::heading({.text = "What we want to be different"});
    Html ended;
    bool any = false;
    for (const auto& goal : view.plan.goals) {
        if (view.plan.end_of(goal.id)) {
            ended += goal_shown(view, goal);
            continue;
        }
        any = true;
        shown += goal_shown(view, goal);
    }
    if (!any) shown += words_said("No goal is written yet.");
    if (!ended.empty()) shown += ui::details({.summary = "Goals that have ended", .text = ended});
    return shown;
}

Html ways_on(const View& view) {
    if (!view.now) return {};
    Html buttons;
    const auto add = [&](const std::string& words, const std::string& where) {
        buttons += ui::link_button({.text = words, .to = Url{view.at(where)}, .kind = ui::ButtonKind::secondary});
    };
    const bool any_open = std::ranges::any_of(view.plan.goals, [&](const auto& g) { return !view.plan.end_of(g.id); });
    if (view.records) {
        if (view.open) add("Write a goal", "/plan/goals/new");
        add("Record a review", "/plan/review");
        add("Who of the family takes part", "/members");
    }
    if (!view.open) return buttons.empty() ? Html{} : ui::button_group(buttons);
    if (view.takes_part && !view.records && any_open) add("Say what you will do", "/plan/my-action");
    if (view.takes_part) add("Say something", "/plan/words");
    if (view.takes_part && view.context.reader->holds(Role::family_member))
        add("Say how things are", "/plan/how-are-things");
    return buttons.empty() ? Html{} : ui::button_group(buttons);
}

Html words_shown(const View& view) {
    if (view.plan.words.empty()) return {};
    std::vector<ui::Content> lines;
    for (auto at = view.plan.words.rbegin(); at != view.plan.words.rend(); ++at)
        lines.emplace_back(fmt::format("{}, {}: \u201c{}\u201d", view.plan.name(at->value.by), at->value.on.in_words(),
                                       at->value.words));
    return ui::heading({.text = "What people said"}) + ui::bullets(lines);
}

Html reviews_shown(const View& view) {
    if (view.plan.reviews.empty()) return {};
    auto shown = ui::heading({.text = "When we looked at it together"});
    std::vector<ui::Content> lines;
    for (auto at = view.plan.reviews.rbegin(); at != view.plan.reviews.rend(); ++at) {
        std::vector<std::string> there;
        for (const auto& one : view.plan.at_reviews)
            if (one.value.review == at->id) there.push_back(view.plan.name(one.value.person));
        if (at->value.others) there.push_back(*at->value.others);
        auto line = html("{}: {}<br>There: {}", at->value.on.in_words(), at->value.changed, list_in_words(there));
        if (at->value.next_by) line += html("<br>Next by {}", at->value.next_by->in_words());
        lines.emplace_back(std::move(line));
    }
    return shown + ui::bullets(lines);
}

Result<Html> team_shown(const View& view, const Leave& family, bool family_reads) {
    std::vector<ui::Content> lines;
    for (const auto& one : TRY(team_of(view.context, family, view.who, view.today, family_reads)))
        lines.emplace_back(one.leads ? html("{}, {} <strong>leads</strong>", one.name, one.as)
                                     : html("{}, {}", one.name, one.as));
    for (const auto& one : view.who.take_part) lines.emplace_back(html("{}, of the family", one.name));
    if (lines.empty()) return Html{};
    return ui::heading({.text = "Who is in our team"}) + ui::bullets(lines);
}

struct Version {
    Known known = Known::now();
    std::optional<Date> on = {};
};
Result<Version> version_asked(const Context& context) {
    const auto asked = context.request.asked("known").value_or("");
    if (trim(asked).empty()) return Version{};
    const auto day = typed_date(asked, context.today);
    if (!day || *day > context.today) return fail(Fault::invalid, "Enter a day that has come, like 14/11/2026.");
    if (*day == context.today) return Version{};
    const auto entry = TRY(last_entry_by(context.store, context.reader->authority, *day));
    if (!entry) return fail(Fault::not_found, "Nothing was on the record by then.");
    return Version{Known::as_of(*entry), *day};
}

Html other_days(const View& view) {
    return ui::details({.summary = "See the plan as it was on another day",
                        .text = html("<form method=\"get\" action=\"{}\">{}{}</form>", Url{view.at("/plan")},
                                     ui::input({.name = "known",
                                                .label = "Which day?",
                                                .hint = "For example, 14/11/2026",
                                                .width = ui::Width::characters_10}),
                                     ui::button({.text = "Show", .kind = ui::ButtonKind::secondary}))});
}

}  // namespace

Result<Response> show_plan(const Asked<May::see_family_plan>& asked) {
    const auto& context = asked.context;
    const auto version = TRY(version_asked(context));
    const auto day = version.on.value_or(context.today);
    const auto who = TRY(who_they_are(context.store, asked.allowed, day));
    const auto plan = TRY(plan_file(context.store, asked.allowed, version.known));
    const View view{.context = context,
                    .plan = plan,
                    .who = who,
                    .records = TRY(may_about(context, who.family, May::record_family)),
                    .takes_part = TRY(may_about(context, who.family, May::take_part_in_plan)),
                    .now = !version.on,
                    .open = TRY(is_helped(context.store, asked.allowed)),
                    .today = day};
    const bool family_reads = !TRY(may_about(context, who.family, May::see_family));
    const std::string title = context.reader->holds(Role::family_member) ? "Our family's plan" : "The family's plan";
    auto body = ui::heading({.text = title, .level = 1, .size = ui::Size::large});
    if (version.on)
        body += ui::inset_text(html("This is what the plan said on {}. {}", version.on->in_words(),
                                    ui::link("See it as it is now", Url{view.at("/plan")})));
    if (view.now && !view.open)
        body +=
            ui::inset_text("The family is not helped now. This is the plan as it was last; nothing is added to it.");
    if (view.now) body += my_part(view);
    body += ways_on(view) + goals_shown(view) + words_shown(view) + reviews_shown(view);
    body += TRY(team_shown(view, asked.allowed, family_reads)) + other_days(view);
    return page_of(context, {.title = title, .main = std::move(body), .above = plan_bar(context, who)});
}

}  // namespace kith::family_help
