#pragma once

#include <span>
#include <string_view>

#include "care/child_page.h"
#include "kernel/duties/duty.h"

/// The handlers of care's pages, one file for each page, and the parts they share.
namespace kith::care {

Result<Response> show_child(const Asked<May::see_care>&);
Result<Response> show_timeline(const Asked<May::see_care>&);
Result<Response> show_entry(const Asked<May::see_care>&);
Result<Response> show_people(const Asked<May::see_care>&);
Result<Response> show_plan(const Asked<May::see_care>&);
Result<Response> show_duties(const Asked<May::see_care>&);
Result<Response> show_my_day(const SignedIn&);
Result<Response> mark_read(const SignedIn&);
Result<Response> show_visit_form(const Asked<May::record_visit>&);
Result<Response> save_visit(const Asked<May::record_visit>&);
Result<Response> show_correction(const Asked<May::correct_entry>&);
Result<Response> save_correction(const Asked<May::correct_entry>&);

/// The routes of the forms declared as Recordings, and of the acts that write more than one fact.
std::vector<Page> record_pages();

/// A link to a form from a child's page: shown to those who hold its grant. `in_care`: for children who are looked
/// after now, or who are not.
struct RecordLink {
    std::string_view words;
    std::string_view rest;
    May may;
    bool in_care;
};
std::span<const RecordLink> record_links();

/// The form that answers a duty, from its clock: "L18" -> "/visits/new". Empty where it is answered elsewhere, or by
/// those of another role.
std::string_view answered_by(const DutyTerms& terms, const Reader& reader);

/// Whether the reader holds the grant at all; the gate decides about each child.
bool may_somewhere(const Reader& reader, May may);

/// How an occasion stands, as a tag: words first, colour with them.
ui::Tag standing_tag(const Occasion& occasion, Date today, const Calendar& calendar);

ui::Timeline::Item timeline_item(const Entry& entry, const CareFile& file);

/// The small form at the foot: see the record as it was known on a day.
Html as_known_on(const CareFile& file, const ShownAs& as);

}  // namespace kith::care
