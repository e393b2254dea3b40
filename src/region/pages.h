#pragma once

#include "kernel/site/saving.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"
#include "region/acts.h"

/// The handlers of the pages on which homes are asked for and offered.
namespace kith::region {

// Of the region: requests, without who the children are.
Result<Response> show_board(const AskedAll<May::see_requests>&);
Result<Response> show_described(const AskedAll<May::see_requests>&);

// Of a child.
Result<Response> show_requests(const Asked<May::see_care>&);
Result<Response> show_ask(const Asked<May::request_home>&);
Result<Response> save_ask(const Asked<May::request_home>&);
Result<Response> show_tonight(const Asked<May::request_home>&);
Result<Response> save_tonight(const Asked<May::request_home>&);
Result<Response> show_ending(const Asked<May::request_home>&);
Result<Response> save_ending(const Asked<May::request_home>&);
Result<Response> show_answer(const Asked<May::request_home>&);
Result<Response> save_answer(const Asked<May::request_home>&);
Result<Response> show_again(const Asked<May::request_home>&);
Result<Response> save_again(const Asked<May::request_home>&);
Result<Response> show_move_in(const Asked<May::record_placement>&);
Result<Response> save_move_in(const Asked<May::record_placement>&);

// Of a home, or a provider.
Result<Response> show_offers(const Asked<May::offer_home>&);
Result<Response> show_offer(const Asked<May::offer_home>&);
Result<Response> save_offer(const Asked<May::offer_home>&);
Result<Response> show_decline(const Asked<May::offer_home>&);
Result<Response> save_decline(const Asked<May::offer_home>&);
Result<Response> show_take_back(const Asked<May::offer_home>&);
Result<Response> save_take_back(const Asked<May::offer_home>&);

// Who belongs together.
Result<Response> show_members(const AskedAll<May::govern_region>&);
Result<Response> save_member(const AskedAll<May::govern_region>&);
Result<Response> save_join(const AskedAll<May::govern_region>&);
Result<Response> save_leaving(const AskedAll<May::govern_region>&);

Result<Html> on_my_day(const Context& context);

/// "/children/12/requests"
std::string child_address(PersonId child, std::string_view rest = {});
/// To the page on which it stands with whom, and where, they must not live.
Html apart_link(PersonId child);
/// "/region/requests/3/1204"
Url request_address(RequestNumber number);
/// "/homes/12/offer" for a request
Url home_address(PersonId home, std::string_view what, RequestNumber number);

/// The request that the address asks for with ?authority=3&request=1204. Fails: not_found.
Result<RequestNumber> number_asked(const Context& context);

/// "Aged 9", "Under 1", "Age not known"
std::string age_words(std::optional<int> age);
/// The same, or "Aged 11 to 15" where the band alone is told.
std::string age_words(const ListedRequest& request);
std::string age_words(const DescribedRequest& request);
/// How much time is left, as a tag.
ui::Tag time_left(Date needed_by, Urgency urgency, Date today, const Calendar& calendar);
/// What is told of a child whose record is restricted, for whoever asks for a home; nothing for another.
Result<Html> restricted_shown(const Context& context, PersonId child);
/// What a home should be, with how much hangs on each.
Html criteria_shown(const std::vector<DescribedRequest::Line>& lines);
/// A request as others see it, whole.
Html described_shown(const Context& context, const DescribedRequest& request);

/// The homes that this reader may offer, by name.
struct OwnHome {
    PersonId home;
    std::string name;
    std::string room;
};
Result<std::vector<OwnHome>> homes_to_offer(const Context& context, const DescribedRequest& request);

}  // namespace kith::region
