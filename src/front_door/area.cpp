// All that the program sees of the front door.
#include "front_door/acts.h"
#include "front_door/pages.h"
#include "front_door/partners.h"
#include "front_door/public_parts.h"

namespace kith::front_door {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

static std::vector<LawToDo> to_do() {
    return {
        {law::threshold, "A02 A03",
         "What follows is recorded, and nothing begins by itself: someone must begin Family Help, the assessment or "
         "the strategy discussion, and keep its clock."}};
}

static std::vector<Page> pages_for_anyone() {
    return {page<show_worry_start>(Method::get, "/worry"),
            page<show_tell>(Method::get, "/worry/tell").with(public_info),
            page<save_tell>(Method::post, "/worry/tell").with(public_info),
            page<show_come_back_help>(Method::get, "/worry/back"),
            page<show_come_back>(Method::get, "/worry/back/{key}"),
            page<come_back>(Method::post, "/worry/back"),
            page<show_partner_door>(Method::get, "/worry/partner/{key}"),
            page<open_partner>(Method::post, "/worry/partner"),
            page<tell_as_partner>(Method::post, "/worry/partner/tell").with(partner_info)};
}

static std::vector<Page> pages_of_worries() {
    return {page<show_worry>(Method::get, "/front-door/worries/{worry}"),
            page<show_reference>(Method::get, "/front-door/reference"),
            page<save_tie>(Method::post, "/front-door/worries/{worry}/tie"),
            page<save_join>(Method::post, "/front-door/worries/{worry}/join"),
            page<show_close>(Method::get, "/front-door/worries/{worry}/close").with(close_info),
            page<save_close>(Method::post, "/front-door/worries/{worry}/close").with(close_info),
            page<show_teller_told>(Method::get, "/front-door/worries/{worry}/told").with(teller_told_info),
            page<save_teller_told>(Method::post, "/front-door/worries/{worry}/told").with(teller_told_info),
            page<show_partners>(Method::get, "/front-door/partners").with(new_partner_info),
            page<save_partner>(Method::post, "/front-door/partners").with(new_partner_info),
            page<save_new_link>(Method::post, "/front-door/partners/{link}/new-link"),
            page<save_withdrawal>(Method::post, "/front-door/partners/{link}/withdraw")};
}

static std::vector<Page> all_pages() {
    constexpr auto one = "/children/{person}/contacts/{contact}";
    std::vector<Page> pages{
        page<show_front_door>(Method::get, "/front-door"),
        page<show_who>(Method::get, "/front-door/new"),
        page<add_child>(Method::post, "/front-door/new"),
        page<show_contacts>(Method::get, "/children/{person}/contacts"),
        page<show_new_contact>(Method::get, "/children/{person}/contacts/new").with(info<contact_form>),
        page<save_new_contact>(Method::post, "/children/{person}/contacts/new").with(info<contact_form>),
        page<show_screening>(Method::get, one).with(info<decision_form>),
        page<save_decision>(Method::post, one).with(info<decision_form>),
        page<keep_decision_draft>(Method::post, "/children/{person}/contacts/{contact}/draft"),
        page<show_told>(Method::get, "/children/{person}/contacts/{contact}/told").with(info<told_form>),
        page<save_told>(Method::post, "/children/{person}/contacts/{contact}/told").with(info<told_form>)};
    for (const auto& more : {correction_pages(), pages_of_worries(), pages_for_anyone()})
        pages.insert(pages.end(), more.begin(), more.end());
    return pages;
}

Area area() {
    return {.name = "Front door",
            .purpose = "Worries about children, told by anyone, and what follows within a working day",
            .pages = all_pages(),
            .menu = {{"Front door", "/front-door", May::record_contact}},
            .of_child = {{"Contacts", "/children/{person}/contacts", May::see_contacts}},
            .schema = front_door_schema(),
            .kinds = {contact_kind, decision_kind, told_kind, worry_kind, partner_kind},
            .duties = {terms().begin(), terms().end()},
            .to_do = to_do(),
            // Not among the duties of a child's page: more people see a child's care than may see who was worried.
            .on_my_day = on_my_day};
}

}  // namespace kith::front_door
