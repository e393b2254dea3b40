// All that the program sees of advocacy.
#include "advocacy/pages.h"

namespace kith::advocacy {

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

void add_advocates(std::vector<Page>& pages) {
    pages.push_back(page<show_my_children>(Method::get, "/advocacy/mine"));
    pages.push_back(page<show_child>(Method::get, "/advocacy/children/{person}"));
    pages.push_back(page<save_note>(Method::post, "/advocacy/children/{person}/note").with(info<note_form>));
    pages.push_back(
        page<save_to_child>(Method::post, "/advocacy/children/{person}/to-child").with(info<to_child_form>));
    add<show_contact, save_contact, contact_form>(pages, "/advocacy/children/{person}/contact");
    add<show_no, save_no, no_form>(pages, "/advocacy/children/{person}/no");
    add<show_way, save_way, way_form>(pages, "/advocacy/children/{person}/way");
    add<show_sharing, save_sharing, sharing_form>(pages, "/advocacy/children/{person}/shared");
    add<show_issue, save_issue, issue_form>(pages, "/advocacy/children/{person}/issue");
    add<show_further, save_further, escalate_form>(pages, "/advocacy/children/{person}/issues/{issue}/further");
    add<show_told, save_told, told_form>(pages, "/advocacy/children/{person}/issues/{issue}/told");
}

void add_managers(std::vector<Page>& pages) {
    pages.push_back(page<show_sharing_out>(Method::get, "/advocacy/children"));
    pages.push_back(page<save_sharing_out>(Method::post, "/advocacy/share-out"));
    add<show_room, save_room, room_form>(pages, "/advocacy/advocates/{advocate}/room");
    add<show_give<Role::advocate>, save_give<Role::advocate>, match_form>(pages,
                                                                          "/advocacy/children/{person}/advocate");
    add<show_give<Role::independent_visitor>, save_give<Role::independent_visitor>, visitor_form>(
        pages, "/advocacy/children/{person}/visitor");
}

void add_childs(std::vector<Page>& pages) {
    using enum care::OfferKind;
    pages.push_back(page<show_mine>(Method::get, my_page));
    pages.push_back(page<save_my_words>(Method::post, "/me/advocate/message").with(info<to_advocate_form>));
    add<show_my_no<advocate>, save_my_no<advocate>, my_no_form>(pages, "/me/advocate/no");
    pages.push_back(page<save_my_yes<advocate>>(Method::post, "/me/advocate/yes"));
    add<show_my_no<independent_visitor>, save_my_no<independent_visitor>, my_visitor_no_form>(pages, "/me/visitor/no");
    pages.push_back(page<save_my_yes<independent_visitor>>(Method::post, "/me/visitor/yes"));
    add<show_my_sharing, save_my_sharing, my_sharing_form>(pages, "/me/advocate/sharing");
}

void add_others(std::vector<Page>& pages) {
    pages.push_back(page<show_for_team>(Method::get, "/children/{person}/advocacy"));
    add<show_answer, save_answer, answer_form>(pages, "/children/{person}/advocacy/issues/{issue}/answer");
    pages.push_back(page<show_visiting>(Method::get, "/visiting"));
    pages.push_back(page<show_visited>(Method::get, "/visiting/{person}"));
    add<show_visit, save_visit, visit_form>(pages, "/visiting/{person}/visit");
    pages.push_back(page<show_figures>(Method::get, "/advocacy/figures"));
    add<show_model, save_model, model_form>(pages, "/advocacy/model");
}

std::vector<Page> pages() {
    std::vector<Page> all;
    add_advocates(all);
    add_managers(all);
    add_childs(all);
    add_others(all);
    return all;
}

}  // namespace

Area area() {
    return {.name = "Advocacy",
            .purpose = "An independent advocate for each child at each key moment, unless the child says no",
            .pages = pages(),
            .menu = {{"My advocate", my_page, May::use_own_pages},
                     {"Children you speak for", "/advocacy/mine", May::advocate},
                     {"Sharing out", "/advocacy/children", May::run_advocacy},
                     {"Advocacy, counted", "/advocacy/figures", May::see_advocacy_figures},
                     {"Whom you visit", "/visiting", May::visit_independently}},
            .of_child = {{"Advocacy", "/children/{person}/advocacy", May::see_advocacy}},
            .schema = advocacy_schema(),
            .kinds = {allocated_kind, contact_kind, no_kind, yes_kind, way_kind, issue_kind, answer_kind,
                      escalated_kind, told_kind, shared_kind, visit_kind, room_kind, model_kind},
            .duties = {terms().begin(), terms().end()},
            .entitlements = {terms_of(advocate_for_each), terms_of(visitor_for_each)},
            .spans = {spans().begin(), spans().end()},
            .to_do = {to_do().begin(), to_do().end()},
            .other_duties = {duties_of_child, nullptr, May::see_advocacy},
            .on_my_day = on_my_day};
}

}  // namespace kith::advocacy
