#pragma once

#include "kernel/site/site.h"
#include "leaving_care/asking.h"
#include "safety_net/acts.h"

/// The handlers of the pages about money and home.
namespace kith::safety_net {

using AskedTeam = Asked<May::see_leaving_care>;
using AskedRecord = Asked<May::record_leaving_care>;
using AskedManager = Asked<May::decide_leaving_care>;
using AskedMe = AskedAll<May::use_own_pages>;
using AskedKeeper = AskedAll<May::keep_local_offer>;

// The team's: adviser, social worker, manager.
Result<Response> show_net(const AskedTeam&);
Result<Response> show_grant(const AskedRecord&);
Result<Response> save_grant(const AskedRecord&);
Result<Response> show_begun(const AskedRecord&);
Result<Response> save_begun(const AskedRecord&);
Result<Response> show_bursary(const AskedRecord&);
Result<Response> save_bursary(const AskedRecord&);
Result<Response> show_guarantor(const AskedManager&);
Result<Response> save_guarantor(const AskedManager&);
Result<Response> show_housing(const AskedRecord&);
Result<Response> save_housing(const AskedRecord&);
Result<Response> show_challenge(const AskedRecord&);
Result<Response> save_challenge(const AskedRecord&);
Result<Response> show_off(const AskedRecord&);
Result<Response> save_off(const AskedRecord&);

// The person's own.
Result<Response> show_mine(const AskedMe&);

// The local offer: for everyone, and for who keeps it.
Result<Response> show_offer(const Open&);
Result<Response> show_offer_of(const Open&);
Result<Response> show_keeping(const AskedKeeper&);
Result<Response> show_line(const AskedKeeper&);
Result<Response> save_line(const AskedKeeper&);
Result<Response> show_line_change(const AskedKeeper&);
Result<Response> save_line_change(const AskedKeeper&);
Result<Response> save_line_right(const AskedKeeper&);
Result<Response> show_line_removal(const AskedKeeper&);
Result<Response> save_line_removal(const AskedKeeper&);
Result<Response> show_amount(const AskedKeeper&);
Result<Response> save_amount(const AskedKeeper&);
FormInfo removal_info();
FormInfo off_info();

Result<Html> on_my_day(const Context&);

// Shared by these pages.

inline constexpr std::string_view my_page = "/me/money";
inline constexpr std::string_view offer_page = "/local-offer";
inline constexpr std::string_view keeping_page = "/local-offer/keep";
/// "/children/12/money-and-home/grant"
std::string net_page(PersonId person, std::string_view rest = {});
/// Part by part, what is offered; of `age` only what is for that age, where it is known.
Html offer_shown(const std::vector<Fact<LocalOffer>>& offer, std::optional<int> age);
/// What there is to set up home, what was paid and what is left, in money.
Html grant_shown(const SafetyFile& file, Date today);

}  // namespace kith::safety_net
