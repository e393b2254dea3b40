#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/core/id.h"
#include "kernel/core/money.h"
#include "kernel/core/words.h"

namespace kith {

/// What was typed: names and values in the order they came. A name may come more than once (ticks).
using Fields = std::vector<std::pair<std::string, std::string>>;
std::string_view field(const Fields& fields, std::string_view name);  ///< the first value; empty if none

/// How a question is answered.
enum class Kind {
    date,       ///< one box: "today", "yesterday", "14/11/2026", "14 Nov 2026"
    line,       ///< one line of text
    words,      ///< prose, saved as it is typed
    one_of,     ///< radios, or a list where there are many
    some_of,    ///< ticks
    yes_no,     ///< two radios
    number,     ///< a whole number
    each_said,  ///< a tick for each choice which opens a box for that person's own words
};

enum class Need { required, optional };

/// One choice. For code sets they come from the words; for people, from the page that shows the form.
struct Choice {
    std::string value;
    std::string words;
    std::string hint = {};
};

/// A question without the type of its answer: what the page, the API's description and the count of inputs need.
struct QuestionInfo {
    std::string_view name;
    std::string_view text;  ///< the question itself, as it is asked
    std::string_view hint = {};
    Kind kind = Kind::line;
    Need need = Need::required;
    std::vector<Choice> choices = {};
    int low = 0, high = 0;  ///< Kind::number: the range; Kind::line and words: `high` is the longest, in characters
    std::string_view only_if = {};        ///< shown when the question of this name ...
    std::string_view only_if_value = {};  ///< ... has this value
};

/// One question bound to a member of its answers.
template <class Answers>
struct Question {
    std::string_view name;
    std::string_view text;
    std::string_view hint = {};
    Kind kind = Kind::line;
    Need need = Need::required;
    int low = 0, high = 0;
    std::vector<Choice> (*choices)() = nullptr;
    /// Reads one typed value; gives what is wrong with it, or nothing. `today` is for "today" and for days to come.
    std::optional<std::string> (*put)(Answers&, std::string_view typed, std::string_view text, int low, int high,
                                      Date today);
    Fields (*show)(const Answers&, std::string_view name);  ///< the answer as it would be typed
    void (*clear)(Answers&) = nullptr;                      ///< what an empty answer means: nothing, no words
    std::string_view only_if_name = {}, only_if_value = {};
    bool known_from_record = false;

    /// A choice that the record can answer: it is chosen beforehand. Any other choice is left for the person to make,
    /// as an answer that was ready made is one that nobody gave.
    constexpr Question from_record() const {
        auto copy = *this;
        copy.known_from_record = true;
        return copy;
    }
    constexpr Question optional() const {
        auto copy = *this;
        copy.need = Need::optional;
        return copy;
    }
    /// Asked only when another question has been given this answer.
    constexpr Question only_if(std::string_view other, std::string_view value) const {
        auto copy = *this;
        copy.only_if_name = other;
        copy.only_if_value = value;
        return copy;
    }
};

/// The day meant by "today", "yesterday", "14/11/2026", "14.11.26", "14 Nov", "14 November 2026" or "2026-11-14"; a day
/// and month without a year is the last such day not after today. None if it is no day.
std::optional<Date> typed_date(std::string_view typed, Date today);

/// Machinery of put: each gives what is wrong, or nothing and sets `answer`. `text` is the question, for the sentence.
std::optional<std::string> put_date(Date& answer, std::string_view typed, Date today, int days_ahead);
std::optional<std::string> put_text(std::string& answer, std::string_view typed, int longest);
std::optional<std::string> put_money(Money& answer, std::string_view typed, Money least, Money under);
std::optional<std::string> put_number(std::int64_t& answer, std::string_view typed, int low, int high);
std::optional<std::string> put_yes_no(bool& answer, std::string_view typed);

}  // namespace kith
