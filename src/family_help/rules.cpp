#include "family_help/rules.h"

#include <algorithm>
#include <array>

#include "family_help/law.h"
#include "front_door/threshold.h"

namespace kith::family_help {

constinit const LocalSpan local::consent{"family-help-consent",
                                         "How soon a family's consent to early help is recorded",
                                         "A04",
                                         law::early_help,
                                         10_working_days,
                                         1,
                                         40};
constinit const LocalSpan local::lead{
    "family-help-lead", "How soon a family has a lead practitioner", "A04", law::early_help, 5_working_days, 1, 40};
constinit const LocalSpan local::plan{
    "family-help-plan", "How soon a family has a plan", "A04", law::early_help, 30_working_days, 5, 60};
constinit const LocalSpan local::plan_review{
    "family-help-plan-review", "How often a family's plan is reviewed", "A13", law::plan_review, 12_weeks, 4, 26};

static std::vector<Run> episodes(const FamilyFile& file) {
    std::vector<Run> runs;
    for (const auto& begun : file.begun) {
        Run run{begun.value.on};
        if (const auto* closed = file.closed_on(begun.id)) run.ends = closed->on;
        runs.push_back(run);
    }
    return runs;
}

/// Days on which something was done, given to the last run that had begun by then.
static std::vector<Run> with_days(std::vector<Run> runs, std::vector<Date> days) {
    std::ranges::sort(days);
    for (const auto day : days)
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            if (day >= run->starts) {
                run->done.push_back(day);
                break;
            }
    return runs;
}

/// The times for which what was decided is as `so` says, of the intensity and the criteria met.
template <class So>
static std::vector<Run> times_where(const FamilyFile& file, So so) {
    std::vector<Run> runs;
    for (const auto& begun : file.begun) {
        bool now = so(begun.value.intensity, begun.value.criteria);
        auto since = begun.value.on;
        const auto* closed = file.closed_on(begun.id);
        const auto until = [&](std::optional<Date> end) {
            if (now) runs.push_back({since, end, {}});
        };
        for (const auto& step : file.steps) {
            if (step.value.episode != begun.id) continue;
            const bool then = so(step.value.to, step.value.criteria);
            if (then == now) continue;
            until(step.value.on);
            now = then, since = step.value.on;
        }
        until(closed ? std::optional{closed->on} : std::nullopt);
    }
    return runs;
}

static std::vector<Run> times_of(const FamilyFile& file, Intensity which) {
    return times_where(file, [&](Intensity intensity, std::string_view) { return intensity == which; });
}

std::vector<Run> in_need(const FamilyFile& file) { return times_of(file, Intensity::in_need); }

// Section 17(1) is a general duty to children in need, and how it is met is for the authority: how much help there is,
// the practitioner and the manager decide, with their reason. What the single child is owed under it is the assessment
// of their need: so a decision on less help, where a criterion of section 17 is met, does not end that by the way.
static bool entitles(Intensity intensity, std::string_view criteria) {
    const auto met = front_door::criteria_of(criteria);
    return intensity == Intensity::in_need || front_door::level_of(met) >= front_door::Level::in_need;
}

bool owed_below_section_17(const FamilyFile& file) {
    if (!file.open() || file.intensity() == Intensity::in_need) return false;
    std::string_view criteria = file.episode()->value.criteria;
    for (const auto& step : file.steps)
        if (step.value.episode == file.episode()->id) criteria = step.value.criteria;
    return entitles(file.intensity(), criteria);
}

static bool for_help(const Consent& consent) {
    const auto purposes = of_codes<ConsentFor>(consent.purposes);
    return std::ranges::find(purposes, ConsentFor::help) != purposes.end();
}

// Working Together 2023 and the Families First Partnership set no clock (A04): each area says how soon. Below section
// 17 help rests on consent.
constinit const Duty<FamilyFile> consent_given{
    .terms = {"Consent to early help", "A04", law::early_help, Role::family_help_practitioner},
    .runs =
        [](const FamilyFile& file) {
            // What was agreed to before, and is in force still, holds when a family steps down.
            auto runs = times_of(file, Intensity::early_help);
            for (auto& run : runs)
                for (const auto& consent : file.consents)
                    if (for_help(consent.value) &&
                        (consent.value.on >= run.starts || file.in_force(consent, run.starts)))
                        run.done.push_back(consent.value.on);
            return runs;
        },
    .once_within = &local::consent,
    .from_what = "early help beginning",
};

constinit const Duty<FamilyFile> lead_named{
    .terms = {"Lead practitioner named", "A04", law::lead, Role::manager},
    .runs =
        [](const FamilyFile& file) {
            std::vector<Date> days;
            for (const auto& lead : file.leads) days.push_back(lead.value.starts);
            return with_days(episodes(file), days);
        },
    .once_within = &local::lead,
    .from_what = "Family Help beginning",
};

constinit const Duty<FamilyFile> plan_made{
    .terms = {"The family's plan made", "A04", law::early_help, Role::family_help_practitioner},
    .runs = [](const FamilyFile& file) { return with_days(episodes(file), file.planned); },
    .once_within = &local::plan,
    .from_what = "Family Help beginning",
};

// "The maximum timeframe for the assessment to conclude ... should be no longer than 45 working days from the point of
// referral." Where a family steps up later, the decision to do so is the referral. It is due below section 17 too,
// where a criterion of section 17 is met.
constinit const Duty<FamilyFile> assessment_completed{
    .terms = {"Assessment completed", "A03", law::assessment, Role::family_help_practitioner},
    .runs =
        [](const FamilyFile& file) {
            auto runs = times_where(file, entitles);
            for (auto& run : runs)
                for (const auto& begun : file.begun)
                    if (begun.value.on == run.starts) run.starts = begun.value.asked_on;
            return with_days(std::move(runs), file.assessed);
        },
    .timetable = once(45_working_days),
    .from_what = "the referral",
};

// No law says how often (A13): the area sets it. The clock runs again from each review.
constinit const Duty<FamilyFile> plan_reviewed{
    .terms = {"Review of the family's plan", "A13", law::plan_review, Role::family_help_practitioner},
    .work_out =
        [](const FamilyFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            auto runs = with_days(episodes(file), file.planned);
            const auto reviewed = with_days(episodes(file), file.reviewed);
            for (std::size_t i = 0; i < runs.size(); ++i) {
                if (runs[i].done.empty()) continue;  // nothing to review without a plan
                auto from = runs[i].done.front();
                const auto add = [&](std::optional<Date> done) {
                    const auto within = file.local.of(local::plan_review, from);
                    Occasion one{
                        calendar.within(within.span, from), done, from, within.span, "the plan", {}, within.own};
                    found.push_back(one);
                };
                for (const auto day : reviewed[i].done) add(day), from = day;
                if (!runs[i].ends) add({});
            }
            lapse(found, {}, today);
            return found;
        },
};

static constexpr std::array all_duties{&consent_given, &lead_named, &plan_made, &assessment_completed, &plan_reviewed};
static constexpr std::array all_terms{&consent_given.terms, &lead_named.terms, &plan_made.terms,
                                      &assessment_completed.terms, &plan_reviewed.terms};
static constexpr std::array all_spans{&local::consent, &local::lead, &local::plan, &local::plan_review};
std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }

std::vector<Due> open_due(const FamilyFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> open;
    if (!file.open()) return open;
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            if (occasion.open()) open.push_back({&duty->terms, file.family, occasion});
    std::ranges::stable_sort(open, {}, [](const Due& one) { return one.occasion.due; });
    return open;
}

std::vector<const Fact<Consent>*> consents_ending(const FamilyFile& file, Date today) {
    std::vector<const Fact<Consent>*> ending;
    if (!file.open()) return ending;
    for (const auto& consent : file.consents) {
        if (!consent.value.until || !file.in_force(consent, today) || *consent.value.until > today.plus_days(28))
            continue;
        const bool renewed = std::ranges::any_of(file.consents, [&](const Fact<Consent>& other) {
            return other.id != consent.id && other.value.purposes == consent.value.purposes &&
                   other.value.agencies == consent.value.agencies &&
                   file.in_force(other, consent.value.until->plus_days(1));
        });
        if (!renewed) ending.push_back(&consent);
    }
    return ending;
}

}  // namespace kith::family_help
