#include <algorithm>

#include <fmt/format.h>

#include "demo/telling.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind review_held{"care.review", "Review"};
static constexpr EntryKind review_written{"care.review_record", "Record of a review"};
static constexpr EntryKind brought_forward{"care.early_review", "Review brought forward"};
static constexpr EntryKind plan_made{"care.plan", "Care plan"};

// Care Planning Regulations 2010, reg. 33: within 20 working days, then three months, then every six.
void Telling::reviews() {
    const auto first_plan = working_day(child_.starts.plus_days(random_.between(1, 8)));
    if (first_plan < last()) care_plan(first_plan, true);
    auto on = working_day(child_.starts.plus_days(random_.between(17, 25)));
    for (int held = 0; on < last(); ++held) {
        review(on);
        if (held > 0 && random_.chance(0.3)) care_plan(working_day(on.plus_days(random_.between(2, 9))), false);
        const bool late = random_.chance(shares::review_late);
        const int months = held == 0 ? 3 : 6;
        on = on.plus_months(months).plus_days(late ? random_.between(3, 24) : -random_.between(2, 16));
        if (on.weekday() > 5) on = on.plus_days(5 - on.weekday());
        if (held > 1 && random_.chance(0.03)) {
            const auto asked = working_day(on.plus_days(-70));
            if (asked < last()) {
                open(
                    asked, 15 * 60, worker(asked).author, brought_forward,
                    fmt::format("{} next review is brought forward: {}", possessive(child_.given), "it was asked for"));
                ledger_.enter(EarlyReview{asked, {}, words::early_review(voice(asked), random_)});
                on = working_day(asked.plus_days(random_.between(12, 24)));
            }
        }
    }
    if (const auto order = child_.ordered(); order && order->plus_days(12) < last())
        care_plan(working_day(order->plus_days(random_.between(2, 9))), false);
}

static Participation participation(int age, Random& random) {
    if (age < 4) return Participation::under_four;
    static constexpr std::array<double, 7> weights{52, 6, 2, 3, 8, 24, 5};
    return Participation{1 + random.by_weight(weights)};
}

void Telling::review(Date on) {
    const auto& chair = reviewer(on);
    const auto now = voice(on);
    open(on, 16 * 60 + 20, chair.author, review_held,
         fmt::format("Review of {} case held on {}", possessive(child_.given), on.in_words()));
    const auto took_part = participation(now.age, random_);
    const bool silent = took_part == Participation::no_views || took_part == Participation::did_not_speak;
    const auto fact = ledger_.enter(
        Review{on, took_part, chair.person,
               silent ? fill("{given} chose to say nothing this time.", now) : words::childs_view(now, random_),
               words::carers_view(now, random_), words::decisions(now, random_)});
    const auto shared = working_day(on.plus_days(random_.between(1, 6)));
    const auto written =
        working_day(on.plus_days(random_.chance(0.85) ? random_.between(9, 19) : random_.between(22, 40)));
    const auto sent = working_day(written.plus_days(random_.between(1, 7)));
    if (sent >= last()) return;
    open(sent, 12 * 60, chair.author, review_written,
         fmt::format("The record of {} last review was brought up to date", possessive(child_.given)));
    ledger_.enter(ReviewRecord{fact, shared, written, sent});
}

static Permanence permanence_of(const ChildPlan& child, Date on, bool first) {
    const auto status = child.legal_on(on).status;
    const auto& stay = child.stay_on(on);
    if (status == LegalStatus::placement_order) return Permanence::adoption;
    if (first && status != LegalStatus::care_order)
        return status == LegalStatus::accommodated && !child.seeking_asylum ? Permanence::return_home
                                                                            : Permanence::undecided;
    if (stay.kind == PlaceKind::with_parents) return Permanence::return_home;
    if (is_kinship(stay.kind))
        return child.born.age_on(on) < 9 && status != LegalStatus::care_order ? Permanence::special_guardianship
                                                                              : Permanence::kinship_care;
    if (child.born.age_on(on) >= 16 && !is_foster(stay.kind)) return Permanence::supported_living;
    if (stay.kind == PlaceKind::childrens_home) return Permanence::residential;
    return status == LegalStatus::interim_care_order ? Permanence::undecided : Permanence::long_term_foster;
}

std::optional<std::string> Telling::carers_say(Date day) {
    const auto& stay = child_.stay_on(day);
    if (!is_foster(stay.kind) && !is_for_adoption(stay.kind)) return {};
    return words::carers_view(voice(day), random_);
}

void Telling::care_plan(Date on, bool first) {
    if (on >= last()) return;
    const auto now = voice(on);
    const auto permanence = permanence_of(child_, on, first);
    open(on, 15 * 60 + 30, worker(on).author, plan_made,
         fmt::format("Care plan for {} on {}: {}", child_.given, on.in_words(), lower(in_words(permanence))));
    CarePlan plan{on, permanence, words::wishes(now, random_), words::care_plan(now, permanence, random_)};
    plan.carers_view = carers_say(on);
    ledger_.enter(std::move(plan));
}

}  // namespace kith::demo
