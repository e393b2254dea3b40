#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/journeys.h"
#include "kernel/core/result.h"
#include "kernel/forms/form.h"

namespace kith::app {

/// One question in the same words in several forms: how often somebody reads it.
struct Repeat {
    std::string_view text;
    std::vector<std::string_view> forms;  ///< where it is asked, in order
};

/// What the forms of one journey ask together. A form is a screen.
struct JourneyBurden {
    std::string_view name;
    std::vector<std::string_view> forms;
    int inputs = 0, required = 0, conditional = 0, screens = 0;
    std::vector<Repeat> repeats;
    int again = 0;  ///< how many questions come after the same words were asked once
};

/// All that is counted, from the declarations of the forms and nothing else.
struct BurdenReport {
    std::vector<Burden> forms;  ///< the most inputs first
    std::vector<JourneyBurden> journeys;
    std::vector<Repeat> common;  ///< questions that stand in more forms than `common_over`
    int inputs = 0;
};
inline constexpr std::size_t common_over = 5;

/// Fails: invalid, if a journey names a form that no page shows.
Result<BurdenReport> burden_of(std::vector<FormInfo> forms, std::span<const Journey> journeys);

std::string burden_as_text(const BurdenReport& report);
std::string burden_as_json(const BurdenReport& report);
std::string burden_as_markdown(const BurdenReport& report);

/// Each way in which `now` differs from `agreed`, both as burden_as_markdown writes it, as a sentence; none if it does
/// not.
std::vector<std::string> burden_changes(std::string_view agreed, std::string_view now);

}  // namespace kith::app
