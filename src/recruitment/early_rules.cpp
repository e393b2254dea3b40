// From the enquiry to the end of stage 1: answered, visited, kept in touch, checked.
#include <algorithm>

#include "recruitment/law.h"
#include "recruitment/rules.h"
#include "recruitment/turns.h"

namespace kith::recruitment {

constinit const LocalSpan local::first_answer{
    "enquiry-answer", "How soon an enquiry is answered", "F01", law::prompt_answer, 1_working_days, 1, 10};
constinit const LocalSpan local::first_visit{
    "enquiry-visit", "How soon someone who enquires is visited", "F01", law::prompt_answer, 5_working_days, 1, 30};
constinit const LocalSpan local::in_touch{
    "applicant-contact", "How long an applicant is left without a word", "", law::in_touch, 10_working_days, 2, 30};
constinit const LocalSpan local::stage_one{"stage-1", "How long stage 1 takes", "F02", law::stage_one_time, 8_weeks, 2,
                                           26};
constinit const LocalSpan local::dbs_asked{
    "dbs-asked", "How soon each adult's DBS is asked for", "F15", law::checks_time, 10_working_days, 1, 30};
constinit const LocalSpan local::check_wait{
    "check-wait", "How long a check may take before it is chased", "F02", law::checks_time, 4_weeks, 1, 12};
constinit const LocalSpan local::dbs_repeat{
    "dbs-repeat", "When a DBS is made anew", "F15", law::repeat_checks, 36_months, 12, 60};

/// The day from which nothing more of the assessment is owed: they were told yes or no.
static std::optional<Date> ended(const ApplicationFile& file) {
    std::optional<Date> day;
    const auto from = this_time_from(file, "2199-12-31"_day);
    for (const auto& one : file.stage_one)
        if (one.value.decided == GoOn::stop && one.value.on >= from) day = one.value.on;
    for (const auto& decision : file.decisions)
        if (decision.value.outcome != Outcome::proposed_refusal && decision.value.on >= from) day = decision.value.on;
    return day;
}

/// The times with us, each with the days of these lists that fall into it, and stopped when it was all over.
template <class... Lists>
static std::vector<Run> runs_with(const ApplicationFile& file, const Lists&... lists) {
    std::vector<Run> runs;
    for (const auto& time : times_with_us(file)) {
        Run run{time.starts, time.ends};
        if (const auto over = ended(file); over && *over >= time.starts && (!run.ends || *over < *run.ends))
            run.ends = *over;
        const auto add = [&](const auto& list) {
            for (const auto& fact : list)
                if (fact.value.on >= run.starts && (!time.ends || fact.value.on <= time.ends->plus_days(1)))
                    run.done.push_back(fact.value.on);
        };
        (add(lists), ...);
        std::ranges::sort(run.done);
        runs.push_back(std::move(run));
    }
    return runs;
}

// Standard 13 asks for promptness; how prompt, each service says (domain sheet F01). Who comes back is new to us again.
constinit const Duty<ApplicationFile> first_answer{
    .terms = {"First answer to an enquiry", "F01", law::prompt_answer, Role::supervising_social_worker, "contacts"},
    .runs = [](const ApplicationFile& file) { return runs_with(file, file.contacts, file.visits); },
    .once_within = &local::first_answer,
    .from_what = "the enquiry",
};

constinit const Duty<ApplicationFile> first_visit{
    .terms = {"First visit", "F01", law::prompt_answer, Role::supervising_social_worker, "visits"},
    .runs =
        [](const ApplicationFile& file) {
            auto runs = runs_with(file, file.visits, file.applications);
            // Who has been visited and comes back is not visited for the first time again.
            if (runs.size() > 1 && !file.visits.empty())
                std::erase_if(runs, [&](const Run& run) { return run.starts > file.visits.front().value.on; });
            return runs;
        },
    .once_within = &local::first_visit,
    .from_what = "the enquiry",
};

// Nobody is lost in silence: as long as someone is on the way, not more than so many days pass without a word to them.
constinit const Duty<ApplicationFile> in_touch{
    .terms = {"A word to the applicant", "", law::in_touch, Role::supervising_social_worker, "contacts"},
    .work_out =
        [](const ApplicationFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& run : runs_with(file, file.contacts, file.visits, file.reports, file.told)) {
                if (run.done.empty()) continue;  // the first answer is a duty of its own
                for (std::size_t i = 0; i < run.done.size(); ++i) {
                    const auto from = run.done[i];
                    const auto [span, own] = file.local.of(local::in_touch, from);
                    Occasion occasion{calendar.within(span, from), {}, from, span, "the last word"};
                    occasion.own_span = own;
                    if (i + 1 < run.done.size()) occasion.done = run.done[i + 1];
                    if (!occasion.done && run.ends && *run.ends < today) continue;
                    if (occasion.done != from) found.push_back(occasion);
                }
            }
            return found;
        },
};

/// The last application, with the day on which it was over or they left.
static std::optional<Run> applied(const ApplicationFile& file) {
    if (file.applications.empty()) return {};
    Run run{file.applications.back().value.on};
    run.ends = ended(file);
    const auto times = times_with_us(file);
    if (!times.empty() && times.back().ends && (!run.ends || *times.back().ends < *run.ends))
        run.ends = times.back().ends;
    if (run.ends && *run.ends < run.starts) run.ends = run.starts;
    return run;
}

// 26.—(1A) the fostering service provider must, as soon as reasonably practicable, obtain the information about X and
// the members of X's household, consult the area authority, and interview two persons ... (paraphrased).
constinit const Duty<ApplicationFile> stage_one_information{
    .terms = {"All that stage 1 needs to know", "F02", law::information, Role::supervising_social_worker, ""},
    .runs =
        [](const ApplicationFile& file) {
            std::vector<Run> runs;
            if (auto run = applied(file)) {
                if (const auto in = stage_one_in_on(file)) run->done.push_back(*in);
                runs.push_back(*run);
            }
            return runs;
        },
    .once_within = &local::stage_one,
    .from_what = "the application",
};

/// Whose check falls due once they foster: who turns 18 after the approval, and whoever of the household was first
/// named after it, from the day on which we heard of them.
static std::optional<Date> after_approval(const ApplicationFile& file, std::optional<FactId> whom, Date from) {
    if (!whom || file.decisions.empty() || file.decisions.back().value.outcome != Outcome::approved) return {};
    const auto& approval = file.decisions.back();
    if (from > approval.value.on) return from;
    if (*whom < approval.id) return {};
    const auto* member = file.member(*whom);
    return member && member->joined ? *member->joined : approval.value.on;
}

// An enhanced check of everyone of 18 and over in the household; who turns 18 meanwhile is checked from that day.
constinit const Duty<ApplicationFile> dbs_asked{
    .terms = {"DBS asked for", "F15", law::standard_19, Role::supervising_social_worker, "checks"},
    .runs =
        [](const ApplicationFile& file) {
            std::vector<Run> runs;
            const auto run = applied(file);
            if (!run) return runs;
            std::vector<std::pair<std::optional<FactId>, Date>> people{{std::nullopt, run->starts}};
            for (const auto& [adult, from] : adults_from(file, run->starts)) people.emplace_back(adult, from);
            for (const auto& [whom, from] : people) {
                const auto later = after_approval(file, whom, from);
                if (!later && run->ends && from > *run->ends) continue;
                if (later && file.no_carer_from && *later >= *file.no_carer_from) continue;
                auto& own = runs.emplace_back(later ? Run{*later, file.no_carer_from} : Run{from, run->ends});
                for (const auto& asked : file.asked)
                    if (asked.value.kind == CheckKind::dbs && asked.value.whom == whom)
                        own.done.push_back(asked.value.on);
            }
            return runs;
        },
    .once_within = &local::dbs_asked,
    .from_what = "the application or the eighteenth birthday",
};

constinit const Duty<ApplicationFile> check_back{
    .terms = {"Check received or chased", "F02", law::checks_time, Role::supervising_social_worker, "received"},
    .runs =
        [](const ApplicationFile& file) {
            std::vector<Run> runs;
            const auto run = applied(file);
            for (const auto& asked : file.asked) {
                auto& own = runs.emplace_back(Run{asked.value.on, run ? run->ends : std::nullopt});
                if (const auto* answer = file.answer_to(asked.id)) own.done.push_back(answer->on);
            }
            return runs;
        },
    .once_within = &local::check_wait,
    .from_what = "asking for it",
};

// Practice, not law: repeated every three years for as long as they foster.
constinit const Duty<ApplicationFile> dbs_repeated{
    .terms = {"DBS made anew", "F15", law::repeat_checks, Role::supervising_social_worker, "checks"},
    .runs =
        [](const ApplicationFile& file) {
            std::vector<Run> runs;
            const auto times = times_with_us(file);
            std::optional<Date> gone = times.empty() ? std::nullopt : times.back().ends;
            for (const auto& decision : file.decisions)
                if (decision.value.outcome == Outcome::refused &&
                    decision.value.on >= this_time_from(file, "2199-12-31"_day))
                    gone = decision.value.on;
            if (file.no_carer_from && (!gone || *file.no_carer_from < *gone)) gone = file.no_carer_from;
            for (const auto& asked : file.asked) {
                const auto* answer = asked.value.kind == CheckKind::dbs ? file.answer_to(asked.id) : nullptr;
                if (!answer) continue;
                auto& run = runs.emplace_back(Run{answer->made(), gone});
                for (const auto& later : file.asked)
                    if (later.value.kind == CheckKind::dbs && later.value.whom == asked.value.whom)
                        if (const auto* next = file.answer_to(later.id); next && next->made() > answer->made())
                            run.done.push_back(next->made());
                std::ranges::sort(run.done);
            }
            return runs;
        },
    .once_within = &local::dbs_repeat,
    .from_what = "the day the last one was made",
};

}  // namespace kith::recruitment
