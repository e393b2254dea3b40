// Temporary approval of someone whom the child knows (Care Planning Regulations 2010, regs 24 and 25).
#include <algorithm>

#include "recruitment/act_parts.h"
#include "recruitment/approve.h"

namespace kith::recruitment {

/// The one that runs on a day, if any.
static const Fact<TemporaryApproval>* running(const ApplicationFile& file, Date day) {
    for (const auto& fact : file.temporary)
        if (!fact.value.ended && fact.value.starts <= day && day <= last_day_of(file, fact)) return &fact;
    return nullptr;
}

/// For that child alone, and the child's brothers and sisters.
static homes::Terms terms_until(PersonId child, Date starts, Date last, const By& by) {
    constexpr int most = 3;  // the usual limit; who is named in `only_for` limits it further
    return {.how = homes::ApprovedHow::for_the_time,
            .places = most,
            .from_age = 0,
            .to_age = 17,
            .only_for = child,
            .words = "",
            .decided_by = by.reader.name,
            .starts = starts,
            .ends = last};
}

Result<EntryNumber> approve_temporarily(Change& change, const ApplicationFile& file, const MayDecide& applicant,
                                        const TemporaryApproval& approval, By by) {
    TRY(going_on(file, by.today));
    TRY(not_before_enquiry(file, approval.starts));
    if (file.enquiries.empty() || !file.enquiries.back().value.child)
        return fail(Fault::conflict,
                    "Temporary approval is for someone whom one child knows. This enquiry names no child. The child's "
                    "social worker names the child: on the child's record, \"Someone they know may foster\".");
    if (running(file, by.today))
        return fail(Fault::conflict, fmt::format("{} is approved for this child already.", file.name));
    auto fact = approval;
    fact.child = *file.enquiries.back().value.child;
    const auto last = approval.starts.plus_days(16 * 7 - 1);
    const auto entry = TRY(change.open(
        applicant,
        {decision_kind, fmt::format("{} was approved for the child they know from {}, until {} at the latest",
                                    file.name, fact.starts.in_words(), last.in_words())}));
    TRY(change.also_about(fact.child));
    TRY(change.enter(applicant, fact));
    TRY(give_role(change, applicant, fact.starts, last));
    TRY(open_home(change, by.reader, file, applicant, terms_until(fact.child, fact.starts, last, by)));
    TRY(care_for_children_there(change, file, applicant, fact.starts));
    return entry;
}

Result<EntryNumber> extend_temporarily(Change& change, const ApplicationFile& file, const MayDecide& applicant,
                                       const Extending& extending, By by) {
    const auto* approval = running(file, by.today);
    if (!approval) return fail(Fault::conflict, "No temporary approval runs. One that has ended cannot be extended.");
    if (extension_of(file, approval->id))
        return fail(Fault::conflict, "It was extended before. The law allows it once.");
    const auto last = last_day_of(file, *approval).plus_days(8 * 7);
    const auto entry = TRY(change.open(
        applicant,
        {decision_kind, fmt::format("The temporary approval of {} was extended to {}", file.name, last.in_words())}));
    TRY(change.also_about(approval->value.child));
    TRY(change.enter(applicant, TemporaryExtension{approval->id, by.today, extending.why, extending.words}));
    TRY(give_role(change, applicant, by.today, last));
    TRY(open_home(change, by.reader, file, applicant, terms_until(approval->value.child, by.today, last, by)));
    return entry;
}

Result<EntryNumber> end_temporarily(Change& change, const ApplicationFile& file, const MayDecide& applicant,
                                    const EndingEarly& ending, By by) {
    const auto* approval = running(file, by.today);
    if (!approval) return fail(Fault::conflict, "No temporary approval runs.");
    if (ending.last < approval->value.starts) return fail_at("last", "That is before it began");
    const auto entry =
        TRY(change.open(applicant, {decision_kind, fmt::format("The temporary approval of {} ended early, on {}: {}",
                                                               file.name, ending.last.in_words(), ending.words)}));
    TRY(change.also_about(approval->value.child));
    TRY(end_what_is_temporary(change, by.reader, file, applicant, ending.last));
    return entry;
}

Result<void> end_what_is_temporary(Change& change, const Reader& reader, const ApplicationFile& file,
                                   const Leave& applicant, Date last) {
    std::vector<PersonId> children;
    for (const auto& fact : file.temporary) {
        if (fact.value.ended || last_day_of(file, fact) <= last) continue;
        auto ended = fact.value;
        ended.ended = std::max(ended.starts, last);
        TRY(change.correct(applicant, fact.id, fact.entered_by, ended));
        children.push_back(fact.value.child);
    }
    if (children.empty()) return {};
    TRY(end_temporary_role(change, applicant, last));
    for (const auto child : children) TRY(end_temporary_terms(change, reader, applicant, child, last));
    return {};
}

}  // namespace kith::recruitment
