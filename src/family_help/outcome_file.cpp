#include "family_help/outcome_file.h"

#include <algorithm>
#include <unordered_map>

#include "family_help/facts.h"
#include "family_help/outcome_law.h"
#include "kernel/record/several.h"

namespace kith::family_help {

OutcomesFile::Change OutcomesFile::change(FamilyOutcome outcome, LookedBy looked) const {
    const Fact<OutcomeStep>* first = nullptr;
    const Fact<OutcomeStep>* last = nullptr;
    const auto place = [](const Fact<OutcomeStep>& fact) { return std::pair{fact.value.on, fact.id}; };
    for (const auto& fact : steps) {
        if (fact.value.outcome != outcome || fact.value.looked != looked || (since && fact.value.on < *since)) continue;
        if (!first || fact.value.on < first->value.on ||
            (fact.value.on == first->value.on && place(fact) > place(*first)))
            first = &fact;
        if (!last || place(fact) > place(*last)) last = &fact;
    }
    if (!first) return {};
    // Two looks on one day are one that was put right.
    if (last->value.on == first->value.on) return {last->value, {}};
    return {first->value, last->value};
}

std::optional<int> OutcomesFile::change_in_all(LookedBy looked) const {
    std::optional<int> all;
    for (const auto& word : words_of<FamilyOutcome>)
        if (const auto by = change(word.value, looked).by()) all = all.value_or(0) + *by;
    return all;
}

static void begun_on(OutcomesFile& file, Date on) { file.since = std::max(file.since, std::optional{on}); }

Result<OutcomesFile> outcomes_file(const Store& store, const Leave& family, Known known) {
    OutcomesFile file{family.about(), TRY(facts<OutcomeStep>(store, family, known)), {}};
    for (const auto& fact : TRY(facts<HelpBegun>(store, family, known))) begun_on(file, fact.value.on);
    return file;
}

Result<std::vector<OutcomesFile>> outcomes_files(const Store& store, const LeaveOfAll& leave,
                                                 const std::vector<PersonId>& families) {
    std::vector<OutcomesFile> files(families.size());
    std::unordered_map<PersonId, OutcomesFile*> place;
    for (std::size_t i = 0; i < families.size(); ++i) {
        files[i].family = families[i];
        place.emplace(families[i], &files[i]);
    }
    TRY(each_fact_of<OutcomeStep>(store, leave, families,
                                  [&](const auto& fact) { place.at(fact.about)->steps.push_back(fact); }));
    TRY(each_fact_of<HelpBegun>(store, leave, families,
                                [&](const auto& fact) { begun_on(*place.at(fact.about), fact.value.on); }));
    return files;
}

static bool in_help(const OutcomesFile& file, Date on, const Calendar&) { return file.since && *file.since <= on; }
static bool twice(const OutcomesFile& file) { return file.change_in_all(LookedBy::worker).has_value(); }

constinit const Figure<OutcomesFile> measured_twice{
    .terms =
        {"Families whose outcomes were measured before and after",
         "Of the families that Family Help began with, those for whom a worker measured at least one outcome on two "
         "days of the last episode.",
         "", law::outcomes},
    .counts = in_help,
    .meets = [](const OutcomesFile& file, Date, const Calendar&) { return twice(file); },
};

template <LookedBy looked>
static bool looked_twice(const OutcomesFile& file, Date on, const Calendar& calendar) {
    return in_help(file, on, calendar) && file.change_in_all(looked).has_value();
}
template <LookedBy looked>
static bool better(const OutcomesFile& file, Date, const Calendar&) {
    return file.change_in_all(looked).value_or(0) > 0;
}

constinit const Figure<OutcomesFile> better_by_worker{
    .terms = {"Families who fare better, as their workers see it",
              "Of the families measured by a worker before and after, those whose steps in all outcomes so measured, "
              "added up, are more after than before.",
              "", law::outcomes},
    .counts = looked_twice<LookedBy::worker>,
    .meets = better<LookedBy::worker>,
};
constinit const Figure<OutcomesFile> better_by_family{
    .terms =
        {"Families who fare better, as they see it themselves",
         "Of the families who measured themselves before and after, those whose steps in all outcomes so measured, "
         "added up, are more after than before.",
         "", law::outcomes},
    .counts = looked_twice<LookedBy::family>,
    .meets = better<LookedBy::family>,
};

static constexpr std::array figures_of_outcomes{&measured_twice, &better_by_worker, &better_by_family};
std::span<const Figure<OutcomesFile>* const> outcome_figures() { return figures_of_outcomes; }

}  // namespace kith::family_help
