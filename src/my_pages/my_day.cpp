// On My day: to the child the way to their pages; to those who answer, who is not safe, and what waits for an answer.
// And above every page about a child who is not safe.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

Result<std::vector<PersonId>> children_of_mine(const Context& context) {
    const auto all = Gate::machine_all(context.reader->authority);
    auto children = TRY(children_of_worker(context.store, all, context.reader->person, context.today));
    for (const auto& held : context.reader->roles)
        if (held.role == Role::manager && held.team)
            for (const auto& one : TRY(children_of_team(context.store, all, *held.team, context.today)))
                children.push_back(one.child);
    return Gate::among(context.store, *context.reader, May::answer_child, children);
}

std::string since(const MyFile& file) { return still_not_safe(file).front()->value.at.in_words(); }

Html alarm(const MyFile& file) {
    return ui::notification_banner(
        {.text = html("<p class=\"govuk-notification-banner__heading\">{} says: “I do not feel safe”, {}. {}</p>",
                      file.name, since(file), ui::link("Act today, and tell them", Url{voice_page(file.child)})),
         .title = "A child is not safe",
         .id = fmt::format("not-safe-{}", file.child.number())});
}

Html waiting(const Context& context, const std::vector<MyFile>& files) {
    ui::SummaryList list{.rows = {}};
    for (const auto& file : files) {
        std::optional<Occasion> first;
        int count = 0;
        for (const auto& one : file.asks())
            if (const auto due = answer_due(file, one.id, context.calendar, context.today)) {
                ++count;
                if (!first || due->due < first->due) first = due;
            }
        if (!first) continue;
        list.rows.push_back(
            {file.name,
             html("{} to answer, the first by {} {}", plural(count, "thing", "things"), first->due.in_words(),
                  ui::tag({standing(*first, context.today, context.calendar),
                           first->late(context.today) ? ui::Tone::late : ui::Tone::waiting})),
             {{"Answer", Url{voice_page(file.child)}, file.name}}});
    }
    return list.rows.empty() ? Html{} : ui::heading({.text = "Children wrote to you"}) + ui::summary_list(list);
}

bool has_worker(const MyFile& file, Date today) {
    return std::ranges::any_of(file.with, [&](const auto& fact) {
        const auto& it = fact.value;
        return (it.as == Role::social_worker || it.as == Role::personal_adviser) && it.starts <= today &&
               (!it.ends || *it.ends >= today);
    });
}

/// Nobody works with them, so on nobody's list would they stand: whoever allocates sees them. And to a director what
/// was not acted on in time.
Result<Html> lost_otherwise(const Context& context) {
    const auto said = TRY(context.store.all(
        "select distinct about from my_not_safe where authority = $1 and retired_by is null order by about",
        {context.reader->authority}, [](const Row& row) { return row.id<PersonId>(0); }));
    const auto known = TRY(Gate::among(context.store, *context.reader, May::allocate_worker, said));
    Html shown;
    for (const auto& file : TRY(my_files(context.store, context.reader->authority, known))) {
        const auto open = still_not_safe(file);
        if (open.empty()) continue;
        const bool alone = !has_worker(file, context.today);
        const bool late = open.front()->value.on < context.today && context.reader->holds(Role::director);
        if (!alone && !late) continue;
        shown += ui::notification_banner(
            {.text =
                 html("<p class=\"govuk-notification-banner__heading\">{} says: “I do not feel safe”, {}. {} {}</p>",
                      file.name, since(file), alone ? "Nobody works with them." : "It was not acted on in time.",
                      ui::link("Who works with them", Url{fmt::format("/people/{}/workers", file.child.number())})),
             .title = "A child is not safe",
             .id = fmt::format("lost-{}", file.child.number())});
    }
    return shown;
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    const auto& reader = *context.reader;
    Html shown;
    if (reader.granted(May::use_own_pages))
        shown += ui::heading({.text = "My pages"}) +
                 ui::paragraph(
                     ui::link("My plan, my people, my story, and what I want to say", Url{std::string{home_page}}));
    if (reader.granted(May::allocate_worker)) shown += TRY(lost_otherwise(context));
    if (!reader.granted(May::answer_child)) return shown;
    const auto files = TRY(my_files(context.store, reader.authority, TRY(children_of_mine(context))));
    for (const auto& file : files)
        if (!still_not_safe(file).empty()) shown += alarm(file);
    return shown + waiting(context, files);
}

Result<Html> above_child(const Context& context, PersonId child) {
    if (!context.reader->granted(May::answer_child)) return Html{};
    if (TRY(Gate::among(context.store, *context.reader, May::answer_child, {child})).empty()) return Html{};
    for (const auto& file : TRY(my_files(context.store, context.reader->authority, {child})))
        if (!still_not_safe(file).empty()) return alarm(file);
    return Html{};
}

}  // namespace kith::my_pages
