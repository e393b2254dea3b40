// Who has looked at a record: everyone who opened it or tried to, in words that the person it is about can read.
#include <fmt/format.h>

#include "kernel/access/audit.h"
#include "kernel/core/text.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

constexpr int most_looks = 2'000;

/// Asks of one person for one thing on one day with one outcome read as one line.
struct Line {
    Look look;
    int times = 1;
};

bool same(const Look& a, const Look& b) {
    return a.name == b.name && a.may == b.may && a.allowed == b.allowed && a.in_emergency == b.in_emergency &&
           a.purpose == b.purpose && a.at.day() == b.at.day();
}

/// The line of the same day that this look belongs to; the end if there is none.
std::vector<Line>::reverse_iterator line_for(std::vector<Line>& lines, const Look& look) {
    for (auto line = lines.rbegin(); line != lines.rend() && line->look.at.day() == look.at.day(); ++line)
        if (same(line->look, look)) return line;
    return lines.rend();
}

std::vector<Line> lines_of(const std::vector<Look>& looks) {
    std::vector<Line> lines;
    for (const auto& look : looks) {
        const auto line = line_for(lines, look);
        if (line == lines.rend())
            lines.push_back({look});
        else
            ++line->times;
    }
    return lines;
}

std::string roles_words(const Look& look) {
    std::vector<std::string> roles;
    for (const auto role : look.roles) roles.push_back(lower(in_words(role)));
    return roles.empty() ? "no role that day" : list_in_words(roles);
}

std::string what_words(const Line& line) {
    auto words = fmt::format("To {}", in_words(line.look.may));
    if (!line.look.purpose.empty()) words += fmt::format(": {}", line.look.purpose);
    if (line.times > 1) words += fmt::format(" ({} times that day)", line.times);
    return words;
}

ui::Tag outcome(const Look& look) {
    if (look.in_emergency) return {"Opened in an emergency", ui::Tone::late};
    return look.allowed ? ui::Tag{"Was allowed", ui::Tone::good} : ui::Tag{"Was refused", ui::Tone::waiting};
}

}  // namespace

Result<Response> show_who_looked(const Asked<May::see_who_looked>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto looks = TRY(who_looked(context.store, asked.allowed, most_looks));
    ui::Table table{.id = "looked",
                    .caption = "Newest first",
                    .columns = {{"Who"}, {"They are"}, {"When"}, {"What for"}, {"What happened"}},
                    .rows = {},
                    .when_empty = "Nobody has looked yet."};
    for (const auto& line : lines_of(looks))
        table.rows.push_back({{line.look.name, {}},
                              {roles_words(line.look), {}},
                              {line.look.at.in_words(), line.look.at.iso()},
                              {what_words(line), {}},
                              {ui::tag(outcome(line.look)), {}}});
    auto body = ui::heading({.text = fmt::format("Who has looked at {} record", possessive(file.given_name())),
                             .level = 1,
                             .size = ui::Size::large}) +
                ui::paragraph(
                    "This is everyone who opened this record, or tried to. Nobody can take a line out of this list. "
                    "If something here does not look right, you can ask why.") +
                ui::table(table);
    if (looks.size() >= most_looks)
        body += ui::paragraph(fmt::format("Only the newest {} are shown.", with_commas(most_looks)));
    return page_of(context, {.title = fmt::format("Who has looked: {}", file.name()),
                             .main = std::move(body),
                             .above = identity_bar(context, file),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::persons
