#include <doctest/doctest.h>

#include <algorithm>

#include "care/pages.h"

namespace kith::care {

TEST_CASE("a duty leads to a form that there is, and to an answer that the form offers") {
    const auto pages = record_pages();
    int led = 0;
    for (const auto* duty : terms()) {
        if (duty->answered_by.empty()) continue;
        CAPTURE(duty->name);
        const auto asked = duty->answered_by.find('?');
        const auto name = duty->answered_by.substr(0, asked);
        const auto page = std::ranges::find_if(pages, [&](const Page& p) { return p.form && p.form().name == name; });
        REQUIRE(page != pages.end());
        ++led;
        if (asked == std::string_view::npos) continue;
        const auto answer = duty->answered_by.substr(asked + 1);
        const auto equals = answer.find('=');
        REQUIRE(equals != std::string_view::npos);
        const auto form = page->form();
        const auto question = std::ranges::find(form.questions, answer.substr(0, equals), &QuestionInfo::name);
        REQUIRE(question != form.questions.end());
        CHECK(std::ranges::find(question->choices, answer.substr(equals + 1), &Choice::value) !=
              question->choices.end());
    }
    CHECK(led > 25);
}

TEST_CASE("an address that a form has once is the address of no other") {
    const auto pages = record_pages();
    for (auto at = pages.begin(); at != pages.end(); ++at)
        CHECK(std::none_of(std::next(at), pages.end(), [&](const Page& other) {
            return other.address == at->address && other.method == at->method;
        }));
}

}  // namespace kith::care
