#include "fostering/acts.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::fostering {

static std::string as_end_of_sentence(Decider decider) { return lower(in_words(decider)); }

Result<EntryNumber> arrange(Change& change, const DelegationFile& file, const Allowed<May::record_delegation>& child,
                            const Arranged& arranged, Date today) {
    if (auto no = contradicts(file, arranged, today)) return fail_at(no->name, no->message);
    const auto& matter = *matter_of(arranged.matter);
    const auto entry = TRY(change.open(
        child, {who_decides_kind, fmt::format("{}: {}, to be looked at again by {}", matter.name,
                                              as_end_of_sentence(arranged.decider), arranged.look_again.in_words())}));
    TRY(change.enter(child, arranged));
    return entry;
}

/// Ends all that holds of one matter, arranged or answered, so that nothing earlier comes alive again.
static Result<void> end_all(Change& change, const DelegationFile& file, const Allowed<May::record_delegation>& child,
                            const MatterCode& matter, EntryNumber shown_at, Date today) {
    for (const auto& fact : file.arranged)
        if (fact.value.matter == matter && (!fact.value.ends || *fact.value.ends > today)) {
            auto ended = fact.value;
            ended.ends = today;
            TRY(change.correct(child, fact.id, shown_at, ended));
        }
    for (const auto& question : file.asked) {
        const auto* fact = question.value.matter == matter ? file.answer_to(question.id) : nullptr;
        if (!fact || (fact->value.until && *fact->value.until < today)) continue;
        auto ended = fact->value;
        ended.until = today.plus_days(-1);
        TRY(change.correct(child, fact->id, shown_at, ended));
    }
    return {};
}

Result<EntryNumber> as_usual_again(Change& change, const DelegationFile& file,
                                   const Allowed<May::record_delegation>& child, const AsUsual& again,
                                   EntryNumber shown_at, Date today) {
    const auto* matter = matter_of(again.matter);
    if (!matter) return fail_at("matter", "Choose one of the matters given");
    if (!file.said_on(matter->code, today))
        return fail(Fault::conflict, fmt::format("{} is as usual already.", matter->name));
    const auto entry =
        TRY(change.open(child, {as_usual_kind, fmt::format("{}: as usual again", matter->name), again.reason}));
    TRY(end_all(change, file, child, again.matter, shown_at, today));
    return entry;
}

Result<EntryNumber> record_parents_agreed(Change& change, const DelegationFile& file,
                                          const Allowed<May::record_delegation>& child, const ParentsAgreed& agreed) {
    if (!file.may_agree_on(agreed.on))
        return fail_at("on", fmt::format("{} was not looked after by agreement (section 20) or on remand on {}, nor in "
                                         "the month after it",
                                         file.given, agreed.on.in_words()));
    const auto entry = TRY(
        change.open(child, {parents_agreed_kind, fmt::format("It was agreed on {} that {}'s carer decides day to day",
                                                             agreed.on.in_words(), file.given)}));
    TRY(change.enter(child, agreed));
    return entry;
}

Result<EntryNumber> ask(Change& change, const DelegationFile& file, const Allowed<May::decide_day_to_day>& child,
                        const CarersQuestion& question, PersonId carer, Date today) {
    const auto* matter = question.matter ? matter_of(*question.matter) : nullptr;
    const auto entry = TRY(change.open(
        child, {carer_asked_kind, matter ? fmt::format("{}'s carer asked about: {}", file.given, lower(matter->name))
                                         : fmt::format("{}'s carer asked a question", file.given)}));
    TRY(change.enter(child, CarerAsked{matter ? question.matter : std::nullopt, question.question, carer, today}));
    return entry;
}

/// The question meant, if it is this child's.
static const Fact<CarerAsked>* question_of(const DelegationFile& file, std::string_view number) {
    for (const auto& fact : file.asked)
        if (std::to_string(fact.id.number()) == number) return &fact;
    return nullptr;
}

Result<EntryNumber> answer(Change& change, const DelegationFile& file, const Allowed<May::record_delegation>& child,
                           const AnswerGiven& given, Date today) {
    const auto* question = question_of(file, given.question);
    if (!question) return fail_at("question", "Choose one of the questions given");
    if (file.answer_to(question->id)) return fail(Fault::conflict, "Someone has answered this question meanwhile.");
    if (auto no = contradicts(file, question->value, given.decider, today)) return fail_at(no->name, no->message);
    if (given.until && *given.until < today) return fail_at("until", "Give a day that is still to come");
    const auto entry = TRY(change.open(
        child, {carer_answered_kind, fmt::format("The carer was answered: {}", as_end_of_sentence(given.decider))}));
    TRY(change.enter(child, CarerAnswered{question->id, given.decider, given.answer, today, given.until}));
    return entry;
}

Result<EntryNumber> decide_as_carer(Change& change, const DelegationFile& file,
                                    const Allowed<May::decide_day_to_day>& child, const CarerDecided& decided) {
    const auto* matter = matter_of(decided.matter);
    if (!matter) return fail_at("matter", "Choose one of the matters given");
    const auto said = answer_to(*matter, file, decided.on).say;
    if (said != Answer::Say::yes && said != Answer::Say::yes_and_tell)
        return fail_at("matter", fmt::format("{} is not yours to decide. Ask the social worker", matter->name));
    const auto entry = TRY(change.open(
        child, {carer_decided_kind, fmt::format("{}'s carer decided: {}", file.given, lower(matter->name))}));
    TRY(change.enter(child, decided));
    return entry;
}

}  // namespace kith::fostering
