#pragma once

#include "adoption/acts.h"
#include "kernel/people/names.h"
#include "kernel/site/site.h"

/// The handlers of adoption's pages. Where an address is about a plan, {person} in it is the plan's number.
namespace kith::adoption {

using AskedAdoption = Asked<May::see_adoption>;
using AskedRecord = Asked<May::record_adoption>;
using AskedReading = Asked<May::moderate_letters>;
using AskedLetters = Asked<May::exchange_letters>;

// The worker's.
Result<Response> show_adoption(const AskedAll<May::see_adoption>&);
Result<Response> show_person(const AskedAdoption&);
Result<Response> show_begin(const AskedRecord&);
Result<Response> save_begin(const AskedRecord&);
Result<Response> show_join(const AskedRecord&);
Result<Response> save_join(const AskedRecord&);
Result<Response> show_plan(const AskedAdoption&);
Result<Response> show_term(const AskedRecord&);
Result<Response> save_term(const AskedRecord&);
Result<Response> save_term_ended(const AskedRecord&);
Result<Response> show_stop_for(const AskedRecord&);
Result<Response> save_stop_for(const AskedRecord&);
Result<Response> save_again_for(const AskedRecord&);
Result<Response> show_left(const AskedRecord&);
Result<Response> save_left(const AskedRecord&);
Result<Response> show_spoken(const AskedRecord&);
Result<Response> save_spoken(const AskedRecord&);
Result<Response> show_met(const AskedRecord&);
Result<Response> save_met(const AskedRecord&);
Result<Response> show_wish_for(const AskedRecord&);
Result<Response> save_wish_for(const AskedRecord&);
Result<Response> show_support_asked(const AskedRecord&);
Result<Response> save_support_asked(const AskedRecord&);
Result<Response> show_support_plan(const AskedRecord&);
Result<Response> save_support_plan(const AskedRecord&);
Result<Response> show_support_review(const AskedRecord&);
Result<Response> save_support_review(const AskedRecord&);
Result<Response> show_reading(const AskedReading&);
Result<Response> save_reading(const AskedReading&);
Result<Response> show_picture_to_read(const AskedReading&);

// The parties'.
Result<Response> show_my_plans(const AskedAll<May::exchange_letters>&);
Result<Response> show_letters(const AskedLetters&);
Result<Response> save_letter(const AskedLetters&);
Result<Response> show_my_picture(const AskedLetters&);
Result<Response> show_put_by(const AskedLetters&);
Result<Response> save_put_by(const AskedLetters&);
Result<Response> show_my_wish(const AskedLetters&);
Result<Response> save_my_wish(const AskedLetters&);
Result<Response> show_my_stop(const AskedLetters&);
Result<Response> save_my_stop(const AskedLetters&);
Result<Response> save_my_again(const AskedLetters&);
Result<Response> show_my_support(const AskedLetters&);
Result<Response> save_my_support(const AskedLetters&);

Result<Html> on_my_day(const Context&);

// Shared by these pages.

inline constexpr std::string_view workers_page = "/adoption";
inline constexpr std::string_view letters_page = "/letters";
std::string plan_page(PersonId plan, std::string_view rest = {});     ///< "/adoption/plans/12/met"
std::string mailbox_page(PersonId plan, std::string_view rest = {});  ///< "/letters/12/stop"
std::string person_page(PersonId person, std::string_view rest = {});
Result<FactId> fact_named(const Context&, std::string_view capture);
/// "By 4 December 2026", with how late.
Html by_when(const Occasion&, Date today, const Calendar&);
/// What is due, with why; with the plan of each where there are several.
Html due_shown(const Context&, const std::vector<AdoptionFile>& files, bool name_the_plan);
/// A letter's words as they were written, line for line.
Html letter_words(std::string_view words);

}  // namespace kith::adoption
