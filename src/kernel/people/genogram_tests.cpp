#include "kernel/people/genogram.h"

#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <thread>

#include "kernel/people/ecomap.h"
#include "kernel/people/kin.h"
#include "kernel/people/picture_samples.h"
#include "kernel/people/ranked.h"
#include "kernel/people/well_formed.h"

namespace kith::picture {

using samples::any_family;
using samples::any_picture;
using samples::rowan;

static std::size_t count(std::string_view text, std::string_view part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++n;
    return n;
}

template <class Picture>
static void everyone_once_and_apart(const PictureOf& picture, const Picture& drawn) {
    std::set<std::size_t> seen;
    for (const auto& seat : drawn.seats) {
        RC_ASSERT(seen.insert(seat.place).second);
        RC_ASSERT(seat.box.x >= 0 && seat.box.y >= 0);
        RC_ASSERT(seat.box.x + seat.box.width <= drawn.width);
        for (const auto& other : drawn.seats) RC_ASSERT(&seat == &other || !seat.box.overlaps(other.box));
    }
    RC_ASSERT(seen.size() == picture.people.size());
}

TEST_CASE("everyone is in the genogram once and no two symbols or names overlap, whatever is recorded") {
    CHECK(rc::check([] {
        const auto picture = any_picture(40);
        everyone_once_and_apart(picture, plan_genogram(Known{picture}));
    }));
}

TEST_CASE("everyone is in the genogram of a family of three generations once, and apart") {
    CHECK(rc::check([] {
        const auto picture = any_family(40);
        everyone_once_and_apart(picture, plan_genogram(Known{picture}));
    }));
}

TEST_CASE("everyone is in the ecomap once and no two symbols or names overlap") {
    CHECK(rc::check([] {
        const auto picture = any_picture(40);
        everyone_once_and_apart(picture, plan_ecomap(Known{picture}));
    }));
}

TEST_CASE("children stand below their parents, unless they are recorded as their own descendants") {
    CHECK(rc::check([] {
        const auto picture = any_picture(30);
        const Known known{picture};
        const Kin kin = kin_of(known);
        for (const Union& u : kin.unions)
            for (const std::size_t parent : u.parents)
                for (const Child& child : u.children) RC_ASSERT(kin.generation[parent] < kin.generation[child.place]);
    }));
}

TEST_CASE("no line of a family runs through anyone else's symbol") {
    CHECK(rc::check([] {
        const auto picture = any_family(30);
        const auto plan = plan_genogram(Known{picture});
        for (const Path& path : plan.lines) {
            if (path.stroke == Stroke::stray) continue;
            for (const auto& seat : plan.seats) {
                const Box symbol{seat.symbol.x - 22, seat.symbol.y - 22, 44, 44};
                for (std::size_t i = 0; i + 1 < path.corners.size(); ++i) {
                    const auto [ax, ay] = path.corners[i];
                    const auto [bx, by] = path.corners[i + 1];
                    const Box run{std::min(ax, bx), std::min(ay, by), std::abs(ax - bx) + 1, std::abs(ay - by) + 1};
                    const bool ends_here =
                        (i == 0 && ay == seat.symbol.y && std::abs(ax - seat.symbol.x) < 22) ||
                        (i + 2 == path.corners.size() && by == seat.symbol.y && std::abs(bx - seat.symbol.x) < 22);
                    RC_ASSERT(ends_here || !run.overlaps(symbol));
                }
            }
        }
    }));
}

TEST_CASE("the same people give the same picture, whatever was drawn between") {
    CHECK(rc::check([] {
        const auto picture = any_picture(20);
        const auto first = genogram(picture);
        const auto round = ecomap(picture);
        (void)genogram(any_family(20));
        RC_ASSERT(genogram(picture) == first);
        RC_ASSERT(ecomap(picture) == round);
    }));
}

TEST_CASE("a picture is well-formed, and holds no script, no style and no words unescaped, whatever the names are") {
    CHECK(rc::check([] {
        const auto picture = any_picture(12);
        for (const auto& svg : {genogram(picture), ecomap(picture)}) {
            RC_ASSERT(flaw_in(svg) == "");
            RC_ASSERT(svg.find("style=") == std::string::npos);
            RC_ASSERT(count(svg, "data-person=") == picture.people.size());
        }
    }));
    PictureOf picture{.subject = PersonId{1}, .on = "2025-03-31"_day};
    picture.people = {{.id = PersonId{1}, .name = "<script>alert('x')</script>\" onload=\"y", .role = "a & b"}};
    for (const auto& svg : {genogram(picture), ecomap(picture)}) {
        CHECK(flaw_in(svg) == "");
        CHECK(svg.find("<script") == std::string::npos);
        CHECK(svg.find("\" onload") == std::string::npos);
    }
}

TEST_CASE("a picture of nobody says so, and is still a picture") {
    const PictureOf nobody{.subject = PersonId{1}, .on = "2025-03-31"_day};
    CHECK(flaw_in(genogram(nobody)) == "");
    CHECK(flaw_in(ecomap(nobody)) == "");
    CHECK(genogram(nobody).find("Nobody is recorded yet.") != std::string::npos);
}

TEST_CASE("each symbol says all it shows to someone who hears it") {
    const auto picture = rowan();
    const auto svg = genogram(picture);
    const auto said = [&](std::string_view name) {
        return svg.find("aria-label=\"" + std::string{name} + "\"") != std::string::npos;
    };
    CHECK(said("Rowan Fernley, this is whose picture it is, 9, lives in home A"));
    CHECK(said(
        "Marsh Fernley, mother, 34, has parental responsibility, matters to the child 5 out of 5, lives in home B"));
    CHECK(said("Bryony Sedge, half-sister, 4, matters to the child 5 out of 5, lives in home B"));
    CHECK(said("Heath Sedge, stepfather, 31, lives in home B"));
    CHECK(said("Oakley Fernley, father of Marsh Fernley, died 2019"));
    CHECK(said("Baby, child of Marsh Fernley, not yet born"));
    CHECK(said("Dale Quarry, social worker, matters to the child 0 out of 5"));
}

TEST_CASE("symbols follow custom: squares, circles, triangles and diamonds, a double outline and a cross") {
    const auto svg = genogram(rowan());
    const auto family = svg.substr(0, svg.find("kith-picture__key"));
    CHECK(count(family, "kith-person__ring") == 1);
    CHECK(count(family, "kith-person__cross") == 1);
    CHECK(count(family, "<rect class=\"kith-person__outline\"") == 6);
    CHECK(count(family, "<circle class=\"kith-person__outline\"") == 6);
    CHECK(count(family, "<path class=\"kith-person__outline\"") == 3);
    CHECK(count(family, "kith-line--cut") == 1);
    CHECK(count(family, "kith-line--couple") == 3);
    CHECK(count(family, "kith-line--fostering") == 1);
}

TEST_CASE("brothers and sisters stand from the eldest to the youngest, and the unborn last") {
    PictureOf picture{.subject = PersonId{3}, .on = "2025-03-31"_day};
    picture.people = {{.id = PersonId{1}, .name = "Marsh", .shown = Shown::female},
                      {.id = PersonId{2}, .name = "Unborn", .shown = Shown::unborn},
                      {.id = PersonId{3}, .name = "Second", .born = "2015-06-02"_day},
                      {.id = PersonId{4}, .name = "First", .born = "2012-01-09"_day},
                      {.id = PersonId{5}, .name = "Third", .age = 5}};
    for (const int child : {2, 3, 4, 5})
        picture.ties.push_back({.from = PersonId{1}, .to = PersonId{child}, .kind = TieKind::parent});
    const auto plan = plan_genogram(Known{picture});
    std::vector<int> x(5);
    for (const auto& seat : plan.seats) x[seat.place] = seat.box.x;
    CHECK(x[3] < x[2]);
    CHECK(x[2] < x[4]);
    CHECK(x[4] < x[1]);
}

TEST_CASE("in the ecomap whoever matters more is nearer, and the line is thicker") {
    const auto picture = rowan();
    const auto circle = plan_ecomap(Known{picture});
    REQUIRE(circle.rings.size() == 6);
    for (std::size_t i = 0; i + 1 < circle.rings.size(); ++i)
        CHECK(circle.rings[i].across < circle.rings[i + 1].across);
    CHECK(circle.rings.front().rating == 5);
    CHECK(circle.rings.back().rating == 0);
    CHECK(count(ecomap(picture), "kith-ecomap__line--5") == 3);
    CHECK(ecomap(picture).find(">5 out of 5<") != std::string::npos);
}

TEST_CASE("someone the child has not been asked about stands below the circle, not far out on it") {
    const auto picture = rowan();
    const auto circle = plan_ecomap(Known{picture});
    const int foot = circle.middle.y + circle.rings.back().up;
    for (const auto& seat : circle.seats) {
        const bool asked = picture.people[seat.place].rating || seat.place == 0;
        CHECK((seat.symbol.y <= foot) == asked);
    }
    CHECK(count(ecomap(picture), "class=\"kith-ecomap__line ") == 9);
}

TEST_CASE("nobody in the ecomap stands straight below the child, behind the child's own name") {
    for (int others = 1; others <= 12; ++others) {
        PictureOf picture{.subject = PersonId{1}, .on = "2025-03-31"_day};
        picture.people.push_back({.id = PersonId{1}, .name = "Ana Fernley"});
        for (int other = 2; other <= others + 1; ++other)
            picture.people.push_back({.id = PersonId{other}, .name = "Robin Ashdown", .rating = 3});
        const auto circle = plan_ecomap(Known{picture});
        for (const auto& seat : circle.seats)
            if (seat.place != 0) CHECK_FALSE((seat.symbol.x == circle.middle.x && seat.symbol.y > circle.middle.y));
    }
}

TEST_CASE("a link that leaves the site is not followed") {
    PictureOf picture{.subject = PersonId{1}, .on = "2025-03-31"_day};
    for (const auto* link :
         {"javascript:alert(1)", "//elsewhere.example", "https://elsewhere.example", "/\\elsewhere", ""}) {
        picture.people = {{.id = PersonId{1}, .name = "Rowan", .link = link}};
        CHECK(genogram(picture).find("<a ") == std::string::npos);
        CHECK(genogram(picture).find("tabindex=\"0\"") != std::string::npos);
    }
    picture.people[0].link = "/people/1?from=here&to=there";
    CHECK(genogram(picture).find("<a href=\"/people/1?from=here&amp;to=there\"") != std::string::npos);
}

TEST_CASE("boxes of one row that were put on each other are moved apart, and no others") {
    const Ranked ranked{.nodes = {{0, 100}, {0, 100}, {1, 50}, {0, 20}}, .down = {}, .gap = 10};
    std::vector<int> middles{0, 0, 0, 300};
    part(ranked, middles);
    CHECK(middles == std::vector<int>{50, 160, 50, 350});
}

TEST_CASE("two who ask at once get the answers they would get alone") {
    const auto one = rowan();
    auto other = rowan();
    other.ties.erase(other.ties.begin() + 12, other.ties.end());
    const auto first = genogram(one);
    const auto second = genogram(other);
    std::atomic<int> wrong = 0;
    const auto ask = [&](const PictureOf& picture, const std::string& right) {
        for (int i = 0; i < 20; ++i)
            if (genogram(picture) != right) ++wrong;
    };
    std::thread beside{[&] { ask(other, second); }};
    ask(one, first);
    beside.join();
    CHECK(wrong == 0);
}

TEST_CASE("someone recorded as their own grandparent is still drawn") {
    PictureOf picture{.subject = PersonId{1}, .on = "2025-03-31"_day};
    for (const int i : {1, 2, 3}) picture.people.push_back({.id = PersonId{i}, .name = "Person"});
    for (const auto& [from, to] : {std::pair{1, 2}, {2, 3}, {3, 1}})
        picture.ties.push_back({.from = PersonId{from}, .to = PersonId{to}, .kind = TieKind::parent});
    CHECK(count(genogram(picture), "kith-line--stray") == 2);  // in the picture and in its key
}

TEST_CASE("text is wrapped between words, and inside a word only if it must be, never inside a letter") {
    CHECK(wrapped("Ivy Moss", 200) == std::vector<std::string>{"Ivy Moss"});
    CHECK(wrapped("Ivy  Moss-Cunningham ", 110) == std::vector<std::string>{"Ivy Moss-", "Cunningham"});
    CHECK(wrapped("", 80).empty());
    for (const auto& line : wrapped(
             "\u017b\u00f3\u0142\u0107\u017b\u00f3\u0142\u0107\u017b\u00f3\u0142\u0107\u017b\u00f3\u0142\u0107", 60)) {
        CHECK((static_cast<unsigned char>(line.front()) & 0xc0) != 0x80);
        CHECK(line.size() <= 12);
    }
}

}  // namespace kith::picture
