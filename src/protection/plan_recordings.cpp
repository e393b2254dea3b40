// The child protection plan: what must change, core groups, visits, and its end without a conference.
#include <algorithm>

#include <fmt/format.h>

#include "protection/recordings.h"
#include "protection/rules.h"

namespace kith::protection {

static Choices children_on_a_plan(const ProtectionFile& file) {
    return {{"children", choices_among(file, on_a_plan(file, file.today))}};
}

// ---- What must change --------------------------------------------------------------------------------------------

static constexpr Question<NewMustChange> must_change_questions[] = {
    ask_words<&NewMustChange::what>("what", "What must change?", "For the children, in words the family would use",
                                    2'000),
    ask_people<&NewMustChange::children>("children", "For which children?"),
    ask_date<&NewMustChange::by_when>("by_when", "By when?", {}, 731),
    ask_words<&NewMustChange::how_we_know>("how_we_know", "How will we know?", "What would be seen or said", 2'000),
    ask_one_of<&NewMustChange::owner>("owner", "Which agency sees to it?"),
};
static constexpr Form<NewMustChange> must_change_form{"must-change", "Say what must change", "Save",
                                                      must_change_questions};

constinit const Recording<NewMustChange> must_change{
    .kind = {"protection.must_change", "What must change"},
    .form = must_change_form,
    .sentence =
        [](const ProtectionFile& file, const NewMustChange& typed) {
            return fmt::format("What must change for {}, by {}", names_of(file, typed.children),
                               typed.by_when.in_words());
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId) {
            return NewMustChange{.children = on_a_plan(file, today), .by_when = today.plus_months(3), .since = today};
        },
    .contradicts = [](const ProtectionFile& file, const NewMustChange& typed, Date) -> Wrong {
        if (typed.children.empty()) return wrong("children", "Choose at least one child");
        for (const auto child : typed.children)
            if (!file.plan(child, typed.since))
                return wrong("children", file.name(child) + " is on no child protection plan");
        if (typed.by_when < typed.since) return wrong("by_when", "This day had passed when it was said");
        return {};
    },
    .choices = children_on_a_plan,
};

Result<void> NewMustChange::enter(Change& change, const Leave& family, const ProtectionFile&) const {
    const auto id = TRY(change.enter(family, MustChange{what, by_when, how_we_know, owner, since}));
    return enter_children(change, family, id, children);
}

static constexpr Question<HasChanged> has_changed_questions[] = {
    ask_which<&HasChanged::of>("of", "What has changed?"),
    ask_date<&HasChanged::on>("on", "Since when?"),
    ask_words<&HasChanged::how_we_know>("how_we_know", "How do we know?", {}, 2'000),
};
static constexpr Form<HasChanged> has_changed_form{"has-changed", "Say what has changed", "Save",
                                                   has_changed_questions};

constinit const Recording<HasChanged> has_changed{
    .kind = {"protection.has_changed", "What has changed"},
    .form = has_changed_form,
    .sentence = [](const ProtectionFile&,
                   const HasChanged& typed) { return fmt::format("Changed since {}", typed.on.in_words()); },
    .start =
        [](const ProtectionFile&, Date today, PersonId) {
            return HasChanged{FactId{1}, today, {}};
        },
    .contradicts = [](const ProtectionFile& file, const HasChanged& typed, Date) -> Wrong {
        if (file.recorded.changed(typed.of)) return wrong("of", "That it has changed is recorded already");
        return {};
    },
    .choices =
        [](const ProtectionFile& file) {
            std::vector<Choice> open;
            for (const auto& one : file.recorded.must_change)
                if (!file.recorded.changed(one.id)) open.push_back({std::to_string(one.id.number()), one.value.what});
            return Choices{{"of", std::move(open)}};
        },
};

// ---- Core group --------------------------------------------------------------------------------------------------

static constexpr Question<NewCoreGroup> core_group_questions[] = {
    ask_date<&NewCoreGroup::on>("on", "When did it meet?"),
    ask_each_said<&NewCoreGroup::there>("there", "Who was there, and what did they bring?",
                                        "Each agency's words are kept apart"),
    ask_words<&NewCoreGroup::words>("words", "What has changed for the children, and what is next?"),
    ask_date<&NewCoreGroup::next>("next", "When does it meet next?", {}, 366).optional(),
    ask_line<&NewCoreGroup::why_late>("why_late", "Why was it late?", "Leave empty if it was in time", 500).optional(),
};
static constexpr Form<NewCoreGroup> core_group_form{"core-group", "Record a core group", "Save core group",
                                                    core_group_questions};

static Wrong core_group_contradicts(const ProtectionFile& file, const NewCoreGroup& typed, Date) {
    const auto children = on_a_plan(file, typed.on);
    if (children.empty()) return wrong("on", "No child of the family was on a child protection plan on this day");
    if (typed.there.empty()) return wrong("there", "Choose who was there");
    if (typed.next && *typed.next <= typed.on) return wrong("next", "This is not after the meeting");
    if (typed.why_late) return {};
    for (const auto* duty : {&core_group_first, &core_group_again})
        if (const auto late = late_on(*duty, file, children, typed.on))
            return wrong("why_late",
                         fmt::format("It was due by {}. Say why it is late", late->occasion.due.in_words()));
    return {};
}

constinit const Recording<NewCoreGroup> core_group{
    .kind = {"protection.core_group", "Core group"},
    .form = core_group_form,
    .sentence =
        [](const ProtectionFile& file, const NewCoreGroup& typed) {
            return fmt::format("Core group about {} on {}", names_of(file, on_a_plan(file, typed.on)),
                               typed.on.in_words());
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            const auto span = file.local.of(local::core_groups, today).span;
            return NewCoreGroup{.on = today, .next = file.calendar->within(span, today), .by = by};
        },
    .contradicts = core_group_contradicts,
    .choices =
        [](const ProtectionFile&) {
            std::vector<Agency> all;
            for (const auto& word : words_of<Agency>) all.push_back(word.value);
            return Choices{{"there", agency_choices(all)}};
        },
};

Result<void> NewCoreGroup::enter(Change& change, const Leave& family, const ProtectionFile&) const {
    const auto id = TRY(change.enter(family, CoreGroup{on, words, next, why_late, by}));
    for (const auto& one : there) TRY(change.enter(family, CoreGroupAgency{id, agency_of(one), one.said}));
    return {};
}

// ---- Visit -------------------------------------------------------------------------------------------------------

static constexpr Question<NewVisit> visit_questions[] = {
    ask_date<&NewVisit::on>("on", "When?"),
    ask_each_said<&NewVisit::seen>("seen", "Whom did you see?", "Each child's own words are kept apart"),
    ask_people<&NewVisit::alone>("alone", "Who was seen alone?").optional(),
    ask_one_of<&NewVisit::where>("where", "Where?").from_record(),
    ask_words<&NewVisit::noticed>("noticed", "What did you notice?", "Said once, for all of them").optional(),
    ask_line<&NewVisit::not_seen>("not_seen", "Who was not seen, and why?", {}, 500).optional(),
};
static constexpr Form<NewVisit> visit_form{"protection-visit", "Record a visit", "Save visit", visit_questions};

constinit const Recording<NewVisit> visit{
    .kind = {"protection.visit", "Visit under a child protection plan"},
    .form = visit_form,
    .sentence =
        [](const ProtectionFile& file, const NewVisit& typed) {
            if (typed.seen.empty()) return fmt::format("Visit on {}: nobody was seen", typed.on.in_words());
            return fmt::format("Visit on {}: {} seen", typed.on.in_words(), names_of(file, people_of(typed.seen)));
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            NewVisit typed{.on = today, .by = by};
            for (const auto child : on_a_plan(file, today)) typed.seen.push_back({child, {}});
            return typed;
        },
    .contradicts = [](const ProtectionFile&, const NewVisit& typed, Date) -> Wrong {
        const auto seen = people_of(typed.seen);
        for (const auto one : typed.alone)
            if (std::ranges::find(seen, one) == seen.end())
                return wrong("alone", "Whoever was seen alone was seen: tick them above too");
        if (seen.empty() && !typed.not_seen) return wrong("not_seen", "Say why nobody was seen");
        return {};
    },
    .choices =
        [](const ProtectionFile& file) {
            const auto all = choices_among(file, children_who(file, [](PersonId) { return true; }));
            return Choices{{"seen", all}, {"alone", all}};
        },
};

Result<void> NewVisit::enter(Change& change, const Leave& family, const ProtectionFile&) const {
    const auto id = TRY(change.enter(family, Visit{on, where, noticed, not_seen, by}));
    for (const auto& one : seen) {
        const bool on_their_own = std::ranges::find(alone, one.person) != alone.end();
        TRY(change.enter(family, VisitChild{id, one.person, on_their_own, one.said}));
    }
    return {};
}

// ---- The end without a conference --------------------------------------------------------------------------------

static constexpr Question<PlanEnded> plan_ended_questions[] = {
    ask_which<&PlanEnded::child>("child", "Whose plan ended?"),
    ask_date<&PlanEnded::on>("on", "When?"),
    ask_one_of<&PlanEnded::why>("why", "Why?"),
    ask_words<&PlanEnded::words>("words", "What happened?", "And who was told", 2'000),
};
static constexpr Form<PlanEnded> plan_ended_form{"plan-ended", "End a plan without a conference", "End the plan",
                                                 plan_ended_questions};

constinit const Recording<PlanEnded> plan_ended{
    .kind = {"protection.plan_ended", "Plan ended without a conference"},
    .form = plan_ended_form,
    .sentence =
        [](const ProtectionFile& file, const PlanEnded& typed) {
            return fmt::format("The plan of {} ended on {}", file.name(typed.child), typed.on.in_words());
        },
    .start =
        [](const ProtectionFile&, Date today, PersonId by) {
            return PlanEnded{PersonId{1}, today, WhyEnded::other, {}, by};
        },
    .contradicts = [](const ProtectionFile& file, const PlanEnded& typed, Date) -> Wrong {
        if (!file.plan(typed.child, typed.on))
            return wrong("on", file.name(typed.child) + " was on no plan on this day");
        if (typed.why == WhyEnded::moved_area && !other_area_answers(file.recorded, typed.child, typed.on))
            return wrong("why", fmt::format("The other area has not said that it answers for {} by that day. Our plan "
                                            "goes on until it does: record the move, and that it was taken over",
                                            file.name(typed.child)));
        for (const auto& one : file.of(typed.child).recorded.decisions)
            if (one.value.child == typed.child && one.value.on > typed.on)
                return wrong("on", fmt::format("A conference decided about {} after that, on {}",
                                               file.name(typed.child), one.value.on.in_words()));
        return {};
    },
    .choices =
        [](const ProtectionFile& file) {
            return Choices{{"child", choices_among(file, on_a_plan(file, file.today))}};
        },
};

}  // namespace kith::protection
