#pragma once

#include <string_view>

#include "care/child_page.h"
#include "care/rules.h"

/// The handlers of care's pages, one file for each page, and the parts they share.
namespace kith::care {

Result<Response> show_child(const Asked<May::see_care>&);
Result<Response> show_timeline(const Asked<May::see_care>&);
Result<Response> show_entry(const Asked<May::see_care>&);
Result<Response> show_people(const Asked<May::see_care>&);
Result<Response> show_plan(const Asked<May::see_care>&);
Result<Response> show_duties(const Asked<May::see_care>&);
Result<Response> show_authority(const AskedAll<May::see_authority>&);
Result<Response> show_my_day(const SignedIn&);
/// The children who live with a carer, and what is coming.
Result<Html> on_my_day(const Context&);
Result<Response> mark_read(const SignedIn&);
Result<Response> show_visit_form(const Asked<May::record_visit>&);
Result<Response> save_visit(const Asked<May::record_visit>&);
Result<Response> show_correction(const Asked<May::correct_entry>&);
Result<Response> save_correction(const Asked<May::correct_entry>&);

/// The routes of the forms declared as Recordings, and of the acts that write more than one fact.
std::vector<Page> record_pages();

enum class RecordGroup { visits_and_reviews, home_and_status, plans, health_and_education, safety };
enum class WhileIn { care, no_care };

/// A form as a child's page offers it: to those who hold its grant, for children who are looked after now or are not.
struct RecordLink {
    std::string_view rest;  ///< of its address, after the child's: "/record/care-plan"
    RecordGroup group;
    May may;
    WhileIn when;
    FormInfo (*form)();
};

/// The forms that this reader may fill in about this child today, group by group.
std::vector<RecordLink> record_links(const Context& context, const CareFile& file);

/// Where a form is filled in, with what is answered beforehand: "health-check?kind=dental". None if the reader's roles
/// may not.
std::optional<Url> address_of_form(const Context& context, PersonId child, std::string_view form);

/// A duty's name, as a link to the form that answers it where the reader may fill it in; not where the record is shown
/// as it was, as what is recorded is recorded now.
Html duty_link(const Context& context, const Due& due, const ShownAs& as);

/// What falls due to this child by the rules of care and of every other area, as it was known.
Result<std::vector<Due>> due_by_every_area(const Context& context, const Leave& child, const CareFile& file,
                                           const ShownAs& as);

/// How an occasion stands, as a tag: words first, colour with them.
ui::Tag standing_tag(const Occasion& occasion, Date today, const Calendar& calendar);

ui::Timeline::Item timeline_item(const Entry& entry, const CareFile& file);

/// The small form at the foot: see the record as it was known on a day.
Html as_known_on(const CareFile& file, const ShownAs& as);

}  // namespace kith::care
