// The record that an applicant brings: checked row by row; what is good goes in, what is not is told.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "recruitment/stages.h"
#include "transfers/acts.h"

namespace kith::transfers {

namespace {

using recruitment::CheckKind;
using recruitment::CheckOutcome;

/// Checks that say something of the applicant whoever asked for them. A personal reference is taken afresh.
bool can_be_used_again(CheckKind kind) {
    switch (kind) {
        case CheckKind::identity:
        case CheckKind::dbs:
        case CheckKind::medical:
        case CheckKind::local_authority: return true;
        case CheckKind::reference:
        case CheckKind::provider_reference:
        case CheckKind::other: return false;
    }
    return false;
}

struct Taking {
    std::map<CheckKind, recruitment::ReusedCheck> good;
    std::vector<std::string> wrong;
};

/// Nothing if it fits; else what is wrong with it.
std::string trouble(const Portable::Check& row, const recruitment::ApplicationFile& file, const Portable& record,
                    Date today) {
    const auto kind = from_code<CheckKind>(row.kind);
    if (!kind) return fmt::format("\"{}\" is no check that we know", row.kind);
    if (!from_code<CheckOutcome>(row.outcome)) return fmt::format("\"{}\" is no outcome that we know", row.outcome);
    if (!can_be_used_again(*kind)) return "this is asked for afresh";
    if (lower(row.about) != lower(file.name)) return fmt::format("it is about {}, not {}", row.about, file.name);
    if (row.made > record.made) return "it was made after the record was";
    if (row.expires && *row.expires <= today) return fmt::format("it ran out on {}", row.expires->in_words());
    return {};
}

Taking sorted(const ReadRecord& read, const recruitment::ApplicationFile& file, Date today) {
    Taking taking{.good = {}, .wrong = read.wrong};
    const auto open = recruitment::checks_to_ask(file, today);
    for (const auto& row : read.record.checks) {
        const auto say = [&](std::string_view why) {
            const auto kind = from_code<CheckKind>(row.kind);
            taking.wrong.push_back(fmt::format("{} of {}, made on {}: {}",
                                               kind ? in_words(*kind) : std::string_view{row.kind}, row.about,
                                               row.made.in_words(), why));
        };
        if (const auto why = trouble(row, file, read.record, today); !why.empty()) {
            say(why);
            continue;
        }
        if (std::ranges::find(open, row.kind, &Choice::value) == open.end()) {
            say("we have asked for it, or have it, already");
            continue;
        }
        const auto kind = *from_code<CheckKind>(row.kind);
        recruitment::ReusedCheck check{row.kind,
                                       read.record.from_service,
                                       row.made,
                                       std::max(*read.record.consented, row.made),
                                       *from_code<CheckOutcome>(row.outcome),
                                       "From the portable record",
                                       row.expires};
        const auto [at, first] = taking.good.try_emplace(kind, check);
        if (!first && at->second.issued < check.issued) at->second = check;
    }
    return taking;
}

}  // namespace

Result<EntryNumber> take_in(Change& change, const recruitment::ApplicationFile& file,
                            const Allowed<May::record_application>& applicant, std::string_view json,
                            recruitment::By by) {
    if (file.applications.empty())
        return fail(
            Fault::conflict,
            fmt::format("{} has not applied yet. Record the application first: their record goes with it.", file.name));
    const auto read = TRY(read_record(json));
    if (!read.record.consented) {
        const std::string message =
            "The carers have not agreed yet that this record goes anywhere. Ask the other service for the file that it "
            "sends once they have";
        return tl::unexpected(Error{Fault::invalid, message, {{"file", message}}});
    }
    const auto& carers = read.record.carers;
    const bool theirs = std::ranges::any_of(
        carers, [&](const Portable::Carer& carer) { return lower(carer.name) == lower(file.name); });
    if (!theirs) {
        const auto message = fmt::format("This is the record of other carers: {} is not among them", file.name);
        return tl::unexpected(Error{Fault::invalid, message, {{"file", message}}});
    }
    const auto taking = sorted(read, file, by.today);
    for (const auto& [kind, check] : taking.good) TRY(recruitment::reuse_check(change, file, applicant, check, by));
    std::string not_taken;
    for (const auto& line : taking.wrong) not_taken += line + "\n";
    const auto entry = TRY(change.open(
        applicant,
        {taken_kind, fmt::format("The record that {} made of {} was taken in: {}", read.record.from_service, file.name,
                                 plural(static_cast<std::int64_t>(taking.good.size()), "check"))}));
    TRY(change.enter(applicant, RecordTaken{by.today, by.reader.person, read.record.from_service, read.fingerprint,
                                            std::string{json}, static_cast<int>(taking.good.size()), not_taken}));
    return entry;
}

}  // namespace kith::transfers
