// All that the program sees of adoption.
#include "adoption/pages.h"

namespace kith::adoption {

namespace {

/// What may be sent to the page: more than is kept, so that whoever sends too large a picture is told in words.
constexpr std::size_t read_to_refuse = std::size_t{20} * 1024 * 1024;

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
    pages.push_back(page<show_adoption>(Method::get, workers_page));
    pages.push_back(page<show_person>(Method::get, "/people/{person}/adoption"));
    add<show_begin, save_begin, plan_form>(pages, "/people/{person}/adoption/begin");
    add<show_join, save_join, party_form>(pages, "/people/{person}/adoption/join");
    pages.push_back(page<show_plan>(Method::get, "/adoption/plans/{person}"));
    add<show_term, save_term, term_form>(pages, "/adoption/plans/{person}/terms/new");
    pages.push_back(page<save_term_ended>(Method::post, "/adoption/plans/{person}/terms/{term}/end"));
    add<show_stop_for, save_stop_for, stop_for_form>(pages, "/adoption/plans/{person}/parties/{party}/stop");
    pages.push_back(page<save_again_for>(Method::post, "/adoption/plans/{person}/parties/{party}/again"));
    add<show_left, save_left, left_form>(pages, "/adoption/plans/{person}/parties/{party}/left");
    add<show_spoken, save_spoken, spoken_form>(pages, "/adoption/plans/{person}/stops/{stop}/spoken");
    add<show_met, save_met, met_form>(pages, "/adoption/plans/{person}/met");
    add<show_reading, save_reading, read_form>(pages, "/adoption/plans/{person}/letters/{letter}");
    pages.push_back(page<show_picture_to_read>(Method::get, "/adoption/plans/{person}/letters/{letter}/picture"));
    add<show_wish_for, save_wish_for, wish_for_form>(pages, "/adoption/plans/{person}/letters/{letter}/wish");
    add<show_support_asked, save_support_asked, support_asked_form>(pages, "/adoption/plans/{person}/support/ask");
    add<show_support_plan, save_support_plan, support_plan_form>(pages,
                                                                 "/adoption/plans/{person}/support/{asked}/plan");
    add<show_support_review, save_support_review, support_review_form>(
        pages, "/adoption/plans/{person}/support/{support}/review");
}

void add_parties(std::vector<Page>& pages) {
    pages.push_back(page<show_my_plans>(Method::get, letters_page));
    pages.push_back(page<show_letters>(Method::get, "/letters/{person}").with(info<letter_form>));
    pages.push_back(
        page<save_letter>(Method::post, "/letters/{person}").with(info<letter_form>).taking(read_to_refuse));
    pages.push_back(page<show_my_picture>(Method::get, "/letters/{person}/pictures/{letter}"));
    add<show_put_by, save_put_by, put_by_form>(pages, "/letters/{person}/kept/{letter}");
    add<show_my_wish, save_my_wish, my_wish_form>(pages, "/letters/{person}/kept/{letter}/wish");
    add<show_my_stop, save_my_stop, my_stop_form>(pages, "/letters/{person}/stop");
    pages.push_back(page<save_my_again>(Method::post, "/letters/{person}/again"));
    add<show_my_support, save_my_support, my_support_form>(pages, "/letters/{person}/support");
}

std::vector<Page> pages() {
    std::vector<Page> all;
    add_workers(all);
    add_parties(all);
    return all;
}

}  // namespace

Area area() {
    return {.name = "Adoption",
            .purpose = "Contact after adoption by default, with letters read before they are passed on; and support",
            .pages = pages(),
            .menu = {{"Contact after adoption", workers_page, May::see_adoption},
                     {"Letters", letters_page, May::exchange_letters}},
            .of_child = {{"Contact after adoption", "/people/{person}/adoption", May::see_adoption}},
            .schema = adoption_schema(),
            .kinds = {plan_kind, party_kind, term_kind, letter_kind, read_kind, kept_kind, wished_kind, stop_kind,
                      again_kind, told_kind, met_kind, support_asked_kind, support_kind, support_review_kind},
            .duties = {terms().begin(), terms().end()},
            .entitlements = {terms_of(contact_for_each)},
            .spans = {spans().begin(), spans().end()},
            .to_do = {to_do().begin(), to_do().end()},
            .on_my_day = on_my_day};
}

}  // namespace kith::adoption
