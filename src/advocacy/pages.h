#pragma once

#include "advocacy/acts.h"
#include "advocacy/rules.h"
#include "advocacy/sealed.h"
#include "kernel/people/names.h"
#include "kernel/site/site.h"

/// The handlers of advocacy's pages.
namespace kith::advocacy {

using AskedAdvocate = Asked<May::advocate>;
using AskedTeam = Asked<May::see_advocacy>;
using AskedManager = Asked<May::run_advocacy>;
using AskedVisitor = Asked<May::visit_independently>;
using AskedMe = AskedAll<May::use_own_pages>;

// The advocate's.
Result<Response> show_my_children(const AskedAll<May::advocate>&);
Result<Response> show_child(const AskedAdvocate&);
Result<Response> save_note(const AskedAdvocate&);
Result<Response> save_to_child(const AskedAdvocate&);
Result<Response> show_contact(const AskedAdvocate&);
Result<Response> save_contact(const AskedAdvocate&);
Result<Response> show_no(const AskedAdvocate&);
Result<Response> save_no(const AskedAdvocate&);
Result<Response> show_way(const AskedAdvocate&);
Result<Response> save_way(const AskedAdvocate&);
Result<Response> show_sharing(const AskedAdvocate&);
Result<Response> save_sharing(const AskedAdvocate&);
Result<Response> show_issue(const AskedAdvocate&);
Result<Response> save_issue(const AskedAdvocate&);
Result<Response> show_further(const AskedAdvocate&);
Result<Response> save_further(const AskedAdvocate&);
Result<Response> show_told(const AskedAdvocate&);
Result<Response> save_told(const AskedAdvocate&);

// The child's worker's, their manager's and the director's.
Result<Response> show_for_team(const AskedTeam&);
Result<Response> show_answer(const AskedTeam&);
Result<Response> save_answer(const AskedTeam&);

// The service's manager's.
Result<Response> show_sharing_out(const AskedAll<May::run_advocacy>&);
Result<Response> save_sharing_out(const AskedAll<May::run_advocacy>&);
Result<Response> show_room(const AskedAll<May::run_advocacy>&);
Result<Response> save_room(const AskedAll<May::run_advocacy>&);
template <Role as>
Result<Response> show_give(const AskedManager&);
template <Role as>
Result<Response> save_give(const AskedManager&);

// The visitor's.
Result<Response> show_visiting(const AskedAll<May::visit_independently>&);
Result<Response> show_visited(const AskedVisitor&);
Result<Response> show_visit(const AskedVisitor&);
Result<Response> save_visit(const AskedVisitor&);

// The child's own.
Result<Response> show_mine(const AskedMe&);
Result<Response> save_my_words(const AskedMe&);
template <care::OfferKind offer>
Result<Response> show_my_no(const AskedMe&);
template <care::OfferKind offer>
Result<Response> save_my_no(const AskedMe&);
template <care::OfferKind offer>
Result<Response> save_my_yes(const AskedMe&);
Result<Response> show_my_sharing(const AskedMe&);
Result<Response> save_my_sharing(const AskedMe&);

// For oversight.
Result<Response> show_figures(const AskedAll<May::see_advocacy_figures>&);
Result<Response> show_model(const AskedAll<May::see_advocacy_figures>&);
Result<Response> save_model(const AskedAll<May::see_advocacy_figures>&);

Result<Html> on_my_day(const Context& context);

// Shared by these pages.

/// "/advocacy/children/12", "/children/12/advocacy"
std::string advocates_page(PersonId child, std::string_view rest = {});
std::string teams_page(PersonId child, std::string_view rest = {});
inline constexpr std::string_view my_page = "/me/advocate";

/// The child's file, by whatever leave the page has.
Result<AdvocacyFile> file_of(const Context& context, const Leave& child);
By by(const Context& context);

/// How something that was raised stands, with what was answered, for whoever reads it; `to_child`: the child does.
Html issue_shown(const Context& context, const AdvocacyFile& file, const Fact<Issue>& issue, const NamesById& names,
                 const Html& below, bool to_child = false);
/// Those whom the issues of a file name.
std::vector<PersonId> named_in(const AdvocacyFile& file);
/// "By 4 December 2026", with how late.
Html by_when(const Occasion& occasion, Date today, const Calendar& calendar);

/// What the two wrote to each other; `me`: whose side the reader is on.
Html talk_shown(const Opened& talk, PersonId me, const NamesById& names);
/// Said where no key is here, or some words are closed to those that are; else nothing.
Html sealed_away(const Opened& opened);

}  // namespace kith::advocacy
