// The lines of a record with everybody else who is in them, as the officer goes through them.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/parts.h"
#include "kernel/web/components.h"
#include "own_records/asking.h"
#include "own_records/law.h"
#include "own_records/pages.h"

namespace kith::own_records {

namespace {

constexpr std::size_t lines_on_a_page = 100;

/// The record that is being prepared. Fails: conflict while nobody's request is open: it is opened for nothing else.
struct Preparing {
    RecordsFile file;
    Fact<Request> request;
    OwnRecord record;
};
Result<Preparing> preparing(const AskedOfficer& asked) {
    auto file = TRY(records_file(asked.context.store, asked.allowed, Known::now()));
    const auto* open = file.open();
    if (!open)
        return fail(Fault::conflict, "No request is open. The record is opened here only for whoever asks for it.");
    const auto request = *open;
    auto record = TRY(record_for(asked.context, asked.allowed, file, request));
    return Preparing{std::move(file), request, std::move(record)};
}

std::string line_page(PersonId person, const Line& line) {
    return work_page(person, fmt::format("/lines/{}/{}", line.entry.number(), line.part));
}

std::string names_of(const Line& line, const OwnRecord& record) {
    std::vector<std::string> names;
    for (const auto id : line.others) names.push_back(record.others.at(id).name);
    return list_in_words(names);
}

ui::Content state_of(const Line& line, const Decisions& decisions) {
    if (const auto* decided = decisions.of(line)) {
        if (decided->choice == Choice::show) return ui::tag({"Shown", ui::Tone::good});
        return html("{} {}", ui::tag({decided->words.empty() ? "Covered" : "Some words covered", ui::Tone::doing}),
                    terms_of(*decided->reason).shown);
    }
    if (decisions.is_open(line)) return ui::tag({"To decide", ui::Tone::waiting});
    return line.others.empty() ? ui::tag({"Shown", ui::Tone::quiet}) : ui::tag({"As decided for them", ui::Tone::good});
}

Html others_shown(const Preparing& of, const Decisions& decisions) {
    ui::Table table{.id = "others",
                    .caption = "Others who are in it",
                    .columns = {{"Who"}, {"Lines", ui::Align::number}, {"Their name"}},
                    .rows = {},
                    .when_empty = "Nobody else was found in it."};
    for (const auto& [id, other] : of.record.others) {
        const auto* decided = decisions.of(id);
        table.rows.push_back(
            {{ui::link(other.name, Url{work_page(of.file.person, fmt::format("/others/{}", id.number()))}), {}},
             {std::to_string(of.record.lines_of_other.at(id)), {}},
             {decided ? html("{}: {}", decided->choice == Choice::show ? "Shown" : "Covered", decided->why)
                      : ui::tag({"To decide", ui::Tone::waiting}),
              {}}});
    }
    return ui::table(table);
}

bool only_open(const Context& context) { return context.request.query.find("all=yes") == std::string::npos; }

std::size_t page_asked(const Context& context) {
    const auto at = context.request.query.find("page=");
    std::size_t page = 1;
    const auto* end = context.request.query.data() + context.request.query.size();
    if (at != std::string::npos) std::from_chars(context.request.query.data() + at + 5, end, page);
    return std::max<std::size_t>(page, 1);
}

Html lines_shown(const Context& context, const Preparing& of, const Decisions& decisions) {
    std::vector<const Line*> wanted;
    for (const auto& line : of.record.lines)
        if (!only_open(context) || decisions.is_open(line) || decisions.of(line)) wanted.push_back(&line);
    const auto pages = std::max<std::size_t>((wanted.size() + lines_on_a_page - 1) / lines_on_a_page, 1);
    const auto page = std::min(page_asked(context), pages);
    ui::Table table{.id = "lines",
                    .caption = only_open(context) ? "Lines to weigh" : "Every line",
                    .columns = {{"Line"}, {"Others in it"}, {"State"}},
                    .rows = {},
                    .when_empty = "No line needs a decision of its own."};
    for (auto at = (page - 1) * lines_on_a_page; at < std::min(page * lines_on_a_page, wanted.size()); ++at) {
        const auto& line = *wanted[at];
        table.rows.push_back(
            {{html("<a class=\"govuk-link\" href=\"{}\">{}</a> {}{}<br><span class=\"govuk-hint\">{}</span>",
                   Url{line_page(of.file.person, line)}, line.day.in_words(),
                   line.label.empty() ? std::string{} : line.label + ": ", line.words, line.by),
              {}},
             {html("{}{}", names_of(line, of.record), line.look_at.empty() ? "" : " " + line.look_at), {}},
             {state_of(line, decisions), {}}});
    }
    const auto address = work_page(of.file.person, "/lines");
    const auto other_way = only_open(context) ? ui::link("Show every line", Url{address + "?all=yes"})
                                              : ui::link("Show only the lines to weigh", Url{address});
    return ui::paragraph(other_way) + ui::table(table) +
           ui::pagination({static_cast<int>(page), static_cast<int>(pages),
                           Url{only_open(context) ? address : address + "?all=yes"}, "Lines"});
}

Result<Line> line_at(const Context& context, const Preparing& of) {
    const EntryNumber entry{TRY(context.captures.number("entry"))};
    int part = 0;
    const auto& typed = context.captures.text("part");
    std::from_chars(typed.data(), typed.data() + typed.size(), part);
    const auto found = std::ranges::find_if(of.record.lines,
                                            [&](const Line& line) { return line.entry == entry && line.part == part; });
    if (found == of.record.lines.end()) return fail(Fault::not_found, "There is no such line in the record.");
    return *found;
}

Html reasons_listed() {
    std::vector<ui::Content> all;
    for (const auto& one : reasons()) all.push_back(html("{}: {}", in_words(one.reason), law_shown(one.law)));
    return ui::details({.summary = "The reasons, and their law", .text = ui::bullets(all)});
}

Asking<NewLine> line_asked(const Preparing& of, const Line& line) {
    NewLine start{};
    const Decisions decisions{of.file, of.request.id};
    if (const auto* before = decisions.of(line)) {
        start = {before->choice, before->reason, {}, {}};
        if (!before->words.empty()) start.words = before->words;
        if (!before->why.empty()) start.why = before->why;
    } else if (!line.others.empty()) {
        // What was found is proposed; whether it is covered, the officer says.
        const auto& other = of.record.others.at(line.others.front());
        start.reason = Reason::somebody_else;
        if (const auto found = found_in(line.words, other.looked_for))
            start.words = line.words.substr(found->first, found->second);
    }
    const auto said = line.label.empty() ? std::string{} : line.label + ": ";
    Html above = ui::identity_bar({.name = of.file.name}) +
                 ui::inset_text(html("{}{} <span class=\"govuk-hint kith-by\">{}, {}</span>", said, line.words, line.by,
                                     line.day.in_words()));
    if (!line.look_at.empty()) above += ui::warning_text(line.look_at);
    above +=
        ui::paragraph(line.others.empty()
                          ? std::string{"Nobody else was found in this line. It is theirs to read, unless one of the "
                                        "reasons holds."}
                          : "Also in it: " + names_of(line, of.record) + ".") +
        reasons_listed();
    return {line_form, std::move(start), line_page(of.file.person, line), work_page(of.file.person, "/lines"),
            std::move(above)};
}

Result<Other> other_named(const Context& context, const Preparing& of) {
    const PersonId id{TRY(context.captures.number("other"))};
    const auto found = of.record.others.find(id);
    if (found == of.record.others.end()) return fail(Fault::not_found, "They were not found in this record.");
    return found->second;
}

Asking<NewOther> other_asked(const Preparing& of, const Other& other) {
    NewOther start{};
    const Decisions decisions{of.file, of.request.id};
    if (const auto* before = decisions.of(other.person)) start = {before->choice, before->why};
    return {other_form, std::move(start), work_page(of.file.person, fmt::format("/others/{}", other.person.number())),
            work_page(of.file.person, "/lines"),
            ui::identity_bar({.name = of.file.name}) +
                ui::inset_text(html("{} stands in {}. {}", other.name,
                                    plural(of.record.lines_of_other.at(other.person), "line"),
                                    law_shown(law::somebody_else)))};
}

}  // namespace

Result<Response> show_lines(const AskedOfficer& asked) {
    const auto of = TRY(preparing(asked));
    const Decisions decisions{of.file, of.request.id};
    auto body = ui::heading({.text = "Lines, and others in them", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "Everything is shown, unless one of the declared reasons holds. Words about the person "
                    "themselves are theirs.") +
                others_shown(of, decisions) + lines_shown(asked.context, of, decisions);
    return page_of(asked.context, {.title = "Lines, and others in them",
                                   .main = std::move(body),
                                   .back = work_page(of.file.person),
                                   .above = ui::identity_bar({.name = of.file.name}),
                                   .breadth = ui::Breadth::column});
}

Result<Response> show_line(const AskedOfficer& asked) {
    const auto of = TRY(preparing(asked));
    return ask(asked.context, line_asked(of, TRY(line_at(asked.context, of))));
}
Result<Response> save_line(const AskedOfficer& asked) {
    const auto of = TRY(preparing(asked));
    const auto line = TRY(line_at(asked.context, of));
    return answered(asked.context, line_asked(of, line), "Saved: what is done with the line",
                    [&](Change& change, const NewLine& typed, By by) -> Result<EntryNumber> {
                        return decide_line(change, asked.allowed, TRY(file_in(change, asked.allowed)), line, typed, by);
                    });
}

Result<Response> show_other(const AskedOfficer& asked) {
    const auto of = TRY(preparing(asked));
    return ask(asked.context, other_asked(of, TRY(other_named(asked.context, of))));
}
Result<Response> save_other(const AskedOfficer& asked) {
    const auto of = TRY(preparing(asked));
    const auto other = TRY(other_named(asked.context, of));
    return answered(asked.context, other_asked(of, other), "Saved: whether their name is shown",
                    [&](Change& change, const NewOther& typed, By by) -> Result<EntryNumber> {
                        return decide_other(change, asked.allowed, TRY(file_in(change, asked.allowed)), other, typed,
                                            by);
                    });
}

Result<Response> save_ready(const AskedOfficer& asked) {
    const auto& context = asked.context;
    auto change = TRY(context.change());
    const auto file = TRY(file_in(change, asked.allowed));
    const auto known = change.last_entry();
    const auto record = TRY(own_record(change.store(), asked.allowed, Known::as_of(known), context.site.schemas));
    const auto entry = TRY(prepared(change, asked.allowed, file, record, known, {*context.reader, context.today}));
    TRY(change.commit());
    return saved(context, entry, work_page(file.person), "Prepared. A second person looks at it now");
}

}  // namespace kith::own_records
