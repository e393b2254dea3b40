// All that the program sees of money and home.
#include "safety_net/pages.h"

namespace kith::safety_net {

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
    std::vector<Page> all{page<show_net>(Method::get, "/children/{person}/money-and-home"),
                          page<show_mine>(Method::get, my_page),
                          page<show_offer>(Method::get, offer_page),
                          page<show_offer_of>(Method::get, "/local-offer/{authority}"),
                          page<show_keeping>(Method::get, keeping_page),
                          page<save_line_right>(Method::post, "/local-offer/keep/{line}/right"),
                          page<show_line_removal>(Method::get, "/local-offer/keep/{line}/remove").with(removal_info),
                          page<save_line_removal>(Method::post, "/local-offer/keep/{line}/remove").with(removal_info),
                          page<show_off>(Method::get, "/children/{person}/money-and-home/off/{fact}").with(off_info),
                          page<save_off>(Method::post, "/children/{person}/money-and-home/off/{fact}").with(off_info)};
    add<show_grant, save_grant, grant_form>(all, "/children/{person}/money-and-home/grant");
    add<show_begun, save_begun, begun_form>(all, "/children/{person}/money-and-home/begun");
    add<show_bursary, save_bursary, bursary_form>(all, "/children/{person}/money-and-home/begun/{fact}/paid");
    add<show_guarantor, save_guarantor, guarantor_form>(all, "/children/{person}/money-and-home/guarantor");
    add<show_housing, save_housing, housing_form>(all, "/children/{person}/money-and-home/housing");
    add<show_challenge, save_challenge, challenge_form>(all,
                                                        "/children/{person}/money-and-home/housing/{fact}/challenge");
    add<show_line, save_line, line_form>(all, "/local-offer/keep/new");
    add<show_line_change, save_line_change, line_change_form>(all, "/local-offer/keep/{line}/change");
    add<show_amount, save_amount, amount_form>(all, "/local-offer/keep/amount");
    return all;
}

}  // namespace

Area area() {
    return {.name = "Money and home",
            .purpose = "Money to set up a first home, bursaries, rent guaranteed, a home that is owed, the local offer",
            .pages = pages(),
            // The own page is reached from the page about leaving care: it is nothing for a child of eight.
            .menu = {{"Local offer", keeping_page, May::keep_local_offer}},
            .of_child = {{"Money and home", "/children/{person}/money-and-home", May::see_leaving_care}},
            .schema = safety_net_schema(),
            .kinds = {grant_kind, begun_kind, bursary_kind, guarantor_kind, housing_kind, challenge_kind, off_kind,
                      offer_kind},
            .duties = {terms().begin(), terms().end()},
            .spans = {spans().begin(), spans().end()},
            .to_do = {to_do().begin(), to_do().end()},
            .other_duties = {duties_of_person, open_duties, May::see_leaving_care},
            .on_my_day = on_my_day};
}

}  // namespace kith::safety_net
