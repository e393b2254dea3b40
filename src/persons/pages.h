#pragma once

#include "kernel/site/site.h"

/// The pages about people, whichever practice area knows them: finding, adding, who they are, who matters to them, who
/// works with them, who may see them and who has looked. The handlers, one file for each page or family of pages.
namespace kith::persons {

Result<Response> show_search(const AskedAll<May::find_people>&);
Result<Response> show_new_person(const AskedAll<May::add_person>&);
Result<Response> save_new_person(const AskedAll<May::add_person>&);

Result<Response> show_person(const Asked<May::see_person>&);

Result<Response> show_move(const Asked<May::change_person>&);
Result<Response> save_move(const Asked<May::change_person>&);
Result<Response> show_new_relationship(const Asked<May::change_person>&);
Result<Response> save_new_relationship(const Asked<May::change_person>&);
Result<Response> show_end_relationship(const Asked<May::change_person>&);
Result<Response> save_end_relationship(const Asked<May::change_person>&);
Result<Response> show_correct_relationship(const Asked<May::change_person>&);
Result<Response> save_correct_relationship(const Asked<May::change_person>&);
FormInfo relationship_correction_form();
Result<Response> show_matters(const Asked<May::change_person>&);
Result<Response> save_matters(const Asked<May::change_person>&);

Result<Response> show_who_looked(const Asked<May::see_who_looked>&);

Result<Response> show_emergency(const Asked<May::break_glass>&);
Result<Response> open_in_emergency(const Asked<May::break_glass>&);
Result<Response> show_emergencies(const AskedAll<May::see_break_glass>&);
Result<Response> show_answer(const Asked<May::see_break_glass>&);
Result<Response> save_answer(const Asked<May::see_break_glass>&);

Result<Response> show_workers(const Asked<May::allocate_worker>&);
Result<Response> show_new_worker(const Asked<May::allocate_worker>&);
Result<Response> save_new_worker(const Asked<May::allocate_worker>&);
Result<Response> show_end_worker(const Asked<May::allocate_worker>&);
Result<Response> save_end_worker(const Asked<May::allocate_worker>&);
Result<Response> show_team(const AskedAll<May::see_team>&);

/// Restricting, admitting by name, lifting: several forms behind one page.
std::vector<Page> restriction_pages();

Result<Response> show_accounts(const AskedAll<May::see_accounts>&);
/// Who holds a role and cannot sign in yet, for the administrator.
Result<Html> on_my_day(const Context& context);
Result<Response> show_new_account(const AskedAll<May::change_accounts>&);
Result<Response> save_new_account(const AskedAll<May::change_accounts>&);
Result<Response> show_account(const AskedAll<May::change_accounts>&);
Result<Response> make_password(const AskedAll<May::change_accounts>&);
Result<Response> take_second_step(const AskedAll<May::change_accounts>&);
Result<Response> close_an_account(const AskedAll<May::change_accounts>&);
FormInfo named_account_form();

/// Adding, correcting and taking away the parts of who someone is.
std::vector<Page> detail_pages();

Area area();

}  // namespace kith::persons
