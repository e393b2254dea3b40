#include "kernel/web/components.h"

#include <doctest/doctest.h>

#include "kernel/core/result.h"

using namespace kith;

namespace {

bool has(const Html& html, std::string_view part) { return html.markup().find(part) != std::string::npos; }

int count(const Html& html, std::string_view part) {
    int n = 0;
    for (auto at = html.markup().find(part); at != std::string::npos; at = html.markup().find(part, at + 1)) ++n;
    return n;
}

}  // namespace

TEST_CASE("words given to a component are escaped and Html is not") {
    CHECK(ui::paragraph("Ana & Bo").markup() == "<p class=\"govuk-body\">Ana &amp; Bo</p>");
    CHECK(ui::paragraph(html("<b>{}</b>", "Bo")).markup() == "<p class=\"govuk-body\"><b>Bo</b></p>");
}

TEST_CASE("a field's hint and error are read aloud with it") {
    const auto made =
        ui::input({.name = "school", .label = "School", .hint = "Its full name", .error = "Enter the school"});
    CHECK(has(made, "aria-describedby=\"school-hint school-error\""));
    CHECK(has(made, "<div id=\"school-hint\""));
    CHECK(has(made, "<p id=\"school-error\""));
    CHECK(has(made, "<label class=\"govuk-label\" for=\"school\">School</label>"));
    CHECK_FALSE(has(ui::input({.name = "school", .label = "School"}), "aria-describedby"));
}

TEST_CASE("a password is never given back, is not spelt out or corrected, and names its error") {
    const auto made = ui::password_input({.name = "password", .label = "Password", .error = "Enter your password"});
    CHECK(has(made, "type=\"password\" spellcheck=\"false\" autocapitalize=\"none\""));
    CHECK(has(made, "aria-describedby=\"password-error\" autocomplete=\"current-password\""));
    CHECK_FALSE(has(made, "value="));
}

TEST_CASE("words that were typed come back as they were, a first line break too") {
    CHECK(has(ui::textarea({.name = "account", .label = "What happened", .value = "\n</textarea>"}),
              ">\n\n&lt;/textarea&gt;</textarea>"));
}

TEST_CASE("the error summary leads to the first wrong field of a date") {
    const auto made = ui::date_input({.name = "visit",
                                      .label = "When did you visit?",
                                      .error = "The visit needs a month and a year",
                                      .value = {.day = "3"},
                                      .wrong = {ui::DatePart::month, ui::DatePart::year}});
    CHECK(has(made, "id=\"visit\" name=\"visit-month\""));
    CHECK(has(made, "id=\"visit-day\" name=\"visit-day\" type=\"text\" inputmode=\"numeric\" value=\"3\""));
    CHECK(count(made, "govuk-input--error") == 2);
    CHECK(has(ui::error_summary({{"visit", "The visit needs a month and a year"}}), "<a href=\"#visit\">"));
}

TEST_CASE("a date without an error is led by its day") {
    CHECK(has(ui::date_input({.name = "visit", .label = "When?", .value = ui::TypedDate::of("2025-03-31"_day)}),
              "id=\"visit\" name=\"visit-day\" type=\"text\" inputmode=\"numeric\" value=\"31\""));
}

TEST_CASE("no error summary without errors") { CHECK(ui::error_summary({}).empty()); }

TEST_CASE("an unanswered radio question has no answer chosen") {
    ui::Radios question{.name = "seen", .label = "Was the child seen?", .choices = {{"yes", "Yes"}, {"", "Not known"}}};
    CHECK(count(ui::radios(question), " checked") == 0);
    question.value = "yes";
    CHECK(count(ui::radios(question), " checked") == 1);
}

TEST_CASE("a further question is tied to the answer that reveals it") {
    const auto made =
        ui::checkboxes({.name = "who",
                        .label = "Who was there?",
                        .choices = {{"child", "The child"},
                                    {.value = "other", .text = "Someone else", .reveals = ui::paragraph("Who?")}},
                        .values = {"child"}});
    CHECK(has(made, "data-aria-controls=\"conditional-who-2\""));
    CHECK(has(made, "govuk-checkboxes__conditional--hidden\" id=\"conditional-who-2\""));
    CHECK(count(made, " checked") == 1);
}

TEST_CASE("a tag without words is a bug, since colour alone says nothing") {
    CHECK_THROWS_AS(ui::tag({.text = "", .tone = ui::Tone::late}), Bug);
}

TEST_CASE("a table's row has a cell for each column") {
    ui::Table table{
        .id = "visits", .caption = "Visits", .columns = {{"Child"}, {"Due", ui::Align::words, true}}, .rows = {}};
    table.rows = {{{"Ana"}, {"31 March 2025", "2025-03-31"}}};
    const auto made = ui::table(table);
    CHECK(has(made, "data-module=\"moj-sortable-table\""));
    CHECK(has(made, "<td class=\"govuk-table__cell\" data-sort-value=\"2025-03-31\">31 March 2025</td>"));
    table.rows.push_back({{"Bo"}});
    CHECK_THROWS_AS(ui::table(table), Bug);
}

TEST_CASE("pages far from the current one are left out of the pagination") {
    const auto made = ui::pagination({.current = 10, .last = 20, .base = Url{"/people?name=Ana"}});
    CHECK(count(made, "aria-label=\"Page ") == 5);
    CHECK(count(made, "&ctdot;") == 2);
    CHECK(has(made, "href=\"/people?name=Ana&amp;page=9\" rel=\"prev\""));
    CHECK(ui::pagination({.current = 1, .last = 1, .base = Url{"/people"}}).empty());
}

TEST_CASE("a form carries its token, and its draft's address if its words are kept") {
    const auto made =
        ui::form({.action = Url{"/visits"}, .csrf = "t0k3n", .body = {}, .draft = Url{"/drafts/visit/3"}});
    CHECK(has(made, "<input type=\"hidden\" name=\"csrf\" value=\"t0k3n\">"));
    CHECK(has(made, "data-draft=\"/drafts/visit/3\""));
    CHECK(has(made, "role=\"status\""));
}
