#include "drafting/rules.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/json.h"

namespace kith::drafting {

namespace {

std::string_view code_of(Kind kind) {
    switch (kind) {
        case Kind::date: return "date";
        case Kind::line: return "line";
        case Kind::words: return "words";
        case Kind::one_of: return "one_of";
        case Kind::some_of: return "some_of";
        case Kind::yes_no: return "yes_no";
        case Kind::number: return "number";
        case Kind::each_said: return "each_said";
    }
    return "";
}

std::optional<std::string> wrong_answer(const QuestionInfo& question, std::string_view value, Date today) {
    switch (question.kind) {
        case Kind::date: {
            Date day = today;
            return put_date(day, value, today, question.high);
        }
        case Kind::line:
        case Kind::words: {
            std::string words;
            return put_text(words, value, question.high);
        }
        case Kind::number: {
            std::int64_t number = 0;
            return put_number(number, value, question.low, question.high);
        }
        case Kind::yes_no: {
            bool yes = false;
            return put_yes_no(yes, value);
        }
        case Kind::one_of:
        case Kind::some_of:
        case Kind::each_said:
            if (offered(question, value)) return {};
            return "Give one of the answers offered, by its value";
    }
    return {};
}

void write(JsonWriter& json, const QuestionInfo& question) {
    json.member("name", question.name);
    json.member("question", question.text);
    if (!question.hint.empty()) json.member("hint", question.hint);
    json.member("kind", code_of(question.kind));
    json.member("required", question.need == Need::required);
    if (question.kind == Kind::line || question.kind == Kind::words) json.member("longest", question.high);
    if (question.kind == Kind::number) {
        json.member("lowest", question.low);
        json.member("highest", question.high);
    }
    if (!question.only_if.empty()) {
        json.key("only_if");
        json.object([&] { json.member(question.only_if, question.only_if_value); });
    }
    if (question.choices.empty()) return;
    json.key("answers");
    json.array([&] {
        for (const auto& choice : question.choices)
            json.object([&] {
                json.member("value", choice.value);
                json.member("words", choice.words);
            });
    });
}

}  // namespace

bool may_be_drafted(const QuestionInfo& question) {
    if (question.kind == Kind::each_said) return false;
    const bool chosen = question.kind == Kind::one_of || question.kind == Kind::some_of;
    return !chosen || !question.choices.empty();
}

std::vector<Error::Field> wrong_with(const FormInfo& form, const Fields& drafted, Date today) {
    std::vector<Error::Field> wrong;
    for (const auto& question : form.questions)
        for (const auto& [name, value] : drafted) {
            if (name != question.name) continue;
            const auto problem =
                may_be_drafted(question)
                    ? wrong_answer(question, value, today)
                    : std::optional<std::string>{"This question is answered from the record, by a person alone"};
            if (!problem) continue;
            wrong.push_back({name, *problem});
            break;
        }
    return wrong;
}

std::vector<std::pair<std::string, Fields>> by_question(const FormInfo& form, const Fields& drafted) {
    std::vector<std::pair<std::string, Fields>> answers;
    for (const auto& question : form.questions) {
        Fields its;
        for (const auto& field : drafted)
            if (field.first == question.name && !trim(field.second).empty()) its.push_back(field);
        if (!its.empty()) answers.emplace_back(std::string{question.name}, std::move(its));
    }
    return answers;
}

std::string declaration(const FormInfo& form, const KeyRow& key) {
    JsonWriter json;
    json.object([&] {
        json.member("form", form.name);
        json.member("title", form.title);
        json.member("until", key.ends.in_words());
        json.key("questions");
        json.array([&] {
            for (const auto& question : form.questions)
                if (may_be_drafted(question)) json.object([&] { write(json, question); });
        });
    });
    return json.take();
}

}  // namespace kith::drafting
