// The addresses of what is done about a family's help.
#include "family_help/acts.h"

namespace kith::family_help {

template <auto act>
static void add(std::vector<Page>& pages, std::string_view address) {
    for (auto& page : act_pages<act>(address)) pages.push_back(std::move(page));
}

std::vector<Page> act_pages_of_families() {
    std::vector<Page> pages;
    add<&name_lead>(pages, "/families/{person}/lead");
    add<&step_help>(pages, "/families/{person}/step");
    add<&give_consent>(pages, "/families/{person}/consent");
    add<&withdraw_consent>(pages, "/families/{person}/consent-withdrawn");
    add<&join_team>(pages, "/families/{person}/team/join");
    add<&leave_team>(pages, "/families/{person}/team/leave");
    add<&say_team>(pages, "/families/{person}/team");
    add<&leave_family>(pages, "/families/{person}/children/leave");
    add<&close_help>(pages, "/families/{person}/close");
    add<&pay_family>(pages, "/families/{person}/pay");
    return pages;
}

}  // namespace kith::family_help
