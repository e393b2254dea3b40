#pragma once

#include "front_door/worries.h"

/// Putting right what was recorded of a contact. Both texts stay; who changed it later than the writer saw is not
/// overwritten.
namespace kith::front_door {

/// What the form of a contact asks, as it is recorded.
NewContact as_typed(const Contact& contact);

/// Whoever took the contact puts it right, and whoever decides what follows.
Result<void> may_put_right(const Store& store, const Reader& reader, PersonId child, const Contact& contact);

/// Fails: conflict if it was changed since the writer saw it; invalid, if nobody could answer whoever told us.
Result<EntryNumber> correct_contact(Change& change, const Allowed<May::record_contact>& child,
                                    const Fact<Contact>& contact, const NewContact& typed, const std::string& because,
                                    EntryNumber shown_at);

/// The contact was never about this child. The worries behind it wait again for whoever says who they are about.
/// Fails: conflict if it is decided, or was changed since the writer saw it.
Result<EntryNumber> withdraw_contact(Change& change, const Reader& reader, const Allowed<May::record_contact>& child,
                                     const ContactsFile& file, const Fact<Contact>& contact, const std::string& because,
                                     EntryNumber shown_at);

}  // namespace kith::front_door
