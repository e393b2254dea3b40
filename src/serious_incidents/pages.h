#pragma once

#include "kernel/site/site.h"
#include "kernel/web/components.h"
#include "serious_incidents/recordings.h"

/// The handlers of the pages of serious incidents, and what they share.
namespace kith::serious_incidents {

Result<Response> show_incidents(const Asked<May::see_protection>&);
Result<Response> show_list(const AskedAll<May::see_protection>&);

/// The pages of the forms, and those that put right or withdraw what was recorded by them.
std::vector<Page> record_pages();
std::vector<Page> pages_to_put_right();

/// "/children/12/serious-incidents/notified"
std::string address_of(PersonId person, std::string_view rest = {});

/// The person's incidents with what pages and forms need beside them.
Result<IncidentsFile> file_for(const Context& context, const Leave& person);

/// How a duty stands: "3 working days left".
ui::Tag tag_of(const Occasion& occasion, Date today, const Calendar& calendar);

/// What waits of the incidents that this reader records: for the director all of them, for a manager the team's.
Result<Html> on_my_day(const Context& context);

}  // namespace kith::serious_incidents
