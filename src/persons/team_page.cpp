// A team's work, shared out: who works in it, as what, and with how many children.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

/// The children of each worker of a team whom the reader may know of and see.
Result<std::map<PersonId, std::vector<PersonId>>> children_by_worker(const Context& context, const LeaveOfAll& leave,
                                                                     TeamId team) {
    const auto all = TRY(children_of_team(context.store, leave, team, context.today));
    std::vector<PersonId> children;
    for (const auto& child : all) children.push_back(child.child);
    const auto open = TRY(Gate::among(context.store, *context.reader, May::see_person, children));
    std::map<PersonId, std::vector<PersonId>> found;
    for (const auto& child : all)
        if (std::ranges::find(open, child.child) != open.end()) found[child.worker].push_back(child.child);
    return found;
}

ui::Content links_to(const std::vector<PersonId>& children, const NamesById& names) {
    if (children.empty()) return "None";
    std::vector<ui::Content> links;
    for (const auto child : children) links.emplace_back(ui::link(names.at(child), Url{address_of(child)}));
    return ui::details({.summary = plural(static_cast<std::int64_t>(children.size()), "child", "children"),
                        .text = ui::bullets(links)});
}

Result<Html> team_table(const Context& context, const LeaveOfAll& leave, const Team& team,
                        const std::vector<Worker>& everyone) {
    const auto children = TRY(children_by_worker(context, leave, team.team));
    std::vector<PersonId> named;
    for (const auto& [worker, theirs] : children) named.insert(named.end(), theirs.begin(), theirs.end());
    const auto names = TRY(names_in(context.store, leave, named));
    ui::Table table{.id = fmt::format("team-{}", team.team.number()),
                    .caption = team.name,
                    .columns = {{"Worker", ui::Align::words, true},
                                {"As"},
                                {"Children", ui::Align::number, true},
                                {"Who they are"}},
                    .rows = {},
                    .when_empty = "Nobody works in this team today."};
    for (const auto& worker : everyone) {
        if (worker.team != team.team) continue;
        const auto at = children.find(worker.person);
        const auto theirs = at == children.end() ? std::vector<PersonId>{} : at->second;
        const auto count = std::to_string(theirs.size());
        table.rows.push_back({{worker.name, worker.name},
                              {std::string{in_words(worker.role)}, {}},
                              {count, count},
                              {links_to(theirs, names), {}}});
    }
    return ui::table(table);
}

}  // namespace

Result<Response> show_team(const AskedAll<May::see_team>& asked) {
    const auto& context = asked.context;
    const auto teams = TRY(teams_seen_by(context.store, *context.reader));
    const auto everyone = TRY(workers(context.store, asked.allowed, context.today));
    auto body = ui::heading({.text = teams.size() == 1 ? "Your team" : "Teams",
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = context.today.in_words()});
    if (teams.empty()) body += ui::paragraph("You manage no team today. Ask your administrator if that is wrong.");
    for (const auto& team : teams) body += TRY(team_table(context, asked.allowed, team, everyone));
    return page_of(context, {.title = "Team", .main = std::move(body), .breadth = ui::Breadth::wide});
}

}  // namespace kith::persons
