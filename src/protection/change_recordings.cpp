// A conference that was called is moved or called off; a child on a plan moves to another area, or comes from one.
#include <algorithm>

#include <fmt/format.h>

#include "protection/pages.h"
#include "protection/rules.h"

namespace kith::protection {

// ---- A conference is moved, or called off ------------------------------------------------------------------------

static constexpr Question<ConferenceChanged> change_questions[] = {
    ask_which<&ConferenceChanged::conference>("conference", "Which conference?").from_record(),
    ask_date<&ConferenceChanged::on>("on", "When was that decided?"),
    ask_date<&ConferenceChanged::planned>("planned", "To which day is it moved?", "Leave empty if it is called off",
                                          366)
        .optional(),
    ask_line<&ConferenceChanged::why>("why", "Why, and who was told?", {}, 500),
};
static constexpr Form<ConferenceChanged> change_form{"conference-change", "Move a conference, or call it off", "Save",
                                                     change_questions};

static std::vector<const Fact<ConferenceCalled>*> still_to_hold(const ProtectionFile& file) {
    std::vector<const Fact<ConferenceCalled>*> all;
    for (const auto& one : file.recorded.called)
        if (!file.recorded.held_of(one.id) && !file.recorded.called_off(one.id)) all.push_back(&one);
    return all;
}

constinit const Recording<ConferenceChanged> conference_change{
    .kind = {"protection.conference_change", "Conference moved or called off"},
    .form = change_form,
    .sentence =
        [](const ProtectionFile&, const ConferenceChanged& typed) {
            return typed.planned ? fmt::format("The conference is moved to {}", typed.planned->in_words())
                                 : std::string{"The conference is called off"};
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            const auto open = still_to_hold(file);
            return ConferenceChanged{open.empty() ? FactId{1} : open.back()->id, today, {}, {}, by};
        },
    .contradicts = [](const ProtectionFile& file, const ConferenceChanged& typed, Date) -> Wrong {
        for (const auto* one : still_to_hold(file)) {
            if (one->id != typed.conference) continue;
            if (typed.on < one->value.called) return wrong("on", "This is before it was called");
            if (typed.planned && *typed.planned < typed.on)
                return wrong("planned", "This is before it was decided to move it");
            return {};
        }
        return wrong("conference", "It was held, or called off already");
    },
    .choices =
        [](const ProtectionFile& file) {
            std::vector<Choice> choices;
            for (const auto* one : still_to_hold(file))
                choices.push_back({std::to_string(one->id.number()),
                                   fmt::format("{}, {}, about {}", in_words(one->value.kind),
                                               file.recorded.planned_for(*one).in_words(),
                                               names_of(file, file.recorded.children_of(one->id)))});
            return Choices{{"conference", std::move(choices)}};
        },
};

// ---- A child on a plan moves area --------------------------------------------------------------------------------

static constexpr Question<MoveOfPlan> move_questions[] = {
    ask_which<&MoveOfPlan::child>("child", "Which child?"),
    ask_one_of<&MoveOfPlan::direction>("direction", "Which way?").from_record(),
    ask_date<&MoveOfPlan::told>("told", "When did one area tell the other?",
                                "The conference of the area they move to is due from this day"),
    ask_line<&MoveOfPlan::area>("area", "Which is the other area?"),
    ask_words<&MoveOfPlan::safety>("safety", "What protects the child until that conference?",
                                   "The temporary plan: who sees them, and how often", 2'000),
};
static constexpr Form<MoveOfPlan> move_form{"plan-move", "A child on a plan moves area", "Save the move",
                                            move_questions};

/// Moves of this child in one direction that the other area has not answered yet.
static const Fact<MoveOfPlan>* open_move(const ProtectionFile& file, PersonId child, Direction direction) {
    for (const auto& one : file.recorded.moves)
        if (one.value.child == child && one.value.direction == direction && !file.recorded.taken(one.id)) return &one;
    return nullptr;
}

constinit const Recording<MoveOfPlan> move_of_plan{
    .kind = {"protection.move", "Child on a plan moves area"},
    .form = move_form,
    .sentence =
        [](const ProtectionFile& file, const MoveOfPlan& typed) {
            return typed.direction == Direction::to_us
                       ? fmt::format("{} moves here from {}, on a plan there", file.name(typed.child), typed.area)
                       : fmt::format("{} moves to {}, on our plan", file.name(typed.child), typed.area);
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            const bool ours = !on_a_plan(file, today).empty();
            return MoveOfPlan{PersonId{1}, ours ? Direction::from_us : Direction::to_us, today, {}, {}, by};
        },
    .contradicts = [](const ProtectionFile& file, const MoveOfPlan& typed, Date) -> Wrong {
        const bool planned = file.plan(typed.child, typed.told).has_value();
        if (typed.direction == Direction::from_us && !planned)
            return wrong("child", file.name(typed.child) + " was on no plan of ours on that day");
        if (typed.direction == Direction::to_us && planned)
            return wrong("direction", file.name(typed.child) + " is on a plan of ours already");
        if (open_move(file, typed.child, typed.direction))
            return wrong("child", fmt::format("A move of {} is recorded already, and not taken over yet",
                                              file.name(typed.child)));
        return {};
    },
    .choices =
        [](const ProtectionFile& file) {
            return Choices{{"child", choices_among(file, children_who(file, [](PersonId) { return true; }))}};
        },
};

static constexpr Question<MoveTaken> taken_questions[] = {
    ask_which<&MoveTaken::move>("move", "Which move?").from_record(),
    ask_date<&MoveTaken::on>("on", "From when does the other area answer for the child?", "The day of its conference"),
    ask_line<&MoveTaken::who>("who", "Who there said so, and how?", "A name, and a letter or minutes of its conference",
                              500),
};
static constexpr Form<MoveTaken> taken_form{"plan-taken", "The other area has taken the plan over", "Save",
                                            taken_questions};

static std::vector<const Fact<MoveOfPlan>*> moves_to_take(const ProtectionFile& file) {
    std::vector<const Fact<MoveOfPlan>*> all;
    for (const auto& one : file.recorded.moves)
        if (one.value.direction == Direction::from_us && !file.recorded.taken(one.id)) all.push_back(&one);
    return all;
}
bool move_to_take(const ProtectionFile& file) { return !moves_to_take(file).empty(); }

constinit const Recording<MoveTaken> move_taken{
    .kind = {"protection.move_taken", "Other area has taken a plan over"},
    .form = taken_form,
    .sentence =
        [](const ProtectionFile&, const MoveTaken& typed) {
            return fmt::format("The other area answers for the child from {}", typed.on.in_words());
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId) {
            const auto open = moves_to_take(file);
            return MoveTaken{open.empty() ? FactId{1} : open.back()->id, today, {}};
        },
    .contradicts = [](const ProtectionFile& file, const MoveTaken& typed, Date) -> Wrong {
        for (const auto* one : moves_to_take(file)) {
            if (one->id != typed.move) continue;
            if (typed.on < one->value.told) return wrong("on", "This is before the other area was told");
            return {};
        }
        return wrong("move", "That move was taken over already");
    },
    .choices =
        [](const ProtectionFile& file) {
            std::vector<Choice> choices;
            for (const auto* one : moves_to_take(file))
                choices.push_back(
                    {std::to_string(one->id.number()), fmt::format("{} to {}, told on {}", file.name(one->value.child),
                                                                   one->value.area, one->value.told.in_words())});
            return Choices{{"move", std::move(choices)}};
        },
};

bool other_area_answers(const Recorded& recorded, PersonId child, Date on) {
    return std::ranges::any_of(recorded.moves, [&](const auto& one) {
        const auto* taken = recorded.taken(one.id);
        return one.value.child == child && one.value.direction == Direction::from_us && taken && taken->value.on <= on;
    });
}

}  // namespace kith::protection
