#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/child_for_tests.h"
#include "kernel/testing/story.h"

/// What may happen in a story about a child in care, and what it may expect.
namespace kith::care {

/// The world of one story: a child, and the day it is. Not to be moved: its verbs hold on to it.
class CareStory {
public:
    CareStory() = default;
    CareStory(const CareStory&) = delete;
    CareStory& operator=(const CareStory&) = delete;

    std::vector<testing::StoryVerb> verbs();

    /// `wanted` of a duty: "due DAY", then any of "done DAY", "late", "in time", "not done" (nobody can any more), or
    /// "nothing due" or "never due". Of an entitlement: "on since DAY", "off until DAY", "not yet".
    std::optional<std::string> expect(std::string_view subject, std::string_view wanted) const;

private:
    using Verb = testing::StoryVerb;
    using Trouble = std::optional<std::string>;

    std::vector<Verb> life();
    std::vector<Verb> homes();
    std::vector<Verb> meetings();
    std::vector<Verb> health_and_school();

    Trouble into_care(Date on, std::string_view how);
    Trouble moves(Date on, std::string_view to);
    Trouble asks_for_review(Date on, std::string_view before);
    Trouble record_of_review(Date on, std::string_view what);
    Trouble approved(Date on, std::string_view what);
    Trouble has(Date on, std::string_view what);
    Trouble says_no(Date on, std::string_view to);

    ChildForTests child_;
    Date today_ = "2199-12-31"_day;
};

}  // namespace kith::care
