#include "my_pages/rules.h"

#include <algorithm>
#include <array>

#include "my_pages/law.h"

namespace kith::my_pages {

namespace local {
constinit const LocalSpan answered{"child-answered",
                                   "How soon a child is answered who wrote on their own pages",
                                   "",
                                   law::practice,
                                   2_working_days,
                                   1,
                                   5};
constinit const LocalSpan told{
    "child-told", "How soon a child is told what a plan or a review decided", "", law::practice, 5_working_days, 1, 20};
}  // namespace local

// Section 22(4) and (5): the child's wishes and feelings are ascertained, and given due consideration. A child who
// writes and hears nothing back stops writing, so each thing is answered by itself.
constinit const Duty<MyFile> child_answered{
    .terms = {"Answer to what the child wrote", "", law::wishes, Role::social_worker},
    .runs =
        [](const MyFile& file) {
            std::vector<Run> runs;
            for (const auto& one : file.asks()) {
                Run run{one.on, {}, {}};
                for (const auto* answer : file.answers_to(one.id))
                    if (answer->value.on >= one.on) run.done.push_back(answer->value.on);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .once_within = &local::answered,
    .from_what = "the child's writing it",
};

static std::vector<Run> runs_of_not_safe(const MyFile& file, bool managers) {
    std::vector<Run> runs;
    for (const auto& fact : file.not_safe) {
        Run run{fact.value.on, {}, {}};
        for (const auto& acted : file.acted)
            if (acted.value.not_safe == fact.id &&
                (managers ? acted.value.as == Role::manager : !acted.value.told.empty()))
                run.done.push_back(acted.value.on);
        std::ranges::sort(run.done);
        runs.push_back(std::move(run));
    }
    return runs;
}

// A child who says that they are not safe may give reasonable cause to suspect significant harm. No authority sets a
// later day for itself.
constinit const Duty<MyFile> acted_on{
    .terms = {"The child says they are not safe: act today", "", law::enquiries, Role::social_worker},
    .runs = [](const MyFile& file) { return runs_of_not_safe(file, false); },
    .timetable = once(0_days),
    .from_what = "the child's saying so",
};
constinit const Duty<MyFile> looked_at{
    .terms = {"The child says they are not safe: a manager looks today", "", law::enquiries, Role::manager},
    .runs = [](const MyFile& file) { return runs_of_not_safe(file, true); },
    .timetable = once(0_days),
    .from_what = "the child's saying so",
};

static bool is_told(const MyFile& file, FactId id) {
    return std::ranges::any_of(file.decided, [&](const auto& fact) { return fact.value.of == id; });
}

static bool owed_telling(const MyFile& file, const OwnView& view) {
    return file.pages_since && view.on >= *file.pages_since && (!file.pages_until || view.on <= *file.pages_until);
}

constinit const Duty<MyFile> child_told{
    .terms = {"Tell the child what was decided, and why", "", law::review, Role::social_worker},
    .runs =
        [](const MyFile& file) {
            std::vector<Run> runs;
            for (const auto& view : file.views) {
                if (!owed_telling(file, view)) continue;
                Run run{view.on, {}, {}};
                for (const auto& fact : file.decided)
                    if (fact.value.of == view.id) run.done.push_back(fact.value.on);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .once_within = &local::told,
    .from_what = "the plan or review",
};

static constexpr std::array all_duties{&child_answered, &acted_on, &looked_at, &child_told};
static constexpr std::array all_terms{&child_answered.terms, &acted_on.terms, &looked_at.terms, &child_told.terms};
static constexpr std::array all_spans{&local::answered, &local::told};
static constexpr std::array later{
    LawToDo{law::wishes, "",
            "A child who has no pages of their own writes nothing here: their worker records what they say at visits."},
    LawToDo{law::enquiries, "",
            "Nobody is rung or sent a message at night: the pages say so, and give the child numbers that answer. Who "
            "is on duty reads My day."}};

std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }
std::span<const LawToDo> to_do() { return later; }

std::vector<Due> all_due(const MyFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            all.push_back({&duty->terms, file.child, occasion});
    return all;
}

std::optional<Occasion> answer_due(const MyFile& file, FactId id, const Calendar& calendar, Date today) {
    for (const auto& one : file.asks()) {
        if (one.id != id || file.is_answered(one)) continue;
        const auto all =
            occasions_within(local::answered, file.local, {Run{one.on}}, calendar, today, child_answered.from_what);
        if (!all.empty()) return all.front();
    }
    return {};
}

std::vector<const Fact<NotSafe>*> still_not_safe(const MyFile& file) {
    std::vector<const Fact<NotSafe>*> found;
    for (const auto& fact : file.not_safe)
        if (!file.is_acted_on(fact.id) || !file.is_seen_by_manager(fact.id)) found.push_back(&fact);
    return found;
}

std::vector<OwnView> not_told(const MyFile& file) {
    std::vector<OwnView> found;
    for (const auto& view : file.views)
        if (owed_telling(file, view) && !is_told(file, view.id)) found.push_back(view);
    return found;
}

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    return all_due(TRY(my_file(store, child, known)), calendar, today);
}

Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto& file : TRY(my_files(store, authority, allowed)))
        for (const auto& due : all_due(file, calendar, today))
            if (due.occasion.open()) open.push_back(due);
    return open;
}

}  // namespace kith::my_pages
