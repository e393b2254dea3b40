#pragma once

#include <map>
#include <type_traits>

#include "kernel/core/text.h"
#include "kernel/forms/question.h"

namespace kith {

/// The makers of questions: ask_date<&NewVisit::on>("on", "When did you see them?"). A member that is std::optional, or
/// a vector, may be left empty only if the question is .optional().

namespace details {
template <class T>
struct MemberOf;
template <class C, class M>
struct MemberOf<M C::*> {
    using Class = C;
    using Member = M;
};
template <auto member>
using ClassOf = typename MemberOf<decltype(member)>::Class;
template <auto member>
using TypeOf = typename MemberOf<decltype(member)>::Member;

template <class T>
struct Plain {
    using type = T;
};
template <class T>
struct Plain<std::optional<T>> {
    using type = T;
};
template <class T>
struct Plain<std::vector<T>> {
    using type = T;
};

template <class T>
const T* held(const T& value) {
    return &value;
}
template <class T>
const T* held(const std::optional<T>& value) {
    return value ? &*value : nullptr;
}

template <class T>
void empty(T&) {}  // a day or a choice that must be there keeps what it was
inline void empty(std::string& value) { value.clear(); }
template <class T>
void empty(std::optional<T>& value) {
    value.reset();
}
template <class T>
void empty(std::vector<T>& value) {
    value.clear();
}

template <auto member>
void clear(ClassOf<member>& answers) {
    empty(answers.*member);
}

template <CodeSet Enum>
std::vector<Choice> choices_of() {
    std::vector<Choice> choices;
    for (const auto& word : words_of<Enum>) choices.push_back({std::string{word.code}, std::string{word.words}});
    return choices;
}

template <CodeSet Enum>
std::optional<std::string> put_code(Enum& answer, std::string_view typed) {
    const auto value = from_code<Enum>(typed);
    if (!value) return "Choose one of the answers given";
    answer = *value;
    return {};
}
}  // namespace details

/// `high` is how many days ahead an answer may lie: 0 for what has happened.
template <auto member>
constexpr auto ask_date(std::string_view name, std::string_view text, std::string_view hint = {}, int days_ahead = 0) {
    using A = details::ClassOf<member>;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::date,
                       .high = days_ahead,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int high, Date today) {
                               Date day = today;
                               auto wrong = put_date(day, typed, today, high);
                               if (!wrong) answers.*member = day;
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           const auto* day = details::held(answers.*member);
                           if (!day) return {};
                           return {{std::string{name_}, day->british()}};
                       },
                       .clear = details::clear<member>};
}

template <auto member>
constexpr auto ask_text(Kind kind, std::string_view name, std::string_view text, std::string_view hint, int longest) {
    using A = details::ClassOf<member>;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = kind,
                       .high = longest,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int high, Date) {
                               std::string clean;
                               auto wrong = put_text(clean, typed, high);
                               if (!wrong) answers.*member = std::move(clean);
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           const auto* said = details::held(answers.*member);
                           if (!said) return {};
                           return {{std::string{name_}, *said}};
                       },
                       .clear = details::clear<member>};
}

template <auto member>
constexpr auto ask_line(std::string_view name, std::string_view text, std::string_view hint = {}, int longest = 200) {
    return ask_text<member>(Kind::line, name, text, hint, longest);
}

template <auto member>
constexpr auto ask_words(std::string_view name, std::string_view text, std::string_view hint = {},
                         int longest = 20'000) {
    return ask_text<member>(Kind::words, name, text, hint, longest);
}

template <auto member>
constexpr auto ask_one_of(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    using Enum = typename details::Plain<details::TypeOf<member>>::type;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::one_of,
                       .choices = details::choices_of<Enum>,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int, Date) {
                               Enum value{};
                               auto wrong = details::put_code(value, typed);
                               if (!wrong) answers.*member = value;
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           const auto* value = details::held(answers.*member);
                           if (!value) return {};
                           return {{std::string{name_}, std::string{code(*value)}}};
                       },
                       .clear = details::clear<member>};
}

/// Ticks: the member is a std::vector of a code set.
template <auto member>
constexpr auto ask_some_of(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    using Enum = typename details::Plain<details::TypeOf<member>>::type;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::some_of,
                       .choices = details::choices_of<Enum>,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int, Date) {
                               Enum value{};
                               auto wrong = details::put_code(value, typed);
                               if (!wrong) (answers.*member).push_back(value);
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           Fields fields;
                           for (const auto value : answers.*member) fields.emplace_back(name_, code(value));
                           return fields;
                       },
                       .clear = details::clear<member>};
}

template <auto member>
constexpr auto ask_yes_no(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::yes_no,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int, Date) {
                               bool value = false;
                               auto wrong = put_yes_no(value, typed);
                               if (!wrong) answers.*member = value;
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           const auto* value = details::held(answers.*member);
                           if (!value) return {};
                           return {{std::string{name_}, *value ? "yes" : "no"}};
                       },
                       .clear = details::clear<member>};
}

template <auto member>
constexpr auto ask_number(std::string_view name, std::string_view text, int low, int high, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    using Number = typename details::Plain<details::TypeOf<member>>::type;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::number,
                       .low = low,
                       .high = high,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int least, int most, Date) {
                               std::int64_t value = 0;
                               auto wrong = put_number(value, typed, least, most);
                               if (!wrong) answers.*member = static_cast<Number>(value);
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           const auto* value = details::held(answers.*member);
                           if (!value) return {};
                           return {{std::string{name_}, std::to_string(*value)}};
                       },
                       .clear = details::clear<member>};
}

/// Pounds, with or without pence, under `under` pounds: what none would pay at once is more likely a slip. `least`:
/// pence, 0 or more.
template <auto member, int under = 10'000'000, int least = 1>
constexpr auto ask_money(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::line,
                       .high = 15,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int, Date) {
                               Money amount = Money::pence(0);
                               auto wrong = put_money(amount, typed, Money::pence(least), Money::pounds(under));
                               if (!wrong) answers.*member = amount;
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           const auto* amount = details::held(answers.*member);
                           if (!amount || *amount < Money::pence(least)) return {};
                           return {{std::string{name_}, amount->in_words()}};
                       },
                       .clear = details::clear<member>};
}

/// One of those the page offers, by number: a person, a fact, an authority. Which are offered, the page says when it
/// shows and reads the form.
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

/// Some of those the page offers, by ticks: the member is a std::vector<PersonId>.
template <auto member>
constexpr auto ask_people(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::some_of,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int, Date) {
                               std::int64_t value = 0;
                               auto wrong = put_number(value, typed, 1, 2'147'483'647);
                               if (!wrong) (answers.*member).push_back(PersonId{value});
                               return wrong;
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           Fields fields;
                           for (const auto person : answers.*member)
                               fields.emplace_back(name_, std::to_string(person.number()));
                           return fields;
                       },
                       .clear = details::clear<member>};
}

/// A person included by a tick, with their own words kept apart from the others'. Typed as NAME=ID for the tick, and
/// NAME_ID for the words.
struct Included {
    PersonId person;
    std::string said;
};
template <auto member>
constexpr auto ask_each_said(std::string_view name, std::string_view text, std::string_view hint = {}) {
    using A = details::ClassOf<member>;
    return Question<A>{.name = name,
                       .text = text,
                       .hint = hint,
                       .kind = Kind::each_said,
                       .need = Need::optional,
                       .high = 20'000,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int high, Date) {
                               // "ID" alone ticks; "ID=words" adds what they said.
                               const auto equals = typed.find('=');
                               std::int64_t id = 0;
                               if (auto wrong = put_number(id, typed.substr(0, equals), 1, 2'147'483'647)) return wrong;
                               std::string said;
                               if (equals != std::string_view::npos)
                                   if (auto wrong = put_text(said, typed.substr(equals + 1), high)) return wrong;
                               (answers.*member).push_back({PersonId{id}, std::move(said)});
                               return std::optional<std::string>{};
                           },
                       .show = [](const A& answers, std::string_view name_) -> Fields {
                           Fields fields;
                           for (const auto& included : answers.*member) {
                               const auto id = std::to_string(included.person.number());
                               fields.emplace_back(name_, id);
                               fields.emplace_back(std::string{name_} + "_" + id, included.said);
                           }
                           return fields;
                       },
                       .clear = details::clear<member>};
}

}  // namespace kith
