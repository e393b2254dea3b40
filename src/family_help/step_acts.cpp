// How much help a family has, and when it ends.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/acts.h"
#include "family_help/law.h"
#include "family_help/seats.h"
#include "front_door/threshold.h"
#include "kernel/core/text.h"

namespace kith::family_help {

namespace {

tl::unexpected<Error> not_open() {
    return fail(Fault::conflict, "The family is not helped now: its help has ended, or has not begun.");
}

/// The first day on which something more can be decided: what was decided before stands.
Date decided_until(const FamilyFile& file) {
    auto day = file.episode()->value.on;
    for (const auto& one : file.steps)
        if (one.value.episode == file.episode()->id) day = std::max(day, one.value.on);
    return day;
}

Wrong too_early(const FamilyFile& file, Date on) {
    if (on >= decided_until(file)) return {};
    return wrong("on", fmt::format("Enter {} or a later day: how much help there is was decided then",
                                   decided_until(file).in_words()));
}

/// Up to section 17 goes who is a child in need, and section 17(10) says who that is: one of its criteria is met. Down
/// from it is for whoever decides, with the reason, though one is met still: the family's own choice is for less. Then
/// help rests on their consent, and the assessment that a child in need is owed stays due (`assessment_completed`).
Wrong does_not_follow(const FamilyFile& file, const NewStep& typed) {
    if (typed.to == file.intensity())
        return wrong("to", fmt::format("The family has this already: {}", lower(in_words(typed.to))));
    if (typed.to == Intensity::in_need && front_door::level_of(typed.criteria) < front_door::Level::in_need)
        return wrong("criteria", "Choose which criterion of section 17 is met: N1, N2 or N3");
    if (typed.to == Intensity::early_help && !file.consents_to(ConsentFor::help, typed.on))
        return wrong("to",
                     "Below section 17 help rests on the family's consent, and none is in force. Record it first");
    return too_early(file, typed.on);
}

Result<EntryNumber> save_step(Change& change, const FamilyFile& file, const Allowed<May::decide_family_help>& family,
                              const NewStep& typed, const Doing& doing) {
    if (!file.open()) return not_open();
    if (const auto unfit = does_not_follow(file, typed)) return fail_at(unfit->name, unfit->message);
    const auto entry = TRY(change.open(
        family, {step_kind, fmt::format("{}: {} from {}", file.name, in_words(typed.to), typed.on.in_words())}));
    TRY(change.enter(family, Stepped{file.episode()->id, typed.on, typed.to, front_door::codes_of(typed.criteria),
                                     std::string{front_door::threshold_version}, typed.why, doing.by}));
    return entry;
}

/// What is the case now, with the criteria to which the ticks refer.
Result<Html> now_shown(const Context&, const FamilyFile& file) {
    if (!file.open()) return Html{};
    std::vector<ui::Content> lines;
    for (const auto& one : front_door::threshold_document)
        if (one.level == front_door::Level::in_need || one.level == front_door::Level::family_help)
            lines.emplace_back(html("{} {}. {}", code(one.criterion), in_words(one.criterion), law_shown(one.source)));
    return ui::inset_text(html("Now: {}. The lead and the plan stay the same, and nothing is written anew.",
                               in_words(file.intensity()))) +
           ui::details({.summary = fmt::format("Threshold document, version {}", front_door::threshold_version),
                        .text = ui::bullets(lines)});
}

Result<Choices> criteria_offered(const Context&, const FamilyFile&) {
    std::vector<Choice> offered;
    for (const auto& one : front_door::threshold_document)
        if (one.level == front_door::Level::in_need || one.level == front_door::Level::family_help)
            offered.push_back(
                {std::string{code(one.criterion)}, fmt::format("{} {}", code(one.criterion), in_words(one.criterion))});
    return Choices{{"criteria", std::move(offered)}};
}

constexpr Question<NewStep> step_questions[] = {
    ask_one_of<&NewStep::to>("to", "How much help from now on?"),
    ask_some_of<&NewStep::criteria>("criteria", "Which criteria are met?").optional(),
    ask_words<&NewStep::why>("why", "Why?",
                             "What you weighed. Where section 17 is met and there is less help, why that is right. The "
                             "family may read this."),
    ask_date<&NewStep::on>("on", "From what day?", "For example, today"),
};
constexpr Form<NewStep> step_form{"family-help-step", "More or less help", "Save", step_questions};

// ---- The end -----------------------------------------------------------------------------------------------------

Result<EntryNumber> save_closing(Change& change, const FamilyFile& file, const Allowed<May::decide_family_help>& family,
                                 const NewClosing& typed, const Doing& doing) {
    if (!file.open()) return not_open();
    if (const auto unfit = too_early(file, typed.on)) return fail_at(unfit->name, unfit->message);
    const auto entry =
        TRY(change.open(family, {closed_kind, fmt::format("Family Help of {} ended on {}: {}", file.name,
                                                          typed.on.in_words(), lower(in_words(typed.why)))}));
    TRY(change.enter(family, HelpClosed{file.episode()->id, typed.on, typed.why, typed.changed, typed.carries_on,
                                        typed.family_view, doing.by}));
    const auto* lead = file.last_named();
    const auto shown_at = change.last_entry();
    if (lead) {
        auto ended = lead->value;
        ended.ends = std::max(ended.starts, typed.on);
        TRY(change.correct(family, lead->id, shown_at, ended));
    }
    TRY(end_seats(change, family, seats_from(file, typed.on), typed.on));
    TRY(settle_reach(change, file, "The family's help ended"));
    return entry;
}

constexpr Question<NewClosing> closing_questions[] = {
    ask_one_of<&NewClosing::why>("why", "Why does the help end?"),
    ask_words<&NewClosing::changed>("changed", "What changed for the family?"),
    ask_words<&NewClosing::carries_on>("carries_on", "Who carries on?",
                                       "The people and services the family can turn to, by name."),
    ask_words<&NewClosing::family_view>("family_view", "What does the family say?", "Their own words.").optional(),
    ask_date<&NewClosing::on>("on", "On what day?", "For example, today"),
};
constexpr Form<NewClosing> closing_form{"family-help-close", "End Family Help", "End the help", closing_questions};

// ---- Money -------------------------------------------------------------------------------------------------------

Result<EntryNumber> save_payment(Change& change, const FamilyFile& file, const Allowed<May::decide_family_help>& family,
                                 const NewPayment& typed, const Doing& doing) {
    if (!file.open()) return not_open();
    if (typed.on < file.episode()->value.asked_on) return fail_at("on", "This is before the help was asked for");
    const auto entry = TRY(change.open(
        family, {payment_kind, fmt::format("{} for {}: {}", typed.amount.in_words(), file.name, typed.what_for)}));
    TRY(change.enter(family, HelpPayment{typed.on, typed.fund, typed.purpose, typed.what_for, typed.amount,
                                         typed.ring_fenced, doing.by}));
    return entry;
}

constexpr Question<NewPayment> payment_questions[] = {
    ask_money<&NewPayment::amount, 100'000>("amount", "How much?"),
    ask_one_of<&NewPayment::purpose>("purpose", "For what purpose?"),
    ask_line<&NewPayment::what_for>("what_for", "What is it for, in words?", "For example, bunk beds for two"),
    ask_one_of<&NewPayment::fund>("fund", "From which fund?"),
    ask_yes_no<&NewPayment::ring_fenced>("ring_fenced", "Is the money ring-fenced?",
                                         "It was given for Family Help and may be spent on nothing else."),
    ask_date<&NewPayment::on>("on", "When was it decided?", "For example, today"),
};
constexpr Form<NewPayment> payment_form{"family-help-payment", "Record a payment", "Save payment", payment_questions};

}  // namespace

constinit const Act<NewStep, May::decide_family_help> step_help{
    .form = step_form,
    .start = [](const FamilyFile&, Date today) { return NewStep{.on = today}; },
    .save = save_step,
    .choices = criteria_offered,
    .above = now_shown,
};

constinit const Act<NewClosing, May::decide_family_help> close_help{
    .form = closing_form,
    .start = [](const FamilyFile&, Date today) { return NewClosing{.on = today}; },
    .save = save_closing,
};

constinit const Act<NewPayment, May::decide_family_help> pay_family{
    .form = payment_form,
    .start = [](const FamilyFile&, Date today) { return NewPayment{.on = today}; },
    .save = save_payment,
};

}  // namespace kith::family_help
