#pragma once

#include "front_door/file.h"
#include "front_door/forms.h"

/// What is done at the front door.
namespace kith::front_door {

inline constexpr EntryKind contact_kind{"front_door.contact", "Contact"};
inline constexpr EntryKind decision_kind{"front_door.decision", "Decision on a contact"};
inline constexpr EntryKind told_kind{"front_door.told", "Who told us was answered"};

/// Records a contact with a child and, in the same entry, that it is about `also` too; gives the contact.
/// Fails: invalid, if nobody could answer whoever tells, or if one of several children has a restricted record, as
/// words about them are kept apart.
Result<FactId> record_contact(Change& change, const Allowed<May::record_contact>& child, const std::string& name,
                              const std::vector<Allowed<May::record_contact>>& also, const NewContact& typed,
                              PersonId by);

/// The same for a contact that is whole already, such as one that a told worry becomes.
Result<FactId> enter_contact(Change& change, const Allowed<May::record_contact>& child, const std::string& name,
                             const std::vector<Allowed<May::record_contact>>& also, const Contact& contact);
/// What is missing for an answer within the day; nothing, if they can be answered or do not say who they are.
Wrong nobody_to_answer(const NewContact& typed);

/// Decides what follows. Fails: not_found if the child has no such contact; conflict if it was decided meanwhile;
/// invalid, with the question, if it does not follow from the criteria.
Result<EntryNumber> decide_contact(Change& change, const Allowed<May::decide_contact>& child, const ContactsFile& file,
                                   FactId contact, const NewDecision& typed, PersonId by, Date today);

/// Records that whoever told us was answered. Fails: conflict before a decision, or if they were.
Result<EntryNumber> answer_referrer(Change& change, const Allowed<May::record_contact>& child, const ContactsFile& file,
                                    FactId contact, ToldHow how, PersonId by, Date today);

}  // namespace kith::front_door
