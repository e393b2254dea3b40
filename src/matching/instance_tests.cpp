#include <doctest/doctest.h>

#include <rapidcheck.h>

#include "matching/instance.h"

using namespace kith;
using namespace kith::matching;

/// Two homes, the second with two places; a child alone, and two who are brother and sister.
static Instance three_children() {
    Instance made{.authorities = 1,
                  .areas = 1,
                  .children = {},
                  .homes = {{1, 0}, {2, 0}},
                  .sets = {{}},
                  .joints = {},
                  .conflicts = {},
                  .reserve = {0},
                  .apart_price = 500,
                  .keep_bonus = 10,
                  .fairness = 0};
    made.children = {{0, false, -1, -1, 9'000, {{0, 100}, {1, 50}}},
                     {0, false, 0, -1, 9'000, {{0, 100}, {1, 200}}},
                     {0, false, 0, -1, 9'000, {{1, 300}}}};
    made.sets[0].children = {1, 2};
    made.joints = {{0, 1, 3, 2}};
    return made;
}

TEST_CASE("What an assignment costs: homes, no homes, and brothers and sisters apart") {
    const auto instance = three_children();
    CHECK(problems(instance).empty());
    CHECK(value(instance, {0, 1, 1}) == 100 + 200 + 300);
    CHECK(value(instance, {1, 0, 1}) == 50 + 100 + 300 + 500);
    CHECK(value(instance, {-1, 1, 1}) == 9'000 + 200 + 300);
    CHECK(value(instance, {1, -1, -1}) == 50 + 18'000 + 500);
}

TEST_CASE("Being where they were advised before takes the bonus off, and fairness adds the worst-served mean") {
    auto instance = three_children();
    instance.children[0].previous = 0;
    CHECK(value(instance, {0, 1, 1}) == 90 + 200 + 300);
    instance.fairness = 100;
    CHECK(value(instance, {0, 1, 1}) == doctest::Approx(590 + 0.1 * 590));
}

TEST_CASE("Whatever an assignment breaks is said") {
    auto instance = three_children();
    CHECK(broken(instance, {0, 1, 1}).empty());
    CHECK(broken(instance, {1, 1, 1}).front() == "Home 1 has more children than places.");
    CHECK(broken(instance, {0, 1, 0}).front() == "Child 2 may not live in home 0.");
    instance.joints.clear();
    CHECK(broken(instance, {0, 1, 1}).front() == "Children of set 0 share home 1 and may not.");
    instance = three_children();
    instance.sets[0].keep = Keep::together;
    CHECK(broken(instance, {-1, 0, 1}).front() == "Set 0 is to stay together and does not.");
    instance = three_children();
    instance.conflicts = {{0, 2}};
    CHECK(broken(instance, {1, 0, 1}).front() == "Children 0 and 2 share a home and must not.");
    instance = three_children();
    instance.reserve = {1};
    CHECK(broken(instance, {0, 1, 1}).front() == "Area 0 has fewer places left for emergencies than are reserved.");
    instance.children[0].emergency = true;
    CHECK(broken(instance, {0, 1, 1}).empty());
}

TEST_CASE("An instance that cannot be is refused in a sentence") {
    auto instance = three_children();
    instance.children[0].edges.push_back({7, 1});
    CHECK(problems(instance).front() == "Child 0 may live in home 7, which is not there.");
    instance = three_children();
    instance.joints[0].home = 0;
    CHECK(problems(instance).front() == "A joint of set 0 puts child 2 in home 0, where they may not live.");
}

TEST_CASE("An instance written as text and read again is the same") {
    CHECK(rc::check("round trip", [](std::uint8_t seed) {
        auto made = make_up({.children = 30, .homes = 25, .candidates = 8, .authorities = 3, .seed = seed});
        made.reserve[1] = 2;
        made.children[3].previous = 4;
        const auto text = to_text(made);
        const auto read = instance_from_text(text);
        RC_ASSERT(read.has_value());
        RC_ASSERT(to_text(*read) == text);
    }));
}

TEST_CASE("A file that cannot be read is refused with its line") {
    CHECK(instance_from_text("").error().what == "The file is empty.");
    CHECK(instance_from_text("origin,destination\n").error().what ==
          "Line 1 must be \"kith-matching 1\": this is another kind of file.");
    CHECK(instance_from_text("kith-matching 1\nhome 1\n").error().what == "Line 2 cannot be read: \"home 1\".");
    CHECK(instance_from_text("kith-matching 1\nareas 99999999\n").error().what ==
          "Line 2 cannot be read: \"areas 99999999\".");
    CHECK(instance_from_text("kith-matching 1\nauthorities 1\nareas 1\nhome 1 0\nchild 0 0 -1 -1 9\nedge 0 4 1\n")
              .error()
              .what == "Child 0 may live in home 4, which is not there.");
}

TEST_CASE("Whatever the bytes, reading an instance ends with one that can be solved, or a sentence") {
    CHECK(rc::check("no bytes break it", [] {
        static const std::vector<std::string> words{
            "home", "child", "set", "edge", "joint", "areas",   "authorities",           " ",
            " 0",   " 1",    " -1", "\n",   "\n",    "reserve", " 99999999999999999999", "conflict",
            "\xff"};
        std::string text = "kith-matching 1\n";
        for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words)))
            text += piece;
        const auto read = instance_from_text(text);
        RC_ASSERT((read ? problems(*read).empty() : !read.error().what.empty()));
    }));
}
