// Writes pages that show every component, for web/review.mjs to look at in a browser: review FOLDER.
// The people are invented.
#include <cstdio>
#include <fstream>
#include <string>

#include "kernel/web/components.h"

namespace kith {

namespace {

const std::vector<ui::Choice> yes_no{{"yes", "Yes"}, {"no", "No"}};

std::vector<ui::NavigationItem> menu() {
    return {
        {"My day", Url{"/my-day"}, ui::Here::yes}, {"Children", Url{"/children"}}, {"Find a person", Url{"/people"}}};
}

Html words() {
    return ui::heading({.text = "Every component", .level = 1, .size = ui::Size::large, .caption = "For review"}) +
           ui::paragraph("A paragraph with 0123456789 and Il1 O0, Łucja Żak-Brânză.") +
           ui::bullets({"One thing", html("Another, with <b>{}</b>", "weight")}) +
           ui::link("A link", Url{"/somewhere"}) +
           ui::inset_text("It can take up to 8 weeks to register a lasting arrangement.") +
           ui::warning_text("Two people must visit together.") +
           ui::notification_banner({.text = "The review moved to 3 April 2025."}) +
           ui::details({.summary = "Why we ask", .text = "Because the plan rests on it."}) +
           ui::heading({.text = "Tags", .size = ui::Size::small}) +
           ui::paragraph(
               ui::tag({"Not due"}) + html(" ") + ui::tag({"Done", ui::Tone::good}) + html(" ") +
               ui::tag({"In progress", ui::Tone::doing}) + html(" ") + ui::tag({"With the court", ui::Tone::waiting}) +
               html(" ") + ui::tag({"Due Friday", ui::Tone::soon}) + html(" ") +
               ui::tag({"Overdue by 3 days", ui::Tone::late}) + html(" ") + ui::tag({"Closed", ui::Tone::quiet}));
}

Html buttons() {
    return ui::button_group(
               ui::button({.text = "Save"}) +
               ui::button({.text = "Save and add another",
                           .kind = ui::ButtonKind::secondary,
                           .name = "then",
                           .value = "another"}) +
               ui::button({.text = "Remove", .kind = ui::ButtonKind::warning, .hidden_text = "Ana Beech"}) +
               ui::link_button({.text = "Record a visit", .to = Url{"/visits/new"}})) +
           ui::start_button("Start now", Url{"/start"});
}

Html typed_fields() {
    return ui::input({.name = "given", .label = "Given name", .autocomplete = "given-name"}) +
           ui::input({.name = "school",
                      .label = "School",
                      .hint = "Its full name",
                      .error = "Enter the school's name",
                      .value = "St <Swithun>"}) +
           ui::password_input({.name = "password", .label = "Your password", .error = "Enter your password"}) +
           ui::input({.name = "allowance",
                      .label = "Allowance",
                      .width = ui::Width::characters_5,
                      .input_mode = "decimal",
                      .prefix = "£",
                      .suffix = "per week"}) +
           ui::textarea({.name = "account",
                         .label = "What happened",
                         .hint = "Use the child's own words where you can",
                         .character_limit = 200}) +
           ui::date_input({.name = "visited",
                           .label = "When was the visit?",
                           .hint = "For example, 27 3 2025",
                           .quick_from = "2025-03-31"_day}) +
           ui::date_input({.name = "born",
                           .label = "Date of birth",
                           .error = "Date of birth must include a month",
                           .value = {.day = "3", .year = "2014"},
                           .wrong = {ui::DatePart::month},
                           .autocomplete = "bday"}) +
           ui::select({.name = "language",
                       .label = "First language",
                       .options = {{"", "Choose a language"}, {"cy", "Welsh"}, {"pl", "Polish"}},
                       .value = "pl"});
}

Html chosen_fields() {
    return ui::radios({.name = "seen",
                       .label = "Was the child seen?",
                       .choices = yes_no,
                       .label_as = ui::Label::large,
                       .arrangement = ui::Arrangement::inline_}) +
           ui::radios({.name = "alone",
                       .label = "Was the child seen alone?",
                       .choices = {{"yes", "Yes"},
                                   {.value = "no",
                                    .text = "No",
                                    .hint = "You will be asked why",
                                    .reveals = ui::input({.name = "why", .label = "Why not?"})},
                                   {.value = "later", .text = "I do not know yet", .divider = "or"}},
                       .error = "Say if the child was seen alone"}) +
           ui::checkboxes({.name = "present",
                           .label = "Who was there?",
                           .choices = {{"mother", "Mother"},
                                       {"father", "Father"},
                                       {.value = "other",
                                        .text = "Someone else",
                                        .reveals = ui::input({.name = "who", .label = "Who?"})}},
                           .hint = "Choose all who were",
                           .values = {"mother", "other"}}) +
           ui::fieldset(
               {.legend = "Address",
                .body = ui::input({.name = "line1", .label = "Address line 1", .autocomplete = "address-line1"}) +
                        ui::input({.name = "postcode",
                                   .label = "Postcode",
                                   .width = ui::Width::characters_10,
                                   .autocomplete = "postal-code"})});
}

Html lists() {
    ui::Table visits{.id = "visits",
                     .caption = "Visits",
                     .columns = {{"Child"},
                                 {"Due", ui::Align::words, true},
                                 {"Days since the last", ui::Align::number, true},
                                 {"Standing"}},
                     .rows = {}};
    visits.rows = {{{ui::link("Ana Beech", Url{"/children/1"})},
                    {"31 March 2025", "2025-03-31"},
                    {"41"},
                    {ui::tag({"Overdue", ui::Tone::late})}},
                   {{ui::link("Bo Larch", Url{"/children/2"})},
                    {"2 April 2025", "2025-04-02"},
                    {"9"},
                    {ui::tag({"Due soon", ui::Tone::soon})}}};
    return ui::summary_list({.rows = {{"Name", "Ana Beech", {{"Change", Url{"/children/1/name"}, "name"}}},
                                      {"Born",
                                       "3 May 2014",
                                       {{"Change", Url{"/children/1/born"}, "date of birth"},
                                        {"Correct", Url{"/children/1/born/correct"}, "date of birth"}}},
                                      {"Age", "10"}}}) +
           ui::summary_list({.rows = {{"Home", "With foster carers in Ashby"}},
                             .card_title = "Where Ana lives",
                             .card_actions = {{"Change", Url{"/children/1/home"}, "where Ana lives"}}}) +
           ui::table(visits) +
           ui::table({.id = "none",
                      .caption = "Reviews",
                      .columns = {{"Review"}},
                      .rows = {},
                      .when_empty = "No reviews yet."}) +
           ui::task_list({.id = "steps",
                          .tasks = {{"The child's wishes", Url{"/plan/wishes"},
                                     ui::tag({"In progress", ui::Tone::doing}), "In their own words"},
                                    {"Health", Url{"/plan/health"}, "Completed"},
                                    {"Share the plan", {}, "Cannot start yet"}}}) +
           ui::heading({.text = "Chronology"}) +
           ui::timeline({.items = {{"Visit", "31 March 2025 at 3:10pm", "2025-03-31T14:10Z",
                                    ui::paragraph("Ana was seen alone."), "Tess Marlow"},
                                   {"Moved home", "2 January 2025", "2025-01-02", {}, {}}},
                         .heading_level = 3});
}

Html navigation() {
    return ui::tabs({.items = {{"now", "Now", ui::paragraph("Now")}, {"before", "Before", ui::paragraph("Before")}}}) +
           ui::pagination({.current = 6, .last = 14, .base = Url{"/people?name=a"}, .label = "Pages of people"}) +
           ui::side_navigation({.label = "Parts of the plan",
                                .sections = {{"Plan", {{"Health", Url{"/h"}, ui::Here::yes}, {"Education", Url{"/e"}}}},
                                             {"Reviews", {{"All", Url{"/r"}}}}}});
}

Html components_page() {
    return ui::shell({.title = "Every component",
                      .body = words() +
                              ui::form({.action = Url{"/components"},
                                        .csrf = "token",
                                        .body = typed_fields() + chosen_fields() + buttons()}) +
                              lists() + navigation(),
                      .organisation = "Larkshire",
                      .person = "Tess Marlow",
                      .csrf = "token",
                      .navigation = menu(),
                      .crumbs = {{"My day", Url{"/my-day"}}, {"Ana Beech", Url{"/children/1"}}},
                      .errors = ui::error_summary({{"school", "Enter the school's name"},
                                                   {"born", "Date of birth must include a month"},
                                                   {"alone", "Say if the child was seen alone"}}),
                      .footer = {{"Accessibility", Url{"/accessibility"}}, {"Privacy", Url{"/privacy"}}}});
}

Html my_day_page() {
    const auto options = ui::checkboxes({.name = "kind",
                                         .label = "Kind",
                                         .choices = {{"visit", "Visits"}, {"review", "Reviews"}},
                                         .values = {"visit"},
                                         .label_as = ui::Label::bold,
                                         .arrangement = ui::Arrangement::small});
    const auto filter = ui::filter({.action = Url{"/my-day"},
                                    .options = options,
                                    .categories = {{"Kind", {{"Visits", Url{"/my-day"}}}}},
                                    .clear = Url{"/my-day"}});
    ui::Table due{.id = "due",
                  .caption = "Due this week",
                  .columns = {{"Child"}, {"What"}, {"Due", ui::Align::words, true}, {"Law"}, {"Standing"}},
                  .rows = {}};
    for (int i = 1; i <= 12; ++i)
        due.rows.push_back({{ui::link("Child " + std::to_string(i), Url{"/children/" + std::to_string(i)})},
                            {"Visit to the child"},
                            {std::to_string(i) + " April 2025", "2025-04-" + std::to_string(i)},
                            {"Care Planning Regulations 2010, reg. 28(2)"},
                            {i < 3 ? ui::tag({"Overdue", ui::Tone::late}) : ui::tag({"Due", ui::Tone::soon})}});
    return ui::shell({.title = "My day",
                      .body = ui::heading({.text = "My day", .level = 1, .size = ui::Size::large}) +
                              ui::filtered({filter, "12 things to do", ui::table(due)}),
                      .organisation = "Larkshire",
                      .person = "Tess Marlow",
                      .csrf = "token",
                      .navigation = menu(),
                      .above = ui::identity_bar({.name = "Ana Beech",
                                                 .details = {"10 years", "Looked after since 2 January 2025"},
                                                 .actions = ui::link_button({"Record a visit", Url{"/visits/new"},
                                                                             ui::ButtonKind::secondary})}) +
                               ui::sub_navigation({{"Summary", Url{"/children/1"}, ui::Here::yes},
                                                   {"Chronology", Url{"/children/1/chronology"}},
                                                   {"Plan", Url{"/children/1/plan"}}},
                                                  "Ana's file"),
                      .breadth = ui::Breadth::wide});
}

Html question_page() {
    return ui::shell(
        {.title = "How was your week?",
         .body = ui::form(
             {.action = Url{"/question"},
              .csrf = "token",
              .body = ui::textarea({.name = "week",
                                    .label = "How was your week?",
                                    .hint = "You can write as much as you like",
                                    .label_as = ui::Label::page_heading,
                                    .rows = 8}) +
                      ui::date_input({.name = "day", .label = "When did it happen?", .quick_from = "2025-03-01"_day}) +
                      ui::button({.text = "Continue"}),
              .draft = Url{"/drafts/week"}}),
         .back = Url{"/"}});
}

Html done_page() {
    return ui::shell({.title = "Sent",
                      .body = ui::notification_banner(
                                  {.text = "Your words were sent.", .kind = ui::BannerKind::success, .id = "done"}) +
                              ui::panel({.title = "Sent to your worker", .text = "They will answer by Friday"}) +
                              ui::paragraph("You can close this page.")});
}

}  // namespace

}  // namespace kith

int main(int count, char** words) {
    if (count != 2) return std::fputs("usage: review FOLDER\n", stderr), 2;
    const std::string folder = words[1];
    const std::pair<const char*, kith::Html> pages[] = {{"components", kith::components_page()},
                                                        {"my-day", kith::my_day_page()},
                                                        {"question", kith::question_page()},
                                                        {"done", kith::done_page()}};
    for (const auto& [name, page] : pages) {
        std::ofstream file{folder + "/" + name + ".html", std::ios::binary};
        file << page.markup();
        if (!file.flush()) return std::fprintf(stderr, "cannot write %s\n", name), 1;
    }
}
