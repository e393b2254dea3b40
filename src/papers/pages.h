#pragma once

#include "kernel/site/site.h"
#include "kernel/web/components.h"
#include "papers/acts.h"

/// The handlers of the pages of the papers, and what they share.
namespace kith::papers {

/// What the family's workers, managers and the chair read: everything that was submitted, and who has read what.
Result<Response> show_report(const Asked<May::see_protection>&);
/// What those of another agency and of the family read: what was shared with them.
Result<Response> show_papers(const Asked<May::see_papers>&);

Result<Response> show_part(const Asked<May::write_part>&);
Result<Response> save_part(const Asked<May::write_part>&);
Result<Response> show_share(const Asked<May::record_protection>&);
Result<Response> save_share(const Asked<May::record_protection>&);
Result<Response> show_withholding(const Asked<May::record_protection>&);
Result<Response> save_withholding(const Asked<May::record_protection>&);
Result<Response> show_answering(const Asked<May::record_protection>&);
Result<Response> save_answering(const Asked<May::record_protection>&);
Result<Response> show_offer(const Asked<May::record_protection>&);
Result<Response> save_offer(const Asked<May::record_protection>&);
Result<Response> show_words(const Asked<May::see_papers>&);
Result<Response> save_words(const Asked<May::see_papers>&);

/// For those who write a part: the conferences, and until when it is in. For one of the family: what waits to be read.
Result<Html> on_my_day(const Context& context);

/// The documents of a conference, as pages and files.
std::vector<Page> made_pages();

// ---- What they share ----
/// The papers, with those who work with the family, under whichever leave this reader has; about the conference that
/// the address names, if it names one. `store`: what an act decides on is read within its own change.
Result<PapersFile> file_for(const Context& context, const Store& store, const Leave& family);
/// "/families/12/papers/part"
std::string papers_address(PersonId family, std::string_view rest = {});
/// The address of a form about one conference: "/families/12/papers/34/part"
std::string form_address(PersonId family, FactId conference, std::string_view form);
/// Where this reader reads the papers of the conference that the address names, or else of the soonest.
std::string page_for(const Context& context, PersonId family);
/// Whether words may be kept while they are typed: not where two conferences are open, whose words would be mixed.
bool keeps_draft(const PapersFile& file);
/// Whose papers the page shows: of the conference that was asked for; or else of those that are to come, or the newest.
std::vector<const Conference*> shown_on_page(const Context& context, const std::vector<const Conference*>& all);
/// The ways to the papers of the other conferences; nothing if there are none.
Html other_papers(const std::vector<const Conference*>& all, const std::vector<const Conference*>& shown,
                  const std::string& address);
Html papers_bar(const PapersFile& file);
/// "Police: Rowan Speedwell, police officer"
std::string author_of(const PapersFile& file, const Part& part);
/// The words of a part, as paragraphs under its questions. `level`: of their headings.
Html words_shown(const Part& part, int level);
Html as_typed(std::string_view words);
std::string title_of(const Conference& conference);
/// How somebody's part stands: "Submitted", "Begun, not submitted", "Late".
ui::Tag standing_of(const Fact<Part>* part, Date due, Date today);

}  // namespace kith::papers
