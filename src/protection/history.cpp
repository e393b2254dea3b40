// What happened to protect the children of a family, in the order of time.
#include <algorithm>

#include <fmt/format.h>

#include "protection/pages.h"
#include "protection/rules.h"

namespace kith::protection {

namespace {

using Rows = std::vector<ui::SummaryList::Row>;

struct Line {
    Date on = Date::from_number(0);
    std::int64_t number = 0;  ///< of the fact: of one day, in the order in which it was recorded
    std::string title;
    Rows rows;
    std::string by;
    std::vector<std::pair<std::string, FactId>> forms = {};  ///< by which what is said in it is put right: "visit"
};

void add(Rows& rows, std::string key, const std::optional<std::string>& words) {
    if (words && !words->empty()) rows.push_back({std::move(key), *words});
}

void strategies(const ProtectionFile& file, std::vector<Line>& lines) {
    for (const auto& one : file.recorded.strategies) {
        const auto& it = one.value;
        Rows rows{{"About", names_of(file, file.recorded.children_of(one.id))},
                  {"Cause to suspect harm", it.known.in_words()},
                  {"Who was there", agencies_in_words(it.there)},
                  {"What is known", it.discussed},
                  {"Safe at once by", it.safety},
                  {"Decision", in_words(it.decision)},
                  {"Why", it.reason}};
        add(rows, "Why late, or without an agency", it.exception);
        lines.push_back(
            {it.on, one.id.number(), "Strategy discussion", std::move(rows), file.name(it.by), {{"strategy", one.id}}});
    }
}

void enquiries(const ProtectionFile& file, std::vector<Line>& lines) {
    for (const auto& one : file.recorded.enquiries)
        lines.push_back({one.value.begins,
                         one.id.number(),
                         "Enquiry under section 47 began: " + file.name(one.value.child),
                         {{"Led by", file.name(one.value.practitioner)}},
                         {},
                         {{"enquiry", one.id}}});
    for (const auto& one : file.recorded.ends) {
        const auto& it = one.value;
        Rows rows{{"Found", in_words(it.found)}, {"How we know", it.words}};
        std::vector<std::pair<std::string, FactId>> forms{{"enquiry-end", one.id}};
        add(rows, fmt::format("{} said", file.name(it.child)), it.said);
        for (const auto& answer : file.recorded.answers) {
            if (answer.value.end != one.id) continue;
            forms.emplace_back("enquiry-answer", answer.id);
            rows.push_back({"Manager", fmt::format("{}, {}, {}", in_words(answer.value.answer),
                                                   file.name(answer.value.by), answer.value.on.in_words())});
            add(rows, "Comment", answer.value.comment);
        }
        if (!file.recorded.answer_to(one.id)) rows.push_back({"Manager", "Not signed off yet"});
        lines.push_back({it.on, one.id.number(), "Enquiry ended: " + file.name(it.child), std::move(rows),
                         file.name(it.practitioner), std::move(forms)});
    }
}

/// What a conference decided for each child, with the child's words and each agency's view.
void decisions(const ProtectionFile& file, FactId conference, Rows& rows) {
    for (const auto& one : file.recorded.decisions) {
        const auto& it = one.value;
        if (it.conference != conference) continue;
        const auto name = file.name(it.child);
        rows.push_back({name, it.category ? fmt::format("{}: {}", in_words(it.decided), lower(in_words(*it.category)))
                                          : std::string{in_words(it.decided)}});
        rows.push_back({fmt::format("What {} thinks", name),
                        it.views.empty() ? std::string{in_words(it.how)}
                                         : fmt::format("{} ({})", it.views, lower(in_words(it.how)))});
        add(rows, fmt::format("Outline plan for {}", name), it.outline);
        std::vector<std::string> agreed;
        for (const auto& view : file.recorded.views) {
            if (view.value.conference != conference || view.value.child != it.child) continue;
            if (view.value.agrees)
                agreed.emplace_back(agreed.empty() ? in_words(view.value.agency) : lower(in_words(view.value.agency)));
            else
                add(rows, fmt::format("{} did not agree", in_words(view.value.agency)), view.value.words);
        }
        if (!agreed.empty()) rows.push_back({fmt::format("Agreed for {}", name), list_in_words(agreed)});
    }
}

Line conference_held_line(const ProtectionFile& file, const Fact<ConferenceCalled>& one,
                          const Fact<ConferenceHeld>& held) {
    const auto& it = held.value;
    Rows rows{{"About", names_of(file, file.recorded.children_of(one.id))},
              {"Who was there", agencies_in_words(it.there)},
              {"Parents", in_words(it.parents)},
              {"Representation of the parents", in_words(it.representation)},
              {"What they said to it", it.said_of_it},
              {"The family saw the report", it.saw_report ? it.saw_report->in_words() : "Not before the conference"}};
    add(rows, "Why not quorate", it.without);
    add(rows, "Why late", it.why_late);
    decisions(file, one.id, rows);
    std::vector<std::pair<std::string, FactId>> forms{{"conference-held", held.id}};
    for (const auto& decision : file.recorded.decisions)
        if (decision.value.conference == one.id) forms.emplace_back("conference-decision", decision.id);
    return {it.on,           held.id.number(),    std::string{in_words(one.value.kind)},
            std::move(rows), file.name(it.chair), std::move(forms)};
}

void conferences(const ProtectionFile& file, std::vector<Line>& lines) {
    for (const auto& one : file.recorded.called) {
        const auto* held = file.recorded.held_of(one.id);
        if (held) lines.push_back(conference_held_line(file, one, *held));
        for (const auto& change : file.recorded.changes)
            if (change.value.conference == one.id)
                lines.push_back({change.value.on,
                                 change.id.number(),
                                 change.value.planned ? "Conference moved to " + change.value.planned->in_words()
                                                      : std::string{"Conference called off"},
                                 {{"Which", in_words(one.value.kind)},
                                  {"About", names_of(file, file.recorded.children_of(one.id))},
                                  {"Why", change.value.why}},
                                 file.name(change.value.by),
                                 {{"conference-change", change.id}}});
        lines.push_back({one.value.called,
                         one.id.number(),
                         fmt::format("{} called", in_words(one.value.kind)),
                         {{"About", names_of(file, file.recorded.children_of(one.id))},
                          {"Planned for", file.recorded.planned_for(one).in_words()},
                          {"Chair", file.name(one.value.chair)}},
                         file.name(one.value.by),
                         {{"conference", one.id}}});
    }
}

void meetings(const ProtectionFile& file, std::vector<Line>& lines) {
    for (const auto& one : file.recorded.core_groups) {
        Rows rows;
        for (const auto& agency : file.recorded.core_agencies)
            if (agency.value.group == one.id)
                rows.push_back({std::string{in_words(agency.value.agency)},
                                agency.value.brought.empty() ? "Was there" : agency.value.brought});
        rows.push_back({"What has changed, and what is next", one.value.words});
        if (one.value.next) rows.push_back({"Next", one.value.next->in_words()});
        add(rows, "Why late", one.value.why_late);
        lines.push_back({one.value.on,
                         one.id.number(),
                         "Core group",
                         std::move(rows),
                         file.name(one.value.by),
                         {{"core-group", one.id}}});
    }
    for (const auto& one : file.recorded.has_changed)
        for (const auto& what : file.recorded.must_change)
            if (what.id == one.value.of)
                lines.push_back({one.value.on,
                                 one.id.number(),
                                 "Changed: " + what.value.what,
                                 {{"How we know", one.value.how_we_know}},
                                 {},
                                 {{"has-changed", one.id}}});
}

void visits(const ProtectionFile& file, std::vector<Line>& lines) {
    for (const auto& one : file.recorded.visits) {
        Rows rows{{"Where", in_words(one.value.where)}};
        for (const auto& child : file.recorded.seen) {
            if (child.value.visit != one.id) continue;
            rows.push_back({fmt::format("{}, {}", file.name(child.value.child),
                                        child.value.alone ? "seen alone" : "seen with others"),
                            child.value.said.empty() ? "Nothing written down of their words" : child.value.said});
        }
        add(rows, "Noticed", one.value.noticed);
        add(rows, "Not seen", one.value.not_seen);
        lines.push_back(
            {one.value.on, one.id.number(), "Visit", std::move(rows), file.name(one.value.by), {{"visit", one.id}}});
    }
}

/// Whose family was not offered to decide together before proceedings, by today.
std::vector<PersonId> not_offered(const ProtectionFile& file, FactId step) {
    auto children = file.recorded.children_of(step);
    std::erase_if(children,
                  [&](PersonId child) { return family_was_offered(file.of(child).recorded, child, file.today); });
    return children;
}

void legal(const ProtectionFile& file, std::vector<Line>& lines) {
    for (const auto& one : file.recorded.legal) {
        Rows rows{{"About", names_of(file, file.recorded.children_of(one.id))}, {"What was decided", one.value.words}};
        if (one.value.until) rows.push_back({"Until", one.value.until->in_words()});
        if (const auto waiting = not_offered(file, one.id); one.value.kind == LegalKind::letter && !waiting.empty())
            rows.push_back({"Offer to decide together",
                            fmt::format("Not recorded yet for {}. It is recorded under “Family network” on the child's "
                                        "page",
                                        names_of(file, waiting))});
        if (one.value.kind == LegalKind::application &&
            (!file.family_decides_from || one.value.on < *file.family_decides_from) &&
            std::ranges::any_of(file.recorded.children_of(one.id), [&](PersonId child) {
                return !family_was_offered(file.of(child).recorded, child, one.value.on);
            }))
            rows.push_back({"Not offered to decide together", "Section 31ZA did not bind on that day"});
        lines.push_back({one.value.on,
                         one.id.number(),
                         std::string{in_words(one.value.kind)},
                         std::move(rows),
                         file.name(one.value.by),
                         {{"legal", one.id}}});
    }
    for (const auto& one : file.recorded.orders)
        lines.push_back({one.value.starts,
                         one.id.number(),
                         std::string{in_words(one.value.kind)},
                         {{"About", names_of(file, file.recorded.children_of(one.id))},
                          {"Until", one.value.ends.in_words()},
                          {"Why, and where they are", one.value.why}},
                         file.name(one.value.by),
                         {{"order", one.id}}});
    for (const auto& one : file.recorded.after_orders)
        lines.push_back({one.value.on,
                         one.id.number(),
                         "What follows the order was decided",
                         {{"What follows", one.value.words}},
                         file.name(one.value.by),
                         {{"after-order", one.id}}});
    for (const auto& one : file.recorded.plans_ended)
        lines.push_back({one.value.on,
                         one.id.number(),
                         "Plan ended without a conference: " + file.name(one.value.child),
                         {{"Why", in_words(one.value.why)}, {"What happened", one.value.words}},
                         file.name(one.value.by),
                         {{"plan-ended", one.id}}});
}

void moves(const ProtectionFile& file, std::vector<Line>& lines) {
    for (const auto& one : file.recorded.moves) {
        const bool here = one.value.direction == Direction::to_us;
        lines.push_back({one.value.told,
                         one.id.number(),
                         file.name(one.value.child) +
                             (here ? " moves here, on a plan of another area" : " moves away, on our plan"),
                         {{"Other area", one.value.area}, {"What protects the child meanwhile", one.value.safety}},
                         file.name(one.value.by),
                         {{"move", one.id}}});
        if (const auto* taken = file.recorded.taken(one.id))
            lines.push_back({taken->value.on,
                             taken->id.number(),
                             fmt::format("{} answers for {}", one.value.area, file.name(one.value.child)),
                             {{"Who said so", taken->value.who}},
                             {},
                             {{"move-taken", taken->id}}});
    }
}

/// "Put right: 1, 2"; nothing where this reader may put none of it right.
void add_links(const ProtectionFile& file, const FormsOpen& open, Line& line) {
    std::vector<ui::Content> links;
    for (const auto& [form, fact] : line.forms) {
        if (!open.contains(form)) continue;
        const auto words = links.empty() ? std::string{"Correct or withdraw"}
                                         : fmt::format("Correct or withdraw, part {}", links.size() + 1);
        links.emplace_back(ui::link(fmt::format("{}: {} of {}", words, lower(line.title), line.on.short_words()),
                                    Url{address_of(file.who.family, fmt::format("{}/{}", form, fact.number()))}));
    }
    if (!links.empty()) line.rows.push_back({"Put right", ui::plain_list(links)});
}

}  // namespace

Html history_shown(const ProtectionFile& file, HowMuch how_much, const FormsOpen& open) {
    constexpr std::size_t steps_shown = 20;
    std::vector<Line> lines;
    for (const auto part : {strategies, enquiries, conferences, meetings, visits, legal, moves}) part(file, lines);
    std::ranges::stable_sort(lines, std::ranges::greater{}, [](const Line& one) {
        return std::pair{one.on, one.number};
    });
    const auto count = lines.size();
    const bool cut = how_much == HowMuch::last_steps && count > steps_shown;
    if (cut) lines.resize(steps_shown);
    ui::Timeline timeline{.items = {}, .heading_level = 3};
    for (auto& one : lines) {
        add_links(file, open, one);
        timeline.items.push_back({.title = std::move(one.title),
                                  .when = one.on.in_words(),
                                  .machine = one.on.iso(),
                                  .text = ui::summary_list({.rows = std::move(one.rows)}),
                                  .by = std::move(one.by)});
    }
    if (timeline.items.empty()) return ui::paragraph("Nothing is recorded yet.");
    auto shown = ui::timeline(timeline);
    if (cut)
        shown += ui::paragraph(
            ui::link(fmt::format("Everything that happened ({} steps)", count), Url{file.page}.with("all", "yes")));
    return shown;
}

}  // namespace kith::protection
