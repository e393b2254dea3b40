#include "family_help/figures.h"

#include <algorithm>
#include <array>
#include <set>

#include "family_help/law.h"
#include "family_help/rules.h"

namespace kith::family_help {

static bool in_year(Date on, Date day) { return day > on.plus_months(-12) && day <= on; }

/// The last episode that had begun by a day, if it began in the year.
static const Fact<HelpBegun>* begun_in_year(const FamilyFile& file, Date on) {
    for (auto one = file.begun.rbegin(); one != file.begun.rend(); ++one)
        if (one->value.on <= on) return in_year(on, one->value.on) ? &*one : nullptr;
    return nullptr;
}

static bool counts_in_year(const FamilyFile& file, Date on, const Calendar&) {
    return begun_in_year(file, on) != nullptr;
}

std::optional<Date> first_help(const FamilyFile& file, const Fact<HelpBegun>& episode) {
    std::optional<Date> first;
    const auto consider = [&](Date day) {
        if (day >= episode.value.asked_on && (!first || day < *first)) first = day;
    };
    for (const auto day : file.helped) consider(day);
    for (const auto& payment : file.payments) consider(payment.value.on);
    const auto* closed = file.closed_on(episode.id);
    if (first && closed && *first > closed->on) return std::nullopt;
    return first;
}

constinit const Figure<FamilyFile> one_lead{
    .terms = {"Families who kept one lead",
              "Of the families whose help began in the year to the day, those whose lead has not changed.", "",
              law::lead},
    .counts = counts_in_year,
    .meets = [](const FamilyFile& file, Date on,
                const Calendar&) { return file.changes_of_lead(begun_in_year(file, on)->id) == 0; },
};

constinit const Figure<FamilyFile> lead_in_time{
    .terms = {"Families with a lead in time",
              "Of the families whose help began in the year to the day, those for whom a lead was named within the "
              "authority's own time, or for whom it is not over.",
              "", law::lead},
    .counts = counts_in_year,
    .meets =
        [](const FamilyFile& file, Date on, const Calendar& calendar) {
            const auto from = begun_in_year(file, on)->value.on;
            return std::ranges::none_of(occasions(lead_named, file, calendar, on),
                                        [&](const Occasion& one) { return one.from == from && one.late(on); });
        },
};

constinit const Figure<FamilyFile> helped_soon{
    .terms =
        {"Families helped within four weeks",
         "Of the families whose help began in the year to the day, those for whom something was done within 28 days "
         "of the contact: an action of the plan moved, or money was paid.",
         "", law::services},
    .counts = counts_in_year,
    .meets =
        [](const FamilyFile& file, Date on, const Calendar&) {
            const auto* episode = begun_in_year(file, on);
            const auto first = first_help(file, *episode);
            return first && *first <= episode->value.asked_on.plus_days(28);
        },
};

constinit const Figure<FamilyFile> came_back_in_a_year{
    .terms =
        {"Families who came back within twelve months",
         "Of the families whose help began in the year to the day, those whose help before had ended twelve months "
         "or less before it was asked for again.",
         "", law::services},
    .counts = counts_in_year,
    .meets = [](const FamilyFile& file, Date on,
                const Calendar&) { return file.came_back(begun_in_year(file, on)->id); },
};

static std::vector<const Stepped*> steps_of(const FamilyFile& file, FactId episode) {
    std::vector<const Stepped*> steps;
    for (const auto& one : file.steps)
        if (one.value.episode == episode) steps.push_back(&one.value);
    return steps;
}

constinit const Figure<FamilyFile> stepped_without_new_lead{
    .terms = {"Families who had more or less help from the same lead",
              "Of the families whose help began in the year to the day and changed in how much it is, those whose lead "
              "did not change on the same day.",
              "", law::lead},
    .counts =
        [](const FamilyFile& file, Date on, const Calendar&) {
            const auto* episode = begun_in_year(file, on);
            return episode && !steps_of(file, episode->id).empty();
        },
    .meets =
        [](const FamilyFile& file, Date on, const Calendar&) {
            const auto steps = steps_of(file, begun_in_year(file, on)->id);
            return std::ranges::none_of(file.leads, [&](const Fact<Lead>& lead) {
                return lead.value.why &&
                       std::ranges::any_of(steps, [&](const Stepped* step) { return step->on == lead.value.starts; });
            });
        },
};

static constexpr std::array all_figures{&one_lead, &lead_in_time, &helped_soon, &came_back_in_a_year,
                                        &stepped_without_new_lead};
std::span<const Figure<FamilyFile>* const> figures() { return all_figures; }

Counted count(std::span<const FamilyFile> files, Date on) {
    Counted counted;
    std::vector<int> days;
    for (const auto& file : files) {
        const auto* episode = begun_in_year(file, on);
        if (!episode) continue;
        ++counted.episodes;
        counted.changes_of_lead += file.changes_of_lead(episode->id);
        std::set<PersonId> led;
        for (const auto& lead : file.leads)
            if (lead.value.episode == episode->id) led.insert(lead.value.worker);
        counted.workers += static_cast<int>(led.size());
        for (const auto* step : steps_of(file, episode->id))
            ++(step->to == Intensity::in_need ? counted.steps_up : counted.steps_down);
        if (const auto first = first_help(file, *episode)) days.push_back(*first - episode->value.asked_on);
    }
    if (!days.empty()) {
        std::ranges::sort(days);
        counted.days_to_first_help = days[(days.size() - 1) / 2];
    }
    return counted;
}

}  // namespace kith::family_help
