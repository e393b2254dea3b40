// How what was recorded of a conference is put right and withdrawn.
#include "protection/entered_parts.h"

namespace kith::protection {

// ---- Called ------------------------------------------------------------------------------------------------------

std::optional<NewConference> Entered<NewConference>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.called, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    return NewConference{was.kind, was.called, was.planned, file.recorded.children_of(fact), was.chair, was.by};
}

Result<void> Entered<NewConference>::put_right(Change& change, const Leave& family, const ProtectionFile& file,
                                               FactId fact, const NewConference& right, EntryNumber shown_at) {
    if (const auto* held = file.recorded.held_of(fact); held && held->value.on < right.called)
        return fail_at("called", "It was held before that, on " + held->value.on.in_words());
    TRY(change.correct(family, fact, shown_at,
                       ConferenceCalled{right.kind, right.called, right.planned, right.chair, right.by}));
    return children_right(change, family, file.recorded, fact, right.children);
}

Result<void> Entered<NewConference>::withdraw(Change& change, const Leave& family, const ProtectionFile& file,
                                              FactId fact, EntryNumber shown_at) {
    TRY(change.retire<ConferenceCalled>(family, fact, shown_at));
    TRY(retire_of(change, family, file.recorded.changes, &ConferenceChanged::conference, fact));
    return retire_of(change, family, file.recorded.about, &AboutChild::of, fact);
}

/// What was decided was decided by the conference that was called, of its kind and about its children.
First Entered<NewConference>::correct_first(const ProtectionFile& file, FactId fact) {
    if (!any_of(file.recorded.decisions, &ConferenceDecision::conference, fact)) return {};
    return "What this conference decided is recorded: withdraw the decisions first";
}
First Entered<NewConference>::withdraw_first(const ProtectionFile& file, FactId fact) {
    if (!file.recorded.held_of(fact)) return {};
    return "The day of this conference is recorded: withdraw that first. A conference that will not be held is called "
           "off";
}

// ---- Held --------------------------------------------------------------------------------------------------------

std::optional<NewHeld> Entered<NewHeld>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.held, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    return NewHeld{was.conference,     was.on,         agencies_of(was.there), was.without,  was.parents,
                   was.representation, was.said_of_it, was.saw_report,         was.why_late, was.chair};
}

Result<void> Entered<NewHeld>::put_right(Change& change, const Leave& family, const ProtectionFile& file, FactId fact,
                                         const NewHeld& right, EntryNumber shown_at) {
    TRY(change.correct(
        family, fact, shown_at,
        ConferenceHeld{right.conference, right.on, codes_of(right.there), right.without, right.parents,
                       right.representation, right.said_of_it, right.saw_report, right.why_late, right.chair}));
    // A plan begins or ends on the day of its conference.
    for (const auto& one : file.recorded.decisions) {
        if (one.value.conference != right.conference || one.value.on == right.on) continue;
        auto moved = one.value;
        moved.on = right.on;
        TRY(change.correct(family, one.id, shown_at, moved));
    }
    return {};
}

Result<void> Entered<NewHeld>::withdraw(Change& change, const Leave& family, const ProtectionFile&, FactId fact,
                                        EntryNumber shown_at) {
    return change.retire<ConferenceHeld>(family, fact, shown_at);
}

First Entered<NewHeld>::correct_first(const ProtectionFile&, FactId) { return {}; }
First Entered<NewHeld>::withdraw_first(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.held, fact);
    if (!it || !any_of(file.recorded.decisions, &ConferenceDecision::conference, it->value.conference)) return {};
    return "What this conference decided is recorded: withdraw the decisions first";
}

// ---- Decided -----------------------------------------------------------------------------------------------------

static bool is_view_of(const AgencyView& view, const ConferenceDecision& decision) {
    return view.conference == decision.conference && view.child == decision.child;
}

std::optional<NewDecision> Entered<NewDecision>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.decisions, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    NewDecision typed{was.conference, {{was.child, was.views}}, was.how, was.decided, was.category, was.outline, {}};
    for (const auto& one : file.recorded.views)
        if (is_view_of(one.value, was) && !one.value.agrees)
            typed.disagreed.push_back({place_of(one.value.agency), one.value.words.value_or("")});
    return typed;
}

/// The decision under its own number, and each agency's view of it anew.
Result<void> Entered<NewDecision>::put_right(Change& change, const Leave& family, const ProtectionFile& file,
                                             FactId fact, const NewDecision& right, EntryNumber shown_at) {
    TRY(one_child(right.children.size()));
    const auto* was = found(file.recorded.decisions, fact);
    const auto* day = file.recorded.held_of(right.conference);
    check(was && day, "A decision of no conference was corrected.");
    for (const auto& one : file.recorded.views)
        if (is_view_of(one.value, was->value)) TRY(change.retire<AgencyView>(family, one.id, one.entered_by));
    const auto child = right.children.front().person;
    TRY(change.correct(family, fact, shown_at, right.of_child(right.children.front(), day->value.on)));
    for (const auto& view : right.views_of(child, agencies_of(day->value.there))) TRY(change.enter(family, view));
    return {};
}

Result<void> Entered<NewDecision>::withdraw(Change& change, const Leave& family, const ProtectionFile& file,
                                            FactId fact, EntryNumber shown_at) {
    const auto* was = found(file.recorded.decisions, fact);
    check(was != nullptr, "A decision that is not on the record was withdrawn.");
    for (const auto& one : file.recorded.views)
        if (is_view_of(one.value, was->value)) TRY(change.retire<AgencyView>(family, one.id, one.entered_by));
    return change.retire<ConferenceDecision>(family, fact, shown_at);
}

First Entered<NewDecision>::correct_first(const ProtectionFile&, FactId) { return {}; }
/// Later decisions are about the plan that this one made.
First Entered<NewDecision>::withdraw_first(const ProtectionFile& file, FactId fact) {
    const auto* was = found(file.recorded.decisions, fact);
    if (!was || was->value.decided != Decided::plan) return {};
    const auto after = [&](const auto& one) {
        return one.value.child == was->value.child && one.value.on > was->value.on;
    };
    if (std::ranges::none_of(file.recorded.decisions, after) && std::ranges::none_of(file.recorded.plans_ended, after))
        return {};
    return "What was decided about this plan afterwards is recorded: withdraw that first";
}

// ---- Moved, or called off ----------------------------------------------------------------------------------------

std::optional<ConferenceChanged> Entered<ConferenceChanged>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.changes, fact);
    return it ? std::optional{it->value} : std::nullopt;
}

Result<void> Entered<ConferenceChanged>::put_right(Change& change, const Leave& family, const ProtectionFile&,
                                                   FactId fact, const ConferenceChanged& right, EntryNumber shown_at) {
    return change.correct(family, fact, shown_at, right);
}

Result<void> Entered<ConferenceChanged>::withdraw(Change& change, const Leave& family, const ProtectionFile&,
                                                  FactId fact, EntryNumber shown_at) {
    return change.retire<ConferenceChanged>(family, fact, shown_at);
}

First Entered<ConferenceChanged>::correct_first(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.changes, fact);
    if (!it || !file.recorded.held_of(it->value.conference)) return {};
    return "The day of this conference is recorded: withdraw that first";
}
First Entered<ConferenceChanged>::withdraw_first(const ProtectionFile& file, FactId fact) {
    return correct_first(file, fact);
}

}  // namespace kith::protection
