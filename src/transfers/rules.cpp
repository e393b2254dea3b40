// The clocks of a transfer: the record within 15 working days, and a meeting where children live in the home.
#include "transfers/rules.h"

#include <algorithm>
#include <array>

#include "transfers/law.h"

namespace kith::transfers {

constinit const LocalSpan local::meeting{"transfer-meeting",
                                         "How soon the services meet about the children of carers who transfer",
                                         "",
                                         law::meeting,
                                         28_days,
                                         1,
                                         42};

// 32.—(6) on the request of another fostering service provider, the records of a foster parent must be provided within
// 15 working days (paraphrased). The clock runs from the carers' asking, which is no later than the other service's: so
// they have the record to read, and to agree to, within that time.
constinit const Duty<TransferFile> record_provided{
    .terms = {"Carers' record made for them to read", "F18", law::sharing, Role::fostering_manager, "portable-record"},
    .runs =
        [](const TransferFile& file) {
            std::vector<Run> runs;
            for (const auto& transfer : file.asked) {
                auto& run = runs.emplace_back(Run{transfer.value.on, file.approved_on(transfer.id), {}});
                if (const auto* made = file.record_of(transfer.id)) run.done.push_back(made->value.on);
            }
            return runs;
        },
    .timetable = once(15_working_days),
    .from_what = "the carers' asking",
};

static bool children_here(const homes::HomeFile& home, Date day) { return !home.living_here(day).empty(); }

static std::vector<Run> meetings_owed(const TransferFile& file) {
    std::vector<Run> runs;
    for (const auto& transfer : file.asked) {
        if (!children_here(file.of, transfer.value.on)) continue;
        auto& run = runs.emplace_back(Run{transfer.value.on, file.stopped(transfer.id), {}});
        for (const auto& met : file.meetings)
            if (met.value.asked == transfer.id) run.done.push_back(met.value.on);
    }
    return runs;
}

// Nobody is moved by a transfer; where children live with the carers all who plan for them meet first.
constinit const Duty<TransferFile> children_talked_about{
    .terms = {"Meeting about the children of carers who transfer", "", law::meeting, Role::supervising_social_worker,
              "transfer-meeting"},
    .work_out =
        [](const TransferFile& file, const Calendar& calendar, Date today) {
            return occasions_within(local::meeting, file.of.local, meetings_owed(file), calendar, today,
                                    "the carers' asking");
        },
};

static constexpr std::array all{&record_provided, &children_talked_about};
static constexpr std::array all_terms{&record_provided.terms, &children_talked_about.terms};
static constexpr std::array all_spans{&local::meeting};

std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }

std::vector<Due> open_due(const TransferFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto* duty : all)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            if (occasion.open()) open.push_back({&duty->terms, file.of.home, occasion});
    std::ranges::stable_sort(open, {}, [](const Due& due) { return due.occasion.due; });
    return open;
}

}  // namespace kith::transfers
