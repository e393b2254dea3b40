#pragma once

#include "family_help/file.h"
#include "front_door/file.h"

/// How help begins: from what the front door decided, and nothing is asked again.
namespace kith::family_help {

/// A decision of the front door that leads to Family Help, and that nothing has followed yet.
struct ToBegin {
    PersonId child;  ///< with whom the contact stands
    FactId contact;
    Date decided;
    front_door::Outcome outcome;
};

/// Those about children with whom the reader may begin, the longest-waiting first. Cost: one question, and a pass of
/// the gate.
Result<std::vector<ToBegin>> to_begin(const Store& store, const Reader& reader);

/// The decided contact about a child that help begins from or that joins it: the child's own, or a brother's or
/// sister's contact that is about the child too.
struct DecidedContact {
    Fact<front_door::Contact> contact;
    front_door::Decision decision;
    PersonId first;               ///< the child with whom it stands
    std::vector<PersonId> about;  ///< all the children whom it is about
};
Result<std::optional<DecidedContact>> decided_contact(const Store& store, const Leave& child);

/// How much help a family has, is decided by people and with a reason: first by the front door, then step by step by
/// the team's manager. Help begins at what the front door decided, whatever the criteria it found would lead to; what
/// they entitle the family to, an assessment under section 17, stays due (`assessment_completed`).
Intensity as_decided(const front_door::Decision& decision);

/// Help begins with a family that is new to the record, or begins again with one that was helped before. Fails:
/// conflict, if the family is helped now or the contact has led to help already; invalid, with the question.
Result<EntryNumber> begin_help(Change& change, const Allowed<May::begin_family_help>& family, const std::string& name,
                               const DecidedContact& from, Date on);

/// A later contact joins the help there is. Fails: conflict, if the family is not helped now or it has joined.
Result<EntryNumber> join_contact(Change& change, const Allowed<May::begin_family_help>& family,
                                 const DecidedContact& from, Date today);

}  // namespace kith::family_help
