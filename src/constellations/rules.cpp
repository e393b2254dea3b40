// What is owed in a constellation: an answer to those who ask, and a word on whether the children stayed.
#include "constellations/rules.h"

#include <algorithm>
#include <array>

#include "constellations/law.h"

namespace kith::constellations {

constinit const LocalSpan local::answer{"nights-answer",
                                        "How soon a home that asks its hub for nights is answered",
                                        "",
                                        law::answering,
                                        2_working_days,
                                        1,
                                        5};

// Longer than this is a temporary placement, not a night away: the child's social worker records it as one.
constinit const LocalSpan local::longest{"nights-away",
                                         "For how long at a time a child may stay at the hub of a constellation",
                                         "",
                                         law::no_move,
                                         7_days,
                                         1,
                                         21};

/// Nobody can be answered once the first night has come, or the nights were called off.
static std::optional<Date> no_longer(const ConstellationFile& file, const Fact<NightsAsked>& ask) {
    if (const auto* off = file.cancelled_of(ask.id)) return off->value.on;
    return ask.value.first.plus_days(1);
}

// A home that does not know whether the night is theirs cannot rest. No law gives the span; the authority may.
constinit const Duty<ConstellationFile> nights_answered{
    .terms = {"Answer to a home that asks for nights", "", law::answering, Role::foster_carer, "answer-nights"},
    .work_out =
        [](const ConstellationFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& ask : file.asked) {
                const auto span = file.local.of(local::answer, ask.value.on);
                std::optional<Date> done;
                if (const auto* answer = file.answer_to(ask.id)) done = answer->value.on;
                std::vector<Occasion> one{{std::min(calendar.within(span.span, ask.value.on), ask.value.first),
                                           done,
                                           ask.value.on,
                                           span.span,
                                           "the home's asking",
                                           {},
                                           span.own}};
                lapse(one, no_longer(file, ask), today);
                found.push_back(one.front());
            }
            return found;
        },
};

// What was promised and what was used are two figures: the hub says which, in one press.
constinit const Duty<ConstellationFile> stay_said{
    .terms = {"Whether the children stayed", "", law::answering, Role::foster_carer, "nights-stayed"},
    .work_out =
        [](const ConstellationFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& ask : file.asked) {
                const auto* answer = file.answer_to(ask.id);
                const auto over = ask.value.last().plus_days(1);
                if (!answer || !answer->value.yes || file.cancelled_of(ask.id) || over > today) continue;
                const auto span = file.local.of(local::answer, over);
                std::optional<Date> done;
                if (const auto* stayed = file.stayed_of(ask.id)) done = stayed->value.on;
                found.push_back(
                    {calendar.within(span.span, over), done, over, span.span, "the last night", {}, span.own});
            }
            return found;
        },
};

static constexpr std::array all{&nights_answered, &stay_said};
static constexpr std::array all_terms{&nights_answered.terms, &stay_said.terms};
static constexpr std::array all_spans{&local::answer, &local::longest};

std::span<const Duty<ConstellationFile>* const> duties() { return all; }
std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }

std::vector<Due> open_due(const ConstellationFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto* duty : duties())
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            if (occasion.open()) open.push_back({&duty->terms, file.hub, occasion});
    std::ranges::stable_sort(open, {}, [](const Due& due) { return due.occasion.due; });
    return open;
}

}  // namespace kith::constellations
