// How what was recorded of a plan, of legal steps and orders, and of who may lead is put right and withdrawn.
#include "protection/entered_parts.h"

namespace kith::protection {

// ---- Facts that stand as they are typed --------------------------------------------------------------------------

#define KITH_STANDS_ALONE(Type, File, list)                                                             \
    std::optional<Type> Entered<Type>::said(const File& file, FactId fact) {                            \
        const auto* it = found(file.list, fact);                                                        \
        return it ? std::optional{it->value} : std::nullopt;                                            \
    }                                                                                                   \
    Result<void> Entered<Type>::put_right(Change& change, const Leave& leave, const File&, FactId fact, \
                                          const Type& right, EntryNumber shown_at) {                    \
        return change.correct(leave, fact, shown_at, right);                                            \
    }                                                                                                   \
    Result<void> Entered<Type>::withdraw(Change& change, const Leave& leave, const File&, FactId fact,  \
                                         EntryNumber shown_at) {                                        \
        return change.retire<Type>(leave, fact, shown_at);                                              \
    }                                                                                                   \
    First Entered<Type>::correct_first(const File&, FactId) { return {}; }

KITH_STANDS_ALONE(AfterOrder, ProtectionFile, recorded.after_orders)
KITH_STANDS_ALONE(MoveOfPlan, ProtectionFile, recorded.moves)
KITH_STANDS_ALONE(MoveTaken, ProtectionFile, recorded.moves_taken)
KITH_STANDS_ALONE(PlanEnded, ProtectionFile, recorded.plans_ended)
KITH_STANDS_ALONE(HasChanged, ProtectionFile, recorded.has_changed)
KITH_STANDS_ALONE(Eligible, WorkerFile, eligible)

#undef KITH_STANDS_ALONE

First Entered<AfterOrder>::withdraw_first(const ProtectionFile&, FactId) { return {}; }
First Entered<MoveOfPlan>::withdraw_first(const ProtectionFile& file, FactId fact) {
    if (!file.recorded.taken(fact)) return {};
    return "That the other area took the plan over is recorded: withdraw that first";
}
/// Our plan ended because the other area answers for the child.
First Entered<MoveTaken>::withdraw_first(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.moves_taken, fact);
    const auto* move = it ? found(file.recorded.moves, it->value.move) : nullptr;
    if (!move || std::ranges::none_of(file.recorded.plans_ended, [&](const auto& one) {
            return one.value.child == move->value.child && one.value.why == WhyEnded::moved_area;
        }))
        return {};
    return "Our plan ended as the other area took it over: withdraw its end first";
}
First Entered<PlanEnded>::withdraw_first(const ProtectionFile&, FactId) { return {}; }
First Entered<HasChanged>::withdraw_first(const ProtectionFile&, FactId) { return {}; }
First Entered<Eligible>::withdraw_first(const WorkerFile&, FactId) { return {}; }

// ---- What must change --------------------------------------------------------------------------------------------

std::optional<NewMustChange> Entered<NewMustChange>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.must_change, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    return NewMustChange{was.what, file.recorded.children_of(fact), was.by_when, was.how_we_know, was.owner, was.since};
}

Result<void> Entered<NewMustChange>::put_right(Change& change, const Leave& family, const ProtectionFile& file,
                                               FactId fact, const NewMustChange& right, EntryNumber shown_at) {
    TRY(change.correct(family, fact, shown_at,
                       MustChange{right.what, right.by_when, right.how_we_know, right.owner, right.since}));
    return children_right(change, family, file.recorded, fact, right.children);
}

Result<void> Entered<NewMustChange>::withdraw(Change& change, const Leave& family, const ProtectionFile& file,
                                              FactId fact, EntryNumber shown_at) {
    TRY(change.retire<MustChange>(family, fact, shown_at));
    return retire_of(change, family, file.recorded.about, &AboutChild::of, fact);
}

First Entered<NewMustChange>::correct_first(const ProtectionFile&, FactId) { return {}; }
First Entered<NewMustChange>::withdraw_first(const ProtectionFile& file, FactId fact) {
    if (!file.recorded.changed(fact)) return {};
    return "That it has changed is recorded: withdraw that first";
}

// ---- Core group --------------------------------------------------------------------------------------------------

std::optional<NewCoreGroup> Entered<NewCoreGroup>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.core_groups, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    NewCoreGroup typed{was.on, {}, was.words, was.next, was.why_late, was.by};
    for (const auto& one : file.recorded.core_agencies)
        if (one.value.group == fact) typed.there.push_back({place_of(one.value.agency), one.value.brought});
    return typed;
}

Result<void> Entered<NewCoreGroup>::put_right(Change& change, const Leave& family, const ProtectionFile& file,
                                              FactId fact, const NewCoreGroup& right, EntryNumber shown_at) {
    TRY(change.correct(family, fact, shown_at, CoreGroup{right.on, right.words, right.next, right.why_late, right.by}));
    TRY(retire_of(change, family, file.recorded.core_agencies, &CoreGroupAgency::group, fact));
    for (const auto& one : right.there) TRY(change.enter(family, CoreGroupAgency{fact, agency_of(one), one.said}));
    return {};
}

Result<void> Entered<NewCoreGroup>::withdraw(Change& change, const Leave& family, const ProtectionFile& file,
                                             FactId fact, EntryNumber shown_at) {
    TRY(change.retire<CoreGroup>(family, fact, shown_at));
    return retire_of(change, family, file.recorded.core_agencies, &CoreGroupAgency::group, fact);
}

First Entered<NewCoreGroup>::correct_first(const ProtectionFile&, FactId) { return {}; }
First Entered<NewCoreGroup>::withdraw_first(const ProtectionFile&, FactId) { return {}; }

// ---- Visit -------------------------------------------------------------------------------------------------------

std::optional<NewVisit> Entered<NewVisit>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.visits, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    NewVisit typed{was.on, {}, {}, was.where, was.noticed, was.not_seen, was.by};
    for (const auto& one : file.recorded.seen) {
        if (one.value.visit != fact) continue;
        typed.seen.push_back({one.value.child, one.value.said});
        if (one.value.alone) typed.alone.push_back(one.value.child);
    }
    return typed;
}

Result<void> Entered<NewVisit>::put_right(Change& change, const Leave& family, const ProtectionFile& file, FactId fact,
                                          const NewVisit& right, EntryNumber shown_at) {
    TRY(change.correct(family, fact, shown_at, Visit{right.on, right.where, right.noticed, right.not_seen, right.by}));
    TRY(retire_of(change, family, file.recorded.seen, &VisitChild::visit, fact));
    for (const auto& one : right.seen) {
        const bool alone = std::ranges::find(right.alone, one.person) != right.alone.end();
        TRY(change.enter(family, VisitChild{fact, one.person, alone, one.said}));
    }
    return {};
}

Result<void> Entered<NewVisit>::withdraw(Change& change, const Leave& family, const ProtectionFile& file, FactId fact,
                                         EntryNumber shown_at) {
    TRY(change.retire<Visit>(family, fact, shown_at));
    return retire_of(change, family, file.recorded.seen, &VisitChild::visit, fact);
}

First Entered<NewVisit>::correct_first(const ProtectionFile&, FactId) { return {}; }
First Entered<NewVisit>::withdraw_first(const ProtectionFile&, FactId) { return {}; }

// ---- Legal steps and orders --------------------------------------------------------------------------------------

std::optional<NewLegal> Entered<NewLegal>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.legal, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    return NewLegal{was.kind, was.on, file.recorded.children_of(fact), was.words, was.by, was.until};
}

Result<void> Entered<NewLegal>::put_right(Change& change, const Leave& family, const ProtectionFile& file, FactId fact,
                                          const NewLegal& right, EntryNumber shown_at) {
    TRY(change.correct(family, fact, shown_at, right.step()));
    return children_right(change, family, file.recorded, fact, right.children);
}

Result<void> Entered<NewLegal>::withdraw(Change& change, const Leave& family, const ProtectionFile& file, FactId fact,
                                         EntryNumber shown_at) {
    TRY(change.retire<LegalStep>(family, fact, shown_at));
    return retire_of(change, family, file.recorded.about, &AboutChild::of, fact);
}

First Entered<NewLegal>::correct_first(const ProtectionFile&, FactId) { return {}; }
First Entered<NewLegal>::withdraw_first(const ProtectionFile&, FactId) { return {}; }

std::optional<NewOrder> Entered<NewOrder>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.orders, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    return NewOrder{was.kind, was.starts, was.ends, file.recorded.children_of(fact), was.why, was.by};
}

Result<void> Entered<NewOrder>::put_right(Change& change, const Leave& family, const ProtectionFile& file, FactId fact,
                                          const NewOrder& right, EntryNumber shown_at) {
    TRY(change.correct(family, fact, shown_at, SafetyOrder{right.kind, right.starts, right.ends, right.why, right.by}));
    return children_right(change, family, file.recorded, fact, right.children);
}

Result<void> Entered<NewOrder>::withdraw(Change& change, const Leave& family, const ProtectionFile& file, FactId fact,
                                         EntryNumber shown_at) {
    TRY(change.retire<SafetyOrder>(family, fact, shown_at));
    return retire_of(change, family, file.recorded.about, &AboutChild::of, fact);
}

First Entered<NewOrder>::correct_first(const ProtectionFile&, FactId) { return {}; }
First Entered<NewOrder>::withdraw_first(const ProtectionFile& file, FactId fact) {
    if (!file.recorded.after(fact)) return {};
    return "What follows this order is recorded: withdraw that first";
}

}  // namespace kith::protection
