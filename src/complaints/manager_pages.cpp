// The complaints manager: all complaints by what is due first, one of them with what can be done, and what was learnt.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "complaints/law.h"
#include "complaints/pages.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/web/components.h"

namespace kith::complaints {

namespace {

/// What can be done now about one complaint, each a page of its own.
Html to_do_now(const ComplaintsFile& file, FactId complaint, Date today, const Calendar& calendar) {
    std::vector<ui::Content> links;
    const auto add = [&](const char* words, const char* rest) {
        links.push_back(ui::link(words, Url{complaint_page(file.person, complaint, rest)}));
    };
    if (file.taken_back_for(complaint)) return {};
    const auto stage = file.stage_of(complaint);
    if (file.is_open(complaint)) {
        if (stage == Stage::local)
            add(file.who_answers(complaint) ? "Somebody else answers it" : "Say who answers it", "/given");
        if (stage == Stage::investigation && !file.investigator(complaint))
            add("Say who looks into it", "/investigator");
        if (stage == Stage::panel && !file.panel(complaint)) add("Record the panel", "/panel");
        if (stage == Stage::panel && file.panel(complaint) && !file.report(complaint))
            add("Record the panel’s report", "/report");
        const auto due = answer_by(file, complaint, stage, calendar);
        if (stage != Stage::panel && !file.longer_at(complaint, stage) && due && !due->late(today))
            add("Tell them that it takes longer", "/longer");
        add("Record the answer", "/answer");
    }
    if (promised(file, complaint)) add("What was promised is done", "/remedy");
    if (links.empty()) return {};
    return ui::heading({.text = "What can be done"}) + ui::bullets(links);
}

Html so_far(const ComplaintsFile& file, FactId complaint, const NamesById& names) {
    const auto& one = file.complaint(complaint)->value;
    ui::SummaryList list{.rows = {}};
    list.rows.push_back({"Made", fmt::format("{}, {}", one.on.in_words(), lower(in_words(one.came)))});
    list.rows.push_back({"In their words", html("<span class=\"kith-prose\">{}</span>", one.words)});
    if (!one.wants.empty()) list.rows.push_back({"What should happen", one.wants});
    if (const auto* who = file.who_answers(complaint)) list.rows.push_back({"Who answers", names.at(who->value.who)});
    for (const auto& longer : file.longer)
        if (longer.value.complaint == complaint)
            list.rows.push_back(
                {"Told that it takes longer", fmt::format("{}: “{}”", longer.value.on.in_words(), longer.value.why)});
    for (const auto& further : file.further)
        if (further.value.complaint == complaint)
            list.rows.push_back({fmt::format("Taken to stage {}", number_of(further.value.to)),
                                 fmt::format("{}: “{}”", further.value.on.in_words(), further.value.why)});
    if (const auto* who = file.investigator(complaint))
        list.rows.push_back({"Looked into by", fmt::format("{}, with {}", who->value.officer, who->value.independent)});
    if (const auto* panel = file.panel(complaint))
        list.rows.push_back(
            {"Panel", fmt::format("{}, chaired by {}", panel->value.on.in_words(), panel->value.chair)});
    if (const auto* report = file.report(complaint))
        list.rows.push_back({"The panel recommends", report->value.recommends});
    if (const auto* back = file.taken_back_for(complaint))
        list.rows.push_back({"Taken back", fmt::format("{}{}", back->value.on.in_words(),
                                                       back->value.why.empty() ? "" : ": “" + back->value.why + "”")});
    return ui::summary_list(list);
}

/// Complaints on records of which this reader may not know: said without whose they are, so that no clock runs unseen.
Result<Html> beyond_reach(const Context& context, std::size_t in_reach) {
    const auto all = TRY(who_complained(context.store, context.reader->authority)).size();
    if (all <= in_reach) return Html{};
    return ui::inset_text(
        fmt::format("{} complained whose record is restricted. Ask the director to admit you by name.",
                    plural(static_cast<std::int64_t>(all - in_reach), "person", "people")));
}

struct Counted {
    int made = 0, answered = 0, in_time = 0, upheld = 0;
};

Html learnt(const std::vector<ComplaintsFile>& files) {
    std::vector<ui::Content> all;
    for (const auto& file : files)
        for (const auto& answer : file.answers)
            if (!answer.value.learning.empty())
                all.push_back(fmt::format("{}: {}", answer.value.on.in_words(), answer.value.learning));
    if (all.empty()) return {};
    return ui::heading({.text = "What the service does otherwise now"}) + ui::bullets(all);
}

}  // namespace

Result<Response> show_all(const AskedAll<May::handle_complaints>& asked) {
    const auto& context = asked.context;
    ui::Table table{.id = "complaints",
                    .caption = "All complaints, the open ones first",
                    .columns = {{"Who"}, {"Made"}, {"Stage"}, {"State"}},
                    .rows = {},
                    .when_empty = "Nobody has complained."};
    struct Row {
        bool open;
        Date made;
        std::vector<ui::Table::Cell> cells;
    };
    std::vector<Row> rows;
    const auto files = TRY(files_to_handle(context));
    for (const auto& file : files)
        for (const auto& one : file.complaints)
            rows.push_back({next_due(file, one.id, context.calendar, context.today).has_value(),
                            one.value.on,
                            {{ui::link(file.name, Url{complaint_page(file.person, one.id)}), {}},
                             {one.value.on.in_words(), one.value.on.iso()},
                             {std::to_string(number_of(file.stage_of(one.id))), {}},
                             {state_shown(file, one.id, context.calendar, context.today), {}}}});
    std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
        return std::pair{!a.open, a.made} < std::pair{!b.open, b.made};
    });
    for (auto& row : rows) table.rows.push_back(std::move(row.cells));
    auto body = ui::heading({.text = "Complaints", .level = 1, .size = ui::Size::large}) +
                TRY(beyond_reach(context, files.size())) + ui::table(table) +
                ui::plain_list(
                    {ui::link("A complaint came by letter, call or face to face: find who complained", Url{"/people"}),
                     ui::link("Counted, and what was learnt", Url{"/complaints/figures"})});
    return page_of(context, {.title = "Complaints", .main = std::move(body)});
}

Result<Response> show_figures(const AskedAll<May::handle_complaints>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(files_to_handle(context));
    std::array<Counted, 3> stages{};
    for (const auto& file : files)
        for (const auto& one : file.complaints)
            for (const auto& word : words_of<Stage>) {
                const auto due = answer_by(file, one.id, word.value, context.calendar);
                if (!due) continue;
                auto& counted = stages[static_cast<std::size_t>(word.value)];
                ++counted.made;
                const auto* reply = file.answer(one.id, word.value);
                if (!reply) continue;
                ++counted.answered;
                counted.in_time += due->done && *due->done <= due->due;
                counted.upheld += reply->value.outcome != Outcome::not_upheld;
            }
    ui::Table table{.id = "figures",
                    .caption = "Complaints by stage",
                    .columns = {{"Stage"},
                                {"Made", ui::Align::number},
                                {"Answered", ui::Align::number},
                                {"In time", ui::Align::number},
                                {"Wrong, or partly", ui::Align::number}},
                    .rows = {}};
    for (const auto& word : words_of<Stage>) {
        const auto& counted = stages[static_cast<std::size_t>(word.value)];
        table.rows.push_back({{std::string{word.words}, {}},
                              {std::to_string(counted.made), {}},
                              {std::to_string(counted.answered), {}},
                              {std::to_string(counted.in_time), {}},
                              {std::to_string(counted.upheld), {}}});
    }
    auto body = ui::heading({.text = "Complaints, counted", .level = 1, .size = ui::Size::large}) + ui::table(table) +
                learnt(files);
    return page_of(context, {.title = "Complaints, counted", .main = std::move(body), .back = "/complaints"});
}

Result<Response> show_of_person(const AskedManager& asked) {
    const auto& context = asked.context;
    const auto file = TRY(complaints_file(context.store, asked.allowed, Known::now()));
    std::vector<ui::Content> all;
    for (const auto& one : file.complaints)
        all.push_back(html("{} {}", ui::link(one.value.on.in_words(), Url{complaint_page(file.person, one.id)}),
                           state_shown(file, one.id, context.calendar, context.today)));
    auto body = ui::heading({.text = "Complaints", .level = 1, .size = ui::Size::large}) +
                (all.empty() ? ui::paragraph("They have not complained.") : ui::bullets(all)) +
                ui::link_button({"Write down a complaint", Url{persons_page(file.person, "/new")}});
    return page_of(context, {.title = "Complaints",
                             .main = std::move(body),
                             .back = "/complaints",
                             .above = ui::identity_bar({.name = file.name})});
}

Result<Response> show_complaint(const AskedManager& asked) {
    const auto& context = asked.context;
    const auto file = TRY(complaints_file(context.store, asked.allowed, Known::now()));
    const auto id = TRY(complaint_named(context, file));
    std::vector<PersonId> people;
    if (const auto* who = file.who_answers(id)) people.push_back(who->value.who);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people));
    Html body = ui::heading({.text = "Complaint", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(state_shown(file, id, context.calendar, context.today)) + so_far(file, id, names);
    if (file.is_child_on(file.complaint(id)->value.on))
        body += ui::inset_text(
            "They were under 18 when they complained: an advocate is there for them without asking, and "
            "is told of the moment, not of the words.");
    body += to_do_now(file, id, context.today, context.calendar) + answers_shown(file, id);
    return page_of(context, {.title = "Complaint",
                             .main = std::move(body),
                             .back = "/complaints",
                             .above = ui::identity_bar({.name = file.name})});
}

}  // namespace kith::complaints
