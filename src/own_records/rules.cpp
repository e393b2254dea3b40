#include "own_records/rules.h"

#include <array>

#include "own_records/law.h"

namespace kith::own_records {

namespace local {
constinit const LocalSpan second_look{"records-second-look",
                                      "How soon a second person looks at records that were prepared",
                                      "X04",
                                      law::practice,
                                      5_working_days,
                                      1,
                                      10};
constinit const LocalSpan kept_in_need{
    "kept-in-need",
    "How long the record of a child in need or at risk who was not looked after is kept",
    "",
    law::kept_locally,
    35_years,
    25,
    100};
}  // namespace local

// Article 12(3): without undue delay, within one month; two months more where that is necessary, which the person is
// told within the first, with the reason.
constexpr int months_by_law = 1;
constexpr int months_longer = 3;

Occasion answer_by(const RecordsFile& file, const Fact<Request>& request) {
    const int months = file.longer_for(request.id) ? months_longer : months_by_law;
    Occasion one{request.value.on.plus_months(months),
                 {},
                 request.value.on,
                 {months, Unit::months},
                 months == months_by_law ? "their asking" : "their asking, who were told of the two months more,"};
    if (const auto* given = file.released_for(request.id)) one.done = given->value.on;
    if (const auto* back = file.taken_back_for(request.id); back && !one.done) one.lapsed = back->value.on;
    return one;
}

constinit const Duty<RecordsFile> records_given{
    .terms = {"Answer to a request for one's own records", "X04", law::one_month, Role::records_officer},
    .work_out =
        [](const RecordsFile& file, const Calendar&, Date) {
            std::vector<Occasion> found;
            for (const auto& request : file.requests) found.push_back(answer_by(file, request));
            return found;
        },
};

constinit const Duty<RecordsFile> looked_at{
    .terms = {"Second look at records that were prepared", "X04", law::practice, Role::manager},
    .runs =
        [](const RecordsFile& file) {
            std::vector<Run> runs;
            for (const auto& ready : file.ready) {
                Run run{ready.value.on};
                const auto answers = [&](const auto& facts) {
                    for (const auto& fact : facts)
                        if (fact.value.request == ready.value.request && fact.entered_by > ready.entered_by &&
                            run.done.empty())
                            run.done.push_back(fact.value.on);
                };
                answers(file.back);
                answers(file.released);
                if (const auto* back = file.taken_back_for(ready.value.request)) run.ends = back->value.on;
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .once_within = &local::second_look,
    .from_what = "their being prepared",
};

// Article 16 gives a right to have what is wrong put right; article 12(3) gives it the same month.
constinit const Duty<RecordsFile> answered_about{
    .terms = {"Answer to what somebody says of their record", "X04", law::put_right, Role::records_officer},
    .runs =
        [](const RecordsFile& file) {
            std::vector<Run> runs;
            for (const auto& words : file.words) {
                if (words.value.says == Says::comment) continue;
                Run run{words.value.on};
                if (const auto* answer = file.answer_to(words.id)) run.done.push_back(answer->value.on);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .timetable = once(1_months),
    .from_what = "their writing",
};

static constexpr std::array all_terms{&records_given.terms, &looked_at.terms, &answered_about.terms};
static constexpr std::array all_spans{&local::second_look, &local::kept_in_need};
static constexpr std::array gaps{
    LawToDo{law::access, "X04",
            "papers found elsewhere, letters and recordings are not joined to what is given here: give them beside it"},
    LawToDo{law::serious_harm, "X04",
            "whether a health professional was asked about harm is not a question of its own: write it in the reason"},
    LawToDo{law::kept_care, "",
            "a legal hold and the handing over of records when an authority or a home closes are not recorded"}};

std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }
std::span<const LawToDo> to_do() { return gaps; }

std::vector<Due> all_due(const RecordsFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> found;
    for (const auto* duty : {&records_given, &looked_at, &answered_about})
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            found.push_back({&duty->terms, file.person, occasion});
    return found;
}

Result<std::vector<Due>> duties_of_person(const Store& store, const Leave& person, Known known,
                                          const Calendar& calendar, Date today) {
    return all_due(TRY(records_file(store, person, known)), calendar, today);
}

}  // namespace kith::own_records
