// What someone of the network sees and says, on their own page; and My day of those who have work in networks.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/asking.h"
#include "family_network/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::family_network {

namespace {

/// The network as someone of it may know it. Fails: not_found for whoever does not take part, or must not be told:
/// what they must not know of looks as if it were not there.
Result<NetworkFile> as_one_of_it(const Context& context, const Leave& child) {
    auto file = TRY(file_of(context, child));
    if (!file.takes_part(context.reader->person, context.today))
        return fail(Fault::not_found, "There is no network here in which you take part.");
    return file;
}

/// The children in whose network the reader takes part, and may be told of it.
Result<std::vector<NetworkFile>> my_networks(const Context& context) {
    const auto& reader = *context.reader;
    const auto me = Gate::machine(reader.authority, reader.person);
    std::vector<PersonId> children;
    for (const auto& fact : TRY(facts<InNetwork>(context.store, me, Known::now())))
        children.push_back(fact.value.child);
    std::vector<NetworkFile> found;
    for (const auto child : TRY(Gate::among(context.store, reader, May::take_part_in_network, children))) {
        const auto leave =
            TRY(Gate::decide<May::take_part_in_network>(context.store, reader, child, "their own family network"));
        auto file = TRY(file_of(context, leave));
        if (file.takes_part(reader.person, context.today)) found.push_back(std::move(file));
    }
    return found;
}

Html networks_list(const std::vector<NetworkFile>& files) {
    std::vector<ui::Content> links;
    for (const auto& file : files)
        links.emplace_back(
            ui::link(fmt::format("{} family and friends", possessive(file.given)), Url{my_network_page(file.person)}));
    return ui::bullets(links);
}

Html what_i_can(const NetworkFile& file, PersonId me) {
    const auto* can = file.can_of(me);
    ui::SummaryList list{.rows = {}, .card_title = "What I can do"};
    if (can) {
        for (const auto one : can_from(can->value.can)) list.rows.push_back({"I can", std::string{in_words(one)}});
        if (list.rows.empty()) list.rows.push_back({"I can", "Nothing now"});
        list.rows.push_back({"In my words", html("“{}”", can->value.words)});
    } else {
        list.rows.push_back({"Not said yet", "Tell us what you could do. Nothing is fine too."});
    }
    list.card_actions.push_back(
        {can ? "Change" : "Say it", Url{my_network_page(file.person, "/can")}, "what I can do"});
    return ui::summary_list(list);
}

Html meeting(const NetworkFile& file) {
    if (const auto* coming = file.meeting_to_come())
        return ui::heading({.text = "We meet"}) +
               ui::paragraph(html("<strong>{}</strong>, {}. Part of it is your own time, without anybody who works for "
                                  "the council.",
                                  coming->value.on.in_words(), coming->value.place));
    if (file.held.empty()) return ui::heading({.text = "We meet"}) + ui::paragraph("No day is set yet.");
    return {};
}

Html the_others(const NetworkFile& file, const NamesById& names, PersonId me, Date today) {
    std::vector<ui::Content> lines;
    for (const auto person : file.taking_part(today))
        if (person != me) lines.emplace_back(names.at(person));
    Html shown = ui::heading({.text = "Who else is there for " + file.given});
    return shown + (lines.empty() ? ui::paragraph("Nobody else yet.") : ui::bullets(lines));
}

Result<Asking<NewCan>> my_can(const AskedMember& asked) {
    const auto file = TRY(as_one_of_it(asked.context, asked.allowed));
    Asking<NewCan> asking{my_can_form, {}, my_network_page(file.person, "/can"), my_network_page(file.person)};
    if (const auto* can = file.can_of(asked.context.reader->person)) {
        asking.start = {can_from(can->value.can), can->value.words};
        say_source(asking, "what you said before", can->value.on, asked.context.today);
    }
    return asking;
}

Result<Asking<NewWords>> leaving(const AskedMember& asked) {
    const auto file = TRY(as_one_of_it(asked.context, asked.allowed));
    return Asking<NewWords>{leave_form,
                            {},
                            my_network_page(file.person, "/leave"),
                            std::string{my_networks_page},
                            ui::paragraph("You will no longer see this page. What you said before stays.")};
}

}  // namespace

Result<Response> show_my_networks(const AskedAll<May::take_part_in_network>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(my_networks(context));
    auto body = ui::heading({.text = "Family and friends", .level = 1, .size = ui::Size::large}) +
                (files.empty() ? ui::paragraph("You take part in no child's network now.") : networks_list(files));
    return page_of(context, {.title = "Family and friends", .main = std::move(body), .back = "/my-day"});
}

Result<Response> show_mine(const AskedMember& asked) {
    const auto& context = asked.context;
    const auto me = context.reader->person;
    const auto file = TRY(as_one_of_it(context, asked.allowed));
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people_in(file)));
    const auto title = fmt::format("{} family and friends", possessive(file.given));
    auto body = ui::heading({.text = title, .level = 1, .size = ui::Size::large});
    if (const auto who = file.coordinator(context.today))
        body += ui::paragraph(
            fmt::format("{} brings you together. They decide nothing about {}.", names.at(*who), file.given));
    body += what_i_can(file, me) + meeting(file);
    if (const auto* plan = file.plan())
        body += ui::heading({.text = "Our plan"}) + plan_shown({file, names, context.today, true}, *plan);
    body += the_others(file, names, me, context.today) +
            ui::paragraph(ui::link("I no longer want to take part", Url{my_network_page(file.person, "/leave")}));
    return page_of(context, {.title = title, .main = std::move(body), .back = std::string{my_networks_page}});
}

Result<Response> show_my_can(const AskedMember& asked) { return ask(asked.context, TRY(my_can(asked))); }
Result<Response> save_my_can(const AskedMember& asked) {
    return answered(asked.context, TRY(my_can(asked)), "Saved: what you can do",
                    [&](Change& change, const NewCan& typed, By by) -> Result<EntryNumber> {
                        return write_my_can(change, asked.allowed, TRY(file_in(change, asked.allowed, by.today)), typed,
                                            by);
                    });
}

Result<Response> show_leave(const AskedMember& asked) { return ask(asked.context, TRY(leaving(asked))); }
Result<Response> save_leave(const AskedMember& asked) {
    return answered(asked.context, TRY(leaving(asked)), "Sent. Thank you for all you did",
                    [&](Change& change, const NewWords& typed, By by) -> Result<EntryNumber> {
                        return leave_network(change, asked.allowed, TRY(file_in(change, asked.allowed, by.today)),
                                             typed, by);
                    });
}

/// Someone of a network is shown the way to it; a coordinator, the way to each child's.
Result<Html> on_my_day(const Context& context) {
    const auto& reader = *context.reader;
    Html shown;
    if (reader.granted(May::take_part_in_network))
        if (const auto mine = TRY(my_networks(context)); !mine.empty())
            shown += ui::heading({.text = "Family and friends"}) + networks_list(mine);
    if (!reader.holds(Role::network_coordinator)) return shown;
    const auto all = Gate::machine_all(reader.authority);
    const auto people = TRY(Gate::among(context.store, reader, May::see_network,
                                        TRY(children_of_worker(context.store, all, reader.person, context.today))));
    ui::SummaryList list{.rows = {}};
    for (const auto& file : TRY(network_files(context.store, reader.authority, people, context.today))) {
        const auto open = open_due(file, context.calendar, context.today);
        list.rows.push_back({file.name,
                             open.empty() ? html("Nothing is due")
                                          : html("{}. {}", open.front().terms->name,
                                                 by_when(open.front().occasion, context.today, context.calendar)),
                             {{"Family network", Url{teams_page(file.person)}, file.name}}});
    }
    shown += ui::heading({.text = "Families you bring together"});
    return shown + (list.rows.empty() ? ui::paragraph("None yet. A manager says whose coordinator you are.")
                                      : ui::summary_list(list));
}

}  // namespace kith::family_network
