// Asking, agreeing and taking back; the meeting; and the end here once they are approved there.
#include "transfers/acts.h"

#include <algorithm>

#include <fmt/format.h>

namespace kith::transfers {

static Result<const Fact<TransferAsked>*> under_way(const TransferFile& file) {
    if (const auto* transfer = file.under_way()) return transfer;
    return fail(Fault::conflict, "The carers of this home have not asked to go to another service.");
}

static Result<void> fosters_here(const TransferFile& file, const Reader& carer) {
    if (std::ranges::find(file.of.carers, carer.person, &homes::Carer::person) == file.of.carers.end())
        return fail(Fault::conflict, "Only the foster carers of this home can ask this.");
    return {};
}

Result<EntryNumber> ask_to_transfer(Change& change, const TransferFile& file, const MayAsk& home, const Asking& asking,
                                    const Reader& carer) {
    TRY(fosters_here(file, carer));
    if (const auto* transfer = file.under_way())
        return fail(Fault::conflict, fmt::format("You asked on {} to go to {}. That is still under way.",
                                                 transfer->value.on.in_words(), transfer->value.service));
    if (asking.from < carer.today) return fail_at("from", "Give a day from today on");
    const auto entry = TRY(change.open(home, {asked_kind, fmt::format("{} asked to foster for {} from {}", carer.name,
                                                                      asking.service, asking.from.in_words())}));
    TRY(change.enter(home, TransferAsked{carer.today, carer.person, asking.service, asking.from}));
    return entry;
}

Result<EntryNumber> agree(Change& change, const TransferFile& file, const MayAsk& home, FactId record,
                          const Reader& carer) {
    TRY(fosters_here(file, carer));
    const auto* transfer = TRY(under_way(file));
    if (std::ranges::find(file.made, record, &Fact<RecordMade>::id) == file.made.end())
        return fail(Fault::not_found, "No such record was made of this home.");
    const auto* last = file.record_of(transfer->id);
    if (!last || last->id != record)
        return fail(Fault::conflict, "Another record was made since. Read that one, then agree to it.");
    if (file.agrees(transfer->id, carer.person)) return fail(Fault::conflict, "You have agreed already.");
    const auto entry = TRY(change.open(home, {consent_kind, fmt::format("{} agreed that {} may have the record",
                                                                        carer.name, transfer->value.service)}));
    TRY(change.enter(home, Consent{transfer->id, carer.person, carer.today, record}));
    return entry;
}

Result<EntryNumber> take_back(Change& change, const TransferFile& file, const MayAsk& home, const Reader& carer) {
    TRY(fosters_here(file, carer));
    const auto* transfer = TRY(under_way(file));
    if (!file.agrees(transfer->id, carer.person)) return fail(Fault::conflict, "You have not agreed to it.");
    const auto entry = TRY(change.open(home, {consent_kind, fmt::format("{} took back that {} may have the record",
                                                                        carer.name, transfer->value.service)}));
    TRY(change.enter(home, ConsentWithdrawn{transfer->id, carer.person, carer.today}));
    return entry;
}

Result<EntryNumber> record_meeting(Change& change, const TransferFile& file, const MaySupport& home, const Met& met) {
    const auto* transfer = TRY(under_way(file));
    if (met.on < transfer->value.on)
        return fail_at("on", fmt::format("They asked on {}", transfer->value.on.in_words()));
    const auto entry =
        TRY(change.open(home, {meeting_kind, fmt::format("Meeting on {} about the children who live with {}",
                                                         met.on.in_words(), file.of.name())}));
    TRY(change.enter(home, ChildrenMeeting{transfer->id, met.on, met.words}));
    return entry;
}

Result<EntryNumber> record_approved_elsewhere(Change& change, const TransferFile& file, const MaySupport& home,
                                              const Elsewhere& approved) {
    const auto* transfer = TRY(under_way(file));
    if (approved.on < transfer->value.on)
        return fail_at("on", fmt::format("They asked on {}", transfer->value.on.in_words()));
    const bool met =
        std::ranges::any_of(file.meetings, [&](const auto& fact) { return fact.value.asked == transfer->id; });
    if (!met && !file.of.living_here(approved.on).empty())
        return fail_at("on",
                       "Children live here: record first the meeting about them. Nobody moves because of a transfer");
    const auto entry = TRY(change.open(
        home,
        {approved_kind, fmt::format("{} approved {} on {}: approval here ends on {}", transfer->value.service,
                                    file.of.name(), approved.on.in_words(), approved.on.plus_days(28).in_words())}));
    TRY(change.enter(home, ApprovedElsewhere{transfer->id, approved.on, approved.said_by}));
    if (file.of.resignations.empty())
        TRY(change.enter(home, homes::Resignation{
                                   approved.on, fmt::format("They go on fostering for {}", transfer->value.service)}));
    return entry;
}

}  // namespace kith::transfers
