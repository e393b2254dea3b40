// All that the program sees of Family Help.
#include "family_help/acts.h"
#include "family_help/kinds.h"
#include "family_help/law.h"
#include "family_help/pages.h"
#include "family_help/plan_pages.h"
#include "family_help/rules.h"

namespace kith::family_help {

/// Pages to read, and where help begins; what is done about a family has its pages from acts.h.
static std::vector<Page> pages() {
    std::vector<Page> pages{
        page<show_families>(Method::get, "/families"),
        page<show_family>(Method::get, "/families/{person}"),
        page<show_history>(Method::get, "/families/{person}/history"),
        page<show_payments>(Method::get, "/families/{person}/payments"),
        page<show_begin>(Method::get, "/children/{person}/family-help").with(begin_form),
        page<save_begin>(Method::post, "/children/{person}/family-help").with(begin_form),
        page<show_family_of_child>(Method::get, "/children/{person}/family"),
        page<show_counted>(Method::get, "/family-help/counted"),
        page<show_counted_csv>(Method::get, "/family-help/counted.csv"),
    };
    for (const auto& more : {directory_pages(), act_pages_of_families(), removal_pages(), plan_pages()})
        pages.insert(pages.end(), more.begin(), more.end());
    return pages;
}

static std::vector<EntryKind> kinds() {
    std::vector<EntryKind> kinds{family_kind,  begun_kind,  step_kind,    lead_kind,     team_kind,
                                 consent_kind, closed_kind, payment_kind, directory_kind};
    for (const auto& more : plan_kinds()) kinds.push_back(more);
    return kinds;
}

static std::vector<LawToDo> to_do() {
    return {
        {law::payments, "",
         "Money that is ring-fenced is marked, and nothing stops it from being spent on something else: the service "
         "keeps its budget elsewhere."}};
}

static std::vector<MenuItem> of_family() {
    auto items = plan_menu_of_family();
    items.push_back({"How the family was helped", "/families/{person}/history", May::see_family});
    items.push_back({"Payments", "/families/{person}/payments", May::see_family});
    return items;
}

static Result<Html> all_on_my_day(const Context& context) {
    return TRY(plan_on_my_day(context)) + TRY(on_my_day(context));
}

Area area() {
    return {.name = "Family Help",
            .purpose = "One service from the first help to the last: one team, one plan, no handover",
            .pages = pages(),
            .menu = {{"Families", "/families", May::see_family}},
            .of_child = {{"The family's help", "/children/{person}/family", May::see_person},
                         {"Begin Family Help", "/children/{person}/family-help", May::begin_family_help}},
            .of_family = of_family(),
            .schema = family_help_schema(),
            .kinds = kinds(),
            .duties = {terms().begin(), terms().end()},
            .spans = {spans().begin(), spans().end()},
            .to_do = to_do(),
            .on_my_day = all_on_my_day};
}

}  // namespace kith::family_help
