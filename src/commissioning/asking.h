#pragma once

#include "kernel/core/money.h"
#include "kernel/forms/form.h"

/// Machinery of the forms: questions for money, for something else on the record, and for hundredths of a per cent.
namespace kith::commissioning {

/// Pounds, with or without pence, under ten million.
template <auto member>
constexpr auto ask_money(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    return Question<A>{
        .name = name,
        .text = text,
        .hint = hint,
        .kind = Kind::line,
        .high = 15,
        .put = [](A& answers, std::string_view typed, std::string_view, int, int, Date) -> std::optional<std::string> {
            const auto amount = Money::parse(typed);
            if (!amount) return "Write an amount in pounds, such as 4,500 or 4,500.50";
            if (*amount <= Money::pence(0)) return "Write an amount of more than nothing";
            if (*amount >= Money::pounds(10'000'000)) return "Write an amount under £10,000,000";
            answers.*member = *amount;
            return {};
        },
        .show = [](const A& answers, std::string_view name_) -> Fields {
            const auto* amount = details::held(answers.*member);
            if (!amount || *amount == Money::pence(0)) return {};
            return {{std::string{name_}, amount->in_words()}};
        },
        .clear = details::clear<member>};
}

/// One of those the page offers, by its number: a contract, a member of the co-operative.
template <auto member>
constexpr auto ask_which(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    using Which = typename details::Plain<details::TypeOf<member>>::type;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::one_of,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int, Date) {
                               std::int64_t value = 0;
                               auto wrong = put_number(value, typed, 1, 2'147'483'647);
                               if (!wrong) answers.*member = Which{value};
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           const auto* value = details::held(answers.*member);
                           if (!value) return {};
                           return {{std::string{name_}, std::to_string(value->number())}};
                       },
                       .clear = details::clear<member>};
}

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
