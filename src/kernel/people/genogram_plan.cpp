#include <algorithm>
#include <map>

#include "kernel/people/family_list.h"
#include "kernel/people/family_rows.h"
#include "kernel/people/genogram.h"

namespace kith::picture {

namespace {

constexpr int margin = 16;
constexpr int text_width = 116;
constexpr BoxSizes sizes{.width = Plan::text_x + text_width, .symbol_x = 28, .gap = 14};
constexpr int symbol_y = 28;
constexpr int least_height = 58;
constexpr int row_of_others_gap = 18;
constexpr int heading_height = 30;

Label label_of(const Known& known, std::size_t place) {
    const Person& person = known.person(place);
    Label label;
    label.name = wrapped(person.name.empty() ? "Name not recorded" : person.name, text_width);
    const auto add = [&](std::string_view text) {
        for (std::string& line : wrapped(text, text_width)) label.about.push_back(std::move(line));
    };
    const std::string what = known.subject() == place ? "" : relation(known, place);
    add(what);
    if (person.role.size() != what.size()) add(person.role);
    if (person.shown == Shown::unborn) add("not yet born");
    if (person.died) add(person.died->year ? "died " + std::to_string(*person.died->year) : "died");
    if (responsible(known, place)) add("Has PR");
    if (const std::string letters = homes(known, place); !letters.empty()) add("Home " + letters);
    return label;
}

class Planning {
public:
    explicit Planning(const Known& known)
        : known_{known}, kin_{kin_of(known)}, rows_{family_rows(kin_, known.size(), sizes)}, seats_(known.size()) {}

    Plan plan() {
        for (std::size_t place = 0; place < known_.size(); ++place) {
            seats_[place].place = place;
            seats_[place].label = label_of(known_, place);
            seats_[place].box.height = std::max(least_height, seats_[place].label.height() + 4);
        }
        place_rows();
        draw_lines();
        plan_.width = std::max(rows_.width, least_columns() * (sizes.width + sizes.gap)) + 2 * margin;
        place_others();
        find_ways();
        for (const std::size_t place : family_order(known_)) plan_.seats.push_back(std::move(seats_[place]));
        plan_.key_y = y_ + margin;
        plan_.height = plan_.key_y;
        return std::move(plan_);
    }

private:
    /// Room for the key, and for the others side by side.
    int least_columns() const { return std::clamp(static_cast<int>(kin_.others.size()), 2, 4); }

    void seat(std::size_t place, int x, int y) {
        Plan::Seat& seat = seats_[place];
        seat.box = {x, y, sizes.width, seat.box.height};
        seat.symbol = {x + sizes.symbol_x, y + symbol_y};
    }

    void place_rows() {
        y_ = margin;
        for (int row = 0; row < rows_.rows; ++row) {
            const Channel& above = rows_.channels[static_cast<std::size_t>(row)];
            if (row > 0 || !above.nets.empty()) y_ += above.height();
            top_.push_back(y_);
            int height = 0;
            for (std::size_t place = 0; place < known_.size(); ++place) {
                if (rows_.nodes[place].part < 0 || rows_.nodes[place].row != row) continue;
                seat(place, margin + rows_.nodes[place].x, y_);
                height = std::max(height, seats_[place].box.height);
            }
            y_ += height;
            foot_.push_back(y_);
        }
        if (rows_.rows > 0 && !rows_.channels.back().nets.empty()) y_ += rows_.channels.back().height();
    }

    /// Ends each line in the middle of its symbol, which covers it, or where a passing line leaves the row.
    void draw_lines() {
        for (std::size_t c = 0; c < rows_.channels.size(); ++c) {
            Channel& channel = rows_.channels[c];
            for (Net& net : channel.nets)
                for (auto* pins : {&net.upper, &net.lower})
                    for (Pin& pin : *pins) {
                        const auto row = static_cast<std::size_t>(rows_.nodes[pin.node].row);
                        pin.x += margin;
                        pin.y = pin.node < known_.size() ? top_[row] + symbol_y : foot_[row];
                    }
            for (Net& net : channel.nets) net.trunk += margin;
            const int top = c == 0 ? (top_.empty() ? 0 : top_[0] - channel.height()) : foot_[c - 1];
            for (Path& path : paths(channel, top)) plan_.lines.push_back(std::move(path));
        }
        for (const auto& [from, to] : kin_.strays)
            plan_.lines.push_back({Stroke::stray, {seats_[from].symbol, seats_[to].symbol}});
    }

    void place_others() {
        if (kin_.others.empty()) return;
        if (rows_.rows > 0) {
            y_ += heading_height + margin;
            plan_.others_y = y_ - 12;
        }
        std::vector<std::size_t> order;
        for (const std::size_t place : family_order(known_))
            if (std::find(kin_.others.begin(), kin_.others.end(), place) != kin_.others.end()) order.push_back(place);
        const auto columns =
            static_cast<std::size_t>((plan_.width - 2 * margin + sizes.gap) / (sizes.width + sizes.gap));
        for (std::size_t i = 0; i < order.size(); i += columns) {
            int height = 0;
            for (std::size_t column = 0; column < columns && i + column < order.size(); ++column) {
                seat(order[i + column], margin + static_cast<int>(column) * (sizes.width + sizes.gap), y_);
                height = std::max(height, seats_[order[i + column]].box.height);
            }
            y_ += height + row_of_others_gap;
        }
    }

    /// Up and down follow the lines; left and right go to whoever stands next in the row.
    void find_ways() {
        for (const Union& u : kin_.unions)
            for (const std::size_t parent : u.parents)
                for (const Child& child : u.children) {
                    seats_[child.place].ways.up.push_back(known_.person(parent).id);
                    seats_[parent].ways.down.push_back(known_.person(child.place).id);
                }
        std::map<int, std::map<int, std::size_t>> rows;
        for (const Plan::Seat& seat : seats_) rows[seat.box.y][seat.box.x] = seat.place;
        for (const auto& [y, row] : rows)
            for (auto at = row.begin(); at != row.end(); ++at) {
                const auto next = std::next(at);
                if (next == row.end()) break;
                seats_[at->second].ways.right.push_back(known_.person(next->second).id);
                seats_[next->second].ways.left.push_back(known_.person(at->second).id);
            }
    }

    const Known& known_;
    Kin kin_;
    FamilyRows rows_;
    std::vector<Plan::Seat> seats_;  ///< by place
    std::vector<int> top_;           ///< of each row
    std::vector<int> foot_;          ///< of each row
    int y_ = 0;
    Plan plan_;
};

}  // namespace

Plan plan_genogram(const Known& known) { return Planning{known}.plan(); }

}  // namespace kith::picture
