#include <algorithm>

#include <fmt/format.h>

#include "demo/telling.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind gone_missing{"care.missing", "Missing"};
static constexpr EntryKind interview{"care.return_interview", "Return interview"};
static constexpr EntryKind said_no{"care.refusal", "Said no"};

/// Missing episodes come in runs: most children have none, a few have many in a year. Older children, and those in
/// homes with staff, go missing most.
static double likely(int age, PlaceKind kind) {
    if (age < 11) return 0.002;
    const double by_age = age >= 15 ? 0.24 : age >= 13 ? 0.17 : 0.06;
    return is_foster(kind) || kind == PlaceKind::with_parents ? by_age * 0.7 : by_age * 1.6;
}

void Telling::missing() {
    for (auto year = child_.starts; year < last(); year = year.plus_months(12)) {
        const auto until = std::min(year.plus_months(12), last());
        const double part = (until - year) / 365.0;
        if (!random_.chance(likely(child_.born.age_on(year), child_.stay_on(year).kind) * part)) continue;
        auto on = year.plus_days(random_.below(std::max(1, until - year)));
        for (int left = 1 + random_.few(1.6); left > 0; --left) {
            const auto back = on.plus_days(random_.chance(0.8) ? random_.between(0, 1) : random_.between(2, 5));
            if (back.plus_days(4) >= until) break;
            const bool away = random_.chance(0.2);
            MissingEpisode gone{away ? Absence::away : Absence::missing, on, {}, words::missing(voice(on), random_)};
            const auto what = away ? "was away without permission" : "was missing";
            open(on, 20 * 60, worker(on).author, gone_missing,
                 fmt::format("{} {} from {}", child_.given, what, on.in_words()));
            const auto fact = ledger_.enter(gone);
            gone.ends = back;
            open(back, 21 * 60, worker(back).author, gone_missing,
                 fmt::format("{} {} from {} to {}", child_.given, what, on.in_words(), back.in_words()));
            ledger_.correct(fact, gone);
            const auto offered = back.plus_days(1);
            const bool held = random_.chance(shares::interview_held);
            const auto talk = offered.plus_days(random_.chance(0.8) ? random_.between(0, 1) : random_.between(2, 3));
            open(talk, 12 * 60 + 20, worker(talk).author, interview,
                 held ? fmt::format("Return interview with {} on {}", child_.given, talk.in_words())
                      : fmt::format("{} was offered a return interview on {} and did not want it", child_.given,
                                    offered.in_words()));
            ledger_.enter(ReturnInterview{
                fact, offered, held ? std::optional{talk} : std::nullopt,
                held ? words::return_interview(voice(talk), random_) : words::no_interview(voice(talk), random_)});
            on = back.plus_days(random_.between(5, 60));
        }
    }
}

void Telling::refusals() {
    for (const auto kind : {OfferKind::advocate, OfferKind::independent_visitor}) {
        const auto on = working_day(child_.starts.plus_days(random_.between(30, 200)));
        if (child_.born.age_on(on) < 7 || on >= last() || !random_.chance(0.12)) continue;
        open(on, 17 * 60 + 55, worker(on).author, said_no,
             fmt::format("{} said no to {} on {}", child_.given, lower(in_words(kind)), on.in_words()));
        Refusal no{kind, on, words::refusal(voice(on), kind, random_), {}};
        const auto fact = ledger_.enter(no);
        const auto again = working_day(on.plus_days(random_.between(60, 200)));
        if (again >= last() || !random_.chance(0.2)) continue;
        no.withdrawn = again;
        open(again, 17 * 60 + 55, worker(again).author, said_no,
             fmt::format("{} said yes after all on {}", child_.given, again.in_words()));
        ledger_.correct(fact, no);
    }
}

}  // namespace kith::demo
