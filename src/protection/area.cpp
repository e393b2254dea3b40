// All that the program sees of child protection.
#include "protection/pages.h"
#include "protection/practitioners.h"
#include "protection/quorum.h"
#include "protection/rules.h"

namespace kith::protection {

static std::vector<LawToDo> to_do() {
    return {
        {law::family_decides, "A22",
         "Section 31ZA is prospective: until the authority records the day from which it is in force, an application "
         "without the offer is shown, and not refused."},
        {law::order_after_police, "A15",
         "Where the police applied for an emergency protection order, its eight days begin with the first day of "
         "police protection. Kith is not told who applied: enter the last day that the order names."},
        {law::longer_proceedings, "A24",
         "That each extension of the 26 weeks ends within eight weeks of the later of the end of the time before and "
         "the day it is given is kept to, and waits to be compared with the text of the section."}};
}

Area area() {
    Area area{.name = "Child protection",
              .purpose = "From the strategy discussion to the end of a plan, each step with its clock and its agencies",
              .pages = {page<show_protection>(Method::get, "/families/{person}/protection"),
                        page<show_of_child>(Method::get, "/children/{person}/protection"),
                        page<show_begin>(Method::get, "/children/{person}/protection/begin").with(begin_info),
                        page<save_begin>(Method::post, "/children/{person}/protection/begin").with(begin_info),
                        page<show_practitioners>(Method::get, "/protection/practitioners"),
                        page<show_quorum>(Method::get, "/protection/quorum").with(quorum_info),
                        page<save_quorum>(Method::post, "/protection/quorum").with(quorum_info),
                        page<show_in_force>(Method::get, "/protection/section-31za").with(in_force_info),
                        page<save_in_force>(Method::post, "/protection/section-31za").with(in_force_info)},
              .menu = {{"Lead practitioners", "/protection/practitioners", May::record_practitioner}},
              .of_child = {{"Child protection", "/children/{person}/protection", May::see_protection}},
              .of_family = {{"Child protection", "/families/{person}/protection", May::see_protection}},
              .schema = protection_schema(),
              .kinds = entry_kinds(),
              .duties = {terms().begin(), terms().end()},
              .spans = {spans().begin(), spans().end()},
              .to_do = to_do(),
              // My day has a list of its own, by family.
              .other_duties = {duties_of_child, nullptr, May::see_protection, true},
              .on_my_day = on_my_day,
              .above_person = above_person};
    area.kinds.push_back(eligible_practitioner.kind);
    const auto forms = record_pages();
    area.pages.insert(area.pages.end(), forms.begin(), forms.end());
    const auto corrections = pages_to_put_right();
    area.pages.insert(area.pages.end(), corrections.begin(), corrections.end());
    return area;
}

}  // namespace kith::protection
