// A document as a page: to be read, and to be printed by the browser.
#include <fmt/format.h>

#include "documents/document.h"
#include "kernel/web/components.h"

namespace kith::documents {

Line Line::blank(std::string what) {
    Line line{std::move(what)};
    line.to_write = true;
    return line;
}

static Html author_shown(const WrittenBy& by) {
    return html(" <span class=\"kith-source\">{}</span>",
                by.agency.empty() ? by.name : fmt::format("{} ({})", by.name, by.agency));
}

static Html source_shown(const Source& source) {
    const auto words = fmt::format("Entry {}", source.entry.number());
    return html(" <span class=\"kith-source\">{}</span>",
                source.address.empty() ? html("{}", words) : ui::link(words, Url{source.address}));
}

static Html line_shown(const Line& line) {
    Html shown;
    if (line.to_write)
        shown += html("<strong class=\"kith-to-write\">To be written: {}</strong>", line.words);
    else
        append(shown, "<span class=\"kith-prose\" dir=\"auto\">{}</span>", line.words);
    if (line.by) shown += author_shown(*line.by);
    if (line.source) shown += source_shown(*line.source);
    return shown;
}

static Html block_shown(const Paragraph& paragraph, int) { return ui::paragraph(line_shown(paragraph.line)); }

static Html block_shown(const Bullets& bullets, int) {
    std::vector<ui::Content> lines;
    for (const auto& line : bullets.lines) lines.emplace_back(line_shown(line));
    return ui::bullets(lines);
}

static Html block_shown(const Rows& rows, int number) {
    ui::Table table{.id = fmt::format("table-{}", number),
                    .caption = rows.caption,
                    .columns = {},
                    .rows = {},
                    .caption_size = ui::Size::small};
    for (const auto& column : rows.columns) table.columns.push_back({.title = column});
    for (const auto& row : rows.rows) {
        auto& cells = table.rows.emplace_back();
        for (const auto& line : row) cells.push_back({.text = line_shown(line)});
    }
    return ui::table(table);
}

static Html head_of(const Document& document) {
    ui::SummaryList list;
    const auto say = [&](const char* key, const std::string& value) {
        if (!value.empty()) list.rows.push_back({key, value});
    };
    say("About", document.about);
    say("For", document.for_whom);
    say("Authority", document.authority);
    say("Made",
        fmt::format("{}{}{}", document.made.in_words(), document.made_by.empty() ? "" : " by ", document.made_by));
    if (document.known) say("From the record as known at", fmt::format("entry {}", document.known->number()));
    return ui::heading({.text = document.title, .level = 1, .size = ui::Size::large}) + ui::summary_list(list);
}

Html html_of(const Document& document) {
    auto body = head_of(document);
    int number = 0;
    for (const auto& section : document.sections) {
        if (!section.heading.empty()) body += ui::heading({.text = section.heading});
        for (const auto& block : section.blocks)
            body += std::visit([&](const auto& one) { return block_shown(one, ++number); }, block);
    }
    return html("<div class=\"kith-document\">{}</div>", body);
}

}  // namespace kith::documents
