// On My day: to an advocate what waits, to the child's team what was raised, to each of the others the way to their
// pages.
#include <algorithm>

#include <fmt/format.h>

#include "advocacy/pages.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/web/components.h"

namespace kith::advocacy {

namespace {

Html way_to(const char* heading, const std::string& words, const char* link, const char* address) {
    return ui::heading({.text = heading}) + (words.empty() ? Html{} : ui::paragraph(words)) +
           ui::paragraph(ui::link(link, Url{address}));
}

Result<std::vector<AdvocacyFile>> files_of(const Context& context, May may, std::vector<PersonId> children) {
    const auto open = TRY(Gate::among(context.store, *context.reader, may, children));
    return advocacy_files(context.store, context.reader->authority, open, context.calendar, context.today);
}

Result<Html> for_advocate(const Context& context) {
    const auto all = Gate::machine_all(context.reader->authority);
    const auto files = TRY(files_of(
        context, May::advocate, TRY(children_of_worker(context.store, all, context.reader->person, context.today))));
    std::vector<PersonId> children;
    int waits = 0;
    for (const auto& file : files) {
        children.push_back(file.child);
        if (advocates_next(file, context.calendar, context.today)) ++waits;
    }
    const auto wrote = TRY(waiting_for_advocate(context.store, context.reader->authority, children));
    return way_to("Children you speak for",
                  fmt::format("{}. {} for you to be in touch or to tell of an answer. {} to you.",
                              plural(static_cast<std::int64_t>(files.size()), "child", "children"),
                              plural(waits, "child waits", "children wait"),
                              plural(static_cast<std::int64_t>(wrote.size()), "child wrote", "children wrote")),
                  "Children you speak for", "/advocacy/mine");
}

/// What this worker, or their team, has still to answer.
Html to_answer(const Context& context, const std::vector<AdvocacyFile>& files) {
    ui::SummaryList list{.rows = {}};
    for (const auto& file : files)
        for (const auto& issue : file.issues) {
            const auto due = answer_due(file, issue.id, context.calendar, context.today);
            if (!due || !may_answer(file, issue, *context.reader)) continue;
            list.rows.push_back({file.name,
                                 by_when(*due, context.today, context.calendar),
                                 {{"Answer", Url{teams_page(file.child)}, "the advocate of " + file.name}}});
        }
    if (list.rows.empty()) return {};
    return ui::heading({.text = "Raised by children's advocates"}) + ui::summary_list(list);
}

Result<std::vector<PersonId>> children_of_mine(const Context& context) {
    const auto all = Gate::machine_all(context.reader->authority);
    auto children = TRY(children_of_worker(context.store, all, context.reader->person, context.today));
    for (const auto& held : context.reader->roles)
        if (held.role == Role::manager && held.team)
            for (const auto& one : TRY(children_of_team(context.store, all, *held.team, context.today)))
                children.push_back(one.child);
    std::ranges::sort(children);
    children.erase(std::unique(children.begin(), children.end()), children.end());
    return children;
}

/// A director is told of what was taken to them, and not of what lies with the teams.
Result<std::vector<PersonId>> taken_to_director(const Context& context) {
    return context.store.all(
        "select distinct about from advocacy_escalated where authority = $1 and to_whom = $2 and retired_by is null "
        "order by about",
        {context.reader->authority, std::string{code(EscalatedTo::director)}},
        [](const Row& row) { return row.id<PersonId>(0); });
}

/// Of these children, those for whom anything was ever raised: the rest of a worker's list is not read.
Result<std::vector<PersonId>> with_issues(const Context& context, const std::vector<PersonId>& children) {
    std::vector<PersonId> found;
    TRY(each_fact_of<Issue>(context.store, Gate::machine_all(context.reader->authority), children,
                            [&](const Fact<Issue>& fact) {
                                if (found.empty() || found.back() != fact.about) found.push_back(fact.about);
                            }));
    return found;
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    const auto& reader = *context.reader;
    Html shown;
    if (reader.holds(Role::advocate)) shown += TRY(for_advocate(context));
    if (reader.granted(May::run_advocacy))
        shown += way_to("The advocacy service", "", "Who waits for an advocate", "/advocacy/children");
    if (reader.granted(May::visit_independently)) shown += way_to("Whom you visit", "", "Whom you visit", "/visiting");
    if (reader.granted(May::use_own_pages))
        shown += way_to("My advocate", "Someone on your side.", "My advocate", "/me/advocate");
    if (!reader.granted(May::see_advocacy)) return shown;
    auto children = reader.holds(Role::director) ? TRY(taken_to_director(context))
                                                 : TRY(with_issues(context, TRY(children_of_mine(context))));
    return shown + to_answer(context, TRY(files_of(context, May::see_advocacy, std::move(children))));
}

}  // namespace kith::advocacy
