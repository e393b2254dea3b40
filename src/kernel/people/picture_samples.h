#pragma once

#include <rapidcheck.h>

#include "kernel/people/picture.h"

/// Families for tests and benchmarks: one that is told, and any at all.
namespace kith::picture::samples {

/// Rowan Fernley, 9, in foster care: parents apart, a half-sister, grandparents, carers, a friend and workers.
inline PictureOf rowan() {
    const auto id = [](int n) { return PersonId{n}; };
    PictureOf picture{.subject = id(1), .on = "2025-03-31"_day};
    const auto page = [](int n) { return "/people/" + std::to_string(n); };
    picture.people = {
        {.id = id(1), .name = "Rowan Fernley", .shown = Shown::male, .born = "2015-06-02"_day, .link = page(1)},
        {.id = id(2), .name = "Marsh Fernley", .shown = Shown::female, .age = 34, .rating = 5, .link = page(2)},
        {.id = id(3), .name = "Alder Thorne", .shown = Shown::male, .age = 38, .rating = 1, .link = page(3)},
        {.id = id(4), .name = "Bryony Sedge", .shown = Shown::female, .born = "2021-01-15"_day, .rating = 5},
        {.id = id(5), .name = "Heath Sedge", .shown = Shown::male, .age = 31, .link = page(5)},
        {.id = id(6), .name = "Juniper Fernley", .shown = Shown::female, .age = 61, .rating = 4, .link = page(6)},
        {.id = id(7), .name = "Oakley Fernley", .shown = Shown::male, .died = Death{2019}, .link = page(7)},
        {.id = id(8), .name = "Hazel Brook", .shown = Shown::female, .age = 52, .rating = 4, .link = page(8)},
        {.id = id(9), .name = "Cliff Brook", .shown = Shown::male, .age = 55, .rating = 3, .link = page(9)},
        {.id = id(10), .name = "Linden Fernley", .shown = Shown::not_known, .age = 29, .link = page(10)},
        {.id = id(11), .name = "Baby", .shown = Shown::unborn},
        {.id = id(12), .name = "Fen Marlow", .shown = Shown::male, .age = 9, .rating = 5},
        {.id = id(13), .name = "Ivy Moss-Cunningham", .shown = Shown::female, .role = "Year 5 teacher", .rating = 2},
        {.id = id(14), .name = "Dale Quarry", .role = "Social worker", .rating = 0, .link = page(14)},
        {.id = id(15), .name = "Wren Holloway", .shown = Shown::female, .role = "Independent visitor"},
    };
    using enum TieKind;
    picture.ties = {
        {.from = id(2), .to = id(1), .kind = parent, .parental_responsibility = true, .words = "mother"},
        {.from = id(3), .to = id(1), .kind = parent, .words = "father"},
        {.from = id(2), .to = id(3), .kind = former_partner, .since = "2012", .until = "2018"},
        {.from = id(2), .to = id(5), .kind = partner, .since = "2020"},
        {.from = id(2), .to = id(4), .kind = parent, .parental_responsibility = true},
        {.from = id(5), .to = id(4), .kind = parent, .parental_responsibility = true},
        {.from = id(2), .to = id(11), .kind = parent},
        {.from = id(5), .to = id(11), .kind = parent},
        {.from = id(5), .to = id(1), .kind = step_parent},
        {.from = id(4), .to = id(1), .kind = half_sibling},
        {.from = id(6), .to = id(2), .kind = parent},
        {.from = id(7), .to = id(2), .kind = parent},
        {.from = id(6), .to = id(7), .kind = partner, .since = "1985"},
        {.from = id(6), .to = id(1), .kind = grandparent},
        {.from = id(6), .to = id(10), .kind = parent},
        {.from = id(7), .to = id(10), .kind = parent},
        {.from = id(10), .to = id(1), .kind = aunt_uncle},
        {.from = id(8), .to = id(1), .kind = foster_carer, .since = "12 March 2024"},
        {.from = id(9), .to = id(1), .kind = foster_carer, .since = "12 March 2024"},
        {.from = id(8), .to = id(9), .kind = partner},
        {.from = id(12), .to = id(1), .kind = friend_of, .words = "best friend"},
        {.from = id(13), .to = id(1), .kind = teacher},
        {.from = id(14), .to = id(1), .kind = social_worker},
        {.from = id(15), .to = id(1), .kind = independent_visitor},
    };
    picture.households = {{"with foster carers", {id(1), id(8), id(9)}}, {"Thistle Lane", {id(2), id(4), id(5)}}};
    return picture;
}

inline constexpr int kinds_of_tie = static_cast<int>(TieKind::other) + 1;

/// Any people and any ties at all, sense or none: circles, repeats, ties to oneself and to nobody.
inline PictureOf any_picture(int most_people) {
    PictureOf picture{.subject = PersonId{1}, .on = "2025-03-31"_day};
    const int people = *rc::gen::inRange(1, most_people + 1);
    const int ties = *rc::gen::inRange(0, people * 2);
    for (int i = 1; i <= people; ++i) {
        Person person{.id = PersonId{i}, .name = *rc::gen::arbitrary<std::string>()};
        person.shown = static_cast<Shown>(*rc::gen::inRange(0, 4));
        if (*rc::gen::inRange(0, 3) > 0) person.age = *rc::gen::inRange(0, 99);
        if (*rc::gen::inRange(0, 6) == 0) person.died = Death{2001};
        if (*rc::gen::inRange(0, 2) == 0) person.rating = *rc::gen::inRange(0, 6);
        if (*rc::gen::inRange(0, 2) == 0) person.link = "/people/" + std::to_string(i);
        picture.people.push_back(std::move(person));
    }
    for (int i = 0; i < ties; ++i)
        picture.ties.push_back({.from = PersonId{*rc::gen::inRange(1, people + 2)},
                                .to = PersonId{*rc::gen::inRange(1, people + 2)},
                                .kind = static_cast<TieKind>(*rc::gen::inRange(0, kinds_of_tie)),
                                .parental_responsibility = *rc::gen::inRange(0, 3) == 0});
    return picture;
}

/// A family of three generations as they are: couples who stay or part, half-brothers and half-sisters, cousins who
/// marry, children with carers, and always names that fit a person.
inline PictureOf any_family(int most_people) {
    using enum TieKind;
    PictureOf picture{.subject = PersonId{1}, .on = "2025-03-31"_day};
    const int people = *rc::gen::inRange(1, most_people + 1);
    std::vector<std::vector<int>> rows(3);
    for (int i = 1; i <= people; ++i) {
        const int row = i == 1 ? 2 : *rc::gen::inRange(0, 3);
        rows[static_cast<std::size_t>(row)].push_back(i);
        picture.people.push_back({.id = PersonId{i},
                                  .name = "Person " + std::to_string(i),
                                  .shown = i % 2 == 0 ? Shown::male : Shown::female,
                                  .age = 70 - row * 27 + i % 9});
    }
    const auto tie = [&](int from, int to, TieKind kind) {
        picture.ties.push_back({.from = PersonId{from}, .to = PersonId{to}, .kind = kind});
    };
    const auto any_of = [](const std::vector<int>& row) {
        return row[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(row.size())))];
    };
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i + 1 < rows[row].size(); i += 2)
            if (row < 2) tie(rows[row][i], rows[row][i + 1], *rc::gen::element(partner, partner, former_partner));
        if (row == 0 || rows[row - 1].empty()) continue;
        for (const int child : rows[row]) {
            for (int parents = *rc::gen::inRange(0, 3); parents > 0; --parents)
                tie(any_of(rows[row - 1]), child, parent);
            if (*rc::gen::inRange(0, 6) == 0)
                tie(any_of(rows[row - 1]), child,
                    *rc::gen::element(foster_carer, adoptive_parent, step_parent, aunt_uncle));
        }
    }
    return picture;
}

}  // namespace kith::picture::samples
