#include "kernel/people/family_list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "kernel/people/picture_samples.h"

namespace kith::picture {

using samples::any_picture;
using samples::rowan;

static const Listed* find(const std::vector<ListedGroup>& list, PersonId id, Group group) {
    for (const auto& part : list)
        for (const auto& person : part.people)
            if (person.id == id && part.group == group) return &person;
    return nullptr;
}

TEST_CASE("every person and every tie of a picture is in the list once") {
    CHECK(rc::check([] {
        const auto picture = any_picture(40);
        const Known known{picture};
        std::set<PersonId> people;
        std::set<const Tie*> ties;
        for (const auto& group : family_as_list(picture))
            for (const auto& person : group.people) {
                RC_ASSERT(people.insert(person.id).second);
                for (const Tie* tie : person.ties) RC_ASSERT(ties.insert(tie).second);
                RC_ASSERT(person.sentences.size() >= person.ties.size());
            }
        RC_ASSERT(people.size() == known.size());
        RC_ASSERT(ties.size() == known.lines().size());
    }));
}

TEST_CASE("each group is listed once, in the order of the headings") {
    const auto picture = rowan();
    const auto list = family_as_list(picture);
    std::vector<std::string_view> headings;
    for (const auto& group : list) headings.push_back(heading(group.group));
    CHECK(headings == std::vector<std::string_view>{"The child", "Parents", "Brothers and sisters", "Carers",
                                                    "Wider family", "Friends", "Professionals"});
}

TEST_CASE("a tie is said as people say it, with its dates and responsibility") {
    const auto picture = rowan();
    const auto list = family_as_list(picture);
    const auto* marsh = find(list, PersonId{2}, Group::parents);
    REQUIRE(marsh != nullptr);
    CHECK(marsh->sentences.front() == "Aged 34.");
    const auto says = [&](const Listed* person, std::string_view sentence) {
        return std::find(person->sentences.begin(), person->sentences.end(), sentence) != person->sentences.end();
    };
    CHECK(says(marsh, "Marsh Fernley is Rowan Fernley's mother, and has parental responsibility."));
    CHECK(says(marsh, "Marsh Fernley was Alder Thorne's partner, from 2012 to 2018."));
    CHECK(says(marsh, "How much they matter, in the child's own view: 5 out of 5."));
    CHECK(says(marsh, "Lives in home B (Thistle Lane), with Bryony Sedge, Heath Sedge."));
    const auto* hazel = find(list, PersonId{8}, Group::carers);
    REQUIRE(hazel != nullptr);
    CHECK(says(hazel, "Hazel Brook is Rowan Fernley's foster carer, since 12 March 2024."));
    const auto* baby = find(list, PersonId{11}, Group::siblings);
    REQUIRE(baby != nullptr);
    CHECK(says(baby, "Not yet born."));
}

TEST_CASE("a grandmother who is the carer is listed with the carers, and a parent of one's child is not a parent") {
    PictureOf picture{.subject = PersonId{1}, .on = "2025-03-31"_day};
    for (const int i : {1, 2, 3, 4}) picture.people.push_back({.id = PersonId{i}, .name = "Person"});
    picture.ties = {{.from = PersonId{2}, .to = PersonId{1}, .kind = TieKind::grandparent},
                    {.from = PersonId{2}, .to = PersonId{1}, .kind = TieKind::foster_carer},
                    {.from = PersonId{1}, .to = PersonId{3}, .kind = TieKind::parent},
                    {.from = PersonId{4}, .to = PersonId{3}, .kind = TieKind::parent}};
    const auto list = family_as_list(picture);
    CHECK(find(list, PersonId{2}, Group::carers) != nullptr);
    CHECK(find(list, PersonId{3}, Group::partner_and_children) != nullptr);
    CHECK(find(list, PersonId{4}, Group::wider_family) != nullptr);
}

TEST_CASE("pictures and the list are read in one order: the child, then group by group") {
    const auto picture = rowan();
    const Known known{picture};
    std::vector<PersonId> listed_order;
    for (const auto& group : family_as_list(picture))
        for (const auto& person : group.people) listed_order.push_back(person.id);
    std::vector<PersonId> family;
    for (const std::size_t place : family_order(known)) family.push_back(known.person(place).id);
    CHECK(listed_order == family);
    CHECK(family.front() == PersonId{1});
}

}  // namespace kith::picture
