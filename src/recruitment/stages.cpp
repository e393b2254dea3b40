#include "recruitment/stages.h"

#include <algorithm>

#include "recruitment/turns.h"

namespace kith::recruitment {

namespace {

constexpr auto long_ago = "1900-01-01"_day;

/// The last fact of a list by a day, of those from another day on.
template <class T>
const T* last_by(const std::vector<Fact<T>>& all, Date day, Date from = long_ago) {
    const T* last = nullptr;
    for (const auto& fact : all)
        if (from <= fact.value.on && fact.value.on <= day && (!last || last->on <= fact.value.on)) last = &fact.value;
    return last;
}
template <class T>
const T* first_by(const std::vector<Fact<T>>& all, Date day) {
    const T* first = nullptr;
    for (const auto& fact : all)
        if (fact.value.on <= day && (!first || fact.value.on < first->on)) first = &fact.value;
    return first;
}

struct Standing {
    Stage stage;
    Date since;
};

const DroppedOut* gone(const ApplicationFile& file, Date day) {
    const auto* left = last_by(file.left, day);
    const auto* back = last_by(file.back, day);
    return left && (!back || back->on < left->on) ? left : nullptr;
}

std::optional<Standing> decided(const ApplicationFile& file, Date day) {
    const auto* decision = last_by(file.decisions, day, this_time_from(file, day));
    if (!decision) return {};
    switch (decision->outcome) {
        case Outcome::approved: return Standing{Stage::approved, decision->on};
        case Outcome::proposed_refusal: return Standing{Stage::representations, decision->on};
        case Outcome::refused: return Standing{Stage::not_approved, decision->on};
    }
    return {};
}

/// A panel that wants to know more sends the application back to its assessor.
std::optional<Standing> before_panel(const ApplicationFile& file, Date day) {
    const auto from = this_time_from(file, day);
    const auto* advice = last_by(file.recommendations, day, from);
    const auto* report = last_by(file.reports, day, from);
    const auto* meeting = last_by(file.panels, Date::from_number(day.number() + 400), from);
    if (advice && advice->view != PanelView::more_needed) return Standing{Stage::decision, advice->minutes};
    if (advice && (!report || report->on <= advice->on)) return Standing{Stage::stage_2, advice->on};
    if (report && meeting && (!advice || meeting->on > advice->on)) return Standing{Stage::panel, report->on};
    if (advice) return Standing{Stage::stage_2, report->on};
    return {};
}

Standing standing(const ApplicationFile& file, Date day) {
    if (const auto* left = gone(file, day)) return {Stage::left, left->on};
    if (const auto at = decided(file, day)) return *at;
    if (const auto at = before_panel(file, day)) return *at;
    if (const auto* one = last_by(file.stage_one, day, this_time_from(file, day)))
        return {one->decided == GoOn::go_on ? Stage::stage_2 : Stage::not_approved, one->on};
    if (const auto* applied = last_by(file.applications, day)) return {Stage::stage_1, applied->on};
    if (const auto* visit = first_by(file.visits, day)) return {Stage::visited, visit->on};
    const auto* enquiry = first_by(file.enquiries, day);
    return {Stage::enquiry, enquiry ? enquiry->on : day};
}

template <class T>
std::optional<Date> first_day(const std::vector<Fact<T>>& all, Date by) {
    const auto* first = first_by(all, by);
    return first ? std::optional{first->on} : std::nullopt;
}

}  // namespace

Date this_time_from(const ApplicationFile& file, Date day) {
    const auto* last = last_by(file.applications, day);
    return last && first_by(file.applications, day)->on < last->on ? last->on : long_ago;
}

const Assessment* report_to_comment(const ApplicationFile& file, Date day) {
    const auto from = this_time_from(file, day);
    const auto* report = last_by(file.reports, day, from);
    const auto* advice = last_by(file.recommendations, day, from);
    return report && (!advice || advice->on < report->on) ? report : nullptr;
}

const Representation* last_representation(const ApplicationFile& file) {
    if (file.decisions.empty() || file.representations.empty()) return nullptr;
    const auto& last = file.representations.back().value;
    return last.on >= file.decisions.back().value.on ? &last : nullptr;
}

const Recommendation* fresh_advice(const ApplicationFile& file) {
    const auto* said = last_representation(file);
    if (!said) return nullptr;
    for (auto at = file.recommendations.rbegin(); at != file.recommendations.rend(); ++at)
        // One of the very day they spoke is the first panel's, whose advice they speak against.
        if (at->value.on > said->on && at->value.view != PanelView::more_needed) return &at->value;
    return nullptr;
}

bool before_a_panel(const ApplicationFile& file, Date day) {
    const auto stage = stage_of(file, day);
    if (stage == Stage::panel) return true;
    const auto* said = last_representation(file);
    return stage == Stage::representations && said && !fresh_advice(file) && !file.panels.empty() &&
           file.panels.back().value.on > said->on;
}

Stage stage_of(const ApplicationFile& file, Date day) { return standing(file, day).stage; }
Date in_stage_since(const ApplicationFile& file, Date day) { return standing(file, day).since; }

std::optional<Date> reached(const ApplicationFile& file, Stage step, Date by) {
    switch (step) {
        case Stage::enquiry: return first_day(file.enquiries, by);
        case Stage::visited: return first_day(file.visits, by);
        case Stage::stage_1: return first_day(file.applications, by);
        case Stage::stage_2:
            for (const auto& one : file.stage_one)
                if (one.value.on <= by && one.value.decided == GoOn::go_on) return one.value.on;
            return {};
        case Stage::panel: return first_day(file.recommendations, by);
        case Stage::approved:
            for (const auto& decision : file.decisions)
                if (decision.value.on <= by && decision.value.outcome == Outcome::approved) return decision.value.on;
            return {};
        case Stage::decision:
        case Stage::representations:
        case Stage::not_approved:
        case Stage::left: return {};
    }
    return {};
}

std::vector<TimeWithUs> times_with_us(const ApplicationFile& file) {
    std::vector<std::pair<Date, bool>> turns;  // true: came
    for (const auto& enquiry : file.enquiries) turns.emplace_back(enquiry.value.on, true);
    for (const auto& left : file.left) turns.emplace_back(left.value.on, false);
    for (const auto& back : file.back) turns.emplace_back(back.value.on, true);
    // Who was told no and applies again is with us again from that day.
    for (const auto& again : file.applications) {
        std::optional<Date> no;
        for (const auto& one : file.stage_one)
            if (one.value.decided == GoOn::stop && one.value.on < again.value.on) no = one.value.on;
        for (const auto& decision : file.decisions)
            if (decision.value.outcome == Outcome::refused && decision.value.on < again.value.on)
                no = decision.value.on;
        if (!no) continue;
        turns.emplace_back(no->plus_days(1), false);
        turns.emplace_back(again.value.on, true);
    }
    std::ranges::stable_sort(turns, {}, &std::pair<Date, bool>::first);
    std::vector<TimeWithUs> times;
    for (const auto& [day, came] : turns) {
        const bool here = !times.empty() && !times.back().ends;
        if (came && !here) times.push_back({day, {}});
        if (!came && here) times.back().ends = day.plus_days(-1);
    }
    return times;
}

const TemporaryExtension* extension_of(const ApplicationFile& file, FactId approval) {
    for (const auto& fact : file.extensions)
        if (fact.value.approval == approval) return &fact.value;
    return nullptr;
}

Date last_day_of(const ApplicationFile& file, const Fact<TemporaryApproval>& approval) {
    constexpr int first_weeks = 16, more_weeks = 8, week = 7;
    const auto weeks = first_weeks + (extension_of(file, approval.id) ? more_weeks : 0);
    // Both its first and its last day count: sixteen weeks from a Tuesday end on a Monday.
    return approval.value.starts.plus_days(weeks * week - 1);
}

}  // namespace kith::recruitment
