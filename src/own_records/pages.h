#pragma once

#include "kernel/site/site.h"
#include "own_records/acts.h"
#include "own_records/retention.h"

/// The handlers of own records' pages.
namespace kith::own_records {

using AskedMe = AskedAll<May::use_own_pages>;
using AskedOfficer = Asked<May::prepare_records>;
using AskedSecond = Asked<May::release_records>;

// The person's own.
Result<Response> show_mine(const AskedMe&);
Result<Response> show_ask(const AskedMe&);
Result<Response> save_ask(const AskedMe&);
Result<Response> save_taken_back(const AskedMe&);
Result<Response> show_given(const AskedMe&);
Result<Response> show_beside(const AskedMe&);
Result<Response> save_beside(const AskedMe&);
Result<Response> send_file(const AskedMe&);
Result<Response> send_lines(const AskedMe&);
Result<Response> send_photo(const AskedMe&);

// The officer's.
Result<Response> show_requests(const AskedAll<May::prepare_records>&);
Result<Response> show_work(const AskedOfficer&);
Result<Response> show_letter(const AskedOfficer&);
Result<Response> save_letter(const AskedOfficer&);
Result<Response> show_identity(const AskedOfficer&);
Result<Response> save_identity(const AskedOfficer&);
Result<Response> show_search(const AskedOfficer&);
Result<Response> save_search(const AskedOfficer&);
Result<Response> show_longer(const AskedOfficer&);
Result<Response> save_longer(const AskedOfficer&);
Result<Response> show_company(const AskedOfficer&);
Result<Response> save_company(const AskedOfficer&);
Result<Response> show_lines(const AskedOfficer&);
Result<Response> show_line(const AskedOfficer&);
Result<Response> save_line(const AskedOfficer&);
Result<Response> show_other(const AskedOfficer&);
Result<Response> save_other(const AskedOfficer&);
Result<Response> save_ready(const AskedOfficer&);
Result<Response> show_answer(const AskedOfficer&);
Result<Response> save_answer(const AskedOfficer&);

// The second person's.
Result<Response> show_waiting(const AskedAll<May::release_records>&);
Result<Response> show_second(const AskedSecond&);
Result<Response> save_release(const AskedSecond&);
Result<Response> show_back(const AskedSecond&);
Result<Response> save_back(const AskedSecond&);

/// How long each kind of record is kept, for everyone signed in.
Result<Response> show_kept(const SignedIn&);

Result<Html> on_my_day(const Context&);

// Shared by these pages.

inline constexpr std::string_view my_page = "/me/records";
std::string work_page(PersonId person, std::string_view rest = {});
std::string second_page(PersonId person, std::string_view rest = {});

Result<RecordsFile> file_in(const Change&, const Leave& person);
/// As it was when the request was prepared; while it is being prepared, as it is now.
Result<OwnRecord> record_for(const Context&, const Leave& person, const RecordsFile&, const Fact<Request>&);
/// "By 4 December 2026", with how late.
Html by_when(const Occasion&, Date today, const Calendar&);
/// What is covered and why, each reason once, with its law.
Html reasons_told(const std::vector<GivenLine>& lines);
Html kept_shown(const Life&);

}  // namespace kith::own_records
