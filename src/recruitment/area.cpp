// All that the program sees of recruitment.
#include "kernel/site/site.h"
#include "recruitment/acts.h"
#include "recruitment/documents.h"
#include "recruitment/law.h"
#include "recruitment/own_pages.h"
#include "recruitment/pages.h"

namespace kith::recruitment {

static std::vector<Page> pages() {
    std::vector<Page> all{page<show_applications>(Method::get, "/recruitment"),
                          page<show_application>(Method::get, "/applications/{person}"),
                          page<make_new_link>(Method::post, "/applications/{person}/link"),
                          page<show_board>(Method::get, "/recruitment/board"),
                          page<publish_figures>(Method::post, "/recruitment/publish")};
    const std::vector<Page> own{
        page<show_foster>(Method::get, "/foster"),
        page<show_could_i>(Method::get, "/foster/could-i"),
        page<show_enquire>(Method::get, "/foster/enquire").with(enquiry_info),
        page<save_enquiry>(Method::post, "/foster/enquire").with(enquiry_info),
        page<show_back_help>(Method::get, "/foster/back"),
        page<show_back>(Method::get, "/foster/back/{key}"),
        page<come_in>(Method::post, "/foster/back"),
        page<show_my_application>(Method::get, "/my-application"),
        page<show_documents>(Method::get, "/my-application/{person}/documents"),
        page<save_document>(Method::post, "/my-application/{person}/documents").taking(documents_taken.most_bytes()),
        page<show_own_document>(Method::get, "/my-application/{person}/documents/{fact}"),
        page<show_document>(Method::get, "/applications/{person}/documents/{fact}")};
    for (const auto& more : {own, own_form_pages(), staff_form_pages(), panel_form_pages(), pack_pages(),
                             propose_pages(), knows_child_pages()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

static std::vector<LawToDo> to_do() {
    return {
        {law::panel, "F20",
         "The panel's list and its chair's appointment are kept elsewhere; who was there is recorded with each "
         "recommendation. In 2026 it was consulted on whether panels keep this part."},
        {law::retention, "F19",
         "Nothing is erased by itself: records of those who were not approved are kept three years, of carers ten, and "
         "someone must ask for erasure until then."}};
}

Area area() {
    return {.name = "Recruitment",
            .purpose = "Those who would foster, from the first enquiry to the decision",
            .pages = pages(),
            .menu = {{"Recruitment", "/recruitment", May::see_recruitment},
                     {"Panel papers", "/panel", May::see_panel_pack},
                     {"My application", "/my-application", May::answer_application}},
            .of_child = {{"Someone they know may foster", "/children/{person}/propose-carer", May::change_person}},
            .schema = recruitment_schema(),
            .kinds = {enquiry_kind, contact_kind, supporter_kind, application_kind, check_kind, panel_kind,
                      decision_kind, left_kind, document_kind, records_kind},
            .duties = {terms().begin(), terms().end()},
            .spans = {spans().begin(), spans().end()},
            .to_do = to_do(),
            .on_my_day = on_my_day};
}

}  // namespace kith::recruitment
