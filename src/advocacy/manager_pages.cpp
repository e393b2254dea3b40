// Sharing out: who waits for an advocate or a visitor, whom to give, and who has room.
#include <algorithm>

#include <fmt/format.h>

#include "advocacy/asking.h"
#include "advocacy/caseload.h"
#include "advocacy/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::advocacy {

namespace {

constexpr std::string_view here = "/advocacy/children";
constexpr std::size_t most_shown = 100;

/// Everyone the service may have to do with, that this reader may know of.
Result<std::vector<AdvocacyFile>> everyone(const Context& context, const Store& store, const LeaveOfAll& leave) {
    const auto children = TRY(
        Gate::among(store, *context.reader, May::run_advocacy, TRY(children_to_offer(store, leave, context.today))));
    return advocacy_files(store, leave.authority(), children, context.calendar, context.today);
}

std::string name_of_worker(const std::vector<Caseload>& loads, std::optional<PersonId> worker) {
    if (!worker) return "Nobody has room";
    return std::ranges::find(loads, *worker, &Caseload::worker)->name;
}

ui::Content due_shown(const Context& context, const AdvocacyFile& file) {
    const auto next = advocates_next(file, context.calendar, context.today);
    if (!next) return "No clock yet";
    return by_when(next->occasion, context.today, context.calendar);
}
ui::Content age_shown(const AdvocacyFile& file) { return file.age ? std::to_string(*file.age) : "Not known"; }

Html waiting_table(const Context& context, const std::vector<Proposal>& all, const std::vector<Caseload>& loads,
                   Role role) {
    const bool advocate = role == Role::advocate;
    ui::Table table{.id = advocate ? "waiting" : "waiting-visitor",
                    .caption = fmt::format(
                        "{} for {}", plural(static_cast<std::int64_t>(all.size()), "child waits", "children wait"),
                        advocate ? "an advocate" : "a visitor"),
                    .columns = {{"Child"}, {advocate ? "Due" : "Age"}, {"Whom we propose"}, {"Choose"}},
                    .rows = {},
                    .when_empty = advocate ? "Every child has an advocate, or has said no."
                                           : "Nobody waits whom a visitor could be matched with."};
    for (const auto& one : all) {
        if (table.rows.size() == most_shown) break;
        table.rows.push_back(
            {{one.file->name, {}},
             {advocate ? due_shown(context, *one.file) : age_shown(*one.file), {}},
             {name_of_worker(loads, one.worker), {}},
             {html("<a class=\"govuk-link\" href=\"{}\">{}<span class=\"govuk-visually-hidden\"> for {}</span></a>",
                   Url{advocates_page(one.file->child, advocate ? "/advocate" : "/visitor")}, "Give", one.file->name),
              {}}});
    }
    Html shown = ui::table(table);
    if (all.size() > most_shown)
        shown += ui::paragraph(fmt::format("The first {} are shown, those due first.", most_shown));
    return shown;
}

Html loads_table(const std::vector<Caseload>& loads) {
    ui::Table table{.id = "caseloads",
                    .caption = "Advocates and their caseloads",
                    .columns = {{"Advocate"}, {"Children", ui::Align::number}, {"Could have", ui::Align::number}, {""}},
                    .rows = {},
                    .when_empty = "Nobody holds the role of advocate here."};
    table.columns.back().title = "Change";
    for (const auto& load : loads)
        table.rows.push_back(
            {{html("{} {}", load.name, load.full() ? ui::tag({"Full", ui::Tone::soon}) : Html{}), {}},
             {std::to_string(load.children), {}},
             {std::to_string(load.room), {}},
             {html("<a class=\"govuk-link\" href=\"{}\">Say how many<span class=\"govuk-visually-hidden\"> children {} "
                   "can have</span></a>",
                   Url{fmt::format("/advocacy/advocates/{}/room", load.worker.number())}, load.name),
              {}}});
    return ui::table(table);
}

Html said_no(const Context& context, const std::vector<AdvocacyFile>& files) {
    std::vector<ui::Content> lines;
    for (const auto& file : files)
        if (const auto standing = offer_standing(file, context.today, context.calendar); has_said_no(standing)) {
            const auto& off = std::get<Off>(standing);
            lines.emplace_back(fmt::format("{} on {}: “{}” Asked again by {}, or at the next key moment.", file.name,
                                           off.said.on.in_words(), off.said.in_their_words, off.ask_again.in_words()));
        }
    if (lines.empty()) return {};
    return ui::details(
        {.summary = fmt::format("{} said no", plural(static_cast<std::int64_t>(lines.size()), "child", "children")),
         .text = ui::bullets(lines)});
}

Asking<NewRoom> room(std::int64_t advocate) {
    return {room_form, {}, fmt::format("/advocacy/advocates/{}/room", advocate), std::string{here}};
}

template <Role as>
Result<Asking<NewMatch>> giving(const AskedManager& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto leave = TRY(decide_all<May::run_advocacy>(context.store, *context.reader, "who has room"));
    const auto loads = TRY(caseloads(context.store, leave, as, context.today));
    NewMatch start;
    if (const auto best = suggested(loads, file, as)) start.worker = *best;
    std::vector<Choice> offered;
    for (const auto& load : loads)
        offered.push_back({std::to_string(load.worker.number()),
                           fmt::format("{}{}", load.name, load.worker == start.worker ? ", whom we propose" : ""),
                           fmt::format("{} of {}", load.children, load.room)});
    constexpr bool advocate = as == Role::advocate;
    return Asking<NewMatch>{advocate ? match_form : visitor_form,
                            start,
                            advocates_page(asked.person(), advocate ? "/advocate" : "/visitor"),
                            std::string{here},
                            ui::identity_bar({.name = file.name}),
                            Choices{{"worker", std::move(offered)}}};
}

}  // namespace

Result<Response> show_sharing_out(const AskedAll<May::run_advocacy>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(everyone(context, context.store, asked.allowed));
    const auto advocates = TRY(caseloads(context.store, asked.allowed, Role::advocate, context.today));
    const auto visitors = TRY(caseloads(context.store, asked.allowed, Role::independent_visitor, context.today));
    const auto waiting = proposals(files, advocates, Role::advocate, context.today, context.calendar);
    const auto befriended = proposals(files, visitors, Role::independent_visitor, context.today, context.calendar);
    const bool some_have_room = std::ranges::any_of(waiting, [](const auto& one) { return one.worker.has_value(); });
    Html body = ui::heading({.text = "Sharing out", .level = 1, .size = ui::Size::large}) +
                waiting_table(context, waiting, advocates, Role::advocate);
    if (some_have_room)
        body += ui::form({.action = Url{"/advocacy/share-out"},
                          .csrf = context.csrf,
                          .body = ui::button({.text = "Give each child whom we propose"})});
    body += said_no(context, files) + loads_table(advocates) +
            waiting_table(context, befriended, visitors, Role::independent_visitor);
    return page_of(context, {.title = "Sharing out", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Response> save_sharing_out(const AskedAll<May::run_advocacy>& asked) {
    const auto& context = asked.context;
    auto change = TRY(context.change());
    const auto files = TRY(everyone(context, change.store(), asked.allowed));
    const auto loads = TRY(caseloads(change.store(), asked.allowed, Role::advocate, context.today));
    const auto all = proposals(files, loads, Role::advocate, context.today, context.calendar);
    std::int64_t given = 0;
    EntryNumber entry{1};
    for (const auto& one : all) {
        if (!one.worker) continue;
        const auto child =
            TRY(decide<May::run_advocacy>(change.store(), *context.reader, one.file->child, "given an advocate"));
        entry = TRY(give(change, child, *one.file, *one.worker, Role::advocate, context.today));
        ++given;
    }
    if (given == 0) return fail(Fault::conflict, "Nobody waits whom an advocate has room for. Nothing was changed.");
    TRY(change.commit());
    return saved(context, entry, here,
                 fmt::format("{} given an advocate", plural(given, "child was", "children were")));
}

Result<Response> show_room(const AskedAll<May::run_advocacy>& asked) {
    return ask(asked.context, room(TRY(asked.context.captures.number("advocate"))));
}
Result<Response> save_room(const AskedAll<May::run_advocacy>& asked) {
    const auto advocate = TRY(asked.context.captures.number("advocate"));
    return answered(asked.context, room(advocate), "Saved: how many children they can have",
                    [&](Change& change, const NewRoom& typed) {
                        return set_room(change, asked.allowed, PersonId{advocate}, typed, by(asked.context));
                    });
}

template <Role as>
Result<Response> show_give(const AskedManager& asked) {
    return ask(asked.context, TRY(giving<as>(asked)));
}
template <Role as>
Result<Response> save_give(const AskedManager& asked) {
    return answered(asked.context, TRY(giving<as>(asked)), "Saved: who is theirs",
                    [&](Change& change, const NewMatch& typed) -> Result<EntryNumber> {
                        const auto& context = asked.context;
                        const auto file = TRY(advocacy_file(change.store(), asked.allowed, Known::now(),
                                                            context.calendar, context.today));
                        return give(change, asked.allowed, file, typed.worker, as, context.today);
                    });
}
template Result<Response> show_give<Role::advocate>(const AskedManager&);
template Result<Response> save_give<Role::advocate>(const AskedManager&);
template Result<Response> show_give<Role::independent_visitor>(const AskedManager&);
template Result<Response> save_give<Role::independent_visitor>(const AskedManager&);

}  // namespace kith::advocacy
