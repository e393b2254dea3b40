#include <algorithm>

#include <fmt/format.h>

#include "care/acts.h"
#include "demo/telling.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind visit_asked{"care.visit_asked", "Visit asked for"};

// Care Planning Regulations 2010, reg. 28: what the workers keep to, near enough for an invented record. The rules of
// care say what was due.
int Telling::days_between_visits(const Stay& stay, Date on) const {
    const bool first_review_to_come = on < child_.starts.plus_days(22);
    const auto status = child_.legal_on(on).status;
    const bool interim_at_home = stay.kind == PlaceKind::with_parents && status != LegalStatus::care_order;
    if (stay.basis == Basis::connected_person || interim_at_home) return first_review_to_come ? 7 : 28;
    auto since = stay.starts;
    for (const auto& before : child_.stays)
        if (before.home == stay.home && before.starts < since) since = before.starts;
    const bool settled = on >= since.plus_days(365) && is_long_term_foster(stay.kind);
    return settled ? 90 : 42;
}

static std::string visit_sentence(const std::string& given, const Visit& visit) {
    const auto where = visit.where == SeenWhere::home     ? "where they live"
                       : visit.where == SeenWhere::school ? "school or nursery"
                                                          : "somewhere else";
    const auto seen = visit.seen == Seen::alone         ? "was seen alone"
                      : visit.seen == Seen::with_others ? "was seen with others there"
                                                        : "was not seen";
    return fmt::format("Visit on {}: {} {}, {}", visit.on.in_words(), given, seen, where);
}

void Telling::visits() {
    for (const auto& stay : child_.stays) {
        const auto end = stay.ends.value_or(setting_.today);
        const bool running = !stay.ends;
        auto on = stay.starts.plus_days(random_.between(1, 5));
        for (;;) {
            on = working_day(on);
            if (on >= end || on >= setting_.today) break;
            visit(on);
            const int due = days_between_visits(stay, on);
            if (running) last_due_ = on.plus_days(due);
            const int usual = due - random_.between(due > 20 ? 2 : 0, due > 60 ? 20 : due > 20 ? 12 : 1);
            const bool late = due > 7 && random_.chance(shares::visit_late);
            auto next = working_day(on.plus_days(late ? due + random_.between(2, 16) : usual));
            if (!late && next > on.plus_days(due)) next = next.plus_days(-3);
            // A few children's last visit is overdue today: the one due before this day was not made. Nobody else's is.
            const bool overdue_by_now = running && on.plus_days(due) < setting_.today;
            if (overdue_by_now && child_.late_now && next.plus_days(due) >= setting_.today) break;
            if (overdue_by_now && !child_.late_now && next >= setting_.today) next = working_day(on.plus_days(due - 4));
            on = next;
        }
    }
    if (last_due_ && *last_due_ < setting_.today) setting_.late.emplace_back(post_on(setting_.today), child_.person);
}

void Telling::visit(Date on) {
    const auto& by = worker(on);
    const auto now = voice(on);
    Visit made{on, by.person, Seen::alone, SeenWhere::home, {}, {}, {}};
    const double how = random_.unit();
    made.seen = how < 0.03 ? Seen::not_seen : how < (now.age < 3 ? 0.9 : 0.25) ? Seen::with_others : Seen::alone;
    if (made.seen != Seen::not_seen && random_.chance(0.12))
        made.where = now.school.empty() ? SeenWhere::elsewhere : SeenWhere::school;
    if (made.seen == Seen::not_seen) {
        made.notes = words::not_seen(now, random_);
    } else {
        made.said = words::visit_said(now, random_);
        made.notes = words::visit_notes(now, random_);
    }
    made.next = words::visit_next(now, random_);
    const auto written = working_day(on.plus_days(random_.chance(0.6) ? 0 : random_.between(1, 3)));
    open(std::min(written, last()), 17 * 60 + random_.below(50), by.author, visit_kind,
         visit_sentence(child_.given, made));
    const auto fact = ledger_.enter(made);
    if (random_.chance(0.01) && written.plus_days(6) < last()) {
        const auto wrong = made.notes;
        made.notes = wrong + " " +
                     fill("{given} read this and asked for it to say that the visit was after tea, not before.", now);
        open(written.plus_days(5), 11 * 60, by.author, visit_kind,
             fmt::format("Visit to {} on {}", child_.given, on.in_words()),
             fmt::format("{} read the entry and told me what was not right.", child_.given));
        ledger_.correct(fact, made);
    }
    if (random_.chance(0.008) && on.plus_days(9) < last()) {
        const auto asked = on.plus_days(8);
        open(asked, 12 * 60, worker(asked).author, visit_asked,
             fmt::format("A visit to {} was asked for on {} by {}", child_.given, asked.in_words(), child_.given));
        ledger_.enter(VisitAsked{asked, child_.given, "Wanted to talk before the meeting at school."});
        const auto answered = working_day(asked.plus_days(2));
        if (answered < setting_.today && answered < last()) visit(answered);
    }
}

}  // namespace kith::demo
