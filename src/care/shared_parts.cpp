// What several of care's pages show alike.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "care/pages.h"

namespace kith::care {

ui::Tag standing_tag(const Occasion& occasion, Date today, const Calendar& calendar) {
    const auto words = standing(occasion, today, calendar);
    if (occasion.done) return {words, occasion.late(today) ? ui::Tone::quiet : ui::Tone::good};
    if (occasion.late(today)) return {words, ui::Tone::late};
    if (calendar.working_days_between(today, occasion.due) <= 5) return {words, ui::Tone::soon};
    return {words, ui::Tone::neutral};
}

ui::Timeline::Item timeline_item(const Entry& entry, const CareFile& file) {
    Html text = ui::paragraph(
        ui::link("See what was recorded", Url{address_of(file, fmt::format("/entries/{}", entry.number.number()))}));
    if (!entry.because.empty()) text = ui::paragraph(fmt::format("Because: {}", entry.because)) + text;
    return {.title = entry.what,
            .when = entry.at.in_words(),
            .machine = entry.at.iso(),
            .text = std::move(text),
            .by = entry.by_name};
}

Html as_known_on(const CareFile& file, const ShownAs& as) {
    const auto box = ui::input({.name = "known",
                                .label = "A day",
                                .hint = "For example, 14/11/2026",
                                .value = as.on ? as.on->british() : "",
                                .width = ui::Width::characters_10});
    return ui::details({.summary = "See the record as it was known on a day",
                        .text = html("<form method=\"get\" action=\"{}\">{}{}</form>", Url{address_of(file)}, box,
                                     ui::button({.text = "Show", .kind = ui::ButtonKind::secondary}))});
}

bool may_somewhere(const Reader& reader, May may) {
    return std::ranges::any_of(grants(),
                               [&](const Grant& grant) { return grant.may == may && reader.holds(grant.role); });
}

/// Empty if the reader's roles may not fill in the form.
static std::string_view offered(std::string_view rest, const Reader& reader) {
    const auto link = std::ranges::find(record_links(), rest, &RecordLink::rest);
    return link != record_links().end() && may_somewhere(reader, link->may) ? rest : std::string_view{};
}

std::string_view answered_by(const DutyTerms& terms, const Reader& reader) {
    struct Answer {
        std::string_view clock, rest;
    };
    static constexpr std::array answers{
        Answer{"L18", "/visits/new"},
        Answer{"L19", "/visits/new"},
        Answer{"L20", "/visits/new"},
        Answer{"L21", "/visits/new"},
        Answer{"L22", "/visits/new"},
        Answer{"L23", "/visits/new"},
        Answer{"L24", "/visits/new"},
        Answer{"L01", "/record/care-plan"},
        Answer{"L02", "/record/placement-plan"},
        Answer{"L03", "/record/health-check"},
        Answer{"L04", "/record/health-check"},
        Answer{"L05", "/record/sdq"},
        Answer{"L06", "/record/health-check"},
        Answer{"L07", "/record/education-plan"},
        Answer{"L08", "/record/school"},
        Answer{"L10", "/record/review"},
        Answer{"L11", "/record/review"},
        Answer{"L12", "/record/review"},
        Answer{"L13", "/record/review"},
        Answer{"L15", "/record/review-record"},
        Answer{"L16", "/record/review-record"},
        Answer{"L25", "/record/placement-notice"},
        Answer{"L26", "/record/approval"},
        Answer{"L28", "/record/approval"},
        Answer{"L29", "/record/approval"},
        Answer{"L31", "/record/approval"},
        Answer{"A28", "/record/return-interview"},
    };
    for (const auto& answer : answers)
        if (terms.clock.find(answer.clock) != std::string_view::npos) return offered(answer.rest, reader);
    return {};
}

std::span<const RecordLink> record_links() {
    static constexpr RecordLink links[] = {
        {"Record coming into care", "/record/come-into-care", May::record_placement, false},
        {"Record a visit", "/visits/new", May::record_visit, true},
        {"Record that a visit was asked for", "/record/visit-asked", May::record_visit, true},
        {"Record a move to another home", "/record/move-home", May::record_placement, true},
        {"Record a legal status", "/record/legal-status", May::record_legal_status, true},
        {"Record the care plan", "/record/care-plan", May::record_plan, true},
        {"Record the placement plan", "/record/placement-plan", May::record_plan, true},
        {"Record notice of the placement", "/record/placement-notice", May::record_plan, true},
        {"Record an approval", "/record/approval", May::record_placement, true},
        {"Record a review", "/record/review", May::record_review, true},
        {"Record a review's paperwork", "/record/review-record", May::record_review, true},
        {"Bring a review forward", "/record/early-review", May::record_review, true},
        {"Record a health check", "/record/health-check", May::record_health, true},
        {"Record a strengths and difficulties questionnaire", "/record/sdq", May::record_health, true},
        {"Record a school", "/record/school", May::record_education, true},
        {"Record a personal education plan", "/record/education-plan", May::record_education, true},
        {"Record that they are missing", "/record/missing", May::record_missing, true},
        {"Record a return interview", "/record/return-interview", May::record_missing, true},
        {"Record that they said no to an advocate or visitor", "/record/refusal", May::record_plan, true},
        {"Record leaving care", "/record/leave-care", May::record_placement, true},
    };
    return links;
}

}  // namespace kith::care
