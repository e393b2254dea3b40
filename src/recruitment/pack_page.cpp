// What panel members and the decision maker read, and what a member makes of it.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/people/names.h"
#include "kernel/web/components.h"
#include "recruitment/pack.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"
#include "recruitment/turns.h"

namespace kith::recruitment {

namespace {

const Step<MembersView, May::recommend_approval> view_step{
    view_form, "/view", "Saved: what you recommend",
    [](const Context& context) -> MembersView {
        return {context.reader->person, context.today, PanelView::more_needed, ""};
    },
    say_view};

/// Children of the record whom the file knows by number.
Result<std::vector<Pack::Line>> children_of(const Context& context, const ApplicationFile& file,
                                            const Leave& applicant) {
    std::vector<PersonId> children;
    for (const auto& fact : file.enquiries)
        if (fact.value.child) children.push_back(*fact.value.child);
    for (const auto& fact : file.temporary) children.push_back(fact.value.child);
    std::vector<Pack::Line> others;
    for (const auto& [id, name] : TRY(names_in(context.store, applicant, children)))
        others.push_back({name, "the child"});
    return others;
}

Html lines(const std::string& title, const std::vector<Pack::Line>& all) {
    ui::SummaryList list{.rows = {}, .card_title = title};
    for (const auto& line : all) list.rows.push_back({line.what, line.words});
    return list.rows.empty() ? Html{} : ui::summary_list(list);
}

/// What the members have said so far, for whoever decides; a member sees their own alone.
Result<Html> views(const Context& context, const ApplicationFile& file, const Leave& applicant) {
    const bool all = context.reader->granted(May::decide_approval) || context.reader->granted(May::arrange_panel);
    std::vector<PersonId> members;
    for (const auto& fact : file.views) members.push_back(fact.value.member);
    const auto names = TRY(names_in(context.store, applicant, members));
    ui::SummaryList list{.rows = {}, .card_title = "What members recommend"};
    for (const auto& fact : file.views)
        if (all || fact.value.member == context.reader->person)
            list.rows.push_back(
                {names.at(fact.value.member), fmt::format("{}. {}", in_words(fact.value.view), fact.value.words)});
    return list.rows.empty() ? Html{} : ui::summary_list(list);
}

}  // namespace

Result<Response> show_packs(const AskedAll<May::see_panel_pack>& asked) {
    const auto& context = asked.context;
    std::vector<PersonId> before;
    std::vector<ApplicationFile> files;
    for (auto& file : TRY(everyone_who_enquired(context.store, asked.allowed))) {
        const auto stage = stage_of(file, context.today);
        if (stage != Stage::panel && stage != Stage::decision && stage != Stage::representations) continue;
        before.push_back(file.person);
        files.push_back(std::move(file));
    }
    const auto given = TRY(Gate::among(context.store, *context.reader, May::see_panel_pack, before));
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(asked.allowed), given));
    ui::Table table{
        .id = "packs",
        .caption = "Papers",
        .columns = {{"Applicant"}, {"Stage"}, {"The panel meets"}},
        .rows = {},
        .when_empty = ui::paragraph("No papers were given to you. When they are, you find them here until the day "
                                    "they are taken back.")};
    for (const auto& file : files) {
        if (std::ranges::find(given, file.person) == given.end()) continue;
        table.rows.push_back(
            {{ui::link(names.at(file.person), Url{fmt::format("/panel/{}", file.person.number())}), {}},
             {ui::tag(stage_tag(stage_of(file, context.today))), {}},
             {file.panels.empty() ? "No day yet" : file.panels.back().value.on.in_words(), {}}});
    }
    auto body = ui::heading({.text = "Panel papers", .level = 1, .size = ui::Size::large}) + ui::table(table);
    return page_of(context, {.title = "Panel papers", .main = std::move(body)});
}

Result<Response> show_pack(const Asked<May::see_panel_pack>& asked) {
    const auto& context = asked.context;
    const Leave& leave = asked.allowed;
    const auto file = TRY(application_file(context.store, leave, Known::now()));
    const auto pack = pack_of(file, context.today, TRY(children_of(context, file, leave)));
    auto body =
        ui::heading({.text = pack.applicant, .level = 1, .size = ui::Size::large, .caption = "Papers for the panel"}) +
        ui::paragraph(pack.meets ? fmt::format("The panel meets on {}.", pack.meets->in_words())
                                 : std::string{"No day is set for the panel."}) +
        ui::inset_text("Names of referees, of children and of others at home are left out. Do not copy these papers.") +
        lines("Household", pack.household) + lines("Checks", pack.checks);
    for (const auto& text : pack.texts) body += ui::heading({.text = text.what}) + ui::paragraph(text.words);
    body += TRY(views(context, file, leave));
    if (context.reader->granted(May::recommend_approval) && before_a_panel(file, context.today))
        body += ui::link_button(
            {.text = "Say what you recommend", .to = Url{fmt::format("/panel/{}/view", file.person.number())}});
    if (context.reader->granted(May::decide_approval))
        body += ui::link_button({.text = "Decide on approval", .to = Url{address_of(file.person, "/decision")}});
    return page_of(context,
                   {.title = fmt::format("Papers: {}", pack.applicant), .main = std::move(body), .back = "/panel"});
}

std::vector<Page> pack_pages() {
    std::vector<Page> pages{page<show_packs>(Method::get, "/panel"), page<show_pack>(Method::get, "/panel/{person}")};
    for (const auto& more : pages_of_step<view_step>("/panel/{person}/view")) pages.push_back(more);
    return pages;
}

}  // namespace kith::recruitment
