// All that the program sees of warnings.
#include "warnings/pages.h"

namespace kith::warnings {

static std::vector<Page> pages() {
    std::vector<Page> pages{page<show_list>(Method::get, "/warnings"),
                            page<show_warnings>(Method::get, "/people/{person}/warnings")};
    for (const auto& more : {pages_to_record(), pages_to_follow()}) pages.insert(pages.end(), more.begin(), more.end());
    return pages;
}

Area area() {
    return {.name = "Warnings",
            .purpose = "Risks that others must know of: what to do, until when, and who is told how much",
            .pages = pages(),
            .menu = {{"Warnings", "/warnings", May::see_warning}},
            .of_child = {{"Warnings", "/people/{person}/warnings", May::see_warning}},
            .schema = warnings_schema(),
            .kinds = {warning_kind, looked_kind, ended_kind, told_kind},
            .duties = {terms().begin(), terms().end()},
            // Not among the duties of a child's page: more people see a child's care than may see a warning.
            .on_my_day = on_my_day,
            .above_person = above_person};
}

}  // namespace kith::warnings
