#pragma once

#include "kernel/people/names.h"
#include "kernel/site/site.h"
#include "kinship/acts.h"
#include "kinship/money.h"

/// The handlers of the pages of kinship care.
namespace kith::kinship {

using AskedSee = Asked<May::see_kinship>;
using AskedRecord = Asked<May::record_kinship>;
using AskedList = AskedAll<May::see_kinship>;
using AskedOwn = Asked<May::see_own_kinship>;
using AskedMine = AskedAll<May::see_own_kinship>;
using AskedOffer = AskedAll<May::keep_local_offer>;

// The worker's.
Result<Response> show_child(const AskedSee&);
Result<Response> show_arrangement(const AskedRecord&);
Result<Response> save_arrangement(const AskedRecord&);
Result<Response> show_end(const AskedRecord&);
Result<Response> save_end(const AskedRecord&);
Result<Response> show_order(const AskedRecord&);
Result<Response> save_order(const AskedRecord&);
Result<Response> show_ground(const AskedRecord&);
Result<Response> save_ground(const AskedRecord&);
Result<Response> show_notice(const AskedRecord&);
Result<Response> save_notice(const AskedRecord&);
Result<Response> show_visit(const AskedRecord&);
Result<Response> save_visit(const AskedRecord&);
Result<Response> show_plan(const AskedRecord&);
Result<Response> save_plan(const AskedRecord&);
Result<Response> show_review(const AskedRecord&);
Result<Response> save_review(const AskedRecord&);
Result<Response> show_taken(const AskedRecord&);
Result<Response> save_taken(const AskedRecord&);
Result<Response> show_answer(const AskedRecord&);
Result<Response> save_answer(const AskedRecord&);
Result<Response> show_list(const AskedList&);

// The carer's own.
Result<Response> show_mine(const AskedMine&);
Result<Response> show_my_child(const AskedOwn&);
Result<Response> show_wish(const AskedOwn&);
Result<Response> save_wish(const AskedOwn&);
Result<Response> show_no(const AskedOwn&);
Result<Response> save_no(const AskedOwn&);
Result<Response> save_yes(const AskedOwn&);
Result<Response> show_plan_words(const AskedOwn&);
Result<Response> save_plan_words(const AskedOwn&);

// What the authority offers.
Result<Response> show_offer(const SignedIn&);
Result<Response> show_offer_part(const AskedOffer&);
Result<Response> save_offer_part(const AskedOffer&);

Result<Html> on_my_day(const Context&);

// Shared by these pages.

inline constexpr std::string_view my_page = "/kinship";
inline constexpr std::string_view list_page = "/kinship/arrangements";
inline constexpr std::string_view offer_page = "/kinship/offer";
/// "/children/12/kinship/plan"
std::string childs_page(PersonId child, std::string_view rest = {});
/// "/kinship/children/12/ask"
std::string own_page(PersonId child, std::string_view rest = {});

Result<KinshipFile> file_of(const Context&, const Leave& child);
Result<KinshipFile> file_in(const Change&, const Leave& child, Date today);
/// Everyone whom the file names.
Result<NamesById> names_of(const Context&, const Leave& child, const KinshipFile&);

/// "By 4 December 2026", with how late.
Html by_when(const Occasion&, Date today, const Calendar&);
/// Each question of the allowance with its answer, the fact and the law. `answer_at`: where a ground is answered, with
/// its code after it; empty: nobody who reads this answers.
Html tests_shown(const Allowance&, const std::string& answer_at);
/// "£225.00 a week", what a foster carer has, when it changes next.
Html amount_shown(const Allowance&, const Arrangement&);
/// What the arrangement gives, and what may be asked for.
Html rights_shown(const KinshipFile&, const Arrangement&);
/// The plan, what the carer says of it, its reviews.
Html plan_shown(const KinshipFile&, const NamesById&);
/// What the carer asked, with the answers. `answer_at`: as above, with the number of what was asked after it.
Html asked_shown(const KinshipFile&, const NamesById&, const std::string& answer_at);

}  // namespace kith::kinship
