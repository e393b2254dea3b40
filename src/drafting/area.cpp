// All that the program sees of drafting.
#include "drafting/facts.h"
#include "drafting/pages.h"

namespace kith::drafting {

static constexpr Page small(Page page) {
    page.most_bytes = most_sent;
    return page;
}

Area area() {
    return {.name = "Drafting",
            .purpose = "Drafts by a service outside Kith, beside a person's own words, which a person reads and signs",
            .pages = {page<show_ask>(Method::get, "/people/{person}/drafting/{form}"),
                      page<keep_and_ask>(Method::post, "/people/{person}/drafting/{form}"),
                      page<give_key>(Method::post, "/people/{person}/drafting/{form}/key"),
                      page<take_or_leave>(Method::post, "/people/{person}/suggestions/{form}"),
                      page<tell_form>(Method::get, "/api/drafting/form"),
                      small(page<receive_draft>(Method::post, "/api/drafting/draft"))},
            .schema = drafting_schema(),
            .kinds = {drafted_kind}};
}

}  // namespace kith::drafting
