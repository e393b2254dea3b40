// All that the program sees of the region.
#include "region/advice_forms.h"
#include "region/pages.h"
#include "region/rules.h"

namespace kith::region {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

static std::vector<Page> pages_of_children() {
    return {page<show_requests>(Method::get, "/children/{person}/requests"),
            page<show_ask>(Method::get, "/children/{person}/request-home").with(info<request_form>),
            page<save_ask>(Method::post, "/children/{person}/request-home").with(info<request_form>),
            page<show_tonight>(Method::get, "/children/{person}/request-home-tonight").with(info<tonight_form>),
            page<save_tonight>(Method::post, "/children/{person}/request-home-tonight").with(info<tonight_form>),
            page<show_ending>(Method::get, "/children/{person}/requests/{request}/end").with(info<ending_form>),
            page<save_ending>(Method::post, "/children/{person}/requests/{request}/end").with(info<ending_form>),
            page<show_advice>(Method::get, "/children/{person}/requests/{request}/advice"),
            page<show_answer>(Method::get, "/children/{person}/requests/{request}/answer").with(info<answer_form>),
            page<save_answer>(Method::post, "/children/{person}/requests/{request}/answer").with(info<answer_form>),
            page<show_again>(Method::get, "/children/{person}/requests/{request}/again").with(info<again_form>),
            page<save_again>(Method::post, "/children/{person}/requests/{request}/again").with(info<again_form>),
            page<show_move_in>(Method::get, "/children/{person}/requests/{request}/move").with(info<move_in_form>),
            page<save_move_in>(Method::post, "/children/{person}/requests/{request}/move").with(info<move_in_form>)};
}

static std::vector<Page> pages_of_homes() {
    return {page<show_can_offer>(Method::get, "/homes/{person}/can-offer").with(info<can_offer_form>),
            page<save_can_offer>(Method::post, "/homes/{person}/can-offer").with(info<can_offer_form>),
            page<show_offers>(Method::get, "/homes/{person}/offers"),
            page<show_offer>(Method::get, "/homes/{person}/offer").with(info<offer_form>),
            page<save_offer>(Method::post, "/homes/{person}/offer").with(info<offer_form>),
            page<show_decline>(Method::get, "/homes/{person}/decline").with(info<decline_form>),
            page<save_decline>(Method::post, "/homes/{person}/decline").with(info<decline_form>),
            page<show_take_back>(Method::get, "/homes/{person}/offers/{offer}/take-back").with(info<take_back_form>),
            page<save_take_back>(Method::post, "/homes/{person}/offers/{offer}/take-back").with(info<take_back_form>)};
}

Area area() {
    Area area{
        .name = "Region",
        .purpose = "Homes that several authorities find together: asked for, offered and chosen",
        .pages = {page<show_board>(Method::get, "/region/requests"),
                  page<show_described>(Method::get, "/region/requests/{authority}/{request}"),
                  page<show_advice_described>(Method::get, "/region/requests/{authority}/{request}/advice"),
                  page<show_plan>(Method::get, "/region/plan"), page<keep_plan>(Method::post, "/region/plan"),
                  page<show_weights>(Method::get, "/region/weights").with(info<weights_form>),
                  page<save_weights>(Method::post, "/region/weights").with(info<weights_form>),
                  page<show_members>(Method::get, "/region/members"),
                  page<save_member>(Method::post, "/region/members").with(info<member_form>),
                  page<save_join>(Method::post, "/region/members/join").with(info<join_form>),
                  page<save_leaving>(Method::post, "/region/members/leave").with(info<leaving_form>)},
        .menu = {{"Homes asked for", "/region/requests", May::see_requests},
                 {"Plan of the region", "/region/plan", May::propose_match},
                 {"How much each term counts", "/region/weights", May::vote_in_region},
                 {"Who belongs together", "/region/members", May::govern_region}},
        .of_child = {{"A home from the region", "/children/{person}/requests", May::see_care}},
        .of_home = {{"What this home can offer", "/homes/{person}/can-offer", May::record_availability},
                    {"Offers for children", "/homes/{person}/offers", May::offer_home}},
        .schema = region_schema(),
        .kinds = {request_kind, changed_kind, ended_kind, answered_kind, shown_kind, offer_kind, offer_withdrawn_kind,
                  declined_kind, chosen_kind, member_kind, joined_kind, can_offer_kind, weights_kind, plan_kind},
        .duties = {terms().begin(), terms().end()},
        .spans = {spans().begin(), spans().end()},
        .other_duties = {duties_of_child, open_duties},
        .on_my_day = on_my_day};
    for (const auto& pages : {pages_of_children(), pages_of_homes()})
        area.pages.insert(area.pages.end(), pages.begin(), pages.end());
    return area;
}

}  // namespace kith::region
