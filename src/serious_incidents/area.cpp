// All that the program sees of serious incidents.
#include "serious_incidents/pages.h"

namespace kith::serious_incidents {

static std::vector<Page> all_pages() {
    std::vector<Page> pages{page<show_list>(Method::get, "/serious-incidents"),
                            page<show_incidents>(Method::get, "/children/{person}/serious-incidents")};
    for (const auto& more : {record_pages(), pages_to_put_right()}) pages.insert(pages.end(), more.begin(), more.end());
    return pages;
}

Area area() {
    return {.name = "Serious incidents",
            .purpose = "The national Panel notified, the rapid review sent and the local review published in time",
            .pages = all_pages(),
            .menu = {{"Serious incidents", "/serious-incidents", who_records}},
            .of_child = {{"Serious incidents", "/children/{person}/serious-incidents", who_records}},
            .schema = serious_incidents_schema(),
            .kinds = entry_kinds(),
            .duties = {terms().begin(), terms().end()},
            // My day has a list of its own, by incident.
            .other_duties = {duties_of_child, nullptr, May::see_protection},
            .on_my_day = on_my_day};
}

}  // namespace kith::serious_incidents
