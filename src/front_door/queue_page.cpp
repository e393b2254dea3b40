// What waits at the front door, by the time that is left.
#include <algorithm>

#include <fmt/format.h>

#include "front_door/pages.h"
#include "kernel/core/text.h"

namespace kith::front_door {

namespace {

constexpr std::size_t most_on_the_page = 200, most_on_my_day = 20;

/// "Ana Fernley and Ben Fernley"
std::string about_whom(const Waiting& one, const NamesById& names) {
    std::vector<std::string> about{names.at(one.child)};
    for (const auto child : one.also) about.push_back(names.at(child));
    return list_in_words(about);
}

std::string beginning_of(const std::string& words) {
    constexpr std::size_t shown = 120;
    if (words.size() <= shown) return words;
    const auto end = words.rfind(' ', shown);
    return words.substr(0, end == std::string::npos ? 0 : end) + " ...";
}

ui::Table table_of(std::string caption) {
    return {.id = "queue",
            .caption = std::move(caption),
            .columns = {{"About"}, {"Who told us"}, {"What is worrying"}, {"Next"}, {"Answer due"}, {"Time left"}},
            .rows = {},
            .when_empty = "Nothing waits: every contact is decided and answered."};
}

/// The first of the queue; names are read for those alone who are shown.
Result<Html> queue_of(const Context& context, const LeaveOfAll& leave, std::size_t most) {
    auto all = TRY(waiting(context.store, *context.reader, leave, context.calendar));
    const auto count = all.size();
    if (count > most) all.erase(all.begin() + static_cast<std::ptrdiff_t>(most), all.end());
    std::vector<PersonId> people;
    for (const auto& one : all) {
        people.push_back(one.child);
        people.insert(people.end(), one.also.begin(), one.also.end());
    }
    const auto names = TRY(names_in(context.store, leave, people));
    const auto told = TRY(what_was_told(context.store, leave, all));
    auto table =
        table_of(count > most ? fmt::format("Contacts that wait ({} of {}, least time left first)", most, count)
                              : fmt::format("Contacts that wait ({})", count));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& one = all[i];
        Html about = ui::link(about_whom(one, names), Url{address_of(one.child, one.contact)});
        if (i > 0 && all[i - 1].family == one.family) about += html(" {}", ui::tag({"Same family as above"}));
        table.rows.push_back({{std::move(about), {}},
                              {teller_words(told.at(one.contact)), {}},
                              {beginning_of(told.at(one.contact).worried), {}},
                              {one.decided ? "Answer who told us" : "Decide", {}},
                              {one.answer.due.short_words(), one.answer.due.iso()},
                              {ui::tag(standing_tag(one.answer, context.today, context.calendar)), {}}});
    }
    return ui::table(table);
}

/// Worries that nobody has tied to a child: they name children who may be anybody, so whoever may not record contacts
/// learns nothing of them.
Result<Html> worries_of_nobody_yet(const Context& context, std::size_t most) {
    if (!context.reader->granted(May::record_contact)) return Html{};
    const auto leave = TRY(decide_all<May::record_contact>(context.store, *context.reader, "the front door's list"));
    const auto all = TRY(waiting_worries(context.store, leave, context.calendar, context.today));
    if (all.empty()) return Html{};
    ui::Table table{
        .id = "worries",
        .caption = fmt::format("Say who these are about ({})", all.size()),
        .columns = {{"About, as they said it"}, {"Who told us"}, {"What is worrying"}, {"Answer due"}, {"Time left"}},
        .rows = {}};
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
        const auto& [worry, answer] = all[i];
        const auto& told = worry.value;
        table.rows.push_back(
            {{ui::link(beginning_of(told.who), Url{fmt::format("/front-door/worries/{}", worry.about.number())}), {}},
             {teller_words(told.teller, told.name, told.agency), {}},
             {beginning_of(told.worried), {}},
             {answer.due.short_words(), answer.due.iso()},
             {ui::tag(standing_tag(answer, context.today, context.calendar)), {}}});
    }
    return ui::table(table);
}

/// Someone rings about what they told us on a page, and says the reference that they were given.
Html by_reference(const Context& context) {
    if (!context.reader->granted(May::record_contact)) return {};
    return html("<form method=\"get\" action=\"{}\">{}{}</form>", Url{"/front-door/reference"},
                ui::input({.name = "reference",
                           .label = "Find by reference",
                           .hint = "Who told us on a page was given one, such as W-412",
                           .label_as = ui::Label::bold,
                           .width = ui::Width::characters_10}),
                ui::button({.text = "Open", .kind = ui::ButtonKind::secondary}));
}

}  // namespace

Result<Response> show_front_door(const AskedAll<May::see_contacts>& asked) {
    const auto& context = asked.context;
    auto body = ui::heading({.text = "Front door", .level = 1, .size = ui::Size::large});
    if (context.reader->granted(May::record_contact))
        body += ui::link_button({.text = "Record a contact", .to = Url{"/front-door/new"}});
    if (context.reader->granted(May::decide_contact))
        body += ui::paragraph(ui::link("Partners' links", Url{"/front-door/partners"}));
    body += TRY(worries_of_nobody_yet(context, most_on_the_page)) +
            TRY(queue_of(context, asked.allowed, most_on_the_page)) + TRY(tellers_to_answer(context)) +
            by_reference(context) +
            ui::paragraph("Each contact is decided, and whoever told us answered, within one working day.") +
            ui::paragraph(law_shown(contact_answered.terms.law));
    return page_of(context, {.title = "Front door", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Html> on_my_day(const Context& context) {
    if (!context.reader->granted(May::record_contact)) return Html{};
    const auto leave = TRY(decide_all<May::see_contacts>(context.store, *context.reader, "my day"));
    return ui::heading({.text = "Front door"}) +
           ui::link_button({.text = "Record a contact", .to = Url{"/front-door/new"}}) +
           TRY(worries_of_nobody_yet(context, most_on_my_day)) + TRY(queue_of(context, leave, most_on_my_day)) +
           TRY(tellers_to_answer(context)) +
           ui::paragraph(ui::link("Everything that waits at the front door", Url{"/front-door"}));
}

}  // namespace kith::front_door
