// The forms that record one fact about a home, each with its grant: one pair of handlers serves them all, and one more
// puts right what they recorded.
#include <algorithm>

#include <fmt/format.h>

#include "homes/corrections.h"
#include "homes/pages.h"
#include "kernel/site/parts.h"
#include "kernel/web/components.h"

namespace kith::homes {

namespace {

/// Calls `f` with every form, its grant, and the last part of its address: the one place that names them all.
template <class F>
Result<void> each_recording(F f) {
    TRY((f.template operator()<&run_by, May::record_home>("run-by")));
    TRY((f.template operator()<&terms_of_approval, May::record_home>("terms")));
    TRY((f.template operator()<&exemption, May::record_home>("exemption")));
    TRY((f.template operator()<&retention, May::record_home>("retention")));
    TRY((f.template operator()<&ending_notice, May::record_home>("ending-notice")));
    TRY((f.template operator()<&notice_dropped, May::record_home>("notice-dropped")));
    TRY((f.template operator()<&ending, May::record_home>("ending")));
    TRY((f.template operator()<&inspection, May::record_home>("inspection")));
    TRY((f.template operator()<&not_available, May::record_availability>("not-available")));
    TRY((f.template operator()<&home_visit, May::record_carer_support>("visit")));
    TRY((f.template operator()<&independent_visit_of, May::record_carer_support>("independent-visit")));
    TRY((f.template operator()<&approval_review, May::record_carer_support>("review")));
    TRY((f.template operator()<&training, May::record_carer_support>("training")));
    TRY((f.template operator()<&resignation, May::record_carer_support>("notice")));
    TRY((f.template operator()<&quality_review, May::record_carer_support>("quality-review")));
    TRY((f.template operator()<&quality_review_sent_to, May::record_carer_support>("quality-review-sent")));
    TRY((f.template operator()<&premises_review, May::record_carer_support>("premises-review")));
    TRY((f.template operator()<&manager_away, May::record_carer_support>("manager-away")));
    TRY((f.template operator()<&manager_back, May::record_carer_support>("manager-back")));
    TRY((f.template operator()<&manager_told, May::record_carer_support>("manager-told")));
    TRY((f.template operator()<&restraint, May::record_carer_support>("restraint")));
    TRY((f.template operator()<&restraint_signed_by, May::record_carer_support>("restraint-signed")));
    TRY((f.template operator()<&restraint_talked_over, May::record_carer_support>("restraint-talked")));
    TRY((f.template operator()<&purpose_review, May::record_carer_support>("purpose-review")));
    TRY((f.template operator()<&purpose_sent_to, May::record_carer_support>("purpose-sent")));
    TRY((f.template operator()<&evidence, May::record_carer_support>("evidence")));
    return f.template operator()<&allegation, May::record_allegation>("allegation");
}

/// Visits of carers and of the independent person are of one table and of two forms.
template <class T>
bool recorded_by(const Recording<T>* what, const T& fact) {
    if constexpr (std::is_same_v<T, HomeVisit>)
        return (fact.kind == VisitKind::independent) == (what == &independent_visit_of);
    return true;
}

}  // namespace

std::vector<Page> record_pages() {
    std::vector<Page> pages;
    check(each_recording([&]<auto what, May may>(std::string_view name)->Result<void> {
              static const std::string address = fmt::format("/homes/{{person}}/record/{}", name);
              // An exemption names children one by one: it has a page of its own.
              if constexpr (!std::is_same_v<details::FactOf<what>, Exemption>)
                  for (auto& one : recording_pages<what, may>(address)) pages.push_back(std::move(one));
              for (auto& one : correction_pages<what, may>(address)) pages.push_back(std::move(one));
              return {};
          }).has_value(),
          "Naming the forms cannot fail.");
    return pages;
}

Html removal_link(const std::string& path) {
    return ui::paragraph(html("The old text stays on the record, marked as corrected. Was it never so? {}",
                              ui::link("Take it off the record of today", Url{path + "/remove"})));
}

FormInfo correction_form(FormInfo form) {
    if (form.name != "allegation") return to_correct(std::move(form), "Correct what was recorded");
    form.title = "Say what has happened since";
    return form;
}

FormInfo removal_form() {
    return only_why("home-removal", "Take it off the record of today", "Why was it never so?", "Take it off");
}

Result<Response> show_recorded(const Asked<May::see_carer_record>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    std::vector<ui::Content> lines;
    TRY(each_recording([&]<auto what, May wanted>(std::string_view name)->Result<void> {
        using T = details::FactOf<what>;
        if constexpr (!std::is_same_v<T, Allegation>) {
            const bool correct = TRY(may(context, wanted, file.home));
            for (const auto& fact : TRY(facts<T>(context.store, asked.allowed, Known::now()))) {
                if (!recorded_by(what, fact.value)) continue;
                const auto words = what->sentence(file, fact.value);
                const Url address{address_of(file.home, fmt::format("/record/{}/{}", name, fact.id.number()))};
                lines.emplace_back(correct ? html("{}. {}", words, ui::link("Correct: " + words, address))
                                           : html("{}.", words));
            }
        }
        return {};
    }));
    auto body =
        ui::heading(
            {.text = "What is recorded of this home", .level = 1, .size = ui::Size::large, .caption = file.name()}) +
        ui::bullets(lines);
    return page_of(context, {.title = fmt::format("Recorded of {}", file.name()),
                             .main = std::move(body),
                             .back = address_of(file.home),
                             .above = home_bar(context, file)});
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
