#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "kernel/core/text.h"
#include "matching/region_for_tests.h"

using namespace kith;
using namespace kith::matching;
using namespace kith::matching::testing;

static std::string text_of(const std::string& file) {
    std::ifstream in{std::string{KITH_SOURCE} + "/src/matching/" + file};
    REQUIRE(in.good());
    std::stringstream text;
    text << in.rdbuf();
    return lower(text.str());
}

/// Lines of declarations alone: what a comment says is no field.
static std::string without_comments(const std::string& text) {
    std::string found;
    for (const auto line : split(text, '\n')) found += std::string{line.substr(0, line.find("//"))} + "\n";
    return found;
}

TEST_CASE("What must never be used has no field to come in by") {
    for (const auto* file : {"model.h", "codes.h"}) {
        const auto declared = without_comments(text_of(file));
        for (const auto* never :
             {"ethnic", "race", "nationality", "skin_colour", "complaint", "allegation", "rating", "profit", "income"})
            CHECK_MESSAGE(declared.find(never) == std::string::npos, file, " declares ", never);
    }
}

/// Taken apart field by field: a new field does not compile here until somebody has thought about it.
TEST_CASE("The engine is told these facts of a child and of a home, and no others") {
    const auto child = ana();
    const auto& [id, given, born, sex, kind, needed_from, needed_by, kinds, secure_order, home, school, doctor, people,
                 needs, essential_needs, speaks, practices, practices_in_words, wishes, of_homes, siblings, set, risks,
                 keep_away_from, lives_at, stayed_at, intention, need_band, matters] = child;
    CHECK(given == "Ana");
    const auto there = ashdowns();
    const auto& [home_id, name, home_kind, area, in_house, at, registered, restricted, opens, closes, terms, exemption,
                 residents, reductions, offer, skills, languages, home_practices, features, not_features, support,
                 price] = there;
    CHECK(name == "The Ashdown family 1");
}

TEST_CASE("The terms are these fifteen, and cost is the last and has no weight") {
    std::vector<std::string> codes;
    for (const auto& term : terms()) codes.emplace_back(term.code);
    CHECK(
        join(codes, " ") ==
        "distance school people siblings childs_wishes carers_wishes experience health language culture children_there "
        "continuity support length cost");
    CHECK(starting_weights()[Term::cost] == 0);
}

TEST_CASE("A price above what the needs justify changes nothing, however far above it is") {
    std::vector<Home> homes{ashdowns(1, 5), ashdowns(2, 5), ashdowns(3, 4)};
    homes[0].price = Money::pounds(2'000);
    homes[1].price = Money::pounds(9'000);
    homes[2].price = Money::pounds(9'000);
    const std::vector<Child> children{ana()};
    const auto ranking = rank(children, homes, starting_weights(), here());
    REQUIRE(ranking);
    CHECK(ranking->homes[0].home == home_of(3));
    CHECK(ranking->homes[1].home == home_of(1));
    CHECK(ranking->homes[2].home == home_of(2));
}
