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
constexpr int text_y = 58;
constexpr int margin = 16;
constexpr double flatness = 1.3;  // a screen is wider than it is high
constexpr int first_ring = 90;
constexpr int next_ring = 60;

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
    add(person.rating ? fmt::format("{} out of 5", *person.rating) : "not asked");
    return label;
}

class Placing {
public:
    explicit Placing(const Known& known) : known_{known} {}

    Circle circle() {
        for (const std::size_t place : family_order(known_))
            made_.seats.push_back({place, {}, {}, label_of(known_, place), {}});
        for (Circle::Seat& seat : made_.seats)
            if (known_.subject() == seat.place) put(seat, {0, 0});
        sort_round();
        for (int rating = 5; rating >= -1; --rating) place_ring(rating);
        frame();
        find_ways();
        return std::move(made_);
    }

private:
    static void put(Circle::Seat& seat, Point symbol) {
        seat.symbol = symbol;
        seat.box = {symbol.x - text_width / 2, symbol.y - symbol_y, text_width, text_y + seat.label.height() + 4};
    }

    /// The seats around the child in family order, so that family, friends and professionals stand together.
    void sort_round() {
        for (std::size_t i = 0; i < made_.seats.size(); ++i)
            if (known_.subject() != made_.seats[i].place) round_.push_back(i);
    }

    Point on_ring(std::size_t turn, int radius) const {
        // From the top, clockwise. Half a step on, so that nobody stands straight above or below the child's own words.
        const double angle =
            2 * std::numbers::pi * (static_cast<double>(turn) + 0.5) / static_cast<double>(round_.size());
        return {static_cast<int>(std::lround(std::sin(angle) * radius * flatness)),
                static_cast<int>(std::lround(-std::cos(angle) * radius))};
    }

    bool free(std::size_t seat, const std::vector<std::size_t>& ring) const {
        const auto hits = [&](std::size_t other) {
            return other != seat && made_.seats[other].box.overlaps(made_.seats[seat].box);
        };
        if (std::any_of(ring.begin(), ring.end(), hits) || std::any_of(placed_.begin(), placed_.end(), hits))
            return false;
        return std::none_of(made_.seats.begin(), made_.seats.end(), [&](const Circle::Seat& other) {
            return known_.subject() == other.place && other.box.overlaps(made_.seats[seat].box);
        });
    }

    /// Everyone with one rating on one ring, as near as they fit outside the ring before.
    void place_ring(int rating) {
        std::vector<std::size_t> ring;
        std::vector<std::size_t> turns;
        for (std::size_t turn = 0; turn < round_.size(); ++turn)
            if (std::clamp(known_.person(made_.seats[round_[turn]].place).rating.value_or(-1), -1, 5) == rating) {
                ring.push_back(round_[turn]);
                turns.push_back(turn);
            }
        if (ring.empty()) return;
        int radius = radius_ == 0 ? first_ring : radius_ + next_ring;
        for (;; radius += 6) {
            for (std::size_t i = 0; i < ring.size(); ++i) put(made_.seats[ring[i]], on_ring(turns[i], radius));
            if (std::all_of(ring.begin(), ring.end(), [&](std::size_t seat) { return free(seat, ring); })) break;
        }
        radius_ = radius;
        placed_.insert(placed_.end(), ring.begin(), ring.end());
        made_.rings.push_back({rating < 0 ? std::nullopt : std::optional{rating},
                               static_cast<int>(std::lround(radius * flatness)), radius});
    }

    /// Moves all so that nothing is left of or above the margin.
    void frame() {
        Box all{-text_width / 2, -symbol_y, text_width, text_y};
        const auto grow = [&](const Box& box) {
            const int right = std::max(all.x + all.width, box.x + box.width);
            const int foot = std::max(all.y + all.height, box.y + box.height);
            all.x = std::min(all.x, box.x);
            all.y = std::min(all.y, box.y);
            all.width = right - all.x;
            all.height = foot - all.y;
        };
        for (const auto& seat : made_.seats) grow(seat.box);
        for (const auto& ring : made_.rings) grow({-ring.across, -ring.up, 2 * ring.across, 2 * ring.up});
        made_.middle = {margin - all.x, margin - all.y};
        made_.width = all.width + 2 * margin;
        made_.height = all.height + 2 * margin;
        for (auto& seat : made_.seats) put(seat, {seat.symbol.x + made_.middle.x, seat.symbol.y + made_.middle.y});
    }

    /// Left and right go round the circle; up goes to the child in the middle, and down from the child to whoever
    /// matters most.
    void find_ways() {
        const auto id = [&](std::size_t seat) { return known_.person(made_.seats[seat].place).id; };
        for (std::size_t i = 0; i < round_.size(); ++i) {
            Ways& ways = made_.seats[round_[i]].ways;
            if (known_.subject()) ways.up.push_back(known_.picture().subject);
            if (round_.size() < 2) continue;
            ways.right.push_back(id(round_[(i + 1) % round_.size()]));
            ways.left.push_back(id(round_[(i + round_.size() - 1) % round_.size()]));
        }
        for (auto& seat : made_.seats)
            if (known_.subject() == seat.place && !placed_.empty()) seat.ways.down.push_back(id(placed_.front()));
    }

    const Known& known_;
    Circle made_;
    std::vector<std::size_t> round_;   ///< seats around the child
    std::vector<std::size_t> placed_;  ///< seats that have their place, the nearest first
    int radius_ = 0;
};

std::string rings(const Circle& circle) {
    std::string drawn;
    for (const auto& ring : circle.rings)
        drawn += fmt::format(R"(<ellipse class="kith-ecomap__ring" cx="{}" cy="{}" rx="{}" ry="{}"/>)", circle.middle.x,
                             circle.middle.y, ring.across, ring.up);
    return drawn;
}

std::string line(const Known& known, const Circle& circle, const Circle::Seat& seat) {
    const auto rating = known.person(seat.place).rating;
    return fmt::format(R"(<path class="kith-ecomap__line kith-ecomap__line--{}" d="M{} {}L{} {}"/>)",
                       rating ? std::to_string(std::clamp(*rating, 0, 5)) : "not-asked", circle.middle.x,
                       circle.middle.y, seat.symbol.x, seat.symbol.y);
}

}  // namespace

Circle plan_ecomap(const Known& known) { return Placing{known}.circle(); }

std::string ecomap(const PictureOf& picture) {
    const Known known{picture};
    const Circle circle = plan_ecomap(known);
    const auto subject = known.subject();
    auto svg = opening("kith-ecomap", circle.width, circle.height,
                       subject ? "People who matter to " + known.person(*subject).name : "People who matter",
                       "The nearer to the middle, and the thicker the line, the more the child says they matter. Left "
                       "and right arrow keys go round; up goes to the child.");
    svg += R"(<g aria-hidden="true">)" + rings(circle);
    if (subject)
        for (const auto& seat : circle.seats)
            if (seat.place != *subject) svg += line(known, circle, seat);
    svg += "</g>";
    for (const auto& seat : circle.seats) {
        const Tags tags = person_tags(known, seat.place, "kith-ecomap", seat.ways);
        svg += tags.open + fmt::format(R"(<rect class="kith-person__frame" x="{}" y="{}" width="{}" height="{}"/>)",
                                       seat.box.x, seat.box.y, seat.box.width, seat.box.height);
        svg += symbol(known, seat.place, seat.symbol) +
               text(seat.label, {seat.symbol.x, seat.box.y + text_y}, Anchor::middle) + tags.close;
    }
    return svg + "</svg>";
}

}  // namespace kith::picture
