#pragma once

#include <optional>
#include <vector>

#include "homes/file.h"
#include "transfers/facts.h"

/// The transfers of one home's carers to another service.
namespace kith::transfers {

struct TransferFile {
    explicit TransferFile(homes::HomeFile home) : of{std::move(home)} {}

    homes::HomeFile of;
    std::vector<Fact<TransferAsked>> asked;
    std::vector<Fact<Consent>> consents;
    std::vector<Fact<ConsentWithdrawn>> withdrawn;
    std::vector<Fact<RecordMade>> made;
    std::vector<Fact<ChildrenMeeting>> meetings;
    std::vector<Fact<ApprovedElsewhere>> approved;

    /// The last that was asked for and has not ended in approval; null if none is under way.
    const Fact<TransferAsked>* under_way() const;
    /// To the last record that was made: who agreed to another one reads this one first.
    bool agrees(FactId asked, PersonId carer) const;
    /// The carers living here who have not agreed, or have taken it back.
    std::vector<homes::Carer> not_agreed(FactId asked) const;
    /// The day from which all of them had agreed; none while one has not.
    std::optional<Date> agreed_since(FactId asked) const;
    /// The last day on which one of them took it back, where that still holds.
    std::optional<Date> stopped(FactId asked) const;
    /// The last that was made; null if none was.
    const Fact<RecordMade>* record_of(FactId asked) const;
    /// The day on which the other service approved them; none if it has not.
    std::optional<Date> approved_on(FactId asked) const;
    /// It is the last that was made, and every carer agrees to it.
    bool may_go(const Fact<RecordMade>& record) const;
};

/// Fails: not_found if there is no such home. The leave is that of its carers or of the fostering service.
Result<TransferFile> transfer_file(const Store& store, const Leave& home);

/// Every home whose carers ask to transfer; for lists. One pass over each table.
Result<std::vector<TransferFile>> transfers_under_way(const Store& store, const LeaveOfAll& leave, Date today);

Schema transfers_schema();

}  // namespace kith::transfers
