#include "front_door/corrections.h"

#include <fmt/format.h>

namespace kith::front_door {

NewContact as_typed(const Contact& contact) {
    return {contact.on,           contact.teller,  contact.name,    contact.agency,       contact.reach,
            contact.may_be_named, contact.worried, contact.working, contact.family_knows, {}};
}

Result<void> may_put_right(const Store& store, const Reader& reader, PersonId child, const Contact& contact) {
    if (contact.taken_by == reader.person) return {};
    if (!TRY(Gate::among(store, reader, May::decide_contact, {child})).empty()) return {};
    return fail(Fault::not_allowed, "Only whoever took this contact, or a manager of the front door, puts it right.");
}

Result<EntryNumber> correct_contact(Change& change, const Allowed<May::record_contact>& child,
                                    const Fact<Contact>& contact, const NewContact& typed, const std::string& because,
                                    EntryNumber shown_at) {
    // Who told us on a page may have said no more than they wanted to: their answer stands at their link.
    if (!contact.value.came_as)
        if (auto wrong = nobody_to_answer(typed)) return fail_at(wrong->name, wrong->message);
    auto right = typed.contact(contact.value.taken_by);
    right.came_as = contact.value.came_as;
    const auto entry = TRY(change.open(
        child, {contact_kind, fmt::format("Correction: the contact of {}", contact.value.on.in_words()), because}));
    TRY(change.correct(child, contact.id, shown_at, right));
    return entry;
}

/// Each other child whom the contact was about too.
static Result<void> not_about_others(Change& change, const Reader& reader, const Leave& child, FactId contact,
                                     const std::string& because) {
    for (const auto other : TRY(also_about(change.store(), child, contact))) {
        const auto leave = TRY(decide<May::record_contact>(change.store(), reader, other));
        TRY(change.open(leave, {contact_kind, "A contact about them and others was withdrawn", because}));
        for (const auto& fact : TRY(facts<AlsoAbout>(change.store(), leave, Known::now())))
            if (fact.value.contact == contact) TRY(change.retire<AlsoAbout>(leave, fact.id, fact.entered_by));
    }
    return {};
}

Result<EntryNumber> withdraw_contact(Change& change, const Reader& reader, const Allowed<May::record_contact>& child,
                                     const ContactsFile& file, const Fact<Contact>& contact, const std::string& because,
                                     EntryNumber shown_at) {
    if (file.decision_on(contact.id))
        return fail(Fault::conflict, "This contact is decided, so it stays. Correct it, or record another.");
    const auto behind = TRY(worries_of(change.store(), child, contact.id));
    const auto entry = TRY(change.open(
        child, {contact_kind, fmt::format("The contact of {} was withdrawn", contact.value.on.in_words()), because}));
    TRY(change.retire<Contact>(child, contact.id, shown_at));
    TRY(not_about_others(change, reader, child, contact.id, because));
    for (const auto& worry : behind) {
        const auto told = TRY(Gate::for_told(change.store(), child.authority(), worry.about));
        TRY(change.open(told, {worry_kind, "A worry waits again: it was tied to the wrong child", because}));
        for (const auto& tie : TRY(facts<Tied>(change.store(), told, Known::now())))
            TRY(change.retire<Tied>(told, tie.id, tie.entered_by));
    }
    return entry;
}

}  // namespace kith::front_door
