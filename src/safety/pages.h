#pragma once

#include "family_help/shown.h"
#include "kernel/site/parts.h"
#include "safety/recordings.h"
#include "safety/rules.h"

/// The handlers of the pages of safety outside the home, and what they share.
namespace kith::safety {

Result<Response> show_contexts(const AskedAll<May::see_safety>&);
Result<Response> show_new_context(const AskedAll<May::record_safety>&);
Result<Response> save_new_context(const AskedAll<May::record_safety>&);
Result<Response> show_context(const Asked<May::see_safety>&);
Result<Response> show_who(const Asked<May::record_safety>&);
Result<Response> show_link(const Asked<May::record_safety>&);
Result<Response> save_link(const Asked<May::record_safety>&);
Result<Response> show_family_safety(const Asked<May::see_protection>&);
/// The same page for whoever leads enquiries: leave to lead them is leave to read it.
Result<Html> on_my_day(const Context&);

/// "/safety/12/known"
std::string address_of(PersonId context, std::string_view rest = {});
/// "/families/12/safety/plan"
std::string address_of_family(PersonId family, std::string_view rest = {});

/// A context as this reader may know it: links of children whose record is beyond them are left out, without a trace.
Result<ContextFile> file_for(const Context& context, const Leave& leave);

/// Leaves out of every file the children of whom this reader may not know. Cost: one pass of the gate for all.
Result<void> leave_out_restricted(const Context& context, std::vector<ContextFile>& files);

Result<bool> may_record(const Context& context, May wanted, PersonId about);

ui::Tag how_safe_tag(const Assessed* assessed);
/// "Done on 4 May 2026", "3 days late"
ui::Tag action_tag(const Actions& actions, const Fact<Action>& action, Date today);
std::string who_acts(const Action& action, const NamesById& names);
/// The table of what each agency does; with a link to say that it is done, and one to change it, for who may.
Html actions_table(const Actions& actions, const NamesById& names, const std::string& address, bool may_change,
                   Date today, std::string caption);

/// Who shares what, drawn; empty where nobody does. The table says the same.
Html picture_of(const Together& shared);

}  // namespace kith::safety
