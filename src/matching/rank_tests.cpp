#include <doctest/doctest.h>

#include <algorithm>

#include <rapidcheck.h>

#include "matching/region_for_tests.h"

using namespace kith;
using namespace kith::matching;
using namespace kith::matching::testing;

static Ranking ranked(const std::vector<Child>& children, const std::vector<Home>& homes,
                      const Weights& weights = starting_weights()) {
    auto found = rank(children, homes, weights, here());
    REQUIRE(found);
    return *found;
}

static std::vector<RecordId> order(const Ranking& ranking) {
    std::vector<RecordId> found;
    for (const auto& home : ranking.homes) found.push_back(home.home);
    return found;
}

static const Contribution& of(const RankedHome& home, Term term) { return home.terms[static_cast<std::size_t>(term)]; }

TEST_CASE("Of homes alike in all else the nearer comes first, and words say why") {
    const auto ranking = ranked({ana()}, {ashdowns(1, 12), ashdowns(2, 3)});
    CHECK(order(ranking) == std::vector{home_of(2), home_of(1)});
    const auto& distance = of(ranking.homes[0], Term::distance);
    CHECK(distance.side == Side::speaks_for);
    CHECK(distance.words == "3 miles from where Ana comes from");
    CHECK(distance.adds == 20 * 4 * 91);
    CHECK(ranking.homes[1].trade_off == "Against The Ashdown family 2: further from home");
}

TEST_CASE("A home that fails a rule is listed with every reason, and with the one change where one is enough") {
    auto closed = ashdowns(2);
    closed.terms->to_age = 5;
    auto worse = ashdowns(3);
    worse.terms->to_age = 5;
    worse.registered = false;
    const auto ranking = ranked({ana()}, {worse, ashdowns(1), closed});
    CHECK(ranking.homes.size() == 1);
    REQUIRE(ranking.excluded.size() == 2);
    CHECK(ranking.excluded[0].home == home_of(2));
    CHECK(ranking.excluded[0].one_change == "If the terms were changed to take a child of 10");
    CHECK(ranking.excluded[1].why.size() == 2);
    CHECK_FALSE(ranking.excluded[1].one_change);
}

TEST_CASE("What a home is not known for neither lifts nor sinks it, and how far it could move is said") {
    auto child = ana();
    child.speaks = "pl";
    auto speaks = ashdowns(1, 5), unknown = ashdowns(2, 5), does_not = ashdowns(3, 5);
    speaks.languages = {"pl"};
    does_not.languages = {"en"};
    const auto ranking = ranked({child}, {does_not, unknown, speaks});
    CHECK(order(ranking) == std::vector{home_of(1), home_of(2), home_of(3)});
    CHECK(of(ranking.homes[1], Term::language).side == Side::not_known);
    CHECK(ranking.homes[1].place_at_best == 1);
    CHECK(ranking.homes[1].place_at_worst == 3);
}

TEST_CASE("How far the order hangs on a term: the weight at which the second goes first, and who is first without it") {
    auto child = ana();
    child.speaks = "pl";
    auto near = ashdowns(1, 2), speaks = ashdowns(2, 14);
    near.languages = {"en"};
    speaks.languages = {"pl"};
    auto weights = starting_weights();
    weights[Term::distance] = 40;
    weights[Term::language] = 10;
    const auto ranking = ranked({child}, {near, speaks}, weights);
    REQUIRE(order(ranking) == std::vector{home_of(1), home_of(2)});
    const auto on = [&](Term term) { return *std::ranges::find(ranking.hangs_on, term, &HangsOn::term); };
    CHECK(on(Term::language).second_first_at == 15);  // 40 x 36 = 1,440 points against 10 x 100
    CHECK(on(Term::language).first_without == home_of(1));
    CHECK(on(Term::distance).second_first_at == 27);
    CHECK(on(Term::distance).first_without == home_of(2));
    CHECK(on(Term::distance).first_falls_to == 2);
    CHECK_FALSE(on(Term::continuity).second_first_at);
    weights[Term::language] = 15;
    CHECK(order(ranked({child}, {near, speaks}, weights)).front() == home_of(2));
    weights[Term::language] = 14;
    CHECK(order(ranked({child}, {near, speaks}, weights)).front() == home_of(1));
}

TEST_CASE("Cost parts homes that are equal in all else, and never outweighs anything") {
    auto cheap = ashdowns(2, 5), dear = ashdowns(1, 5);
    cheap.price = Money::pounds(500);
    dear.price = Money::pounds(900);
    CHECK(order(ranked({ana()}, {dear, cheap})).front() == home_of(2));
    dear.at = miles_east(4);  // a mile nearer
    CHECK(order(ranked({ana()}, {dear, cheap})).front() == home_of(1));
}

TEST_CASE("A set is ranked for all its children together") {
    auto children = ana_and_ben();
    children[1].home = miles_east(10);
    const auto ranking = ranked(children, {ashdowns(1, 5)});
    CHECK(of(ranking.homes[0], Term::siblings).words == "With Ben; With Ana");
    CHECK(of(ranking.homes[0], Term::distance).words ==
          "5 miles from where Ana comes from; 5 miles from where Ben comes from");
}

TEST_CASE("Advice is refused with weights that cannot be used, and without a child") {
    auto weights = starting_weights();
    weights[Term::school] = -1;
    const std::vector<Child> children{ana()};
    const std::vector<Home> homes{ashdowns()};
    CHECK(rank(children, homes, weights, here()).error().fault == Fault::invalid);
    CHECK(rank({}, homes, starting_weights(), here()).error().fault == Fault::invalid);
}

TEST_CASE("Two or three homes side by side: what differs first, and what one would gain and give up") {
    auto child = ana();
    child.speaks = "pl";
    auto near = ashdowns(1, 2), speaks = ashdowns(2, 14);
    near.languages = {"en"};
    speaks.languages = {"pl"};
    const std::vector<Child> children{child};
    const std::vector<Home> homes{near, speaks};
    const auto ranking = ranked(children, homes);
    const std::vector chosen{home_of(1), home_of(2)};
    const auto comparison = compare(children, homes, ranking, chosen, here());
    REQUIRE(comparison);
    CHECK(comparison->terms[0].term == Term::distance);
    CHECK(comparison->terms[0].best == std::vector{true, false});
    CHECK(comparison->terms[1].term == Term::language);
    CHECK(comparison->in_words[0] == "For it: nearer home. Against it: the child's language not spoken");
    CHECK(comparison->in_words[1] == "For it: the child's language spoken. Against it: further from home");
    CHECK(compare(children, homes, ranking, std::vector{home_of(1)}, here()).error().fault == Fault::invalid);
    CHECK(compare(children, homes, ranking, std::vector{home_of(1), home_of(9)}, here()).error().fault ==
          Fault::not_found);
}
