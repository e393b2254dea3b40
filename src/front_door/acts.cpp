#include "front_door/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "front_door/rules.h"
#include "kernel/core/text.h"

namespace kith::front_door {

static bool said(const std::optional<std::string>& words) { return words && !trim(*words).empty(); }

Wrong nobody_to_answer(const NewContact& typed) {
    if (typed.teller == Teller::anonymous) return {};
    if (!said(typed.name))
        return Error::Field{"name", "Enter their name, or say above that they do not say who they are"};
    if (professional(typed.teller) && !said(typed.agency))
        return Error::Field{"agency", "Enter the agency they speak for, and their role there"};
    if (!said(typed.reach))
        return Error::Field{"reach", "Enter how we reach them: they are answered within a working day"};
    return {};
}

Result<FactId> record_contact(Change& change, const Allowed<May::record_contact>& child, const std::string& name,
                              const std::vector<Allowed<May::record_contact>>& also, const NewContact& typed,
                              PersonId by) {
    if (auto wrong = nobody_to_answer(typed)) return fail_at(wrong->name, wrong->message);
    return enter_contact(change, child, name, also, typed.contact(by));
}

/// What stands with one child is read by all who work with that one: so nothing about a restricted child stands there.
static Result<void> none_of_several_restricted(Change& change, const Allowed<May::record_contact>& child,
                                               const std::vector<Allowed<May::record_contact>>& also) {
    std::vector<PersonId> all{child.about()};
    for (const auto& other : also)
        if (other.about() != child.about()) all.push_back(other.about());
    if (all.size() < 2) return {};
    std::ranges::sort(all);
    const auto leave = Gate::machine_all(child.authority());
    if (TRY(restricted_among(change.store(), leave, all, change.at().day())).empty()) return {};
    return fail_at("also",
                   "The record of one of these children is restricted, and words about them are kept apart. Record "
                   "what is said of that child with them alone, and a contact about the others without it");
}

Result<FactId> enter_contact(Change& change, const Allowed<May::record_contact>& child, const std::string& name,
                             const std::vector<Allowed<May::record_contact>>& also, const Contact& contact) {
    TRY(none_of_several_restricted(change, child, also));
    TRY(change.open(child, {contact_kind, fmt::format("A worry about {} was told to the front door", name)}));
    const auto id = TRY(change.enter(child, contact));
    for (const auto& other : also) {
        if (other.about() == child.about()) continue;
        TRY(change.open(other,
                        {contact_kind, "A worry about them and others of their family was told to the front door"}));
        TRY(change.enter(other, AlsoAbout{id, child.about(), contact.on}));
    }
    return id;
}

/// Who told us on a page reads the decision at the link they were given; who rang or wrote has none.
static Result<void> told_as_said(const Store& store, const Leave& child, const Fact<Contact>& contact, ToldHow how,
                                 std::string_view question) {
    if (how == ToldHow::nobody && contact.value.teller != Teller::anonymous)
        return fail_at(question, "They said who they are, so they can be answered: choose one of the others");
    if (how == ToldHow::by_link && !TRY(has_link(store, child, contact.id)))
        return fail_at(question, "They were given no link, as they did not tell us on a page: speak or write to them");
    return {};
}

static Result<const Fact<Contact>*> found(const ContactsFile& file, FactId contact) {
    const auto* it = file.contact(contact);
    if (!it) return fail(Fault::not_found, "There is no such contact about this child.");
    return it;
}

Result<EntryNumber> decide_contact(Change& change, const Allowed<May::decide_contact>& child, const ContactsFile& file,
                                   FactId contact, const NewDecision& typed, PersonId by, Date today) {
    const auto* it = TRY(found(file, contact));
    if (const auto* decision = file.decision_on(contact))
        return fail(Fault::conflict, fmt::format("This was decided on {}: {}. Open the contact again to read why.",
                                                 decision->on.in_words(), in_words(decision->outcome)));
    if (auto wrong = does_not_follow(typed.outcome, typed.criteria, typed.signpost))
        return fail_at(wrong->name, wrong->message);
    TRY(told_as_said(change.store(), child, *it, typed.told, "told"));
    const auto entry = TRY(change.open(
        child,
        {decision_kind, fmt::format("On the contact of {}: {}", it->value.on.in_words(), in_words(typed.outcome))}));
    TRY(change.enter(child, Decision{contact, today, typed.outcome, codes_of(typed.criteria),
                                     std::string{threshold_version}, typed.reason, typed.signpost, by}));
    if (typed.told != ToldHow::not_yet) TRY(change.enter(child, ReferrerTold{contact, today, typed.told, by}));
    return entry;
}

Result<EntryNumber> answer_referrer(Change& change, const Allowed<May::record_contact>& child, const ContactsFile& file,
                                    FactId contact, ToldHow how, PersonId by, Date today) {
    const auto* it = TRY(found(file, contact));
    if (!file.decision_on(contact))
        return fail(Fault::conflict, "Nothing is decided yet, so there is nothing to tell. Decide first.");
    if (file.told_of(contact)) return fail(Fault::conflict, "They were told already.");
    if (how == ToldHow::not_yet) return fail_at("how", "Save this once they have been told");
    TRY(told_as_said(change.store(), child, *it, how, "how"));
    const auto entry =
        TRY(change.open(child, {told_kind, fmt::format("Who told us on {} was answered", it->value.on.in_words())}));
    TRY(change.enter(child, ReferrerTold{contact, today, how, by}));
    return entry;
}

}  // namespace kith::front_door
