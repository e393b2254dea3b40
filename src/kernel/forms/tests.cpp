#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/forms/form.h"

using namespace kith;

namespace {

enum class Colour { red, green };

struct Answers {
    std::optional<Date> on;
    std::string said;
    std::optional<Colour> colour;
    std::vector<Colour> liked;
    std::optional<bool> alone;
    std::optional<std::string> why_not;
    std::optional<int> score;
    std::vector<Included> others;
};

}  // namespace

template <>
inline constexpr std::array kith::words_of<Colour>{Word{Colour::red, "r", "Red"}, Word{Colour::green, "g", "Green"}};

namespace {

constexpr Question<Answers> questions[] = {
    ask_date<&Answers::on>("on", "When was it?"),
    ask_words<&Answers::said>("said", "What did they say?", "", 10).optional(),
    ask_one_of<&Answers::colour>("colour", "Which colour?").optional(),
    ask_some_of<&Answers::liked>("liked", "Which do they like?").optional(),
    ask_yes_no<&Answers::alone>("alone", "Were they alone?"),
    ask_line<&Answers::why_not>("why_not", "Why not?").only_if("alone", "no"),
    ask_number<&Answers::score>("score", "What was the score?", 0, 40).optional(),
    ask_each_said<&Answers::others>("others", "Who else was there?"),
};
constexpr Form<Answers> form{"try", "Try", "Save", questions};
const Choices people{{"others", {{"7", "Ana"}, {"8", "Bo"}}}};
constexpr Date today = "2026-11-21"_day;

std::string wrong_with(const Result<Answers>& read, std::string_view name) {
    if (read) return {};
    for (const auto& field : read.error().fields)
        if (field.name == name) return field.message;
    return {};
}

}  // namespace

TEST_CASE("a new form holds what the record knows, and no choice that nobody made") {
    const Answers known{.on = "2026-11-14"_day,
                        .said = "Hello",
                        .colour = Colour::green,
                        .liked = {},
                        .alone = true,
                        .why_not = {},
                        .score = {},
                        .others = {}};
    CHECK(field(form.started(known), "on") == "14/11/2026");
    CHECK(field(form.started(known), "said") == "Hello");
    CHECK(field(form.started(known), "colour").empty());
    CHECK(field(form.started(known), "alone").empty());
    static constexpr Question<Answers> from_record[] = {
        ask_one_of<&Answers::colour>("colour", "Which colour?").from_record()};
    CHECK(field(Form<Answers>{"try", "Try", "Save", from_record}.started(known), "colour") == "g");
}

TEST_CASE("a day may be typed as people write it") {
    CHECK(typed_date("today", today) == today);
    CHECK(typed_date(" Yesterday ", today) == "2026-11-20"_day);
    CHECK(typed_date("14/11/2026", today) == "2026-11-14"_day);
    CHECK(typed_date("14.11.26", today) == "2026-11-14"_day);
    CHECK(typed_date("14 nov 2026", today) == "2026-11-14"_day);
    CHECK(typed_date("14 November, 2026", today) == "2026-11-14"_day);
    CHECK(typed_date("2026-11-14", today) == "2026-11-14"_day);
    CHECK(typed_date("3/2/98", today) == "1998-02-03"_day);
}

TEST_CASE("a day without a year is the last such day that has come") {
    CHECK(typed_date("14/11", today) == "2026-11-14"_day);
    CHECK(typed_date("22 Nov", today) == "2025-11-22"_day);
    CHECK(typed_date("29 Feb", today) == "2024-02-29"_day);
}

TEST_CASE("what is no day is refused, not guessed") {
    for (const auto* typed : {"", "31/02/2026", "soon", "13/13/2026", "1/2/3/4", "14/11/202", "14//", "99"})
        CHECK_FALSE(typed_date(typed, today).has_value());
}

TEST_CASE("any day typed the British way is read back as itself") {
    CHECK(rc::check([] {
        const auto day = Date::from_number(*rc::gen::inRange(0, 40'000));
        RC_ASSERT(typed_date(day.british(), today) == day);
        RC_ASSERT(typed_date(day.in_words(), today) == day);
    }));
}

TEST_CASE("a question left empty is named with what to do; one with a condition only when it holds") {
    const auto empty = form.read({}, {}, today, people);
    CHECK(wrong_with(empty, "on") == "Give a day: When was it?");
    CHECK(wrong_with(empty, "alone") == "Choose yes or no: Were they alone?");
    CHECK(wrong_with(empty, "why_not").empty());
    CHECK(wrong_with(form.read({{"alone", "no"}}, {}, today, people), "why_not") == "Write an answer: Why not?");
}

TEST_CASE("an answer to a question that was not asked is not read") {
    const auto read = form.read({{"on", "today"}, {"alone", "yes"}, {"why_not", "left over"}}, {}, today, people);
    REQUIRE(read);
    CHECK_FALSE(read->why_not.has_value());
}

TEST_CASE("an answer taken away in a correction is taken away") {
    const Answers before{.on = today,
                         .said = "words",
                         .colour = Colour::red,
                         .liked = {Colour::red},
                         .alone = true,
                         .why_not = {},
                         .score = 3,
                         .others = {}};
    const auto read = form.read({{"on", "yesterday"}, {"alone", "yes"}, {"said", " "}}, before, today, people);
    REQUIRE(read);
    CHECK(read->said.empty());
    CHECK_FALSE(read->colour.has_value());
    CHECK(read->liked.empty());
    CHECK_FALSE(read->score.has_value());
}

TEST_CASE("each wrong answer has its own sentence") {
    const Fields typed{{"on", "22/11/2026"}, {"said", "twelve chars"}, {"colour", "blue"},
                       {"alone", "perhaps"}, {"score", "41"},          {"others", "9"}};
    const auto read = form.read(typed, {}, today, people);
    CHECK(wrong_with(read, "on") == "22 November 2026 has not come yet. Give a day that is today or earlier");
    CHECK(wrong_with(read, "said") == "This is 2 characters too long: at most 10 characters");
    CHECK(wrong_with(read, "colour") == "Choose one of the answers given");
    CHECK(wrong_with(read, "alone") == "Choose yes or no");
    CHECK(wrong_with(read, "score") == "Give a number from 0 to 40");
    CHECK(wrong_with(read, "others") == "Choose one of the answers given");
}

TEST_CASE("what was read can be shown and read again to the same answers") {
    const Fields typed{{"on", "today"}, {"said", "é = ok"},     {"colour", "g"},  {"liked", "r"},
                       {"liked", "g"},  {"alone", "no"},        {"why_not", "x"}, {"score", "7"},
                       {"others", "7"}, {"others_7", "I = me"}, {"others", "8"}};
    const auto read = form.read(typed, {}, today, people);
    REQUIRE(read);
    CHECK(read->liked.size() == 2);
    REQUIRE(read->others.size() == 2);
    CHECK(read->others[0].said == "I = me");
    CHECK(read->others[1].said.empty());
    const auto again = form.read(form.shown(*read), {}, today, people);
    REQUIRE(again);
    CHECK(form.shown(*again) == form.shown(*read));
}

TEST_CASE("a JSON body is the same form") {
    const auto info = form.info(people);
    const auto fields = fields_of_json(
        R"({"on": "2026-11-20", "alone": true, "liked": ["r"], "score": 12, "others": [{"person": 8, "said": "Hi"}], "said": null})",
        info);
    REQUIRE(fields);
    const auto read = form.read(*fields, {}, today, people);
    REQUIRE(read);
    CHECK(read->alone == true);
    CHECK(read->score == 12);
    CHECK(read->others.at(0).said == "Hi");
}

TEST_CASE("a JSON body that does not fit says where") {
    const auto info = form.info(people);
    CHECK(fields_of_json("[1]", info).error().what == "The body is not a JSON object.");
    CHECK(fields_of_json("{\"on\":", info).error().what == "The body is not a JSON object.");
    CHECK(fields_of_json(R"({"colours": "r"})", info).error().fields.at(0).name == "colours");
    CHECK(fields_of_json(R"({"on": {"day": 1}})", info).error().fields.at(0).name == "on");
}

TEST_CASE("whatever is typed, reading gives answers or sentences and never fails otherwise") {
    CHECK(rc::check([] {
        Fields typed;
        for (const auto& q : questions) typed.emplace_back(std::string{q.name}, *rc::gen::arbitrary<std::string>());
        const auto read = form.read(typed, {}, today, people);
        if (!read)
            for (const auto& field : read.error().fields) RC_ASSERT_FALSE(field.message.empty());
    }));
}

TEST_CASE("the burden of a form is the count of what it asks") {
    const auto counted = burden(form.info());
    CHECK(counted.inputs == 6);
    CHECK(counted.required == 2);
    CHECK(counted.conditional == 2);
}
