#pragma once

#include "family_help/family.h"
#include "kernel/site/site.h"

/// The handlers of Family Help's pages.
namespace kith::family_help {

Result<Response> show_family(const Asked<May::see_family>&);
Result<Response> show_begin(const Asked<May::begin_family_help>&);
Result<Response> save_begin(const Asked<May::begin_family_help>&);
FormInfo begin_form();
/// From a child to the family as one of whom the child is helped.
Result<Response> show_family_of_child(const Asked<May::see_person>&);

Result<Response> show_families(const AskedAll<May::see_family>&);
Result<Response> show_counted(const AskedAll<May::see_team>&);
Result<Response> show_counted_csv(const AskedAll<May::see_team>&);
Result<Response> show_payments(const Asked<May::see_family>&);
Result<Response> show_history(const Asked<May::see_family>&);

Result<Response> show_services(const AskedAll<May::see_family>&);
/// The directory's forms: a service, a team.
std::vector<Page> directory_pages();

/// To take off what was recorded by mistake.
std::vector<Page> removal_pages();

Result<Html> on_my_day(const Context& context);

}  // namespace kith::family_help
