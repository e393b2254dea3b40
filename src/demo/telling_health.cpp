#include <algorithm>

#include <fmt/format.h>

#include "demo/telling.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind health_checked{"care.health", "Health"};
static constexpr EntryKind questionnaire{"care.sdq", "Strengths and difficulties"};

void Telling::health_check(HealthKind kind, Date on) {
    on = working_day(on);
    if (on >= last()) return;
    open(on, 14 * 60 + 30 + random_.below(60), nurse(on).author, health_checked,
         fmt::format("{} for {} on {}", in_words(kind), child_.given, on.in_words()));
    ledger_.enter(HealthCheck{kind, on, words::health(voice(on), kind, random_)});
}

void Telling::health() {
    const auto first = child_.starts.plus_days(random_.chance(0.88) ? random_.between(9, 26) : random_.between(28, 70));
    health_check(HealthKind::initial_assessment, first);
    // Six-monthly under five, yearly from then (reg. 7).
    for (auto on = first;;) {
        const int months = child_.born.age_on(on) < 5 ? 6 : 12;
        on = on.plus_months(months).plus_days(random_.chance(shares::health_assessed) ? -random_.between(1, 25)
                                                                                      : random_.between(10, 80));
        if (on >= last()) break;
        health_check(HealthKind::review_assessment, on);
        if (child_.born.age_on(on) < 5) health_check(HealthKind::development, on.plus_days(random_.between(5, 40)));
    }
    for (auto on = child_.starts.plus_days(random_.between(20, 120)); on < last();
         on = on.plus_days(random_.between(330, 380))) {
        if (child_.born.age_on(on) >= 1 && random_.chance(shares::teeth_checked + 0.1))
            health_check(HealthKind::dental, on);
        if (random_.chance(shares::immunised))
            health_check(HealthKind::immunisations_up_to_date, on.plus_days(random_.between(10, 60)));
        if (child_.born.age_on(on) >= 4 && random_.chance(0.5))
            health_check(HealthKind::optician, on.plus_days(random_.between(10, 90)));
    }
    strengths_and_difficulties();
}

static int score(Random& random) {
    switch (random.by_weight(shares::sdq_bands)) {
        case 0: return random.between(2, 13);
        case 1: return random.between(14, 16);
        default: return random.between(17, 31);
    }
}

void Telling::strengths_and_difficulties() {
    for (auto on = child_.starts.plus_days(random_.between(200, 360)); on < last();
         on = on.plus_days(random_.between(340, 385))) {
        const int age = child_.born.age_on(on);
        if (age < 4 || age > 16) continue;
        const auto day = working_day(on);
        if (day >= last()) break;
        Sdq filled{day, {}, {}};
        static constexpr std::array reasons{SdqReason::child_refused, SdqReason::carer_refused, SdqReason::other};
        if (random_.chance(shares::sdq_returned))
            filled.score = score(random_);
        else
            filled.reason = random_.one_of(reasons);
        open(day, 13 * 60, worker(day).author, questionnaire,
             filled.score
                 ? fmt::format("Strengths and difficulties score for {} on {}: {}", child_.given, day.in_words(),
                               *filled.score)
                 : fmt::format("No strengths and difficulties score for {} on {}", child_.given, day.in_words()));
        ledger_.enter(filled);
    }
}

}  // namespace kith::demo
