#pragma once

#include "fostering/forms.h"
#include "kernel/access/gate.h"

/// What people do about who decides. Each opens its own entry in the change it is given and leaves the commit to the
/// caller. Refusals are Fault::invalid with the question they belong to, or Fault::conflict.
namespace kith::fostering {

inline constexpr EntryKind who_decides_kind{"fostering.who_decides", "Who decides"};
inline constexpr EntryKind as_usual_kind{"fostering.as_usual", "As usual again"};
inline constexpr EntryKind parents_agreed_kind{"fostering.parents_agreed", "Parents agreed"};
inline constexpr EntryKind carer_asked_kind{"fostering.carer_asked", "The carer asked"};
inline constexpr EntryKind carer_answered_kind{"fostering.carer_answered", "The carer was answered"};
inline constexpr EntryKind carer_decided_kind{"fostering.carer_decided", "The carer decided"};
inline constexpr EntryKind day_note_kind{"fostering.day_note", "Carer's log"};
inline constexpr EntryKind incident_kind{"fostering.incident", "Incident"};
inline constexpr EntryKind carer_said_kind{"fostering.carer_said", "The carer says"};
inline constexpr EntryKind incident_read_kind{"fostering.incident_read", "Incident read"};

Result<EntryNumber> arrange(Change& change, const DelegationFile& file, const Allowed<May::record_delegation>& child,
                            const Arranged& arranged, Date today);
/// Ends what was said of a matter, arranged or answered. Fails: conflict if nothing was.
Result<EntryNumber> as_usual_again(Change& change, const DelegationFile& file,
                                   const Allowed<May::record_delegation>& child, const AsUsual& again,
                                   EntryNumber shown_at, Date today);
Result<EntryNumber> record_parents_agreed(Change& change, const DelegationFile& file,
                                          const Allowed<May::record_delegation>& child, const ParentsAgreed& agreed);
Result<EntryNumber> ask(Change& change, const DelegationFile& file, const Allowed<May::decide_day_to_day>& child,
                        const CarersQuestion& question, PersonId carer, Date today);
/// Where the question was about one matter that the law leaves open, the answer is found there too from now on.
Result<EntryNumber> answer(Change& change, const DelegationFile& file, const Allowed<May::record_delegation>& child,
                           const AnswerGiven& given, Date today);
/// Fails: invalid, if it was not the carer's to decide.
Result<EntryNumber> decide_as_carer(Change& change, const DelegationFile& file,
                                    const Allowed<May::decide_day_to_day>& child, const CarerDecided& decided);

/// A few words about a day.
Result<EntryNumber> write_note(Change& change, const DelegationFile& file, const Allowed<May::write_log>& child,
                               const DayNote& note);
/// Something that others must know of: it stands on their lists until each has read it.
Result<EntryNumber> tell_incident(Change& change, const DelegationFile& file, const Allowed<May::write_log>& child,
                                  const Incident& incident);
/// What the carer wants the next plan and review to know: it stands ready there.
Result<EntryNumber> say_as_carer(Change& change, const DelegationFile& file, const Allowed<May::write_log>& child,
                                 const care::CarerSaid& said);
/// As what a reader must still say that they read it: the roles they hold, in which they are allocated to this child or
/// nobody is.
Result<std::vector<Role>> reads_as(const Store& store, const Leave& child, const DelegationFile& file,
                                   const Fact<Incident>& incident, const Reader& reader);
/// The receipt, in each role for which the reader must know. Fails: not_found; conflict if they need not, or did.
Result<EntryNumber> read_incident(Change& change, const DelegationFile& file, const Allowed<May::see_care>& child,
                                  FactId incident, const Reader& reader);

}  // namespace kith::fostering
