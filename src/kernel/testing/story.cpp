#include "kernel/testing/story.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace kith::testing {

static std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> between_commas(std::string_view text) {
    std::vector<std::string_view> pieces;
    while (true) {
        const auto comma = text.find(',');
        pieces.push_back(trimmed(text.substr(0, comma)));
        if (comma == std::string_view::npos) return pieces;
        text.remove_prefix(comma + 1);
    }
}

/// The verb that begins the text, the longest if several do.
static const StoryVerb* verb_of(std::string_view text, std::span<const StoryVerb> verbs) {
    const StoryVerb* found = nullptr;
    for (const auto& verb : verbs) {
        const bool whole =
            text.size() == verb.words.size() || (text.size() > verb.words.size() && text[verb.words.size()] == ' ');
        if (text.starts_with(verb.words) && whole && (!found || verb.words.size() > found->words.size())) found = &verb;
    }
    return found;
}

/// Nothing if the line was followed, else what is wrong with it.
static std::optional<std::string> happens(std::string_view line, std::span<const StoryVerb> verbs) {
    const auto day = Date::parse(line.substr(0, 10));
    if (!day) return fmt::format("\"{}\" is neither a day that exists nor \"expect\"", line.substr(0, line.find(' ')));
    const auto act = trimmed(line.substr(10));
    const auto* verb = verb_of(act, verbs);
    if (!verb) return fmt::format("nothing is known of \"{}\"", act);
    return verb->does(*day, trimmed(act.substr(verb->words.size())));
}

static std::optional<std::string> holds(std::string_view line, const StoryExpectation& expectation, StoryTold& told) {
    const auto what = trimmed(line.substr(std::string_view{"expect"}.size()));
    const auto gap = what.find("  ");
    if (gap == std::string_view::npos) return "two spaces go between what is expected and of what";
    const auto subject = what.substr(0, gap);
    const auto wanted = trimmed(what.substr(gap));
    if (std::ranges::find(told.subjects, subject) == told.subjects.end()) told.subjects.emplace_back(subject);
    const auto found = expectation(subject, wanted);
    if (!found) return {};
    return fmt::format("expected {}: {}, but found {}", subject, wanted, *found);
}

StoryTold tell_story(std::string_view name, std::string_view text, std::span<const StoryVerb> verbs,
                     const StoryExpectation& expectation) {
    StoryTold told;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.starts_with('#')) continue;
        if (told.title.empty()) {
            told.title = line;
            continue;
        }
        const auto wrong = line.starts_with("expect ") ? holds(line, expectation, told) : happens(line, verbs);
        if (wrong) told.failures.push_back(fmt::format("{}:{}: {}", name, number, *wrong));
    }
    if (told.subjects.empty()) told.failures.push_back(fmt::format("{}: this story expects nothing", name));
    return told;
}

std::vector<std::string> stories_in(const std::string& folder) {
    std::vector<std::string> paths;
    REQUIRE_MESSAGE(std::filesystem::is_directory(folder), "there is no folder " << folder);
    for (const auto& file : std::filesystem::directory_iterator{folder})
        if (file.path().extension() == ".story") paths.push_back(file.path());
    std::ranges::sort(paths);
    return paths;
}

std::string text_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    REQUIRE_MESSAGE(file.good(), "cannot read " << path);
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace kith::testing
