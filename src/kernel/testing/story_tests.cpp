#include <doctest/doctest.h>

#include "kernel/testing/story.h"

using namespace kith;
using namespace kith::testing;

namespace {

/// A story about a count of apples.
struct Apples {
    int count = 0;
    std::vector<StoryVerb> verbs{
        {"picks",
         [this](Date, std::string_view) -> std::optional<std::string> {
             ++count;
             return {};
         }},
        {"picks none", [](Date, std::string_view) -> std::optional<std::string> { return {}; }},
        {"eats",
         [](Date, std::string_view rest) -> std::optional<std::string> {
             return "nobody can eat " + std::string{rest};
         }},
    };

    StoryTold tell(std::string_view text) {
        return tell_story("apples.story", text, verbs,
                          [this](std::string_view, std::string_view wanted) -> std::optional<std::string> {
                              const auto found = std::to_string(count);
                              return found == wanted ? std::nullopt : std::optional{found};
                          });
    }
};

}  // namespace

TEST_CASE("a story that holds has no failures, and says what it was about") {
    Apples apples;
    const auto told =
        apples.tell("# for readers\nTwo apples\n\n2025-01-01  picks one\n2025-01-02  picks\nexpect  Apples  2\n");
    CHECK(told.failures.empty());
    CHECK(told.title == "Two apples");
    CHECK(told.subjects == std::vector<std::string>{"Apples"});
}

TEST_CASE("what is not so fails with the file, the line, what was expected and what was found") {
    Apples apples;
    const auto told = apples.tell("One apple\n2025-01-01  picks\n\nexpect  Apples  2\n");
    REQUIRE(told.failures.size() == 1);
    CHECK(told.failures[0] == "apples.story:4: expected Apples: 2, but found 1");
}

TEST_CASE("a day that does not exist, an unknown verb and words a verb cannot take each fail with their line") {
    Apples apples;
    const auto told =
        apples.tell("Wrong\n2025-02-30  picks\n2025-02-28  juggles\n2025-02-28  eats stones\nexpect  Apples  0\n");
    REQUIRE(told.failures.size() == 3);
    CHECK(told.failures[0].starts_with("apples.story:2: \"2025-02-30\""));
    CHECK(told.failures[1] == "apples.story:3: nothing is known of \"juggles\"");
    CHECK(told.failures[2] == "apples.story:4: nobody can eat stones");
}

TEST_CASE("the longest verb wins, and a verb is not the beginning of another word") {
    Apples apples;
    const auto told = apples.tell("None\n2025-01-01  picks none\n2025-01-01  pickses\nexpect  Apples  0\n");
    REQUIRE(told.failures.size() == 1);
    CHECK(told.failures[0].find("pickses") != std::string::npos);
}

TEST_CASE("a story that expects nothing is no story, nor an expectation without its two spaces") {
    CHECK(Apples{}.tell("Nothing\n2025-01-01  picks\n").failures.size() == 1);
    CHECK(Apples{}.tell("Tight\nexpect Apples 0\n").failures[0].starts_with("apples.story:2: two spaces"));
}

TEST_CASE("expectations are met by what happened before them, not after") {
    Apples apples;
    CHECK(apples.tell("Growing\nexpect  Apples  0\n2025-01-01  picks\nexpect  Apples  1\n").failures.empty());
}
