// All that the program sees of complaints.
#include "complaints/pages.h"

namespace kith::complaints {

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

std::vector<Page> pages() {
    std::vector<Page> all;
    all.push_back(page<show_mine>(Method::get, my_page));
    add<show_new, save_new, complaint_form>(all, "/me/complaints/new");
    all.push_back(page<show_my_complaint>(Method::get, "/me/complaints/{complaint}"));
    add<show_further, save_further, further_form>(all, "/me/complaints/{complaint}/further");
    add<show_taken_back, save_taken_back, taken_back_form>(all, "/me/complaints/{complaint}/back");
    all.push_back(page<show_all>(Method::get, "/complaints"));
    all.push_back(page<show_figures>(Method::get, "/complaints/figures"));
    all.push_back(page<show_of_person>(Method::get, "/people/{person}/complaints"));
    add<show_letter, save_letter, letter_form>(all, "/people/{person}/complaints/new");
    all.push_back(page<show_complaint>(Method::get, "/people/{person}/complaints/{complaint}"));
    add<show_given, save_given, given_form>(all, "/people/{person}/complaints/{complaint}/given");
    add<show_longer, save_longer, longer_form>(all, "/people/{person}/complaints/{complaint}/longer");
    add<show_answer, save_answer, answer_form>(all, "/people/{person}/complaints/{complaint}/answer");
    add<show_investigator, save_investigator, investigator_form>(
        all, "/people/{person}/complaints/{complaint}/investigator");
    add<show_panel, save_panel, panel_form>(all, "/people/{person}/complaints/{complaint}/panel");
    add<show_report, save_report, report_form>(all, "/people/{person}/complaints/{complaint}/report");
    add<show_remedy, save_remedy, remedy_form>(all, "/people/{person}/complaints/{complaint}/remedy");
    return all;
}

}  // namespace

Area area() {
    return {
        .name = "Complaints",
        .purpose = "Whoever says that something is wrong is heard, answered in time, and told what was put right",
        .pages = pages(),
        .menu = {{"Complaints", my_page, May::make_complaint}, {"Complaints", "/complaints", May::handle_complaints}},
        .of_child = {{"Complaints", "/people/{person}/complaints", May::handle_complaints}},
        .schema = complaints_schema(),
        .kinds = {complaint_kind, given_kind, longer_kind, answer_kind, further_kind, investigator_kind, panel_kind,
                  report_kind, remedy_kind, withdrawn_kind},
        .duties = {terms().begin(), terms().end()},
        .spans = {spans().begin(), spans().end()},
        .to_do = {to_do().begin(), to_do().end()},
        .other_duties = {duties_of_person, nullptr, May::handle_complaints},
        .on_my_day = on_my_day};
}

}  // namespace kith::complaints
