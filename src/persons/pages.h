#pragma once

#include "kernel/site/site.h"

/// The pages about people, whichever practice area knows them: finding, adding, who they are, who matters to them, who works with
/// them, who may see them and who has looked. The handlers, one file for each page or family of pages.
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

/// Adding, correcting and taking away the parts of who someone is.
std::vector<Page> detail_pages();

Area area();

}  // namespace kith::persons
