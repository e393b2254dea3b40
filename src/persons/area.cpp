// All that the program sees of the area.
#include "persons/forms.h"
#include "persons/pages.h"

namespace kith::persons {

namespace {

template <const auto& form>
FormInfo info() {
    return form.info();
}

std::vector<Page> pages_of_people() {
    return {
        page<show_search>(Method::get, "/people"),
        page<show_new_person>(Method::get, "/people/new").with(info<new_person_form>),
        page<save_new_person>(Method::post, "/people/new").with(info<new_person_form>),
        page<show_person>(Method::get, "/people/{person}"),
        page<show_move>(Method::get, "/people/{person}/addresses/new").with(info<moving_form>),
        page<save_move>(Method::post, "/people/{person}/addresses/new").with(info<moving_form>),
        page<show_new_relationship>(Method::get, "/people/{person}/relationships/new").with(info<relationship_form>),
        page<save_new_relationship>(Method::post, "/people/{person}/relationships/new").with(info<relationship_form>),
        page<show_end_relationship>(Method::get, "/people/{person}/relationships/{fact}/end").with(info<ending_form>),
        page<save_end_relationship>(Method::post, "/people/{person}/relationships/{fact}/end").with(info<ending_form>),
        page<show_correct_relationship>(Method::get, "/people/{person}/relationships/{fact}/correct")
            .with(relationship_correction_form),
        page<save_correct_relationship>(Method::post, "/people/{person}/relationships/{fact}/correct")
            .with(relationship_correction_form),
        page<show_matters>(Method::get, "/people/{person}/matters").with(info<matters_form>),
        page<save_matters>(Method::post, "/people/{person}/matters").with(info<matters_form>),
    };
}

std::vector<Page> pages_of_access() {
    return {
        page<show_who_looked>(Method::get, "/people/{person}/who-looked"),
        page<show_emergency>(Method::get, "/people/{person}/emergency").with(info<emergency_form>),
        page<open_in_emergency>(Method::post, "/people/{person}/emergency").with(info<emergency_form>),
        page<show_emergencies>(Method::get, "/emergencies"),
        page<show_answer>(Method::get, "/people/{person}/emergencies/{fact}").with(info<finding_form>),
        page<save_answer>(Method::post, "/people/{person}/emergencies/{fact}").with(info<finding_form>),
        page<show_workers>(Method::get, "/people/{person}/workers"),
        page<show_new_worker>(Method::get, "/people/{person}/workers/new").with(info<work_form>),
        page<save_new_worker>(Method::post, "/people/{person}/workers/new").with(info<work_form>),
        page<show_end_worker>(Method::get, "/people/{person}/workers/{fact}/end").with(info<ending_form>),
        page<save_end_worker>(Method::post, "/people/{person}/workers/{fact}/end").with(info<ending_form>),
        page<show_team>(Method::get, "/team"),
        page<show_accounts>(Method::get, "/accounts"),
        page<show_new_account>(Method::get, "/accounts/new").with(info<account_form>),
        page<save_new_account>(Method::post, "/accounts/new").with(info<account_form>),
        page<show_account>(Method::get, "/accounts/change"),
        page<make_password>(Method::post, "/accounts/password").with(named_account_form),
        page<take_second_step>(Method::post, "/accounts/second-step").with(named_account_form),
        page<close_an_account>(Method::post, "/accounts/close").with(named_account_form),
    };
}

}  // namespace

Area area() {
    Area people{
        .name = "People",
        .purpose = "Who people are, who matters to them, who works with them, who may see them and who has looked",
        .pages = {},
        .menu = {{"Find a person", "/people", May::find_people},
                 {"Team", "/team", May::see_team},
                 {"Emergencies", "/emergencies", May::see_break_glass},
                 {"Accounts", "/accounts", May::see_accounts}},
        .on_my_day = on_my_day};
    for (const auto& part : {pages_of_people(), detail_pages(), pages_of_access(), restriction_pages()})
        people.pages.insert(people.pages.end(), part.begin(), part.end());
    return people;
}

}  // namespace kith::persons
