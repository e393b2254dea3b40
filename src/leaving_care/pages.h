#pragma once

#include "kernel/people/names.h"
#include "kernel/site/site.h"
#include "leaving_care/acts.h"

/// The handlers of leaving care's pages.
namespace kith::leaving_care {

using AskedTeam = Asked<May::see_leaving_care>;
using AskedRecord = Asked<May::record_leaving_care>;
using AskedManager = Asked<May::decide_leaving_care>;
using AskedMe = AskedAll<May::use_own_pages>;

// The team's: adviser, social worker, manager.
Result<Response> show_young_person(const AskedTeam&);
Result<Response> show_plan(const AskedTeam&);
Result<Response> show_words(const AskedRecord&);
Result<Response> save_words(const AskedRecord&);
Result<Response> show_assessment(const AskedRecord&);
Result<Response> save_assessment(const AskedRecord&);
Result<Response> show_made(const AskedRecord&);
Result<Response> save_made(const AskedRecord&);
Result<Response> show_review(const AskedRecord&);
Result<Response> save_review(const AskedRecord&);
Result<Response> show_sooner(const AskedRecord&);
Result<Response> save_sooner(const AskedRecord&);
Result<Response> show_touch(const AskedRecord&);
Result<Response> save_touch(const AskedRecord&);
Result<Response> show_home(const AskedRecord&);
Result<Response> save_home(const AskedRecord&);
Result<Response> show_staying(const AskedRecord&);
Result<Response> save_staying(const AskedRecord&);
Result<Response> show_offer(const AskedRecord&);
Result<Response> save_offer(const AskedRecord&);
Result<Response> show_confirm(const AskedRecord&);
Result<Response> save_confirm(const AskedRecord&);
Result<Response> show_adviser(const AskedManager&);
Result<Response> save_adviser(const AskedManager&);
Result<Response> show_people_plan(const AskedManager&);
Result<Response> save_people_plan(const AskedManager&);

// The young person's own.
Result<Response> show_mine(const AskedMe&);
Result<Response> show_my_plan(const AskedMe&);
Result<Response> show_my_words(const AskedMe&);
Result<Response> save_my_words(const AskedMe&);
Result<Response> show_my_review(const AskedMe&);
Result<Response> save_my_review(const AskedMe&);
Result<Response> show_my_people(const AskedMe&);
Result<Response> show_my_person(const AskedMe&);
Result<Response> save_my_person(const AskedMe&);
Result<Response> show_rated(const AskedMe&);
Result<Response> save_rated(const AskedMe&);
Result<Response> save_taken_off(const AskedMe&);
template <Offer offer>
Result<Response> show_my_no(const AskedMe&);
template <Offer offer>
Result<Response> save_my_no(const AskedMe&);
template <Offer offer>
Result<Response> save_my_yes(const AskedMe&);

Result<Html> on_my_day(const Context&);

// Shared by these pages.

inline constexpr std::string_view my_page = "/me/leaving-care";
inline constexpr std::string_view my_plan_page = "/me/plan";
inline constexpr std::string_view my_people_page = "/me/people";
/// "/children/12/leaving-care/plan"
std::string teams_page(PersonId person, std::string_view rest = {});

Result<LeavingFile> file_of(const Context&, const Leave& person);
Result<LeavingFile> file_in(const Change&, const Leave& person, Date today);
/// The reader's own leave, to their own record.
Result<Mine> me(const AskedMe&);

/// "By 4 December 2026", with how late.
Html by_when(const Occasion&, Date today, const Calendar&);
/// The part that the address names. Fails: not_found.
Result<Section> section_named(const Context&);
Result<FactId> person_named(const Context&);

/// Both voices of each part, the young person's first. `where`: what part's own words are written at, for the voice
/// that may be written; empty: none.
Html plan_shown(const LeavingFile&, bool to_young_person, const std::string& where);
/// What they said of the plan, and its reviews.
Html plan_made_shown(const LeavingFile&, bool to_young_person);

}  // namespace kith::leaving_care
