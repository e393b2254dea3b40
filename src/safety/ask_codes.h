#pragma once

#include "kernel/forms/ask.h"

namespace kith::safety {

/// Ticks kept as the codes of a code set with commas between: "cce,missing".
template <CodeSet Enum, auto member>
constexpr auto ask_codes(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = kith::details::ClassOf<member>;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::some_of,
                       .choices = kith::details::choices_of<Enum>,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int, Date) {
                               Enum value{};
                               auto wrong = kith::details::put_code(value, typed);
                               if (!wrong) {
                                   auto& codes = answers.*member;
                                   codes += (codes.empty() ? "" : ",") + std::string{code(value)};
                               }
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           Fields fields;
                           for (const auto one : split(answers.*member, ','))
                               if (!one.empty()) fields.emplace_back(name_, one);
                           return fields;
                       },
                       .clear = kith::details::clear<member>};
}

}  // namespace kith::safety
