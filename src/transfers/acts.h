#pragma once

#include "kernel/access/gate.h"
#include "kernel/forms/form.h"
#include "recruitment/acts.h"
#include "transfers/file.h"
#include "transfers/portable.h"

/// What people do about a transfer. Each opens its own entries in the change it is given and leaves the commit to the
/// caller. Refusals are Fault::invalid with the question they belong to, or Fault::conflict.
namespace kith::transfers {

inline constexpr EntryKind asked_kind{"transfers.asked", "Transfer asked for"};
inline constexpr EntryKind consent_kind{"transfers.consent", "Consent to share the carers' record"};
inline constexpr EntryKind record_kind{"transfers.record", "Portable record"};
inline constexpr EntryKind meeting_kind{"transfers.meeting", "Meeting about a transfer"};
inline constexpr EntryKind approved_kind{"transfers.approved", "Approved by another service"};
inline constexpr EntryKind taken_kind{"transfers.taken", "Portable record taken in"};

using MayAsk = Allowed<May::ask_to_transfer>;
using MaySupport = Allowed<May::record_carer_support>;

// ---- By the carers themselves ----
struct Asking {
    std::string service;
    Date from;
};
Result<EntryNumber> ask_to_transfer(Change& change, const TransferFile& file, const MayAsk& home, const Asking& asking,
                                    const Reader& carer);
/// To a record that they have read. Fails: not_found; conflict, if a newer one was made, or they agreed already.
Result<EntryNumber> agree(Change& change, const TransferFile& file, const MayAsk& home, FactId record,
                          const Reader& carer);
/// From now on the record goes nowhere.
Result<EntryNumber> take_back(Change& change, const TransferFile& file, const MayAsk& home, const Reader& carer);

// ---- By the service that they leave ----
struct Making {
    std::string statement;
    std::optional<std::string> allegations;
};
/// The record for the carers to read, as it would go out once they agree. Fails: invalid, if a statement names a child.
Result<Portable> portable_record(const Store& store, const TransferFile& file, const MaySupport& home,
                                 const Making& making, Date today);
/// Fails also: invalid, if someone else than the fostering manager writes of allegations.
Result<EntryNumber> make_record(Change& change, const TransferFile& file, const MaySupport& home, const Making& making,
                                const Reader& by);
/// What goes out, or would: the record as it was made, with the day on which every carer had agreed to it; without one
/// where they have not.
Result<Portable> as_it_goes(const TransferFile& file, const Fact<RecordMade>& made);
struct Met {
    Date on;
    std::string words;
};
Result<EntryNumber> record_meeting(Change& change, const TransferFile& file, const MaySupport& home, const Met& met);
struct Elsewhere {
    Date on;
    std::string said_by;
};
/// Approval here ends by the carers' notice, which is taken with it and not before.
Result<EntryNumber> record_approved_elsewhere(Change& change, const TransferFile& file, const MaySupport& home,
                                              const Elsewhere& approved);

// ---- By the service that they come to ----
/// Takes in what is good, check by check, and keeps the file with what was not taken and why.
/// Fails: invalid, at "file", if it is no portable record or not as it was made; conflict, if they have not applied.
Result<EntryNumber> take_in(Change& change, const recruitment::ApplicationFile& file,
                            const Allowed<May::record_application>& applicant, std::string_view json,
                            recruitment::By by);

extern const Form<Asking> asking_form;
extern const Form<Making> making_form;
extern const Form<Met> meeting_form;
extern const Form<Elsewhere> elsewhere_form;

}  // namespace kith::transfers
