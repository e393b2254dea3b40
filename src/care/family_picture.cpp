#include "care/family_picture.h"

#include <algorithm>

#include <fmt/format.h>

namespace kith::care {

namespace {

/// What someone is to another in the pictures' words; nothing for a tie that they draw from its other end.
std::optional<picture::TieKind> kind_of(Tie tie) {
    using picture::TieKind;
    switch (tie) {
        case Tie::parent: return TieKind::parent;
        case Tie::adoptive_parent: return TieKind::adoptive_parent;
        case Tie::step_parent: return TieKind::step_parent;
        case Tie::foster_carer: return TieKind::foster_carer;
        case Tie::special_guardian: return TieKind::guardian;
        case Tie::sibling: return TieKind::sibling;
        case Tie::half_sibling: return TieKind::half_sibling;
        case Tie::step_sibling: return TieKind::step_sibling;
        case Tie::grandparent: return TieKind::grandparent;
        case Tie::aunt_or_uncle: return TieKind::aunt_uncle;
        case Tie::cousin: return TieKind::cousin;
        case Tie::partner: return TieKind::partner;
        case Tie::former_partner: return TieKind::former_partner;
        case Tie::other_relative: return TieKind::relative;
        case Tie::a_friend: return TieKind::friend_of;
        case Tie::teacher: return TieKind::teacher;
        case Tie::independent_visitor: return TieKind::independent_visitor;
        case Tie::godparent:
        case Tie::neighbour:
        case Tie::mentor:
        case Tie::other: return TieKind::other;
        case Tie::child:
        case Tie::adopted_child:
        case Tie::step_child:
        case Tie::fostered_child:
        case Tie::special_guardian_child:
        case Tie::grandchild:
        case Tie::niece_or_nephew:
        case Tie::godchild:
        case Tie::pupil:
        case Tie::mentored:
        case Tie::visited: return {};
    }
    return {};
}

/// A person at one end of a tie.
struct End {
    PersonId id;
    std::optional<Sex> sex;
};

/// `from` is `tie` to `to`.
picture::Tie tie_of(End from, Tie tie, End to) {
    if (const auto kind = kind_of(tie))
        return {.from = from.id, .to = to.id, .kind = *kind, .words = std::string{in_words(tie, from.sex)}};
    const auto back = inverse(tie);
    return {.from = to.id,
            .to = from.id,
            .kind = kind_of(back).value_or(picture::TieKind::other),
            .words = std::string{in_words(back, to.sex)}};
}

picture::Shown shown(std::optional<Sex> sex, std::optional<Date> born, std::optional<Date> expected, Date on) {
    if (!born ? expected.has_value() : *born > on) return picture::Shown::unborn;
    if (sex == Sex::male) return picture::Shown::male;
    if (sex == Sex::female) return picture::Shown::female;
    return picture::Shown::not_known;
}

void add_related(picture::PictureOf& picture, const FamilyKnown& known) {
    for (const auto& person : known.related) {
        picture::Person drawn{.id = person.id,
                              .name = person.name,
                              .shown = shown(person.sex, person.born, person.expected, known.on),
                              .born = person.born,
                              .rating = person.rating};
        if (person.died) drawn.died = picture::Death{person.died->year()};
        if (known.open.contains(person.id)) drawn.link = fmt::format("/people/{}", person.id.number());
        picture.people.push_back(std::move(drawn));
        auto tie = tie_of({person.id, person.sex}, person.tie, {known.file.child, known.sex});
        tie.parental_responsibility = person.parental_responsibility;
        if (person.starts) tie.since = person.starts->in_words();
        if (person.ends) tie.until = person.ends->in_words();
        picture.ties.push_back(std::move(tie));
    }
}

std::optional<Sex> sex_of(const FamilyKnown& known, PersonId id) {
    const auto at = std::ranges::find(known.related, id, &Related::id);
    return at == known.related.end() ? std::nullopt : at->sex;
}

void add_ties_among(picture::PictureOf& picture, const FamilyKnown& known) {
    for (const auto& between : known.ties) {
        auto tie = tie_of({between.b, sex_of(known, between.b)}, between.tie, {between.a, sex_of(known, between.a)});
        if (between.ends) tie.until = between.ends->in_words();
        picture.ties.push_back(std::move(tie));
    }
}

void add_workers(picture::PictureOf& picture, const FamilyKnown& known) {
    for (const auto& [worker, role] : known.workers) {
        picture::Person drawn{.id = worker, .name = known.names.at(worker), .role = role};
        if (known.open.contains(worker)) drawn.link = fmt::format("/people/{}", worker.number());
        picture.people.push_back(std::move(drawn));
        picture.ties.push_back(
            {.from = worker, .to = known.file.child, .kind = picture::TieKind::social_worker, .words = role});
    }
}

}  // namespace

picture::PictureOf picture_of(const FamilyKnown& known) {
    picture::PictureOf picture{.subject = known.file.child, .on = known.on};
    picture.people.push_back({.id = known.file.child,
                              .name = known.file.name,
                              .shown = shown(known.sex, known.file.born, {}, known.on),
                              .born = known.file.born});
    add_related(picture, known);
    add_ties_among(picture, known);
    add_workers(picture, known);
    if (!known.home.empty()) {
        const auto* placement = known.file.placement_on(known.on);
        auto together = known.home;
        together.insert(together.begin(), known.file.child);
        picture.households.push_back(
            {placement && !placement->value.home.empty() ? "with " + placement->value.home : "their home",
             std::move(together)});
    }
    return picture;
}

}  // namespace kith::care
