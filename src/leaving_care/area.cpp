// All that the program sees of leaving care.
#include "leaving_care/pages.h"

namespace kith::leaving_care {

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

void add_teams(std::vector<Page>& pages) {
    pages.push_back(page<show_young_person>(Method::get, "/children/{person}/leaving-care"));
    pages.push_back(page<show_plan>(Method::get, "/children/{person}/leaving-care/plan"));
    add<show_words, save_words, adviser_words_form>(pages, "/children/{person}/leaving-care/plan/{section}");
    add<show_assessment, save_assessment, assessment_form>(pages, "/children/{person}/leaving-care/assessment");
    add<show_made, save_made, plan_form>(pages, "/children/{person}/leaving-care/made");
    add<show_review, save_review, review_form>(pages, "/children/{person}/leaving-care/review");
    add<show_sooner, save_sooner, ask_review_form>(pages, "/children/{person}/leaving-care/sooner");
    add<show_touch, save_touch, touch_form>(pages, "/children/{person}/leaving-care/touch");
    add<show_home, save_home, home_form>(pages, "/children/{person}/leaving-care/home");
    add<show_staying, save_staying, staying_form>(pages, "/children/{person}/leaving-care/staying");
    add<show_offer, save_offer, offer_form>(pages, "/children/{person}/leaving-care/offer");
    add<show_confirm, save_confirm, confirm_form>(pages, "/children/{person}/leaving-care/people/{named}");
    add<show_adviser, save_adviser, adviser_form>(pages, "/children/{person}/leaving-care/adviser");
    add<show_people_plan, save_people_plan, people_form>(pages, "/children/{person}/leaving-care/people-plan");
}

void add_own(std::vector<Page>& pages) {
    using enum Offer;
    pages.push_back(page<show_mine>(Method::get, my_page));
    pages.push_back(page<show_my_plan>(Method::get, my_plan_page));
    add<show_my_words, save_my_words, my_words_form>(pages, "/me/plan/{section}");
    add<show_my_review, save_my_review, my_review_form>(pages, "/me/plan-again");
    pages.push_back(page<show_my_people>(Method::get, my_people_page));
    add<show_my_person, save_my_person, person_form>(pages, "/me/people/new");
    add<show_rated, save_rated, person_form>(pages, "/me/people/{named}");
    pages.push_back(page<save_taken_off>(Method::post, "/me/people/{named}/off"));
    add<show_my_no<staying_put>, save_my_no<staying_put>, my_no_form>(pages, "/me/staying-put/no");
    pages.push_back(page<save_my_yes<staying_put>>(Method::post, "/me/staying-put/yes"));
    add<show_my_no<staying_close>, save_my_no<staying_close>, my_no_form>(pages, "/me/staying-close/no");
    pages.push_back(page<save_my_yes<staying_close>>(Method::post, "/me/staying-close/yes"));
}

std::vector<Page> pages() {
    std::vector<Page> all;
    add_teams(all);
    add_own(all);
    return all;
}

}  // namespace

Area area() {
    return {.name = "Leaving care",
            .purpose = "An adviser, a plan of the young person's own, a home to stay in, and people who love them",
            .pages = pages(),
            .menu = {{"Leaving care", my_page, May::use_own_pages}},
            .of_child = {{"Leaving care", "/children/{person}/leaving-care", May::see_leaving_care}},
            .schema = leaving_care_schema(),
            .kinds = {adviser_kind, assessment_kind, words_kind, plan_kind, review_kind, asked_kind, touch_kind,
                      home_kind, no_kind, yes_kind, staying_kind, offer_kind, person_kind, confirmed_kind, people_kind},
            .duties = {terms().begin(), terms().end()},
            .entitlements = {terms_of(staying_put), terms_of(staying_close)},
            .spans = {spans().begin(), spans().end()},
            .to_do = {to_do().begin(), to_do().end()},
            .other_duties = {duties_of_person, open_duties, May::see_leaving_care},
            .on_my_day = on_my_day};
}

}  // namespace kith::leaving_care
