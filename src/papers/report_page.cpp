// The report as the family's workers, managers and the chair read it: who is asked for a part, what was submitted, who
// has read what, and what the family says.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/plan_shown.h"
#include "papers/pages.h"

namespace kith::papers {

namespace {

struct View {
    const Context& context;
    const PapersFile& file;
    bool records, writes;
};

Html asked_shown(const View& view, const Conference& conference) {
    const auto& file = view.file;
    const auto due = part_due(file, conference, view.context.calendar);
    ui::Table table{.id = fmt::format("asked-{}", conference.id.number()),
                    .caption = "Who is asked for a part, by " + due.in_words(),
                    .columns = {{"Agency"}, {"Who"}, {"Part"}},
                    .rows = {},
                    .when_empty = "Nobody who writes a part works with the family."};
    for (const auto& one : file.writers)
        table.rows.push_back(
            {{in_words(one.agency), {}},
             {one.who(), {}},
             {ui::tag(standing_of(file.part_of(conference.id, one.person), due, view.context.today)), {}}});
    return ui::table(table);
}

Html parts_shown(const View& view, const Conference& conference) {
    Html shown;
    for (const auto* part : view.file.submitted(conference.id)) {
        shown += ui::heading({.text = author_of(view.file, part->value), .level = 3, .size = ui::Size::small});
        shown += words_shown(part->value, 4);
    }
    return shown.empty() ? ui::paragraph("No part has been submitted yet.") : shown;
}

ui::Content how_it_stands(const View& view, const Conference& conference, const Fact<Share>& share) {
    const auto& is = share.value;
    if (is.withheld) return ui::tag({"Withheld", ui::Tone::late});
    const auto* part = view.file.part(is.part);
    if (part && part->entered_by.number() != is.version) return ui::tag({"Changed since: share again", ui::Tone::soon});
    const bool of_family = view.file.takes_part(is.with);
    if (of_family && is.on > report_due(view.file, conference, view.context.calendar))
        return ui::tag({"Shared late", ui::Tone::soon});
    return ui::tag({"Shared", ui::Tone::good});
}

Html shares_shown(const View& view, const Conference& conference) {
    const auto& file = view.file;
    ui::Table table{.id = fmt::format("shares-{}", conference.id.number()),
                    .caption = "Who reads what",
                    .columns = {{"Who"}, {"Part"}, {"How"}, {"When"}, {"How it stands"}},
                    .rows = {},
                    .when_empty = "It is shared with nobody yet."};
    for (const auto& one : file.shares) {
        const auto* part = file.part(one.value.part);
        if (one.value.conference != conference.id || !part) continue;
        const std::string how = one.value.withheld ? "Withheld: " + *one.value.withheld
                                                   : std::string{in_words(one.value.how.value_or(How::page))};
        table.rows.push_back({{file.name(one.value.with), {}},
                              {author_of(file, part->value), {}},
                              {how, {}},
                              {one.value.on.short_words(), one.value.on.iso()},
                              {how_it_stands(view, conference, one), {}}});
    }
    return ui::table(table);
}

/// The family reads the report in time or it is said who has not had it.
Html had_by_family(const View& view, const Conference& conference) {
    const auto due = report_due(view.file, conference, view.context.calendar);
    ui::Table table{.id = fmt::format("had-{}", conference.id.number()),
                    .caption = "Who of the family has the report, by " + due.in_words(),
                    .columns = {{"Who"}, {"How it stands"}},
                    .rows = {},
                    .when_empty =
                        "No parent of the children is recorded, and no child is old enough. Record who the "
                        "parents are on each child's page People."};
    const auto how = [&](const HadReport& one) -> ui::Tag {
        if (one.nothing_theirs) return {"Every part is withheld from them", ui::Tone::neutral};
        if (one.on)
            return *one.on > due ? ui::Tag{"Late, " + one.on->short_words(), ui::Tone::soon}
                                 : ui::Tag{"In time, " + one.on->short_words(), ui::Tone::good};
        const auto had = one.parts == 0 ? std::string{"Nothing to give yet"}
                                        : fmt::format("Has {} of {}", one.had, plural(one.parts, "part"));
        return {had, view.context.today > due || conference.held ? ui::Tone::late : ui::Tone::neutral};
    };
    for (const auto& one : had_report(view.file, conference))
        table.rows.push_back({{view.file.name(one.person), {}}, {ui::tag(how(one)), {}}});
    return ui::table(table);
}

Html said_by_family(const View& view, const Conference& conference) {
    Html shown;
    for (const auto& one : view.file.words) {
        if (one.value.conference != conference.id) continue;
        shown += ui::heading({.text = fmt::format("{}, {}: {}", view.file.name(one.value.by), one.value.on.in_words(),
                                                  lower(in_words(one.value.says))),
                              .level = 4,
                              .size = ui::Size::small});
        if (const auto* part = one.value.part ? view.file.part(*one.value.part) : nullptr)
            shown += ui::paragraph("About the words of " + author_of(view.file, part->value));
        shown += as_typed(one.value.words);
        for (const auto* answer : view.file.answers_to(one.id))
            shown += ui::inset_text(html("{} answered on {}: {}", view.file.name(answer->value.by),
                                         answer->value.on.in_words(), answer->value.words));
    }
    for (const auto& one : view.file.offers)
        if (one.value.conference == conference.id)
            shown += ui::paragraph(fmt::format("{} was offered somebody to represent them on {}: {}, {}.",
                                               view.file.name(one.value.to), one.value.on.in_words(), one.value.who,
                                               one.value.reach));
    if (shown.empty()) return shown;
    return ui::heading({.text = "What the family says", .level = 3, .size = ui::Size::small}) + shown;
}

Html acts_shown(const View& view, const Conference& conference) {
    const auto family = view.file.who.family;
    Html buttons;
    const auto add = [&](const char* words, std::string_view form, ui::ButtonKind kind) {
        buttons += ui::link_button({.text = words, .to = Url{form_address(family, conference.id, form)}, .kind = kind});
    };
    if (view.writes) add("Write your part", "part", ui::ButtonKind::primary);
    if (view.records) {
        const bool any = !view.file.submitted(conference.id).empty();
        if (any) add("Share the report", "share", ui::ButtonKind::primary);
        if (any) add("Withhold a part", "withhold", ui::ButtonKind::secondary);
        add("Offer representation", "representation", ui::ButtonKind::secondary);
        const bool said = std::ranges::any_of(view.file.words,
                                              [&](const auto& one) { return one.value.conference == conference.id; });
        if (said) add("Answer the family", "answer", ui::ButtonKind::secondary);
    }
    return buttons.empty() ? buttons : ui::button_group(buttons);
}

/// The documents, as far as there is something in them.
Html documents_shown(const View& view, const Conference& conference) {
    const auto at = [&](std::string_view which) {
        return Url{family_help::address_of(view.file.who.family, fmt::format("/{}/{}", which, conference.id.number()))};
    };
    std::vector<ui::Content> links{ui::link("Report to print or download", at("report"))};
    if (conference.held) {
        links.emplace_back(ui::link("Record of the conference", at("record")));
        links.emplace_back(ui::link("Child protection plan", at("protection-plan")));
    }
    return ui::bullets(links);
}

Html conference_shown(const View& view, const Conference& conference) {
    auto shown = ui::heading({.text = title_of(conference)});
    shown += ui::paragraph(fmt::format("About {}. Chair: {}.", view.file.children_of(conference),
                                       view.file.name(conference.called.chair)));
    shown += documents_shown(view, conference);
    if (conference.open()) shown += acts_shown(view, conference) + asked_shown(view, conference);
    return shown + parts_shown(view, conference) + had_by_family(view, conference) + shares_shown(view, conference) +
           said_by_family(view, conference);
}

}  // namespace

Result<Response> show_report(const Asked<May::see_protection>& asked) {
    const auto& context = asked.context;
    const auto family = asked.person();
    const auto file = TRY(file_for(context, context.store, asked.allowed));
    const View view{context, file, TRY(family_help::may_about(context, family, May::record_protection)),
                    TRY(family_help::may_about(context, family, May::write_part)) &&
                        file.writer(context.reader->person) != nullptr};
    auto body = ui::heading({.text = "Conference report", .level = 1, .size = ui::Size::large});
    if (file.conferences.empty()) body += ui::paragraph("No conference about this family was called.");
    std::vector<const Conference*> all;
    for (const auto& one : file.conferences) all.push_back(&one);
    const auto shown = shown_on_page(context, all);
    for (const auto* one : shown) body += conference_shown(view, *one);
    body += other_papers(all, shown, family_help::address_of(family, "/report"));
    return page_of(context, {.title = "Conference report: " + file.who.name,
                             .main = std::move(body),
                             .back = family_help::address_of(family),
                             .above = papers_bar(file),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::papers
