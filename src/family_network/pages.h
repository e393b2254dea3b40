#pragma once

#include "family_network/acts.h"
#include "family_network/cost.h"
#include "kernel/people/names.h"
#include "kernel/site/site.h"

/// The handlers of the pages of family networks.
namespace kith::family_network {

using AskedTeam = Asked<May::see_network>;
using AskedRecord = Asked<May::record_network>;
using AskedManager = Asked<May::decide_network_money>;
using AskedMember = Asked<May::take_part_in_network>;

// The team's: social worker, coordinator, manager.
Result<Response> show_network(const AskedTeam&);
Result<Response> show_people(const AskedTeam&);
Result<Response> show_one(const AskedTeam&);
Result<Response> show_places(const AskedTeam&);
Result<Response> show_offer(const AskedRecord&);
Result<Response> save_offer(const AskedRecord&);
Result<Response> show_answer(const AskedRecord&);
Result<Response> save_answer(const AskedRecord&);
Result<Response> show_not_offered(const AskedRecord&);
Result<Response> save_not_offered(const AskedRecord&);
Result<Response> show_exception(const AskedManager&);
Result<Response> save_exception(const AskedManager&);
Result<Response> show_coordinator(const AskedManager&);
Result<Response> save_coordinator(const AskedManager&);
Result<Response> show_asked(const AskedRecord&);
Result<Response> save_asked(const AskedRecord&);
Result<Response> show_not_to_tell(const AskedRecord&);
Result<Response> save_not_to_tell(const AskedRecord&);
Result<Response> show_safe_again(const AskedRecord&);
Result<Response> save_safe_again(const AskedRecord&);
Result<Response> show_can(const AskedRecord&);
Result<Response> save_can(const AskedRecord&);
Result<Response> show_meeting(const AskedRecord&);
Result<Response> save_meeting(const AskedRecord&);
Result<Response> show_held(const AskedRecord&);
Result<Response> save_held(const AskedRecord&);
Result<Response> show_plan(const AskedRecord&);
Result<Response> save_plan(const AskedRecord&);
Result<Response> show_part(const AskedRecord&);
Result<Response> save_part(const AskedRecord&);
Result<Response> show_help(const AskedRecord&);
Result<Response> save_help(const AskedRecord&);
Result<Response> show_decision(const AskedManager&);
Result<Response> save_decision(const AskedManager&);
Result<Response> show_plan_answer(const AskedRecord&);
Result<Response> save_plan_answer(const AskedRecord&);
Result<Response> show_review(const AskedRecord&);
Result<Response> save_review(const AskedRecord&);

// Of someone of the network.
Result<Response> show_my_networks(const AskedAll<May::take_part_in_network>&);
Result<Response> show_mine(const AskedMember&);
Result<Response> show_my_can(const AskedMember&);
Result<Response> save_my_can(const AskedMember&);
Result<Response> show_leave(const AskedMember&);
Result<Response> save_leave(const AskedMember&);

Result<Html> on_my_day(const Context&);

// Shared by these pages.

inline constexpr std::string_view my_networks_page = "/my-network";
/// "/children/12/network/people"
std::string teams_page(PersonId child, std::string_view rest = {});
std::string my_network_page(PersonId child, std::string_view rest = {});

Result<NetworkFile> file_of(const Context&, const Leave& child);
Result<NetworkFile> file_in(const Change&, const Leave& child, Date today);
/// The number of a fact that the address names. Fails: not_found.
Result<FactId> fact_named(const Context&);

Html by_when(const Occasion&, Date today, const Calendar&);
/// "See them, ring them, write to them; Speak for them, go with them to meetings"
std::string can_in_words(const std::string& codes);
/// "£25.00 a week and £180.00 once"
std::string money_in_words(Money weekly, Money once);

/// The family's plan, who does what in it, what it is given and how it goes. `names`: of all who have a part. The
/// family is shown the parts of those alone who take part.
struct PlanShown {
    const NetworkFile& file;
    const NamesById& names;
    Date today;
    bool to_family = false;
    bool decides = false;  ///< offers the manager to decide on what is asked for
};
Html plan_shown(const PlanShown&, const Fact<NetworkPlan>&);

/// All whom a page of the network names.
std::vector<PersonId> people_in(const NetworkFile&);

}  // namespace kith::family_network
