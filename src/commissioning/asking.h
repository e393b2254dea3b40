#pragma once

#include "kernel/forms/form.h"

/// Machinery of the forms: questions for hundredths of a per cent.
namespace kith::commissioning {

/// "3.55" or "3.55%" or "-0.5" as hundredths of one per cent.
std::optional<int> hundredths_in(std::string_view typed);
std::string hundredths_shown(int hundredths);

template <auto member>
constexpr auto ask_per_cent(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    return Question<A>{
        .name = name,
        .text = text,
        .hint = hint,
        .kind = Kind::line,
        .high = 8,
        .put = [](A& answers, std::string_view typed, std::string_view, int, int, Date) -> std::optional<std::string> {
            const auto value = hundredths_in(typed);
            if (!value) return "Write a per cent with at most two places, such as 3.55";
            if (*value == 0) return "An uplift of nothing changes nothing";
            if (*value < -5'000 || *value > 5'000) return "Write a per cent from -50 to 50";
            answers.*member = *value;
            return {};
        },
        .show = [](const A& answers, std::string_view name_) -> Fields {
            if (answers.*member == 0) return {};
            return {{std::string{name_}, hundredths_shown(answers.*member)}};
        },
        .clear = details::clear<member>};
}

}  // namespace kith::commissioning
