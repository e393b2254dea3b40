#include "care/acts.h"

#include <algorithm>

#include <fmt/format.h>

namespace kith::care {

// "Full care order" within a sentence; the rest keeps its capitals (NHS, PACE).
static std::string within(std::string_view words) { return lower(words.substr(0, 1)) + std::string{words.substr(1)}; }

static std::string visit_sentence(const std::string& given, const Visit& visit) {
    const auto where = visit.where == SeenWhere::home ? std::string{"where they live"} : within(in_words(visit.where));
    switch (visit.seen) {
        case Seen::alone: return fmt::format("Visit on {}: {} was seen alone, {}", visit.on.in_words(), given, where);
        case Seen::with_others:
            return fmt::format("Visit on {}: {} was seen with others there, {}", visit.on.in_words(), given, where);
        case Seen::not_seen: return fmt::format("Visit on {}: {} was not seen, {}", visit.on.in_words(), given, where);
    }
    return {};
}

// A sibling's name is in their own file; the sentence in their journal is about "the child", so that nothing of one
// child's file is needed to write another's.
static Result<EntryNumber> record_one(Change& change, const Allowed<May::record_visit>& child, const std::string& given,
                                      const Visit& visit) {
    const auto entry = TRY(change.open(child, {visit_kind, visit_sentence(given, visit)}));
    TRY(change.enter(child, visit));
    return entry;
}

Result<EntryNumber> record_visit(Change& change, const CareFile& file, const Allowed<May::record_visit>& child,
                                 PersonId by, const NewVisit& typed, const std::vector<SiblingHere>& siblings) {
    if (file.born && typed.on < *file.born) return fail_at("on", fmt::format("{} was not born then", file.given));
    const Visit visit{typed.on, by, typed.seen, typed.where, typed.said, typed.next, typed.notes};
    for (const auto& included : typed.siblings) {
        const auto sibling =
            std::ranges::find(siblings, included.person, [](const auto& s) { return s.leave.about(); });
        check(sibling != siblings.end(), "A sibling was included without leave.");
        if (sibling->born && typed.on < *sibling->born)
            return fail_at("siblings", fmt::format("{} was not born on {}", sibling->given, typed.on.in_words()));
        auto theirs = visit;
        theirs.said = included.said;
        theirs.notes.clear();
        theirs.next.clear();
        TRY(record_one(change, sibling->leave, "the child", theirs));
    }
    return record_one(change, child, file.given, visit);
}

static std::string where_words(PlaceKind kind, const std::string& home) {
    return home.empty() ? within(in_words(kind)) : fmt::format("{} ({})", home, within(in_words(kind)));
}

static Result<void> cared_for_by(Change& change, const Leave& child, const Placement& placement);

static Result<void> check_age(const CareFile& file, PlaceKind kind, Date on) {
    const bool unregulated = kind == PlaceKind::supported_accommodation || kind == PlaceKind::semi_independent ||
                             kind == PlaceKind::independent_living;
    if (const auto age = file.age_on(on); unregulated && age && *age < 16 && on >= "2021-09-09"_day)
        return fail_at("kind", fmt::format("{} is {}. Nobody under 16 may be placed where there is no care"
                                           " (Care Planning Regulations 2010, reg. 27A)",
                                           file.given, *age));
    return {};
}

Result<EntryNumber> come_into_care(Change& change, const CareFile& file, const Allowed<May::record_placement>& child,
                                   const IntoCare& into) {
    if (file.period_on(into.starts))
        return fail(Fault::conflict, fmt::format("{} is already looked after on that day.", file.given));
    if (const auto* last = file.last_period(); last && last->starts > into.starts)
        return fail_at("starts", fmt::format("{} came into care again on {}. Record times in care oldest first",
                                             file.given, last->starts.in_words()));
    if (file.born && into.starts < *file.born)
        return fail_at("starts", fmt::format("{} was not born then", file.given));
    if (const auto adult = file.eighteen(); adult && into.starts >= *adult)
        return fail_at("starts", fmt::format("{} was 18 by then", file.given));
    TRY(check_age(file, into.kind, into.starts));
    const auto entry = TRY(change.open(
        child, {into_care_kind,
                fmt::format("{} came into care on {}: {}. {} went to live with {}", file.given, into.starts.in_words(),
                            within(in_words(into.status)), file.given, where_words(into.kind, into.home))}));
    TRY(change.enter(child, PeriodOfCare{into.starts, into.need, {}, {}}));
    TRY(change.enter(child, LegalStatusFact{into.status, into.starts, {}}));
    Placement placement{.kind = into.kind,
                        .provider = into.provider,
                        .basis = into.basis,
                        .home = into.home,
                        .household = into.household,
                        .postcode = into.postcode,
                        .urn = into.urn,
                        .starts = into.starts,
                        .ends = {},
                        .why_ended = {},
                        .why = into.why};
    TRY(change.enter(child, placement));
    TRY(cared_for_by(change, child, placement));
    return entry;
}

// Whoever lives in the household as a foster carer gets reach to the child from the day the child comes.
static Result<void> cared_for_by(Change& change, const Leave& child, const Placement& placement) {
    if (!placement.household) return {};
    const auto carers = TRY(change.store().all(
        "select r.about from people_residence r join access_role a on a.authority = r.authority and a.about = r.about"
        " where r.authority = $1 and r.household = $2 and r.retired_by is null and a.role = $3 and a.retired_by is null"
        " and r.ends is null order by r.about",
        {child.authority(), *placement.household, Role::foster_carer},
        [](const Row& row) { return row.id<PersonId>(0); }));
    for (const auto carer : carers) TRY(change.enter(child, CaredForBy{carer, placement.starts, placement.ends}));
    return {};
}

static Result<void> end_caring(Change& change, const Leave& child, Date on, EntryNumber shown_at) {
    for (const auto& caring : TRY(facts<CaredForBy>(change.store(), child, Known::now())))
        if (!caring.value.ends) {
            auto ended = caring.value;
            ended.ends = on;
            TRY(change.correct(child, caring.id, shown_at, ended));
        }
    return {};
}

/// Whether the child could have stayed: nothing happened there, and nobody else took the home away.
static bool planned(ChangeReason why) {
    switch (why) {
        case ChangeReason::care_plan:
        case ChangeReason::child_asked:
        case ChangeReason::authority_asked:
        case ChangeReason::by_agreement:
        case ChangeReason::other: return true;
        case ChangeReason::home_closed:
        case ChangeReason::allegation:
        case ChangeReason::standards:
        case ChangeReason::approval_removed:
        case ChangeReason::carer_asked_behaviour:
        case ChangeReason::carer_asked_other:
        case ChangeReason::custody: return false;
    }
    return false;
}

/// Care Planning, Placement and Case Review (England) Regulations 2010, reg. 14: a placement is not ended by the
/// authority before the case was reviewed, but for immediate risk. Of a home that was meant to last until 18 it is held
/// to in the act. How long before the move a review may lie no law says: we take three months.
static Result<void> reviewed_first(const CareFile& file, const Placement& home, const Move& move) {
    const bool lasting =
        home.to_eighteen || home.kind == PlaceKind::foster_long_term || home.kind == PlaceKind::kinship_long_term;
    if (!lasting || !planned(move.why_ended)) return {};
    for (const auto& review : file.reviews)
        if (review.value.on <= move.on && review.value.on >= move.on.plus_months(-3)) return {};
    return fail_at(
        "why_ended",
        fmt::format("This home was meant to last until {} is 18. A planned move from it needs a review of their "
                    "case first, at most three months before (reg. 14): record the review, or say what "
                    "happened if they could not stay. Their reviewing officer can help",
                    file.given));
}

Result<EntryNumber> move_home(Change& change, const CareFile& file, const Allowed<May::record_placement>& child,
                              const Move& move, EntryNumber shown_at) {
    if (!file.period_on(move.on))
        return fail(Fault::conflict, fmt::format("{} is not looked after on that day.", file.given));
    TRY(check_age(file, move.kind, move.on));
    const auto* now = file.placements.empty() ? nullptr : &file.placements.back();
    if (now && !now->value.ends && move.on <= now->value.starts)
        return fail_at("on",
                       fmt::format("{} came to where they live now on {}. Give a later day, or correct that entry",
                                   file.given, now->value.starts.in_words()));
    if (now && !now->value.ends) TRY(reviewed_first(file, now->value, move));
    const auto entry =
        TRY(change.open(child, {move_kind, fmt::format("{} moved on {} to live with {}", file.given, move.on.in_words(),
                                                       where_words(move.kind, move.home))}));
    if (now && !now->value.ends) {
        auto ended = now->value;
        ended.ends = move.on;
        ended.why_ended = move.why_ended;
        TRY(change.correct(child, now->id, shown_at, ended));
        TRY(end_caring(change, child, move.on, shown_at));
    }
    Placement placement{.kind = move.kind,
                        .provider = move.provider,
                        .basis = move.basis,
                        .home = move.home,
                        .household = move.household,
                        .postcode = move.postcode,
                        .urn = move.urn,
                        .to_eighteen = move.to_eighteen,
                        .starts = move.on,
                        .ends = {},
                        .why_ended = {},
                        .why = move.why};
    TRY(change.enter(child, placement));
    TRY(cared_for_by(change, child, placement));
    return entry;
}

Result<EntryNumber> change_legal_status(Change& change, const CareFile& file,
                                        const Allowed<May::record_legal_status>& child, const NewLegalStatus& status,
                                        EntryNumber shown_at) {
    if (!file.period_on(status.starts))
        return fail(Fault::conflict, fmt::format("{} is not looked after on that day.", file.given));
    const auto* now = file.legal.empty() ? nullptr : &file.legal.back();
    if (now && !now->value.ends && status.starts < now->value.starts)
        return fail_at("starts",
                       fmt::format("The present legal status began on {}. Give a later day, or correct that entry",
                                   now->value.starts.in_words()));
    if (now && !now->value.ends && now->value.status == status.status)
        return fail_at("status", fmt::format("{} has this legal status already", file.given));
    const auto entry =
        TRY(change.open(child, {legal_kind, fmt::format("{}'s legal status from {}: {}", file.given,
                                                        status.starts.in_words(), within(in_words(status.status)))}));
    if (now && !now->value.ends) {
        auto ended = now->value;
        ended.ends = status.starts;
        TRY(change.correct(child, now->id, shown_at, ended));
    }
    TRY(change.enter(child, LegalStatusFact{status.status, status.starts, {}}));
    return entry;
}

Result<EntryNumber> leave_care(Change& change, const CareFile& file, const Allowed<May::record_placement>& child,
                               const OutOfCare& out, EntryNumber shown_at) {
    if (file.periods.empty() || file.periods.back().value.ends)
        return fail(Fault::conflict, fmt::format("{} is not looked after now.", file.given));
    const auto& period = file.periods.back();
    if (out.on < period.value.starts)
        return fail_at("on", fmt::format("{} came into care on {}", file.given, period.value.starts.in_words()));
    const auto entry =
        TRY(change.open(child, {out_of_care_kind, fmt::format("{} left care on {}: {}", file.given, out.on.in_words(),
                                                              within(in_words(out.why)))}));
    auto ended = period.value;
    ended.ends = out.on;
    ended.why_ended = out.why;
    TRY(change.correct(child, period.id, shown_at, ended));
    for (const auto& placement : file.placements)
        if (!placement.value.ends) {
            auto closed = placement.value;
            closed.ends = out.on;
            TRY(change.correct(child, placement.id, shown_at, closed));
        }
    for (const auto& legal : file.legal)
        if (!legal.value.ends) {
            auto closed = legal.value;
            closed.ends = out.on;
            TRY(change.correct(child, legal.id, shown_at, closed));
        }
    TRY(end_caring(change, child, out.on, shown_at));
    return entry;
}

}  // namespace kith::care
