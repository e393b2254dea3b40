// Who shares a place, a group or an online space, drawn.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/people/svg.h"
#include "safety/pages.h"

namespace kith::safety {

namespace {

constexpr int wide = 400, box_wide = 152, box_high = 52, step = 64, margin = 8, letter_line = 18;

int middle(std::size_t place) { return margin + static_cast<int>(place) * step + box_high / 2; }

Html words_in(const std::string& name, int x, int y) {
    const auto lines = picture::wrapped(name, box_wide - 16);
    Html drawn;
    const auto shown = std::min<std::size_t>(lines.size(), 2);
    int at = y - static_cast<int>(shown - 1) * letter_line / 2 + 5;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto cut = i == 1 && lines.size() > 2 ? lines[i] + " ..." : lines[i];
        drawn +=
            html("<text class=\"kith-tile__words\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>", x, at, cut);
        at += letter_line;
    }
    return drawn;
}

/// A context has square corners, a child round ones.
Html box_of(const std::string& name, int left, std::size_t place, int round) {
    return html(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"#ffffff\" stroke=\"#0b0c0c\" "
        "stroke-width=\"2\"></rect>{}",
        left, middle(place) - box_high / 2, box_wide, box_high, round,
        words_in(name, left + box_wide / 2, middle(place)));
}

Html line_of(const Together::Tie& tie) {
    const auto* dashes = tie.strength == Strength::possible ? "3 6"
                         : tie.strength == Strength::likely ? "10 5"
                                                            : "none";
    return html(
        "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"#0b0c0c\" stroke-width=\"{}\" "
        "stroke-dasharray=\"{}\"></line>",
        margin + box_wide, middle(tie.context), wide - margin - box_wide, middle(tie.child),
        tie.strength == Strength::confirmed ? 4 : 2, dashes);
}

/// "Ana Fernley: The bus station (confirmed) and The Mill Lane group (possible)"
std::string said_of(const Together& shared, std::size_t child) {
    std::vector<std::string> where;
    for (const auto& tie : shared.ties)
        if (tie.child == child)
            where.push_back(
                fmt::format("{} ({})", shared.contexts[tie.context].second, lower(kith::in_words(tie.strength))));
    return list_in_words(where);
}

Html table_of(const Together& shared) {
    ui::Table table{.id = "shared",
                    .caption = "Children who share a place, a group or an online space",
                    .columns = {{"Child"}, {"Where they are found"}},
                    .rows = {}};
    for (std::size_t i = 0; i < shared.children.size(); ++i)
        table.rows.push_back({{shared.children[i].second, {}}, {said_of(shared, i), {}}});
    return ui::table(table);
}

}  // namespace

Html picture_of(const Together& shared) {
    constexpr std::size_t most_drawn = 30;
    if (shared.ties.empty()) return {};
    const auto table = table_of(shared);
    const auto rows = std::max(shared.contexts.size(), shared.children.size());
    if (rows > most_drawn) return ui::paragraph("They are too many to draw: the table says who shares what.") + table;
    Html drawn;
    std::vector<std::string> said;
    for (const auto& tie : shared.ties) drawn += line_of(tie);
    for (std::size_t i = 0; i < shared.contexts.size(); ++i) drawn += box_of(shared.contexts[i].second, margin, i, 0);
    for (std::size_t i = 0; i < shared.children.size(); ++i) {
        drawn += box_of(shared.children[i].second, wide - margin - box_wide, i, 24);
        said.push_back(shared.children[i].second + ": " + said_of(shared, i));
    }
    const int high = 2 * margin + static_cast<int>(rows - 1) * step + box_high;
    return html(
               "<figure class=\"kith-map\"><svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kith-map__picture "
               "kith-map__picture--3\" "
               "viewBox=\"{}\" role=\"img\" aria-labelledby=\"shared-title shared-words\">"
               "<title id=\"shared-title\">Who shares a place, a group or an online space</title>"
               "<desc id=\"shared-words\">{}</desc>{}</svg>"
               "<figcaption class=\"govuk-hint\">Places, groups and online spaces on the left, children on the right. "
               "A thick line is confirmed, long dashes likely, short dashes possible. The table says the same."
               "</figcaption></figure>",
               fmt::format("0 0 {} {}", wide, high), join(said, "; ") + ".", drawn) +
           table;
}

}  // namespace kith::safety
