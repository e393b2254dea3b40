#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/result.h"
#include "kernel/forms/ask.h"

namespace kith {

/// The choices that only the page knows: people in the same home, carers, by the question's name.
using Choices = std::map<std::string, std::vector<Choice>, std::less<>>;

/// A form without the type of its answers. What is derived: the page, the error summary, the parser, the JSON body, its
/// description (OpenAPI) and the count of inputs.
struct FormInfo {
    std::string_view name;    ///< "record-visit": in addresses, drafts and the burden report
    std::string_view title;   ///< "Record a visit"
    std::string_view button;  ///< "Save visit"
    std::vector<QuestionInfo> questions;
};

/// How many things a person must do to get through a form.
struct Burden {
    std::string_view form, title;
    int inputs = 0;       ///< questions shown to everyone
    int required = 0;     ///< of those, must be answered
    int conditional = 0;  ///< questions shown only after some answers, or where there is someone to tick
    int screens = 1;
};
Burden burden(const FormInfo& form);

/// The JSON Schema (draft 2020-12, as OpenAPI 3.1 uses it) of a form's body.
std::string json_schema(const FormInfo& form);

/// A JSON object as typed fields: text, numbers and yes/no become one value, arrays several.
/// Fails: invalid, if it is not an object of such values; a list of {"person", "said"} serves Kind::each_said.
Result<Fields> fields_of_json(std::string_view body, const FormInfo& form);

/// The sentence for a question left empty.
std::string missing(const QuestionInfo& question);

template <class Answers>
struct Form {
    std::string_view name;
    std::string_view title;
    std::string_view button;
    std::span<const Question<Answers>> questions;

    FormInfo info(const Choices& choices = {}) const {
        FormInfo form{name, title, button, {}};
        for (const auto& q : questions) {
            auto offered = q.choices ? q.choices() : std::vector<Choice>{};
            if (const auto given = choices.find(q.name); given != choices.end()) offered = given->second;
            form.questions.push_back({q.name, q.text, q.hint, q.kind, q.need, std::move(offered), q.low, q.high,
                                      q.only_if_name, q.only_if_value});
        }
        return form;
    }

    /// The answers as they would be typed: to fill a form for correction.
    Fields shown(const Answers& answers) const {
        Fields fields;
        for (const auto& q : questions)
            for (auto& [key, value] : q.show(answers, q.name)) fields.emplace_back(std::move(key), std::move(value));
        return fields;
    }

    /// A new form with what the record knows filled in.
    Fields started(const Answers& known) const {
        Fields fields;
        for (const auto& q : questions)
            if (q.known_from_record || (q.kind != Kind::one_of && q.kind != Kind::yes_no))
                for (auto& [key, value] : q.show(known, q.name)) fields.emplace_back(std::move(key), std::move(value));
        return fields;
    }

    /// Reads what was typed over `start`. Fails: invalid, with a sentence for each question that is wrong or missing,
    /// in the order of the form. A value that was not offered is refused.
    Result<Answers> read(const Fields& typed, Answers start, Date today, const Choices& choices = {}) const {
        Error error{Fault::invalid, "There is a problem with what was typed.", {}};
        const auto form = info(choices);
        for (std::size_t i = 0; i < questions.size(); ++i)
            read_question(questions[i], form.questions[i], typed, start, today, error);
        if (!error.fields.empty()) return tl::unexpected(std::move(error));
        return start;
    }

private:
    static void read_question(const Question<Answers>& q, const QuestionInfo& info, const Fields& typed,
                              Answers& answers, Date today, Error& error);
};

/// The values typed for a question, ready for `put`: blanks dropped, `each_said` joined as "ID=words". `asked` is false
/// when the question's condition does not hold.
struct Typed {
    bool asked = true;
    std::vector<std::string> values;
};
Typed typed_for(const QuestionInfo& question, const Fields& typed);
bool offered(const QuestionInfo& question, std::string_view value);

template <class Answers>
void Form<Answers>::read_question(const Question<Answers>& q, const QuestionInfo& info, const Fields& typed,
                                  Answers& answers, Date today, Error& error) {
    const auto given = typed_for(info, typed);
    if (!given.asked) return;
    if (given.values.empty() || q.kind == Kind::some_of || q.kind == Kind::each_said) q.clear(answers);
    if (given.values.empty() && q.need == Need::required) error.fields.push_back({std::string{q.name}, missing(info)});
    for (const auto& value : given.values) {
        auto wrong = offered(info, value) ? q.put(answers, value, q.text, q.low, q.high, today)
                                          : std::optional<std::string>{"Choose one of the answers given"};
        if (wrong) {
            error.fields.push_back({std::string{q.name}, std::move(*wrong)});
            return;
        }
    }
}

}  // namespace kith
