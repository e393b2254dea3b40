// My day: what is due to me and when, the week ahead, what others did, and what I have not finished.
#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include <fmt/format.h>

#include "care/my_day.h"
#include "care/pages.h"
#include "care/recordings.h"
#include "kernel/core/json.h"
#include "kernel/people/names.h"
#include "kernel/site/draft_in_place.h"
#include "kernel/site/parts.h"

namespace kith::care {

namespace {

/// For names on lists of many children, each of whom the gate has let through.
LeaveOfAll all_records(const Context& context) { return Gate::machine_all(context.reader->authority); }

std::optional<std::int64_t> number_asked(const Context& context, std::string_view name) {
    const auto text = context.request.asked(name).value_or("");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

/// A manager begins with their team; whoever sees more than one chooses.
Narrowed narrowed(const Context& context, const std::vector<Team>& teams) {
    Narrowed by;
    if (const auto child = number_asked(context, "child"); child && *child > 0) by.child = PersonId{*child};
    if (const auto days = number_asked(context, "days"))
        by.days_ahead = static_cast<int>(std::clamp<std::int64_t>(*days, 0, 366));
    by.duty = context.request.asked("duty").value_or("");
    const auto asked = number_asked(context, "team");
    for (const auto& team : teams)
        if (asked == team.team.number()) by.team = team.team;
    if (!context.request.asked("team") && context.reader->holds(Role::manager) && !teams.empty())
        by.team = teams.front().team;
    return by;
}

Html whose(const Narrowed& by, const std::vector<Team>& teams) {
    if (teams.empty()) return {};
    std::vector<ui::Select::Option> options{{"mine", "Children I work with"}};
    for (const auto& team : teams) options.push_back({std::to_string(team.team.number()), team.name});
    return ui::select({.name = "team",
                       .label = "Whose",
                       .options = std::move(options),
                       .value = by.team ? std::to_string(by.team->number()) : "mine"});
}

Html filters(const Context& context, const Narrowed& by, const MyDay& day, const std::vector<Team>& teams) {
    std::vector<ui::Select::Option> children{{"", "Every child"}};
    for (const auto& [id, name] : day.children) children.push_back({std::to_string(id.number()), name});
    std::vector<ui::Select::Option> duties_{{"", "Everything"}};
    for (const auto* terms : context.site.duties)
        duties_.push_back({std::string{terms->name}, std::string{terms->name}});
    const std::vector<ui::Select::Option> days{
        {"0", "Late and today"}, {"7", "The next 7 days"}, {"31", "The next month"}, {"92", "The next three months"}};
    const auto body =
        whose(by, teams) +
        ui::select({.name = "child",
                    .label = "Child",
                    .options = std::move(children),
                    .value = by.child ? std::to_string(by.child->number()) : ""}) +
        ui::select({.name = "duty", .label = "What", .options = std::move(duties_), .value = by.duty}) +
        ui::select({.name = "days", .label = "When", .options = days, .value = std::to_string(by.days_ahead)});
    return ui::filter({.action = Url{"/my-day"}, .options = body});
}

Result<Html> list_of(const Context& context, const Narrowed& by, const std::vector<Item>& items, std::string id,
                     std::string caption) {
    ui::Table table{.id = std::move(id),
                    .caption = std::move(caption),
                    .columns = {{"Child", ui::Align::words, true},
                                {"What", ui::Align::words, true},
                                {"Due", ui::Align::words, true},
                                {"Standing"}},
                    .rows = {},
                    .when_empty = "Nothing."};
    std::vector<PersonId> workers;
    if (by.team) {
        table.columns.push_back({"Social worker", ui::Align::words, true});
        for (const auto& item : items)
            if (item.worker) workers.push_back(*item.worker);
    }
    const auto names = TRY(names_in(context.store, all_records(context), workers));
    for (const auto& item : items) {
        const auto child = fmt::format("/children/{}", item.due.child.number());
        std::vector<ui::Table::Cell> row{
            {ui::link(item.child, Url{child}), item.child},
            {duty_link(context, item.due, {}), std::string{item.due.terms->name}},
            {item.due.occasion.due.short_words(), item.due.occasion.due.iso()},
            {ui::tag(standing_tag(item.due.occasion, context.today, context.calendar)), {}}};
        if (by.team) row.push_back({item.worker ? names.at(*item.worker) : "None", {}});
        table.rows.push_back(std::move(row));
    }
    return ui::table(table);
}

Result<Html> lists(const Context& context, const MyDay& day, const Narrowed& by) {
    const auto first_ahead =
        std::ranges::find_if(day.items, [&](const Item& item) { return item.due.occasion.due > context.today; });
    const std::vector<Item> now{day.items.begin(), first_ahead};
    const std::vector<Item> ahead{first_ahead, day.items.end()};
    auto shown = TRY(list_of(context, by, now, "now", fmt::format("Late or due today ({})", now.size())));
    if (by.days_ahead > 0)
        shown += TRY(list_of(context, by, ahead, "ahead",
                             fmt::format("The next {} ({})", plural(by.days_ahead, "day"), ahead.size())));
    return shown;
}

/// For those with no list of their own: where their work is.
Html nobody_of_my_own(const Context& context, const std::vector<Team>& teams) {
    std::vector<ui::Content> links;
    for (const auto& team : teams)
        links.emplace_back(ui::link(fmt::format("What is due: {}", team.name),
                                    Url{fmt::format("/my-day?team={}", team.team.number())}));
    const auto offer = [&](May may, const char* words, const char* to) {
        if (context.reader->granted(may)) links.emplace_back(ui::link(words, Url{to}));
    };
    offer(May::see_authority, "How the whole authority is doing", "/authority");
    offer(May::see_team, "Teams, and who works with whom", "/team");
    offer(May::see_break_glass, "Records opened in an emergency", "/emergencies");
    offer(May::find_people, "Find a person", "/people");
    offer(May::see_accounts, "Accounts", "/accounts");
    return ui::paragraph("No child is allocated to you.") + ui::plain_list(links);
}

Result<Html> news_of(const Context& context, const MyDay& day) {
    std::vector<PersonId> children;
    for (const auto& [id, name] : day.children) children.push_back(id);
    const std::map<PersonId, std::string> names{day.children.begin(), day.children.end()};
    const auto since = TRY(news_read(context.store, *context.reader));
    const auto items = TRY(news(context.store, *context.reader, children, since, 20));
    auto shown = ui::heading({.text = "What others recorded since you last looked"});
    if (items.empty()) return shown + ui::paragraph("Nothing new.");
    std::vector<ui::Content> lines;
    for (const auto& item : items)
        lines.emplace_back(
            html("{} <span class=\"govuk-hint kith-by\">{}. {}, {}</span>",
                 ui::link(item.entry.what,
                          Url{fmt::format("/children/{}/entries/{}", item.child.number(), item.entry.number.number())}),
                 names.at(item.child), item.entry.by_name, item.entry.at.in_words()));
    return shown + ui::bullets(lines) +
           ui::form({.action = Url{"/my-day/read"},
                     .csrf = context.csrf,
                     .body = ui::button({.text = "I have read these", .kind = ui::ButtonKind::secondary})});
}

Result<Html> unfinished_of(const Context& context) {
    const auto drafts = TRY(unfinished(context.store, *context.reader));
    std::vector<PersonId> about;
    for (const auto& draft : drafts) about.push_back(draft.about);
    const auto names = TRY(names_in(context.store, all_records(context), about));
    std::vector<ui::Content> lines;
    for (const auto& draft : drafts) {
        const auto form = place_of_form(context.site, draft.form, draft.about);
        if (!form) continue;  // of an older version: its words cannot be shown in a form that is gone
        // Who left a child's team, or may no longer know of them, is not told their name by old words of their own.
        // Asked by the form's own grant: whoever writes a part of a family's report may not see every person.
        const auto may = form->may.value_or(May::see_person);
        if (TRY(Gate::among(context.store, *context.reader, may, {draft.about})).empty()) continue;
        lines.emplace_back(
            ui::link(fmt::format("{}: {}, kept {}", names.at(draft.about), form->title, draft.kept.in_words()),
                     Url{form->address}));
    }
    std::vector<PersonId> about_places;
    const auto in_places = TRY(unfinished_in_places(context));
    for (const auto& draft : in_places)
        if (draft.about) about_places.push_back(*draft.about);
    const auto named = TRY(names_in(context.store, all_records(context), about_places));
    for (const auto& draft : in_places)
        lines.emplace_back(ui::link(fmt::format("{}{}, kept {}", draft.about ? named.at(*draft.about) + ": " : "",
                                                draft.title, draft.kept.in_words()),
                                    Url{draft.place}));
    if (lines.empty()) return Html{};
    return ui::heading({.text = "Words you have not saved yet"}) + ui::bullets(lines);
}

Response as_json(const MyDay& day, Date today) {
    JsonWriter json;
    json.object([&] {
        json.member("today", today);
        json.member("late", static_cast<std::int64_t>(day.late));
        json.key("items");
        json.array([&] {
            for (const auto& item : day.items)
                json.object([&] {
                    json.member("child", item.due.child.number());
                    json.member("name", item.child);
                    json.member("what", item.due.terms->name);
                    json.member("due", item.due.occasion.due);
                });
        });
    });
    return Response::json(json.take());
}

}  // namespace

/// How far a carer looks ahead on My day; what is later is on the child's own pages when its time comes.
static constexpr int days_at_home_ahead = 92;

/// "By 20 October 2026", and whether that day has passed.
static ui::Content coming_by(const Due& due, Date today) {
    const auto by = fmt::format("By {}", due.occasion.due.in_words());
    if (due.occasion.due >= today) return by;
    return html("{} {}", by, ui::tag({"Late", ui::Tone::late}));
}

/// For a carer: who lives with them, the way to all that is theirs of each child, who the social worker is, and what is
/// coming.
Result<Html> on_my_day(const Context& context) {
    const auto at_home = TRY(children_at_home(context.store, *context.reader, context.calendar));
    std::vector<PersonId> workers;
    for (const auto& child : at_home)
        if (child.worker) workers.push_back(*child.worker);
    const auto names = TRY(names_in(context.store, all_records(context), workers));
    Html shown;
    for (const auto& child : at_home) {
        ui::SummaryList card{.rows = {}, .card_title = child.child};
        if (child.worker) card.rows.push_back({"Social worker", names.at(*child.worker)});
        for (const auto& due : child.coming)
            if (due.occasion.due <= context.today.plus_days(days_at_home_ahead))
                card.rows.push_back({std::string{due.terms->name}, coming_by(due, context.today)});
        for (const auto may : {May::see_care_as_carer, May::exchange_messages, May::see_memories})
            for (auto& [words, address] : pages_of_child(context, child.id, may))
                card.card_actions.push_back({std::move(words), std::move(address), child.child});
        shown += ui::summary_list(card);
    }
    return shown.empty() ? shown : ui::heading({.text = "Children who live with you"}) + shown;
}

Result<Response> show_my_day(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto teams = TRY(teams_seen_by(context.store, *context.reader));
    const auto by = narrowed(context, teams);
    const auto day = TRY(my_day(context.store, *context.reader, by, context.calendar, context.site.other_duties));
    if (context.wants_json) return as_json(day, context.today);
    const auto summary =
        fmt::format("{} late, {} due today, {} in the days ahead, for {}.", day.late, day.today, day.ahead,
                    plural(static_cast<std::int64_t>(day.children.size()), "child", "children"));
    auto body =
        ui::heading({.text = "My day", .level = 1, .size = ui::Size::large, .caption = context.today.in_words()});
    body += TRY(unfinished_of(context));
    Html own;
    for (const auto more : context.site.on_my_day) own += TRY(more(context));
    const bool has_own = !own.empty();
    body += own;
    if (!day.children.empty() || by.team)
        body +=
            ui::filtered(
                {.filter = filters(context, by, day, teams), .count = summary, .list = TRY(lists(context, day, by))}) +
            TRY(news_of(context, day));
    else if (!has_own)
        body += nobody_of_my_own(context, teams);
    return page_of(context, {.title = "My day", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Response> mark_read(const SignedIn& asked) {
    const auto& context = asked.context;
    auto transaction = TRY(context.database.write());
    TRY(set_news_read(transaction, *context.reader));
    TRY(transaction.commit());
    return Response::redirect("/my-day");
}

}  // namespace kith::care
