#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/figures/figure.h"

using namespace kith;

TEST_CASE("five or fewer are hidden, six are not") {
    CHECK(for_publication({5, 100}).meets == "c");
    CHECK(for_publication({5, 100}).percent == "c");
    CHECK(for_publication({6, 100}).meets == "6");
    CHECK(for_publication({6, 100}).percent == "6%");
    CHECK(for_publication({0, 100}).meets == "c");
    CHECK(for_publication({5, 5}).of == "c");
}

TEST_CASE("a count is hidden too where the rest of the whole are five or fewer") {
    CHECK(for_publication({97, 100}).meets == "c");
    CHECK(for_publication({97, 100}).percent == "c");
    CHECK(for_publication({94, 100}).percent == "94%");
    CHECK(for_publication({100, 100}).percent == "100%");
}

TEST_CASE("under half of one per cent is k, and of nobody there is nothing to say") {
    CHECK(for_publication({9, 2000}).percent == "k");
    CHECK(for_publication({10, 2000}).percent == "0%");
    CHECK(for_publication({0, 0}).percent == "z");
    CHECK(for_the_team({0, 0}).percent == "z");
}

TEST_CASE("the team sees every number") {
    const auto shown = for_the_team({2, 3});
    CHECK(shown.meets == "2");
    CHECK(shown.of == "3");
    CHECK(shown.percent == "67%");
}

TEST_CASE("what is published never lets five or fewer people be worked out") {
    CHECK(rc::check("neither those who meet it nor the rest", [] {
        const int of = *rc::gen::inRange(1, 400);
        const int meets = *rc::gen::inRange(0, of + 1);
        const auto shown = for_publication({meets, of});
        if (shown.meets != "c") {
            RC_ASSERT(meets > 5);
            RC_ASSERT(of - meets == 0 || of - meets > 5);
        } else {
            RC_ASSERT(shown.percent == "c");
        }
    }));
}

TEST_CASE("a figure asks what must be met only of those it counts") {
    struct Child {
        bool in_care, seen;
    };
    static constexpr Figure<Child> seen{{"Seen", "Of those in care, those seen.", "", {}},
                                        [](const Child& child, Date, const Calendar&) { return child.in_care; },
                                        [](const Child& child, Date, const Calendar&) { return child.seen; }};
    const std::vector<Child> children{{true, true}, {true, false}, {false, true}};
    const auto share = measure<Child>(seen, children, "2025-03-31"_day, Calendar::england());
    CHECK(share.meets == 1);
    CHECK(share.of == 2);
    CHECK(share.percent() == 50.0);
}
