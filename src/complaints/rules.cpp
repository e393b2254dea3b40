#include "complaints/rules.h"

#include <algorithm>
#include <array>

#include "complaints/law.h"

namespace kith::complaints {

namespace local {
constinit const LocalSpan given_to{
    "complaint-given", "How soon a complaint has somebody who answers it", "X01", law::practice, 2_working_days, 1, 5};
constinit const LocalSpan may_go_further{"complaint-further",
                                         "How long after an answer whoever complained may take it further",
                                         "X02 X03",
                                         law::practice,
                                         20_working_days,
                                         20,
                                         60};
}  // namespace local

namespace {

using Occasions = std::vector<Occasion>;

/// What the law gives to one stage, and the most it may take.
struct Within {
    int days, at_most;
    std::string_view from_what;
};
constexpr Within within(Stage stage) {
    switch (stage) {
        case Stage::local: return {10, 20, "the complaint"};
        case Stage::investigation: return {25, 65, "being taken to stage 2"};
        case Stage::panel: return {30, 30, "being taken to stage 3"};
    }
    return {10, 20, ""};
}
constexpr int report_within = 5;
constexpr int reply_within = 15;

Occasion due_within(const Calendar& calendar, Date from, int days, std::string_view from_what) {
    const Span span{days, Unit::working_days};
    return {calendar.within(span, from), {}, from, span, from_what};
}

/// It ends where it is taken back, or goes on to the next stage unanswered.
void end_it(Occasion& one, const ComplaintsFile& file, FactId complaint, Stage stage) {
    if (one.done) return;
    if (stage == Stage::local)
        if (const auto* further = file.further_to(complaint, Stage::investigation)) one.lapsed = further->value.on;
    if (stage == Stage::investigation)
        if (const auto* further = file.further_to(complaint, Stage::panel)) one.lapsed = further->value.on;
    if (const auto* back = file.taken_back_for(complaint)) one.lapsed = back->value.on;
}

std::optional<Date> reached(const ComplaintsFile& file, FactId complaint, Stage stage) {
    if (stage == Stage::local) return file.complaint(complaint)->value.on;
    const auto* further = file.further_to(complaint, stage);
    return further ? std::optional{further->value.on} : std::nullopt;
}

Occasions of_stage(const ComplaintsFile& file, const Calendar& calendar, Stage stage) {
    Occasions found;
    for (const auto& complaint : file.complaints)
        if (const auto one = answer_by(file, complaint.id, stage, calendar)) found.push_back(*one);
    return found;
}

}  // namespace

std::optional<Occasion> answer_by(const ComplaintsFile& file, FactId complaint, Stage stage, const Calendar& calendar) {
    const auto from = reached(file, complaint, stage);
    if (!from) return {};
    const auto law = within(stage);
    auto one = due_within(calendar, *from, file.longer_at(complaint, stage) ? law.at_most : law.days, law.from_what);
    if (stage == Stage::panel) {
        if (const auto* panel = file.panel(complaint)) one.done = panel->value.on;
    } else if (const auto* answer = file.answer(complaint, stage)) {
        one.done = answer->value.on;
    }
    end_it(one, file, complaint, stage);
    return one;
}

constinit const Duty<ComplaintsFile> given_in_time{
    .terms = {"Somebody to answer a complaint", "X01", law::practice, Role::complaints_manager},
    .runs =
        [](const ComplaintsFile& file) {
            std::vector<Run> runs;
            for (const auto& complaint : file.complaints) {
                Run run{complaint.value.on};
                if (const auto* who = file.who_answers(complaint.id))
                    run.done.push_back(who->value.on);
                else if (const auto* answer = file.answer(complaint.id, Stage::local))
                    run.done.push_back(answer->value.on);
                if (const auto* back = file.taken_back_for(complaint.id)) run.ends = back->value.on;
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .once_within = &local::given_to,
    .from_what = "the complaint",
};

// Regulation 14: within 10 working days, and 10 more where it must be and they are told.
constinit const Duty<ComplaintsFile> answered_nearby{
    .terms = {"Answer to a complaint, stage 1", "X01", law::stage_1, Role::complaints_manager},
    .work_out = [](const ComplaintsFile& file, const Calendar& calendar,
                   Date) { return of_stage(file, calendar, Stage::local); },
};

// Regulation 17: within 25 working days, and 65 in all where it must be.
constinit const Duty<ComplaintsFile> investigated{
    .terms = {"Answer to a complaint, stage 2", "X02", law::stage_2, Role::complaints_manager},
    .work_out = [](const ComplaintsFile& file, const Calendar& calendar,
                   Date) { return of_stage(file, calendar, Stage::investigation); },
};

// Regulation 19: the panel meets within 30 working days.
constinit const Duty<ComplaintsFile> panel_held{
    .terms = {"Panel about a complaint, stage 3", "X03", law::stage_3, Role::complaints_manager},
    .work_out = [](const ComplaintsFile& file, const Calendar& calendar,
                   Date) { return of_stage(file, calendar, Stage::panel); },
};

// Regulation 20: its report within 5 working days of meeting, the authority's answer within 15 of the report.
constinit const Duty<ComplaintsFile> panel_reported{
    .terms = {"Report of the panel about a complaint", "X03", law::after_panel, Role::complaints_manager},
    .work_out =
        [](const ComplaintsFile& file, const Calendar& calendar, Date) {
            Occasions found;
            for (const auto& panel : file.panels) {
                auto one = due_within(calendar, panel.value.on, report_within, "the panel");
                if (const auto* report = file.report(panel.value.complaint)) one.done = report->value.on;
                end_it(one, file, panel.value.complaint, Stage::panel);
                found.push_back(one);
            }
            return found;
        },
};
constinit const Duty<ComplaintsFile> answered_after_panel{
    .terms = {"Answer to a complaint after the panel", "X03", law::after_panel, Role::complaints_manager},
    .work_out =
        [](const ComplaintsFile& file, const Calendar& calendar, Date) {
            Occasions found;
            for (const auto& report : file.reports) {
                auto one = due_within(calendar, report.value.on, reply_within, "the panel’s report");
                if (const auto* answer = file.answer(report.value.complaint, Stage::panel)) one.done = answer->value.on;
                end_it(one, file, report.value.complaint, Stage::panel);
                found.push_back(one);
            }
            return found;
        },
};

// What was promised has a day, and is owed like anything else.
constinit const Duty<ComplaintsFile> promise_kept{
    .terms = {"What was promised after a complaint", "", law::practice, Role::complaints_manager},
    .work_out =
        [](const ComplaintsFile& file, const Calendar&, Date) {
            Occasions found;
            for (const auto& answer : file.answers) {
                if (!answer.value.remedy_by) continue;
                Occasion one{*answer.value.remedy_by,
                             {},
                             answer.value.on,
                             {std::max(*answer.value.remedy_by - answer.value.on, 0), Unit::days},
                             "the answer"};
                if (const auto* done = file.remedy_of(answer.id)) one.done = done->value.on;
                found.push_back(one);
            }
            return found;
        },
};

static constexpr std::array all_duties{&given_in_time,  &answered_nearby,      &investigated, &panel_held,
                                       &panel_reported, &answered_after_panel, &promise_kept};
static constexpr std::array all_terms{&given_in_time.terms, &answered_nearby.terms, &investigated.terms,
                                      &panel_held.terms,    &panel_reported.terms,  &answered_after_panel.terms,
                                      &promise_kept.terms};
static constexpr std::array all_spans{&local::given_to, &local::may_go_further};
static constexpr std::array gaps{
    LawToDo{
        law::right, "X01",
        "whether somebody has enough interest in a child’s welfare to complain for them is not a question here: the "
        "complaints manager decides before writing it down"},
    LawToDo{
        law::designated, "X03",
        "who sits on a panel beside its chair, and the yearly report, are kept outside; the figures for it are here"}};

std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }
std::span<const LawToDo> to_do() { return gaps; }

std::optional<Stage> may_go_to(const ComplaintsFile& file, FactId complaint, const Calendar& calendar, Date today) {
    if (!file.complaint(complaint) || file.taken_back_for(complaint)) return {};
    const auto now = file.stage_of(complaint);
    if (now == Stage::panel) return {};
    const auto next = now == Stage::local ? Stage::investigation : Stage::panel;
    if (const auto* answer = file.answer(complaint, now)) {
        const auto until =
            calendar.within(file.local.of(local::may_go_further, answer->value.on).span, answer->value.on);
        return today <= until ? std::optional{next} : std::nullopt;
    }
    const auto due = answer_by(file, complaint, now, calendar);
    return due && due->late(today) ? std::optional{next} : std::nullopt;
}

std::vector<Due> all_due(const ComplaintsFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> found;
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            found.push_back({&duty->terms, file.person, occasion});
    return found;
}

std::optional<Due> next_due(const ComplaintsFile& file, FactId complaint, const Calendar& calendar, Date today) {
    // Of this one alone: the rules read a file, so they are given one with nothing else in it.
    auto alone = file;
    std::erase_if(alone.complaints, [&](const auto& fact) { return fact.id != complaint; });
    const auto of_another = [&](const auto& fact) { return fact.value.complaint != complaint; };
    std::erase_if(alone.panels, of_another);
    std::erase_if(alone.reports, of_another);
    std::erase_if(alone.answers, of_another);
    std::optional<Due> first;
    for (const auto& due : all_due(alone, calendar, today))
        if (due.occasion.open() && (!first || due.occasion.due < first->occasion.due)) first = due;
    return first;
}

Result<std::vector<Due>> duties_of_person(const Store& store, const Leave& person, Known known,
                                          const Calendar& calendar, Date today) {
    return all_due(TRY(complaints_file(store, person, known)), calendar, today);
}

}  // namespace kith::complaints
