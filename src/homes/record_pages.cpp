// The forms that record one fact about a home, each with its grant: one pair of handlers serves them all.
#include <algorithm>

#include "homes/pages.h"
#include "kernel/site/parts.h"

namespace kith::homes {

std::vector<Page> record_pages() {
    std::vector<Page> pages;
    const auto add = [&](const std::array<Page, 2>& both) { pages.insert(pages.end(), both.begin(), both.end()); };
    add(recording_pages<&run_by, May::record_home>("/homes/{person}/record/run-by"));
    add(recording_pages<&terms_of_approval, May::record_home>("/homes/{person}/record/terms"));
    add(recording_pages<&exemption, May::record_home>("/homes/{person}/record/exemption"));
    add(recording_pages<&inspection, May::record_home>("/homes/{person}/record/inspection"));
    add(recording_pages<&not_available, May::record_availability>("/homes/{person}/record/not-available"));
    add(recording_pages<&home_visit, May::record_carer_support>("/homes/{person}/record/visit"));
    add(recording_pages<&approval_review, May::record_carer_support>("/homes/{person}/record/review"));
    add(recording_pages<&training, May::record_carer_support>("/homes/{person}/record/training"));
    add(recording_pages<&resignation, May::record_carer_support>("/homes/{person}/record/notice"));
    add(recording_pages<&quality_review, May::record_carer_support>("/homes/{person}/record/quality-review"));
    add(recording_pages<&quality_review_sent_to, May::record_carer_support>(
        "/homes/{person}/record/quality-review-sent"));
    add(recording_pages<&premises_review, May::record_carer_support>("/homes/{person}/record/premises-review"));
    add(recording_pages<&manager_away, May::record_carer_support>("/homes/{person}/record/manager-away"));
    add(recording_pages<&manager_back, May::record_carer_support>("/homes/{person}/record/manager-back"));
    add(recording_pages<&manager_told, May::record_carer_support>("/homes/{person}/record/manager-told"));
    add(recording_pages<&evidence, May::record_carer_support>("/homes/{person}/record/evidence"));
    add(recording_pages<&allegation, May::record_allegation>("/homes/{person}/record/allegation"));
    return pages;
}

std::optional<Url> address_of_form(const Context& context, PersonId home, std::string_view form) {
    if (form.empty()) return {};
    const auto place = place_of_form(context.site, form.substr(0, form.find('?')), home);
    if (!place || (place->may && !context.reader->granted(*place->may))) return {};
    auto address = place->address;
    if (const auto asked = form.find('?'); asked != form.npos) address += form.substr(asked);
    return Url{address};
}

}  // namespace kith::homes
