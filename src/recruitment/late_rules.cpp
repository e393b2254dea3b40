// From the end of stage 1 to the foster care agreement, and what follows a "no".
#include <algorithm>
#include <array>

#include "recruitment/law.h"
#include "recruitment/rules.h"

namespace kith::recruitment {

constinit const LocalSpan local::agreement{"foster-care-agreement",
                                           "When the foster care agreement is signed",
                                           "F09",
                                           law::agreement_time,
                                           5_working_days,
                                           1,
                                           20};

static std::optional<Date> left_on(const ApplicationFile& file) {
    const auto times = times_with_us(file);
    return times.empty() ? std::nullopt : times.back().ends;
}

/// The days of a list from a day on.
template <class T>
static std::vector<Date> days_from(const std::vector<Fact<T>>& all, Date from) {
    std::vector<Date> days;
    for (const auto& fact : all)
        if (fact.value.on >= from) days.push_back(fact.value.on);
    std::ranges::sort(days);
    return days;
}

// 26.—(1B) within 10 working days of receiving all of it, the provider notifies X that they are to go on, or that they
// are not considered suitable, with full reasons in writing (paraphrased).
constinit const Duty<ApplicationFile> stage_one_decided{
    .terms = {"Decision at the end of stage 1", "F03", law::stage_one_decision, Role::supervising_social_worker,
              "stage-1"},
    .runs =
        [](const ApplicationFile& file) {
            std::vector<Run> runs;
            if (file.applications.empty()) return runs;
            // Who is told no before all is in has been told in time.
            const auto last = stage_one_in_on(file);
            if (!last) return runs;
            runs.push_back({*last, left_on(file), days_from(file.stage_one, file.applications.back().value.on)});
            return runs;
        },
    .timetable = once(10_working_days),
    .from_what = "the last of the information",
};

// Standard 14: the panel's recommendation within eight months of a full application.
constinit const Duty<ApplicationFile> before_panel{
    .terms = {"Report to the panel", "F04", law::standard_14, Role::supervising_social_worker, "report"},
    .runs =
        [](const ApplicationFile& file) {
            std::vector<Run> runs;
            if (file.applications.empty()) return runs;
            const auto applied = file.applications.back().value.on;
            Run run{applied, left_on(file), days_from(file.recommendations, applied)};
            for (const auto& one : file.stage_one)
                if (one.value.decided == GoOn::stop && one.value.on >= applied) run.ends = one.value.on;
            runs.push_back(std::move(run));
            return runs;
        },
    .timetable = once(8_months),
    .from_what = "the application",
};

// 26.—(3) the provider must send X a copy of the report and tell them that they may comment within 10 working days; the
// same of the brief report where it is plain that they are not suitable (paraphrased).
constinit const Duty<ApplicationFile> comments_on_report{
    .terms = {"Comments of the applicant on the report", "F05", law::report_and_comments, Role::prospective_carer, ""},
    .work_out =
        [](const ApplicationFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& report : file.reports) {
                const auto from = report.value.on;
                Occasion occasion{
                    calendar.within(10_working_days, from), {}, from, 10_working_days, "the report's being sent"};
                const auto said = days_from(file.comments, from);
                if (!said.empty()) occasion.done = said.front();
                // Their right, not their burden: once the time is over nothing is owed.
                if (!occasion.done && occasion.due < today) occasion.lapsed = occasion.due;
                found.push_back(occasion);
            }
            return found;
        },
};

// Standard 14: the decision maker decides within seven working days of the final minutes.
constinit const Duty<ApplicationFile> decided{
    .terms = {"Decision on approval", "F06", law::standard_14, Role::decision_maker, "decision"},
    .runs =
        [](const ApplicationFile& file) {
            std::vector<Run> runs;
            for (const auto& advice : file.recommendations)
                if (advice.value.view != PanelView::more_needed)
                    runs.push_back(
                        {advice.value.minutes, left_on(file), days_from(file.decisions, advice.value.minutes)});
            return runs;
        },
    .timetable = once(7_working_days),
    .from_what = "the panel's final minutes",
};

static std::vector<Run> told(const ApplicationFile& file, HowTold how) {
    std::vector<Run> runs;
    for (const auto& decision : file.decisions) {
        auto& run = runs.emplace_back(Run{decision.value.on});
        for (const auto& fact : file.told)
            if (fact.value.how == how && fact.value.on >= decision.value.on) run.done.push_back(fact.value.on);
    }
    return runs;
}

constinit const Duty<ApplicationFile> told_orally{
    .terms = {"Applicant told of the decision", "F07", law::standard_14, Role::decision_maker, "told"},
    .runs = [](const ApplicationFile& file) { return told(file, HowTold::orally); },
    .timetable = once(2_working_days),
    .from_what = "the decision",
};
constinit const Duty<ApplicationFile> told_in_writing{
    .terms = {"Decision confirmed in writing", "F07", law::standard_14, Role::decision_maker, "told"},
    .runs = [](const ApplicationFile& file) { return told(file, HowTold::in_writing); },
    .timetable = once(5_working_days),
    .from_what = "the decision",
};

// 27.—(6) notice that it is proposed not to approve, with reasons, and that within 28 days X may make representations
// or apply to the Independent Review Mechanism (paraphrased). Counted from the written notice.
constinit const Duty<ApplicationFile> representations{
    .terms = {"Representations, or a review asked for", "F08", law::representations, Role::prospective_carer, ""},
    .work_out =
        [](const ApplicationFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& decision : file.decisions) {
                if (decision.value.outcome != Outcome::proposed_refusal) continue;
                for (const auto& fact : file.told) {
                    if (fact.value.how != HowTold::in_writing || fact.value.on < decision.value.on) continue;
                    Occasion occasion{
                        calendar.within(28_days, fact.value.on), {}, fact.value.on, 28_days, "the written notice"};
                    const auto made = days_from(file.representations, decision.value.on);
                    if (!made.empty()) occasion.done = made.front();
                    if (!occasion.done && occasion.due < today) occasion.lapsed = occasion.due;
                    found.push_back(occasion);
                    break;
                }
            }
            return found;
        },
};

// 27.—(5) on approval: notice of the terms, and a foster care agreement. The regulation gives no days; the service
// does.
constinit const Duty<ApplicationFile> agreement_signed{
    .terms = {"Foster care agreement", "F09", law::agreement, Role::supervising_social_worker, "agreement"},
    .runs =
        [](const ApplicationFile& file) {
            std::vector<Run> runs;
            for (const auto& decision : file.decisions)
                if (decision.value.outcome == Outcome::approved)
                    runs.push_back({decision.value.on, {}, days_from(file.agreements, decision.value.on)});
            return runs;
        },
    .once_within = &local::agreement,
    .from_what = "the approval",
};

// Care Planning Regulations 24.—(1) a connected person may be approved for up to 16 weeks while they are assessed;
// 25.—(1) for eight weeks more, once, if the assessment is not finished or a review was asked for (paraphrased).
constinit const Duty<ApplicationFile> temporary_approval_ends{
    .terms = {"Full decision before temporary approval ends", "", law::temporary_approval, Role::decision_maker,
              "decision"},
    .work_out =
        [](const ApplicationFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            for (const auto& approval : file.temporary) {
                const auto& it = approval.value;
                const auto last = last_day_of(file, approval);
                constexpr int week = 7;
                Occasion occasion{
                    last, {}, it.starts, {(last - it.starts + 1) / week, Unit::weeks}, "temporary approval"};
                for (const auto& decision : file.decisions)
                    if (decision.value.on >= it.starts && !occasion.done) occasion.done = decision.value.on;
                if (!occasion.done && it.ended && *it.ended <= today) occasion.lapsed = *it.ended;
                found.push_back(occasion);
            }
            return found;
        },
};

// 32.—(6) within 15 working days of being asked by another provider or an adoption agency.
constinit const Duty<ApplicationFile> records_shared{
    .terms = {"Records shared with another service", "F18", law::sharing, Role::fostering_manager, "records-shared"},
    .runs =
        [](const ApplicationFile& file) {
            std::vector<Run> runs;
            for (const auto& request : file.records_asked) {
                auto& run = runs.emplace_back(Run{request.value.on});
                for (const auto& shared : file.records_shared)
                    if (shared.value.request == request.id) run.done.push_back(shared.value.on);
            }
            return runs;
        },
    .timetable = once(15_working_days),
    .from_what = "being asked",
};

static constexpr std::array all{
    &first_answer,    &first_visit,       &in_touch,         &stage_one_information,   &dbs_asked,     &check_back,
    &dbs_repeated,    &stage_one_decided, &before_panel,     &comments_on_report,      &decided,       &told_orally,
    &told_in_writing, &representations,   &agreement_signed, &temporary_approval_ends, &records_shared};
static constexpr auto all_terms = [] {
    std::array<const DutyTerms*, all.size()> terms{};
    for (std::size_t i = 0; i < all.size(); ++i) terms[i] = &all[i]->terms;
    return terms;
}();
static constexpr std::array all_spans{&local::first_answer, &local::first_visit, &local::in_touch,  &local::stage_one,
                                      &local::dbs_asked,    &local::check_wait,  &local::agreement, &local::dbs_repeat};

std::span<const Duty<ApplicationFile>* const> duties() { return all; }
std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }

std::vector<Due> all_of(const ApplicationFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> found;
    for (const auto* duty : duties())
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            found.push_back({&duty->terms, file.person, occasion});
    return found;
}

std::vector<Due> open_of(const ApplicationFile& file, const Calendar& calendar, Date today) {
    auto found = all_of(file, calendar, today);
    std::erase_if(found, [](const Due& due) { return !due.occasion.open(); });
    std::ranges::stable_sort(found, {}, [](const Due& due) { return due.occasion.due; });
    return found;
}

}  // namespace kith::recruitment
