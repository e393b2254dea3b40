#include "kernel/people/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::picture {

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (const char c : text) switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
        }
    return out;
}

bool is_own_page(std::string_view link) {
    const bool clean = std::none_of(link.begin(), link.end(),
                                    [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '\\'; });
    return clean && link.starts_with('/') && !link.starts_with("//");
}

static std::string outline(Shown shown, Point at, int half, std::string_view layer) {
    const auto [x, y] = at;
    const auto name = fmt::format("kith-person__{}", layer);
    switch (shown) {
        case Shown::male:
            return fmt::format(R"(<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>)", name, x - half, y - half,
                               2 * half, 2 * half);
        case Shown::female: return fmt::format(R"(<circle class="{}" cx="{}" cy="{}" r="{}"/>)", name, x, y, half);
        case Shown::unborn:
            return fmt::format(R"(<path class="{}" d="M{} {}l{} {}h-{}z"/>)", name, x, y - half, half, 2 * half,
                               2 * half);
        case Shown::not_known:
            return fmt::format(R"(<path class="{}" d="M{} {}l{} {}l-{} {}l-{} -{}z"/>)", name, x, y - half, half, half,
                               half, half, half, half);
    }
    return {};
}

std::string symbol(Shown shown, Point middle) { return outline(shown, middle, symbol_size / 2, "outline"); }

std::string symbol(const Known& known, std::size_t place, Point middle) {
    constexpr int half = symbol_size / 2;
    const Person& person = known.person(place);
    std::string drawn;
    // The triangle's and the diamond's slanting sides need a wider ring to show the same gap.
    const int ring = person.shown == Shown::male || person.shown == Shown::female ? half + 5 : half + 6;
    if (known.subject() == place) drawn += outline(person.shown, middle, ring, "ring");
    drawn += symbol(person.shown, middle);
    if (const auto years = age(known.picture(), person))
        drawn += fmt::format(R"(<text class="kith-person__age" x="{}" y="{}" text-anchor="middle">{}</text>)", middle.x,
                             middle.y + 5, *years);
    if (person.died)
        drawn += fmt::format(R"(<path class="kith-person__cross" d="M{} {}l{} {}m0 -{}l-{} {}"/>)", middle.x - half,
                             middle.y - half, 2 * half, 2 * half, 2 * half, 2 * half, 2 * half);
    return drawn;
}

std::string text(const Label& label, Point top, Anchor anchor) {
    std::string drawn;
    int y = top.y + Label::line - 4;
    const auto add = [&](const std::vector<std::string>& lines, std::string_view element) {
        for (const std::string& line : lines) {
            drawn += fmt::format(R"(<text class="kith-person__{}" x="{}" y="{}"{}>{}</text>)", element, top.x, y,
                                 anchor == Anchor::middle ? R"( text-anchor="middle")" : "", escaped(line));
            y += Label::line;
        }
    };
    add(label.name, "name");
    add(label.about, "about");
    return drawn;
}

static std::string data(std::string_view name, const std::vector<PersonId>& people) {
    if (people.empty()) return {};
    std::string ids;
    for (const PersonId id : people) ids += fmt::format("{}{}", ids.empty() ? "" : " ", id.number());
    return fmt::format(R"( data-{}="{}")", name, ids);
}

Tags person_tags(const Known& known, std::size_t place, std::string_view block, const Ways& ways) {
    const Person& person = known.person(place);
    const bool subject = known.subject() == place;
    const bool link = is_own_page(person.link);
    auto open =
        link ? fmt::format(R"(<a href="{}")", escaped(person.link)) : std::string{R"(<g tabindex="0" role="img")"};
    open += fmt::format(R"( class="kith-person {}__person{}{}")", block,
                        subject ? fmt::format(" {}__person--subject", block) : "",
                        person.died ? fmt::format(" {}__person--died", block) : "");
    open += fmt::format(R"( id="{}-{}" aria-label="{}" data-person="{}"{})", block, person.id.number(),
                        escaped(spoken(known, place)), person.id.number(), subject ? " data-subject=\"\"" : "");
    open += data("up", ways.up) + data("down", ways.down) + data("left", ways.left) + data("right", ways.right) + ">";
    return {open, link ? "</a>" : "</g>"};
}

std::string opening(std::string_view block, int width, int height, std::string_view title,
                    std::string_view description) {
    // The class says how wide the picture is, in hundreds of pixels, so that the style sheet can stop it shrinking
    // until nobody can read it: the page may hold no inline style.
    const int hundreds = std::clamp((width + 99) / 100, 1, 60);
    return fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" class="{0}__picture kith-picture--wide-{1}" viewBox="0 0 {2} {3}" width="{2}" height="{3}" role="group" aria-labelledby="{0}-title" aria-describedby="{0}-description"><title id="{0}-title">{4}</title><desc id="{0}-description">{5}</desc>)",
        block, hundreds, width, height, escaped(title), escaped(description));
}

}  // namespace kith::picture
