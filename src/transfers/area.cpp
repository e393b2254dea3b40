// All that the program sees of transfers.
#include "transfers/pages.h"
#include "transfers/rules.h"

namespace kith::transfers {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

Area area() {
    return {
        .name = "Transfers",
        .purpose = "Carers who go to another fostering service or come from one, with the record that goes along",
        .pages = {page<show_own>(Method::get, "/homes/{person}/transfer").with(info<asking_form>),
                  page<save_asking>(Method::post, "/homes/{person}/transfer").with(info<asking_form>),
                  page<save_agree>(Method::post, "/homes/{person}/transfer/record/{fact}/agree"),
                  page<save_take_back>(Method::post, "/homes/{person}/transfer/take-back"),
                  page<show_own_record>(Method::get, "/homes/{person}/transfer/record/{fact}"),
                  page<send_own_record>(Method::get, "/homes/{person}/transfer/record/{fact}/file"),
                  page<show_transfer>(Method::get, "/homes/{person}/transfers"),
                  page<show_making>(Method::get, "/homes/{person}/transfers/record").with(info<making_form>),
                  page<save_making>(Method::post, "/homes/{person}/transfers/record").with(info<making_form>),
                  page<show_meeting>(Method::get, "/homes/{person}/transfers/meeting").with(info<meeting_form>),
                  page<save_meeting>(Method::post, "/homes/{person}/transfers/meeting").with(info<meeting_form>),
                  page<show_elsewhere>(Method::get, "/homes/{person}/transfers/approved").with(info<elsewhere_form>),
                  page<save_elsewhere>(Method::post, "/homes/{person}/transfers/approved").with(info<elsewhere_form>),
                  page<show_record>(Method::get, "/homes/{person}/transfers/record/{fact}"),
                  page<send_record>(Method::get, "/homes/{person}/transfers/record/{fact}/file"),
                  page<show_taking>(Method::get, "/applications/{person}/portable-record"),
                  page<save_taking>(Method::post, "/applications/{person}/portable-record")
                      .taking(most_record_bytes + 10'000)},
        .of_home = {{"Move to another service", "/homes/{person}/transfer", May::ask_to_transfer},
                    {"Transfer to another service", "/homes/{person}/transfers", May::record_carer_support}},
        .schema = transfers_schema(),
        .kinds = {asked_kind, consent_kind, record_kind, meeting_kind, approved_kind, taken_kind},
        .duties = {terms().begin(), terms().end()},
        .spans = {spans().begin(), spans().end()},
        .on_my_day = on_my_day};
}

}  // namespace kith::transfers
