#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "matching/region_for_tests.h"

using namespace kith;
using namespace kith::matching;
using namespace kith::matching::testing;

using RulesFound = std::vector<Rule>;

static Findings of_set(const std::vector<Child>& children, const Home& home) { return check(children, home, here()); }

TEST_CASE("Nothing stands against a home within its terms with a place free") {
    const auto child = ana();
    const auto found = check(std::span{&child, 1}, ashdowns(), here());
    CHECK(found.can_be_offered());
    CHECK(found.needs_reason.empty());
}

TEST_CASE("Every rule is declared under its own place, with a reason and a source") {
    std::set<std::string_view> codes;
    for (const auto& rule : rules()) {
        CHECK(&terms_of(rule.rule) == &rule);
        CHECK(codes.insert(rule.code).second);
        CHECK_FALSE(rule.reason.empty());
        CHECK_FALSE(rule.law.act.empty());
    }
}

TEST_CASE("Reg 27(5): the ages in the terms hold on the day the child comes, birthdays included") {
    auto home = ashdowns();
    home.terms->from_age = 11;
    auto child = ana();
    CHECK(excluded_by(child, home) == RulesFound{Rule::ages});
    child.needed_from = "2027-02-01"_day;
    CHECK(excluded_by(child, home) == RulesFound{Rule::ages});
    child.needed_from = "2027-02-02"_day;
    CHECK(excluded_by(child, home).empty());
    home.terms->from_age = 0;
    home.terms->to_age = 10;
    CHECK(excluded_by(child, home) == RulesFound{Rule::ages});
}

TEST_CASE("What excludes a home is said in words, with the one change that would open it") {
    auto home = ashdowns();
    home.terms->from_age = 11;
    const auto child = ana();
    const auto found = check(std::span{&child, 1}, home, here());
    REQUIRE(found.excludes.size() == 1);
    CHECK(found.excludes[0].words == "Ana is 10: this home is approved for children from 11 to 17");
    CHECK(found.excludes[0].change == "If the terms were changed to take a child of 10");
}

TEST_CASE("The terms say girls or boys, named children, kinds and lengths of stay, and how many") {
    auto child = ana();
    auto home = ashdowns();
    home.terms->only = Sex::male;
    CHECK(excluded_by(child, home) == RulesFound{Rule::sex});
    home = ashdowns();
    home.terms->only_for = {child_of(2)};
    CHECK(excluded_by(child, home) == RulesFound{Rule::named_children});
    home.terms->only_for = {child_of(1)};
    CHECK(excluded_by(child, home).empty());
    home.terms->only_for = {child_of(2)};
    child.siblings = {{child_of(2), "Ben", false, false, ""}};  // and the brothers and sisters of who is named
    CHECK(excluded_by(child, home).empty());
    child.siblings = {};
    home = ashdowns();
    home.terms->kinds = {RequestKind::emergency};
    CHECK(excluded_by(child, home) == RulesFound{Rule::kind_of_stay});
    home = ashdowns();
    home.terms->longest = Length::short_term;
    child.intention = Length::long_term;
    CHECK(excluded_by(child, home) == RulesFound{Rule::length_of_stay});
    child.intention = {};
    home = ashdowns();
    home.residents = {resident(7, "Gil", "2015-01-01"_day), resident(8, "Hal", "2015-01-01"_day)};
    CHECK(excluded_by(child, home) == RulesFound{Rule::number});
    home.residents[0].leaves = today;
    CHECK(excluded_by(child, home).empty());
    home.terms.reset();
    CHECK(excluded_by(child, home) == RulesFound{Rule::terms_recorded});
}

TEST_CASE("Reg 23: in an emergency a family may go beyond its terms, and it is said that it is for six working days") {
    auto child = ana();
    child.kind = RequestKind::emergency;
    auto home = ashdowns();
    home.terms->from_age = 12;
    const auto found = check(std::span{&child, 1}, home, here());
    CHECK(found.can_be_offered());
    REQUIRE(found.needs_reason.size() == 1);
    CHECK(found.needs_reason[0].rule == Rule::beyond_terms_in_emergency);
    home.terms->from_age = 0;
    home.terms->only_for = {child_of(2)};  // terms too
    CHECK(excluded_by(child, home).empty());
    home.terms->only_for = {};
    home.terms->from_age = 12;
    home.kind = KindOfHome::childrens_home;
    CHECK(excluded_by(child, home) == RulesFound{Rule::ages});
}

TEST_CASE("Schedule 7: never a fourth child but with brothers and sisters, or by an exemption that names the child") {
    auto child = ana();
    auto home = ashdowns();
    home.terms->places = 4;
    for (int i = 0; i < 3; ++i) home.residents.push_back(resident(10 + i, "Gil", "2015-01-01"_day));
    CHECK(excluded_by(child, home) == RulesFound{Rule::usual_limit});
    child.kind = RequestKind::emergency;
    CHECK(excluded_by(child, home) == RulesFound{Rule::usual_limit});
    home.exemption = Exemption{4, {child_of(99)}};
    CHECK(excluded_by(child, home) == RulesFound{Rule::usual_limit});
    home.exemption = Exemption{4, {child_of(1)}};
    CHECK(excluded_by(child, home).empty());
    home.exemption.reset();
    for (int i = 0; i < 3; ++i) child.siblings.push_back({child_of(10 + i), "Gil", false, false, ""});
    CHECK(excluded_by(child, home).empty());
}

TEST_CASE("A place that is held or resting is not offered, but to the child for whom it is held") {
    const auto child = ana();
    auto home = ashdowns();
    home.terms->places = 1;
    home.reductions = {{1, "2026-05-01"_day, "2026-06-01"_day, "a rest", {}}};
    CHECK(excluded_by(child, home) == RulesFound{Rule::room});
    home.reductions[0].until = "2026-05-31"_day;
    CHECK(excluded_by(child, home).empty());
    home.reductions = {{1, "2026-06-28"_day, {}, "a hold", child_of(3)}};
    CHECK(excluded_by(child, home) == RulesFound{Rule::room});
    home.reductions[0].from = "2026-06-29"_day;  // 28 days are looked ahead
    CHECK(excluded_by(child, home).empty());
    home.reductions = {{1, today, {}, "a hold", child_of(1)}};
    CHECK(excluded_by(child, home).empty());
    CHECK(places_free(home, std::span{&child, 1}, today) == 1);
}

TEST_CASE("Reg 27A: nobody under 16 where there is no care; at 16 and 17 it needs a reason") {
    auto child = ana();
    auto home = ashdowns();
    home.kind = KindOfHome::supported_accommodation;
    CHECK(excluded_by(child, home) == RulesFound{Rule::care_under_sixteen});
    child.born = "2010-06-02"_day;
    CHECK(excluded_by(child, home) == RulesFound{Rule::care_under_sixteen});
    child.born = "2010-06-01"_day;
    CHECK(excluded_by(child, home).empty());
    CHECK(check(std::span{&child, 1}, home, here()).needs_reason[0].rule == Rule::care_to_eighteen);
    child.born = {};
    CHECK(excluded_by(child, home) == RulesFound{Rule::care_under_sixteen});
}

TEST_CASE("A home must be open, registered, without a notice, and locked only as a court allows") {
    auto child = ana();
    auto home = ashdowns();
    home.registered = false;
    CHECK(excluded_by(child, home) == RulesFound{Rule::registered});
    home = ashdowns();
    home.restricted = true;
    CHECK(excluded_by(child, home) == RulesFound{Rule::restricted});
    home = ashdowns();
    home.opens = "2026-06-02"_day;
    CHECK(excluded_by(child, home) == RulesFound{Rule::open});
    home.opens = today;
    home.closes = today;
    CHECK(excluded_by(child, home) == RulesFound{Rule::open});
    home = ashdowns();
    home.kind = KindOfHome::secure_home;
    CHECK(excluded_by(child, home) == RulesFound{Rule::secure});
    child.secure_order = true;
    CHECK(excluded_by(child, home).empty());
    child.kinds = {KindOfHome::family};
    CHECK(excluded_by(child, home) == RulesFound{Rule::kind_of_home});
}

TEST_CASE("A home in an exclusion zone is excluded; where nobody knows where it is, that is said") {
    auto child = ana();
    child.keep_away_from = {{miles_east(5).at, 1'000, "", "their father lives there"}};
    CHECK(excluded_by(child, ashdowns(1, 5.5)) == RulesFound{Rule::exclusion_zone});
    CHECK(excluded_by(child, ashdowns(1, 6)).empty());
    child.keep_away_from = {{{}, 0, "ne4", "their father lives there"}};
    auto home = ashdowns();
    home.at->postcode = "NE4 5PL";
    CHECK(excluded_by(child, home) == RulesFound{Rule::exclusion_zone});
    home.at->postcode = "NE45 5PL";
    CHECK(excluded_by(child, home).empty());
    home.at.reset();
    const auto found = check(std::span{&child, 1}, home, here());
    CHECK(found.can_be_offered());
    CHECK(found.needs_reason[0].rule == Rule::zone_not_known);
}

TEST_CASE("A known danger between two children excludes in both directions; a lesser risk is to be weighed") {
    auto child = ana();
    auto home = ashdowns();
    home.residents = {resident(7, "Gil", "2015-01-01"_day)};
    home.residents[0].risks = {{child_of(1), true, "he has hurt her"}};
    CHECK(excluded_by(child, home) == RulesFound{Rule::risk});
    home.residents[0].risks.clear();
    child.risks = {{child_of(7), true, "she has hurt him"}};
    CHECK(excluded_by(child, home) == RulesFound{Rule::risk});
    child.risks[0].decisive = false;
    CHECK(excluded_by(child, home).empty());
    CHECK(check(std::span{&child, 1}, home, here()).needs_reason[0].rule == Rule::risk_to_weigh);
    home.residents[0].considerations = {Consideration::no_one_else};
    CHECK(excluded_by(child, home) == RulesFound{Rule::resident_alone});
}

TEST_CASE("Brothers and sisters who live apart by decision are not put together, whether there or coming") {
    auto children = ana_and_ben();
    CHECK(of_set(children, ashdowns()).can_be_offered());
    children[0].siblings[0].apart = true;
    children[0].siblings[0].why_apart = "assessed together and apart";
    CHECK(of_set(children, ashdowns()).excludes[0].rule == Rule::apart);
    auto home = ashdowns();
    home.residents = {resident(2, "Ben", "2014-05-05"_day)};
    CHECK(excluded_by(children[0], home) == RulesFound{Rule::apart});
}

TEST_CASE("What a child says of a home excludes it only where somebody decided that it settles it") {
    auto child = ana();
    child.of_homes = {{home_of(1), false, false, "not there again"}};
    CHECK(excluded_by(child, ashdowns()).empty());
    child.of_homes[0].decisive = true;
    CHECK(excluded_by(child, ashdowns()) == RulesFound{Rule::refused});
    CHECK(excluded_by(child, ashdowns(2)).empty());
}

TEST_CASE("What the request marks essential excludes where it is known not to be met, never where it is not known") {
    auto child = ana();
    child.speaks = "pl";
    child.matters[static_cast<std::size_t>(Term::language)] = Matters::essential;
    auto home = ashdowns();
    CHECK(excluded_by(child, home).empty());
    home.languages = {"en"};
    CHECK(excluded_by(child, home) == RulesFound{Rule::essential});
    home.languages = {"en", "pl"};
    CHECK(excluded_by(child, home).empty());
    child.needs = child.essential_needs = NeedSet{Need::epilepsy};
    CHECK(excluded_by(child, home).empty());
    home.skills = NeedSet{Need::baby};
    CHECK(excluded_by(child, home) == RulesFound{Rule::essential_needs});
    home.skills = NeedSet{Need::epilepsy};
    CHECK(excluded_by(child, home).empty());
}

TEST_CASE("Outside the authority's area needs the approval of an officer") {
    const auto child = ana();
    auto home = ashdowns();
    home.area = brackenford;
    const auto found = check(std::span{&child, 1}, home, here());
    CHECK(found.can_be_offered());
    CHECK(found.needs_reason[0].rule == Rule::out_of_area);
}

TEST_CASE("A set needs a place for each of its children") {
    const auto children = ana_and_ben();
    auto home = ashdowns();
    home.terms->places = 1;
    CHECK(of_set(children, home).excludes[0].rule == Rule::number);
    CHECK(of_set(children, home).excludes[0].change == "If the terms were changed to 2 children");
}
