#pragma once

#include "kernel/site/site.h"
#include "kernel/web/components.h"
#include "recruitment/next.h"

/// The handlers of recruitment's pages.
namespace kith::recruitment {

// For those who recruit.
Result<Response> show_applications(const AskedAll<May::see_recruitment>&);
Result<Response> show_application(const Asked<May::see_application>&);
Result<Response> make_new_link(const Asked<May::record_application>&);
Result<Response> show_decision(const Asked<May::decide_approval>&);
Result<Response> save_decision(const Asked<May::decide_approval>&);
Result<Response> show_board(const AskedAll<May::see_recruitment>&);
Result<Response> publish_figures(const AskedAll<May::arrange_panel>&);
std::vector<Page> staff_form_pages();
std::vector<Page> panel_form_pages();
// For the panel and the decision maker.
Result<Response> show_packs(const AskedAll<May::see_panel_pack>&);
Result<Response> show_pack(const Asked<May::see_panel_pack>&);
std::vector<Page> pack_pages();
// For a child's social worker.
Result<Response> show_propose(const Asked<May::change_person>&);
Result<Response> save_propose(const Asked<May::change_person>&);
std::vector<Page> propose_pages();
std::vector<Page> knows_child_pages();
/// For whoever works with children: those who say they know one of them. Nothing, if nobody does.
Result<Html> children_they_say_they_know(const Context& context);

/// What My day adds: for those who recruit, the applications they support; for the panel, their papers; for who
/// applies, the way to their application.
Result<Html> on_my_day(const Context& context);

// ---- Parts ----
ui::Tag stage_tag(Stage stage);
/// "3 working days left", in its colour.
ui::Tag standing_tag(const Occasion& occasion, Date today, const Calendar& calendar);
/// Every form that this reader may use about the application now, in the order of the work.
Html ways_on(const Context& context, const ApplicationFile& file);
/// "12 days".
std::string days_words(int days);

}  // namespace kith::recruitment
