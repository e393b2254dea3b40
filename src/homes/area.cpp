// All that the program sees of homes.
#include "homes/pages.h"
#include "homes/rules.h"

namespace kith::homes {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

Area area() {
    Area area{
        .name = "Homes",
        .purpose = "Every kind of home for children: approval, places, standards of care, and support for carers",
        .pages = {page<show_homes>(Method::get, "/homes"),
                  page<show_new_home>(Method::get, "/homes/new").with(info<new_home_form>),
                  page<save_new_home>(Method::post, "/homes/new").with(info<new_home_form>),
                  page<show_home>(Method::get, "/homes/{person}"),
                  page<show_standards>(Method::get, "/homes/{person}/standards"),
                  page<show_supervise>(Method::get, "/homes/{person}/supervisor"),
                  page<save_supervise>(Method::post, "/homes/{person}/supervisor"),
                  page<show_exempting>(Method::get, "/homes/{person}/record/exemption").with(info<exempting_form>),
                  page<save_exempting>(Method::post, "/homes/{person}/record/exemption").with(info<exempting_form>),
                  page<show_kept>(Method::get, "/homes/kept"),
                  page<show_allegations>(Method::get, "/homes/{person}/allegations"),
                  page<show_recorded>(Method::get, "/homes/{person}/recorded"),
                  page<save_room_again>(Method::post, "/homes/{person}/room-again"),
                  page<show_find_home>(Method::get, "/children/{person}/find-home"),
                  page<show_place>(Method::get, "/children/{person}/place").with(info<move_here_form>),
                  page<save_place>(Method::post, "/children/{person}/place").with(info<move_here_form>)},
        .menu = {{"Homes", "/homes", May::find_homes}},
        .of_child = {{"Find a home", "/children/{person}/find-home", May::record_placement}},
        .schema = homes_schema(),
        .kinds = entry_kinds(),
        .duties = {terms().begin(), terms().end()},
        .spans = {spans().begin(), spans().end()},
        .on_my_day = on_my_day};
    const auto forms = record_pages();
    area.pages.insert(area.pages.end(), forms.begin(), forms.end());
    return area;
}

}  // namespace kith::homes
