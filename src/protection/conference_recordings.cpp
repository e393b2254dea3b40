// Conferences: called, held, and what each decided for each child.
#include <algorithm>

#include <fmt/format.h>

#include "protection/pages.h"
#include "protection/rules.h"

namespace kith::protection {

static std::vector<PersonId> every_child(const ProtectionFile& file) {
    return children_who(file, [](PersonId) { return true; });
}

// ---- Called ------------------------------------------------------------------------------------------------------

static constexpr Question<NewConference> conference_questions[] = {
    ask_one_of<&NewConference::kind>("kind", "Which conference?").from_record(),
    ask_date<&NewConference::called>("called", "When is it called?",
                                     "For a transfer-in: the day on which the other area told us"),
    ask_date<&NewConference::planned>("planned", "For which day?", {}, 366),
    ask_people<&NewConference::children>("children", "About which children?"),
    ask_which<&NewConference::chair>("chair", "Who chairs it?",
                                     "Chairs who neither work with the family nor manage its workers"),
};
static constexpr Form<NewConference> conference_form{"conference", "Call a child protection conference",
                                                     "Call the conference", conference_questions};

static bool enquired(const ProtectionFile& file, PersonId child) {
    return std::ranges::any_of(file.recorded.enquiries, [&](const auto& one) { return one.value.child == child; });
}

static Wrong does_not_need(const ProtectionFile& file, const NewConference& typed) {
    for (const auto child : typed.children) {
        const bool planned = file.plan(child, typed.planned).has_value();
        if (typed.kind == ConferenceKind::review && !planned)
            return wrong("children", file.name(child) + " is on no plan that could be reviewed");
        if (typed.kind != ConferenceKind::review && planned)
            return wrong("kind", file.name(child) + " is on a plan already: call a review conference");
        if (typed.kind == ConferenceKind::initial && !enquired(file, child))
            return wrong("children", fmt::format("There was no enquiry under section 47 about {}", file.name(child)));
    }
    return {};
}

constinit const Recording<NewConference> conference{
    .kind = {"protection.conference", "Child protection conference called"},
    .form = conference_form,
    .sentence =
        [](const ProtectionFile& file, const NewConference& typed) {
            return fmt::format("{} about {}, called for {}", in_words(typed.kind), names_of(file, typed.children),
                               typed.planned.in_words());
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            NewConference typed{.called = today, .planned = today, .by = by};
            typed.children = on_a_plan(file, today);
            typed.kind = typed.children.empty() ? ConferenceKind::initial : ConferenceKind::review;
            if (typed.children.empty())
                typed.children = children_who(file, [&](PersonId child) { return enquired(file, child); });
            const auto moved = children_who(file, [&](PersonId child) {
                return std::ranges::any_of(occasions(transfer_conference_held, file.of(child), *file.calendar, today),
                                           [](const Occasion& one) { return one.open(); });
            });
            if (!moved.empty()) typed.kind = ConferenceKind::transfer_in, typed.children = moved;
            const auto& duty = typed.kind == ConferenceKind::initial  ? conference_held
                               : typed.kind == ConferenceKind::review ? plan_reviewed
                                                                      : transfer_conference_held;
            for (const auto child : typed.children)
                for (const auto& one : occasions(duty, file.of(child), *file.calendar, today))
                    if (one.open()) typed.planned = std::max(today, one.due);
            return typed;
        },
    .contradicts = [](const ProtectionFile& file, const NewConference& typed, Date) -> Wrong {
        if (typed.children.empty()) return wrong("children", "Choose at least one child");
        if (typed.planned < typed.called) return wrong("planned", "This is before it is called");
        return does_not_need(file, typed);
    },
    .choices =
        [](const ProtectionFile& file) {
            std::vector<Choice> chairs;
            for (const auto& one : file.chairs) chairs.push_back({std::to_string(one.person.number()), one.name});
            return Choices{{"children", choices_among(file, every_child(file))}, {"chair", std::move(chairs)}};
        },
};

Result<void> NewConference::enter(Change& change, const Leave& family, const ProtectionFile&) const {
    const auto id = TRY(change.enter(family, ConferenceCalled{kind, called, planned, chair, by}));
    return enter_children(change, family, id, children);
}

// ---- Held --------------------------------------------------------------------------------------------------------

static const Fact<ConferenceCalled>* called(const ProtectionFile& file, FactId id) {
    const auto found = std::ranges::find(file.recorded.called, id, &Fact<ConferenceCalled>::id);
    return found == file.recorded.called.end() ? nullptr : &*found;
}

static std::vector<Choice> conferences(const ProtectionFile& file,
                                       const std::function<bool(const Fact<ConferenceCalled>&)>& test) {
    std::vector<Choice> choices;
    for (const auto& one : file.recorded.called)
        if (test(one))
            choices.push_back(
                {std::to_string(one.id.number()),
                 fmt::format("{}, {}, about {}", in_words(one.value.kind), file.recorded.planned_for(one).in_words(),
                             names_of(file, file.recorded.children_of(one.id)))});
    return choices;
}
static bool to_hold(const ProtectionFile& file, const Fact<ConferenceCalled>& one) {
    return !file.recorded.held_of(one.id) && !file.recorded.called_off(one.id);
}

bool conference_to_hold(const ProtectionFile& file) {
    return std::ranges::any_of(file.recorded.called, [&](const auto& one) { return to_hold(file, one); });
}

static constexpr Question<NewHeld> held_questions[] = {
    ask_which<&NewHeld::conference>("conference", "Which conference?").from_record(),
    ask_date<&NewHeld::on>("on", "When was it held?"),
    ask_some_of<&NewHeld::there>("there", "Which agencies were there?"),
    ask_line<&NewHeld::without>("without", "Why was it held without enough agencies?",
                                "Leave empty if it was quorate: children's social care and two more, or as set locally",
                                500)
        .optional(),
    ask_one_of<&NewHeld::parents>("parents", "Were the parents invited, and did they come?"),
    ask_one_of<&NewHeld::representation>("representation",
                                         "Were the parents offered someone to represent and support them?"),
    ask_words<&NewHeld::said_of_it>("said_of_it", "What did they say to that?",
                                    "If it was not offered, why not. This cannot be left empty."),
    ask_date<&NewHeld::saw_report>("saw_report", "When did the family see the report?", "Leave empty if they did not")
        .optional(),
    ask_line<&NewHeld::why_late>("why_late", "Why was it late?", "Leave empty if it was in time", 500).optional(),
};
static constexpr Form<NewHeld> held_form{"conference-held", "Record the day of the conference", "Save the conference",
                                         held_questions};

/// An initial conference is held on what the enquiries found.
static Wrong still_enquiring(const ProtectionFile& file, const Fact<ConferenceCalled>& what, Date on) {
    if (what.value.kind != ConferenceKind::initial) return {};
    for (const auto child : file.recorded.children_of(what.id)) {
        if (open_enquiry(file.recorded, child))
            return wrong("conference", fmt::format("The enquiry about {} has not ended: what it found comes first",
                                                   file.name(child)));
        for (const auto& one : file.recorded.ends)
            if (const auto* answer = file.recorded.answer_to(one.id);
                one.value.child == child && one.value.on > on && (!answer || answer->answer != Answer::returned))
                return wrong("on", fmt::format("The enquiry about {} ended after that, on {}", file.name(child),
                                               one.value.on.in_words()));
    }
    return {};
}

/// A review is of a plan that there was on its day.
static Wrong nothing_to_review(const ProtectionFile& file, const Fact<ConferenceCalled>& what, Date on) {
    if (what.value.kind != ConferenceKind::review) return {};
    const auto children = file.recorded.children_of(what.id);
    if (std::ranges::any_of(children, [&](PersonId child) { return file.plan(child, on).has_value(); })) return {};
    return wrong("on", fmt::format("{} had no plan that could be reviewed on this day", names_of(file, children)));
}

static Wrong is_late(const ProtectionFile& file, const Fact<ConferenceCalled>& what, const NewHeld& typed) {
    if (typed.why_late) return {};
    const auto& duty = what.value.kind == ConferenceKind::initial  ? conference_held
                       : what.value.kind == ConferenceKind::review ? plan_reviewed
                                                                   : transfer_conference_held;
    const auto late = late_on(duty, file, file.recorded.children_of(what.id), typed.on);
    if (!late) return {};
    return wrong("why_late", fmt::format("It was due by {}. Say why it is late", late->occasion.due.in_words()));
}

constinit const Recording<NewHeld> conference_day{
    .kind = {"protection.held", "Child protection conference"},
    .form = held_form,
    .sentence =
        [](const ProtectionFile& file, const NewHeld& typed) {
            const auto* what = called(file, typed.conference);
            return fmt::format("{} held on {}",
                               what ? in_words(what->value.kind) : std::string_view{"Child protection conference"},
                               typed.on.in_words());
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            NewHeld typed{.on = today, .chair = by};
            for (const auto& one : file.recorded.called)
                if (to_hold(file, one))
                    typed.conference = one.id, typed.on = std::min(today, file.recorded.planned_for(one));
            return typed;
        },
    .contradicts = [](const ProtectionFile& file, const NewHeld& typed, Date) -> Wrong {
        const auto* what = called(file, typed.conference);
        if (!what || !to_hold(file, *what)) return wrong("conference", "It was recorded already");
        if (typed.on < what->value.called) return wrong("on", "This is before it was called");
        if (auto open = still_enquiring(file, *what, typed.on)) return open;
        if (auto none = nothing_to_review(file, *what, typed.on)) return none;
        if (std::ranges::none_of(file.chairs, [&](const auto& one) { return one.person == typed.chair; }))
            return wrong("conference",
                         "You work with this family or manage its workers: a conference is chaired by someone "
                         "independent of that");
        if (!typed.without && !quorate(typed.there, file.quorum_on(typed.on)))
            return wrong("without", "It was not quorate. Say why it was held all the same, or call another");
        if (typed.saw_report && *typed.saw_report > typed.on)
            return wrong("saw_report", "This is after the conference");
        return is_late(file, *what, typed);
    },
    .choices =
        [](const ProtectionFile& file) {
            return Choices{{"conference", conferences(file, [&](const auto& one) { return to_hold(file, one); })}};
        },
};

Result<void> NewHeld::enter(Change& change, const Leave& family, const ProtectionFile&) const {
    TRY(change.enter(family, ConferenceHeld{conference, on, codes_of(there), without, parents, representation,
                                            said_of_it, saw_report, why_late, chair}));
    return {};
}

// ---- Decided -----------------------------------------------------------------------------------------------------

/// Whether this conference has still to decide for the child. A review decides on a plan, any other on whether there is
/// one: where the plan ended before the review, or another conference made it first, there is nothing to decide.
static bool undecided(const ProtectionFile& file, FactId of, PersonId child) {
    if (!file.recorded.is_about(of, child)) return false;
    if (std::ranges::any_of(file.recorded.decisions,
                            [&](const auto& one) { return one.value.conference == of && one.value.child == child; }))
        return false;
    const auto* what = called(file, of);
    const auto* day = file.recorded.held_of(of);
    return !what || !day || (what->value.kind == ConferenceKind::review) == file.plan(child, day->value.on).has_value();
}

static bool to_decide(const ProtectionFile& file, const Fact<ConferenceCalled>& one) {
    return file.recorded.held_of(one.id) && std::ranges::any_of(file.who.children, [&](const auto& child) {
               return undecided(file, one.id, child.child);
           });
}

bool conference_to_decide(const ProtectionFile& file) {
    return std::ranges::any_of(file.recorded.called, [&](const auto& one) { return to_decide(file, one); });
}

static constexpr Question<NewDecision> decision_questions[] = {
    ask_which<&NewDecision::conference>("conference", "Of which conference?").from_record(),
    ask_each_said<&NewDecision::children>("children", "For which children?",
                                          "Those for whom the same was decided; for others, save again. What each "
                                          "thinks is kept apart."),
    ask_one_of<&NewDecision::how>("how", "How were they heard?"),
    ask_one_of<&NewDecision::decided>("decided", "What was decided?"),
    ask_one_of<&NewDecision::category>("category", "In which category?", "Of a plan").optional(),
    ask_words<&NewDecision::outline>("outline", "Outline plan", "What must change, and who begins with what")
        .optional(),
    ask_each_said<&NewDecision::disagreed>("disagreed", "Which agency did not agree?",
                                           "Nobody is ticked where all agreed. Their words are kept as dissent."),
};
static constexpr Form<NewDecision> decision_form{"conference-decision", "Record what the conference decided",
                                                 "Save the decision", decision_questions};

static bool of_its_kind(ConferenceKind kind, Decided decided) {
    const bool of_review = decided == Decided::goes_on || decided == Decided::ends;
    return (kind == ConferenceKind::review) == of_review;
}

static Wrong not_heard(const ProtectionFile& file, const NewDecision& typed) {
    if (typed.children.empty()) return wrong("children", "Choose at least one child");
    for (const auto& child : typed.children) {
        if (!undecided(file, typed.conference, child.person))
            return wrong("children", file.name(child.person) +
                                         " was not discussed at this conference, or nothing is left to decide");
        if (child.said.empty() && typed.how != HowHeard::not_given)
            return wrong("children", fmt::format("Write what {} thinks, or choose below that they did not want to say",
                                                 file.name(child.person)));
    }
    return {};
}

static Wrong decision_contradicts(const ProtectionFile& file, const NewDecision& typed, Date) {
    const auto* what = called(file, typed.conference);
    if (!what || !to_decide(file, *what)) return wrong("conference", "Record the day of the conference first");
    if (auto missing = not_heard(file, typed)) return missing;
    if (!of_its_kind(what->value.kind, typed.decided))
        return wrong("decided", what->value.kind == ConferenceKind::review
                                    ? "A review decides whether the plan goes on or ends"
                                    : "This conference decides whether there is a plan");
    if (typed.decided == Decided::plan && !typed.category) return wrong("category", "Choose the category of the plan");
    if (typed.decided == Decided::plan && !typed.outline)
        return wrong("outline", "Write what must change: the core group begins with it");
    for (const auto& one : typed.disagreed)
        if (one.said.empty())
            return wrong("disagreed", fmt::format("Write what {} said", lower(in_words(agency_of(one)))));
    return {};
}

constinit const Recording<NewDecision> conference_decision{
    .kind = {"protection.decision", "Decision of a conference"},
    .form = decision_form,
    .sentence =
        [](const ProtectionFile& file, const NewDecision& typed) {
            return fmt::format("The conference decided for {}: {}", names_of(file, people_of(typed.children)),
                               lower(in_words(typed.decided)));
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId) {
            NewDecision typed;
            for (const auto& one : file.recorded.called) {
                if (!to_decide(file, one)) continue;
                typed.conference = one.id;
                typed.children.clear();
                for (const auto& child : file.who.children)
                    if (undecided(file, one.id, child.child)) typed.children.push_back({child.child, {}});
            }
            for (const auto& child : typed.children)
                if (const auto plan = file.plan(child.person, today)) typed.category = plan->latest;
            return typed;
        },
    .contradicts = decision_contradicts,
    .choices =
        [](const ProtectionFile& file) {
            std::vector<Agency> there;
            for (const auto& one : file.recorded.called)
                if (to_decide(file, one))
                    for (const auto agency : agencies_of(file.recorded.held_of(one.id)->value.there))
                        there.push_back(agency);
            const auto children = children_who(file, [&](PersonId child) {
                return std::ranges::any_of(file.recorded.called,
                                           [&](const auto& one) { return undecided(file, one.id, child); });
            });
            return Choices{{"conference", conferences(file, [&](const auto& one) { return to_decide(file, one); })},
                           {"children", choices_among(file, children)},
                           {"disagreed", agency_choices(there)}};
        },
};

ConferenceDecision NewDecision::of_child(const Included& child, Date day) const {
    const bool of_plan = decided == Decided::plan || decided == Decided::goes_on;
    return {conference, child.person, day, decided, of_plan ? category : std::nullopt, child.said, how, outline};
}

/// Whoever was there and is not ticked as disagreeing agreed.
std::vector<AgencyView> NewDecision::views_of(PersonId child, const std::vector<Agency>& there) const {
    std::vector<AgencyView> views;
    for (const auto agency : there) {
        const auto dissent = std::ranges::find_if(disagreed, [&](const auto& one) { return agency_of(one) == agency; });
        const bool agrees = dissent == disagreed.end();
        views.push_back({conference, child, agency, agrees, agrees ? std::nullopt : std::optional{dissent->said}});
    }
    return views;
}

Result<void> NewDecision::enter(Change& change, const Leave& family, const ProtectionFile& file) const {
    const auto& day = *file.recorded.held_of(conference);
    for (const auto& child : children) {
        TRY(change.enter(family, of_child(child, day.value.on)));
        for (const auto& view : views_of(child.person, agencies_of(day.value.there))) TRY(change.enter(family, view));
    }
    return {};
}

}  // namespace kith::protection
