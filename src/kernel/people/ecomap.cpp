#include "kernel/people/ecomap.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "kernel/people/family_list.h"

namespace kith::picture {

namespace {

constexpr int text_width = 120;
constexpr int symbol_y = 30;
constexpr int symbol_and_gap = 62;
constexpr int margin = 16;
constexpr double flatness = 1.3;  // a screen is wider than it is high
constexpr int first_ring = 90;
constexpr int next_ring = 60;
constexpr int column_gap = 20;
constexpr int heading_height = 44;
constexpr int caption_width = 400;

int rating(const Person& person) { return std::clamp(person.rating.value_or(0), 0, 5); }

Label label_of(const Known& known, std::size_t place) {
    const Person& person = known.person(place);
    Label label{wrapped(person.name.empty() ? "Name not recorded" : person.name, text_width), {}};
    const auto add = [&](std::string_view text) {
        for (std::string& line : wrapped(text, text_width)) label.about.push_back(std::move(line));
    };
    if (known.subject() == place) return label;
    const std::string what = relation(known, place);
    add(what.empty() ? person.role : what);
    if (person.died) add("died");
    if (person.rating) add(fmt::format("{} out of 5", rating(person)));
    return label;
}

class Placing {
public:
    explicit Placing(const Known& known) : known_{known} {}

    Circle circle() {
        for (const std::size_t place : family_order(known_)) {
            const std::size_t seat = made_.seats.size();
            made_.seats.push_back({place, {}, {}, 0, label_of(known_, place), {}});
            if (known_.subject() == place)
                placed_.push_back(seat);
            else
                (known_.person(place).rating ? round_ : not_asked_).push_back(seat);
        }
        for (const std::size_t seat : placed_) put(seat, {0, 0});
        for (int value = 5; value >= 0; --value) place_ring(value);
        frame();
        place_not_asked();
        find_ways();
        return std::move(made_);
    }

private:
    /// Puts the symbol there, with its words on the side away from the middle.
    void put(std::size_t which, Point symbol) {
        Circle::Seat& seat = made_.seats[which];
        const int words = seat.label.height() + 4;
        const bool above = symbol.y < 0;
        seat.symbol = symbol;
        seat.box = {symbol.x - text_width / 2, symbol.y - symbol_y - (above ? words : 0), text_width,
                    symbol_and_gap + words};
        seat.words_top = above ? seat.box.y : symbol.y - symbol_y + symbol_and_gap - 2;
    }

    void move(Circle::Seat& seat, int x, int y) {
        seat.symbol = {seat.symbol.x + x, seat.symbol.y + y};
        seat.box.x += x;
        seat.box.y += y;
        seat.words_top += y;
    }

    /// From the top, clockwise, in family order, so that family, friends and professionals stand together. An even
    /// number begins half a step on, so that nobody stands straight below the child, behind the child's own name.
    Point on_ring(std::size_t turn, int radius) const {
        const double begin = round_.size() % 2 == 0 ? 0.5 : 0;
        const double angle =
            2 * std::numbers::pi * (static_cast<double>(turn) + begin) / static_cast<double>(round_.size());
        return {static_cast<int>(std::lround(std::sin(angle) * radius * flatness)),
                static_cast<int>(std::lround(-std::cos(angle) * radius))};
    }

    bool free(std::size_t seat, const std::vector<std::size_t>& ring) const {
        const auto hits = [&](std::size_t other) {
            return other != seat && made_.seats[other].box.overlaps(made_.seats[seat].box);
        };
        return std::none_of(ring.begin(), ring.end(), hits) && std::none_of(placed_.begin(), placed_.end(), hits);
    }

    /// Everyone with one rating on one ring, as near as they fit outside the ring before.
    void place_ring(int value) {
        std::vector<std::size_t> ring;
        std::vector<std::size_t> turns;
        for (std::size_t turn = 0; turn < round_.size(); ++turn)
            if (rating(known_.person(made_.seats[round_[turn]].place)) == value) {
                ring.push_back(round_[turn]);
                turns.push_back(turn);
            }
        if (ring.empty()) return;
        int radius = made_.rings.empty() ? first_ring : made_.rings.back().up + next_ring;
        for (;; radius += 6) {
            for (std::size_t i = 0; i < ring.size(); ++i) put(ring[i], on_ring(turns[i], radius));
            if (std::all_of(ring.begin(), ring.end(), [&](std::size_t seat) { return free(seat, ring); })) break;
        }
        placed_.insert(placed_.end(), ring.begin(), ring.end());
        made_.rings.push_back({value, static_cast<int>(std::lround(radius * flatness)), radius});
    }

    /// Moves all so that nothing is left of or above the margin, the child in the middle from left to right.
    void frame() {
        int half = caption_width / 2;
        int top = -symbol_y;
        int foot = symbol_y;
        for (const std::size_t placed : placed_) {
            const Box& box = made_.seats[placed].box;
            half = std::max({half, -box.x, box.x + box.width});
            top = std::min(top, box.y);
            foot = std::max(foot, box.y + box.height);
        }
        for (const auto& ring : made_.rings) {
            half = std::max(half, ring.across);
            top = std::min(top, -ring.up);
            foot = std::max(foot, ring.up);
        }
        made_.middle = {margin + half, margin - top};
        made_.width = 2 * (half + margin);
        made_.height = margin + foot - top + margin;
        for (const std::size_t placed : placed_) move(made_.seats[placed], made_.middle.x, made_.middle.y);
    }

    void place_not_asked() {
        if (not_asked_.empty()) return;
        made_.not_asked_y = made_.height + heading_height - 14;
        int y = made_.height + heading_height;
        const auto columns =
            static_cast<std::size_t>((made_.width - 2 * margin + column_gap) / (text_width + column_gap));
        for (std::size_t i = 0; i < not_asked_.size(); i += columns) {
            int height = 0;
            for (std::size_t at = i; at < std::min(i + columns, not_asked_.size()); ++at) {
                put(not_asked_[at], {0, 0});
                Circle::Seat& seat = made_.seats[not_asked_[at]];
                move(seat, margin + text_width / 2 + static_cast<int>(at - i) * (text_width + column_gap),
                     y + symbol_y);
                height = std::max(height, seat.box.height);
            }
            y += height + column_gap;
        }
        made_.height = y;
    }

    /// Left and right go round the circle and along the rows; up goes to the child in the middle, and down from the
    /// child to whoever matters most.
    void find_ways() {
        const auto id = [&](std::size_t seat) { return known_.person(made_.seats[seat].place).id; };
        std::vector<std::size_t> all = round_;
        all.insert(all.end(), not_asked_.begin(), not_asked_.end());
        for (std::size_t i = 0; i < all.size(); ++i) {
            Ways& ways = made_.seats[all[i]].ways;
            if (known_.subject()) ways.up.push_back(known_.picture().subject);
            if (all.size() < 2) continue;
            ways.right.push_back(id(all[(i + 1) % all.size()]));
            ways.left.push_back(id(all[(i + all.size() - 1) % all.size()]));
        }
        if (!known_.subject()) return;
        for (const std::size_t seat : all)
            if (placed_.size() < 2 || seat == placed_[1]) {
                made_.seats[placed_.front()].ways.down.push_back(id(seat));
                break;
            }
    }

    const Known& known_;
    Circle made_;
    std::vector<std::size_t> round_;      ///< seats around the child, in family order
    std::vector<std::size_t> not_asked_;  ///< seats below, in family order
    std::vector<std::size_t> placed_;     ///< seats in or around the middle that have their place, the nearest first
};

std::string rings(const Circle& circle) {
    std::string drawn;
    for (const auto& ring : circle.rings)
        drawn += fmt::format(R"(<ellipse class="kith-ecomap__ring" cx="{}" cy="{}" rx="{}" ry="{}"/>)", circle.middle.x,
                             circle.middle.y, ring.across, ring.up);
    return drawn;
}

std::string lines(const Known& known, const Circle& circle) {
    std::string drawn;
    for (const auto& seat : circle.seats) {
        const Person& person = known.person(seat.place);
        if (!person.rating || known.subject() == seat.place) continue;
        drawn += fmt::format(R"(<path class="kith-ecomap__line kith-ecomap__line--{}" d="M{} {}L{} {}"/>)",
                             rating(person), circle.middle.x, circle.middle.y, seat.symbol.x, seat.symbol.y);
    }
    return drawn;
}

std::string drawn(const Known& known, const Circle::Seat& seat) {
    const Tags tags = person_tags(known, seat.place, "kith-ecomap", seat.ways);
    return tags.open +
           fmt::format(R"(<rect class="kith-person__frame" x="{}" y="{}" width="{}" height="{}"/>)", seat.box.x,
                       seat.box.y, seat.box.width, seat.box.height) +
           symbol(known, seat.place, seat.symbol) + text(seat.label, {seat.symbol.x, seat.words_top}, Anchor::middle) +
           tags.close;
}

/// What nearness and thickness mean, for the eye, below the picture.
std::string caption(Circle& circle) {
    std::string drawn;
    int y = circle.height + 8;
    for (const auto& line : wrapped("Nearer to the middle, and a thicker line: matters more, in the child's own view.",
                                    circle.width - 2 * margin)) {
        drawn += fmt::format(R"(<text class="kith-person__about" x="{}" y="{}">{}</text>)", margin, y, escaped(line));
        y += Label::line;
    }
    circle.height = y;
    return drawn;
}

}  // namespace

Circle plan_ecomap(const Known& known) { return Placing{known}.circle(); }

std::string ecomap(const PictureOf& picture) {
    const Known known{picture};
    Circle circle = plan_ecomap(known);
    const auto foot = caption(circle);
    const auto subject = known.subject();
    auto svg =
        opening("kith-ecomap", circle.width, circle.height,
                subject ? "People who matter to " + known.person(*subject).name : "People who matter",
                circle.seats.empty() ? "Nobody is recorded yet."
                                     : "The nearer to the middle, and the thicker the line, the more the child says "
                                       "they matter. Left and right arrow keys go round; up goes to the child.");
    svg += R"(<g aria-hidden="true">)" + rings(circle);
    if (subject) svg += lines(known, circle);
    if (circle.not_asked_y > 0)
        svg += fmt::format(R"(<text class="kith-picture__heading" x="{}" y="{}">Not asked about yet</text>)", margin,
                           circle.not_asked_y);
    svg += foot + "</g>";
    for (const auto& seat : circle.seats) svg += drawn(known, seat);
    return svg + "</svg>";
}

}  // namespace kith::picture
