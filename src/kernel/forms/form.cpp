#include "kernel/forms/form.h"

#include <algorithm>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "kernel/core/json.h"

namespace kith {

Burden burden(const FormInfo& form) {
    Burden counted{form.name, form.title};
    for (const auto& q : form.questions) {
        if (!q.only_if.empty() || q.kind == Kind::each_said) {
            ++counted.conditional;
            continue;
        }
        ++counted.inputs;
        if (q.need == Need::required) ++counted.required;
    }
    return counted;
}

std::string missing(const QuestionInfo& question) {
    const std::string asked{question.text};
    switch (question.kind) {
        case Kind::date: return fmt::format("Give a day: {}", asked);
        case Kind::one_of:
        case Kind::some_of:
        case Kind::each_said: return fmt::format("Choose an answer: {}", asked);
        case Kind::yes_no: return fmt::format("Choose yes or no: {}", asked);
        case Kind::number: return fmt::format("Give a number: {}", asked);
        case Kind::line:
        case Kind::words: return fmt::format("Write an answer: {}", asked);
    }
    return asked;
}

static bool condition_holds(const QuestionInfo& question, const Fields& typed) {
    return question.only_if.empty() || std::ranges::any_of(typed, [&](const auto& pair) {
               return pair.first == question.only_if && pair.second == question.only_if_value;
           });
}

Typed typed_for(const QuestionInfo& question, const Fields& typed) {
    Typed found{condition_holds(question, typed), {}};
    if (!found.asked) return found;
    const bool prose = question.kind == Kind::words;
    for (const auto& [name, value] : typed) {
        if (name != question.name) continue;
        const auto trimmed = trim(value);
        if (trimmed.empty()) continue;
        if (question.kind == Kind::each_said) {
            const auto said = trim(field(typed, fmt::format("{}_{}", question.name, trimmed)));
            found.values.push_back(said.empty() ? std::string{trimmed} : fmt::format("{}={}", trimmed, said));
        } else if (found.values.empty() || question.kind == Kind::some_of) {
            found.values.emplace_back(prose ? std::string_view{value} : trimmed);
        }
    }
    return found;
}

bool offered(const QuestionInfo& question, std::string_view value) {
    if (question.kind != Kind::one_of && question.kind != Kind::some_of && question.kind != Kind::each_said)
        return true;
    const auto key = question.kind == Kind::each_said ? value.substr(0, value.find('=')) : value;
    return std::ranges::any_of(question.choices, [&](const Choice& choice) { return choice.value == key; });
}

static void codes(JsonWriter& json, const QuestionInfo& q) {
    if (q.choices.empty()) return;
    json.key("enum");
    json.array([&] {
        for (const auto& choice : q.choices) json.value(choice.value);
    });
}

static void person_and_words(JsonWriter& json, const QuestionInfo& q) {
    json.object([&] {
        json.member("type", "object");
        json.key("required");
        json.array([&] { json.value("person"); });
        json.key("properties");
        json.object([&] {
            json.key("person");
            json.object([&] { json.member("type", "integer"); });
            json.key("said");
            json.object([&] {
                json.member("type", "string");
                json.member("maxLength", q.high);
            });
        });
    });
}

static void type_of(JsonWriter& json, const QuestionInfo& q) {
    switch (q.kind) {
        case Kind::date:
            json.member("type", "string");
            json.member("format", "date");
            break;
        case Kind::yes_no: json.member("type", "boolean"); break;
        case Kind::number:
            json.member("type", "integer");
            json.member("minimum", q.low);
            json.member("maximum", q.high);
            break;
        case Kind::line:
        case Kind::words:
            json.member("type", "string");
            json.member("maxLength", q.high);
            break;
        case Kind::one_of:
            json.member("type", "string");
            codes(json, q);
            break;
        case Kind::some_of:
        case Kind::each_said:
            json.member("type", "array");
            json.key("items");
            if (q.kind == Kind::each_said) return person_and_words(json, q);
            json.object([&] {
                json.member("type", "string");
                codes(json, q);
            });
            break;
    }
}

std::string json_schema(const FormInfo& form) {
    JsonWriter json;
    json.object([&] {
        json.member("type", "object");
        json.member("title", form.title);
        json.member("additionalProperties", false);
        json.key("required");
        json.array([&] {
            for (const auto& q : form.questions)
                if (q.need == Need::required && q.only_if.empty()) json.value(q.name);
        });
        json.key("properties");
        json.object([&] {
            for (const auto& q : form.questions) {
                json.key(q.name);
                json.object([&] {
                    json.member("title", q.text);
                    if (!q.hint.empty()) json.member("description", q.hint);
                    type_of(json, q);
                });
            }
        });
    });
    return json.take();
}

namespace {

std::optional<std::string> plain(const boost::json::value& value) {
    if (const auto* text = value.if_string()) return std::string{text->begin(), text->end()};
    if (const auto* number = value.if_int64()) return std::to_string(*number);
    if (const auto* number = value.if_uint64()) return std::to_string(*number);
    if (const auto* yes = value.if_bool()) return *yes ? "yes" : "no";
    return {};
}

bool add_each(Fields& fields, const std::string& name, const boost::json::value& item) {
    const auto* object = item.if_object();
    if (!object) return false;
    const auto* person = object->if_contains("person");
    const auto id = person ? plain(*person) : std::nullopt;
    if (!id) return false;
    fields.emplace_back(name, *id);
    if (const auto* said = object->if_contains("said"))
        fields.emplace_back(name + "_" + *id, plain(*said).value_or(""));
    return true;
}

bool add(Fields& fields, const QuestionInfo& question, const boost::json::value& value) {
    const std::string name{question.name};
    if (value.is_null()) return true;
    if (const auto* items = value.if_array()) {
        for (const auto& item : *items) {
            if (question.kind == Kind::each_said) {
                if (!add_each(fields, name, item)) return false;
            } else if (auto text = plain(item)) {
                fields.emplace_back(name, std::move(*text));
            } else {
                return false;
            }
        }
        return true;
    }
    auto text = plain(value);
    if (text) fields.emplace_back(name, std::move(*text));
    return text.has_value();
}

}  // namespace

Result<Fields> fields_of_json(std::string_view body, const FormInfo& form) {
    boost::json::error_code error;
    boost::json::parse_options options;
    options.max_depth = 8;
    const auto value = boost::json::parse(boost::json::string_view{body.data(), body.size()}, error, {}, options);
    const auto* object = error ? nullptr : value.if_object();
    if (!object) return fail(Fault::invalid, "The body is not a JSON object.");
    Error problem{Fault::invalid, "The body does not fit this form.", {}};
    Fields fields;
    for (const auto& [key, item] : *object) {
        const std::string_view name{key.data(), key.size()};
        const auto q = std::ranges::find(form.questions, name, &QuestionInfo::name);
        if (q == form.questions.end())
            problem.fields.push_back({std::string{name}, "This form has no such question"});
        else if (!add(fields, *q, item))
            problem.fields.push_back({std::string{name}, "This is not text, a number, yes or no, or a list of them"});
    }
    if (!problem.fields.empty()) return tl::unexpected(std::move(problem));
    return fields;
}

}  // namespace kith
