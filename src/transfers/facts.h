#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"

/// What is recorded when carers go to another fostering service, and when they come from one.
namespace kith::transfers {

/// The carers ask to foster for another service. A fact about the home, as are those that follow.
struct TransferAsked {
    Date on;
    PersonId by;
    std::string service;
    Date from;  ///< when they would like to begin there

    static constexpr auto table = facts_in(
        "transfers_asked", "Transfer asked for", column("on_day", "Asked on", &TransferAsked::on),
        column("by_carer", "By", &TransferAsked::by), column("service", "To which service", &TransferAsked::service),
        column("from_day", "From", &TransferAsked::from));
};

/// One carer has read a record and agrees that it goes to that service. Each agrees for themselves.
struct Consent {
    FactId asked;
    PersonId carer;
    Date on;
    std::optional<FactId> record = {};  ///< which record they had before them; none: agreed before it was made

    static constexpr auto table =
        facts_in("transfers_consent", "Consent to share", column("asked", "Transfer", &Consent::asked),
                 column("carer", "Carer", &Consent::carer), column("on_day", "When", &Consent::on),
                 column("record", "To which record", &Consent::record).since(2));
};

struct ConsentWithdrawn {
    FactId asked;
    PersonId carer;
    Date on;

    static constexpr auto table = facts_in(
        "transfers_consent_withdrawn", "Consent taken back", column("asked", "Transfer", &ConsentWithdrawn::asked),
        column("carer", "Carer", &ConsentWithdrawn::carer), column("on_day", "When", &ConsentWithdrawn::on));
};

/// The portable record as it was made, for the carers to read. What goes out is this and the day on which they agreed.
struct RecordMade {
    FactId asked;
    Date on;
    PersonId by;
    std::string fingerprint;
    std::string file;  ///< JSON, see portable.h

    static constexpr auto table = facts_in(
        "transfers_record_made", "Portable record", column("asked", "Transfer", &RecordMade::asked),
        column("on_day", "When", &RecordMade::on), column("by_worker", "By", &RecordMade::by),
        column("fingerprint", "Fingerprint", &RecordMade::fingerprint), column("file", "File", &RecordMade::file));
};

/// Both services, the child's authority and the carers met about the children who live here. It moves nobody.
struct ChildrenMeeting {
    FactId asked;
    Date on;
    std::string words;  ///< who was there, and what was agreed

    static constexpr auto table = facts_in(
        "transfers_meeting", "Meeting about the children", column("asked", "Transfer", &ChildrenMeeting::asked),
        column("on_day", "When", &ChildrenMeeting::on), column("words", "What was agreed", &ChildrenMeeting::words));
};

/// The other service approved them. Only then is notice taken here.
struct ApprovedElsewhere {
    FactId asked;
    Date on;
    std::string said_by;  ///< who said so, and how

    static constexpr auto table = facts_in("transfers_approved", "Approved by the other service",
                                           column("asked", "Transfer", &ApprovedElsewhere::asked),
                                           column("on_day", "When", &ApprovedElsewhere::on),
                                           column("said_by", "Who said so", &ApprovedElsewhere::said_by));
};

/// A portable record that an applicant brought from another service. A fact about the applicant.
struct RecordTaken {
    Date on;
    PersonId by;
    std::string service;
    std::string fingerprint;
    std::string file;
    int taken;              ///< checks that went in
    std::string not_taken;  ///< row by row, with what is wrong; empty if all went in

    static constexpr auto table = facts_in(
        "transfers_record_taken", "Portable record taken in", column("on_day", "When", &RecordTaken::on),
        column("by_worker", "By", &RecordTaken::by), column("service", "From which service", &RecordTaken::service),
        column("fingerprint", "Fingerprint", &RecordTaken::fingerprint), column("file", "File", &RecordTaken::file),
        column("taken", "Checks that went in", &RecordTaken::taken),
        column("not_taken", "What did not", &RecordTaken::not_taken));
};

}  // namespace kith::transfers
