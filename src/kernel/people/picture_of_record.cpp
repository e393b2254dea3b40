#include "kernel/people/picture_of_record.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kith {

namespace {

/// Each of the record's ties as the picture's, said from the one of the pair that the picture begins with.
struct Drawn {
    Tie tie;
    picture::TieKind kind;
    bool reversed = false;  ///< the record's `other` is the picture's `to`
};
constexpr Drawn drawn[] = {
    {Tie::parent, picture::TieKind::parent},
    {Tie::child, picture::TieKind::parent, true},
    {Tie::adoptive_parent, picture::TieKind::adoptive_parent},
    {Tie::adopted_child, picture::TieKind::adoptive_parent, true},
    {Tie::step_parent, picture::TieKind::step_parent},
    {Tie::step_child, picture::TieKind::step_parent, true},
    {Tie::foster_carer, picture::TieKind::foster_carer},
    {Tie::fostered_child, picture::TieKind::foster_carer, true},
    {Tie::special_guardian, picture::TieKind::guardian},
    {Tie::special_guardian_child, picture::TieKind::guardian, true},
    {Tie::sibling, picture::TieKind::sibling},
    {Tie::half_sibling, picture::TieKind::half_sibling},
    {Tie::step_sibling, picture::TieKind::step_sibling},
    {Tie::grandparent, picture::TieKind::grandparent},
    {Tie::grandchild, picture::TieKind::grandparent, true},
    {Tie::aunt_or_uncle, picture::TieKind::aunt_uncle},
    {Tie::niece_or_nephew, picture::TieKind::aunt_uncle, true},
    {Tie::cousin, picture::TieKind::cousin},
    {Tie::partner, picture::TieKind::partner},
    {Tie::former_partner, picture::TieKind::former_partner},
    {Tie::other_relative, picture::TieKind::relative},
    {Tie::a_friend, picture::TieKind::friend_of},
    {Tie::teacher, picture::TieKind::teacher},
    {Tie::independent_visitor, picture::TieKind::independent_visitor},
};

picture::Tie drawn_tie(PersonId person, Tie tie, PersonId other, std::optional<Sex> sex_of_other) {
    picture::Tie line{.from = other, .to = person, .kind = picture::TieKind::other};
    for (const auto& way : drawn)
        if (way.tie == tie) {
            line.kind = way.kind;
            if (way.reversed) std::swap(line.from, line.to);
            if (!way.reversed) line.words = in_words(tie, sex_of_other);
            return line;
        }
    line.words = in_words(tie, sex_of_other);
    return line;
}

picture::Shown symbol(std::optional<Sex> sex, bool unborn) {
    if (unborn) return picture::Shown::unborn;
    if (sex == Sex::male) return picture::Shown::male;
    if (sex == Sex::female) return picture::Shown::female;
    return picture::Shown::not_known;
}

picture::Person drawn_person(const Related& one, std::string link) {
    picture::Person shown{.id = one.id,
                          .name = one.name,
                          .shown = symbol(one.sex, one.expected && !one.born),
                          .born = one.born,
                          .rating = one.rating,
                          .link = std::move(link)};
    if (one.died) shown.died = picture::Death{one.died->year()};
    return shown;
}

}  // namespace

Result<picture::PictureOf> picture_of_record(const Store& store, const Leave& person, Known known, Date on,
                                             const std::function<std::string(PersonId)>& link_to) {
    picture::PictureOf made{.subject = person.about(), .on = on};
    const auto self = TRY(person_file(store, person, known));
    made.people.push_back({.id = self.id,
                           .name = self.name(),
                           .shown = symbol(self.person.value.sex, false),
                           .born = self.person.value.born});
    std::vector<PersonId> ids;
    for (const auto& one : TRY(related(store, person, known))) {
        auto line = drawn_tie(self.id, one.tie, one.id, one.sex);
        if (one.starts) line.since = one.starts->in_words();
        if (one.ends && *one.ends <= on) line.until = one.ends->in_words();
        line.parental_responsibility = one.parental_responsibility;
        made.ties.push_back(std::move(line));
        if (std::ranges::find(ids, one.id) != ids.end()) continue;
        made.people.push_back(drawn_person(one, link_to(one.id)));
        ids.push_back(one.id);
    }
    for (const auto& between : TRY(ties_among(store, person, ids, known))) {
        auto line = drawn_tie(between.a, between.tie, between.b, {});
        line.words.clear();
        if (between.ends && *between.ends <= on) line.until = between.ends->in_words();
        made.ties.push_back(std::move(line));
    }
    return made;
}

}  // namespace kith
