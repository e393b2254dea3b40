// From the enquiry to the application, and out of it and back again.
#include "recruitment/acts.h"

#include <array>

#include "kernel/core/text.h"
#include "kernel/people/record_person.h"
#include "recruitment/act_parts.h"

namespace kith::recruitment {

Result<EntryNumber> record_contact(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                   const Contact& contact, By) {
    TRY(not_before_enquiry(file, contact.on));
    return entered(change, applicant, contact_kind,
                   fmt::format("{} with {} on {}", in_words(contact.how), file.name, contact.on.in_words()), contact);
}

Result<EntryNumber> name_supporter(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                   const Supporter& supporter, By by) {
    if (supporter.buddy == file.person) return fail_at("buddy", "Nobody is their own buddy");
    const auto entry = TRY(change.open(applicant, {supporter_kind, fmt::format("{} has a supporter", file.name)}));
    for (const auto& fact : file.supporters) {
        if (fact.value.ends) continue;
        auto earlier = fact.value;
        earlier.ends = std::max(earlier.starts, by.today.plus_days(-1));
        TRY(change.correct(applicant, fact.id, fact.entered_by, earlier));
    }
    TRY(change.enter(applicant, supporter));
    return entry;
}

Result<EntryNumber> name_hub(Change& change, const ApplicationFile& file, const MayRecord& applicant, const Hub& hub,
                             By) {
    if (file.enquiries.empty()) return fail(Fault::conflict, "There is no enquiry to say it of.");
    const auto& enquiry = file.enquiries.back();
    auto put_right = enquiry.value;
    put_right.hub = hub.name;
    const auto entry = TRY(
        change.open(applicant, {enquiry_kind, fmt::format("The enquiry of {} came through {}", file.name, hub.name)}));
    TRY(change.correct(applicant, enquiry.id, enquiry.entered_by, put_right));
    return entry;
}

Result<EntryNumber> say_which_child(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                    const ChildSaid& child, By by) {
    TRY(going_on(file, by.today));
    if (file.route() != Route::connected)
        return fail(Fault::conflict, fmt::format("{} asked to foster any child, not one they know.", file.name));
    if (file.enquiries.back().value.child)
        return fail(Fault::conflict, "Whoever works with the child has said already which child it is.");
    if (child.born && *child.born > by.today) return fail_at("born", "This day is still to come");
    return entered(change, applicant, enquiry_kind, fmt::format("{} said which child they know", file.name), child);
}

Result<EntryNumber> record_visit(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                 const Visit& visit, By by) {
    TRY(going_on(file, by.today));
    TRY(not_before_enquiry(file, visit.on));
    return entered(change, applicant, contact_kind,
                   fmt::format("First visit to {} on {}: {}", file.name, visit.on.in_words(),
                               visit.invited ? "asked to apply" : "not asked to apply yet"),
                   visit);
}

Result<EntryNumber> record_application(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                       const Application& application, By by) {
    const auto stage = stage_of(file, by.today);
    if (stage == Stage::left) TRY(going_on(file, by.today));
    const bool again = stage == Stage::not_approved;
    if (!file.applications.empty() && !again)
        return fail(Fault::conflict, fmt::format("{} has applied already.", file.name));
    TRY(not_before_enquiry(file, application.on));
    if (const auto ended = in_stage_since(file, by.today); again && application.on <= ended)
        return fail_at("on", fmt::format("Their last application ended on {}. Give a later day", ended.in_words()));
    if (!application.may_ask)
        return fail_at("may_ask", "Nobody is checked who has not agreed. Explain the checks, and ask again");
    return entered(change, applicant, application_kind,
                   fmt::format("{} applied to foster on {}", file.name, application.on.in_words()), application);
}

Result<EntryNumber> add_household(Change& change, const ApplicationFile& file, const Leave& applicant,
                                  const HouseholdMember& member, By by) {
    TRY(household_known(file, by.today));
    for (const auto& fact : file.household)
        if (fold(fact.value.name) == fold(member.name))
            return fail_at("name", fmt::format("{} is in the list already", fact.value.name));
    auto known = member;
    if (stage_of(file, by.today) == Stage::approved) known.joined = by.today;
    return entered(change, applicant, application_kind,
                   fmt::format("{} lives in the household of {}", member.name, file.name), known);
}

Result<EntryNumber> add_referee(Change& change, const ApplicationFile& file, const Leave& applicant,
                                const Referee& referee, By by) {
    TRY(going_on(file, by.today));
    for (const auto& fact : file.referees)
        if (fold(fact.value.name) == fold(referee.name))
            return fail_at("name", fmt::format("{} is in the list already", fact.value.name));
    for (const auto& fact : file.household)
        if (fold(fact.value.name) == fold(referee.name))
            return fail_at("name", "Choose someone who does not live in the household");
    return entered(change, applicant, application_kind, fmt::format("A referee was named for {}", file.name), referee);
}

Result<EntryNumber> record_home(Change& change, const ApplicationFile& file, const Leave& applicant,
                                const HomeAddress& home, By by) {
    TRY(going_on(file, by.today));
    const auto postcode = postcode_of(home.postcode);
    if (!postcode) return fail_at("postcode", "Enter a full United Kingdom postcode, such as TH3 4AB");
    std::optional<HouseholdId> household;
    for (const auto& fact : TRY(facts<Residence>(change.store(), applicant, Known::now())))
        if (!fact.value.ends) household = fact.value.household;
    const std::array movers{applicant};
    TRY(move_house(
        change, movers,
        {.lines = home.lines, .postcode = *postcode, .withheld = false, .from = by.today, .joins = household},
        change.last_entry()));
    return change.last_entry();
}

// ---- Out of it, and back ----

static Result<EntryNumber> left(Change& change, const ApplicationFile& file, const Leave& applicant,
                                const DroppedOut& fact) {
    const auto stage = stage_of(file, fact.on);
    return entered(
        change, applicant, left_kind,
        fmt::format("{} left at the stage: {}. {}", file.name, lower(in_words(stage)), in_words(fact.reason)), fact);
}

Result<EntryNumber> record_left(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                const Leaving& leaving, By by) {
    TRY(going_on(file, by.today));
    TRY(not_before_enquiry(file, leaving.on));
    if (!file.back.empty() && leaving.on < file.back.back().value.on)
        return fail_at("on", "They came back after that day");
    return left(change, file, applicant, {leaving.on, leaving.reason, leaving.by_us, leaving.words});
}

Result<EntryNumber> withdraw(Change& change, const ApplicationFile& file, const MayAnswer& applicant,
                             const Withdrawing& said, By by) {
    TRY(going_on(file, by.today));
    return left(change, file, applicant, {by.today, said.reason.value_or(DropReason::other), false, said.words});
}

static Result<EntryNumber> back(Change& change, const ApplicationFile& file, const Leave& applicant,
                                const ComingBack& said, Date today) {
    if (stage_of(file, today) != Stage::left) return fail(Fault::conflict, fmt::format("{} has not left.", file.name));
    return entered(change, applicant, left_kind, fmt::format("{} came back", file.name), CameBack{today, said.words});
}
Result<EntryNumber> record_back(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                const ComingBack& said, By by) {
    return back(change, file, applicant, said, by.today);
}
Result<EntryNumber> come_back(Change& change, const ApplicationFile& file, const MayAnswer& applicant,
                              const ComingBack& said, By by) {
    return back(change, file, applicant, said, by.today);
}

// ---- Records passed on ----

Result<EntryNumber> record_records_asked(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                         const RecordsAsked& asked, By) {
    return entered(change, applicant, records_kind, fmt::format("{} asked for the record of {}", asked.who, file.name),
                   asked);
}

Result<EntryNumber> record_records_shared(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                          const Shared& shared, By) {
    for (const auto& fact : file.records_asked) {
        if (std::to_string(fact.id.number()) != shared.request) continue;
        if (shared.on < fact.value.on) return fail_at("on", "That is before they asked");
        return entered(change, applicant, records_kind,
                       fmt::format("The record of {} was shared with {}", file.name, fact.value.who),
                       RecordsShared{fact.id, shared.on});
    }
    return fail_at("request", "Choose one of the requests given");
}

}  // namespace kith::recruitment
