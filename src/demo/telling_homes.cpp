#include <algorithm>

#include <fmt/format.h>

#include "care/acts.h"
#include "demo/telling.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind plan_made{"care.placement_plan", "Placement plan"};
static constexpr EntryKind notice_given{"care.placement_notice", "Notice of placement"};
static constexpr EntryKind approval_given{"care.approval", "Approval"};

static std::string within(std::string_view words) { return lower(words.substr(0, 1)) + std::string{words.substr(1)}; }

void Telling::legal_statuses() {
    // The first comes with the coming into care, and the last ends with its end: see homes().
    for (std::size_t i = 1; i < child_.legal.size(); ++i) {
        const auto& span = child_.legal[i];
        open(span.starts, 10 * 60 + 5, worker(span.starts).author, legal_kind,
             fmt::format("{} legal status from {}: {}", possessive(child_.given), span.starts.in_words(),
                         within(in_words(span.status))));
        ledger_.correct(*legal_, LegalStatusFact{child_.legal[i - 1].status, child_.legal[i - 1].starts, span.starts});
        legal_ = ledger_.enter(LegalStatusFact{span.status, span.starts, {}});
    }
}

/// The home's name as the record gives it: parents' homes have the parent's.
static std::string home_words(const Stay& stay, const Home& home, const FamilyPlan& family) {
    if (stay.kind != PlaceKind::with_parents) return home.name;
    return fmt::format("{} {}", family.mother_name, family.name);
}

Placement Telling::placement_of(const Stay& stay) {
    const auto& home = home_of(stay);
    const bool lasting = is_long_term_foster(stay.kind);
    const bool fewer_visits = lasting && child_.born.age_on(stay.starts) >= 10 && (child_.seed >> 7) % 4 == 0;
    return {.kind = stay.kind,
            .provider = stay.provider,
            .basis = stay.basis,
            .home = home_words(stay, home, family_),
            .household = home.household,
            .postcode = home.postcode,
            .urn = home.urn,
            .to_eighteen = lasting,
            .six_monthly_agreed = fewer_visits,
            .starts = stay.starts,
            .ends = {},
            .why_ended = {},
            .why = words::why_this_home(voice(stay.starts), random_)};
}

void Telling::homes() {
    const auto first = worker(child_.starts).author;
    const auto& stay = child_.stays.front();
    open(child_.starts, 9 * 60 + 30, first, into_care_kind,
         fmt::format("{} came into care on {}: {}. {} went to live with {} ({})", child_.given,
                     child_.starts.in_words(), within(in_words(child_.legal.front().status)), child_.given,
                     home_words(stay, home_of(stay), family_), within(in_words(stay.kind))));
    PeriodOfCare period{child_.starts, child_.need, {}, {}};
    period_ = ledger_.enter(period);
    legal_ = ledger_.enter(LegalStatusFact{child_.legal.front().status, child_.starts, {}});
    for (std::size_t place = 0; place < child_.stays.size(); ++place) home(place);
    legal_statuses();
    if (child_.ends) care_ended(period);
}

void Telling::home(std::size_t place) {
    const auto& stay = child_.stays[place];
    const auto by = worker(stay.starts).author;
    if (place > 0) {
        open(stay.starts, 10 * 60, by, move_kind,
             stay.same_home
                 ? fmt::format("{} stays with {} from {}: {}", child_.given, home_words(stay, home_of(stay), family_),
                               stay.starts.in_words(), within(in_words(stay.kind)))
                 : fmt::format("{} moved on {} to live with {} ({})", child_.given, stay.starts.in_words(),
                               home_words(stay, home_of(stay), family_), within(in_words(stay.kind))));
        now_->ends = stay.starts;
        now_->why_ended = child_.stays[place - 1].why_ended;
        ledger_.correct(placements_.back(), *now_);
        if (!stay.same_home) end_caring(stay.starts);
    }
    now_ = placement_of(stay);
    placements_.push_back(ledger_.enter(*now_));
    if (!stay.same_home)
        for (const auto carer : home_of(stay).carers) {
            const CaredForBy caring{carer, stay.starts, {}};
            caring_.emplace_back(ledger_.enter(caring), caring);
        }
    home_paperwork(stay, placements_.back());
}

void Telling::end_caring(Date on) {
    for (auto& [fact, caring] : caring_) {
        caring.ends = on;
        ledger_.correct(fact, caring);
    }
    caring_.clear();
}

void Telling::home_paperwork(const Stay& stay, FactId placement) {
    const auto end = stay.ends.value_or(setting_.today);
    const auto by = worker(stay.starts).author;
    const auto told = [&](Date on, int minutes, EntryKind kind, std::string what, AnyFact fact) {
        if (on > end || on > setting_.today.plus_days(-1)) return;
        open(on, minutes, by, kind, std::move(what));
        ledger_.enter(std::move(fact));
    };
    if (stay.outside && !stay.same_home) {
        const auto kind = stay.far ? ApprovalKind::at_a_distance : ApprovalKind::out_of_area;
        const auto& officer = stay.far ? setting_.workforce.director().on(stay.starts) : manager(stay.starts);
        told(stay.starts, 14 * 60, approval_given,
             fmt::format("{}: approved on {} by {}", in_words(kind), stay.starts.in_words(), officer.name),
             Approval{kind, placement, stay.starts, officer.name, words::approval(voice(stay.starts), kind, random_)});
    }
    const auto lateness = [&](int usual) {
        return random_.chance(shares::plan_late) ? random_.between(8, 16) : random_.between(0, usual);
    };
    const auto planned = working_day(stay.starts.plus_days(lateness(4)));
    told(planned, 16 * 60, plan_made, fmt::format("Placement plan for {} on {}", child_.given, planned.in_words()),
         PlacementPlan{placement, planned, words::placement_plan(voice(stay.starts), random_),
                       words::decides(voice(stay.starts), random_), carers_say(stay.starts)});
    const auto noticed = working_day(stay.starts.plus_days(lateness(4)));
    if (!stay.same_home)
        told(noticed, 16 * 60 + 10, notice_given,
             fmt::format("Notice of where {} lives was given on {}", child_.given, noticed.in_words()),
             PlacementNotice{placement, noticed});
}

void Telling::care_ended(PeriodOfCare period) {
    const auto on = *child_.ends;
    open(on, 17 * 60 + 30, worker(on).author, out_of_care_kind,
         fmt::format("{} left care on {}: {}", child_.given, on.in_words(), within(in_words(*child_.why_ended))));
    period.ends = on;
    period.why_ended = child_.why_ended;
    ledger_.correct(*period_, period);
    now_->ends = on;
    ledger_.correct(placements_.back(), *now_);
    const auto& legal = child_.legal.back();
    ledger_.correct(*legal_, LegalStatusFact{legal.status, legal.starts, on});
    end_caring(on);
}

}  // namespace kith::demo
