// All that the program sees of family networks.
#include "family_network/pages.h"

namespace kith::family_network {

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

void add_offer(std::vector<Page>& pages) {
    add<show_offer, save_offer, offer_form>(pages, "/children/{person}/network/offer");
    add<show_answer, save_answer, answer_form>(pages, "/children/{person}/network/offers/{fact}/answer");
    add<show_not_offered, save_not_offered, not_offered_form>(pages, "/children/{person}/network/not-offered");
    add<show_exception, save_exception, exception_form>(pages, "/children/{person}/network/not-offered/{fact}");
    add<show_coordinator, save_coordinator, coordinator_form>(pages, "/children/{person}/network/coordinator");
}

void add_people(std::vector<Page>& pages) {
    pages.push_back(page<show_people>(Method::get, "/children/{person}/network/people"));
    pages.push_back(page<show_one>(Method::get, "/children/{person}/network/people/{other}"));
    pages.push_back(page<show_places>(Method::get, "/children/{person}/network/places"));
    add<show_asked, save_asked, asked_form>(pages, "/children/{person}/network/people/{other}/asked");
    add<show_not_to_tell, save_not_to_tell, not_to_tell_form>(pages,
                                                              "/children/{person}/network/people/{other}/not-safe");
    add<show_safe_again, save_safe_again, safe_again_form>(pages,
                                                           "/children/{person}/network/people/{other}/safe-again");
    add<show_can, save_can, can_form>(pages, "/children/{person}/network/people/{other}/can");
}

void add_plan(std::vector<Page>& pages) {
    add<show_meeting, save_meeting, meeting_form>(pages, "/children/{person}/network/meeting");
    add<show_held, save_held, held_form>(pages, "/children/{person}/network/held");
    add<show_plan, save_plan, plan_form>(pages, "/children/{person}/network/plan");
    add<show_part, save_part, part_form>(pages, "/children/{person}/network/part");
    add<show_help, save_help, help_form>(pages, "/children/{person}/network/help");
    add<show_decision, save_decision, decision_form>(pages, "/children/{person}/network/help/{fact}");
    add<show_plan_answer, save_plan_answer, plan_answer_form>(pages, "/children/{person}/network/plan-answer");
    add<show_review, save_review, review_form>(pages, "/children/{person}/network/review");
}

void add_own(std::vector<Page>& pages) {
    pages.push_back(page<show_my_networks>(Method::get, my_networks_page));
    pages.push_back(page<show_mine>(Method::get, "/my-network/{person}"));
    add<show_my_can, save_my_can, my_can_form>(pages, "/my-network/{person}/can");
    add<show_leave, save_leave, leave_form>(pages, "/my-network/{person}/leave");
}

std::vector<Page> pages() {
    std::vector<Page> all{page<show_network>(Method::get, "/children/{person}/network")};
    add_offer(all);
    add_people(all);
    add_plan(all);
    add_own(all);
    return all;
}

}  // namespace

Area area() {
    return {.name = "Family network",
            .purpose = "Families decide together first; who is there for a child, and what they plan",
            .pages = pages(),
            .of_child = {{"Family network", "/children/{person}/network", May::see_network}},
            .schema = family_network_schema(),
            .kinds = {offer_kind, answer_kind, not_offered_kind, exception_kind, coordinator_kind, asked_kind, can_kind,
                      not_told_kind, meeting_kind, held_kind, plan_kind, part_kind, help_kind, help_decided_kind,
                      plan_answer_kind, review_kind},
            .duties = {terms().begin(), terms().end()},
            .entitlements = {terms_of(family_decides)},
            .spans = {spans().begin(), spans().end()},
            .to_do = {to_do().begin(), to_do().end()},
            .other_duties = {duties_of_child, open_duties, May::see_network},
            .on_my_day = on_my_day};
}

}  // namespace kith::family_network
