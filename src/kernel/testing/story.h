#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/date.h"

/// Stories: tests that people who know the work can write and read. A story is a text file:
///
///     # what a line that starts like this says is for readers alone
///     Ana's first two reviews (reg. 33)
///
///     2025-04-01  comes into care by agreement
///     2025-04-24  reviewed
///     2025-06-01  today
///
///     expect  Review of the child's case  due 2025-07-24
///
/// The first line is its title. A line with a day is something that happened, begun by a verb of the area. A line with
/// `expect` says of what, after two spaces, and then, after two more, what must be so by then. Lines are followed in
/// their order.
namespace kith::testing {

/// Something that may happen in a story. `does` takes the day and the words after the verb, and gives nothing, or what
/// it could not make of them.
struct StoryVerb {
    std::string_view words;
    std::function<std::optional<std::string>(Date, std::string_view)> does;
};

/// Whether what is wanted of a subject is so: nothing if it is, else what was found.
using StoryExpectation = std::function<std::optional<std::string>(std::string_view subject, std::string_view wanted)>;

struct StoryTold {
    std::string title;
    std::vector<std::string> subjects;  ///< what it expected something of, in order, each once
    std::vector<std::string> failures;  ///< "a.story:9: expected ... but found ...", in order; none: the story holds
};

/// Follows a story. `name` is what its failures call the file.
StoryTold tell_story(std::string_view name, std::string_view text, std::span<const StoryVerb> verbs,
                     const StoryExpectation& expectation);

/// The paths of the stories of a folder, by name. Fails the test if there is no such folder.
std::vector<std::string> stories_in(const std::string& folder);

/// The whole of a file. Fails the test if it cannot be read.
std::string text_of(const std::string& path);

/// The pieces of a text between commas, spaces around them left out.
std::vector<std::string_view> between_commas(std::string_view text);

}  // namespace kith::testing
