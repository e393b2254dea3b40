// What is asked is counted, and does not change unseen.
#include <doctest/doctest.h>

#include "app/burden_report.h"
#include "app/unused_report.h"
#include "kernel/site/draft.h"
#include "kernel/site/left_empty.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::app;

namespace {

QuestionInfo asked(std::string_view name, std::string_view text, Need need = Need::required) {
    return {.name = name, .text = text, .need = need};
}

const std::vector<FormInfo> two{
    {"call",
     "Write down a call",
     "Save",
     {asked("who", "Who calls?"), asked("day", "Which day?"), asked("more", "Anything else?", Need::optional)}},
    {"answer", "Answer the call", "Save", {asked("on", "Which day?"), asked("why", "Why?")}},
};
constexpr std::string_view both[] = {"call", "answer"};
constexpr std::string_view lost[] = {"call", "no-such-form"};

std::string page_of(std::vector<FormInfo> forms) {
    const Journey journey{"A call", both};
    const auto report = burden_of(std::move(forms), {&journey, 1});
    REQUIRE(report);
    return burden_as_markdown(*report);
}

}  // namespace

TEST_CASE("a journey asks what its forms ask together, and a question in the same words is a repeat") {
    const Journey journey{"A call", both};
    const auto report = burden_of(two, {&journey, 1});
    REQUIRE(report);
    const auto& call = report->journeys.at(0);
    CHECK(call.inputs == 5);
    CHECK(call.required == 4);
    CHECK(call.screens == 2);
    CHECK(call.again == 1);
    REQUIRE(call.repeats.size() == 1);
    CHECK(call.repeats[0].text == "Which day?");
    CHECK(call.repeats[0].forms == std::vector<std::string_view>{"call", "answer"});
}

TEST_CASE("a form counts once however many pages show it, in whatever order") {
    auto thrice = two;
    thrice.insert(thrice.begin(), two[1]);
    thrice.push_back(two[0]);
    CHECK(page_of(thrice) == page_of(two));
}

TEST_CASE("a journey that names a form which no page shows is told with both names") {
    const Journey journey{"A call", lost};
    const auto report = burden_of(two, {&journey, 1});
    REQUIRE_FALSE(report);
    CHECK(report.error().what.find("'A call'") != std::string::npos);
    CHECK(report.error().what.find("'no-such-form'") != std::string::npos);
}

TEST_CASE("what changed is said by form and by how much; what did not change is not") {
    CHECK(burden_changes(page_of(two), page_of(two)).empty());

    auto more = two;
    more[1].questions.push_back(asked("told", "Who was told?"));
    const auto changes = burden_changes(page_of(two), page_of(more));
    REQUIRE(changes.size() == 2);
    CHECK(changes[0] == "The journey 'A call' changed: inputs 6 (was 5), required 5 (was 4).");
    CHECK(changes[1] == "The form 'answer' changed: inputs 3 (was 2), required 3 (was 2).");

    more = two;
    more.push_back({"ring", "Ring back", "Save", {asked("when", "When?")}});
    CHECK(burden_changes(page_of(two), page_of(more)) ==
          std::vector<std::string>{"The form 'ring' is new: title Ring back, inputs 1, required 1, conditional 0, "
                                   "screens 1."});
    CHECK(burden_changes(page_of(more), page_of(two)) == std::vector<std::string>{"The form 'ring' is gone."});
}

TEST_CASE("a line outside the tables counts too") {
    const auto page = page_of(two);
    CHECK(burden_changes("One more line.\n" + page, page).size() == 1);
    CHECK(burden_changes(page + "One more line.\n", page).size() == 1);
}

TEST_CASE("how often each question was left empty is counted of the last sendings, in all authorities, naming nobody") {
    const std::vector<Schema> schemas{site_schema()};
    testing::for_each_engine(schemas, [](const Database& database) {
        testing::TestAuthority thistleshire{database, "2026-11-20"_day};
        testing::TestAuthority larchshire{database, "2026-11-20"_day, AuthorityId{2}, "Larchshire"};
        const auto send = [&](testing::TestAuthority& authority, int minutes, const Fields& sent) {
            auto writer = authority.reader_with(Role::social_worker);
            writer.at = Moment{authority.at().milliseconds + minutes * 60'000};
            auto transaction = testing::must(database.write());
            for (const auto& note : note_left_empty(writer, two[0], sent))
                testing::must(transaction.execute(note.sql, note.params));
            testing::must(transaction.commit());
        };
        send(thistleshire, 0, {{"who", "Dana"}, {"day", "today"}, {"more", "Much"}});
        send(thistleshire, 1, {{"who", "Dana"}, {"day", "today"}, {"more", " "}});
        send(larchshire, 0, {{"who", "Dana"}, {"day", "today"}});
        send(larchshire, 1, {});  // a program's: not counted
        const auto store = testing::must(database.read());
        auto report = testing::must(unused_of(store, two, 200));
        CHECK(report.forms == 2);
        CHECK(report.sent == 1);
        REQUIRE(report.questions.size() == 1);
        CHECK(unused_as_csv(report) ==
              "form,title,question,asked,empty,in_hundred\n"
              "call,\"Write down a call\",\"Anything else?\",3,2,66\n");
        CHECK(unused_as_markdown(report).find("| Write down a call | Anything else? | 3 | 2 | 66 |") !=
              std::string::npos);
        CHECK(unused_as_text(report).find("Dana") == std::string::npos);
        report = testing::must(unused_of(store, two, 1));
        CHECK(report.questions.at(0).asked == 2);
        CHECK(report.questions.at(0).empty == 2);
    });
}
