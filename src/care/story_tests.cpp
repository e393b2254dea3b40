#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "care/rules.h"
#include "care/story_verbs.h"

using namespace kith;
using namespace kith::care;
using namespace kith::testing;

static const std::string folder = KITH_SOURCE "/src/care/stories";

static StoryTold tell(const std::string& path) {
    CareStory story;
    return tell_story(std::filesystem::path{path}.filename().string(), text_of(path), story.verbs(),
                      [&](std::string_view subject, std::string_view wanted) { return story.expect(subject, wanted); });
}

TEST_CASE("every story of care holds") {
    for (const auto& path : stories_in(folder))
        for (const auto& failure : tell(path).failures) FAIL_CHECK(failure);
}

TEST_CASE("every duty and every entitlement of care has a story") {
    std::set<std::string, std::less<>> told;
    for (const auto& path : stories_in(folder)) {
        const auto story = tell(path);
        told.insert(story.subjects.begin(), story.subjects.end());
    }
    for (const auto* terms : care::terms()) CHECK_MESSAGE(told.contains(terms->name), "no story of: " << terms->name);
    for (const auto* offer : entitlements()) CHECK_MESSAGE(told.contains(offer->name), "no story of: " << offer->name);
}

TEST_CASE("a wrong day in a story of care fails with its line and what was found") {
    CareStory story;
    const auto told =
        tell_story("wrong.story",
                   "A wrong day\n2025-04-01  comes into care by agreement\n2025-04-02  today\n"
                   "expect  Review of the child's case  due 2025-04-30\n",
                   story.verbs(), [&](auto subject, auto wanted) { return story.expect(subject, wanted); });
    REQUIRE(told.failures.size() == 1);
    CHECK(told.failures[0] ==
          "wrong.story:4: expected Review of the child's case: due 2025-04-30, but found due 2025-05-01");
}

TEST_CASE("the verbs of care stay under thirty") {
    CareStory story;
    CHECK(story.verbs().size() < 30);
}
