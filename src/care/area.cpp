// All that the program sees of care.
#include "care/facts_shown.h"
#include "care/kept_apart.h"
#include "care/pages.h"
#include "care/rules.h"

namespace kith::care {

Area area() {
    std::vector<EntitlementTerms> offers;
    for (const auto* offer : entitlements()) offers.push_back(terms_of(*offer));
    Area care{.name = "Care",
              .purpose = "Children who live away from home: where, with whom, until when, and what they are owed",
              .pages = record_pages(),
              .menu = {{"My day", "/my-day", {}}, {"Whole authority", "/authority", May::see_authority}},
              .of_child = {{"Must not live with or near", "/children/{person}/apart", May::see_care}},
              .schema = care_schema(),
              .kinds = {entry_kinds().begin(), entry_kinds().end()},
              .duties = {terms().begin(), terms().end()},
              .entitlements = offers,
              .spans = {spans().begin(), spans().end()},
              .to_do = {to_do().begin(), to_do().end()},
              .on_my_day = on_my_day};
    for (const auto& page_ : {
             page<show_my_day>(Method::get, "/my-day"),
             page<show_authority>(Method::get, "/authority"),
             page<mark_read>(Method::post, "/my-day/read"),
             page<show_child>(Method::get, "/children/{person}"),
             page<show_timeline>(Method::get, "/children/{person}/timeline"),
             page<show_entry>(Method::get, "/children/{person}/entries/{entry}"),
             page<show_people>(Method::get, "/children/{person}/people"),
             page<show_plan>(Method::get, "/children/{person}/plan"),
             page<show_duties>(Method::get, "/children/{person}/duties"),
             page<show_correction>(Method::get, "/children/{person}/facts/{table}/{fact}/correct"),
             page<save_correction>(Method::post, "/children/{person}/facts/{table}/{fact}/correct"),
         })
        care.pages.push_back(page_);
    for (const auto& page_ : kept_apart_pages()) care.pages.push_back(page_);
    return care;
}

}  // namespace kith::care
