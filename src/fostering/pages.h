#pragma once

#include "fostering/delegation.h"
#include "kernel/site/site.h"

/// The handlers of fostering's pages.
namespace kith::fostering {

// A carer asks: "Can I say yes?"
Result<Response> show_can_i(const Asked<May::see_care_as_carer>&);
Result<Response> show_card(const Asked<May::see_care_as_carer>&);
Result<Response> show_ask(const Asked<May::decide_day_to_day>&);
Result<Response> save_ask(const Asked<May::decide_day_to_day>&);
Result<Response> save_decided(const Asked<May::decide_day_to_day>&);

// A carer's day with a child: what they need to know, the log, incidents.
Result<Response> show_need_to_know(const Asked<May::see_care_as_carer>&);
Result<Response> show_day(const Asked<May::see_care_as_carer>&);
Result<Response> save_note(const Asked<May::write_log>&);
Result<Response> show_tell_incident(const Asked<May::write_log>&);
Result<Response> save_tell_incident(const Asked<May::write_log>&);
Result<Response> show_say(const Asked<May::see_care_as_carer>&);
Result<Response> save_say(const Asked<May::write_log>&);

// Whoever works with the child reads the log, and says that they read of an incident.
Result<Response> show_log(const Asked<May::see_care>&);
Result<Response> save_read(const Asked<May::see_care>&);

// Whoever supports the carers reads the incidents of a home.
Result<Response> show_home_incidents(const Asked<May::see_carer_record>&);
Result<Response> save_read_for_home(const Asked<May::record_carer_support>&);
Result<Response> show_ofsted(const Asked<May::record_carer_support>&);
Result<Response> save_ofsted(const Asked<May::record_carer_support>&);
FormInfo ofsted_info();
Result<Html> on_my_day(const Context& context);

// A worker says who decides.
Result<Response> show_who_decides(const Asked<May::see_care>&);
Result<Response> show_arrange(const Asked<May::record_delegation>&);
Result<Response> save_arrange(const Asked<May::record_delegation>&);
Result<Response> show_as_usual(const Asked<May::record_delegation>&);
Result<Response> save_as_usual(const Asked<May::record_delegation>&);
Result<Response> show_parents_agreed(const Asked<May::record_delegation>&);
Result<Response> save_parents_agreed(const Asked<May::record_delegation>&);
Result<Response> show_answer(const Asked<May::record_delegation>&);
Result<Response> save_answer(const Asked<May::record_delegation>&);

/// "/children/12/can-i"
std::string address_of(PersonId child, std::string_view rest);

/// Who the child is, and under which law they are here; nothing that is kept safe.
Html child_bar(const Context& context, const DelegationFile& file);

/// What an earlier home asked, decided and wrote is not for this one. Kept: what is of the time since the child came to
/// live with this reader.
Result<void> keep_of_this_home(const Context& context, const Leave& child, DelegationFile& file);

/// Every matter with who decides it, area by area. `link`: where a matter's name leads; none: nowhere.
using LinkOfMatter = std::optional<Url> (*)(const DelegationFile&, const Matter&);
Html matrix(const Context& context, const DelegationFile& file, LinkOfMatter link);

/// What the carer decided lately, the newest first; empty if nothing.
Html decisions(const DelegationFile& file, const std::string& heading);

/// What falls due to a child, and what is open for many.
Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today);
Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today);

}  // namespace kith::fostering
