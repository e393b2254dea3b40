#include <doctest/doctest.h>

#include <set>

#include "matching/region_for_tests.h"

using namespace kith;
using namespace kith::matching;
using namespace kith::matching::testing;

static TermValue of(Term term, const Child& child, const Home& home) { return measure(term, child, home, here()); }

TEST_CASE(
    "Every term is declared in its own place, with a meaning, a unit, a source and what is said when it is missing") {
    std::set<std::string_view> codes;
    for (const auto& term : terms()) {
        CHECK(&terms_of(term.term) == &term);
        CHECK(codes.insert(term.code).second);
        CHECK_FALSE(term.meaning.empty());
        CHECK_FALSE(term.unit.empty());
        CHECK_FALSE(term.source.act.empty());
        CHECK_FALSE(term.better.empty());
        CHECK(term.starting_weight >= 0);
        CHECK(term.starting_weight <= 100);
    }
    CHECK(terms().back().term == Term::cost);
    CHECK(terms().back().starting_weight == 0);
}

TEST_CASE("Near home falls by the mile, is 40 at twenty miles and never below nought") {
    CHECK(of(Term::distance, ana(), ashdowns(1, 0)).value == 100);
    CHECK(of(Term::distance, ana(), ashdowns(1, 20)).value == 40);
    CHECK(of(Term::distance, ana(), ashdowns(1, 100)).value == 0);
    CHECK(of(Term::distance, ana(), ashdowns(1, 150)).value == 0);
    CHECK(of(Term::distance, ana(), ashdowns(1, 6)).words == "6 miles from where Ana comes from");
}

TEST_CASE("What is not known counts as the middle, is said, and is never bad") {
    auto home = ashdowns();
    home.at.reset();
    const auto value = of(Term::distance, ana(), home);
    CHECK(value.known == Known::no);
    CHECK(value.value == unknown_counts_as);
    CHECK(value.words == "Where the home is, or where the child comes from, is not known");
    auto child = ana();
    child.needs = NeedSet{Need::trauma, Need::epilepsy};
    child.speaks = "pl";
    child.practices = PracticeSet{Practice::halal};
    child.intention = Length::long_term;
    for (const auto term : {Term::experience, Term::health, Term::language, Term::culture, Term::carers_wishes,
                            Term::support, Term::length, Term::cost}) {
        CHECK(of(term, child, home).known == Known::no);
        CHECK(of(term, child, home).value == unknown_counts_as);
        CHECK_FALSE(of(term, child, home).words.empty());
    }
}

TEST_CASE("The journey to school is by the table of travel times where it has it, and estimated where not") {
    auto child = ana();
    child.school = School{miles_east(0, "NE1 1AA"), "Elm Primary", true};
    auto home = ashdowns(1, 10);
    CHECK(of(Term::school, child, home).words == "about 31 minutes to Elm Primary");
    home.at->postcode = "NE20 3BB";
    const auto read = TravelTimes::read("origin,destination,minutes\nNE20,NE1 1AA,45\n");
    REQUIRE(read);
    auto in = here();
    in.travel = &read->times;
    const auto value = measure(Term::school, child, home, in);
    CHECK(value.value == 50);
    CHECK(value.words == "45 minutes to Elm Primary");
    child.school->stays = false;
    CHECK(of(Term::school, child, home).known == Known::does_not_apply);
}

TEST_CASE("People who matter count as much as the child says") {
    auto child = ana();
    child.people = {{miles_east(0), "Gran", 3}, {miles_east(100), "a friend", 1}};
    CHECK(of(Term::people, child, ashdowns(1, 0)).value == 75);
    CHECK(of(Term::people, child, ashdowns(1, 0)).words == "less than a mile to Gran and 100 miles to a friend");
}

TEST_CASE("Brothers and sisters are counted, those apart by decision are not") {
    auto child = ana();
    CHECK(of(Term::siblings, child, ashdowns()).known == Known::does_not_apply);
    child.siblings = {{child_of(2), "Ben", false, false, ""}, {child_of(3), "Cal", false, false, ""}};
    auto home = ashdowns();
    CHECK(of(Term::siblings, child, home).value == 0);
    CHECK(of(Term::siblings, child, home).words == "Ben and Cal would live elsewhere");
    home.residents = {resident(2, "Ben", "2014-05-05"_day)};
    CHECK(of(Term::siblings, child, home).value == 50);
    CHECK(of(Term::siblings, child, home).words == "With Ben; Cal would live elsewhere");
    child.siblings[1].apart = true;
    CHECK(of(Term::siblings, child, home).value == 100);
}

TEST_CASE("A child's wishes are met, not met or not known, each as much as it matters to them") {
    auto child = ana();
    child.wishes = {{Feature::pets, true, Matters::essential, "a dog"},
                    {Feature::smoke_free, true, Matters::wanted, ""},
                    {Feature::other_children, false, Matters::wanted, ""}};
    auto home = ashdowns();
    CHECK(of(Term::childs_wishes, child, home).known == Known::no);
    home.features = FeatureSet{Feature::pets, Feature::other_children};
    const auto value = of(Term::childs_wishes, child, home);
    CHECK(value.value == 66);
    CHECK(value.words ==
          "Met: \u201ca dog\u201d; Not met: no other children in the home; Not known: nobody who smokes");
}

TEST_CASE("A home the child asks for meets their wish, and no other does") {
    auto child = ana();
    child.of_homes = {{home_of(1), true, false, "I like it there"}};
    CHECK(of(Term::childs_wishes, child, ashdowns(1)).value == 100);
    CHECK(of(Term::childs_wishes, child, ashdowns(2)).value == 0);
    child.of_homes = {{home_of(1), false, false, "not there"}};
    CHECK(of(Term::childs_wishes, child, ashdowns(1)).value == 0);
    CHECK(of(Term::childs_wishes, child, ashdowns(2)).value == 100);
}

TEST_CASE("What carers ask is a wish: it counts, and excludes nobody") {
    auto child = ana();
    child.needs = NeedSet{Need::missing};
    auto home = ashdowns();
    home.offer = Offer{.from_age = 0, .to_age = 5, .rather_not = NeedSet{Need::missing}};
    CHECK(of(Term::carers_wishes, child, home).value == 0);
    CHECK(of(Term::carers_wishes, child, home).words ==
          "Not met: a child of 0 to 5 (Ana is 10) and not experience with going missing just now");
    CHECK(excluded_by(child, home).empty());
    home.offer = Offer{};
    CHECK(of(Term::carers_wishes, child, home).value == 100);
}

TEST_CASE("Needs of health and needs for experience are two terms, each the share that the home can meet") {
    auto child = ana();
    child.needs = NeedSet{Need::epilepsy, Need::autism, Need::trauma};
    auto home = ashdowns();
    home.skills = NeedSet{Need::epilepsy, Need::trauma};
    CHECK(of(Term::health, child, home).value == 50);
    CHECK(of(Term::health, child, home).words == "Can offer care with epilepsy; missing: understanding of autism");
    CHECK(of(Term::experience, child, home).value == 100);
}

TEST_CASE("Religion and culture are what the child wants done, and nothing where they want nothing") {
    auto child = ana();
    CHECK(of(Term::culture, child, ashdowns()).known == Known::does_not_apply);
    child.practices = PracticeSet{Practice::halal, Practice::mosque};
    auto home = ashdowns();
    home.practices = PracticeSet{Practice::halal};
    CHECK(of(Term::culture, child, home).value == 50);
    CHECK(of(Term::culture, child, home).words == "Can keep halal food; cannot keep going to mosque");
}

TEST_CASE("Children already there count in both directions") {
    auto child = ana();
    auto home = ashdowns();
    CHECK(of(Term::children_there, child, home).value == 100);
    home.residents = {resident(7, "Gil", "2020-01-01"_day)};
    CHECK(of(Term::children_there, child, home).words == "With Gil, 6");
    home.residents[0].considerations = {Consideration::no_older};
    CHECK(of(Term::children_there, child, home).value == 50);
    child.risks = {{child_of(7), false, "she has bullied younger children"}};
    CHECK(of(Term::children_there, child, home).value == 0);
    CHECK(
        of(Term::children_there, child, home).words ==
        "With Gil, 6. risk to be weighed with Gil: she has bullied younger children; Gil's plan asks for nobody older");
}

TEST_CASE("A home the child has stayed at is the most that stays the same") {
    auto child = ana();
    CHECK(of(Term::continuity, child, ashdowns()).value == 60);
    child.doctor = miles_east(40);
    CHECK(of(Term::continuity, child, ashdowns()).value == 30);
    child.stayed_at = {home_of(1)};
    CHECK(of(Term::continuity, child, ashdowns()).value == 100);
}

TEST_CASE("Support nearby: in a constellation, and how near its hub is") {
    auto home = ashdowns();
    home.support = Support{false, {}};
    CHECK(of(Term::support, ana(), home).value == 30);
    home.support = Support{true, 8'047};
    CHECK(of(Term::support, ana(), home).value == 100);
    home.support = Support{true, 40'234};
    CHECK(of(Term::support, ana(), home).value == 50);
}

TEST_CASE("A home offered for either length suits both; a short one does not suit a child who needs one until 18") {
    auto child = ana();
    child.intention = Length::long_term;
    auto home = ashdowns();
    home.offer = Offer{.length = Length::either};
    CHECK(of(Term::length, child, home).value == 100);
    home.offer->length = Length::short_term;
    CHECK(of(Term::length, child, home).value == 0);
}

TEST_CASE("A price above what the needs justify is never used: all such prices are one") {
    auto child = ana();
    child.need_band = 2;  // up to £1,000
    auto home = ashdowns();
    home.price = Money::pounds(600);
    CHECK(of(Term::cost, child, home).value == 40);
    home.price = Money::pounds(1'000);
    CHECK(of(Term::cost, child, home).value == 0);
    home.price = Money::pounds(9'000);
    CHECK(of(Term::cost, child, home).value == 0);
}

TEST_CASE("Whether a term applies depends on the child alone, so that homes are compared on the same terms") {
    const auto child = ana();
    auto full = ashdowns();
    full.residents = {resident(7, "Gil", "2020-01-01"_day)};
    full.offer = Offer{.from_age = 3};
    full.skills = NeedSet{Need::baby};
    full.languages = {"pl"};
    full.support = Support{true, 10};
    for (const auto& term : terms())
        CHECK((of(term.term, child, full).known == Known::does_not_apply) ==
              (of(term.term, child, ashdowns()).known == Known::does_not_apply));
}

TEST_CASE("Weights are whole numbers from 0 to 100, named and decided; the law's own terms cannot be left out") {
    CHECK(problems(starting_weights()).empty());
    auto weights = starting_weights();
    weights[Term::language] = 0;
    weights[Term::experience] = 100;
    CHECK(problems(weights).empty());
    weights[Term::language] = 101;
    weights[Term::siblings] = 0;
    weights[Term::cost] = 1;
    weights.decided_by.clear();
    CHECK(problems(weights).size() == 4);
    weights = starting_weights();
    weights[Term::distance] = 0;
    CHECK(problems(weights)[0] ==
          "\"Near home\" has the weight 0, but the law asks for it (Children Act 1989, s. "
          "22C(8)(a)): give it at least 1.");
}
