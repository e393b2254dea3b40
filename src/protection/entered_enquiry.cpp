// How what was recorded from the strategy discussion to the manager's answer is put right and withdrawn.
#include "protection/entered_parts.h"

namespace kith::protection {

// ---- Strategy discussion -----------------------------------------------------------------------------------------

std::optional<NewStrategy> Entered<NewStrategy>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.strategies, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    NewStrategy typed{was.known,
                      was.on,
                      file.recorded.children_of(fact),
                      agencies_of(was.there),
                      was.discussed,
                      was.safety,
                      was.decision,
                      was.reason,
                      was.exception,
                      was.by,
                      {}};
    if (was.contact) typed.contacts.emplace_back(was.contact->number());
    for (const auto& one : file.recorded.answers_too)
        if (one.value.discussion == fact) typed.contacts.emplace_back(one.value.contact.number());
    return typed;
}

Result<void> Entered<NewStrategy>::put_right(Change& change, const Leave& family, const ProtectionFile& file,
                                             FactId fact, const NewStrategy& right, EntryNumber shown_at) {
    for (const auto& one : file.recorded.enquiries)
        if (one.value.discussion == fact && one.value.begins < right.on)
            return fail_at("on", "The enquiry that it led to began before that, on " + one.value.begins.in_words());
    TRY(change.correct(family, fact, shown_at, right.fact()));
    TRY(retire_of(change, family, file.recorded.answers_too, &AlsoAnswers::discussion, fact));
    for (std::size_t i = 1; i < right.contacts.size(); ++i)
        TRY(change.enter(family, AlsoAnswers{fact, FactId{right.contacts[i].number()}}));
    return children_right(change, family, file.recorded, fact, right.children);
}

Result<void> Entered<NewStrategy>::withdraw(Change& change, const Leave& family, const ProtectionFile& file,
                                            FactId fact, EntryNumber shown_at) {
    TRY(change.retire<StrategyDiscussion>(family, fact, shown_at));
    TRY(retire_of(change, family, file.recorded.answers_too, &AlsoAnswers::discussion, fact));
    return retire_of(change, family, file.recorded.about, &AboutChild::of, fact);
}

First Entered<NewStrategy>::correct_first(const ProtectionFile&, FactId) { return {}; }
First Entered<NewStrategy>::withdraw_first(const ProtectionFile& file, FactId fact) {
    if (!any_of(file.recorded.enquiries, &Enquiry::discussion, fact)) return {};
    return "An enquiry began from this discussion: withdraw the enquiry first";
}

// ---- Enquiry -----------------------------------------------------------------------------------------------------

std::optional<NewEnquiry> Entered<NewEnquiry>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.enquiries, fact);
    if (!it) return std::nullopt;
    return NewEnquiry{it->value.discussion, {it->value.child}, it->value.begins, it->value.practitioner};
}

Result<void> Entered<NewEnquiry>::put_right(Change& change, const Leave& family, const ProtectionFile&, FactId fact,
                                            const NewEnquiry& right, EntryNumber shown_at) {
    TRY(one_child(right.children.size()));
    return change.correct(family, fact, shown_at,
                          Enquiry{right.discussion, right.children.front(), right.begins, right.practitioner});
}

Result<void> Entered<NewEnquiry>::withdraw(Change& change, const Leave& family, const ProtectionFile&, FactId fact,
                                           EntryNumber shown_at) {
    return change.retire<Enquiry>(family, fact, shown_at);
}

First Entered<NewEnquiry>::correct_first(const ProtectionFile&, FactId) { return {}; }
First Entered<NewEnquiry>::withdraw_first(const ProtectionFile& file, FactId fact) {
    if (!any_of(file.recorded.ends, &EnquiryEnd::enquiry, fact)) return {};
    return "What this enquiry found is recorded: withdraw that first";
}

// ---- What it found -----------------------------------------------------------------------------------------------

std::optional<NewEnd> Entered<NewEnd>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.ends, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    return NewEnd{{{was.child, was.said.value_or("")}}, was.on, was.found, was.words, was.practitioner};
}

Result<void> Entered<NewEnd>::put_right(Change& change, const Leave& family, const ProtectionFile& file, FactId fact,
                                        const NewEnd& right, EntryNumber shown_at) {
    TRY(one_child(right.children.size()));
    const auto& child = right.children.front();
    const auto before = without(file, fact);
    const auto* open = open_enquiry(before.recorded, child.person);
    check(open != nullptr, "What an enquiry that is not open found was corrected.");
    return change.correct(
        family, fact, shown_at,
        EnquiryEnd{open->id, child.person, right.on, right.found, right.words,
                   child.said.empty() ? std::nullopt : std::optional{child.said}, right.practitioner});
}

Result<void> Entered<NewEnd>::withdraw(Change& change, const Leave& family, const ProtectionFile&, FactId fact,
                                       EntryNumber shown_at) {
    return change.retire<EnquiryEnd>(family, fact, shown_at);
}

/// A manager's name does not stand under words that they did not read.
First Entered<NewEnd>::correct_first(const ProtectionFile& file, FactId fact) {
    if (!any_of(file.recorded.answers, &SignOff::end, fact)) return {};
    return "A manager has answered this: they withdraw their answer first, or return it";
}
First Entered<NewEnd>::withdraw_first(const ProtectionFile& file, FactId fact) { return correct_first(file, fact); }

// ---- The manager's answer ----------------------------------------------------------------------------------------

static PersonId child_of_end(const ProtectionFile& file, FactId end) {
    const auto* it = found(file.recorded.ends, end);
    return it ? it->value.child : PersonId{1};
}

std::optional<NewAnswer> Entered<NewAnswer>::said(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.answers, fact);
    if (!it) return std::nullopt;
    const auto& was = it->value;
    return NewAnswer{{child_of_end(file, was.end)}, was.on, was.answer, was.comment, was.by};
}

Result<void> Entered<NewAnswer>::put_right(Change& change, const Leave& family, const ProtectionFile& file, FactId fact,
                                           const NewAnswer& right, EntryNumber shown_at) {
    TRY(one_child(right.children.size()));
    const auto before = without(file, fact);
    const auto* end = unanswered_end(before.recorded, right.children.front());
    check(end != nullptr, "An answer to what does not wait for one was corrected.");
    return change.correct(family, fact, shown_at, SignOff{end->id, right.on, right.answer, right.comment, right.by});
}

Result<void> Entered<NewAnswer>::withdraw(Change& change, const Leave& family, const ProtectionFile&, FactId fact,
                                          EntryNumber shown_at) {
    return change.retire<SignOff>(family, fact, shown_at);
}

/// After a return the enquiry went on: another finding stands on it.
First Entered<NewAnswer>::correct_first(const ProtectionFile& file, FactId fact) {
    const auto* it = found(file.recorded.answers, fact);
    const auto* end = it ? found(file.recorded.ends, it->value.end) : nullptr;
    if (!end) return {};
    for (const auto& one : file.recorded.ends)
        if (one.value.enquiry == end->value.enquiry && one.id.number() > end->id.number())
            return "The enquiry ended again after this answer: withdraw what it found then first";
    return {};
}
First Entered<NewAnswer>::withdraw_first(const ProtectionFile& file, FactId fact) { return correct_first(file, fact); }

}  // namespace kith::protection
