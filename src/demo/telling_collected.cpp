// What the yearly collection asks and nothing else in the record holds.
#include <algorithm>

#include <fmt/format.h>

#include "demo/telling.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind year_closed{"care.year_outcomes", "Outcomes of the year"};
static constexpr EntryKind in_touch{"care.in_touch", "Care-experienced young person"};
static constexpr EntryKind adoption_decided{"care.adoption", "Adoption"};
static constexpr EntryKind earlier_home{"care.previous_permanence", "Earlier permanent home"};
static constexpr EntryKind mother_recorded{"care.mother", "Is a mother"};

void Telling::collected() {
    years();
    adoption();
    const auto soon = working_day(child_.starts.plus_days(6));
    if (soon < last() && !child_.seeking_asylum && random_.chance(0.04)) {
        open(soon, 17 * 60 + 20, worker(soon).author, earlier_home,
             fmt::format("An earlier permanent home of {} was recorded", child_.given));
        ledger_.enter(PreviousPermanence{random_.chance(0.35) ? "P1" : "P2",
                                         {},
                                         fmt::format("zz/zz/{}", child_.starts.year() - random_.between(1, 2))});
    }
    const auto end = last();
    if (child_.sex == Sex::female && child_.born.age_on(end) >= 16 && end - child_.starts > 300 &&
        random_.chance(0.03)) {
        const auto born = end.plus_days(-random_.between(30, 150));
        open(born.plus_days(2), 11 * 60, worker(born).author, mother_recorded,
             fmt::format("{} is a mother: her child was born on {}", child_.given, born.in_words()));
        ledger_.enter(Mother{born});
    }
}

void Telling::years() {
    for (int year = child_.starts.year() + 1; year <= setting_.today.year(); ++year) {
        const auto close = *Date::of(year, 3, 31);
        const auto told = working_day(close.plus_days(20));
        if (told >= setting_.today) break;
        const int age = child_.born.age_on(close);
        if (close.plus_months(-12) >= child_.starts && close < last()) {
            const bool older = age >= 10, substances = older && random_.chance(shares::substance_problem * 1.6);
            open(told, 11 * 60 + 30, worker(told).author, year_closed,
                 fmt::format("Outcomes for {} of the year to {}", child_.given, close.in_words()));
            ledger_.enter(YearOutcomes{close, older && random_.chance(shares::convicted * 1.6),
                                       age < 5 ? std::optional{random_.chance(0.9)} : std::nullopt,
                                       random_.chance(shares::immunised), random_.chance(shares::teeth_checked),
                                       random_.chance(shares::health_assessed), substances,
                                       substances ? std::optional{random_.chance(0.45)} : std::nullopt, std::nullopt});
        }
        const bool left_old_enough = child_.ends && *child_.ends <= close && child_.born.age_on(*child_.ends) >= 16 &&
                                     *child_.ends - child_.starts > 91;
        if (!left_old_enough || age < 17 || age > 21) continue;
        static constexpr std::array activities{Share{"F2", 19.}, Share{"P2", 2.},  Share{"F1", 6.},
                                               Share{"F5", 20.}, Share{"P5", 5.},  Share{"F4", 2.},
                                               Share{"G4", 9.},  Share{"G5", 27.}, Share{"G6", 4.}};
        static constexpr std::array homes{Share{"U1", 34.}, Share{"Y1", 26.}, Share{"K1", 14.},
                                          Share{"B1", 12.}, Share{"V1", 6.},  Share{"S2", 3.}};
        const bool touch = random_.chance(0.95);
        open(told, 11 * 60 + 31, reviewer(told).author, in_touch,
             fmt::format("How {} was at the birthday in the year to {}", child_.given, close.in_words()));
        ledger_.enter(InTouch{close, touch ? "YES" : "NO", touch ? by_share(random_, activities) : "0",
                              touch ? by_share(random_, homes) : "0"});
    }
}

void Telling::adoption() {
    const auto order = child_.legal.back().status == LegalStatus::placement_order ? child_.ordered() : std::nullopt;
    if (!order) return;
    const auto decided = std::max(child_.starts.plus_days(1), order->plus_days(-random_.between(20, 60)));
    open(decided, 16 * 60 + 40, manager(decided).author, adoption_decided,
         fmt::format("It was decided on {} that {} should be placed for adoption", decided.in_words(), child_.given));
    ledger_.enter(AdoptionDecision{decided, {}, {}});
    if (!is_for_adoption(child_.stays.back().kind) || !child_.ends) return;
    const auto matched = std::max(decided.plus_days(1), child_.stays.back().starts.plus_days(-20));
    static constexpr std::array sexes{Share{"MF", 78.}, Share{"F1", 9.}, Share{"MM", 7.}, Share{"FF", 5.},
                                      Share{"M1", 1.}};
    const std::string sex = by_share(random_, sexes);
    const int number = sex == "F1" || sex == "M1" ? 1 : 2;
    open(*child_.ends, 17 * 60 + 20, worker(*child_.ends).author, adoption_decided,
         fmt::format("{} was adopted on {}", child_.given, child_.ends->in_words()));
    ledger_.enter(Adopters{decided, matched, false, number, sex,
                           number == 1           ? "L0"
                           : random_.chance(0.8) ? "L11"
                                                 : "L3"});
}

}  // namespace kith::demo
