// All that the program sees of fostering.
#include "fostering/acts.h"
#include "fostering/forms.h"
#include "fostering/home_incidents.h"
#include "fostering/pages.h"
#include "fostering/rules.h"

namespace kith::fostering {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

Area area() {
    return {.name = "Fostering",
            .purpose = "Foster carers and kinship carers: what they may decide, and what they are given for it",
            .pages =
                {page<show_can_i>(Method::get, "/children/{person}/can-i"),
                 page<show_card>(Method::get, "/children/{person}/can-i/card"),
                 page<show_ask>(Method::get, "/children/{person}/can-i/ask").with(info<ask_form>),
                 page<save_ask>(Method::post, "/children/{person}/can-i/ask").with(info<ask_form>),
                 page<save_decided>(Method::post, "/children/{person}/can-i/decided").with(info<decided_form>),
                 page<show_who_decides>(Method::get, "/children/{person}/who-decides"),
                 page<show_arrange>(Method::get, "/children/{person}/who-decides/new").with(info<who_decides_form>),
                 page<save_arrange>(Method::post, "/children/{person}/who-decides/new").with(info<who_decides_form>),
                 page<show_as_usual>(Method::get, "/children/{person}/who-decides/as-usual").with(info<as_usual_form>),
                 page<save_as_usual>(Method::post, "/children/{person}/who-decides/as-usual").with(info<as_usual_form>),
                 page<show_parents_agreed>(Method::get, "/children/{person}/who-decides/parents-agreed")
                     .with(info<parents_agreed_form>),
                 page<save_parents_agreed>(Method::post, "/children/{person}/who-decides/parents-agreed")
                     .with(info<parents_agreed_form>),
                 page<show_answer>(Method::get, "/children/{person}/who-decides/answer").with(info<answer_form>),
                 page<save_answer>(Method::post, "/children/{person}/who-decides/answer").with(info<answer_form>),
                 page<show_need_to_know>(Method::get, "/children/{person}/need-to-know"),
                 page<show_day>(Method::get, "/children/{person}/day").with(info<note_form>),
                 page<save_note>(Method::post, "/children/{person}/day").with(info<note_form>),
                 page<show_tell_incident>(Method::get, "/children/{person}/day/incident").with(info<incident_form>),
                 page<save_tell_incident>(Method::post, "/children/{person}/day/incident").with(info<incident_form>),
                 page<show_say>(Method::get, "/children/{person}/say").with(info<say_form>),
                 page<save_say>(Method::post, "/children/{person}/say").with(info<say_form>),
                 page<show_log>(Method::get, "/children/{person}/log"),
                 page<save_read>(Method::post, "/children/{person}/log/read/{incident}"),
                 page<show_home_incidents>(Method::get, "/homes/{person}/incidents"),
                 page<save_read_for_home>(Method::post, "/homes/{person}/incidents/{incident}/read"),
                 page<show_ofsted>(Method::get, "/homes/{person}/incidents/{incident}/ofsted").with(ofsted_info),
                 page<save_ofsted>(Method::post, "/homes/{person}/incidents/{incident}/ofsted").with(ofsted_info)},
            .of_child = {{"Who decides", "/children/{person}/who-decides", May::see_care},
                         {"Carer's log", "/children/{person}/log", May::see_care},
                         {"About them", "/children/{person}/need-to-know", May::see_care_as_carer},
                         {"Their day", "/children/{person}/day", May::see_care_as_carer},
                         {"Have your say", "/children/{person}/say", May::see_care_as_carer},
                         {"Can I say yes?", "/children/{person}/can-i", May::see_care_as_carer}},
            .of_home = {{"Incidents", "/homes/{person}/incidents", May::see_carer_record}},
            .schema = fostering_schema(),
            .kinds = {who_decides_kind, as_usual_kind, parents_agreed_kind, carer_asked_kind, carer_answered_kind,
                      carer_decided_kind, day_note_kind, carer_said_kind, incident_kind, incident_read_kind,
                      read_for_home_kind, ofsted_kind},
            .duties = {terms().begin(), terms().end()},
            .spans = {spans().begin(), spans().end()},
            .other_duties = {duties_of_child, open_duties},
            .on_my_day = on_my_day};
}

}  // namespace kith::fostering
