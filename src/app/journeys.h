#pragma once

#include <span>
#include <string_view>

namespace kith::app {

/// What one piece of work asks, from its first form to its last, whoever fills each in. Which forms is said here and
/// nowhere else; what each asks is read from its declaration.
struct Journey {
    std::string_view name;
    std::span<const std::string_view> forms;  ///< by name, in the order they are met
};

std::span<const Journey> journeys();

}  // namespace kith::app
