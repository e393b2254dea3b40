// All that the program sees of kinship care.
#include "kinship/pages.h"

namespace kith::kinship {

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

void add_workers(std::vector<Page>& pages) {
    pages.push_back(page<show_child>(Method::get, "/children/{person}/kinship"));
    add<show_arrangement, save_arrangement, arrangement_form>(pages, "/children/{person}/kinship/arrangement");
    add<show_end, save_end, end_form>(pages, "/children/{person}/kinship/end");
    add<show_order, save_order, order_form>(pages, "/children/{person}/kinship/order");
    add<show_ground, save_ground, ground_form>(pages, "/children/{person}/kinship/ground/{ground}");
    add<show_notice, save_notice, notice_form>(pages, "/children/{person}/kinship/notice");
    add<show_visit, save_visit, visit_form>(pages, "/children/{person}/kinship/visit");
    add<show_plan, save_plan, plan_form>(pages, "/children/{person}/kinship/plan");
    add<show_review, save_review, review_form>(pages, "/children/{person}/kinship/review");
    add<show_taken, save_taken, taken_form>(pages, "/children/{person}/kinship/taken");
    add<show_answer, save_answer, answer_form>(pages, "/children/{person}/kinship/answer/{asked}");
    pages.push_back(page<show_list>(Method::get, list_page));
}

void add_own(std::vector<Page>& pages) {
    pages.push_back(page<show_mine>(Method::get, my_page));
    pages.push_back(page<show_my_child>(Method::get, "/kinship/children/{person}"));
    add<show_wish, save_wish, ask_form>(pages, "/kinship/children/{person}/ask");
    add<show_plan_words, save_plan_words, plan_words_form>(pages, "/kinship/children/{person}/plan");
    add<show_no, save_no, no_form>(pages, "/kinship/children/{person}/{support}/no");
    pages.push_back(page<save_yes>(Method::post, "/kinship/children/{person}/{support}/yes"));
}

std::vector<Page> pages() {
    std::vector<Page> all;
    add_workers(all);
    add_own(all);
    all.push_back(page<show_offer>(Method::get, offer_page));
    add<show_offer_part, save_offer_part, offer_form>(all, "/kinship/offer/{part}");
    return all;
}

}  // namespace

Area area() {
    return {
        .name = "Kinship care",
        .purpose = "Children who live with family or friends: what their carers are owed, and why",
        .pages = pages(),
        .menu = {{"Kinship care", my_page, May::see_own_kinship}, {"Kinship families", list_page, May::see_kinship}},
        .of_child = {{"Kinship care", "/children/{person}/kinship", May::see_kinship}},
        .schema = kinship_schema(),
        .kinds = {arrangement_kind, ended_kind, order_kind, ground_kind, notice_kind, visit_kind, plan_kind, words_kind,
                  review_kind, asked_kind, answered_kind, no_kind, yes_kind, taken_kind, offer_kind},
        .duties = {terms().begin(), terms().end()},
        .entitlements = {terms_of(training), terms_of(peer_group), terms_of(legal_advice)},
        .spans = {spans().begin(), spans().end()},
        .to_do = {to_do().begin(), to_do().end()},
        .other_duties = {duties_of_child, open_duties, May::see_kinship},
        .on_my_day = on_my_day};
}

}  // namespace kith::kinship
