#include "kernel/people/picture.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kith::picture {

Known::Known(const PictureOf& picture) : picture_{&picture} {
    for (const Person& person : picture.people) places_.emplace_back(person.id, places_.size());
    std::sort(places_.begin(), places_.end());
    places_.erase(std::unique(places_.begin(), places_.end(), [](auto& a, auto& b) { return a.first == b.first; }),
                  places_.end());
    std::vector<std::size_t> first;
    for (const auto& [id, at] : places_) first.push_back(at);
    std::sort(first.begin(), first.end());
    for (const std::size_t at : first) people_.push_back(&picture.people[at]);
    for (auto& [id, at] : places_)
        at = static_cast<std::size_t>(std::lower_bound(first.begin(), first.end(), at) - first.begin());
    for (const Tie& tie : picture.ties) {
        const auto from = place_of(tie.from);
        const auto to = place_of(tie.to);
        if (from && to && *from != *to) lines_.push_back({*from, *to, &tie});
    }
}

std::optional<std::size_t> Known::place_of(PersonId id) const {
    const auto found = std::lower_bound(places_.begin(), places_.end(), std::pair{id, std::size_t{0}});
    if (found == places_.end() || found->first != id) return {};
    return found->second;
}

bool Known::older(std::size_t a, std::size_t b) const {
    const auto key = [&](std::size_t place) {
        const Person& person = *people_[place];
        if (person.shown == Shown::unborn) return std::tuple{1, 0};
        if (person.born) return std::tuple{0, person.born->number()};
        if (person.age) return std::tuple{0, picture_->on.number() - *person.age * 365 - *person.age / 4};
        return std::tuple{2, 0};
    };
    return key(a) < key(b);
}

bool over(const Tie& tie) { return tie.kind == TieKind::former_partner || !tie.until.empty(); }

std::optional<int> age(const PictureOf& picture, const Person& person) {
    if (person.died || person.shown == Shown::unborn) return {};
    if (person.born) return person.born->age_on(picture.on);
    return person.age;
}

std::string home_letter(std::size_t number) {
    std::string letters;
    for (std::size_t n = number + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return letters;
}

std::string homes(const Known& known, std::size_t place) {
    std::string letters;
    const auto& households = known.picture().households;
    for (std::size_t i = 0; i < households.size(); ++i) {
        const auto& people = households[i].people;
        if (std::find(people.begin(), people.end(), known.person(place).id) == people.end()) continue;
        letters += (letters.empty() ? "" : ", ") + home_letter(i);
    }
    return letters;
}

bool responsible(const Known& known, std::size_t place) {
    return std::any_of(known.lines().begin(), known.lines().end(), [&](const Known::Line& line) {
        return line.from == place && known.subject() == line.to && line.tie->parental_responsibility &&
               !over(*line.tie);
    });
}

static std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) all += i + 1 == parts.size() ? " and " : ", ";
        all += parts[i];
    }
    return all;
}

std::string relation(const Known& known, std::size_t place) {
    if (known.subject() == place) return "this is whose picture it is";
    const Shown shown = known.person(place).shown;
    std::vector<std::string> to_the_child;
    for (const auto& line : known.lines()) {
        std::string word;
        if (line.from == place && known.subject() == line.to) word = words(*line.tie, shown);
        if (line.to == place && known.subject() == line.from) word = words_back(*line.tie, shown);
        if (!word.empty() && over(*line.tie) && !word.starts_with("former")) word.insert(0, "formerly ");
        if (!word.empty() && std::find(to_the_child.begin(), to_the_child.end(), word) == to_the_child.end())
            to_the_child.push_back(word);
    }
    if (!to_the_child.empty()) return joined(to_the_child);
    for (const auto& line : known.lines()) {
        if (line.from == place) return words(*line.tie, shown) + " of " + known.person(line.to).name;
        if (line.to == place) return words_back(*line.tie, shown) + " of " + known.person(line.from).name;
    }
    return {};
}

static bool same_words(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::string spoken(const Known& known, std::size_t place) {
    const Person& person = known.person(place);
    std::string all = person.name.empty() ? "Name not recorded" : person.name;
    const std::string what = relation(known, place);
    if (!what.empty()) all += ", " + what;
    if (!person.role.empty() && !same_words(person.role, what)) all += ", " + person.role;
    if (person.shown == Shown::unborn) all += ", not yet born";
    if (const auto years = age(known.picture(), person)) all += ", " + std::to_string(*years);
    if (person.died) all += person.died->year ? ", died " + std::to_string(*person.died->year) : ", died";
    if (responsible(known, place)) all += ", has parental responsibility";
    if (person.rating && known.subject() != place)
        all += ", matters to the child " + std::to_string(*person.rating) + " out of 5";
    if (const std::string letters = homes(known, place); !letters.empty()) all += ", lives in home " + letters;
    return all;
}

}  // namespace kith::picture
