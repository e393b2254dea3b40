#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/file.h"
#include "kernel/forms/ask.h"
#include "kernel/people/person.h"

/// What people do that writes more than one fact at once. Each opens its own entries in the change it is given and
/// leaves the commit to the caller. Refusals are Fault::invalid with the question they belong to, or Fault::conflict.
namespace kith::care {

inline constexpr EntryKind visit_kind{"care.visit", "Visit"};
inline constexpr EntryKind into_care_kind{"care.into_care", "Came into care"};
inline constexpr EntryKind move_kind{"care.move", "Moved home"};
inline constexpr EntryKind legal_kind{"care.legal", "Legal status"};
inline constexpr EntryKind out_of_care_kind{"care.out_of_care", "Left care"};

struct NewVisit {
    Date on;
    Seen seen = Seen::alone;
    SeenWhere where = SeenWhere::home;
    std::string said, notes, next;
    std::vector<Included> siblings = {};
};
/// A brother or sister in the same home, whom the visitor may visit too.
struct SiblingHere {
    Allowed<May::record_visit> leave;
    std::string given;
    std::optional<Date> born;
};
/// The visit, and one for each sibling included, each in its own child's journal with their own words. Gives the entry
/// about this child. `siblings`: those whom the form offered; another one ticked is a bug.
Result<EntryNumber> record_visit(Change& change, const CareFile& file, const Allowed<May::record_visit>& child,
                                 PersonId by, const NewVisit& visit, const std::vector<SiblingHere>& siblings);

struct IntoCare {
    Date starts;
    Need need = Need::abuse_or_neglect;
    LegalStatus status = LegalStatus::accommodated;
    PlaceKind kind = PlaceKind::foster;
    std::optional<Provider> provider;
    std::string home;
    std::optional<std::string> postcode;
    Basis basis = Basis::ordinary;
    std::optional<std::string> why;
    std::optional<HouseholdId> household = {};
    std::optional<std::string> urn = {};
};
/// Fails: conflict if the child is looked after then, or lives somewhere in care after it.
Result<EntryNumber> come_into_care(Change& change, const CareFile& file, const Allowed<May::record_placement>& child,
                                   const IntoCare& into);

struct Move {
    Date on;
    PlaceKind kind = PlaceKind::foster;
    std::optional<Provider> provider;
    std::string home;
    std::optional<std::string> postcode;
    Basis basis = Basis::ordinary;
    bool to_eighteen = false;
    ChangeReason why_ended = ChangeReason::care_plan;
    std::optional<std::string> why;
    std::optional<HouseholdId> household = {};
    std::optional<std::string> urn = {};
};
/// Ends where the child lives and begins the next, on one day. Fails: conflict if the child is not looked after on that
/// day, or the day is before the present placement began.
Result<EntryNumber> move_home(Change& change, const CareFile& file, const Allowed<May::record_placement>& child,
                              const Move& move, EntryNumber shown_at);

struct NewLegalStatus {
    Date starts;
    LegalStatus status = LegalStatus::interim_care_order;
};
Result<EntryNumber> change_legal_status(Change& change, const CareFile& file,
                                        const Allowed<May::record_legal_status>& child, const NewLegalStatus& status,
                                        EntryNumber shown_at);

struct OutOfCare {
    Date on;
    EndOfCare why = EndOfCare::home_planned;
};
/// Ends the time in care, the placement and the legal status on one day.
Result<EntryNumber> leave_care(Change& change, const CareFile& file, const Allowed<May::record_placement>& child,
                               const OutOfCare& out, EntryNumber shown_at);

}  // namespace kith::care
