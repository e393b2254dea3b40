// All that the program sees of documents.
#include "documents/kinds.h"
#include "documents/pages.h"

namespace kith::documents {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

/// The same pages under the address of a child and of a family.
template <May see, May make>
static void add_pages(std::vector<Page>& pages, const std::array<std::string_view, 9>& at) {
    pages.insert(pages.end(), {page<show_chronology<see>>(Method::get, at[0]), page<show_line<see>>(Method::get, at[1]),
                               page<show_weighing<make>>(Method::get, at[2]).with(info<significance_form>),
                               page<save_weighing<make>>(Method::post, at[2]).with(info<significance_form>),
                               page<show_documents<see>>(Method::get, at[3]),
                               page<show_making<make>>(Method::get, at[4]).with(info<document_form>),
                               page<save_making<make>>(Method::post, at[4]).with(info<document_form>),
                               page<show_document<see>>(Method::get, at[5]), page<send_odt<see>>(Method::get, at[6]),
                               page<send_csv<see>>(Method::get, at[7]),
                               page<show_giving<make>>(Method::get, at[8]).with(info<given_form>),
                               page<save_giving<make>>(Method::post, at[8]).with(info<given_form>)});
}

static std::vector<Page> pages() {
    std::vector<Page> all;
    add_pages<May::see_person, May::change_person>(
        all, {"/children/{person}/chronology", "/children/{person}/chronology/{entry}",
              "/children/{person}/chronology/{entry}/weight", "/children/{person}/documents",
              "/children/{person}/documents/new", "/children/{person}/documents/{document}",
              "/children/{person}/documents/{document}/odt", "/children/{person}/documents/{document}/csv",
              "/children/{person}/documents/{document}/given"});
    add_pages<May::see_family, May::record_family>(
        all, {"/families/{person}/chronology", "/families/{person}/chronology/{entry}",
              "/families/{person}/chronology/{entry}/weight", "/families/{person}/documents",
              "/families/{person}/documents/new", "/families/{person}/documents/{document}",
              "/families/{person}/documents/{document}/odt", "/families/{person}/documents/{document}/csv",
              "/families/{person}/documents/{document}/given"});
    return all;
}

Area area() {
    return {.name = "Documents",
            .purpose = "Chronologies and statements made from the record, to read, print and edit",
            .pages = pages(),
            .of_child = {{"Chronology", "/children/{person}/chronology", May::see_care}},
            .of_family = {{"Chronology", "/families/{person}/chronology", May::see_family}},
            .schema = documents_schema(),
            .kinds = {significance_kind, made_kind, given_kind}};
}

}  // namespace kith::documents
