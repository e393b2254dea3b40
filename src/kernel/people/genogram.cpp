#include "kernel/people/genogram.h"

#include <fmt/format.h>

#include "kernel/people/key.h"

namespace kith::picture {

static std::string drawn(const Path& path) {
    std::string points;
    for (const auto& [x, y] : path.corners) points += fmt::format("{}{} {}", points.empty() ? "M" : "L", x, y);
    auto line = fmt::format(R"(<path class="kith-line {}" d="{}"/>)", line_class(path.stroke), points);
    if (path.cut) line += cut_at(*path.cut);
    return line;
}

static std::string drawn(const Known& known, const Plan::Seat& seat) {
    const Tags tags = person_tags(known, seat.place, "kith-genogram", seat.ways);
    const auto& [x, y, width, height] = seat.box;
    // The frame is what can be touched and what shows the focus; the picture shows nothing of it otherwise.
    return tags.open +
           fmt::format(R"(<rect class="kith-person__frame" x="{}" y="{}" width="{}" height="{}"/>)", x, y, width,
                       height) +
           symbol(known, seat.place, seat.symbol) + text(seat.label, {x + Plan::text_x, y + 2}, Anchor::start) +
           tags.close;
}

static std::string description(const Known& known, const Plan& plan) {
    if (plan.seats.empty()) return "Nobody is recorded yet.";
    return fmt::format(
        "{} {}, the child first, then family, then others. Arrow keys move along the lines of the family.",
        known.size(), known.size() == 1 ? "person" : "people");
}

std::string genogram(const PictureOf& picture) {
    const Known known{picture};
    Plan plan = plan_genogram(known);
    const std::string foot = plan.seats.empty() ? "" : key(known, plan);
    const auto subject = known.subject();
    auto svg = opening("kith-genogram", plan.width, plan.height,
                       subject ? "Genogram of " + known.person(*subject).name : "Genogram", description(known, plan));
    svg += R"(<g aria-hidden="true">)";
    for (const Path& path : plan.lines) svg += drawn(path);
    if (plan.others_y > 0)
        svg +=
            fmt::format(R"(<text class="kith-picture__heading" x="16" y="{}">Others who matter</text>)", plan.others_y);
    svg += "</g>";
    for (const Plan::Seat& seat : plan.seats) svg += drawn(known, seat);
    return svg + foot + "</svg>";
}

}  // namespace kith::picture
