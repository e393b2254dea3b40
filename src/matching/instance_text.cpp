#include <array>
#include <charconv>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "matching/instance.h"

// One line a thing: a word, then whole numbers. Children, homes and sets are numbered from 0 in the order they come.
//   kith-matching 1                              what this is, and the version of the form
//   authorities N, areas N, apart_price N, keep_bonus N, room_price N, fairness N
//   home PLACES AREA
//   set KEEP                                     0 together if it can be, 1 together, 2 apart
//   child AUTHORITY EMERGENCY SET PREVIOUS UNPLACED    EMERGENCY 0 or 1; SET and PREVIOUS -1 for none
//   reserve AREA PLACES
//   edge CHILD HOME COST
//   joint SET HOME MEMBERS PLACES                MEMBERS: a sum of 1, 2, 4, ... for the set's children in order
//   conflict CHILD CHILD
namespace kith::matching {

std::string to_text(const Instance& of) {
    std::string text = "kith-matching 1\n";
    const auto line = [&]<class... Numbers>(std::string_view word, Numbers... numbers) {
        text += word;
        ((text += ' ', text += fmt::to_string(numbers)), ...);
        text += '\n';
    };
    line("authorities", of.authorities);
    line("areas", of.areas);
    line("apart_price", of.apart_price);
    line("keep_bonus", of.keep_bonus);
    line("room_price", of.room_price);
    line("fairness", of.fairness);
    for (const auto& home : of.homes) line("home", home.places, home.area);
    for (const auto& set : of.sets) line("set", static_cast<int>(set.keep));
    for (const auto& child : of.children)
        line("child", child.authority, child.emergency ? 1 : 0, child.set, child.previous, child.unplaced);
    for (std::size_t a = 0; a < of.reserve.size(); ++a)
        if (of.reserve[a] > 0) line("reserve", a, of.reserve[a]);
    for (std::size_t c = 0; c < of.children.size(); ++c)
        for (const auto& edge : of.children[c].edges) line("edge", c, edge.home, edge.cost);
    for (const auto& joint : of.joints) line("joint", joint.set, joint.home, joint.members, joint.places);
    for (const auto& [a, b] : of.conflicts) line("conflict", a, b);
    return text;
}

namespace {

constexpr std::int64_t largest = 1'000'000'000;
constexpr std::size_t most_numbers = 5;

struct Line {
    std::string_view word;
    std::array<std::int64_t, most_numbers> numbers{};
    std::size_t count = 0;

    int at(std::size_t i) const { return static_cast<int>(numbers[i]); }
};

bool read_line(std::string_view text, Line& line) {
    line = {};
    const auto pieces = split(text, ' ');
    line.word = pieces[0];
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (i > most_numbers) return false;
        const auto [end, error] =
            std::from_chars(pieces[i].data(), pieces[i].data() + pieces[i].size(), line.numbers[i - 1]);
        if (error != std::errc{} || end != pieces[i].data() + pieces[i].size()) return false;
        if (line.numbers[i - 1] > largest || line.numbers[i - 1] < -1) return false;
        ++line.count;
    }
    return true;
}

bool within(int number, std::size_t count) { return number >= 0 && static_cast<std::size_t>(number) < count; }

/// Nobody's region has more than a million of anything: a larger number is a slip, not a region.
bool a_count(int number) { return number >= 0 && number <= 1'000'000; }

bool take_number(Instance& into, const Line& line) {
    if (line.count != 1) return false;
    if (line.word == "authorities") return into.authorities = line.at(0), a_count(into.authorities);
    if (line.word == "areas") {
        if (!a_count(line.at(0))) return false;
        into.areas = line.at(0);
        into.reserve.assign(static_cast<std::size_t>(into.areas), 0);
        return true;
    }
    if (line.word == "apart_price") return into.apart_price = line.numbers[0], true;
    if (line.word == "keep_bonus") return into.keep_bonus = line.numbers[0], true;
    if (line.word == "room_price") return into.room_price = line.numbers[0], true;
    if (line.word == "fairness") return into.fairness = line.at(0), true;
    if (line.word != "set" || line.at(0) < 0 || line.at(0) > 2) return false;
    into.sets.push_back({static_cast<Keep>(line.at(0)), {}});
    return true;
}

bool take_child(Instance& into, const Line& line) {
    const auto number = static_cast<int>(into.children.size());
    if (line.at(2) != -1) {
        if (!within(line.at(2), into.sets.size())) return false;
        into.sets[static_cast<std::size_t>(line.at(2))].children.push_back(number);
    }
    into.children.push_back({line.at(0), line.at(1) == 1, line.at(2), line.at(3), line.numbers[4], {}});
    return true;
}

bool take(Instance& into, const Line& line) {
    if (line.count == 1) return take_number(into, line);
    if (line.word == "home" && line.count == 2) return into.homes.push_back({line.at(0), line.at(1)}), true;
    if (line.word == "child" && line.count == 5) return take_child(into, line);
    if (line.word == "reserve" && line.count == 2 && within(line.at(0), into.reserve.size()))
        return into.reserve[static_cast<std::size_t>(line.at(0))] = line.at(1), true;
    if (line.word == "edge" && line.count == 3 && within(line.at(0), into.children.size()))
        return into.children[static_cast<std::size_t>(line.at(0))].edges.push_back({line.at(1), line.numbers[2]}), true;
    if (line.word == "joint" && line.count == 4)
        return into.joints.push_back({line.at(0), line.at(1), static_cast<std::uint32_t>(line.numbers[2]), line.at(3)}),
               true;
    if (line.word == "conflict" && line.count == 2) return into.conflicts.emplace_back(line.at(0), line.at(1)), true;
    return false;
}

}  // namespace

Result<Instance> instance_from_text(std::string_view text) {
    Instance found;
    int number = 0;
    for (auto each : split(text, '\n')) {
        ++number;
        if (each.ends_with('\r')) each.remove_suffix(1);
        if (each.empty() || each.front() == '#') continue;
        if (number == 1) {
            if (each != "kith-matching 1")
                return fail(Fault::invalid, "Line 1 must be \"kith-matching 1\": this is another kind of file.");
            continue;
        }
        Line line;
        if (!read_line(each, line) || !take(found, line))
            return fail(Fault::invalid, fmt::format("Line {} cannot be read: \"{}\".", number, each.substr(0, 60)));
    }
    if (number < 2) return fail(Fault::invalid, "The file is empty.");
    if (const auto wrong = problems(found); !wrong.empty()) return fail(Fault::invalid, wrong.front());
    return found;
}

}  // namespace kith::matching
