// How the children of a family are protected: where each stands, what is due, the plan, and everything in order of
// time.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "protection/pages.h"
#include "protection/rules.h"

namespace kith::protection {

namespace {

// ---- Where each child stands -------------------------------------------------------------------------------------

ui::Content length_of(const Plan& plan, Date today) {
    const auto months = drift(plan, today);
    if (!months) return plan.begins.in_words();
    return html("{} {}", plan.begins.in_words(), ui::tag({fmt::format("Over {} months", *months), ui::Tone::late}));
}

Html standing_of_children(const ProtectionFile& file) {
    ui::Table table{.id = "standing",
                    .caption = "Where each child stands",
                    .columns = {{"Child"}, {"Standing"}, {"Since"}, {"Plan"}},
                    .rows = {},
                    .when_empty = "No child is in the family today."};
    for (const auto& child : file.who.children) {
        std::vector<ui::Table::Cell> row{{child.name, {}}};
        if (const auto plan = file.plan(child.child, file.today)) {
            row.push_back({fmt::format("Child protection plan: {}", lower(in_words(plan->latest))), {}});
            row.push_back({length_of(*plan, file.today), {}});
            row.push_back({plan->number == 1 ? std::string{"First"} : fmt::format("Number {}", plan->number), {}});
        } else if (const auto* open = open_enquiry(file.recorded, child.child)) {
            row.push_back({"Enquiry under section 47", {}});
            row.push_back({open->value.begins.in_words(), {}});
            row.push_back({"", {}});
        } else if (const auto* decided = enquiry_awaited(file.recorded, child.child)) {
            row.push_back({"Enquiry under section 47 to begin", {}});
            row.push_back({decided->value.on.in_words(), {}});
            row.push_back({"", {}});
        } else {
            const auto plans = plans_of(file.of(child.child).recorded, child.child);
            row.push_back({"No plan and no enquiry", {}});
            row.push_back({plans.empty() ? "" : plans.back().ends->in_words(), {}});
            row.push_back(
                {plans.empty() ? "" : plural(static_cast<std::int64_t>(plans.size()), "plan") + " before", {}});
        }
        table.rows.push_back(std::move(row));
    }
    return ui::table(table);
}

// ---- What can be recorded ----------------------------------------------------------------------------------------

struct Act {
    std::string_view words, address;
    May may;
    bool now;  ///< it is what comes next: a button; else a link below
};

std::vector<Act> acts_of(const ProtectionFile& file) {
    const auto any = [&](auto test) { return std::ranges::any_of(file.who.children, test); };
    const bool planned = !on_a_plan(file, file.today).empty();
    const bool enquired = any([&](const auto& one) { return open_enquiry(file.recorded, one.child) != nullptr; });
    const bool answer = any([&](const auto& one) { return unanswered_end(file.recorded, one.child) != nullptr; });
    return {{"Record a strategy discussion", "strategy", May::decide_protection, !file.recorded.waiting.empty()},
            {"Begin the enquiry", "enquiry", May::lead_enquiry, enquiry_to_begin(file)},
            {"Say what the enquiry found", "enquiry-end", May::lead_enquiry, enquired},
            {"Sign off what the enquiry found", "enquiry-answer", May::decide_protection, answer},
            {"Record the day of the conference", "conference-held", May::chair_conference, conference_to_hold(file)},
            {"Record what the conference decided", "conference-decision", May::chair_conference,
             conference_to_decide(file)},
            {"Record a visit", "visit", May::record_protection, planned || enquired},
            {"Record a core group", "core-group", May::record_protection, planned},
            {"Say what must change", "must-change", May::record_protection, false},
            {"Say what has changed", "has-changed", May::record_protection, false},
            {"Call a conference", "conference", May::record_protection, false},
            {"Move a conference, or call it off", "conference-change", May::record_protection, false},
            {"Say what follows an order", "after-order", May::record_protection, order_to_follow(file)},
            {"Record that a child on a plan moves area", "move", May::record_protection, false},
            {"Record that the other area took the plan over", "move-taken", May::record_protection, move_to_take(file)},
            {"Record a legal step", "legal", May::decide_protection, false},
            {"Record an order in an emergency", "order", May::record_protection, false},
            {"End a plan without a conference", "plan-ended", May::decide_protection, false}};
}

Result<FormsOpen> forms_open(const Context& context, const ProtectionFile& file) {
    std::map<May, bool> allowed;
    FormsOpen open;
    for (const auto& act : acts_of(file)) {
        if (!allowed.contains(act.may)) allowed[act.may] = TRY(may(context, act.may, file.who.family));
        if (allowed[act.may]) open.emplace(act.address);
    }
    return open;
}

Html acts_shown(const ProtectionFile& file, const FormsOpen& open) {
    Html buttons;
    std::vector<ui::Content> links;
    for (const auto& act : acts_of(file)) {
        if (!open.contains(act.address)) continue;
        const Url to{address_of(file.who.family, act.address)};
        if (act.now)
            buttons += ui::link_button({.text = std::string{act.words}, .to = to});
        else
            links.emplace_back(ui::link(std::string{act.words}, to));
    }
    Html shown;
    if (!buttons.empty()) shown += ui::button_group(buttons);
    if (!links.empty()) shown += ui::details({.summary = "Record something else", .text = ui::bullets(links)});
    return shown;
}

// ---- What is due -------------------------------------------------------------------------------------------------

Html due_shown(const ProtectionFile& file) {
    ui::Table table{.id = "due",
                    .caption = "What is due",
                    .columns = {{"What"}, {"For"}, {"By"}, {"How it stands"}},
                    .rows = {},
                    .when_empty = "Nothing is due."};
    // What is due for several children on one day is one line.
    const auto due = open_due(file, *file.calendar, file.today);
    std::vector<bool> said(due.size());
    for (std::size_t i = 0; i < due.size(); ++i) {
        if (said[i]) continue;
        std::vector<PersonId> children;
        for (std::size_t j = i; j < due.size(); ++j)
            if (due[j].terms == due[i].terms && due[j].occasion.due == due[i].occasion.due) {
                said[j] = true;
                children.push_back(due[j].child);
            }
        const auto& occasion = due[i].occasion;
        table.rows.push_back(
            {{html("{}. {} {}", due[i].terms->name, reason(occasion, file.today), law_shown(due[i].terms->law)), {}},
             {names_of(file, children), {}},
             {occasion.due.short_words(), occasion.due.iso()},
             {ui::tag(tag_of(occasion, file.today, *file.calendar)), {}}});
    }
    return ui::table(table);
}

// ---- The plan ----------------------------------------------------------------------------------------------------

Html plan_shown(const ProtectionFile& file, const FormsOpen& open) {
    ui::Table table{.id = "plan",
                    .caption = "What must change",
                    .columns = {{"What"}, {"For"}, {"How we will know"}, {"Who sees to it"}, {"By"}, {"Now"}},
                    .rows = {}};
    for (const auto& one : file.recorded.must_change) {
        const auto* changed = file.recorded.changed(one.id);
        ui::Tag now{"Not yet", one.value.by_when < file.today ? ui::Tone::late : ui::Tone::doing};
        const auto children = file.recorded.children_of(one.id);
        if (std::ranges::none_of(children, [&](PersonId child) { return file.plan(child, file.today).has_value(); }))
            now = {"The plan has ended", ui::Tone::quiet};
        if (changed) now = {"Changed " + changed->value.on.short_words(), ui::Tone::good};
        ui::Content what = one.value.what;
        if (open.contains("must-change"))
            what = html("{} {}", one.value.what,
                        ui::link("Correct or withdraw: " + one.value.what,
                                 Url{address_of(file.who.family, fmt::format("must-change/{}", one.id.number()))}));
        table.rows.push_back({{what, {}},
                              {names_of(file, children), {}},
                              {one.value.how_we_know, {}},
                              {in_words(one.value.owner), {}},
                              {one.value.by_when.short_words(), one.value.by_when.iso()},
                              {ui::tag(now), {}}});
    }
    return table.rows.empty() ? Html{} : ui::table(table);
}

/// What is known and not yet answered: the front door's decision that a strategy discussion is held.
Html waiting_shown(const ProtectionFile& file) {
    if (file.recorded.waiting.empty()) return {};
    std::vector<PersonId> children;
    for (const auto& one : file.recorded.waiting)
        if (std::ranges::find(children, one.child) == children.end()) children.push_back(one.child);
    return ui::warning_text(
        fmt::format("The front door decided on a strategy discussion about {} on {}. None is "
                    "recorded.",
                    names_of(file, children), file.recorded.waiting.front().decided.in_words()));
}

/// For each child, the way to allocate somebody, for those who share out the work.
Html allocating_shown(const Context& context, const ProtectionFile& file) {
    if (!context.reader->granted(May::allocate_worker)) return {};
    Html links;
    for (const auto& one : file.who.children)
        links += ui::paragraph(ui::link(fmt::format("Say who works with {}", file.name(one.child)),
                                        Url{fmt::format("/people/{}/workers/new", one.child.number())}));
    return links;
}

Html no_practitioner_shown(const Context& context, const ProtectionFile& file) {
    const bool needed = enquiry_to_begin(file) || std::ranges::any_of(file.who.children, [&](const auto& one) {
                            return open_enquiry(file.recorded, one.child) != nullptr;
                        });
    const bool there =
        std::ranges::any_of(file.practitioners, [&](const auto& one) { return file.may_lead(one.person, file.today); });
    if (!needed || there) return {};
    return ui::warning_text(html("No eligible lead child protection practitioner works with this family: an enquiry "
                                 "can neither begin nor "
                                 "end until one is allocated. {}",
                                 law_shown(law::practitioner))) +
           allocating_shown(context, file);
}

}  // namespace

Result<Response> show_protection(const Asked<May::see_protection>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto open = TRY(forms_open(context, file));
    auto body = ui::heading({.text = "Child protection", .level = 1, .size = ui::Size::large}) + waiting_shown(file) +
                no_practitioner_shown(context, file) + standing_of_children(file) + acts_shown(file, open) +
                due_shown(file) + plan_shown(file, open) + ui::heading({.text = "What happened, the newest first"}) +
                history_shown(file, context.request.asked("all") ? HowMuch::everything : HowMuch::last_steps, open);
    return page_of(context, {.title = "Child protection: " + file.who.name,
                             .main = std::move(body),
                             .above = protection_bar(file),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::protection
