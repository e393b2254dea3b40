// All that the program sees of the child's own pages.
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

template <const auto& form>
FormInfo info() {
    return form.info();
}

template <auto show, auto save, const auto& form>
void add(std::vector<Page>& pages, std::string_view address) {
    pages.push_back(page<show>(Method::get, address).with(info<form>));
    pages.push_back(page<save>(Method::post, address).with(info<form>));
}

void add_own(std::vector<Page>& pages) {
    pages.push_back(page<show_home>(Method::get, home_page));
    pages.push_back(page<show_who>(Method::get, "/me/who"));
    pages.push_back(page<show_plan>(Method::get, "/me/my-plan"));
    pages.push_back(page<show_decided>(Method::get, "/me/decided"));
    pages.push_back(page<show_rights>(Method::get, "/me/rights"));
    pages.push_back(page<show_money>(Method::get, "/me/my-money"));
    add<show_say, save_say, say_form>(pages, say_page);
    add<show_feeling, save_feeling, feeling_form>(pages, "/me/feeling");
    add<show_safe, save_safe, not_safe_form>(pages, safe_page);
    pages.push_back(page<show_people>(Method::get, "/me/my-people"));
    add<show_new_person, save_new_person, person_form>(pages, "/me/my-people/new");
    add<show_person, save_person, person_form>(pages, "/me/my-people/{named}");
    pages.push_back(page<save_person_off>(Method::post, "/me/my-people/{named}/off"));
    pages.push_back(page<show_story>(Method::get, "/me/story"));
    pages.push_back(page<show_photo>(Method::get, "/me/story/{memory}/photo"));
    add<show_story_words, save_story_words, story_form>(pages, "/me/story/{memory}/words");
    add<show_reading, save_reading, reading_form>(pages, "/me/reading");
}

void add_teams(std::vector<Page>& pages) {
    pages.push_back(page<show_voice>(Method::get, "/children/{person}/voice"));
    add<show_answer, save_answer, answer_form>(pages, "/children/{person}/voice/said/{fact}");
    add<show_acted, save_acted, acted_form>(pages, "/children/{person}/voice/safe/{fact}");
    add<show_looked, save_looked, looked_form>(pages, "/children/{person}/voice/looked/{fact}");
    add<show_tell, save_tell, decided_form>(pages, "/children/{person}/voice/tell/{about}/{fact}");
}

std::vector<Page> pages() {
    std::vector<Page> all;
    add_own(all);
    add_teams(all);
    return all;
}

}  // namespace

Area area() {
    return {.name = "My pages",
            .purpose = "The child's own pages: who is who, my plan, what I want to say, and the answer to it",
            .pages = pages(),
            .menu = {{"My pages", home_page, May::use_own_pages}},
            .of_child = {{"In their own words", "/children/{person}/voice", May::answer_child}},
            .schema = my_pages_schema(),
            .kinds = {reading_kind, said_kind, feeling_kind, not_safe_kind, acted_kind, person_kind, story_kind,
                      answer_kind, decided_kind},
            .duties = {terms().begin(), terms().end()},
            .spans = {spans().begin(), spans().end()},
            .to_do = {to_do().begin(), to_do().end()},
            .other_duties = {duties_of_child, open_duties, May::answer_child},
            .on_my_day = on_my_day,
            .above_person = above_child};
}

}  // namespace kith::my_pages
