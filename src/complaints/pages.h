#pragma once

#include "complaints/acts.h"
#include "kernel/site/site.h"

/// The handlers of complaints' pages.
namespace kith::complaints {

using AskedMe = AskedAll<May::make_complaint>;
using AskedManager = Asked<May::handle_complaints>;

// Theirs who complain.
Result<Response> show_mine(const AskedMe&);
Result<Response> show_new(const AskedMe&);
Result<Response> save_new(const AskedMe&);
Result<Response> show_my_complaint(const AskedMe&);
Result<Response> show_further(const AskedMe&);
Result<Response> save_further(const AskedMe&);
Result<Response> show_taken_back(const AskedMe&);
Result<Response> save_taken_back(const AskedMe&);

// The complaints manager's.
Result<Response> show_all(const AskedAll<May::handle_complaints>&);
Result<Response> show_figures(const AskedAll<May::handle_complaints>&);
Result<Response> show_of_person(const AskedManager&);
Result<Response> show_complaint(const AskedManager&);
Result<Response> show_letter(const AskedManager&);
Result<Response> save_letter(const AskedManager&);
Result<Response> show_given(const AskedManager&);
Result<Response> save_given(const AskedManager&);
Result<Response> show_longer(const AskedManager&);
Result<Response> save_longer(const AskedManager&);
Result<Response> show_answer(const AskedManager&);
Result<Response> save_answer(const AskedManager&);
Result<Response> show_investigator(const AskedManager&);
Result<Response> save_investigator(const AskedManager&);
Result<Response> show_panel(const AskedManager&);
Result<Response> save_panel(const AskedManager&);
Result<Response> show_report(const AskedManager&);
Result<Response> save_report(const AskedManager&);
Result<Response> show_remedy(const AskedManager&);
Result<Response> save_remedy(const AskedManager&);

Result<Html> on_my_day(const Context&);

// Shared by these pages.

inline constexpr std::string_view my_page = "/me/complaints";
std::string persons_page(PersonId person, std::string_view rest = {});
std::string complaint_page(PersonId person, FactId complaint, std::string_view rest = {});

Result<ComplaintsFile> file_in(const Change&, const Leave& person);
/// The complaint that the address names. Fails: not_found if it is not this person's.
Result<FactId> complaint_named(const Context&, const ComplaintsFile&);
Html by_when(const Occasion&, Date today, const Calendar&);
/// The answers so far, as whoever complained reads them.
Html answers_shown(const ComplaintsFile&, FactId complaint);
/// "Stage 1", with its state.
Html state_shown(const ComplaintsFile&, FactId complaint, const Calendar&, Date today);
/// Those who complained whose complaints this reader may handle.
Result<std::vector<ComplaintsFile>> files_to_handle(const Context&);

}  // namespace kith::complaints
