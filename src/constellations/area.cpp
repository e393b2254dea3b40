// All that the program sees of constellations.
#include "constellations/pages.h"
#include "constellations/rules.h"

namespace kith::constellations {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

static std::vector<Page> pages() {
    using enum Method;
    return {
        page<show_constellations>(get, "/constellations"),
        page<show_figures>(get, "/constellations/figures"),
        page<show_constellation>(get, "/homes/{person}/constellation"),
        page<show_found>(get, "/homes/{person}/constellation/found").with(info<found_form>),
        page<save_found>(post, "/homes/{person}/constellation/found").with(info<found_form>),
        page<show_end>(get, "/homes/{person}/constellation/end").with(info<end_form>),
        page<save_end>(post, "/homes/{person}/constellation/end").with(info<end_form>),
        page<show_join>(get, "/homes/{person}/constellation/members/new").with(info<join_form>),
        page<save_join>(post, "/homes/{person}/constellation/members/new").with(info<join_form>),
        page<show_leave>(get, "/homes/{person}/constellation/members/{member}/leave").with(info<leave_form>),
        page<save_leave>(post, "/homes/{person}/constellation/members/{member}/leave").with(info<leave_form>),
        page<show_ask>(get, "/homes/{person}/constellation/nights/new").with(info<ask_form>),
        page<save_ask>(post, "/homes/{person}/constellation/nights/new").with(info<ask_form>),
        page<show_cancel<May::take_part>>(get, "/homes/{person}/constellation/nights/{ask}/cancel")
            .with(info<cancel_form>),
        page<save_cancel<May::take_part>>(post, "/homes/{person}/constellation/nights/{ask}/cancel")
            .with(info<cancel_form>),
        page<show_cancel<May::host_constellation>>(get, "/homes/{person}/constellation/hosting/nights/{ask}/cancel")
            .with(info<cancel_form>),
        page<save_cancel<May::host_constellation>>(post, "/homes/{person}/constellation/hosting/nights/{ask}/cancel")
            .with(info<cancel_form>),
        page<show_answer>(get, "/homes/{person}/constellation/nights/{ask}/answer").with(info<answer_form>),
        page<save_answer>(post, "/homes/{person}/constellation/nights/{ask}/answer").with(info<answer_form>),
        page<show_stayed>(get, "/homes/{person}/constellation/nights/{ask}/stayed").with(info<stayed_form>),
        page<save_stayed>(post, "/homes/{person}/constellation/nights/{ask}/stayed").with(info<stayed_form>),
        page<show_plan>(get, "/homes/{person}/constellation/gatherings/new").with(info<gathering_form>),
        page<save_plan>(post, "/homes/{person}/constellation/gatherings/new").with(info<gathering_form>),
        page<show_came>(get, "/homes/{person}/constellation/gatherings/{gathering}/came").with(info<came_form>),
        page<save_came>(post, "/homes/{person}/constellation/gatherings/{gathering}/came").with(info<came_form>),
        page<show_call_off>(get, "/homes/{person}/constellation/gatherings/{gathering}/call-off")
            .with(info<call_off_form>),
        page<save_call_off>(post, "/homes/{person}/constellation/gatherings/{gathering}/call-off")
            .with(info<call_off_form>),
        page<save_coming>(post, "/homes/{person}/constellation/gatherings/{gathering}/coming"),
        page<save_message<May::take_part>>(post, "/homes/{person}/constellation/messages").with(info<message_form>),
        page<save_message<May::host_constellation>>(post, "/homes/{person}/constellation/hosting/messages")
            .with(info<message_form>),
        page<show_nights_free>(get, "/children/{person}/nights-free"),
        page<show_nights_away>(get, "/children/{person}/nights-away")};
}

Area area() {
    return {.name = "Constellations",
            .purpose = "A hub home and the homes around it that support each other: nights off, gatherings, messages",
            .pages = pages(),
            .menu = {{"Constellations", "/constellations", May::see_constellation}},
            .of_child = {{"Nights away", "/children/{person}/nights-away", May::see_care},
                         {"Nights with a hub", "/children/{person}/nights-free", May::record_placement}},
            .of_home = {{"Constellation", "/homes/{person}/constellation", May::see_constellation}},
            .schema = constellations_schema(),
            .kinds = entry_kinds(),
            .duties = {terms().begin(), terms().end()},
            .spans = {spans().begin(), spans().end()},
            .on_my_day = on_my_day};
}

}  // namespace kith::constellations
